//! A field without its values: its name, where it is shown, who may set it.

use super::codec::{FieldError, LookUp, Shape};
use crate::credit::{Message, coded};

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
    /// Where its value can be looked up; overrides what its codec says.
    pub(super) look_up: Option<LookUp>,
}

/// Whose fields they are: what the keys of their words and refusals begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// Of a customer, ship-to, group, warehouse, terms or user.
    Parameter,
    Setting,
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

impl About {
    /// A parameter that users may set at any time, in the column of its name.
    const fn parameter(section: Section, name: &'static str) -> Self {
        Self {
            name,
            column: Some(name),
            section,
            access: Access::Writable,
            family: Family::Parameter,
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

    /// The same, to be looked up there.
    pub(super) const fn looked_up(self, look_up: LookUp) -> Self {
        Self { look_up: Some(look_up), ..self }
    }

    /// The key of its label in the words files; the attribute `help` of it says what it does.
    pub fn key(&self) -> String {
        let family = match self.family {
            Family::Parameter => "parameter",
            Family::Setting => "setting",
        };
        format!("{family}-{}", self.name.replace(['_', '.'], "-"))
    }

    /// The message that explains why a text is not a value of the field.
    pub(super) fn message(&self, error: FieldError, text: &str, shape: Shape) -> Message {
        let unreadable = |key: &str| {
            let message = Message::new(key).text("name", self.name).text("value", text);
            let samples = shape.samples();
            message.count("samples", samples.len()).text("example", samples.join(", "))
        };
        match (error, self.family) {
            (FieldError::Refused(message), _) => message.text("name", self.name),
            (FieldError::Required, Family::Parameter) => {
                Message::new("parameter-required").text("name", self.name)
            }
            (FieldError::TooLong(longest), Family::Parameter) => {
                Message::new("parameter-too-long").text("name", self.name).count("longest", longest)
            }
            (FieldError::Unreadable, Family::Parameter) => unreadable("parameter-unreadable"),
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
