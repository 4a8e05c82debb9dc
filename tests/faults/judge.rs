//! What is wrong with what a disturbed command left and answered.
//!
//! Each file is as before the command or as after it; the answer agrees with that; and the command, given once more,
//! does what it does otherwise and leaves nothing else behind.

use super::flaw::{Finding, Flaw};
use super::sandbox::{Call, Ending, Sandbox};
use super::scenario::AnswerAbout;
use super::snapshot::Snapshot;
use super::trial::{Outcome, Reference};

/// Errors that say it is not known whether the command was carried out, or whether that will last.
const UNKNOWN: [&str; 2] = ["desk-unsettled", "file-unsynced"];

/// Errors that say the desk was changed, but a file beside it was not written.
const DONE_WITHOUT_FILE: [&str; 1] = ["import-rejects-unplaced"];

/// What an answer says about what was done.
enum Claim {
    /// The command did all that it is for.
    Done,
    /// The change of the desk; nothing about other files.
    DeskDone,
    NotDone,
    /// Nothing, or that it is not known.
    None,
}

impl Reference {
    /// Judges a command that ended so, and gives it once more.
    pub(crate) fn judge(&self, sandbox: &Sandbox, ending: &Ending) -> Vec<Finding> {
        let left = Snapshot::of(&sandbox.folder());
        let mut findings = self.partial(&left);
        findings.extend(self.wrong_answer(ending, &left));
        let repeated = Ending::of(sandbox.command(&self.arguments).spawn().unwrap());
        let end = Snapshot::of(&sandbox.folder());
        findings.extend(self.blocked(&left, &repeated, &end));
        findings.extend(self.leftover(&end));
        findings.extend(self.unsound(sandbox, &end));
        findings
    }

    fn partial(&self, left: &Snapshot) -> Vec<Finding> {
        let is_partial = |name: &&String| {
            let found = left.get(name);
            found != self.before.get(name) && found != self.first.folder.get(name)
        };
        let finding = |name| Finding::new(Flaw::Partial, format!("{name} is neither as before nor as after"));
        self.files().filter(is_partial).map(finding).collect()
    }

    fn wrong_answer(&self, ending: &Ending, left: &Snapshot) -> Option<Finding> {
        let claim = self.claim(ending);
        let claimed = match claim {
            Claim::Done | Claim::DeskDone => &self.first.folder,
            Claim::NotDone => &self.before,
            Claim::None => return None,
        };
        let is_claimed = |name: &&String| match claim {
            Claim::DeskDone => *name == "desk.db",
            Claim::Done | Claim::NotDone | Claim::None => true,
        };
        let name = self.files().filter(is_claimed).find(|name| left.get(name) != claimed.get(name))?;
        Some(Finding::new(Flaw::WrongAnswer, format!("{ending}, which is not true of {name}")))
    }

    fn claim(&self, ending: &Ending) -> Claim {
        match ending.exit() {
            None if ending.answer().is_null() => Claim::None,
            None => Claim::Done,
            exit if exit == self.first.exit => Claim::Done,
            Some(_) if self.scenario.answer == AnswerAbout::Question => Claim::None,
            // The answer of a command that was carried out, with a failure after it.
            Some(_) if ending.answer().is_object() && ending.error().is_empty() => Claim::DeskDone,
            Some(_) if UNKNOWN.contains(&ending.error().as_str()) => Claim::None,
            Some(_) if DONE_WITHOUT_FILE.contains(&ending.error().as_str()) => Claim::DeskDone,
            Some(_) => Claim::NotDone,
        }
    }

    fn blocked(&self, left: &Snapshot, repeated: &Ending, end: &Snapshot) -> Option<Finding> {
        let ended = |outcome: &Outcome| outcome.exit == repeated.exit() && self.agree(&outcome.folder, end);
        let has_desk_of = |outcome: &Outcome| outcome.folder.get("desk.db") == end.get("desk.db");
        let is_right = if self.agree(left, &self.before) {
            ended(&self.first)
        } else if self.agree(left, &self.first.folder) {
            ended(&self.again)
        } else {
            // The desk was changed and a file beside it is missing, or the other way round.
            matches!(repeated.exit(), Some(0 | 3 | 4 | 6))
                && (has_desk_of(&self.first) || has_desk_of(&self.again))
        };
        (!is_right).then(|| Finding::new(Flaw::Blocked, format!("given once more: {repeated}")))
    }

    /// Whether two folders agree, apart from files with random names.
    fn agree(&self, one: &Snapshot, other: &Snapshot) -> bool {
        self.files().all(|name| one.get(name) == other.get(name))
    }

    pub(crate) fn leftover(&self, end: &Snapshot) -> Vec<Finding> {
        let unknown = end.names().filter(|name| !self.files().any(|file| file == *name));
        unknown.map(|name| Finding::new(Flaw::Leftover, name.clone())).collect()
    }

    pub(crate) fn unsound(&self, sandbox: &Sandbox, end: &Snapshot) -> Vec<Finding> {
        let examine = |name: &String| {
            let arguments = ["--as", self.scenario.user, "--desk", name, "doctor"].map(str::to_owned);
            let ending = Ending::of(sandbox.command(&arguments).spawn().unwrap());
            (!ending.status.success()).then(|| Finding::new(Flaw::Unsound, format!("{name}: {ending}")))
        };
        end.databases().filter_map(examine).collect()
    }

    /// The files that a power failure after the undisturbed command could take away or cut short: those that got their
    /// name before their bytes were on the disk, and those whose folder was not synced after that.
    pub(crate) fn unsynced(&self) -> Vec<Finding> {
        let finding = |(name, why): (&String, &str)| Finding::new(Flaw::Unsynced, format!("{name}: {why}"));
        let findings = self.new_files().filter_map(|name| Some((name, self.why_unsynced(name)?)));
        self.located(findings.map(finding).collect(), "undisturbed")
    }

    /// Whether what the undisturbed command wrote into this file was on the disk when it ended.
    pub(crate) fn is_synced(&self, name: &str) -> bool {
        let last = |part: &str| {
            let is_it = |call: &Call| call.name.contains(part) && call.files[0] == name;
            self.calls.iter().rposition(is_it)
        };
        last("write").is_some() && last("sync") > last("write")
    }

    fn why_unsynced(&self, name: &String) -> Option<&'static str> {
        let is_named = |call: &Call| call.files.len() == 2 && call.files.last() == Some(name);
        let Some(named) = self.calls.iter().rposition(is_named) else {
            return Some("written under its own name");
        };
        let (earlier, later) = self.calls.split_at(named);
        let draft = &later[0].files[0];
        let last = |part: &str| {
            let is_it = |call: &Call| call.name.contains(part) && call.files[0] == *draft;
            earlier.iter().rposition(is_it)
        };
        if last("sync") <= last("write").max(last("truncate")) {
            return Some("not synced before it got its name");
        }
        let folder_is_synced =
            later.iter().any(|call| call.name.contains("sync") && call.files[0].is_empty());
        (!folder_is_synced).then_some("the folder is not synced after it got its name")
    }
}
