//! Orders, their checks, holds and decisions, and the notes on customers.

use super::values::{code, count, filled, instant, optional, ordinal, signed, sum};
use crate::credit::{
    Approval, Assessment, CreditStanding, Currency, Day, FindingCode, Money, Outcome, Remedy, Severity,
    ShipToId,
};
use crate::store::column::Row;
use crate::store::hold::checked;
use crate::store::order::shipment;
use crate::store::row::integer;
use crate::store::{
    AssessmentId, Before, CustomerKey, DecisionId, DecisionKind, EventId, HoldId, HoldState, NoteId, OrderId,
    OrderState, StoreError, UserId, WarehouseId,
};

table! {
    sales_order = "sales_order" {
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
    } together {
        |row| shipment(row, [15, 16]).map(drop),
        |row| row.optional_record::<Approval>(19, sales_order::APPROVAL).map(drop),
    }
}

table! {
    /// What checks of orders came to.
    assessment = "assessment" {
        ID: AssessmentId = "id",
        ORDER_ID: OrderId = "order_id",
        EVENT_ID: EventId = "event_id",
        OUTCOME: Outcome = "outcome",
        BODY: String = "body",
    } together {
        |row| row.record::<Assessment>(4, assessment::BODY).map(drop),
        outcome_of_body,
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
        CHECKED_REVISION: Option<i64> = "checked_revision" by |value| optional(value, count),
        CHECKED_DAY: Option<Day> = "checked_day",
        FREES: Option<String> = "frees",
    } together {
        |row| checked(row, [13, 14]).map(drop),
        |row| row.optional_record::<Vec<Remedy>>(15, hold::FREES).map(drop),
    }
}

table! {
    /// Decisions on held orders.
    decision = "decision" {
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
    } together {
        |row| row.record::<Before>(7, decision::BEFORE).map(drop),
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

/// The outcome is that of the assessment.
fn outcome_of_body(row: &Row<'_>) -> Result<(), StoreError> {
    if row.get(3, assessment::OUTCOME)? == row.record::<Assessment>(4, assessment::BODY)?.outcome {
        return Ok(());
    }
    Err(row.corrupt(3, assessment::OUTCOME))
}
