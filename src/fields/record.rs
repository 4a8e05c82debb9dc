//! Kinds of records: one row for each field declares its member, default, column, section and codec.

use super::about::{Access, Effect, Family};
use super::field::FieldOf;
use crate::credit::{Currency, Message};

/// Declares a record: the members that are no field of their own, then a row for each field in the order in which the
/// fields are shown. A member whose default is not that of its type names it.
///
/// ```text
/// note: String = "-".to_owned() => general("note"), Text::Name(40);      a member of the record
/// .limit.expires                => history("limit_expires"), Date;       a part of a member that is declared above
/// => history("payments"), Computed(kind, datum);             no member: computed from the others
/// ```
macro_rules! record {
    (
        $(#[$about_record:meta])*
        pub struct $record:ident = $table:literal {
            $($(#[$about_part:meta])* $part:ident: $part_type:ty $(= $part_default:expr)?,)*
        }
        $(
            $(.$path:ident)*
            $($(#[$about_member:meta])* $member:ident: $type:ty $(= $default:expr)?)?
            => $about:expr, $codec:expr;
        )+
    ) => {
        $(#[$about_record])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $record {
            $($(#[$about_part])* pub $part: $part_type,)*
            $($($(#[$about_member])* pub $member: $type,)?)+
        }

        impl Default for $record {
            fn default() -> Self {
                Self {
                    $($part: record!(@default $($part_default)?),)*
                    $($($member: record!(@default $($default)?),)?)+
                }
            }
        }

        impl $crate::fields::Record for $record {
            const TABLE: &'static str = $table;

            fn fields() -> &'static [&'static dyn $crate::fields::FieldOf<Self>] {
                const FIELDS: &[&dyn $crate::fields::FieldOf<$record>] =
                    &[$(record!(@field $record [$(.$path)* $(.$member)?] $about, $codec)),+];
                FIELDS
            }
        }
    };
    (@default) => { Default::default() };
    (@default $default:expr) => { $default };
    (@field $record:ident [] $about:expr, $codec:expr) => {
        &$crate::fields::field::Field::<$record, $record, $crate::fields::field::Computed<$record>> {
            about: $about.computed(),
            codec: $codec,
            get: |record| record,
            set: |_, _| {},
        }
    };
    (@field $record:ident [$(.$path:ident)+] $about:expr, $codec:expr) => {
        &$crate::fields::field::Field {
            about: $about,
            codec: $codec,
            get: |record: &$record| &record$(.$path)+,
            set: |record: &mut $record, value| record$(.$path)+ = value,
        }
    };
}
pub(super) use record;

/// What the fields of a record mean together.
pub trait RecordRules {
    /// The currency of amounts that are stored as text; customers and the settings have one.
    fn currency(&self) -> Currency {
        Currency::EUR
    }

    /// The column that contradicts the others, where the desk could not have written them together.
    fn contradiction(&self) -> Option<&'static str> {
        None
    }
}

/// Records whose columns are fields of one table.
pub trait Record: RecordRules + Default + 'static {
    /// The table of the desk file.
    const TABLE: &'static str;

    /// Every field, in the order in which they are shown.
    fn fields() -> &'static [&'static dyn FieldOf<Self>];

    /// The fields that users see.
    fn shown() -> impl Iterator<Item = &'static dyn FieldOf<Self>> {
        Self::fields().iter().copied().filter(|field| field.about().access != Access::Hidden)
    }

    /// The fields that users set, when a record is added or at any time.
    fn settable() -> impl Iterator<Item = &'static dyn FieldOf<Self>> {
        Self::shown().filter(|field| field.about().access != Access::ReadOnly)
    }
}

/// Whether a change of the field of this name has this effect; a name that is no field has none.
pub fn has_effect<R: Record>(name: &str, effect: Effect) -> bool {
    R::shown().any(|field| field.about().name == name && field.about().effect >= effect)
}

/// The field of this name.
pub fn named<R: Record>(name: &str) -> Result<&'static dyn FieldOf<R>, Message> {
    R::shown().find(|field| field.about().name == name).ok_or_else(|| {
        let known: Vec<&str> = R::shown().map(|field| field.about().name).collect();
        let key = match R::fields().first().map(|field| field.about().family) {
            Some(Family::Setting) => "setting-unknown",
            Some(Family::Parameter | Family::Rule | Family::Cover) | None => "parameter-unknown",
        };
        Message::new(key).text("name", name).text("known", known.join(", "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::credit::{DatedLimit, Plain};
    use crate::fields::about::{general, history};
    use crate::fields::field::Computed;
    use crate::fields::{Count, Date, Datum, DbValue, Optional, Tense, Text, ValueKind};

    record! {
        pub struct Toy = "toy" {
            id: i64 = 7,
            limit: DatedLimit,
        }

        name: String = "new".to_owned() => general("name"), Text::Name(20);
        .limit.expires => history("expires").column("limit_expires"), Optional(Date(Tense::Either));
        payments: Option<u32> => history("payments").at_creation(), Optional(Count::UpTo(9));
        note: Option<String> => general("note").hidden(), Optional(Text::Name(20));
        => history("twice"), Computed(ValueKind::Count, |toy| Datum::Count(2 * i64::from(toy.payments.unwrap_or(0))));
    }

    impl RecordRules for Toy {}

    fn set(toy: &mut Toy, name: &str, text: &str) -> Result<(), Message> {
        named::<Toy>(name)?.parse(toy, text, &Plain, Currency::EUR)
    }

    #[test]
    fn members_have_the_default_of_their_row_or_else_of_their_type() {
        let toy = Toy::default();
        assert_eq!((toy.id, toy.name.as_str(), toy.payments, toy.note), (7, "new", None, None));
        assert_eq!(toy.limit, DatedLimit::default());
    }

    #[test]
    fn rows_read_and_write_a_member_or_a_part_of_one() {
        let mut toy = Toy::default();
        set(&mut toy, "name", "Ann").unwrap();
        set(&mut toy, "expires", "2026-12-01").unwrap();
        assert_eq!((toy.name.as_str(), toy.limit.expires), ("Ann", "2026-12-01".parse().ok()));
        let expires = named::<Toy>("expires").unwrap();
        assert_eq!(expires.about().column, Some("limit_expires"));
        expires.load(&mut toy, DbValue::Null).unwrap();
        assert_eq!(toy.limit.expires, None);
    }

    #[test]
    fn the_samples_of_every_row_can_be_set() {
        let mut toy = Toy::default();
        for field in Toy::settable() {
            for sample in field.shape().samples() {
                set(&mut toy, field.about().name, sample).unwrap();
            }
        }
    }

    #[test]
    fn rows_without_a_member_are_computed_from_the_others_and_have_no_column() {
        let toy = Toy { payments: Some(4), ..Toy::default() };
        let twice = named::<Toy>("twice").unwrap();
        assert_eq!(twice.datum(&toy), Datum::Count(8));
        assert_eq!((twice.about().column, twice.about().access), (None, Access::ReadOnly));
    }

    #[test]
    fn fields_are_listed_in_the_order_of_the_rows_by_who_sees_and_sets_them() {
        let shown: Vec<&str> = Toy::shown().map(|field| field.about().name).collect();
        let settable: Vec<&str> = Toy::settable().map(|field| field.about().name).collect();
        assert_eq!(shown, ["name", "expires", "payments", "twice"]);
        assert_eq!(settable, ["name", "expires", "payments"]);
        let unknown = named::<Toy>("note").err().unwrap();
        assert_eq!(unknown.key, "parameter-unknown");
    }
}
