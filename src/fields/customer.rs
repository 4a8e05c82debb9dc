//! Customers: everything that is kept of one, and the table of its fields.

use super::about::{agency, basis, dnbi, general, history, information, validation};
use super::field::{FieldOf, Record, computed, field};
use super::{
    Approval, Choice, Count, CreditLimit, CurrencyCode, Date, Datum, GroupKind, Language, LookUp,
    MoneyAmount, OffOr, Optional, Percentage, Text, Total, ValueKind, YesNo,
};
use crate::credit::{
    ApprovalStatus, AverageDays, Currency, CustomerState, CustomerTerms, DatedLimit, Day, Money, OrderBounds,
    StateOrigin, TemporaryLimit, ValidationExceptions,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct CustomerKey(pub i64);

/// A customer as it is stored; what its fields mean is said by the help of their labels.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CustomerRecord {
    pub(crate) key: CustomerKey,
    pub(crate) code: String,
    /// Grows with every change, so that a second writer notices.
    pub(crate) version: i64,
    pub(crate) name: String,
    /// What was received as the name, where that had to be made harmless.
    pub(crate) received_name: Option<String>,
    pub(crate) currency: Currency,
    pub(crate) country: Option<String>,
    pub(crate) language: Option<Language>,
    pub(crate) external_code: Option<String>,
    pub(crate) customer_since: Option<Day>,
    pub(crate) business_started: Option<Day>,
    pub(crate) account_status: Option<String>,
    pub(crate) excluded: bool,
    pub(crate) terms: String,
    pub(crate) state: CustomerState,
    pub(crate) state_origin: Option<StateOrigin>,
    pub(crate) state_reason: Option<String>,
    pub(crate) bank_name: Option<String>,
    pub(crate) bank_account: Option<String>,
    pub(crate) bank_contact: Option<String>,
    pub(crate) bank_phone: Option<String>,
    pub(crate) credit_established: Option<Day>,
    pub(crate) credit_manager: Option<String>,
    pub(crate) limit: DatedLimit,
    /// Amount and both days are there together, or none of them (R1.3).
    pub(crate) temporary_limit: Option<Money>,
    pub(crate) temporary_from: Option<Day>,
    pub(crate) temporary_to: Option<Day>,
    /// The code of the group that shares a limit.
    pub(crate) credit_group: Option<String>,
    /// The code of the group that carries policies.
    pub(crate) policy_group: Option<String>,
    pub(crate) hold_period: u8,
    pub(crate) minimum_for_check: Money,
    pub(crate) approval: ApprovalStatus,
    pub(crate) order_bounds: OrderBounds,
    pub(crate) duns: Option<String>,
    pub(crate) agency: Option<String>,
    pub(crate) rating: Option<String>,
    pub(crate) rating_date: Option<Day>,
    pub(crate) user_field_1: Option<String>,
    pub(crate) user_field_2: Option<String>,
    /// The total of the basis: means are computed on display only (R8.2).
    pub(crate) basis_days: Option<i64>,
    pub(crate) basis_payments: Option<u32>,
    pub(crate) basis_from: Option<Day>,
    pub(crate) basis_to: Option<Day>,
    pub(crate) last_review: Option<Day>,
    pub(crate) next_review: Option<Day>,
    pub(crate) do_not_call: bool,
    pub(crate) exceptions: ValidationExceptions,
    /// How the customer has paid; none until it is computed of the documents (R8.1).
    pub(crate) history: Option<CustomerHistory>,
}

/// How a customer has paid up to a day. It informs; it decides nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CustomerHistory {
    /// Currency of the amounts.
    pub currency: Currency,
    /// The day of the newest receipt.
    pub last_payment: Option<Day>,
    /// Receipts, those on account included, those reversed not.
    pub payments: u32,
    /// Invoices that were paid in full after the due date of their last instalment.
    pub late_payments: u32,
    /// Days from the invoice to the receipt that paid it in full.
    pub days_to_pay: AverageDays,
    /// Days from the due date to that receipt, less than nothing where it came early.
    pub days_late: AverageDays,
    /// The highest balance at the end of any day, by the dates of the documents.
    pub highest_balance: Money,
}

impl CustomerRecord {
    /// A new customer with its defaults; its name is its code.
    pub(crate) fn new(code: &str, currency: Currency) -> Self {
        Self {
            code: code.to_owned(),
            version: 1,
            name: code.to_owned(),
            currency,
            terms: "net30".to_owned(),
            ..Self::default()
        }
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    /// The temporary limit, in force or to come.
    pub(crate) fn temporary(&self) -> Option<TemporaryLimit> {
        let (from, to) = self.temporary_from.zip(self.temporary_to)?;
        self.temporary_limit.map(|amount| TemporaryLimit { amount, from, to })
    }

    /// The code of the group of this kind.
    pub(crate) const fn group(&self, kind: GroupKind) -> Option<&String> {
        match kind {
            GroupKind::Credit => self.credit_group.as_ref(),
            GroupKind::Policy => self.policy_group.as_ref(),
        }
    }

    /// What the rules read.
    pub(crate) fn rules(&self) -> CustomerTerms {
        CustomerTerms {
            code: self.code.clone(),
            state: self.state,
            state_reason: self.state_reason.clone().unwrap_or_default(),
            excluded: self.excluded,
            approval: self.approval,
            minimum_for_check: self.minimum_for_check,
            hold_period: self.hold_period,
            order_bounds: self.order_bounds,
            limit: self.limit,
            temporary_limit: self.temporary(),
        }
    }

    /// The same with these values in its columns; of a group its code.
    #[cfg(test)]
    pub(crate) fn with(mut self, columns: &[(&'static str, super::DbValue<'static>)]) -> Self {
        for (column, value) in columns {
            let field = FIELDS.iter().find(|field| field.about().column == Some(column)).unwrap();
            field.load(&mut self, value.clone()).unwrap();
        }
        self
    }

    /// What one of the figures of the history says.
    fn paid<'r>(&self, figure: impl Fn(&CustomerHistory) -> Datum<'r>) -> Datum<'r> {
        self.history.as_ref().map_or(Datum::Nothing, figure)
    }
}

impl Record for CustomerRecord {
    const TABLE: &'static str = "customer";

    fn fields() -> &'static [&'static dyn FieldOf<Self>] {
        FIELDS
    }

    fn currency(&self) -> Currency {
        self.currency
    }

    fn contradiction(&self) -> Option<&'static str> {
        match (self.temporary_limit, self.temporary_from, self.temporary_to) {
            (None, None, None) => {}
            (Some(_), Some(from), Some(to)) if from <= to => {}
            (Some(_), Some(_), Some(_)) => return Some("temporary_to"),
            (None | Some(_), _, _) => return Some("temporary_limit"),
        }
        match (self.basis_days, self.basis_payments) {
            (None, None) | (Some(_), Some(_)) => {}
            (None, Some(_)) | (Some(_), None) => return Some("basis_days"),
        }
        self.order_bounds.are_reversed().then_some("order_maximum")
    }
}

/// The fields of a customer, section by section; the currency, in which the amounts are, before them.
const FIELDS: &[&dyn FieldOf<CustomerRecord>] = &[
    field!(CustomerRecord, general("name"), Text::Name(100), name),
    field!(CustomerRecord, general("received_name").hidden(), Optional(Text::Name(200)), received_name),
    field!(CustomerRecord, general("currency").at_creation(), CurrencyCode, currency),
    field!(CustomerRecord, general("country"), Optional(Text::Country), country),
    field!(CustomerRecord, general("language"), Optional(Choice::ANY), language),
    field!(CustomerRecord, general("external_code"), Optional(Text::Code(40)), external_code),
    field!(CustomerRecord, general("customer_since"), Optional(Date), customer_since),
    field!(CustomerRecord, general("business_started"), Optional(Date), business_started),
    field!(CustomerRecord, general("account_status"), Optional(Text::Code(20)), account_status),
    field!(CustomerRecord, general("excluded"), YesNo, excluded),
    field!(CustomerRecord, general("terms"), Text::Terms, terms),
    field!(CustomerRecord, general("state").read_only(), Choice::ANY, state),
    field!(CustomerRecord, general("state_origin").read_only(), Optional(Choice::ANY), state_origin),
    field!(CustomerRecord, general("state_reason").read_only(), Optional(Text::Name(200)), state_reason),
    field!(CustomerRecord, information("bank_name"), Optional(Text::Name(60)), bank_name),
    field!(CustomerRecord, information("bank_account"), Optional(Text::Name(40)), bank_account),
    field!(CustomerRecord, information("bank_contact"), Optional(Text::Name(60)), bank_contact),
    field!(CustomerRecord, information("bank_phone"), Optional(Text::Name(40)), bank_phone),
    field!(CustomerRecord, information("credit_established"), Optional(Date), credit_established),
    field!(
        CustomerRecord,
        information("credit_manager").looked_up(LookUp::Users),
        Optional(Text::Name(60)),
        credit_manager
    ),
    field!(CustomerRecord, history("limit").column("credit_limit"), CreditLimit, limit.limit),
    field!(CustomerRecord, history("limit_expires"), Optional(Date), limit.expires),
    field!(CustomerRecord, history("temporary_limit"), Optional(MoneyAmount), temporary_limit),
    field!(CustomerRecord, history("temporary_from"), Optional(Date), temporary_from),
    field!(CustomerRecord, history("temporary_to"), Optional(Date), temporary_to),
    field!(
        CustomerRecord,
        history("group").column("credit_group_id"),
        Optional(Text::Group(GroupKind::Credit)),
        credit_group
    ),
    field!(
        CustomerRecord,
        history("policy_group").column("policy_group_id"),
        Optional(Text::Group(GroupKind::Policy)),
        policy_group
    ),
    field!(CustomerRecord, history("hold_period"), Count::Period, hold_period),
    field!(CustomerRecord, history("minimum_for_check"), MoneyAmount, minimum_for_check),
    field!(CustomerRecord, history("approval"), Approval, approval),
    field!(CustomerRecord, history("order_minimum"), Optional(MoneyAmount), order_bounds.minimum),
    field!(CustomerRecord, history("order_maximum"), Optional(MoneyAmount), order_bounds.maximum),
    &computed(history("last_payment"), ValueKind::Day, |customer: &CustomerRecord| {
        customer.paid(|history| history.last_payment.map_or(Datum::Nothing, Datum::Day))
    }),
    &computed(history("payments"), ValueKind::Count, |customer: &CustomerRecord| {
        customer.paid(|history| Datum::Count(history.payments.into()))
    }),
    &computed(history("late_payments"), ValueKind::Count, |customer: &CustomerRecord| {
        customer.paid(|history| Datum::Count(history.late_payments.into()))
    }),
    &computed(history("average_days"), ValueKind::Average, |customer: &CustomerRecord| {
        customer.paid(|history| match history.days_to_pay {
            AverageDays { invoices: 0, .. } => Datum::Nothing,
            days => Datum::Average(days),
        })
    }),
    &computed(history("highest_balance"), ValueKind::Amount, |customer: &CustomerRecord| {
        customer.paid(|history| Datum::Money(history.highest_balance))
    }),
    field!(CustomerRecord, agency("duns"), Optional(Text::Duns), duns),
    field!(CustomerRecord, agency("agency"), Optional(Text::Name(60)), agency),
    field!(CustomerRecord, agency("rating"), Optional(Text::Name(20)), rating),
    field!(CustomerRecord, agency("rating_date"), Optional(Date), rating_date),
    field!(CustomerRecord, agency("user_field_1"), Optional(Text::Name(100)), user_field_1),
    field!(CustomerRecord, agency("user_field_2"), Optional(Text::Name(100)), user_field_2),
    field!(CustomerRecord, basis("basis_days").hidden(), Optional(Total), basis_days),
    &computed(basis("basis_average"), ValueKind::Average, |customer: &CustomerRecord| {
        let average = |days| AverageDays { days, invoices: customer.basis_payments.unwrap_or(0) };
        customer.basis_days.map(average).map_or(Datum::Nothing, Datum::Average)
    }),
    field!(CustomerRecord, basis("basis_payments"), Optional(Count::UpTo(u32::MAX)), basis_payments),
    field!(CustomerRecord, basis("basis_from"), Optional(Date), basis_from),
    field!(CustomerRecord, basis("basis_to"), Optional(Date), basis_to),
    field!(CustomerRecord, dnbi("last_review"), Optional(Date), last_review),
    field!(CustomerRecord, dnbi("next_review"), Optional(Date), next_review),
    field!(CustomerRecord, dnbi("do_not_call"), YesNo, do_not_call),
    field!(CustomerRecord, validation("validation_delay_days"), OffOr(Count::Delay), exceptions.delay_days),
    field!(
        CustomerRecord,
        validation("validation_respite_days"),
        OffOr(Count::Delay),
        exceptions.respite_days
    ),
    field!(
        CustomerRecord,
        validation("validation_minimum_balance"),
        OffOr(MoneyAmount),
        exceptions.minimum_balance
    ),
    field!(
        CustomerRecord,
        validation("validation_limit_percent"),
        OffOr(Percentage),
        exceptions.limit_percent
    ),
    field!(CustomerRecord, validation("validation_state"), Optional(Choice::ANY), exceptions.state),
    field!(CustomerRecord, validation("validation_reason"), Optional(Text::Name(200)), exceptions.reason),
];
