//! The newest event that touched a thing: what the loser of a conflict reads (R4.7).

use super::engine::{Params, named_params};
use super::event::{EVENT, Event};
use super::{CustomerKey, EventKind, OrderId, StoreError, View};
use crate::credit::ItemKind;

/// What an event may have touched.
#[derive(Debug, Clone, Copy)]
pub enum Touched<'a> {
    Desk,
    /// A customer, or any document of it.
    Customer(CustomerKey),
    Order(OrderId),
    /// A document of a customer, by its kind and number.
    Document(CustomerKey, ItemKind, &'a str),
}

/// As what the audit trail names a document when it is entered.
const fn entered_as(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Invoice => "invoice",
        ItemKind::Credit => "credit-note",
        ItemKind::Receipt => "receipt",
    }
}

impl View<'_> {
    /// The newest event of one of these kinds that touched it; of any kind where none is named.
    pub fn last_event(&self, touched: Touched<'_>, kinds: &[EventKind]) -> Result<Option<Event>, StoreError> {
        let kinds = if kinds.is_empty() {
            String::new()
        } else {
            kinds.iter().fold(",".to_owned(), |list, kind| list + kind.code() + ",")
        };
        let kinds = kinds.as_str();
        match touched {
            Touched::Desk => self.newest("event e", "TRUE", "e.id", named_params! { ":kinds": kinds }),
            // By the indexes audit_customer and audit_order.
            Touched::Customer(key) => {
                self.newest_audited("a.customer_id = :key", named_params! { ":key": key, ":kinds": kinds })
            }
            Touched::Order(id) => {
                self.newest_audited("a.order_id = :id", named_params! { ":id": id, ":kinds": kinds })
            }
            Touched::Document(key, kind, number) => self.newest_audited(
                "a.customer_id = :key AND a.subject = :number AND a.subject_kind IN (:kind, :entered)",
                named_params! {
                    ":key": key, ":number": number, ":kinds": kinds, ":kind": kind.code(),
                    ":entered": entered_as(kind),
                },
            ),
        }
    }

    fn newest_audited(&self, condition: &str, params: impl Params) -> Result<Option<Event>, StoreError> {
        self.newest("audit a LEFT JOIN event e ON e.id = a.event_id", condition, "a.id", params)
    }

    fn newest(
        &self,
        from: &str,
        condition: &str,
        order: &str,
        params: impl Params,
    ) -> Result<Option<Event>, StoreError> {
        let sql = format!(
            "SELECT {EVENT} FROM {from} LEFT JOIN \"user\" u ON u.id = e.user_id
             WHERE {condition} AND (:kinds = '' OR :kinds LIKE '%,' || e.kind || ',%') ORDER BY {order} DESC LIMIT 1"
        );
        self.first(&sql, params, Event::read)
    }
}
