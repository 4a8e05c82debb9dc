//! Customers, ship-tos, groups and users as tables.

use super::{Exported, Loss, Losses, Opening};
use crate::credit::Currency;
use crate::desk::customers::ship_tos;
use crate::desk::error::DeskError;
use crate::desk::parameters::sheet::Sheet;
use crate::desk::session::DeskReader;
use crate::desk::table::Rows;
use crate::exchange::{Cell, Field, FieldKind, Table};
use crate::fields::{
    CustomerRecord, Datum, FieldSpec, GroupRecord, Record, ShipToRecord, Source, UserRecord, ValueKind,
};

pub(super) fn customers(reader: &mut DeskReader, opening: Opening<'_>) -> Result<Exported, DeskError> {
    let mut rows = Rows::open(&table::<CustomerRecord>("customers", &["code"]), opening)?;
    reader.each_customer_sheet(|customer| sheet(&mut rows, &[], &customer.sheet))?;
    let mut losses = Losses::default();
    reader.ask(|view| {
        losses.add(Loss::Bases, view.basis_count()?);
        losses.add(Loss::Notes, view.note_count()?);
        Ok(())
    })?;
    Ok(losses.of(rows.finish()?))
}

pub(super) fn ship_tos(reader: &mut DeskReader, opening: Opening<'_>) -> Result<u64, DeskError> {
    let mut rows = Rows::open(&table::<ShipToRecord>("ship_tos", &["customer", "code"]), opening)?;
    reader.ask(|view| {
        view.each_customer(|customer| {
            for ship_to in ship_tos::sheets(view, &customer)? {
                sheet(&mut rows, &[customer.code.as_str()], &ship_to)?;
            }
            Ok(())
        })
    })?;
    rows.finish()
}

pub(super) fn groups(reader: &mut DeskReader, opening: Opening<'_>) -> Result<u64, DeskError> {
    let mut rows = Rows::open(&table::<GroupRecord>("groups", &["code"]), opening)?;
    for group in reader.group_sheets()? {
        sheet(&mut rows, &[], &group.sheet)?;
    }
    rows.finish()
}

pub(super) fn users(reader: &mut DeskReader, opening: Opening<'_>) -> Result<u64, DeskError> {
    let mut rows = Rows::open(&table::<UserRecord>("users", &["login"]), opening)?;
    for user in reader.user_sheets()? {
        sheet(&mut rows, &[], &user)?;
    }
    rows.finish()
}

fn table<R: Record>(name: &'static str, keys: &[&'static str]) -> Table {
    let keys = keys.iter().map(|key| Field::new(*key, FieldKind::Code));
    let fields = R::shown().filter(|field| is_exported(*field));
    let fields = fields.map(|field| Field::new(field.about().name, kind(field.shape().kind)));
    Table::new(name, keys.chain(fields).collect())
}

/// What is computed from the documents of a customer would take too long for each of them.
fn is_exported(field: &dyn FieldSpec) -> bool {
    field.about().source == Source::Record
}

fn sheet(rows: &mut Rows, before: &[&str], sheet: &Sheet) -> Result<(), DeskError> {
    let keys = before.iter().copied().chain([sheet.code.as_str()]).map(Cell::from);
    let lines = sheet.lines.iter().filter(|line| is_exported(line.field));
    let values = lines.map(|line| cell(&line.value, sheet.currency));
    rows.row(&keys.chain(values).collect::<Vec<_>>())
}

const fn kind(kind: ValueKind) -> FieldKind {
    match kind {
        ValueKind::Text => FieldKind::Text,
        ValueKind::Amount | ValueKind::Limit => FieldKind::Amount,
        ValueKind::Day => FieldKind::Day,
        ValueKind::YesNo | ValueKind::Count | ValueKind::Period | ValueKind::Percent | ValueKind::Average => {
            FieldKind::Number
        }
        ValueKind::Code | ValueKind::Choice | ValueKind::Currency => FieldKind::Code,
    }
}

/// Words such as `none` and `off` stay words.
fn cell(value: &Datum<'_>, currency: Currency) -> Cell {
    let plain = || value.plain(currency).unwrap_or_default();
    match value {
        Datum::Nothing => Cell::Nothing,
        Datum::Money(amount) => Cell::Money(*amount, currency),
        Datum::Day(day) => Cell::Day(*day),
        Datum::YesNo(answer) => Cell::YesNo(*answer),
        Datum::Count(count) => Cell::Count(*count),
        Datum::Percent(_) | Datum::Average(_) => Cell::Decimal(plain()),
        Datum::Text(_) | Datum::Code(..) | Datum::DatedCode(..) | Datum::Codes(..) => Cell::text(plain()),
    }
}
