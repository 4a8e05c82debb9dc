//! What of an act is undone together or not at all, and whether anything later depends on it.

use std::collections::{HashMap, HashSet};

use super::Undo;
use super::kind::Unit;
use super::name::later;
use crate::credit::Message;
use crate::desk::error::DeskError;
use crate::store::{
    EventKind, Obstacle, OrderId, StoreError, TraceAct, TraceLine, TracedRow, TracedTable, View,
};

/// An order with its hold, a customer, a document; or everything that an event did.
pub(in crate::desk) struct Part {
    /// Its code or number.
    pub(in crate::desk) code: String,
    /// The order, where it is one.
    pub(super) order: Option<OrderId>,
    pub(super) lines: Vec<TraceLine>,
}

/// The lines of an event, divided as its kind is undone.
pub(super) fn divided(view: View<'_>, lines: Vec<TraceLine>, undo: &Undo) -> Result<Vec<Part>, StoreError> {
    if lines.is_empty() {
        return Ok(Vec::new());
    }
    if undo.undoing.unit == Unit::Event {
        let code = view.act_subjects(undo.event.id)?.first;
        return Ok(vec![Part { code: code.unwrap_or_default(), order: None, lines }]);
    }
    let (mut places, mut parts) = (HashMap::new(), Vec::new());
    for line in lines {
        for id in line.first..=line.last {
            let one = line.of_row(id);
            let row = main_row(view, &one)?;
            let place = *places.entry(row).or_insert_with(|| {
                parts.push((row, Vec::new()));
                parts.len() - 1
            });
            if let Some((_, lines)) = parts.get_mut(place) {
                lines.push(one);
            }
        }
    }
    parts.into_iter().map(|(row, lines)| Part::of(view, row, lines)).collect()
}

/// The row that a line belongs to: the order of a hold, or its own.
fn main_row(view: View<'_>, line: &TraceLine) -> Result<TracedRow, StoreError> {
    if line.table != TracedTable::Hold {
        return Ok(line.row());
    }
    let order = view.hold_order(crate::store::HoldId(line.last))?;
    Ok(order.map_or(line.row(), |order| TracedRow { table: TracedTable::Order, id: order.0 }))
}

impl Part {
    fn of(view: View<'_>, row: TracedRow, lines: Vec<TraceLine>) -> Result<Self, StoreError> {
        let order = (row.table == TracedTable::Order).then_some(OrderId(row.id));
        let code = view.name_of(row)?;
        Ok(Self { code: code.unwrap_or_else(|| row.id.to_string()), order, lines })
    }

    /// The rows that belong to it, each once.
    pub(super) fn rows(&self) -> HashSet<TracedRow> {
        self.lines.iter().map(TraceLine::row).collect()
    }

    /// Refuses where something later depends on it.
    pub(super) fn review(&self, view: View<'_>, undo: &Undo) -> Result<(), DeskError> {
        if undo.undoing.unit == Unit::Decision
            && let Some(order) = self.order
        {
            super::decision::refuse_late(view, order, undo)?;
        }
        if let Some(obstacle) = view.obstacles(undo.event.id, &self.lines, 1)?.into_iter().next() {
            return Err(self.obstructed(view, undo, obstacle)?);
        }
        for line in &self.lines {
            self.refuse_invoiced(view, undo, line)?;
        }
        if let Some(by) = view.reversed_by(undo.event.id)? {
            return Err(self.obstructed(view, undo, Obstacle::Undone(by))?);
        }
        Ok(())
    }

    /// An order of which something was invoiced since keeps what the invoice was based on (R2.3, R3.10).
    fn refuse_invoiced(&self, view: View<'_>, undo: &Undo, line: &TraceLine) -> Result<(), DeskError> {
        if line.table != TracedTable::Order || line.act != TraceAct::Changed {
            return Ok(());
        }
        match view.invoiced_since(OrderId(line.last), undo.event.id)?.as_slice() {
            [] => Ok(()),
            [by, ..] => {
                let obstacle = Obstacle::ReferredTo { row: line.row(), by: Some(*by) };
                Err(self.obstructed(view, undo, obstacle)?)
            }
        }
    }

    fn obstructed(&self, view: View<'_>, undo: &Undo, obstacle: Obstacle) -> Result<DeskError, DeskError> {
        let is_decision = undo.undoing.unit == Unit::Decision;
        let (key, row, event) = match obstacle {
            Obstacle::Undone(_) if is_decision => {
                return Ok(DeskError::refused(Message::new("nothing-to-undo")));
            }
            Obstacle::Undone(by) => ("undo-done-already", None, Some(by)),
            Obstacle::Touched { row, by } => (touched(undo), Some(row), by),
            Obstacle::ReferredTo { row, by } => ("undo-in-use", Some(row), by),
            Obstacle::Taken => {
                return Ok(DeskError::refused(Message::new("redo-taken").text("number", &self.code)));
            }
            Obstacle::NotStored => return Ok(DeskError::refused(Message::new("redo-not-stored"))),
        };
        let number = row.map(|row| view.name_of(row)).transpose()?.flatten();
        let event = event.map(|event| view.event(event)).transpose()?.flatten();
        let number = number.as_ref().unwrap_or(&self.code);
        let since = Message::new(key).text("number", number);
        Ok(DeskError::conflict(later(view, since, number, event.as_ref())?))
    }

    /// The orders that undoing it opens, makes larger or frees.
    pub(super) fn opened_orders(&self) -> Vec<OrderId> {
        let orders = self.lines.iter().filter(|line| line.table == TracedTable::Order);
        let opened = orders.filter(|line| {
            let is_again = |column, word| line.word(column).is_some_and(|(before, _)| before == word);
            line.act == TraceAct::Removed
                || is_again("state", "open")
                || is_again("standing", "approved")
                || line.number("amount").is_some_and(|(before, after)| before > after)
        });
        opened.map(|line| OrderId(line.last)).collect()
    }
}

/// What is said where something else was done since.
const fn touched(undo: &Undo) -> &'static str {
    match (undo.undoing.unit, undo.act.kind) {
        (Unit::Decision, _) => "undo-decided-since",
        (_, EventKind::ValidationApply) => "validation-state-changed-since",
        (Unit::Event | Unit::Each, _) => "undo-changed-since",
    }
}
