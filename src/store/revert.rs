//! Going back along a trace: added rows are removed, removed ones are there again, changed ones have their former values.
//!
//! What is kept in step with the rows is recomputed as it is computed when they are written. What is reverted leaves a
//! trace itself, by which it can be done again.

use std::collections::BTreeSet;

use serde_json::Value as Json;

use super::tables::{application, assessment, item};
use super::trace::{Image, TraceAct, TraceLine, TracedRow, image_of};
use super::traced::{Dependents, TracedTable};
use super::{Corrupt, CustomerKey, GroupId, HoldState, ItemId, StoreError, Tx};
use crate::credit::{Assessment, ItemKind, Money};
use crate::fields::DbValue;

/// How many removed rows are stored with all their columns, so that they can be added again.
const STORED_ROWS: u64 = 10_000;

impl Tx<'_> {
    /// Reverts lines of a trace, which were found to be free of obstacles.
    pub fn revert(&self, lines: &[TraceLine]) -> Result<(), StoreError> {
        self.connection().defer_references()?;
        // Computed once, when every application has come or gone: half of a posting may be more than a document amounts to.
        let mut documents = BTreeSet::new();
        let of = |act: TraceAct| lines.iter().filter(move |line| line.act == act);
        let mut removed: Vec<_> = of(TraceAct::Removed).collect();
        removed.sort_by_key(|line| std::cmp::Reverse(line.table.place()));
        for line in removed {
            self.add_again(line, &mut documents)?;
        }
        for line in of(TraceAct::Changed).collect::<Vec<_>>().into_iter().rev() {
            self.change_back(line, &mut documents)?;
        }
        let mut added: Vec<_> = of(TraceAct::Added).collect();
        added.sort_by_key(|line| line.table.place());
        for line in added {
            self.remove_added(line, &mut documents)?;
            if line.table == TracedTable::Item {
                documents.retain(|document| !(line.first..=line.last).contains(&document.0));
            }
        }
        self.recompute(&documents)
    }

    fn change_back(&self, line: &TraceLine, documents: &mut BTreeSet<ItemId>) -> Result<(), StoreError> {
        let row = line.row();
        let before = line.before.as_ref().ok_or_else(|| unstored(line))?;
        let columns: Vec<&str> = before.keys().map(String::as_str).collect();
        self.traced(row, &columns, || self.write_columns(row, before))?;
        if let (TracedTable::Customer, Some(after)) = (line.table, &line.after)
            && let Some(left) = after.get("credit_group_id").and_then(Json::as_i64)
        {
            self.group_changed(GroupId(left))?;
        }
        if let Some(now) = self.view().image(row, &[])? {
            self.row_changed(row, &now, documents)?;
        }
        Ok(())
    }

    /// Writes columns of a row.
    fn write_columns(&self, row: TracedRow, columns: &Image) -> Result<(), StoreError> {
        let (mut sets, mut values) = (Vec::new(), vec![DbValue::Integer(row.id)]);
        for (column, value) in columns {
            values.push(db_value(value)?);
            sets.push(format!("{column} = ?{}", values.len()));
        }
        if let Some(day) = columns.get("reversed_day").filter(|day| !day.is_null()) {
            // The table has a reversed receipt only with nothing open and settled that day.
            values.push(db_value(day)?);
            sets.push(format!("open = 0, settled_day = ?{}", values.len()));
        }
        if row.table == TracedTable::Hold {
            sets.push("checked_revision = NULL, checked_day = NULL, frees = NULL".to_owned());
        }
        if row.table.has_version() {
            sets.push("version = version + 1".to_owned());
        }
        let sql = format!("UPDATE \"{}\" SET {} WHERE id = ?1", row.table.code(), sets.join(", "));
        self.run(&sql, values).map(|_| ())
    }

    fn add_again(&self, line: &TraceLine, documents: &mut BTreeSet<ItemId>) -> Result<(), StoreError> {
        let image = line.before.as_ref().ok_or_else(|| unstored(line))?;
        let (mut columns, mut places, mut values) = (Vec::new(), Vec::new(), Vec::new());
        for (column, value) in image {
            values.push(db_value(value)?);
            columns.push(column.as_str());
            places.push(format!("?{}", values.len()));
        }
        let table = line.table.code();
        let (columns, places) = (columns.join(", "), places.join(", "));
        self.run(&format!("INSERT INTO \"{table}\" ({columns}) VALUES ({places})"), values)?;
        self.add_trace((line.table, line.last, line.last), TraceAct::Added, (None, None))?;
        let row = line.row();
        if line.table == TracedTable::Assessment {
            self.add_findings_again(row.id)?;
        }
        self.count(line.table, (row.id, row.id), |amount| amount, documents)?;
        self.row_changed(row, image, documents)
    }

    fn add_findings_again(&self, id: i64) -> Result<(), StoreError> {
        let sql = "SELECT body, id FROM assessment WHERE id = ?1";
        let assessment = self.view().first(sql, [id], |row| row.record::<Assessment>(0, assessment::BODY))?;
        let assessment = assessment.ok_or_else(|| Corrupt::missing("assessment", id))?;
        self.add_findings(super::AssessmentId(id), &assessment)
    }

    fn remove_added(&self, line: &TraceLine, documents: &mut BTreeSet<ItemId>) -> Result<(), StoreError> {
        let ids = (line.first, line.last);
        if line.table == TracedTable::Hold {
            // The queue remembers that the order was in it.
            return self.withdraw(ids);
        }
        if line.table == TracedTable::Order {
            self.remove_what_orders_have(ids)?;
        }
        self.count(line.table, ids, |amount| -amount, documents)?;
        self.remove(line.table, ids)
    }

    fn withdraw(&self, ids: (i64, i64)) -> Result<(), StoreError> {
        let state = Image::from_iter([("state".to_owned(), Json::from(HoldState::Withdrawn.code()))]);
        for id in self.ids_of(TracedTable::Hold, "id", ids)? {
            let row = TracedRow { table: TracedTable::Hold, id };
            self.traced(row, &["state"], || self.write_columns(row, &state))?;
        }
        Ok(())
    }

    /// Removes the history of orders that are removed: their decisions, holds and assessments with the findings.
    fn remove_what_orders_have(&self, orders: (i64, i64)) -> Result<(), StoreError> {
        for table in [TracedTable::Decision, TracedTable::Hold, TracedTable::Assessment] {
            for id in self.ids_of(table, "order_id", orders)? {
                if table == TracedTable::Assessment {
                    self.run("DELETE FROM finding WHERE assessment_id = ?1", [id])?;
                }
                self.remove(table, (id, id))?;
            }
        }
        Ok(())
    }

    fn ids_of(&self, table: TracedTable, column: &str, ids: (i64, i64)) -> Result<Vec<i64>, StoreError> {
        let sql = format!("SELECT id FROM \"{}\" WHERE {column} BETWEEN ?1 AND ?2 ORDER BY id", table.code());
        self.view().list(&sql, ids, |row| row.computed(0))
    }

    /// Removes rows; they are stored whole in the trace where they are not too many.
    pub(super) fn remove(&self, table: TracedTable, (first, last): (i64, i64)) -> Result<(), StoreError> {
        let name = table.code();
        let count = format!("SELECT count(*) FROM \"{name}\" WHERE id BETWEEN ?1 AND ?2");
        let rows = self.view().count(&count, (first, last))?;
        if rows == 0 {
            return Ok(());
        }
        if rows > STORED_ROWS {
            self.add_trace((table, first, last), TraceAct::Removed, (None, None))?;
        } else {
            let sql = format!("SELECT * FROM \"{name}\" WHERE id BETWEEN ?1 AND ?2 ORDER BY id DESC");
            for image in self.view().list(&sql, (first, last), image_of)? {
                let id = image.get("id").and_then(Json::as_i64);
                let id = id.ok_or_else(|| StoreError::CorruptValue("id".to_owned()))?;
                self.add_trace((table, id, id), TraceAct::Removed, (Some(&image), None))?;
            }
        }
        self.before_removal(table, (first, last))?;
        self.run(&format!("DELETE FROM \"{name}\" WHERE id BETWEEN ?1 AND ?2"), (first, last)).map(|_| ())
    }

    /// The documents that applications apply to each other.
    fn add_applied(&self, ids: (i64, i64), documents: &mut BTreeSet<ItemId>) -> Result<(), StoreError> {
        let sql = "SELECT debit_item, credit_item, id FROM application WHERE id BETWEEN ?1 AND ?2";
        self.view().each(sql, ids, |row| {
            documents.insert(row.get(0, application::DEBIT_ITEM)?);
            documents.insert(row.get(1, application::CREDIT_ITEM)?);
            Ok(())
        })
    }

    /// What depends on rows that are removed is no longer what it was checked to be.
    fn before_removal(&self, table: TracedTable, ids: (i64, i64)) -> Result<(), StoreError> {
        if table == TracedTable::Customer {
            let sql = "DELETE FROM account_revision WHERE customer_id BETWEEN ?1 AND ?2";
            return self.run(sql, ids).map(|_| ());
        }
        match table.dependents() {
            Dependents::Account(column) => {
                let sql =
                    format!("SELECT DISTINCT {column} FROM \"{}\" WHERE id BETWEEN ?1 AND ?2", table.code());
                let customers: Vec<i64> = self.view().list(&sql, ids, |row| row.computed(0))?;
                customers.into_iter().try_for_each(|customer| self.account_changed(CustomerKey(customer)))
            }
            Dependents::Policy => self.policy_changed(),
            Dependents::Group | Dependents::Nothing => Ok(()),
        }
    }

    /// Counts rows that came, or are to go, where others count them: applications on documents, invoices on orders.
    fn count(
        &self,
        table: TracedTable,
        ids: (i64, i64),
        counted: fn(Money) -> Money,
        documents: &mut BTreeSet<ItemId>,
    ) -> Result<(), StoreError> {
        if table == TracedTable::Application {
            self.add_applied(ids, documents)?;
        }
        if table == TracedTable::Item { self.count_invoiced(ids, counted) } else { Ok(()) }
    }

    /// Counts invoices on their orders, or no longer.
    fn count_invoiced(&self, ids: (i64, i64), counted: fn(Money) -> Money) -> Result<(), StoreError> {
        let sql = "SELECT order_id, amount, id FROM item
                   WHERE id BETWEEN ?1 AND ?2 AND kind = ?3 AND order_id IS NOT NULL";
        let invoiced = self.view().list(sql, (ids.0, ids.1, ItemKind::Invoice), |row| {
            Ok((row.get(0, item::ORDER_ID)?, row.get(1, item::AMOUNT)?))
        })?;
        for (order, amount) in invoiced {
            if let Some(order) = order {
                self.invoice_order(order, counted(amount))?;
            }
        }
        Ok(())
    }

    /// Recomputes what is open of documents after applications of them have come or gone.
    fn recompute(&self, items: &BTreeSet<ItemId>) -> Result<(), StoreError> {
        for id in items {
            self.run(
                "UPDATE item SET
                     open = CASE WHEN reversed_day IS NULL THEN amount - coalesce((
                         SELECT sum(a.amount) FROM application a WHERE a.debit_item = ?1 OR a.credit_item = ?1), 0) ELSE 0 END,
                     settled_day = coalesce(reversed_day, (
                         SELECT max(a.day) FROM application a WHERE a.debit_item = ?1 OR a.credit_item = ?1))
                 WHERE id = ?1 AND (amount <> 0 OR EXISTS (
                     SELECT 1 FROM application a WHERE a.debit_item = ?1 OR a.credit_item = ?1))",
                [*id],
            )?;
        }
        for id in items {
            self.account_of_item_changed(*id)?;
            self.set_paid_day(*id)?;
        }
        Ok(())
    }

    /// A check may see that a row has changed: what depends on it is checked again.
    fn row_changed(
        &self,
        row: TracedRow,
        image: &Image,
        documents: &mut BTreeSet<ItemId>,
    ) -> Result<(), StoreError> {
        let id = |column: &str| image.get(column).and_then(Json::as_i64);
        if row.table == TracedTable::Item && id("reversed_day").is_none() {
            documents.insert(ItemId(row.id));
        }
        match row.table.dependents() {
            Dependents::Account(column) => {
                id(column).map_or(Ok(()), |customer| self.account_changed(CustomerKey(customer)))
            }
            Dependents::Group => self.group_changed(GroupId(row.id)),
            Dependents::Policy => self.policy_changed(),
            Dependents::Nothing => Ok(()),
        }
    }
}

/// The error of a line whose rows were not stored: it was to be found not to be revertible.
fn unstored(line: &TraceLine) -> StoreError {
    StoreError::CorruptValue(format!("trace of {} {}", line.table.code(), line.last))
}

/// A value of an image as it is stored.
pub(super) fn db_value(value: &Json) -> Result<DbValue<'_>, StoreError> {
    match value {
        Json::Null => Ok(DbValue::Null),
        Json::String(text) => Ok(DbValue::text(text)),
        Json::Number(number) => {
            number.as_i64().map(DbValue::Integer).ok_or_else(|| StoreError::CorruptValue(number.to_string()))
        }
        Json::Bool(_) | Json::Array(_) | Json::Object(_) => Err(StoreError::CorruptValue(value.to_string())),
    }
}
