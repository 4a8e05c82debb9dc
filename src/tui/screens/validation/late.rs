//! The late invoices behind a row of the grid, and which criterion each of them counts for.

use crate::credit::{ItemKind, ValidationPolicy};
use crate::desk::{DeskError, DeskReader, LateInvoice};
use crate::tui::command::commands;
use crate::tui::list::table::{Rows, SortKey, Table, count, day, sorted, text};
use crate::tui::list::{Align, AnyList, Cell, List, ListAction, Marking, Room, SortBy};
use crate::tui::{Address, Command, Context, Role, Route, Scope, Screen};
use crate::words::{Words, key};

commands! {
    pub enum LateAction {
        Document => Command::new("validation-late.document", key("validation-command-document"), &["enter"]),
        Customer => Command::new("validation-late.customer", key("validation-command-customer"), &["c"]),
    }
}

pub static SCOPE: Scope = Scope::new(
    Command::new("validation-late", key("validation-late-title"), &[]),
    &[LateAction::COMMANDS, ListAction::WITHOUT_MARKS],
);

type Column = crate::tui::list::Column<LateInvoice>;

static COLUMNS: &[Column] = &[
    text("number", key("customer-column-number"), Room(12, 20), 0, |late| &late.number),
    day("day", key("customer-column-date"), Room(10, 10), 5, |late| Some(late.day)),
    day("due", key("customer-column-due"), Room(10, 10), 4, |late| Some(late.due)),
    count("over", key("validation-column-days"), Room(6, 8), 1, |late| Some(late.days_over)),
    Column::new("open", key("customer-column-open"), Align::Decimal(2), Room(13, 16), 1, |late, words| {
        Cell::of(Role::Warning, words.money(late.open, late.currency))
    })
    .by(SortBy::Key(|late| SortKey::Number(late.open.minor()))),
    sorted(
        "delay",
        key("validation-column-delay"),
        Room(11, 11),
        2,
        |late, words| yes(late.delayed, words),
        |late| SortKey::Number(late.delayed.into()),
    ),
    sorted(
        "limit",
        key("validation-column-limit"),
        Room(11, 11),
        3,
        |late, words| yes(late.measured, words),
        |late| SortKey::Number(late.measured.into()),
    ),
    sorted(
        "remark",
        key("customer-column-remark"),
        Room(9, 12),
        6,
        |late, words| {
            let disputed = late.disputed.then(|| words.get(key("customer-disputed")));
            Cell::of(Role::Warning, disputed.unwrap_or_default())
        },
        |late| SortKey::Number(late.disputed.into()),
    ),
];

fn yes(is_so: bool, words: &Words) -> Cell {
    Cell::new(if is_so { words.get(key("yes")) } else { String::new() })
}

/// The late invoices of a customer under some criteria.
struct Late {
    customer: String,
    policy: ValidationPolicy,
}

pub struct LateInvoices {
    customer: String,
    name: String,
    list: List<Table<Late>>,
}

impl LateInvoices {
    /// Opens those of a customer, given its code and its name.
    pub(super) fn open((code, name): (&str, &str), policy: &ValidationPolicy, cx: &mut Context) {
        let late = Late { customer: code.to_owned(), policy: policy.clone() };
        let address = Address(|screen| Some(&mut screen.downcast::<Self>()?.list));
        let list = List::new(Table(late), Marking::None, address);
        cx.open(Box::new(Self { customer: code.to_owned(), name: name.to_owned(), list }));
    }
}

impl Rows for Late {
    type Row = LateInvoice;

    fn columns(&self) -> &'static [Column] {
        COLUMNS
    }

    fn load(&self, reader: &mut DeskReader) -> Result<Vec<LateInvoice>, DeskError> {
        reader.late_invoices(&self.customer, &self.policy)
    }

    /// Several instalments of one invoice may be late.
    fn name(late: &LateInvoice) -> String {
        format!("{} {}", late.number, late.due)
    }
}

impl Screen for LateInvoices {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn title(&self, cx: &Context) -> String {
        format!("{} {} {}", cx.text(key("validation-late-title")), self.customer, self.name)
    }

    fn list(&self) -> Option<&dyn AnyList> {
        Some(&self.list)
    }

    fn list_mut(&mut self) -> Option<&mut dyn AnyList> {
        Some(&mut self.list)
    }

    fn is_enabled(&self, command: &Command) -> bool {
        match LateAction::of(command) {
            Some(LateAction::Document) => self.list.current().is_some(),
            Some(LateAction::Customer) => true,
            None => self.list.is_enabled(command),
        }
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        match LateAction::of(command) {
            Some(LateAction::Document) => {
                if let Some(late) = self.list.current_row() {
                    cx.visit(Route::Document(ItemKind::Invoice, &late.number));
                }
            }
            Some(LateAction::Customer) => cx.visit(Route::Customer(&self.customer)),
            None => {
                self.list.run(command, cx);
            }
        }
    }
}
