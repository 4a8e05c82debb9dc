//! Credit groups, which share a limit, and policy groups, which give one (R1.6).

mod member;

use super::customers::{self, LimitWarning};
use super::draft::{
    Assignment, Changed, Draft, Expected, FieldChange, Put, Stage, added_body, changed_body,
    changed_meanwhile, checked_code, stored_limit, stored_number, stored_text,
};
use super::parameters::Parameter;
use super::sheet::Sheet;
use super::{Case, DeskError, DeskReader, DeskWriter, Recorder, Settings};
use crate::credit::{Currency, DatedLimit, Day, GroupHoldPeriod, Statement};
use crate::store::{GroupId, GroupKind, GroupRecord, Stored, Subject, View};

pub(in crate::desk) use member::MemberCurrency;

/// A group with its parameters and members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupSheet {
    /// What it is for.
    pub kind: GroupKind,
    /// Its parameters.
    pub sheet: Sheet,
    /// The codes of its members, in their order.
    pub members: Vec<String>,
}

/// The group with this code, or the error that there is none.
pub(in crate::desk) fn find(view: View<'_>, code: &str) -> Result<GroupRecord, DeskError> {
    view.group(code)?.ok_or_else(|| DeskError::not_found("group-not-found", code))
}

/// The group with this code, which must be of the kind.
pub(in crate::desk) fn find_of_kind(
    view: View<'_>,
    code: &str,
    kind: GroupKind,
) -> Result<GroupRecord, DeskError> {
    let group = find(view, code)?;
    if group.kind == kind {
        return Ok(group);
    }
    let key = match kind {
        GroupKind::Credit => "group-is-no-credit-group",
        GroupKind::Policy => "group-is-no-policy-group",
    };
    Err(DeskError::Usage(Statement::new(key).text("code", code)))
}

/// The code of the group that a customer refers to.
pub(in crate::desk) fn code_of(view: View<'_>, id: i64) -> Result<Stored, DeskError> {
    let group = view.group_by_id(GroupId(id))?;
    Ok(group.map_or(Stored::Nothing, |group| Stored::Text(group.code)))
}

impl DeskWriter {
    /// Adds a group; without a kind it is a credit group, without a name its code is its name.
    pub fn add_group(&mut self, code: &str, assignments: &[Assignment]) -> Result<Changed, DeskError> {
        self.carry_out(|tx, signature| {
            let recorder = Recorder::begin(tx, signature, "group-add", "")?;
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
        let (mut changed, group) = self.carry_out(|tx, signature| {
            let view = tx.view();
            let settings = Settings::load(view)?;
            let group = find(view, code)?;
            let subject = Subject::Group(group.id.0);
            expected.check(group.version, view, (subject, code))?;
            let (group, changes) = set(view, &settings, &group, assignments)?;
            if !changes.is_empty() {
                let recorder = Recorder::begin(tx, signature, "group-set", "")?;
                recorder.change_group(&group, &changes)?;
            }
            Ok((Changed::new(code, changes), group))
        })?;
        let lowers = changed.changes.iter().any(|change| change.name == "limit");
        if lowers && group.kind == GroupKind::Credit {
            let warning = self.ask(|view| LimitWarning::of_group(view, &Case::open(view, today)?, &group));
            changed.warning = warning.map_err(|error| error.statement());
        }
        Ok(changed)
    }
}

impl DeskReader {
    /// A group with its members.
    pub fn group_sheet(&mut self, code: &str) -> Result<GroupSheet, DeskError> {
        self.ask(|view| {
            let currency = Settings::load(view)?.currency;
            group_sheet(view, &find(view, code)?, currency)
        })
    }

    /// All groups with their members, in the order of the codes.
    pub fn group_sheets(&mut self) -> Result<Vec<GroupSheet>, DeskError> {
        self.ask(|view| {
            let currency = Settings::load(view)?.currency;
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
        let code = checked_code(code)?;
        if self.tx.view().group(code)?.is_some() {
            return Err(DeskError::Refused(Statement::new("group-exists").text("code", code)));
        }
        let blank = GroupRecord {
            id: GroupId(0),
            code: code.to_owned(),
            name: code.to_owned(),
            kind: GroupKind::Credit,
            limit: DatedLimit::default(),
            hold_period: GroupHoldPeriod::Bypass,
            version: 1,
        };
        let mut draft = group_draft(&blank, settings.currency);
        draft.apply(assignments, Stage::Adding)?;
        let id = self.tx.add_group(&drafted_group(&blank, &draft))?;
        let added = draft.values();
        self.changes(Subject::Group(id.0), &added)?;
        self.audit(("group", code), (None, None), &added_body(&added))?;
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
        let (group, changes) = set(view, settings, &group, assignments)?;
        if changes.is_empty() {
            return Ok(Put::Unchanged);
        }
        self.change_group(&group, &changes).map(|()| Put::Changed)
    }

    fn change_group(&self, group: &GroupRecord, changes: &[FieldChange]) -> Result<(), DeskError> {
        let (subject, code) = (Subject::Group(group.id.0), group.code.as_str());
        if !self.tx.update_group(group)? {
            return Err(changed_meanwhile(self.tx.view(), subject, code)?);
        }
        self.changes(subject, changes)?;
        self.audit(("group", code), (None, None), &changed_body(changes))
    }
}

/// The group with these pairs, and what changes; its members must still fit.
fn set(
    view: View<'_>,
    settings: &Settings,
    group: &GroupRecord,
    assignments: &[Assignment],
) -> Result<(GroupRecord, Vec<FieldChange>), DeskError> {
    let mut draft = group_draft(group, settings.currency);
    draft.apply(assignments, Stage::Changing)?;
    let changes = draft.changes();
    let group = drafted_group(group, &draft);
    if !changes.is_empty() {
        check_members(view, &group, settings.currency)?;
    }
    Ok((group, changes))
}

/// A limit in the company's currency cannot be measured against members in another.
fn check_members(view: View<'_>, group: &GroupRecord, company: Currency) -> Result<(), DeskError> {
    for (key, _) in view.members(group)? {
        let member = customers::by_key(view, key)?.currency;
        MemberCurrency { member, company }.may_join(group)?;
    }
    Ok(())
}

fn group_draft(group: &GroupRecord, currency: Currency) -> Draft {
    let period = match group.hold_period {
        GroupHoldPeriod::Bypass => None,
        GroupHoldPeriod::Every(period) => Some(period),
    };
    let values = [
        ("name", stored_text(&group.name)),
        ("kind", stored_text(group.kind.code())),
        ("limit", stored_limit(group.limit.limit)),
        ("limit_expires", stored_number(group.limit.expires.map(Day::number))),
        ("hold_period", stored_number(period)),
    ];
    Draft::new(Parameter::GROUP, currency, values)
}

fn drafted_group(group: &GroupRecord, draft: &Draft) -> GroupRecord {
    GroupRecord {
        id: group.id,
        code: group.code.clone(),
        name: draft.text("name").unwrap_or_default().to_owned(),
        kind: draft.text("kind").and_then(GroupKind::from_code).unwrap_or(group.kind),
        limit: DatedLimit { limit: draft.limit("limit"), expires: draft.day("limit_expires") },
        hold_period: draft.small("hold_period").map_or(GroupHoldPeriod::Bypass, GroupHoldPeriod::Every),
        version: group.version,
    }
}

fn group_sheet(view: View<'_>, group: &GroupRecord, currency: Currency) -> Result<GroupSheet, DeskError> {
    let draft = group_draft(group, currency);
    let members = view.members(group)?.into_iter();
    Ok(GroupSheet {
        kind: group.kind,
        sheet: Sheet::of_draft(&group.code, group.version, Parameter::GROUP, currency, &draft),
        members: members.map(|(_, code)| code).collect(),
    })
}

#[cfg(test)]
mod tests;
