//! What any list is sorted and filtered by: columns, conditions on them, and the rows that a query selects.

pub(super) mod filter;
pub(super) mod query;
