//! What a list shows as a file: its rows as filtered and sorted, its columns as arranged, in the reader's language.

use std::path::PathBuf;
use std::sync::Arc;

use super::{Align, Column, List, Source};
use crate::credit::Message;
use crate::desk::{ListedCell, ListedColumn, ListingFile};
use crate::files::{Destination, IfExists};
use crate::tui::context::Context;
use crate::tui::jobs::Progress;
use crate::tui::services::Services;
use crate::tui::toast::Tone;
use crate::tui::writing::{FileQuestion, Naming, NotWritten, place_of};
use crate::words::{Words, key};

/// Rows written at a time.
const BATCH: usize = 500;

pub(super) struct Written {
    path: PathBuf,
    rows: u64,
}

impl<S: Source> List<S> {
    pub(super) fn ask_export(&self, cx: &mut Context) {
        let name = format!("{}-{}.xlsx", self.file_name(&cx.words), cx.session.today);
        let question = FileQuestion {
            title: Message::new("tui-command-export"),
            effect: self.export_effect(cx),
            label: key("tui-export-file"),
            help: key("tui-export-file-help"),
            name,
        };
        Naming::ask(self.address, question, Self::export, cx);
    }

    /// How many rows are written: the marked ones, or all that are shown where none is marked.
    fn export_effect(&self, cx: &Context) -> Message {
        let (marked, rows) = (self.marked_count(), self.keys.len());
        if marked == 0 {
            return Message::new("tui-export-effect").count("rows", rows);
        }
        Message::new("tui-export-effect-marked").count("rows", marked).text("all", cx.count(rows))
    }

    /// What its files are called without their ending.
    fn file_name(&self, words: &Words) -> String {
        words.render(&Message::new(format!("list-name-{}", self.sheet_name())))
    }

    const fn sheet_name(&self) -> &'static str {
        if self.name.is_empty() { "list" } else { self.name }
    }

    fn export(&mut self, (path, if_exists): (PathBuf, IfExists), naming: Naming<Self>, cx: &mut Context) {
        let (source, keys, words) = (Arc::clone(&self.source), self.marked_or_all(), Arc::clone(&cx.words));
        let memory = self.memory.clone();
        let (arrangement, name) = (self.arrangement.clone(), self.sheet_name());
        let work = move |services: &Services, progress: &Progress| {
            let columns = arrangement.shown(source.columns());
            let file = Sheet { words: &words, columns, name };
            let to = services.destination(&path, if_exists);
            let rows = file.write(&to, (source.as_ref(), &memory), &keys, services, progress)?;
            Ok::<_, NotWritten>(Written { path, rows })
        };
        self.exporting =
            cx.read_to_ask(self.address, key("tui-job-export"), work, |_, written, cx| match written {
                Ok(written) => report_written(&written, cx),
                Err(why) => naming.refused(why, cx),
            });
    }
}

fn report_written(written: &Written, cx: &mut Context) {
    let file = place_of(&written.path, cx);
    cx.report(Tone::Done, Message::new("tui-exported").count("rows", written.rows).text("file", file));
}

/// The file in the making.
struct Sheet<'a, S: Source> {
    words: &'a Words,
    columns: Vec<&'static Column<S::Row, S::By>>,
    name: &'static str,
}

impl<S: Source> Sheet<'_, S> {
    fn write(
        &self,
        to: &Destination,
        (source, memory): (&S, &S::Memory),
        keys: &[S::Key],
        services: &Services,
        progress: &Progress,
    ) -> Result<u64, NotWritten> {
        let columns = self.columns.iter().map(|column| self.heading(column)).collect();
        let mut file = ListingFile::create(to, self.name, columns, self.words.decimal_mark())?;
        for batch in progress.batches(keys, BATCH) {
            for (_, row) in source.rows(services, batch?, memory, progress)? {
                let cells = self.columns.iter().map(|column| column.cell(&row, self.words));
                file.row(cells.map(|cell| ListedCell { shown: cell.text, value: cell.value }).collect())?;
            }
        }
        Ok(file.finish()?)
    }

    fn heading(&self, column: &Column<S::Row, S::By>) -> ListedColumn {
        let name = self.words.get(column.header);
        match column.align {
            Align::Left => ListedColumn::Text(name),
            Align::Right | Align::Decimal(_) => ListedColumn::Number(name),
        }
    }
}
