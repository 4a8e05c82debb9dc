//! How a list gets its keys, the visible rows and the sum of the marked ones.

use std::collections::HashSet;
use std::sync::Arc;

use super::state::{CursorAfterLoading, Fetched, Outdated, Slot, SortedByHead, State, Sum};
use super::{List, Source};
use crate::credit::Message;
use crate::desk::DeskError;
use crate::tui::Tone;
use crate::tui::context::Context;
use crate::tui::jobs::{Outcome, Progress};
use crate::tui::services::Services;
use crate::words::key;

/// Rows cached at least before those out of sight are forgotten.
const CACHED: usize = 1_000;

/// The keys that a query finds, how many there are without filters as of a version of the data, and what was read for it.
struct Answer<S: Source> {
    keys: Vec<S::Key>,
    unfiltered: (u64, usize),
    memory: S::Memory,
}

/// Rows as they were loaded; those that are gone are left out.
type Rows<S> = Vec<(<S as Source>::Key, Fetched<<S as Source>::Row>)>;

impl<S: Source> List<S> {
    /// Loads everything again; what is shown stays until then.
    pub fn reload(&mut self, cx: &mut Context) {
        let version = cx.data_version();
        let seen = self.seen_version.replace(version);
        if self.cursor_after_loading == CursorAfterLoading::SameRow
            && seen.is_some_and(|seen| cx.undone_since(seen))
        {
            self.cursor_after_loading = CursorAfterLoading::BroughtBack;
        }
        let (source, query, mut memory) = (Arc::clone(&self.source), self.query.clone(), self.memory.clone());
        let words = Arc::clone(&cx.words);
        let counted = self.unfiltered.filter(|(as_of, _)| *as_of == version);
        let work = move |services: &Services, progress: &Progress| {
            let counted = counted.map(|(_, count)| count);
            let unfiltered = match counted.filter(|_| query.is_narrowed()) {
                None if query.is_narrowed() => Some(source.count(services, &mut memory, progress)?),
                known => known,
            };
            let keys = source.keys(services, &query, &mut memory, progress)?;
            let rows = |keys: &[S::Key]| source.rows(services, keys, &memory, progress);
            let keys = query.meeting(&*source, keys, rows, &words, progress)?;
            let unfiltered = match unfiltered.or(counted) {
                None if Some(keys.len()) == source.most() => source.count(services, &mut memory, progress)?,
                Some(all) if query.is_narrowed() || Some(keys.len()) == source.most() => all,
                Some(_) | None => keys.len(),
            };
            let unfiltered = (version, unfiltered);
            Ok(Answer { keys, unfiltered, memory })
        };
        self.loading_keys = cx.read(self.address, key("tui-job-list"), work, Self::take_keys);
    }

    pub fn refresh(&mut self, cx: &mut Context) {
        self.arrange(cx);
        if self.seen_version != Some(cx.data_version()) {
            self.reload(cx);
        }
        if std::mem::replace(&mut self.sorted_by_head, SortedByHead::No) == SortedByHead::Yes {
            self.remember_view(cx);
        }
        self.ask_rows(cx);
        self.ask_sum(cx);
    }

    /// Rows that other filters found are no answer to these, and nothing may be done with them.
    fn fail(&mut self, problem: Message) {
        let has_other_rows = self.answered.as_ref().is_some_and(|answered| !answered.finds_same(&self.query));
        if has_other_rows {
            self.place(Vec::new());
        }
        self.state = State::Failed(problem);
    }

    fn take_keys(&mut self, found: Outcome<Answer<S>, DeskError>, cx: &mut Context) {
        match found {
            Ok(Answer { keys, unfiltered, memory }) => {
                self.memory = memory;
                self.unfiltered = Some(unfiltered);
                let marked = self.marked_count();
                self.show(keys);
                self.say_unmarked(marked.saturating_sub(self.marked_count()), cx);
            }
            Err(why) => self.fail(why.message()),
        }
    }

    /// Rows that a filter hides lose their marks: nobody decides on what is not shown. That is said.
    fn say_unmarked(&self, count: usize, cx: &mut Context) {
        if count > 0 && self.query.is_narrowed() {
            let message = Message::new("tui-list-unmarked").count("count", count);
            cx.report(Tone::Notice, message.text("shown", cx.count(count)));
        }
    }

    fn show(&mut self, keys: Vec<S::Key>) {
        self.answered = Some(self.query.clone());
        let before = Arc::clone(&self.keys);
        self.place(keys);
        match std::mem::replace(&mut self.cursor_after_loading, CursorAfterLoading::SameRow) {
            CursorAfterLoading::SameRow => {}
            CursorAfterLoading::FirstMatch => self.cursor.set(0),
            CursorAfterLoading::BroughtBack => {
                let before: HashSet<&S::Key> = before.iter().collect();
                let back = self.keys.iter().position(|key| !before.contains(key));
                if let Some(row) = back {
                    self.cursor.set(row);
                }
            }
        }
        let begin_at = self.begin_at.take().and_then(|name| self.source.key_named(&name, &self.memory));
        let row = begin_at.and_then(|begin_at| self.keys.iter().position(|key| *key == begin_at));
        if let Some(row) = row {
            self.cursor.set(row);
        }
        self.state = State::Loaded;
        self.generation += 1;
        self.requested.clear();
    }

    /// Puts these keys in place of the others; cursor and marks stay on their rows.
    pub(super) fn place(&mut self, mut keys: Vec<S::Key>) {
        if !self.leaving.is_empty() {
            keys.retain(|key| !self.leaving.contains(key));
        }
        let current = self.current();
        self.marks.follow(&self.keys, &keys);
        self.keys = Arc::new(keys);
        self.range = None;
        self.sum.outdated = Outdated::Yes;
        let found = current.and_then(|current| self.keys.iter().position(|key| *key == current));
        match found {
            Some(row) => self.cursor.jump(row),
            // The row left: the cursor stays where the eye is.
            None => self.cursor.set(self.cursor.at().min(self.keys.len().saturating_sub(1))),
        }
    }

    fn take_rows(&mut self, rows: Outcome<Rows<S>, DeskError>, _: &mut Context) {
        // What did not come is remembered as gone, so that it is not asked for over and over.
        for key in std::mem::take(&mut self.requested) {
            let slot = self.rows.entry(key).or_insert(Slot { generation: 0, row: Fetched::Gone });
            slot.generation = self.generation;
        }
        match rows {
            Ok(rows) => {
                for (key, mut row) in rows {
                    if let Fetched::Loaded(row) = &mut row {
                        self.source.refresh_row(row);
                    }
                    self.rows.insert(key, Slot { generation: self.generation, row });
                }
            }
            Err(why) => self.state = State::Failed(why.message()),
        }
    }

    /// Asks for the visible rows and a screen above and below, as far as they are missing.
    fn ask_rows(&mut self, cx: &mut Context) {
        let sight = self.cursor.sight(self.keys.len());
        let screen = sight.len();
        let near = sight.start.saturating_sub(screen)..(sight.end + screen).min(self.keys.len());
        let near = self.keys.get(near).unwrap_or_default();
        let is_fresh =
            |key: &S::Key| self.rows.get(key).is_some_and(|slot| slot.generation == self.generation);
        let in_sight = self.keys.get(sight).unwrap_or_default();
        let waited_for = |key: &S::Key| self.requested.contains(key);
        if in_sight.iter().all(|key| is_fresh(key) || waited_for(key)) {
            return;
        }
        let missing: Vec<S::Key> = near.iter().copied().filter(|key| !is_fresh(key)).collect();
        if self.rows.len() > CACHED.max(screen * 8) {
            self.rows.retain(|key, _| near.contains(key));
        }
        let (source, memory) = (Arc::clone(&self.source), self.memory.clone());
        self.requested.clone_from(&missing);
        let work = move |services: &Services, progress: &Progress| {
            read_rows((source.as_ref(), &memory), services, &missing, progress)
        };
        self.loading_rows = cx.read(self.address, key("tui-job-list"), work, Self::take_rows);
    }

    fn ask_sum(&mut self, cx: &mut Context) {
        if self.sum.outdated == Outdated::No {
            return;
        }
        self.sum = Sum::default();
        if self.marked_count() == 0 {
            return;
        }
        let (source, memory) = (Arc::clone(&self.source), self.memory.clone());
        let (keys, marks) = (Arc::clone(&self.keys), self.marks.clone());
        let work = move |services: &Services, progress: &Progress| {
            let marked: Vec<S::Key> = marks.of(&keys).collect();
            source.sum(services, &marked, &memory, progress)
        };
        self.sum.adding = cx.read(self.address, key("tui-job-sum"), work, |list, amount, _| {
            list.sum.amount = amount.unwrap_or_default();
        });
    }
}

/// Reads the rows together; where that fails each by itself, so that one that cannot be read hides no other.
fn read_rows<S: Source>(
    (source, memory): (&S, &S::Memory),
    services: &Services,
    keys: &[S::Key],
    progress: &Progress,
) -> Result<Rows<S>, DeskError> {
    let read = |keys: &[S::Key]| -> Result<Rows<S>, DeskError> {
        let rows = source.rows(services, keys, memory, progress)?.into_iter();
        Ok(rows.map(|(key, row)| (key, Fetched::Loaded(row))).collect())
    };
    if let Ok(rows) = read(keys) {
        return Ok(rows);
    }
    let mut rows = Vec::with_capacity(keys.len());
    for one in progress.batches(keys, 1) {
        let one = one?;
        match read(one) {
            Ok(row) => rows.extend(row),
            Err(error) if error.is_stop() => return Err(error),
            Err(error) => rows.extend(one.iter().map(|key| (*key, Fetched::Unreadable(error.message())))),
        }
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::Test;
    use crate::tui::harness::Harness;
    use crate::tui::list::conditions::Condition;
    use crate::tui::list::{Align, Cell, Column, ColumnId, Found, Marking, Query, Room, Sort};
    use crate::tui::registry::SCREENS;
    use crate::tui::{Address, JobError};
    use crate::words::MessageKey;

    const NAME: MessageKey = key("tui-command-mark");

    /// Rows that are never loaded.
    struct Numbers;

    impl Source for Numbers {
        type Key = u32;
        type Row = u32;
        type By = ();
        type Memory = ();

        fn columns(&self) -> &'static [Column<u32, ()>] {
            &[]
        }

        fn keys(
            &self,
            _: &Services,
            _: &Query<()>,
            (): &mut (),
            _: &Progress,
        ) -> Result<Vec<u32>, DeskError> {
            Ok(Vec::new())
        }

        fn rows(&self, _: &Services, _: &[u32], (): &(), _: &Progress) -> Result<Found<Self>, DeskError> {
            Ok(Vec::new())
        }
    }

    /// How many rows are left where those of one query are shown and loading those of the other fails.
    fn left(loaded: &Query<()>, failed: &Query<()>) -> usize {
        let mut list = List::new(Numbers, Marking::Rows, Address(|_| None));
        list.query = loaded.clone();
        list.show(vec![1, 2, 3]);
        list.query = failed.clone();
        list.fail(Message::new("tui-list-failed"));
        list.keys.len()
    }

    #[test]
    fn a_failure_leaves_only_rows_that_the_filters_find() {
        let test = Test::Contains("x".to_owned());
        let plain = Query::default();
        let filtered = Query { filter: "x".to_owned(), ..Query::default() };
        let narrowed = Query {
            conditions: vec![Condition {
                column: ColumnId::new("name"),
                by: None,
                typed: "x".to_owned(),
                test,
            }],
            ..Query::default()
        };
        let name = Column::new("name", NAME, Align::Left, Room(1, 1), 0, |(): &(), _| Cell::new("")).by(());
        let sorted = Query { sort: Sort::by(&name), ..Query::default() };
        assert_eq!((left(&plain, &narrowed), left(&narrowed, &plain), left(&plain, &filtered)), (0, 0, 0));
        assert_eq!((left(&plain, &plain), left(&plain, &sorted)), (3, 3));
    }

    #[test]
    fn rows_that_did_not_come_are_missed_for_the_reason_that_they_did_not_come() {
        let mut terminal = Harness::new(SCREENS, Services::default());
        let mut list = List::new(Numbers, Marking::Rows, Address(|_| None));
        let reason = |list: &List<Numbers>| match &list.state {
            State::Failed(reason) => reason.key.clone(),
            State::Loading | State::Loaded => String::new(),
        };
        list.take_rows(Err(JobError::Cancelled), terminal.app.context());
        assert_eq!(reason(&list), "tui-list-cancelled");
        let locked = DeskError::conflict(Message::new("desk-locked"));
        list.take_rows(Err(JobError::Failed(locked)), terminal.app.context());
        assert_eq!(reason(&list), "desk-locked");
    }
}
