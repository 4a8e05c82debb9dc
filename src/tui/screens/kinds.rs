//! What kinds of documents and states of customers are called and how they look.

use crate::credit::{CustomerState, ItemKind};
use crate::tui::Role;
use crate::words::{MessageKey, key};

/// The name of a kind of document.
pub const fn kind_word(kind: ItemKind) -> MessageKey {
    match kind {
        ItemKind::Invoice => key("document-invoice"),
        ItemKind::Credit => key("document-credit-note"),
        ItemKind::Receipt => key("document-receipt"),
    }
}

/// What the state of a customer is called.
pub const fn state_word(state: CustomerState) -> MessageKey {
    match state {
        CustomerState::Active => key("customer-state-active"),
        CustomerState::Warning => key("customer-state-warning"),
        CustomerState::Blocked => key("customer-state-blocked"),
        CustomerState::Closed => key("customer-state-closed"),
    }
}

/// The role that goes with a state; its word stands beside it always.
pub const fn role_of(state: CustomerState) -> Role {
    match state {
        CustomerState::Active => Role::Text,
        CustomerState::Warning => Role::Warning,
        CustomerState::Blocked | CustomerState::Closed => Role::Danger,
    }
}
