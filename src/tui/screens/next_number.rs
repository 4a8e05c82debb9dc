//! The number after a number, for the next order or invoice.

/// The number after this one: its last digits counted on, as wide as they were; nothing where it has none.
pub(super) fn number_after(number: &str) -> String {
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
}
