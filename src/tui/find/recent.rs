//! What was opened last.

use std::collections::VecDeque;

use crate::desk::{FoundKind, Reference};
use crate::tui::route::Route;

/// How many are remembered.
const MOST: usize = 8;

/// The records that were opened last, the newest first.
#[derive(Debug, Default)]
pub struct Recent(VecDeque<Reference>);

impl Recent {
    pub fn note(&mut self, route: Route<'_>) {
        let Some(record) = record(route) else { return };
        self.0.retain(|other| *other != record);
        self.0.push_front(record);
        self.0.truncate(MOST);
    }

    pub(super) fn records(&self) -> Vec<Reference> {
        self.0.iter().cloned().collect()
    }
}

/// The record that is shown there, where it is one.
fn record(route: Route<'_>) -> Option<Reference> {
    match route {
        Route::Customer(code) | Route::CustomerAt(code, _) => Some(Reference::new(FoundKind::Customer, code)),
        Route::ShipTo { customer, code } => Some(Reference::of_customer(FoundKind::ShipTo, code, customer)),
        Route::Order(number) => Some(Reference::new(FoundKind::Order, number)),
        Route::Document(key) => {
            Some(Reference::of_customer(FoundKind::of(key.kind), &key.number, &key.customer))
        }
        Route::Setup(record) => Some(record.clone()),
        Route::History(_)
        | Route::Receipt(_)
        | Route::Application(_)
        | Route::Act(_)
        | Route::Records(_)
        | Route::List(..) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_eight_are_remembered_each_once() {
        let mut recent = Recent::default();
        for number in (0..10).chain([5]) {
            recent.note(Route::Order(&number.to_string()));
        }
        recent.note(Route::History("9"));
        let numbers: Vec<String> = recent.records().into_iter().map(|record| record.code).collect();
        assert_eq!(numbers, ["5", "9", "8", "7", "6", "4", "3", "2"]);
    }
}
