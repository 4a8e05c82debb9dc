//! The list of customers and one customer on real desks: keys in, text out.

mod notes;
mod standing;

use crate::desk::testing::TestDesk;
use crate::desk::testing::november::today;
use crate::desk::{Clock, Desk, Identity};
use crate::tui::Scope;
use crate::tui::harness::Harness;
use crate::tui::screens::testing::{desk, enter_paid_invoice, sweep, terminal};
use crate::tui::screens::{audit, customers, document, history, order_sheet};
use crate::words::Language;

static SCREENS: &[&Scope] = &[
    &customers::SCOPE,
    &super::SCOPE,
    &super::component::SCOPE,
    &super::paid_month::SCOPE,
    &document::SCOPE,
    &order_sheet::SCOPE,
    &history::SCOPE,
    &history::SEEN_SCOPE,
    &audit::SCOPE,
];

fn english(desk: &TestDesk) -> Harness {
    terminal(desk, SCREENS, Language::English, (80, 24))
}

/// The customer with this code, opened from the list.
fn opened(desk: &TestDesk, code: &str, language: Language, size: (u16, u16)) -> Harness {
    let mut terminal = terminal(desk, SCREENS, language, size);
    terminal.send("/").write(code).send("enter enter");
    terminal
}

#[test]
fn the_list_shows_who_owes_what_and_who_must_not_buy() {
    insta::assert_snapshot!(english(&desk()).text());
}

#[test]
fn a_wide_list_shows_every_column() {
    let desk = desk();
    for (language, name) in [(Language::French, "list_fr"), (Language::Dutch, "list_nl")] {
        let terminal = terminal(&desk, SCREENS, language, (180, 26));
        insta::assert_snapshot!(name, terminal.text());
    }
}

#[test]
fn the_filter_is_fuzzy_on_code_and_name_and_enter_opens() {
    let desk = desk();
    let mut terminal = english(&desk);
    terminal.send("/").write("vdbroek").sees("C200").sees_no("C100");
    terminal.send("enter enter").sees("Customer C200").sees("Van den Broek");
}

#[test]
fn customers_are_sorted_by_exposure_the_largest_first() {
    let desk = desk();
    let mut terminal = english(&desk);
    terminal.send("s down down enter");
    let text = terminal.text();
    let place = |code: &str| text.find(code).unwrap();
    assert!(place("C200") < place("C300") && place("C300") < place("C400"), "{text}");
    terminal.send("s down down enter");
    let text = terminal.text();
    let place = |code: &str| text.find(code).unwrap();
    assert!(place("C200") > place("C300"), "{text}");
}

#[test]
fn marked_customers_are_added_up() {
    let desk = desk();
    english(&desk).send("space space").sees("2 marked");
}

/// The desk of the screens, on which C200 has paid invoices early and late in two months.
fn paying_desk() -> TestDesk {
    let desk = desk();
    let mut writer = desk.writer();
    let day = |text: &str| text.parse::<crate::credit::Day>().unwrap();
    for (number, of, due, paid) in [
        ("F-1801", "2026-08-03", "2026-09-02", "2026-09-23"),
        ("F-1802", "2026-08-10", "2026-09-09", "2026-09-11"),
        ("F-1803", "2026-10-01", "2026-11-30", "2026-11-10"),
    ] {
        let amount = crate::credit::Money::from_minor(123_450);
        let invoice = crate::desk::NewInvoice {
            customer: "C200",
            number,
            amount,
            day: day(of),
            due: day(due),
            due_before_date: crate::desk::DueBeforeDate::Refused,
            order: None,
            ship_to: None,
            instalments: Vec::new(),
        };
        writer.enter_invoice(&invoice).unwrap();
        let apply = vec![crate::desk::ApplyTo { invoice: number, instalment: None, amount: None }];
        let receipt = format!("R-{number}");
        let receipt = crate::desk::NewReceipt {
            customer: "C200",
            number: &receipt,
            amount,
            day: day(paid),
            currency: None,
            apply,
            rest: crate::desk::Rest::OnAccount,
        };
        writer.enter_receipt(&receipt).unwrap();
    }
    writer.add_note("C200", "Promised to pay on Friday.\nAsk for Jan.").unwrap();
    drop(writer);
    desk
}

#[test]
fn every_tab_says_what_it_has() {
    let desk = paying_desk();
    for (tab, name) in [
        ("1", "parameters"),
        ("2", "exposure"),
        ("3", "documents"),
        ("4", "ageing"),
        ("5", "orders"),
        ("6", "ship_tos"),
        ("7", "limits"),
        ("8", "payments"),
        ("9", "notes"),
        ("0", "activity"),
        ("y", "audit"),
    ] {
        let mut terminal = opened(&desk, "C200", Language::English, (80, 24));
        terminal.send(tab);
        insta::assert_snapshot!(format!("{name}_en"), terminal.text());
    }
}

#[test]
fn wide_tabs_are_in_french_and_dutch() {
    let desk = paying_desk();
    for (tab, name, language) in [
        ("1", "parameters_fr", Language::French),
        ("2", "exposure_nl", Language::Dutch),
        ("3", "documents_fr", Language::French),
        ("4", "ageing_nl", Language::Dutch),
        ("7", "limits_fr", Language::French),
        ("8", "payments_fr", Language::French),
        ("0", "activity_nl", Language::Dutch),
        ("y", "audit_nl", Language::Dutch),
    ] {
        let mut terminal = opened(&desk, "C200", language, (160, 50));
        terminal.send(tab);
        insta::assert_snapshot!(name, terminal.text());
    }
}

#[test]
fn tabs_turn_both_ways() {
    let desk = desk();
    let mut terminal = opened(&desk, "C200", Language::English, (80, 24));
    terminal.sees("[1 Credit]");
    terminal.send("tab").sees("[2 Exposure]");
    terminal.send("shift-tab shift-tab").sees("[y Audit]");
    terminal.send("5").sees("[5 Orders]");
}

#[test]
fn a_figure_is_followed_to_its_documents_and_their_applications() {
    let desk = desk();
    let mut terminal = opened(&desk, "C200", Language::English, (80, 24));
    terminal.send("2 enter").sees("C200: Open invoices").sees("F-2001");
    terminal.send("enter").sees("Invoice F-2001").sees("95 days overdue");
    terminal.send("c").sees("Customer C200");
    terminal.send("esc esc esc down down enter").sees("Unapplied receipts").sees("-5,000.50");
    terminal.send("enter").sees("Receipt R-2").sees("Nothing was applied");
}

#[test]
fn all_documents_or_the_open_ones_are_shown() {
    let desk = desk();
    let mut terminal = opened(&desk, "C200", Language::English, (80, 24));
    terminal.send("3").sees("Open documents").sees("F-2001");
    terminal.send("v").sees("All documents");
}

#[test]
fn the_documents_are_filtered_by_what_their_columns_show() {
    for size in [(80, 24), (160, 50)] {
        let desk = desk();
        let mut terminal = opened(&desk, "C200", Language::French, size);
        // Number, kind, date, due.
        terminal.send("3 v F tab").write("encaiss").send("enter");
        terminal.sees("R-2").sees("1 sur 4 lignes").sees_no("F-2001");
        terminal.send("esc F tab tab tab").write("..+0").send("enter").sees("F-2002").sees_no("F-2003");
        // Amount.
        terminal.send("esc F tab tab tab tab").write(">1 000,5").send("enter").sees("F-2003");
        terminal.sees_no("F-2002").send("F ctrl-u").write("zzz").send("enter").sees("Aucune ligne");
        terminal.send("esc").sees("F-2001");
    }
}

#[test]
fn the_ageing_is_shown_as_of_another_day_and_basis() {
    let desk = desk();
    let mut terminal = opened(&desk, "C200", Language::English, (80, 24));
    terminal.send("4").sees("As of 21 Nov 2026, by due date");
    terminal.send("D ctrl-u").write("01/12/2026").send("tab right enter");
    terminal.sees("As of 01 Dec 2026, by invoice date");
}

#[test]
fn a_paid_invoice_says_when_and_how_late() {
    let desk = paying_desk();
    let mut terminal = opened(&desk, "C200", Language::English, (120, 30));
    terminal.send("3 v").sees("23 Sep 2026");
    let text = terminal.text();
    let line = text.lines().find(|line| line.contains("F-1801")).unwrap();
    assert!(line.contains("21") && line.contains("51"), "{line}");
    let early = text.lines().find(|line| line.contains("F-1803")).unwrap();
    assert!(early.contains("-20"), "{early}");
}

#[test]
fn a_month_is_followed_to_its_invoices() {
    let desk = paying_desk();
    let mut terminal = opened(&desk, "C200", Language::English, (80, 24));
    terminal
        .send("8")
        .sees("3 invoices paid: on average 41.00 days to pay, 1.00 days late; 2 paid late")
        .sees("-20.00");
    terminal.send("down down enter").sees("paid in Sep 2026").sees("F-1801").sees_no("F-1803");
    terminal.send("enter").sees("Invoice F-1802");
}

#[test]
fn the_timeline_opens_what_it_names() {
    let desk = paying_desk();
    let mut terminal = opened(&desk, "C200", Language::English, (120, 30));
    terminal.send("0").sees("Invoice F-1803, due 30 Nov 2026").sees("R-F-1803 pays F-1803");
    terminal.send("/").write("SO-1002").send("enter").sees("Order SO-1002 entered");
    terminal.send("enter").sees("SO-1002");
    let mut terminal = opened(&desk, "C200", Language::English, (120, 30));
    terminal.send("0 /").write("NORTH").send("enter enter").sees("Credit limit: 125,000.00 -> 120,000.00");
}

#[test]
fn an_order_of_the_customer_opens() {
    let desk = desk();
    let mut terminal = opened(&desk, "C100", Language::English, (80, 24));
    terminal.send("5 enter").sees("SO-1001").sees("Demo");
}

#[test]
fn what_is_dated_later_is_shown_with_its_day() {
    let desk = desk();
    let mut writer = desk.writer();
    let apply = vec![crate::desk::ApplyTo { invoice: "F-1001", instalment: None, amount: None }];
    let receipt = |number, cents, apply| crate::desk::NewReceipt {
        customer: "C100",
        number,
        amount: crate::credit::Money::from_minor(cents),
        day: today() + 10,
        currency: None,
        apply,
        rest: crate::desk::Rest::OnAccount,
    };
    writer.enter_receipt(&receipt("R-8", 30_000, apply)).unwrap();
    writer.enter_receipt(&receipt("R-9", 50_000, Vec::new())).unwrap();
    drop(writer);
    let mut terminal = opened(&desk, "C100", Language::English, (80, 24));
    terminal.send("3").sees("4 rows").sees("│ F-1001 partly 01 Dec 2026");
    terminal.send("G").sees("│ R-9 from 01 Dec 2026").send("up up").sees_no("4 rows │");
    for (language, name) in [(Language::English, "en"), (Language::French, "fr"), (Language::Dutch, "nl")] {
        let mut terminal = opened(&desk, "C100", language, (160, 30));
        insta::assert_snapshot!(format!("documents_later_{name}"), terminal.send("3 G").text());
    }
    terminal.send("g enter").sees("From 01 Dec 2026, 500.00 is open");
}

#[test]
fn a_document_has_its_customer_and_what_was_applied_beside_it() {
    let desk = desk();
    enter_paid_invoice(&mut desk.writer(), ("C200", "F-1802"), [today() - 90, today() - 60]);
    for (size, beside) in [((80, 24), false), ((160, 50), true)] {
        let mut terminal = opened(&desk, "C200", Language::English, size);
        terminal.send("3 v /").write("F-1802").send("enter enter").sees("Invoice F-1802");
        for shown in ["C200 Van den Broek Bouw en Onderhoud", "Available", "Instalment 1", "Receipt R/F-1802"]
        {
            terminal.sees(shown);
        }
        let first = terminal.line(1);
        assert!(first.starts_with("Date"), "{first}");
        assert_eq!(first.contains("Instalment 1"), beside, "{}", terminal.text());
    }
}

#[test]
fn the_ageing_of_today_leads_to_the_open_invoices() {
    let desk = desk();
    let mut terminal = opened(&desk, "C100", Language::English, (80, 24));
    terminal.send("4 enter").sees("Open invoices").sees("F-1");
    let mut terminal = opened(&desk, "C100", Language::English, (80, 24));
    terminal.send("4 D ctrl-u").write("1/11/2026").send("f12 enter").sees_no("Open invoices");
}

#[test]
fn everything_draws_in_every_language_and_size() {
    let tabs = ["enter", "1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "y"];
    let others = ["B", "esc", "B", "enter", "esc", "N", "esc", "8", "enter", "esc", "2", "enter", "enter"];
    let keys: Vec<&str> = tabs.into_iter().chain(others).collect();
    sweep(&paying_desk(), SCREENS, &keys);
    sweep(&TestDesk::in_november(), SCREENS, &keys);
}

#[test]
fn a_hundred_customers_scroll() {
    let desk = TestDesk::in_november();
    for number in 0..100 {
        desk.with_customer(&format!("K{number:03}"), &format!("Customer {number}"), 1_000_000);
    }
    let mut terminal = english(&desk);
    terminal.send("G").sees("K099").sees_no("K000");
    terminal.send("g pagedown pagedown").sees("K038");
}

#[test]
fn the_dialog_of_a_blocking_says_what_will_happen() {
    let desk = desk();
    let mut terminal = opened(&desk, "C100", Language::French, (80, 24));
    terminal.send("B enter");
    insta::assert_snapshot!(terminal.text());
}

#[test]
fn a_document_shows_its_instalments_and_what_met_them() {
    let desk = desk();
    let mut terminal = opened(&desk, "C200", Language::Dutch, (80, 24));
    terminal.send("3 enter");
    insta::assert_snapshot!(terminal.text());
}

#[test]
fn the_kind_of_a_document_is_whole_where_other_columns_have_room_to_spare() {
    let desk = desk();
    opened(&desk, "C100", Language::French, (80, 24)).send("3").sees("R-1").sees("Encaissement ");
}

#[test]
fn from_120_columns_the_parameters_are_in_two_columns_below_a_gauge_of_the_limit() {
    let desk = paying_desk();
    let gauge = |terminal: &Harness| terminal.line(2).contains("█") && terminal.line(2).ends_with("% used");
    for (width, height, columns) in [(80, 24, 1), (118, 40, 1), (120, 40, 2), (160, 50, 2)] {
        let terminal = opened(&desk, "C200", Language::English, (width, height));
        let line = terminal.line(4);
        assert!(line.starts_with("General ─"), "{line}");
        assert_eq!(line.contains("Credit check ─"), columns == 2, "{width}: {line}");
        assert_eq!(gauge(&terminal), width >= 118, "{width}: {}", terminal.line(2));
    }
}

#[test]
fn whom_one_reaches_is_shown_above_every_tab_and_changed_with_one_key() {
    let desk = desk();
    for (size, number) in [((80, 24), "03 20 00 00 01"), ((160, 50), "03 20 00 00 02")] {
        let mut terminal = opened(&desk, "C100", Language::English, size);
        terminal.send("@").sees("Contact at C100 Dupont & Fils SA").sees("Whom to ask for");
        terminal
            .write("Claire Besson")
            .send("tab")
            .write(number)
            .send("tab")
            .write("claire at dupont")
            .send("f12");
        terminal.sees("E-mail cannot be claire at dupont. Write it like compta@dupont.fr.");
        terminal.send("ctrl-u").write("claire@dupont.example").send("f12").sees_no("Contact at C100");
        let line = format!("Claire Besson  {number}  claire@dupont.example");
        terminal.sees(&line).send("2").sees(&line).send("3").sees(&line);
    }
    let stored = desk.reader().customer_sheet("C100").unwrap();
    assert_eq!(stored.sheet.text("phone"), "03 20 00 00 02");
}
