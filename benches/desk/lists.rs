//! Lists of other programs: the first look at a large one, and a workbook against calamine reading its cells and the bare
//! inserts of the same rows.

use std::collections::HashMap;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use calamine::{DataRef, Reader, Xlsx};
use creditdesk::credit::Day;
use rusqlite::Connection;
use rust_xlsxwriter::{Format, Workbook};

use crate::figures::{Figures, percentile, time, times};

/// The rows of the workbook.
const ROWS: u32 = 100_000;
/// The customers of its documents.
const CUSTOMERS: i64 = 5_000;
/// From the first of January 1970 back to where spreadsheets begin to count.
const EPOCH_OF_SHEETS: i64 = 25_569;

/// The first answer about a file, the start of the program included.
pub(crate) fn first_look(what: &str, file: &Path, figures: &mut Figures) {
    let looks = times(10, |_| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_creditdesk"));
        let output = command.args(["--json", "import", "guess"]).arg(file).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    });
    let what = format!("the first look at {what}");
    figures.absolute(&what, percentile(&looks, 0.5), Duration::from_millis(300));
}

/// Imports a workbook into a desk that has the customers, and reads it into another one by hand.
pub(crate) fn workbook(file: &Path, desks: [&Path; 2], figures: &mut Figures) {
    write_workbook(file);
    first_look("a workbook of 100 000 rows", file, figures);
    let [imported, by_hand] = desks;
    let mut writer = crate::open(imported).writer().unwrap();
    let (report, measured) = time(|| crate::import_invoices(&mut writer, file));
    assert_eq!(report, u64::from(ROWS));
    drop(writer);
    let ((), baseline) = {
        let mut connection = Connection::open(by_hand).unwrap();
        connection.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;").unwrap();
        time(|| insert_cells(&mut connection, file))
    };
    figures.ratio("importing a workbook of 100 000 rows", measured, baseline, 1.5);
}

fn write_workbook(path: &Path) {
    let mut workbook = Workbook::new();
    let as_day = Format::new().set_num_format("dd/mm/yyyy");
    let sheet = workbook.add_worksheet();
    sheet.write_row(0, 0, ["customer", "number", "date", "due", "amount"]).unwrap();
    let first: Day = "2024-01-01".parse().unwrap();
    for row in 0..ROWS {
        let number = i64::from(row);
        let day = (first + number * 104_729 % 900).number() + EPOCH_OF_SHEETS;
        sheet.write(row + 1, 0, format!("C{:06}", number * 7919 % CUSTOMERS)).unwrap();
        sheet.write(row + 1, 1, format!("INV-{number:07}")).unwrap();
        for (column, day) in [(2, day), (3, day + 30)] {
            sheet.write_with_format(row + 1, column, day as f64, &as_day).unwrap();
        }
        sheet.write(row + 1, 4, (number * 31 % 5000 + 10) as f64 + (number % 100) as f64 / 100.0).unwrap();
    }
    workbook.save(path).unwrap();
}

/// Reads the cells and inserts each row as it is.
fn insert_cells(connection: &mut Connection, file: &Path) {
    let tx = connection.transaction().unwrap();
    {
        let mut codes = tx.prepare("SELECT code, id FROM customer").unwrap();
        let codes = codes.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        let ids: HashMap<String, i64> = codes.map(Result::unwrap).collect();
        let event: i64 = tx.query_row("SELECT max(id) FROM event", [], |row| row.get(0)).unwrap();
        let sql = "INSERT INTO item (kind, number, customer_id, day, due_day, amount, open, event_id)
                   VALUES (1, ?1, ?2, ?3, ?4, ?5, ?5, ?6)";
        let mut insert = tx.prepare(sql).unwrap();
        let mut workbook: Xlsx<_> = calamine::open_workbook::<Xlsx<BufReader<File>>, _>(file).unwrap();
        let name = workbook.sheet_names()[0].clone();
        let mut cells = workbook.worksheet_cells_reader(&name).unwrap();
        let (mut customer, mut number, mut numbers) = (0, String::new(), [0.0; 3]);
        while let Some(cell) = cells.next_cell().unwrap() {
            let (row, column) = cell.get_position();
            if row == 0 {
                continue;
            }
            match (column, cell.get_value()) {
                (0, value) => customer = ids[text_of(value)],
                (1, value) => text_of(value).clone_into(&mut number),
                (column, DataRef::Float(value)) => numbers[column as usize - 2] = *value,
                (column, DataRef::DateTime(day)) => numbers[column as usize - 2] = day.as_f64(),
                (_, value) => unreachable!("{value:?}"),
            }
            if column == 4 {
                let [day, due, amount] = numbers;
                let days = [day, due].map(|day| day as i64 - EPOCH_OF_SHEETS);
                let cents = (amount * 100.0).round() as i64;
                insert.execute((&number, customer, days[0], days[1], cents, event)).unwrap();
            }
        }
    }
    tx.commit().unwrap();
}

fn text_of<'a>(value: &'a DataRef<'_>) -> &'a str {
    match value {
        DataRef::SharedString(text) => text,
        DataRef::String(text) => text,
        value => unreachable!("{value:?}"),
    }
}
