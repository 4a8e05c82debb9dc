//! What is saved is never answered with a failure, also where it cannot be read again.

use serde_json::json;

use super::Desk;

/// Changes the desk behind the program's back.
fn spoil(desk: &Desk, sql: &str) {
    let connection = crate::raw::open(desk.file());
    connection.execute_batch(&format!("PRAGMA ignore_check_constraints = ON; {sql}")).unwrap();
}

#[test]
fn an_order_that_is_closed_but_cannot_be_shown_is_done_with_a_note() {
    for format in ["--json", "--lang=en"] {
        let desk = Desk::with_held(&["SO-1"]);
        spoil(&desk, "UPDATE assessment SET body = 'garbage'");
        let run = desk.run(&[format, "order", "close", "SO-1"]).exits(0);
        assert!(run.out.is_empty(), "{}", run.out);
        assert!(run.err.starts_with("This was saved, but"), "{}", run.err);
        assert!(!run.err.contains("Nothing was changed"), "{}", run.err);
        let connection = crate::raw::open(desk.file());
        let state: String =
            connection.query_row("SELECT state FROM sales_order", [], |row| row.get(0)).unwrap();
        assert_eq!(state, "closed");
    }
}

#[test]
fn a_limit_that_is_saved_but_cannot_be_compared_is_done_with_a_warning() {
    let desk = Desk::with_customer();
    desk.enter("SO-1", "50").exits(0);
    desk.run(&["group", "add", "G1", "kind=credit", "limit=1000"]).exits(0);
    desk.run(&["group", "join", "G1", "C100"]).exits(0);
    spoil(&desk, "UPDATE sales_order SET standing = 'garbage'");
    for set in [["customer", "set", "C100", "limit=10"], ["group", "set", "G1", "limit=10"]] {
        let answer = desk.answer(&set);
        assert_eq!(answer["changes"][0]["name"], "limit");
        let codes: Vec<_> = answer["warnings"].as_array().unwrap().iter().map(|one| &one["code"]).collect();
        assert_eq!(codes.first(), Some(&&json!("saved-unread")), "{answer}");
        assert_eq!(codes.len(), 2, "and why: {answer}");
    }
    assert_eq!(desk.answer(&["group", "show", "G1"])["limit"], "10.00");
}

#[test]
fn a_report_whose_file_cannot_be_written_updates_no_customer() {
    let desk = Desk::with_customer();
    let report = ["report", "days-to-pay", "--update", "--update-if-none", "-o", "no/such/folder/r.csv"];
    let run = desk.run(&report).exits(1);
    assert!(run.err.contains("cannot be written"), "{}", run.err);
    assert!(desk.answer(&["customer", "show", "C100"])["basis_payment"]["basis_from"].is_null());
}

#[cfg(target_os = "linux")]
mod full {
    use std::fs::File;
    use std::process::{Command, Stdio};

    use super::*;

    /// Runs the program with a full disk behind standard output; the exit code and what standard error says.
    fn into_full_disk(desk: &Desk, line: &str) -> (i32, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_creditdesk"));
        command.env_clear().env("HOME", desk.folder.path()).current_dir(desk.folder.path());
        command.args(["--desk", "desk.db"]).args(line.split(' '));
        command.stdout(File::options().write(true).open("/dev/full").unwrap()).stderr(Stdio::piped());
        let output = command.output().unwrap();
        (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
    }

    #[test]
    fn what_is_saved_is_reported_as_saved_although_the_answer_cannot_be_written() {
        let desk = Desk::with_customer();
        for (line, saved) in [
            ("customer add S1 name=x", "This is saved"),
            ("--json customer add S2 name=x", "This is saved"),
            ("--lang fr customer add S3 name=x", "C’est enregistré"),
            ("backup copy.db", "This is saved"),
            ("export customers -o customers.csv", "This is saved"),
        ] {
            let (exit, said) = into_full_disk(&desk, line);
            assert!(exit == 1 && said.contains(saved), "{line}: {exit} {said}");
        }
        assert_eq!(desk.answer(&["customer", "list"])["total"], 4);
        assert!(desk.path("copy.db").exists() && desk.path("customers.csv").exists());
    }

    #[test]
    fn what_was_not_saved_is_not_reported_as_saved() {
        let desk = Desk::with_customer();
        let invoice = "customer,number,date,due,amount\nC100,I-1,2026-06-01,2026-06-30,10\n";
        std::fs::write(desk.path("rows.csv"), invoice).unwrap();
        for line in ["customer list", "import invoices rows.csv --dry-run", "--help"] {
            let (exit, said) = into_full_disk(&desk, line);
            assert!(exit == 1 && said.contains("the disk is full"), "{line}: {exit} {said}");
            assert!(!said.contains("saved"), "{line}: {said}");
        }
        let (exit, said) = into_full_disk(&desk, "customer add C100 name=x");
        assert!(exit == 3 && said.contains("C100 already") && !said.contains("saved"), "{exit} {said}");
    }
}
