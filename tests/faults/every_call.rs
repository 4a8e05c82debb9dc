//! Each command, killed and failed at its file calls.

use std::collections::BTreeMap;

use super::flaw::{Finding, Flaw, report};
use super::scenario::{self, SCENARIOS, Scenario};
use super::trial::{Attempt, Reference};
use super::workers::{for_each, spread};

/// The long form tries so many mishaps of one scenario at most, evenly spread; only the demo desk has more.
const MOST: usize = 4000;

/// Runs of each scenario that the long form kills at a random moment.
const RANDOM_KILLS: usize = 100;

/// The short form tries so many mishaps of one scenario, and fewer of a scenario with so many calls that it takes long.
const SAMPLE: usize = 16;
const LONG_SAMPLE: usize = 6;
const MANY_CALLS: usize = 1000;

/// What a number of runs of one scenario came to. Faults that did not happen, because the command ended before, do not
/// count.
#[derive(Default)]
struct Tally {
    kills: usize,
    failures: usize,
    flaws: BTreeMap<Flaw, usize>,
}

/// The short form: the first and the last call of each kind, each with one fault.
#[track_caller]
fn survives(scenario: &'static Scenario) {
    let reference = Reference::of(scenario);
    let mut findings = reference.unsynced();
    let sample = if reference.calls.len() > MANY_CALLS { LONG_SAMPLE } else { SAMPLE };
    let mishaps = spread(reference.some_mishaps(), sample);
    let attempts = for_each(&mishaps, |mishap| reference.attempt(*mishap));
    let disturbed = attempts.iter().filter(|attempt| attempt.is_disturbed).count();
    findings.extend(attempts.into_iter().flat_map(|attempt| attempt.findings));
    assert!(findings.is_empty(), "{}", report(&findings));
    assert!(disturbed * 10 >= mishaps.len() * 9, "{disturbed} of {} faults happened", mishaps.len());
}

#[test]
fn a_release_is_whole_or_absent() {
    survives(&scenario::RELEASE);
}

#[test]
fn a_release_is_on_the_disk_when_it_is_answered() {
    assert!(Reference::of(&scenario::RELEASE).is_synced("desk.db-wal"));
}

#[test]
fn an_import_and_its_rejects_are_whole_or_absent() {
    survives(&scenario::IMPORT);
}

#[test]
fn a_validation_is_whole_or_absent() {
    survives(&scenario::VALIDATION);
}

#[test]
fn a_receipt_is_whole_or_absent() {
    survives(&scenario::RECEIPT);
}

#[test]
fn a_transfer_and_its_report_are_whole_or_absent() {
    survives(&scenario::TRANSFER);
}

#[test]
fn a_backup_is_whole_or_absent() {
    survives(&scenario::BACKUP);
}

#[test]
fn a_restored_desk_is_whole_or_absent() {
    survives(&scenario::RESTORE);
}

#[test]
fn a_new_desk_is_whole_or_absent() {
    survives(&scenario::INIT);
}

#[test]
fn a_demo_desk_is_whole_or_absent() {
    survives(&scenario::DEMO);
}

#[test]
fn an_export_is_whole_or_absent() {
    survives(&scenario::EXPORT);
}

#[test]
fn a_spreadsheet_is_whole_or_absent() {
    survives(&scenario::SPREADSHEET);
}

#[test]
fn a_backup_that_replaces_an_older_one_leaves_one_of_the_two_whole() {
    survives(&scenario::BACKUP_AGAIN);
}

#[test]
fn an_export_that_replaces_an_older_one_leaves_one_of_the_two_whole() {
    survives(&scenario::EXPORT_AGAIN);
}

#[test]
fn an_old_desk_is_migrated_wholly_or_not_at_all() {
    survives(&scenario::MIGRATION);
}

#[test]
fn the_first_entry_into_a_copy_is_whole_or_absent() {
    survives(&scenario::COPY);
}

/// The long form: every call of every scenario with every fault that can happen there, then kills at random moments.
/// `CREDITDESK_SCENARIO` names one of them, `CREDITDESK_SEED` repeats the random moments of an earlier run.
#[test]
#[ignore = "takes an hour or two: cargo test --locked --test program faults:: -- --ignored --nocapture"]
fn every_call_fails_in_every_way() {
    let seed = std::env::var("CREDITDESK_SEED").ok().and_then(|seed| seed.parse().ok());
    let seed = seed.unwrap_or_else(|| fastrand::u64(..));
    let only = std::env::var("CREDITDESK_SCENARIO").ok();
    let mut all = Vec::new();
    println!("seed {seed}\n\n{}", Tally::heading());
    for scenario in SCENARIOS.iter().filter(|scenario| only.as_ref().is_none_or(|only| scenario.name == only))
    {
        let (tally, findings) = every_mishap(scenario, seed);
        println!("{}", tally.row(scenario.name));
        all.extend(findings);
    }
    assert!(all.is_empty(), "{}", report(&all));
}

fn every_mishap(scenario: &'static Scenario, seed: u64) -> (Tally, Vec<Finding>) {
    let reference = Reference::of(scenario);
    let mishaps = spread(reference.every_mishap(), MOST);
    let mut findings = reference.unsynced();
    let (kills, failures): (Vec<_>, Vec<_>) = mishaps.into_iter().partition(|mishap| mishap.fault.kills());
    let mut killed = for_each(&kills, |mishap| reference.attempt(*mishap));
    let seeds: Vec<u64> = (seed..).take(RANDOM_KILLS).collect();
    killed.extend(for_each(&seeds, |seed| reference.attempt_random_kill(*seed)));
    let failed = for_each(&failures, |mishap| reference.attempt(*mishap));
    let count = |attempts: &[Attempt]| attempts.iter().filter(|attempt| attempt.is_disturbed).count();
    let mut tally = Tally { kills: count(&killed), failures: count(&failed), ..Tally::default() };
    findings.extend(killed.into_iter().chain(failed).flat_map(|attempt| attempt.findings));
    for finding in &findings {
        *tally.flaws.entry(finding.flaw).or_default() += 1;
    }
    (tally, findings)
}

impl Tally {
    fn heading() -> String {
        let flaws = Flaw::ALL.map(|flaw| flaw.to_string()).join(" | ");
        format!("| command | killed | failed | {flaws} |\n|---|{}", "--:|".repeat(Flaw::ALL.len() + 2))
    }

    /// One row of a table in Markdown.
    fn row(&self, name: &str) -> String {
        let flaws = Flaw::ALL.map(|flaw| self.flaws.get(&flaw).copied().unwrap_or(0).to_string());
        format!("| {name} | {} | {} | {} |", self.kills, self.failures, flaws.join(" | "))
    }
}
