//! A field without its values: its name, where it is shown, who may set it.

use super::codec::{FieldError, LookUp, Shape};
use super::looser::{Looser, Missing};
use crate::credit::{Message, coded};

/// The name of a record, which is stored as it was received too where that had to be sanitized.
pub const NAME: &str = "name";
/// The field with the reason of a customer's state.
pub const STATE_REASON: &str = "state_reason";
/// The currency of a record, which is read before its amounts.
pub const CURRENCY: &str = "currency";
/// The two fields of a customer that the company labels.
pub const USER_FIELDS: [&str; 2] = ["user_field_1", "user_field_2"];

/// A field without its values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About {
    /// Its name: what `set` takes and `show` prints.
    pub name: &'static str,
    /// The column that holds it; none where it is computed, or is a setting.
    pub column: Option<&'static str>,
    /// Where the credit parameters view shows it.
    pub section: Section,
    /// Who may write it, and when.
    pub access: Access,
    /// Whether it is a parameter of a record or a setting of the company.
    pub family: Family,
    /// What changing it does to orders that are there already.
    pub effect: Effect,
    /// Which change of it makes a check less strict.
    pub looser: Looser,
    /// What its value is read from.
    pub source: Source,
    /// Where its value can be looked up; overrides what its codec says.
    pub(super) look_up: Option<LookUp>,
}

/// Whose fields they are: what the keys of their words and refusals begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// Of a customer, ship-to, group, warehouse, terms or user.
    Parameter,
    Setting,
    /// A field of a blocking rule, whose label is not that of a customer’s.
    Rule,
    /// A field of a guarantee or an insurance.
    Cover,
}

coded! {
    /// A section of the credit parameters view.
    pub enum Section("section") {
        /// Who the customer is and in which state.
        General = "general",
        /// Bank and credit manager.
        CreditInformation = "credit_information",
        /// Limits, hold period and the history of payments.
        HistoryAndSettings = "history_and_settings",
        /// What an agency says.
        CreditCheck = "credit_check",
        /// The basis of the average days to pay.
        BasisPayment = "basis_payment",
        /// Reviews of the agency data.
        Dnbi = "dnbi",
        /// The customer's exceptions of the credit validation (R7.3).
        Validation = "validation",
    }
}

/// Who may set a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Users, at any time.
    Writable,
    /// Users, but only when the record is added.
    AtCreation,
    /// Only the desk itself.
    ReadOnly,
    /// Only the desk itself; it is never shown.
    Hidden,
}

/// What changing a field of a customer or ship-to does to the orders that are there already. Each effect includes the
/// ones before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// Nothing: at most it plays a part in new orders.
    Nothing,
    /// It decides on them: a change of it is followed by an offer to check them again.
    DecidesOnOrders,
    /// It belongs to the limit, whose past is the limit history (R1.2).
    ChangesLimit,
    /// It may lower the amount of the limit (R1.10).
    LowersLimit,
}

/// What the value of a field is read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The record itself, which is at hand.
    Record,
    /// The documents of the customer (R8.1), which takes longer.
    Documents,
}

impl About {
    /// A parameter that users may set at any time, in the column of its name.
    const fn parameter(section: Section, name: &'static str) -> Self {
        Self {
            name,
            column: Some(name),
            section,
            access: Access::Writable,
            family: Family::Parameter,
            effect: Effect::Nothing,
            looser: Looser::Never,
            source: Source::Record,
            look_up: None,
        }
    }

    /// The same in another column.
    pub(super) const fn column(self, column: &'static str) -> Self {
        Self { column: Some(column), ..self }
    }

    /// The same, set only when the record is added.
    pub(super) const fn at_creation(self) -> Self {
        Self { access: Access::AtCreation, ..self }
    }

    /// The same, written by the desk itself.
    pub(super) const fn read_only(self) -> Self {
        Self { access: Access::ReadOnly, ..self }
    }

    /// The same, written by the desk itself and never shown.
    pub(super) const fn hidden(self) -> Self {
        Self { access: Access::Hidden, ..self }
    }

    /// The same, computed from other fields.
    pub(super) const fn computed(self) -> Self {
        Self { column: None, ..self }.read_only()
    }

    /// The same, read from the documents of the customer.
    pub(super) const fn of_documents(self) -> Self {
        Self { source: Source::Documents, ..self }
    }

    /// The same, whose values become less strict in this way.
    pub(super) const fn looser(self, looser: Looser) -> Self {
        Self { looser, ..self }
    }

    /// The same, with a check that is less strict for larger or later values; a missing value means this.
    pub(super) const fn looser_up(self, missing: Missing) -> Self {
        self.looser(Looser::Higher(missing))
    }

    /// The same, with a check that is less strict along these codes.
    pub(super) const fn looser_along(self, codes: &'static [&'static str]) -> Self {
        self.looser(Looser::Along(codes))
    }

    /// The same, whose change has this effect on orders.
    const fn with(self, effect: Effect) -> Self {
        Self { effect, ..self }
    }

    /// The same, deciding on orders that are there already.
    pub(super) const fn decides_on_orders(self) -> Self {
        self.with(Effect::DecidesOnOrders)
    }

    /// The same, belonging to the limit.
    pub(super) const fn changes_limit(self) -> Self {
        self.with(Effect::ChangesLimit)
    }

    /// The same, with the amount of the limit depending on it.
    pub(super) const fn lowers_limit(self) -> Self {
        self.with(Effect::LowersLimit)
    }

    /// The same, to be looked up there.
    pub(super) const fn looked_up(self, look_up: LookUp) -> Self {
        Self { look_up: Some(look_up), ..self }
    }

    /// The key of its label in the words files; the attribute `help` of it says what it does.
    pub fn key(&self) -> String {
        let family = match self.family {
            Family::Parameter => "parameter",
            Family::Setting => "setting",
            Family::Rule => "rule-field",
            Family::Cover => "cover-field",
        };
        format!("{family}-{}", self.name.replace(['_', '.'], "-"))
    }

    /// The message that explains why a text is not a value of the field.
    pub(super) fn message(&self, error: FieldError, text: &str, shape: Shape) -> Message {
        let unreadable = |key: &str| {
            let message = Message::new(key).key("name", self.key()).text("value", text);
            let samples = shape.samples();
            message.count("samples", samples.len()).text("example", samples.join(", "))
        };
        match (error, self.family) {
            (FieldError::Refused(message), _) => message.key("name", self.key()),
            (FieldError::Required, Family::Parameter | Family::Rule | Family::Cover) => {
                Message::new("parameter-required").key("name", self.key())
            }
            (FieldError::TooLong(longest), Family::Parameter | Family::Rule | Family::Cover) => {
                Message::new("parameter-too-long").key("name", self.key()).count("longest", longest)
            }
            (FieldError::Unreadable, Family::Parameter | Family::Rule | Family::Cover) => {
                unreadable("parameter-unreadable")
            }
            (FieldError::Required | FieldError::TooLong(_) | FieldError::Unreadable, Family::Setting) => {
                unreadable("setting-unreadable")
            }
        }
    }
}

/// A setting of the company.
pub(super) const fn setting(name: &'static str) -> About {
    About { column: None, family: Family::Setting, ..general(name) }
}

/// A field of a blocking rule (R6.1).
pub(super) const fn of_rule(name: &'static str) -> About {
    About { family: Family::Rule, ..general(name) }
}

/// A field of a guarantee or an insurance (R1.4).
pub(super) const fn of_cover(name: &'static str) -> About {
    About { family: Family::Cover, ..general(name) }
}

/// A criterion of the credit validation (R7).
pub(super) const fn criterion(name: &'static str) -> About {
    About { section: Section::Validation, ..setting(name) }
}

pub(super) const fn general(name: &'static str) -> About {
    About::parameter(Section::General, name)
}

pub(super) const fn information(name: &'static str) -> About {
    About::parameter(Section::CreditInformation, name)
}

pub(super) const fn history(name: &'static str) -> About {
    About::parameter(Section::HistoryAndSettings, name)
}

pub(super) const fn agency(name: &'static str) -> About {
    About::parameter(Section::CreditCheck, name)
}

pub(super) const fn basis(name: &'static str) -> About {
    About::parameter(Section::BasisPayment, name).read_only()
}

pub(super) const fn dnbi(name: &'static str) -> About {
    About::parameter(Section::Dnbi, name)
}

pub(super) const fn validation(name: &'static str) -> About {
    About::parameter(Section::Validation, name)
}

impl Section {
    /// The key of its heading in the words files.
    pub fn key(self) -> String {
        format!("section-{}", self.code().replace('_', "-"))
    }
}
