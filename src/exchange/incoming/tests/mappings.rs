//! What a mapping can say of a file, and that it can be written as it was read.

use std::io::Cursor;

use proptest::prelude::*;

use super::listed::CustomerFacts;
use super::samples::{all, read, reported};
use super::*;
use crate::credit::{Currency, ItemKind};

const EUR: Currency = Currency::EUR;

/// The rows of a list of open items, each as number, kind, amount and what is open of it.
fn listed(mapping: &str, text: &str) -> Vec<String> {
    let (rows, rejects) = read::<InvoiceRow>(text.to_owned(), mapping);
    assert_eq!(reported(&rejects), []);
    let said = |(_, row): (u64, InvoiceRow)| {
        let open = row.open.map(|open| format!(" of which {}", open.plain(row.currency))).unwrap_or_default();
        format!("{} {} {}{open}", row.number, row.kind.code(), row.amount.plain(row.currency))
    };
    rows.into_iter().map(said).collect()
}

/// A mapping whose columns are the canonical ones under their own names, and what it says beside them.
fn mapping(columns: &[&str], more: &str) -> String {
    let columns: String = columns.iter().map(|name| format!("{name} = \"{name}\"\n")).collect();
    format!("{more}\n[columns]\ncustomer = \"customer\"\nnumber = \"number\"\ndate = \"date\"\n{columns}")
}

#[test]
fn what_is_open_is_a_column_or_what_is_not_paid() {
    let file = |columns: &str, rows: &[&str]| {
        let rows: String = rows.iter().map(|row| format!("C,1,2026-01-01,{row}\n")).collect();
        format!("customer,number,date,{columns}\n{rows}")
    };
    for (columns, rows, said) in [
        (
            "amount,open",
            vec!["100,40", "100,0", "-50,-20", "7,"],
            vec![
                "1 invoice 100.00 of which 40.00",
                "1 invoice 100.00 of which 0.00",
                "1 credit -50.00 of which -20.00",
                "1 invoice 7.00",
            ],
        ),
        ("open", vec!["40"], vec!["1 invoice 40.00 of which 40.00"]),
        (
            "amount,paid",
            vec!["100,60", "-50,30", "-50,-30"],
            vec![
                "1 invoice 100.00 of which 40.00",
                "1 credit -50.00 of which -20.00",
                "1 credit -50.00 of which -20.00",
            ],
        ),
    ] {
        let names: Vec<&str> = columns.split(',').collect();
        assert_eq!(listed(&mapping(&names, ""), &file(columns, &rows)), said, "{columns}");
    }
    let (_, rejects) = read::<InvoiceRow>(
        file("amount,open", &["100,100.01", "100,-1", "-5,-6"]),
        &mapping(&["amount", "open"], ""),
    );
    assert!(rejects.iter().all(|reject| reject.reason.key == "import-open" && &*reject.field == "open"));
    assert_eq!(rejects.len(), 3);
}

#[test]
fn debit_less_credit_is_the_amount_and_a_side_decides_the_sign() {
    let pairs = "customer,number,date,debit,credit\nC,1,2026-01-01,10,\nC,2,2026-01-01,,4\nC,3,2026-01-01,10.00,2.50\n";
    let expected = ["1 invoice 10.00", "2 credit -4.00", "3 invoice 7.50"];
    assert_eq!(listed(&mapping(&["debit", "credit"], ""), pairs), expected);
    let sides =
        "customer,number,date,amount,side\nC,1,2026-01-01,10,S\nC,2,2026-01-01,4,H\nC,3,2026-01-01,-4,CRDT\n";
    let expected = ["1 invoice 10.00", "2 credit -4.00", "3 credit -4.00"];
    assert_eq!(listed(&mapping(&["amount", "side"], ""), sides), expected);
    let letters = "customer;number;date;amount\nC;1;2026-01-01;1.234,50 S\nC;2;2026-01-01;200,00 H\n";
    let more = "decimal_mark = \",\"\ngroup_mark = \".\"\nnegative = \"letters\"";
    assert_eq!(listed(&mapping(&["amount"], more), letters), ["1 invoice 1234.50", "2 credit -200.00"]);
    let (_, rejects) = read::<InvoiceRow>(sides.replace(",S\n", ",Q\n"), &mapping(&["amount", "side"], ""));
    assert_eq!(reported(&rejects), [(2, "side", "import-side")]);
}

#[test]
fn the_type_of_a_row_tells_invoices_credit_notes_and_payments_apart() {
    let text = "customer,number,date,amount,type\nC,1,2026-01-01,10,Invoice\nC,2,2026-01-01,4,Credit Memo\n\
                C,3,2026-01-01,-4,Avoir\nC,4,2026-01-01,-3,Payment\nC,5,2026-01-01,3,Règlement\nC,6,2026-01-01,-1,Journal\n";
    let expected = [
        "1 invoice 10.00",
        "2 credit -4.00",
        "3 credit -4.00",
        "4 receipt -3.00",
        "5 receipt -3.00",
        "6 credit -1.00",
    ];
    assert_eq!(listed(&mapping(&["amount", "type"], ""), text), expected);
    let translated = mapping(&["amount", "type"], "") + "[values.type]\nJournal = \"payment\"\n";
    assert_eq!(listed(&translated, text)[5], "6 receipt -1.00");
}

#[test]
fn credit_notes_and_payments_without_a_number_are_known_by_their_day() {
    let text =
        "customer,number,date,amount,type\nC,,2026-01-01,-4,\nC,,2026-01-02,-3,Payment\nC,,2026-01-03,3,\n";
    let (rows, rejects) = read::<InvoiceRow>(text, &mapping(&["amount", "type"], ""));
    let known: Vec<_> = rows.iter().map(|(_, row)| (row.number.as_str(), row.source.clone())).collect();
    let place = |place: &str, entry: &str| {
        Some(SourceKey::Place { place: place.to_owned(), entry: entry.to_owned() })
    };
    assert_eq!(
        known,
        [
            ("2026-01-01", place("|credit|2026-01-01|C", "credit")),
            ("2026-01-02", place("|receipt|2026-01-02|C", "receipt")),
        ]
    );
    assert_eq!(reported(&rejects), [(4, "number", "import-empty")]);
}

#[test]
fn several_columns_can_mean_one_together() {
    let text = "Client,Nom,Prénom,Pièce,Écriture,Date,Montant\nC,Dupont,Ada,F1,7,2026-01-01,5\nC,,Ada,,8,2026-01-01,6\n";
    let mapping = "[columns]\ncustomer = \"Client\"\nname = [\"Prénom\", \"Nom\"]\nnumber = [\"Pièce\", \"Écriture\"]\n\
                   date = \"#6\"\namount = \"Montant\"\n";
    let (rows, _) = read::<InvoiceRow>(text, mapping);
    let said: Vec<_> = rows.iter().map(|(_, row)| (row.number.as_str(), row.about.name.as_deref())).collect();
    assert_eq!(said, [("F1/7", Some("Ada Dupont")), ("8", Some("Ada"))]);
}

#[test]
fn a_sign_of_the_currency_of_the_row_is_read_and_another_one_is_a_reject() {
    let text = "customer,number,date,amount,currency\nC,1,2026-01-01,€5.00,\nC,2,2026-01-01,$5.00,USD\nC,3,2026-01-01,$5.00,\n\
                C,4,2026-01-01,5.00 EUR,\nC,5,2026-01-01,T 5.00,\n";
    let (rows, rejects) =
        read::<InvoiceRow>(text, &mapping(&["amount", "currency"], "currency_sign = \"T\""));
    assert_eq!(rows.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 3, 5, 6]);
    assert_eq!(reported(&rejects), [(4, "amount", "import-currency-sign")]);
}

#[test]
fn days_are_in_any_of_the_forms_that_the_mapping_names() {
    let text = "customer,number,date,due,amount\nC,1,45231,1-12-2023,5\nC,2,26 juil. 2025,31/12/25,5\n";
    let more = "date_format = [\"d-m-yyyy\", \"excel\", \"d mmm yyyy\", \"dd/mm/yy\"]";
    let (rows, _) = read::<InvoiceRow>(text, &mapping(&["due", "amount"], more));
    let days: Vec<_> = rows.iter().map(|(_, row)| format!("{} {}", row.date, row.due.unwrap())).collect();
    assert_eq!(days, ["2023-11-01 2023-12-01", "2025-07-26 2025-12-31"]);
    let short = "customer,number,date,amount\nC,1,24.12,5\n";
    let (rows, _) = read::<InvoiceRow>(short, &mapping(&["amount"], "date_format = \"dd.mm\"\nyear = 2018"));
    assert_eq!(rows[0].1.date.to_string(), "2018-12-24");
}

#[test]
fn a_list_says_of_its_customers_what_it_has() {
    let text = "customer,number,date,amount,name,phone,email,contact,terms,limit\n\
                C,1,2026-01-01,5,Dupont SA,01 23,a@b.fr,Ada,Net 30,\"5,000.00\"\n";
    let names = ["amount", "name", "phone", "email", "contact", "terms", "limit"];
    let (rows, _) = read::<InvoiceRow>(text, &mapping(&names, "group_mark = \",\""));
    let text = |text: &str| Some(text.to_owned());
    let expected = CustomerFacts {
        name: text("Dupont SA"),
        phone: text("01 23"),
        email: text("a@b.fr"),
        contact: text("Ada"),
        terms: text("net30"),
        limit: text("5000.00"),
    };
    assert_eq!(rows[0].1.about, expected);
}

#[test]
fn settings_of_documents_are_none_of_other_kinds_of_rows() {
    for setting in
        ["as_of = \"2026-01-01\"", "terms = 30", "customer_from = \"heading\"", "match_names = true"]
    {
        assert!(Mapping::parse::<InvoiceRow>(setting).is_ok(), "{setting}");
        assert!(Mapping::parse::<GroupRow>(setting).is_err(), "{setting}");
    }
    for wrong in [
        "negative = \"red\"",
        "date_format = []",
        "date_format = [\"d/m/yyyy\", \"q\"]",
        "date_format = \"dd.mm\"",
        "year = 18",
        "as_of = \"31/03/2026\"",
        "terms = -1",
        "skip_rows = \"x\"",
        "customer_from = \"column\"",
        "[filter]\nA = 1.5",
    ] {
        assert!(matches!(Mapping::parse::<InvoiceRow>(wrong), Err(MappingError::BadValue { .. })), "{wrong}");
    }
}

fn words() -> impl Strategy<Value = String> {
    "[ -~é\u{a0}\n\"'=\\[\\]#]{1,8}"
}

fn one_of(texts: &'static [&'static str]) -> impl Strategy<Value = &'static str> {
    prop::sample::select(texts.to_vec())
}

/// Lines of a mapping of invoices, each of them there or not.
fn settings() -> impl Strategy<Value = Vec<String>> {
    let quoted = |text: String| toml::Value::from(text).to_string();
    let lines: Vec<BoxedStrategy<String>> = vec![
        one_of(&["1", "20", "\"find\""]).prop_map(|row| format!("header_row = {row}")).boxed(),
        (0_u32..20).prop_map(|count| format!("skip_rows = {count}")).boxed(),
        (0_u32..20).prop_map(|count| format!("skip_last = {count}")).boxed(),
        words().prop_map(move |name| format!("sheet = {}", quoted(name))).boxed(),
        one_of(&["auto", "utf-8", "utf-16", "windows-1252", "iso-8859-1", "iso-8859-15"])
            .prop_map(|name| format!("encoding = \"{name}\""))
            .boxed(),
        one_of(&["auto", ",", ";", "\\t", "|", "~", "\\u0001"])
            .prop_map(|sign| format!("delimiter = \"{sign}\""))
            .boxed(),
        one_of(&[
            "decimal_mark = \",\"\ngroup_mark = \" \"",
            "decimal_mark = \".\"",
            "group_mark = \",\"",
            "decimals = 4",
        ])
        .prop_map(str::to_owned)
        .boxed(),
        one_of(&["\"brackets\"", "[\"trailing-minus\", \"letters\"]"])
            .prop_map(|forms| format!("negative = {forms}"))
            .boxed(),
        words().prop_map(move |sign| format!("currency_sign = {}", quoted(sign))).boxed(),
        one_of(&["\"dd.mm\"\nyear = 2018", "\"yyyy-mm-dd\"", "[\"d/m/yy\", \"excel\", \"d mmm yyyy\"]"])
            .prop_map(|days| format!("date_format = {days}"))
            .boxed(),
        words().prop_map(move |word| format!("nothing = {}", quoted(word))).boxed(),
        one_of(&[
            "zero_limit = \"not-set\"",
            "customer_from = \"heading\"",
            "as_of = \"2026-03-31\"",
            "terms = 30",
            "match_names = true",
            "create_customers = true",
            "key = [\"A\", \"B\"]",
            "source = \"x\"",
            "currency = \"USD\"",
        ])
        .prop_map(str::to_owned)
        .boxed(),
    ];
    lines
        .into_iter()
        .map(prop::option::of)
        .collect::<Vec<_>>()
        .prop_map(|lines| lines.into_iter().flatten().collect())
}

proptest! {
    #[test]
    fn a_mapping_that_is_written_means_what_it_meant(
        settings in settings(),
        columns in prop::collection::btree_map(one_of(&["customer", "number", "date", "open", "side"]), prop::collection::vec(words(), 1..3), 0..5),
        filter in prop::collection::btree_map(words(), prop::collection::vec(words(), 1..3), 0..2),
        translated in prop::collection::btree_map(words(), words(), 0..3),
        is_skipped: bool,
    ) {
        let list = |texts: &Vec<String>| toml::Value::from(texts.clone()).to_string();
        let key = |name: &String| toml::Value::from(name.clone()).to_string().replace('\n', "\\n");
        let mut text = settings.join("\n");
        text += "\n[columns]\n";
        text.extend(columns.iter().map(|(name, texts)| format!("{name} = {}\n", list(texts))));
        text += if is_skipped { "[skip]\n" } else { "[filter]\n" };
        text.extend(filter.iter().map(|(name, texts)| format!("{} = {}\n", toml_key(name), list(texts))));
        text += "[values.type]\n";
        text.extend(translated.iter().map(|(word, means)| format!("{} = {}\n", toml_key(word), key(means))));
        let mapping = Mapping::parse::<InvoiceRow>(&text).map_err(|error| TestCaseError::fail(format!("{error}\n{text}")))?;
        let written = mapping.to_toml();
        prop_assert_eq!(Mapping::parse::<InvoiceRow>(&written).unwrap(), mapping, "{}", written);
    }
}

/// A key of TOML between quotes.
fn toml_key(name: &str) -> String {
    let escaped = name.chars().map(|letter| match letter {
        '"' | '\\' => format!("\\{letter}"),
        letter if letter.is_control() => format!("\\u{:04x}", u32::from(letter)),
        letter => letter.to_string(),
    });
    format!("\"{}\"", escaped.collect::<String>())
}

#[test]
fn shipped_mappings_can_be_written_too() {
    for name in ["ibm-receivables.toml", "ibm-receivables-ddmmyyyy.toml"] {
        let mapping = super::samples::shipped::<InvoiceRow>(name);
        assert_eq!(Mapping::parse::<InvoiceRow>(&mapping.to_toml()).unwrap(), mapping);
    }
    let orders = super::samples::shipped::<OrderRow>("northwind-orders.toml");
    assert_eq!(Mapping::parse::<OrderRow>(&orders.to_toml()).unwrap(), orders);
}

#[test]
fn rows_are_read_or_passed_over_by_what_is_in_them() {
    let text = "customer,number,date,amount,account\nC,1,2026-01-01,5,411000\nC,2,2026-01-01,5,401000\nX,3,2026-01-01,5,411200\n";
    let filtered =
        mapping(&["amount"], "") + "[filter]\naccount = [\"411*\", \"416*\"]\n[skip]\ncustomer = \"X*\"\n";
    assert_eq!(listed(&filtered, text), ["1 invoice 5.00"]);
    let mapping = Mapping::parse::<InvoiceRow>(&filtered).unwrap();
    let reader = Reader::<InvoiceRow>::new(Cursor::new(text), "in", &mapping, EUR).unwrap();
    assert_eq!(reader.unknown_columns(), Vec::<String>::new());
    assert_eq!(all(reader).1, []);
    assert_eq!(ItemKind::Invoice.code(), "invoice");
}
