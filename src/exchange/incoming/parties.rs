//! Rows of customers, ship-to addresses, groups and users: a code and named values.
//!
//! The desk has one parser for named values, the one behind `customer set`; here they stay text, but in canonical
//! notation: plain amounts, ISO days, whatever the file wrote.

use std::borrow::Cow;

use super::cells::{Cell, Cells, Column, Presence, Shape};
use super::reader::FileRow;
use super::reject::Fault;

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
    /// What the file says of it.
    pub values: Vec<Named>,
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
    Column { name, shape: Shape::Code, need: Presence::Required }
}

const fn free(name: &'static str, shape: Shape) -> Column {
    Column { name, shape, need: Presence::Optional }
}

impl FileRow for CustomerRow {
    const COLUMNS: &'static [Column] = &[
        key("code"),
        free("name", Shape::Text),
        free("currency", Shape::Currency),
        free("country", Shape::Text),
        free("language", Shape::Text),
        free("external_code", Shape::Code),
        free("customer_since", Shape::Day),
        free("business_started", Shape::Day),
        free("account_status", Shape::Code),
        free("excluded", Shape::Text),
        free("terms", Shape::Code),
        free("limit", Shape::Limit),
        free("limit_expires", Shape::Day),
        free("temporary_limit", Shape::Limit),
        free("temporary_from", Shape::Day),
        free("temporary_to", Shape::Day),
        free("group", Shape::Code),
        free("policy_group", Shape::Code),
        free("hold_period", Shape::Text),
        free("minimum_for_check", Shape::Amount),
        free("order_minimum", Shape::Amount),
        free("order_maximum", Shape::Amount),
        free("approval", Shape::Text),
        free("bank_name", Shape::Text),
        free("bank_account", Shape::Text),
        free("bank_contact", Shape::Text),
        free("bank_phone", Shape::Text),
        free("credit_established", Shape::Day),
        free("credit_manager", Shape::Text),
        free("duns", Shape::Text),
        free("agency", Shape::Text),
        free("rating", Shape::Text),
        free("rating_date", Shape::Day),
        free("user_field_1", Shape::Text),
        free("user_field_2", Shape::Text),
        free("last_review", Shape::Day),
        free("next_review", Shape::Day),
        free("do_not_call", Shape::Text),
        free("validation_delay_days", Shape::Text),
        free("validation_respite_days", Shape::Text),
        free("validation_minimum_balance", Shape::Amount),
        free("validation_limit_percent", Shape::Amount),
        free("validation_state", Shape::Text),
        free("validation_reason", Shape::Text),
    ];

    fn read(cells: &Cells<'_>) -> Result<Self, Fault> {
        let [code] = cells.all();
        Ok(Self { code: code.required()?.code()?, values: named_values(cells, Self::COLUMNS, 1)? })
    }
}

impl FileRow for ShipToRow {
    const COLUMNS: &'static [Column] = &[
        key("customer"),
        key("code"),
        free("name", Shape::Text),
        free("kind", Shape::Text),
        free("limit", Shape::Limit),
        free("hold_period", Shape::Text),
        free("duns", Shape::Text),
        free("order_minimum", Shape::Amount),
        free("order_maximum", Shape::Amount),
    ];

    fn read(cells: &Cells<'_>) -> Result<Self, Fault> {
        let [customer, code] = cells.all();
        Ok(Self {
            customer: customer.required()?.code()?,
            code: code.required()?.code()?,
            values: named_values(cells, Self::COLUMNS, 2)?,
        })
    }
}

impl FileRow for GroupRow {
    const COLUMNS: &'static [Column] = &[
        key("code"),
        free("members", Shape::Text),
        free("name", Shape::Text),
        free("kind", Shape::Text),
        free("limit", Shape::Limit),
        free("limit_expires", Shape::Day),
        free("hold_period", Shape::Text),
    ];

    fn read(cells: &Cells<'_>) -> Result<Self, Fault> {
        let [code, members] = cells.all();
        Ok(Self {
            code: code.required()?.code()?,
            values: named_values(cells, Self::COLUMNS, 2)?,
            members: members
                .text()
                .split_whitespace()
                .map(|member| members.part(member).code())
                .collect::<Result<_, _>>()?,
        })
    }
}

impl FileRow for UserRow {
    const COLUMNS: &'static [Column] =
        &[key("login"), free("name", Shape::Text), free("role", Shape::Text), free("active", Shape::Text)];

    fn read(cells: &Cells<'_>) -> Result<Self, Fault> {
        let [login] = cells.all();
        Ok(Self { login: login.required()?.code()?, values: named_values(cells, Self::COLUMNS, 1)? })
    }
}

/// The values of all columns from there on that say something.
fn named_values(cells: &Cells<'_>, columns: &'static [Column], from: usize) -> Result<Vec<Named>, Fault> {
    let mut values = Vec::new();
    for (slot, column) in columns.iter().enumerate().skip(from) {
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

/// The value in the notation of the desk's named values.
fn canonical(cell: Cell<'_>, shape: Shape) -> Result<Cow<'_, str>, Fault> {
    match shape {
        Shape::Code => cell.code_text().map(Cow::Borrowed),
        Shape::Text => cell.cleaned(),
        Shape::Day => cell.day().map(|day| Cow::Owned(day.to_string())),
        Shape::Currency => cell.currency().map(|currency| Cow::Borrowed(currency.code())),
        Shape::Limit if cell.is_unset_zero() => Ok(Cow::Borrowed("none")),
        // A word, such as `unlimited` or `off`, has no digits and is left to the desk.
        Shape::Limit | Shape::Amount if !cell.text().bytes().any(|byte| byte.is_ascii_digit()) => {
            cell.code_text().map(Cow::Borrowed)
        }
        Shape::Limit | Shape::Amount => cell.plain_number(),
    }
}
