//! Writing a table row by row, to a file or to any writer.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use super::csv::CsvSheet;
use super::error::WriteError;
use super::json::JsonSheet;
use super::table::{Cell, Table};
use super::xlsx::XlsxSheet;
use crate::files::Output;

/// How a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Comma-separated, canonical: what was exported can be imported.
    Csv,
    Json,
    Xlsx,
}

/// A table being written. Dropped unfinished it leaves nothing at its destination.
pub struct Export {
    sheet: Sheet,
}

enum Sheet {
    Csv(Box<CsvSheet<Out>>),
    Json(JsonSheet<Out>),
    Xlsx(Box<XlsxSheet>, Out),
}

/// Where the bytes go.
#[expect(clippy::large_enum_variant, reason = "each file has one")]
enum Out {
    File(BufWriter<Output>),
    Stream(Box<dyn Write + Send>),
}

impl Format {
    pub const ALL: [Self; 3] = [Self::Csv, Self::Json, Self::Xlsx];

    /// Its name, which is also the ending of its files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Xlsx => "xlsx",
        }
    }

    /// The format whose files end so.
    pub fn of_path(path: &Path) -> Option<Self> {
        let ending = path.extension()?;
        Self::ALL.into_iter().find(|format| ending.eq_ignore_ascii_case(format.name()))
    }
}

impl Export {
    /// Starts a file, which is moved to its destination when it is finished.
    pub fn to_file(output: Output, format: Format, table: &Table) -> Result<Self, WriteError> {
        Self::start(Out::File(BufWriter::new(output)), format, table)
    }

    /// Starts a table on a stream, such as standard output.
    pub fn to_stream(
        stream: impl Write + Send + 'static,
        format: Format,
        table: &Table,
    ) -> Result<Self, WriteError> {
        Self::start(Out::Stream(Box::new(stream)), format, table)
    }

    fn start(out: Out, format: Format, table: &Table) -> Result<Self, WriteError> {
        Ok(Self {
            sheet: match format {
                Format::Csv => Sheet::Csv(Box::new(CsvSheet::start(out, table)?)),
                Format::Json => Sheet::Json(JsonSheet::start(out, table)?),
                Format::Xlsx => Sheet::Xlsx(Box::new(XlsxSheet::start(table)?), out),
            },
        })
    }

    /// Writes a row: one cell for each of the table's columns.
    pub fn row(&mut self, cells: &[Cell]) -> Result<(), WriteError> {
        match &mut self.sheet {
            Sheet::Csv(sheet) => sheet.row(cells),
            Sheet::Json(sheet) => sheet.row(cells),
            Sheet::Xlsx(sheet, _) => sheet.row(cells),
        }
    }

    /// Writes the end and moves the file to its destination.
    pub fn finish(self) -> Result<(), WriteError> {
        let out = match self.sheet {
            Sheet::Csv(sheet) => sheet.finish(),
            Sheet::Json(sheet) => sheet.finish()?,
            Sheet::Xlsx(sheet, out) => sheet.finish(out)?,
        };
        match out {
            Out::File(file) => Ok(file.into_inner().map_err(io::IntoInnerError::into_error)?.finish()?),
            Out::Stream(mut stream) => Ok(stream.flush()?),
        }
    }
}

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::File(file) => file.write(bytes),
            Self::Stream(stream) => stream.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::File(file) => file.flush(),
            Self::Stream(stream) => stream.flush(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::{Field, FieldKind};
    use super::*;
    use crate::credit::{Currency, Money};
    use crate::files::{Destination, IfExists, Protected};

    fn output(path: &Path) -> Output {
        Output::create(&Destination::new(path, IfExists::Refuse, Protected::default())).unwrap()
    }

    fn table() -> Table {
        let fields = vec![
            Field::new("customer", FieldKind::Code),
            Field::new("name", FieldKind::Text),
            Field::new("balance", FieldKind::Amount),
            Field::new("due", FieldKind::Day),
            Field::new("average", FieldKind::Number),
            Field::new("excluded", FieldKind::Number),
            Field::new("orders", FieldKind::Number),
        ];
        Table::new("customers", fields).fact("as_of", Cell::Day("2026-11-21".parse().unwrap()))
    }

    fn rows() -> [Vec<Cell>; 2] {
        [
            vec![
                Cell::text("-1"),
                Cell::text("=1+1, \"Ltd\"\u{1b}"),
                Cell::Money(Money::from_minor(-123_450), Currency::EUR),
                Cell::Day("2026-12-01".parse().unwrap()),
                Cell::Decimal("21.3333".to_owned()),
                Cell::YesNo(true),
                Cell::Count(3),
            ],
            vec![
                Cell::text("＠C2"),
                Cell::text("Suprêmes; =2"),
                Cell::Money(Money::from_wide_minor(i128::MAX / 2), Currency::EUR),
                Cell::Nothing,
                Cell::Nothing,
                Cell::YesNo(false),
                Cell::Count(-4),
            ],
        ]
    }

    fn written(format: Format) -> Vec<u8> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("out");
        let mut export = Export::to_file(output(&path), format, &table()).unwrap();
        for row in rows() {
            export.row(&row).unwrap();
        }
        assert!(!path.exists());
        export.finish().unwrap();
        std::fs::read(&path).unwrap()
    }

    #[test]
    fn csv_is_canonical_and_runs_nothing() {
        let text = String::from_utf8(written(Format::Csv)).unwrap();
        assert_eq!(
            text,
            "customer,name,balance,due,average,excluded,orders\n\
             '-1,\"'=1+1, \"\"Ltd\"\"\",-1234.50,2026-12-01,21.3333,yes,3\n\
             '＠C2,\"Suprêmes; =2\",850705917302346158658436518579420528.63,,,no,-4\n"
        );
    }

    #[test]
    fn json_is_an_object_with_an_array_under_the_plural_name() {
        let value: serde_json::Value = serde_json::from_slice(&written(Format::Json)).unwrap();
        assert_eq!(value["as_of"], "2026-11-21");
        assert_eq!(
            value["customers"][0],
            serde_json::json!({"customer": "-1", "name": "=1+1, \"Ltd\"\u{1b}", "balance": "-1234.50", "due": "2026-12-01",
                "average": "21.3333", "excluded": true, "orders": 3})
        );
        assert_eq!(value["customers"][1]["due"], serde_json::Value::Null);
    }

    #[test]
    fn a_table_without_rows_is_whole_in_every_format() {
        for format in Format::ALL {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("out");
            Export::to_file(output(&path), format, &table()).unwrap().finish().unwrap();
            assert!(std::fs::metadata(&path).unwrap().len() > 10, "{format:?}");
        }
    }

    #[test]
    fn a_heading_in_the_words_of_the_company_is_not_run_either() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("out.csv");
        let fields = vec![Field::new("=1+1", FieldKind::Text), Field::new("a;b", FieldKind::Text)];
        Export::to_file(output(&path), Format::Csv, &Table::new("rows", fields)).unwrap().finish().unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "'=1+1,\"a;b\"\n");
    }

    #[test]
    fn a_text_of_a_spreadsheet_remains_one_when_its_cell_is_edited() {
        let mut archive = zip::ZipArchive::new(io::Cursor::new(written(Format::Xlsx))).unwrap();
        let mut part = |name: &str| io::read_to_string(archive.by_name(name).unwrap()).unwrap();
        let (sheet, styles) = (part("xl/worksheets/sheet1.xml"), part("xl/styles.xml"));
        assert!(sheet.contains("=1+1") && !sheet.contains("<f>"), "{sheet}");
        // The style of the cell says that there is an apostrophe before the text, which is not a part of it.
        let style = sheet.split("r=\"B2\" s=\"").nth(1).unwrap().split('"').next().unwrap();
        let formats = styles.split("<cellXfs").nth(1).unwrap().split("</cellXfs>").next().unwrap();
        let format = formats.split("<xf ").nth(style.parse::<usize>().unwrap() + 1).unwrap();
        assert!(format.contains("quotePrefix=\"1\""), "{format}");
    }

    #[test]
    fn a_spreadsheet_is_a_zip_that_grows_with_its_rows() {
        let bytes = written(Format::Xlsx);
        assert!(bytes.starts_with(b"PK\x03\x04"));
        assert!(bytes.len() > 4000);
    }

    #[test]
    fn the_ending_determines_the_format() {
        assert_eq!(Format::of_path(Path::new("a/b.XLSX")), Some(Format::Xlsx));
        assert_eq!(Format::of_path(Path::new("a/csv")), None);
    }
}
