//! Credit validation of all customers at once: the proposal, trying other criteria, applying and undoing (R7).
//!
//! A [`ValidationSnapshot`] holds the facts of every customer that could ever be listed. The rules judge
//! them anew each time, so that other criteria, another filter or a comparison of two configurations need no query.

mod apply;
mod last;
mod late;
mod line;
mod preview;
mod proposal;
mod read;
mod snapshot;
mod undo;

pub use apply::{Applied, ValidationChoice};
pub use last::{LastApplication, ValidationTiles};
pub use late::LateInvoice;
pub use line::ProposalLine;
pub use preview::{CriterionSentence, ValidationPreview};
pub use proposal::{Comparison, Proposal, ProposalRow, Side, ValidationTotals};
pub use snapshot::{ExternalCode, ValidationCustomer, ValidationSnapshot};

#[cfg(test)]
mod tests;
