//! A screen that is a list to read: the records behind a figure, opened from there one by one.

use crate::tui::list::table::{Rows, Table};
use crate::tui::list::{List, ListAction, Marking, shows_list};
use crate::tui::{Address, Command, Context, Scope, Screen};

/// What such a screen shows, and what its own commands do.
pub trait ListPage: Rows + Sized {
    const SCOPE: &'static Scope;
    /// Under which the arrangement of its columns is stored; not stored where empty.
    const NAME: &'static str = "";

    fn title(&self, cx: &Context) -> String;

    /// Whether a command of its own works without a current row.
    fn works_without_row(_: &Command) -> bool {
        false
    }

    /// Runs a command of its own, with the current row where that is loaded.
    fn run(&self, command: &Command, row: Option<&Self::Row>, cx: &mut Context);
}

struct ListScreen<P: ListPage> {
    list: List<Table<P>>,
}

pub fn open<P: ListPage>(page: P, cx: &mut Context) {
    let address = Address(|screen| Some(&mut screen.downcast::<ListScreen<P>>()?.list));
    let list = List::new(Table(page), Marking::None, address).named(P::NAME);
    cx.open(Box::new(ListScreen { list }));
}

impl<P: ListPage> ListScreen<P> {
    fn page(&self) -> &P {
        &self.list.source().0
    }
}

impl<P: ListPage> Screen for ListScreen<P> {
    fn scope(&self) -> &'static Scope {
        P::SCOPE
    }

    fn title(&self, cx: &Context) -> String {
        self.page().title(cx)
    }

    shows_list!(list);

    fn is_enabled(&self, command: &Command) -> bool {
        match ListAction::of(command) {
            Some(_) => self.list.is_enabled(command),
            None => self.list.current().is_some() || P::works_without_row(command),
        }
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        if !self.list.run(command, cx) {
            self.page().run(command, self.list.current_row(), cx);
        }
    }
}
