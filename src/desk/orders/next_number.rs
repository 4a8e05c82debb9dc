//! The number after a number, for the next order or document.

use crate::desk::error::DeskError;
use crate::desk::session::DeskReader;

/// How many numbers are tried for one that is free.
const MOST_TRIED: usize = 10_000;

impl DeskReader {
    /// The first number after this one that no order has; nothing where none is found.
    pub fn free_order_number(&mut self, after: &str) -> Result<String, DeskError> {
        self.ask(|view| {
            let mut number = number_after(after);
            for _ in 0..MOST_TRIED {
                if number.is_empty() || view.order(&number)?.is_none() {
                    return Ok(number);
                }
                number = number_after(&number);
            }
            Ok(String::new())
        })
    }
}

/// The number after this one: its last digits counted on, as wide as they were; nothing where it has none.
pub(crate) fn number_after(number: &str) -> String {
    let digits_from = number.trim_end_matches(|last: char| last.is_ascii_digit()).len();
    let (head, digits) = number.split_at(digits_from);
    let width = digits.len();
    match digits.parse::<u64>().ok().and_then(|last| last.checked_add(1)) {
        Some(next) => format!("{head}{next:0width$}"),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::testing::TestDesk;

    #[test]
    fn the_next_number_counts_the_last_digits_on() {
        for (number, next) in [
            ("SO-1009", "SO-1010"),
            ("A-099", "A-100"),
            ("99", "100"),
            ("A1B", ""),
            ("", ""),
            ("18446744073709551615", ""),
        ] {
            assert_eq!(number_after(number), next, "{number}");
        }
    }

    #[test]
    fn a_number_that_an_order_has_is_passed_over() {
        let desk = TestDesk::in_november();
        desk.with_customer("C1", "One", 10_000_000)
            .with_order("C1", "SO-1", 100)
            .with_order("C1", "SO-2", 100)
            .with_order("C1", "SO-4", 100);
        let free = |after| desk.reader().free_order_number(after).unwrap();
        assert_eq!(["SO-1", "SO-2", "SO-3", "X"].map(free), ["SO-3", "SO-3", "SO-5", ""]);
    }
}
