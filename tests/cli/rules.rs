//! Blocking rules as one file (R6.9).

use std::fs;

use serde_json::{Value, json};

use super::Desk;

/// The example of R6.9.
const SET: &str = r#"format = 1
name = "Standard 2026"
[[rule]]
id = "late-61"
type = "days-overdue"
days = 61
text = "Board, 12 Jan 2026"
[[rule]]
id = "wholesale-100"
type = "days-overdue"
kind = "exclusion"
group = "WHOLESALE"
days = 100
[[rule]]
id = "us-001-small"
type = "days-overdue"
kind = "exclusion"
customer = "US-001"
amount = "1000.00"
release = "rules"
[[rule]]
id = "legal"
type = "account-status"
values = ["legal", "insolvent"]
[[rule]]
id = "long-terms"
type = "terms"
values = ["net60", "net90"]
severity = "warn"
[[rule]]
id = "expired"
type = "limit-expired"
days = 7
at = ["entry", "shipping"]
[[rule]]
id = "overdue-half"
type = "overdue-amount"
group = "RETAIL"
amount = "1000.00"
percent = "50"
from = "2026-01-01"
to = 2026-12-31
[[rule]]
id = "big-order"
type = "order-amount"
amount = "25000.00"
active = false
[[rule]]
id = "eighty"
type = "limit-used"
percent = "80"
"#;

/// A desk with the customer and the groups that the example names.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.run(&["customer", "add", "US-001"]).exits(0);
    for group in ["WHOLESALE", "RETAIL"] {
        desk.run(&["group", "add", group, "kind=policy"]).exits(0);
    }
    desk
}

/// The same with the rules of the example.
fn with_set() -> Desk {
    let desk = desk();
    import(&desk, SET, &[]);
    desk
}

fn write(desk: &Desk, text: &str) {
    fs::write(desk.path("rules.toml"), text).unwrap();
}

fn import(desk: &Desk, text: &str, options: &[&str]) -> Value {
    write(desk, text);
    desk.answer(&[&["rule", "import", "rules.toml"], options].concat())
}

/// What is said of a file that is not taken; it changes nothing.
fn refused(desk: &Desk, text: &str) -> String {
    write(desk, text);
    let before = desk.dump();
    let (exit, answer) = desk.json(&["rule", "import", "rules.toml"]);
    assert_eq!((exit, &answer["error"]["code"]), (2, &json!("rule-set-unreadable")), "{answer}");
    assert_eq!(desk.dump(), before);
    answer["error"]["message"].as_str().unwrap().to_owned()
}

fn rules(desk: &Desk) -> Value {
    desk.answer(&["rule", "list"])["rules"].take()
}

#[test]
fn a_rule_set_is_taken_in_one_event_and_its_export_changes_nothing() {
    let desk = desk();
    let taken = import(&desk, SET, &[]);
    assert_eq!(taken["added"].as_array().unwrap().len(), 9);
    assert_eq!(json!([taken["changed"], taken["removed"], taken["unchanged"]]), json!([[], [], 0]));
    let before = (rules(&desk), desk.dump());
    let half = before.0.as_array().unwrap().iter().find(|rule| rule["id"] == "overdue-half").unwrap();
    assert_eq!(json!([half["amount"], half["percent"], half["to"]]), json!(["1000.00", "50", "2026-12-31"]));
    desk.run(&["rule", "export", "-o", "rules.toml", "--force"]).exits(0);
    for how in ["--merge", "--replace"] {
        let again = desk.answer(&["rule", "import", "rules.toml", how]);
        let expected = json!({"added": [], "changed": [], "removed": [], "unchanged": 9, "warnings": []});
        assert_eq!(again, expected);
        assert_eq!((rules(&desk), desk.dump()), before);
    }
    let shown = desk.run(&["rule", "export"]).exits(0).out;
    assert_eq!(shown, fs::read_to_string(desk.path("rules.toml")).unwrap());
    let legal = "[[rule]]\nid = \"legal\"\ntype = \"account-status\"\nvalues = [\"legal\", \"insolvent\"]\n";
    assert!(shown.starts_with("format = 1\n\n[[rule]]\n") && shown.contains(legal), "{shown}");
}

#[test]
fn a_wrong_line_changes_nothing_and_is_named_with_the_id() {
    let desk = with_set();
    for (right, wrong, expected) in [
        ("days = 61", "days = 61\nfoo = 1", "Line 7, rule late-61: There is no parameter foo"),
        ("days = 61", "days = -1", "Line 6, rule late-61: "),
        ("days = 61", "days = 6.5", "Line 6, rule late-61: The value of “days” is of the wrong kind"),
        ("days = 61", "", "Line 3, rule late-61: A rule of the type “days overdue” needs “Days”."),
        ("\"WHOLESALE\"", "\"NOBODY\"", "Line 12, rule wholesale-100: "),
        ("\"US-001\"", "\"US-002\"", "Line 18, rule us-001-small: There is no customer US-002"),
        ("\"account-status\"", "\"status\"", "Line 23, rule legal: "),
        ("\"account-status\"", "\"terms\"", "Line 23, rule legal: Type is chosen when"),
        ("kind = \"exclusion\"\ngroup", "group", "Line 8, rule wholesale-100: Kind is chosen when"),
        ("[\"legal\", \"insolvent\"]", "\"legal\"", "Line 24, rule legal: The value of “values”"),
        ("id = \"legal\"", "id = \"Legal\"", "Line 21, rule Legal: Legal cannot be the id of a rule."),
        ("id = \"legal\"", "id = \"late-61\"", "Line 21, rule late-61: The file has this rule twice."),
        ("id = \"legal\"\n", "", "Line 21: The rule lacks “id”."),
        ("type = \"limit-used\"\n", "", "Line 48, rule eighty: The rule lacks “type”."),
        ("name = \"Standard 2026\"", "owner = 1", "Line 2: A rule set has no “owner”."),
        ("format = 1", "format = 2", "Line 1: The file needs “format = 1”."),
        ("format = 1\n", "", "The rule set cannot be read: The file needs “format = 1”."),
        ("days = 61", "days = ", "Line 6: This is not valid TOML: "),
    ] {
        assert!(SET.contains(right), "{right}");
        let said = refused(&desk, &SET.replacen(right, wrong, 1));
        assert!(said.starts_with(expected), "{said}\n{expected}");
    }
    let many = "[[rule]]\nid = \"a\"\ntype = \"terms\"\n".repeat(1001);
    assert_eq!(refused(&desk, &format!("format = 1\n{many}")), "Line 3002: A file has at most 1,000 rules.");
    let large = format!("format = 1\n# {}", "x".repeat(1 << 20));
    assert_eq!(refused(&desk, &large), "The rule set cannot be read: it is larger than 1,024 kB.");
}

#[test]
fn rules_that_the_file_does_not_have_stay_or_are_removed_and_undo_leads_back() {
    let desk = with_set();
    let before = rules(&desk);
    let set = "format = 1\n[[rule]]\nid = \"eighty\"\ntype = \"limit-used\"\npercent = \"90\"\n\
               [[rule]]\nid = \"idle\"\ntype = \"days-overdue\"\nkind = \"exclusion\"\ndays = 5\n";
    let tried = import(&desk, set, &["--replace", "--dry-run"]);
    assert_eq!(rules(&desk), before);
    let merged = import(&desk, set, &[]);
    assert_eq!(
        json!([merged["added"], merged["changed"], merged["removed"]]),
        json!([["idle"], ["eighty"], []])
    );
    assert_eq!(merged["warnings"][0]["code"], "exclusion-idle");
    assert_eq!(merged["warnings"][0]["rule_id"], "idle");
    desk.run(&["undo"]).exits(0);
    assert_eq!(rules(&desk), before);
    import(&desk, set, &[]);
    let replaced = import(&desk, set, &["--replace"]);
    assert_eq!(json!([replaced["added"], replaced["changed"], replaced["unchanged"]]), json!([[], [], 2]));
    assert_eq!(replaced["removed"], tried["removed"]);
    assert_eq!(rules(&desk).as_array().unwrap().len(), 2);
    let said = refused(&desk, SET);
    assert_eq!(said, "Line 3, rule late-61: There was a rule late-61: its id is not given again.");
    desk.run(&["undo"]).exits(0);
    assert_eq!(rules(&desk).as_array().unwrap().len(), 10);
}

#[test]
fn people_read_what_became_of_the_rules() {
    let desk = desk();
    write(&desk, SET);
    let text = desk.run(&["rule", "import", "rules.toml", "--dry-run"]).exits(0).out;
    assert!(
        text.starts_with("Nothing was changed. The import would come to:\nAdded      late-61, "),
        "{text}"
    );
    assert!(text.ends_with("Unchanged  0\n"), "{text}");
    assert_eq!(rules(&desk), json!([]));
    assert_eq!(desk.error(&["rule", "export"]), (2, "usage-conflict".into()));
}
