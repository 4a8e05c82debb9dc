//! A row that was not taken, and why.

use crate::credit::Message;

/// The columns a rejects file adds; a file that has them is read as if it had not.
pub const REJECT_COLUMNS: [&str; 4] = ["reject_line", "reject_field", "reject_value", "reject_reason"];

/// What the name of a rejects file ends in.
pub const REJECTS_ENDING: &str = ".rejects.csv";

/// The most letters of a value that a reject repeats; the row as received has all of them.
const LONGEST_VALUE: usize = 200;

/// A row that was not imported: its line, what is wrong with which value, and the row as received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reject {
    /// The physical line of the file on which the row starts.
    pub line: u64,
    /// The column by its name in the file; empty where the whole row is at fault.
    pub field: Box<str>,
    /// The value as received, cut where it is very long.
    pub value: Box<str>,
    pub reason: Message,
    /// The row as received, but for apostrophes that stop a spreadsheet from running it: as its rejects file has it.
    pub raw: Box<str>,
}

/// A row that is odd and was imported all the same: its line, which value is odd, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowNote {
    /// The physical line of the file on which the row starts.
    pub line: u64,
    /// The column by its name in the file.
    pub field: Box<str>,
    /// The value as received, cut where it is very long.
    pub value: Box<str>,
    pub reason: Message,
}

/// What is odd about a row that can be imported all the same: in which canonical column, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    pub(super) column: &'static str,
    pub(super) reason: Message,
}

/// What a row says wrong: in which canonical column, which value, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub(super) slot: Option<usize>,
    pub(super) value: Box<str>,
    pub(super) reason: Message,
}

impl Fault {
    pub(super) fn of_row(value: &str, reason: Message) -> Self {
        Self { slot: None, value: shown(value), reason }
    }

    pub(super) fn of_slot(slot: usize, value: &str, reason: Message) -> Self {
        Self { slot: Some(slot), value: shown(value), reason }
    }
}

/// The value, cut where it is longer than anyone reads.
pub(super) fn shown(value: &str) -> Box<str> {
    match value.char_indices().nth(LONGEST_VALUE) {
        Some((end, _)) => format!("{}…", value.get(..end).unwrap_or_default()).into(),
        None => value.into(),
    }
}

/// A line of a rejects file without the fields that it added, found from the end: a line that an open quote prevents from
/// being cut has no fields from its beginning. A line that does not end with them stays as it is.
pub(super) fn without_reject_fields(line: &str, delimiter: char) -> &str {
    let (mut own, mut line_number) = (line, "");
    for _ in REJECT_COLUMNS {
        let Some(cut) = split_last_field(own, delimiter) else { return line };
        (own, line_number) = cut;
    }
    if line_number.parse::<u64>().is_ok() { own } else { line }
}

/// What comes before the last field of a line, and the field; a quote inside quotes is written twice.
fn split_last_field(line: &str, delimiter: char) -> Option<(&str, &str)> {
    let Some(quoted) = line.strip_suffix('"') else { return line.rsplit_once(delimiter) };
    let opening = format!("{delimiter}\"");
    let cuts = quoted
        .rmatch_indices(&opening)
        .filter_map(|(at, _)| Some((quoted.get(..at)?, quoted.get(at + opening.len()..)?)));
    cuts.into_iter().find(|(_, field)| !field.replace("\"\"", "").contains('"'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::exchange::line::line_of;

    #[test]
    fn only_what_a_rejects_file_added_is_taken_off() {
        for line in ["C1,\"3,x", "C1,\"3,x,1,2,3", "C1,\"3,x,no line,,,reason", "1,,,reason", "C1,\"3\"", ""]
        {
            assert_eq!(without_reject_fields(line, ','), line);
        }
        assert_eq!(without_reject_fields("C1,\"3,x,4,,,\"a \"\"b\"\", c\"", ','), "C1,\"3,x");
    }

    proptest! {
        #[test]
        fn whatever_a_rejects_file_adds_is_taken_off_again(
            own in "[a\",; 1]{0,8}",
            number: u64,
            fields in prop::array::uniform3("[a\",; 1]{0,6}"),
            delimiter in prop::sample::select(vec![b',', b';']),
        ) {
            let number = number.to_string();
            let [field, value, reason] = &fields;
            let added = line_of([number.as_str(), field, value, reason], delimiter);
            let delimiter = char::from(delimiter);
            let line = format!("{own}{delimiter}{added}");
            prop_assert_eq!(without_reject_fields(&line, delimiter), own);
        }
    }
}
