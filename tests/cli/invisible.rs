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
    let dirty = crate::raw::open(desk.file());
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
    let dirty = crate::raw::open(desk.file());
    dirty.execute(&format!("UPDATE sales_order SET number = 'SO{TURN}-1'"), []).unwrap();
    drop(dirty);
    // The number is no longer that of its audit records, which is a fault of its own.
    let run = desk.run(&["doctor"]).exits(1);
    assert!(run.out.contains("SO-1 in sales_order contains invisible characters"), "{}", run.out);
    let (_, answer) = desk.json(&["doctor"]);
    assert_eq!(answer["look_alikes"][0]["name"], format!("SO{TURN}-1"));
}

#[test]
fn programs_read_what_is_stored_exactly() {
    let desk = Desk::with_customer();
    let dirty = crate::raw::open(desk.file());
    dirty.execute(&format!("UPDATE customer SET name = 'Evil{TURN}txt.exe'"), []).unwrap();
    drop(dirty);
    let run = desk.run(&["--json", "customer", "list"]).exits(0);
    assert!(run.out.contains("Evil\\u202etxt.exe"), "{}", run.out);
    let exported = desk.run(&["export", "customers", "--format", "json"]).exits(0);
    assert!(exported.out.contains("Evil\\u202etxt.exe"), "{}", exported.out);
}

/// Commands that take a new code or number, each with one that they add.
const ADDING: [(&str, &str); 7] = [
    ("ship-to add C100 {}", "S-1"),
    ("group add {} kind=credit", "G-1"),
    ("warehouse add {}", "W-1"),
    ("terms add {} kind=net days=10", "T-1"),
    ("reason add release {} Because", "R-1"),
    ("order enter --customer C100 --number {} --amount 5", "SO-1"),
    ("receipt enter --customer C100 --number {} --amount 5 --date 2026-06-02", "P-1"),
];

/// The same with one that is there already.
const ADDED: [(&str, &str); 4] = [
    ("customer add {} name=Twin", "C100"),
    ("user add {}", "anna"),
    ("order copy SO-1 --number {}", "SO-1"),
    ("invoice enter --customer C100 --number {} --amount 5 --date 2026-06-01 --due 2026-06-30", "I-1"),
];

#[test]
fn a_code_or_number_that_looks_like_another_is_refused() {
    let desk = Desk::with_customer();
    let [.., (enter_invoice, number)] = ADDED;
    for (line, code) in ADDING.into_iter().chain([(enter_invoice, number)]) {
        desk.run(&line.replace("{}", code).split(' ').collect::<Vec<_>>()).exits(0);
    }
    let before = desk.dump();
    for (line, code) in ADDING.into_iter().chain(ADDED) {
        let twin = format!("{}{NOTHING}{}", &code[..1], &code[1..]);
        let line = line.replace("{}", &twin);
        let (exit, error) = desk.error(&line.split(' ').collect::<Vec<_>>());
        assert!(matches!(exit, 2 | 3), "{line}: {exit} {error}");
        assert_eq!(desk.dump(), before, "{line}");
    }
}

#[test]
fn a_row_whose_code_looks_like_another_means_that_one() {
    let desk = Desk::with_customer();
    for (kind, header, row) in [
        ("customers", "code,name", format!("C{NOTHING}100,Twin")),
        ("invoices", "customer,number,date,due,amount", format!("C100,I{TURN}1,2026-06-01,2026-06-30,5")),
        ("orders", "customer,number,amount,date", format!("C100,SO{NOTHING}1,5,2026-06-01")),
        ("users", "login,name", format!("an{NOTHING}na,Anna")),
    ] {
        let plain = row.replace([NOTHING, TURN], "");
        for (row, unchanged) in [(&row, 0), (&plain, 1), (&row, 1)] {
            std::fs::write(desk.path("in.csv"), format!("{header}\n{row}\n")).unwrap();
            let (exit, answer) = desk.json(&["import", kind, "in.csv"]);
            let counts = (&answer["rejected"], &answer["unchanged"]);
            assert_eq!((exit, counts), (0, (&0.into(), &unchanged.into())), "{kind}: {answer}");
        }
    }
}
