//! Is between a program and the C library, and lets one file call go wrong.
//!
//! Preloaded (`LD_PRELOAD`) into the real program by the fault suite. Every call that changes a file below the watched
//! folder is counted and logged; the one whose number was asked for is cut short, fails, or is the last of the process.
//! What a memory map writes (SQLite's `-shm`) is not seen. The calls go to the kernel directly, so that nothing has to
//! be looked up in the library they were meant for.
#![cfg(all(target_os = "linux", target_pointer_width = "64"))]

mod hooks;
mod place;
mod plan;
pub mod protocol;
