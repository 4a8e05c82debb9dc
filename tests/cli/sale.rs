//! The limit at the sale and at the transfer, and states that are reported at once (R5, R7.7).

use serde_json::{Value, json};

use super::{Desk, TODAY};

impl Desk {
    fn setting(&self, pair: &str) {
        self.run(&["settings", "set", pair]).exits(0);
    }

    fn invoice(&self, number: &str, amount: &str) -> (i32, Value) {
        let named = ["invoice", "enter", "--customer", "C100", "--number", number];
        self.json(&[&named[..], &["--amount", amount, "--date", TODAY]].concat())
    }

    /// Invoices of the customer with a limit of 100.00, which come to 150.00.
    fn over() -> Self {
        let desk = Self::with_customer();
        for number in ["I-1", "I-2", "I-3"] {
            assert_eq!(desk.invoice(number, "50").0, 0);
        }
        desk
    }
}

#[test]
fn a_blocked_sale_is_refused_and_leaves_nothing() {
    let desk = Desk::with_customer();
    desk.setting("limit_at_sale=block");
    let before = desk.dump();
    let (exit, answer) =
        desk.json(&["order", "enter", "--customer", "C100", "--number", "S", "--amount", "150"]);
    assert_eq!((exit, &answer["outcome"]), (3, &json!("refused")));
    let finding = &answer["findings"][0];
    assert_eq!((&finding["code"], &finding["severity"]), (&json!("limit-exceeded"), &json!("refuse")));
    let (exit, answer) = desk.invoice("I-1", "150");
    assert_eq!((exit, &answer["error"]["code"]), (3, &json!("invoice-over-limit")));
    assert_eq!(desk.dump(), before);
    assert_eq!(desk.enter("S", "100").exit, 0, "the number stayed free");
}

#[test]
fn a_sale_to_validate_only_is_saved_with_the_message() {
    let desk = Desk::with_customer();
    desk.setting("limit_at_sale=warn");
    let order = desk.answer(&["order", "enter", "--customer", "C100", "--number", "S", "--amount", "150"]);
    assert_eq!((&order["outcome"], &order["findings"][0]["severity"]), (&json!("warned"), &json!("warn")));
    assert_eq!(desk.answer(&["hold", "list"])["total"], 0);
    let (exit, invoice) = desk.invoice("I-1", "150");
    assert_eq!((exit, &invoice["warnings"][0]["code"]), (0, &json!("limit-exceeded")));
    let text = invoice["warnings"][0]["text"].as_str().unwrap();
    assert!(!text.contains("order"), "{text}");
}

#[test]
fn an_imported_order_over_the_limit_is_rejected_with_the_reason() {
    let desk = Desk::with_customer();
    desk.setting("limit_at_sale=block");
    let file = desk.path("orders.csv");
    std::fs::write(
        &file,
        "customer,number,date,amount\nC100,S-1,2026-06-30,60.00\nC100,S-2,2026-06-30,41.00\n",
    )
    .unwrap();
    let (exit, report) = desk.json(&["import", "orders", file.to_str().unwrap()]);
    assert_eq!((exit, &report["inserted"], &report["rejected"]), (6, &json!(1), &json!(1)));
    assert_eq!(report["rejects"][0]["code"], "finding-limit-exceeded");
}

#[test]
fn an_order_of_before_is_amended_and_shipped_as_ever() {
    let desk = Desk::with_customer();
    desk.setting("limit_at_sale=block");
    desk.enter("S-1", "100").exits(0);
    desk.run(&["order", "amend", "S-1", "--amount", "101"]).exits(3);
    assert_eq!(desk.answer(&["order", "show", "S-1"])["amount"], "100.00");
    desk.run(&["customer", "set", "C100", "limit=50"]).exits(0);
    desk.run(&["order", "ship", "S-1"]).exits(0);
    let on_order = ["invoice", "enter", "--customer", "C100", "--number", "I-1", "--amount", "100"];
    desk.run(&[&on_order[..], &["--date", TODAY, "--order", "S-1"]].concat()).exits(0);
}

#[test]
fn the_due_date_is_that_of_the_terms() {
    let desk = Desk::with_customer();
    assert_eq!(desk.invoice("I-1", "50").1["due"], "2026-07-30");
}

#[test]
fn a_transfer_with_a_warning_reports_it_and_is_done() {
    let desk = Desk::over();
    desk.setting("limit_at_transfer=warn");
    let report = desk.answer(&["invoice", "transfer", "--all"]);
    assert_eq!((&report["transferred"], &report["left"]), (&json!(3), &json!(0)));
    assert_eq!(report["totals"], json!([{"currency": "EUR", "amount": "150.00"}]));
    let line = &report["invoices"][0];
    assert_eq!((&line["transferred"], &line["findings"][0]["severity"]), (&json!(true), &json!("warn")));
    assert!(line["message"].as_str().unwrap().contains("50.00 over the credit limit"));
    assert_eq!(desk.answer(&["invoice", "show", "I-1"])["awaits_transfer"], false);
    assert_eq!(desk.answer(&["invoice", "transfer", "--all"])["invoices"], json!([]));
}

#[test]
fn a_blocked_transfer_is_refused_alone_and_left_out_among_others() {
    let desk = Desk::over();
    desk.run(&["customer", "add", "C200", "limit=100"]).exits(0);
    desk.run(&[
        "invoice",
        "enter",
        "--customer",
        "C200",
        "--number",
        "I-4",
        "--amount",
        "5",
        "--date",
        TODAY,
    ])
    .exits(0);
    desk.setting("limit_at_transfer=block");
    let before = desk.dump();
    let (exit, report) = desk.json(&["invoice", "transfer", "I-1"]);
    assert_eq!((exit, &report["left_out"][0]["invoice"]), (3, &json!("I-1")));
    assert_eq!(desk.json(&["invoice", "transfer", "--customer", "C100"]).0, 3);
    assert_eq!(desk.dump(), before);
    let (exit, report) = desk.json(&["invoice", "transfer", "I-1", "I-4", "NONE"]);
    assert_eq!((exit, &report["transferred"]), (6, &json!(1)));
    let codes: Vec<&Value> =
        report["left_out"].as_array().unwrap().iter().map(|left| &left["code"]).collect();
    assert_eq!(codes, ["limit-exceeded", "invoice-not-found"]);
    let awaiting = desk.answer(&["invoice", "list", "--awaiting"]);
    assert_eq!((&awaiting["total"], &awaiting["invoices"][0]["code"]), (&json!(3), &json!("limit-exceeded")));
}

#[test]
fn what_cannot_be_transferred_ends_with_the_code_that_says_why() {
    let desk = Desk::over();
    desk.invoice("CN-1", "-10");
    desk.run(&["invoice", "transfer", "I-1"]).exits(0);
    let error = |arguments: &[&str]| desk.error(&[&["invoice", "transfer"], arguments].concat());
    assert_eq!(error(&["I-1"]), (4, "invoice-transferred-already".into()));
    assert_eq!(error(&["I-9"]), (2, "invoice-not-found".into()));
    assert_eq!(error(&["CN-1"]), (3, "transfer-of-credit-note".into()));
    assert_eq!(error(&[]), (2, "usage-missing".into()));
    assert_eq!(error(&["I-2", "--all"]), (2, "usage-conflict".into()));
    assert_eq!(error(&["--customer", "C9"]), (2, "customer-not-found".into()));
    assert_eq!(error(&["--from", "2026-07-01", "--to", "2026-06-01"]), (2, "days-reversed".into()));
    assert_eq!(error(&["--from", "soon"]), (2, "usage-day".into()));
}

#[test]
fn imported_invoices_are_transferred() {
    let desk = Desk::with_customer();
    let file = desk.path("invoices.csv");
    std::fs::write(&file, "customer,number,date,due,amount\nC100,X-1,2026-06-01,2026-07-01,10.00\n").unwrap();
    desk.run(&["import", "invoices", file.to_str().unwrap()]).exits(0);
    assert_eq!(desk.answer(&["invoice", "list", "--awaiting"])["total"], 0);
    assert_eq!(desk.error(&["invoice", "transfer", "X-1"]), (4, "invoice-transferred-already".into()));
}

#[test]
fn the_report_is_written_as_a_file_in_every_form() {
    let desk = Desk::over();
    desk.setting("limit_at_transfer=warn");
    for (name, beginning) in [
        (
            "report.csv",
            "invoice,customer,name,date,due,amount,currency,transferred,message\nI-1,C100,Dupont SA,",
        ),
        ("report.json", "{"),
        ("report.xlsx", "PK"),
        ("report.txt", "Nothing was transferred. On 30 Jun 2026"),
    ] {
        let file = desk.path(name);
        desk.run(&["invoice", "transfer", "--all", "--dry-run", "--report", file.to_str().unwrap()]).exits(0);
        let written = String::from_utf8_lossy(&std::fs::read(&file).unwrap()).into_owned();
        assert!(written.starts_with(beginning), "{name}: {written}");
    }
    assert_eq!(desk.answer(&["invoice", "list", "--awaiting"])["total"], 3);
}

#[test]
fn a_report_that_cannot_be_written_keeps_the_transfer_from_being_done() {
    let desk = Desk::over();
    let before = desk.dump();
    let place = desk.path("no/such/folder.csv");
    assert_eq!(desk.json(&["invoice", "transfer", "--all", "--report", place.to_str().unwrap()]).0, 1);
    assert_eq!(desk.dump(), before);
}

#[test]
fn a_blocked_customer_is_reported_with_the_reason_wherever_something_is_sold() {
    let desk = Desk::with_customer();
    desk.run(&["customer", "block", "C100", "--reason", "cheque bounced"]).exits(0);
    let refused = desk.json(&["order", "enter", "--customer", "C100", "--number", "S", "--amount", "1"]);
    assert_eq!(refused.0, 3);
    assert!(refused.1["findings"][0]["text"].as_str().unwrap().contains("cheque bounced"));
    let (exit, answer) = desk.invoice("I-1", "1");
    assert_eq!((exit, &answer["error"]["code"]), (3, &json!("invoice-customer-blocked")));
    assert!(answer["error"]["message"].as_str().unwrap().contains("cheque bounced"));
    assert_eq!(desk.invoice("CN-1", "-1").0, 0);
    let shown = desk.answer(&["customer", "show", "C100"]);
    assert_eq!(shown["standing"]["origin"], "manual");
    assert_eq!(
        (&shown["standing"]["reason"], &shown["standing"]["since"], &shown["standing"]["user"]),
        (&json!("cheque bounced"), &json!(TODAY), &json!("anna"))
    );
}
