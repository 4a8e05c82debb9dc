//! An order to be entered, resolved against the desk.

use crate::credit::{
    Assessment, Checkpoint, CreditStanding, Currency, Day, Message, Money, Order, ShipTo, Terms,
    WarehousePolicy,
};
use crate::desk::assess::CheckContext;
use crate::desk::assess::order::{customer_of, terms_of_customer};
use crate::desk::error::{DeskError, InputField};
use crate::desk::input::{document_number, within_range};
use crate::desk::lookup;
use crate::desk::session::DeskReader;
use crate::store::{CustomerRecord, NewOrder, View, WarehouseId};

/// Whether the customer has confirmed an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Confirmation {
    #[default]
    Confirmed,
    Unconfirmed,
}

/// An order to be entered, as a person or a file gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnterOrder {
    /// Code of the customer that is billed.
    pub customer: String,
    /// Number of the order.
    pub number: String,
    /// Total including tax, in the customer's currency; negative for a return.
    pub amount: Money,
    /// Its date; today where none is given.
    pub day: Option<Day>,
    /// The requested ship date.
    pub ship_day: Option<Day>,
    /// Code of its terms; the customer's where none is given.
    pub terms: Option<String>,
    /// Code of the ship-to.
    pub ship_to: Option<String>,
    /// Code of the warehouse.
    pub warehouse: Option<String>,
    /// Whether the customer has confirmed it.
    pub confirmation: Confirmation,
    /// Excluded from credit checks (R3.2).
    pub excluded: bool,
}

impl EnterOrder {
    /// An order of so much, with everything else as it is by default.
    pub fn new(customer: impl Into<String>, number: impl Into<String>, amount: Money) -> Self {
        Self {
            customer: customer.into(),
            number: number.into(),
            amount,
            day: None,
            ship_day: None,
            terms: None,
            ship_to: None,
            warehouse: None,
            confirmation: Confirmation::Confirmed,
            excluded: false,
        }
    }
}

/// An order to be entered, with what it names.
pub(crate) struct Draft<'a> {
    enter: &'a EnterOrder,
    pub(crate) customer: CustomerRecord,
    number: String,
    day: Day,
    terms: Terms,
    ship_to: Option<ShipTo>,
    warehouse: Option<(WarehouseId, WarehousePolicy)>,
}

impl<'a> Draft<'a> {
    pub(crate) fn resolve(view: View<'_>, enter: &'a EnterOrder, today: Day) -> Result<Self, DeskError> {
        let customer = lookup::customer(view, &enter.customer)?;
        let number = document_number(&enter.number)?;
        within_range(enter.amount)?;
        let day = enter.day.unwrap_or(today);
        if let Some(ship_day) = enter.ship_day.filter(|ship_day| *ship_day < day) {
            let message =
                Message::new("order-ships-before-its-date").day("ship_day", ship_day).day("day", day);
            return Err(DeskError::usage(message).at(InputField::ShipDay));
        }
        let terms = match enter.terms.as_deref() {
            Some(code) => lookup::terms(view, code)?,
            None => terms_of_customer(view, &customer)?,
        };
        let ship_to = enter.ship_to.as_deref().map(|code| lookup::ship_to(view, &customer, code));
        let warehouse = enter.warehouse.as_deref().map(|code| lookup::warehouse(view, code)).transpose()?;
        Ok(Self {
            enter,
            number,
            day,
            terms,
            ship_to: ship_to.transpose()?.map(|record| record.rules),
            warehouse: warehouse.map(|record| (record.id, record.policy)),
            customer,
        })
    }

    pub(crate) fn assess(&self, view: View<'_>, context: &CheckContext) -> Result<Assessment, DeskError> {
        context.assess(view, &self.customer, &self.order(), None, Checkpoint::Entry)
    }

    pub(super) const fn is_excluded(&self) -> bool {
        self.enter.excluded
    }

    fn order(&self) -> Order {
        Order {
            number: self.number.clone(),
            amount: self.enter.amount,
            invoiced: Money::ZERO,
            ship_day: self.enter.ship_day,
            terms: self.terms.clone(),
            ship_to: self.ship_to.clone(),
            warehouse: self.warehouse.map(|(_, policy)| policy).unwrap_or_default(),
            excluded: self.enter.excluded,
            forced: None,
            left: None,
            released: false,
        }
    }

    pub(crate) fn new_order(&self, standing: CreditStanding) -> NewOrder<'_> {
        NewOrder {
            number: &self.number,
            customer: self.customer.key,
            ship_to: self.ship_to.as_ref().map(|ship_to| ship_to.id),
            warehouse: self.warehouse.map(|(id, _)| id),
            terms: &self.terms.code,
            on_account: self.terms.is_on_account(),
            day: self.day,
            ship_day: self.enter.ship_day,
            amount: self.enter.amount,
            confirmed: self.enter.confirmation == Confirmation::Confirmed,
            excluded: self.enter.excluded,
            standing,
        }
    }

    pub(crate) fn number_taken(&self) -> DeskError {
        let message = Message::new("order-number-taken").text("number", self.number.clone());
        DeskError::refused(message).at(InputField::Number)
    }
}

impl DeskReader {
    /// The currency in which the amounts of a customer's orders and documents are written.
    pub fn account_currency(&mut self, customer: &str) -> Result<Currency, DeskError> {
        self.ask(|view| Ok(lookup::customer(view, customer)?.currency))
    }

    /// The currency in which the amounts of an order are written.
    pub fn order_currency(&mut self, number: &str) -> Result<Currency, DeskError> {
        self.ask(|view| Ok(customer_of(view, &lookup::order(view, number)?)?.currency))
    }
}
