//! What kinds of documents and states of customers are called and how they look.

use super::page::Page;
use crate::credit::{CustomerState, DocumentClass, ItemKind};
use crate::desk::OrderCustomer;
use crate::tui::{Context, Role};
use crate::words::{MessageKey, key};

pub const fn kind_word(kind: ItemKind) -> MessageKey {
    match kind {
        ItemKind::Invoice => key("document-invoice"),
        ItemKind::Credit => key("document-credit-note"),
        ItemKind::Receipt => key("document-receipt"),
    }
}

/// What a document is called: a write-off is no credit note to those who read it.
pub const fn document_word(kind: ItemKind, class: DocumentClass) -> MessageKey {
    match class {
        DocumentClass::Plain => kind_word(kind),
        DocumentClass::WriteOff => key("document-write-off"),
        DocumentClass::Refund => key("document-refund"),
        DocumentClass::Reversal => key("document-reversal"),
    }
}

pub const fn state_word(state: CustomerState) -> MessageKey {
    match state {
        CustomerState::Active => key("customer-state-active"),
        CustomerState::Warning => key("customer-state-warning"),
        CustomerState::Blocked => key("customer-state-blocked"),
        CustomerState::Closed => key("customer-state-closed"),
    }
}

/// The role that goes with a state; its word is always beside it.
pub const fn role_of(state: CustomerState) -> Role {
    match state {
        CustomerState::Active => Role::Text,
        CustomerState::Warning => Role::Warning,
        CustomerState::Blocked | CustomerState::Closed => Role::Danger,
    }
}

/// The role of a state, and the symbol that shows the same without colour.
pub const fn role_and_symbol(state: CustomerState, cx: &Context) -> (Role, &'static str) {
    let symbols = cx.theme.symbols();
    match state {
        CustomerState::Active => (Role::Good, symbols.good),
        CustomerState::Warning => (Role::Warning, symbols.warning),
        CustomerState::Blocked | CustomerState::Closed => (Role::Danger, symbols.danger),
    }
}

/// Writes the customer of a code that was entered, and its state with the reason unless it is active (R7.7).
pub fn write_customer(page: &mut Page<'_>, customer: &OrderCustomer, cx: &Context) {
    page.heading(&format!("{}  {}", customer.code, customer.name));
    let state = customer.state.state;
    if state != CustomerState::Active {
        let (role, symbol) = role_and_symbol(state, cx);
        page.sentence(role, 0, symbol, &cx.render(&customer.state.message()));
    }
}
