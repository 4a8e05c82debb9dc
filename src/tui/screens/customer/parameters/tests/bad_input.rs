//! What makes no sense is shown at its field in the words of the rule, and nothing is saved.

use super::*;
use crate::desk::testing::TestDesk;
use crate::tui::screens::testing::desk;

/// Field, what is typed, what is shown.
const WRONG: &[(&str, &str, &str)] = &[
    ("DUNS number", "12345678", "A DUNS number has nine digits; 12345678 has 8."),
    ("DUNS number", "1234567890", "A DUNS number has nine digits; 1234567890 has 10."),
    ("DUNS number", "12345678X", "DUNS number cannot be 12345678X."),
    ("Credit limit", "-1", "Credit limit cannot be negative."),
    ("Credit limit", "much", "Credit limit cannot be much."),
    ("Credit limit", "1.005", "Credit limit cannot be 1.005."),
    ("Temporary limit", "-5", "Temporary limit cannot be negative."),
    ("Minimum for credit check", "-0.01", "Minimum for credit check cannot be negative."),
    ("Minimum order amount", "-1", "Minimum order amount cannot be negative."),
    ("Maximum order amount", "x", "Not an amount. Example: 1,234.50."),
    ("Limit expiry", "31/02/2027", "Not a date."),
    ("Percentage of the limit", "1000.1", "a percentage over 1,000 is not plausible"),
    ("Percentage of the limit", "-10", "a percentage cannot be negative"),
    ("Minimum late balance", "-10", "Minimum late balance cannot be negative."),
    ("Payment delay in days", "-1", "Payment delay in days cannot be -1: days cannot be negative."),
    ("Respite in days", "2.5", "Respite in days cannot be 2.5."),
    ("Country", "Belgium", "Country cannot be Belgium."),
    ("Terms of payment", "net999", "There are no terms net999."),
    ("Credit group", "SOUTH", "There is no group SOUTH."),
    ("Name", " ", "Name must have a value."),
];

fn untouched(desk: &TestDesk) -> i64 {
    desk.reader().customer_sheet("C200").unwrap().sheet.version
}

#[test]
fn every_wrong_value_is_reported_at_its_field_when_it_is_left() {
    let desk = desk();
    let version = untouched(&desk);
    for (label, typed, message) in WRONG {
        let mut terminal = english(&desk, "C200");
        at(&mut terminal, label).send("enter").write(typed).sees_no(message).send("enter").sees("✗");
        let text = terminal.text().split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(message), "{label} {typed}\n{}", terminal.text());
        terminal.send("f12").sees("✗");
        assert_eq!(untouched(&desk), version, "{label} {typed}");
    }
}

#[test]
fn fields_that_contradict_each_other_are_reported_at_one_of_them() {
    let desk = desk();
    let version = untouched(&desk);
    let mut terminal = english(&desk, "C200");
    fill(&mut terminal, "Temporary limit", "500").sees("✗ A temporary limit has an amount and two days");
    fill(&mut terminal, "Temporary limit from", "02/12/2026").sees("✗ A temporary limit has an amount");
    fill(&mut terminal, "Temporary limit to", "01/12/2026");
    terminal.sees("would begin on 02 Dec 2026, after its end on 01 Dec");
    terminal.send("f12").sees("Not saved: correct this first.").send("esc");
    fill(&mut terminal, "Temporary limit to", "02/12/2026").sees_no("would begin");
    fill(&mut terminal, "Minimum order amount", "100");
    fill(&mut terminal, "Maximum order amount", "99.99").sees("100.00, is larger than the maximum, 99.99");
    terminal.send("f12").sees("Not saved: correct this first.");
    assert_eq!(untouched(&desk), version);
}

#[test]
fn the_message_of_one_field_stays_while_another_is_wrong_too() {
    let desk = desk();
    let mut terminal = english(&desk, "C200");
    fill(&mut terminal, "Temporary limit", "500");
    fill(&mut terminal, "Minimum order amount", "-1");
    terminal.sees("✗ A temporary limit has an amount").sees("✗ Minimum order amount cannot be negative.");
}

#[test]
fn a_value_that_cannot_be_read_goes_on_being_filled_in() {
    let desk = desk();
    let mut terminal = english(&desk, "C200");
    fill(&mut terminal, "Credit limit", "12x").sees("✗").sees("[1 Credit●]");
    terminal.send("2").sees("[1 Credit●]").sees("12x2").send("backspace backspace enter").sees_no("✗");
    terminal.send("2").sees("[2 Exposure]");
}

#[test]
fn a_group_in_another_currency_is_reported_at_the_group() {
    let desk = desk();
    let pair = |name: &str, value: &str| crate::desk::Assignment::new(name, value);
    let mut writer = desk.writer();
    writer.add_customer("C500", &[pair("currency", "CAD"), pair("name", "Érablière")]).unwrap();
    drop(writer);
    let mut terminal = english(&desk, "C500");
    fill(&mut terminal, "Credit group", "NORTH").sees("✗").sees("CAD");
    terminal.send("f12").sees("Not saved: correct this first.");
    assert_eq!(value(&desk, "C500", "group"), "");
}

#[test]
fn a_clerk_sees_before_typing_that_a_supervisor_excludes() {
    let desk = desk();
    desk.writer().add_user("carl", &[]).unwrap();
    let mut terminal = english_as(&desk, "carl");
    terminal.send("/").write("C200").send("enter enter");
    at(&mut terminal, "Excluded from credit checks").send("enter");
    terminal.sees("Excluded from credit checks: it requires the role supervisor (ann, bob)");
    terminal.send("space f12").sees("no");
    assert_eq!(value(&desk, "C200", "excluded"), "no");
}

#[test]
fn a_field_that_the_desk_refuses_is_filled_in_further() {
    let desk = desk();
    for (width, height) in [(80, 24), (160, 50)] {
        let mut terminal = opened(&desk, "C200", Language::English, (width, height));
        fill(&mut terminal, "Terms of payment", "net999").sees("✗ There are no terms net999.");
        terminal.send("backspace backspace backspace").write("30").send("enter").sees_no("✗").sees("net30");
        terminal.send("2").sees("[2 Exposure]");
    }
}

#[test]
fn tab_stays_in_a_field_that_cannot_be_read() {
    let desk = desk();
    let mut terminal = english(&desk, "C200");
    at(&mut terminal, "Credit limit").send("enter").write("12x").send("tab");
    terminal
        .sees("✗ Credit limit cannot be 12x.")
        .send("backspace tab")
        .sees_no("✗")
        .send("esc")
        .sees("12.00");
}

#[test]
fn what_is_wrong_is_reported_in_every_language() {
    let desk = desk();
    for (language, label, message) in [
        (Language::French, "Numéro DUNS", "Un numéro DUNS a neuf chiffres ; 123 en a 3."),
        (Language::Dutch, "DUNS-nummer", "Een DUNS-nummer heeft negen cijfers; 123 heeft er 3."),
    ] {
        let mut terminal = opened(&desk, "C200", language, (80, 24));
        fill(&mut terminal, label, "123");
        let text = terminal.text().replace(['\u{a0}', '\u{202f}'], " ");
        assert!(text.contains(message), "{text}");
    }
}
