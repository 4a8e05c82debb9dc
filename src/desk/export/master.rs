//! Customers, ship-tos, groups and users as tables.

use super::{Opening, Rows};
use crate::credit::{Currency, Money};
use crate::desk::{DeskError, DeskReader, Parameter, ParameterKind, Sheet, ship_tos};
use crate::exchange::{Cell, Export, Field, FieldKind, Table, WriteError};

/// Parameters of a customer that are computed from its documents, not kept.
const COMPUTED: [&str; 5] = ["last_payment", "payments", "late_payments", "average_days", "highest_balance"];

type Opened = Result<Export, WriteError>;

pub(super) fn customers(
    reader: &mut DeskReader,
    opening: Opening<impl FnOnce(&Table) -> Opened>,
) -> Result<u64, DeskError> {
    let table = table("customers", &["code"], Parameter::CUSTOMER);
    let mut rows = opening.open(&table)?;
    reader.each_customer_sheet(|customer| sheet(&mut rows, &[], &customer.sheet))?;
    rows.finish()
}

pub(super) fn ship_tos(
    reader: &mut DeskReader,
    opening: Opening<impl FnOnce(&Table) -> Opened>,
) -> Result<u64, DeskError> {
    let table = table("ship_tos", &["customer", "code"], Parameter::SHIP_TO);
    let mut rows = opening.open(&table)?;
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

pub(super) fn groups(
    reader: &mut DeskReader,
    opening: Opening<impl FnOnce(&Table) -> Opened>,
) -> Result<u64, DeskError> {
    let table = table("groups", &["code"], Parameter::GROUP);
    let mut rows = opening.open(&table)?;
    for group in reader.group_sheets()? {
        sheet(&mut rows, &[], &group.sheet)?;
    }
    rows.finish()
}

pub(super) fn users(
    reader: &mut DeskReader,
    opening: Opening<impl FnOnce(&Table) -> Opened>,
) -> Result<u64, DeskError> {
    let table = table("users", &["login"], Parameter::USER);
    let mut rows = opening.open(&table)?;
    for user in reader.users()? {
        rows.row(&[user.login.into(), user.name.into(), user.role.code().into(), Cell::YesNo(user.active)])?;
    }
    rows.finish()
}

fn table(name: &'static str, keys: &[&'static str], parameters: &'static [Parameter]) -> Table {
    let keys = keys.iter().map(|key| Field::new(*key, FieldKind::Code));
    let parameters = parameters.iter().filter(|parameter| is_exported(parameter));
    let parameters = parameters.map(|parameter| Field::new(parameter.name, kind(parameter.kind)));
    Table::new(name, keys.chain(parameters).collect())
}

fn is_exported(parameter: &Parameter) -> bool {
    !COMPUTED.contains(&parameter.name)
}

fn sheet(rows: &mut Rows, before: &[&str], sheet: &Sheet) -> Result<(), DeskError> {
    let keys = before.iter().copied().chain([sheet.code.as_str()]).map(Cell::from);
    let lines = sheet.lines.iter().filter(|line| is_exported(line.parameter));
    let values = lines.map(|line| {
        let value = line.value.as_deref();
        value.map_or(Cell::Nothing, |value| cell(line.parameter.kind, value, sheet.currency))
    });
    rows.row(&keys.chain(values).collect::<Vec<_>>())
}

const fn kind(kind: ParameterKind) -> FieldKind {
    match kind {
        ParameterKind::Text(_) => FieldKind::Text,
        ParameterKind::Money | ParameterKind::Limit | ParameterKind::MoneyOrOff => FieldKind::Amount,
        ParameterKind::Day => FieldKind::Day,
        ParameterKind::YesNo
        | ParameterKind::Count(_)
        | ParameterKind::HoldPeriod
        | ParameterKind::GroupHoldPeriod
        | ParameterKind::CountOrOff(_)
        | ParameterKind::Percent
        | ParameterKind::PercentOrOff
        | ParameterKind::Average => FieldKind::Number,
        ParameterKind::Choice(_)
        | ParameterKind::Approval
        | ParameterKind::Group(_)
        | ParameterKind::Terms
        | ParameterKind::Currency
        | ParameterKind::Duns
        | ParameterKind::Country => FieldKind::Code,
    }
}

/// A printed value as a cell; words such as `none` and `off` stay words.
fn cell(kind: ParameterKind, value: &str, currency: Currency) -> Cell {
    let typed = match kind {
        ParameterKind::Money | ParameterKind::Limit | ParameterKind::MoneyOrOff => {
            let amount = Money::parse(value, currency).ok();
            amount.map(|amount| Cell::Money(amount, currency))
        }
        ParameterKind::Day => value.parse().ok().map(Cell::Day),
        ParameterKind::YesNo => Some(Cell::YesNo(value == "yes")),
        ParameterKind::Count(_)
        | ParameterKind::HoldPeriod
        | ParameterKind::GroupHoldPeriod
        | ParameterKind::CountOrOff(_) => value.parse().ok().map(Cell::Count),
        ParameterKind::Percent | ParameterKind::PercentOrOff | ParameterKind::Average => value
            .starts_with(|sign: char| sign.is_ascii_digit() || sign == '-')
            .then(|| Cell::Decimal(value.to_owned())),
        ParameterKind::Text(_)
        | ParameterKind::Choice(_)
        | ParameterKind::Approval
        | ParameterKind::Group(_)
        | ParameterKind::Terms
        | ParameterKind::Currency
        | ParameterKind::Duns
        | ParameterKind::Country => None,
    };
    typed.unwrap_or_else(|| Cell::text(value))
}
