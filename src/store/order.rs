//! Sales orders as they are stored, with their states and what was invoiced of them.

use super::column::{Row, from_row};
use super::engine::named_params;
use super::event::EventId;
use super::row::{stored_as_code, stored_as_id};
use super::tables::sales_order;
use super::{AssessmentId, CustomerKey, StoreError, TracedRow, TracedTable, Tx, View, WarehouseId};
use crate::credit::{Approval, CreditStanding, Day, Money, ShipToId, coded};
use crate::records::Record;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OrderId(pub i64);
stored_as_id![OrderId];

coded! {
    /// How far an order has come.
    pub enum OrderState {
        /// Something may still be shipped or invoiced.
        Open = "open",
        /// Done; what was not invoiced of it counts no more.
        Closed = "closed",
        Cancelled = "cancelled",
    }
}
stored_as_code![OrderState];

coded! {
    /// What has become of an order, and while it is open, what the credit department says.
    pub enum OrderProgress {
        Held = "held",
        Rejected = "rejected",
        Approved = "approved",
        Shipped = "shipped",
        Closed = "closed",
        Cancelled = "cancelled",
    }
}

/// An order to be added; it counts nowhere until its standing is set.
#[derive(Debug, Clone)]
pub struct NewOrder<'a> {
    pub number: &'a str,
    /// The customer that is billed.
    pub customer: CustomerKey,
    pub ship_to: Option<ShipToId>,
    pub warehouse: Option<WarehouseId>,
    /// Code of its terms.
    pub terms: &'a str,
    /// Whether these terms make it debt.
    pub on_account: bool,
    pub day: Day,
    /// The requested ship date.
    pub ship_day: Option<Day>,
    pub amount: Money,
    /// Whether the customer has confirmed it.
    pub confirmed: bool,
    /// Excluded from credit checks.
    pub excluded: bool,
    /// Its credit status after its check.
    pub standing: CreditStanding,
}

/// The goods of an order that have left: they count until they are invoiced (R2.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shipment {
    /// The day on which they left.
    pub day: Day,
    /// What the order amounted to on that day.
    pub amount: Money,
}

from_row! {
    /// An order as it is stored.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct OrderRecord {
        pub id: OrderId = get(sales_order::ID),
        pub number: String = get(sales_order::NUMBER),
        /// Customer that is billed.
        pub customer: CustomerKey = get(sales_order::CUSTOMER_ID),
        pub ship_to: Option<ShipToId> = get(sales_order::SHIP_TO_ID),
        pub warehouse: Option<WarehouseId> = get(sales_order::WAREHOUSE_ID),
        /// Code of its terms.
        pub terms: String = |row| row.terms([21, 22], sales_order::TERMS),
        /// Whether these make it debt.
        pub on_account: bool = get(sales_order::ON_ACCOUNT),
        pub day: Day = get(sales_order::DAY),
        pub ship_day: Option<Day> = get(sales_order::SHIP_DAY),
        pub amount: Money = get(sales_order::AMOUNT),
        /// What is invoiced of it.
        pub invoiced: Money = get(sales_order::INVOICED),
        /// What is to be collected on delivery.
        pub collect: Option<Money> = get(sales_order::COLLECT),
        /// How far it has come.
        pub state: OrderState = get(sales_order::STATE),
        /// Its status with the credit department.
        pub standing: CreditStanding = get(sales_order::STANDING),
        /// Confirmed by the customer.
        pub confirmed: bool = get(sales_order::CONFIRMED),
        /// When the goods left, and what the order amounted to then.
        pub shipped: Option<Shipment> = |row| shipment(row, [19, 20]),
        /// Excluded from credit checks.
        pub excluded: bool = get(sales_order::EXCLUDED),
        /// Why it was forced on hold.
        pub forced: Option<String> = get(sales_order::FORCED),
        /// The release that it has.
        pub approval: Option<Approval> = optional_record(sales_order::APPROVAL),
        pub assessment: Option<AssessmentId> = get(sales_order::ASSESSMENT_ID),
        /// Grows with every change.
        pub version: i64 = get(sales_order::VERSION),
    }
}

pub(super) const ORDER: &str = "SELECT id, number, customer_id, ship_to_id, warehouse_id, on_account, day, ship_day, \
                     amount, invoiced, collect, state, standing, confirmed, excluded, forced, approval, \
                     assessment_id, version, shipped_day, shipped_amount, terms, \
                     terms IN (SELECT code FROM terms) FROM sales_order";

/// The day on which the goods left and what the order amounted to then; one is never without the other.
pub(super) fn shipment(row: &Row<'_>, [day, amount]: [usize; 2]) -> Result<Option<Shipment>, StoreError> {
    match (row.get(day, sales_order::SHIPPED_DAY)?, row.get(amount, sales_order::SHIPPED_AMOUNT)?) {
        (Some(day), Some(amount)) => Ok(Some(Shipment { day, amount })),
        (None, None) => Ok(None),
        (Some(_), None) | (None, Some(_)) => Err(row.corrupt(amount, sales_order::SHIPPED_AMOUNT)),
    }
}

impl OrderRecord {
    /// What remains to be invoiced (R2.3).
    pub fn remaining(&self) -> Money {
        (self.amount - self.invoiced).or_zero()
    }

    /// What is still to be invoiced: nothing of an order that was closed or cancelled (R2.3).
    pub fn to_invoice(&self) -> Money {
        match self.state {
            OrderState::Open => self.remaining(),
            OrderState::Closed | OrderState::Cancelled => Money::ZERO,
        }
    }

    /// How far it has come, in one word.
    pub const fn progress(&self) -> OrderProgress {
        match (self.state, self.standing) {
            (OrderState::Closed, _) => OrderProgress::Closed,
            (OrderState::Cancelled, _) => OrderProgress::Cancelled,
            (OrderState::Open, CreditStanding::Held) => OrderProgress::Held,
            (OrderState::Open, CreditStanding::Rejected) => OrderProgress::Rejected,
            (OrderState::Open, CreditStanding::Approved) => match self.shipped {
                Some(_) => OrderProgress::Shipped,
                None => OrderProgress::Approved,
            },
        }
    }

    /// Its status with the credit department; an order that has ended has none, unless it was rejected.
    pub const fn credit(&self) -> Option<CreditStanding> {
        match (self.state, self.standing) {
            (OrderState::Open, standing) => Some(standing),
            (OrderState::Closed | OrderState::Cancelled, CreditStanding::Rejected) => {
                Some(CreditStanding::Rejected)
            }
            (OrderState::Closed | OrderState::Cancelled, CreditStanding::Approved | CreditStanding::Held) => {
                None
            }
        }
    }

    /// What of the goods that have left is not invoiced yet (R2.3).
    pub fn left_not_invoiced(&self) -> Money {
        self.shipped.map_or(Money::ZERO, |shipment| (shipment.amount - self.invoiced).or_zero())
    }
}

/// The columns that change while an order is worked on.
const TRACED: [&str; 14] = [
    "terms",
    "on_account",
    "ship_day",
    "amount",
    "collect",
    "state",
    "standing",
    "confirmed",
    "shipped_day",
    "shipped_amount",
    "excluded",
    "forced",
    "approval",
    "assessment_id",
];

impl Tx<'_> {
    /// Adds an order; nothing where its number is taken.
    pub fn add_order(&self, order: &NewOrder<'_>, event: EventId) -> Result<Option<OrderId>, StoreError> {
        let added = self.insert_unless_taken(
            "INSERT INTO sales_order (id, number, customer_id, ship_to_id, warehouse_id, terms, on_account, day, ship_day,
                                      amount, confirmed, excluded, standing, event_id)
             VALUES (:id, :number, :customer, :ship_to, :warehouse, :terms, :on_account, :day, :ship_day, :amount,
                     :confirmed, :excluded, :standing, :event)
             ON CONFLICT (number) DO NOTHING",
            named_params! {
                ":id": self.new_id(TracedTable::Order)?, ":number": order.number, ":customer": order.customer, ":ship_to": order.ship_to,
                ":warehouse": order.warehouse, ":terms": order.terms, ":on_account": order.on_account,
                ":day": order.day, ":ship_day": order.ship_day, ":amount": order.amount,
                ":confirmed": order.confirmed, ":excluded": order.excluded, ":standing": order.standing,
                ":event": event,
            },
        )?;
        if added.is_some() {
            self.account_changed(order.customer)?;
        }
        Ok(added.map(OrderId))
    }

    /// Writes an order as changed, if it still has the version it was read with; says whether it had.
    pub fn update_order(&self, order: &OrderRecord) -> Result<bool, StoreError> {
        let approval = order.approval.as_ref().map(Record::to_text).transpose()?;
        let row = TracedRow { table: TracedTable::Order, id: order.id.0 };
        let changed = self.traced(row, &TRACED, || self.run(
            "UPDATE sales_order SET terms = :terms, on_account = :on_account, ship_day = :ship_day, amount = :amount,
                    collect = :collect, state = :state, standing = :standing, confirmed = :confirmed,
                    shipped_day = :shipped, shipped_amount = :shipped_amount, excluded = :excluded, forced = :forced, approval = :approval,
                    assessment_id = :assessment, version = version + 1
             WHERE id = :id AND version = :version",
            named_params! {
                ":id": order.id, ":version": order.version, ":terms": order.terms, ":on_account": order.on_account,
                ":ship_day": order.ship_day, ":amount": order.amount, ":collect": order.collect,
                ":state": order.state, ":standing": order.standing, ":confirmed": order.confirmed,
                ":shipped": order.shipped.map(|shipment| shipment.day),
                ":shipped_amount": order.shipped.map(|shipment| shipment.amount), ":excluded": order.excluded, ":forced": order.forced,
                ":approval": approval, ":assessment": order.assessment,
            },
        ))?;
        self.account_changed(order.customer)?;
        Ok(changed == 1)
    }
}

impl View<'_> {
    /// The order with this number.
    pub fn order(&self, number: &str) -> Result<Option<OrderRecord>, StoreError> {
        self.first(&format!("{ORDER} WHERE number = ?1"), [number], OrderRecord::read)
    }

    /// The order with this id.
    pub fn order_by_id(&self, id: OrderId) -> Result<Option<OrderRecord>, StoreError> {
        self.first(&format!("{ORDER} WHERE id = ?1"), [id], OrderRecord::read)
    }

    /// The orders of a customer, the newest first.
    pub fn customer_orders(&self, customer: CustomerKey) -> Result<Vec<OrderRecord>, StoreError> {
        self.list(
            &format!("{ORDER} WHERE customer_id = ?1 ORDER BY day DESC, id DESC"),
            [customer],
            OrderRecord::read,
        )
    }

    /// Every order in the order of entry, one at a time.
    pub fn each_order<E: From<StoreError>>(
        &self,
        mut visit: impl FnMut(OrderRecord) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(&format!("{ORDER} ORDER BY id"), [], |row| visit(OrderRecord::read(row)?))
    }
}
