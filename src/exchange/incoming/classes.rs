//! What the rows of a file are: nothing in it is passed over in silence (A3).

use crate::credit::coded;

coded! {
    /// What a row of a file is.
    pub enum RowClass {
        /// The names of the columns, also where they are repeated.
        Header = "header",
        /// A row that is read: imported or rejected.
        Data = "data",
        /// A customer, above the rows that are its own.
        Heading = "heading",
        /// The sum of the rows of a customer.
        Subtotal = "subtotal",
        /// The sum of all rows.
        GrandTotal = "total",
        Blank = "blank",
        /// A line of a title, or a remark.
        Note = "note",
        /// A document about an amount of nothing (A6).
        Zero = "zero",
        /// A row that the mapping leaves out.
        Filtered = "filtered",
    }
}

/// How many rows of each class there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ClassCounts([u64; RowClass::ALL.len()]);

impl ClassCounts {
    pub(super) fn add(&mut self, class: RowClass, count: u64) {
        for (counted, of) in self.0.iter_mut().zip(RowClass::ALL) {
            if of == class {
                *counted += count;
            }
        }
    }

    /// Those of several files.
    pub fn and(mut self, other: &Self) -> Self {
        for (counted, more) in self.0.iter_mut().zip(other.0) {
            *counted += more;
        }
        self
    }

    /// How many rows are of a class.
    pub fn of(&self, class: RowClass) -> u64 {
        self.0.iter().zip(RowClass::ALL).filter(|(_, of)| *of == class).map(|(count, _)| *count).sum()
    }

    /// The classes that there are, by the names that answers have for them: a subtotal is a total too.
    pub fn named(&self) -> impl Iterator<Item = (&'static str, u64)> {
        let all = RowClass::ALL.into_iter().filter(|class| *class != RowClass::Subtotal);
        let counts = all.map(|class| match class {
            RowClass::GrandTotal => (class.code(), self.of(class) + self.of(RowClass::Subtotal)),
            RowClass::Header
            | RowClass::Data
            | RowClass::Heading
            | RowClass::Subtotal
            | RowClass::Blank
            | RowClass::Note
            | RowClass::Zero
            | RowClass::Filtered => (class.code(), self.of(class)),
        });
        counts.filter(|(_, count)| *count > 0)
    }
}
