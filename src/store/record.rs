//! Records that are read and written by the tables of their fields.

use super::column::{AnyColumn, Row};
use super::doctor::Unreadable;
use super::engine::{Params, Question, ToDb, Value, dialect};
use super::known_terms::are_set_up;
use super::{StoreError, TracedRow, TracedTable, Tx, View};
use crate::credit::Currency;
use crate::fields::{Codec, DbValue, FieldOf, GroupKind, LookUp, Record};

/// Records of a table.
pub(super) trait StoredRecord: Record {
    /// The columns that are no fields; they come first.
    const KEYS: &'static [&'static dyn AnyColumn];

    /// Reads these columns into the record.
    fn read_keys(&mut self, row: &Row<'_>) -> Result<(), StoreError>;
}

/// Declares the columns of a record that are no fields, each with the member that it is read into. One without a member is
/// known to the caller, and still checked.
macro_rules! keys {
    ($record:ty { $($column:expr $(=> $($member:ident).+)?),+ $(,)? }) => {
        impl $crate::store::record::StoredRecord for $record {
            const KEYS: &'static [&'static dyn $crate::store::column::AnyColumn] = &[$($column),+];

            fn read_keys(
                &mut self,
                row: &$crate::store::column::Row<'_>,
            ) -> Result<(), $crate::store::StoreError> {
                let next = std::cell::Cell::new(0);
                $($(self.$($member).+ =)? row.get(next.replace(next.get() + 1), $column)?;)+
                Ok(())
            }
        }
    };
}
pub(super) use keys;

/// What a codec reads of a column that is no text in the currency of its row.
pub(super) fn coded<T>(codec: &impl Codec<T>, value: Value<'_>) -> Option<T> {
    codec.load(db_value(value), Currency::EUR).ok()
}

fn db_value(value: Value<'_>) -> DbValue<'_> {
    let foreign = || DbValue::Foreign(format!("{value:?}"));
    match value {
        Value::Null => DbValue::Null,
        Value::Integer(number) => DbValue::Integer(number),
        Value::Text(_) => super::row::text(value).map_or_else(foreign, |text| DbValue::Text(text.into())),
        Value::Real(_) | Value::Blob(_) => foreign(),
    }
}

impl ToDb for DbValue<'_> {
    fn to_db(&self) -> Result<Value<'_>, StoreError> {
        match self {
            Self::Null => Ok(Value::Null),
            Self::Integer(number) => Ok(Value::Integer(*number)),
            Self::Text(text) => text.to_db(),
            Self::Foreign(description) => Err(StoreError::CorruptValue(description.clone())),
        }
    }
}

/// The fields that have a column, with its name.
fn stored<R: Record>() -> impl Iterator<Item = (&'static str, &'static dyn FieldOf<R>)> {
    R::fields().iter().filter_map(|field| Some((field.about().column?, *field)))
}

/// The kind of the group whose id the column holds, where the field is its code.
fn group_of<R>(field: &dyn FieldOf<R>) -> Option<GroupKind> {
    match field.shape().look_up {
        Some(LookUp::Groups(kind)) => Some(kind),
        Some(LookUp::Terms | LookUp::Users | LookUp::Words(_)) | None => None,
    }
}

/// The code of the group of a kind whose id the column holds. What is no such id is given as it is, but never as a text,
/// which would be a code.
pub(super) fn group_code(column: &str, kind: GroupKind) -> String {
    let (kind, no_code) = (kind.code(), dialect::never_text(column));
    format!(
        "coalesce((SELECT code FROM credit_group WHERE id = {column} AND kind = '{kind}'), {no_code}) AS {column}"
    )
}

fn select<R: StoredRecord>() -> String {
    let columns = stored::<R>().map(|(column, field)| match group_of(field) {
        Some(kind) => format!(", {}", group_code(column, kind)),
        None => format!(", {column}"),
    });
    let keys: Vec<&str> = R::KEYS.iter().map(|column| column.name()).collect();
    let set_up = stored::<R>().filter(|(_, field)| is_terms(*field));
    let set_up = set_up.map(|(column, _)| format!(", {}", are_set_up(column)));
    let (keys, columns) = (keys.join(", "), columns.chain(set_up).collect::<String>());
    format!("SELECT {keys}{columns} FROM \"{}\"", R::TABLE)
}

fn is_terms<R>(field: &dyn FieldOf<R>) -> bool {
    field.shape().look_up == Some(LookUp::Terms)
}

/// The fields that have a column, with the place and the name of it.
fn placed<R: StoredRecord>() -> impl Iterator<Item = (usize, &'static str, &'static dyn FieldOf<R>)> {
    stored::<R>().enumerate().map(|(index, (column, field))| (R::KEYS.len() + index, column, field))
}

fn load<R: Record>(
    row: &Row<'_>,
    (index, column, field): (usize, &'static str, &dyn FieldOf<R>),
    record: &mut R,
) -> Result<(), StoreError> {
    field.load(record, db_value(row.value(index)?)).map_err(|_| row.unreadable(index, R::TABLE, column))
}

pub(super) fn read<R: StoredRecord>(row: &Row<'_>) -> Result<R, StoreError> {
    let mut record = R::default();
    record.read_keys(row)?;
    for place in placed() {
        load(row, place, &mut record)?;
    }
    refuse_unknown_terms::<R>(row)?;
    refuse_contradiction(row, &record)?;
    Ok(record)
}

fn refuse_unknown_terms<R: StoredRecord>(row: &Row<'_>) -> Result<(), StoreError> {
    let Some((index, column, _)) = placed::<R>().find(|(.., field)| is_terms(*field)) else { return Ok(()) };
    let set_up = R::KEYS.len() + placed::<R>().count();
    match row.text(index) {
        Some(terms) if !row.is_known(terms, set_up)? => Err(row.unreadable(index, R::TABLE, column)),
        Some(_) | None => Ok(()),
    }
}

fn refuse_contradiction<R: StoredRecord>(row: &Row<'_>, record: &R) -> Result<(), StoreError> {
    let Some(contradicting) = record.contradiction() else { return Ok(()) };
    match placed::<R>().find(|(_, column, _)| *column == contradicting) {
        Some((index, column, _)) => Err(row.unreadable(index, R::TABLE, column)),
        None => Ok(()),
    }
}

/// Reads every column of a row, and what the fields say together where each of them can be read.
fn examine<R: StoredRecord>(row: &Row<'_>, found: &mut Unreadable) -> Result<(), StoreError> {
    let (before, mut record) = (found.total, R::default());
    for (index, column) in R::KEYS.iter().enumerate() {
        found.note(column.check(row, index))?;
    }
    for place in placed() {
        found.note(load(row, place, &mut record))?;
    }
    found.note(refuse_unknown_terms::<R>(row))?;
    if found.total == before {
        found.note(refuse_contradiction(row, &record))?;
    }
    Ok(())
}

impl View<'_> {
    /// The records that a clause finds.
    pub(super) fn records<R: StoredRecord>(
        &self,
        clause: &str,
        params: impl Params,
    ) -> Result<Vec<R>, StoreError> {
        self.list(&format!("{} {clause}", select::<R>()), params, read)
    }

    /// What is asked for the records that a clause finds, each to be read where it is.
    pub(super) fn record_question<R: StoredRecord>(
        &self,
        clause: &str,
        params: impl Params,
    ) -> Result<Question<'_>, StoreError> {
        self.connection.question(&format!("{} {clause}", select::<R>()), params)
    }

    /// The record that a clause finds.
    pub(super) fn record<R: StoredRecord>(
        &self,
        clause: &str,
        params: impl Params,
    ) -> Result<Option<R>, StoreError> {
        self.first(&format!("{} {clause}", select::<R>()), params, read)
    }

    /// The records that a clause finds, one at a time.
    pub(super) fn each_record<R: StoredRecord, E: From<StoreError>>(
        &self,
        clause: &str,
        mut visit: impl FnMut(R) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(&format!("{} {clause}", select::<R>()), [], |row| visit(read(row)?))
    }

    /// Notes everything in a table that cannot be read, row after row.
    pub(super) fn walk_records<R: StoredRecord>(&self, found: &mut Unreadable) -> Result<(), StoreError> {
        self.each(&select::<R>(), [], |row| examine::<R>(row, found))
    }
}

impl Tx<'_> {
    /// Adds a record of a table with ids; the keys are columns that are no fields.
    pub(super) fn insert_record<R: Record>(
        &self,
        keys: &[(&'static str, DbValue<'_>)],
        record: &R,
    ) -> Result<i64, StoreError> {
        let id = DbValue::Integer(self.new_id(table_of::<R>()?)?);
        let keys: Vec<_> = [("id", id)].into_iter().chain(keys.iter().cloned()).collect();
        let (sql, values) = insertion(&keys, record);
        self.insert(&sql, values)
    }

    /// Writes what differs between two states of a record with an id, where it has this version, if one is given; says
    /// whether it had.
    pub(super) fn update_record<R: Record>(
        &self,
        (id, version): (i64, Option<i64>),
        (before, after): (&R, &R),
    ) -> Result<bool, StoreError> {
        let mut values: Vec<DbValue<'_>> = [id].into_iter().chain(version).map(DbValue::Integer).collect();
        let (mut sets, mut columns) = (Vec::new(), Vec::new());
        for (column, field) in stored::<R>() {
            let value = field.store(after);
            if value != field.store(before) {
                values.push(value);
                columns.push(column);
                sets.push(format!("{column} = {}", place(group_of(field), values.len())));
            }
        }
        if version.is_some() {
            sets.push("version = version + 1".to_owned());
        }
        if sets.is_empty() {
            return Ok(true);
        }
        let condition = version.map_or("", |_| " AND version = ?2");
        let sql = format!("UPDATE \"{}\" SET {} WHERE id = ?1{condition}", R::TABLE, sets.join(", "));
        let row = TracedRow { table: table_of::<R>()?, id };
        self.traced(row, &columns, || Ok(self.run(&sql, values)? == 1))
    }
}

/// The table of a kind of records.
fn table_of<R: Record>() -> Result<TracedTable, StoreError> {
    TracedTable::from_code(R::TABLE).ok_or_else(|| StoreError::Sql(format!("{} is not traced", R::TABLE)))
}

/// Where a value goes into a statement: the id takes the place of the code of a group.
fn place(group: Option<GroupKind>, number: usize) -> String {
    match group {
        Some(_) => format!("(SELECT id FROM credit_group WHERE code = ?{number})"),
        None => format!("?{number}"),
    }
}

/// The statement that adds a record, and its values.
pub(super) fn insertion<'r, R: Record>(
    keys: &[(&'static str, DbValue<'r>)],
    record: &'r R,
) -> (String, Vec<DbValue<'r>>) {
    let (mut columns, mut places, mut values) = (Vec::new(), Vec::new(), Vec::new());
    let fields = stored::<R>().map(|(column, field)| (column, field.store(record), group_of(field)));
    let keys = keys.iter().map(|(column, value)| (*column, value.clone(), None));
    for (column, value, group) in keys.chain(fields) {
        values.push(value);
        columns.push(column);
        places.push(place(group, values.len()));
    }
    let (columns, places) = (columns.join(", "), places.join(", "));
    (format!("INSERT INTO \"{}\" ({columns}) VALUES ({places})", R::TABLE), values)
}
