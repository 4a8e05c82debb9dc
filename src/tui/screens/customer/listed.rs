//! A tab that is a list.

use super::pane::{Pane, tab};
use crate::tui::list::{List, ListAction, Source, shows_list};
use crate::tui::{Address, Command, Context};

/// A list, and what Enter shows of its current row.
pub(super) struct Listed<S: Source> {
    pub(super) list: List<S>,
    open: fn(&S::Row, &mut Context),
}

impl<S: Source> Listed<S> {
    /// Where the list of this type is among the tabs of a customer.
    pub(super) const TAB: Address<List<S>> = Address(|screen| Some(&mut tab::<Self>(screen)?.list));

    pub(super) const fn new(list: List<S>, open: fn(&S::Row, &mut Context)) -> Self {
        Self { list, open }
    }
}

impl<S: Source> Pane for Listed<S> {
    shows_list!(list);

    fn is_enabled(&self, command: &Command) -> bool {
        ListAction::of(command).is_some() && self.list.is_enabled(command)
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        self.list.run(command, cx);
    }

    fn opens(&self) -> bool {
        self.list.current().is_some()
    }

    fn open(&mut self, cx: &mut Context) {
        if let Some(row) = self.list.current_row() {
            (self.open)(row, cx);
        }
    }
}
