//! Customers: everything that is stored about one.

use super::about::{
    CURRENCY, NAME, STATE_REASON, USER_FIELDS, agency, basis, dnbi, general, history, information, validation,
};
use super::field::Computed;
use super::looser::{APPROVALS, HOLD_PERIODS, Looser, Missing, STATES};
use super::record::{RecordRules, record};
use super::{
    Approval, Choice, Count, CreditLimit, CurrencyCode, Date, Datum, GroupKind, Language, LookUp,
    MoneyAmount, OffOr, Optional, Percentage, Tense, Text, Total, ValueKind, YesNo,
};
use crate::credit::{
    ApprovalStatus, AverageDays, Currency, CustomerState, CustomerTerms, DatedLimit, Day, Money, OrderBounds,
    StateOrigin, TemporaryLimit, Terms, ValidationExceptions,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct CustomerKey(pub i64);

record! {
    /// A customer as it is stored; the help of their labels explains the fields. Amounts are in its currency, which is
    /// read before them.
    pub struct CustomerRecord = "customer" {
        key: CustomerKey,
        code: String,
        /// Grows with every change, so that a second writer notices.
        version: i64 = 1,
        limit: DatedLimit,
        order_bounds: OrderBounds,
        exceptions: ValidationExceptions,
        /// How the customer has paid; none until it is computed from the documents (R8.1).
        history: Option<CustomerHistory>,
    }

    name: String => general(NAME), Text::Name(100);
    /// What was received as the name, where that had to be sanitized.
    received_name: Option<String> => general("received_name").hidden(), Optional(Text::Name(200));
    currency: Currency => general(CURRENCY).at_creation(), CurrencyCode;
    country: Option<String> => general("country"), Optional(Text::Country);
    language: Option<Language> => general("language"), Optional(Choice::ANY);
    contact: Option<String> => general("contact"), Optional(Text::Name(60));
    phone: Option<String> => general("phone"), Optional(Text::Name(40));
    email: Option<String> => general("email"), Optional(Text::Email);
    external_code: Option<String> => general("external_code"), Optional(Text::Code(40));
    customer_since: Option<Day> => general("customer_since"), Optional(Date(Tense::Past));
    business_started: Option<Day> => general("business_started"), Optional(Date(Tense::Past));
    account_status: Option<String> => general("account_status").decides_on_orders(), Optional(Text::Code(20));
    excluded: bool => general("excluded").decides_on_orders().looser_along(&["no", "yes"]), YesNo;
    terms: String = "net30".to_owned() => general("terms").decides_on_orders(), Text::Terms;
    state: CustomerState => general("state").read_only(), Choice::ANY;
    state_origin: Option<StateOrigin> => general("state_origin").read_only(), Optional(Choice::ANY);
    state_reason: Option<String> => general(STATE_REASON).read_only(), Optional(Text::Name(200));
    bank_name: Option<String> => information("bank_name"), Optional(Text::Name(60));
    bank_account: Option<String> => information("bank_account"), Optional(Text::Name(40));
    bank_contact: Option<String> => information("bank_contact"), Optional(Text::Name(60));
    bank_phone: Option<String> => information("bank_phone"), Optional(Text::Name(40));
    credit_established: Option<Day> => information("credit_established"), Optional(Date(Tense::Past));
    credit_manager: Option<String>
        => information("credit_manager").looked_up(LookUp::Users), Optional(Text::Name(60));
    .limit.limit => history("limit").lowers_limit().looser_up(Missing::Most).column("credit_limit"), CreditLimit;
    .limit.expires => history("limit_expires").changes_limit().looser_up(Missing::Most), Optional(Date(Tense::Future));
    /// Amount and both days are there together, or none of them (R1.3).
    temporary_limit: Option<Money> => history("temporary_limit").lowers_limit().looser_up(Missing::Least), Optional(MoneyAmount);
    temporary_from: Option<Day> => history("temporary_from").lowers_limit(), Optional(Date(Tense::Future));
    temporary_to: Option<Day> => history("temporary_to").lowers_limit().looser_up(Missing::Elsewhere), Optional(Date(Tense::Future));
    /// The code of the group that shares a limit.
    credit_group: Option<String>
        => history("group").changes_limit().looser(Looser::Gone).column("credit_group_id"), Optional(Text::Group(GroupKind::Credit));
    /// The code of the group that carries policies.
    policy_group: Option<String>
        => history("policy_group").lowers_limit().looser(Looser::Gone).column("policy_group_id"), Optional(Text::Group(GroupKind::Policy));
    hold_period: u8 => history("hold_period").decides_on_orders().looser_along(HOLD_PERIODS), Count::Period;
    minimum_for_check: Money => history("minimum_for_check").decides_on_orders().looser_up(Missing::Least), MoneyAmount;
    approval: ApprovalStatus => history("approval").decides_on_orders().looser_along(APPROVALS), Approval;
    .order_bounds.minimum => history("order_minimum").decides_on_orders().looser(Looser::Lower(Missing::Least)), Optional(MoneyAmount);
    .order_bounds.maximum => history("order_maximum").decides_on_orders().looser_up(Missing::Most), Optional(MoneyAmount);
    => history("last_payment").of_documents(), Computed(ValueKind::Day, |customer| {
        customer.paid(|history| history.last_payment.map_or(Datum::Nothing, Datum::Day))
    });
    => history("payments").of_documents(), Computed(ValueKind::Count, |customer| {
        customer.paid(|history| Datum::Count(history.payments.into()))
    });
    => history("late_payments").of_documents(), Computed(ValueKind::Count, |customer| {
        customer.paid(|history| Datum::Count(history.late_payments.into()))
    });
    => history("average_days").of_documents(), Computed(ValueKind::Average, |customer| {
        customer.paid(|history| match history.days_to_pay {
            AverageDays { invoices: 0, .. } => Datum::Nothing,
            days => Datum::Average(days),
        })
    });
    => history("highest_balance").of_documents(), Computed(ValueKind::Amount, |customer| {
        customer.paid(|history| Datum::Money(history.highest_balance))
    });
    duns: Option<String> => agency("duns"), Optional(Text::Duns);
    agency: Option<String> => agency("agency"), Optional(Text::Name(60));
    rating: Option<String> => agency("rating"), Optional(Text::Name(20));
    rating_date: Option<Day> => agency("rating_date"), Optional(Date(Tense::Past));
    user_field_1: Option<String> => agency(USER_FIELDS[0]), Optional(Text::Name(100));
    user_field_2: Option<String> => agency(USER_FIELDS[1]), Optional(Text::Name(100));
    /// The total of the basis: means are computed on display only (R8.2).
    basis_days: Option<i64> => basis("basis_days").hidden(), Optional(Total);
    => basis("basis_average"), Computed(ValueKind::Average, |customer| {
        let (days, payments) = (customer.basis_days, customer.basis_payments.unwrap_or(0));
        days.map_or(Datum::Nothing, |days| Datum::Average(AverageDays { days, invoices: payments }))
    });
    basis_payments: Option<u32> => basis("basis_payments"), Optional(Count::UpTo(u32::MAX));
    basis_from: Option<Day> => basis("basis_from"), Optional(Date(Tense::Past));
    basis_to: Option<Day> => basis("basis_to"), Optional(Date(Tense::Past));
    last_review: Option<Day> => dnbi("last_review"), Optional(Date(Tense::Past));
    next_review: Option<Day> => dnbi("next_review"), Optional(Date(Tense::Future));
    do_not_call: bool => dnbi("do_not_call"), YesNo;
    .exceptions.delay_days => validation("validation_delay_days").looser_up(Missing::Elsewhere), OffOr(Count::Delay);
    .exceptions.respite_days => validation("validation_respite_days").looser_up(Missing::Elsewhere), OffOr(Count::Delay);
    .exceptions.minimum_balance => validation("validation_minimum_balance").looser_up(Missing::Elsewhere), OffOr(MoneyAmount);
    .exceptions.limit_percent => validation("validation_limit_percent").looser_up(Missing::Elsewhere), OffOr(Percentage);
    .exceptions.state => validation("validation_state").looser_along(STATES), Optional(Choice::ANY);
    .exceptions.reason => validation("validation_reason"), Optional(Text::Name(200));
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

/// What is wrong with a temporary limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TemporaryLimitFault {
    /// It ends before it begins.
    Reversed { from: Day, to: Day },
    /// The amount or one of the days is missing.
    Incomplete,
}

impl CustomerRecord {
    /// A new customer with its defaults; its name is its code.
    pub(crate) fn new(code: &str, currency: Currency) -> Self {
        Self { code: code.to_owned(), name: code.to_owned(), currency, ..Self::default() }
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    /// Why there cannot be such a temporary limit: amount and both days belong together (R1.3).
    pub(crate) fn temporary_limit_fault(&self) -> Option<TemporaryLimitFault> {
        match (self.temporary_limit, self.temporary_from, self.temporary_to) {
            (None, None, None) => None,
            (Some(_), Some(from), Some(to)) if from <= to => None,
            (Some(_), Some(from), Some(to)) => Some(TemporaryLimitFault::Reversed { from, to }),
            (None | Some(_), _, _) => Some(TemporaryLimitFault::Incomplete),
        }
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

    /// Makes it a member of another group of this kind, or of none.
    pub(crate) fn set_group(&mut self, kind: GroupKind, code: Option<String>) {
        match kind {
            GroupKind::Credit => self.credit_group = code,
            GroupKind::Policy => self.policy_group = code,
        }
    }

    /// What the rules read; its terms are those of its code.
    pub(crate) fn rules(&self, terms: Terms) -> CustomerTerms {
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
            limit_renewed: None,
            account_status: self.account_status.clone().unwrap_or_default(),
            risk_group: None,
            terms,
        }
    }

    /// The same with these values in its columns; of a group its code.
    #[cfg(test)]
    pub(crate) fn with(mut self, columns: &[(&'static str, super::DbValue<'static>)]) -> Self {
        for (column, value) in columns {
            let field = <Self as super::Record>::fields()
                .iter()
                .find(|field| field.about().column == Some(column))
                .unwrap();
            field.load(&mut self, value.clone()).unwrap();
        }
        self
    }

    /// A figure of the history; nothing until that is computed.
    fn paid(&self, figure: impl Fn(&CustomerHistory) -> Datum<'static>) -> Datum<'static> {
        self.history.as_ref().map_or(Datum::Nothing, figure)
    }
}

impl RecordRules for CustomerRecord {
    fn currency(&self) -> Currency {
        self.currency
    }

    fn contradiction(&self) -> Option<&'static str> {
        match self.temporary_limit_fault() {
            None => {}
            Some(TemporaryLimitFault::Reversed { .. }) => return Some("temporary_to"),
            Some(TemporaryLimitFault::Incomplete) => return Some("temporary_limit"),
        }
        match (self.basis_days, self.basis_payments) {
            (None, None) | (Some(_), Some(_)) => {}
            (None, Some(_)) | (Some(_), None) => return Some("basis_days"),
        }
        self.order_bounds.are_reversed().then_some("order_maximum")
    }
}
