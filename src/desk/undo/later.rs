//! What must be undone before an act can be: the later acts that depend on it, and those that depend on these.

use std::collections::BTreeSet;

use super::Undo;
use super::part::Part;
use crate::desk::error::{DeskError, ErrorKind};
use crate::store::{EventId, Obstacle, OrderId, TraceAct, TracedTable, View};

/// The most acts that are looked for: no one reviews more of them.
const MOST: usize = 100;

/// The later acts to be undone first, the newest first; none where there are too many, or where something else is in the way.
pub(super) fn later_acts(view: View<'_>, event: EventId) -> Result<Option<Vec<EventId>>, DeskError> {
    let (mut found, mut next) = (BTreeSet::new(), vec![event]);
    while let Some(event) = next.pop() {
        let undo = match super::find(view, event).and_then(|event| Undo::of(view, event)) {
            Ok(undo) => undo,
            Err(error) if error.kind() == ErrorKind::Refused => return Ok(None),
            Err(error) => return Err(error),
        };
        for part in undo.parts(view)? {
            let Some(later) = part.later(view, &undo)? else { return Ok(None) };
            next.extend(later.into_iter().filter(|event| found.insert(*event)));
            if found.len() > MOST {
                return Ok(None);
            }
        }
    }
    Ok(Some(found.into_iter().rev().collect()))
}

impl Part {
    /// The acts that depend on it; none where one of them is not known.
    fn later(&self, view: View<'_>, undo: &Undo) -> Result<Option<Vec<EventId>>, DeskError> {
        let mut later = Vec::new();
        for obstacle in view.obstacles(undo.event.id, &self.lines, MOST + 1)? {
            match obstacle {
                Obstacle::Undone(_) => {}
                Obstacle::Touched { by: Some(by), .. } | Obstacle::ReferredTo { by: Some(by), .. } => {
                    later.push(by);
                }
                Obstacle::Touched { by: None, .. }
                | Obstacle::ReferredTo { by: None, .. }
                | Obstacle::Taken
                | Obstacle::NotStored => return Ok(None),
            }
        }
        let orders = self
            .lines
            .iter()
            .filter(|line| line.table == TracedTable::Order && line.act == TraceAct::Changed);
        for order in orders.map(|line| OrderId(line.last)).chain(self.order) {
            later.extend(view.invoiced_since(order, undo.event.id)?);
        }
        if let Some(order) = self.order {
            later.extend(super::decision::later_ones(view, order, undo)?);
        }
        Ok(Some(later))
    }
}
