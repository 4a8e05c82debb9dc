//! Credit groups, which share a limit, and policy groups, which give one (R1.6).

mod member;

use crate::credit::{Currency, Day, Message};
use crate::desk::assess::CheckContext;
use crate::desk::assess::groups::MemberCurrency;
use crate::desk::assess::warning::LimitWarning;
use crate::desk::error::DeskError;
use crate::desk::input::checked_code;
use crate::desk::lookup;
use crate::desk::parameters::draft::{Assignment, Changed, Draft, Purpose, Put};
use crate::desk::parameters::sheet::Sheet;
use crate::desk::session::conflict::{Expected, changed_meanwhile};
use crate::desk::session::{Attempt, DeskReader, DeskWriter, FieldChange, Recorder, Signature};
use crate::fields::Settings;
use crate::store::{EventKind, GroupKind, GroupRecord, Subject, Tx, View};

/// A group with its parameters and members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupSheet {
    /// What it is for.
    pub kind: GroupKind,
    pub sheet: Sheet,
    /// The codes of its members, in their order.
    pub members: Vec<String>,
}

impl DeskWriter {
    /// Adds a group; without a kind it is a credit group, without a name its code is its name.
    pub fn add_group(&mut self, code: &str, assignments: &[Assignment]) -> Result<Changed, DeskError> {
        self.carry_out(|tx, signature| {
            let recorder = Recorder::begin(tx, signature, EventKind::GroupAdd, "")?;
            let settings = Settings::load(tx.view())?;
            recorder.add_group(&settings, code, assignments)
        })
    }

    /// Changes a group, all pairs or none.
    pub fn set_group(
        &mut self,
        code: &str,
        assignments: &[Assignment],
        expected: Expected,
    ) -> Result<Changed, DeskError> {
        let today = self.today();
        let (mut changed, group) =
            self.carry_out(|tx, signature| set_group(tx, signature, (code, assignments), expected))?;
        if let Some(group) = group {
            changed.warning = self.ask(|view| warning(view, &group, today)).map_err(|error| error.message());
        }
        Ok(changed)
    }

    /// Tries [`Self::set_group`] without saving, with the warning of a limit below today's exposure (R1.10); refuses
    /// what saving would refuse.
    pub fn preview_group(
        &mut self,
        code: &str,
        assignments: &[Assignment],
        expected: Expected,
    ) -> Result<Changed, DeskError> {
        let today = self.today();
        self.attempt(|tx, signature| {
            let (mut changed, group) = set_group(tx, signature, (code, assignments), expected)?;
            if let Some(group) = group {
                changed.warning = Ok(warning(tx.view(), &group, today)?);
            }
            Ok(Attempt::RollBack(changed))
        })
    }
}

impl DeskReader {
    /// A group with its members.
    pub fn group_sheet(&mut self, code: &str) -> Result<GroupSheet, DeskError> {
        self.ask(|view| {
            let currency = Settings::load(view)?.currency();
            group_sheet(view, &lookup::group(view, code)?, currency)
        })
    }

    /// All groups with their members, in the order of the codes.
    pub fn group_sheets(&mut self) -> Result<Vec<GroupSheet>, DeskError> {
        self.ask(|view| {
            let currency = Settings::load(view)?.currency();
            let groups = view.groups()?;
            groups.iter().map(|group| group_sheet(view, group, currency)).collect()
        })
    }
}

impl Recorder<'_, '_> {
    /// Adds a group as a part of a use case.
    pub(in crate::desk) fn add_group(
        &self,
        settings: &Settings,
        code: &str,
        assignments: &[Assignment],
    ) -> Result<Changed, DeskError> {
        let code: &str = &checked_code(code)?;
        if self.tx.view().group(code)?.is_some() {
            return Err(DeskError::refused(Message::new("group-exists").text("code", code)));
        }
        let mut draft = Draft::new(GroupRecord::new(code), settings.currency());
        draft.apply(assignments, Purpose::Add)?;
        let id = self.tx.add_group(&draft.after)?;
        let added = draft.values();
        self.added(Subject::Group(id.0), (("group", code), None), &added)?;
        Ok(Changed::new(code, added))
    }

    /// Sets parameters of a group as a part of a use case, adding it where there is none; values that are so already
    /// write nothing.
    pub(in crate::desk) fn put_group(
        &self,
        settings: &Settings,
        code: &str,
        assignments: &[Assignment],
    ) -> Result<Put, DeskError> {
        let view = self.tx.view();
        let Some(group) = view.group(code)? else {
            return self.add_group(settings, code, assignments).map(|_| Put::Added);
        };
        let draft = changed(view, settings, group, assignments)?;
        let changes = draft.changes();
        if changes.is_empty() {
            return Ok(Put::Unchanged);
        }
        self.change_group(&draft, &changes).map(|()| Put::Changed)
    }

    fn change_group(&self, draft: &Draft<GroupRecord>, changes: &[FieldChange]) -> Result<(), DeskError> {
        let (subject, code) = (Subject::Group(draft.before.id.0), draft.before.code.as_str());
        if !self.tx.update_group(&draft.before, &draft.after)? {
            return Err(changed_meanwhile(self.tx.view(), subject, code)?);
        }
        self.changed(subject, (("group", code), None), changes)
    }
}

/// Changes a group; returns it as well where it is a credit group that has got another limit.
pub(super) fn set_group(
    tx: &Tx<'_>,
    signature: &Signature,
    (code, assignments): (&str, &[Assignment]),
    expected: Expected,
) -> Result<(Changed, Option<GroupRecord>), DeskError> {
    let view = tx.view();
    let settings = Settings::load(view)?;
    let group = lookup::group(view, code)?;
    let (subject, code) = (Subject::Group(group.id.0), group.code.clone());
    expected.check(group.version, view, (subject, &code))?;
    let draft = changed(view, &settings, group, assignments)?;
    let changes = draft.changes();
    if !changes.is_empty() {
        let recorder = Recorder::begin(tx, signature, EventKind::GroupSet, "")?;
        recorder.change_group(&draft, &changes)?;
    }
    let has_new_limit = draft.before.limit.limit != draft.after.limit.limit;
    let is_shared = draft.after.kind == GroupKind::Credit;
    Ok((Changed::new(&code, changes), Some(draft.after).filter(|_| has_new_limit && is_shared)))
}

fn warning(view: View<'_>, group: &GroupRecord, today: Day) -> Result<Option<LimitWarning>, DeskError> {
    LimitWarning::of_group(view, &CheckContext::open(view, today)?, group)
}

/// The group with these pairs; its members must still fit.
fn changed(
    view: View<'_>,
    settings: &Settings,
    group: GroupRecord,
    assignments: &[Assignment],
) -> Result<Draft<GroupRecord>, DeskError> {
    let mut draft = Draft::new(group, settings.currency());
    draft.apply(assignments, Purpose::Change)?;
    if draft.before != draft.after {
        check_members(view, &draft.after, settings.currency())?;
    }
    Ok(draft)
}

/// A limit in the company's currency cannot be measured against members in another.
fn check_members(view: View<'_>, group: &GroupRecord, company: Currency) -> Result<(), DeskError> {
    for (key, _) in view.members(group)? {
        let member = lookup::customer_by_key(view, key)?.currency;
        MemberCurrency { member, company }.may_join(group)?;
    }
    Ok(())
}

fn group_sheet(view: View<'_>, group: &GroupRecord, currency: Currency) -> Result<GroupSheet, DeskError> {
    let members = view.members(group)?.into_iter();
    Ok(GroupSheet {
        kind: group.kind,
        sheet: Sheet::of(group, &group.code, group.version, currency),
        members: members.map(|(_, code)| code).collect(),
    })
}

#[cfg(test)]
mod tests;
