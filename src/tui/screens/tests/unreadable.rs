//! What the screens show of a desk with values that cannot be read (R0.9): where they are, and everything else goes on.

use super::{sized, typical};
use crate::desk::testing::TestDesk;
use crate::tui::harness::Harness;
use crate::words::Language;

/// A typical desk into which another program has written something.
fn damaged(statement: &str) -> TestDesk {
    let desk = typical();
    let file = desk.file();
    file.execute_batch("PRAGMA ignore_check_constraints = ON").unwrap();
    assert_eq!(file.execute(statement, []).unwrap(), 1);
    desk
}

/// Wide enough for the sentence to stand in one line.
fn wide(desk: &TestDesk) -> Harness {
    sized(desk, Language::English, 200, 40)
}

#[test]
fn an_order_of_a_customer_whose_approval_cannot_be_read_is_not_entered_and_the_form_stays() {
    let desk = damaged("UPDATE customer SET approval = 'garbage' WHERE code = 'ACME'");
    let before = desk.dump();
    let mut terminal = wide(&desk);
    terminal.send("f7").sees("Order entry");
    terminal.write("ACME").send("enter").write("SO-9").send("enter").write("12").send("f12");
    terminal.sees("table customer, row ACME, column approval: \"garbage\"");
    assert_eq!(desk.dump(), before);
    terminal.send("esc").sees("Order entry").sees("SO-9");
}

#[test]
fn a_hold_that_cannot_be_read_is_shown_as_such_beside_the_others_and_the_screens_go_on() {
    let desk = damaged("UPDATE hold SET state = 'garbage' WHERE id = 2");
    let mut terminal = wide(&desk);
    terminal.sees("The desk holds a value that cannot be read");
    terminal.send("f2").sees("Hold queue").sees("table hold, row 2, column state: \"garbage\"");
    terminal.sees("SO-1").sees("SO-3");
    terminal.send("f7").sees("Order entry");
    terminal.send("esc").send("f9").sees("Workspace");
}
