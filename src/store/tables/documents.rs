//! Documents and what was applied to them.

use rust_decimal::Decimal;

use super::values::{count, filled, optional, ordinal, rate, signed, unsigned};
use crate::credit::{Currency, Day, DocumentClass, ItemKind, Money, ShipToId};
use crate::store::row::integer;
use crate::store::{CustomerKey, Document, EventId, ItemId, OrderId};

table! {
    /// Due items: instalments of invoices, credit notes, receipts.
    item = "item" {
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
        CLASS: DocumentClass = "class",
        BROUGHT_FORWARD: bool = "brought_forward",
        CURRENCY: Option<Currency> = "currency",
        AMOUNT_DOC: Option<Money> = "amount_doc" by |value| optional(value, unsigned),
        RATE: Option<Decimal> = "rate" by |value| optional(value, rate),
        EVENT_ID: EventId = "event_id",
        SOURCE_KEY: Option<String> = "source_key" by |value| optional(value, filled),
    } together {
        |row| Document::read(row).map(drop),
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
        REVISION: i64 = "revision" by count,
        POLICY_REVISION: i64 = "policy_revision" by count,
    }
}
