//! Acts that are undone after something else has changed.

use super::names::{desk, english, hold};
use crate::credit::Verdict;
use crate::desk::testing::{TestDesk, pairs};
use crate::desk::{ActState, Blocking, Decision, DeskError, DeskWriter, HoldState, NoProgress};
use crate::store::EventId;

/// Does something, and returns its event.
fn act<T>(writer: &mut DeskWriter, act: impl FnOnce(&mut DeskWriter) -> Result<T, DeskError>) -> EventId {
    writer.with_event(act).unwrap().event.unwrap()
}

fn set_tolerance(writer: &mut DeskWriter, percent: &str) {
    writer.set_settings(&pairs(&[("tolerance_percent", percent)])).unwrap();
}

fn waits(desk: &TestDesk, number: &str) -> bool {
    desk.sheet(number).hold.is_some_and(|hold| hold.state == HoldState::Held)
}

#[test]
fn an_order_returns_to_its_first_hold_through_a_later_one() {
    let (desk, mut writer) = desk();
    hold(&mut writer, "C1", "SO-1", 20_000);
    let cancelled = act(&mut writer, |writer| writer.cancel_order("SO-1"));
    let reopened = act(&mut writer, |writer| writer.reopen_order("SO-1"));
    set_tolerance(&mut writer, "5");
    for event in [reopened, cancelled] {
        writer.undo(event, &NoProgress).unwrap();
    }
    assert!(waits(&desk, "SO-1"));
    writer.decide(&Decision::on(["SO-1"], Verdict::RELEASE), &NoProgress).unwrap();
    assert_eq!(desk.queue(), [""; 0]);
}

#[test]
fn an_order_of_a_customer_that_is_blocked_by_now_returns_to_the_queue_but_to_no_approval() {
    let (desk, mut writer) = desk();
    hold(&mut writer, "C1", "SO-2", 1_000);
    hold(&mut writer, "C1", "SO-1", 20_000);
    assert!(waits(&desk, "SO-1") && !waits(&desk, "SO-2"));
    let cancelled = ["SO-1", "SO-2"].map(|number| act(&mut writer, |writer| writer.cancel_order(number)));
    writer.block_customer("C1", Blocking::Block, "late").unwrap();
    let [held, approved] = cancelled;
    writer.undo(held, &NoProgress).unwrap();
    assert!(waits(&desk, "SO-1"));
    let refused = writer.undo(approved, &NoProgress).unwrap_err();
    assert!(english(&refused.message()).contains("the credit check refuses it"));
}

#[test]
fn what_is_done_again_is_called_by_the_value_that_it_sets() {
    let (desk, mut writer) = desk();
    let set = act(&mut writer, |writer| writer.set_settings(&pairs(&[("tolerance_percent", "7")])));
    let undone = writer.undo(set, &NoProgress).unwrap();
    assert_eq!(english(&undone.name), "Tolerance in percent, 7% back to 0%");
    let again = writer.undo(undone.by, &NoProgress).unwrap();
    assert_eq!(english(&again.name), "Tolerance in percent, 0% to 7%");
    let acts = desk.reader().acts(&[again.by, undone.by, set]).unwrap();
    let titles: Vec<String> = acts.iter().map(|act| english(&act.title)).collect();
    assert_eq!(
        titles,
        [
            "Done again: Tolerance in percent, 0% to 7%",
            "Undone: Tolerance in percent, 7% back to 0%",
            "Tolerance in percent, 7% back to 0%"
        ]
    );
    assert_eq!(english(&acts[0].name), "Tolerance in percent, 7% back to 0%");
    let ActState::Refused(why) = &acts[2].state else { panic!("{:?}", acts[2].state) };
    assert_eq!(english(why), format!("It was undone and done again: undo {} instead.", again.by.0));
}

#[test]
fn a_customer_or_group_that_a_rule_is_for_stays_until_the_rule_is_removed() {
    let (_desk, mut writer) = desk();
    let customer = act(&mut writer, |writer| writer.add_customer("Z1", &[]));
    let group = act(&mut writer, |writer| writer.add_group("Z2", &pairs(&[("kind", "policy")])));
    for (id, whose, code) in [("z1", "customer", "Z1"), ("z2", "group", "Z2")] {
        let values = [("type", "order-amount"), ("amount", "1"), (whose, code)];
        writer.add_rule(id, &pairs(&values)).unwrap();
    }
    assert_eq!(writer.delete_customer("Z1").unwrap_err().message().key, "customer-has-rules");
    for event in [customer, group] {
        assert_eq!(writer.undo(event, &NoProgress).unwrap_err().message().key, "undo-in-use");
    }
    for id in ["z1", "z2"] {
        writer.remove_rule(id).unwrap();
    }
    for event in [customer, group] {
        writer.undo(event, &NoProgress).unwrap();
    }
}
