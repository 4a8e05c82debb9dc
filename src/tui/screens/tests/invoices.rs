//! Entering invoices and transferring them.

use super::{at, sized, typical};
use crate::credit::{DocumentName, ItemKind, Money};
use crate::desk::testing::TestDesk;
use crate::desk::testing::ledger::invoice_of;
use crate::desk::testing::november::today;
use crate::desk::{Assignment, EnterOrder, NewInvoice, TransferFilter};
use crate::tui::harness::Harness;
use crate::words::Language;

fn set(desk: &TestDesk, name: &str, value: &str) {
    desk.writer().set_settings(&[Assignment::new(name, value)]).unwrap();
}

fn form(desk: &TestDesk) -> Harness {
    let mut terminal = at(desk);
    terminal.send("alt-b").sees("Invoice entry");
    terminal
}

fn fill(terminal: &mut Harness, customer: &str, number: &str, amount: &str) {
    terminal.write(customer).send("enter").write(number).send("enter").write(amount);
}

fn is_entered(desk: &TestDesk, number: &str) -> bool {
    desk.reader().find_document(&[DocumentName::of_number(number)], &[ItemKind::Invoice]).is_ok()
}

fn awaiting(desk: &TestDesk) -> Vec<String> {
    let lines = desk.reader().awaiting_transfer(&TransferFilter::default()).unwrap();
    lines.into_iter().map(|line| line.invoice).collect()
}

/// Three entered invoices: two of ACME, which is over its limit, and one of EASY, which is not.
fn entered() -> TestDesk {
    let desk = TestDesk::in_november();
    desk.with_customer("ACME", "Acme Tools", 10_000).with_customer("EASY", "Easy Credit Ltd", 100_000);
    let mut writer = desk.writer();
    for (customer, number, minor) in [("ACME", "I-1", 9_000), ("EASY", "I-2", 5_000), ("ACME", "I-3", 6_000)]
    {
        let new = NewInvoice {
            customer,
            number,
            amount: Money::from_minor(minor),
            day: today(),
            due: today() + 30,
            due_before_date: crate::desk::DueBeforeDate::Refused,
            order: None,
            ship_to: None,
            instalments: Vec::new(),
        };
        writer.enter_invoice(&new).unwrap();
    }
    drop(writer);
    desk
}

#[test]
fn the_limit_is_shown_before_the_invoice_is_saved() {
    let desk = typical();
    set(&desk, "limit_at_sale", "warn");
    let mut terminal = form(&desk);
    fill(&mut terminal, "ACME", "I-9", "9000");
    terminal.sees("can be saved all the same").sees("over the credit limit").sees_no("with this order");
    assert!(!is_entered(&desk, "I-9"));
    insta::assert_snapshot!(terminal.text());
    terminal.send("f12").sees("I-9 is saved, with a warning: Over limit.").sees("I-10");
    assert!(is_entered(&desk, "I-9"));
}

#[test]
fn an_invoice_due_before_its_date_is_saved_after_a_question_that_enter_does_not_answer() {
    let desk = typical();
    let mut terminal = form(&desk);
    fill(&mut terminal, "BELT", "I-9", "10");
    terminal.send("enter enter").write("01/11/2026").send("f12");
    terminal.sees("Is invoice I-9 due before its date?").send("enter");
    assert!(!is_entered(&desk, "I-9"));
    terminal.send("esc").sees_no("due before its date").send("f12").sees("due before its date?").send("y");
    terminal.sees("I-9 is saved");
    assert_eq!(desk.reader().invoice(&invoice_of("BELT", "I-9")).unwrap().instalments[0].due, today() - 20);
}

#[test]
fn a_wide_terminal_has_the_answer_beside_the_form() {
    let desk = typical();
    set(&desk, "limit_at_sale", "block");
    let mut terminal = sized(&desk, Language::French, 160, 50);
    terminal.send("alt-b");
    fill(&mut terminal, "BELT", "F-9", "2500,00");
    insta::assert_snapshot!(terminal.text());
}

#[test]
fn a_blocked_sale_is_not_saved_and_says_why() {
    let desk = typical();
    set(&desk, "limit_at_sale", "block");
    let mut terminal = form(&desk);
    fill(&mut terminal, "BELT", "I-9", "9000");
    terminal.sees("This invoice cannot be saved.").send("f12");
    terminal.sees("Invoice I-9 was not saved").sees("raise the limit");
    assert!(!is_entered(&desk, "I-9"));
    terminal.send("enter").sees("Invoice entry").send("shift-tab tab ctrl-u").write("10").send("f12");
    assert!(is_entered(&desk, "I-9"));
}

#[test]
fn an_order_over_the_limit_is_blocked_or_validated_only() {
    let desk = typical();
    for (value, shown, is_saved) in [
        ("block", "This order will not be accepted.", false),
        ("warn", "This order will be approved with a warning.", true),
    ] {
        set(&desk, "limit_at_sale", value);
        let mut terminal = at(&desk);
        terminal.send("f7");
        fill(&mut terminal, "ACME", "SO-9", "9000");
        terminal.sees(shown).send("f12");
        assert_eq!(desk.reader().order("SO-9").is_ok(), is_saved, "{value}");
    }
}

#[test]
fn a_blocked_customer_is_reported_at_once_by_whom_and_takes_credit_notes() {
    let desk = typical();
    let mut writer = desk.writer();
    writer.block_customer("CRAN", crate::desk::Blocking::WarnOnly, "late").unwrap();
    writer.block_customer("CRAN", crate::desk::Blocking::Block, "cheque bounced").unwrap();
    drop(writer);
    let mut terminal = form(&desk);
    terminal.write("CRAN").sees("The customer is blocked by hand (ann, 21 Nov 2026): cheque bounced.");
    terminal.send("enter").write("I-9").send("enter").write("1").send("f12");
    terminal.sees("invoices are").sees("refused").send("enter");
    assert!(!is_entered(&desk, "I-9"));
    terminal
        .send("ctrl-u")
        .write("-1")
        .sees("This is a credit note of 1.00.")
        .send("f12")
        .sees("I-9 is saved");
}

#[test]
fn an_order_is_looked_up_and_its_terms_give_the_due_date() {
    let desk = TestDesk::in_november();
    desk.with_customer("ACME", "Acme Tools", 1_000_000);
    let mut order = EnterOrder::new("ACME", "SO-7", Money::from_minor(10_000));
    order.terms = Some("net10".to_owned());
    desk.writer().enter_order(&order).unwrap();
    let mut terminal = form(&desk);
    fill(&mut terminal, "ACME", "I-9", "100");
    terminal
        .sees("Due on 21 Dec 2026")
        .send("enter enter enter f4")
        .sees("SO-7  100.00 EUR to invoice, approved");
    terminal.send("enter").sees("Due on 01 Dec 2026").send("f12").sees("I-9 is saved");
    let invoice = desk.reader().invoice(&invoice_of("ACME", "I-9")).unwrap();
    assert_eq!((invoice.order.as_deref(), invoice.instalments[0].due), (Some("SO-7"), today() + 10));
}

#[test]
fn how_much_of_an_invoice_is_more_than_its_order_is_shown_before_it_is_saved() {
    let desk = TestDesk::in_november();
    desk.with_customer("ACME", "Acme Tools", 1_000_000);
    let order = EnterOrder::new("ACME", "SO-7", Money::from_minor(10_000));
    desk.writer().enter_order(&order).unwrap();
    let mut terminal = form(&desk);
    fill(&mut terminal, "ACME", "I-9", "100.25");
    terminal.sees("can be saved").sees_no("new sale").send("enter enter enter").write("SO-7");
    terminal.sees("0.25 of this invoice is a new sale").send("f12").sees("I-9 is saved");
    terminal.sees("0.25 of this invoice is a new sale");
}

#[test]
fn the_preview_of_an_invoice_speaks_of_no_order() {
    let desk = typical();
    set(&desk, "limit_at_transfer", "warn");
    let mut terminal = form(&desk);
    fill(&mut terminal, "ACME", "I-9", "9000");
    terminal.sees("The limit is not checked at the sale.").sees_no("order: approved");
    let mut terminal = form(&entered());
    fill(&mut terminal, "EASY", "I-9", "1");
    terminal.sees("This invoice passes every check.");
}

#[test]
fn what_is_wrong_is_reported_at_the_field() {
    let desk = typical();
    let mut terminal = form(&desk);
    terminal.write("NOBODY").send("tab").sees("✗ There is no customer NOBODY");
    terminal.send("shift-tab ctrl-u").write("ACME").send("tab").write("INV-1").send("tab").write("0");
    terminal.send("tab").sees("✗ The amount of INV-1 is zero").send("shift-tab ctrl-u").write("12,5,0");
    terminal.send("tab").sees("✗").send("shift-tab ctrl-u").write("12").send("f12");
    terminal.sees("✗ The number INV-1 is taken").send("end backspace").write("9");
    terminal
        .send("tab tab tab")
        .write("1/1/2026")
        .send("tab")
        .sees("✗ Invoice INV-9 would be due on 01 Jan 2026");
    terminal.send("shift-tab ctrl-u tab").write("SO-99").send("tab").sees("✗ There is no order SO-99");
    terminal.send("shift-tab ctrl-u").write("SO-2").send("tab").sees("✗ Order SO-2 does not belong to");
    terminal
        .send("shift-tab ctrl-u tab")
        .write("YARD")
        .send("tab")
        .sees("✗ Customer ACME has no ship-to YARD");
    terminal.send("shift-tab ctrl-u f12").sees("INV-9 is saved");
}

#[test]
fn instalments_are_split_off_the_amount() {
    let desk = typical();
    let mut terminal = form(&desk);
    fill(&mut terminal, "ACME", "I-9", "90");
    terminal.send("enter enter enter enter enter").write("31/12/2026").send("f12");
    terminal.sees("✗ An instalment needs a due date and an amount.").write("90").send("enter");
    terminal.sees("✗ The instalments of invoice I-9 do not add up");
    terminal.send("shift-tab ctrl-u").write("60").send("f12").sees("I-9 is saved");
    let invoice = desk.reader().invoice(&invoice_of("ACME", "I-9")).unwrap();
    let amounts: Vec<Money> = invoice.instalments.iter().map(|part| part.amount).collect();
    assert_eq!(amounts, [Money::from_minor(3_000), Money::from_minor(6_000)]);
}

#[test]
fn leaving_a_changed_form_asks() {
    let desk = typical();
    let mut terminal = form(&desk);
    terminal.write("A").send("esc").sees("Leave without saving?");
}

#[test]
fn the_message_is_beside_each_invoice_before_it_is_transferred() {
    let desk = entered();
    set(&desk, "limit_at_transfer", "block");
    let mut terminal = at(&desk);
    terminal
        .send("alt-t")
        .sees("Invoice transfer")
        .sees("Not transferred: Over limit")
        .sees("3 rows │ The exposure is 150.00, which is 50.00 over");
    insta::assert_snapshot!(terminal.text());
    terminal.send("f12").sees("Transfer 3 invoices?").sees("2 exceed a limit");
    terminal.send("enter").sees("Transfer 3 invoices?");
    assert_eq!(awaiting(&desk).len(), 3, "Enter is not yes");
    terminal
        .send("y")
        .sees("1 invoice transferred, 2 not transferred")
        .sees("I-1, ACME Acme Tools, 90.00 EUR: not transferred");
    assert_eq!(awaiting(&desk), ["I-1", "I-3"]);
    terminal.send("esc").sees("2 rows");
}

#[test]
fn the_order_of_an_invoice_opens_where_there_is_one() {
    for (width, height) in [(80, 24), (160, 50)] {
        let desk = entered();
        desk.with_order("EASY", "SO-1", 2_000);
        let new = NewInvoice {
            customer: "EASY",
            number: "I-4",
            amount: Money::from_minor(2_000),
            day: today(),
            due: today() + 30,
            due_before_date: crate::desk::DueBeforeDate::Refused,
            order: Some("SO-1"),
            ship_to: None,
            instalments: Vec::new(),
        };
        desk.writer().enter_invoice(&new).unwrap();
        let mut terminal = sized(&desk, Language::English, width, height);
        terminal.send("alt-t").sees_no("o Order").send("o").sees("Invoice transfer");
        terminal.send("G").sees("o Order").send("o").sees("Order SO-1");
    }
}

#[test]
fn only_the_marked_invoices_are_transferred_and_added_up() {
    let desk = entered();
    set(&desk, "limit_at_transfer", "warn");
    let mut terminal = at(&desk);
    terminal.send("alt-t space space").sees("2 marked: 140.00 EUR").send("f12");
    terminal.sees("Transfer 2 invoices?").sees("140.00 EUR").sees("1 exceeds a limit");
    terminal.send("y").sees("2 invoices transferred.");
    assert_eq!(awaiting(&desk), ["I-3"]);
}

#[test]
fn what_the_filter_hides_is_not_transferred() {
    let desk = entered();
    let mut terminal = at(&desk);
    terminal.send("alt-t /").write("EASY").send("enter f12").sees("Transfer 1 invoice?").send("y");
    assert_eq!(awaiting(&desk), ["I-1", "I-3"]);
}

#[test]
fn a_faster_user_is_reported() {
    let desk = entered();
    let mut terminal = at(&desk);
    terminal.send("alt-t space f12");
    let one = crate::desk::TransferScope::Named(vec![vec![DocumentName::of_number("I-1")]]);
    let mut writer = desk.writer();
    writer.transfer_invoices(&one, crate::desk::Run::Real, &crate::desk::NoProgress).unwrap();
    terminal.send("y").sees("ACME was transferred by ann on").sees("21 Nov").sees("2026 at 12:00");
}

#[test]
fn the_report_is_saved_as_a_table_or_as_it_is_shown() {
    let (desk, folder) = (entered(), tempfile::tempdir().unwrap());
    set(&desk, "limit_at_transfer", "warn");
    let mut terminal = sized(&desk, Language::Dutch, 120, 40);
    terminal.send("alt-t f12 j").sees("3 facturen doorgeboekt");
    insta::assert_snapshot!(terminal.text());
    for (name, part) in
        [("a.csv", "I-1,ACME,Acme Tools,2026-11-21"), ("a.txt", "I-1, ACME Acme Tools, 90,00")]
    {
        let file = folder.path().join(name);
        terminal.send("X").sees("Verslag opslaan").send("ctrl-u").write(file.to_str().unwrap()).send("enter");
        terminal.sees("Het verslag staat in");
        assert!(std::fs::read_to_string(&file).unwrap().contains(part), "{name}");
    }
    let nowhere = folder.path().join("no/such.csv");
    terminal.send("X ctrl-u").write(nowhere.to_str().unwrap()).send("enter").sees("no/such.csv");
    assert!(!nowhere.exists());
    // The dialog is there again, with the name to be changed.
    terminal.send("enter ctrl-u").write(folder.path().join("such.csv").to_str().unwrap()).send("enter");
    terminal.sees("Het verslag staat in");
}

#[test]
fn an_entered_invoice_says_that_it_is_not_transferred() {
    let desk = entered();
    let mut terminal = sized(&desk, Language::English, 160, 50);
    terminal.send("alt-t enter").sees("Entered, not yet transferred").send("c 3").sees("entered");
}
