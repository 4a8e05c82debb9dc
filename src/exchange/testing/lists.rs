//! Lists and reports as people have them, and what a few lines here compute of each in another way than the program reads it.

use std::collections::BTreeSet;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::real_file;

/// A list, and what has to come of it.
pub(crate) struct List {
    pub(crate) path: PathBuf,
    pub(crate) figures: Figures,
    /// The question that only its user can answer.
    pub(crate) question: Option<&'static str>,
    /// A total of the file that is not the sum of its rows, in cents.
    pub(crate) odd_total: Option<i64>,
}

/// What is computed of a list. Sums are in cents.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Figures {
    pub(crate) invoices: usize,
    pub(crate) credit_notes: usize,
    /// Those of which a part is paid.
    pub(crate) partly_paid: usize,
    pub(crate) customers: usize,
    pub(crate) open: i64,
    pub(crate) amount: i64,
}

/// A document of a list.
pub(crate) struct ListRow {
    pub(crate) customer: String,
    pub(crate) open: i64,
    pub(crate) amount: i64,
}

/// The cells of a row of a sheet: their columns and texts.
type SheetRow = Vec<(String, String)>;

/// Our own lists, and those that other people published in the same layouts, where they are at hand.
pub(crate) fn lists() -> Vec<List> {
    let list = |path: PathBuf, rows: Vec<ListRow>| {
        let list = List { path, figures: Figures::of(&rows), question: None, odd_total: None };
        match list.name() {
            "nl-openstaand.csv" => List { question: Some("date-order-unclear"), ..list },
            // It is only what is overdue.
            "xero-layout.xlsx" => List { odd_total: Some(197_974), ..list },
            _ => list,
        }
    };
    let mut lists = Vec::new();
    for (own, published, rows) in LAYOUTS {
        let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/lists").join(own);
        let published = published.and_then(|name| real_file(&format!("reach/{name}")));
        lists.extend([Some(own), published].into_iter().flatten().map(|path| {
            let rows = rows(&path);
            list(path, rows)
        }));
    }
    lists
}

/// The documents of a list.
type RowsOf = fn(&Path) -> Vec<ListRow>;

/// Our list in each layout, the one that was published, and how its documents are found.
const LAYOUTS: [(&str, Option<&str>, RowsOf); 9] = [
    ("unpaid.csv", Some("csv/tandon-invoices_sample.csv"), |path| in_columns(&text(path, b','), [1, 2, 2])),
    ("unpaid-with-mail.csv", Some("csv/dsoles-sample_invoices.csv"), |path| {
        in_columns(&text(path, b','), [1, 3, 3])
    }),
    ("ageing-parts.xlsx", Some("xlsx/tandon-AR_aging_report.xlsx"), |path| on_sheet(path, ["A", "L"])),
    ("times-of-day.xlsx", Some("xlsx/danngo-receivables.xlsx"), |path| on_sheet(path, ["B", "D"])),
    ("qb-aging-detail.csv", None, |path| {
        let mut lines = text(path, b',');
        lines.retain(|line| line[0] == "Num" || line[0].parse::<u32>().is_ok());
        in_columns(&lines, [1, 5, 4])
    }),
    ("fr-debit-credit-cp1252.csv", None, |path| {
        let row = |line: &Vec<String>| {
            let amount = cents(&line[5]) - cents(&line[6]);
            ListRow { customer: line[0].clone(), open: amount, amount }
        };
        text(path, b';').iter().skip(1).map(row).collect()
    }),
    ("nl-openstaand.csv", None, |path| {
        let mut lines = text(path, b';');
        lines.retain(|line| line[0] != "Totaal");
        in_columns(&lines, [0, 5, 5])
    }),
    ("tally-layout.xlsx", None, |path| below_headings(path, ["C", "A", "E", "D"])),
    ("xero-layout.xlsx", None, |path| below_headings(path, ["A", "G", "R", "R"])),
];

impl List {
    pub(crate) fn name(&self) -> &str {
        self.path.file_name().unwrap().to_str().unwrap()
    }
}

impl Figures {
    pub(crate) fn of(rows: &[ListRow]) -> Self {
        let count = |is_counted: fn(&&ListRow) -> bool| rows.iter().filter(is_counted).count();
        Self {
            invoices: count(|row| row.amount > 0),
            credit_notes: count(|row| row.amount < 0),
            partly_paid: count(|row| row.open != row.amount),
            customers: rows.iter().map(|row| &row.customer).collect::<BTreeSet<_>>().len(),
            open: rows.iter().map(|row| row.open).sum(),
            amount: rows.iter().map(|row| row.amount).sum(),
        }
    }
}

/// The documents below a header, by the columns of their customers, what is open of them and their amounts.
fn in_columns(lines: &[Vec<String>], [customer, open, amount]: [usize; 3]) -> Vec<ListRow> {
    let row = |line: &Vec<String>| ListRow {
        customer: line[customer].clone(),
        open: cents(&line[open]),
        amount: cents(&line[amount]),
    };
    lines.iter().skip(1).map(row).collect()
}

/// The documents of a sheet below a header, by the columns of their customers and amounts.
fn on_sheet(path: &Path, [customer, amount]: [&str; 2]) -> Vec<ListRow> {
    let row = |row: &SheetRow| {
        let amount = number(row, amount).unwrap();
        ListRow { customer: cell(row, customer).to_owned(), open: amount, amount }
    };
    sheet(path).iter().skip(1).map(row).collect()
}

/// The documents of a report: they have a day, and their customer is the last text in its column above them.
fn below_headings(path: &Path, [customer, day, open, amount]: [&str; 4]) -> Vec<ListRow> {
    let (mut of, mut documents) = (String::new(), Vec::new());
    for row in sheet(path) {
        match (cell(&row, day).parse::<u32>(), number(&row, open), number(&row, amount)) {
            (Ok(_), Some(open), Some(amount)) => {
                documents.push(ListRow { customer: of.clone(), open, amount });
            }
            _ if !cell(&row, customer).is_empty() => cell(&row, customer).clone_into(&mut of),
            _ => {}
        }
    }
    documents
}

/// The lines of a text as fields.
pub(crate) fn text(path: &Path, delimiter: u8) -> Vec<Vec<String>> {
    let bytes = std::fs::read(path).unwrap();
    let letters = || bytes.iter().map(|byte| char::from(*byte)).collect();
    let text = String::from_utf8(bytes.clone()).unwrap_or_else(|_| letters());
    let mut lines = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .from_reader(std::io::Cursor::new(text));
    lines.records().map(|line| line.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// An amount with a dot or a comma before its decimals, in cents; nothing where there is none.
pub(crate) fn cents(text: &str) -> i64 {
    let is_negative = text.starts_with(['-', '(']);
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let number: f64 = match text.rfind(['.', ',']) {
        Some(at) => format!("{}.{}", digits(&text[..at]), digits(&text[at..])).parse().unwrap(),
        None => digits(text).parse().unwrap_or(0.0),
    };
    let cents = format!("{:.0}", number * 100.0).parse::<i64>().unwrap();
    if is_negative { -cents } else { cents }
}

/// The rows of the only sheet of a workbook.
fn sheet(path: &Path) -> Vec<SheetRow> {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        if let Ok(mut part) = archive.by_name(name) {
            part.read_to_string(&mut text).unwrap();
        }
        text
    };
    let shared: Vec<String> =
        between(&part("xl/sharedStrings.xml"), "<si>", "</si>").iter().map(|text| inner(text)).collect();
    let row = |row: String| {
        let cells = row.split("<c ").skip(1).map(|cell| {
            let place = cell.split("r=\"").nth(1).unwrap().split('"').next().unwrap();
            let text = inner(&format!("<{cell}"));
            let text =
                if cell.contains("t=\"s\"") { shared[text.parse::<usize>().unwrap()].clone() } else { text };
            (place.trim_end_matches(|letter: char| letter.is_ascii_digit()).to_owned(), text)
        });
        cells.filter(|(_, text)| !text.is_empty()).collect()
    };
    between(&part("xl/worksheets/sheet1.xml"), "<row ", "</row>").into_iter().map(row).collect()
}

fn between(text: &str, from: &str, to: &str) -> Vec<String> {
    text.split(from).skip(1).map(|rest| rest.split(to).next().unwrap().to_owned()).collect()
}

/// The text of an element without its tags.
fn inner(text: &str) -> String {
    text.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect()
}

fn cell<'a>(row: &'a SheetRow, column: &str) -> &'a str {
    row.iter().find(|(of, _)| of == column).map_or("", |(_, text)| text)
}

/// The number of a cell, in cents.
fn number(row: &SheetRow, column: &str) -> Option<i64> {
    let number = cell(row, column).parse::<f64>().ok();
    number.map(|number| cents(&format!("{number:.2}")))
}
