//! The grid: whom criteria list and what they suggest, and how two configurations differ.

use super::snapshot::{ExternalCode, ValidationCustomer, ValidationSnapshot};
use crate::credit::{Judgement, Money, ValidationAct, ValidationPolicy};

/// A customer that is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProposalRow {
    /// Its place in the snapshot.
    pub customer: usize,
    pub judgement: Judgement,
}

/// Whom the criteria list, by code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proposal {
    pub rows: Vec<ProposalRow>,
    pub totals: ValidationTotals,
}

/// How many customers there are of each kind, and what is late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ValidationTotals {
    /// Customers that are listed.
    pub listed: u64,
    /// Customers that match a criterion, suggested or not.
    pub matched: u64,
    pub to_block: u64,
    pub to_warn: u64,
    pub to_unblock: u64,
    /// Late amounts of those that match, in the company's currency.
    pub late: Money,
    /// Total balances of those that match, in the company's currency.
    pub balance: Money,
    /// Matching accounts in another currency, which are in no sum.
    pub left_out: u64,
}

/// What one of two configurations finds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Side {
    /// Everything that it finds.
    pub totals: ValidationTotals,
    /// The customers that only this one matches, by code.
    pub only: Vec<ProposalRow>,
    /// The totals of those.
    pub only_totals: ValidationTotals,
}

/// Two configurations beside each other: who would come and who would go.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comparison {
    /// The one that is compared with, usually the saved one; those that only it matches would go.
    pub from: Side,
    /// The other; those that only it matches would come.
    pub to: Side,
    /// Those that both match and that the other one suggests something else for, by code.
    pub otherwise: Vec<ProposalRow>,
}

impl ValidationSnapshot {
    /// Whom these criteria list among the customers of a filter.
    pub fn propose(&self, policy: &ValidationPolicy, filter: &ExternalCode) -> Proposal {
        let mut proposal = Proposal::default();
        for (at, customer) in self.of(filter) {
            if let Some(judgement) = self.judge(at, policy) {
                proposal.totals.add(customer, &judgement, policy);
                proposal.rows.push(ProposalRow { customer: at, judgement });
            }
        }
        proposal
    }

    /// How two configurations differ for the customers of a filter.
    pub fn compare(
        &self,
        (from, to): (&ValidationPolicy, &ValidationPolicy),
        filter: &ExternalCode,
    ) -> Comparison {
        let mut comparison = Comparison::default();
        for (at, customer) in self.of(filter) {
            let row = |judgement: Judgement| ProposalRow { customer: at, judgement };
            let before = comparison.from.count(customer, self.judge(at, from), from);
            let after = comparison.to.count(customer, self.judge(at, to), to);
            match (before, after) {
                (Some(before), None) => comparison.from.add_only(customer, row(before), from),
                (None, Some(after)) => comparison.to.add_only(customer, row(after), to),
                (Some(before), Some(after)) if before.suggestion != after.suggestion => {
                    comparison.otherwise.push(row(after));
                }
                (Some(_), Some(_)) | (None, None) => {}
            }
        }
        comparison
    }

    fn of<'a>(&'a self, filter: &'a ExternalCode) -> impl Iterator<Item = (usize, &'a ValidationCustomer)> {
        let customers = self.customers.iter().enumerate();
        customers.filter(|(_, customer)| filter.lists(customer.external_code.as_deref()))
    }
}

impl ValidationTotals {
    pub(super) fn add(
        &mut self,
        customer: &ValidationCustomer,
        judgement: &Judgement,
        policy: &ValidationPolicy,
    ) {
        self.listed += 1;
        match judgement.suggestion {
            Some(ValidationAct::Block) => self.to_block += 1,
            Some(ValidationAct::Warn) => self.to_warn += 1,
            Some(ValidationAct::Unblock) => self.to_unblock += 1,
            None => {}
        }
        if !judgement.matched.is_match() {
            return;
        }
        self.matched += 1;
        if customer.currency == policy.currency {
            self.late += judgement.late;
            self.balance += customer.balance(policy);
        } else {
            self.left_out += 1;
        }
    }
}

impl Side {
    /// Counts what was found, and returns it where it is a match.
    fn count(
        &mut self,
        customer: &ValidationCustomer,
        found: Option<Judgement>,
        policy: &ValidationPolicy,
    ) -> Option<Judgement> {
        let judgement = found?;
        self.totals.add(customer, &judgement, policy);
        Some(judgement).filter(|judgement| judgement.matched.is_match())
    }

    fn add_only(&mut self, customer: &ValidationCustomer, row: ProposalRow, policy: &ValidationPolicy) {
        self.only_totals.add(customer, &row.judgement, policy);
        self.only.push(row);
    }
}
