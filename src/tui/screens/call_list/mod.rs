//! Whom to call: the customers with overdue invoices, with what one needs for the telephone beside what they owe.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::credit::Message;
use crate::desk::{CallColumn, CallGroup, CallList, CallRow, CustomerKey, DeskError, DeskReader};
use crate::tui::command::commands;
use crate::tui::fuzzy::RowFilter;
use crate::tui::list::{
    Adding, Column, Fold, Found, Heading, List, ListAction, Marking, Query, Remembered, Source, Total,
    shows_list,
};
use crate::tui::screens::customer::contact;
use crate::tui::screens::customers::marked::{self, MarkedAction};
use crate::tui::verbs::Verb;
use crate::tui::{Address, Command, Context, Pending, Progress, Route, Scope, Screen, Services};
use crate::words::{Words, key};
use columns::COLUMNS;

mod columns;

commands! {
    pub enum CallAction {
        Open => Command::keyed("call-list.open", key("customers-command-open"), &["enter"]),
        /// Writes the same note on the marked customers, or on the current one.
        Note => Command::new("call-list.note", key("customer-command-write-note"), Verb::Note),
        Contact => Command::new("call-list.contact", key("customer-command-contact"), Verb::Contact),
    }
}

pub static SCOPE: Scope = Scope::new(
    Command::keyed("call-list", key("call-list-title"), &["alt-l"]).help_only(),
    &[CallAction::COMMANDS, ListAction::COMMANDS],
)
.starting(|_| Box::new(Calls::new()));

/// The customers with overdue invoices.
struct Debtors;

/// What was found last, and what it was found in.
#[derive(Clone, Default)]
struct Memory {
    list: Remembered<CallList>,
    with_history: Remembered<CallList>,
    found_in: Arc<CallList>,
    /// By the first customer of each currency.
    groups: Arc<HashMap<CustomerKey, CallGroup>>,
}

struct Row {
    call: CallRow,
    /// Where it is the first of its currency.
    group: Option<CallGroup>,
}

pub struct Calls {
    list: List<Debtors>,
    /// What is read of the customers before something is asked about them.
    reading: Pending,
}

impl Calls {
    pub fn new() -> Self {
        let address = Address(|screen| Some(&mut screen.downcast::<Self>()?.list));
        let list = List::new(Debtors, Marking::Rows, address).named("call-list");
        Self { list, reading: Pending::default() }
    }

    fn write_note(&mut self, cx: &mut Context) {
        let keys = self.list.marked_or_current();
        let current = self.list.current_row().filter(|row| !keys.contains(&row.call.debtor.key));
        let outside = current.map(|row| row.call.debtor.code.clone());
        self.reading = marked::ask::<Self>(MarkedAction::Note, keys, outside, cx);
    }
}

/// Those of whom code, name, contact or telephone number contain what was typed.
fn matching(typed: &str, rows: &[CallRow]) -> HashSet<CustomerKey> {
    let mut filter = RowFilter::new(typed);
    filter.extend(rows.iter().map(|row| {
        let debtor = &row.debtor;
        let [contact, phone] =
            [&debtor.contact, &debtor.phone].map(|text| text.as_deref().unwrap_or_default());
        (debtor.key, format!("{} {} {contact} {phone}", debtor.code, debtor.name))
    }));
    filter.in_order().into_iter().collect()
}

impl Source for Debtors {
    type Key = CustomerKey;
    type Row = Row;
    type By = &'static CallColumn;
    type Memory = Memory;

    const FILTERS: bool = true;

    fn columns(&self) -> &'static [Column<Row, Self::By>] {
        COLUMNS
    }

    fn keys(
        &self,
        services: &Services,
        query: &Query<Self::By>,
        memory: &mut Memory,
        progress: &Progress,
    ) -> Result<Vec<CustomerKey>, DeskError> {
        let asked = query.of_columns();
        let list = if asked.reads_history() {
            memory.with_history.get(services, |reader| reader.call_list_with_history(progress))?
        } else {
            memory.list.get(services, |reader| reader.call_list(progress))?
        };
        let mut found = list.find(&asked);
        if !query.filter.is_empty() {
            let matching = matching(&query.filter, list.rows());
            found.retain(|row| matching.contains(&row.debtor.key));
        }
        let groups = CallGroup::of(&found).into_iter();
        memory.groups = Arc::new(groups.map(|(first, group)| (first.debtor.key, group)).collect());
        memory.found_in = Arc::clone(&list);
        Ok(found.into_iter().map(|row| row.debtor.key).collect())
    }

    fn count(
        &self,
        services: &Services,
        memory: &mut Memory,
        progress: &Progress,
    ) -> Result<usize, DeskError> {
        Ok(memory.list.get(services, |reader| reader.call_list(progress))?.rows().len())
    }

    fn rows(
        &self,
        services: &Services,
        keys: &[CustomerKey],
        memory: &Memory,
        progress: &Progress,
    ) -> Result<Found<Self>, DeskError> {
        let found = keys.iter().filter_map(|key| memory.found_in.row(*key));
        let mut calls: Vec<CallRow> = found.cloned().collect();
        services.ask(|reader: &mut DeskReader| reader.add_call_history(&mut calls, progress))?;
        let rows = calls.into_iter().map(|call| {
            let key = call.debtor.key;
            (key, Row { group: memory.groups.get(&key).copied(), call })
        });
        Ok(rows.collect())
    }

    /// A currency, how many customers are overdue in it, and with how much.
    fn heading(&self, row: &Row, words: &Words) -> Option<Heading> {
        let group = row.group?;
        let text = Message::new("call-list-group")
            .text("currency", group.currency.code())
            .count("count", group.customers)
            .money("amount", group.overdue, group.currency);
        Some(Heading { text: words.render(&text), fold: Fold::Unfolded })
    }

    fn amount(&self) -> Option<fn(&Row) -> Total> {
        Some(|row| Some((row.call.overdue, row.call.debtor.currency)))
    }

    fn sum(
        &self,
        _: &Services,
        keys: &[CustomerKey],
        memory: &Memory,
        _: &Progress,
    ) -> Result<Total, DeskError> {
        let mut adding = Adding::default();
        for row in keys.iter().filter_map(|key| memory.found_in.row(*key)) {
            adding.add(Some((row.overdue, row.debtor.currency)));
        }
        Ok(adding.total())
    }
}

impl Screen for Calls {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    shows_list!(list);

    fn is_enabled(&self, command: &Command) -> bool {
        match CallAction::of(command) {
            Some(CallAction::Open | CallAction::Note | CallAction::Contact) => {
                self.list.current_row().is_some()
            }
            None => self.list.is_enabled(command),
        }
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        if self.list.run(command, cx) {
            return;
        }
        let Some(current) = self.list.current_row() else { return };
        let code = current.call.debtor.code.clone();
        match CallAction::of(command) {
            Some(CallAction::Open) => cx.visit(Route::Customer(&code)),
            Some(CallAction::Note) => self.write_note(cx),
            Some(CallAction::Contact) => self.reading = contact::ask::<Self>(code, cx),
            None => {}
        }
    }
}

#[cfg(test)]
mod tests;
