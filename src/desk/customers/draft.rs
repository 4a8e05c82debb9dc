//! A customer while pairs are applied to it, and what must hold between its fields.

use crate::credit::{Message, Plain};
use crate::desk::assess::groups::MemberCurrency;
use crate::desk::error::{DeskError, InputField};
use crate::desk::lookup;
use crate::desk::parameters::draft::{Assignment, Draft, Purpose, check_order_bounds};
use crate::desk::session::FieldChange;
use crate::fields::{CURRENCY, NAME, Settings, TemporaryLimitFault, named};
use crate::sanitize::sanitize;
use crate::store::{CustomerRecord, GroupKind, View};

/// A new customer with these pairs.
pub(super) fn new_customer(
    view: View<'_>,
    settings: &Settings,
    code: &str,
    assignments: &[Assignment],
) -> Result<Draft<CustomerRecord>, DeskError> {
    let mut blank = CustomerRecord::new(code, settings.currency());
    // Amounts can only be read once the currency of the account is known.
    if let Some(pair) = assignments.iter().find(|pair| pair.name == CURRENCY) {
        let field = named::<CustomerRecord>(CURRENCY).map_err(DeskError::usage)?;
        field.parse(&mut blank, &pair.value, &Plain, settings.currency()).map_err(DeskError::usage)?;
    }
    drafted(view, settings, blank, assignments, Purpose::Add)
}

/// A customer with these pairs, checked against itself and against the desk.
pub(super) fn drafted(
    view: View<'_>,
    settings: &Settings,
    record: CustomerRecord,
    assignments: &[Assignment],
    purpose: Purpose,
) -> Result<Draft<CustomerRecord>, DeskError> {
    let currency = record.currency;
    let mut draft = Draft::new(record, currency);
    draft.apply(assignments, purpose)?;
    let (before, after) = (&draft.before, &mut draft.after);
    check_order_bounds(&after.order_bounds, currency)?;
    check_temporary_limit(after)?;
    if before.terms != after.terms {
        after.terms = lookup::terms(view, &after.terms)?.code;
    }
    let member = MemberCurrency { member: currency, company: settings.currency() };
    for kind in GroupKind::ALL {
        if let Some(code) = after.group(kind).filter(|code| before.group(kind) != Some(code)) {
            let group = lookup::group_of_kind(view, code, kind);
            let field = match kind {
                GroupKind::Credit => InputField::Parameter("group"),
                GroupKind::Policy => InputField::Parameter("policy_group"),
            };
            let joined = group.and_then(|group| member.may_join(&group).map(|()| group.code));
            let code = joined.map_err(|error| error.at(field))?;
            after.set_group(kind, Some(code));
        }
    }
    let received = assignments.iter().find(|pair| pair.name == NAME).map(|pair| &pair.value);
    if let Some(received) = received.filter(|_| purpose == Purpose::Add || before.name != after.name) {
        after.received_name = Some(received).filter(|name| sanitize(name) != **name).cloned();
    }
    Ok(draft)
}

/// What makes a new customer differ from the defaults, with its name and currency, of which even the default is written
/// down.
pub(super) fn added(draft: &Draft<CustomerRecord>) -> Vec<FieldChange> {
    let changed = draft.changes();
    let is_added = |name| matches!(name, NAME | CURRENCY) || changed.iter().any(|change| change.name == name);
    draft.values().into_iter().filter(|value| is_added(value.name)).collect()
}

/// Amount and both days belong together (R1.3).
fn check_temporary_limit(customer: &CustomerRecord) -> Result<(), DeskError> {
    let message = match customer.temporary_limit_fault() {
        None => return Ok(()),
        Some(TemporaryLimitFault::Reversed { from, to }) => {
            Message::new("temporary-limit-reversed").day("from", from).day("to", to)
        }
        Some(TemporaryLimitFault::Incomplete) => Message::new("temporary-limit-incomplete"),
    };
    Err(DeskError::usage(message).at(InputField::TemporaryLimit))
}
