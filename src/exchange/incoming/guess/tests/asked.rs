//! What nothing in a file decides is asked, and what its user says comes first.

use super::*;

#[test]
fn what_no_day_decides_is_asked() {
    let list =
        "Client;N\u{b0} pi\u{e8}ce;Date;\u{c9}ch\u{e9}ance;Montant\nC1;F1;03/04/2026;03/05/2026;10,00\n";
    let guess = guess(list);
    assert_eq!(questions(&guess), ["date-order-unclear"]);
    assert_eq!(guess.questions[0].choices, ["d/m/yyyy", "m/d/yyyy"]);
    assert_eq!(sum(&guess), "10.00");
}

#[test]
fn what_no_name_says_is_asked_with_what_there_is_to_choose_from() {
    let list = "Customer,Date,Due,Thing,Total one,Total two\nA,2026-01-13,2026-02-13,x,5.00,6.00\n";
    let guess = guess(list);
    assert_eq!(questions(&guess), ["guess-unclear", "guess-unclear"]);
    assert_eq!(guess.questions[0].choices, ["Total one", "Total two"]);
    assert_eq!(guess.questions[1].choices, ["Thing", "Total one", "Total two"]);
    let asked: Vec<&str> = guess
        .columns
        .iter()
        .filter(|column| column.from.is_none())
        .map(|column| column.column.as_str())
        .collect();
    assert_eq!(asked, ["amount", "number"]);
    assert_eq!(questions(&super::tests::guess("a,b\n1,2\n")), ["guess-no-header"]);
}

#[test]
fn a_mark_that_can_be_either_is_asked() {
    let list = "Customer,Invoice,Date,Amount\nA,1,2026-01-13,\"1.234\"\n";
    assert_eq!(questions(&guess(list)), ["decimal-mark-unclear"]);
}

#[test]
fn the_currency_is_that_of_the_sign_the_name_or_the_desk() {
    let list = |amount: &str| format!("Customer,Invoice,Date,Amount\nA,1,2026-01-13,{amount}\n");
    assert!(guess(list("£5.00")).mapping.contains("currency = \"GBP\""));
    assert_eq!(questions(&guess(list("$5.00"))), ["currency-unclear"]);
    let dollars = GuessOptions { currency: "USD".parse().unwrap(), ..usual() };
    let guessed = guess_with(list("$5.00"), dollars);
    assert_eq!((questions(&guessed).len(), sum(&guessed).as_str()), (0, "5.00"));
    assert!(guess(list("5.00").replace("Amount", "Amount (CHF)")).mapping.contains("currency = \"CHF\""));
}

#[test]
fn what_a_user_answers_comes_before_what_would_be_found() {
    let list = "Customer;No;Date;Due;Amount\nAcme Ltd;1;03/04/2026;05/06/2026;1.000\n";
    let mut given = Given::default();
    let open = guess_given(list, &given);
    assert_eq!(questions(&open), ["date-order-unclear", "decimal-mark-unclear"]);
    for (question, choice) in open.questions.iter().zip(["m/d/yyyy", "."]) {
        given.answer(question, choice);
    }
    let answered = guess_given(list, &given);
    assert_eq!(questions(&answered), [""; 0]);
    assert_eq!(values(&answered, "date"), ["2026-03-04"]);
    assert_eq!(values(&answered, "amount"), ["1.00"]);
}

#[test]
fn columns_that_a_user_names_are_read_and_the_others_are_found_around_them() {
    let list = "Customer;No;Ref;Date;Due;Amount\nAcme Ltd;1;A-1;13/04/2026;15/06/2026;1,00\n";
    let mut given = Given::default();
    given.give_column("Ref", Some("number"));
    given.give_column("Due", None);
    let guess = guess_given(list, &given);
    assert_eq!(values(&guess, "number"), ["A-1"]);
    assert_eq!(warnings(&guess), ["guess-no-due"]);
    given.columns.insert("No".to_owned(), Some("number".to_owned()));
    assert_eq!(values(&guess_given(list, &given), "number"), ["1/A-1"]);
    // One of the customers' columns is all that is asked for.
    let unknown = "Who;Bill;Date;Sum\nAcme Ltd;1;13/04/2026;1,00\n";
    let given = Given { header_line: Some(1), kind: Some(ListKind::Invoices), ..Given::default() };
    let guess = guess_given(unknown, &given);
    assert_eq!(questions(&guess)[0], "guess-unclear");
}

#[test]
fn a_limit_of_zero_in_a_list_of_invoices_is_asked_about() {
    let list = "Customer;No;Date;Amount;Credit limit\nAcme Ltd;1;13/04/2026;1,00;0,00\n";
    let mut given = Given::default();
    let open = guess_given(list, &given);
    assert_eq!(questions(&open), ["zero-limit-unclear"]);
    given.answer(&open.questions[0], "not-set");
    let answered = guess_given(list, &given);
    assert_eq!((questions(&answered).len(), answered.mapping.contains("not-set")), (0, true));
}

#[test]
fn a_limit_of_zero_above_the_documents_is_asked_about() {
    let list = "A/C:;ABS001;Name:;ABS Garages;Credit limit:;0.00\nNo;Type;Date;Ref;Details;Balance\n12;SI;15/01/2026;1001;Goods;12.00\n";
    let mut given = Given::default();
    let open = guess_given(list, &given);
    assert_eq!(questions(&open), ["zero-limit-unclear"]);
    given.answer(&open.questions[0], "not-set");
    assert_eq!(questions(&guess_given(list, &given)), [""; 0]);
}
