//! The labels of fields, with the help that goes with them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::credit::{Currency, Plain};
use crate::fields::{
    CustomerRecord, FieldSpec, GroupRecord, Record, RuleRecord, Settings, ShipToRecord, TermsRecord,
    UserRecord, ValueKind, WarehouseRecord,
};
use crate::words::{MessageKey, Words, key};

/// The fields of one kind of thing, whatever it is.
pub fn fields_of<R: Record>() -> impl Iterator<Item = &'static dyn FieldSpec> {
    R::shown().map(|field| -> &dyn FieldSpec { field })
}

fn parameters() -> impl Iterator<Item = &'static dyn FieldSpec> {
    fields_of::<CustomerRecord>()
        .chain(fields_of::<ShipToRecord>())
        .chain(fields_of::<GroupRecord>())
        .chain(fields_of::<WarehouseRecord>())
        .chain(fields_of::<TermsRecord>())
        .chain(fields_of::<UserRecord>())
        .chain(fields_of::<RuleRecord>())
}

/// The keys of labels with those of their help: the tables build them from names, and a word is a constant.
static KEYS: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let keys = parameters().chain(fields_of::<Settings>()).map(|field| field.about().key());
    keys.map(|key| {
        let help = format!("{key}.help");
        (key, help)
    })
    .collect()
});

/// A label and the help of its field.
#[derive(Debug, Clone, Copy)]
pub struct Label {
    pub text: MessageKey,
    /// The help on the field, which F1 shows.
    pub help: MessageKey,
}

impl Label {
    pub fn of(field: &dyn FieldSpec) -> Self {
        let unknown = key("not-available");
        let keys = KEYS.get_key_value(&field.about().key());
        keys.map_or(Self { text: unknown, help: unknown }, |(text, help)| Self {
            text: key(text),
            help: key(help),
        })
    }
}

/// The parameters of this name, whatever they belong to.
pub fn parameters_named(name: &str) -> impl Iterator<Item = &'static dyn FieldSpec> {
    parameters().filter(move |field| field.name() == name)
}

/// The first of them: that of a customer, where customers have one.
pub fn parameter_named(name: &str) -> Option<&'static dyn FieldSpec> {
    parameters_named(name).next()
}

/// What one of these fields says, written in plain notation, in words; none where none of them can say so.
pub fn in_words(
    mut fields: impl Iterator<Item = &'static dyn FieldSpec>,
    text: &str,
    currency: Currency,
    words: &Words,
) -> Option<String> {
    fields.find_map(|field| match field.shape().kind {
        // Averages are computed, so no field reads them.
        ValueKind::Average => text.parse().ok().map(|average| words.decimal(average)),
        _ => Some(words.datum(&field.read(text, &Plain, currency).ok()?, currency)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::Datum;
    use crate::words::Language;

    #[test]
    fn every_choice_has_words_in_every_language() {
        for field in parameters()
            .chain(fields_of::<Settings>())
            .filter(|field| field.shape().kind == ValueKind::Choice)
        {
            for sample in field.shape().samples() {
                let datum = field.read(sample, &Plain, Currency::EUR).unwrap();
                for language in Language::ALL {
                    let words = Words::new(language);
                    let (shown, plain) = (words.datum(&datum, Currency::EUR), datum.plain(Currency::EUR));
                    let are_figures = sample.starts_with(|first: char| first.is_ascii_digit());
                    let is_worded = shown != plain.unwrap() || words.code("", sample) == *sample;
                    assert!(are_figures || is_worded, "{language:?} {} {sample}", field.name());
                }
            }
        }
    }

    #[test]
    fn values_are_shown_in_the_language_and_special_ones_are_read_in_it() {
        let words = Words::new(Language::French);
        let shown = |name, value: &str| {
            let datum = parameter_named(name).unwrap().read(value, &Plain, Currency::EUR).unwrap();
            words.datum(&datum, Currency::EUR)
        };
        assert_eq!(shown("limit", "12500.00"), "12\u{202f}500,00");
        assert_eq!(shown("limit", "unlimited"), "illimitée");
        assert_eq!(shown("limit", "none"), "aucune");
        assert_eq!(shown("approval", "hold-until:2026-12-01"), "retenu jusqu’au 01/12/2026");
        assert_eq!(shown("state", "blocked"), "bloqué");
        let limit = parameter_named("limit").unwrap();
        let read = |text: &str| limit.read(text, &words, Currency::EUR);
        assert_eq!(read(" Illimité "), Ok(Datum::Code("unlimited", "limit-value")));
        assert!(matches!(read("12"), Ok(Datum::Money(_))));
    }
}
