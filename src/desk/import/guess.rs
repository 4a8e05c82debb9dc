//! Finding out how a list is to be read, for an import or only to be shown.

use std::path::Path;

use super::ImportKind;
use crate::credit::{Currency, Message};
use crate::desk::error::DeskError;
use crate::exchange::{Given, Guess, GuessOptions, InputFiles, ListKind, Mapping, SavedMappings};
use crate::stop::StopFlag;

/// What is known of a list before it is looked at.
#[derive(Debug, Clone, Copy)]
pub struct ListWish<'a> {
    /// What a user says of it.
    pub given: &'a Given,
    /// Mappings that were saved for files of the same layout.
    pub saved: Option<&'a SavedMappings>,
}

/// Finds out what a file is and how it is to be read; nothing is written. `currency` is that of the desk. What comes through
/// a pipe is copied into the folder `scratch` first.
pub fn guess_list(
    path: &Path,
    (wish, currency): (ListWish<'_>, Currency),
    scratch: &Path,
    stop: &StopFlag,
) -> Result<Guess, DeskError> {
    let mut files = InputFiles::new(path, &Mapping::default());
    files.wait(scratch, stop)?;
    guess_of(&files, (wish, currency), stop)
}

/// The same for a file that is waited for.
pub(super) fn guess_of(
    files: &InputFiles,
    (wish, currency): (ListWish<'_>, Currency),
    stop: &StopFlag,
) -> Result<Guess, DeskError> {
    let ListWish { given, saved } = wish;
    Ok(Guess::of(files, GuessOptions { given, currency, saved }, stop)?)
}

/// The kind of list that has rows of a kind; other rows are read from files in the notation of the desk only.
pub(super) fn list_kind(kind: ImportKind) -> Result<ListKind, DeskError> {
    match kind {
        ImportKind::Customers => Ok(ListKind::Customers),
        ImportKind::Invoices => Ok(ListKind::Invoices),
        ImportKind::Receipts => Ok(ListKind::Receipts),
        ImportKind::ShipTos | ImportKind::Groups | ImportKind::Users | ImportKind::Orders => {
            Err(DeskError::usage(Message::new("guess-kind").text("kind", kind.code())))
        }
    }
}
