//! The held orders of one customer under a heading, while the queue is read by customer.

use std::collections::{HashMap, HashSet};

use crate::credit::{Currency, Message, Money};
use crate::desk::{DeskError, Fitting, HoldId};
use crate::tui::Services;
use crate::tui::list::{Fold, Heading};
use crate::tui::screens::decision::SeenHold;
use crate::words::Words;

/// The orders of a customer that are listed.
#[derive(Debug, Clone)]
pub(super) struct Group {
    pub(super) customer: String,
    name: String,
    orders: usize,
    amount: Money,
    currency: Currency,
    pub(super) fold: Fold,
}

impl Group {
    /// Who it is, how many orders, what they come to, and how many of them fit under the limits.
    pub(super) fn heading(&self, fitting: &Fitting, words: &Words) -> Heading {
        let fits = match fitting.available {
            None => Message::new("hold-group-no-limit"),
            Some(_) => Message::new("hold-group-fits")
                .count("fitting", fitting.orders.len())
                .count("held", fitting.held),
        };
        let text = Message::new("hold-group")
            .text("customer", &self.customer)
            .text("name", &self.name)
            .count("count", self.orders)
            .money("amount", self.amount, self.currency)
            .text("currency", self.currency.code())
            .text("fits", words.render(&fits));
        Heading { text: words.render(&text), fold: self.fold }
    }
}

/// The keys that are listed, which are sorted by customer, and the group of each that is the first of its customer.
pub(super) fn grouped(
    services: &Services,
    keys: Vec<SeenHold>,
    folded: &HashSet<String>,
) -> Result<(Vec<SeenHold>, HashMap<HoldId, Group>), DeskError> {
    let ids: Vec<HoldId> = keys.iter().map(|key| key.hold).collect();
    let lines = match services.ask(|desk| desk.stored_holds(&ids)) {
        Ok(lines) => lines,
        // One that cannot be read is named in its place in the list, which then has no headings.
        Err(error) if error.is_unreadable() => return Ok((keys, HashMap::new())),
        Err(error) => return Err(error),
    };
    let mut shown = Vec::new();
    let mut groups: HashMap<HoldId, Group> = HashMap::new();
    let mut first: Option<HoldId> = None;
    let by_id: HashMap<HoldId, _> = lines.into_iter().map(|line| (line.id, line)).collect();
    for key in keys {
        let Some(line) = by_id.get(&key.hold) else { continue };
        let group = first.and_then(|first| groups.get_mut(&first));
        if let Some(group) = group.filter(|group| group.customer == line.customer) {
            group.orders += 1;
            group.amount += line.amount;
            if group.fold == Fold::Unfolded {
                shown.push(key);
            }
            continue;
        }
        let fold = if folded.contains(&line.customer) { Fold::Folded } else { Fold::Unfolded };
        let group = Group {
            customer: line.customer.clone(),
            name: line.name.clone(),
            orders: 1,
            amount: line.amount,
            currency: line.currency,
            fold,
        };
        groups.insert(key.hold, group);
        first = Some(key.hold);
        shown.push(key);
    }
    Ok((shown, groups))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::{HoldFilter, HoldSort};
    use crate::tui::screens::testing::{desk, services};

    #[test]
    fn a_queue_without_headings_is_no_answer_to_a_question_that_failed() {
        let desk = desk();
        let services = services(desk.desk.clone());
        let queued = services.ask(|desk| desk.hold_keys(HoldFilter::Undecided, HoldSort::Customer)).unwrap();
        let keys: Vec<SeenHold> = queued.into_iter().map(SeenHold::from).collect();
        assert_eq!(grouped(&services, keys.clone(), &HashSet::new()).unwrap().0, keys);
        assert!(grouped(&Services::default(), keys, &HashSet::new()).is_err(), "no desk is open");
    }
}
