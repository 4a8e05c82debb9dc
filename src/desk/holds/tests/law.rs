//! A law: whatever happens at a desk, what a reader that has looked all along shows is what a new one shows, and what a
//! check of each order finds.

use crate::credit::{DocumentName, ItemKind, Money, Rejected};
use crate::desk::testing::ledger::{enter, invoice, pays, receipt, receive};
use crate::desk::testing::{TestDesk, pairs};
use crate::desk::{
    Assignment, Blocking, DeskError, DeskReader, DocumentKey, Expected, HoldFilter, NewInvoice, NewReceipt,
    NoProgress, PageOrder, PageRange, Rest, Run, Verdict,
};

/// How many things happen.
const ACTS: u64 = 300;

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn place(&mut self, of: usize) -> usize {
        usize::try_from(self.roll(u64::try_from(of).unwrap())).unwrap()
    }

    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn pick<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.place(of.len())]
    }

    fn customer(&mut self) -> &'static str {
        self.pick(&["C1", "C2", "C3"])
    }

    fn amount(&mut self) -> i64 {
        i64::try_from(self.roll(9_000)).unwrap() + 1
    }

    /// The number of an order of the desk, chosen at random.
    fn order(&mut self, desk: &TestDesk) -> String {
        self.one_of(desk.everything().2.into_iter().map(|order| order.number).collect())
    }

    /// The number of a document of a kind.
    fn document(&mut self, desk: &TestDesk, kind: ItemKind) -> String {
        let documents = desk.everything().1.into_iter().filter(|document| document.kind == kind);
        self.one_of(documents.map(|document| document.number).collect())
    }

    fn receipt(&mut self, desk: &TestDesk) -> Result<DocumentKey, DeskError> {
        let number = self.document(desk, ItemKind::Receipt);
        let name = DocumentName::of_number(number);
        Ok(desk.reader().find_document(&[name], &[ItemKind::Receipt])?.key)
    }

    fn one_of(&mut self, numbers: Vec<String>) -> String {
        let at = self.place(numbers.len().max(1));
        numbers.into_iter().nth(at).unwrap_or_default()
    }
}

type Act = fn(&TestDesk, &mut Dice, u64) -> Result<(), DeskError>;

fn text(minor: i64) -> String {
    format!("{}.{:02}", minor / 100, minor % 100)
}

fn set(desk: &TestDesk, customer: &str, pairs_of: &[(&str, &str)]) -> Result<(), DeskError> {
    desk.writer().set_customer(customer, &pairs(pairs_of), Expected::Whatever).map(drop)
}

fn own(name: &str, value: String) -> Vec<Assignment> {
    vec![Assignment::new(name, value)]
}

/// Everything that a check can see, and what is decided on orders.
const KINDS: [(&str, Act); 27] = [
    ("invoice", |desk, dice, now| {
        let (number, amount) = (format!("N{now}"), dice.amount());
        let ship_to = (dice.roll(3) == 0).then_some("S");
        enter(desk, &NewInvoice { ship_to, ..invoice("C1", &number, amount) }).map(drop)
    }),
    ("invoice of a member", |desk, dice, now| {
        let (number, amount) = (format!("N{now}"), dice.amount());
        enter(desk, &invoice(dice.pick(&["C2", "C3"]), &number, amount)).map(drop)
    }),
    ("receipt", |desk, dice, now| {
        let (number, amount, paid) =
            (format!("N{now}"), dice.amount(), dice.document(desk, ItemKind::Invoice));
        let new = NewReceipt { apply: vec![pays(&paid, None)], ..receipt(dice.customer(), &number, amount) };
        receive(desk, &new).map(drop)
    }),
    ("on account", |desk, dice, now| {
        let (number, amount) = (format!("N{now}"), dice.amount());
        receive(desk, &receipt(dice.customer(), &number, amount)).map(drop)
    }),
    ("apply", |desk, dice, _| {
        let receipt = dice.receipt(desk)?;
        let paid = dice.document(desk, ItemKind::Invoice);
        desk.writer().apply_receipt(&receipt, &[pays(&paid, None)], Rest::OnAccount, None).map(drop)
    }),
    ("take back", |desk, dice, _| desk.writer().undo_application(&dice.receipt(desk)?, None).map(drop)),
    ("reverse", |desk, dice, _| {
        desk.writer().reverse_receipt(&dice.receipt(desk)?, "bounced", None).map(drop)
    }),
    ("order", |desk, dice, now| {
        let amount = text(dice.amount());
        desk.enter(dice.customer(), &format!("N{now}"), &amount);
        Ok(())
    }),
    ("order of C1", |desk, dice, now| {
        let amount = text(dice.amount());
        desk.enter("C1", &format!("N{now}"), &amount);
        Ok(())
    }),
    ("amend", |desk, dice, _| {
        desk.writer().amend_order(&dice.order(desk), Money::from_minor(dice.amount())).map(drop)
    }),
    ("ship", |desk, dice, _| desk.writer().ship_order(&dice.order(desk)).map(drop)),
    ("cancel", |desk, dice, _| desk.writer().cancel_order(&dice.order(desk)).map(drop)),
    ("close", |desk, dice, _| desk.writer().close_order(&dice.order(desk)).map(drop)),
    ("reopen", |desk, dice, _| desk.writer().reopen_order(&dice.order(desk)).map(drop)),
    ("release", |desk, dice, _| desk.decide(&dice.order(desk), Verdict::RELEASE).map(drop)),
    ("reject", |desk, dice, _| {
        desk.decide(&dice.order(desk), Verdict::Reject { order: Rejected::Stays }).map(drop)
    }),
    ("keep", |desk, dice, _| desk.decide(&dice.order(desk), Verdict::Keep { follow_up: None }).map(drop)),
    ("force", |desk, dice, _| desk.decide(&dice.order(desk), Verdict::Force).map(drop)),
    ("undo", |desk, dice, _| desk.writer().undo_order(&dice.order(desk)).map(drop)),
    ("recheck", |desk, _, _| desk.writer().recheck(None, &NoProgress).map(drop)),
    ("recheck customer", |desk, dice, _| {
        desk.writer().recheck_customer(dice.customer(), Run::Real, &NoProgress).map(drop)
    }),
    ("limit", |desk, dice, _| {
        let limit = text(dice.amount() * 3);
        set(desk, dice.customer(), &[("limit", &limit)])
    }),
    ("state", |desk, dice, _| {
        let customer = dice.customer();
        match dice.roll(2) {
            0 => desk.writer().block_customer(customer, Blocking::Block, "late").map(drop),
            _ => desk.writer().unblock_customer(customer).map(drop),
        }
    }),
    ("group", |desk, dice, _| {
        let customer = dice.customer();
        match dice.roll(3) {
            0 => desk.writer().join_group("G", &[customer]).map(drop),
            1 => desk.writer().leave_group("G", &[customer]).map(drop),
            _ => {
                let limit = own("limit", text(dice.amount() * 4));
                desk.writer().set_group("G", &limit, Expected::Whatever).map(drop)
            }
        }
    }),
    ("ship-to", |desk, dice, _| {
        let limit = own("limit", text(dice.amount()));
        desk.writer().set_ship_to("C1", "S", &limit, Expected::Whatever).map(drop)
    }),
    ("setting", |desk, dice, _| {
        let (name, value) =
            (dice.pick(&["exposure.held_orders", "exposure.approved_orders"]), dice.pick(&["yes", "no"]));
        desk.writer().set_settings(&pairs(&[(name, value)])).map(drop)
    }),
    ("day", |desk, dice, _| {
        desk.go_to(&format!("2026-07-{:02}", dice.roll(28) + 1));
        Ok(())
    }),
];

#[test]
fn what_a_reader_that_looked_all_along_shows_is_what_each_order_is_held_for_now() {
    let desk = TestDesk::new();
    for code in ["C1", "C2", "C3"] {
        desk.customer(code, &[crate::desk::testing::ledger::limit(10_000)]);
    }
    desk.writer().add_group("G", &pairs(&[("kind", "credit"), ("limit", "200")])).unwrap();
    desk.writer().join_group("G", &["C1", "C2"]).unwrap();
    desk.writer().add_ship_to("C1", "S", &pairs(&[("limit", "50")])).unwrap();
    let (mut dice, mut reader) = (Dice(7), desk.reader());
    let (mut done, mut compared) = ([0; KINDS.len()], 0);
    for now in 0..ACTS {
        let kind = dice.place(KINDS.len());
        let (name, act) = KINDS[kind];
        done[kind] += i32::from(act(&desk, &mut dice, now).is_ok());
        compared += compare(&desk, &mut reader, &format!("{now}: {name}"));
    }
    assert!(done.iter().sum::<i32>() > 100, "{done:?}");
    assert!(compared > 300, "{compared}");
    assert_eq!(desk.differences(), []);
}

/// How many orders were compared.
fn compare(desk: &TestDesk, reader: &mut DeskReader, act: &str) -> usize {
    let page = |reader: &mut DeskReader| {
        reader.hold_page(HoldFilter::Undecided, PageOrder::Held, PageRange::default()).unwrap().0
    };
    let (lines, mut new) = (page(reader), desk.again().reader().unwrap());
    assert_eq!(lines, page(&mut new), "{act}");
    for line in &lines {
        let sheet = new.order(&line.stored.order).unwrap();
        let (now, check) = (sheet.current.as_ref().unwrap(), line.check().unwrap());
        assert_eq!(
            now.assessment.reasons().collect::<Vec<_>>(),
            check.reasons,
            "{act}: {}",
            line.stored.order
        );
        assert_eq!((now.assessment.excess(), &now.remedies), (check.excess, &check.remedies), "{act}");
        assert_eq!(sheet.hold_state(), Some(line.state()), "{act}");
        let assessed = new.assess_now(&line.stored.order).unwrap();
        assert_eq!(assessed, now.assessment, "{act}");
    }
    lines.len()
}
