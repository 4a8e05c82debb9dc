//! The documents of one component of the exposure: where the figure comes from.

use super::exposure::{adds, component_word};
use crate::credit::{Currency, ItemKind, Message};
use crate::desk::{Component, DeskError, DeskReader, DocumentKey, ExposureDocument};
use crate::tui::command::commands;
use crate::tui::list::table::{Rows, SortKey, day, sorted, text};
use crate::tui::list::{Cell, ListAction, Room, SortBy, Value};
use crate::tui::screens::list_page::{self, ListPage};
use crate::tui::{Command, Context, Role, Route, Scope};
use crate::words::key;

commands! {
    pub enum ComponentAction {
        Open => Command::keyed("component.open", key("customer-command-open"), &["enter"]),
    }
}

pub static SCOPE: Scope = Scope::new(
    Command::keyed("component", key("exposure-total"), &[]),
    &[ComponentAction::COMMANDS, ListAction::COMMANDS],
);

struct Documents {
    customer: String,
    component: Component,
}

#[derive(Clone)]
struct Row {
    document: ExposureDocument,
    currency: Currency,
}

type Column = crate::tui::list::Column<Row>;

static COLUMNS: &[Column] = &[
    text("number", key("customer-column-number"), Room(12, 20), 0, |row| &row.document.number),
    day("day", key("customer-column-date"), Room(11, 11), 3, |row| row.document.day),
    day("due", key("customer-column-due-or-ship"), Room(11, 14), 2, |row| row.document.due),
    Column::of(
        "open",
        key("customer-column-counts"),
        Room(14, 16),
        1,
        Value::Amount(|row| Some((adds(row.document.component, row.document.open), row.currency))),
    )
    .by(SortBy::Key(|row| SortKey::Number(row.document.open.minor()))),
    sorted(
        "ship-to",
        key("customer-column-ship-to"),
        Room(10, 14),
        4,
        |row, words| match (&row.document.ship_to, row.document.disputed) {
            (_, true) => Cell::of(Role::Warning, words.get(key("customer-disputed"))),
            (ship_to, false) => Cell::new(ship_to.clone().unwrap_or_default()),
        },
        |row| SortKey::text(row.document.ship_to.as_deref().unwrap_or_default()),
    ),
];

impl Rows for Documents {
    type Row = Row;

    fn columns(&self) -> &'static [Column] {
        COLUMNS
    }

    fn load(&self, reader: &mut DeskReader) -> Result<Vec<Row>, DeskError> {
        let report = reader.exposure(&self.customer)?;
        let currency = report.currency;
        let documents = report.documents.into_iter();
        Ok(documents
            .filter(|document| document.component == self.component)
            .map(|document| Row { document, currency })
            .collect())
    }

    fn name(row: &Row) -> String {
        format!("{} {:?} {}", row.document.number, row.document.due, row.document.open.minor())
    }

    fn text(row: &Row) -> String {
        row.document.number.clone()
    }
}

pub fn open(customer: &str, component: Component, cx: &mut Context) {
    list_page::open(Documents { customer: customer.to_owned(), component }, cx);
}

impl ListPage for Documents {
    const SCOPE: &'static Scope = &SCOPE;
    const NAME: &'static str = "component";

    fn title(&self, cx: &Context) -> String {
        let title = Message::new("customer-component-title")
            .text("code", &self.customer)
            .key("component", component_word(self.component).key());
        cx.render(&title)
    }

    fn run(&self, command: &Command, row: Option<&Row>, cx: &mut Context) {
        let (Some(ComponentAction::Open), Some(row)) = (ComponentAction::of(command), row) else { return };
        let number = &row.document.number;
        let document = |kind| DocumentKey::new(&self.customer, kind, number);
        match row.document.component {
            Component::OpenInvoices => cx.visit(Route::Document(&document(ItemKind::Invoice))),
            Component::OpenCredits => cx.visit(Route::Document(&document(ItemKind::Credit))),
            Component::UnappliedReceipts => cx.visit(Route::Document(&document(ItemKind::Receipt))),
            Component::ApprovedOrders
            | Component::HeldOrders
            | Component::FutureOrders
            | Component::UnconfirmedOrders => cx.visit(Route::Order(number)),
        }
    }
}
