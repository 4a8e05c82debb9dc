//! Fields as a line of a text file, quoted so that no spreadsheet cuts what they say.

use super::guard::{SEPARATORS, is_number};

/// The fields with the delimiter between them, without the end of the line.
///
/// A spreadsheet opens a file with the separator of its own country: what any of them would cut is quoted, a comma in a
/// number of a file with semicolons aside.
pub(super) fn line_of<'a>(fields: impl IntoIterator<Item = &'a str>, delimiter: u8) -> String {
    let delimiter = char::from(delimiter);
    let mut line = String::new();
    let mut fields = fields.into_iter().peekable();
    // A line without a character would be no record at all.
    if fields.next_if_eq(&"").is_some() {
        match fields.peek() {
            None => line.push_str("\"\""),
            Some(_) => line.push(delimiter),
        }
    }
    while let Some(field) = fields.next() {
        append(&mut line, field, delimiter);
        if fields.peek().is_some() {
            line.push(delimiter);
        }
    }
    line
}

fn append(line: &mut String, field: &str, delimiter: char) {
    if !is_cut(field, delimiter) {
        return line.push_str(field);
    }
    line.push('"');
    line.push_str(&field.replace('"', "\"\""));
    line.push('"');
}

fn is_cut(field: &str, delimiter: char) -> bool {
    field.contains([delimiter, '"', '\n', '\r']) || (field.contains(SEPARATORS) && !is_number(field))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_another_separator_would_cut_is_quoted() {
        assert_eq!(line_of(["a;b", "c\td", "e|f", "g h"], b','), "\"a;b\",\"c\td\",\"e|f\",g h");
        assert_eq!(line_of(["x,=y", "-1 234,50", "1.5"], b';'), "\"x,=y\";-1 234,50;1.5");
        assert_eq!(line_of(["1,5"], b','), "\"1,5\"");
    }

    #[test]
    fn a_line_is_never_empty() {
        assert_eq!(line_of([""], b','), "\"\"");
        assert_eq!(line_of(["", ""], b','), ",");
        assert_eq!(line_of(["", "", "a"], b','), ",,a");
    }

    proptest! {
        #[test]
        fn other_programs_read_the_fields_as_they_were(
            records in prop::collection::vec(prop::collection::vec("[a\",;|\t\r\n é1.-]{0,6}", 1..4), 1..6),
            delimiter in prop::sample::select(b",;\t|".to_vec()),
        ) {
            let lines: Vec<String> =
                records.iter().map(|record| line_of(record.iter().map(String::as_str), delimiter) + "\n").collect();
            let mut reader = ::csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).has_headers(false)
                .from_reader(std::io::Cursor::new(lines.concat()));
            for (record, read) in records.iter().zip(reader.records()) {
                prop_assert_eq!(record, &read.unwrap().iter().map(str::to_owned).collect::<Vec<_>>());
            }
        }
    }
}
