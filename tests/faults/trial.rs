//! A command that is killed or fails, compared with the same command undisturbed.

use std::collections::BTreeMap;
use std::sync::OnceLock;
use std::thread;
use std::time::{Duration, Instant};

use super::flaw::{Finding, Flaw};
use super::protocol::{Fault, Times};
use super::sandbox::{Call, Ending, Files, Mishap, Sandbox};
use super::scenario::{SCENARIOS, Scenario};
use super::snapshot::Snapshot;

/// Every fault but the stop, which only races need.
const FAULTS: [Fault; 7] = [
    Fault::Kill,
    Fault::Tear,
    Fault::Short,
    Fault::Broken(Times::Once),
    Fault::Broken(Times::Forever),
    Fault::Full(Times::Once),
    Fault::Full(Times::Forever),
];

/// What a scenario does when nothing disturbs it.
pub(crate) struct Reference {
    pub(crate) scenario: &'static Scenario,
    pub(crate) template: Files,
    pub(crate) arguments: Vec<String>,
    pub(crate) calls: Vec<Call>,
    pub(crate) before: Snapshot,
    /// What the command came to when it ran once.
    pub(crate) first: Outcome,
    /// What it came to when it ran once more after that.
    pub(crate) again: Outcome,
    duration: Duration,
}

/// How a command ended, and what was in the folder then.
pub(crate) struct Outcome {
    pub(crate) exit: Option<i32>,
    pub(crate) folder: Snapshot,
}

/// What came of a command that was to be disturbed.
pub(crate) struct Attempt {
    /// Whether it was: it may have ended before.
    pub(crate) is_disturbed: bool,
    pub(crate) findings: Vec<Finding>,
}

impl Reference {
    /// The same one for all tests.
    pub(crate) fn of(scenario: &'static Scenario) -> &'static Self {
        static ALL: [OnceLock<Reference>; SCENARIOS.len()] = [const { OnceLock::new() }; SCENARIOS.len()];
        let at = SCENARIOS.iter().position(|one| one.name == scenario.name).unwrap();
        ALL[at].get_or_init(|| Self::make(scenario))
    }

    fn make(scenario: &'static Scenario) -> Self {
        let prepared = Sandbox::new();
        (scenario.prepare)(&prepared);
        let template = prepared.files();
        let arguments = (scenario.command)();
        let sandbox = Sandbox::with(&template);
        let begun = Instant::now();
        let first = Outcome::of(sandbox.watched(&arguments, "log", None), &sandbox);
        let duration = begun.elapsed();
        let again = Outcome::of(sandbox.command(&arguments), &sandbox);
        let before = Snapshot::of(&prepared.folder());
        let calls = sandbox.calls("log");
        let reference = Self { scenario, template, arguments, calls, before, first, again, duration };
        reference.check();
        reference
    }

    /// Checks that there is something to compare with: the command does something, always the same, and the shim sees
    /// the calls that do it.
    fn check(&self) {
        let name = self.scenario.name;
        assert!(matches!(self.first.exit, Some(0 | 6)), "{name}: {:?}", self.first.exit);
        assert!(self.before != self.first.folder, "{name} changes nothing");
        let sandbox = Sandbox::with(&self.template);
        let same = Outcome::of(sandbox.command(&self.arguments), &sandbox);
        assert!(same.folder == self.first.folder, "{name} does something else each time");
        for file in self.new_files() {
            let is_seen = self.calls.iter().any(|call| call.files.last() == Some(file));
            assert!(is_seen, "{name}: the call that made {file} was not seen");
        }
    }

    /// The files that the command makes.
    pub(crate) fn new_files(&self) -> impl Iterator<Item = &String> {
        self.first.folder.names().filter(|name| self.before.get(name).is_none())
    }

    /// The files that are there before or after the command.
    pub(crate) fn files(&self) -> impl Iterator<Item = &String> {
        self.before.names().chain(self.new_files())
    }

    /// Every call with every fault that can happen at it.
    pub(crate) fn every_mishap(&self) -> Vec<Mishap> {
        let indices = 0..self.calls.len();
        let mishaps = indices.flat_map(|index| {
            let faults = self.faults_at(index).into_iter();
            faults.map(move |fault| Mishap { fault, at: index + 1 })
        });
        mishaps.collect()
    }

    /// The first and the last call of each kind, each with one of the faults that can happen at it.
    pub(crate) fn some_mishaps(&self) -> Vec<Mishap> {
        let mishap = |(turn, index): (usize, usize)| {
            let faults = self.faults_at(index);
            Mishap { fault: faults[turn % faults.len()], at: index + 1 }
        };
        self.some_calls().into_iter().enumerate().map(mishap).collect()
    }

    /// The indices of the first and the last call of each name on each file.
    pub(crate) fn some_calls(&self) -> Vec<usize> {
        let mut ends: BTreeMap<(&str, Vec<&str>), (usize, usize)> = BTreeMap::new();
        for (index, call) in self.calls.iter().enumerate() {
            let files = call.files.iter().map(|file| self.file_or_temporary(file)).collect();
            ends.entry((&call.name, files)).or_insert((index, index)).1 = index;
        }
        let mut calls: Vec<usize> = ends.into_values().flat_map(|(first, last)| [first, last]).collect();
        calls.sort_unstable();
        calls.dedup();
        calls
    }

    /// The name of a file; one word for all that have random names.
    fn file_or_temporary<'a>(&self, file: &'a str) -> &'a str {
        if file.is_empty() || self.files().any(|name| file.starts_with(name)) { file } else { "temporary" }
    }

    fn faults_at(&self, index: usize) -> Vec<Fault> {
        FAULTS.into_iter().filter(|fault| fault.concerns(&self.calls[index].name)).collect()
    }

    /// Runs the command with a mishap. What is wrong with what it left and answered?
    pub(crate) fn attempt(&self, mishap: Mishap) -> Attempt {
        let sandbox = Sandbox::with(&self.template);
        let ending = Ending::of(sandbox.watched(&self.arguments, "log", Some(mishap)).spawn().unwrap());
        let mut findings = self.judge(&sandbox, &ending);
        if ending.exit().is_none() && !(mishap.fault.kills() && ending.was_killed()) {
            findings.push(Finding::new(Flaw::Crashed, ending.status.to_string()));
        }
        let call = &self.calls[mishap.at - 1];
        let files = call.files.join(" ");
        let place = format!("{} at call {} ({} {files})", mishap.fault, mishap.at, call.name);
        Attempt { is_disturbed: sandbox.has_fired("log"), findings: self.located(findings, &place) }
    }

    /// Runs the command and kills it at a random moment, which depends on the seed.
    pub(crate) fn attempt_random_kill(&self, seed: u64) -> Attempt {
        let moment = self.duration.mul_f64(fastrand::Rng::with_seed(seed).f64() * 1.2);
        let sandbox = Sandbox::with(&self.template);
        let mut child = sandbox.command(&self.arguments).spawn().unwrap();
        thread::sleep(moment);
        child.kill().unwrap();
        let ending = Ending::of(child);
        let place = format!("kill after {moment:?}, seed {seed}");
        let findings = self.located(self.judge(&sandbox, &ending), &place);
        Attempt { is_disturbed: ending.was_killed(), findings }
    }

    /// The findings, each with the scenario and what was done to it.
    pub(crate) fn located(&self, findings: Vec<Finding>, place: &str) -> Vec<Finding> {
        let locate = |finding: Finding| {
            Finding::new(finding.flaw, format!("{}, {place}: {}", self.scenario.name, finding.text))
        };
        findings.into_iter().map(locate).collect()
    }
}

impl Outcome {
    fn of(mut command: std::process::Command, sandbox: &Sandbox) -> Self {
        let ending = Ending::of(command.spawn().unwrap());
        Self { exit: ending.exit(), folder: Snapshot::of(&sandbox.folder()) }
    }
}
