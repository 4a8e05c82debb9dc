//! The reckoning that the proposal is held against: naive, customer by customer, from the rows of the file alone.

use std::collections::BTreeMap;

use rust_decimal::{Decimal, RoundingStrategy};

use super::TODAY;
use crate::credit::Day;
use crate::store::RawFile;

/// What the reckoning says of a customer.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Reckoned {
    pub(super) state: String,
    pub(super) origin: Option<String>,
    pub(super) reason: Option<String>,
    pub(super) balance: i128,
    pub(super) days_over: Option<i64>,
    pub(super) late: i128,
    pub(super) limit: Option<String>,
    pub(super) percent: Option<Decimal>,
    pub(super) suggestion: Option<String>,
    pub(super) criteria: Vec<u8>,
}

/// A customer in the file, and what the settings say.
pub(super) struct Customer<'a> {
    pub(super) file: &'a RawFile,
    pub(super) id: i64,
    pub(super) settings: &'a BTreeMap<&'static str, String>,
}

/// Age and open amount of each invoice that counts.
type Invoices = Vec<(i64, i128)>;

/// Criterion 2 as it is tested: days of respite, limit, and what the late amount may not exceed.
struct Second {
    respite: i64,
    limit: i128,
    minimum: Option<String>,
    percent: Option<String>,
}

fn today() -> i64 {
    TODAY.parse::<Day>().unwrap().number()
}

fn sum_older(invoices: &Invoices, days: i64) -> i128 {
    invoices.iter().filter(|(age, _)| *age > days).map(|(_, open)| open).sum()
}

/// Cents of a text such as `12.34`.
fn cents(text: &str) -> i128 {
    text.replace('.', "").parse().unwrap()
}

/// A criterion unless it is `off`.
fn on(text: String) -> Option<String> {
    Some(text).filter(|text| text != "off")
}

impl Customer<'_> {
    fn setting(&self, name: &str) -> String {
        self.settings[name].clone()
    }

    fn column(&self, name: &str) -> Option<String> {
        let sql = format!("SELECT CAST({name} AS TEXT) FROM customer WHERE id = ?1");
        self.file.query_row(&sql, [self.id], |row| row.get(0)).unwrap()
    }

    /// Balance and invoices of today.
    fn open(&self) -> (i128, Invoices) {
        let (mut balance, mut invoices) = (0, Vec::new());
        let sql = "SELECT kind, day, due_day, amount - (SELECT coalesce(sum(a.amount), 0) FROM application a
                          WHERE (a.debit_item = i.id OR a.credit_item = i.id) AND a.day <= ?2), disputed
                   FROM item i WHERE customer_id = ?1 AND day <= ?2";
        let mut statement = self.file.prepare(sql).unwrap();
        let mut rows = statement.query([self.id, today()]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let number = |at| row.get::<_, i64>(at).unwrap();
            let (kind, day, due, open) = (number(0), number(1), number(2), i128::from(number(3)));
            if kind != 1 {
                balance -= open;
            } else if self.setting("exposure.disputed") == "yes" || number(4) == 0 {
                balance += open;
                let from = if self.setting("validation.day_basis") == "due" { due } else { day };
                if open > 0 {
                    invoices.push((today() - from, open));
                }
            }
        }
        (balance, invoices)
    }

    /// Temporary, own, policy group's, credit group's.
    fn limit(&self) -> Option<String> {
        let sql = "SELECT CAST(temporary_limit AS TEXT) FROM customer
                   WHERE id = ?1 AND ?2 BETWEEN temporary_from AND temporary_to";
        let temporary = self.file.query_row(sql, [self.id, today()], |row| row.get(0)).ok();
        let of_group = |name: &str| -> Option<String> {
            let sql = "SELECT CAST(credit_limit AS TEXT) FROM credit_group WHERE id = ?1";
            self.file.query_row(sql, [self.column(name)?], |row| row.get(0)).unwrap()
        };
        temporary
            .or_else(|| self.column("credit_limit"))
            .or_else(|| of_group("policy_group_id"))
            .or_else(|| of_group("credit_group_id"))
    }

    /// The customer's own value, else the company's; nothing where it is off.
    fn own_or_companys(&self, name: &str) -> Option<String> {
        let own = self.column(&format!("validation_{name}"));
        on(own.unwrap_or_else(|| self.setting(&format!("validation.{name}"))))
    }

    fn delay(&self) -> Option<i64> {
        self.own_or_companys("delay_days").map(|days| days.parse().unwrap())
    }

    fn second(&self) -> Option<Second> {
        let respite = self.own_or_companys("respite_days")?.parse().unwrap();
        let limit = self.limit()?.parse().ok()?;
        let own = [self.column("validation_minimum_balance"), self.column("validation_limit_percent")];
        let [minimum, percent] = if own.iter().any(Option::is_some) {
            own.map(|text| text.and_then(on))
        } else {
            let is_home = self.column("currency").as_deref() == Some("EUR");
            let minimum = on(self.setting("validation.minimum_balance")).filter(|_| is_home);
            [minimum, on(self.setting("validation.limit_percent"))]
        };
        (minimum.is_some() || percent.is_some()).then_some(Second { respite, limit, minimum, percent })
    }

    /// The state that a criterion asks for and why.
    fn wish(&self, criterion: &str, plain: &str) -> (String, String) {
        let state = self.column("validation_state");
        let state = state.unwrap_or_else(|| self.setting(&format!("validation.{criterion}_state")));
        let written = Some(self.setting(&format!("validation.{criterion}_reason")));
        let written = self.column("validation_reason").or(written.filter(|text| !text.is_empty()));
        let basis = self.setting("validation.day_basis");
        (state, written.unwrap_or_else(|| format!("validation-reason-{plain}-{basis}")))
    }

    /// What the rules say of it; nothing where it is not listed.
    pub(super) fn reckon(&self) -> Option<Reckoned> {
        let (balance, invoices) = self.open();
        let (delay, second) = (self.delay(), self.second());
        let first_fires = delay.is_some_and(|days| invoices.iter().any(|(age, _)| *age > days));
        let second_fires = second.as_ref().is_some_and(|second| second.fires(&invoices));
        let state = self.column("state").unwrap();
        if !first_fires && !second_fires && state != "blocked" && state != "warning" {
            return None;
        }
        let mut wishes = Vec::new();
        if first_fires {
            wishes.push(self.wish("delay", "delay"));
        }
        if second_fires {
            let is_share = second.as_ref().is_some_and(|second| second.percent.is_some());
            wishes.push(self.wish("limit", if is_share { "percent" } else { "minimum" }));
        }
        let suggestion = self.suggestion(&state, &wishes);
        let mut reasons: Vec<String> = wishes.into_iter().map(|(_, reason)| reason).collect();
        reasons.dedup();
        let is_new = matches!(suggestion, Some("block" | "warn"));
        // What is late: older than the days of what fires, else what was measured.
        let of_first = delay.filter(|_| first_fires);
        let of_second = second.map(|second| second.respite).filter(|_| second_fires || !first_fires);
        let days = of_first.into_iter().chain(of_second).min();
        let late = days.map_or(0, |days| sum_older(&invoices, days));
        let oldest = invoices.iter().map(|(age, _)| *age).max();
        let limit = self.limit();
        Some(Reckoned {
            reason: if is_new { Some(reasons.join("; ")) } else { self.column("state_reason") },
            origin: self.column("state_origin"),
            balance,
            days_over: oldest.filter(|age| days.is_some_and(|days| *age > days)),
            late,
            percent: limit.as_deref().and_then(|limit| share(late, limit.parse().ok()?)),
            limit,
            suggestion: suggestion.map(str::to_owned),
            criteria: [(1, first_fires), (2, second_fires)]
                .iter()
                .filter(|(_, fires)| *fires)
                .map(|(number, _)| *number)
                .collect(),
            state,
        })
    }

    fn suggestion(&self, state: &str, wishes: &[(String, String)]) -> Option<&'static str> {
        if wishes.iter().any(|(wish, _)| wish == "block") {
            (state == "active" || state == "warning").then_some("block")
        } else if !wishes.is_empty() {
            (state == "active").then_some("warn")
        } else {
            (self.column("state_origin").as_deref() == Some("auto")).then_some("unblock")
        }
    }
}

impl Second {
    fn fires(&self, invoices: &Invoices) -> bool {
        let late = sum_older(invoices, self.respite);
        match (&self.percent, &self.minimum) {
            (Some(percent), _) => {
                let percent: Decimal = percent.parse().unwrap();
                Decimal::from(late) * Decimal::from(100) > percent * Decimal::from(self.limit)
            }
            (None, Some(minimum)) => late > cents(minimum),
            (None, None) => false,
        }
    }
}

/// In percent with four decimals; nothing has no share of a limit of 0.00.
fn share(late: i128, limit: i128) -> Option<Decimal> {
    if limit == 0 {
        return (late == 0).then_some(Decimal::ZERO);
    }
    let share = Decimal::from(late) * Decimal::from(100) / Decimal::from(limit);
    Some(share.round_dp_with_strategy(4, RoundingStrategy::MidpointAwayFromZero).normalize())
}
