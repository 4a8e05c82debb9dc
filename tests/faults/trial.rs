//! A command that meets a mishap, and what is wrong with what it leaves and says.
//!
//! The same command without a mishap is the measure: each file is as it was before it or as it is after it, the answer
//! agrees with that, and giving the command once more leads where it leads on its own.

use std::collections::BTreeMap;
use std::fmt;

use super::protocol::{Fault, Times};
use super::sandbox::{Call, Ending, Mishap, Sandbox};
use super::scenario::Scenario;
use super::snapshot::Snapshot;

/// Every mishap but the one that only races need.
const FAULTS: [Fault; 7] = [
    Fault::Kill,
    Fault::Tear,
    Fault::Short,
    Fault::Broken(Times::Once),
    Fault::Broken(Times::Forever),
    Fault::Full(Times::Once),
    Fault::Full(Times::Forever),
];

/// What a scenario comes to when nothing goes wrong.
pub(crate) struct Reference {
    pub(crate) name: &'static str,
    pub(crate) calls: Vec<Call>,
    arguments: Vec<String>,
    template: Sandbox,
    before: Snapshot,
    first: Outcome,
    again: Outcome,
}

/// How a command ended, and what was in the folder then.
#[derive(PartialEq, Eq, Debug)]
struct Outcome {
    exit: Option<i32>,
    folder: Snapshot,
}

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Flaw {
    /// A file that is neither as before nor as after.
    Partial,
    /// An answer that is not what happened.
    Untrue,
    /// The same command does not lead where it should any more.
    Blocked,
    /// A file that nobody asked for, and that stays.
    Leftover,
    /// A desk with which the doctor is not content.
    Unsound,
    /// A command that was ended by something else than the kill that was meant for it.
    Crashed,
}

/// A flaw, and the words for it.
pub(crate) type Finding = (Flaw, String);

/// What an answer says about what was done.
enum Claim {
    Done,
    NotDone,
    /// That it is not known, or nothing at all.
    Nothing,
}

impl Reference {
    pub(crate) fn of(scenario: &Scenario) -> Self {
        let template = Sandbox::new();
        (scenario.prepare)(&template);
        let arguments = (scenario.command)();
        let sandbox = template.copy();
        let outcome = |watched: bool| {
            let mut command = match watched {
                true => sandbox.watched(&arguments, "log", None),
                false => sandbox.command(&arguments),
            };
            let ending = Ending::of(command.spawn().unwrap());
            Outcome { exit: ending.exit(), folder: Snapshot::of(&sandbox.folder()) }
        };
        let (first, again) = (outcome(true), outcome(false));
        let reference = Self {
            name: scenario.name,
            calls: sandbox.calls("log"),
            before: Snapshot::of(&template.folder()),
            arguments,
            template,
            first,
            again,
        };
        reference.check();
        reference
    }

    /// That the measure is one: the command does something, the same each time, and the shim sees it.
    fn check(&self) {
        assert!(matches!(self.first.exit, Some(0 | 6)), "{}: {:?}", self.name, self.first.exit);
        assert_ne!(self.before, self.first.folder, "{} changes nothing", self.name);
        let sandbox = self.template.copy();
        Ending::of(sandbox.command(&self.arguments).spawn().unwrap());
        assert!(Snapshot::of(&sandbox.folder()) == self.first.folder, "{} is never the same", self.name);
        for name in self.first.folder.names().filter(|name| self.before.get(name).is_none()) {
            let seen = self.calls.iter().any(|call| call.files.last() == Some(name));
            assert!(seen, "{}: how {name} came to be was not seen", self.name);
        }
    }

    /// Every call with every fault that can happen at it.
    pub(crate) fn every_mishap(&self) -> Vec<Mishap> {
        let mishaps = |(at, call): (usize, &Call)| {
            let name = call.name.clone();
            let faults = FAULTS.into_iter().filter(move |fault| fault.concerns(&name));
            faults.map(move |fault| Mishap { fault, at: at + 1 })
        };
        self.calls.iter().enumerate().flat_map(mishaps).collect()
    }

    /// Of each kind of call on each file the first and the last, each with another fault.
    pub(crate) fn some_mishaps(&self) -> Vec<Mishap> {
        let mut ends: BTreeMap<(&str, Vec<&str>), (usize, usize)> = BTreeMap::new();
        for (index, call) in self.calls.iter().enumerate() {
            let files = call.files.iter().map(|file| self.role(file)).collect();
            ends.entry((&call.name, files)).or_insert((index, index)).1 = index;
        }
        let mut calls: Vec<usize> = ends.into_values().flat_map(|(first, last)| [first, last]).collect();
        calls.sort_unstable();
        calls.dedup();
        let mishap = |(turn, index): (usize, usize)| {
            let name = &self.calls[index].name;
            let faults: Vec<Fault> = FAULTS.into_iter().filter(|fault| fault.concerns(name)).collect();
            Mishap { fault: faults[turn % faults.len()], at: index + 1 }
        };
        calls.into_iter().enumerate().map(mishap).collect()
    }

    /// The name of a file, the same for all whose names are made up as they are needed.
    fn role<'a>(&self, file: &'a str) -> &'a str {
        let known = self.before.names().chain(self.first.folder.names());
        if file.is_empty() || known.into_iter().any(|name| file.starts_with(name)) {
            file
        } else {
            "temporary"
        }
    }

    /// The command with a mishap.
    pub(crate) fn attempt(&self, mishap: Mishap) -> Vec<Finding> {
        let sandbox = self.template.copy();
        let ending = Ending::of(sandbox.watched(&self.arguments, "log", Some(mishap)).spawn().unwrap());
        let mut found = self.judge(&sandbox, &ending);
        let is_meant = matches!(mishap.fault, Fault::Kill | Fault::Tear);
        if ending.exit().is_none() && !(is_meant && ending.was_killed()) {
            found.push((Flaw::Crashed, format!("{}", ending.status)));
        }
        let call = &self.calls[mishap.at - 1];
        let place = format!(
            "{}, {} at call {} ({} {})",
            self.name,
            mishap.fault,
            mishap.at,
            call.name,
            call.files.join(" ")
        );
        found.into_iter().map(|(flaw, text)| (flaw, format!("{place}: {text}"))).collect()
    }

    /// What is wrong after the command has ended so.
    fn judge(&self, sandbox: &Sandbox, ending: &Ending) -> Vec<Finding> {
        let left = Snapshot::of(&sandbox.folder());
        let mut found = self.partial(&left);
        found.extend(self.untrue(ending, &left));
        let repeated = Ending::of(sandbox.command(&self.arguments).spawn().unwrap());
        let end = Snapshot::of(&sandbox.folder());
        found.extend(self.blocked(&left, &repeated, &end));
        let is_known = |name: &&String| self.first.folder.get(name).or(self.again.folder.get(name)).is_some();
        found.extend(
            end.names().filter(|name| !is_known(name)).map(|name| (Flaw::Leftover, format!("{name} stays"))),
        );
        found.extend(unsound(sandbox, &end));
        found
    }

    fn partial(&self, left: &Snapshot) -> Vec<Finding> {
        let (before, after) = (&self.before, &self.first.folder);
        let names = before.names().chain(after.names().filter(|name| before.get(name).is_none()));
        let is_partial =
            |name: &&String| left.get(name) != before.get(name) && left.get(name) != after.get(name);
        names
            .filter(is_partial)
            .map(|name| (Flaw::Partial, format!("{name} is neither as before nor as after")))
            .collect()
    }

    fn untrue(&self, ending: &Ending, left: &Snapshot) -> Option<Finding> {
        let claimed = match self.claim(ending) {
            Claim::Done => &self.first.folder,
            Claim::NotDone => &self.before,
            Claim::Nothing => return None,
        };
        let names = self.before.names().chain(self.first.folder.names());
        let name = names.into_iter().find(|name| left.get(name) != claimed.get(name))?;
        let said = if ending.out.is_empty() { &ending.err } else { &ending.out };
        let said: String = said.chars().take(200).collect();
        Some((Flaw::Untrue, format!("{} and {said:?}, but {name} is not so", ending.status)))
    }

    fn claim(&self, ending: &Ending) -> Claim {
        match ending.exit() {
            None if ending.answer().is_null() => Claim::Nothing,
            None => Claim::Done,
            exit if exit == self.first.exit => Claim::Done,
            Some(_) => Claim::NotDone,
        }
    }

    fn blocked(&self, left: &Snapshot, repeated: &Ending, end: &Snapshot) -> Option<Finding> {
        let ended = |outcome: &Outcome| outcome.exit == repeated.exit() && self.agree(&outcome.folder, end);
        let is_right = if self.agree(left, &self.before) {
            ended(&self.first)
        } else if self.agree(left, &self.first.folder) {
            ended(&self.again)
        } else {
            ended(&self.first) || ended(&self.again)
        };
        let said = if repeated.out.is_empty() { &repeated.err } else { &repeated.out };
        let said: String = said.chars().take(200).collect();
        (!is_right).then(|| (Flaw::Blocked, format!("once more: {} and {said:?}", repeated.status)))
    }

    /// Whether two folders are the same but for files that the command neither finds nor leaves.
    fn agree(&self, one: &Snapshot, other: &Snapshot) -> bool {
        let known = [&self.before, &self.first.folder, &self.again.folder];
        known.into_iter().flat_map(Snapshot::names).all(|name| one.get(name) == other.get(name))
    }
}

fn unsound(sandbox: &Sandbox, end: &Snapshot) -> Vec<Finding> {
    let examine = |name: &String| {
        let arguments = ["--desk", name, "doctor"].map(str::to_owned);
        let ending = Ending::of(sandbox.command(&arguments).spawn().unwrap());
        (!ending.status.success()).then(|| (Flaw::Unsound, format!("{name}: {}", ending.out)))
    };
    end.desks().filter_map(examine).collect()
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self {
            Self::Partial => "partial",
            Self::Untrue => "untrue answer",
            Self::Blocked => "blocked",
            Self::Leftover => "leftover",
            Self::Unsound => "unsound",
            Self::Crashed => "crashed",
        };
        f.write_str(name)
    }
}
