//! Each change that a check can see is seen, and nothing is written by looking.

use crate::credit::FindingCode;
use crate::desk::testing::TestDesk;
use crate::desk::testing::ledger::{enter, invoice, limit, pays, receipt, receive};
use crate::desk::testing::pairs;
use crate::desk::{
    Blocking, Expected, HoldFilter, HoldState, NewReceipt, NoProgress, PageOrder, PageRange, QueueLine,
    Verdict,
};

/// C1 has a limit of 100.00, owes 90.00 and has three orders, of which B and C are on hold.
fn desk() -> TestDesk {
    let desk = TestDesk::new().limited("C1", &[]);
    enter(&desk, &invoice("C1", "I-1", 9_000)).unwrap();
    for (number, amount) in [("A", "5"), ("B", "25"), ("C", "5.50")] {
        desk.enter("C1", number, amount);
    }
    desk
}

fn lines(desk: &TestDesk, order: PageOrder) -> Vec<QueueLine> {
    desk.reader().hold_page(HoldFilter::Undecided, order, PageRange::default()).unwrap().0
}

fn line(desk: &TestDesk, number: &str) -> QueueLine {
    lines(desk, PageOrder::Held).into_iter().find(|line| line.stored.order == number).unwrap()
}

/// State, excess in cents and number of reasons.
fn shown(desk: &TestDesk, number: &str) -> (HoldState, i128, usize) {
    let line = line(desk, number);
    (line.state(), line.excess().unwrap().minor(), line.reasons().len())
}

#[test]
fn a_receipt_that_pays_the_named_invoice_makes_orders_ready_and_nothing_is_written_by_looking() {
    let desk = desk();
    assert_eq!(shown(&desk, "B"), (HoldState::Held, 2_550, 1));
    let paid = NewReceipt { apply: vec![pays("I-1", None)], ..receipt("C1", "R-1", 9_000) };
    receive(&desk, &paid).unwrap();
    let before = desk.dump();
    assert_eq!(shown(&desk, "B"), (HoldState::Ready, 0, 0));
    assert_eq!(desk.dump(), before);
    let line = line(&desk, "B");
    assert_eq!((line.stored.state, line.differs()), (HoldState::Held, true));
    assert_eq!(line.held_for.reasons, [FindingCode::LimitExceeded]);
    assert_eq!(line.held_for.excess.minor(), 2_000);
    assert!(line.frees().is_none());
    let told = desk.sheet("B").held_for_otherwise().unwrap();
    assert_eq!(told.key, "hold-held-for-since-ready");
}

#[test]
fn a_limit_that_is_cut_or_raised_is_seen_at_once() {
    let desk = desk();
    desk.writer().set_customer("C1", &pairs(&[("limit", "40")]), Expected::Whatever).unwrap();
    assert_eq!(shown(&desk, "B"), (HoldState::Held, 8_550, 1));
    desk.writer().set_customer("C1", &pairs(&[("limit", "1000")]), Expected::Whatever).unwrap();
    assert_eq!(shown(&desk, "B"), (HoldState::Ready, 0, 0));
}

#[test]
fn what_was_ready_when_it_was_checked_is_held_again_where_something_holds_it() {
    let desk = desk();
    desk.writer().set_customer("C1", &pairs(&[("limit", "1000")]), Expected::Whatever).unwrap();
    desk.writer().recheck(None, &NoProgress).unwrap();
    assert_eq!(desk.hold_state("B"), HoldState::Ready);
    assert_eq!(line(&desk, "B").held_for.excess.minor(), 2_000, "what it was held for before that");
    desk.writer().block_customer("C1", Blocking::Block, "late").unwrap();
    assert_eq!(shown(&desk, "B"), (HoldState::Held, 0, 1));
}

#[test]
fn a_setting_a_group_member_a_sibling_and_the_next_day_are_seen() {
    let desk = desk();
    desk.customer("C2", &[]);
    desk.writer().add_group("G", &pairs(&[("kind", "credit"), ("limit", "200")])).unwrap();
    desk.writer().join_group("G", &["C1", "C2"]).unwrap();
    assert_eq!(shown(&desk, "B").2, 1);
    enter(&desk, &invoice("C2", "I-2", 15_000)).unwrap();
    assert_eq!(shown(&desk, "B").2, 2, "the limit of the group too");
    desk.writer().set_settings(&pairs(&[("exposure.held_orders", "no")])).unwrap();
    assert_eq!(shown(&desk, "B").1, 7_000, "90 + 150 + 5 + 25 - 200");
    desk.decide("C", Verdict::RELEASE).unwrap();
    assert_eq!(shown(&desk, "B").1, 7_550);
    let temporary =
        [("temporary_limit", "9000"), ("temporary_from", "2026-07-01"), ("temporary_to", "2026-07-31")];
    desk.writer().set_customer("C1", &pairs(&temporary), Expected::Whatever).unwrap();
    desk.writer().leave_group("G", &["C1"]).unwrap();
    assert_eq!(shown(&desk, "B").2, 1);
    desk.go_to("2026-07-01");
    assert_eq!(shown(&desk, "B").0, HoldState::Ready);
}

#[test]
fn only_what_has_changed_is_checked_again() {
    let desk = desk().limited("C2", &[]);
    desk.enter("C2", "D", "150");
    let mut reader = desk.reader();
    assert_eq!(reader.stale_holds().unwrap().len(), 3);
    assert_eq!(reader.check_queue(&NoProgress).unwrap().len(), 3);
    assert_eq!(desk.reader().stale_holds().unwrap(), [], "what one reader knows all of them know");
    enter(&desk, &invoice("C2", "I-2", 100)).unwrap();
    assert_eq!(reader.stale_holds().unwrap().len(), 1);
    desk.writer().recheck(None, &NoProgress).unwrap();
    let again = desk.again();
    let stale = again.reader().unwrap().stale_holds().unwrap();
    assert_eq!(
        stale,
        [crate::desk::HoldId(1)],
        "stored for all to read, but C was written after B was checked"
    );
    assert_eq!(lines(&desk, PageOrder::Held), {
        let mut reader = again.reader().unwrap();
        reader.hold_page(HoldFilter::Undecided, PageOrder::Held, PageRange::default()).unwrap().0
    });
}

#[test]
fn ready_orders_come_first_where_that_is_asked_for() {
    let desk = desk();
    desk.set("C1", &[limit(10_050)]);
    let numbers = |lines: Vec<QueueLine>| lines.into_iter().map(|line| line.stored.order).collect::<Vec<_>>();
    desk.writer().set_settings(&pairs(&[("exposure.held_orders", "no")])).unwrap();
    assert_eq!(numbers(lines(&desk, PageOrder::Held)), ["B", "C"]);
    assert_eq!(numbers(lines(&desk, PageOrder::ReadyFirst)), ["C", "B"]);
    let after = lines(&desk, PageOrder::ReadyFirst)[0].stored.id;
    let range = PageRange { after: Some(after), limit: Some(5) };
    let page = desk.reader().hold_page(HoldFilter::Undecided, PageOrder::ReadyFirst, range).unwrap();
    assert_eq!((numbers(page.0), page.1), (vec!["B".to_owned()], 2));
}

#[test]
fn what_cannot_be_read_keeps_only_its_own_account_from_being_checked() {
    let desk = desk().limited("C2", &[]);
    desk.enter("C2", "D", "150");
    let sql =
        "PRAGMA ignore_check_constraints = ON; UPDATE customer SET approval = 'garbage' WHERE code = 'C2'";
    desk.file().execute_batch(sql).unwrap();
    let damaged = line(&desk, "D");
    assert_eq!(damaged.problem().unwrap().key, "desk-value-unreadable");
    assert_eq!((damaged.state(), damaged.excess(), damaged.reasons().len()), (HoldState::Held, None, 0));
    assert_eq!(shown(&desk, "B"), (HoldState::Held, 2_550, 1));
}
