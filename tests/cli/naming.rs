//! Documents by their names: numbers that several customers have, and numbers with the signs of names in them.

use super::Desk;
use super::template::Template;

/// C100 and C200 have an invoice and a receipt called 1, C100 a credit note 1 too, and invoices with odd numbers.
fn desk() -> Desk {
    static NAMED: Template = Template::new();
    NAMED.copy(|| {
        let desk = Desk::with_customer();
        desk.run(&["customer", "add", "C200"]).exits(0);
        let enter = |customer: &str, number: &str, amount: &str| {
            let (amount, number) = (format!("--amount={amount}"), format!("--number={number}"));
            desk.run(&["invoice", "enter", "--customer", customer, &number, &amount, "--date=2026-06-01"])
                .exits(0);
        };
        enter("C100", "1", "10");
        enter("C200", "1", "20");
        enter("C100", "1", "-3");
        for number in ["VE 0323", "A=1", "A#1", "C200:7"] {
            enter("C100", number, "5");
        }
        for customer in ["C100", "C200"] {
            let line =
                ["receipt", "enter", "--customer", customer, "--number=1", "--amount=2", "--date=2026-06-02"];
            desk.run(&line).exits(0);
        }
        desk
    })
}

fn amount(desk: &Desk, arguments: &[&str]) -> String {
    desk.answer(arguments)["amount"].as_str().unwrap().to_owned()
}

#[test]
fn a_number_of_several_customers_is_refused_with_their_documents() {
    let desk = desk();
    let text = desk.run(&["receipt", "show", "1"]).exits(2).err;
    assert!(text.contains("C100:1 (02 Jun 2026, 2.00") && text.contains("C200:1 ("), "{text}");
    for line in [
        "invoice show 1",
        "invoice transfer 1",
        "invoice dispute 1 --reason x",
        "receipt apply 1 1",
        "receipt undo 1",
    ] {
        let refused = desk.error(&line.split(' ').collect::<Vec<_>>());
        assert_eq!(refused, (2, "document-ambiguous".to_owned()), "{line}");
    }
}

#[test]
fn a_document_is_named_by_its_customer_and_its_kind() {
    let desk = desk();
    assert_eq!(amount(&desk, &["invoice", "show", "C200:1"]), "20.00");
    assert_eq!(amount(&desk, &["invoice", "show", "\"C100\":1", "--kind", "credit"]), "-3.00");
    assert_eq!(amount(&desk, &["receipt", "show", "C100:1", "--kind", "credit"]), "3.00");
    // Within a command about one customer only its own documents are meant.
    let applied = desk.answer(&["receipt", "apply", "C200:1", "1#1=1.50"]);
    assert_eq!((&applied["customer"], &applied["open"]), (&"C200".into(), &"0.50".into()));
    assert_eq!(desk.answer(&["invoice", "show", "C200:1"])["open"], "18.50");
    desk.run(&["receipt", "reverse", "C200:1", "--reason", "bounced"]).exits(0);
    assert_eq!(desk.answer(&["invoice", "dispute", "C100:1#1", "--reason", "x"])["disputed"], true);
    assert_eq!(desk.answer(&["invoice", "transfer", "C100:1"])["transferred"], 1);
}

#[test]
fn odd_numbers_are_found_as_they_are_and_quoted_where_they_would_be_a_part() {
    let desk = desk();
    for number in ["VE 0323", "A=1", "A#1", "C200:7", "\"C200:7\"", "\"VE 0323\""] {
        assert_eq!(amount(&desk, &["invoice", "show", number]), "5.00", "{number}");
    }
    let pay = ["receipt", "enter", "--customer=C100", "--number=R", "--amount=10", "--date=2026-06-30"];
    let paid = desk.answer(
        &[&pay[..], &["--apply", "\"A=1\"=4", "--apply", "\"A#1\"", "--apply=\"C100\":1=1"]].concat(),
    );
    assert_eq!(paid["open"], "0.00");
    assert_eq!(desk.answer(&["invoice", "show", "A=1"])["open"], "1.00");
}

#[test]
fn what_names_no_document_or_a_part_where_the_whole_is_meant_is_refused() {
    let desk = desk();
    for (arguments, exit, code) in [
        (&["invoice", "show", "\"1"][..], 2, "usage-document-quote"),
        (&["invoice", "show", "C100:1#2"], 2, "usage-document-whole"),
        (&["invoice", "transfer", "C100:1=5"], 2, "usage-document-whole"),
        (&["invoice", "dispute", "C100:1=5", "--reason", "x"], 2, "usage-document-whole"),
        (
            &["invoice", "dispute", "C100:1#1", "--instalment", "2", "--reason", "x"],
            2,
            "usage-instalment-differs",
        ),
        (&["receipt", "apply", "C100:1", "1="], 2, "usage-document-amount"),
        (&["receipt", "apply", "C100:1", "=5"], 2, "usage-document-number"),
        (&["receipt", "apply", "C100:1", "C200:1"], 3, "application-of-another"),
        (&["invoice", "show", "C300:1"], 2, "invoice-not-found"),
    ] {
        assert_eq!(desk.error(arguments), (exit, code.to_owned()), "{arguments:?}");
    }
}
