//! The columns of every table whose rows are read by column, and how each of them is parsed.
//!
//! Readers read by these, and the doctor goes through the same ones: what it finds is what a reader would refuse.

use rust_decimal::Decimal;

use super::change::{field as change_field, new as change_new, old as change_old};
use super::column::{AnyColumn, Column, Row, Table};
use super::engine::Value;
use super::event::SubjectKind;
use super::record::coded;
use super::row::{Readable, integer, text};
use super::{
    AssessmentId, Before, CustomerKey, DecisionId, DecisionKind, Document, DocumentAmount, EventId, GroupId,
    HoldId, HoldState, ImportKind, ItemId, NoteId, OrderId, OrderState, ReasonAction, StoreError, UserId,
    WarehouseId,
};
use crate::credit::{
    Approval, Assessment, Coded, CreditStanding, Currency, CustomerState, Day, FindingCode, ItemKind, Limit,
    Money, Outcome, Severity, ShipToId, StateOrigin, Terms,
};
use crate::fields::{Choice, Count, CreditLimit, MoneyAmount, Optional, Role, Text, Total};
use crate::records::{AUDIT_VERSION, AuditBody};

/// The columns of a table; a column whose type says less than what may be stored in it names how it is parsed.
macro_rules! table {
    ($(#[$doc:meta])* $module:ident = $table:literal $(read by $($together:ident),+)? {
        $($column:ident: $type:ty = $name:literal $(by $parse:expr)?),+ $(,)?
    }) => {
        $(#[$doc])*
        pub(super) mod $module {
            #[allow(clippy::wildcard_imports, reason = "the columns are written as if they stood beside this module")]
            use super::*;

            $(pub(in crate::store) const $column: &Column<$type> =
                &Column::new($table, $name, table!(@parse $type $(, $parse)?));)+

            pub(in crate::store) const TABLE: Table = Table {
                name: $table,
                columns: &[$($column as &dyn AnyColumn),+],
                together: &[$($($together),+)?],
            };
        }
    };
    (@parse $type:ty) => { <$type as Readable>::read };
    (@parse $type:ty, $parse:expr) => { $parse };
}

/// The instant after the last one that can be stored: the year 10000, in microseconds UTC.
const AFTER_LAST_INSTANT: i64 = 253_402_300_800_000_000;

table! {
    /// One row for each use case that was carried out.
    event = "event" {
        ID: EventId = "id",
        COMMAND_ID: String = "command_id" by command_id,
        KIND: String = "kind" by word,
        USER_ID: UserId = "user_id",
        AT: i64 = "at" by instant,
        DAY: Day = "day",
        REVERSES: Option<EventId> = "reverses",
        NOTE: String = "note",
    }
}

table! {
    audit = "audit" read by audit_body {
        ID: i64 = "id" by ordinal,
        EVENT_ID: EventId = "event_id",
        SUBJECT_KIND: String = "subject_kind" by word,
        SUBJECT: String = "subject",
        CUSTOMER_ID: Option<CustomerKey> = "customer_id",
        ORDER_ID: Option<OrderId> = "order_id",
        BODY: String = "body",
        SCHEMA_VERSION: i64 = "schema_version" by audit_version,
        PREV_HASH: [u8; 32] = "prev_hash",
        HASH: [u8; 32] = "hash",
    }
}

table! {
    /// The settings of the company; what their values mean is known where they are loaded.
    setting = "setting" {
        ID: i64 = "id" by ordinal,
        NAME: String = "name" by filled,
        VALUE: String = "value",
        EVENT_ID: EventId = "event_id",
    }
}

table! {
    /// Reason codes of decisions.
    reason = "reason" {
        ID: i64 = "id" by ordinal,
        ACTION: ReasonAction = "action",
        CODE: String = "code" by filled,
        TEXT: String = "text",
        IS_DEFAULT: bool = "is_default",
    }
}

table! {
    /// Dated changes of fields.
    change = "change" read by change_field, change_old, change_new {
        ID: i64 = "id" by ordinal,
        SUBJECT_KIND: SubjectKind = "subject_kind",
        SUBJECT_ID: i64 = "subject_id" by ordinal,
        FIELD: String = "field" by filled,
        DAY: Day = "day",
        EVENT_ID: EventId = "event_id",
        OLD: Option<String> = "old" by |value| optional(value, filled),
        NEW: Option<String> = "new" by |value| optional(value, filled),
    }
}

table! {
    import_batch = "import_batch" {
        ID: i64 = "id" by ordinal,
        EVENT_ID: EventId = "event_id",
        KIND: ImportKind = "kind",
        FILE: String = "file",
        SHA256: [u8; 32] = "sha256",
        READ: i64 = "read" by count,
        INSERTED: i64 = "inserted" by count,
        UPDATED: i64 = "updated" by count,
        REJECTED: i64 = "rejected" by count,
    }
}

table! {
    /// Due items: instalments of invoices, credit notes, receipts.
    item = "item" read by item_amounts, document_amount {
        ID: ItemId = "id",
        KIND: ItemKind = "kind",
        NUMBER: String = "number" by filled,
        INSTALMENT: u32 = "instalment" by |value| u32::try_from(ordinal(value)?).ok(),
        CUSTOMER_ID: CustomerKey = "customer_id",
        SHIP_TO_ID: Option<ShipToId> = "ship_to_id",
        ORDER_ID: Option<OrderId> = "order_id",
        DAY: Day = "day",
        DUE_DAY: Day = "due_day",
        AMOUNT: Money = "amount" by unsigned,
        OPEN: Money = "open" by unsigned,
        SETTLED_DAY: Option<Day> = "settled_day",
        PAID_DAY: Option<Day> = "paid_day",
        DISPUTED: bool = "disputed",
        REVERSED_DAY: Option<Day> = "reversed_day",
        AWAITS_TRANSFER: bool = "awaits_transfer",
        CURRENCY: Option<Currency> = "currency",
        AMOUNT_DOC: Option<Money> = "amount_doc" by |value| optional(value, unsigned),
        RATE: Option<Decimal> = "rate" by |value| optional(value, rate),
        EVENT_ID: EventId = "event_id",
    }
}

table! {
    /// Parts of receipts and credit notes that were applied to invoices.
    application = "application" {
        ID: i64 = "id" by ordinal,
        DEBIT_ITEM: ItemId = "debit_item",
        CREDIT_ITEM: ItemId = "credit_item",
        DAY: Day = "day",
        AMOUNT: Money = "amount" by signed,
        EVENT_ID: EventId = "event_id",
    }
}

table! {
    /// The one row of what is known of all applications.
    ledger = "ledger" {
        ID: i64 = "id" by |value| integer(value).filter(|id| *id == 1),
        LATEST_DAY: Day = "latest_day",
    }
}

table! {
    sales_order = "sales_order" read by shipment, approval {
        ID: OrderId = "id",
        NUMBER: String = "number" by filled,
        CUSTOMER_ID: CustomerKey = "customer_id",
        SHIP_TO_ID: Option<ShipToId> = "ship_to_id",
        WAREHOUSE_ID: Option<WarehouseId> = "warehouse_id",
        TERMS: String = "terms" by filled,
        ON_ACCOUNT: bool = "on_account",
        DAY: Day = "day",
        SHIP_DAY: Option<Day> = "ship_day",
        AMOUNT: Money = "amount" by signed,
        INVOICED: Money = "invoiced" by sum,
        COLLECT: Option<Money> = "collect" by |value| optional(value, signed),
        STATE: OrderState = "state",
        STANDING: CreditStanding = "standing",
        CONFIRMED: bool = "confirmed",
        SHIPPED_DAY: Option<Day> = "shipped_day",
        SHIPPED_AMOUNT: Option<Money> = "shipped_amount" by |value| optional(value, signed),
        EXCLUDED: bool = "excluded",
        FORCED: Option<String> = "forced",
        APPROVAL: Option<String> = "approval",
        ASSESSMENT_ID: Option<AssessmentId> = "assessment_id",
        EVENT_ID: EventId = "event_id",
        VERSION: i64 = "version" by ordinal,
    }
}

table! {
    /// What checks of orders came to.
    assessment = "assessment" read by assessment_body, outcome {
        ID: AssessmentId = "id",
        ORDER_ID: OrderId = "order_id",
        EVENT_ID: EventId = "event_id",
        OUTCOME: Outcome = "outcome",
        BODY: String = "body",
    }
}

table! {
    /// The findings of assessments.
    finding = "finding" {
        ASSESSMENT_ID: AssessmentId = "assessment_id",
        POSITION: i64 = "position" by ordinal,
        CODE: FindingCode = "code" by code,
        SEVERITY: Severity = "severity" by code,
        MEASURED: Option<i64> = "measured" by |value| optional(value, integer),
        MEASURED_WORD: Option<String> = "measured_word",
        THRESHOLD: Option<i64> = "threshold" by |value| optional(value, integer),
        THRESHOLD_WORD: Option<String> = "threshold_word",
        MARGIN: Option<i64> = "margin" by |value| optional(value, integer),
    }
}

table! {
    /// Orders that are or were in the queue.
    hold = "hold" {
        ID: HoldId = "id",
        ORDER_ID: OrderId = "order_id",
        CUSTOMER_ID: CustomerKey = "customer_id",
        HELD_AT: i64 = "held_at" by instant,
        HELD_DAY: Day = "held_day",
        CURRENCY: Currency = "currency",
        EXCESS: Money = "excess" by |value| sum(value).filter(|excess| !excess.is_negative()),
        STATE: HoldState = "state",
        FOLLOW_UP: Option<Day> = "follow_up",
        ASSIGNED_TO: Option<UserId> = "assigned_to",
        ASSESSMENT_ID: AssessmentId = "assessment_id",
        EVENT_ID: EventId = "event_id",
        VERSION: i64 = "version" by ordinal,
    }
}

table! {
    /// Decisions on held orders.
    decision = "decision" read by state_before {
        ID: DecisionId = "id",
        HOLD_ID: HoldId = "hold_id",
        ORDER_ID: OrderId = "order_id",
        KIND: DecisionKind = "kind",
        REASON: String = "reason",
        NOTE: String = "note",
        ASSESSMENT_ID: Option<AssessmentId> = "assessment_id",
        BEFORE: String = "before",
        EVENT_ID: EventId = "event_id",
        REVERSES: Option<DecisionId> = "reverses",
    }
}

table! {
    customer_note = "customer_note" {
        ID: NoteId = "id",
        CUSTOMER_ID: CustomerKey = "customer_id",
        TEXT: String = "text",
        EVENT_ID: EventId = "event_id",
        STRUCK_EVENT: Option<EventId> = "struck_event",
    }
}

fn item_amounts(row: &Row<'_>) -> Result<(), StoreError> {
    Document::read(row).map(|_| ())
}

fn document_amount(row: &Row<'_>) -> Result<(), StoreError> {
    DocumentAmount::read(row, 16).map(|_| ())
}

fn audit_body(row: &Row<'_>) -> Result<(), StoreError> {
    let (body, version) = (row.get(6, audit::BODY)?, row.get(7, audit::SCHEMA_VERSION)?);
    row.parsed(AuditBody::from_text(version, &body), audit::BODY).map(|_| ())
}

fn shipment(row: &Row<'_>) -> Result<(), StoreError> {
    super::order::shipment(row).map(|_| ())
}

fn approval(row: &Row<'_>) -> Result<(), StoreError> {
    row.optional_record::<Approval>(19, sales_order::APPROVAL).map(|_| ())
}

fn state_before(row: &Row<'_>) -> Result<(), StoreError> {
    row.record::<Before>(7, decision::BEFORE).map(|_| ())
}

fn assessment_body(row: &Row<'_>) -> Result<(), StoreError> {
    row.record::<Assessment>(4, assessment::BODY).map(|_| ())
}

/// The outcome is that of the assessment.
fn outcome(row: &Row<'_>) -> Result<(), StoreError> {
    if row.get(3, assessment::OUTCOME)? == row.record::<Assessment>(4, assessment::BODY)?.outcome {
        return Ok(());
    }
    Err(row.corrupt(3, assessment::OUTCOME))
}

/// What is read of the tables of master data beside the rows above.
macro_rules! columns {
    ($($module:ident = $table:literal {
        $($column:ident: $type:ty = $name:literal $(by $parse:expr)?),+ $(,)?
    })+) => {$(
        pub(super) mod $module {
            #[allow(clippy::wildcard_imports, reason = "the columns are written as if they stood beside this module")]
            use super::*;

            $(pub(in crate::store) const $column: &Column<$type> =
                &Column::new($table, $name, table!(@parse $type $(, $parse)?));)+
        }
    )+};
}

columns! {
    customer = "customer" {
        ID: CustomerKey = "id",
        CODE: String = "code" by filled,
        VERSION: i64 = "version" by ordinal,
        NAME: String = "name" by filled,
        CURRENCY: Currency = "currency",
        COUNTRY: Option<String> = "country" by |value| coded(&Optional(Text::Country), value),
        EXTERNAL_CODE: Option<String> = "external_code" by |value| optional(value, filled),
        CREDIT_MANAGER: Option<String> = "credit_manager" by |value| optional(value, filled),
        TERMS: String = "terms" by filled,
        STATE: CustomerState = "state",
        STATE_ORIGIN: Option<StateOrigin> = "state_origin",
        STATE_REASON: Option<String> = "state_reason" by |value| optional(value, filled),
        LIMIT: Limit = "credit_limit" by |value| coded(&CreditLimit, value),
        LIMIT_EXPIRES: Option<Day> = "limit_expires",
        TEMPORARY_LIMIT: Option<Money> = "temporary_limit" by |value| coded(&Optional(MoneyAmount), value),
        TEMPORARY_FROM: Option<Day> = "temporary_from",
        TEMPORARY_TO: Option<Day> = "temporary_to",
        CREDIT_GROUP: Option<GroupId> = "credit_group_id",
        POLICY_GROUP: Option<GroupId> = "policy_group_id",
        CREDIT_GROUP_CODE: Option<String> = "credit_group_id" by |value| optional(value, filled),
        POLICY_GROUP_CODE: Option<String> = "policy_group_id" by |value| optional(value, filled),
        NEXT_REVIEW: Option<Day> = "next_review",
        BASIS_DAYS: Option<i64> = "basis_days" by |value| coded(&Optional(Total), value),
        BASIS_PAYMENTS: Option<u32> = "basis_payments" by |value| coded(&Optional(Count::UpTo(u32::MAX)), value),
        BASIS_FROM: Option<Day> = "basis_from",
        BASIS_TO: Option<Day> = "basis_to",
    }
    ship_to = "ship_to" {
        ID: ShipToId = "id",
        CODE: String = "code" by filled,
        VERSION: i64 = "version" by ordinal,
        CUSTOMER: CustomerKey = "customer_id",
        LIMIT: Limit = "credit_limit" by |value| coded(&CreditLimit, value),
    }
    credit_group = "credit_group" {
        ID: GroupId = "id",
        CODE: String = "code" by filled,
        VERSION: i64 = "version" by ordinal,
    }
    warehouse = "warehouse" {
        ID: WarehouseId = "id",
        CODE: String = "code" by filled,
        VERSION: i64 = "version" by ordinal,
    }
    terms = "terms" {
        CODE: String = "code" by own_terms,
    }
    user = "user" {
        ID: UserId = "id",
        LOGIN: String = "login" by filled,
        ROLE: Role = "role" by |value| coded(&Choice::ANY, value),
        ACTIVE: bool = "active",
    }
}

/// A text that is not empty.
fn filled(value: Value<'_>) -> Option<String> {
    text(value).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// A word of files and programs: small letters, digits and hyphens.
fn word(value: Value<'_>) -> Option<String> {
    let is_of_word = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    filled(value).filter(|word| word.bytes().all(is_of_word))
}

/// The id of a command: three hexadecimal numbers, of the instant, the run and the command.
fn command_id(value: Value<'_>) -> Option<String> {
    let is_hexadecimal = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
    };
    let is_id = |id: &String| id.split('-').count() == 3 && id.split('-').all(is_hexadecimal);
    filled(value).filter(is_id)
}

/// The code of terms that need set-up: those that are known without are never stored.
fn own_terms(value: Value<'_>) -> Option<String> {
    filled(value).filter(|code| Terms::well_known(code).is_none())
}

/// A number from 1, of a row or a version.
fn ordinal(value: Value<'_>) -> Option<i64> {
    integer(value).filter(|number| (1..i64::MAX).contains(number))
}

fn count(value: Value<'_>) -> Option<i64> {
    integer(value).filter(|number| *number >= 0)
}

/// Microseconds UTC from 1970 to the end of the year 9999.
fn instant(value: Value<'_>) -> Option<i64> {
    integer(value).filter(|micros| (0..AFTER_LAST_INSTANT).contains(micros))
}

/// The version in which the bytes of audit records are put together.
fn audit_version(value: Value<'_>) -> Option<i64> {
    integer(value).filter(|version| (1..=AUDIT_VERSION).contains(version))
}

/// An amount that was entered.
fn signed(value: Value<'_>) -> Option<Money> {
    sum(value).filter(|amount| amount.abs() <= Money::LARGEST)
}

/// An amount that was entered and is never negative.
fn unsigned(value: Value<'_>) -> Option<Money> {
    signed(value).filter(|amount| !amount.is_negative())
}

/// A sum of amounts, which is as large as can be stored.
fn sum(value: Value<'_>) -> Option<Money> {
    integer(value).map(Money::from_minor)
}

/// What one unit of a currency is worth in another.
fn rate(value: Value<'_>) -> Option<Decimal> {
    Decimal::from_str_exact(text(value)?).ok().filter(|rate| rate.is_sign_positive() && !rate.is_zero())
}

/// A word of a record.
fn code<T: Coded>(value: Value<'_>) -> Option<T> {
    T::from_code(text(value)?)
}

/// What may be missing: the outer none is a value that cannot be read.
#[expect(clippy::option_option, reason = "missing and unreadable are different things")]
fn optional<T>(value: Value<'_>, parse: impl FnOnce(Value<'_>) -> Option<T>) -> Option<Option<T>> {
    match value {
        Value::Null => Some(None),
        value => parse(value).map(Some),
    }
}
