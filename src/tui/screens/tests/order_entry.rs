use super::{at, sized, typical};
use crate::desk::Assignment;
use crate::desk::testing::TestDesk;
use crate::tui::harness::Harness;
use crate::words::Language;

fn form(desk: &TestDesk) -> Harness {
    let mut terminal = at(desk);
    terminal.send("f7").sees("Order entry");
    terminal
}

fn fill(terminal: &mut Harness, customer: &str, number: &str, amount: &str) {
    terminal.write(customer).send("enter").write(number).send("enter").write(amount);
}

#[test]
fn the_check_is_answered_before_anything_is_saved() {
    let desk = typical();
    let mut terminal = form(&desk);
    fill(&mut terminal, "ACME", "SO-9", "100");
    terminal.sees("This order will be put on hold.").sees("over the credit");
    assert!(desk.reader().order("SO-9").is_err());
    insta::assert_snapshot!(terminal.text());
}

#[test]
fn a_wide_terminal_has_the_answer_beside_the_form() {
    let desk = typical();
    let mut terminal = sized(&desk, Language::French, 160, 50);
    terminal.send("f7");
    fill(&mut terminal, "BELT", "SO-9", "250,00");
    insta::assert_snapshot!(terminal.text());
}

#[test]
fn a_blocked_customer_is_reported_at_once_with_the_reason() {
    let desk = typical();
    let mut terminal = form(&desk);
    terminal.write("CRAN");
    terminal.sees("The customer is blocked: cheque bounced.");
    terminal.send("enter").write("SO-9").send("enter").write("1").send("f12");
    terminal.sees("not accepted").sees("SO-9");
    assert!(desk.reader().order("SO-9").is_err());
}

#[test]
fn saving_says_what_became_of_it_and_is_ready_for_the_next() {
    let desk = typical();
    let mut terminal = form(&desk);
    fill(&mut terminal, "ACME", "SO-09", "100");
    terminal.send("ctrl-s").sees("Order SO-09 is on hold: Over limit.");
    terminal.sees("Saved: order SO-09 of customer ACME").sees("SO-10");
    assert_eq!(desk.hold_state("SO-09").code(), "held");
    terminal.send("esc").sees("Workspace").sees_no("Leave without saving?");
}

#[test]
fn an_approved_order_is_reported_as_such() {
    let desk = TestDesk::in_november();
    desk.with_customer("ACME", "Acme Tools", 1_000_000);
    let mut terminal = form(&desk);
    fill(&mut terminal, "ACME", "A", "100");
    terminal.sees("This order will be approved.");
    terminal.send("enter enter enter enter enter enter enter");
    terminal.sees("Order A is approved.").sees("The order is approved.");
}

#[test]
fn what_is_wrong_is_reported_at_the_field() {
    let desk = typical();
    let mut terminal = form(&desk);
    terminal.write("NOBODY").send("tab").sees("✗ There is no customer NOBODY");
    terminal.send("shift-tab ctrl-u").write("ACME").sees_no("no customer");
    terminal.send("enter").write("SO-1").send("enter").write("12.345");
    terminal.sees("This currency has 2 decimals.");
    terminal.send("ctrl-u").write("12").send("f12");
    terminal.sees("There is an order SO-1 already");
    terminal.send("f12").sees("There is an order SO-1 already");
}

#[test]
fn a_ship_date_before_the_date_is_reported_at_the_field() {
    let desk = typical();
    let mut terminal = form(&desk);
    fill(&mut terminal, "ACME", "SO-9", "1");
    terminal.send("enter enter").write("20/11/2026").send("enter");
    terminal.sees("✗ The ship date 20 Nov 2026 is before the date");
}

#[test]
fn a_day_far_from_today_is_asked_about() {
    let desk = typical();
    let mut terminal = form(&desk);
    fill(&mut terminal, "ACME", "SO-9", "10");
    terminal.send("tab").write("21/11/2062").sees("Tue 21 Nov 2062").send("f12");
    terminal.sees("Is the day right?").send("esc").sees("21 Nov 2062").send("f12 y").sees("SO-9");
    assert_eq!(desk.sheet("SO-9").order.day.to_string(), "2062-11-21");
}

#[test]
fn customers_are_looked_up_by_code_or_name() {
    let desk = typical();
    let mut terminal = form(&desk);
    terminal.write("dock").send("f4").sees("Look for a customer").sees("Dockside Trading");
    terminal.sees_no("Acme Tools");
    terminal.send("esc").sees("Acme Tools").write("belt").send("enter");
    terminal.sees("BELT  Belt & Braces");
}

#[test]
fn terms_and_ship_tos_are_looked_up() {
    let desk = typical();
    let name = Assignment::new("name", "The yard in Ghent");
    let mut writer = desk.writer();
    writer.add_ship_to("ACME", "YARD", &[name]).unwrap();
    let mut terminal = form(&desk);
    fill(&mut terminal, "ACME", "SO-9", "1");
    terminal.send("enter enter enter f4").sees("net30").write("cod").send("enter");
    terminal.sees("cod").send("enter f4").sees("The yard in Ghent").send("enter").sees("YARD");
}

#[test]
fn leaving_a_changed_form_asks() {
    let desk = typical();
    let mut terminal = form(&desk);
    terminal.write("A").send("esc").sees("Leave without saving?");
    terminal.send("n").sees("Order entry").send("f3 y").sees_no("Order number");
}

#[test]
fn going_elsewhere_keeps_what_was_typed() {
    let desk = typical();
    let mut terminal = form(&desk);
    terminal.write("AC").send("f9").sees("On hold by reason");
    terminal.send("f7").write("ME").sees("ACME  Acme Tools");
}

#[test]
fn another_currency_is_that_of_the_customer() {
    let desk = typical();
    desk.set_text("ACME", "currency", "JPY");
    let mut terminal = form(&desk);
    fill(&mut terminal, "ACME", "SO-9", "12.50");
    terminal.sees("This currency has no decimals.");
}

#[test]
fn no_more_lines_are_announced_than_the_shorter_preview_has() {
    let desk = typical();
    let mut terminal = form(&desk);
    fill(&mut terminal, "ACME", "SO-9", "100");
    terminal.sees("PgDn:").send("ctrl-u").sees_no("PgDn:");
}
