//! Columns whose names are not known, or mean something else: what their values show is read or asked, never passed over.

use super::*;

#[test]
fn what_is_open_and_when_it_is_due_is_known_by_the_names_of_four_languages() {
    for name in [
        "Reste à encaisser",
        "Impayés",
        "Non réglé",
        "Te vorderen",
        "Restsaldo",
        "Offener Posten",
        "OP-Betrag",
        "Außenstand",
        "O/S Amount",
        "Total open",
        "Due amount",
    ] {
        let list = format!("Customer;Invoice;Date;Due;Amount;{name}\nA;1;2026-01-13;2026-02-13;5,00;2,00\n");
        assert_eq!(values(&guess(list), "open"), ["2.00"], "{name}");
    }
    for name in [
        "Ech.",
        "Date d'éch.",
        "Exigible le",
        "À payer avant le",
        "Vervald.",
        "Fällig bis",
        "Pay by",
        "Zahlungsziel",
    ] {
        let list = format!("Customer;Invoice;Date;{name};Open\nA;1;2026-01-13;2026-02-13;5,00\n");
        assert_eq!(values(&guess(list), "due"), ["2026-02-13"], "{name}");
    }
    let terms = "Kunde;Rechnung;Datum;Zahlungsziel;Offen\nA;1;13.01.2026;30 Tage;5,00\n";
    assert_eq!(values(&guess(terms), "terms"), ["net30"]);
}

#[test]
fn an_unknown_column_that_can_be_what_is_open_is_asked_about() {
    let list = |name: &str, [first, second]: [&str; 2]| {
        format!(
            "Customer;Invoice;Date;Due;Amount;{name}\nA;1;2026-01-13;2026-02-13;100,00;{first}\nB;2;2026-01-14;2026-02-14;-200,00;{second}\n"
        )
    };
    let parts = list("Sum Z", ["60,00", "-200,00"]);
    let asked = guess(&parts);
    assert_eq!(questions(&asked), ["open-column-unclear"]);
    assert_eq!(asked.questions[0].choices, ["Sum Z", "no"]);
    for (answer, open) in [("Sum Z", ["60.00", "-200.00"]), ("no", ["", ""])] {
        let mut given = Given::default();
        given.answer(&asked.questions[0], answer);
        let answered = guess_given(&parts, &given);
        assert_eq!(
            (questions(&answered), values(&answered, "open")),
            (vec![], open.map(str::to_owned).to_vec())
        );
    }
    for (name, others) in [
        ("Sum Z", ["100,00", "-200,00"]),
        ("Sum Z", ["100,01", "-200,00"]),
        ("Sum Z", ["60,00", "200,00"]),
        ("Sum Z", ["0,00", ""]),
        ("Number of calls", ["12", "-3"]),
        ("BTW-bedrag", ["21,00", "-42,00"]),
        ("31-60", ["60,00", "0,00"]),
    ] {
        assert_eq!(questions(&guess(list(name, others))), [""; 0], "{name} {others:?}");
    }
}

#[test]
fn an_unknown_column_of_days_that_can_be_due_days_is_asked_about() {
    let list = |name: &str, [first, second]: [&str; 2]| {
        format!(
            "Customer;Invoice;Date;{name};Open\nA;1;13/01/2026;{first};100,00\nB;2;14/01/2026;{second};200,00\n"
        )
    };
    for name in ["Day Z", "Payment date"] {
        let days = list(name, ["13/02/2026", "14/01/2026"]);
        let asked = guess(&days);
        assert_eq!((questions(&asked), warnings(&asked)), (vec!["due-column-unclear"], vec![]), "{name}");
        let mut given = Given::default();
        given.answer(&asked.questions[0], name);
        assert_eq!(values(&guess_given(&days, &given), "due"), ["2026-02-13", "2026-01-14"]);
        given.answer(&asked.questions[0], "no");
        let without = guess_given(&days, &given);
        assert_eq!((questions(&without), warnings(&without)), (vec![], vec!["guess-no-due"]), "{name}");
    }
    for (name, others) in [
        ("Day Z", ["12/01/2026", "14/02/2026"]),
        ("Day Z", ["13/01/2026", "14/01/2026"]),
        ("Payment date", ["13/02/2026", ""]),
    ] {
        let guess = guess(list(name, others));
        assert_eq!(
            (questions(&guess), warnings(&guess)),
            (vec![], vec!["guess-no-due"]),
            "{name} {others:?}"
        );
    }
}

#[test]
fn words_for_types_are_types_whatever_their_column_is_called_and_never_numbers() {
    for (columns, words) in [
        ("Document;N°", ["Facture", "Avoir"]),
        ("Beleg;Belegnr.", ["Rechnung", "Gutschrift"]),
        ("What;No", ["INV", "CRN"]),
    ] {
        let list = format!(
            "Customer;{columns};Date;Due;Open\nA;{};101;13/01/2026;13/02/2026;5,00\nB;{};102;14/01/2026;14/01/2026;2,00\n",
            words[0], words[1]
        );
        let guess = guess(list);
        assert_eq!((questions(&guess), sum(&guess).as_str()), (vec![], "3.00"), "{columns}");
        assert_eq!(values(&guess, "number"), ["101", "102"], "{columns}");
    }
    let alone = "Customer;Document;Date;Due;Open\nA;Facture;13/01/2026;13/02/2026;5,00\nB;Avoir;14/01/2026;14/01/2026;2,00\n";
    assert_eq!(questions(&guess(alone)), ["guess-unclear"]);
    // Initials of people are no types.
    let people = alone.replace("Document", "Number;Rep").replace("Facture", "1;AC").replace("Avoir", "2;SC");
    assert_eq!(sum(&guess(people)), "7.00");
}

#[test]
fn a_list_with_amounts_or_days_is_none_of_customers() {
    for list in [
        "Customer,Current,1-30,Over 90,Total\nAlpha,100.00,50.00,,150.00\n",
        "Code;Client;Facturation;Encaissement\n1;Aa;13/05/2026;12/08/2026\n",
        "Customer;Name;Sum Z\n1;Aa;100,00\n",
    ] {
        let guess = guess(list);
        assert_eq!((guess.kind, questions(&guess).is_empty()), (ListKind::Invoices, false), "{list}");
    }
    for list in
        ["Customer;Name;Town\n1;Aa;Lille\n", "Customer;Name;Credit limit;Balance\n1;Aa;100,00;50,00\n"]
    {
        assert_eq!(guess(list).kind, ListKind::Customers, "{list}");
    }
}

#[test]
fn amounts_are_taken_in_the_currency_of_their_row() {
    let rows = |amounts: [&str; 2]| {
        format!(
            "A;1;13/05/2026;13/06/2026;EUR;{}\nB;2;14/05/2026;14/06/2026;USD;{}\n",
            amounts[0], amounts[1]
        )
    };
    for (names, amounts, open) in [
        (
            "Amount (FC);Balance (FC);Balance EUR",
            ["100,00;100,00;100,00", "500,00;500,00;460,00"],
            ["100.00", "500.00"],
        ),
        (
            "Montant devise;Solde devise;Solde EUR",
            ["100,00;100,00;100,00", "500,00;250,00;230,00"],
            ["100.00", "250.00"],
        ),
        ("Balance;Balance in valuta", ["100,00;100,00", "460,00;500,00"], ["100.00", "500.00"]),
    ] {
        let list = format!("Customer;Invoice;Date;Due;Currency;{names}\n{}", rows(amounts));
        let guess = guess(&list);
        assert_eq!(
            (questions(&guess), values(&guess, "open")),
            (vec![], open.map(str::to_owned).to_vec()),
            "{names}"
        );
    }
    let only = |amounts: [&str; 2], name: &str| {
        let list = format!("Customer;Invoice;Date;Due;Currency;{name}\n{}", rows(amounts));
        questions(&guess(list)).join(" ")
    };
    assert_eq!(
        only(["100,00;100,00", "500,00;580,00"], "Original amount;Outstanding (local)"),
        "open-column-unclear"
    );
    assert_eq!(only(["100,00", "580,00"], "Balance EUR"), "guess-unclear");
    let all = rows(["100,00", "580,00"]).replace("USD", "EUR");
    assert_eq!(sum(&guess(format!("Customer;Invoice;Date;Due;Currency;Balance EUR\n{all}"))), "680.00");
}

#[test]
fn a_limit_can_have_the_sign_of_its_currency() {
    let list = "Customer;Invoice;Date;Due;Open;Credit limit\nA;1;13/05/2026;13/06/2026;5,00;EUR 50,00\n";
    assert_eq!((guess(list).rejected, values(&guess(list), "limit")), (0, vec!["50.00".to_owned()]));
}
