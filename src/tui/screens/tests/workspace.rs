use ratatui::crossterm::event::{KeyModifiers, MouseEvent, MouseEventKind};

use super::{at, sized, typical};
use crate::desk::testing::TestDesk;
use crate::tui::Event;
use crate::tui::screens::workspace::Workspace;
use crate::words::Language;

#[test]
fn the_workspace_opens_first_and_is_readable() {
    let desk = typical();
    let mut terminal = at(&desk);
    insta::assert_snapshot!("workspace_80x24_en", terminal.text());
    terminal.send("end");
    insta::assert_snapshot!("workspace_80x24_en_below", terminal.text());
}

#[test]
fn a_wide_terminal_shows_all_tiles_at_once() {
    let desk = typical();
    let terminal = sized(&desk, Language::French, 160, 50);
    insta::assert_snapshot!("workspace_160x50_fr", terminal.text());
}

#[test]
fn an_empty_desk_has_quiet_tiles() {
    let desk = TestDesk::in_november();
    let terminal = sized(&desk, Language::Dutch, 120, 40);
    insta::assert_snapshot!("workspace_120x40_nl_empty", terminal.text());
}

#[test]
fn the_tiles_of_the_holds_open_the_queue() {
    let desk = typical();
    at(&desk).send("enter").sees("Hold queue");
    at(&desk).send("4").sees("Hold queue");
    at(&desk).send("down down enter").sees("Hold queue");
}

#[test]
fn the_tile_of_the_validation_opens_the_grid_of_all_that_it_counts() {
    let desk = typical();
    at(&desk).send("3").sees("Credit validation │ all external codes");
}

#[test]
fn the_figures_follow_the_desk() {
    let desk = typical();
    let mut terminal = at(&desk);
    terminal.sees("3").send("f2");
    desk.with_order("DOCK", "SO-8", 100_000);
    terminal.app.context().data_changed();
    terminal.event(Event::Resize).send("esc").sees("8,623.45");
}

#[test]
fn the_workspace_is_never_left_but_with_the_program() {
    let desk = typical();
    let mut terminal = at(&desk);
    terminal.send("f2").sees("Hold queue").send("f9 esc f3").sees("On hold by reason");
    terminal.send("f2").sees("Hold queue").send("esc").sees("On hold by reason");
}

#[test]
fn a_small_terminal_shows_the_overdue_and_the_validation_and_says_that_there_is_more_below() {
    let mut terminal = at(&typical());
    terminal.sees("2 Overdue").sees("3 Credit validation").sees("3 more tiles below");
    terminal.send("end").sees("9 Limits and reviews").sees_no("below");
    sized(&typical(), Language::English, 160, 50).sees("9 Limits and reviews").sees_no("below");
}

#[test]
fn the_wheel_scrolls_the_tiles_and_leaves_the_focus_where_it_is() {
    let mut terminal = at(&typical());
    let wheel =
        MouseEvent { kind: MouseEventKind::ScrollDown, column: 5, row: 5, modifiers: KeyModifiers::NONE };
    terminal.event(Event::Mouse(wheel)).sees_no("1 On hold").sees("3 Credit validation");
    terminal.send("enter").sees("Hold queue");
}

#[test]
fn a_tile_is_moved_and_stays_there() {
    let desk = typical();
    let mut terminal = at(&desk);
    terminal.send("tab V").sees("Place of “Overdue”").send("home enter");
    terminal.sees("1 Overdue").sees("2 On hold").sees("3 Credit validation");
    let names = terminal.app.context().arrangements.get("workspace").cloned().unwrap();
    assert!(names.starts_with(&["overdue".to_owned(), "on-hold".to_owned()]), "{names:?}");
    let mut other = at(&desk);
    other.app.context().arrangements.insert("workspace".to_owned(), names);
    let workspace = Box::new(Workspace::new(other.app.context()));
    other.app.open(workspace);
    other.event(Event::Resize).sees("1 Overdue").sees("2 On hold");
}

#[test]
fn the_workspace_of_an_empty_desk_says_what_to_do_next() {
    for (width, height) in [(80, 24), (160, 50)] {
        let desk = TestDesk::in_november();
        let mut terminal = sized(&desk, Language::English, width, height);
        terminal.sees("Nothing here yet: , i imports customers, then invoices and orders.");
        sized(&typical(), Language::English, width, height).sees_no("Nothing here yet");
    }
}

#[test]
fn a_row_of_a_tile_opens_its_list_filtered_as_the_tile_counts_it() {
    for (width, height) in [(80, 24), (160, 50)] {
        let desk = typical();
        let opened = |keys: &str| {
            let mut terminal = sized(&desk, Language::English, width, height);
            terminal.send(keys);
            terminal
        };
        // The third row of the holds: follow-ups that are due, of which there are none.
        opened("down down down enter").sees("Hold queue").sees("Follow-up up to 21 Nov 2026").sees("0 of 3");
        let overdue = "home tab down enter";
        opened(overdue).sees("Whom to call").sees("2 customers").sees("2 rows").sees("BELT");
        // All excesses, the largest first; the row of one opens its customer.
        let mut excesses = opened("8");
        excesses.sees("Available under 0").sees("3 of 4 rows").sees_no("BELT");
        assert!(excesses.place("ACME").1 < excesses.place("CRAN").1, "{}", excesses.text());
        opened("end left down enter").sees("Customer ACME");
    }
}

#[test]
fn the_ages_of_the_balance_open_the_invoices_of_that_age() {
    let desk = typical();
    for (width, height) in [(80, 24), (160, 50)] {
        // Six tiles on, then past what is not due and four periods to over 120 days.
        let mut oldest = sized(&desk, Language::English, width, height);
        oldest.send("home tab tab tab tab tab down down down down down down");
        oldest.send("enter").sees("Invoices").sees("Due up to 23 Jul 2026").sees("1 of 3 rows");
        oldest.sees("INV-3").sees_no("INV-2").send("esc").sees("3 rows");
        let mut not_due = sized(&desk, Language::English, width, height);
        not_due.send("home tab tab tab tab tab down enter").sees("INV-1").sees_no("INV-2");
        let mut on_account = sized(&desk, Language::English, width, height);
        on_account.send("home tab tab tab tab tab down down down down down down down enter");
        on_account.sees("Receipts").sees("REC-1");
    }
}

#[test]
fn a_reason_opens_the_orders_that_it_holds() {
    let desk = typical();
    let mut terminal = at(&desk);
    terminal.send("5").sees("3 rows").send("esc").send("home tab tab tab tab down").send("enter");
    terminal.sees("Hold queue").sees("Reasons Over limit").sees("of 3 rows");
    terminal.send("esc").sees("3 rows").sees_no("of 3");
}

#[test]
fn what_a_tile_shows_is_not_remembered_as_the_filter_of_its_list() {
    let desk = typical();
    let mut terminal = at(&desk);
    terminal.send("8").sees("Available under 0").send("f9").sees("On hold");
    assert!(terminal.app.context().arrangements.is_empty());
}

#[test]
fn a_list_that_differs_from_its_tile_says_by_what() {
    let desk = typical();
    let mut writer = desk.writer();
    writer.add_ship_to("ACME", "SITE", &crate::desk::testing::pairs(&[("limit", "50")])).unwrap();
    let entered = crate::desk::NewInvoice {
        ship_to: Some("SITE"),
        ..crate::desk::testing::ledger::invoice("ACME", "SITE-1", 10_000)
    };
    writer.enter_invoice(&entered).unwrap();
    for (language, difference) in [
        (Language::English, "ship-tos"),
        (Language::French, "destinataires"),
        (Language::Dutch, "afleveradressen"),
    ] {
        for (width, height) in [(80, 24), (160, 50)] {
            let mut terminal = sized(&desk, language, width, height);
            terminal.send("7").sees("ACME").sees(difference);
        }
    }
}
