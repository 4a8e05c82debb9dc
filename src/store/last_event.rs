//! The newest event that touched a thing: what the loser of a conflict reads (R4.7).

use rusqlite::ToSql;

use super::event::{Event, EventId};
use super::{CustomerKey, OrderId, StoreError, View};

/// What an event may have touched.
#[derive(Debug, Clone, Copy)]
pub enum Touched<'a> {
    /// Anything at all.
    Desk,
    /// A customer, or any document of it.
    Customer(CustomerKey),
    /// An order.
    Order(OrderId),
    /// A document of a customer, by its number.
    Document(CustomerKey, &'a str),
}

impl View<'_> {
    /// The newest event of one of these kinds that touched it; of any kind where none is named.
    pub fn last_event(&self, touched: Touched<'_>, kinds: &[&str]) -> Result<Option<Event>, StoreError> {
        let of_audit = |condition: &str| {
            format!(
                "SELECT e.id, e.kind FROM audit a JOIN event e ON e.id = a.event_id WHERE {condition} ORDER BY a.id DESC"
            )
        };
        match touched {
            Touched::Desk => self.newest(kinds, "SELECT id, kind FROM event ORDER BY id DESC", &[]),
            // By the indexes audit_customer and audit_order.
            Touched::Customer(key) => self.newest(kinds, &of_audit("a.customer_id = ?1"), &[&key]),
            Touched::Order(id) => self.newest(kinds, &of_audit("a.order_id = ?1"), &[&id]),
            Touched::Document(key, number) => {
                self.newest(kinds, &of_audit("a.customer_id = ?1 AND a.subject = ?2"), &[&key, &number])
            }
        }
    }

    /// The first event of the query that is of one of the kinds.
    fn newest(
        &self,
        kinds: &[&str],
        sql: &str,
        parameters: &[&dyn ToSql],
    ) -> Result<Option<Event>, StoreError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(parameters)?;
        while let Some(row) = rows.next()? {
            let kind = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
            if kinds.is_empty() || kinds.contains(&kind) {
                return self.event(row.get::<_, EventId>(0)?);
            }
        }
        Ok(None)
    }
}
