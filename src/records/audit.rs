//! What the audit trail records: one struct for each kind of thing, its fields named as they are written.
//!
//! Version 2 begins with the kind of its record. Version 1 does not say it, and is recognized by a field that no other
//! kind has. The bytes of a record are hashed: they are never written again.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::field::{Field, Shown};
use super::form::{Code, Codes, Iso, Minor, Plain};
use super::{RecordError, WHOLE, parse, read_value, write};
use crate::credit::{AgeingBasis, Currency, FindingCode, ItemKind, Lasting, Outcome};

/// How the bodies of new records are written.
pub const AUDIT_VERSION: i64 = 2;

/// The field of a body that names its kind.
const KIND: &str = "record";

/// The kinds of records, each with its name and the field by which version 1 is recognised; the first that fits.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident($body:ty) = $name:literal by $field:literal,)+) => {
        /// The body of an audit record: what was changed.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize)]
        #[serde(tag = "record")]
        pub enum AuditBody {
            $($(#[$doc])* #[serde(rename = $name)] $kind($body)),+
        }

        impl Shown for AuditBody {
            fn field(&self) -> Field<'_> {
                match self { $(Self::$kind(body) => body.field()),+ }
            }
        }

        const FIELDS_OF_V1: &[(&str, &str)] = &[$(($field, $name)),+];

        impl AuditBody {
            fn of_kind(kind: &str, fields: Value) -> Result<Self, RecordError> {
                match kind {
                    $($name => read_value(&fields).map(Self::$kind),)+
                    _ => Err(RecordError::new(KIND, kind)),
                }
            }
        }
    };
}

kinds! {
    /// A desk was made.
    DeskCreated(DeskCreated) = "desk-created" by "language",
    Added(Added) = "added" by "added",
    /// Fields of something were changed.
    Changed(Changed) = "changed" by "changed",
    /// A setting was changed.
    SettingChanged(Change) = "setting-changed" by "old",
    /// A note was written or struck out.
    Note(Note) = "note" by "note_id",
    /// An order was entered, changed or shipped, and checked.
    OrderChecked(OrderChecked) = "order-checked" by "terms",
    /// An order was checked again as it is.
    OrderRechecked(OrderRechecked) = "order-rechecked" by "reasons_before",
    /// An order was closed or cancelled.
    OrderEnded(OrderEnded) = "order-ended" by "state",
    /// A decision on an order.
    OrderDecided(OrderDecided) = "order-decided" by "verdict",
    /// A decision was undone.
    DecisionUndone(DecisionUndone) = "decision-undone" by "of",
    /// An invoice or credit note was entered.
    DocumentEntered(DocumentEntered) = "document-entered" by "instalments",
    /// A receipt was entered, applied or reversed, or an application undone.
    Applied(Applied) = "applied" by "applied",
    /// A debt was written off, or that was undone.
    WrittenOff(Adjusted) = "written-off" by "written-off",
    /// A credit balance was paid back, or that was undone.
    Refunded(Adjusted) = "refunded" by "refunded",
    /// An invoice was put in dispute, or a dispute settled.
    Disputed(Disputed) = "disputed" by "disputed",
    /// An entered invoice was transferred.
    Transferred(Transferred) = "transferred" by "transferred",
    /// A file was imported.
    Imported(Imported) = "imported" by "sha256",
    /// Average days to pay were stored.
    PaymentsReported(PaymentsReported) = "payments-reported" by "update_if_none",
    /// A validation was applied.
    ValidationApplied(ValidationApplied) = "validation-applied" by "blocked",
    /// The application of a validation was undone.
    ValidationUndone(ValidationUndone) = "validation-undone" by "restored",
    /// An act was undone, or done again.
    Undone(Undone) = "undone" by "undone",
    /// Customers of a demo.
    CustomersGenerated(CustomersGenerated) = "customers-generated" by "customers",
    /// Held orders of a demo.
    OrdersGenerated(OrdersGenerated) = "orders-generated" by "held",
}

macro_rules! bodies {
    ($($(#[$doc:meta])* $body:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        pub struct $body { $($(#[$field_doc])* pub $field: $type),+ }

        impl Shown for $body {
            fn field(&self) -> Field<'_> {
                Field::Fields(vec![$((stringify!($field), self.$field.field())),+])
            }
        }
    )+};
}

bodies! {
    /// A new desk and its first user.
    DeskCreated { currency: Code<Currency>, language: String, user: String }

    /// Values in plain notation by the names of their fields.
    Added { added: BTreeMap<String, Option<String>> }

    /// Changes by the names of their fields, and the criteria of a validation that led to them.
    Changed {
        changed: BTreeMap<String, Change>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        criteria: Vec<u8>,
    }

    /// A note on a customer.
    Note { note_id: i64, text: String }

    /// An order as it was checked; the amount in plain notation of the account's currency.
    OrderChecked {
        amount: Plain,
        assessment: i64,
        customer: String,
        day: Iso,
        outcome: Code<Outcome>,
        terms: String,
    }

    /// What held an order before and after it was checked again.
    OrderRechecked { assessment: i64, outcome: Code<Outcome>, reasons_before: Codes, reasons: Codes }

    /// The new state of an order, and what it was worth of goods that left and will not be invoiced (R2.3).
    OrderEnded {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        not_invoiced: Option<Plain>,
        state: String,
    }

    /// A decision, and the digest of the assessment that the decider saw (R3.11).
    OrderDecided {
        amount: Plain,
        assessment: i64,
        assessment_sha256: String,
        decision: String,
        note: String,
        reason: String,
        verdict: Verdict,
    }

    /// Which decision was undone.
    DecisionUndone { decision: String, of: String, reverses: i64 }

    /// An invoice or credit note.
    DocumentEntered {
        kind: Code<ItemKind>,
        amount: Minor,
        currency: Code<Currency>,
        day: Iso,
        order: Option<String>,
        ship_to: Option<String>,
        instalments: Vec<Instalment>,
    }

    /// A part of an invoice with its own due date.
    Instalment { due: Iso, amount: Minor }

    /// A receipt or credit note, and what was applied of it; negative where an application was undone.
    Applied {
        amount: Minor,
        currency: Code<Currency>,
        day: Iso,
        applied: Vec<AppliedTo>,
        reason: Option<String>,
    }

    /// A write-off or a refund, and what it settled; negative where it was undone.
    Adjusted { amount: Minor, currency: Code<Currency>, applied: Vec<AppliedTo>, reason: Option<String> }

    /// A part that was applied to a document.
    AppliedTo { kind: Code<ItemKind>, number: String, instalment: u32, day: Iso, amount: Minor }

    /// Whether an invoice, or one instalment of it, is in dispute now.
    Disputed { disputed: bool, instalment: Option<u32>, reason: String }

    /// What was reported about an invoice as it was transferred.
    Transferred { transferred: bool, messages: Vec<Code<FindingCode>> }

    /// How many rows of a file became what.
    Imported { kind: String, read: u64, inserted: u64, updated: u64, rejected: u64, sha256: String }

    /// A report on the days to pay whose results were stored.
    PaymentsReported {
        customers: CustomerRange,
        from: Option<Iso>,
        to: Option<Iso>,
        update_if_none: bool,
        listed: usize,
        stored: usize,
    }

    /// Codes of customers, both included.
    CustomerRange { from: Option<String>, to: Option<String> }

    /// How many customers a validation changed, and its criteria.
    ValidationApplied {
        blocked: u64,
        warned: u64,
        unblocked: u64,
        left_alone: usize,
        validation_delay_days: Option<u32>,
        validation_respite_days: Option<u32>,
        validation_minimum_balance: Option<Plain>,
        validation_limit_percent: Option<Plain>,
        day_basis: Code<AgeingBasis>,
        currency: Code<Currency>,
    }

    /// How many customers returned to the state that they had.
    ValidationUndone { restored: u64, left_alone: usize }

    /// The kind of the event that was undone or done again, and its number.
    Undone { undone: String, undone_event: i64 }

    /// How many customers were generated.
    CustomersGenerated { kind: String, customers: u32 }

    /// How many held orders were generated.
    OrdersGenerated { kind: String, held: usize }
}

/// A value before and after, in plain notation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    pub old: Option<String>,
    pub new: Option<String>,
}

impl Shown for Change {
    fn field(&self) -> Field<'_> {
        Field::Change(self.old.as_deref(), self.new.as_deref())
    }
}

/// What was decided; amounts in plain notation of the account's currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
pub enum Verdict {
    Force {},
    Release { lasting: Code<Lasting>, until: Option<Iso>, up_to: Option<Plain> },
    Reject { cancelled: bool },
    Terms { terms: String, collect: Option<Plain> },
    Forward { to: String },
    // Any record fits its one field that may be missing: it comes last.
    Keep { follow_up: Option<Iso> },
}

impl AuditBody {
    /// The body as it is stored, in [`AUDIT_VERSION`].
    pub fn to_text(&self) -> Result<String, RecordError> {
        write(self)
    }

    /// The body of a record of any version.
    pub fn from_text(version: i64, text: &str) -> Result<Self, RecordError> {
        let mut stored = parse(text)?;
        let fields = stored.as_object_mut().ok_or_else(|| RecordError::new(WHOLE, "no object"))?;
        let kind = match version {
            1 => FIELDS_OF_V1
                .iter()
                .find(|(field, _)| fields.contains_key(*field))
                .map(|(_, name)| (*name).to_owned()),
            AUDIT_VERSION => fields.remove(KIND).and_then(|kind| kind.as_str().map(str::to_owned)),
            _ => return Err(RecordError::new("schema_version", version.to_string())),
        };
        let kind = kind.ok_or_else(|| RecordError::new(KIND, "unknown kind of record"))?;
        let body = Self::of_kind(&kind, stored)?;
        match &body {
            Self::OrderDecided(decided) if decided.decision != decided.verdict.decision() => {
                Err(RecordError::new("verdict", format!("not one of {}", decided.decision)))
            }
            _ => Ok(body),
        }
    }
}

impl Shown for Verdict {
    fn field(&self) -> Field<'_> {
        Field::Fields(match self {
            Self::Force {} => Vec::new(),
            Self::Release { lasting, until, up_to } => {
                vec![("lasting", lasting.field()), ("until", until.field()), ("up_to", up_to.field())]
            }
            Self::Reject { cancelled } => vec![("cancelled", cancelled.field())],
            Self::Terms { terms, collect } => vec![("collect", collect.field()), ("terms", terms.field())],
            Self::Forward { to } => vec![("to", to.field())],
            Self::Keep { follow_up } => vec![("follow_up", follow_up.field())],
        })
    }
}

impl Verdict {
    /// The word of the decision.
    pub const fn decision(&self) -> &'static str {
        match self {
            Self::Force {} => "force",
            Self::Release { .. } => "release",
            Self::Reject { .. } => "reject",
            Self::Terms { .. } => "terms",
            Self::Forward { .. } => "forward",
            Self::Keep { .. } => "keep",
        }
    }
}
