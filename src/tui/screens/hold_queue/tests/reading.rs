//! Reading the queue: the assessment, customers, history, sorting.

use super::{TestDesk, desk, line, queue, sized};
use crate::desk::{Assignment, Expected};
use crate::words::Language;

/// The amounts of the pane between a heading and the line above its sum, in cents, and the sum.
fn column_of(text: &str, heading: &str, pane: usize) -> (Vec<i64>, i64) {
    let cents = |line: &str| -> i64 {
        let amount = line.split(' ').next_back().unwrap();
        amount.replace([',', '.'], "").parse().unwrap()
    };
    let pane = text.lines().map(|line| line.chars().skip(pane).collect::<String>());
    let mut lines = pane.skip_while(|line| !line.starts_with(heading)).skip(1);
    let amounts: Vec<i64> =
        lines.by_ref().take_while(|line| !line.starts_with('─')).map(|line| cents(&line)).collect();
    (amounts, cents(&lines.next().unwrap()))
}

#[test]
fn the_exposure_adds_up_to_the_last_cent() {
    let desk = desk();
    let mut terminal = sized(&desk, Language::English, 160, 50);
    for _ in 0..5 {
        let (amounts, total) = column_of(&terminal.text(), "Exposure (EUR)", 122);
        assert_eq!(amounts.iter().sum::<i64>(), total, "{}", terminal.text());
        assert!(amounts.len() >= 2);
        terminal.send("down");
    }
}

#[test]
fn money_on_file_is_the_first_cure_that_is_named() {
    let desk = desk();
    let mut terminal = queue(&desk);
    terminal.send("G");
    terminal.sees("800.00 is overdue by more than 30 days").sees("▸ Apply 800.00 of the 1,000.00");
}

#[test]
fn the_pane_is_read_to_its_end_on_a_small_terminal() {
    let desk = desk();
    let mut terminal = queue(&desk);
    terminal.send("down").sees_no("Available credit").sees("more, Tab");
    terminal.send("tab G").sees("Available credit").sees("end, Tab");
    assert!(line(&terminal, "SO-1002").starts_with('▸'));
    terminal.send("esc G");
    assert!(line(&terminal, "SO-1005").starts_with('▸'));
}

#[test]
fn the_pane_follows_the_cursor() {
    let desk = desk();
    let mut terminal = queue(&desk);
    terminal.sees("─ SO-1001 │ 600.07 EUR │ C100 Dupont & Fils SA");
    terminal.send("down").sees("─ SO-1002 │ 999.50 EUR │ C200 Van den Broek Bouw").sees_no("─ SO-1001");
}

#[test]
fn by_customer_it_is_said_how_many_orders_fit() {
    let desk = desk();
    desk.with_order("C300", "SO-1006", 30_000).with_order("C300", "SO-1007", 20_000);
    let mut terminal = queue(&desk);
    terminal.send("b G").sees("C400").send("up");
    terminal.sees("2 of this customer’s 3 held orders fit");
    terminal.sees("SO-1006, SO-1007 (500.00 of 500.00)");
    terminal.send("b").sees_no("held orders fit").sees("▼Held");
}

#[test]
fn by_customer_each_customer_has_a_heading_and_is_folded_and_unfolded() {
    for (width, height) in [(80, 24), (160, 50)] {
        let desk = desk();
        let mut terminal = sized(&desk, Language::English, width, height);
        terminal.send("b");
        terminal.sees("▼ C200 Van den Broek Bouw: 2 orders, 13,345.17 EUR, 0 of 2 fit under the limit");
        terminal.send("down").sees("▸  SO-1002").send("left");
        terminal.sees("▶ C200 Van den Broek Bouw: 2 orders, 13,345.17 EUR");
        terminal.sees_no("SO-1004 ").sees("▼ C300 Ateliers du Nord");
        terminal.send("down").sees("▸  SO-1003").send("up right");
        terminal.sees("▼ C200").sees("▸  SO-1002");
        assert!(line(&terminal, "SO-1004").starts_with(' '));
    }
}

#[test]
fn nothing_is_decided_or_marked_on_a_folded_customer() {
    let desk = desk();
    let mut terminal = queue(&desk);
    terminal.send("b down left").sees("▸▶ C200");
    terminal.send("a r w t space * i shift-down A").sees("▸▶ C200").sees_no("marked");
    terminal.send("right").sees("▸  SO-1002");
    terminal.send("a").sees("Order SO-1002 of Van den Broek Bouw");
}

#[test]
fn every_order_is_in_sight_below_its_heading_when_the_cursor_is_on_it() {
    let desk = desk();
    for number in 0..20 {
        desk.with_order(["C100", "C300", "C400"][number % 3], &format!("SO-30{number:02}"), 900_000);
    }
    let mut terminal = queue(&desk);
    terminal.send("b");
    for _ in 0..24 {
        let current = terminal.text().lines().filter(|line| line.starts_with("▸  SO-")).count();
        assert_eq!(current, 1, "{}", terminal.text());
        terminal.send("down");
    }
    terminal.send("g").sees("▼ C100").sees("▸  SO-1001");
}

#[test]
fn large_amounts_come_first_when_sorted_by() {
    let desk = desk();
    let mut terminal = queue(&desk);
    terminal.send("s").write("").send("down down down enter").sees("▼Amount");
    let first = terminal.line(2);
    assert!(first.contains("SO-1004"), "{}", terminal.text());
}

#[test]
fn orders_are_found_by_number_code_and_name() {
    let desk = desk();
    for (typed, order) in [("1003", "SO-1003"), ("c400", "SO-1005"), ("ateliers", "SO-1003")] {
        let mut terminal = queue(&desk);
        terminal.send("/").write(typed).send("enter").sees("1 of 5 rows").sees(order);
    }
}

#[test]
fn the_history_shows_what_each_decider_saw() {
    let desk = desk();
    let mut terminal = queue(&desk);
    terminal.send("y").sees("Nothing has been decided yet").send("esc");
    terminal.send("a enter u up y").sees("Decisions on SO-1001");
    terminal.sees("released (undone)").sees("a decision was undone");
    terminal.send("down enter").sees("SO-1001: assessment of 21 Nov 2026");
    terminal.sees("The exposure with this order is 1,276.62");
}

#[test]
fn the_order_shows_its_decisions_and_its_assessment() {
    let desk = desk();
    let mut terminal = queue(&desk);
    terminal.send("o").sees("Order SO-1001").sees("C100 Dupont & Fils SA").sees("open, on hold");
    terminal.sees("Nothing has been decided yet").sees("Assessment of 21 Nov 2026");
    terminal.send("esc").sees("5 rows");
}

#[test]
fn a_number_that_is_typed_finds_that_order_and_the_cursor_is_on_it() {
    let desk = TestDesk::in_november();
    desk.with_customer("K01", "Atlas", 100).with_customer("K02", "Borg", 100);
    desk.with_order("K01", "SO-5006", 60_000)
        .with_order("K02", "SO-5001", 70_000)
        .with_order("K01", "SO-15001", 80_000);
    let mut terminal = queue(&desk);
    terminal.send("down down / 5 0 0 1").sees("2 of 3 rows").sees_no("SO-5006 ");
    terminal.send("enter a").sees("Order SO-5001 of Borg").send("enter");
    assert_eq!((desk.hold_state("SO-5001").code(), desk.hold_state("SO-5006").code()), ("released", "held"));
    // Where no row has it as it is typed, the letters may be scattered.
    terminal
        .send("esc / b r g k 0 2")
        .sees("0 of 2 rows")
        .send("esc / o 5 6")
        .sees("1 of 2 rows")
        .sees("SO-5006");
}

#[test]
fn the_queue_is_filtered_by_reason_age_owner_follow_up_and_group() {
    let desk = desk();
    desk.writer().add_group("NORTH", &[Assignment::new("limit", "50000")]).unwrap();
    let of_group = [Assignment::new("group", "NORTH")];
    desk.writer().set_customer("C300", &of_group, Expected::Whatever).unwrap();
    // SO-1002 has been on hold for nine days, is bob's, and was to be looked at again yesterday.
    let sql = "UPDATE hold SET held_day = held_day - 9, follow_up = held_day - 1,
               assigned_to = (SELECT id FROM user WHERE login = 'bob')
               WHERE order_id = (SELECT id FROM sales_order WHERE number = 'SO-1002')";
    assert_eq!(desk.file().execute(sql, []).unwrap(), 1);
    for (width, height) in [(80, 24), (160, 50)] {
        let mut terminal = sized(&desk, Language::English, width, height);
        // Order, customer, name, amount, excess, reasons, days held, ship date, overdue, follow-up, owner, group.
        let mut filtered = |field: usize, typed: &str, shown: &str, order: &str| {
            terminal.send("F").send(&"tab ".repeat(field)).write(typed).send("enter");
            terminal.sees(shown).sees("of 5 rows").sees(order).sees_no("SO-1005");
            terminal.send("esc").sees("5 rows").sees_no("of 5 rows").sees("SO-1005");
        };
        filtered(5, "o", "Reasons Over limit", "SO-1003");
        filtered(6, ">3", "Held over 3", "SO-1002");
        filtered(9, "..+0", "Follow-up up to 21 Nov 2026", "SO-1002");
        filtered(10, "bob", "with “bob”", "SO-1002");
        filtered(11, "north", "Group with “north”", "SO-1003");
        terminal.send("F").send(&"tab ".repeat(6)).write(">99").send("enter");
        terminal.sees("0 of 5 rows").sees("No row matches the filter");
    }
}

#[test]
fn an_empty_queue_and_an_empty_list_of_customers_say_what_to_do() {
    for size in [(80, 24), (160, 50)] {
        let desk = TestDesk::in_november();
        let mut terminal = crate::tui::screens::testing::terminal(
            &desk,
            crate::tui::registry::SCREENS,
            crate::words::Language::English,
            size,
        );
        terminal.send("f2").sees("No order is on hold. Orders are checked");
        terminal.send("f6").sees("There is no customer yet.");
    }
}
