//! Credit validation of a hundred thousand customers: the proposal against one hand-written statement that finds the
//! same customers, other criteria on the book, and thirty thousand states against the bare statements of the same rows.

use creditdesk::desk::Destination;
use std::path::Path;
use std::time::Duration;

use creditdesk::credit::{Percent, ValidationPolicy};
use creditdesk::desk::{Assignment, Desk, ExternalCode, NoProgress, ValidationSnapshot};
use creditdesk::words::{Language, Words};
use rusqlite::Connection;

use crate::approvals::{new_rows, rows};
use crate::figures::{Figures, percentile, time, times};

/// How many times each question is asked.
const RUNS: usize = 9;

/// What somebody who knows the tables would write: exceptions, groups, temporary limits and both criteria included.
const STATEMENT: &str = "
    WITH company (delay, respite, minimum, percent, today) AS (SELECT 45, 30, 100000, 10, ?1),
    tested AS (
        SELECT c.id, c.code, c.name, c.state, c.state_origin, c.external_code,
               CASE c.validation_delay_days WHEN 'off' THEN NULL ELSE coalesce(CAST(c.validation_delay_days AS INTEGER), k.delay) END AS delay,
               CASE c.validation_respite_days WHEN 'off' THEN NULL ELSE coalesce(CAST(c.validation_respite_days AS INTEGER), k.respite) END AS respite,
               CASE WHEN c.validation_minimum_balance IS NULL AND c.validation_limit_percent IS NULL THEN k.minimum
                    WHEN c.validation_minimum_balance = 'off' THEN NULL
                    ELSE CAST(round(c.validation_minimum_balance * 100) AS INTEGER) END AS minimum,
               CASE WHEN c.validation_minimum_balance IS NULL AND c.validation_limit_percent IS NULL THEN k.percent
                    WHEN c.validation_limit_percent = 'off' THEN NULL
                    ELSE CAST(c.validation_limit_percent AS REAL) END AS percent,
               CASE WHEN k.today BETWEEN c.temporary_from AND c.temporary_to THEN c.temporary_limit
                    ELSE coalesce(c.credit_limit, p.credit_limit, g.credit_limit) END AS credit_limit,
               k.today
        FROM customer c CROSS JOIN company k
        LEFT JOIN credit_group p ON p.id = c.policy_group_id LEFT JOIN credit_group g ON g.id = c.credit_group_id
        WHERE c.external_code IS NULL),
    found AS (
        SELECT t.id, t.code, t.name, t.state, t.state_origin,
               max(i.kind = 1 AND t.today - i.due_day > t.delay) AS first,
               sum(CASE WHEN i.kind = 1 AND t.today - i.due_day > t.respite THEN i.open ELSE 0 END) AS late,
               sum(CASE WHEN i.kind = 1 THEN i.open ELSE -i.open END) AS balance,
               t.minimum, t.percent, t.credit_limit, t.respite
        FROM tested t LEFT JOIN item i ON i.customer_id = t.id AND i.open <> 0 AND i.day <= t.today GROUP BY t.id)
    SELECT code, name, state, state_origin, balance, late, credit_limit FROM found
    WHERE first OR state IN ('blocked', 'warning')
       OR (typeof(credit_limit) = 'integer' AND respite IS NOT NULL
           AND CASE WHEN percent IS NOT NULL THEN late * 100 > percent * credit_limit ELSE late > minimum END)
    ORDER BY code";

/// Measures on a copy of the desk, so that the others find it as it was.
pub(crate) fn measure(desk: &Path, scratch: &Path, open: impl Fn(&Path) -> Desk, figures: &mut Figures) {
    let validated = scratch.join("validated.db");
    open(desk).backup(&Destination::new_file(&validated), &NoProgress).unwrap();
    let held = open(&validated);
    let criteria = [
        ("validation.delay_days", "45"),
        ("validation.respite_days", "30"),
        ("validation.minimum_balance", "1000"),
        ("validation.limit_percent", "10"),
    ];
    let pairs = criteria.map(|(name, value)| Assignment::new(name, value));
    held.writer().unwrap().set_settings(&pairs).unwrap();
    proposing(&held, &validated, figures);
    let book = held.reader().unwrap().validation_snapshot(&NoProgress).unwrap();
    asking_otherwise(&book, figures);
    applying(&held, &validated, scratch, &open, figures);
    for name in ["validated.db", "states.db"] {
        let _ = std::fs::remove_file(scratch.join(name));
    }
}

fn proposing(desk: &Desk, path: &Path, figures: &mut Figures) {
    let connection = Connection::open(path).unwrap();
    connection.execute_batch("PRAGMA cache_size = -16384;").unwrap();
    let by_hand = || -> Vec<String> {
        let mut statement = connection.prepare_cached(STATEMENT).unwrap();
        let codes = statement.query_map([desk.today().number()], |row| row.get(0)).unwrap();
        codes.map(Result::unwrap).collect()
    };
    let mut reader = desk.reader().unwrap();
    let mut propose = || {
        let book = reader.validation_snapshot(&NoProgress).unwrap();
        let proposal = book.propose(&book.policy, &ExternalCode::Without);
        (book, proposal)
    };
    let (book, proposal) = propose();
    let codes: Vec<String> =
        proposal.rows.iter().map(|row| book.customer(row.customer).unwrap().code.to_string()).collect();
    assert_eq!(codes, by_hand(), "both find the same customers");
    println!("  {} customers are proposed of {} in the book", codes.len(), book.len());
    drop((book, proposal));
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        ours.push(time(&mut propose).1);
        theirs.push(time(by_hand).1);
    }
    ours.sort();
    theirs.sort();
    figures.ratio("the whole proposal", percentile(&ours, 0.5), percentile(&theirs, 0.5), 1.0);
}

fn asking_otherwise(book: &ValidationSnapshot, figures: &mut Figures) {
    let other = |run: usize| ValidationPolicy {
        delay_days: Some(u32::try_from(run).unwrap() * 7),
        limit_percent: Some(Percent::from_units(250_000)),
        ..book.policy.clone()
    };
    let proposing = times(RUNS, |run| drop(book.propose(&other(run), &ExternalCode::All)));
    let limit = Duration::from_millis(50);
    figures.absolute("other criteria, the slowest", percentile(&proposing, 0.99), limit);
    let comparing = times(RUNS, |run| drop(book.compare((&book.policy, &other(run)), &ExternalCode::All)));
    figures.absolute("comparing two configurations, the slowest", percentile(&comparing, 0.99), limit);
}

fn applying(desk: &Desk, path: &Path, scratch: &Path, open: impl Fn(&Path) -> Desk, figures: &mut Figures) {
    let bare = scratch.join("states.db");
    open(path).backup(&Destination::new_file(&bare), &NoProgress).unwrap();
    let book = desk.reader().unwrap().validation_snapshot(&NoProgress).unwrap();
    let proposal = book.propose(&book.policy, &ExternalCode::Without);
    let mut choices = book.suggestions(&proposal);
    choices.truncate(30_000);
    let mut writer = desk.writer().unwrap();
    let (applied, measured) =
        time(|| writer.apply_validation(&choices, &Words::new(Language::English), &NoProgress).unwrap());
    assert_eq!(applied.skipped.len(), 0);
    let baseline = replay(path, &bare);
    figures.ratio(&format!("applying {} states", choices.len()), measured, baseline, 4.0);
    let (taken, elapsed) = time(|| writer.undo_validation(&NoProgress).unwrap());
    println!("  {} states taken back in {elapsed:?}", taken.restored.len());
}

/// Writes the rows that the application wrote with nothing but prepared statements.
fn replay(applied: &Path, bare: &Path) -> Duration {
    let mut to = Connection::open(bare).unwrap();
    to.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -16384;")
        .unwrap();
    let from = Connection::open(applied).unwrap();
    let inserts: Vec<_> =
        ["event", "change", "audit"].iter().map(|table| new_rows(&from, &to, table, "id")).collect();
    let states = rows(
        &from,
        "SELECT version, state, state_origin, state_reason, id FROM customer WHERE state_origin = 'auto'",
    );
    let ((), elapsed) = time(|| {
        let tx = to.transaction().unwrap();
        for (sql, rows) in &inserts {
            let mut statement = tx.prepare(sql).unwrap();
            for row in rows {
                statement.execute(rusqlite::params_from_iter(row)).unwrap();
            }
        }
        let sql = "UPDATE customer SET version = ?1, state = ?2, state_origin = ?3, state_reason = ?4 WHERE id = ?5";
        let mut statement = tx.prepare(sql).unwrap();
        for row in &states {
            statement.execute(rusqlite::params_from_iter(row)).unwrap();
        }
        drop(statement);
        tx.commit().unwrap();
    });
    elapsed
}
