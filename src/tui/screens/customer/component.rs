//! The documents of one component of the exposure: where the figure comes from.

use super::exposure::{adds, component_word};
use crate::credit::{Currency, ItemKind, Message};
use crate::desk::{Component, DeskError, DeskReader, ExposureDocument};
use crate::tui::command::commands;
use crate::tui::list::{Align, AnyList, Cell, Column, List, ListAction, Marking};
use crate::tui::screens::document::DocumentView;
use crate::tui::screens::open_order;
use crate::tui::screens::table::{Room, Rows, SortKey, Table, column};
use crate::tui::{Address, Command, Context, Role, Scope, Screen};
use crate::words::key;

commands! {
    /// What can be done with the documents.
    pub enum ComponentAction {
        Open => Command::new("component.open", key("customer-command-open"), &["enter"]),
    }
}

/// The screen in the registry.
pub static SCOPE: Scope = Scope {
    open: Command::new("component", key("exposure-total"), &[]),
    commands: &[ComponentAction::COMMANDS, ListAction::COMMANDS],
    start: None,
};

/// The documents of a component.
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

static COLUMNS: [Column<Row>; 5] = [
    column("number", key("customer-column-number"), Align::Left, Room(12, 20), 0, |row, _| {
        Cell::new(row.document.number.as_str())
    }),
    column("day", key("customer-column-date"), Align::Left, Room(10, 10), 3, |row, words| {
        Cell::new(row.document.day.map(|day| words.day(day)).unwrap_or_default())
    }),
    column("due", key("customer-column-due-or-ship"), Align::Left, Room(10, 14), 2, |row, words| {
        Cell::new(row.document.due.map(|day| words.day(day)).unwrap_or_default())
    }),
    column("open", key("customer-column-counts"), Align::Decimal(2), Room(14, 16), 1, |row, words| {
        Cell::new(words.money(adds(row.document.component, row.document.open), row.currency))
    }),
    column("ship-to", key("customer-column-ship-to"), Align::Left, Room(10, 14), 4, |row, words| {
        match (&row.document.ship_to, row.document.disputed) {
            (_, true) => Cell::of(Role::Warning, words.get(key("customer-disputed"))),
            (ship_to, false) => Cell::new(ship_to.clone().unwrap_or_default()),
        }
    }),
];

impl Rows for Documents {
    type Row = Row;

    fn columns(&self) -> &'static [Column<Row>] {
        &COLUMNS
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

    fn sort_key(column: &str, row: &Row) -> SortKey {
        let day = |day: Option<crate::credit::Day>| {
            day.map_or(SortKey::Nothing, |day| SortKey::Number(i128::from(day.number())))
        };
        match column {
            "day" => day(row.document.day),
            "due" => day(row.document.due),
            "open" => SortKey::Number(row.document.open.minor()),
            "ship-to" => SortKey::text(row.document.ship_to.as_deref().unwrap_or_default()),
            _ => SortKey::text(&row.document.number),
        }
    }
}

impl ComponentView {
    pub fn open(customer: &str, component: Component, cx: &mut Context) {
        let documents = Documents { customer: customer.to_owned(), component };
        cx.open(Box::new(Self {
            customer: customer.to_owned(),
            component,
            list: List::new(
                Table::new(documents),
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
            Component::OpenInvoices => DocumentView::open(ItemKind::Invoice, number, cx),
            Component::OpenCredits => DocumentView::open(ItemKind::Credit, number, cx),
            Component::UnappliedReceipts => DocumentView::open(ItemKind::Receipt, number, cx),
            Component::ApprovedOrders
            | Component::HeldOrders
            | Component::FutureOrders
            | Component::UnconfirmedOrders => open_order(cx, number),
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
