//! The rules, pure: no I/O, no clock, no SQL, no terminal, no floats.

mod day;
mod money;
mod statement;

pub use day::{Day, NotADay};
pub use money::{AmountError, Currency, Money, OutOfRange, Percent, UnknownCurrency};
pub use statement::{Statement, Value};
