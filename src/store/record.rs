//! Records by the tables of their fields, and rows whose values are read by codecs: what cannot be read is named.

use rusqlite::Row;
use rusqlite::types::{ToSql, ToSqlOutput, Value, ValueRef};

use super::{Corrupt, StoreError, Tx, View};
use crate::credit::Currency;
use crate::fields::{Codec, DbValue, FieldOf, GroupKind, LookUp, Record, Text};

/// The values of a row, one after the other in the order of the statement; the first of them names the row.
pub(super) struct RowValues<'r, 's> {
    table: &'static str,
    row: &'r Row<'s>,
    next: usize,
}

/// Records that are read and written by the table of their fields.
pub(super) trait StoredRecord: Record {
    /// The columns that are no fields, the one that names the row first.
    const KEYS: &'static str;

    /// A record with nothing but these.
    fn begin(values: &mut RowValues<'_, '_>) -> Result<Self, StoreError>;
}

impl<'r> RowValues<'r, '_> {
    /// The next value.
    pub(super) fn read<T>(&mut self, column: &'static str, codec: impl Codec<T>) -> Result<T, StoreError> {
        self.read_in(column, codec, Currency::EUR)
    }

    /// The next value, which is an amount in the currency and may be stored as text.
    pub(super) fn read_in<T>(
        &mut self,
        column: &'static str,
        codec: impl Codec<T>,
        currency: Currency,
    ) -> Result<T, StoreError> {
        let value = self.take()?;
        codec.load(value.clone(), currency).map_err(|_| self.corrupt(column, &value).into())
    }

    /// The next value, a text.
    pub(super) fn text(&mut self, column: &'static str) -> Result<String, StoreError> {
        self.read(column, Text::Name(usize::MAX))
    }

    /// The next value, a text where there is one.
    pub(super) fn optional_text(&mut self, column: &'static str) -> Result<Option<String>, StoreError> {
        self.read(column, crate::fields::Optional(Text::Name(usize::MAX)))
    }

    /// The next value, a key or version.
    pub(super) fn number(&mut self, column: &'static str) -> Result<i64, StoreError> {
        self.read(column, crate::fields::Total)
    }

    /// The next value, a key where there is one.
    pub(super) fn optional_number(&mut self, column: &'static str) -> Result<Option<i64>, StoreError> {
        self.read(column, crate::fields::Optional(crate::fields::Total))
    }

    /// The error that a column of this row holds what cannot be read.
    pub(super) fn corrupt(&self, column: &'static str, value: &DbValue<'_>) -> Corrupt {
        let row = self.row.get_ref(0).map_or_else(|_| String::new(), |name| db_value(name).describe());
        Corrupt { table: self.table, row, column, value: value.describe() }
    }

    fn take(&mut self) -> Result<DbValue<'r>, StoreError> {
        let value = db_value(self.row.get_ref(self.next)?);
        self.next += 1;
        Ok(value)
    }

    fn load<R: Record>(&mut self, field: &dyn FieldOf<R>, record: &mut R) -> Result<(), StoreError> {
        let value = self.take()?;
        let column = field.about().column.unwrap_or(field.about().name);
        field.load(record, value.clone()).map_err(|_| self.corrupt(column, &value).into())
    }
}

/// A value as rusqlite has it.
fn db_value(value: ValueRef<'_>) -> DbValue<'_> {
    match value {
        ValueRef::Null => DbValue::Null,
        ValueRef::Integer(number) => DbValue::Integer(number),
        ValueRef::Text(bytes) => std::str::from_utf8(bytes).map_or_else(
            |_| DbValue::Foreign(String::from_utf8_lossy(bytes).into_owned()),
            |text| DbValue::Text(text.into()),
        ),
        ValueRef::Real(number) => DbValue::Foreign(number.to_string()),
        ValueRef::Blob(bytes) => DbValue::Foreign(format!("{} bytes", bytes.len())),
    }
}

impl ToSql for DbValue<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        match self {
            Self::Null => Ok(ToSqlOutput::Owned(Value::Null)),
            Self::Integer(number) => Ok(ToSqlOutput::Owned(Value::Integer(*number))),
            Self::Text(text) => Ok(ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes()))),
            Self::Foreign(description) => {
                Err(rusqlite::Error::ToSqlConversionFailure(description.as_str().into()))
            }
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

fn select<R: StoredRecord>() -> String {
    let columns = stored::<R>().map(|(column, field)| match group_of(field) {
        // The id itself, which is no code, where there is no such group.
        Some(kind) => format!(
            ", coalesce((SELECT code FROM credit_group WHERE id = {column} AND kind = '{}'), {column})",
            kind.code(),
        ),
        None => format!(", {column}"),
    });
    format!("SELECT {}{} FROM {}", R::KEYS, columns.collect::<String>(), R::TABLE)
}

fn read<R: StoredRecord>(values: &mut RowValues<'_, '_>) -> Result<R, StoreError> {
    let mut record = R::begin(values)?;
    for (_, field) in stored::<R>() {
        values.load(field, &mut record)?;
    }
    match contradiction(values, &record) {
        Some(corrupt) => Err(corrupt.into()),
        None => Ok(record),
    }
}

fn contradiction<R: Record>(values: &RowValues<'_, '_>, record: &R) -> Option<Corrupt> {
    let column = record.contradiction()?;
    let (_, field) = stored::<R>().find(|(stored, _)| *stored == column)?;
    Some(values.corrupt(column, &field.store(record)))
}

/// Everything that cannot be read of a row.
fn faults<R: StoredRecord>(values: &mut RowValues<'_, '_>) -> Result<Vec<Corrupt>, StoreError> {
    let mut found = Vec::new();
    let mut note = |result: Result<(), StoreError>| match result {
        Err(StoreError::Corrupt(corrupt)) => {
            found.push(corrupt);
            Ok(())
        }
        result => result,
    };
    let mut record = match R::begin(values) {
        Ok(record) => record,
        Err(error) => {
            note(Err(error))?;
            return Ok(found);
        }
    };
    for (_, field) in stored::<R>() {
        note(values.load(field, &mut record))?;
    }
    if found.is_empty() {
        found.extend(contradiction(values, &record));
    }
    Ok(found)
}

impl View<'_> {
    /// Every row of a statement, one at a time.
    pub(super) fn each_row<E: From<StoreError>>(
        &self,
        table: &'static str,
        sql: &str,
        params: impl rusqlite::Params,
        mut visit: impl FnMut(RowValues<'_, '_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut statement = self.connection.prepare_cached(sql).map_err(StoreError::from)?;
        let mut rows = statement.query(params).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            visit(RowValues { table, row, next: 0 })?;
        }
        Ok(())
    }

    /// What is read of every row of a statement.
    pub(super) fn rows<T>(
        &self,
        table: &'static str,
        sql: &str,
        params: impl rusqlite::Params,
        mut read: impl FnMut(&mut RowValues<'_, '_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let mut all = Vec::new();
        self.each_row(table, sql, params, |mut values| {
            all.push(read(&mut values)?);
            Ok::<_, StoreError>(())
        })?;
        Ok(all)
    }

    /// What is read of the row of a statement that finds one at most.
    pub(super) fn row<T>(
        &self,
        table: &'static str,
        sql: &str,
        params: impl rusqlite::Params,
        read: impl FnMut(&mut RowValues<'_, '_>) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        Ok(self.rows(table, sql, params, read)?.into_iter().next())
    }

    /// The records that a clause finds.
    pub(super) fn records<R: StoredRecord>(
        &self,
        clause: &str,
        params: impl rusqlite::Params,
    ) -> Result<Vec<R>, StoreError> {
        self.rows(R::TABLE, &format!("{} {clause}", select::<R>()), params, read)
    }

    /// The record that a clause finds.
    pub(super) fn record<R: StoredRecord>(
        &self,
        clause: &str,
        params: impl rusqlite::Params,
    ) -> Result<Option<R>, StoreError> {
        Ok(self.records(clause, params)?.into_iter().next())
    }

    /// The records that a clause finds, one at a time.
    pub(super) fn each_record<R: StoredRecord, E: From<StoreError>>(
        &self,
        clause: &str,
        mut visit: impl FnMut(R) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each_row(R::TABLE, &format!("{} {clause}", select::<R>()), [], |mut values| {
            visit(read(&mut values)?)
        })
    }

    /// Everything in a table that cannot be read, row after row.
    pub(super) fn faults_of<R: StoredRecord>(&self) -> Result<Vec<Corrupt>, StoreError> {
        let mut all = Vec::new();
        self.each_row(R::TABLE, &select::<R>(), [], |mut values| {
            all.extend(faults::<R>(&mut values)?);
            Ok::<_, StoreError>(())
        })?;
        Ok(all)
    }
}

impl Tx<'_> {
    /// Adds a record; the keys are columns that are no fields.
    pub(super) fn insert_record<R: Record>(
        &self,
        keys: &[(&'static str, DbValue<'_>)],
        record: &R,
    ) -> Result<i64, StoreError> {
        let (mut columns, mut places, mut values) = (Vec::new(), Vec::new(), Vec::new());
        let fields = stored::<R>().map(|(column, field)| (column, field.store(record), group_of(field)));
        let keys = keys.iter().map(|(column, value)| (*column, value.clone(), None));
        for (column, value, group) in keys.chain(fields) {
            values.push(value);
            columns.push(column);
            places.push(place(group, values.len()));
        }
        let (columns, places) = (columns.join(", "), places.join(", "));
        let sql = format!("INSERT INTO {} ({columns}) VALUES ({places})", R::TABLE);
        self.insert(&sql, rusqlite::params_from_iter(values))
    }

    /// Writes what differs between two states of a record where the condition holds, whose values are the first
    /// parameters; says whether it held.
    pub(super) fn update_record<R: Record>(
        &self,
        (condition, keys): (&str, &[i64]),
        (before, after): (&R, &R),
    ) -> Result<bool, StoreError> {
        let mut values: Vec<DbValue<'_>> = keys.iter().map(|key| DbValue::Integer(*key)).collect();
        let mut sets = Vec::new();
        for (column, field) in stored::<R>() {
            let value = field.store(after);
            if value != field.store(before) {
                values.push(value);
                sets.push(format!("{column} = {}", place(group_of(field), values.len())));
            }
        }
        if condition.contains("version") {
            sets.push("version = version + 1".to_owned());
        }
        if sets.is_empty() {
            return Ok(true);
        }
        let sql = format!("UPDATE {} SET {} WHERE {condition}", R::TABLE, sets.join(", "));
        Ok(self.run(&sql, rusqlite::params_from_iter(values))? == 1)
    }
}

/// Where a value goes into a statement: the id takes the place of the code of a group.
fn place(group: Option<GroupKind>, number: usize) -> String {
    match group {
        Some(_) => format!("(SELECT id FROM credit_group WHERE code = ?{number})"),
        None => format!("?{number}"),
    }
}
