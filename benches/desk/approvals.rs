//! Approving ten thousand held orders in one transaction, against the bare statements that write the same rows.

use creditdesk::desk::Destination;
use std::path::Path;
use std::time::Duration;

use creditdesk::desk::{Decision, Desk, HoldFilter, NoProgress, PageOrder, PageRange, Verdict};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use crate::figures::{Figures, time};

/// The tables into which an approval inserts, each with the column that grows.
const INSERTED: [(&str, &str); 5] = [
    ("event", "id"),
    ("assessment", "id"),
    ("finding", "assessment_id"),
    ("decision", "id"),
    ("audit", "id"),
];

/// Measures on a copy of the desk, so that the others find it as it was.
pub(crate) fn measure(desk: &Path, scratch: &Path, open: impl Fn(&Path) -> Desk, figures: &mut Figures) {
    let approved = scratch.join("approved.db");
    let bare = scratch.join("bare.db");
    for copy in [&approved, &bare] {
        open(desk).backup(&Destination::new_file(copy), &NoProgress).unwrap();
    }
    let held = open(&approved);
    let page = held
        .reader()
        .unwrap()
        .hold_page(HoldFilter::Undecided, PageOrder::Held, PageRange::default())
        .unwrap()
        .0;
    let orders: Vec<String> = page.into_iter().map(|line| line.stored.order).collect();
    let mut writer = held.writer().unwrap();
    let decision = Decision::on(orders.iter().cloned(), Verdict::RELEASE);
    let (decided, measured) = time(|| writer.decide(&decision, &NoProgress).unwrap());
    assert_eq!(decided.done.len() + decided.skipped.len(), orders.len());
    drop(writer);
    let baseline = replay(&approved, &bare);
    figures.ratio(&format!("approving {} marked orders", decided.done.len()), measured, baseline, 4.0);
}

/// Writes the rows that the approval wrote with nothing but prepared statements.
fn replay(approved: &Path, bare: &Path) -> Duration {
    let mut to = Connection::open(bare).unwrap();
    to.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -16384;")
        .unwrap();
    let from = Connection::open(approved).unwrap();
    let inserts: Vec<(String, Vec<Vec<Value>>)> =
        INSERTED.iter().map(|(table, key)| new_rows(&from, &to, table, key)).collect();
    let released = rows(
        &from,
        "SELECT state, follow_up, assigned_to, assessment_id, version, h.id FROM hold h WHERE state = 'released'
         AND assessment_id IN (SELECT assessment_id FROM decision)",
    );
    let orders = rows(
        &from,
        "SELECT terms, on_account, ship_day, amount, collect, state, standing, confirmed, shipped_day, excluded, forced,
                approval, assessment_id, version, id FROM sales_order WHERE approval IS NOT NULL",
    );
    let ((), elapsed) = time(|| {
        let tx = to.transaction().unwrap();
        for (sql, rows) in &inserts {
            let mut statement = tx.prepare(sql).unwrap();
            for row in rows {
                statement.execute(params_from_iter(row)).unwrap();
            }
        }
        let mut statement = tx
            .prepare(
                "UPDATE hold SET state = ?1, follow_up = ?2, assigned_to = ?3, assessment_id = ?4, version = ?5
                 WHERE id = ?6",
            )
            .unwrap();
        for row in &released {
            statement.execute(params_from_iter(row)).unwrap();
        }
        drop(statement);
        let mut statement = tx
            .prepare(
                "UPDATE sales_order SET terms = ?1, on_account = ?2, ship_day = ?3, amount = ?4, collect = ?5,
                        state = ?6, standing = ?7, confirmed = ?8, shipped_day = ?9, excluded = ?10, forced = ?11,
                        approval = ?12, assessment_id = ?13, version = ?14 WHERE id = ?15",
            )
            .unwrap();
        for row in &orders {
            statement.execute(params_from_iter(row)).unwrap();
        }
        drop(statement);
        tx.commit().unwrap();
    });
    elapsed
}

pub(crate) fn new_rows(
    from: &Connection,
    to: &Connection,
    table: &str,
    key: &str,
) -> (String, Vec<Vec<Value>>) {
    let known: i64 =
        to.query_row(&format!("SELECT coalesce(max({key}), 0) FROM {table}"), [], |row| row.get(0)).unwrap();
    let new = rows(from, &format!("SELECT * FROM {table} WHERE {key} > {known} ORDER BY {key}"));
    let columns = new.first().map_or(1, Vec::len);
    let marks: Vec<String> = (1..=columns).map(|index| format!("?{index}")).collect();
    (format!("INSERT INTO {table} VALUES ({})", marks.join(", ")), new)
}

pub(crate) fn rows(from: &Connection, sql: &str) -> Vec<Vec<Value>> {
    let mut statement = from.prepare(sql).unwrap();
    let columns = statement.column_count();
    let rows = statement.query_map([], |row| (0..columns).map(|index| row.get(index)).collect()).unwrap();
    rows.collect::<Result<_, _>>().unwrap()
}
