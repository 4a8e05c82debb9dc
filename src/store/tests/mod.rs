//! What the store does with values that the program could not have written (R0.9).

mod columns;
mod damaged;
mod questions;
mod readers;
mod unreadable;
mod wrong;
