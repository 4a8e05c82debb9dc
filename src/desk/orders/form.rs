//! What a user sees while typing an order: the customer, and what the fields can name.

use crate::credit::{Currency, Terms};
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::session::DeskReader;
use crate::desk::state_details::StateDetails;

/// The terms that are offered without being set up.
const USUAL_TERMS: [&str; 4] = ["net30", "cash", "prepaid", "cod"];

/// The customer of an order that is being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderCustomer {
    pub code: String,
    pub name: String,
    pub currency: Currency,
    /// The state with its reason; it comes before everything (R3.1, R7.7).
    pub state: StateDetails,
}

/// A code with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedCode {
    pub code: String,
    pub name: String,
}

impl DeskReader {
    /// The customer with this code, if there is one.
    pub fn order_customer(&mut self, code: &str) -> Result<Option<OrderCustomer>, DeskError> {
        self.ask(|view| {
            let Some(record) = lookup::find_customer(view, code)? else {
                return Ok(None);
            };
            Ok(Some(OrderCustomer {
                name: record.name().to_owned(),
                currency: record.currency,
                state: StateDetails::of(view, &record)?,
                code: record.code,
            }))
        })
    }

    /// The ship-tos of a customer; none where there is no such customer.
    pub fn order_ship_tos(&mut self, customer: &str) -> Result<Vec<NamedCode>, DeskError> {
        self.ask(|view| {
            let Some(record) = lookup::find_customer(view, customer)? else {
                return Ok(Vec::new());
            };
            let named = view
                .ship_tos(record.key)?
                .into_iter()
                .map(|ship_to| NamedCode { code: ship_to.rules.code, name: ship_to.name });
            Ok(named.collect())
        })
    }

    pub fn order_warehouses(&mut self) -> Result<Vec<NamedCode>, DeskError> {
        self.ask(|view| {
            let named = view
                .warehouses()?
                .into_iter()
                .map(|warehouse| NamedCode { code: warehouse.code, name: warehouse.name });
            Ok(named.collect())
        })
    }

    /// The terms that the company has set up, then the usual ones.
    pub fn order_terms(&mut self) -> Result<Vec<Terms>, DeskError> {
        self.ask(|view| {
            let mut terms: Vec<Terms> = view.own_terms()?.into_iter().map(|record| record.terms).collect();
            for usual in USUAL_TERMS.into_iter().filter_map(Terms::well_known) {
                if terms.iter().all(|own| own.code != usual.code) {
                    terms.push(usual);
                }
            }
            Ok(terms)
        })
    }
}
