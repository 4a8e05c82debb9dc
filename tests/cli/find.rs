//! Finding anything by a number, a code or a part of a name.

use serde_json::json;

use super::Desk;

#[test]
fn find_answers_with_what_matches_best_first_for_programs_and_people() {
    let desk = Desk::with_held(&["SO-1", "SO-2"]);
    let (exit, answer) = desk.json(&["find", "so-2"]);
    let order =
        json!({"kind": "order", "code": "SO-2", "name": "Dupont SA", "customer": "C100", "match": "case"});
    assert_eq!((exit, &answer["found"]), (0, &json!([order])), "{answer}");
    let (_, customer) = desk.json(&["find", "c100", "--kind", "customer"]);
    let found =
        json!([{"kind": "customer", "code": "C100", "name": "Dupont SA", "customer": null, "match": "case"}]);
    assert_eq!(customer["found"], found, "{customer}");
    let (_, one) = desk.json(&["find", "SO-", "--limit", "1"]);
    assert_eq!((&one["found"][0]["code"], &one["total"]), (&json!("SO-1"), &json!(1)), "{one}");
    let shown = desk.run(&["find", "2"]);
    assert!(shown.out.contains("order") && shown.out.contains("SO-2"), "{}", shown.out);
}

#[test]
fn find_says_so_where_nothing_matches() {
    let desk = Desk::with_held(&["SO-1"]);
    let (exit, answer) = desk.json(&["find", "nowhere"]);
    assert_eq!((exit, &answer["found"]), (0, &json!([])), "{answer}");
    assert!(desk.run(&["find", "nowhere"]).out.contains("Nothing was found for “nowhere”."));
}
