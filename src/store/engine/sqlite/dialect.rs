//! SQL that engines write differently.

/// Has the planner take an index of the table named before it. Others choose by their statistics, which SQLite
/// does not have until a desk is large.
pub(in crate::store) fn by_index(index: &str) -> String {
    format!("INDEXED BY {index}")
}

/// A reference as it is, but never as a text: a text would be the code of what it refers to. Only SQLite lets another
/// program write one there.
pub(in crate::store) fn never_text(reference: &str) -> String {
    format!("iif(typeof({reference}) = 'text', CAST({reference} AS BLOB), {reference})")
}

/// The digits of bytes, small letters.
pub(in crate::store) fn hexadecimal(bytes: &str) -> String {
    format!("lower(hex({bytes}))")
}

/// Whether a text has a character that is not printable ASCII.
pub(in crate::store) fn is_beyond_ascii(text: &str) -> String {
    format!("{text} GLOB '*[^ -~]*'")
}
