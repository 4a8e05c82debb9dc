//! Customers and what belongs to them on the command line.

use serde_json::json;

use super::Desk;

#[test]
fn a_customer_is_shown_section_by_section_under_the_names_that_set_takes() {
    let desk = Desk::with_customer();
    desk.run(&["customer", "set", "C100", "hold_period=2", "approval=hold-until:2026-12-01"]).exits(0);
    let customer = desk.answer(&["customer", "show", "C100"]);
    assert_eq!(customer["general"]["name"], "Dupont SA");
    assert_eq!(customer["general"]["state"], "active");
    assert_eq!(customer["general"]["excluded"], false);
    let history = &customer["history_and_settings"];
    assert_eq!(history["limit"], "100.00");
    assert_eq!(history["hold_period"], 2);
    assert_eq!(history["approval"], "hold-until:2026-12-01");
    assert!(history["last_payment"].is_null());
    for section in ["credit_information", "credit_check", "basis_payment", "dnbi", "validation"] {
        assert!(customer[section].is_object(), "{section}");
    }
}

#[test]
fn all_pairs_are_set_together_or_none() {
    let desk = Desk::with_customer();
    let pairs = ["customer", "set", "C100", "hold_period=3", "limit=nonsense"];
    assert_eq!(desk.error(&pairs).0, 2);
    let customer = desk.answer(&["customer", "show", "C100"]);
    assert_eq!(customer["history_and_settings"]["hold_period"], 0);
    assert_eq!(desk.error(&["customer", "set", "C100", "colour=red"]), (2, "parameter-unknown".into()));
    assert_eq!(desk.error(&["customer", "set", "C100", "limit"]), (2, "pair-malformed".into()));
}

#[test]
fn amounts_of_pairs_are_read_in_the_language() {
    let desk = Desk::with_customer();
    desk.run(&["--lang", "fr", "customer", "set", "C100", "limit=12 500,00"]).exits(0);
    let customer = desk.answer(&["customer", "show", "C100"]);
    assert_eq!(customer["history_and_settings"]["limit"], "12500.00");
}

#[test]
fn a_limit_below_the_exposure_is_set_with_a_warning() {
    let desk = Desk::with_held(&["SO-1"]);
    let changed = desk.answer(&["customer", "set", "C100", "limit=50"]);
    assert_eq!(changed["changes"][0], json!({ "name": "limit", "old": "100.00", "new": "50.00" }));
    assert!(changed["warnings"][0]["message"].as_str().unwrap().contains("150.00"));
}

#[test]
fn the_code_of_a_reason_is_shown_in_words_to_people_and_as_it_is_to_programs() {
    let desk = Desk::with_customer();
    let line = |language: &str| {
        let shown = desk.run(&["--lang", language, "customer", "show", "C100"]).exits(0).out;
        shown.lines().find(|line| line.starts_with("state_reason")).unwrap().to_owned()
    };
    let shows = |language: &str, words: &str| assert!(line(language).contains(words), "{}", line(language));
    desk.run(&["customer", "block", "C100", "--reason", "late-payment"]).exits(0);
    shows("en", "Late payment");
    shows("fr", "Retard de paiement");
    assert_eq!(desk.answer(&["customer", "show", "C100"])["general"]["state_reason"], "late-payment");
    desk.run(&["reason", "add", "block", "court", "Before the court"]).exits(0);
    desk.run(&["customer", "block", "C100", "--reason", "court"]).exits(0);
    shows("nl", "Before the court");
}

#[test]
fn customers_are_blocked_warned_closed_and_opened_again() {
    let desk = Desk::with_customer();
    let state = || desk.answer(&["customer", "show", "C100"])["general"]["state"].clone();
    let block = ["customer", "block", "C100", "--warn", "--reason", "slow"];
    desk.run(&block).exits(0);
    assert_eq!(state(), "warning");
    desk.run(&["customer", "unblock", "C100"]).exits(0);
    desk.run(&["customer", "close", "C100"]).exits(0);
    assert_eq!(state(), "closed");
    desk.run(&["customer", "reopen", "C100"]).exits(0);
    assert_eq!(state(), "active");
    assert_eq!(desk.error(&["customer", "block", "C100"]).0, 2);
    assert_eq!(desk.error(&["customer", "unblock", "C100"]).0, 3);
}

#[test]
fn customers_are_listed_with_every_parameter() {
    let desk = Desk::with_customer();
    let list = desk.answer(&["customer", "list"]);
    assert_eq!(list["total"], 1);
    let customer = &list["customers"][0];
    assert_eq!(customer["customer"], "C100");
    assert_eq!(customer["limit"], "100.00");
    assert_eq!(customer["state"], "active");
    assert!(customer.get("validation_reason").is_some());
    let run = desk.run(&["--lang", "nl", "customer", "list"]).exits(0);
    assert!(run.out.contains("Dupont SA"), "{}", run.out);
    assert!(run.out.contains("actief"), "{}", run.out);
}

#[test]
fn a_code_is_added_once() {
    let desk = Desk::with_customer();
    assert_eq!(desk.error(&["customer", "add", "C100"]), (3, "customer-exists".into()));
    assert_eq!(desk.error(&["customer", "show", "C200"]), (2, "customer-not-found".into()));
}

#[test]
fn ship_tos_belong_to_customers() {
    let desk = Desk::with_customer();
    desk.run(&["ship-to", "add", "C100", "S1", "kind=job", "limit=50"]).exits(0);
    desk.run(&["ship-to", "set", "C100", "S1", "hold_period=4"]).exits(0);
    let shown = desk.answer(&["ship-to", "show", "C100", "S1"]);
    assert_eq!((&shown["ship_to"], &shown["kind"]), (&json!("S1"), &json!("job")));
    assert_eq!((&shown["limit"], &shown["hold_period"]), (&json!("50.00"), &json!(4)));
    assert_eq!(desk.answer(&["ship-to", "list", "C100"])["ship_tos"][0]["ship_to"], "S1");
    let check = ["order", "check", "--customer", "C100", "--amount", "60", "--ship-to", "S1"];
    assert_eq!(desk.answer(&check)["findings"][0]["code"], "ship-to-limit-exceeded");
}

#[test]
fn a_group_shares_its_limit_among_its_members() {
    let desk = Desk::with_customer();
    desk.run(&["group", "add", "G1", "kind=credit", "limit=80"]).exits(0);
    let group = desk.answer(&["group", "join", "G1", "C100"]);
    assert_eq!(group["members"], json!(["C100"]));
    assert_eq!(desk.answer(&["group", "show", "G1"])["limit"], "80.00");
    assert_eq!(desk.answer(&["group", "list"])["groups"][0]["group"], "G1");
    let check = ["order", "check", "--customer", "C100", "--amount", "90"];
    let assessment = desk.answer(&check);
    assert_eq!(assessment["limit"]["group"], "80.00");
    assert_eq!(assessment["findings"][0]["code"], "group-limit-exceeded");
    desk.run(&["group", "set", "G1", "limit=unlimited"]).exits(0);
    assert_eq!(desk.answer(&["group", "leave", "G1", "C100"])["members"], json!([]));
}

#[test]
fn warehouses_and_terms_are_added_and_listed() {
    let desk = Desk::with_customer();
    desk.run(&["warehouse", "add", "W1", "tolerance_percent=5"]).exits(0);
    desk.run(&["warehouse", "set", "W1", "order_maximum=1000"]).exits(0);
    let warehouse = &desk.answer(&["warehouse", "list"])["warehouses"][0];
    assert_eq!(warehouse["tolerance_percent"], "5");
    assert_eq!(warehouse["order_maximum"], "1000.00");
    desk.run(&["terms", "add", "eom60", "days=60", "rank=6"]).exits(0);
    let list = desk.answer(&["terms", "list"]);
    let terms = list["terms"].as_array().unwrap().last().unwrap();
    assert_eq!((&terms["terms"], &terms["days"]), (&json!("eom60"), &json!(60)));
}

#[test]
fn notes_are_written_listed_and_struck_out() {
    let desk = Desk::with_customer();
    let first = desk.answer(&["customer", "note", "C100", "Called.\nPays on Friday."]);
    desk.run(&["customer", "note", "C100", "Paid"]).exits(0);
    let number = first["note"].as_i64().unwrap().to_string();
    desk.run(&["customer", "strike-note", "C100", &number]).exits(0);
    let notes = desk.answer(&["customer", "notes", "C100"]);
    assert_eq!(notes["total"], 2);
    assert_eq!(notes["notes"][0]["text"], "Paid");
    assert!(notes["notes"][0]["struck_by"].is_null());
    assert_eq!(notes["notes"][1]["text"], "Called.\nPays on Friday.");
    assert_eq!(notes["notes"][1]["struck_by"], notes["notes"][1]["user"]);
    assert_eq!(desk.error(&["customer", "strike-note", "C100", &number]), (4, "note-struck-already".into()));
    assert_eq!(desk.error(&["customer", "strike-note", "C100", "x"]), (2, "usage-count".into()));
    assert_eq!(desk.error(&["customer", "note", "C100", " "]), (2, "note-empty".into()));
    assert_eq!(desk.error(&["customer", "notes", "C9"]), (2, "customer-not-found".into()));
}

#[test]
fn customers_are_found_by_conditions_in_any_order() {
    let desk = Desk::with_held(&["SO-1"]);
    desk.run(&["customer", "add", "C200", "name=Ateliers du Nord", "limit=5000"]).exits(0);
    let codes = |arguments: &[&str]| {
        let list = desk.answer(&[&["customer", "list"], arguments].concat());
        let codes = list["customers"].as_array().unwrap().iter().map(|row| row["customer"].clone());
        codes.collect::<Vec<_>>()
    };
    assert_eq!(codes(&["--where", "available<0"]), ["C100"]);
    assert_eq!(codes(&["--where", "available>=0", "--where", "limit=5000"]), ["C200"]);
    assert_eq!(codes(&["--where", "name=NORD"]), ["C200"]);
    assert!(codes(&["--where", "state=blocked"]).is_empty());
    assert_eq!(codes(&["--sort", "exposure", "--descending"]), ["C100", "C200"]);
    assert_eq!(codes(&["--sort", "available", "--descending"]), ["C200", "C100"]);
    let found = desk.answer(&["customer", "list", "--where", "used>100"]);
    let row = &found["customers"][0];
    assert_eq!((&row["exposure"], &row["available"]), (&json!("150.00"), &json!("-50.00")));
    assert_eq!((&row["used_percent"], &row["days_overdue"]), (&json!("150.00"), &json!(0)));
    desk.run(&["customer", "set", "C100", "limit=225"]).exits(0);
    let found = desk.answer(&["customer", "list", "--where", "limit=225"]);
    assert_eq!(found["customers"][0]["used_percent"], "66.67", "rounded, not cut off");
    for wrong in ["available", "available<", "state=odd", "name<3", "colour=red"] {
        assert_eq!(desk.error(&["customer", "list", "--where", wrong]).0, 2, "{wrong}");
    }
}

#[test]
fn the_cure_for_a_closed_customer_is_to_reopen_it_and_for_a_blocked_one_to_unblock_it() {
    for (verb, cure) in [("close", "Reopen the customer."), ("block", "Unblock the customer.")] {
        let desk = Desk::with_customer();
        desk.run(&["customer", verb, "C100", "--reason", "unpaid"]).exits(0);
        let run = desk.run(&["order", "check", "--customer", "C100", "--amount", "5"]);
        assert!(run.out.contains(cure), "{}{}", run.out, run.err);
    }
}

#[test]
fn whom_one_reaches_is_set_shown_listed_and_goes_through_a_file() {
    let desk = Desk::with_customer();
    let set = ["contact=Claire Besson", "phone=03 20 00 00 01", "email=claire@dupont.example"];
    desk.answer(&[&["customer", "set", "C100"], &set[..]].concat());
    let is_known = || {
        let shown = desk.answer(&["customer", "show", "C100"]);
        let listed = desk.answer(&["customer", "list"]);
        for customer in [&shown["general"], &listed["customers"][0]] {
            assert_eq!(customer["contact"], "Claire Besson");
            assert_eq!(customer["phone"], "03 20 00 00 01");
            assert_eq!(customer["email"], "claire@dupont.example");
        }
    };
    is_known();
    let file = desk.path("customers.csv");
    let file = file.to_str().unwrap();
    desk.answer(&["export", "customers", "-o", file]);
    desk.answer(&["customer", "set", "C100", "contact=", "phone=", "email="]);
    assert_eq!(desk.answer(&["import", "customers", file])["updated"], 1);
    is_known();
    let wrong = desk.run(&["customer", "set", "C100", "email=claire at dupont"]).exits(2);
    assert!(wrong.err.contains("compta@dupont.fr"), "{}", wrong.err);
    is_known();
}

#[test]
fn a_customer_without_documents_is_deleted_and_comes_back_by_an_undo() {
    let desk = Desk::with_customer();
    let deleted = desk.answer(&["customer", "delete", "C100"]);
    assert_eq!(deleted["customer"], "C100");
    assert_eq!(deleted["changes"][0]["name"], "name");
    assert_eq!(desk.error(&["customer", "show", "C100"]).1, "customer-not-found");
    desk.answer(&["undo"]);
    assert_eq!(desk.answer(&["customer", "show", "C100"])["general"]["name"], "Dupont SA");
    let invoice = ["--number", "F-1", "--amount", "5", "--date", "2026-06-01", "--due", "2026-06-30"];
    desk.answer(&[&["invoice", "enter", "--customer", "C100"], &invoice[..]].concat());
    assert_eq!(desk.error(&["customer", "delete", "C100"]), (3, "customer-has-documents".into()));
    let reason = desk.run(&["--lang", "fr", "customer", "delete", "C100"]).exits(3);
    assert!(reason.err.contains("C100 a 1 pièce"), "{}", reason.err);
    desk.answer(&["doctor"]);
}

#[test]
fn the_documents_of_a_customer_are_counted_as_they_came_with_a_list() {
    let desk = Desk::new();
    let list = desk.path("list.csv");
    let rows = "Customer;No;Date;Due;Amount;Open\nAcme;1;2026-05-01;2026-05-31;20.00;15.00\n";
    std::fs::write(&list, rows).unwrap();
    desk.run(&["import", "invoices", list.to_str().unwrap(), "--guess"]).exits(0);
    let refused = desk.run(&["customer", "delete", "Acme"]).exits(3);
    assert!(refused.err.contains("has 1 document"), "{}", refused.err);
}
