//! The records that are set up: typed values, and one table of fields for each kind of record.
//!
//! ```text
//! db_value  what a column holds          customer, ship_to, group,   the records, each with the table of its fields:
//! codec     how a value is read, stored, warehouse, terms, user,     SQL columns, imports, forms, look-ups, lists,
//!           printed and entered          setting, rule, cover        JSON, exports and the doctor iterate over them
//! text, number, choice, alternative      the codecs
//! about     a field without its values: its name, where it is shown, who may set it
//! field     that, a codec, and where the record has the value
//! record    declares a record with its fields: one row each
//! datum     the value of a field in a record
//! ```
//!
//! A value that cannot be read is an error where it is read (R0.9), never a default. The currency of a record is read
//! before its amounts.

mod about;
mod alternative;
mod choice;
mod codec;
mod cover;
mod customer;
mod datum;
mod db_value;
mod field;
mod group;
mod language;
mod looser;
mod number;
mod record;
mod rule;
mod setting;
mod ship_to;
mod terms;
mod text;
mod user;
mod warehouse;

#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;

pub use about::{Access, CURRENCY, Effect, NAME, STATE_REASON, Section, Source, USER_FIELDS};
pub use alternative::{OffOr, OrWord};
pub use choice::{AnyOf, Approval, Choice, CodeList, CreditLimit, MembersHoldPeriod, Periods, Several};
pub use codec::{Codec, Editor, LookUp, Need, Optional, Shape as FieldShape, Tense, ValueKind};
pub use cover::{CoverFault, CoverKey, CoverRecord};
pub use customer::{CustomerHistory, CustomerKey, CustomerRecord, TemporaryLimitFault};
pub use datum::Datum;
pub use db_value::DbValue;
pub use field::{FieldOf, FieldSpec};
pub use group::{GroupId, GroupKind, GroupRecord};
pub use language::Language;
pub use number::{Count, Date, MoneyAmount, Percentage, Total, YesNo};
pub use record::{Record, has_effect, named};
pub use rule::{RuleKey, RuleRecord};
pub use setting::{Settings, UserFieldLabels};
pub use ship_to::ShipToRecord;
pub use terms::TermsRecord;
pub use text::{CurrencyCode, Text};
pub use user::{Role, UserId, UserRecord};
pub use warehouse::{WarehouseId, WarehouseRecord};
