//! The documents of one component of the exposure: where the figure comes from.

use super::exposure::{adds, component_word};
use crate::credit::{Currency, ItemKind, Message};
use crate::desk::{Component, DeskError, DeskReader, ExposureDocument};
use crate::tui::command::commands;
use crate::tui::list::table::{Rows, SortKey, Table, day, sorted, text};
use crate::tui::list::{AnyList, Cell, List, ListAction, Marking, Room, SortBy, Value};
use crate::tui::{Address, Command, Context, Role, Route, Scope, Screen};
use crate::words::key;

commands! {
    pub enum ComponentAction {
        Open => Command::new("component.open", key("customer-command-open"), &["enter"]),
    }
}

pub static SCOPE: Scope = Scope::new(
    Command::new("component", key("exposure-total"), &[]),
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

pub struct ComponentView {
    customer: String,
    component: Component,
    list: List<Table<Documents>>,
}

type Column = crate::tui::list::Column<Row>;

static COLUMNS: &[Column] = &[
    text("number", key("customer-column-number"), Room(12, 20), 0, |row| &row.document.number),
    day("day", key("customer-column-date"), Room(10, 10), 3, |row| row.document.day),
    day("due", key("customer-column-due-or-ship"), Room(10, 14), 2, |row| row.document.due),
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

impl ComponentView {
    pub fn open(customer: &str, component: Component, cx: &mut Context) {
        let documents = Documents { customer: customer.to_owned(), component };
        cx.open(Box::new(Self {
            customer: customer.to_owned(),
            component,
            list: List::new(
                Table(documents),
                Marking::None,
                Address(|screen| Some(&mut screen.downcast::<Self>()?.list)),
            )
            .named("component"),
        }));
    }

    fn open_current(&self, cx: &mut Context) {
        let Some(row) = self.list.current_row() else {
            return;
        };
        let number = &row.document.number;
        match row.document.component {
            Component::OpenInvoices => cx.visit(Route::Document(ItemKind::Invoice, number)),
            Component::OpenCredits => cx.visit(Route::Document(ItemKind::Credit, number)),
            Component::UnappliedReceipts => cx.visit(Route::Document(ItemKind::Receipt, number)),
            Component::ApprovedOrders
            | Component::HeldOrders
            | Component::FutureOrders
            | Component::UnconfirmedOrders => cx.visit(Route::Order(number)),
        }
    }
}

impl Screen for ComponentView {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn title(&self, cx: &Context) -> String {
        let title = Message::new("customer-component-title")
            .text("code", &self.customer)
            .key("component", component_word(self.component).key());
        cx.render(&title)
    }

    fn list(&self) -> Option<&dyn AnyList> {
        Some(&self.list)
    }

    fn list_mut(&mut self) -> Option<&mut dyn AnyList> {
        Some(&mut self.list)
    }

    fn is_enabled(&self, command: &Command) -> bool {
        match ComponentAction::of(command) {
            Some(ComponentAction::Open) => self.list.current().is_some(),
            None => self.list.is_enabled(command),
        }
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        if self.list.run(command, cx) {
            return;
        }
        match ComponentAction::of(command) {
            Some(ComponentAction::Open) => self.open_current(cx),
            None => {}
        }
    }
}
