//! Why an order is held, or not: what became of every blocking rule (R6.11).

use std::collections::BTreeMap;

use crate::credit::{Assessment, BlockingRule, Currency, TrailLine};
use crate::desk::assess::order::terms_of_customer;
use crate::desk::assess::readable_rule;
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::session::DeskReader;
use crate::fields::Settings;

/// Which rules a trail lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TrailScope {
    /// Only rules that are for the customer; how many others there are is counted.
    OfCustomer,
    All,
}

/// The trail of a decision, as people read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OrderTrail {
    pub(crate) rows: Vec<TrailRow>,
    /// How many rules are not for the customer and not listed.
    pub(crate) left_out: usize,
    /// Of the amounts of the rules: the company's.
    pub(crate) currency: Currency,
}

/// A line of a trail, with its rule as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TrailRow {
    pub(crate) line: TrailLine,
    pub(crate) rule: BlockingRule,
}

impl DeskReader {
    /// What became of each rule in an assessment; after those that are for the customer the others, where all are asked for.
    pub(crate) fn trail(
        &mut self,
        assessment: &Assessment,
        scope: TrailScope,
    ) -> Result<OrderTrail, DeskError> {
        self.ask(|view| {
            let customer = lookup::customer(view, &assessment.customer)?;
            let terms = customer.rules(terms_of_customer(view, &customer)?);
            let currency = Settings::load(view)?.currency();
            let (mut rules, mut others) = (BTreeMap::new(), Vec::new());
            for record in view.rules()? {
                let rule = readable_rule(&record)?;
                let is_listed = assessment.trail.iter().any(|line| line.rule == rule.id);
                let why = rule.why_not_for(&terms, customer.policy_group.as_deref());
                if let Some(why) = why.filter(|_| !is_listed && !record.removed) {
                    others.push(TrailRow { line: TrailLine::not_tried(&rule, why), rule });
                } else {
                    rules.insert(rule.id.clone(), rule);
                }
            }
            let of_customer = assessment
                .trail
                .iter()
                .filter_map(|line| Some(TrailRow { line: line.clone(), rule: rules.remove(&line.rule)? }));
            let rows = of_customer.collect();
            Ok(match scope {
                TrailScope::OfCustomer => OrderTrail { rows, left_out: others.len(), currency },
                TrailScope::All => OrderTrail { rows: [rows, others].concat(), left_out: 0, currency },
            })
        })
    }
}
