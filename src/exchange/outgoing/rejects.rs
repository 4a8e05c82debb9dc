//! The rows of an import that were not taken, as received, with the reason beside them: to be corrected and read again.

use std::io::{BufWriter, Write};
use std::path::PathBuf;

use super::csv::safe;
use super::error::WriteError;
use crate::exchange::incoming::{Encoding, Original, REJECT_COLUMNS, Reject};
use crate::exchange::line::line_of;
use crate::files::{Destination, Output};

/// A rejects file; there is none until there is a reject, and it is moved to its destination when it is finished.
pub struct RejectsFile {
    destination: Destination,
    original: Original,
    out: Option<BufWriter<Output>>,
}

impl RejectsFile {
    /// For the rejects of a file that is written so.
    pub const fn new(destination: Destination, original: Original) -> Self {
        Self { destination, original, out: None }
    }

    /// Writes a reject; `reason` is its reason in words.
    pub fn write(&mut self, reject: &Reject, reason: &str) -> Result<(), WriteError> {
        let line = reject.line.to_string();
        let added = self.fields(&[&line, &reject.field, &reject.value, reason]);
        let out = self.out()?;
        out.write_all(reject.raw.as_bytes())?;
        out.write_all(added.as_bytes())?;
        Ok(())
    }

    /// Whether a file that is written so can have its rejects in this one too.
    pub fn takes(&self, original: &Original) -> bool {
        self.original == *original
    }

    /// Makes sure that everything is on the disk, beside its destination: what can fail fails here, before the good rows
    /// are saved.
    pub fn seal(&mut self) -> Result<(), WriteError> {
        if let Some(out) = &mut self.out {
            out.flush()?;
            out.get_mut().sync()?;
        }
        Ok(())
    }

    /// Moves the file to its destination and names it; nothing where nothing was rejected.
    pub fn finish(self) -> Result<Option<PathBuf>, WriteError> {
        let Some(out) = self.out else {
            return Ok(None);
        };
        out.into_inner().map_err(std::io::IntoInnerError::into_error)?.finish()?;
        Ok(Some(self.destination.path().to_owned()))
    }

    fn out(&mut self) -> Result<&mut BufWriter<Output>, WriteError> {
        if self.out.is_none() {
            let mut out = BufWriter::new(Output::create(&self.destination)?);
            // It is written in UTF-8; the mark says so to a mapping that declares another encoding.
            if self.original.encoding != Encoding::Utf8 {
                out.write_all("\u{feff}".as_bytes())?;
            }
            out.write_all(self.original.header.as_bytes())?;
            out.write_all(self.fields(&REJECT_COLUMNS).as_bytes())?;
            self.out = Some(out);
        }
        // Opened just above; an absent file would be one that no one may write to.
        let closed = || std::io::Error::other("the rejects file is not open");
        self.out.as_mut().ok_or_else(|| closed().into())
    }

    /// The added fields as they continue a row, with the end of its line.
    fn fields(&self, fields: &[&str; 4]) -> String {
        let safe = fields.map(safe);
        let line = line_of(safe.iter().map(AsRef::as_ref), self.original.delimiter);
        format!("{}{line}\n", char::from(self.original.delimiter))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::credit::Currency;
    use crate::exchange::guard::{has_guard, is_formula, is_number};
    use crate::exchange::{CustomerRow, InvoiceRow, Mapping, Reader};
    use crate::files::{IfExists, Protected};
    use proptest::prelude::*;

    /// Reads a text as canonical invoices: how many rows are good, and what its rejects file says.
    fn read(text: &str) -> (usize, String) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("in.rejects.csv");
        let input = std::io::Cursor::new(text.to_owned());
        let mut reader =
            Reader::<InvoiceRow>::new(input, "in.csv", &Mapping::default(), Currency::EUR).unwrap();
        let destination = Destination::new(&path, IfExists::Refuse, Protected::default());
        let mut rejects = RejectsFile::new(destination, reader.original());
        let mut good = 0;
        while let Some(row) = reader.next_row().unwrap() {
            match row {
                Ok(_) => good += 1,
                Err(reject) => rejects.write(&reject, &reject.reason.key).unwrap(),
            }
        }
        let written = rejects.finish().unwrap();
        assert_eq!(written.is_some(), path.exists());
        (good, std::fs::read_to_string(&path).unwrap_or_default())
    }

    #[test]
    fn rejects_are_as_received_with_the_reason_beside_them() {
        let (good, rejects) = read(
            "customer;number;date;due;amount\nC1;\"1;a\";2026-01-01;2026-01-31;1,5\nC1;2;2026-01-01;2026-01-31;1.50\n",
        );
        assert_eq!(good, 1);
        assert_eq!(
            rejects,
            "customer;number;date;due;amount;reject_line;reject_field;reject_value;reject_reason\n\
             C1;\"1;a\";2026-01-01;2026-01-31;1,5;2;amount;1,5;import-amount\n"
        );
    }

    #[test]
    fn a_corrected_rejects_file_is_read_like_the_file_itself() {
        let (_, rejects) = read("customer,number,date,due,amount\nC1,1,2026-02-30,2026-03-31,1.50\n");
        let (good, rest) =
            read(&rejects.replace("2026-02-30,2026-03-31,1.50,", "2026-02-28,2026-03-31,1.50,"));
        assert_eq!((good, rest.as_str()), (1, ""));
    }

    #[test]
    fn rejects_of_a_rejects_file_do_not_pile_up_columns() {
        let (_, first) = read("customer,number,date,due,amount\nC1,1,2026-02-30,2026-03-31,1.50\n");
        let (good, second) = read(&first);
        assert_eq!((good, second), (0, first));
    }

    #[test]
    fn no_row_as_received_is_run_or_cut_by_a_spreadsheet() {
        let (_, rejects) = read(
            "customer,number,date,due,amount,order\n\
             =HYPERLINK(1),＋1,x,2026-01-31,-1.50,\"\t@a;b\"\n\
             C1,2,x,2026-01-31,-20,plain\n\
             C1,\"=3,x,2026-01-31,1,\n",
        );
        assert_eq!(
            rejects,
            "customer,number,date,due,amount,order,reject_line,reject_field,reject_value,reject_reason\n\
             '=HYPERLINK(1),'＋1,x,2026-01-31,-1.50,\"'\t@a;b\",2,date,x,import-day\n\
             C1,2,x,2026-01-31,-20,plain,3,date,x,import-day\n\
             C1,\"'=3,x,2026-01-31,1,,4,,,import-quote\n"
        );
        assert_eq!(read(&rejects).1, rejects, "the rejects of a rejects file are the same");
    }

    /// The name of the only customer of a file, or nothing where it was rejected, and the rejects file.
    fn name_in(text: &str, mapping: &str) -> (Option<String>, String) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("in.rejects.csv");
        let mapping = Mapping::parse::<CustomerRow>(mapping).unwrap();
        let input = std::io::Cursor::new(text.to_owned());
        let mut reader = Reader::<CustomerRow>::new(input, "in.csv", &mapping, Currency::EUR).unwrap();
        let mut rejects = RejectsFile::new(crate::files::Destination::new_file(&path), reader.original());
        let mut name = None;
        while let Some(row) = reader.next_row().unwrap() {
            match row {
                Ok(row) => {
                    let mut values = row.value.values.into_iter();
                    name = values.find(|named| named.name == "name").map(|named| named.text);
                }
                Err(reject) => rejects.write(&reject, "reason").unwrap(),
            }
        }
        rejects.finish().unwrap();
        (name, std::fs::read_to_string(&path).unwrap_or_default())
    }

    proptest! {
        #[test]
        fn a_corrected_rejects_file_says_what_the_corrected_file_would_have_said(
            name in "[ \t'\"]{0,2}[=+@＝－'x,;|-][ -~é\u{200b}=]{0,8}",
            delimiter in prop::sample::select(vec![',', ';']),
            is_foreign: bool,
            nothing in prop::option::of(prop::sample::select(vec!["-", "=", "x"])),
        ) {
            let mut mapping = nothing.map(|nothing| format!("nothing = \"{nothing}\"\n")).unwrap_or_default();
            if is_foreign {
                mapping.push_str("[columns]\ncode = \"=No\"\nname = \"Name\"\ncurrency = \"Cur\"\n");
            }
            let header = if is_foreign { ["=No", "Name", "Cur"] } else { ["code", "name", "currency"] };
            let quoted = format!("\"{}\"", name.replace('"', "\"\""));
            let file = |currency: &str| {
                [header, ["C1", &quoted, currency]].map(|row| row.join(&delimiter.to_string())).join("\n") + "\n"
            };
            let (said, none) = name_in(&file("USD"), &mapping);
            prop_assert_eq!(none, "");
            let (rejected, rejects) = name_in(&file("WRONG"), &mapping);
            prop_assert_eq!(rejected, None);
            let delimiter = u8::try_from(delimiter).unwrap();
            let mut cells = ::csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).from_reader(rejects.as_bytes());
            for cell in cells.records().flat_map(|record| record.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()) {
                prop_assert!(!is_formula(&cell) || has_guard(&cell) || is_number(&cell), "{:?} in {:?}", cell, rejects);
            }
            let again = name_in(&rejects.replacen("WRONG", "USD", 1), &mapping);
            prop_assert_eq!(again, (said, String::new()));
        }
    }

    #[test]
    fn without_a_reject_there_is_no_file() {
        let (good, rejects) = read("customer,number,date,due,amount\nC1,1,2026-02-28,2026-03-31,1.50\n");
        assert_eq!((good, rejects.as_str()), (1, ""));
    }
}
