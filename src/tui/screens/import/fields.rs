//! The first step: which file, and how it is to be imported.

use std::path::{Path, PathBuf};

use super::report;
use crate::desk::{ImportKind, ImportOptions, InputField, Strictness};
use crate::tui::Context;
use crate::tui::form::{Editor, Field, Form};
use crate::words::key;

const PATH: usize = 1_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Input {
    File,
    Kind,
    Mapping,
    AllOrNone,
    Rejects,
}

/// What is to be imported, as the form says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) file: PathBuf,
    /// What its rows are; none where that is to be found out.
    pub(super) kind: Option<ImportKind>,
    pub(super) mapping: Option<PathBuf>,
    pub(super) strict: Strictness,
}

pub(super) fn wanted(form: &Form<Input>) -> Wanted {
    let kind = form.choice(Input::Kind).unwrap_or(0);
    let mapping = Some(form.text(Input::Mapping)).filter(|path| !path.is_empty());
    Wanted {
        file: PathBuf::from(form.text(Input::File)),
        kind: kind.checked_sub(1).and_then(|kind| ImportKind::ALL.get(kind).copied()),
        mapping: mapping.map(PathBuf::from),
        strict: if form.is_yes(Input::AllOrNone) { Strictness::AllOrNone } else { Strictness::GoodRows },
    }
}

/// Where the rows of a file that are not taken are written: the file that was named, or one beside it.
pub(super) fn rejects_of(file: &Path, form: &Form<Input>) -> PathBuf {
    let rejects = form.text(Input::Rejects);
    if rejects.is_empty() { file.with_file_name(ImportOptions::usual_rejects(file)) } else { rejects.into() }
}

/// Where an error of the desk is shown.
pub(super) const AT_FAULT: [(InputField, Input); 2] =
    [(InputField::File, Input::File), (InputField::Mapping, Input::Mapping)];

pub(super) fn form(cx: &Context) -> Form<Input> {
    let found = cx.text(key("import-screen-kind-found"));
    let kinds = ImportKind::ALL.map(|kind| cx.text(report::kind_word(kind)));
    let kinds = [found].into_iter().chain(kinds).collect();
    Form::new(vec![
        field(Input::File, Editor::Text(PATH)).required(),
        field(Input::Kind, Editor::Choice(kinds)),
        field(Input::Mapping, Editor::Text(PATH)),
        field(Input::AllOrNone, Editor::YesNo),
        field(Input::Rejects, Editor::Text(PATH)),
    ])
}

fn field(input: Input, editor: Editor) -> Field<Input> {
    let (label, help) = match input {
        Input::File => (key("import-screen-file"), key("import-screen-file-help")),
        Input::Kind => (key("import-screen-kind"), key("import-screen-kind-help")),
        Input::Mapping => (key("import-screen-mapping"), key("import-screen-mapping-help")),
        Input::AllOrNone => (key("import-screen-all-or-none"), key("import-screen-all-or-none-help")),
        Input::Rejects => (key("import-screen-rejects"), key("import-screen-rejects-help")),
    };
    Field::new(input, label, help, editor)
}
