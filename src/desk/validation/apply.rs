//! Applying the grid: states change in one transaction and one event (R7.6).

use std::collections::HashSet;

use super::super::{DeskError, DeskReader, DeskWriter, ProgressSink, Recorder, customers};
use super::proposal::{Proposal, ProposalRow};
use super::read::FactsReader;
use super::snapshot::{Fingerprint, ValidationCustomer, ValidationSnapshot};
use crate::credit::{CustomerState, Message, Render, StateOrigin, ValidationAct, ValidationPolicy};
use crate::desk::session::conflict::by;
use crate::desk::session::writer::Attempt;
use crate::desk::setup::draft::{FieldChange, judged_body};
use crate::records::{AuditBody, Code, Plain, ValidationApplied};
use crate::store::{CustomerKey, EventId, Role, StateRecord, Subject, Touched, View};

/// The event of an application.
pub(super) const APPLY: &str = "validation-apply";
/// What the audit record of an application as a whole is about.
pub(super) const SUBJECT: &str = "validation";

/// What somebody wants for a customer, and what he or she has seen of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValidationChoice {
    pub customer: CustomerKey,
    pub code: String,
    pub seen: Fingerprint,
    /// What is to be done.
    pub act: ValidationAct,
}

/// A customer that was left as it was, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftAlone {
    pub code: String,
    pub why: Message,
}

/// What applying came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Applied {
    /// The event, by which it can be taken back; none where nothing was written.
    pub event: Option<EventId>,
    /// Customers that were blocked.
    pub blocked: u64,
    /// Customers that were warned.
    pub warned: u64,
    /// Customers that were unblocked.
    pub unblocked: u64,
    /// Customers whose facts changed since they were read.
    pub left_alone: Vec<LeftAlone>,
}

/// A state that is to be written.
struct Planned {
    customer: CustomerKey,
    code: Box<str>,
    version: i64,
    act: ValidationAct,
    before: StateRecord,
    after: StateRecord,
    /// What the criteria say, in no language.
    criteria: &'static [u8],
}

impl ValidationSnapshot {
    /// What somebody wants for a row that he or she sees under the criteria in force.
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
    /// What somebody wants for a customer by its code, whatever its external code; refused where it is not listed under
    /// the criteria in force, or where it cannot be done.
    pub fn validation_choice(
        &mut self,
        book: &ValidationSnapshot,
        code: &str,
        act: ValidationAct,
    ) -> Result<ValidationChoice, DeskError> {
        let Some(row) = book.row(code, &book.policy) else {
            self.ask(|view| customers::find(view, code))?;
            return Err(DeskError::refused(not_listed(code)));
        };
        if let Some(customer) = book.customer(row.customer) {
            refuse_impossible(customer, act)?;
        }
        book.choice(&row, act).ok_or_else(|| DeskError::refused(not_listed(code)))
    }
}

fn not_listed(code: &str) -> Message {
    Message::new("validation-not-listed").text("code", code)
}

impl DeskWriter {
    /// Applies choices in one event. What follows the suggestion is an automatic state, what a person chose otherwise a
    /// manual one. A customer whose facts or suggestion are no longer what was seen is left alone and reported.
    ///
    /// Reasons are kept in the words that are given: those of the desk's language.
    pub fn apply_validation(
        &mut self,
        choices: &[ValidationChoice],
        words: &dyn Render,
        progress: &dyn ProgressSink,
    ) -> Result<Applied, DeskError> {
        refuse_twice(choices)?;
        self.attempt(|tx, signature| {
            let recorder = Recorder::begin(tx, signature, APPLY, "")?;
            recorder.permit(Role::Supervisor)?;
            let reading = FactsReader::begin(tx.view(), recorder.today())?;
            let mut applied = Applied { event: Some(recorder.event), ..Applied::default() };
            let mut planned = Vec::new();
            let steps = u64::try_from(choices.len() * 2).ok();
            for (done, choice) in (0..).zip(choices) {
                progress.proceed(done, steps)?;
                match reading.plan(tx.view(), choice, words)? {
                    Plan::Write(plan) => planned.push(plan),
                    Plan::Nothing => {}
                    Plan::LeftAlone(why) => {
                        applied.left_alone.push(LeftAlone { code: choice.code.clone(), why });
                    }
                }
            }
            if planned.is_empty() {
                return Ok(Attempt::Drop(Applied { event: None, ..applied }));
            }
            for planned in &planned {
                applied.count(planned.act);
            }
            recorder.audit((SUBJECT, SUBJECT), (None, None), &applied.body(&reading.policy))?;
            let read = u64::try_from(choices.len()).unwrap_or(0);
            for (done, planned) in (read..).zip(&planned) {
                progress.proceed(done, steps)?;
                recorder.write_state(planned)?;
            }
            Ok(Attempt::Keep(applied))
        })
    }
}

/// What a choice leads to.
enum Plan {
    Write(Planned),
    /// The customer is so already.
    Nothing,
    LeftAlone(Message),
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

impl FactsReader {
    /// Decides anew, within the transaction, what a choice leads to.
    fn plan(&self, view: View<'_>, choice: &ValidationChoice, words: &dyn Render) -> Result<Plan, DeskError> {
        let changed = || -> Result<Plan, DeskError> {
            let last = view.last_event(Touched::Customer(choice.customer), &[])?;
            Ok(Plan::LeftAlone(by(Message::new("validation-facts-changed"), last.as_ref())))
        };
        let Some((customer, invoices)) = self.one(view, choice.customer)? else { return changed() };
        let found = self.policy.judge(&customer.facts(&invoices), self.today);
        let Some(judgement) = found else { return changed() };
        if customer.seen(&invoices, judgement.suggestion) != choice.seen {
            return changed();
        }
        refuse_impossible(&customer, choice.act)?;
        let follows = judgement.suggestion == Some(choice.act);
        let after = StateRecord {
            state: choice.act.result(),
            origin: Some(if follows { StateOrigin::Auto } else { StateOrigin::Manual }),
            reason: customer.reason_after(choice.act, &judgement, &self.policy, words),
        };
        if after == customer.standing {
            return Ok(Plan::Nothing);
        }
        Ok(Plan::Write(Planned {
            customer: customer.key,
            code: customer.code,
            version: customer.version,
            act: choice.act,
            before: customer.standing,
            after,
            criteria: judgement.matched.numbers(),
        }))
    }
}

/// A closed customer stays closed, and nobody unblocks an active one.
fn refuse_impossible(customer: &ValidationCustomer, act: ValidationAct) -> Result<(), DeskError> {
    let state = customer.standing.state;
    if act.may_be_done(state) {
        return Ok(());
    }
    let key = if state == CustomerState::Closed { "customer-is-closed" } else { "customer-not-blocked" };
    Err(DeskError::refused(Message::new(key).text("code", &*customer.code)))
}

impl Applied {
    const fn count(&mut self, act: ValidationAct) {
        match act {
            ValidationAct::Block => self.blocked += 1,
            ValidationAct::Warn => self.warned += 1,
            ValidationAct::Unblock => self.unblocked += 1,
        }
    }

    /// What was applied and under which criteria, in no language.
    fn body(&self, policy: &ValidationPolicy) -> AuditBody {
        AuditBody::ValidationApplied(ValidationApplied {
            blocked: self.blocked,
            warned: self.warned,
            unblocked: self.unblocked,
            left_alone: self.left_alone.len(),
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
}

impl Recorder<'_, '_> {
    fn write_state(&self, planned: &Planned) -> Result<(), DeskError> {
        let Planned { customer, code, version, before, after, criteria, .. } = planned;
        let changes = state_changes(before, after);
        self.put_state((*customer, code, *version), after, &changes, &judged_body(&changes, criteria))
    }

    /// Writes a state with its dated changes and its audit record.
    pub(super) fn put_state(
        &self,
        (key, code, version): (CustomerKey, &str, i64),
        after: &StateRecord,
        changes: &[FieldChange],
        body: &AuditBody,
    ) -> Result<(), DeskError> {
        if !self.tx.keep_state(key, version, after)? {
            // The version was read in this transaction, which nobody else can write in.
            return Err(DeskError::conflict(Message::new("record-changed-unknown").text("code", code)));
        }
        self.changes(Subject::Customer(key.0), changes)?;
        self.audit(("customer", code), (Some(key), None), body)
    }
}

/// The fields of a state that differ.
pub(super) fn state_changes(before: &StateRecord, after: &StateRecord) -> Vec<FieldChange> {
    let texts = |standing: &StateRecord| {
        let origin = standing.origin.map(|origin| origin.code().to_owned());
        [Some(standing.state.code().to_owned()), origin, standing.reason.clone()]
    };
    let fields = ["state", "state_origin", "state_reason"].into_iter().zip(texts(before)).zip(texts(after));
    fields
        .map(|((name, old), new)| FieldChange { name, old, new })
        .filter(|field| field.old != field.new)
        .collect()
}
