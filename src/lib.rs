//! creditdesk: a credit desk for the terminal over one SQLite file.
//!
//! ```text
//!      tui/     cli/              people and programs            ratatui, crossterm | clap
//!         \     /
//!          desk/                  what they do: one use case = one transaction = one event
//!         /     \
//!     store/    exchange/         SQLite (the only user of rusqlite) | files (csv, xlsx, mappings, rule sets)
//!     /    \     /
//! records/  fields/               the forms of stored texts, version by version | what is set up: typed records, and
//!     \       /                   one table of fields for each kind of them
//!      \     /
//!       credit/                   the rules, pure: no I/O, no clock, no SQL, no terminal, no floats
//!
//! beside them, with what each of them uses:
//!     words     the three languages                         credit, fields, sanitize
//!     config    settings of the program                     credit, files, words
//!     log       the log file                                config, files, sanitize
//!     files     outputs that are whole or absent, pipes     credit, stop
//!     paths, sanitize, stop    places, clean text, requests to stop: leaves
//! ```
//!
//! `tests/architecture.rs` has the whole table of who uses whom, and holds the code to it.

pub mod cli;
pub mod config;
pub mod credit;
pub mod desk;
mod exchange;
mod fields;
mod files;
pub mod log;
pub mod paths;
mod records;
mod sanitize;
mod stop;
mod store;
pub mod tui;
pub mod words;
