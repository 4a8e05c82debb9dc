//! Texts that would steer a terminal, hide, or write backwards: none of it reaches standard output.

use std::fs;

use serde_json::Value;

use crate::cli::Desk;

/// Letters that steer terminals, hide, or write backwards.
const STEERING: [char; 7] = ['\u{1b}', '\u{7}', '\u{8}', '\u{9b}', '\u{202e}', '\u{200b}', '\r'];

#[test]
fn names_that_steer_terminals_are_shown_without_what_steers() {
    let desk = Desk::with_customer();
    let name = "name=a\u{1b}[2J\u{1b}]0;owned\u{7}b\u{202e}c\u{9b}31m\u{8}\r\u{200b}d";
    desk.run(&["customer", "set", "C100", name, "bank_contact=x\u{1b}[31my"]).exits(0);
    desk.enter("SO-1", "150").exits(0);
    desk.run(&["hold", "keep", "SO-1", "--note", "n\u{1b}[31m\u{202e}"]).exits(0);
    let customers = "code,name,bank_contact\nC200,\"e\u{1b}[2Jf\",\"g\u{9b}h\"\n";
    fs::write(desk.path("customers.csv"), customers).unwrap();
    desk.run(&["import", "customers", "customers.csv"]).exits(0);
    for line in [
        "customer show C100",
        "customer show C200",
        "customer list",
        "hold list",
        "hold show SO-1",
        "order show SO-1",
        "audit list",
        "export customers",
        "export holds",
        "export decisions",
        "export audit",
        "export customers --format json",
    ] {
        for form in [&[][..], &["--json"]] {
            let arguments: Vec<&str> = form.iter().copied().chain(line.split(' ')).collect();
            let run = desk.run(&arguments).exits(0);
            let found = run.out.chars().find(|letter| STEERING.contains(letter));
            assert_eq!(found, None, "{arguments:?}: {:?}", run.out);
            // JSON could still carry one as an escape.
            if let Ok(document) = serde_json::from_str::<Value>(&run.out) {
                let found = texts(&document).into_iter().find(|text| text.contains(STEERING));
                assert_eq!(found, None, "{arguments:?}");
            }
        }
    }
}

/// Every text in a document.
fn texts(document: &Value) -> Vec<&str> {
    match document {
        Value::String(text) => vec![text],
        Value::Array(values) => values.iter().flat_map(texts).collect(),
        Value::Object(values) => values.values().flat_map(texts).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}

#[test]
fn rejects_and_errors_repeat_nothing_that_steers() {
    let desk = Desk::with_customer();
    let text = "customer,number,date,due,amount\nC\u{1b}[2J9,X-1,\u{1b}[31m,2026-05-31,5.00\n";
    fs::write(desk.path("rows.csv"), text).unwrap();
    for form in [&[][..], &["--json"]] {
        let run = desk.run(&[form, &["import", "invoices", "rows.csv"]].concat()).exits(6);
        assert!(!run.out.contains(STEERING) && !run.err.contains(STEERING), "{:?}", run.out);
        let run = desk.run(&[form, &["order", "show", "a\u{1b}[31mb"]].concat()).exits(2);
        assert!(!run.out.contains(STEERING) && !run.err.contains(STEERING), "{:?}", run.err);
    }
}
