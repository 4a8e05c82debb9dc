//! How the file is read: found out, and found out again around what the user says of it on the steps of the table and the columns.

use super::columns::ColumnsView;
use super::described::{self, Depth, Described};
use super::done::Done;
use super::fields::{Input, Wanted, wanted};
use super::pairs::Pairs;
use super::queue::Queue;
use super::source::{Reading, Source, find};
use super::step::Step;
use super::table::TableView;
use super::{Import, ImportAction};
use crate::credit::Message;
use crate::desk::{DeskError, Given, Guess, MissingItems, RowMark};
use crate::tui::{Context, Key, Outcome, Pending};

impl Import {
    /// What is to be imported: of several files, the current one.
    pub(super) fn wanted(&self) -> Wanted {
        let wanted = wanted(&self.form);
        match self.queue.current() {
            Some(file) => Wanted { file: file.to_owned(), ..wanted },
            None => wanted,
        }
    }

    /// Finds out what the path leads to, where it is another one than before.
    pub(super) fn describe(&mut self, cx: &mut Context) {
        let wanted = wanted(&self.form);
        if self.step != Step::File || self.described_for.as_ref() == Some(&wanted) {
            return;
        }
        self.described_for = Some(wanted.clone());
        // It was of another path.
        self.problem = None;
        if wanted.file.as_os_str().is_empty() || wanted.mapping.is_some() {
            (self.described, self.describing) = (Described::Nothing, Pending::default());
        } else {
            self.describing = described::describe(wanted, Depth::Path, cx);
        }
    }

    pub(super) fn described(&mut self, described: Described, cx: &mut Context) {
        self.described = described;
        if std::mem::take(&mut self.begins) {
            self.begin(cx);
        }
    }

    /// Begins with the file, or with the first of several.
    pub(super) fn begin(&mut self, cx: &mut Context) {
        self.describe(cx);
        self.begins = self.describing.is_pending();
        if self.begins {
            return;
        }
        self.queue = match &self.described {
            Described::Folder(_) => {
                // Which lists there are, and in which order, is seen before they are imported.
                self.describing = described::describe(wanted(&self.form), Depth::Files, cx);
                return;
            }
            Described::Several { lists, .. } if lists.is_empty() => {
                return self.back_to_file(Input::File, Message::new("import-screen-no-lists"));
            }
            Described::Several { lists, .. } => Queue::of(lists),
            Described::Nothing | Described::File(_) | Described::Unfit(_) => Queue::default(),
        };
        self.find(cx);
    }

    /// Goes on to the next of several files: one with the same columns is read as the one before.
    pub(super) fn next_file(&mut self, cx: &mut Context) {
        let is_like_it = self.queue.go_on();
        let (given, missing) = (std::mem::take(&mut self.given), self.missing);
        let is_saved = self.is_saved;
        self.begin_file();
        if is_like_it {
            self.missing = missing;
            if !is_saved {
                self.given = Given { lines: std::collections::BTreeMap::new(), ..given };
            }
        }
        (self.source, self.report, self.step) = (None, None, Step::File);
        self.earlier.clear();
        self.leads_on = true;
        self.working = find(self.wanted(), self.given.clone(), cx);
    }

    /// Passes to the next of several files; after the last it is done.
    pub(super) fn skip(&mut self, cx: &mut Context) {
        self.queue.skip();
        if self.queue.next().is_some() {
            return self.next_file(cx);
        }
        self.begin_file();
        (self.source, self.report, self.working) = (None, None, Pending::default());
        self.go_to(Step::Done);
        self.earlier.clear();
    }

    /// Forgets what was said of another file.
    fn begin_file(&mut self) {
        self.given = Given::default();
        (self.columns, self.table, self.is_saved) = (ColumnsView::default(), TableView::default(), false);
        (self.as_of, self.missing, self.pairs) = (None, MissingItems::default(), Pairs::default());
        (self.done, self.problem) = (Done::default(), None);
    }

    /// Finds out what the file is, from the beginning where it is another one.
    pub(super) fn find(&mut self, cx: &mut Context) {
        if !self.form.validate(cx) {
            return;
        }
        let wanted = self.wanted();
        if let Some(mapping) = &wanted.mapping {
            let Some(kind) = wanted.kind else {
                self.form.focus(Input::Kind);
                self.form.complain(Input::Kind, Message::new("import-screen-kind-needed"));
                return;
            };
            let reading = Reading::Mapped(kind, mapping.clone());
            self.source = Some(Source { wanted, reading });
            return self.rehearse(cx);
        }
        if self.source.as_ref().is_none_or(|source| source.wanted.file != wanted.file) {
            self.begin_file();
        }
        self.leads_on = true;
        self.working = find(wanted, self.given.clone(), cx);
    }

    /// Finds out again around what the user has said since.
    pub(super) fn find_again(&mut self, cx: &mut Context) {
        if let Some(source) = &self.source {
            self.working = find(source.wanted.clone(), self.given.clone(), cx);
        }
    }

    /// Takes note of what the user says of the file, and finds out again around it.
    pub(super) fn give(&mut self, give: impl Fn(&mut Given), cx: &mut Context) {
        let mut given = self.given.clone();
        give(&mut given);
        let saved = self.guess().filter(|guess| guess.saved.is_some());
        if let Some(guess) = saved.filter(|_| !given.leaves_layout()) {
            // What was saved is changed: its columns stay what they are.
            given = self.given.clone();
            given.take_columns(guess);
            give(&mut given);
        }
        if given != self.given {
            self.given = given;
            self.is_saved = false;
            self.find_again(cx);
        }
    }

    pub(super) fn found(&mut self, found: Outcome<Source, DeskError>, cx: &mut Context) {
        let source = match found {
            Ok(source) => source,
            Err(error) => return self.fail(error, cx),
        };
        self.problem = None;
        self.columns.follow(&source);
        source.guess().into_iter().for_each(|guess| self.table.follow(guess, cx));
        let (is_clear, has_no_header) = (source.questions().is_empty(), source.has_no_header());
        self.source = Some(source);
        if self.leads_on {
            self.leads_on = !is_clear;
            match is_clear {
                true => self.rehearse(cx),
                false if self.step != Step::File => {}
                false if has_no_header => self.go_to(Step::Table),
                false => self.go_to(Step::Columns),
            }
        }
    }

    /// Answers the current question, or asks what the current column is.
    pub(super) fn change(&mut self, cx: &mut Context) {
        let Some(guess) = self.guess() else { return };
        self.columns.ask(guess, cx);
    }

    /// Says that the current row of the table names the columns, or no longer.
    pub(super) fn name_columns(&mut self, cx: &mut Context) {
        let Some(guess) = self.source.as_ref().and_then(Source::guess) else { return };
        let Some(line) = self.table.current(guess).map(|row| row.line) else { return };
        let given = self.table.name_columns(line, (guess, &self.given));
        self.give(|known| known.clone_from(&given), cx);
    }

    /// Marks the current row of the table and those like it, or takes the mark off; the header is none of them.
    pub(super) fn mark(&mut self, (action, mark): (ImportAction, RowMark), cx: &mut Context) {
        let Some(guess) = self.guess().cloned() else { return };
        if self.table.is_on_header(&guess) {
            return self.refuse(action, cx);
        }
        let Some(row) = self.table.current(&guess) else { return };
        self.give(|given| given.mark(mark, row, &guess), cx);
    }

    /// What was found out of the list.
    pub(super) fn guess(&self) -> Option<&Guess> {
        self.source.as_ref().and_then(Source::guess)
    }

    /// Takes a key of the table; what it sets is found out again.
    pub(super) fn table_key(&mut self, key: Key, cx: &mut Context) {
        let Some(guess) = self.source.as_ref().and_then(Source::guess) else { return };
        let mut given = self.given.clone();
        self.table.key(key, (guess, &mut given), cx);
        self.give(|known| known.clone_from(&given), cx);
    }
}
