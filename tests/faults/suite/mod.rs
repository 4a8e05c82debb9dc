//! The parts of the suite; `main.rs` says what each is for.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops at the first thing that is not there"
)]
#![expect(clippy::print_stdout, reason = "the long forms print what they counted")]

mod crowd;
mod every_call;
mod flaw;
mod imports;
mod judge;
#[path = "../shim/src/protocol.rs"]
#[expect(unreachable_pub, reason = "shared with the shim, where it is public")]
mod protocol;
mod race;
#[path = "../../raw/mod.rs"]
mod raw;
mod sandbox;
mod scenario;
mod snapshot;
mod trial;
mod workers;
