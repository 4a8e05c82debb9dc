//! Rows above those of a customer that say whose they are.

/// A customer, as a row above its documents names it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Heading {
    /// What is said, by canonical column.
    values: Vec<(&'static str, String)>,
}

impl Heading {
    /// What it says for a canonical column.
    pub(super) fn value(&self, column: &str) -> &str {
        self.values.iter().find(|(name, _)| *name == column).map_or("", |(_, text)| text)
    }
}
