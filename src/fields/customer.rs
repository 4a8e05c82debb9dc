//! Customers: everything that is kept of one, and the table of its fields.

use super::field::{
    About, Access, Computed, Field, FieldOf, Member, Record, agency, basis, dnbi, general, history,
    information, member, validation,
};
use super::{
    Amount, Approval, Choice, Codec, Count, CreditLimit, CurrencyCode, Date, Datum, GroupKind, Language,
    LookUp, OffOr, Optional, Percentage, Text, Total, ValueKind, YesNo,
};
use crate::credit::{
    ApprovalStatus, AverageDays, Currency, CustomerState, CustomerTerms, DatedLimit, Day, Money, OrderBounds,
    StateOrigin, TemporaryLimit, ValidationExceptions,
};

/// Which customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CustomerKey(pub i64);

/// A customer as it is stored; what its fields mean is said by the help of their labels.
#[derive(Debug, Clone, PartialEq, Eq)]
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
            key: CustomerKey(0),
            code: code.to_owned(),
            version: 1,
            name: code.to_owned(),
            received_name: None,
            currency,
            country: None,
            language: None,
            external_code: None,
            customer_since: None,
            business_started: None,
            account_status: None,
            excluded: false,
            terms: "net30".to_owned(),
            state: CustomerState::Active,
            state_origin: None,
            state_reason: None,
            bank_name: None,
            bank_account: None,
            bank_contact: None,
            bank_phone: None,
            credit_established: None,
            credit_manager: None,
            limit: DatedLimit::default(),
            temporary_limit: None,
            temporary_from: None,
            temporary_to: None,
            credit_group: None,
            policy_group: None,
            hold_period: 0,
            minimum_for_check: Money::ZERO,
            approval: ApprovalStatus::Yes,
            order_bounds: OrderBounds::default(),
            duns: None,
            agency: None,
            rating: None,
            rating_date: None,
            user_field_1: None,
            user_field_2: None,
            basis_days: None,
            basis_payments: None,
            basis_from: None,
            basis_to: None,
            last_review: None,
            next_review: None,
            do_not_call: false,
            exceptions: ValidationExceptions::default(),
            history: None,
        }
    }

    /// The name.
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
        self.order_bounds.are_reversed().then_some("order_maximum")
    }
}

const fn field<T, C: Codec<T>>(
    about: About,
    codec: C,
    member: Member<CustomerRecord, T>,
) -> Field<CustomerRecord, T, C> {
    Field { about, codec, member }
}

const fn computed(
    about: About,
    kind: ValueKind,
    datum: for<'r> fn(&'r CustomerRecord) -> Datum<'r>,
) -> Computed<CustomerRecord> {
    Computed { about: about.computed(), kind, datum }
}

/// The fields of a customer, section by section; the currency, in which the amounts are, before them.
const FIELDS: &[&dyn FieldOf<CustomerRecord>] = &[
    &field(general("name"), Text::Name(100), member!(name)),
    &field(
        general("received_name").access(Access::Hidden),
        Optional(Text::Name(200)),
        member!(received_name),
    ),
    &field(general("currency").access(Access::AtCreation), CurrencyCode, member!(currency)),
    &field(general("country"), Optional(Text::Country), member!(country)),
    &field(general("language"), Optional(Choice::ANY), member!(language)),
    &field(general("external_code"), Optional(Text::Code(40)), member!(external_code)),
    &field(general("customer_since"), Optional(Date), member!(customer_since)),
    &field(general("business_started"), Optional(Date), member!(business_started)),
    &field(general("account_status"), Optional(Text::Code(20)), member!(account_status)),
    &field(general("excluded"), YesNo, member!(excluded)),
    &field(general("terms"), Text::Terms, member!(terms)),
    &field(general("state").access(Access::ReadOnly), Choice::ANY, member!(state)),
    &field(general("state_origin").access(Access::ReadOnly), Optional(Choice::ANY), member!(state_origin)),
    &field(
        general("state_reason").access(Access::ReadOnly),
        Optional(Text::Name(200)),
        member!(state_reason),
    ),
    &field(information("bank_name"), Optional(Text::Name(60)), member!(bank_name)),
    &field(information("bank_account"), Optional(Text::Name(40)), member!(bank_account)),
    &field(information("bank_contact"), Optional(Text::Name(60)), member!(bank_contact)),
    &field(information("bank_phone"), Optional(Text::Name(40)), member!(bank_phone)),
    &field(information("credit_established"), Optional(Date), member!(credit_established)),
    &field(
        information("credit_manager").looked_up(LookUp::Users),
        Optional(Text::Name(60)),
        member!(credit_manager),
    ),
    &field(history("limit").column("credit_limit"), CreditLimit, member!(limit.limit)),
    &field(history("limit_expires"), Optional(Date), member!(limit.expires)),
    &field(history("temporary_limit"), Optional(Amount), member!(temporary_limit)),
    &field(history("temporary_from"), Optional(Date), member!(temporary_from)),
    &field(history("temporary_to"), Optional(Date), member!(temporary_to)),
    &field(
        history("group").column("credit_group_id"),
        Optional(Text::Group(GroupKind::Credit)),
        member!(credit_group),
    ),
    &field(
        history("policy_group").column("policy_group_id"),
        Optional(Text::Group(GroupKind::Policy)),
        member!(policy_group),
    ),
    &field(history("hold_period"), Count::Period, member!(hold_period)),
    &field(history("minimum_for_check"), Amount, member!(minimum_for_check)),
    &field(history("approval"), Approval, member!(approval)),
    &field(history("order_minimum"), Optional(Amount), member!(order_bounds.minimum)),
    &field(history("order_maximum"), Optional(Amount), member!(order_bounds.maximum)),
    &computed(history("last_payment"), ValueKind::Day, |customer| {
        customer.paid(|history| history.last_payment.map_or(Datum::Nothing, Datum::Day))
    }),
    &computed(history("payments"), ValueKind::Count, |customer| {
        customer.paid(|history| Datum::Count(history.payments.into()))
    }),
    &computed(history("late_payments"), ValueKind::Count, |customer| {
        customer.paid(|history| Datum::Count(history.late_payments.into()))
    }),
    &computed(history("average_days"), ValueKind::Average, |customer| {
        customer.paid(|history| match history.days_to_pay {
            AverageDays { invoices: 0, .. } => Datum::Nothing,
            days => Datum::Average(days),
        })
    }),
    &computed(history("highest_balance"), ValueKind::Amount, |customer| {
        customer.paid(|history| Datum::Money(history.highest_balance))
    }),
    &field(agency("duns"), Optional(Text::Duns), member!(duns)),
    &field(agency("agency"), Optional(Text::Name(60)), member!(agency)),
    &field(agency("rating"), Optional(Text::Name(20)), member!(rating)),
    &field(agency("rating_date"), Optional(Date), member!(rating_date)),
    &field(agency("user_field_1"), Optional(Text::Name(100)), member!(user_field_1)),
    &field(agency("user_field_2"), Optional(Text::Name(100)), member!(user_field_2)),
    &field(basis("basis_days").access(Access::Hidden), Optional(Total), member!(basis_days)),
    &computed(basis("basis_average"), ValueKind::Average, |customer| {
        let average = |days| AverageDays { days, invoices: customer.basis_payments.unwrap_or(0) };
        customer.basis_days.map(average).map_or(Datum::Nothing, Datum::Average)
    }),
    &field(basis("basis_payments"), Optional(Count::UpTo(u32::MAX)), member!(basis_payments)),
    &field(basis("basis_from"), Optional(Date), member!(basis_from)),
    &field(basis("basis_to"), Optional(Date), member!(basis_to)),
    &field(dnbi("last_review"), Optional(Date), member!(last_review)),
    &field(dnbi("next_review"), Optional(Date), member!(next_review)),
    &field(dnbi("do_not_call"), YesNo, member!(do_not_call)),
    &field(validation("validation_delay_days"), OffOr(Count::Delay), member!(exceptions.delay_days)),
    &field(validation("validation_respite_days"), OffOr(Count::Delay), member!(exceptions.respite_days)),
    &field(validation("validation_minimum_balance"), OffOr(Amount), member!(exceptions.minimum_balance)),
    &field(validation("validation_limit_percent"), OffOr(Percentage), member!(exceptions.limit_percent)),
    &field(validation("validation_state"), Optional(Choice::ANY), member!(exceptions.state)),
    &field(validation("validation_reason"), Optional(Text::Name(200)), member!(exceptions.reason)),
];
