//! The customers that were skipped, and why.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};

use crate::credit::Message;
use crate::desk::{DeskError, DeskReader, Skipped};
use crate::tui::command::commands;
use crate::tui::list::table::{Rows, Table, fixed, text};
use crate::tui::list::{Cell, Column, List, ListAction, Marking, Room, shows_list};
use crate::tui::screens::page::Page;
use crate::tui::verbs::Verb;
use crate::tui::{Address, Command, Context, Role, Route, Scope, Screen};
use crate::words::key;

commands! {
    pub enum SkippedAction {
        Customer => Command::new("validation-left.customer", key("validation-command-customer"), Verb::Customer).or(&["enter"]),
    }
}

pub static SCOPE: Scope = Scope::new(
    Command::keyed("validation-left", key("validation-left-title"), &[]),
    &[SkippedAction::COMMANDS, ListAction::READING, ListAction::EXPORTING, ListAction::CHOOSING],
);

/// Lines above the list.
const HEAD: u16 = 3;

static COLUMNS: &[Column<Skipped>] = &[
    text("code", key("customers-column-code"), Room(10, 16), 0, |left| &left.code),
    fixed("why", key("validation-column-why"), Room(50, 100), 1, |left, words| {
        Cell::new(words.render(&left.why))
    }),
];

/// Those of one application or of one undoing.
struct Left(Vec<Skipped>);

pub struct SkippedView {
    result: Message,
    list: List<Table<Left>>,
}

impl SkippedView {
    /// Opens it; the result says what was done.
    pub(super) fn open(result: Message, left: Vec<Skipped>, cx: &mut Context) {
        let address = Address(|screen| Some(&mut screen.downcast::<Self>()?.list));
        cx.open(Box::new(Self { result, list: List::new(Table(Left(left)), Marking::None, address) }));
    }
}

impl Rows for Left {
    type Row = Skipped;

    fn columns(&self) -> &'static [Column<Skipped>] {
        COLUMNS
    }

    fn load(&self, _: &mut DeskReader) -> Result<Vec<Skipped>, DeskError> {
        Ok(self.0.clone())
    }

    fn name(left: &Skipped) -> String {
        left.code.clone()
    }
}

impl Screen for SkippedView {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    shows_list!(list);

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let [head, body] = Layout::vertical([Constraint::Length(HEAD), Constraint::Min(0)]).areas(area);
        let mut page = Page::new(head.width, cx);
        page.sentence(Role::Text, 0, cx.theme.symbols().bullet, &cx.render(&self.result));
        let left = cx.render(&Message::new("validation-left-count").count("count", self.list.count()));
        page.sentence(Role::Warning, 0, cx.theme.symbols().warning, &left);
        page.draw(frame, head);
        self.list.draw(frame, body, cx);
    }

    fn is_enabled(&self, command: &Command) -> bool {
        match SkippedAction::of(command) {
            Some(SkippedAction::Customer) => self.list.current().is_some(),
            None => self.list.is_enabled(command),
        }
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        match SkippedAction::of(command) {
            Some(SkippedAction::Customer) => {
                if let Some(left) = self.list.current_row() {
                    cx.visit(Route::Customer(&left.code));
                }
            }
            None => {
                self.list.run(command, cx);
            }
        }
    }
}
