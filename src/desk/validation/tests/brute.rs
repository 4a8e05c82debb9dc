//! The law that the proposal is exact: on random desks it equals what is reckoned, naively and customer by customer,
//! from the documents and the texts of the settings alone.

use std::collections::BTreeMap;

use proptest::prelude::*;
use rusqlite::Connection;
use rust_decimal::Decimal;

use super::{Keys, TODAY, set};
use crate::credit::{DatedLimit, Day, GroupHoldPeriod, ItemKind, LatePercent, Limit, Money};
use crate::desk::testing::TestDesk;
use crate::desk::{ExternalCode, ProposalLine, Recorder, Unwatched};
use crate::store::{
    Application, CustomerKey, GroupId, GroupKind, GroupRecord, ItemId, NewItem, StoreError, Stored,
};

/// A customer of a random desk.
#[derive(Debug, Clone)]
struct Someone {
    limit: Option<i64>,
    unlimited: bool,
    temporary: Option<(i64, i64, i64)>,
    groups: (Option<usize>, Option<usize>),
    exceptions: [Option<String>; 6],
    state: &'static str,
    origin: Option<&'static str>,
    external: Option<&'static str>,
    currency: &'static str,
}

/// A document: whose, what, how much, dated so many days ago on such terms, in dispute or not.
type Paper = (usize, u8, i64, i64, i64, bool);
/// A part of one document applied to another, so many days ago.
type Part = (usize, usize, i64, i64);

/// What is on a random desk.
#[derive(Debug, Clone)]
struct World {
    groups: Vec<Option<i64>>,
    people: Vec<Someone>,
    papers: Vec<Paper>,
    parts: Vec<Part>,
}

/// What the reckoning says of a customer.
#[derive(Debug, PartialEq, Eq)]
struct Reckoned {
    state: String,
    origin: Option<String>,
    reason: Option<String>,
    balance: i128,
    days_over: Option<i64>,
    late: i128,
    limit: Option<String>,
    percent: Option<Decimal>,
    suggestion: Option<String>,
    criteria: Vec<u8>,
}

fn texts(samples: &'static [&'static str]) -> impl Strategy<Value = Option<String>> {
    prop_oneof![
        3 => Just(None),
        2 => prop::sample::select(samples).prop_map(|text| Some(text.to_owned())),
    ]
}

const DAYS: &[&str] = &["off", "0", "5", "10", "11", "20", "30"];
const AMOUNTS: &[&str] = &["off", "0.00", "5.00", "10.00", "20.00"];
const PERCENTS: &[&str] = &["off", "0", "10", "50", "99.9999", "100", "250"];
const STATES: &[&str] = &["block", "warn"];
const REASONS: &[&str] = &["Slow", "Owes much"];

fn someone() -> impl Strategy<Value = Someone> {
    let limits = (prop::option::of(prop_oneof![Just(0_i64), 1..4_000_i64]), prop::bool::weighted(0.1));
    let temporary = prop::option::weighted(0.3, (0..4_000_i64, -10..3_i64, -3..10_i64));
    let groups = (prop::option::weighted(0.4, 0..2_usize), prop::option::weighted(0.4, 2..4_usize));
    let exceptions =
        (texts(DAYS), texts(DAYS), texts(AMOUNTS), texts(PERCENTS), texts(STATES), texts(REASONS));
    let standing = (
        prop::sample::select(&["active", "active", "warning", "blocked", "closed"][..]),
        prop::sample::select(&[None, Some("auto"), Some("manual")][..]),
    );
    let kind = (
        prop::option::weighted(0.3, prop::sample::select(&["north", "south"][..])),
        prop::sample::select(&["EUR", "EUR", "EUR", "USD"][..]),
    );
    (limits, temporary, groups, exceptions, standing, kind).prop_map(
        |((limit, unlimited), temporary, groups, own, (state, origin), (external, currency))| Someone {
            limit,
            unlimited,
            temporary: temporary.map(|(amount, from, length)| (amount, from, from + length.max(0))),
            groups: if currency == "EUR" { groups } else { (None, None) },
            exceptions: [own.0, own.1, own.2, own.3, own.4, own.5],
            state,
            origin,
            external,
            currency,
        },
    )
}

fn world() -> impl Strategy<Value = World> {
    let paper = (
        0..8_usize,
        prop_oneof![4 => Just(1_u8), 1 => Just(2), 1 => Just(3)],
        1..2_500_i64,
        -3..60_i64,
        0..25_i64,
        prop::bool::weighted(0.2),
    );
    let part = (0..40_usize, 0..40_usize, 1..2_500_i64, -5..30_i64);
    (
        prop::collection::vec(prop::option::weighted(0.7, 0..3_000_i64), 4),
        prop::collection::vec(someone(), 8),
        prop::collection::vec(paper, 5..40),
        prop::collection::vec(part, 0..30),
    )
        .prop_map(|(groups, people, papers, parts)| World { groups, people, papers, parts })
}

/// Criteria as a person would write them.
fn criteria() -> impl Strategy<Value = Vec<(&'static str, String)>> {
    let one = |samples: &'static [&'static str]| prop::sample::select(samples).prop_map(str::to_owned);
    (
        (one(DAYS), one(DAYS), one(AMOUNTS), one(PERCENTS)),
        (one(STATES), one(STATES), one(&["", "Slow"]), one(&["", "Owes much"])),
        (one(&["due", "invoice"]), one(&["yes", "no"])),
    )
        .prop_map(|(values, actions, (basis, disputed))| {
            vec![
                ("validation.delay_days", values.0),
                ("validation.respite_days", values.1),
                ("validation.minimum_balance", values.2),
                ("validation.limit_percent", values.3),
                ("validation.delay_state", actions.0),
                ("validation.limit_state", actions.1),
                ("validation.delay_reason", actions.2),
                ("validation.limit_reason", actions.3),
                ("validation.day_basis", basis),
                ("exposure.disputed", disputed),
            ]
        })
}

fn today() -> Day {
    TODAY.parse().unwrap()
}

/// Puts a world on a desk in one transaction, by the store's own ways of writing.
fn build(world: &World) -> TestDesk {
    let test = TestDesk::new();
    let built = test.writer().carry_out(|tx, signature| {
        let recorder = Recorder::begin(tx, signature, "test", "")?;
        let mut groups = Vec::new();
        for (at, limit) in world.groups.iter().enumerate() {
            let limit = limit.map_or(Limit::NotSet, |minor| Limit::Amount(Money::from_minor(minor)));
            let group = GroupRecord {
                id: GroupId(0),
                code: format!("G{at}"),
                name: String::new(),
                kind: if at < 2 { GroupKind::Credit } else { GroupKind::Policy },
                limit: DatedLimit { limit, expires: None },
                hold_period: GroupHoldPeriod::Bypass,
                version: 1,
            };
            groups.push(tx.add_group(&group)?);
        }
        let mut keys = Vec::new();
        for (at, someone) in world.people.iter().enumerate() {
            keys.push(tx.add_customer(&format!("C{at}"), &someone.columns(&groups))?);
        }
        papers(&recorder, world, &keys)
    });
    built.unwrap();
    test
}

impl Someone {
    fn columns(&self, groups: &[GroupId]) -> Vec<(&'static str, Stored)> {
        let text = |text: &str| Stored::Text(text.to_owned());
        let maybe = |value: Option<&str>| value.map_or(Stored::Nothing, text);
        let day = |offset: i64| Stored::Integer((today() + offset).number());
        let group = |at: Option<usize>| at.map_or(Stored::Nothing, |at| Stored::Integer(groups[at].0));
        let limit = self.limit.map_or(Stored::Nothing, Stored::Integer);
        let mut columns = vec![
            ("name", text("Someone")),
            ("currency", text(self.currency)),
            ("external_code", maybe(self.external)),
            ("credit_limit", if self.unlimited { text("unlimited") } else { limit }),
            ("credit_group_id", group(self.groups.0)),
            ("policy_group_id", group(self.groups.1)),
            ("state", text(self.state)),
            ("state_origin", maybe(self.origin)),
            ("state_reason", maybe(self.origin.map(|_| "was so"))),
        ];
        if let Some((amount, from, to)) = self.temporary {
            columns.extend([
                ("temporary_limit", Stored::Integer(amount)),
                ("temporary_from", day(from)),
                ("temporary_to", day(to)),
            ]);
        }
        let names = [
            "validation_delay_days",
            "validation_respite_days",
            "validation_minimum_balance",
            "validation_limit_percent",
            "validation_state",
            "validation_reason",
        ];
        columns.extend(names.into_iter().zip(self.exceptions.iter().map(|own| maybe(own.as_deref()))));
        columns
    }
}

fn papers(
    recorder: &Recorder<'_, '_>,
    world: &World,
    keys: &[CustomerKey],
) -> Result<(), crate::desk::DeskError> {
    let tx = recorder.tx;
    let mut items: Vec<(ItemId, &Paper, i64)> = Vec::new();
    for (number, paper) in world.papers.iter().enumerate() {
        let (whose, kind, amount, ago, terms, disputed) = *paper;
        let day = today() - ago;
        let item = NewItem {
            kind: [ItemKind::Invoice, ItemKind::Credit, ItemKind::Receipt][usize::from(kind) - 1],
            number: &format!("N{number}"),
            instalment: 1,
            customer: keys[whose],
            ship_to: None,
            order: None,
            day,
            due: if kind == 1 { day + terms } else { day },
            amount: Money::from_minor(amount),
            disputed: kind == 1 && disputed,
            document: None,
        };
        items.push((tx.add_item(&item, recorder.event)?.ok_or(StoreError::Interrupted)?, paper, amount));
    }
    for (debit, credit, amount, ago) in &world.parts {
        let (debit, credit) = (debit % items.len(), credit % items.len());
        let (one, other) = (items[debit], items[credit]);
        let fits = one.1.0 == other.1.0 && one.1.1 == 1 && other.1.1 != 1;
        let amount = *amount.min(&one.2).min(&other.2);
        if fits && amount > 0 {
            let day = (today() - *ago).max(today() - one.1.3).max(today() - other.1.3);
            let amount_applied = Money::from_minor(amount);
            tx.apply(
                &Application { debit: one.0, credit: other.0, day, amount: amount_applied },
                recorder.event,
            )?;
            tx.raise_latest_day(day)?;
            items[debit].2 -= amount;
            items[credit].2 -= amount;
        }
    }
    recorder.audit(("desk", "desk"), (None, None), &"random")
}

/// Cents of a text such as `12.34`.
fn cents(text: &str) -> i128 {
    text.replace('.', "").parse().unwrap()
}

/// The value in force of a criterion: the customer's, else the company's; `off` is none.
fn own_or<'a>(own: Option<&'a str>, companys: &'a str) -> Option<&'a str> {
    Some(own.unwrap_or(companys)).filter(|text| *text != "off")
}

/// Reckons one customer from its row and its documents.
fn reckon(file: &Connection, id: i64, settings: &BTreeMap<&str, String>) -> Option<Reckoned> {
    let setting = |name: &str| settings[name].as_str();
    let column = |name: &str| -> Option<String> {
        let sql = format!("SELECT CAST({name} AS TEXT) FROM customer WHERE id = ?1");
        file.query_row(&sql, [id], |row| row.get(0)).unwrap()
    };
    let now = today().number();

    // The open items of today.
    let (mut balance, mut invoices) = (0_i128, Vec::new());
    let mut statement = file
        .prepare(
            "SELECT kind, day, due_day, amount - (SELECT coalesce(sum(a.amount), 0) FROM application a
                    WHERE (a.debit_item = i.id OR a.credit_item = i.id) AND a.day <= ?2), disputed
             FROM item i WHERE customer_id = ?1 AND day <= ?2",
        )
        .unwrap();
    let mut rows = statement.query([id, now]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        let (kind, day, due, open): (i64, i64, i64, i64) =
            (row.get(0).unwrap(), row.get(1).unwrap(), row.get(2).unwrap(), row.get(3).unwrap());
        let disputed: bool = row.get(4).unwrap();
        if kind != 1 {
            balance -= i128::from(open);
        } else if setting("exposure.disputed") == "yes" || !disputed {
            balance += i128::from(open);
            let age = now - if setting("validation.day_basis") == "due" { due } else { day };
            if open > 0 {
                invoices.push((age, i128::from(open)));
            }
        }
    }
    let older = |days: i64| invoices.iter().filter(move |(age, _)| *age > days);

    // The limit: temporary, own, policy group's, credit group's.
    let in_force = file
        .query_row(
            "SELECT temporary_limit FROM customer WHERE id = ?1 AND ?2 BETWEEN temporary_from AND temporary_to",
            [id, now],
            |row| row.get::<_, i64>(0),
        )
        .ok();
    let of_group = |column_name: &str| -> Option<String> {
        let group = column(column_name)?;
        file.query_row("SELECT CAST(credit_limit AS TEXT) FROM credit_group WHERE id = ?1", [group], |row| {
            row.get(0)
        })
        .unwrap()
    };
    let limit: Option<String> = in_force
        .map(|amount| amount.to_string())
        .or_else(|| column("credit_limit"))
        .or_else(|| of_group("policy_group_id"))
        .or_else(|| of_group("credit_group_id"));
    let amount: Option<i128> = limit.as_deref().and_then(|limit| limit.parse().ok());

    // Criterion 1.
    let own: Vec<Option<String>> =
        ["delay_days", "respite_days", "minimum_balance", "limit_percent", "state", "reason"]
            .iter()
            .map(|name| column(&format!("validation_{name}")))
            .collect();
    let own_text = |at: usize| own[at].as_deref();
    let delay: Option<i64> =
        own_or(own_text(0), setting("validation.delay_days")).map(|days| days.parse().unwrap());
    let first = delay.is_some_and(|days| older(days).count() > 0);

    // Criterion 2.
    let respite: Option<i64> =
        own_or(own_text(1), setting("validation.respite_days")).map(|days| days.parse().unwrap());
    let is_home = column("currency").as_deref() == Some("EUR");
    let (minimum, percent) = if own[2].is_some() || own[3].is_some() {
        (own_or(own_text(2), "off"), own_or(own_text(3), "off"))
    } else {
        let minimum = own_or(None, setting("validation.minimum_balance")).filter(|_| is_home);
        (minimum, own_or(None, setting("validation.limit_percent")))
    };
    let is_tested = respite.is_some() && amount.is_some() && (minimum.is_some() || percent.is_some());
    let sum = |days: i64| older(days).map(|(_, open)| open).sum::<i128>();
    let second = is_tested && {
        let late = sum(respite.unwrap());
        match percent {
            Some(percent) => {
                let percent: Decimal = percent.parse().unwrap();
                Decimal::from(late) * Decimal::from(100) > percent * Decimal::from(amount.unwrap())
            }
            None => late > cents(minimum.unwrap()),
        }
    };

    // What is listed, and what is suggested.
    let state = column("state").unwrap();
    if !first && !second && !["blocked", "warning"].contains(&state.as_str()) {
        return None;
    }
    let criteria: Vec<u8> = [(1, first), (2, second)].iter().filter(|one| one.1).map(|one| one.0).collect();
    let wanted = |name: &str| own_text(4).unwrap_or_else(|| setting(name)).to_owned();
    let mut wishes = Vec::new();
    let mut reasons: Vec<String> = Vec::new();
    let because = |name: &str, plain: String| {
        let written = own_text(5).or(Some(setting(name)).filter(|text| !text.is_empty()));
        written.map_or(plain, str::to_owned)
    };
    let basis = setting("validation.day_basis");
    if first {
        wishes.push(wanted("validation.delay_state"));
        reasons.push(because("validation.delay_reason", format!("validation-reason-delay-{basis}")));
    }
    if second {
        wishes.push(wanted("validation.limit_state"));
        let kind = if percent.is_some() { "percent" } else { "minimum" };
        reasons.push(because("validation.limit_reason", format!("validation-reason-{kind}-{basis}")));
    }
    reasons.dedup();
    let origin = column("state_origin");
    let suggestion = if wishes.iter().any(|wish| wish == "block") {
        ["active", "warning"].contains(&state.as_str()).then_some("block")
    } else if !wishes.is_empty() {
        (state == "active").then_some("warn")
    } else {
        (origin.as_deref() == Some("auto")).then_some("unblock")
    };
    let is_new = matches!(suggestion, Some("block" | "warn"));

    // What is late: older than the days of what matches, else what was measured.
    let of_first = delay.filter(|_| first);
    let of_second = respite.filter(|_| second || (!first && is_tested));
    let days = of_first.into_iter().chain(of_second).min();
    let late = days.map_or(0, sum);
    let share = amount.filter(|limit| *limit > 0 || late == 0).map(|limit| {
        if limit == 0 {
            Decimal::ZERO
        } else {
            Decimal::from(late) * Decimal::from(100) / Decimal::from(limit)
        }
    });
    Some(Reckoned {
        reason: if is_new { Some(reasons.join("; ")) } else { column("state_reason") },
        state,
        origin,
        balance,
        days_over: days.and_then(|days| older(days).map(|(age, _)| *age).max()),
        late,
        limit,
        percent: share.map(rounded),
        suggestion: suggestion.map(str::to_owned),
        criteria,
    })
}

fn rounded(share: Decimal) -> Decimal {
    share.round_dp_with_strategy(4, rust_decimal::RoundingStrategy::MidpointAwayFromZero).normalize()
}

fn shown(line: &ProposalLine) -> Reckoned {
    Reckoned {
        state: line.state.code().to_owned(),
        origin: line.origin.map(|origin| origin.code().to_owned()),
        reason: line.reason.clone(),
        balance: line.balance.minor(),
        days_over: line.days_over,
        late: line.late.minor(),
        limit: match line.limit {
            Limit::NotSet => None,
            Limit::Unlimited => Some("unlimited".to_owned()),
            Limit::Amount(amount) => Some(amount.minor().to_string()),
        },
        percent: match line.percent {
            LatePercent::Of(_) => line.percent.plain().map(|plain| plain.parse().unwrap()),
            LatePercent::Unmeasured | LatePercent::OfNothing => None,
        },
        suggestion: line.suggestion.map(|act| act.code().to_owned()),
        criteria: line.matched.numbers().to_vec(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn the_proposal_is_what_the_documents_say(
        world in world(),
        tried in prop::collection::vec(criteria(), 8),
    ) {
        let test = build(&world);
        let file = test.file();
        let customers: Vec<(i64, String)> = file
            .prepare("SELECT id, code FROM customer ORDER BY code")
            .unwrap()
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        for criteria in tried {
            let values: Vec<(&str, &str)> =
                criteria.iter().map(|(name, value)| (*name, value.as_str())).collect();
            set(&test, &values);
            let settings: BTreeMap<&str, String> = criteria.iter().cloned().collect();
            let book = test.reader().validation_book(&Unwatched).unwrap();
            for filter in ["", "*", "north"] {
                let rows = book.propose(&book.policy, &ExternalCode::from_text(filter)).rows;
                let lines = rows.iter().map(|row| book.line(row, &book.policy, &Keys).unwrap());
                let proposed: BTreeMap<String, Reckoned> =
                    lines.map(|line| (line.code.clone(), shown(&line))).collect();
                let is_listed = |code: &str| {
                    let external = world.people[code[1..].parse::<usize>().unwrap()].external;
                    filter == "*" || external == Some(filter) || (filter.is_empty() && external.is_none())
                };
                let reckoned: BTreeMap<String, Reckoned> = customers
                    .iter()
                    .filter(|(_, code)| is_listed(code))
                    .filter_map(|(id, code)| Some((code.clone(), reckon(&file, *id, &settings)?)))
                    .collect();
                prop_assert_eq!(&proposed, &reckoned, "{:?} {}", criteria, filter);
            }
        }
    }
}
