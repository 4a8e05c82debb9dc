//! The lists of orders and documents on a real desk: keys in, text out.

use crate::desk::testing::TestDesk;
use crate::tui::harness::Harness;
use crate::tui::registry::SCREENS;
use crate::tui::screens::testing::{desk, sweep, terminal};
use crate::words::Language;

fn opened(desk: &TestDesk, keys: &str, size: (u16, u16)) -> Harness {
    let mut terminal = terminal(desk, SCREENS, Language::English, size);
    terminal.send(keys);
    terminal
}

/// The numbers in the order in which they are listed.
fn numbers(terminal: &Harness) -> Vec<String> {
    let text = terminal.text();
    let words = text.lines().filter_map(|line| line.split_whitespace().find(|word| !"▸✓".contains(word)));
    let is_number = |word: &&str| ["F-", "R-", "SO-"].iter().any(|start| word.starts_with(start));
    words.filter(is_number).map(str::to_owned).collect()
}

#[test]
fn the_go_menu_opens_each_list_and_enter_opens_the_record() {
    let desk = desk();
    for size in [(80, 24), (160, 50)] {
        let mut orders = opened(&desk, ", o", size);
        orders.sees("Orders").sees("SO-1002").sees("Van den Broek").sees("2 rows");
        orders.send("enter").sees("Order SO-1002").sees("999.50").send("esc").sees("2 rows");
        let mut invoices = opened(&desk, ", f", size);
        invoices.sees("Invoices").sees("F-2001").sees("overdue").sees("5 rows");
        invoices.send("enter").sees("Invoice F-3001").send("esc").send("c").sees("Ateliers du Nord");
        let mut receipts = opened(&desk, ", p", size);
        receipts.sees("Receipts").sees("on account").sees("2 rows").send("enter").sees("5,000.50");
        opened(&desk, ", j", size).sees("Credit notes").sees("There is no credit note yet.");
    }
}

#[test]
fn the_palette_opens_them_by_name() {
    let desk = desk();
    let mut terminal = opened(&desk, "ctrl-p", (80, 24));
    terminal.write("Invoices").send("enter").sees("F-2001");
}

#[test]
fn the_newest_records_come_first_and_every_column_sorts() {
    let desk = desk();
    let mut invoices = opened(&desk, ", f", (160, 50));
    assert_eq!(numbers(&invoices), ["F-3001", "F-2003", "F-2002", "F-2001", "F-1001"]);
    for steps in 0..12 {
        let down = vec!["down"; steps].join(" ");
        invoices.send(&format!("s {down} enter"));
        assert_eq!(numbers(&invoices).len(), 5, "{steps}\n{}", invoices.text());
    }
    let mut by_amount = opened(&desk, ", f s down down down down down down enter", (160, 50));
    assert_eq!(numbers(&by_amount), ["F-2001", "F-2003", "F-3001", "F-1001", "F-2002"]);
    by_amount.send("s down down down down down down enter");
    assert_eq!(numbers(&by_amount), ["F-2002", "F-1001", "F-3001", "F-2003", "F-2001"]);
}

#[test]
fn what_is_typed_is_looked_for_in_numbers_and_customers() {
    let desk = desk();
    let mut invoices = opened(&desk, ", f /", (160, 50));
    invoices.write("f-200").send("enter");
    assert_eq!(numbers(&invoices), ["F-2003", "F-2002", "F-2001"]);
    invoices.sees("3 of 5 rows").send("esc /").write("dupont").send("enter");
    assert_eq!(numbers(&invoices), ["F-1001"]);
    invoices.send("esc /").write("zzz").send("enter").sees("No row matches the filter").sees("0 of 5 rows");
}

#[test]
fn invoices_are_filtered_by_what_is_open_and_late() {
    let desk = desk();
    let mut invoices = opened(&desk, ", f F", (160, 50));
    // Number, customer, name, date, due, late.
    invoices.send("tab tab tab tab tab").write(">30").send("enter").sees("Late over 30").sees("2 of 5 rows");
    assert_eq!(numbers(&invoices), ["F-3001", "F-2001"]);
    invoices.send("F tab tab tab tab").write("-20..+0").send("enter").sees("0 of 5 rows");
    invoices.sees("No row matches the filter").send("esc").sees("5 rows").sees_no("of 5");
    invoices.send("F tab tab tab tab").write("-20..+0").send("enter");
    assert_eq!(numbers(&invoices), ["F-2002"]);
    invoices.send("F tab tab tab tab").write("x").send("enter").sees("Not a condition.");
}

#[test]
fn orders_are_filtered_by_what_has_become_of_them() {
    let desk = desk();
    let mut orders = opened(&desk, ", o F", (160, 50));
    // Number, customer, name, date, ship date, amount, remaining, state.
    orders.send("tab tab tab tab tab tab tab right enter").sees("State on hold").sees("of 2 rows");
    orders.send("esc F tab tab tab tab tab").write(">700").send("enter").sees("1 of 2 rows");
    assert_eq!(numbers(&orders), ["SO-1002"]);
}

#[test]
fn marked_rows_are_added_up_and_what_is_shown_is_written_to_a_file() {
    let desk = desk();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("invoices.csv");
    let mut invoices = opened(&desk, ", f * ", (160, 50));
    invoices.sees("5 marked: 55,633.50 EUR");
    invoices.send("X ctrl-u").write(path.to_str().unwrap()).send("enter").sees("5 rows written");
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.starts_with("Number,Customer,Name,Date,Due,Late,Amount,Open,State,"), "{text}");
    assert!(text.contains("F-2001,C200,Van den Broek Bouw en Onderhoud BV,"), "{text}");
    assert_eq!(text.lines().count(), 6);
}

#[test]
fn filters_and_sorts_are_remembered_until_the_next_start() {
    let desk = desk();
    let mut first = opened(&desk, ", f F tab tab tab tab tab", (160, 50));
    first.write(">30").send("enter s down down down down down enter");
    assert_eq!(numbers(&first), ["F-2001", "F-3001"]);
    let remembered = first.app.context().arrangements.clone();
    let mut next = opened(&desk, "", (160, 50));
    next.app.context().arrangements = remembered;
    next.send(", f").sees("Late over 30");
    assert_eq!(numbers(&next), ["F-2001", "F-3001"]);
    next.send("esc").sees("5 rows");
    let mut last = opened(&desk, "", (160, 50));
    last.app.context().arrangements = next.app.context().arrangements.clone();
    last.send(", f").sees_no("Late over 30").sees("5 rows");
}

#[test]
fn a_filter_is_saved_under_a_name_and_comes_first_in_the_form() {
    let desk = desk();
    let mut invoices = opened(&desk, ", f F tab tab tab tab tab", (160, 50));
    // Amount, open, state, disputed, group, currency, and the name.
    invoices.write(">30").send("tab tab tab tab tab tab tab").write("Call").send("enter");
    invoices.sees("Filter saved as Call").sees("Late over 30").send("esc").sees("5 rows");
    invoices.send("F").sees("Saved filter").send("right").sees("Call").send("enter").sees("Late over 30");
    assert_eq!(numbers(&invoices), ["F-3001", "F-2001"]);
    // Without conditions the name is removed.
    invoices.send("esc F tab tab tab tab tab tab tab tab tab tab tab tab tab").write("Call").send("enter");
    invoices.sees("Saved filter Call removed").send("F").sees_no("< (none) >");
}

#[test]
fn an_order_of_rows_is_saved_under_a_name_as_a_filter_is() {
    let desk = desk();
    let to_name = "tab tab tab tab tab tab tab tab tab tab tab tab";
    let mut invoices = opened(&desk, ", f F", (160, 50));
    invoices.send(to_name).write("All").send("enter").sees("so All is not saved");
    invoices
        .send("s down down down down down enter F")
        .send(to_name)
        .write("By age, \"éà\" = #1")
        .send("enter");
    invoices.sees("Filter saved as By age, \"éà\" = #1");
    let sorted = numbers(&invoices);
    let remembered = invoices.app.context().arrangements.clone();
    let mut next = opened(&desk, "", (160, 50));
    next.app.context().arrangements = remembered;
    next.send(", f s enter F right").sees("By age, \"éà\" = #1").send("enter");
    assert_eq!(numbers(&next), sorted);
    next.send("F tab").send(to_name).write("By age, \"éà\" = #1").send("enter").sees("removed");
}

#[test]
fn they_draw_in_every_language_and_size() {
    sweep(
        &desk(),
        SCREENS,
        &[",", "f", "F", "tab", "tab", "esc", ",", "o", "F", "esc", "s", "esc", ",", "p"],
    );
}
