//! Blocking rules: adding, changing and removing them (R6.1, R6.8).

use crate::credit::{BlockingRule, Currency, Message};
use crate::desk::assess::readable_rule;
use crate::desk::error::{DeskError, InputField};
use crate::desk::lookup;
use crate::desk::parameters::draft::{Assignment, Changed, Draft, Purpose};
use crate::desk::parameters::sheet::Sheet;
use crate::desk::session::conflict::{Expected, changed_meanwhile};
use crate::desk::session::{DeskReader, DeskWriter, FieldChange, Recorder};
use crate::fields::{RuleRecord, Settings};
use crate::store::{EventKind, GroupKind, Role, StoreError, Subject, Tx, View};

/// A rule as it is listed, with the sentence that says what it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleSheet {
    pub sheet: Sheet,
    pub rule: BlockingRule,
}

/// What adding or changing a rule came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleChanged {
    pub changed: Changed,
    /// What is said of a rule that is saved all the same.
    pub warnings: Vec<Message>,
}

impl DeskWriter {
    /// Adds a blocking rule or an exclusion. Only an administrator may.
    ///
    /// The id is refused where a rule has it, or had it (R6.1).
    pub fn add_rule(&mut self, id: &str, assignments: &[Assignment]) -> Result<RuleChanged, DeskError> {
        self.carry_out(|tx, signature| {
            let recorder = Recorder::begin(tx, signature, EventKind::RuleAdd, "")?;
            recorder.permit(Role::Administrator)?;
            refuse_id(tx.view(), id)?;
            let mut draft = Draft::new(RuleRecord::new(id), Settings::load(tx.view())?.currency());
            draft.apply(assignments, Purpose::Add)?;
            let warnings = checked(tx.view(), &mut draft.after)?;
            let added = draft.values();
            recorded(&recorder, id, &added, add(tx, &draft.after)?)?;
            Ok(RuleChanged { changed: Changed::new(id, added), warnings })
        })
    }

    /// Changes a rule, all pairs or none. Only an administrator may.
    pub fn set_rule(
        &mut self,
        id: &str,
        assignments: &[Assignment],
        expected: Expected,
    ) -> Result<RuleChanged, DeskError> {
        self.carry_out(|tx, signature| {
            let view = tx.view();
            let rule = known(view, id)?;
            let subject = Subject::Rule(rule.key.0);
            expected.check(rule.version, view, (subject, id))?;
            let mut draft = Draft::new(rule, Settings::load(view)?.currency());
            draft.apply(assignments, Purpose::Change)?;
            let warnings = checked(view, &mut draft.after)?;
            let changes = draft.changes();
            if !changes.is_empty() {
                let recorder = Recorder::begin(tx, signature, EventKind::RuleSet, "")?;
                recorder.permit(Role::Administrator)?;
                change(&recorder, (&draft.before, &draft.after), &changes)?;
            }
            Ok(RuleChanged { changed: Changed::new(id, changes), warnings })
        })
    }

    /// Ends a rule: it is tried no more, and its id is not given again. Only an administrator may.
    pub fn remove_rule(&mut self, id: &str) -> Result<(), DeskError> {
        self.carry_out(|tx, signature| {
            let recorder = Recorder::begin(tx, signature, EventKind::RuleRemove, "")?;
            recorder.permit(Role::Administrator)?;
            let before = known(tx.view(), id)?;
            let after = RuleRecord { removed: true, ..before.clone() };
            change(&recorder, (&before, &after), &[removal()])
        })
    }
}

impl DeskReader {
    /// The rules that are not removed, in the order of their ids.
    pub fn rule_sheets(&mut self) -> Result<Vec<RuleSheet>, DeskError> {
        self.ask(|view| {
            let currency = Settings::load(view)?.currency();
            let rules = view.rules()?.into_iter().filter(|rule| !rule.removed);
            rules.map(|record| Ok(RuleSheet::of(&record, currency)?)).collect()
        })
    }

    /// The rule with this id that is not removed, or the error that there is none.
    pub fn rule_sheet(&mut self, id: &str) -> Result<RuleSheet, DeskError> {
        self.ask(|view| Ok(RuleSheet::of(&known(view, id)?, Settings::load(view)?.currency())?))
    }
}

impl RuleSheet {
    fn of(record: &RuleRecord, currency: Currency) -> Result<Self, StoreError> {
        let rule = readable_rule(record)?;
        Ok(Self { sheet: Sheet::of(record, &record.code, record.version, currency), rule })
    }
}

fn not_found(id: &str) -> DeskError {
    DeskError::not_found("rule-not-found", id)
}

/// The rule with this id that is not removed.
fn known(view: View<'_>, id: &str) -> Result<RuleRecord, DeskError> {
    view.rule(id)?.filter(|rule| !rule.removed).ok_or_else(|| not_found(id))
}

/// What removing a rule changes.
pub(super) fn removal() -> FieldChange {
    FieldChange { name: "removed", old: Some("no".to_owned()), new: Some("yes".to_owned()) }
}

pub(super) fn refuse_id(view: View<'_>, id: &str) -> Result<(), DeskError> {
    if !BlockingRule::is_id(id) {
        return Err(DeskError::usage(Message::new("rule-id-wrong").text("id", id)).at(InputField::Code));
    }
    let key = match view.rule(id)? {
        None => return Ok(()),
        Some(rule) if rule.removed => "rule-id-used",
        Some(_) => "rule-exists",
    };
    Err(DeskError::refused(Message::new(key).text("id", id)).at(InputField::Code))
}

/// Checks the values of a rule together, and that there is what it names; the codes that it names become those that the
/// desk has. What is to be said of it all the same.
pub(in crate::desk) fn checked(view: View<'_>, rule: &mut RuleRecord) -> Result<Vec<Message>, DeskError> {
    let read = rule.rule().map_err(|error| {
        DeskError::usage(error.message(rule.rule_type)).at(InputField::Parameter(error.field()))
    })?;
    let at = |name: &'static str| move |error: DeskError| error.at(InputField::Parameter(name));
    if let Some(code) = &rule.customer {
        rule.customer = Some(lookup::customer(view, code).map_err(at("customer"))?.code);
    }
    if let Some(code) = &rule.group {
        let group = lookup::group_of_kind(view, code, GroupKind::Policy).map_err(at("group"))?;
        rule.group = Some(group.code);
    }
    if rule.from.zip(rule.to).is_some_and(|(from, to)| from > to) {
        return Err(DeskError::usage(Message::new("rule-days-reversed")).at(InputField::Parameter("to")));
    }
    let idle = read.is_idle().then(|| Message::new("exclusion-idle").text("id", &rule.code));
    Ok(Vec::from_iter(idle))
}

pub(in crate::desk) fn add(tx: &Tx<'_>, rule: &RuleRecord) -> Result<Subject, StoreError> {
    tx.add_rule(rule).map(|key| Subject::Rule(key.0))
}

pub(super) fn recorded(
    recorder: &Recorder<'_, '_>,
    id: &str,
    added: &[FieldChange],
    subject: Subject,
) -> Result<(), DeskError> {
    recorder.added(subject, (("rule", id), None), added)
}

/// Stores a changed rule with its dated changes.
pub(super) fn change(
    recorder: &Recorder<'_, '_>,
    (before, after): (&RuleRecord, &RuleRecord),
    changes: &[FieldChange],
) -> Result<(), DeskError> {
    let subject = Subject::Rule(before.key.0);
    if !recorder.tx.update_rule(before, after)? {
        return Err(changed_meanwhile(recorder.tx.view(), subject, &before.code)?);
    }
    recorder.changed(subject, (("rule", &before.code), None), changes)
}
