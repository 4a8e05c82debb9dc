//! What the screens say of a disk that fails while something is saved.

use super::at;
use crate::desk::testing::TestDesk;
use crate::store::{CommitOutcome, FailingCommit, FileAfter, StoreError};
use crate::tui::harness::Harness;

/// Lets the commit of the next write fail.
fn fail_next_commit(terminal: &mut Harness, fate: CommitOutcome) {
    let failing =
        FailingCommit { fate, error: StoreError::Io("no answer".to_owned()), file: FileAfter::There };
    let services = terminal.app.context().jobs.services();
    services
        .act(|writer| {
            writer.fail_next_commit(failing);
            Ok(())
        })
        .unwrap();
}

fn fill(terminal: &mut Harness) {
    terminal.send("f7").sees("Order entry");
    terminal.write("ACME").send("enter").write("SO-1").send("enter").write("12");
}

#[test]
fn an_order_that_was_not_saved_stays_in_the_form_and_the_status_line_says_why() {
    let desk = TestDesk::in_november();
    desk.with_customer("ACME", "Acme Tools", 1_000_000);
    let mut terminal = at(&desk);
    fill(&mut terminal);
    fail_next_commit(&mut terminal, CommitOutcome::Lost);
    terminal.send("f12").sees("could not be read or written: no answer").send("esc");
    terminal.sees("The last write failed. The desk file could not be read or written").sees("SO-1");
    terminal.send("f12").sees("Order SO-1 is approved").sees_no("The last write failed");
}

#[test]
fn an_order_that_was_saved_all_the_same_is_reported_as_saved() {
    let desk = TestDesk::in_november();
    desk.with_customer("ACME", "Acme Tools", 1_000_000);
    let mut terminal = at(&desk);
    fill(&mut terminal);
    fail_next_commit(&mut terminal, CommitOutcome::Saved);
    terminal.send("f12").sees("Order SO-1 is approved").sees_no("The last write failed");
}
