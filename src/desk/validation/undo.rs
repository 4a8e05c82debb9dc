//! Taking the last application back, whole (R7.6).

use serde_json::json;

use super::super::draft::changed_body;
use super::super::writer::Attempt;
use super::super::{DeskError, DeskWriter, Recorder, Watch};
use super::apply::{APPLY, LeftAlone, SUBJECT, state_changes};
use crate::credit::{CustomerState, StateOrigin, Statement};
use crate::store::{EventChange, EventId, Role, StateRecord, StoreError, ValidationAccount, View};

/// The event of taking back.
pub(super) const UNDO: &str = "validation-undo";

/// What taking back came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenBack {
    /// The application that was taken back.
    pub application: EventId,
    /// Customers that are again in the state they were in before it.
    pub restored: u64,
    /// Customers whose state was changed since.
    pub left_alone: Vec<LeftAlone>,
}

impl DeskWriter {
    /// Takes back the newest application that still stands. A customer whose state was changed since is left alone and
    /// reported; where that is every one, nothing is done.
    pub fn undo_validation(&mut self, watch: &dyn Watch) -> Result<TakenBack, DeskError> {
        self.take_back(None, watch)
    }

    /// The same of this application and no other: a conflict where a newer one stands, or this one no longer does.
    pub fn undo_validation_of(
        &mut self,
        application: EventId,
        watch: &dyn Watch,
    ) -> Result<TakenBack, DeskError> {
        self.take_back(Some(application), watch)
    }

    fn take_back(&mut self, meant: Option<EventId>, watch: &dyn Watch) -> Result<TakenBack, DeskError> {
        self.attempt(|tx, signature| {
            let view = tx.view();
            let Some(application) = view.last_standing_event(APPLY, UNDO)? else {
                return Err(DeskError::Refused(Statement::new("validation-nothing-to-undo")));
            };
            if meant.is_some_and(|meant| meant != application) {
                return Err(DeskError::Conflict(Statement::new("validation-applied-since")));
            }
            let recorder = Recorder::begin_reversing(tx, signature, UNDO, "", Some(application))?;
            recorder.permit(Role::Supervisor)?;
            let changes = view.customer_changes_of(application)?;
            let mut taken = TakenBack { application, restored: 0, left_alone: Vec::new() };
            let mut planned = Vec::new();
            for changes in changes.chunk_by(|one, other| one.customer == other.customer) {
                match plan(view, application, changes)? {
                    Plan::Restore(account, before) => planned.push((account, before)),
                    Plan::LeftAlone(left_alone) => taken.left_alone.push(left_alone),
                }
            }
            if planned.is_empty() {
                return Ok(Attempt::Drop(taken));
            }
            taken.restored = u64::try_from(planned.len()).unwrap_or(u64::MAX);
            let body = json!({ "restored": taken.restored, "left_alone": taken.left_alone.len() });
            recorder.audit((SUBJECT, SUBJECT), (None, None), &body)?;
            for (done, (account, before)) in (0..).zip(&planned) {
                watch.watch(done, Some(taken.restored)).or_stop()?;
                let changes = state_changes(&account.standing, before);
                let which = (account.key, account.code.as_str(), account.version);
                recorder.put_state(which, before, &changes, &changed_body(&changes))?;
            }
            Ok(Attempt::Keep(taken))
        })
    }
}

/// What becomes of a customer.
enum Plan {
    /// As it is now, and the state that it had before the application.
    Restore(Box<ValidationAccount>, StateRecord),
    LeftAlone(LeftAlone),
}

fn plan(view: View<'_>, application: EventId, changes: &[EventChange]) -> Result<Plan, DeskError> {
    let key = changes.first().map(|change| change.customer).ok_or_else(|| meaningless("without changes"))?;
    let account = view.validation_account(key)?.ok_or_else(|| meaningless("without customer"))?;
    let mut before = account.standing.clone();
    for (name, now) in [
        ("state", Some(account.standing.state.code())),
        ("state_origin", account.standing.origin.map(StateOrigin::code)),
        ("state_reason", account.standing.reason.as_deref()),
    ] {
        let is_as_applied = match changes.iter().find(|change| change.field == name) {
            Some(change) => {
                set(&mut before, name, change.old.as_deref())?;
                change.new.as_deref() == now
            }
            None => view.last_change_of(key, name)?.is_none_or(|last| last <= application),
        };
        if !is_as_applied {
            let why = Statement::new("validation-state-changed-since");
            return Ok(Plan::LeftAlone(LeftAlone { code: account.code, why }));
        }
    }
    Ok(Plan::Restore(Box::new(account), before))
}

/// Sets a field of a state from its plain notation.
fn set(standing: &mut StateRecord, name: &str, value: Option<&str>) -> Result<(), DeskError> {
    match name {
        "state" => {
            let state = value.and_then(CustomerState::from_code);
            standing.state = state.ok_or_else(|| meaningless("without state"))?;
        }
        "state_origin" => standing.origin = value.and_then(StateOrigin::from_code),
        _ => standing.reason = value.map(str::to_owned),
    }
    Ok(())
}

fn meaningless(what: &str) -> StoreError {
    StoreError::Meaningless(format!("a change of a customer's state {what}"))
}
