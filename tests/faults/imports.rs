//! Several imports into one desk whose rejects are to go into one file.

use std::fs;
use std::process::Command;

use super::flaw::{Finding, Flaw, report};
use super::protocol::Fault;
use super::race::{at_once, overtaken, overtaken_in};
use super::sandbox::{Ending, Files, Mishap, Sandbox};
use super::scenario::customers;
use super::trial::Attempt;
use super::workers::{for_each, spread};
use crate::raw;

/// The good rows of each file.
const ROWS: i64 = 20;

/// More calls than an import makes.
const CALLS: usize = 150;

#[test]
fn of_several_imports_with_one_rejects_file_each_reports_its_rows_and_rejects() {
    let template = template();
    let mut findings = race(&template, 2);
    findings.extend(race(&template, 6));
    let calls = spread((1..=CALLS).collect(), 15);
    let attempts = for_each(&calls, |call| overtake(&template, *call));
    let overtaken = overtaken_in(&attempts);
    findings.extend(attempts.into_iter().flat_map(|attempt| attempt.findings));
    assert!(findings.is_empty(), "{}", report(&findings));
    assert!(overtaken * 2 > calls.len(), "{overtaken} of {} processes were overtaken", calls.len());
}

#[test]
#[ignore = "takes some minutes: cargo test --locked --test program faults:: -- --ignored --nocapture"]
fn imports_with_one_rejects_file_report_their_rows_and_rejects_in_every_order() {
    let template = template();
    let mut findings: Vec<Finding> =
        [2, 6].repeat(100).into_iter().flat_map(|processes| race(&template, processes)).collect();
    let calls: Vec<usize> = (1..=CALLS).collect();
    let attempts = for_each(&calls, |call| overtake(&template, *call));
    let overtaken = overtaken_in(&attempts);
    findings.extend(attempts.into_iter().flat_map(|attempt| attempt.findings));
    println!("imports with one rejects file: 100 rounds of two, 100 of six, {overtaken} overtaken");
    assert!(findings.is_empty(), "{}", report(&findings));
}

/// A desk, and six files of good rows and a bad one.
fn template() -> Files {
    let template = Sandbox::new();
    customers(&template);
    for process in 0..6 {
        let rows = (1..=ROWS).map(|row| format!("C200,P{process}-{row},2026-05-01,2026-05-31,40.00\n"));
        let bad = format!("C999,P{process}-bad,2026-05-01,2026-05-31,40.00\n");
        let text = format!("customer,number,date,due,amount\n{}{bad}", rows.collect::<String>());
        template.write(&format!("{process}.csv"), &text);
    }
    template.files()
}

fn arguments(process: usize) -> Vec<String> {
    let file = format!("{process}.csv");
    ["import", "invoices", &file, "--rejects", "rejects.csv"].map(str::to_owned).to_vec()
}

fn race(template: &Files, processes: usize) -> Vec<Finding> {
    let sandbox = Sandbox::with(template);
    let commands: Vec<Command> = (0..processes).map(|process| sandbox.command(&arguments(process))).collect();
    judge(&sandbox, &at_once(commands), &format!("imports, race of {processes}"))
}

fn overtake(template: &Files, call: usize) -> Attempt {
    let sandbox = Sandbox::with(template);
    let stop = Mishap { fault: Fault::Stop, at: call };
    let first = sandbox.watched(&arguments(0), "log", Some(stop));
    let endings = overtaken(first, sandbox.command(&arguments(1)));
    let findings = judge(&sandbox, &endings, &format!("imports, overtaken at call {call}"));
    Attempt { is_disturbed: sandbox.has_fired("log"), findings }
}

/// Each process reports what became of its rows and of its reject, and one of them has the file.
fn judge(sandbox: &Sandbox, endings: &[Ending], place: &str) -> Vec<Finding> {
    let desk = raw::open(sandbox.path("desk.db"));
    let rejects = fs::read_to_string(sandbox.path("rejects.csv")).unwrap_or_default();
    let mut findings = Vec::new();
    for (process, ending) in endings.iter().enumerate() {
        let sql = "SELECT count(*) FROM item WHERE number LIKE ?1";
        let rows: i64 = desk.query_row(sql, [format!("P{process}-%")], |row| row.get(0)).unwrap();
        let found = (rows, rejects.contains(&format!("P{process}-bad")));
        let reported = match (ending.exit(), ending.error().as_str()) {
            (Some(6), "") => (ROWS, true),
            (Some(1), "file-exists") => (0, false),
            (Some(1), "import-rejects-unplaced") => (ROWS, false),
            _ => (-1, false),
        };
        if found != reported {
            let text = format!("{place}: {rows} rows of process {process}, which answers {ending}");
            findings.push(Finding::new(Flaw::WrongAnswer, text));
        }
    }
    let won = endings.iter().filter(|ending| ending.exit() == Some(6)).count();
    if won != 1 {
        findings.push(Finding::new(Flaw::WrongAnswer, format!("{place}: {won} processes have the file")));
    }
    findings
}
