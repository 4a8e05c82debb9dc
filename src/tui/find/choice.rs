//! What is done with the row that is chosen.

use super::vocabulary::{Act, CustomerAct};
use crate::desk::{DocumentKey, FoundKind, Reference};
use crate::tui::context::{Context, Effect};
use crate::tui::route::Route;
use crate::tui::screens::customer_look_up::CustomerLookUp;

/// What is opened or run when a result of the search is chosen.
#[derive(Debug, Clone)]
pub enum Choice {
    Open(Reference),
    Run(Act),
    /// Something in the customer with this code.
    InCustomer(String, CustomerAct),
    /// The list of a kind, as far as it matches what was typed.
    List(FoundKind, String),
}

impl Choice {
    /// Opens or runs it; what is done in a customer is done in the one that is shown, where one is.
    pub fn carry_out(&self, shown: Option<String>, cx: &mut Context) {
        match self {
            Self::Open(record) => open(record, cx),
            Self::Run(Act::Here(command)) => cx.effect(Effect::Run(command)),
            Self::Run(Act::In(scope, command)) => {
                cx.go_to(scope);
                cx.effect(Effect::Run(command));
            }
            Self::Run(Act::Among(scope)) => cx.go_to(scope),
            Self::Run(Act::OfCustomer(act)) => {
                let act = *act;
                if let Some(code) = shown {
                    return cx.visit(Route::CustomerAt(&code, act));
                }
                cx.ask_then(CustomerLookUp::new(""), move |code, cx| cx.visit(Route::CustomerAt(&code, act)));
            }
            Self::InCustomer(code, act) => cx.visit(Route::CustomerAt(code, *act)),
            Self::List(kind, typed) => cx.visit(Route::List(*kind, typed)),
        }
    }
}

/// Opens the screen that shows a record.
fn open(record: &Reference, cx: &mut Context) {
    let customer = record.customer().unwrap_or_default();
    if let Some(kind) = record.kind.item() {
        return cx.visit(Route::Document(&DocumentKey::new(customer, kind, &*record.code)));
    }
    match record.kind {
        FoundKind::Order => cx.visit(Route::Order(&record.code)),
        FoundKind::Customer => cx.visit(Route::Customer(&record.code)),
        FoundKind::ShipTo => cx.visit(Route::ShipTo { customer, code: &record.code }),
        FoundKind::Invoice
        | FoundKind::Credit
        | FoundKind::Receipt
        | FoundKind::Group
        | FoundKind::Setting
        | FoundKind::Reason
        | FoundKind::Warehouse
        | FoundKind::Terms
        | FoundKind::User => cx.visit(Route::Setup(record)),
    }
}

/// Whether there is a list of all records of a kind, which shows those that an answer has no room for.
pub(super) const fn has_list(kind: FoundKind) -> bool {
    match kind {
        FoundKind::Customer
        | FoundKind::Order
        | FoundKind::Invoice
        | FoundKind::Credit
        | FoundKind::Receipt => true,
        FoundKind::ShipTo
        | FoundKind::Group
        | FoundKind::Setting
        | FoundKind::Reason
        | FoundKind::Warehouse
        | FoundKind::Terms
        | FoundKind::User => false,
    }
}
