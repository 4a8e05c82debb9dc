//! Signs that are not drawn, in codes, numbers and names: shown harmlessly wherever they come from, and no way to give two
//! things names that look the same.

use super::Desk;

/// A mark that turns the direction of the line, and a blank without width.
const TURN: char = '\u{202e}';
const NOTHING: char = '\u{200b}';

fn is_hidden(sign: char) -> bool {
    matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || sign == '\u{1b}'
}

#[test]
fn whatever_a_desk_or_an_argument_holds_nothing_hidden_reaches_the_terminal() {
    let desk = Desk::with_held(&["SO-1"]);
    let dirty = rusqlite::Connection::open(desk.file()).unwrap();
    // As an older program, or another one, may have written it.
    for sql in [
        format!("UPDATE customer SET code = 'C{NOTHING}100', name = 'Evil{TURN}txt.exe'"),
        format!("UPDATE sales_order SET number = 'SO{TURN}-1'"),
        format!("UPDATE user SET login = 'an{NOTHING}na', name = '{TURN}anna'"),
        format!("UPDATE event SET note = 'note{TURN}'"),
    ] {
        dirty.execute(&sql, []).unwrap();
    }
    drop(dirty);
    let code = format!("C{TURN}9");
    let file = format!("no{TURN}such.csv");
    let wrong = format!("--lim{TURN}it");
    let lines: &[&[&str]] = &[
        &["customer", "list"],
        &["customer", "show", &code],
        &["customer", "add", &code],
        &["hold", "list"],
        &["hold", "release", &code],
        &["order", "list"],
        &["ageing"],
        &["validate"],
        &["user", "list"],
        &["audit", "list"],
        &["report", "days-to-pay"],
        &["export", "customers"],
        &["export", "holds", "--format", "json"],
        &["import", "customers", &file],
        &["--desk", &file, "hold", "list"],
        &["--config", &file, "hold", "list"],
        &["--as", &code, "hold", "list"],
        &["hold", "list", &wrong],
        &["hold", &code],
        &[&code],
        &["--today", &code, "hold", "list"],
    ];
    for line in lines {
        for format in [&[][..], &["--json"]] {
            let run = desk.run(&[format, line].concat());
            let said = format!("{}{}", run.out, run.err);
            assert!(!said.contains(is_hidden), "{line:?}: {said:?}");
            assert!(!said.is_empty(), "{line:?} says nothing");
        }
    }
}

#[test]
fn the_doctor_names_what_looks_like_another() {
    let desk = Desk::with_held(&["SO-1"]);
    let dirty = rusqlite::Connection::open(desk.file()).unwrap();
    dirty.execute(&format!("UPDATE sales_order SET number = 'SO{TURN}-1'"), []).unwrap();
    drop(dirty);
    // The number is no longer that of its audit records, which is a fault of its own.
    let run = desk.run(&["doctor"]).exits(1);
    assert!(run.out.contains("SO-1 in sales_order has characters that are not shown"), "{}", run.out);
    let (_, answer) = desk.json(&["doctor"]);
    assert_eq!(answer["look_alikes"][0]["name"], format!("SO{TURN}-1"));
}

#[test]
fn programs_read_what_is_stored_exactly() {
    let desk = Desk::with_customer();
    let dirty = rusqlite::Connection::open(desk.file()).unwrap();
    dirty.execute(&format!("UPDATE customer SET name = 'Evil{TURN}txt.exe'"), []).unwrap();
    drop(dirty);
    let run = desk.run(&["--json", "customer", "list"]).exits(0);
    assert!(run.out.contains("Evil\\u202etxt.exe"), "{}", run.out);
    let exported = desk.run(&["export", "customers", "--format", "json"]).exits(0);
    assert!(exported.out.contains("Evil\\u202etxt.exe"), "{}", exported.out);
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "every command that takes a new code or number, one after the other"
)]
fn a_code_or_number_that_looks_like_another_is_refused() {
    let desk = Desk::with_customer();
    let twin = |name: &str| name.replacen('-', &format!("{NOTHING}-"), 1);
    let ok = |line: &[&str]| desk.run(line).exits(0);
    ok(&["ship-to", "add", "C100", "S-1"]);
    ok(&["group", "add", "G-1", "kind=credit"]);
    ok(&["warehouse", "add", "W-1"]);
    ok(&["terms", "add", "T-1", "kind=net", "days=10"]);
    ok(&["reason", "add", "release", "R-1", "Because"]);
    ok(&["order", "enter", "--customer", "C100", "--number", "SO-1", "--amount", "5"]);
    ok(&[
        "invoice",
        "enter",
        "--customer",
        "C100",
        "--number",
        "I-1",
        "--amount",
        "5",
        "--date",
        "2026-06-01",
        "--due",
        "2026-06-30",
    ]);
    ok(&[
        "receipt",
        "enter",
        "--customer",
        "C100",
        "--number",
        "P-1",
        "--amount",
        "5",
        "--date",
        "2026-06-02",
    ]);
    let before = desk.dump();
    for line in [
        vec!["customer", "add", "C100-", "name=Twin"],
        vec!["ship-to", "add", "C100", "S-1"],
        vec!["group", "add", "G-1", "kind=credit"],
        vec!["warehouse", "add", "W-1"],
        vec!["terms", "add", "T-1", "kind=net", "days=10"],
        vec!["reason", "add", "release", "R-1", "Because"],
        vec!["user", "add", "anna-"],
        vec!["order", "enter", "--customer", "C100", "--number", "SO-1", "--amount", "5"],
        vec!["order", "copy", "SO-1", "--number", "SO-1"],
        vec![
            "invoice",
            "enter",
            "--customer",
            "C100",
            "--number",
            "I-1",
            "--amount",
            "5",
            "--date",
            "2026-06-01",
            "--due",
            "2026-06-30",
        ],
        vec![
            "receipt",
            "enter",
            "--customer",
            "C100",
            "--number",
            "P-1",
            "--amount",
            "5",
            "--date",
            "2026-06-02",
        ],
    ] {
        // The last code or number of the line is the one that is given a sign that nobody sees.
        let at = line.iter().rposition(|word| word.contains("-1") || word.ends_with('-')).unwrap();
        let at = if line.contains(&"--date") {
            line.iter().position(|word| *word == "--number").unwrap() + 1
        } else {
            at
        };
        let mut words: Vec<String> = line.iter().map(|word| (*word).to_owned()).collect();
        words[at] = twin(line[at]);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let (exit, code) = desk.error(&words);
        assert!(matches!(exit, 2 | 3), "{words:?}: {exit} {code}");
        assert_eq!(desk.dump(), before, "{words:?}");
    }
}

#[test]
fn a_row_whose_code_looks_like_another_is_rejected() {
    let desk = Desk::with_customer();
    for (kind, header, row) in [
        ("customers", "code,name", format!("C{NOTHING}100,Twin")),
        ("invoices", "customer,number,date,due,amount", format!("C100,I{TURN}1,2026-06-01,2026-06-30,5")),
        ("orders", "customer,number,amount,date", format!("C100,SO{NOTHING}1,5,2026-06-01")),
        ("users", "login,name", format!("an{NOTHING}na,Anna")),
    ] {
        std::fs::write(desk.path("in.csv"), format!("{header}\n{row}\n")).unwrap();
        let (exit, answer) = desk.json(&["import", kind, "in.csv"]);
        assert_eq!((exit, &answer["rejected"]), (6, &1.into()), "{kind}: {answer}");
        std::fs::remove_file(desk.path("in.rejects.csv")).unwrap();
    }
}
