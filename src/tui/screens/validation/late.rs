//! The late invoices behind a row of the grid, and which criterion each of them counts for.

use crate::credit::{ItemKind, ValidationPolicy};
use crate::desk::{DeskError, DeskReader, DocumentKey, LateInvoice};
use crate::tui::command::commands;
use crate::tui::list::table::{Rows, SortKey, count, day, sorted};
use crate::tui::list::{Align, Cell, ListAction, Room, SortBy};
use crate::tui::screens::list_page::{self, ListPage};
use crate::tui::verbs::Verb;
use crate::tui::{Command, Context, Role, Route, Scope};
use crate::words::{Words, key};

commands! {
    pub enum LateAction {
        Document => Command::keyed("validation-late.document", key("validation-command-document"), &["enter"]),
        Customer => Command::new("validation-late.customer", key("validation-command-customer"), Verb::Customer),
    }
}

pub static SCOPE: Scope = Scope::new(
    Command::keyed("validation-late", key("validation-late-title"), &[]),
    &[LateAction::COMMANDS, ListAction::READING, ListAction::EXPORTING, ListAction::CHOOSING],
);

type Column = crate::tui::list::Column<LateInvoice>;

static COLUMNS: &[Column] = &[
    sorted(
        "number",
        key("customer-column-number"),
        Room(12, 20),
        0,
        |late, _| Cell::new(late.name()),
        |late| SortKey::text(&late.name()),
    ),
    day("day", key("customer-column-date"), Room(11, 11), 5, |late| Some(late.day)),
    day("due", key("customer-column-due"), Room(11, 11), 4, |late| Some(late.due)),
    count("over", key("validation-column-days"), Room(7, 8), 1, |late| Some(late.days_over)),
    Column::new("open", key("customer-column-open"), Align::Decimal(2), Room(13, 16), 1, |late, words| {
        Cell::of(Role::Warning, words.money(late.open, late.currency)).worth((late.open, late.currency))
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
    name: String,
    policy: ValidationPolicy,
}

/// Opens those of a customer, given its code and its name.
pub(super) fn open((code, name): (&str, &str), policy: &ValidationPolicy, cx: &mut Context) {
    let (customer, name) = (code.to_owned(), name.to_owned());
    list_page::open(Late { customer, name, policy: policy.clone() }, cx);
}

impl Rows for Late {
    type Row = LateInvoice;

    fn columns(&self) -> &'static [Column] {
        COLUMNS
    }

    fn load(&self, reader: &mut DeskReader) -> Result<Vec<LateInvoice>, DeskError> {
        reader.late_invoices(&self.customer, &self.policy)
    }

    fn name(late: &LateInvoice) -> String {
        late.name()
    }
}

impl ListPage for Late {
    const SCOPE: &'static Scope = &SCOPE;

    fn title(&self, cx: &Context) -> String {
        format!("{} {} {}", cx.text(key("validation-late-title")), self.customer, self.name)
    }

    fn works_without_row(command: &Command) -> bool {
        LateAction::of(command) == Some(LateAction::Customer)
    }

    fn run(&self, command: &Command, row: Option<&LateInvoice>, cx: &mut Context) {
        match (LateAction::of(command), row) {
            (Some(LateAction::Document), Some(late)) => {
                cx.visit(Route::Document(&DocumentKey::new(&self.customer, ItemKind::Invoice, &late.number)));
            }
            (Some(LateAction::Customer), _) => cx.visit(Route::Customer(&self.customer)),
            (Some(LateAction::Document), None) | (None, _) => {}
        }
    }
}
