//! The crash and fault suite: the real program, killed and failed at its file calls.
//!
//! A small library of its own (`shim/`) is preloaded into the program. It counts the calls that change files and lets
//! one of them go wrong: the process is killed after it, it writes half of its bytes, the device fails or the disk is
//! full, once or from then on. Afterwards everything the command does has to be there or nothing of it, the answer has
//! to be true, and the same command, given once more, has to succeed and leave no other file behind.
//!
//! ```text
//! every_call  the faults, at some calls of each command or at all of them
//! race        several processes that want one name, or one old desk
//! crowd       many processes that release the same orders
//! scenario    the commands, and the folder that each works in
//! trial       a command that is disturbed, beside the same one undisturbed
//! judge       what is wrong with what the disturbed one left and answered
//! ```
//!
//! `cargo test` runs the short form. The long form tries every call with every fault and prints a table:
//! `cargo test --locked --test program faults:: -- --ignored --nocapture`.
#![expect(clippy::print_stdout, reason = "the long forms print what they counted")]

mod crowd;
mod every_call;
mod flaw;
mod imports;
mod judge;
#[path = "shim/src/protocol.rs"]
#[expect(unreachable_pub, reason = "shared with the shim, where it is public")]
mod protocol;
mod race;
mod sandbox;
mod scenario;
mod snapshot;
mod trial;
mod workers;
