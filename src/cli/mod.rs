//! The command line: everything that a screen can do, for scripts, other programs and people in a hurry.
//!
//! ```text
//! environment   what only main knows: arguments, variables, clock     invocation  what was asked, settings included
//! build         commands with help in the language                    commands    every command, one line each
//! globals       flags of every command                                arguments   what was given, read into types
//! verb          what a command can be followed by, as an enum
//! usage         what clap says, in our words                          failure     errors -> exit codes and words
//! output        the only writer                                       context     what a command works with
//! progress      how far long work is                               signals     SIGINT and SIGTERM meanwhile
//! lock_notice   who is writing while a command waits
//! cell, list, sheet, table   answers for programs and for people      json        the documents others rely on
//! order/, hold/, ...         one file or folder for each command
//! ```

mod arguments;
mod ask;
mod audit;
mod build;
mod cell;
mod commands;
mod completions;
mod context;
mod cover;
mod customer;
mod days_to_pay;
mod demo;
mod doctor;
mod environment;
mod exit;
mod export;
mod failure;
mod find;
mod globals;
mod group;
mod help;
mod hold;
mod import;
mod init;
mod invocation;
mod json;
mod list;
mod lock_notice;
mod maintenance;
mod man;
mod order;
mod output;
mod parameters;
mod progress;
mod reason;
mod receivables;
mod render;
mod rule;
mod settings;
mod sheet;
mod ship_to;
mod signals;
mod table;
mod terms;
#[cfg(test)]
mod tests;
mod trail;
mod undo;
mod usage;
mod user;
mod validate;
mod verb;
mod warehouse;

pub use demo::DemoDesk;
pub use environment::{Environment, Terminal};
pub use exit::Exit;
pub use failure::Failure;
pub use invocation::{Invocation, Next};
pub use output::{Done, Format, Output};
pub use signals::{Signals, survive_file_size_limit};
