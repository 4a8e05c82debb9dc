//! x
#![cfg(target_os = "linux")]

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first thing that is not there"
)]

mod every_call;
#[path = "shim/src/protocol.rs"]
mod protocol;
mod sandbox;
mod scenario;
mod snapshot;
mod trial;
