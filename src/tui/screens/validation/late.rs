//! The late invoices behind a row of the grid, and which criterion each of them counts for.

use crate::credit::{ItemKind, ValidationPolicy};
use crate::desk::{DeskError, DeskReader, LateInvoice};
use crate::tui::command::commands;
use crate::tui::list::{Align, AnyList, Cell, Column, List, ListAction, Marking};
use crate::tui::screens::document::DocumentView;
use crate::tui::screens::open_customer;
use crate::tui::screens::table::{Room, Rows, SortKey, Table, column};
use crate::tui::{Address, Command, Context, Role, Scope, Screen};
use crate::words::key;

commands! {
    /// What can be done with late invoices.
    pub enum LateAction {
        Document => Command::new("validation-late.document", key("validation-command-document"), &["enter"]),
        Customer => Command::new("validation-late.customer", key("validation-command-customer"), &["c"]),
    }
}

/// The list in the registry.
pub static SCOPE: Scope = Scope {
    open: Command::new("validation-late", key("validation-late-title"), &[]),
    commands: &[LateAction::COMMANDS, ListAction::WITHOUT_MARKS],
    start: None,
};

static COLUMNS: [Column<LateInvoice>; 8] = [
    column("number", key("customer-column-number"), Align::Left, Room(12, 20), 0, |late, _| {
        Cell::new(late.number.as_str())
    }),
    column("day", key("customer-column-date"), Align::Left, Room(10, 10), 5, |late, words| {
        Cell::new(words.day(late.day))
    }),
    column("due", key("customer-column-due"), Align::Left, Room(10, 10), 4, |late, words| {
        Cell::new(words.day(late.due))
    }),
    column("over", key("validation-column-days"), Align::Right, Room(6, 8), 1, |late, words| {
        Cell::new(words.count(late.days_over))
    }),
    column("open", key("customer-column-open"), Align::Decimal(2), Room(13, 16), 1, |late, words| {
        Cell::of(Role::Warning, words.money(late.open, late.currency))
    }),
    column("delay", key("validation-column-delay"), Align::Left, Room(11, 11), 2, |late, words| {
        Cell::new(if late.delayed { words.get(key("yes")) } else { String::new() })
    }),
    column("limit", key("validation-column-limit"), Align::Left, Room(11, 11), 3, |late, words| {
        Cell::new(if late.measured { words.get(key("yes")) } else { String::new() })
    }),
    column("remark", key("customer-column-remark"), Align::Left, Room(9, 12), 6, |late, words| {
        let disputed = late.disputed.then(|| words.get(key("customer-disputed")));
        Cell::of(Role::Warning, disputed.unwrap_or_default())
    }),
];

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
        let list = List::new(Table::new(late), Marking::None, address);
        cx.open(Box::new(Self { customer: code.to_owned(), name: name.to_owned(), list }));
    }
}

impl Rows for Late {
    type Row = LateInvoice;

    fn columns(&self) -> &'static [Column<LateInvoice>] {
        &COLUMNS
    }

    fn load(&self, reader: &mut DeskReader) -> Result<Vec<LateInvoice>, DeskError> {
        reader.late_invoices(&self.customer, &self.policy)
    }

    /// Several instalments of one invoice may be late.
    fn name(late: &LateInvoice) -> String {
        format!("{} {}", late.number, late.due)
    }

    fn sort_key(column: &str, late: &LateInvoice) -> SortKey {
        match column {
            "day" => SortKey::Number(late.day.number().into()),
            "due" => SortKey::Number(late.due.number().into()),
            "over" => SortKey::Number(late.days_over.into()),
            "open" => SortKey::Number(late.open.minor()),
            "delay" => SortKey::Number(late.delayed.into()),
            "limit" => SortKey::Number(late.measured.into()),
            "remark" => SortKey::Number(late.disputed.into()),
            _ => SortKey::text(&late.number),
        }
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
                    DocumentView::open(ItemKind::Invoice, &late.number, cx);
                }
            }
            Some(LateAction::Customer) => open_customer(cx, &self.customer),
            None => {
                self.list.run(command, cx);
            }
        }
    }
}
