//! Blocking rules as one file: written, and taken as a whole or not at all (R6.9).

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::rules::{add, change, checked, recorded, refuse_id, removal};
use crate::credit::{Currency, Message};
use crate::desk::error::{DeskError, InputField};
use crate::desk::parameters::draft::{Assignment, Draft, Purpose};
use crate::desk::session::writer::{Attempt, Run};
use crate::desk::session::{DeskReader, DeskWriter, FieldChange, Recorder};
use crate::exchange::{RuleSet, RuleSetError, WriteError, WrittenRule, write_text};
use crate::fields::{Access, RuleRecord, Settings, named};
use crate::files::{Destination, Output};
use crate::store::{EventKind, Role, View};

/// What becomes of the rules that a file does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Others {
    Stay,
    Removed,
}

/// What taking a rule set came to: the ids of the rules.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct RuleSetTaken {
    pub(crate) added: Vec<String>,
    pub(crate) changed: Vec<String>,
    pub(crate) removed: Vec<String>,
    pub(crate) unchanged: usize,
    /// What is said of rules that are taken all the same, by their ids.
    pub(crate) warnings: Vec<(String, Message)>,
}

/// A rule that a file adds or changes, and how.
struct Planned {
    draft: Draft<RuleRecord>,
    changes: Vec<FieldChange>,
}

/// What a file would do.
#[derive(Default)]
struct Plan {
    added: Vec<Planned>,
    changed: Vec<Planned>,
    removed: Vec<RuleRecord>,
    unchanged: usize,
    warnings: Vec<(String, Message)>,
}

impl DeskReader {
    /// The rules as one file, which changes nothing where it is taken.
    pub(crate) fn rule_set(&mut self) -> Result<String, DeskError> {
        self.ask(|view| {
            let rules = view.rules()?;
            let kept = rules.iter().filter(|rule| !rule.removed);
            Ok(RuleSet::text_of(kept, Settings::load(view)?.currency()))
        })
    }

    /// The same in a file of its own.
    pub(crate) fn export_rules(&mut self, to: &Destination) -> Result<(), DeskError> {
        let text = self.rule_set()?;
        let output = Output::create(to).map_err(WriteError::from)?;
        Ok(write_text(output, &text)?)
    }
}

impl DeskWriter {
    /// Takes the rules of a file, all or none. Only an administrator may.
    pub(crate) fn import_rules(
        &mut self,
        path: &Path,
        others: Others,
        run: Run,
    ) -> Result<RuleSetTaken, DeskError> {
        let set = RuleSet::load(path)?;
        self.take_rules(&set, others, run)
    }

    /// Imports a rule set from a text, as tests have it.
    #[cfg(test)]
    pub(crate) fn import_rule_text(&mut self, text: &str, others: Others) -> Result<RuleSetTaken, DeskError> {
        let set = RuleSet::parse(text)?;
        self.take_rules(&set, others, Run::Real)
    }

    fn take_rules(&mut self, set: &RuleSet, others: Others, run: Run) -> Result<RuleSetTaken, DeskError> {
        self.attempt(|tx, signature| {
            let plan = Plan::of(tx.view(), set, others)?;
            if plan.is_empty() {
                return Ok(Attempt::RollBack(plan.taken()));
            }
            let recorder = Recorder::begin(tx, signature, EventKind::RuleImport, "")?;
            recorder.permit(Role::Administrator)?;
            plan.carry_out(&recorder)?;
            Ok(match run {
                Run::Real => Attempt::Commit(plan.taken()),
                Run::Rehearsal => Attempt::RollBack(plan.taken()),
            })
        })
    }
}

impl Plan {
    fn of(view: View<'_>, set: &RuleSet, others: Others) -> Result<Self, DeskError> {
        let currency = Settings::load(view)?.currency();
        let rules = view.rules()?.into_iter().filter(|rule| !rule.removed);
        let mut known: BTreeMap<String, RuleRecord> = rules.map(|rule| (rule.code.clone(), rule)).collect();
        let mut seen = BTreeSet::new();
        let mut plan = Self::default();
        for rule in &set.rules {
            if !seen.insert(&rule.id) {
                return Err(rule.place.error(Message::new("rule-set-twice")).into());
            }
            let planned = plan.read(view, rule, known.remove(&rule.id), currency);
            planned.map_err(|error| located(rule, error))?;
        }
        if others == Others::Removed {
            plan.removed = known.into_values().collect();
        }
        Ok(plan)
    }

    /// A rule of the file beside the one of the desk.
    fn read(
        &mut self,
        view: View<'_>,
        rule: &WrittenRule,
        before: Option<RuleRecord>,
        currency: Currency,
    ) -> Result<(), DeskError> {
        let new = RuleRecord::new(&rule.id);
        let (mut draft, purpose) = if let Some(before) = before {
            let after = RuleRecord { key: before.key, version: before.version, ..new };
            let mut draft = Draft::new(before, currency);
            draft.after = after;
            (draft, Purpose::Change)
        } else {
            refuse_id(view, &rule.id)?;
            (Draft::new(new, currency), Purpose::Add)
        };
        let assignments = rule.values.iter().map(|value| Assignment::new(&value.name, &value.value));
        draft.apply(&assignments.collect::<Vec<_>>(), purpose)?;
        let warnings = checked(view, &mut draft.after)?;
        self.warnings.extend(warnings.into_iter().map(|warning| (rule.id.clone(), warning)));
        match purpose {
            Purpose::Add => self.added.push(Planned { changes: draft.values(), draft }),
            Purpose::Change => {
                let changes = draft.changes();
                refuse_fixed(&changes)?;
                if changes.is_empty() {
                    self.unchanged += 1;
                } else {
                    self.changed.push(Planned { draft, changes });
                }
            }
        }
        Ok(())
    }

    const fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.removed.is_empty()
    }

    fn carry_out(&self, recorder: &Recorder<'_, '_>) -> Result<(), DeskError> {
        for Planned { draft, changes } in &self.added {
            recorded(recorder, &draft.after.code, changes, add(recorder.tx, &draft.after)?)?;
        }
        for Planned { draft, changes } in &self.changed {
            change(recorder, (&draft.before, &draft.after), changes)?;
        }
        for before in &self.removed {
            let after = RuleRecord { removed: true, ..before.clone() };
            change(recorder, (before, &after), &[removal()])?;
        }
        Ok(())
    }

    fn taken(self) -> RuleSetTaken {
        let ids = |planned: Vec<Planned>| planned.into_iter().map(|one| one.draft.after.code).collect();
        RuleSetTaken {
            added: ids(self.added),
            changed: ids(self.changed),
            removed: self.removed.into_iter().map(|rule| rule.code).collect(),
            unchanged: self.unchanged,
            warnings: self.warnings,
        }
    }
}

/// Refuses a change of what is fixed once a rule is made, also where the file leaves it out.
fn refuse_fixed(changes: &[FieldChange]) -> Result<(), DeskError> {
    for change in changes {
        let about = named::<RuleRecord>(change.name).map_err(DeskError::usage)?.about();
        if about.access == Access::AtCreation {
            let fixed = DeskError::refused(Message::new("parameter-fixed").key("name", about.key()));
            return Err(fixed.at(InputField::Parameter(about.name)));
        }
    }
    Ok(())
}

/// What is refused, at the line of the value that is at fault, else of the rule.
fn located(rule: &WrittenRule, error: DeskError) -> DeskError {
    if !matches!(error, DeskError::Refusal(_)) {
        return error;
    }
    let name = match error.field() {
        Some(InputField::Parameter(name)) => Some(*name),
        Some(_) | None => error.field_in(&[(InputField::Customer, "customer")]),
    };
    let at_fault = rule.values.iter().find(|value| match name {
        Some(name) => value.name == name,
        // A name that is no field.
        None => named::<RuleRecord>(&value.name).is_err(),
    });
    let place = at_fault.map_or_else(|| rule.place.clone(), |value| rule.place.at(value.line));
    place.error(error.message()).into()
}

impl From<RuleSetError> for DeskError {
    fn from(error: RuleSetError) -> Self {
        Self::usage(error.message())
    }
}
