use std::collections::BTreeSet;
use std::time::Duration;

use super::small;
use crate::credit::{Day, FindingCode};
use crate::desk::{Clock, Desk, HoldFilter, HoldState, Role};

fn made(language: &str) -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let today: Day = "2026-11-21".parse().unwrap();
    let desk = small(&folder.path().join("demo.db"), Clock::standing(today), language).unwrap();
    (folder, desk)
}

#[test]
fn every_finding_has_a_case() {
    let (_folder, desk) = made("en");
    let mut reader = desk.reader().unwrap();
    let mut found = BTreeSet::new();
    reader
        .ask(|view| {
            view.each_order::<crate::desk::DeskError>(|order| {
                if let Some(id) = order.assessment {
                    let assessment = view.assessment(id)?.unwrap();
                    found.extend(assessment.findings.iter().map(|finding| finding.code));
                }
                Ok(())
            })
        })
        .unwrap();
    let missing: Vec<_> = FindingCode::ALL
        .into_iter()
        .filter(|code| !found.contains(code))
        .collect();
    assert_eq!(missing, []);
}

#[test]
fn it_is_a_company_of_the_size_that_it_says() {
    let (_folder, desk) = made("fr");
    let mut reader = desk.reader().unwrap();
    let (customers, integrity, differences, chain) = reader
        .ask(|view| {
            Ok((
                view.customer_count()?,
                view.integrity()?,
                view.differences()?,
                view.verify_audit()?,
            ))
        })
        .unwrap();
    assert_eq!((customers, integrity, differences), (120, vec![], vec![]));
    assert_eq!(chain.first_bad, None);
    let (held, total) = reader.hold_page(HoldFilter::Undecided, None, None).unwrap();
    let summary: Vec<_> = held
        .iter()
        .map(|line| (line.order.as_str(), line.reasons.clone(), line.state))
        .collect();
    assert!((22..=34).contains(&total), "{total}: {summary:#?}");
    let follow_ups = held.iter().filter(|line| line.follow_up == Some(desk.today()));
    assert_eq!(follow_ups.count(), 2);
    let states: BTreeSet<_> = reader
        .hold_page(HoldFilter::All, None, None)
        .unwrap()
        .0
        .into_iter()
        .map(|line| line.state.code())
        .collect();
    for state in [HoldState::Held, HoldState::Released, HoldState::Rejected] {
        assert!(states.contains(state.code()), "{states:?}");
    }
    let roles: BTreeSet<_> = reader
        .users()
        .unwrap()
        .into_iter()
        .map(|user| user.role.code())
        .collect();
    assert_eq!(roles.len(), Role::ALL.len());
    let mut open = 0;
    reader
        .each_order(|order, _| {
            open += usize::from(order.remaining().is_positive() && order.state.code() == "open");
            Ok(())
        })
        .unwrap();
    assert!((75..=100).contains(&open), "{open}");
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
fn it_is_made_in_a_moment() {
    let started = std::time::Instant::now();
    let _ = made("en");
    assert!(
        started.elapsed() < Duration::from_secs(20),
        "{:?}",
        started.elapsed()
    );
}
