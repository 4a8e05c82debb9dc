//! The stored basis of the average days to pay (R8.3).

use super::column::Row;
use super::engine::named_params;
use super::tables::customer;
use super::{CodeRange, CustomerKey, StoreError, TracedRow, TracedTable, Tx, View};
use crate::credit::{AverageDays, CustomerState, Day};

/// The basis of the average days to pay: what it is, and of which days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaymentBasis {
    pub average: AverageDays,
    /// The first of the days, where it is known.
    pub from: Option<Day>,
    /// The last of them.
    pub to: Option<Day>,
}

/// A customer with the basis it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BasisRecord {
    pub key: CustomerKey,
    pub code: String,
    pub name: String,
    pub state: CustomerState,
    /// Grows with every change of the customer.
    pub version: i64,
    /// The basis; none where none was ever stored.
    pub basis: Option<PaymentBasis>,
}

const RECORD: &str =
    "SELECT code, id, name, state, version, basis_days, basis_payments, basis_from, basis_to FROM customer";

impl BasisRecord {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let (from, to) = (row.get(7, customer::BASIS_FROM)?, row.get(8, customer::BASIS_TO)?);
        let total = (row.get(5, customer::BASIS_DAYS)?, row.get(6, customer::BASIS_PAYMENTS)?);
        Ok(Self {
            code: row.get(0, customer::CODE)?,
            key: row.get(1, customer::ID)?,
            name: row.get(2, customer::NAME)?,
            state: row.get(3, customer::STATE)?,
            version: row.get(4, customer::VERSION)?,
            basis: match total {
                (Some(days), Some(invoices)) => {
                    Some(PaymentBasis { average: AverageDays { days, invoices }, from, to })
                }
                (None, None) => None,
                (None, Some(_)) | (Some(_), None) => return Err(row.corrupt(5, customer::BASIS_DAYS)),
            },
        })
    }
}

impl View<'_> {
    /// How many customers have a basis.
    pub fn basis_count(&self) -> Result<u64, StoreError> {
        self.count("SELECT count(*) FROM customer WHERE basis_days IS NOT NULL", [])
    }

    /// The customer with this code and its basis.
    pub fn basis(&self, code: &str) -> Result<Option<BasisRecord>, StoreError> {
        self.first(&format!("{RECORD} WHERE code = ?1"), [code], BasisRecord::read)
    }

    /// The customers of a range with their bases, in the order of the codes.
    pub fn bases(&self, customers: &CodeRange) -> Result<Vec<BasisRecord>, StoreError> {
        let sql = format!("{RECORD} WHERE code BETWEEN ?1 AND ?2 ORDER BY code");
        self.list(&sql, customers.bounds(), BasisRecord::read)
    }
}

impl Tx<'_> {
    /// Stores a basis if the customer still has the version of the record; says whether it had.
    pub fn set_basis(
        &self,
        customer: &BasisRecord,
        basis: Option<&PaymentBasis>,
    ) -> Result<bool, StoreError> {
        let row = TracedRow { table: TracedTable::Customer, id: customer.key.0 };
        let columns = ["basis_days", "basis_payments", "basis_from", "basis_to"];
        let changed = self.traced(row, &columns, || self.run(
            "UPDATE customer SET version = version + 1, basis_days = :days, basis_payments = :payments,
                    basis_from = :from, basis_to = :to
             WHERE id = :id AND version = :version",
            named_params! {
                ":id": customer.key, ":version": customer.version, ":days": basis.map(|basis| basis.average.days),
                ":payments": basis.map(|basis| basis.average.invoices), ":from": basis.and_then(|basis| basis.from),
                ":to": basis.and_then(|basis| basis.to),
            },
        ))?;
        Ok(changed == 1)
    }
}
