//! How many of a customer's held orders fit under the limits together.

use crate::credit::{Checkpoint, CreditStanding, Currency, Money, Position, check};
use crate::desk::assess::CheckContext;
use crate::desk::assess::order::order_under_review;
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::orders::hold::undecided;
use crate::desk::session::DeskReader;
use crate::store::{CustomerRecord, HoldId, OrderRecord, OrderState, View};

/// The held orders of one customer, tried one after the other, the longest held first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fitting {
    pub held: usize,
    /// Held orders that use no credit, and are no question of the limits.
    pub without_credit: usize,
    /// The numbers of those that fit, each counted before the next is tried.
    pub orders: Vec<String>,
    /// What these amount to.
    pub amount: Money,
    pub currency: Currency,
    /// What is left of the tightest limit before any of them; none without a limit.
    pub available: Option<Money>,
}

impl DeskReader {
    /// Tries the held orders of a customer against the limits (R3.5), as if the others were not there; an order that
    /// does not fit is passed over. Other reasons to hold an order play no part.
    pub fn fitting(&mut self, customer: &str) -> Result<Fitting, DeskError> {
        let today = self.today();
        self.ask(|view| {
            let context = CheckContext::open(view, today)?;
            let customer = lookup::customer(view, customer)?;
            let (held, without_credit): (Vec<_>, Vec<_>) =
                held_orders(view, &customer)?.into_iter().partition(|(_, order)| order.on_account);
            let mut facts = context.facts(view, &customer, None)?;
            let is_held = |number: &str| held.iter().any(|(_, order)| order.number == number);
            let (waiting, others) = facts.orders.into_iter().partition(|order| is_held(&order.number));
            let waiting: Vec<_> = waiting;
            facts.orders = others;
            let mut fitting = Fitting {
                held: held.len(),
                without_credit: without_credit.len(),
                orders: Vec::new(),
                amount: Money::ZERO,
                currency: customer.currency,
                available: Position::of(&facts, &context.policy, today, None, Money::ZERO).available,
            };
            for (_, order) in &held {
                let tried = order_under_review(view, order)?;
                let point = Checkpoint::Review;
                let assessment = check(&facts, &context.policy, customer.currency, &tried, point, today);
                if assessment.findings.iter().any(|finding| finding.code.is_limit()) {
                    continue;
                }
                let counted = waiting.iter().find(|open| open.number == order.number);
                facts.orders.extend(counted.cloned().map(|mut open| {
                    open.standing = CreditStanding::Approved;
                    open
                }));
                fitting.amount += order.amount;
                fitting.orders.push(order.number.clone());
            }
            Ok(fitting)
        })
    }
}

/// The orders of a customer that wait for a decision, the longest held first.
fn held_orders(view: View<'_>, customer: &CustomerRecord) -> Result<Vec<(HoldId, OrderRecord)>, DeskError> {
    let mut held = Vec::new();
    for order in view.customer_orders(customer.key)? {
        let waits = order.state == OrderState::Open && order.standing == CreditStanding::Held;
        if let Some(hold) = undecided(view, order.id)?.filter(|_| waits) {
            held.push((hold.id, order));
        }
    }
    held.sort_by_key(|(hold, _)| *hold);
    Ok(held)
}

#[cfg(test)]
mod tests {
    use crate::desk::testing::TestDesk;

    #[test]
    fn orders_that_do_not_fit_are_passed_over_and_each_one_counts_before_the_next() {
        let desk = TestDesk::in_november();
        desk.with_customer("C1", "One", 100_000)
            .with_invoice("C1", "F-1", 40_000, 0)
            .with_order("C1", "A", 70_000)
            .with_order("C1", "B", 45_000)
            .with_order("C1", "C", 20_000)
            .with_order("C1", "D", 15_000);
        let fitting = desk.reader().fitting("C1").unwrap();
        assert_eq!((fitting.held, fitting.orders), (4, vec!["B".to_owned(), "D".to_owned()]));
        assert_eq!(fitting.amount.minor(), 60_000);
        assert_eq!(fitting.available.map(crate::credit::Money::minor), Some(60_000));
    }

    #[test]
    fn orders_that_use_no_credit_are_not_tried_against_the_limits() {
        let desk = TestDesk::in_november();
        desk.with_customer("C1", "One", 100_000).with_invoice("C1", "F-1", 140_000, 0);
        desk.with_order("C1", "A", 70_000).with_order("C1", "B", 1_000);
        let terms = "UPDATE sales_order SET terms = 'cod', on_account = 0 WHERE number = 'B'";
        desk.file().execute(terms, []).unwrap();
        let fitting = desk.reader().fitting("C1").unwrap();
        assert_eq!((fitting.held, fitting.without_credit, fitting.orders), (1, 1, Vec::new()));
    }
}
