//! Applying the grid: states change in one transaction and one event (R7.6).

use crate::desk::lookup;
use std::collections::HashSet;

use super::proposal::{Proposal, ProposalRow};
use super::read::FactsReader;
use super::snapshot::{Fingerprint, ValidationCustomer, ValidationSnapshot};
use crate::credit::{CustomerState, Message, Render, StateOrigin, ValidationAct};
use crate::desk::batch::{Batch, BatchDone, BatchKind, Reviewed};
use crate::desk::error::DeskError;
use crate::desk::parameters::draft::changes_between;
use crate::desk::session::conflict::by;
use crate::desk::session::record::judged_body;
use crate::desk::session::{DeskReader, DeskWriter, FieldChange, ProgressSink, Recorder, Skipped};
use crate::records::{AuditBody, Code, Plain, ValidationApplied};
use crate::store::{
    CustomerKey, CustomerRecord, EventId, EventKind, Role, StateRecord, Subject, Touched, View,
};

/// The credit validation as a batch.
const VALIDATION: BatchKind =
    BatchKind { post: EventKind::ValidationApply, subject: SUBJECT, role: Role::Supervisor };

/// What the audit record of an application as a whole is about.
pub(super) const SUBJECT: &str = "validation";

/// What a user chose for a customer, and what was seen of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValidationChoice {
    pub customer: CustomerKey,
    pub code: String,
    pub seen: Fingerprint,
    pub act: ValidationAct,
}

/// The result of applying.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Applied {
    /// The event, by which it can be undone; none where nothing was written.
    pub event: Option<EventId>,
    pub blocked: u64,
    pub warned: u64,
    pub unblocked: u64,
    /// Customers whose facts changed since they were read.
    pub skipped: Vec<Skipped>,
}

/// Choices while they are applied, and the words of the desk's language.
struct Applying<'w> {
    reading: FactsReader,
    words: &'w dyn Render,
}

/// A state that is to be written.
struct Planned {
    customer: CustomerKey,
    code: Box<str>,
    version: i64,
    act: ValidationAct,
    before: StateRecord,
    after: StateRecord,
    /// The numbers of the criteria that match, for the audit record.
    criteria: &'static [u8],
}

impl ValidationSnapshot {
    /// The choice of an act for a row under the criteria in force.
    pub fn choice(&self, row: &ProposalRow, act: ValidationAct) -> Option<ValidationChoice> {
        let customer = self.customer(row.customer)?;
        Some(ValidationChoice {
            customer: customer.key,
            code: customer.code.to_string(),
            seen: customer.seen(&self.invoices, row.judgement.suggestion),
            act,
        })
    }

    /// Every suggestion of a proposal, to be applied as it is.
    pub fn suggestions(&self, proposal: &Proposal) -> Vec<ValidationChoice> {
        let rows = proposal.rows.iter();
        rows.filter_map(|row| self.choice(row, row.judgement.suggestion?)).collect()
    }
}

impl DeskReader {
    /// The choice of an act for a customer by its code, whatever its external code; refused where it is not listed under
    /// the criteria in force, or where it cannot be done.
    pub fn validation_choice(
        &mut self,
        snapshot: &ValidationSnapshot,
        code: &str,
        act: ValidationAct,
    ) -> Result<ValidationChoice, DeskError> {
        let code: &str = &self.ask(|view| lookup::customer(view, code))?.code;
        let Some(row) = snapshot.row(code, &snapshot.policy) else {
            return Err(DeskError::refused(not_listed(code)));
        };
        if let Some(customer) = snapshot.customer(row.customer) {
            refuse_impossible(customer, act)?;
        }
        snapshot.choice(&row, act).ok_or_else(|| DeskError::refused(not_listed(code)))
    }
}

fn not_listed(code: &str) -> Message {
    Message::new("validation-not-listed").text("code", code)
}

impl DeskWriter {
    /// Applies choices in one event. What follows the suggestion is an automatic state, what a person chose otherwise a
    /// manual one. A customer whose facts or suggestion are no longer what was seen is skipped and reported.
    ///
    /// Reasons are stored in the words that are given: those of the desk's language.
    pub fn apply_validation(
        &mut self,
        choices: &[ValidationChoice],
        words: &dyn Render,
        progress: &dyn ProgressSink,
    ) -> Result<Applied, DeskError> {
        refuse_twice(choices)?;
        let done = self.post_batch(&VALIDATION, choices, progress, |view, today| {
            Ok(Applying { reading: FactsReader::begin(view, today)?, words })
        })?;
        Ok(Applied { event: done.event, skipped: done.skipped, ..Applied::of(&done.written) })
    }
}

fn refuse_twice(choices: &[ValidationChoice]) -> Result<(), DeskError> {
    let mut known = HashSet::new();
    match choices.iter().find(|choice| !known.insert(choice.customer)) {
        Some(twice) => {
            Err(DeskError::usage(Message::new("validation-chosen-twice").text("code", twice.code.clone())))
        }
        None => Ok(()),
    }
}

impl Batch for Applying<'_> {
    type Line = ValidationChoice;
    type Write = Planned;

    /// Decides anew, within the transaction, what a choice leads to.
    fn review(&self, view: View<'_>, choice: &ValidationChoice) -> Result<Reviewed<Planned>, DeskError> {
        let FactsReader { policy, today, .. } = &self.reading;
        let Some((customer, invoices)) = self.reading.one(view, choice.customer)? else {
            return changed(view, choice);
        };
        let found = policy.judge(&customer.facts(&invoices), *today);
        let Some(judgement) = found else { return changed(view, choice) };
        if customer.seen(&invoices, judgement.suggestion) != choice.seen {
            return changed(view, choice);
        }
        refuse_impossible(&customer, choice.act)?;
        let follows = judgement.suggestion == Some(choice.act);
        let after = StateRecord {
            state: choice.act.result(),
            origin: Some(if follows { StateOrigin::Auto } else { StateOrigin::Manual }),
            reason: customer
                .reason_after(choice.act, &judgement, policy)
                .map(|reason| reason.render(|message| self.words.render(message))),
        };
        if after == customer.state {
            return Ok(Reviewed::Nothing);
        }
        Ok(Reviewed::Write(Planned {
            customer: customer.key,
            code: customer.code,
            version: customer.version,
            act: choice.act,
            before: customer.state,
            after,
            criteria: judgement.matched.numbers(),
        }))
    }

    /// What was applied and under which criteria, in no language.
    fn summary(&self, done: &BatchDone<Planned>) -> AuditBody {
        let policy = &self.reading.policy;
        let Applied { blocked, warned, unblocked, .. } = Applied::of(&done.written);
        AuditBody::ValidationApplied(ValidationApplied {
            blocked,
            warned,
            unblocked,
            left_alone: done.skipped.len(),
            validation_delay_days: policy.delay_days,
            validation_respite_days: policy.respite_days,
            validation_minimum_balance: policy
                .minimum_balance
                .map(|least| Plain(least.plain(policy.currency))),
            validation_limit_percent: policy.limit_percent.map(|percent| Plain(percent.plain())),
            day_basis: Code(policy.day_basis),
            currency: Code(policy.currency),
        })
    }

    fn write(&self, recorder: &Recorder<'_, '_>, planned: &Planned) -> Result<(), DeskError> {
        let Planned { customer, code, version, before, after, criteria, .. } = planned;
        if !recorder.tx.set_state(*customer, *version, after)? {
            // The version was read in this transaction, in which no other user can write.
            let changed = Message::new("record-changed-unknown").text("code", &**code);
            return Err(DeskError::conflict(changed));
        }
        let changes = state_changes(before, after);
        recorder.changes(Subject::Customer(customer.0), &changes)?;
        recorder.audit(("customer", code), (Some(*customer), None), &judged_body(&changes, criteria))
    }
}

/// Skips a customer whose facts are no longer what was seen.
fn changed(view: View<'_>, choice: &ValidationChoice) -> Result<Reviewed<Planned>, DeskError> {
    let last = view.last_event(Touched::Customer(choice.customer), &[])?;
    let why = by(Message::new("validation-facts-changed"), last.as_ref());
    Ok(Reviewed::Skipped(Skipped { code: choice.code.clone(), why }))
}

/// A closed customer stays closed, and an active one cannot be unblocked.
fn refuse_impossible(customer: &ValidationCustomer, act: ValidationAct) -> Result<(), DeskError> {
    let state = customer.state.state;
    if act.may_be_done(state) {
        return Ok(());
    }
    let key = if state == CustomerState::Closed { "customer-is-closed" } else { "customer-not-blocked" };
    Err(DeskError::refused(Message::new(key).text("code", &*customer.code)))
}

impl Applied {
    /// Counts how many customers each act was done to.
    fn of(written: &[Planned]) -> Self {
        let mut applied = Self::default();
        for planned in written {
            match planned.act {
                ValidationAct::Block => applied.blocked += 1,
                ValidationAct::Warn => applied.warned += 1,
                ValidationAct::Unblock => applied.unblocked += 1,
            }
        }
        applied
    }
}

/// The fields of a state that differ.
fn state_changes(before: &StateRecord, after: &StateRecord) -> Vec<FieldChange> {
    let with_state = |state: &StateRecord| CustomerRecord {
        state: state.state,
        state_origin: state.origin,
        state_reason: state.reason.clone(),
        ..CustomerRecord::default()
    };
    let (before, after) = (with_state(before), with_state(after));
    changes_between(&before, &after, before.currency)
}
