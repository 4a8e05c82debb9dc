//! The contract of the command line: exit codes, JSON documents, and what is said when something is wrong.

mod bad_input;
mod company;
mod covers;
mod customers;
mod days_to_pay;
mod earlier;
mod export;
mod file;
mod find;
mod help;
mod holds;
mod import;
mod invisible;
mod job;
mod naming;
mod orders;
mod outputs;
mod races;
mod receipts;
mod receivables;
mod rescue;
mod rules;
mod sale;
mod saved;
mod screens;
#[cfg(unix)]
mod signals;
mod template;
mod undo;
mod unreadable;
mod usage;
mod validation;
#[cfg(unix)]
mod waiting;

use crate::raw;
use std::path::PathBuf;

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;
use template::Template;

/// The day on which every test works.
const TODAY: &str = "2026-06-30";

/// A folder with a desk, where the program finds nothing of the person who runs the tests.
struct Desk {
    folder: TempDir,
}

/// Looks for something to happen, five milliseconds apart, for a minute.
#[cfg(unix)]
fn wait_for(what: &str, mut happened: impl FnMut() -> bool) {
    for _ in 0..12_000 {
        if happened() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    panic!("{what} never happened");
}

/// What a run of the program came to.
struct Run {
    exit: i32,
    out: String,
    err: String,
}

impl Desk {
    /// A new, empty desk in euros.
    fn new() -> Self {
        static EMPTY: Template = Template::new();
        EMPTY.copy(|| {
            let desk = Self::without_file();
            let file = desk.file();
            desk.run(&["init", file.to_str().unwrap(), "--user", "anna"]).exits(0);
            desk
        })
    }

    /// A folder without a desk.
    fn without_file() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    /// A desk with customer C100, whose limit is 100.00.
    fn with_customer() -> Self {
        static CUSTOMER: Template = Template::new();
        CUSTOMER.copy(|| {
            let desk = Self::new();
            desk.run(&["customer", "add", "C100", "name=Dupont SA", "limit=100"]).exits(0);
            desk
        })
    }

    /// The same with orders of 150.00 on hold, the first of which is SO-1.
    fn with_held(orders: &[&str]) -> Self {
        static HELD: Template = Template::new();
        let desk = HELD.copy(|| {
            let desk = Self::with_customer();
            desk.enter("SO-1", "150").exits(0);
            desk
        });
        let (first, others) = orders.split_first().unwrap();
        assert_eq!(*first, "SO-1");
        for order in others {
            desk.enter(order, "150").exits(0);
        }
        desk
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("desk.db")
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_creditdesk"));
        command
            .env_clear()
            .env("HOME", self.folder.path())
            .env("XDG_CONFIG_HOME", self.path("config"))
            .env("XDG_DATA_HOME", self.path("data"))
            .env("XDG_STATE_HOME", self.path("state"))
            .env("LC_ALL", "C.UTF-8")
            .env("TZ", "UTC")
            .env("CREDITDESK_DESK", self.file())
            .current_dir(self.folder.path())
            .args(["--today", TODAY])
            .args(arguments);
        command
    }

    fn run(&self, arguments: &[&str]) -> Run {
        run(&mut self.command(arguments))
    }

    /// Every row of every table: two dumps are equal when nothing was changed between them.
    fn dump(&self) -> Vec<String> {
        let file = raw::open(self.file());
        let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name";
        let rows =
            |table: &String| raw::rows(&file, &format!("SELECT '{table}', * FROM \"{table}\"")).unwrap();
        let line = |row: Vec<(String, String)>| {
            row.into_iter().map(|(_, value)| value).collect::<Vec<_>>().join(" ")
        };
        raw::texts(&file, tables).unwrap().iter().flat_map(rows).map(line).collect()
    }

    /// Runs with `--json` and reads the document.
    fn json(&self, arguments: &[&str]) -> (i32, Value) {
        let run = self.run(&[&["--json"], arguments].concat());
        let document = serde_json::from_str(&run.out).unwrap_or_else(|_| Value::String(run.out.clone()));
        (run.exit, document)
    }

    /// The document of a run that has to end with 0.
    fn answer(&self, arguments: &[&str]) -> Value {
        let (exit, document) = self.json(arguments);
        assert_eq!(exit, 0, "{arguments:?}: {document}");
        document
    }

    /// The exit code and the code of the error.
    fn error(&self, arguments: &[&str]) -> (i32, String) {
        let (exit, document) = self.json(arguments);
        let code = document["error"]["code"].as_str();
        (exit, code.unwrap_or_default().to_owned())
    }

    fn enter(&self, number: &str, amount: &str) -> Run {
        self.run(&["order", "enter", "--customer", "C100", "--number", number, "--amount", amount])
    }
}

impl Run {
    #[track_caller]
    fn exits(self, code: i32) -> Self {
        assert_eq!(self.exit, code, "{}{}", self.out, self.err);
        self
    }
}

fn run(command: &mut Command) -> Run {
    let output = command.output().unwrap();
    Run {
        exit: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}
