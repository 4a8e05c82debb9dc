//! What can be done with a list.

use super::marks::Marks;
use super::state::Outdated;
use super::{List, Marking, Source};
use crate::tui::command::{Command, commands};
use crate::tui::context::Context;
use crate::tui::verbs::Verb;
use crate::words::key;

commands! {
    pub enum ListAction {
        Filter => Command::new("list.filter", key("tui-command-filter"), Verb::Filter),
        Sort => Command::new("list.sort", key("tui-command-sort"), Verb::Sort),
        Refresh => Command::keyed("list.refresh", key("tui-command-refresh"), &["f5", "alt-5"]).help_only(),
        Copy => Command::new("list.copy", key("tui-command-copy"), Verb::Copy).help_only(),
        /// Writes what is shown to a file.
        Export => Command::new("list.export", key("tui-command-export"), Verb::Export).help_only(),
        Conditions => Command::new("list.conditions", key("tui-command-conditions"), Verb::FilterBy).help_only(),
        Columns => Command::new("list.columns", key("tui-command-columns"), Verb::Arrange).or(&["alt-c"]).help_only(),
        MoveColumn => Command::keyed("list.move-column", key("tui-command-move-column"), &["alt-o"]).help_only(),
        /// Marks the row or takes its mark away.
        Mark => Command::new("list.mark", key("tui-command-mark"), Verb::Mark),
        MarkAll => Command::new("list.mark-all", key("tui-command-mark-all"), Verb::MarkAll).help_only(),
        MarkNone => Command::new("list.mark-none", key("tui-command-mark-none"), Verb::MarkNone).help_only(),
        Invert => Command::new("list.invert", key("tui-command-invert"), Verb::Invert).help_only(),
    }
}

/// Parts of the table, for screens that leave out some of it because they do that in a way of their own, or not at all.
impl ListAction {
    pub const READING: &'static [Command] =
        &[*Self::Filter.command(), *Self::Sort.command(), *Self::Refresh.command(), *Self::Copy.command()];
    pub const EXPORTING: &'static [Command] = &[*Self::Export.command()];
    pub const CHOOSING: &'static [Command] = &[*Self::Conditions.command()];
    pub const ARRANGING: &'static [Command] = &[*Self::Columns.command(), *Self::MoveColumn.command()];
    pub const MARKING: &'static [Command] = &[
        *Self::Mark.command(),
        *Self::MarkAll.command(),
        *Self::MarkNone.command(),
        *Self::Invert.command(),
    ];
}

impl<S: Source> List<S> {
    pub fn is_enabled(&self, command: &Command) -> bool {
        match ListAction::of(command) {
            Some(ListAction::Mark | ListAction::MarkAll | ListAction::MarkNone | ListAction::Invert) => {
                self.marking == Marking::Rows
            }
            Some(ListAction::Conditions) => self.has_conditions(),
            Some(ListAction::Copy) => self.current().is_some(),
            Some(
                ListAction::Filter
                | ListAction::Sort
                | ListAction::Export
                | ListAction::Refresh
                | ListAction::Columns
                | ListAction::MoveColumn,
            )
            | None => true,
        }
    }

    /// Runs a command of the list; returns whether it was one.
    pub fn run(&mut self, command: &Command, cx: &mut Context) -> bool {
        let Some(action) = ListAction::of(command) else {
            return false;
        };
        match action {
            ListAction::Filter => self.start_filter(),
            ListAction::Sort => self.ask_sort(cx),
            ListAction::Conditions => self.ask_conditions(cx),
            ListAction::Export => self.ask_export(cx),
            ListAction::Copy => self.ask_copy(cx),
            ListAction::Mark => self.mark_current(),
            ListAction::MarkAll => self.set_marks(Marks::all()),
            ListAction::MarkNone => self.set_marks(Marks::none()),
            ListAction::Invert => {
                self.marks.invert();
                self.marks_changed();
            }
            ListAction::Refresh => cx.data_changed(),
            ListAction::Columns => self.ask_columns(0, cx),
            ListAction::MoveColumn => self.ask_move(0, cx),
        }
        true
    }

    fn mark_current(&mut self) {
        if let Some(key) = self.current() {
            self.marks.toggle(key);
            self.cursor.set((self.cursor.at() + 1).min(self.keys.len().saturating_sub(1)));
            self.marks_changed();
        }
    }

    fn set_marks(&mut self, marks: Marks<S::Key>) {
        self.marks = marks;
        self.marks_changed();
    }

    fn marks_changed(&mut self) {
        self.range = None;
        self.sum.outdated = Outdated::Yes;
    }
}
