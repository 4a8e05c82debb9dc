//! The program in a real terminal: it starts, works, and leaves the terminal as it found it.
#![cfg(unix)]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first thing that is not there"
)]

mod deciding;
mod harness;
#[path = "../july/mod.rs"]
mod july;
mod leaving;
mod quitting;
#[path = "../raw/mod.rs"]
mod raw;
mod replaced;
mod starting;
mod typing;
