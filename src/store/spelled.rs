//! Whether any code begins with a text, by the index of the codes.

use super::find::BEYOND;
use super::{StoreError, View};

/// What has a code that is unique in its table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coded {
    Customer,
    Group,
    Order,
    /// Of any kind: invoice, credit note, receipt.
    Document,
    Warehouse,
    Terms,
    User,
}

impl Coded {
    /// Whether a code lies from the first text up to the second.
    const fn sql(self) -> &'static str {
        match self {
            Self::Customer => "SELECT 1 FROM customer WHERE code >= ?1 AND code < ?2 LIMIT 1",
            Self::Group => "SELECT 1 FROM credit_group WHERE code >= ?1 AND code < ?2 LIMIT 1",
            Self::Order => "SELECT 1 FROM sales_order WHERE number >= ?1 AND number < ?2 LIMIT 1",
            Self::Document => "SELECT 1 FROM item WHERE number >= ?1 AND number < ?2 LIMIT 1",
            Self::Warehouse => "SELECT 1 FROM warehouse WHERE code >= ?1 AND code < ?2 LIMIT 1",
            Self::Terms => "SELECT 1 FROM terms WHERE code >= ?1 AND code < ?2 LIMIT 1",
            Self::User => "SELECT 1 FROM user WHERE login >= ?1 AND login < ?2 LIMIT 1",
        }
    }
}

impl View<'_> {
    /// Whether any code begins with this text.
    pub fn begins_a_code(&self, of: Coded, text: &str) -> Result<bool, StoreError> {
        let beyond = format!("{text}{BEYOND}");
        Ok(self.first(of.sql(), [text, beyond.as_str()], |_| Ok(()))?.is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;
    use crate::store::testing::{new_store, plan};

    #[test]
    fn no_question_reads_a_table_from_end_to_end() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.db");
        new_store(&path);
        let mut reader = Store::open(&path).unwrap().store.reader().unwrap();
        let every = [
            Coded::Customer,
            Coded::Group,
            Coded::Order,
            Coded::Document,
            Coded::Warehouse,
            Coded::Terms,
            Coded::User,
        ];
        for of in every {
            let steps = reader.read::<_, StoreError>(|view| Ok(plan(view, of.sql()))).unwrap();
            let is_search = |step: &String| step.starts_with("SEARCH");
            assert!(steps.iter().all(is_search) && !steps.is_empty(), "{of:?}: {steps:?}");
        }
    }
}
