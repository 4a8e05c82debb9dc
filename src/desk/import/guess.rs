//! Finding out how a list is to be read, for an import or only to be shown.

use std::path::Path;

use super::ImportKind;
use crate::credit::{Currency, Message};
use crate::desk::error::DeskError;
use crate::exchange::{
    CustomerRow, FileRow, Given, GroupRow, Guess, GuessOptions, InputFiles, InvoiceRow, ListKind, Mapping,
    OrderRow, Reader, ReceiptRow, SavedMappings, ShipToRow, UserRow,
};
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

/// What a file was found to be.
#[derive(Debug, Clone)]
pub enum FoundFile {
    /// Rows of this kind in the notation of the desk.
    Own(ImportKind),
    /// A list, in whatever notation.
    List(Box<Guess>),
}

/// Finds out what a file is: a list, or rows in the notation of the desk of which a list would leave columns unread. `kind` is
/// what its rows are, where a user says it. The file is no pipe.
pub fn find_file(
    path: &Path,
    kind: Option<ImportKind>,
    (wish, currency): (ListWish<'_>, Currency),
    stop: &StopFlag,
) -> Result<FoundFile, DeskError> {
    if let Some(kind) = kind.filter(|kind| list_kind(*kind).is_err()) {
        return Ok(FoundFile::Own(kind));
    }
    let files = InputFiles::new(path, &Mapping::default());
    let given = Given { kind: kind.map(list_kind).transpose()?.or(wish.given.kind), ..wish.given.clone() };
    let guess = guess_of(&files, (ListWish { given: &given, ..wish }, currency), stop)?;
    let own =
        if guess.is_own() && !guess.reads_all() { own_kind(&files, kind, currency, stop) } else { None };
    Ok(own.map_or_else(|| FoundFile::List(Box::new(guess)), FoundFile::Own))
}

/// The kind of row that has every column of a file.
fn own_kind(
    files: &InputFiles,
    only: Option<ImportKind>,
    currency: Currency,
    stop: &StopFlag,
) -> Option<ImportKind> {
    let has_all = |kind: ImportKind| match kind {
        ImportKind::Customers => has_all::<CustomerRow>(files, currency, stop),
        ImportKind::ShipTos => has_all::<ShipToRow>(files, currency, stop),
        ImportKind::Groups => has_all::<GroupRow>(files, currency, stop),
        ImportKind::Users => has_all::<UserRow>(files, currency, stop),
        ImportKind::Invoices => has_all::<InvoiceRow>(files, currency, stop),
        ImportKind::Receipts => has_all::<ReceiptRow>(files, currency, stop),
        ImportKind::Orders => has_all::<OrderRow>(files, currency, stop),
    };
    // What is read first where several have them all.
    let kinds = [
        ImportKind::Customers,
        ImportKind::ShipTos,
        ImportKind::Groups,
        ImportKind::Receipts,
        ImportKind::Invoices,
        ImportKind::Orders,
        ImportKind::Users,
    ];
    kinds.into_iter().filter(|kind| only.is_none_or(|only| only == *kind)).find(|kind| has_all(*kind))
}

fn has_all<T: FileRow>(files: &InputFiles, currency: Currency, stop: &StopFlag) -> bool {
    Reader::<T>::open(files, &Mapping::default(), currency, stop)
        .is_ok_and(|reader| reader.unknown_columns().is_empty())
}

impl From<ListKind> for ImportKind {
    fn from(kind: ListKind) -> Self {
        match kind {
            ListKind::Customers => Self::Customers,
            ListKind::Invoices => Self::Invoices,
            ListKind::Receipts => Self::Receipts,
        }
    }
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
