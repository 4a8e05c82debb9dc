//! The marked rows of a list, as the few keys that are marked or the few that are not.
//!
//! A mark keeps the key as it was when the row was marked. A key may carry more than what names the row; what it carried
//! then is what [`Marks::of`] returns, whatever was loaded since.

use std::collections::HashSet;
use std::hash::Hash;

/// Which keys of a list are marked. Every key in here is a key of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Marks<K: Eq + Hash> {
    Only(HashSet<K>),
    /// All of the list but these.
    AllExcept(HashSet<K>),
}

impl<K: Eq + Hash + Copy> Default for Marks<K> {
    fn default() -> Self {
        Self::none()
    }
}

impl<K: Eq + Hash + Copy> Marks<K> {
    pub fn none() -> Self {
        Self::Only(HashSet::new())
    }

    pub fn all() -> Self {
        Self::AllExcept(HashSet::new())
    }

    pub fn contains(&self, key: &K) -> bool {
        match self {
            Self::Only(keys) => keys.contains(key),
            Self::AllExcept(keys) => !keys.contains(key),
        }
    }

    /// Marks a row, or takes its mark away.
    pub fn toggle(&mut self, key: K) {
        match self {
            Self::Only(keys) | Self::AllExcept(keys) => {
                if !keys.remove(&key) {
                    keys.insert(key);
                }
            }
        }
    }

    /// Marks these rows as well.
    pub fn add(&mut self, added: impl IntoIterator<Item = K>) {
        match self {
            Self::Only(keys) => keys.extend(added),
            Self::AllExcept(keys) => {
                for key in added {
                    keys.remove(&key);
                }
            }
        }
    }

    /// Marks what is not marked and the other way round.
    pub fn invert(&mut self) {
        *self = match std::mem::take(self) {
            Self::Only(keys) => Self::AllExcept(keys),
            Self::AllExcept(keys) => Self::Only(keys),
        };
    }

    /// How many of a list of this length are marked.
    pub fn count(&self, length: usize) -> usize {
        match self {
            Self::Only(keys) => keys.len(),
            Self::AllExcept(keys) => length.saturating_sub(keys.len()),
        }
    }

    /// The marked keys in the list's order, each as it was when it was marked.
    pub fn of<'a>(&'a self, keys: &'a [K]) -> impl Iterator<Item = K> + 'a {
        keys.iter().filter_map(|key| match self {
            Self::Only(marked) => marked.get(key).copied(),
            Self::AllExcept(unmarked) => (!unmarked.contains(key)).then_some(*key),
        })
    }

    /// Follows the list to new keys: a mark stays on its row, and no row that came is marked.
    pub fn follow(&mut self, before: &[K], after: &[K]) {
        if *self == Self::none() {
            return;
        }
        let marked: HashSet<K> = self.of(before).collect();
        *self = Self::Only(after.iter().filter_map(|key| marked.get(key).copied()).collect());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_of_a_hundred_thousand_is_stored_as_no_exception() {
        let mut marks = Marks::all();
        assert_eq!(marks.count(100_000), 100_000);
        marks.toggle(7);
        assert_eq!(marks.count(100_000), 99_999);
        assert!(!marks.contains(&7));
        marks.invert();
        assert_eq!(marks, Marks::Only(HashSet::from([7])));
    }

    #[test]
    fn a_mark_keeps_its_key_as_it_was_when_the_row_was_marked() {
        /// Named by its number; the version rides along.
        #[derive(Debug, Clone, Copy)]
        struct Versioned(u32, u32);
        impl PartialEq for Versioned {
            fn eq(&self, other: &Self) -> bool {
                self.0 == other.0
            }
        }
        impl Eq for Versioned {}
        impl Hash for Versioned {
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                self.0.hash(state);
            }
        }
        let (before, after) = ([Versioned(1, 1), Versioned(2, 1)], [Versioned(2, 9), Versioned(1, 9)]);
        let mut one = Marks::none();
        one.toggle(before[0]);
        let mut all = Marks::all();
        for marks in [&mut one, &mut all] {
            marks.follow(&before, &after);
            assert!(marks.of(&after).all(|key| key.1 == 1), "{marks:?}");
        }
        assert_eq!((one.of(&after).count(), all.of(&after).count()), (1, 2));
    }

    #[test]
    fn rows_that_came_later_are_never_marked() {
        let mut marks = Marks::all();
        marks.toggle(2);
        marks.follow(&[1, 2, 3], &[3, 4, 2]);
        assert_eq!(marks.of(&[3, 4, 2]).collect::<Vec<_>>(), [3]);
    }
}
