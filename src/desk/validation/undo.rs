//! Taking the last application back, whole (R7.6).

use super::super::{DeskError, DeskWriter, ProgressSink, Recorder};
use super::apply::{APPLY, LeftAlone, SUBJECT, state_changes};
use crate::credit::{CustomerState, Message, StateOrigin};
use crate::desk::session::conflict::by;
use crate::desk::session::writer::Attempt;
use crate::desk::setup::draft::changed_body;
use crate::records::{AuditBody, ValidationUndone};
use crate::store::{
    Corrupt, CustomerKey, EventChange, EventId, Role, StateRecord, Touched, ValidationAccount, View,
};

/// The event of taking back.
pub(super) const UNDO: &str = "validation-undo";
/// The events that change the state of a customer.
const STATE_EVENTS: [&str; 6] =
    ["customer-block", "customer-unblock", "customer-close", "customer-reopen", APPLY, UNDO];

/// What taking back came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UndoneValidation {
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
    pub fn undo_validation(&mut self, progress: &dyn ProgressSink) -> Result<UndoneValidation, DeskError> {
        self.take_back(None, progress)
    }

    /// The same of this application and no other: a conflict where a newer one stands, or this one no longer does.
    pub fn undo_validation_of(
        &mut self,
        application: EventId,
        progress: &dyn ProgressSink,
    ) -> Result<UndoneValidation, DeskError> {
        self.take_back(Some(application), progress)
    }

    fn take_back(
        &mut self,
        meant: Option<EventId>,
        progress: &dyn ProgressSink,
    ) -> Result<UndoneValidation, DeskError> {
        self.attempt(|tx, signature| {
            let view = tx.view();
            let Some(application) = view.last_standing_event(APPLY, UNDO)? else {
                return Err(DeskError::refused(Message::new("validation-nothing-to-undo")));
            };
            if meant.is_some_and(|meant| meant != application) {
                let last = view.last_event(Touched::Desk, &[APPLY, UNDO])?;
                let since = Message::new("validation-applied-since");
                return Err(DeskError::conflict(by(since, last.as_ref())));
            }
            let recorder = Recorder::begin_reversing(tx, signature, UNDO, "", Some(application))?;
            recorder.permit(Role::Supervisor)?;
            let changes = view.customer_changes_of(application)?;
            let mut taken = UndoneValidation { application, restored: 0, left_alone: Vec::new() };
            let mut planned = Vec::new();
            for changes in changes.chunk_by(|one, other| one.customer == other.customer) {
                let Some(first) = changes.first() else { continue };
                match plan(view, (application, first.customer), changes)? {
                    Plan::Restore(account, before) => planned.push((account, before)),
                    Plan::LeftAlone(left_alone) => taken.left_alone.push(left_alone),
                }
            }
            if planned.is_empty() {
                return Ok(Attempt::Drop(taken));
            }
            taken.restored = u64::try_from(planned.len()).unwrap_or(u64::MAX);
            let body = ValidationUndone { restored: taken.restored, left_alone: taken.left_alone.len() };
            recorder.audit((SUBJECT, SUBJECT), (None, None), &AuditBody::ValidationUndone(body))?;
            for (done, (account, before)) in (0..).zip(&planned) {
                progress.proceed(done, Some(taken.restored))?;
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

fn plan(
    view: View<'_>,
    (application, key): (EventId, CustomerKey),
    changes: &[EventChange],
) -> Result<Plan, DeskError> {
    let account = view.validation_account(key)?.ok_or_else(|| Corrupt::missing("customer", key.0))?;
    let mut before = account.standing.clone();
    for (field, now) in [
        (StateField::State, Some(account.standing.state.code())),
        (StateField::Origin, account.standing.origin.map(StateOrigin::code)),
        (StateField::Reason, account.standing.reason.as_deref()),
    ] {
        let is_as_applied = match changes.iter().find(|change| change.field == field.name()) {
            Some(change) => {
                field.set(&mut before, change.old.as_deref()).ok_or_else(|| change.unreadable_old())?;
                change.new.as_deref() == now
            }
            None => view.last_change_of(key, field.name())?.is_none_or(|last| last <= application),
        };
        if !is_as_applied {
            let last = view.last_event(Touched::Customer(key), &STATE_EVENTS)?;
            let why = by(Message::new("validation-state-changed-since"), last.as_ref());
            return Ok(Plan::LeftAlone(LeftAlone { code: account.code, why }));
        }
    }
    Ok(Plan::Restore(Box::new(account), before))
}

/// A field of the state of a customer.
#[derive(Debug, Clone, Copy)]
enum StateField {
    State,
    Origin,
    Reason,
}

impl StateField {
    /// As the changes name it.
    const fn name(self) -> &'static str {
        match self {
            Self::State => "state",
            Self::Origin => "state_origin",
            Self::Reason => "state_reason",
        }
    }

    /// Sets it from its plain notation; none where that cannot be read.
    fn set(self, standing: &mut StateRecord, value: Option<&str>) -> Option<()> {
        match self {
            Self::State => standing.state = CustomerState::from_code(value?)?,
            Self::Origin => {
                standing.origin = match value {
                    Some(code) => Some(StateOrigin::from_code(code)?),
                    None => None,
                }
            }
            Self::Reason => standing.reason = value.map(str::to_owned),
        }
        Some(())
    }
}
