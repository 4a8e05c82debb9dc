//! What kinds of documents and states of customers are called and how they look.

use crate::credit::{CustomerState, ItemKind};
use crate::tui::Role;
use crate::words::{Word, word};

/// The name of a kind of document.
pub const fn kind_word(kind: ItemKind) -> Word {
    match kind {
        ItemKind::Invoice => word("document-invoice"),
        ItemKind::Credit => word("document-credit-note"),
        ItemKind::Receipt => word("document-receipt"),
    }
}

/// What the state of a customer is called.
pub const fn state_word(state: CustomerState) -> Word {
    match state {
        CustomerState::Active => word("customer-state-active"),
        CustomerState::Warning => word("customer-state-warning"),
        CustomerState::Blocked => word("customer-state-blocked"),
        CustomerState::Closed => word("customer-state-closed"),
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
