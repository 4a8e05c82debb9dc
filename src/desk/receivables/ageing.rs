//! Aged balances of one account or of all, as of any day (R0.3, R9).

use crate::credit::{Ageing, AgeingBasis, AgeingPolicy, Currency, Day};
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::session::DeskReader;
use crate::fields::Settings;
use crate::store::{Account, AccountName, StoreError, View};

/// The aged balance of one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgeingRow {
    pub customer: String,
    pub currency: Currency,
    pub ageing: Ageing,
}

/// Aged balances as of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgeingReport {
    pub as_of: Day,
    /// From which day items aged.
    pub basis: AgeingBasis,
    /// One row for each account with something open, by code; always one for a customer who was asked for.
    pub rows: Vec<AgeingRow>,
    /// The sums of the rows in the company's currency, or in the one customer's.
    pub totals: AgeingRow,
    /// The sums of the rows in each other currency, which cannot be added to these.
    pub other_totals: Vec<AgeingRow>,
}

impl DeskReader {
    /// Ages one account or all of them: documents dated on or before the day, less the applications dated on or before
    /// it. The company's basis is used where none is given.
    pub fn ageing(
        &mut self,
        customer: Option<&str>,
        as_of: Day,
        basis: Option<AgeingBasis>,
    ) -> Result<AgeingReport, DeskError> {
        self.ask(|view| {
            let settings = Settings::load(view)?;
            let mut policy = settings.policy.ageing;
            policy.basis = basis.unwrap_or(policy.basis);
            let (rows, currency) = match customer {
                Some(code) => {
                    let row = one_account(view, code, as_of, &policy)?;
                    let currency = row.currency;
                    (vec![row], currency)
                }
                None => (all_accounts(view, as_of, &policy)?, settings.currency()),
            };
            let (totals, other_totals) = totals(&rows, currency);
            Ok(AgeingReport { as_of, basis: policy.basis, rows, totals, other_totals })
        })
    }
}

/// The one row of an account, also where nothing of it is open.
fn one_account(
    view: View<'_>,
    code: &str,
    as_of: Day,
    policy: &AgeingPolicy,
) -> Result<AgeingRow, DeskError> {
    let customer = lookup::customer(view, code)?;
    let aged =
        view.account::<_, _, StoreError>(customer.key, &AccountName::of_balances(as_of), |account| {
            Ok(AgeingRow::of(account, as_of, policy))
        })?;
    Ok(aged.unwrap_or_else(|| AgeingRow { customer: customer.code, ..AgeingRow::empty(customer.currency) }))
}

fn all_accounts(view: View<'_>, as_of: Day, policy: &AgeingPolicy) -> Result<Vec<AgeingRow>, StoreError> {
    let mut rows = Vec::new();
    view.each_account::<_, StoreError>(&AccountName::of_balances(as_of), |account| {
        rows.push(AgeingRow::of(account, as_of, policy));
        Ok(())
    })?;
    rows.sort_unstable_by(|one, other| one.customer.cmp(&other.customer));
    Ok(rows)
}

impl AgeingRow {
    fn of(account: Account<'_, AccountName>, as_of: Day, policy: &AgeingPolicy) -> Self {
        let AccountName { code, currency } = account.head;
        Self { customer: code, currency, ageing: Ageing::of(account.items, policy, as_of) }
    }

    fn empty(currency: Currency) -> Self {
        Self { customer: String::new(), currency, ageing: Ageing::default() }
    }
}

fn totals(rows: &[AgeingRow], currency: Currency) -> (AgeingRow, Vec<AgeingRow>) {
    let mut totals = AgeingRow::empty(currency);
    let mut others: Vec<AgeingRow> = Vec::new();
    for row in rows {
        if row.currency == currency {
            totals.ageing.include(&row.ageing);
            continue;
        }
        match others.iter_mut().find(|other| other.currency == row.currency) {
            Some(other) => other.ageing.include(&row.ageing),
            None => others.push(AgeingRow { ageing: row.ageing, ..AgeingRow::empty(row.currency) }),
        }
    }
    (totals, others)
}
