//! What a list shows as a file: its rows as filtered and sorted, its columns as arranged, in the reader's language.

use std::path::PathBuf;
use std::sync::Arc;

use super::{Align, Cell, Column, List, Source};
use crate::credit::Statement;
use crate::desk::{ListedCell, ListedColumn, ListingFile};
use crate::files::{Destination, IfExists};
use crate::tui::context::Context;
use crate::tui::dialog::{FormDialog, Message};
use crate::tui::form::{Editor, Field, Form, Value};
use crate::tui::jobs::{Progress, Task};
use crate::tui::reply::Reply;
use crate::tui::services::Services;
use crate::tui::toast::Tone;
use crate::tui::writing::{NotWritten, Replacing};
use crate::words::{Words, word};

/// Rows written at a time.
const BATCH: usize = 500;
/// Signs of a path at most.
const LONGEST_PATH: usize = 400;

/// The one field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Input {
    File,
}

/// The export of a list: asked for, running, or waiting for an answer about a file that exists.
#[derive(Default)]
pub(super) struct Exporting {
    asked: Option<Reply<Form<Input>>>,
    task: Option<Task<Result<Written, NotWritten>>>,
    replacing: Option<Replacing>,
}

/// A file that was written.
pub(super) struct Written {
    path: PathBuf,
    rows: u64,
}

impl<S: Source> List<S> {
    pub(super) fn ask_export(&mut self, cx: &mut Context) {
        let name = format!("{}-{}.xlsx", self.file_name(), cx.session.today);
        let field = Field::new(
            Input::File,
            word("tui-export-file"),
            word("tui-export-file-help"),
            Editor::Text(LONGEST_PATH),
        );
        let form = Form::new(vec![field.required().holding(Value::Text(name))]);
        let rows = i64::try_from(self.keys.len()).unwrap_or(i64::MAX);
        let effect = Statement::new("tui-export-effect").count("rows", rows);
        self.exporting.asked = Some(FormDialog::ask(cx, Statement::new("tui-command-export"), effect, form));
    }

    /// What its files are called without their ending; the sheet in a spreadsheet too.
    const fn file_name(&self) -> &'static str {
        if self.name.is_empty() { "list" } else { self.name }
    }

    /// Begins the export that was asked for, and tells what came of it.
    pub(super) fn take_export(&mut self, cx: &mut Context) {
        if let Some(form) = Reply::take(&mut self.exporting.asked) {
            self.begin_export(PathBuf::from(form.text(Input::File)), IfExists::Refuse, cx);
        }
        if let Some(path) = Replacing::take(&mut self.exporting.replacing) {
            self.begin_export(path, IfExists::Replace, cx);
        }
        match Task::take(&mut self.exporting.task) {
            Some(Ok(Ok(written))) => {
                let told = Statement::new("tui-exported")
                    .count("rows", i64::try_from(written.rows).unwrap_or(i64::MAX))
                    .text("file", written.path.display().to_string());
                let told = cx.tell(&told);
                cx.toast(Tone::Done, told);
            }
            Some(Ok(Err(NotWritten::Exists(path)))) => {
                self.exporting.replacing = Some(Replacing::ask(path, cx));
            }
            Some(Ok(Err(NotWritten::Failed(problem)))) if !problem.is_stopped() => {
                tell_problem(&problem, cx);
            }
            Some(Ok(Err(_)) | Err(_)) | None => {}
        }
    }

    fn begin_export(&mut self, path: PathBuf, if_exists: IfExists, cx: &mut Context) {
        let (source, keys, words) = (Arc::clone(&self.source), Arc::clone(&self.keys), Arc::clone(&cx.words));
        let (arrangement, name) = (self.arrangement.clone(), self.file_name());
        self.exporting.task = Some(cx.read(word("tui-job-export"), move |services, progress| {
            let columns = arrangement.shown(source.columns());
            let file = Sheet { words: &words, columns, name };
            let to = services.destination(&path, if_exists);
            let rows = file.write(&to, source.as_ref(), &keys, services, progress)?;
            Ok(Written { path, rows })
        }));
    }
}

fn tell_problem(problem: &Statement, cx: &mut Context) {
    let mut text = cx.tell(problem);
    if let Some(hint) = cx.words.attribute(problem, "hint") {
        text = format!("{text}\n{hint}");
    }
    let title = cx.text(word("tui-command-export"));
    Message::problem(cx, title, text);
}

/// The file in the making.
struct Sheet<'a, R: 'static> {
    words: &'a Words,
    columns: Vec<&'static Column<R>>,
    name: &'static str,
}

impl<R> Sheet<'_, R> {
    fn write<S: Source<Row = R>>(
        &self,
        to: &Destination,
        source: &S,
        keys: &[S::Key],
        services: &Services,
        progress: &Progress,
    ) -> Result<u64, NotWritten> {
        let columns = self.columns.iter().map(|column| self.heading(column)).collect();
        let mut file = ListingFile::create(to, self.name, columns, self.words.decimal_mark())?;
        progress.expect_total(u64::try_from(keys.len()).unwrap_or(0));
        for batch in keys.chunks(BATCH) {
            if progress.is_cancelled() {
                return Err(Statement::stopped().into());
            }
            for (_, row) in source.rows(services, batch, progress)? {
                let cells =
                    self.columns.iter().map(|column| self.cell(column, &(column.cell)(&row, self.words)));
                file.row(cells.collect())?;
            }
            progress.advance(u64::try_from(batch.len()).unwrap_or(0));
        }
        Ok(file.finish()?)
    }

    fn heading(&self, column: &Column<R>) -> ListedColumn {
        let name = self.words.get(column.header);
        match column.align {
            Align::Left => ListedColumn::Text(name),
            Align::Right | Align::Decimal(_) => ListedColumn::Number(name),
        }
    }

    /// A number keeps its value beside its text, for files that have real numbers.
    fn cell(&self, column: &Column<R>, cell: &Cell) -> ListedCell {
        let number = match column.align {
            Align::Left => None,
            Align::Right | Align::Decimal(_) => self.words.read_number(&cell.text),
        };
        match number {
            Some(number) => ListedCell::Number { shown: cell.text.clone(), value: number.to_string() },
            None => ListedCell::Text(cell.text.clone()),
        }
    }
}
