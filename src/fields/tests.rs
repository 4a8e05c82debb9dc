//! What holds for the fields of every kind of record.

use super::*;
use crate::credit::{Currency, Message, Plain, RULES, Terms};
use crate::words::{Language, Words};

const EUR: Currency = Currency::EUR;

fn of<R: Record>() -> impl Iterator<Item = &'static dyn FieldSpec> {
    R::shown().map(|field| -> &dyn FieldSpec { field })
}

/// The parameters of every kind of record.
fn tables() -> impl Iterator<Item = &'static dyn FieldSpec> {
    let masters = of::<CustomerRecord>().chain(of::<ShipToRecord>()).chain(of::<GroupRecord>());
    masters.chain(of::<WarehouseRecord>()).chain(of::<TermsRecord>()).chain(of::<UserRecord>())
}

/// The fields that users set, settings too.
fn written() -> impl Iterator<Item = &'static dyn FieldSpec> {
    tables().chain(of::<Settings>()).filter(|field| field.about().access != Access::ReadOnly)
}

fn read(name: &str, text: &str) -> Result<Datum<'static>, Message> {
    named::<CustomerRecord>(name).unwrap().read(text, &Plain, EUR)
}

#[test]
fn every_field_reads_what_it_prints() {
    for field in written() {
        let samples = field.shape().samples();
        assert!(!samples.is_empty(), "{field:?}");
        for sample in samples {
            let datum = field.read(sample, &Plain, EUR).unwrap();
            let printed = datum.plain(EUR).unwrap();
            assert_eq!(printed, sample, "{field:?}");
            assert_eq!(field.read(&printed, &Plain, EUR).unwrap(), datum, "{field:?}");
        }
    }
}

fn writes_what_it_says<R: Record>(mut record: R) {
    for field in R::settable() {
        for sample in field.shape().samples() {
            field.parse(&mut record, sample, &Plain, EUR).unwrap();
            assert_eq!(field.datum(&record).plain(EUR).as_deref(), Some(sample), "{}", field.about().name);
            if field.about().column.is_some() {
                let stored = field.store(&record);
                let copy = match &stored {
                    DbValue::Text(text) => DbValue::text(text.as_ref()),
                    DbValue::Null | DbValue::Integer(_) | DbValue::Foreign(_) => stored.clone(),
                };
                let copy = match copy {
                    DbValue::Text(text) => DbValue::text(text),
                    DbValue::Integer(number) => DbValue::Integer(number),
                    DbValue::Null | DbValue::Foreign(_) => DbValue::Null,
                };
                let before = field.datum(&record).into_owned();
                field.load(&mut record, copy).unwrap();
                assert_eq!(field.datum(&record), before, "{}", field.about().name);
            }
        }
    }
}

#[test]
fn a_record_says_what_was_written_into_it_also_after_it_was_stored() {
    writes_what_it_says(CustomerRecord::new("C1", EUR));
    writes_what_it_says(ShipToRecord::new("S1"));
    writes_what_it_says(CoverRecord::new(CustomerKey(1), "P1"));
    writes_what_it_says(GroupRecord::new("G1"));
    writes_what_it_says(WarehouseRecord::new("W1"));
    writes_what_it_says(TermsRecord::new("eom"));
    writes_what_it_says(UserRecord::new("ann", Role::Clerk));
    writes_what_it_says(Settings::default());
}

/// A customer with a temporary limit, whose parts can be changed one at a time.
fn with_temporary_limit() -> CustomerRecord {
    let mut customer = CustomerRecord::new("C1", EUR);
    for (name, value) in
        [("temporary_limit", "1"), ("temporary_from", "2020-01-01"), ("temporary_to", "2040-01-01")]
    {
        named::<CustomerRecord>(name).unwrap().parse(&mut customer, value, &Plain, EUR).unwrap();
    }
    customer
}

#[test]
fn a_field_of_a_customer_that_the_rules_read_has_an_effect_on_orders() {
    let before = with_temporary_limit();
    let terms = Terms::well_known("net30").unwrap();
    let mut decisive = 0;
    for field in CustomerRecord::settable() {
        for sample in field.shape().samples() {
            let mut after = before.clone();
            field.parse(&mut after, sample, &Plain, EUR).unwrap();
            let rules_of =
                |record: &CustomerRecord| record.rules(Terms { code: record.terms.clone(), ..terms.clone() });
            let (rules, old) = (rules_of(&after), rules_of(&before));
            let limit = (rules.limit, rules.temporary_limit, &after.credit_group, &after.policy_group);
            let effect = field.about().effect;
            if limit != (old.limit, old.temporary_limit, &before.credit_group, &before.policy_group) {
                assert!(effect >= Effect::ChangesLimit, "{}", field.about().name);
            }
            if rules != old {
                decisive += 1;
                assert!(effect >= Effect::DecidesOnOrders, "{}", field.about().name);
            }
        }
    }
    assert!(decisive > 10, "{decisive}");
}

#[test]
fn a_field_of_a_ship_to_that_the_rules_read_has_an_effect_on_orders() {
    let before = ShipToRecord::new("S1");
    for field in ShipToRecord::settable() {
        let is_read = field.shape().samples().iter().any(|sample| {
            let mut after = before.clone();
            field.parse(&mut after, sample, &Plain, EUR).unwrap();
            after.rules != before.rules
        });
        assert_eq!(is_read, field.about().effect == Effect::DecidesOnOrders, "{}", field.about().name);
    }
}

#[test]
fn an_empty_value_is_none_where_there_may_be_none() {
    for field in written() {
        let read = field.read(" ", &Plain, EUR);
        match field.shape().need {
            Need::Maybe => assert!(read.is_ok(), "{field:?}"),
            Need::Always => assert!(read.is_err(), "{field:?}"),
        }
    }
    for name in ["country", "order_minimum", "customer_since", "validation_delay_days", "bank_name"] {
        assert_eq!(read(name, ""), Ok(Datum::Nothing), "{name}");
    }
    assert_eq!(read("limit", ""), Ok(Datum::Code("none", "limit-value")));
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
        let error = read(name, value).unwrap_err();
        assert_eq!(error.key, "parameter-unreadable", "{name}={value}");
    }
    for (name, value, key) in [
        ("validation_delay_days", "-1", "days-negative"),
        ("validation_respite_days", "36501", "days-too-many"),
        ("validation_limit_percent", "1000.0001", "percent-too-large"),
        ("validation_limit_percent", "-0.5", "percent-negative"),
        ("validation_limit_percent", "ten", "parameter-unreadable"),
        ("validation_minimum_balance", "-1.00", "amount-negative"),
        ("limit", "-1", "amount-negative"),
        ("limit", "10000000000000.01", "amount-too-large"),
        ("order_minimum", "-0.01", "amount-negative"),
        ("duns", "12345678", "parameter-duns-digits"),
        ("duns", "1234567890", "parameter-duns-digits"),
        ("duns", "12345678X", "parameter-unreadable"),
        ("name", "", "parameter-required"),
        ("approval", "hold-until", "approval-without-date"),
        ("rating", &"A".repeat(200), "parameter-too-long"),
    ] {
        assert_eq!(read(name, value).unwrap_err().key, key, "{name}={value}");
    }
}

#[test]
fn the_forms_of_a_language_become_plain_and_what_is_ambiguous_is_refused() {
    let (french, dutch) = (Words::new(Language::French), Words::new(Language::Dutch));
    let plainly = |name, text: &str, words: &Words| {
        let field: &dyn FieldSpec = named::<CustomerRecord>(name).unwrap();
        field.plainly(text, words, EUR).ok()
    };
    assert_eq!(plainly("limit", "12 500,00", &french).as_deref(), Some("12500.00"));
    assert_eq!(plainly("limit", "none", &french).as_deref(), Some("none"));
    assert_eq!(plainly("limit", "illimité", &french).as_deref(), Some("unlimited"));
    assert_eq!(plainly("limit", "1.000", &dutch), None);
    assert_eq!(plainly("customer_since", "01/02/2026", &french).as_deref(), Some("2026-02-01"));
    let status = plainly("approval", "hold-until:01/12/2026", &french);
    assert_eq!(status.as_deref(), Some("hold-until:2026-12-01"));
}

#[test]
fn every_field_and_section_has_its_words_in_every_language() {
    for language in Language::ALL {
        let words = Words::new(language);
        for section in Section::ALL {
            assert!(words.has(&section.key()), "{language:?} {}", section.key());
        }
        for field in tables() {
            let label = Message::new(field.about().key());
            assert!(words.has(&label.key), "{language:?} {}", label.key);
            let help = words.attribute(&label, "help");
            assert!(help.is_some_and(|help| help.ends_with('.')), "{language:?} {}", label.key);
        }
    }
}

#[test]
fn names_and_columns_are_there_once() {
    fn is_unique<R: Record>() {
        let once = |names: Vec<&str>| {
            let unique: std::collections::BTreeSet<_> = names.iter().collect();
            assert_eq!(unique.len(), names.len(), "{} {names:?}", R::TABLE);
        };
        once(R::fields().iter().map(|field| field.about().name).collect());
        once(R::fields().iter().filter_map(|field| field.about().column).collect());
    }
    is_unique::<CustomerRecord>();
    is_unique::<ShipToRecord>();
    is_unique::<CoverRecord>();
    is_unique::<GroupRecord>();
    is_unique::<WarehouseRecord>();
    is_unique::<TermsRecord>();
    is_unique::<UserRecord>();
    is_unique::<Settings>();
}

#[test]
fn rules_read_settings_that_exist_and_every_switch_of_the_check_belongs_to_a_rule() {
    let settings: Vec<&str> = of::<Settings>().map(<dyn FieldSpec>::name).collect();
    let read: Vec<&str> = RULES.iter().flat_map(|rule| rule.settings).copied().collect();
    for name in &read {
        assert!(settings.contains(name), "{name}");
    }
    for switch in settings.into_iter().filter(|name| name.starts_with("check.")) {
        assert!(read.contains(&switch), "{switch}");
    }
}
