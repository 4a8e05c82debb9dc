//! Names with what has changed of them: the rows that have not are copied, and not read and folded again.

use std::collections::HashMap;

use super::{MOST_SHIP_TOS, Names};
use crate::store::{ChangedNames, StoreError, View};

impl Names {
    /// The same with what has changed of it: the rows that have not are copied as they are.
    pub(super) fn patched(&self, changed: &ChangedNames, view: View<'_>) -> Result<Self, StoreError> {
        let mut patched = Self::empty(Some(changed.state));
        patched.text.reserve(self.text.len());
        let renamed: HashMap<_, _> = changed.renamed_customers.iter().map(|row| (row.key, row)).collect();
        // Where each new customer is among all of them by code.
        let mut added = Vec::new();
        for row in &changed.new_customers {
            let before = view.customers_before(&row.code)?;
            added.push((usize::try_from(before).unwrap_or(usize::MAX), row));
        }
        let mut added = added.into_iter().peekable();
        for (row, key) in self.customers.iter().enumerate() {
            while let Some((_, new)) = added.next_if(|(at, _)| *at == patched.customers.len()) {
                patched.add_customer(new);
            }
            match renamed.get(key) {
                Some(renamed) => patched.add_customer(renamed),
                None => patched.copy(self, row, |patched| patched.customers.push(*key)),
            }
        }
        added.for_each(|(_, new)| patched.add_customer(new));
        let renamed: HashMap<_, _> = changed.renamed_ship_tos.iter().map(|row| (row.key, row)).collect();
        for (row, id) in (self.customers.len()..).zip(&self.ship_tos) {
            match renamed.get(id) {
                Some(renamed) => patched.add_ship_to(renamed),
                None => patched.copy(self, row, |patched| patched.ship_tos.push(*id)),
            }
        }
        let room = usize::try_from(MOST_SHIP_TOS).unwrap_or(usize::MAX).saturating_sub(self.ship_tos.len());
        changed.new_ship_tos.iter().take(room).for_each(|new| patched.add_ship_to(new));
        Ok(patched)
    }

    /// Takes over a row of other names.
    fn copy(&mut self, from: &Self, row: usize, add_key: impl FnOnce(&mut Self)) {
        self.text.push_str(from.row(row));
        self.letters.extend(from.letters.get(row));
        self.end_row();
        add_key(self);
    }
}
