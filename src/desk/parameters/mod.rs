//! The parameters of master data: their names, how they are read, printed and grouped.
//!
//! One table for each kind of thing: customers, ship-tos, groups, warehouses, terms, users. The names are those of
//! the command line; labels and help are the words `parameter-<name with dashes>` and their `.help`.

mod kind;
mod tables;

use serde_json::Value;

use super::DeskError;
use crate::credit::{Currency, Notation, Statement};
use crate::store::Stored;

pub use kind::ParameterKind;

/// One parameter of a customer, ship-to, group, warehouse, terms or user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parameter {
    /// Its name: what `set` takes and `show` prints.
    pub name: &'static str,
    /// The column of the customer that holds it; for other things the same as the name.
    pub column: &'static str,
    /// Where the credit parameters view shows it.
    pub section: Section,
    /// How it is read and printed.
    pub kind: ParameterKind,
    /// Whether it may be empty.
    pub need: Need,
    /// Who may write it, and when.
    pub access: Access,
}

/// A section of the credit parameters view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Section {
    /// Who the customer is and in which state.
    General,
    /// Bank and credit manager.
    CreditInformation,
    /// Limits, hold period and the history of payments.
    HistoryAndSettings,
    /// What an agency says.
    CreditCheck,
    /// The basis of the average days to pay.
    BasisPayment,
    /// Reviews of the agency data.
    Dnbi,
    /// The customer's exceptions of the credit validation (R7.3).
    Validation,
}

/// Whether a parameter may be empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// It always has a value.
    Always,
    /// It may be empty.
    Maybe,
}

/// Who writes a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// A person, at any time.
    Writable,
    /// A person, but only when the thing is added.
    AtCreation,
    /// Only the desk itself.
    ReadOnly,
}

impl Section {
    /// All sections, in the order of the view.
    pub const ALL: [Self; 7] = [
        Self::General,
        Self::CreditInformation,
        Self::HistoryAndSettings,
        Self::CreditCheck,
        Self::BasisPayment,
        Self::Dnbi,
        Self::Validation,
    ];

    /// The stable word of files and programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::General => "general",
            Self::CreditInformation => "credit_information",
            Self::HistoryAndSettings => "history_and_settings",
            Self::CreditCheck => "credit_check",
            Self::BasisPayment => "basis_payment",
            Self::Dnbi => "dnbi",
            Self::Validation => "validation",
        }
    }

    /// The key of its heading in the words files.
    pub fn key(self) -> String {
        format!("section-{}", self.code().replace('_', "-"))
    }
}

impl Parameter {
    const fn new(section: Section, name: &'static str, kind: ParameterKind) -> Self {
        Self { name, column: name, section, kind, need: Need::Maybe, access: Access::Writable }
    }

    const fn column(self, column: &'static str) -> Self {
        Self { column, ..self }
    }

    const fn needed(self) -> Self {
        Self { need: Need::Always, ..self }
    }

    const fn access(self, access: Access) -> Self {
        Self { access, ..self }
    }

    /// The parameter of this name in a table.
    pub fn named(table: &'static [Self], name: &str) -> Result<&'static Self, DeskError> {
        table.iter().find(|parameter| parameter.name == name).ok_or_else(|| {
            let known: Vec<&str> = table.iter().map(|parameter| parameter.name).collect();
            DeskError::Usage(
                Statement::new("parameter-unknown").text("name", name).text("known", known.join(", ")),
            )
        })
    }

    /// The key of its label in the words files; the attribute `help` of it says what it does.
    pub fn key(&self) -> String {
        format!("parameter-{}", self.name.replace('_', "-"))
    }

    /// Reads a value in plain notation; amounts are in the currency. Empty means: none.
    pub fn read(&self, text: &str, currency: Currency) -> Result<Stored, DeskError> {
        let text = text.trim();
        if let ParameterKind::Text(longest) = self.kind
            && text.chars().count() > longest
        {
            let statement = Statement::new("parameter-too-long")
                .text("name", self.name)
                .count("longest", i64::try_from(longest).unwrap_or(i64::MAX));
            return Err(DeskError::Usage(statement));
        }
        if self.kind == ParameterKind::Approval && ["hold-until", "open-until"].contains(&text) {
            return Err(DeskError::Usage(Statement::new("approval-without-date").text("value", text)));
        }
        if text.is_empty() && self.need == Need::Always {
            return Err(DeskError::Usage(Statement::new("parameter-required").text("name", self.name)));
        }
        let read = self.kind.read(text, currency);
        read.filter(|stored| self.may_be(stored)).ok_or_else(|| self.unreadable(text))
    }

    fn may_be(&self, stored: &Stored) -> bool {
        self.need == Need::Maybe || !stored.is_nothing()
    }

    /// A kept value in plain notation; none where there is nothing. Reading what was printed gives the same value.
    pub fn print(&self, stored: &Stored, currency: Currency) -> Option<String> {
        self.kind.print(stored, currency)
    }

    /// A printed value as JSON has it: counts as integers, yes/no as booleans, everything else as text.
    pub fn json(&self, value: Option<&str>) -> Value {
        self.kind.json(value)
    }

    /// Turns what a person wrote in the forms of a language into plain notation; what is plain already stays.
    pub fn plainly(
        &self,
        text: &str,
        notation: &dyn Notation,
        currency: Currency,
    ) -> Result<String, DeskError> {
        self.kind.plainly(text.trim(), notation, currency).ok_or_else(|| self.unreadable(text))
    }

    fn unreadable(&self, text: &str) -> DeskError {
        if let Some(refusal) = self.kind.refusal(self.name, text) {
            return DeskError::Usage(refusal);
        }
        DeskError::Usage(
            Statement::new("parameter-unreadable")
                .text("name", self.name)
                .text("value", text)
                .text("example", self.kind.example()),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Language, Words};

    fn tables() -> impl Iterator<Item = &'static Parameter> {
        [
            Parameter::CUSTOMER,
            Parameter::SHIP_TO,
            Parameter::GROUP,
            Parameter::WAREHOUSE,
            Parameter::TERMS,
            Parameter::USER,
        ]
        .into_iter()
        .flatten()
    }

    fn customer(name: &str) -> &'static Parameter {
        Parameter::named(Parameter::CUSTOMER, name).unwrap()
    }

    #[test]
    fn every_parameter_reads_what_it_prints() {
        for parameter in tables().filter(|parameter| parameter.access != Access::ReadOnly) {
            let examples = parameter.kind.samples();
            assert!(!examples.is_empty(), "{}", parameter.name);
            for example in examples {
                let read = parameter.read(&example, Currency::EUR).unwrap();
                let printed = parameter.print(&read, Currency::EUR).unwrap();
                assert_eq!(printed, example, "{}", parameter.name);
                assert_eq!(parameter.read(&printed, Currency::EUR).unwrap(), read, "{}", parameter.name);
            }
        }
    }

    #[test]
    fn an_empty_value_is_none_where_there_may_be_none() {
        for parameter in tables().filter(|parameter| parameter.access != Access::ReadOnly) {
            let read = parameter.read(" ", Currency::EUR);
            match parameter.need {
                Need::Maybe => assert_eq!(read.unwrap(), Stored::Nothing, "{}", parameter.name),
                Need::Always => assert!(read.is_err(), "{}", parameter.name),
            }
        }
    }

    #[test]
    fn nonsense_is_refused_by_name_and_with_an_example() {
        for (name, value) in [
            ("limit", "12,500"),
            ("limit", "1.005"),
            ("minimum_for_check", "none"),
            ("hold_period", "6"),
            ("hold_period", "+1"),
            ("approval", "maybe"),
            ("approval", "hold-until:2026-02-30"),
            ("country", "Belgium"),
            ("language", "de"),
            ("customer_since", "01/02/2026"),
            ("excluded", "true"),
            ("currency", "EURO"),
            ("validation_delay_days", "soon"),
            ("validation_state", "stop"),
            ("name", "\u{200b}"),
        ] {
            let error = customer(name).read(value, Currency::EUR).unwrap_err();
            assert_eq!(error.statement().key, "parameter-unreadable", "{name}={value}");
        }
        for (name, value, key) in [
            ("validation_delay_days", "-1", "days-negative"),
            ("validation_respite_days", "36501", "days-too-many"),
            ("validation_limit_percent", "1000.0001", "percent-too-large"),
            ("validation_limit_percent", "-0.5", "percent-negative"),
            ("validation_limit_percent", "ten", "parameter-unreadable"),
            ("validation_minimum_balance", "-1.00", "amount-negative"),
            ("limit", "-1", "amount-negative"),
            ("order_minimum", "-0.01", "amount-negative"),
            ("duns", "12345678", "parameter-duns-digits"),
            ("duns", "1234567890", "parameter-duns-digits"),
            ("duns", "12345678X", "parameter-unreadable"),
        ] {
            let error = customer(name).read(value, Currency::EUR).unwrap_err();
            assert_eq!(error.statement().key, key, "{name}={value}");
        }
        let error = customer("approval").read("hold-until", Currency::EUR).unwrap_err();
        assert_eq!(error.statement().key, "approval-without-date");
        let error = customer("rating").read(&"A".repeat(200), Currency::EUR).unwrap_err();
        assert_eq!(error.statement().key, "parameter-too-long");
    }

    #[test]
    fn the_forms_of_a_language_become_plain_and_what_is_ambiguous_is_refused() {
        let (french, dutch) = (Words::new(Language::French), Words::new(Language::Dutch));
        let plainly = |name, text: &str, words| customer(name).plainly(text, words, Currency::EUR).ok();
        assert_eq!(plainly("limit", "12 500,00", &french).as_deref(), Some("12500.00"));
        assert_eq!(plainly("limit", "none", &french).as_deref(), Some("none"));
        assert_eq!(plainly("limit", "1.000", &dutch), None);
        assert_eq!(plainly("customer_since", "01/02/2026", &french).as_deref(), Some("2026-02-01"));
        assert_eq!(
            plainly("approval", "hold-until:01/12/2026", &french).as_deref(),
            Some("hold-until:2026-12-01")
        );
    }

    #[test]
    fn every_parameter_and_section_has_its_words_in_every_language() {
        for language in Language::ALL {
            let words = Words::new(language);
            for section in Section::ALL {
                assert!(words.has(&section.key()), "{language:?} {}", section.key());
            }
            for parameter in tables() {
                let label = Statement::new(parameter.key());
                assert!(words.has(&label.key), "{language:?} {}", label.key);
                let help = words.attribute(&label, "help");
                assert!(help.is_some_and(|help| help.ends_with('.')), "{language:?} {}", label.key);
            }
        }
    }

    #[test]
    fn every_column_is_one_of_the_customer() {
        for parameter in Parameter::CUSTOMER {
            let computed = [
                "last_payment",
                "payments",
                "late_payments",
                "average_days",
                "highest_balance",
                "basis_average",
            ];
            let kept = crate::store::CUSTOMER_COLUMNS.contains(&parameter.column);
            assert!(kept != computed.contains(&parameter.name), "{}", parameter.name);
        }
    }
}
