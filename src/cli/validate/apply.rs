//! What is to be applied: every suggestion, or the customers that were named.

use crate::cli::Failure;
use crate::cli::arguments::Arguments;
use crate::credit::ValidationAct;
use crate::desk::{DeskReader, Proposal, ValidationChoice, ValidationSnapshot};

/// The suggestions of the proposal; where customers are named, only those, whatever their external code.
pub(super) fn choices(
    (reader, snapshot): (&mut DeskReader, &ValidationSnapshot),
    proposal: &Proposal,
    arguments: Arguments<'_>,
) -> Result<Vec<ValidationChoice>, Failure> {
    let mut named: Vec<(&str, ValidationAct)> = Vec::new();
    for act in ValidationAct::ALL {
        for code in arguments.texts(act.code()) {
            if !named.contains(&(code, act)) {
                named.push((code, act));
            }
        }
    }
    if named.is_empty() {
        return Ok(snapshot.suggestions(proposal));
    }
    let choice = |(code, act)| Ok(reader.validation_choice(snapshot, code, act)?);
    named.into_iter().map(choice).collect()
}
