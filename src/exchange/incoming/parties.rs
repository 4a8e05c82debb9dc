//! Rows of customers, ship-to addresses, groups and users: a code and named values.
//!
//! The desk has one parser for named values, the one behind `customer set`; here they stay text, but in canonical
//! notation: plain amounts, ISO days, whatever the file wrote.

use std::borrow::Cow;

use super::cells::{Cell, Cells, Column, Presence, Shape};
use super::names::is_unlimited;
use super::reader::FileRow;
use super::reject::Fault;
use crate::credit::{Currency, CustomerState, StateOrigin};
use crate::exchange::Cell as Shown;
use crate::fields::{CustomerRecord, FieldShape, GroupRecord, Record, ShipToRecord, UserRecord, ValueKind};

/// A named value, in the notation of `name=value` pairs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    pub name: &'static str,
    pub text: String,
    /// What was received, where the value was cleaned of what acts instead of being read.
    pub received: Option<String>,
}

/// A customer. A name without a value in the file is not among the values: it says nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerRow {
    pub code: String,
    pub state: Option<ReportedState>,
    /// What the file says of it.
    pub values: Vec<Named>,
}

/// Whether a customer may buy, and why not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportedState {
    pub state: CustomerState,
    /// Whether a user or a validation set it, where the file says it.
    pub origin: Option<StateOrigin>,
    pub reason: Option<String>,
}

/// A ship-to address of a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShipToRow {
    pub customer: String,
    /// The code of the address.
    pub code: String,
    /// What the file says of it.
    pub values: Vec<Named>,
}

/// A group of customers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupRow {
    pub code: String,
    /// What the file says of it.
    pub values: Vec<Named>,
    /// The codes of its members, separated by spaces in the file.
    pub members: Vec<String>,
}

/// A user of the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserRow {
    pub login: String,
    /// What the file says of it.
    pub values: Vec<Named>,
}

const fn key(name: &'static str) -> Column {
    Column { name, shape: Shape::Code, need: Presence::Required, listed_as: None }
}

/// The same, which the list of the desk calls otherwise.
const fn key_listed_as(listed: &'static str, name: &'static str) -> Column {
    Column { listed_as: Some(listed), ..key(name) }
}

const fn free(name: &'static str, shape: Shape) -> Column {
    Column { name, shape, need: Presence::Optional, listed_as: None }
}

impl FileRow for CustomerRow {
    fn columns() -> Vec<Column> {
        with_fields::<CustomerRecord>(&[
            key("code"),
            free("state", Shape::Code),
            free("state_origin", Shape::Code),
            free("state_reason", Shape::Text),
        ])
    }

    fn read(cells: &Cells<'_>) -> Result<Self, Fault> {
        let [code, state, origin, reason] = cells.all();
        Ok(Self {
            code: code.required()?.code()?,
            state: reported_state(state, origin, reason)?,
            values: named_values(cells, 4)?,
        })
    }

    fn shown(&self) -> Vec<(&'static str, Shown)> {
        let values = self.values.iter().map(|value| (value.name, Shown::text(&value.text)));
        [("code", Shown::text(&self.code))].into_iter().chain(values).collect()
    }
}

impl FileRow for ShipToRow {
    fn columns() -> Vec<Column> {
        with_fields::<ShipToRecord>(&[key("customer"), key_listed_as("ship_to", "code")])
    }

    fn read(cells: &Cells<'_>) -> Result<Self, Fault> {
        let [customer, code] = cells.all();
        Ok(Self {
            customer: customer.required()?.code()?,
            code: code.required()?.code()?,
            values: named_values(cells, 2)?,
        })
    }
}

impl FileRow for GroupRow {
    fn columns() -> Vec<Column> {
        with_fields::<GroupRecord>(&[key_listed_as("group", "code"), free("members", Shape::Text)])
    }

    fn read(cells: &Cells<'_>) -> Result<Self, Fault> {
        let [code, members] = cells.all();
        Ok(Self {
            code: code.required()?.code()?,
            values: named_values(cells, 2)?,
            members: members
                .text()
                .split_whitespace()
                .map(|member| members.part(member).code())
                .collect::<Result<_, _>>()?,
        })
    }
}

impl FileRow for UserRow {
    fn columns() -> Vec<Column> {
        with_fields::<UserRecord>(&[key_listed_as("user", "login")])
    }

    fn read(cells: &Cells<'_>) -> Result<Self, Fault> {
        let [login] = cells.all();
        Ok(Self { login: login.required()?.code()?, values: named_values(cells, 1)? })
    }
}

/// The state of a customer; none where the file says nothing of it.
fn reported_state(
    state: Cell<'_>,
    origin: Cell<'_>,
    reason: Cell<'_>,
) -> Result<Option<ReportedState>, Fault> {
    let Some(state) = state.given() else { return Ok(None) };
    Ok(Some(ReportedState {
        state: state.coded(&CustomerState::CODES)?,
        origin: origin.given().map(|cell| cell.coded(&StateOrigin::CODES)).transpose()?,
        reason: reason.given().map(Cell::cleaned).transpose()?.map(Cow::into_owned),
    }))
}

/// These columns, then one for each field that a user may set.
fn with_fields<R: Record>(keys: &[Column]) -> Vec<Column> {
    let fields = R::settable().map(|field| free(field.about().name, shape_of(field.shape())));
    keys.iter().copied().chain(fields).collect()
}

fn shape_of(field: FieldShape) -> Shape {
    match field.kind {
        ValueKind::Code if field.is_free_code() => Shape::Code,
        ValueKind::Day => Shape::Day,
        ValueKind::Currency => Shape::Currency,
        ValueKind::Limit => Shape::Limit,
        ValueKind::Amount | ValueKind::Percent => Shape::Amount,
        ValueKind::Text
        | ValueKind::Code
        | ValueKind::Choice
        | ValueKind::YesNo
        | ValueKind::Count
        | ValueKind::Period
        | ValueKind::Average => Shape::Text,
    }
}

/// The values of all columns from this one on that are not empty.
fn named_values(cells: &Cells<'_>, from: usize) -> Result<Vec<Named>, Fault> {
    let mut values = Vec::new();
    for (slot, column) in cells.columns().enumerate().skip(from) {
        let Some(cell) = cells.cell(slot).given() else {
            continue;
        };
        if column.name == "temporary_limit" && cell.is_unset_zero() {
            continue;
        }
        let text = canonical(cell, column.shape)?;
        let received = (column.shape == Shape::Text && text != cell.text()).then(|| cell.text().to_owned());
        values.push(Named { name: column.name, text: text.into_owned(), received });
    }
    Ok(values)
}

/// A limit in that notation, beside which there can be the sign of its currency.
pub(super) fn canonical_limit(cell: Cell<'_>, currency: Currency) -> Result<Cow<'_, str>, Fault> {
    canonical(cell, Shape::Limit).or_else(|fault| cell.in_currency(currency).ok_or(fault))
}

/// The value in the notation of the desk's named values.
pub(super) fn canonical(cell: Cell<'_>, shape: Shape) -> Result<Cow<'_, str>, Fault> {
    match shape {
        Shape::Code => cell.code_text(),
        Shape::Text => cell.cleaned(),
        Shape::Day => cell.day().map(|day| Cow::Owned(day.to_string())),
        Shape::Currency => cell.currency().map(|currency| Cow::Borrowed(currency.code())),
        Shape::Limit if cell.is_unset_zero() => Ok(Cow::Borrowed("none")),
        Shape::Limit if is_unlimited(cell.text()) => Ok(Cow::Borrowed("unlimited")),
        // A word, such as `unlimited` or `off`, has no digits and is left to the desk.
        Shape::Limit | Shape::Amount if !cell.text().bytes().any(|byte| byte.is_ascii_digit()) => {
            cell.code_text()
        }
        Shape::Limit | Shape::Amount => cell.plain_number(),
    }
}
