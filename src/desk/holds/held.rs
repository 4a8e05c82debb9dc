//! The hold queue as people see it: the list, and everything about one held order.

use crate::credit::Assessment;
use crate::desk::error::DeskError;
use crate::desk::orders::hold::lost_assessment;
use crate::desk::session::DeskReader;
use crate::store::{AssessmentId, Event, HoldFilter, HoldId, HoldLine, HoldSort, QueuedHold};

/// One held order with what it was held for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldOrder {
    /// Its line in the list.
    pub line: HoldLine,
    /// Which assessment it is. It is passed with a decision, which is refused where the order has a newer one.
    pub seen: AssessmentId,
    pub assessment: Assessment,
}

impl DeskReader {
    /// The keys of the queue in an order, each with the assessment that is shown of it.
    pub fn hold_keys(&mut self, filter: HoldFilter, sort: HoldSort) -> Result<Vec<QueuedHold>, DeskError> {
        let today = self.today();
        self.ask(|view| Ok(view.hold_keys(filter, sort, today)?))
    }

    /// What the list is searched by: order number, customer code and name of every line.
    pub fn hold_names(&mut self, filter: HoldFilter) -> Result<Vec<(HoldId, String)>, DeskError> {
        self.ask(|view| Ok(view.hold_names(filter)?))
    }

    pub fn hold_lines(&mut self, keys: &[HoldId]) -> Result<Vec<HoldLine>, DeskError> {
        let today = self.today();
        self.ask(|view| Ok(view.hold_lines(keys, today)?))
    }

    /// The numbers of the orders of these holds. Nothing else of them is read: what cannot be read of one of many marked
    /// orders keeps only that one from being decided on.
    pub fn hold_orders(&mut self, keys: &[HoldId]) -> Result<Vec<(HoldId, String)>, DeskError> {
        self.ask(|view| Ok(view.hold_orders(keys)?))
    }

    /// A page of the queue in the order of holding, and how many there are in all.
    pub fn hold_page(
        &mut self,
        filter: HoldFilter,
        after: Option<HoldId>,
        limit: Option<u32>,
    ) -> Result<(Vec<HoldLine>, u64), DeskError> {
        let today = self.today();
        self.ask(|view| Ok((view.hold_page(filter, (after, limit), today)?, view.hold_count(filter)?)))
    }

    /// One line with the assessment behind it.
    pub fn held_order(&mut self, key: HoldId) -> Result<Option<HeldOrder>, DeskError> {
        let today = self.today();
        self.ask(|view| {
            let Some(line) = view.hold_lines(&[key], today)?.into_iter().next() else {
                return Ok(None);
            };
            let Some(hold) = view.hold(key)? else {
                return Ok(None);
            };
            let assessment = view.assessment_of_order(hold.assessment, hold.order)?;
            let assessment = assessment.ok_or_else(|| lost_assessment(&hold))?;
            Ok(Some(HeldOrder { line, seen: hold.assessment, assessment }))
        })
    }

    /// An assessment as it was stored and seen then (R3.11).
    pub fn assessment(&mut self, id: AssessmentId) -> Result<Option<Assessment>, DeskError> {
        self.ask(|view| Ok(view.assessment(id)?))
    }

    /// An event: who did what and when.
    pub fn event(&mut self, id: crate::store::EventId) -> Result<Option<Event>, DeskError> {
        self.ask(|view| Ok(view.event(id)?))
    }
}
