//! Invoices, credit notes and receipts.

use super::columns::{amount, currency, customer, day, group, name, number};
use super::{RecordList, Records, RecordsAction, desk_query, row_count};
use crate::credit::ItemKind;
use crate::desk::{
    DeskError, DocumentColumn, DocumentKey, DocumentRow, DocumentState, FoundKind, ItemId, MOST_ROWS,
};
use crate::tui::list::{
    Align, Cell, Column, Filtering, Found, ListAction, ListView, Query, Room, Source, Total, Value,
};
use crate::tui::screens::kinds::document_word;
use crate::tui::theme::Role;
use crate::tui::{Command, Context, Progress, Route, Scope, Screen, Services};
use crate::words::{MessageKey, Words, key};

/// What is found by name that is done with a document of these lists, or with the list.
const SERVED: &[MessageKey] = &[ListAction::Export.command().title, key("document-command-write-off")];

pub static INVOICES_SCOPE: Scope = Scope::new(
    Command::keyed("invoices", key("invoices-title"), &[]).help_only(),
    &[RecordsAction::COMMANDS, ListAction::COMMANDS],
)
.starting(|_| Box::new(RecordList::of(Documents(ItemKind::Invoice))))
.visited(|route, _| RecordList::found(Documents(ItemKind::Invoice), FoundKind::Invoice, &route))
.serving(SERVED);

pub static CREDIT_NOTES_SCOPE: Scope = Scope::new(
    Command::keyed("credit-notes", key("credit-notes-title"), &[]).help_only(),
    &[RecordsAction::COMMANDS, ListAction::COMMANDS],
)
.starting(|_| Box::new(RecordList::of(Documents(ItemKind::Credit))))
.visited(|route, _| RecordList::found(Documents(ItemKind::Credit), FoundKind::Credit, &route))
.serving(SERVED);

pub static RECEIPTS_SCOPE: Scope = Scope::new(
    Command::keyed("receipts", key("receipts-title"), &[]).help_only(),
    &[RecordsAction::COMMANDS, ListAction::COMMANDS],
)
.starting(|_| Box::new(RecordList::of(Documents(ItemKind::Receipt))))
.visited(|route, _| RecordList::found(Documents(ItemKind::Receipt), FoundKind::Receipt, &route))
.serving(SERVED);

/// The list of invoices that shows these first.
pub fn invoices(view: ListView) -> Box<dyn Screen> {
    Box::new(RecordList::of(Documents(ItemKind::Invoice)).viewed(view))
}

/// The list of receipts that shows these first.
pub fn receipts(view: ListView) -> Box<dyn Screen> {
    Box::new(RecordList::of(Documents(ItemKind::Receipt)).viewed(view))
}

/// All documents of a kind.
struct Documents(ItemKind);

type DocumentBy = &'static DocumentColumn;
type DocumentListColumn = Column<DocumentRow, DocumentBy>;

const OPEN: Value<DocumentRow> =
    Value::Amount(|row: &DocumentRow| Some((row.item.open, row.item.owner.currency)));

const KIND: DocumentListColumn =
    Column::new("kind", key("customer-column-kind"), Align::Left, Room(9, 12), 11, kind).unfiltered();

static INVOICES: &[DocumentListColumn] = &[
    number(&DocumentColumn::NUMBER),
    customer(&DocumentColumn::CUSTOMER),
    name(&DocumentColumn::NAME),
    day(&DocumentColumn::DAY),
    Column::of(
        "due",
        key("customer-column-due"),
        Room(11, 11),
        3,
        Value::Day(|row: &DocumentRow| Some(row.item.due)),
    )
    .by(&DocumentColumn::DUE)
    .filtered(Filtering::Day),
    Column::new("over", key("customer-column-days-over"), Align::Right, Room(6, 7), 7, days_overdue)
        .by(&DocumentColumn::DAYS_OVERDUE)
        .filtered(Filtering::Number),
    amount(&DocumentColumn::AMOUNT, 6),
    Column::of("open", key("customer-column-open"), Room(13, 15), 2, OPEN)
        .by(&DocumentColumn::OPEN)
        .filtered(Filtering::Number),
    state(&INVOICE_STATES),
    Column::new("disputed", key("records-column-disputed"), Align::Left, Room(9, 12), 10, disputed)
        .by(&DocumentColumn::DISPUTED)
        .filtered(Filtering::Choice(&DISPUTED)),
    group(&DocumentColumn::GROUP, 8),
    currency(&DocumentColumn::CURRENCY, 9),
    KIND,
];

/// Credit notes and receipts: what is open of them is on account.
static CREDITS: &[DocumentListColumn] = &[
    number(&DocumentColumn::NUMBER),
    customer(&DocumentColumn::CUSTOMER),
    name(&DocumentColumn::NAME),
    day(&DocumentColumn::DAY),
    amount(&DocumentColumn::AMOUNT, 6),
    Column::of("open", key("document-on-account"), Room(13, 15), 2, OPEN)
        .by(&DocumentColumn::OPEN)
        .filtered(Filtering::Number),
    state(&CREDIT_STATES),
    group(&DocumentColumn::GROUP, 8),
    currency(&DocumentColumn::CURRENCY, 9),
    KIND,
];

const fn state(states: &'static [(&'static str, MessageKey)]) -> DocumentListColumn {
    Column::new("state", key("customer-column-state"), Align::Left, Room(10, 16), 3, state_cell)
        .by(&DocumentColumn::STATE)
        .filtered(Filtering::Choice(states))
}

/// The states to filter by, with their words.
static INVOICE_STATES: [(&str, MessageKey); 3] = [
    (DocumentState::Open.code(), key("records-state-open")),
    (DocumentState::Entered.code(), key("customer-entered")),
    (DocumentState::Settled.code(), key("records-state-settled")),
];
static CREDIT_STATES: [(&str, MessageKey); 3] = [
    (DocumentState::Open.code(), key("records-state-on-account")),
    (DocumentState::Settled.code(), key("records-state-applied")),
    (DocumentState::Reversed.code(), key("customer-reversed")),
];
static DISPUTED: [(&str, MessageKey); 2] = [("yes", key("yes")), ("no", key("no"))];

fn state_cell(row: &DocumentRow, words: &Words) -> Cell {
    let is_invoice = row.item.kind == ItemKind::Invoice;
    let (role, key) = match row.state() {
        DocumentState::Open if row.days_overdue().is_some() => (Role::Warning, key("records-state-overdue")),
        DocumentState::Open if is_invoice => (Role::Text, key("records-state-open")),
        DocumentState::Open => (Role::Text, key("records-state-on-account")),
        DocumentState::Entered => (Role::Dim, key("customer-entered")),
        DocumentState::Settled if is_invoice => (Role::Dim, key("records-state-settled")),
        DocumentState::Settled => (Role::Dim, key("records-state-applied")),
        DocumentState::Reversed => (Role::Dim, key("customer-reversed")),
    };
    Cell::of(role, words.get(key))
}

fn days_overdue(row: &DocumentRow, words: &Words) -> Cell {
    row.days_overdue().map_or(Cell::new(""), |days| Cell::of(Role::Warning, words.count(days)).worth(days))
}

fn disputed(row: &DocumentRow, words: &Words) -> Cell {
    if row.item.disputed {
        Cell::of(Role::Warning, words.get(key("customer-disputed")))
    } else {
        Cell::new("")
    }
}

fn kind(row: &DocumentRow, words: &Words) -> Cell {
    Cell::new(words.get(document_word(row.item.kind, row.item.class)))
}

impl Source for Documents {
    type Key = ItemId;
    type Row = DocumentRow;
    type By = DocumentBy;
    type Memory = ();

    const FILTERS: bool = true;

    fn when_empty(&self) -> MessageKey {
        match self.0 {
            ItemKind::Invoice => key("invoices-empty"),
            ItemKind::Credit => key("credit-notes-empty"),
            ItemKind::Receipt => key("receipts-empty"),
        }
    }

    fn columns(&self) -> &'static [DocumentListColumn] {
        match self.0 {
            ItemKind::Invoice => INVOICES,
            ItemKind::Credit | ItemKind::Receipt => CREDITS,
        }
    }

    fn keys(
        &self,
        services: &Services,
        query: &Query<DocumentBy>,
        (): &mut (),
        progress: &Progress,
    ) -> Result<Vec<ItemId>, DeskError> {
        let query = desk_query(services, query, progress)?;
        services.ask(|reader| reader.document_keys(self.0, &query, progress))
    }

    fn count(&self, services: &Services, (): &mut (), _: &Progress) -> Result<usize, DeskError> {
        row_count(services.ask(|reader| reader.document_count(self.0)))
    }

    fn most(&self) -> Option<usize> {
        Some(MOST_ROWS)
    }

    fn rows(
        &self,
        services: &Services,
        keys: &[ItemId],
        (): &(),
        _: &Progress,
    ) -> Result<Found<Self>, DeskError> {
        let rows = services.ask(|reader| reader.document_rows(keys))?;
        Ok(rows.into_iter().map(|row| (row.item.id, row)).collect())
    }

    /// What is open: what the marked would bring.
    fn amount(&self) -> Option<fn(&DocumentRow) -> Total> {
        Some(|row| Some((row.item.open, row.item.owner.currency)))
    }
}

impl Records for Documents {
    fn scope(&self) -> &'static Scope {
        match self.0 {
            ItemKind::Invoice => &INVOICES_SCOPE,
            ItemKind::Credit => &CREDIT_NOTES_SCOPE,
            ItemKind::Receipt => &RECEIPTS_SCOPE,
        }
    }

    fn open(row: &DocumentRow, cx: &mut Context) {
        let item = &row.item;
        cx.visit(Route::Document(&DocumentKey::new(&item.owner.code, item.kind, &item.number)));
    }
}
