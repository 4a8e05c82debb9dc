use crate::files::Destination;
use std::collections::{BTreeMap, BTreeSet};

use super::{Size, large, small};
use crate::credit::{Day, FindingCode, ItemKind, ValidationAct};
use crate::desk::testing::template::demo_company;
use crate::desk::{
    AuditQuery, Clock, Desk, DeskError, ExternalCode, HoldFilter, HoldState, Moment, NoProgress, PageOrder,
    PageRange, ProgressSink, Role, RunId,
};
use crate::store::StoreError;
use std::ops::ControlFlow;

/// A company that other tests use as well.
fn shared() -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let desk = demo_company(&folder.path().join("demo.db"));
    (folder, desk)
}

fn made(language: &str) -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let today: Day = "2026-11-21".parse().unwrap();
    let desk = small(
        &Destination::new_file(folder.path().join("demo.db")),
        Clock::fixed(today),
        language,
        &NoProgress,
    )
    .unwrap();
    (folder, desk)
}

#[test]
fn a_desk_that_cannot_be_opened_is_not_placed_and_one_that_is_placed_is_answered() {
    let folder = tempfile::tempdir().unwrap();
    let clock = || Clock::fixed("2026-11-21".parse().unwrap());
    let to = |name: &str| folder.path().join(name);
    let without_user = |diary: super::Diary| {
        let file = crate::store::raw_file(diary.desk().path());
        file.execute("UPDATE user SET active = 0", []).unwrap();
        Ok(())
    };
    assert!(super::made(&Destination::new_file(to("a.db")), clock(), "en", without_user).is_err());
    assert!(!to("a.db").exists());
    let desk = super::made(&Destination::new_file(to("b.db")), clock(), "en", |_| Ok(())).unwrap();
    assert_eq!((desk.path(), desk.user().login.as_str()), (to("b.db").as_path(), "nadia"));
    assert_eq!(desk.writer().unwrap().user(), desk.user());
}

#[test]
fn a_demo_that_is_made_at_night_has_nothing_that_is_still_to_be_done() {
    let folder = tempfile::tempdir().unwrap();
    let today: Day = "2026-11-21".parse().unwrap();
    let two_at_night = today.number() * 86_400_000_000 + 2 * 3_600_000_000;
    let clock = Clock::new(RunId(1), move || Moment { at: two_at_night, today });
    let to = Destination::new_file(folder.path().join("demo.db"));
    let desk = small(&to, clock, "en", &NoProgress).unwrap();
    let events = desk.reader().unwrap().audit(&AuditQuery::default()).unwrap();
    assert!(events.len() > 100);
    assert!(events.iter().all(|event| event.at < two_at_night));
}

#[test]
fn every_finding_has_a_case() {
    let (_folder, desk) = shared();
    let mut reader = desk.reader().unwrap();
    let mut found = BTreeSet::new();
    reader
        .ask(|view| {
            view.each_order::<DeskError>(|order| {
                if let Some(id) = order.assessment {
                    let assessment = view.assessment(id)?.unwrap();
                    found.extend(assessment.findings.iter().map(|finding| finding.code));
                }
                Ok(())
            })
        })
        .unwrap();
    // The company has no rules of its own yet.
    let of_rules = |code: FindingCode| code.is_blocking_rule() || code == FindingCode::RuleTermsRank;
    let missing: Vec<_> =
        FindingCode::ALL.into_iter().filter(|code| !of_rules(*code) && !found.contains(code)).collect();
    assert_eq!(missing, []);
}

#[test]
fn it_is_a_company_of_the_size_that_it_says() {
    let (_folder, desk) = made("fr");
    let mut reader = desk.reader().unwrap();
    let (customers, integrity, differences, chain) = reader
        .ask(|view| {
            Ok((view.customer_count()?, view.integrity()?, view.differences()?, view.verify_audit()?))
        })
        .unwrap();
    assert_eq!((customers, integrity, differences), (125, vec![], vec![]));
    assert_eq!(chain.first_bad, None);
    let (held, total) =
        reader.hold_page(HoldFilter::Undecided, PageOrder::Held, PageRange::default()).unwrap();
    let summary: Vec<_> = held
        .iter()
        .map(|line| (line.stored.order.as_str(), line.stored.reasons.clone(), line.stored.state))
        .collect();
    assert!((22..=34).contains(&total), "{total}: {summary:#?}");
    let follow_ups = held.iter().filter(|line| line.stored.follow_up == Some(desk.today()));
    assert_eq!(follow_ups.count(), 2);
    let states: BTreeSet<_> = reader
        .hold_page(HoldFilter::All, PageOrder::Held, PageRange::default())
        .unwrap()
        .0
        .into_iter()
        .map(|line| line.stored.state.code())
        .collect();
    for state in [HoldState::Held, HoldState::Released, HoldState::Rejected] {
        assert!(states.contains(state.code()), "{states:?}");
    }
    let roles: BTreeSet<_> = reader.users().unwrap().into_iter().map(|user| user.role.code()).collect();
    assert_eq!(roles.len(), Role::ALL.len());
    let mut open = 0;
    reader
        .each_order(None, |order, _| {
            open += usize::from(order.remaining().is_positive() && order.state.code() == "open");
            Ok(())
        })
        .unwrap();
    assert!((75..=100).contains(&open), "{open}");
}

#[test]
fn the_validation_has_customers_to_block_to_warn_and_to_unblock() {
    let (_folder, desk) = shared();
    let mut reader = desk.reader().unwrap();
    let snapshot = reader.validation_snapshot(&NoProgress).unwrap();
    let suggested = |code: &str| {
        let row = snapshot.row(code, &snapshot.policy);
        row.and_then(|row| row.judgement.suggestion)
    };
    for (code, act) in [
        ("K129", Some(ValidationAct::Block)),
        ("K130", Some(ValidationAct::Warn)),
        ("K131", Some(ValidationAct::Unblock)),
        ("K132", Some(ValidationAct::Warn)),
        ("K133", Some(ValidationAct::Block)),
        ("K122", None),
    ] {
        assert_eq!(suggested(code), act, "{code}");
    }
    let totals = snapshot.propose(&snapshot.policy, &ExternalCode::Without).totals;
    assert!((20..=40).contains(&totals.listed), "{totals:?}");
}

#[test]
fn the_same_day_makes_the_same_company() {
    let dump = || {
        let (_folder, desk) = made("nl");
        desk.reader().unwrap().ask(|view| Ok(view.dump()?)).unwrap()
    };
    assert!(dump() == dump());
}

#[test]
fn a_large_company_has_what_its_size_says_and_is_sound() {
    let size = Size {
        customers: 1000,
        invoices: 20_000,
        open_invoices: 2000,
        orders: 3000,
        held: 100,
        most_documents: 800,
    };
    let folder = tempfile::tempdir().unwrap();
    let today: Day = "2026-11-21".parse().unwrap();
    let path = folder.path().join("large.db");
    let desk = large(&Destination::new_file(&path), Clock::fixed(today), "en", size, &NoProgress).unwrap();
    let mut reader = desk.reader().unwrap();
    let (mut kinds, mut open, mut orders) = (BTreeMap::new(), 0, 0);
    let (integrity, differences, customers, most) = reader
        .ask(|view| {
            for kind in [ItemKind::Invoice, ItemKind::Receipt] {
                view.each_document::<DeskError>(kind, |document| {
                    *kinds.entry(document.kind.code()).or_insert(0) += 1;
                    open += u32::from(!document.left.is_zero());
                    Ok(())
                })?;
            }
            view.each_order::<DeskError>(|order| {
                orders += u32::from(order.state.code() == "open");
                Ok(())
            })?;
            let first = view.customer_key("C000001")?.unwrap();
            Ok((
                view.integrity()?,
                view.differences()?,
                view.customer_count()?,
                view.customer_documents(first)?.len(),
            ))
        })
        .unwrap();
    assert_eq!((integrity, differences), (vec![], vec![]));
    assert_eq!((customers, most), (1000, 800));
    assert_eq!(kinds.into_values().collect::<Vec<_>>(), [size.invoices, size.invoices - size.open_invoices]);
    assert_eq!((open, orders), (size.open_invoices, size.orders));
    let (held, total) =
        reader.hold_page(HoldFilter::Undecided, PageOrder::Held, PageRange::default()).unwrap();
    assert_eq!(total, u64::from(size.held));
    let days: BTreeSet<_> = held.iter().map(|line| line.stored.held_day).collect();
    assert!(days.len() > 10);
    // What was found is found again.
    for line in held.iter().step_by(7) {
        let again = reader.assess_now(&line.stored.order).unwrap();
        assert_eq!(again.reasons().collect::<Vec<_>>(), line.stored.reasons, "{}", line.stored.order);
    }
    assert!(reader.verify_audit().unwrap().is_ok());
}

#[test]
fn a_large_company_can_be_stopped_in_the_making() {
    let folder = tempfile::tempdir().unwrap();
    let today: Day = "2026-11-21".parse().unwrap();
    let path = folder.path().join("large.db");
    let stopped = large(&Destination::new_file(&path), Clock::fixed(today), "en", Size::LARGE, &StopAt(500));
    assert!(matches!(stopped, Err(DeskError::Store(StoreError::Interrupted))));
}

struct StopAt(u64);

impl ProgressSink for StopAt {
    fn report(&self, done: u64, _: Option<u64>) -> ControlFlow<()> {
        if done < self.0 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    }
}
