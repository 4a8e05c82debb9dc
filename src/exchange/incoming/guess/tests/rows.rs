//! What the rows and columns of a list are.

use super::*;

#[test]
fn documents_that_are_paid_are_left_out_of_a_list_with_states() {
    let list = "Customer,Invoice,Date,Amount,Status\nA,1,2026-01-13,5.00,unpaid\nB,2,2026-01-13,6.00,Paid\nC,3,2026-01-13,7.00,overdue\n";
    let guess = guess(list);
    assert_eq!(sound(&guess), [("header", 1), ("data", 2), ("filtered", 1)]);
    assert_eq!((warnings(&guess), sum(&guess).as_str()), (vec!["guess-no-due", "guess-paid"], "12.00"));
}

#[test]
fn numbers_that_several_documents_have_are_told_apart_by_their_days() {
    let list =
        "Customer,Ref,Date,Amount\nA,VE 1,2026-01-13,5.00\nA,VE 1,2026-01-14,6.00\nB,VE 1,2026-01-13,7.00\n";
    let guess = guess(list);
    assert!(guess.mapping.contains("key = [\"Ref\", \"Date\"]"), "{}", guess.mapping);
    let unique = super::tests::guess(list.replace("A,VE 1,2026-01-14", "A,VE 2,2026-01-14"));
    assert!(!unique.mapping.contains("key"), "{}", unique.mapping);
    let above = |second: &str| {
        let rows =
            format!("Rossi,,,\n,VE 1,2026-01-13,5.00\n,VE 2,2026-01-14,5.00\n{second}VE 1,2026-01-15,6.00\n");
        super::tests::guess(format!(",Ref,Date,Amount\n{rows}")).mapping
    };
    assert!(above(",").contains("key = [\"Ref\", \"Date\"]"), "{}", above(","));
    assert!(!above("Meyer,,,\n,").contains("key"), "{}", above("Meyer,,,\n,"));
}

#[test]
fn parts_by_age_are_compared_with_what_is_open_and_not_read() {
    let list = "Customer,Invoice,Date,Due,Outstanding,Current,1-30,31-60,> 60\nA,1,2026-01-13,2026-02-13,5.00,,5.00,,\n\
                B,2,2026-01-14,2026-02-14,6.00,,,4.00,\nC,3,2026-01-15,2026-02-15,7.00,7.00,,,\n";
    let guess = guess(list);
    assert_eq!(
        (questions(&guess), warnings(&guess), sum(&guess).as_str()),
        (vec![], vec!["guess-parts"], "18.00")
    );
    let sound = super::tests::guess(list.replace(",4.00,", ",6.00,"));
    assert_eq!(warnings(&sound), Vec::<&str>::new());
}

#[test]
fn the_rows_are_shown_as_they_are_in_the_file() {
    let given = Given { delimiter: Some(b','), ..Given::default() };
    let guess = guess_given("a;b\n\nc;d\n", &given);
    let rows = guess.rows.iter().map(|row| (row.line, row.cells.join("+")));
    assert_eq!(rows.collect::<Vec<_>>(), [(1, "a;b".to_owned()), (3, "c;d".to_owned())]);
    assert_eq!(guess.delimiter, Some(b','));
}

#[test]
fn totals_are_known_by_their_names_in_four_languages() {
    for name in [
        "Total",
        "Grand total",
        "Balance total",
        "Overall total",
        "Algemeen totaal",
        "Totaal generaal",
        "Eindtotaal",
        "Totaal openstaand",
        "Total général",
        "Total dû",
        "Somme",
        "Gesamtsumme",
        "Summe",
        "Gesamt",
        "Endsumme",
    ] {
        for subtotal in ["", "Subtotaal;;;30,00\n"] {
            let list = format!(
                "Klant;Factuurnr;Datum;Openstaand\nJansen BV;24001;13-04-2026;10,00\nDe Vries;24002;14-04-2026;20,00\n\
                 {subtotal}{name};;;30,00\n"
            );
            let guess = guess(list);
            let classes = sound(&guess);
            let totals = 1 + u64::from(!subtotal.is_empty());
            let others: u64 = classes
                .iter()
                .filter(|(class, _)| !["header", "data"].contains(class))
                .map(|(_, count)| count)
                .sum();
            assert_eq!((guess.classes.of(RowClass::Data), others), (2, totals), "{name} {classes:?}");
        }
    }
}

#[test]
fn what_the_lists_of_the_desk_call_a_code_is_that_of_the_customer() {
    // The headers of the list of customers and of the one of whom to call, as they are exported.
    let customers = [
        "Code;Name;State;Limit;Exposure;Available;Used%;Overdue;Late;Avg d.;Group;Ctry;Manager;Cur.;Mgmt gr.;Terms",
        "Code;Nom;État;Limite;Encours;Disponible;% util;En retard;Retard;Délai;Groupe;Pays;Responsable;Dev.;Gr. gest.;Cond.",
        "Code;Naam;Status;Limiet;Kredietpositie;Ruimte;% gebr;Achterstallig;Te laat;Gem.d.;Groep;Land;Beheerder;Val.;Beheergr.;Voorw.",
    ];
    let calls = [
        "Code;Name;Overdue;Late;Telephone;Contact;Last note;Note;Last paid;Paid;On account;Disputed;E-mail;State;Manager;Ctry;Cur.",
        "Code;Nom;En retard;Retard;Téléphone;Contact;Noté le;Note;Payé le;Montant payé;Non affecté;Litige;E-mail;État;Responsable;Pays;Dev.",
        "Code;Naam;Achterstallig;Te laat;Telefoon;Contactpersoon;Notitie op;Notitie;Betaald op;Betaald;Niet toegewezen;Betwist;E-mail;\
         Status;Beheerder;Land;Val.",
    ];
    let customer = "C100;Dupont SA;active;1000.00;500.00;500.00;50;20.00;12;30.5;;FR;;EUR;;net30\n\
                    C200;Jansen BV;active;2000.00;0.00;2000.00;0;;;;;NL;;EUR;;net14\n";
    let call = "C100;Dupont SA;20.00;12;0612345678;Anne;2026-03-01;Will pay;2026-02-01;5.00;;;a@x.fr;active;;FR;EUR\n\
                C200;Jansen BV;30.00;13;0612345679;Piet;2026-03-02;Called;2026-02-13;6.00;;;p@x.nl;active;;NL;EUR\n";
    for (headers, rows) in [(customers, customer), (calls, call)] {
        for header in headers {
            let guess = guess(format!("{header}\n{rows}"));
            assert_eq!((guess.kind, questions(&guess)), (ListKind::Customers, vec![]), "{header}");
            assert_eq!(
                (values(&guess, "code"), guess.rejected),
                (vec!["C100".into(), "C200".into()], 0),
                "{header}"
            );
            assert_eq!(
                (values(&guess, "name")[0].as_str(), values(&guess, "currency")[0].as_str()),
                ("Dupont SA", "EUR")
            );
        }
    }
    let german = guess("Code;Name;Belegnr;Datum;Betrag\nK1;Müller GmbH;4711;13.03.2026;10,00\n");
    assert_eq!(
        (values(&german, "customer"), values(&german, "name")),
        (vec!["K1".to_owned()], vec!["Müller GmbH".to_owned()])
    );
}

#[test]
fn the_header_of_columns_by_place_is_on_its_own_line() {
    let list = "Customer,Customer,Invoice,Invoice,Date,Date,Due,Due,Amount,Amount\n\nA,A,F1,F1,2026-01-13,2026-01-13,2026-02-13,2026-02-13,10.00,10.00\n\
                B,B,F2,F2,2026-01-13,2026-01-13,2026-02-13,2026-02-13,20.00,20.00\n";
    let guess = guess(list);
    assert_eq!(
        (guess.classes.of(RowClass::Data), values(&guess, "number")),
        (2, vec!["F1".into(), "F2".into()])
    );
}

#[test]
fn a_balance_that_runs_on_for_each_customer_is_not_what_is_open() {
    for (names, rows) in [
        ("Amount;Balance", ["100,00;100,00", "50,00;150,00", "70,00;70,00"]),
        ("Amount;S;Balance", ["100,00;S;100,00", "30,00;H;70,00", "50,00;S;50,00"]),
    ] {
        let [first, second, third] = rows;
        let list = format!(
            "Customer;Invoice;Date;Due;{names}\nA;1;13/05/2026;13/06/2026;{first}\nA;2;14/05/2026;14/06/2026;{second}\nB;3;15/05/2026;15/06/2026;{third}\n"
        );
        let guess = guess(list);
        assert_eq!((questions(&guess), guess.rejected), (vec![], 0), "{names}");
        assert_eq!(guess.from("open"), None, "{names}");
    }
    let parts = "Customer;Invoice;Date;Due;Amount;Balance\nA;1;13/05/2026;13/06/2026;100,00;100,00\nA;2;14/05/2026;14/06/2026;50,00;20,00\n";
    assert_eq!(sum(&guess(parts)), "120.00");
}

#[test]
fn a_customer_that_only_the_first_of_its_rows_names_is_that_of_those_below() {
    let list = |second: &str| {
        format!(
            "Customer;Invoice;Date;Due;Open\nPaul;F1;13/05/2026;13/06/2026;100,00\n;F2;14/05/2026;14/06/2026;200,00\n{second}Anne;F3;15/05/2026;15/06/2026;300,00\n\
             ;F4;16/05/2026;16/06/2026;400,00\nTOTAL;;;;1000,00\n"
        )
    };
    let guess = guess(list(""));
    assert_eq!(sound(&guess), [("header", 1), ("data", 4), ("total", 1)]);
    assert_eq!(
        (values(&guess, "customer").join(" "), warnings(&guess)),
        ("Paul Paul Anne Anne".to_owned(), vec!["guess-customer-above"])
    );
    assert!(guess.mapping.contains("customer_from = \"above\""), "{}", guess.mapping);
    // The total of a customer ends its rows.
    let after_total = list("Total Paul;;;;300,00\n;F5;17/05/2026;17/06/2026;0,50\n");
    assert!(!super::tests::guess(after_total).mapping.contains("above"));
    let mapping = Mapping::parse::<InvoiceRow>(&guess.mapping).unwrap();
    assert_eq!(Mapping::parse::<InvoiceRow>(&mapping.to_toml()).unwrap(), mapping);
    // Where customers are repeated, a blank is a fault.
    let repeated = "Customer;Invoice;Date;Due;Open\nPaul;F1;13/05/2026;13/06/2026;1,00\nPaul;F2;14/05/2026;14/06/2026;2,00\n;F3;15/05/2026;15/06/2026;3,00\n";
    assert_eq!(super::tests::guess(repeated).rejected, 1);
}

#[test]
fn customers_above_their_rows_come_before_a_text_beside_documents() {
    for (text, list) in [
        (
            "Libellé",
            "Journal;Document;Date;Due;Libellé;Débit;Crédit\nC1 MARTIN;;;;;;\nVEN;1;13/04/2026;13/05/2026;Travaux;10,00;\n\
          Total MARTIN;;;;;10,00;\nC2 DUBOIS;;;;;;\nVEN;2;14/04/2026;14/05/2026;Vente mai;20,00;\nTotal DUBOIS;;;;;20,00;\n",
        ),
        (
            "Contact",
            "Invoice;Date;Due Date;Contact;Total\nC1 MARTIN;;;;\n1;13/04/2026;13/05/2026;Jane;10,00\nC2 DUBOIS;;;;\n2;14/04/2026;14/05/2026;John;20,00\n",
        ),
    ] {
        let guess = guess(list);
        assert_eq!((questions(&guess), guess.rejected), (vec![], 0), "{text}");
        assert_eq!(values(&guess, "customer"), ["C1 MARTIN", "C2 DUBOIS"], "{text}");
    }
}

#[test]
fn a_code_and_a_name_are_told_apart_whatever_their_columns_are_called() {
    let list = "A/C,Customer,Doc,Date,Due,D/C,Amount\n9001,Fox,I-1,14/05/2026,13/06/2026,D,100.00\n9001,Fox,C-1,15/05/2026,15/05/2026,C,30.00\n";
    let guess = guess(list);
    assert_eq!((sound(&guess), sum(&guess).as_str()), (vec![("header", 1), ("data", 2)], "70.00"));
    assert_eq!((values(&guess, "customer")[0].as_str(), values(&guess, "name")[0].as_str()), ("9001", "Fox"));
    let only = list.replace("Doc", "Thing");
    assert_eq!(values(&super::tests::guess(only), "number"), ["I-1", "C-1"]);
}

#[test]
fn documents_that_are_paid_in_part_are_counted_where_nothing_says_how_much() {
    let list = "Customer,Invoice,Date,Due,Amount,Status\nA,1,2026-01-13,2026-02-13,5.00,Partially paid\nB,2,2026-01-13,2026-02-13,6.00,Sent\n";
    assert_eq!(warnings(&guess(list)), ["guess-paid-in-part"]);
    assert_eq!(warnings(&guess(list.replace("Amount,", "Open,"))), [""; 0]);
}

#[test]
fn an_amount_below_zero_in_a_column_of_credits_is_rejected() {
    let list = "Customer;Invoice;Date;Due;Debit;Credit\nA;1;13/05/2026;13/06/2026;100,00;\nA;2;14/05/2026;14/06/2026;70,00;\nA;C;14/05/2026;14/05/2026;;-30,00\n";
    let guess = guess(list);
    assert_eq!(
        (guess.rejects[0].reason.key.as_str(), sum(&guess).as_str()),
        ("import-negative-credit", "170.00")
    );
}

#[test]
fn creditors_below_debtors_are_left_out() {
    let list = "Debiteuren;;;\nNaam;Factuur;Vervaldatum;Openstaand\nAa;1;13-06-2026;100,00\nTotaal;;;100,00\n\
                Crediteuren;;;\nNaam;Factuur;Vervaldatum;Openstaand\nBb;L9;14-06-2026;900,00\nTotaal;;;900,00\n";
    let guess = guess(list);
    assert_eq!((sum(&guess).as_str(), guess.control_sums.len()), ("100.00", 0));
    assert!(warnings(&guess).contains(&"guess-creditors"));
}

#[test]
fn a_total_of_what_is_open_alone_differs_once() {
    let list = "Customer;Invoice;Date;Due;Open\nA;1;13/05/2026;13/06/2026;100,00\nTotal;;;;110,00\n";
    assert_eq!(guess(list).control_sums.len(), 1);
}

#[test]
fn labels_without_a_colon_say_limits_below_the_documents() {
    let list = "A/C:,ABS001,Name:,ABS Garages,,\nNo,Type,Date,Ref,Details,Balance\n1,SI,15/05/2026,5001,Goods,\"1,440.00\"\n\
                ,,,,Totals:,\"1,440.00\"\n,,,,Turnover:,\"9,300.00\"\n,,,,Credit Limit £,\"4,000.00\"\n";
    let guess = guess(list);
    assert_eq!((guess.rejected, values(&guess, "limit")), (0, vec!["4000.00".to_owned()]));
}

#[test]
fn several_sheets_with_the_same_columns_are_asked_about() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    for name in ["A-M", "N-Z"] {
        let sheet = workbook.add_worksheet().set_name(name).unwrap();
        sheet.write_row(0, 0, ["Customer", "Invoice", "Date", "Due", "Open"]).unwrap();
        sheet.write_row(1, 0, [name, "1", "2026-01-13", "2026-02-13", "5.00"]).unwrap();
    }
    let bytes = workbook.save_to_buffer().unwrap();
    let asked = guess(&bytes);
    assert_eq!(
        (questions(&asked), asked.questions[0].choices.join(" ")),
        (vec!["sheet-unclear"], "A-M N-Z".to_owned())
    );
    let mut given = Given::default();
    given.answer(&asked.questions[0], "N-Z");
    let answered = guess_with(&bytes, GuessOptions { given: &given, ..usual() });
    assert_eq!((questions(&answered), values(&answered, "customer")), (vec![], vec!["N-Z".to_owned()]));
}

#[test]
fn a_column_of_days_is_no_number_whatever_it_is_called() {
    let list = "Client;;Pièce;;Dates;;Montants;\nCode;Nom;Type;N°;Facture;Échéance;TTC;Restant dû\nC1;Aa;FA;F1;13/05/2026;12/06/2026;100,00;60,00\n\
                C2;Bb;FA;F2;14/05/2026;13/06/2026;50,00;50,00\n";
    let guess = guess(list);
    assert_eq!((questions(&guess), warnings(&guess), sum(&guess).as_str()), (vec![], vec![], "110.00"));
    assert_eq!(
        (values(&guess, "number")[0].as_str(), values(&guess, "date")[0].as_str()),
        ("F1", "2026-05-13")
    );
}

#[test]
fn a_customer_with_a_number_can_be_where_the_days_are() {
    let list = "Klant;;;;\nDatum;Factuur;Vervaldatum;Bedrag;Openstaand\n10001 Hotel Zee;;;;\n13-05-2026;F1;12-06-2026;100,00;100,00\n\
                14 mei 2026;F2;13-06-2026;50,00;20,00\n;;;;120,00\n10002 Bar Berg;;;;\n15-05-2026;F3;14-06-2026;25,00;25,00\nTotaal 10002;;;;25,00\n;;;;145,00\n";
    let guess = guess(list);
    assert_eq!((questions(&guess), guess.rejected, sum(&guess).as_str()), (vec![], 0, "145.00"));
    assert_eq!(guess.control_sums.len(), 0);
    assert_eq!(values(&guess, "customer").join("+"), "10001 Hotel Zee+10001 Hotel Zee+10002 Bar Berg");
}
