//! Proposals, later applications and what takes them back, and the speed of a long receipt.

use super::*;
use crate::desk::testing::ledger::{TestDesk, cents, enter, invoice, receipt};

#[test]
#[ignore = "measures"]
fn speed() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    for number in 0..6000 {
        enter(&desk, &invoice("C1", &format!("I-{number}"), 100)).unwrap();
    }
    let mut writer = desk.writer();
    for round in 0..6 {
        let numbers: Vec<String> = (0..50).map(|number| format!("I-{}", round * 50 + number)).collect();
        let apply = numbers
            .iter()
            .map(|number| ApplyTo { invoice: number, instalment: None, amount: Some(cents(100)) })
            .collect();
        let number = format!("R-{round}");
        let new = NewReceipt { apply, ..receipt("C1", &number, 5000) };
        let start = std::time::Instant::now();
        writer.enter_receipt(&new).unwrap();
        eprintln!("named {:?}", start.elapsed());
        let number = format!("S-{round}");
        let new = NewReceipt { rest: Rest::OldestFirst, ..receipt("C1", &number, 5000) };
        let start = std::time::Instant::now();
        writer.enter_receipt(&new).unwrap();
        eprintln!("oldest {:?}", start.elapsed());
    }
}
