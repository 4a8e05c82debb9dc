//! creditdesk: a credit desk for the terminal over one SQLite file.
//!
//! ```text
//!      tui/     cli/            people and programs            ratatui, crossterm | clap
//!         \     /
//!          desk/                what they do: one use case = one transaction = one event
//!         /  |  \
//!  store/    |    exchange/     SQLite (the only user of rusqlite) | files (csv, xlsx, mappings)
//!        \   |   /
//!         credit/               the rules, pure: no I/O, no clock, no SQL, no terminal, no floats
//! ```

pub mod credit;
pub mod tui;
pub mod words;
