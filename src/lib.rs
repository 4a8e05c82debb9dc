//! creditdesk: a credit desk for the terminal over one SQLite file.
//!
//! ```text
//!      tui/     cli/            people and programs            ratatui, crossterm | clap
//!         \     /
//!          desk/                what they do: one use case = one transaction = one event
//!         /  |  \
//!    store/  |  exchange/       SQLite (the only user of rusqlite) | files (csv, xlsx, mappings)
//!        |   |   |
//!      records/  |              the forms of stored texts, version by version
//!         \  |   /
//!         fields/               what is set up: typed records, and one table of fields for each kind of them
//!            |
//!         credit/               the rules, pure: no I/O, no clock, no SQL, no terminal, no floats
//!
//!  files, config, paths, log, words, sanitize,    leaves beside it: outputs that are whole or absent, settings, places,
//!  stop                                           the log file, the three languages, clean text, requests to stop
//! ```

pub mod cli;
pub mod config;
pub mod credit;
pub mod desk;
pub mod exchange;
pub mod fields;
pub mod files;
pub mod log;
pub mod paths;
pub mod records;
pub mod sanitize;
pub mod stop;
pub mod store;
pub mod tui;
pub mod words;
