//! Many processes that release the same orders: each order is decided once, and every process knows by whom.

use std::collections::BTreeMap;
use std::process::Child;

use super::sandbox::{Ending, Sandbox};
use super::scenario::{held_orders, order_numbers};

#[test]
fn orders_that_eight_processes_release_are_decided_once() {
    release_at_once(8, 60);
}

#[test]
#[ignore = "takes a minute: cargo test --locked --test program faults:: -- --ignored --nocapture"]
fn orders_that_fifty_processes_release_are_decided_once() {
    release_at_once(50, 500);
}

/// Each process releases the same orders in two commands, beginning at another one.
fn release_at_once(processes: usize, orders: usize) {
    let sandbox = Sandbox::new();
    held_orders(&sandbox, orders);
    sandbox.prepare(&["settings", "set", "lock_wait=600"]);
    let numbers: Vec<String> = order_numbers(orders).collect();
    let release = |process: usize| {
        let mut numbers = numbers.clone();
        numbers.rotate_left(process * orders / processes);
        let release = ["hold", "release"].map(str::to_owned);
        let halves = numbers.chunks(orders.div_ceil(2));
        let commands = halves.map(|half| sandbox.command(&[&release[..], half].concat()).spawn().unwrap());
        commands.collect::<Vec<Child>>()
    };
    let running: Vec<Child> = (0..processes).flat_map(release).collect();
    let mut released: BTreeMap<String, usize> = BTreeMap::new();
    for ending in running.into_iter().map(Ending::of) {
        for order in released_by(&ending) {
            *released.entry(order).or_default() += 1;
        }
    }
    assert_eq!(released.len(), orders, "some order was released by no process");
    assert!(released.values().all(|times| *times == 1), "{released:?}");
    assert_eq!(sandbox.answer(&["hold", "list"])["total"], 0);
    assert_eq!(sandbox.answer(&["audit", "verify"])["ok"], true);
    sandbox.prepare(&["doctor"]);
}

/// The orders that a process says it released; all others it has to report as decided already.
fn released_by(ending: &Ending) -> Vec<String> {
    let answer = ending.answer();
    let texts = |key: &str| {
        let list = answer[key].as_array().cloned().unwrap_or_default();
        list.into_iter().map(|entry| entry.as_str().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    match ending.exit() {
        Some(0) => texts("orders"),
        Some(6) => {
            let left_out = answer["left_out"].as_array().unwrap();
            assert!(left_out.iter().all(|entry| entry["code"] == "order-decided-already"), "{ending}");
            texts("orders")
        }
        Some(4) => {
            assert_eq!(ending.error(), "order-decided-already", "{ending}");
            Vec::new()
        }
        _ => panic!("{ending}"),
    }
}
