//! Decisions, from the key to the desk and back.

use super::{desk, line, queue, sized, today};
use crate::credit::Money;
use crate::desk::Verdict;
use crate::tui::harness::Harness;
use crate::words::Language;

#[test]
fn two_keys_approve_and_the_order_leaves_at_once() {
    let desk = desk();
    let mut terminal = queue(&desk);
    terminal.send("a").sees("Order SO-1001 of Dupont & Fils SA, 600.07 EUR, leaves");
    assert_eq!(desk.hold_state("SO-1001").code(), "held");
    terminal.send("enter");
    assert_eq!(desk.hold_state("SO-1001").code(), "released");
    terminal.sees("SO-1001 released").sees("u undoes: order released: SO-1001");
    terminal.sees("4 rows");
    assert!(line(&terminal, "SO-1002").starts_with('▸'), "{}", terminal.text());
}

#[test]
fn one_key_takes_the_last_decision_back_and_the_cursor_goes_to_the_order() {
    for (width, height) in [(80, 24), (160, 50)] {
        let desk = desk();
        let mut terminal = sized(&desk, Language::English, width, height);
        terminal.send("a enter down down u");
        assert_eq!(desk.hold_state("SO-1001").code(), "held");
        terminal.sees("✓ Undone: order released: SO-1001").sees("5 rows");
        assert!(line(&terminal, "SO-1001").starts_with('▸'), "{}", terminal.text());
    }
}

#[test]
fn where_no_key_undoes_nothing_is_said_of_it() {
    for (width, height) in [(80, 24), (160, 50)] {
        let desk = desk();
        let mut terminal = sized(&desk, Language::English, width, height);
        terminal.send("a enter").sees("SO-1001 released").sees("u undoes: order released");
        // Letters are text in the note of a dialog.
        terminal.send("a").sees("SO-1001 released").sees_no("undoes:");
        terminal.send("esc").sees("u undoes: order released");
        terminal.send("/").sees("SO-1001 released").sees_no(" u undoes:");
    }
}

#[test]
fn marked_orders_are_approved_together_and_undone_as_a_whole() {
    let desk = desk();
    let mut terminal = sized(&desk, Language::English, 120, 40);
    terminal.send("down space space space");
    terminal.sees("3 marked: 13,945.17 EUR");
    terminal.send("A").sees("3 orders, 13,945.17 EUR in all, leave the queue");
    terminal.send("enter").sees("2 rows");
    terminal.sees("3 orders released").sees("u undoes: order released: SO-1002 + 2");
    for order in ["SO-1002", "SO-1003", "SO-1004"] {
        assert_eq!(desk.hold_state(order).code(), "released", "{order}");
    }
    terminal.send("u").sees("✓ Undone: order released: SO-1002 + 2").sees("5 rows");
    assert!(line(&terminal, "SO-1002").starts_with('▸'), "{}", terminal.text());
    for order in ["SO-1002", "SO-1003", "SO-1004"] {
        assert_eq!(desk.hold_state(order).code(), "held", "{order}");
    }
}

#[test]
fn the_second_to_decide_sees_who_decided_what_and_when() {
    let desk = desk();
    let mut terminal = queue(&desk);
    desk.decide_as("bob", "SO-1001", Verdict::RELEASE);
    terminal.send("a enter").sees("Not done").sees("released by bob on");
    terminal.send("enter").sees("4 rows").sees_no("SO-1001");
}

#[test]
fn a_decision_that_was_not_saved_is_named_in_the_box_that_says_why() {
    let desk = desk();
    let mut terminal = queue(&desk);
    for order in ["SO-1001", "SO-1002"] {
        desk.decide_as("bob", order, Verdict::RELEASE);
        terminal.send("a enter").sees("Not done").sees(&format!("Not saved: Approving {order}."));
        terminal.send("enter");
    }
}

#[test]
fn an_order_that_changed_since_it_was_shown_is_not_decided_on() {
    let desk = desk();
    let mut terminal = queue(&desk);
    desk.amend("SO-1001", 90_000);
    terminal.send("a enter").sees("SO-1001 was changed").sees("meanwhile");
    assert_eq!(desk.hold_state("SO-1001").code(), "held");
    terminal.send("enter").sees("900.00");
}

#[test]
fn a_marked_order_that_changed_since_it_was_marked_is_skipped_and_named() {
    let desk = desk();
    let mut terminal = queue(&desk);
    terminal.send("space space space").sees("3 marked");
    desk.amend("SO-1002", 9_000_000);
    // The list shows the new amount; the mark is still that of the old one.
    terminal.send("f5").sees("3 marked").sees("90,000.00");
    terminal.send("A enter").sees("SO-1002 was changed").sees_no("SO-1001 was changed");
    terminal.send("enter").sees("2 orders released");
    assert_eq!(
        ["SO-1001", "SO-1002", "SO-1003"].map(|order| desk.hold_state(order).code()),
        ["released", "held", "released"]
    );
    // Marked again, it is decided on as it is now.
    terminal.send("* A enter");
    assert_eq!(desk.hold_state("SO-1002").code(), "released");
}

#[test]
fn of_all_orders_marked_at_once_those_that_changed_since_are_skipped() {
    let desk = desk();
    let mut terminal = queue(&desk);
    terminal.send("*");
    desk.amend("SO-1005", 160_000);
    terminal.send("w").write("+7").send("enter").sees("SO-1005 was changed");
    let follow_up = |order: &str| desk.sheet(order).hold.unwrap().follow_up;
    assert_eq!(["SO-1004", "SO-1005"].map(follow_up), [Some(today() + 7), None]);
}

#[test]
fn what_another_decided_meanwhile_is_skipped_among_many_and_reported() {
    let desk = desk();
    let mut terminal = queue(&desk);
    terminal.send("*");
    desk.decide_as("bob", "SO-1003", Verdict::RELEASE);
    terminal.send("A enter").sees("SO-1003 is not on hold any more").sees("by bob");
    terminal.send("enter").sees("4 orders released").sees("0 rows");
}

#[test]
fn cancelling_an_order_asks_and_enter_is_not_yes() {
    let desk = desk();
    let mut terminal = queue(&desk);
    terminal.send("r tab tab space enter").sees("Cancel the order?");
    terminal.send("enter enter").sees("Cancel the order?");
    assert_eq!(desk.hold_state("SO-1001").code(), "held");
    terminal.send("n").sees("5 rows");
    assert_eq!(desk.hold_state("SO-1001").code(), "held");
    terminal.send("r tab tab space enter y");
    assert_eq!(desk.hold_state("SO-1001").code(), "rejected");
    terminal.sees("4 rows").send("u").sees("5 rows");
}

#[test]
fn a_plain_rejection_needs_no_question() {
    let desk = desk();
    queue(&desk).send("r enter").sees("SO-1001 rejected").sees("4 rows");
    assert_eq!(desk.hold_state("SO-1001").code(), "rejected");
}

#[test]
fn an_order_waits_a_week_with_a_note_and_keeps_its_day_where_none_is_given() {
    let desk = desk();
    let mut terminal = sized(&desk, Language::English, 172, 50);
    terminal.send("w").write("+7").send("tab tab").write("called, pays Friday").send("enter");
    terminal.sees("SO-1001 kept on hold").sees("5 rows");
    assert!(terminal.text().contains("28 Nov 2026"), "{}", terminal.text());
    terminal.send("w enter");
    assert!(terminal.text().contains("28 Nov 2026"), "{}", terminal.text());
    terminal.send("y up").sees("kept on hold").send("down").sees("called, pays Friday");
}

#[test]
fn a_follow_up_in_the_past_is_reported_at_the_field() {
    let desk = desk();
    let mut terminal = queue(&desk);
    terminal.send("w").write("2026-11-20").send("enter").sees("20 Nov 2026 is past");
    assert_eq!(desk.hold_state("SO-1001").code(), "held");
}

#[test]
fn a_pasted_text_goes_in_as_a_whole_or_not_at_all() {
    let desk = desk();
    let mut terminal = queue(&desk);
    let paste = |terminal: &mut Harness, text: &str| {
        terminal.event(crate::tui::Event::Paste(text.to_owned()));
    };
    terminal.send("w tab tab").write("seen: ");
    paste(&mut terminal, &"x".repeat(100_000));
    terminal.sees("too long: the field takes 200 characters");
    terminal.send("left left left");
    paste(&mut terminal, "paid,\r\nin part, and\u{7} ");
    terminal.send("end").write("!").send("enter").sees("kept on hold");
    let decisions = desk.reader().order("SO-1001").unwrap().decisions;
    assert_eq!(decisions[0].note, "seepaid, in part, and n: !");
    paste(terminal.send("/"), &"SO-1002".repeat(20_000));
    terminal.sees("Nothing found");
}

#[test]
fn a_day_that_has_just_passed_is_not_taken_for_the_one_of_next_year() {
    for (width, height) in [(80, 24), (160, 50)] {
        let desk = desk();
        let mut terminal = sized(&desk, Language::English, width, height);
        terminal.send("w").sees("15/12, today, mon").write("14/11").sees("Sat 14 Nov 2026: past");
        terminal.send("enter").sees("14 Nov 2026 is past");
        terminal.send("ctrl-u").write("5/1").sees("Tue 05 Jan 2027").send("enter").sees("kept on hold");
        let follow_up = desk.sheet("SO-1001").hold.unwrap().follow_up;
        assert_eq!(follow_up.map(|day| day.to_string()).as_deref(), Some("2027-01-05"));
    }
}

#[test]
fn a_day_far_from_today_is_asked_about_and_enter_is_not_yes() {
    for (width, height) in [(80, 24), (160, 50)] {
        let desk = desk();
        let mut terminal = sized(&desk, Language::English, width, height);
        terminal.send("w").write("31/12/9999").sees("Fri 31 Dec 9999").send("enter enter");
        let asked = terminal.sees("Is the day right?").dialog();
        assert!(asked.contains("Follow-up date: Fri 31 Dec 9999 is 2,912,118 days from"), "{asked}");
        terminal.send("n").sees("31 Dec 9999");
        assert_eq!(desk.sheet("SO-1001").hold.unwrap().follow_up, None);
        terminal.send("ctrl-u").write("26/12/2027").send("enter").sees("kept on hold");
        terminal.send("w").write("27/12/2027").send("enter").sees("is 401 days from today").send("y");
        assert_eq!(desk.sheet("SO-1001").hold.unwrap().follow_up, Some(today() + 401));
    }
}

#[test]
fn other_terms_are_checked_again_and_the_order_becomes_ready() {
    let desk = desk();
    let mut terminal = queue(&desk);
    terminal.send("t").sees("cash on delivery").sees("600.07").send("enter");
    assert!(line(&terminal, "SO-1001").contains("Ready"), "{}", terminal.text());
    assert_eq!(desk.hold_state("SO-1001").code(), "ready");
    terminal.send("o").sees("Amount to collect").sees("600.07 EUR");
}

#[test]
fn an_order_is_forwarded_to_a_colleague() {
    let desk = desk();
    let mut terminal = sized(&desk, Language::English, 172, 50);
    terminal.send("f f4").write("bob").send("enter enter");
    assert!(terminal.line(2).contains(" bob"), "{}", terminal.text());
}

#[test]
fn a_bound_below_the_order_is_reported_at_the_field() {
    let desk = desk();
    let mut terminal = queue(&desk);
    terminal.send("a tab tab").write("500").send("enter").sees("Less than the order: 600.07");
    terminal.send("ctrl-u").write("700").send("tab").write("+30").send("enter");
    assert_eq!(desk.hold_state("SO-1001").code(), "released");
}

#[test]
fn orders_are_assessed_anew() {
    let desk = desk();
    let mut terminal = queue(&desk);
    desk.with_receipt("C300", "R-3", 200_000);
    terminal.send("E").sees("Re-evaluated: 5; ready to release: 1; released: 0");
    assert_eq!(desk.hold_state("SO-1003").code(), "ready");
    terminal.send("e").sees("Re-evaluated: 1");
}

#[test]
fn an_order_is_put_on_hold_by_hand_from_its_sheet() {
    let desk = desk();
    let mut terminal = queue(&desk);
    terminal.send("o h").sees("is on hold, whatever the").send("enter");
    terminal.sees("put on hold by hand").send("esc");
    assert!(line(&terminal, "SO-1001").contains("Over limit, F"), "{}", terminal.text());
}

#[test]
fn releasing_for_a_blocked_customer_is_refused_with_what_to_do() {
    let desk = desk();
    desk.set_text("C100", "state", "blocked");
    let mut terminal = queue(&desk);
    terminal.send("a enter").sees("is blocked or").sees("Unblock the customer first");
    terminal.send("enter").sees("5 rows").sees("SO-1001");
}

#[test]
fn the_note_of_a_refused_decision_is_there_the_next_time() {
    let desk = desk();
    desk.set_text("C100", "state", "blocked");
    let mut terminal = queue(&desk);
    terminal.send("a tab").write("paid this morning").send("enter").sees("Unblock the customer first");
    terminal.send("enter").sees("5 rows").send("g r").sees_no("paid this morning").send("esc");
    terminal.send("down a").sees_no("paid this morning").send("esc up");
    desk.set_text("C100", "state", "active");
    terminal.send("a").sees("paid this morning").send("esc").sees("Leave without saving?").send("n");
    terminal.send("enter").sees("SO-1001 released");
    let decisions = desk.reader().order("SO-1001").unwrap().decisions;
    assert_eq!(decisions[0].note, "paid this morning");
}

#[test]
fn an_amount_is_read_as_it_is_written_in_the_language() {
    let desk = desk();
    let mut terminal = sized(&desk, Language::French, 80, 24);
    terminal.send("a tab tab").write("700,50").send("tab").sees("700,50");
    terminal.send("enter");
    assert_eq!(
        desk.sheet("SO-1001").order.approval.map(|approval| approval.up_to),
        Some(Money::from_minor(70_050))
    );
}

#[test]
fn the_one_marked_order_is_named_though_the_cursor_is_on_another() {
    let desk = desk();
    let mut terminal = queue(&desk);
    terminal.send("space down down A").sees("Order SO-1001 of Dupont & Fils SA, 600.07 EUR, leaves");
    terminal.send("enter").sees("SO-1001 released");
    assert_eq!((desk.hold_state("SO-1001").code(), desk.hold_state("SO-1004").code()), ("released", "held"));
}

#[test]
fn with_marks_every_decision_is_about_the_marked_and_says_so() {
    for (width, height) in [(80, 24), (160, 50)] {
        let desk = desk();
        let mut terminal = sized(&desk, Language::English, width, height);
        terminal.send("space space").sees("2 marked");
        for key in ["a", "A", "r", "t", "w"] {
            terminal.send(key);
            let text = terminal.dialog();
            assert!(text.contains("2 orders, 1,599.57 EUR in all"), "{key} {text}");
            assert!(text.contains("Held for: Over limit (2), Hold period (1)."), "{key} {text}");
            assert!(
                text.contains("Order SO-1003 under the cursor is not marked and stays as it is."),
                "{key} {text}"
            );
            terminal.send("esc");
        }
        terminal.send("r enter").sees("2 orders rejected");
        let states = ["SO-1001", "SO-1002", "SO-1003"].map(|order| desk.hold_state(order).code());
        assert_eq!(states, ["rejected", "rejected", "held"]);
    }
}

#[test]
fn marks_that_a_filter_hides_are_taken_off_and_that_is_said() {
    for (width, height) in [(80, 24), (160, 50)] {
        let desk = desk();
        let mut terminal = sized(&desk, Language::English, width, height);
        terminal.send("space space /").write("SO-1002").sees("hides a marked row: it is no longer marked");
        terminal.send("enter").sees("✓ SO-1002");
        terminal.send("esc a").sees("Order SO-1002 of");
    }
}

#[test]
fn where_the_cursor_is_on_a_marked_order_nothing_is_left_out() {
    let desk = desk();
    let mut terminal = queue(&desk);
    terminal.send("space space up a").sees("2 orders, 1,599.57 EUR in all").sees_no("under the cursor");
    terminal.send("esc - a").sees("Order SO-1002 of");
}

#[test]
fn several_orders_are_rejected_and_cancelled_after_one_question() {
    let desk = desk();
    let mut terminal = queue(&desk);
    terminal.send("space space r tab tab space enter").sees("Cancel the orders?");
    terminal.sees("2 orders are rejected and cancelled").send("enter").sees("Cancel the orders?").send("y");
    terminal.sees("2 orders rejected");
    let state = |order: &str| desk.sheet(order).order.state.code();
    assert_eq!([state("SO-1001"), state("SO-1002"), state("SO-1003")], ["cancelled", "cancelled", "open"]);
}
