//! What is stored beside the facts that it follows from, where records have to be read to compare it.

use super::column::Row;
use super::comparison::{Difference, difference};
use super::decision::{DecisionId, DecisionKind};
use super::item::DocumentAmount;
use super::tables::{assessment, audit, customer, decision, event, hold, item, sales_order};
use super::{StoreError, View};
use crate::credit::{Approval, Assessment, Money};
use crate::records::AuditBody;

impl View<'_> {
    /// The queue shows what the newest assessment of a hold says.
    pub(super) fn compare_queue(&self) -> Result<Vec<Difference>, StoreError> {
        let sql = "SELECT h.id, h.excess, a.id, a.body, o.id, o.number
             FROM hold h JOIN assessment a ON a.id = h.assessment_id JOIN sales_order o ON o.id = h.order_id
             WHERE h.state IN ('held', 'proposed', 'ready') ORDER BY h.id";
        self.compare_rows(sql, |row, found| {
            let excess = row.get(1, hold::EXCESS)?;
            let assessment: Assessment = row.record(3, assessment::BODY)?;
            let number = row.get(5, sales_order::NUMBER)?;
            let plain = |amount: Money| amount.plain(assessment.currency);
            if excess != assessment.excess() {
                found.push(difference("hold.excess", &number, plain(excess), plain(assessment.excess())));
            }
            Ok(())
        })
    }

    /// The amount of a document in another currency is its own at its rate (R0.4).
    pub(super) fn compare_foreign_amounts(&self) -> Result<Vec<Difference>, StoreError> {
        let sql = "SELECT i.id, i.number, i.amount, i.currency, i.amount_doc, i.rate, c.currency, c.id
             FROM item i JOIN customer c ON c.id = i.customer_id WHERE i.currency IS NOT NULL ORDER BY i.id";
        self.compare_rows(sql, |row, found| {
            let Some(document) = DocumentAmount::read(row, 3)? else { return Ok(()) };
            let (amount, account) = (row.get(2, item::AMOUNT)?, row.get(6, customer::CURRENCY)?);
            let computed = document.amount.at_rate(document.currency, document.rate, account);
            if computed != Ok(amount) {
                let computed =
                    computed.map_or_else(|error| error.to_string(), |amount| amount.plain(account));
                found.push(difference(
                    "item.amount",
                    &row.get(1, item::NUMBER)?,
                    amount.plain(account),
                    computed,
                ));
            }
            Ok(())
        })
    }

    /// An order is approved by a release that was not undone.
    pub(super) fn compare_approvals(&self) -> Result<Vec<Difference>, StoreError> {
        let sql = "SELECT o.id, o.number, o.approval, c.currency, c.id
             FROM sales_order o JOIN customer c ON c.id = o.customer_id
             WHERE o.approval IS NOT NULL AND NOT EXISTS (
                 SELECT 1 FROM decision d WHERE d.order_id = o.id AND d.kind = 'release'
                    AND NOT EXISTS (SELECT 1 FROM decision r WHERE r.reverses = d.id)) ORDER BY o.id";
        self.compare_rows(sql, |row, found| {
            if let Some(approval) = row.optional_record::<Approval>(2, sales_order::APPROVAL)? {
                let up_to = approval.up_to.plain(row.get(3, customer::CURRENCY)?);
                let number = row.get(1, sales_order::NUMBER)?;
                found.push(difference("sales_order.approval", &number, up_to, "no release".to_owned()));
            }
            Ok(())
        })
    }

    /// A decision undoes the one that the audit trail names, and only an undoing undoes one.
    pub(super) fn compare_undone(&self) -> Result<Vec<Difference>, StoreError> {
        let sql = "SELECT d.id, d.kind, d.reverses, o.number, a.schema_version, a.body, o.id, a.id
             FROM decision d JOIN sales_order o ON o.id = d.order_id
             LEFT JOIN audit a ON d.kind = 'undo' AND a.id = (
                 SELECT min(r.id) FROM audit r WHERE r.event_id = d.event_id AND +r.order_id = d.order_id)
             WHERE d.kind = 'undo' OR d.reverses IS NOT NULL ORDER BY d.id";
        self.compare_rows(sql, |row, found| {
            let stored = row.get(2, decision::REVERSES)?;
            let computed = match (row.get(1, decision::KIND)?, row.joined(4, audit::SCHEMA_VERSION)?) {
                (DecisionKind::Verdict(_), _) => None,
                (DecisionKind::Undo, None) => stored,
                (DecisionKind::Undo, Some(version)) => {
                    let body = AuditBody::from_text(version, &row.get(5, audit::BODY)?);
                    let body = row.parsed(body, audit::BODY)?;
                    if let AuditBody::DecisionUndone(undone) = body {
                        Some(DecisionId(undone.reverses))
                    } else {
                        None
                    }
                }
            };
            if stored != computed {
                let shown = |id: Option<DecisionId>| id.map_or_else(String::new, |id| id.0.to_string());
                let number = row.get(3, sales_order::NUMBER)?;
                found.push(difference("decision.reverses", &number, shown(stored), shown(computed)));
            }
            Ok(())
        })
    }

    /// The id of a command begins with its instant; ids of earlier versions have a short number of the run, and another
    /// instant.
    pub(super) fn compare_commands(&self) -> Result<Vec<Difference>, StoreError> {
        self.compare_rows("SELECT id, command_id, at FROM event ORDER BY id", |row, found| {
            let command = row.get(1, event::COMMAND_ID)?;
            let at = format!("{:x}", row.get(2, event::AT)?);
            let mut parts = command.split('-');
            let (instant, run) = (parts.next(), parts.next());
            if run.is_some_and(|run| run.len() == 32) && instant != Some(at.as_str()) {
                let id = row.get(0, event::ID)?.0.to_string();
                found.push(difference("event.command_id", &id, command, at));
            }
            Ok(())
        })
    }

    /// How many decisions no longer have the assessment that the decider saw: it is gone, cannot be read, or is not the
    /// one whose digest is in the chained audit record of the decision.
    pub fn lost_assessments(&self) -> Result<u64, StoreError> {
        let mut lost = 0;
        self.each::<StoreError>(
            "SELECT d.id, d.assessment_id, r.schema_version, r.body
             FROM decision d LEFT JOIN audit r ON r.id = (
                 SELECT min(a.id) FROM audit a WHERE a.event_id = d.event_id AND +a.order_id = d.order_id)
             WHERE d.assessment_id IS NOT NULL AND d.kind <> 'undo' OR d.kind = 'release' ORDER BY d.id",
            [],
            |row| {
                lost += u64::from(self.is_assessment_lost(row)?);
                Ok(())
            },
        )?;
        Ok(lost)
    }

    /// One that cannot be read is lost too: the walk through its table names it.
    fn is_assessment_lost(&self, row: &Row<'_>) -> Result<bool, StoreError> {
        match self.is_assessment_as_seen(row) {
            Ok(is_as_seen) => Ok(!is_as_seen),
            Err(StoreError::Corrupt(_)) => Ok(true),
            Err(error) => Err(error),
        }
    }

    fn is_assessment_as_seen(&self, row: &Row<'_>) -> Result<bool, StoreError> {
        let Some(id) = row.get(1, decision::ASSESSMENT_ID)? else { return Ok(false) };
        if self.assessment(id)?.is_none() {
            return Ok(false);
        }
        let Some(seen) = seen_assessment(row)? else { return Ok(false) };
        Ok(self.assessment_digest(id)? == Some(seen))
    }
}

/// The digest of the assessment in the audit record that a decision has at the third and fourth place; none where it has
/// no record.
fn seen_assessment(row: &Row<'_>) -> Result<Option<String>, StoreError> {
    let Some(version) = row.joined(2, audit::SCHEMA_VERSION)? else { return Ok(None) };
    let body = row.parsed(AuditBody::from_text(version, &row.get(3, audit::BODY)?), audit::BODY)?;
    let AuditBody::OrderDecided(decided) = body else { return Err(row.corrupt(3, audit::BODY)) };
    Ok(Some(decided.assessment_sha256))
}
