//! A clerk at the receipts: what is proposed, typed, refused, saved and undone.

use crate::credit::{DocumentName, ItemKind, Money};
use crate::desk::testing::TestDesk;
use crate::desk::testing::ledger::{credit_of, invoice_of, receipt_of};
use crate::desk::testing::november::today;
use crate::desk::{ApplyTo, Assignment, Dispute, DocumentScope, NewInvoice, NewReceipt, Rest};
use crate::tui::event::Event;
use crate::tui::harness::Harness;
use crate::tui::registry::SCREENS;
use crate::tui::screens::testing::terminal;
use crate::words::Language;

/// C100 owes 800.00 overdue, 300.00 and, in dispute, 50.00; C300 is blocked and owes 2 000.00.
fn desk() -> TestDesk {
    let desk = TestDesk::in_november();
    desk.with_customer("C100", "Dupont & Fils SA", 100_000)
        .with_customer("C300", "Ateliers du Nord", 250_000)
        .with_invoice("C100", "F-1", 80_000, 10)
        .with_invoice("C100", "F-2", 30_000, -10)
        .with_invoice("C100", "F-3", 5_000, 40)
        .with_invoice("C300", "F-9", 200_000, 45);
    let mut writer = desk.writer();
    writer.dispute_invoice(&invoice_of("C100", "F-3"), None, Dispute::Raised, "damaged").unwrap();
    writer.block_customer("C300", crate::desk::Blocking::Block, "Late payment").unwrap();
    drop(writer);
    desk
}

/// A receipt settles F-1 in ten days, a credit note a part of F-2 in twenty.
fn desk_with_later_settlements() -> TestDesk {
    let desk = desk();
    let mut writer = desk.writer();
    let apply = |invoice| vec![ApplyTo { invoice, instalment: None, amount: None }];
    let receipt = NewReceipt {
        customer: "C100",
        number: "R-8",
        amount: Money::from_minor(80_000),
        currency: None,
        day: today() + 10,
        apply: apply("F-1"),
        rest: Rest::OnAccount,
    };
    writer.enter_receipt(&receipt).unwrap();
    let credit_note = NewInvoice {
        customer: "C100",
        number: "CN-1",
        amount: Money::from_minor(-10_000),
        day: today() + 20,
        due: today() + 20,
        due_before_date: crate::desk::DueBeforeDate::Refused,
        order: None,
        ship_to: None,
        instalments: Vec::new(),
    };
    writer.enter_invoice(&credit_note).unwrap();
    writer.apply_receipt(&credit_of("C100", "CN-1"), &apply("F-2"), Rest::OnAccount, None).unwrap();
    drop(writer);
    desk
}

fn entry(desk: &TestDesk) -> Harness {
    let mut terminal = terminal(desk, SCREENS, Language::English, (80, 24));
    terminal.send("f10").sees("Receipt entry");
    terminal
}

/// With the cursor on the first open item.
fn filled(desk: &TestDesk, customer: &str, number: &str, amount: &str) -> Harness {
    let mut terminal = entry(desk);
    terminal.write(customer).send("enter").write(number).send("enter enter").write(amount).send("enter");
    terminal
}

fn open(desk: &TestDesk, number: &str) -> Money {
    let mut reader = desk.reader();
    let invoice = reader.find_document(&[DocumentName::of_number(number)], &[ItemKind::Invoice]).unwrap();
    reader.invoice(&invoice.key).unwrap().open
}

#[test]
fn the_oldest_due_is_proposed_and_saved_by_two_keys() {
    let desk = desk();
    let mut terminal = filled(&desk, "C100", "R-9", "900");
    terminal.send("z").sees("Allocated 900.00 │ on account 0.00 EUR");
    insta::assert_snapshot!(terminal.text());
    terminal.send("f12").sees("R-9: 900.00 to 2 invoices").sees("Alt+u undoes: ").sees("R-10");
    assert_eq!((open(&desk, "F-1"), open(&desk, "F-2")), (Money::ZERO, Money::from_minor(20_000)));
    terminal.send("esc").sees_no("Leave without saving?");
}

#[test]
fn the_oldest_due_is_proposed_when_the_amount_is_left_until_the_user_says_what_to_pay() {
    let desk = desk();
    for size in [(80, 24), (160, 50)] {
        let mut terminal = terminal(&desk, SCREENS, Language::English, size);
        terminal.send("f10").write("C100").send("enter").write("R-9").send("enter enter").write("900");
        terminal.sees("Allocated 0.00").send("enter").sees("Allocated 900.00 │ on account 0.00 EUR");
        // Another amount is allocated anew.
        terminal.send("shift-tab").write("850").send("tab").sees("Allocated 850.00 │ on account 0.00 EUR");
        // What the user has given an item stays.
        terminal.send("down delete").sees("Allocated 50.00").send("up up").write("900").send("enter");
        terminal.sees("Allocated 50.00 │ on account 850.00 EUR");
    }
}

#[test]
fn leaving_everything_on_account_while_something_is_open_asks() {
    let desk = desk();
    let mut terminal = filled(&desk, "C100", "R-9", "900");
    terminal.send("- f12").sees("Leave everything on account?").sees("C100 has 1,150.00 EUR open");
    terminal.send("esc").sees("Allocated 0.00").send("f12 enter").sees("R-9: 900.00 to 2 invoices");
    assert_eq!(open(&desk, "F-1"), Money::ZERO);
    // Saved from the amount itself, without a look at the items.
    terminal.write("C100").send("enter enter enter").write("10").send("f12");
    terminal.sees("Leave everything on account?").send("down enter").sees("R-10: 10.00 on account");
    // Nothing but what is in dispute is open.
    terminal.write("C100").send("enter enter enter").write("200").send("enter f12");
    terminal.sees("R-11: 200.00 to 1 invoice").write("C100").send("enter enter enter").write("5");
    terminal.send("f12").sees("R-12: 5.00 on account");
}

#[test]
fn what_was_entered_is_undone_by_one_key() {
    let desk = desk();
    let mut terminal = filled(&desk, "C100", "R-9", "900");
    terminal.send("z ctrl-s alt-u").sees("✓ Undone: receipt entered: R-9");
    assert_eq!(open(&desk, "F-1"), Money::from_minor(80_000));
    assert_eq!(desk.reader().customer_history("C100").unwrap().payments, 0);
}

#[test]
fn a_clerk_pays_by_invoice_types_a_part_and_leaves_the_rest_on_account() {
    let desk = desk();
    let mut terminal = filled(&desk, "C100", "R-9", "900");
    // The disputed one is first, as the oldest due; it is only paid by hand.
    terminal.send("- space").write("100.5").send("enter").sees("Allocated 150.50 │ on account 749.50 EUR");
    terminal.send("up delete").sees("Allocated 50.00").send("space").sees("Allocated 850.00");
    terminal.send("space").sees("Allocated 900.00").sees("50.00").send("up space").sees("Allocated 100.00");
    terminal.send("-").sees("Allocated 0.00 │ on account 900.00 EUR").send("f12");
    terminal.sees("Leave everything on account?").send("down enter").sees("R-9: 900.00 on account");
    let mut reader = desk.reader();
    let left = reader.documents(DocumentScope::Open, &[ItemKind::Receipt]).unwrap();
    assert_eq!(left[0].open, Money::from_minor(90_000));
}

#[test]
fn what_is_settled_later_is_shown_with_its_day_and_not_paid_twice() {
    let desk = desk_with_later_settlements();
    let before = desk.dump();
    let mut terminal = filled(&desk, "C100", "R-9", "1000");
    terminal.send("z").sees("Allocated 200.00");
    insta::assert_snapshot!("settled_later_en", terminal.text());
    terminal.send("g down").write("0.01").send("enter");
    terminal.sees("✗ F-1 is settled on 01 Dec 2026: only 0.00 of it can still be paid.");
    terminal.send("up delete down").write("200.01").send("enter");
    terminal.sees("✗ F-2 is settled on 11 Dec 2026: only 200.00 of it can still be paid.").send("f12");
    assert_eq!(desk.dump(), before);
    terminal.send("delete").write("200").send("enter f12").sees("R-9: 200.00 to 1 invoice");
}

#[test]
fn the_day_of_a_later_settlement_has_room_in_every_language() {
    let desk = desk_with_later_settlements();
    for (language, whole, part) in [
        (Language::English, "until 01 Dec 2026", "200.00 until 11 Dec 2026"),
        (Language::French, "soldée 01/12/2026", "200,00 jusqu’au 11/12/2026"),
        (Language::Dutch, "tot 01/12/2026", "200,00 tot 11/12/2026"),
    ] {
        for size in [(80, 24), (140, 40)] {
            let mut terminal = terminal(&desk, SCREENS, language, size);
            terminal.send("f10").write("C100").send("enter").sees(whole).sees(part);
        }
    }
}

#[test]
fn a_click_goes_to_an_item_and_a_second_one_pays_it() {
    use ratatui::crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
    let desk = desk();
    let mut terminal = filled(&desk, "C100", "R-9", "900");
    terminal.send("-");
    let row = terminal.text().lines().position(|line| line.contains("F-2")).unwrap();
    let click = MouseEvent {
        kind: MouseEventKind::Down(MouseButton::Left),
        column: 10,
        row: u16::try_from(row).unwrap(),
        modifiers: KeyModifiers::NONE,
    };
    terminal.event(Event::Mouse(click)).sees("Allocated 0.00");
    terminal.event(Event::Mouse(click)).sees("Allocated 300.00");
    terminal.event(Event::Mouse(MouseEvent { row: 2, ..click })).send("9").sees("R-99");
}

#[test]
fn a_blocked_customer_is_reported_at_once_and_pays_all_the_same() {
    let desk = desk();
    let mut terminal = filled(&desk, "C300", "R-9", "2000");
    terminal.sees("C300  Ateliers du Nord").sees("blocked by hand (ann, 21 Nov 2026): Late payment");
    terminal.send("z f12");
    terminal.sees("R-9: 2,000.00 to 1 invoice");
    assert_eq!(open(&desk, "F-9"), Money::ZERO);
}

#[test]
fn what_is_wrong_is_reported_at_the_field_and_nothing_is_saved() {
    let desk = desk();
    let before = desk.dump();
    let mut terminal = entry(&desk);
    terminal.send("f12").sees("✗ Must be filled in.");
    terminal.write("NOBODY").send("enter").sees("✗ There is no customer NOBODY.");
    terminal.send("up ctrl-u").write("C100").send("enter").write("R-1").send("enter");
    terminal
        .send("ctrl-u")
        .write("22/11/2026")
        .sees("✗ The money has not come in yet: today is 21 Nov 2026.");
    terminal.send("ctrl-u").write("21/11/2026").send("enter");
    for (amount, problem) in [
        ("0", "The amount must be above zero."),
        ("-5", "The amount must be above zero."),
        ("1.234", "This currency has 2 decimals."),
        ("5 USD", "Not an amount."),
        ("", "Must be filled in."),
    ] {
        terminal.send("ctrl-u").write(amount).send("f12").sees(problem);
    }
    terminal
        .write("100")
        .send("enter")
        .write("900")
        .send("enter")
        .sees("✗ Only 50.00 is open of F-3.")
        .send("f12");
    terminal.sees("✗ Only 50.00 is open of F-3.").send("delete").send("down").write("200").send("enter");
    terminal.sees("✗ 100.00 more is allocated than the receipt has.").send("f12").sees("100.00 more");
    assert_eq!(desk.dump(), before);
}

#[test]
fn an_amount_that_is_being_typed_survives_a_field_that_is_missing() {
    let desk = desk();
    let mut terminal = filled(&desk, "C100", "", "900");
    terminal.send("- down").write("300").send("f12").sees("✗ Must be filled in.").sees("Allocated 300.00");
    terminal.write("R-9").send("f12").sees("R-9: 300.00 to 1 invoice");
    assert_eq!(open(&desk, "F-1"), Money::from_minor(50_000));
}

#[test]
fn an_amount_that_cannot_be_read_is_refused_before_the_fields_are() {
    let desk = desk();
    let before = desk.dump();
    let mut terminal = filled(&desk, "C100", "", "900");
    terminal
        .send("- down")
        .write("12.345")
        .send("f12")
        .sees("✗ This currency has 2 decimals.")
        .sees("12.345");
    terminal.send("backspace f12").sees("✗ Must be filled in.").sees("Allocated 12.34");
    assert_eq!(desk.dump(), before);
}

#[test]
fn an_amount_that_is_being_typed_survives_what_others_write() {
    let desk = desk();
    let mut terminal = filled(&desk, "C100", "R-9", "900");
    terminal.send("- down").write("30");
    desk.with_invoice("C100", "F-0", 1_000, 90);
    terminal.app.context().data_changed();
    terminal.event(Event::Resize).sees("F-0").write("0").send("enter").sees("Allocated 300.00").send("f12");
    assert_eq!(open(&desk, "F-1"), Money::from_minor(50_000));
}

#[test]
fn a_number_that_is_taken_is_reported_at_the_field() {
    let desk = desk();
    desk.with_receipt("C100", "R-1", 12_345);
    let before = desk.dump();
    let mut terminal = filled(&desk, "C100", "R-1", "10");
    terminal.sees("✗ The number R-1 is taken").send("f12").sees("✗ The number R-1 is taken");
    assert_eq!(desk.dump(), before);
}

#[test]
fn a_payment_before_its_invoice_is_reported_at_the_line() {
    let desk = desk();
    let before = desk.dump();
    let mut terminal = entry(&desk);
    let early = (today() - 200).to_string();
    terminal.write("C100").send("enter").write("R-9").send("enter ctrl-u").write(&early).send("enter");
    terminal.write("50").send("enter z").sees("Allocated 0.00").sees("dated later").send("space");
    terminal.sees("✗ F-3 is dated").send("f12").sees("✗ F-3 is dated");
    assert_eq!(desk.dump(), before);
}

#[test]
fn the_amount_is_read_in_the_currency_of_the_customer() {
    let desk = desk();
    desk.set_text("C100", "currency", "JPY");
    filled(&desk, "C100", "R-9", "12.50").sees("This currency has no decimals.");
}

#[test]
fn what_another_program_paid_meanwhile_is_seen_and_refused() {
    let desk = desk();
    let mut terminal = filled(&desk, "C100", "R-9", "800");
    terminal.send("z");
    let other = NewReceipt {
        customer: "C100",
        number: "R-8",
        amount: Money::from_minor(80_000),
        currency: None,
        day: today(),
        apply: vec![ApplyTo { invoice: "F-1", instalment: None, amount: None }],
        rest: Rest::OnAccount,
    };
    desk.writer().enter_receipt(&other).unwrap();
    terminal.send("f12").sees("F-1").sees_no("R-9: ");
    assert!(desk.reader().receipt(&receipt_of("C100", "R-9")).is_err());
}

#[test]
fn what_is_left_is_applied_later_and_undone() {
    let desk = desk();
    desk.with_receipt("C100", "R-1", 12_345);
    let mut terminal = terminal(&desk, SCREENS, Language::English, (80, 24));
    terminal.send("f6 enter 3 G").sees("R-1").send("L").sees("Apply: Receipt R-1").send("z");
    insta::assert_snapshot!(terminal.text());
    terminal.send("f12").sees("R-1: 123.45 applied to 1 invoice").sees("u undoes: ");
    assert_eq!(open(&desk, "F-1"), Money::from_minor(67_655));
    terminal.send("u").sees("✓ Undone: ").sees("R-1");
    assert_eq!(open(&desk, "F-1"), Money::from_minor(80_000));
    terminal.send("G L f12").sees("Nothing is allocated yet.");
    terminal.send("up ctrl-u").write("1/1/2020").send("f12").sees("✗ Not before the receipt of");
}

#[test]
fn a_bounced_receipt_is_reversed_with_its_effect_before_it() {
    let desk = desk();
    let mut terminal = filled(&desk, "C100", "R-9", "900");
    terminal.send("z f12 esc f6 enter 3 v G").sees("R-9").send("enter").sees("Receipt R-9").send("R");
    insta::assert_snapshot!(terminal.text());
    terminal.send("f12").sees("✗ Must be filled in.");
    terminal.write("bounced").send("up ctrl-u").write("1/1/2020").send("f12").sees("✗ It must be from ");
    terminal
        .send("ctrl-u")
        .write("21/11/2026")
        .send("f12")
        .sees("R-9 reversed from 21 Nov 2026: 900.00 open again");
    assert_eq!(open(&desk, "F-1"), Money::from_minor(80_000));
    terminal.send("R").sees_no("Reverse receipt");
}

#[test]
fn what_is_left_of_an_invoice_is_written_off_with_its_effect_before_it_and_undone() {
    let desk = desk();
    let mut terminal = terminal(&desk, SCREENS, Language::English, (80, 24));
    terminal.send("f6 enter 3 down").sees("F-1").send("enter").sees("Invoice F-1").send("W");
    insta::assert_snapshot!(terminal.text());
    terminal.send("f12").sees("✗ Must be filled in.").write("bankrupt");
    terminal.send("up ctrl-u").write("90000").send("f12").sees("✗ It must be above zero and at most 800.00.");
    terminal.send("ctrl-u").write("300").send("f12").sees("W2026-00001 wrote off 300.00 of customer C100");
    assert_eq!(open(&desk, "F-1"), Money::from_minor(50_000));
    terminal.send("u").sees("✓ Undone: ").sees("W2026-00001");
    assert_eq!(open(&desk, "F-1"), Money::from_minor(80_000));
}

#[test]
fn what_is_on_account_is_refunded_from_the_list_and_undone_there() {
    let desk = desk();
    let mut terminal = filled(&desk, "C100", "R-9", "900");
    terminal.send("- f12 down enter esc f6 enter 3 G").sees("R-9").send("W").sees("Refund to customer C100");
    terminal.send("ctrl-u").write("250").send("enter").write("paid twice").send("f12");
    terminal.sees("RF2026-00001 refunded 250.00 to customer C100").send("v G").sees("Refund");
    let left = |desk: &TestDesk| desk.reader().receipt(&receipt_of("C100", "R-9")).unwrap().open;
    assert_eq!(left(&desk), Money::from_minor(65_000));
    terminal.send("W").sees("Undo RF2026-00001?").send("enter");
    assert_eq!(left(&desk), Money::from_minor(65_000));
    terminal.send("y").sees("RF2026-00001 undone");
    assert_eq!(left(&desk), Money::from_minor(90_000));
}

#[test]
fn a_clerk_is_told_before_the_work_that_it_takes_a_supervisor() {
    let desk = desk();
    let mut writer = desk.writer();
    writer.add_user("boss", &[Assignment::new("role", "administrator")]).unwrap();
    writer.set_user("ann", &[Assignment::new("role", "clerk")]).unwrap();
    drop(writer);
    let mut terminal = terminal(&desk, SCREENS, Language::English, (80, 24));
    terminal.send("f6 enter 3 W").sees_no("Write off F-").sees("supervisor");
}
