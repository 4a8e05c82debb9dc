//! The program in a real terminal: it starts, works, and leaves the terminal as it found it.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first thing that is not there"
)]

mod deciding;
mod harness;
mod leaving;
mod quitting;
mod replaced;
mod starting;
mod typing;
