//! Who is meant by a code that was entered, and in which state: the first that is said of it (R7.7).

use super::page::Page;
use crate::credit::CustomerState;
use crate::desk::OrderCustomer;
use crate::tui::{Context, Role};

/// Writes the customer, and its state with the reason unless it is active.
pub(super) fn write(page: &mut Page<'_>, customer: &OrderCustomer, cx: &Context) {
    page.heading(&format!("{}  {}", customer.code, customer.name));
    let state = customer.standing.state;
    if state != CustomerState::Active {
        let (role, sign) = role_and_sign(state, cx);
        page.sentence(role, 0, sign, &cx.render(&customer.standing.message()));
    }
}

/// How a state is shown: its role, and the sign that says the same without colour.
pub(super) const fn role_and_sign(state: CustomerState, cx: &Context) -> (Role, &'static str) {
    let symbols = cx.theme.symbols();
    match state {
        CustomerState::Active => (Role::Good, symbols.good),
        CustomerState::Warning => (Role::Warning, symbols.warning),
        CustomerState::Blocked | CustomerState::Closed => (Role::Danger, symbols.danger),
    }
}
