//! Receipts on the command line: what is proposed, what is undone, a bank's lockbox, and what is refused.

use std::fs;

use serde_json::{Value, json};

use super::template::Template;
use super::{Desk, TODAY};

/// C100 owes I-1 40.00 due in May, I-2 30.00 due in July; C200 owes I-9 10.00.
fn desk() -> Desk {
    static OWING: Template = Template::new();
    OWING.copy(|| {
        let desk = Desk::with_customer();
        for line in [
            "customer add C200",
            "invoice enter --customer C100 --number I-1 --amount 40 --date 2026-05-01 --due 2026-05-31",
            "invoice enter --customer C100 --number I-2 --amount 30 --date 2026-06-15 --due 2026-07-15",
            "invoice enter --customer C200 --number I-9 --amount 10 --date 2026-06-01 --due 2026-06-30",
        ] {
            desk.run(&line.split(' ').collect::<Vec<_>>()).exits(0);
        }
        desk
    })
}

fn answer(desk: &Desk, line: &str) -> serde_json::Value {
    desk.answer(&line.split(' ').collect::<Vec<_>>())
}

#[test]
fn the_oldest_due_is_paid_first_at_entry_and_later() {
    let desk = desk();
    let receipt = "receipt enter --customer C100 --number R-1 --amount 50 --date 2026-06-30 --oldest-first";
    let entered = answer(&desk, receipt);
    assert_eq!(entered["open"], "0.00");
    assert_eq!(
        (&entered["applied"][0]["document"], &entered["applied"][1]["amount"]),
        (&json!("I-1"), &json!("10.00"))
    );
    answer(&desk, "receipt enter --customer C100 --number R-2 --amount 50 --date 2026-06-30");
    assert_eq!(answer(&desk, "receipt apply R-2 --oldest-first")["open"], "30.00");
    assert_eq!(answer(&desk, "receipt undo R-2")["open"], "50.00");
    assert_eq!(answer(&desk, "receipt apply R-2 I-2=5 --instalment 1")["open"], "45.00");
    assert_eq!(answer(&desk, "invoice show I-2")["open"], "15.00");
}

#[test]
fn a_receipt_is_reversed_from_a_day() {
    let desk = desk();
    answer(&desk, "receipt enter --customer C100 --number R-1 --amount 40 --date 2026-06-20 --apply I-1");
    let reversed = answer(&desk, "receipt reverse R-1 --reason bounced --date 2026-06-25");
    assert_eq!(reversed["reversed"], "2026-06-25");
    assert_eq!(answer(&desk, "customer show C100")["history_and_settings"]["payments"], json!(0));
}

#[test]
fn what_is_no_receipt_is_not_reversed_and_named_as_what_it_is() {
    let desk = desk();
    answer(
        &desk,
        "invoice enter --customer C100 --number CN-1 --amount=-5 --date 2026-06-01 --due 2026-06-01",
    );
    let written_off = answer(&desk, "writeoff I-1=1 --reason small");
    let number = written_off["number"].as_str().unwrap();
    for (number, code, hint) in [
        ("CN-1", "receipt-is-credit-note", "receipt undo CN-1"),
        (number, "receipt-is-write-off", "writeoff undo"),
    ] {
        let (exit, error) = desk.json(&["receipt", "reverse", number, "--reason", "bounced"]);
        assert_eq!((exit, error["error"]["code"].as_str()), (3, Some(code)));
        assert!(error["error"]["hint"].as_str().unwrap().contains(hint), "{error}");
    }
    assert_eq!(desk.error(&["receipt", "reverse", "I-1", "--reason", "bounced"]).1, "receipt-not-found");
}

#[test]
fn an_invoice_is_shown_with_its_instalments_and_what_settled_them() {
    let desk = desk();
    answer(
        &desk,
        "invoice enter --customer C100 --number I-3 --amount 30 --date 2026-06-15 \
         --due 2026-07-15 --instalment 2026-07-15=20 --instalment 2026-08-15=10",
    );
    answer(&desk, "receipt enter --customer C100 --number R-1 --amount 25 --date 2026-06-20 --apply I-3#1=5");
    let shown = desk.run(&["invoice", "show", "I-3"]).exits(0).out;
    let parts: Vec<Vec<&str>> = shown
        .lines()
        .skip_while(|line| !line.starts_with("Instalment"))
        .map(|line| line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect())
        .collect();
    assert_eq!(parts[0], ["Instalment", "Due", "Amount", "Open", "In dispute", "Settled by"], "{shown}");
    assert_eq!(parts.len(), 3, "{shown}");
    assert!(parts[1].contains(&"R-1") && !parts[2].contains(&"R-1"), "{shown}");
}

#[test]
fn a_lockbox_lists_what_is_left_on_account() {
    let desk = desk();
    let path = desk.path("bank.csv");
    fs::write(
        &path,
        "Debtor;Payment reference;Value date;Amount;Currency;Remittance\n\
         ;B-1;20/06/2026;40,00;;invoice I-1\nC100;B-2;20/06/2026;31,00;EUR;I-2\n;B-3;20/06/2026;5,00;;nobody\n",
    )
    .unwrap();
    let map = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/mappings/lockbox.toml");
    let import = ["import", "receipts", path.to_str().unwrap(), "--map", map];
    let text = desk.run(&import).exits(6);
    assert!(text.out.contains("One receipt was left on account"), "{}", text.out);
    assert!(
        text.out.contains("The payment is larger than what is open on the invoices named."),
        "{}",
        text.out
    );
    let before = desk.dump();
    let (ended, again) = desk.json(&import);
    assert_eq!((ended, &again["unchanged"], &again["left_on_account"]), (6, &json!(2), &json!(0)));
    assert_eq!(desk.dump(), before);
}

#[test]
fn a_lockbox_tells_programs_what_is_left() {
    let desk = desk();
    let path = desk.path("bank.csv");
    fs::write(
        &path,
        "Debtor;Payment reference;Value date;Amount;Currency;Remittance\nC100;B-2;20/06/2026;31,00;EUR;I-2\n",
    )
    .unwrap();
    let map = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/mappings/lockbox.toml");
    let report = desk.answer(&["import", "receipts", path.to_str().unwrap(), "--map", map]);
    assert_eq!(
        report["on_account"][0],
        json!({
            "line": 2, "receipt": "B-2", "customer": "C100", "amount": "1.00", "currency": "EUR",
            "code": "lockbox-rest", "text": "The payment is larger than what is open on the invoices named.",
        })
    );
}

#[test]
fn a_receipt_older_than_its_invoice_is_entered_on_account_and_applied_as_the_hint_says() {
    let desk = desk();
    let enter = [
        "receipt",
        "enter",
        "--customer",
        "C100",
        "--number",
        "R-2",
        "--amount",
        "5",
        "--date",
        "2026-06-10",
    ];
    let run = desk.run(&[&enter[..], &["--apply", "I-2"]].concat()).exits(3);
    let call = format!("creditdesk --desk {} receipt apply", desk.file().display());
    assert!(run.err.contains("on account") && run.err.contains(&call), "{}", run.err);
    desk.run(&enter).exits(0);
    desk.run(&["receipt", "apply", "R-2", "I-2"]).exits(0);
}

#[test]
fn what_makes_no_sense_is_refused_with_its_code_and_changes_nothing() {
    let desk = desk();
    answer(&desk, "receipt enter --customer C100 --number R-1 --amount 5 --date 2026-06-20");
    let enter = "receipt enter --customer C100 --number R-2";
    for (line, exit, code) in [
        (format!("{enter} --amount 5 --date 2026-06-10 --apply I-2"), 3, "application-too-early"),
        (format!("{enter} --amount 50 --date 2026-06-20 --apply I-1=40.01"), 3, "application-over-invoice"),
        (format!("{enter} --amount 5 --date 2026-06-20 --apply I-1=6"), 3, "application-over-receipt"),
        (format!("{enter} --amount 5 --date 2026-06-20 --apply I-9"), 3, "application-of-another"),
        (format!("{enter} --amount 5 --date 2026-06-20 --apply I-7"), 2, "invoice-not-found"),
        (format!("{enter} --amount 5 --date 2026-06-20 --apply I-1=0"), 2, "application-not-positive"),
        (format!("{enter} --amount 5 --date 2026-06-20 --currency USD"), 3, "receipt-other-currency"),
        (format!("{enter} --amount 5 --date 2026-06-20 --currency EURO"), 2, "usage-currency"),
        (format!("{enter} --amount 0 --date 2026-06-20"), 2, "receipt-amount-not-positive"),
        (format!("{enter} --amount -5 --date 2026-06-20"), 2, "receipt-amount-not-positive"),
        (format!("{enter} --amount 5 --date 2026-02-30"), 2, "usage-day"),
        (
            "receipt enter --customer C100 --number R-1 --amount 5 --date 2026-06-20".into(),
            3,
            "document-number-taken",
        ),
        ("receipt apply R-1 I-1 --date 2026-06-19".into(), 3, "application-too-early"),
        ("receipt apply R-1 I-1 --instalment 2".into(), 2, "instalment-not-found"),
        ("receipt apply R-1 I-9".into(), 3, "application-of-another"),
        ("receipt reverse R-1 --reason bounced --date 2026-06-19".into(), 3, "reversal-day"),
        ("receipt reverse R-1 --reason bounced --date 2026-07-01".into(), 3, "reversal-day"),
        ("receipt undo R-1".into(), 3, "application-nothing-to-take-back"),
    ] {
        let before = desk.dump();
        let (ended, reported) = desk.json(&line.split(' ').collect::<Vec<_>>());
        assert_eq!((ended, reported["error"]["code"].as_str()), (exit, Some(code)), "{line}: {reported}");
        assert!(
            reported["error"]["hint"].as_str().is_some_and(|hint| !hint.is_empty()),
            "{line}: {reported}"
        );
        assert_eq!(desk.dump(), before, "{line}");
    }
    assert_eq!(desk.error(&["receipt", "apply", "R-1"]).0, 2);
}

#[test]
fn an_invoice_that_a_receipt_dated_later_pays_is_open_until_then_everywhere() {
    let desk = Desk::with_customer();
    let invoice = ["invoice", "enter", "--customer", "C100", "--number", "I-1", "--amount", "40"];
    desk.run(&[&invoice[..], &["--date", "2026-05-01", "--due", "2026-05-31"]].concat()).exits(0);
    let enter = |number: &'static str, day: &'static str| {
        let enter = ["receipt", "enter", "--customer", "C100", "--number", number, "--amount", "40"];
        [&enter[..], &["--date", day, "--apply", "I-1"]].concat()
    };
    assert!(!desk.run(&["invoice", "list"]).exits(0).out.contains("From"), "nothing is dated later");
    let receipt = desk.answer(&enter("R-1", "2026-07-02"));
    let changes = |document: &Value| {
        ["open", "left", "later_from"].map(|key| document[key].as_str().unwrap_or("-").to_owned())
    };
    let later = ["40.00", "0.00", "2026-07-02"].map(str::to_owned);
    assert_eq!(changes(&receipt), later);
    assert_eq!(changes(&desk.answer(&["invoice", "show", "I-1"])), later);
    assert_eq!(changes(&desk.answer(&["invoice", "list", "--open"])["invoices"][0]), later);
    assert_eq!(changes(&desk.answer(&["receipt", "list", "--open"])["receipts"][0]), later);
    let text = desk.run(&["invoice", "list"]).exits(0).out;
    assert!(text.contains("From") && text.contains("02 Jul 2026"), "{text}");
    assert_eq!(desk.answer(&["exposure", "C100"])["exposure"]["open_invoices"], "40.00");
    let export = |day: &str| {
        let run = desk.run(&["--today", day, "export", "invoices"]).exits(0).out;
        run.lines().nth(1).unwrap().to_owned()
    };
    assert!(export(TODAY).ends_with("EUR,40.00,,,yes,plain,"), "{}", export(TODAY));
    assert!(export("2026-07-02").ends_with("EUR,0.00,2026-07-02,,yes,plain,"), "{}", export("2026-07-02"));
    assert_eq!(desk.error(&enter("R-2", TODAY)), (3, "application-settled-later".into()));
    let on_the_day = desk.answer(&["--today", "2026-07-02", "invoice", "show", "I-1"]);
    assert_eq!(changes(&on_the_day), ["0.00", "-", "-"].map(str::to_owned));
}

#[test]
fn an_export_without_something_that_was_taken_back_says_so_and_is_done_in_part() {
    let desk = desk();
    answer(&desk, "receipt enter --customer C100 --number R-1 --amount 40 --date 2026-06-20");
    answer(&desk, "receipt apply R-1 I-1=40 --date 2026-06-21");
    assert_eq!(desk.json(&["export", "receipts", "-o", "before.csv"]).0, 0);
    answer(&desk, "receipt undo R-1");
    let (exit, exported) = desk.json(&["export", "receipts", "-o", "after.csv"]);
    assert_eq!((exit, &exported["rows"]), (6, &json!(1)));
    assert_eq!(exported["not_carried"], json!([{ "what": "taken-back-applications", "count": 1 }]));
    let shown = desk.run(&["export", "receipts"]).exits(6);
    assert!(shown.err.contains("one application that was taken back"), "{}", shown.err);
    let text = fs::read_to_string(desk.path("before.csv")).unwrap();
    assert!(text.contains("I-1=40.00@2026-06-21"), "{text}");
}

#[test]
fn what_is_written_off_or_refunded_is_a_document_that_can_be_undone() {
    let desk = desk();
    let written = desk.answer(&["writeoff", "I-1=15", "I-2", "--reason", "bankrupt"]);
    assert_eq!(
        written,
        json!({"number": "W2026-00001", "customer": "C100", "currency": "EUR", "total": "45.00", "lines": [
            {"invoice": "I-1", "instalment": 1, "amount": "15.00"},
            {"invoice": "I-2", "instalment": 1, "amount": "30.00"}]})
    );
    assert_eq!(answer(&desk, "invoice show I-1")["open"], "25.00");
    assert_eq!(answer(&desk, "invoice show W2026-00001")["kind"], "write-off");
    answer(&desk, "receipt enter --customer C100 --number R-1 --amount 20 --date 2026-06-30");
    let refunded = desk.answer(&["refund", "C100", "12.50", "--reason", "paid twice"]);
    let lines = json!([{"kind": "receipt", "number": "R-1", "amount": "12.50"}]);
    assert_eq!((&refunded["number"], &refunded["lines"]), (&json!("RF2026-00001"), &lines));
    assert_eq!(answer(&desk, "receipt show R-1")["open"], "7.50");
    let undone = answer(&desk, "refund undo RF2026-00001");
    assert_eq!(undone["lines"][0]["amount"], "-12.50");
    answer(&desk, "writeoff undo W2026-00001");
    assert_eq!(answer(&desk, "invoice show I-1")["open"], "40.00");
    let listed = answer(&desk, "invoice list --customer C100");
    let kinds: Vec<_> = listed["invoices"].as_array().unwrap().iter().map(|line| &line["kind"]).collect();
    assert_eq!(kinds, ["invoice", "invoice", "write-off", "refund", "reversal", "reversal"]);
}

#[test]
fn what_cannot_be_written_off_or_refunded_is_refused_and_changes_nothing() {
    let desk = desk();
    let before = desk.dump();
    for (line, exit, code) in [
        ("writeoff I-1 I-9 --reason x", 2, "usage-documents-of-several"),
        ("writeoff I-1=41 --reason x", 3, "write-off-over-invoice"),
        ("writeoff \"I-1 --reason x", 2, "usage-document-quote"),
        ("writeoff I-1", 2, "usage-missing"),
        ("refund C100 1 --reason x", 3, "refund-of-nothing"),
        ("refund C100 -1 --reason x", 2, "refund-not-positive"),
        ("refund undo RF2026-00001", 2, "refund-not-found"),
        ("refund undo I-1", 2, "refund-not-found"),
        ("writeoff undo W2026-00001", 2, "write-off-not-found"),
        ("writeoff undo I-1", 2, "write-off-not-found"),
        ("writeoff I-1=0 --reason x", 2, "write-off-not-positive"),
    ] {
        let (ended, error) = desk.json(&line.split(' ').collect::<Vec<_>>());
        assert_eq!((ended, &error["error"]["code"]), (exit, &json!(code)), "{line}");
    }
    let run = desk.run(&["--lang", "fr", "writeoff", "I-1=all", "--reason", "x"]).exits(2);
    assert!(run.err.contains("FACTURE\u{a0}: all n’est pas un montant"), "{}", run.err);
    assert_eq!(desk.dump(), before);
}
