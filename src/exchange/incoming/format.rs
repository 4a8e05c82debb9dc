//! What a file is, found from its content and never from its name (A1).

use std::borrow::Cow;

use encoding_rs::{UTF_16BE, UTF_16LE};

use super::encoding::Encoding;
use super::error::{FileError, FileProblem};
use super::source::utf16_of;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFormat {
    /// A text whose lines are rows.
    Text,
    Json,
    /// A workbook of Office Open XML.
    Xlsx,
    /// A workbook of Excel 97 to 2003.
    Xls,
    /// A workbook of `OpenDocument`.
    Ods,
    /// The accounting entries that French law asks for: a table, but of entries, not of documents.
    Fec,
    /// Accounting entries and master data of DATEV: a table of entries too.
    Datev,
    Camt052,
    Camt053,
    Camt054,
    Coda,
    Mt940,
    Bai2,
    Ubl,
    Cii,
    Pdf,
    Xaf,
    SafT,
    Html,
    /// XML of another kind.
    Xml,
}

const UTF8_MARK: &[u8] = b"\xef\xbb\xbf";
/// How an archive begins whose first file is the type of an `OpenDocument` workbook, from its name on.
const ODS_TYPE: &[u8] = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet";
/// The letters of each line of a CODA.
const LENGTH_OF_CODA: usize = 128;
/// The most lines before the first record of an MT940.
const MOST_MT940_LINES: usize = 10;

impl FileFormat {
    /// What the first bytes show.
    pub(super) fn of(first: &[u8]) -> Self {
        if first.starts_with(b"PK\x03\x04") {
            let is_ods = first.get(30..).is_some_and(|name| name.starts_with(ODS_TYPE));
            return if is_ods { Self::Ods } else { Self::Xlsx };
        }
        if first.starts_with(b"\xd0\xcf\x11\xe0") {
            return Self::Xls;
        }
        if first.starts_with(b"%PDF") {
            return Self::Pdf;
        }
        let text = decoded(first);
        let text = text.trim_start_matches('\u{feff}').trim_start();
        if text.starts_with('<') {
            return Self::of_xml(text);
        }
        if is_json(text) { Self::Json } else { Self::of_lines(text) }
    }

    /// What the lines of a text show.
    fn of_lines(text: &str) -> Self {
        let mut lines = text.lines();
        let whole = lines.next().unwrap_or_default();
        let line = whole.trim_end();
        let name = line.trim_start_matches('"');
        if name.starts_with("JournalCode") && line.contains(['\t', '|']) {
            return Self::Fec;
        }
        if name.starts_with("EXTF") || name.starts_with("DTVF") {
            return Self::Datev;
        }
        if whole.starts_with("0000") && whole.get(14..16) == Some("05") && whole.len() == LENGTH_OF_CODA {
            return Self::Coda;
        }
        if line.starts_with("01,") && line.ends_with('/') {
            return Self::Bai2;
        }
        let is_mt940 = text.lines().take(MOST_MT940_LINES).any(|line| line.starts_with(":20:"));
        if is_mt940 { Self::Mt940 } else { Self::Text }
    }

    /// What the first element of XML is, by its name and its namespace.
    fn of_xml(text: &str) -> Self {
        let Some(element) = first_element(text) else { return Self::Xml };
        let name = element.split([' ', '\t', '\r', '\n', '>', '/']).next().unwrap_or_default();
        let local = name.rsplit(':').next().unwrap_or_default();
        let says = |part: &str| element.contains(part);
        match local {
            "Document" if says("camt.052") => Self::Camt052,
            "Document" if says("camt.053") => Self::Camt053,
            "Document" if says("camt.054") => Self::Camt054,
            "Invoice" | "CreditNote" if says("oasis:names:specification:ubl") => Self::Ubl,
            "CrossIndustryInvoice" | "CrossIndustryDocument" => Self::Cii,
            "auditfile" => Self::Xaf,
            "AuditFile" => Self::SafT,
            local if local.eq_ignore_ascii_case("html") => Self::Html,
            local if local.eq_ignore_ascii_case("table") => Self::Html,
            _ => Self::Xml,
        }
    }

    /// Its code in answers.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Text => "csv",
            Self::Json => "json",
            Self::Xlsx => "xlsx",
            Self::Xls => "xls",
            Self::Ods => "ods",
            Self::Fec => "fec",
            Self::Datev => "datev",
            Self::Camt052 => "camt.052",
            Self::Camt053 => "camt.053",
            Self::Camt054 => "camt.054",
            Self::Coda => "coda",
            Self::Mt940 => "mt940",
            Self::Bai2 => "bai2",
            Self::Ubl => "ubl",
            Self::Cii => "cii",
            Self::Pdf => "pdf",
            Self::Xaf => "xaf",
            Self::SafT => "saf-t",
            Self::Html => "html",
            Self::Xml => "xml",
        }
    }

    /// What people call it: the name of the standard.
    pub fn label(self) -> String {
        match self {
            Self::Camt052 | Self::Camt053 | Self::Camt054 => self.code().to_owned(),
            _ => self.code().to_uppercase(),
        }
    }

    /// Whether it is a list of rows, of which a mapping says what they mean.
    pub const fn is_list(self) -> bool {
        matches!(self, Self::Text | Self::Json | Self::Xlsx | Self::Xls | Self::Ods)
    }

    /// Whether its lines are rows with a header, which a mapping can name all the same.
    pub(super) const fn is_table(self) -> bool {
        matches!(self, Self::Fec | Self::Datev) || self.is_list()
    }

    /// Refuses a file without sheets, of which one is wanted.
    pub(super) fn check_sheets(self, file: &str) -> Result<(), FileError> {
        if self.is_workbook() {
            return Ok(());
        }
        Err(FileProblem::NoSheets { format: self.label() }.of(file))
    }

    /// Whether it has sheets.
    pub const fn is_workbook(self) -> bool {
        matches!(self, Self::Xlsx | Self::Xls | Self::Ods)
    }
}

/// The first bytes as a text in which the marks of ASCII can be looked for.
fn decoded(first: &[u8]) -> Cow<'_, str> {
    let first = first.strip_prefix(UTF8_MARK).unwrap_or(first);
    match utf16_of(first) {
        Some(Encoding::Utf16Be) => UTF_16BE.decode_with_bom_removal(first).0,
        Some(_) => UTF_16LE.decode_with_bom_removal(first).0,
        None => String::from_utf8_lossy(first),
    }
}

/// Whether an object or a list of objects begins; the blocks of a bank's message have braces too.
fn is_json(text: &str) -> bool {
    let list = text.strip_prefix('[').map_or(text, str::trim_start);
    let object = list.strip_prefix('{').map(str::trim_start);
    object.is_some_and(|object| object.starts_with(['"', '}']))
}

/// The first element without its bracket, after declarations, comments and a document type.
fn first_element(text: &str) -> Option<&str> {
    let mut rest = text;
    loop {
        rest = rest.trim_start().strip_prefix('<')?;
        let end = match rest {
            _ if rest.starts_with("!--") => "-->",
            _ if rest.starts_with(['?', '!']) => ">",
            _ => return rest.split_once('>').map_or(Some(rest), |(element, _)| Some(element)),
        };
        rest = rest.split_once(end)?.1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_says_what_a_file_is() {
        let coda = format!("0000018011520105        0938409934CODELICIOUS{}", " ".repeat(83));
        for (text, format) in [
            ("customer;number\n", FileFormat::Text),
            ("", FileFormat::Text),
            ("\u{feff}{\"a\":1}", FileFormat::Json),
            (" [ {}]", FileFormat::Json),
            ("[1]", FileFormat::Text),
            ("%PDF-1.7", FileFormat::Pdf),
            ("PK\u{3}\u{4}", FileFormat::Xlsx),
            ("\u{feff}JournalCode\tJournalLib", FileFormat::Fec),
            ("JournalCode|JournalLib", FileFormat::Fec),
            ("JournalCode;JournalLib", FileFormat::Text),
            ("\"EXTF\";700;21", FileFormat::Datev),
            ("01,122099999,123456789,040621,0200,1,65,,2/\n", FileFormat::Bai2),
            ("01,a\n", FileFormat::Text),
            ("{1:F01BANK}{4:\n:20:ST\n", FileFormat::Mt940),
            ("\n940\n\n:20:ST\n", FileFormat::Mt940),
            (coda.as_str(), FileFormat::Coda),
            (
                "<?xml version='1.0'?>\n<!-- a > b -->\n<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.02'>",
                FileFormat::Camt053,
            ),
            ("<n:Document xmlns:n='urn:camt.054.001.04'/>", FileFormat::Camt054),
            (
                "<ubl:Invoice xmlns:ubl=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\">",
                FileFormat::Ubl,
            ),
            ("<rsm:CrossIndustryInvoice>", FileFormat::Cii),
            ("<auditfile xmlns='http://www.auditfiles.nl/XAF/3.2'>", FileFormat::Xaf),
            ("<n1:AuditFile>", FileFormat::SafT),
            ("<!DOCTYPE html><HTML lang='en'>", FileFormat::Html),
            ("<table border=1>", FileFormat::Html),
            ("<note/>", FileFormat::Xml),
            ("<", FileFormat::Xml),
        ] {
            assert_eq!(FileFormat::of(text.as_bytes()), format, "{text:?}");
            let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            if text.len() > 12 {
                assert_eq!(FileFormat::of(&utf16), format, "{text:?} in UTF-16");
            }
        }
    }

    #[test]
    fn a_workbook_of_opendocument_has_its_type_first() {
        let start = [b"PK\x03\x04".as_slice(), &[0; 26], ODS_TYPE].concat();
        assert_eq!(FileFormat::of(&start), FileFormat::Ods);
        assert_eq!(FileFormat::of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), FileFormat::Xls);
    }
}
