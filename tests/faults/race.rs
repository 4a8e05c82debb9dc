//! Several processes that want one name, or open one old desk for the first time.

use std::process::{Child, Command};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process, waitid};

use super::flaw::{Finding, Flaw, report};
use super::protocol::Fault;
use super::sandbox::{Call, Ending, Mishap, Sandbox};
use super::scenario;
use super::snapshot::Snapshot;
use super::trial::{Attempt, Reference};
use super::workers::{for_each, spread};

/// How many of the processes may succeed.
#[derive(Clone, Copy)]
enum Winners {
    /// The others find the name taken.
    One,
    All,
}

/// What a loser answers.
const LOST: [&str; 2] = ["file-exists", "desk-exists"];

/// How long a process has while the other one is stopped. It may have to wait for it.
const HEAD_START: Duration = Duration::from_millis(300);

const RACES: [(&scenario::Scenario, Winners); 6] = [
    (&scenario::RESTORE, Winners::One),
    (&scenario::INIT, Winners::One),
    (&scenario::DEMO, Winners::One),
    (&scenario::BACKUP, Winners::One),
    (&scenario::EXPORT, Winners::One),
    (&scenario::MIGRATION, Winners::All),
];

/// Of each race, the calls at which the short form lets one process overtake the other.
const CALLS: usize = 6;
/// The same of the long form; only the demo desk has more.
const MOST_CALLS: usize = 500;

#[test]
fn of_several_processes_at_once_one_wins_and_the_others_know_it() {
    let findings = for_each(&RACES, |(scenario, winners)| {
        let reference = Reference::of(scenario);
        [2, 6].into_iter().flat_map(|processes| reference.race(processes, *winners)).collect::<Vec<_>>()
    });
    let findings: Vec<Finding> = findings.into_iter().flatten().collect();
    assert!(findings.is_empty(), "{}", report(&findings));
}

#[test]
fn a_process_that_is_overtaken_knows_it() {
    let attempts = for_each(&RACES, |(scenario, winners)| {
        let reference = Reference::of(scenario);
        let calls = spread(reference.some_calls(), CALLS).into_iter();
        calls.map(|index| reference.overtake(index + 1, *winners)).collect::<Vec<_>>()
    });
    let attempts: Vec<Attempt> = attempts.into_iter().flatten().collect();
    let (all, overtaken) = (attempts.len(), overtaken_in(&attempts));
    let findings: Vec<Finding> = attempts.into_iter().flat_map(|attempt| attempt.findings).collect();
    assert!(findings.is_empty(), "{}", report(&findings));
    assert!(overtaken * 10 >= all * 9, "{overtaken} of {all} processes were overtaken");
}

/// The long form: a hundred rounds of two and of six processes, and every call at which one can be overtaken.
#[test]
#[ignore = "takes half an hour: cargo test --locked --test program faults:: -- --ignored --nocapture"]
fn every_race_has_the_right_winners() {
    let mut all = Vec::new();
    println!("| race | rounds of two | rounds of six | overtaken | flaws |\n|---|--:|--:|--:|--:|");
    for (scenario, winners) in RACES {
        let reference = Reference::of(scenario);
        let rounds = [2, 6].repeat(100);
        let mut findings: Vec<Finding> =
            rounds.into_iter().flat_map(|processes| reference.race(processes, winners)).collect();
        let calls = spread((1..=reference.calls.len()).collect(), MOST_CALLS);
        let attempts = for_each(&calls, |call| reference.overtake(*call, winners));
        let overtaken = overtaken_in(&attempts);
        findings.extend(attempts.into_iter().flat_map(|attempt| attempt.findings));
        println!("| {} | 100 | 100 | {overtaken} | {} |", scenario.name, findings.len());
        all.extend(findings);
    }
    assert!(all.is_empty(), "{}", report(&all));
}

/// In how many of them the first process was stopped and overtaken.
pub(crate) fn overtaken_in(attempts: &[Attempt]) -> usize {
    attempts.iter().filter(|attempt| attempt.is_disturbed).count()
}

/// Runs all commands at once.
pub(crate) fn at_once(commands: Vec<Command>) -> Vec<Ending> {
    let running: Vec<Child> = commands.into_iter().map(|mut command| command.spawn().unwrap()).collect();
    running.into_iter().map(Ending::of).collect()
}

/// Runs the second command while the first, which stops itself, is stopped.
pub(crate) fn overtaken(mut first: Command, mut second: Command) -> [Ending; 2] {
    let first = first.spawn().unwrap();
    let pid = Pid::from_child(&first);
    let stopped = WaitIdOptions::STOPPED | WaitIdOptions::EXITED | WaitIdOptions::NOWAIT;
    waitid(WaitId::Pid(pid), stopped).unwrap();
    let mut second = second.spawn().unwrap();
    let begun = Instant::now();
    while begun.elapsed() < HEAD_START && second.try_wait().unwrap().is_none() {
        thread::sleep(Duration::from_millis(2));
    }
    kill_process(pid, Signal::CONT).unwrap();
    [first, second].map(Ending::of)
}

impl Reference {
    /// So many processes with the same command at once.
    fn race(&self, processes: usize, winners: Winners) -> Vec<Finding> {
        let sandbox = Sandbox::with(&self.template);
        let endings = at_once((0..processes).map(|_| sandbox.command(&self.arguments)).collect());
        self.located(self.judge_race(&sandbox, &endings, winners), &format!("race of {processes}"))
    }

    /// Two processes, of which the first is stopped before one of its calls while the second runs.
    fn overtake(&self, call: usize, winners: Winners) -> Attempt {
        let sandbox = Sandbox::with(&self.template);
        let stop = Mishap { fault: Fault::Stop, at: call };
        let first = sandbox.watched(&self.arguments, "log", Some(stop));
        let endings = overtaken(first, sandbox.command(&self.arguments));
        let findings = self.judge_race(&sandbox, &endings, winners);
        let Call { name, files } = &self.calls[call - 1];
        let place = format!("overtaken at call {call} ({name} {})", files.join(" "));
        Attempt { is_disturbed: sandbox.has_fired("log"), findings: self.located(findings, &place) }
    }

    /// The right number of processes say that they did it, the others that it was done already, and it is done.
    fn judge_race(&self, sandbox: &Sandbox, endings: &[Ending], winners: Winners) -> Vec<Finding> {
        let end = Snapshot::of(&sandbox.folder());
        let mut findings = self.leftover(&end);
        findings.extend(self.unsound(sandbox, &end));
        let wrong = self.files().filter(|name| end.get(name) != self.first.folder.get(name));
        findings
            .extend(wrong.map(|name| Finding::new(Flaw::Partial, format!("{name} is not as it should be"))));
        let (won, lost): (Vec<_>, Vec<_>) =
            endings.iter().partition(|ending| ending.exit() == self.first.exit);
        let expected = match winners {
            Winners::One => 1,
            Winners::All => endings.len(),
        };
        if won.len() != expected {
            let text = format!("{} of {} say that they did it", won.len(), endings.len());
            findings.push(Finding::new(Flaw::WrongAnswer, text));
        }
        let wrong = lost.iter().filter(|ending| !LOST.contains(&ending.error().as_str()));
        findings
            .extend(wrong.map(|ending| Finding::new(Flaw::WrongAnswer, format!("a loser says: {ending}"))));
        findings
    }
}
