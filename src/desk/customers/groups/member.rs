//! Members of groups: who joins, who leaves, and in which currency (R0.4).

use crate::credit::Message;
use crate::desk::assess::groups::MemberCurrency;
use crate::desk::customers::CustomerChange;
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::parameters::draft::Put;
use crate::desk::session::{DeskWriter, Recorder};
use crate::fields::Settings;
use crate::store::{CustomerRecord, EventKind, GroupKind, GroupRecord};

impl MemberCurrency {
    /// Refuses a member in another currency, where the group has a limit that it would be measured against (R0.4).
    pub(in crate::desk) fn may_join(self, group: &GroupRecord) -> Result<(), DeskError> {
        if self.fits(group) {
            return Ok(());
        }
        Err(DeskError::refused(
            Message::new("group-other-currency")
                .text("code", group.code.clone())
                .text("currency", self.company.code())
                .text("other", self.member.code()),
        ))
    }
}

impl DeskWriter {
    /// Makes customers members of a group, all or none; they leave the group of the kind that they were in.
    /// Those who are members already are passed over.
    pub fn join_group(
        &mut self,
        code: &str,
        customers: &[impl AsRef<str>],
    ) -> Result<Vec<CustomerChange>, DeskError> {
        self.carry_out(|tx, signature| {
            let view = tx.view();
            let (group, company) = (lookup::group(view, code)?, Settings::load(view)?.currency());
            let mut joining: Vec<CustomerRecord> = Vec::new();
            for customer in customers {
                let record = lookup::customer(view, customer.as_ref())?;
                let member = record.currency;
                MemberCurrency { member, company }.may_join(&group)?;
                if !is_member(&record, &group) && !joining.contains(&record) {
                    joining.push(record);
                }
            }
            if joining.is_empty() {
                return Ok(Vec::new());
            }
            let recorder = Recorder::begin(tx, signature, EventKind::GroupJoin, "")?;
            joining.iter().map(|record| recorder.regroup(record, group.kind, Some(&group))).collect()
        })
    }

    /// Takes customers out of a group, all or none.
    pub fn leave_group(
        &mut self,
        code: &str,
        customers: &[impl AsRef<str>],
    ) -> Result<Vec<CustomerChange>, DeskError> {
        self.carry_out(|tx, signature| {
            let group = lookup::group(tx.view(), code)?;
            let recorder = Recorder::begin(tx, signature, EventKind::GroupLeave, "")?;
            let mut left = Vec::new();
            for customer in customers {
                let record = lookup::customer(tx.view(), customer.as_ref())?;
                if !is_member(&record, &group) {
                    return Err(DeskError::refused(
                        Message::new("group-not-a-member").text("customer", record.code).text("code", code),
                    ));
                }
                left.push(recorder.regroup(&record, group.kind, None)?);
            }
            Ok(left)
        })
    }
}

impl Recorder<'_, '_> {
    /// Makes a customer a member as a part of a use case; says whether it was none.
    pub(in crate::desk) fn join(
        &self,
        settings: &Settings,
        group: &GroupRecord,
        customer: &str,
    ) -> Result<Put, DeskError> {
        let record = lookup::customer(self.tx.view(), customer)?;
        let currency = MemberCurrency { member: record.currency, company: settings.currency() };
        currency.may_join(group)?;
        if is_member(&record, group) {
            return Ok(Put::Unchanged);
        }
        self.regroup(&record, group.kind, Some(group)).map(|_| Put::Changed)
    }

    fn regroup(
        &self,
        record: &CustomerRecord,
        kind: GroupKind,
        group: Option<&GroupRecord>,
    ) -> Result<CustomerChange, DeskError> {
        let mut after = record.clone();
        let code = group.map(|group| group.code.clone());
        after.set_group(kind, code);
        self.write_customer(record, &after)
    }
}

fn is_member(customer: &CustomerRecord, group: &GroupRecord) -> bool {
    customer.group(group.kind) == Some(&group.code)
}
