//! The database engine: the only part of the program that knows which one it is.
//!
//! A [`Connection`] runs statements in portable SQL, whose parameters are [`Params`] and whose answers are streamed as
//! [`Row`]s of [`Value`]s; a [`Transaction`] is one of its own. What engines write differently is in [`dialect`].

mod params;
mod sqlite;
mod value;

pub(super) use params::{Named, ParamName, Params, named_params};
pub(super) use sqlite::{
    Connection, CutFile, Inserting, Journal, Origin, Question, Row, Rows, Stamp, Transaction, dialect,
};
pub(super) use value::{ToDb, Value, stored_as};

#[cfg(test)]
pub(crate) use sqlite::{RawFile, raw_file};
