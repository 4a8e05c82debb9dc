//! The law that the proposal is exact: on random desks it equals what is reckoned, naively and customer by customer,
//! from the documents and the texts of the settings alone.

use std::collections::BTreeMap;

use super::reckoned::{Customer, Reckoned};
use super::{Keys, TODAY, set};
use crate::credit::tests::cases::cases;
use crate::credit::{
    Currency, DatedLimit, Day, DocumentClass, GroupHoldPeriod, ItemKind, LatePercent, Limit, Money,
};
use crate::desk::session::Recorder;
use crate::desk::testing::TestDesk;
use crate::desk::{ExternalCode, NoProgress, ProposalLine};
use crate::fields::DbValue;
use crate::records::{Added, AuditBody};
use crate::store::{
    Application, CustomerKey, CustomerRecord, EventKind, GroupId, GroupKind, GroupRecord, ItemId, NewItem,
    StoreError,
};
use proptest::prelude::*;

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
        let recorder = Recorder::begin(tx, signature, EventKind::CustomerSet, "")?;
        for (at, limit) in world.groups.iter().enumerate() {
            let limit = limit.map_or(Limit::NotSet, |minor| Limit::Amount(Money::from_minor(minor)));
            let group = GroupRecord {
                id: GroupId(0),
                code: format!("G{at}"),
                name: format!("Group {at}"),
                kind: if at < 2 { GroupKind::Credit } else { GroupKind::Policy },
                limit: DatedLimit { limit, expires: None },
                hold_period: GroupHoldPeriod::Bypass,
                version: 1,
            };
            tx.add_group(&group)?;
        }
        let mut keys = Vec::new();
        for (at, someone) in world.people.iter().enumerate() {
            let customer = CustomerRecord::new(&format!("C{at}"), Currency::EUR);
            keys.push(tx.add_customer(&customer.with(&someone.columns()))?);
        }
        papers(&recorder, world, &keys)
    });
    built.unwrap();
    test
}

impl Someone {
    fn columns(&self) -> Vec<(&'static str, DbValue<'static>)> {
        let text = |text: &str| DbValue::text(text);
        let maybe = |value: Option<&str>| value.map_or(DbValue::Null, text);
        let day = |offset: i64| DbValue::Integer((today() + offset).number());
        let group = |at: Option<usize>| at.map_or(DbValue::Null, |at| DbValue::text(format!("G{at}")));
        let limit = self.limit.map_or(DbValue::Null, DbValue::Integer);
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
                ("temporary_limit", DbValue::Integer(amount)),
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
            class: DocumentClass::Plain,
            brought_forward: false,
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
    recorder.audit(("desk", "desk"), (None, None), &AuditBody::Added(Added { added: BTreeMap::new() }))
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
    #![proptest_config(cases(11))]

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
            let settings: BTreeMap<&'static str, String> = criteria.iter().cloned().collect();
            let snapshot = test.reader().validation_snapshot(&NoProgress).unwrap();
            for filter in ["", "*", "north"] {
                let rows = snapshot.propose(&snapshot.policy, &ExternalCode::from_text(filter)).rows;
                let lines = rows.iter().map(|row| snapshot.line(row, &snapshot.policy, &Keys).unwrap());
                let proposed: BTreeMap<String, Reckoned> =
                    lines.map(|line| (line.code.clone(), shown(&line))).collect();
                let is_listed = |code: &str| {
                    let external = world.people[code[1..].parse::<usize>().unwrap()].external;
                    filter == "*" || external == Some(filter) || (filter.is_empty() && external.is_none())
                };
                let reckoned: BTreeMap<String, Reckoned> = customers
                    .iter()
                    .filter(|(_, code)| is_listed(code))
                    .filter_map(|(id, code)| {
                        let customer = Customer { file: &file, id: *id, settings: &settings };
                        Some((code.clone(), customer.reckon()?))
                    })
                    .collect();
                prop_assert_eq!(&proposed, &reckoned, "{:?} {}", criteria, filter);
            }
        }
    }
}
