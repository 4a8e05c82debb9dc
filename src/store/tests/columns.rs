//! Every table with its columns, as the program itself lists them: a new column is tested automatically.

use crate::fields::{
    CoverRecord, CustomerRecord, FieldSpec, GroupRecord, RuleRecord, ShipToRecord, TermsRecord, UserRecord,
    WarehouseRecord,
};
use crate::store::column::Table;
use crate::store::record::StoredRecord;
use crate::store::tables::{
    account_revision, application, assessment, audit, change, customer_note, decision, event, finding, hold,
    import_batch, item, ledger, reason, sales_order, setting, trace,
};

/// A table, and the row of it that is damaged.
pub(super) struct TestedTable {
    pub(super) name: &'static str,
    pub(super) columns: fn() -> Vec<TestedColumn>,
    /// What errors call its rows by.
    pub(super) key: &'static str,
    /// Whether its rows have a number of their own.
    pub(super) has_id: bool,
    /// Finds the number of a row that as many readers as possible come across.
    pub(super) row: &'static str,
}

/// A column, and its field where it has one.
pub(super) struct TestedColumn {
    pub(super) name: &'static str,
    pub(super) field: Option<&'static dyn FieldSpec>,
}

const fn table(name: &'static str, columns: fn() -> Vec<TestedColumn>, row: &'static str) -> TestedTable {
    TestedTable { name, columns, key: "id", has_id: true, row }
}

impl TestedTable {
    const fn called_by(self, key: &'static str) -> Self {
        Self { key, ..self }
    }

    const fn without_id(self) -> Self {
        Self { has_id: false, ..self }
    }

    /// The condition that only the row with this number meets.
    pub(super) fn is_row(&self, row: i64) -> String {
        match (self.has_id, self.key) {
            (false, "customer_id") => format!("customer_id = {row}"),
            (true, _) => format!("id = {row}"),
            (false, "event_id") => format!("event_id = {row} AND position = 1"),
            (false, "assessment_id") => format!("assessment_id = {row} AND position = 1"),
            (false, key) => format!("{key} = (SELECT {key} FROM {} LIMIT 1)", self.name),
        }
    }
}

fn of(table: &Table) -> Vec<TestedColumn> {
    table.columns.iter().map(|column| TestedColumn { name: column.name(), field: None }).collect()
}

fn of_record<R: StoredRecord>() -> Vec<TestedColumn> {
    let keys = R::KEYS.iter().map(|column| TestedColumn { name: column.name(), field: None });
    let fields = R::fields().iter().filter_map(|field| {
        let field: &'static dyn FieldSpec = *field;
        Some(TestedColumn { name: field.about().column?, field: Some(field) })
    });
    keys.chain(fields).collect()
}

pub(super) static TABLES: [TestedTable; 25] = [
    table(
        "account_revision",
        || of(&account_revision::TABLE),
        "SELECT customer_id FROM hold WHERE state = 'held' ORDER BY id LIMIT 1",
    )
    .called_by("customer_id")
    .without_id(),
    table("user", of_record::<UserRecord>, "SELECT user_id FROM event ORDER BY id DESC LIMIT 1"),
    table(
        "event",
        || of(&event::TABLE),
        "SELECT event_id FROM hold WHERE state = 'held' ORDER BY id LIMIT 1",
    ),
    table("audit", || of(&audit::TABLE), "SELECT max(id) FROM audit WHERE order_id IS NOT NULL"),
    table("setting", || of(&setting::TABLE), "SELECT max(id) FROM setting"),
    table("reason", || of(&reason::TABLE), "SELECT min(id) FROM reason"),
    table("terms", of_record::<TermsRecord>, "SELECT min(id) FROM terms").called_by("code"),
    table(
        "warehouse",
        of_record::<WarehouseRecord>,
        "SELECT min(id) FROM warehouse WHERE order_maximum IS NOT NULL",
    )
    .called_by("code"),
    table("blocking_rule", of_record::<RuleRecord>, "SELECT min(id) FROM blocking_rule").called_by("code"),
    table(
        "credit_group",
        of_record::<GroupRecord>,
        "SELECT min(credit_group_id) FROM customer WHERE credit_group_id IS NOT NULL",
    )
    .called_by("code"),
    table(
        "customer",
        of_record::<CustomerRecord>,
        "SELECT customer_id FROM hold WHERE state = 'held' ORDER BY id LIMIT 1",
    )
    .called_by("code"),
    table("ship_to", of_record::<ShipToRecord>, "SELECT min(id) FROM ship_to WHERE credit_limit IS NOT NULL")
        .called_by("code"),
    table("cover", of_record::<CoverRecord>, "SELECT min(id) FROM cover").called_by("code"),
    table("change", || of(&change::TABLE), "SELECT min(id) FROM change WHERE subject_kind = 'customer'"),
    table(
        "trace",
        || of(&trace::TABLE),
        "SELECT max(event_id) FROM trace WHERE event_id IN (SELECT id FROM event WHERE kind = 'validation-apply')",
    )
    .called_by("event_id")
    .without_id(),
    table("import_batch", || of(&import_batch::TABLE), "SELECT min(id) FROM import_batch"),
    table(
        "item",
        || of(&item::TABLE),
        "SELECT min(id) FROM item WHERE kind = 1 AND open BETWEEN 1 AND amount - 1",
    ),
    table("application", || of(&application::TABLE), "SELECT min(id) FROM application"),
    table("ledger", || of(&ledger::TABLE), "SELECT 1"),
    table(
        "sales_order",
        || of(&sales_order::TABLE),
        "SELECT order_id FROM hold WHERE state = 'held' ORDER BY id LIMIT 1",
    ),
    table(
        "assessment",
        || of(&assessment::TABLE),
        "SELECT assessment_id FROM hold WHERE state = 'held' ORDER BY id LIMIT 1",
    ),
    table(
        "finding",
        || of(&finding::TABLE),
        "SELECT assessment_id FROM hold WHERE state = 'held' ORDER BY id LIMIT 1",
    )
    .called_by("assessment_id")
    .without_id(),
    table("hold", || of(&hold::TABLE), "SELECT min(id) FROM hold WHERE state = 'held'"),
    table("decision", || of(&decision::TABLE), "SELECT min(id) FROM decision"),
    table("customer_note", || of(&customer_note::TABLE), "SELECT min(id) FROM customer_note"),
];
