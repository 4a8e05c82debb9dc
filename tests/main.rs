//! The program from outside, and what is written about it: one binary, so that tests that wait let others compute.
//!
//! ```text
//! architecture, typed_values    how the code is to be: who uses whom, and no stored value read as a default
//! words                         the three languages
//! readme                        what the README shows and says
//! cli                           the contract of the command line
//! terminal                      the program in a real terminal
//! faults                        the program killed and failed at its file calls
//! ```
//!
//! beside them, what they share: `source` reads the text of the program, `raw` a desk file as another program sees it,
//! `july` has the receivables of a real company.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops at the first thing that is not there"
)]

mod architecture;
mod cli;
#[cfg(all(target_os = "linux", target_pointer_width = "64"))]
mod faults;
mod july;
mod raw;
mod readme;
mod source;
#[cfg(unix)]
mod terminal;
mod typed_values;
mod words;
