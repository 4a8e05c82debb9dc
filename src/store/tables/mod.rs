//! The columns of every table whose rows are read by column, and how each of them is parsed.
//!
//! Readers read by these, and the doctor goes through the same ones: what it finds is what a reader would refuse.

/// Columns of a table; one whose type says less than what may be stored in it names how it is parsed.
macro_rules! columns {
    ($(#[$doc:meta])* $module:ident = $table:literal {
        $($column:ident: $type:ty = $name:literal $(by $parse:expr)?),+ $(,)?
    } $($whole:item)?) => {
        $(#[$doc])*
        pub(in crate::store) mod $module {
            #[allow(clippy::wildcard_imports, reason = "the columns are written as if they were beside this module")]
            use super::*;

            $(pub(in crate::store) const $column: &$crate::store::column::Column<$type> =
                &$crate::store::column::Column::new($table, $name, columns!(@parse $type $(, $parse)?));)+

            $($whole)?
        }
    };
    (@parse $type:ty) => { <$type as $crate::store::row::Readable>::read };
    (@parse $type:ty, $parse:expr) => { $parse };
}

/// All columns of a table, and what several of them say together.
macro_rules! table {
    ($(#[$doc:meta])* $module:ident = $table:literal {
        $($column:ident: $type:ty = $name:literal $(by $parse:expr)?),+ $(,)?
    } $(together { $($together:expr),+ $(,)? })?) => {
        columns! {
            $(#[$doc])*
            $module = $table { $($column: $type = $name $(by $parse)?),+ }
            pub(in crate::store) const TABLE: $crate::store::column::Table = $crate::store::column::Table {
                name: $table,
                columns: &[$($column),+],
                together: &[$($($together),+)?],
            };
        }
    };
}

mod company;
mod documents;
mod master;
mod orders;
mod values;

pub(super) use company::{audit, change, event, import_batch, reason, setting, trace};
pub(super) use documents::{application, item, ledger};
pub(super) use master::{
    account_revision, blocking_rule, cover, credit_group, customer, ship_to, terms, user, warehouse,
};
pub(super) use orders::{assessment, customer_note, decision, finding, hold, sales_order};
