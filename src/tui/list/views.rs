//! The filter and the order of a list, remembered until the next start and saved under names of the user's own.
//!
//! They are stored beside the arrangement of the columns: under `LIST view` what was last set, under `LIST view NAME` what
//! was saved. A condition is `column=what must be`, the order `sort=column` with a `+` or `-` behind it.

use super::column::ColumnId;
use super::conditions::{Condition, Reading};
use super::source::Sort;
use super::{List, Source};
use crate::credit::Message;
use crate::desk::SortOrder;
use crate::tui::context::Context;
use crate::tui::toast::Tone;

/// Before the name of the column that a list is sorted by.
const SORT: &str = "sort=";

/// Which rows a list shows and in which order, in terms of its columns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListView {
    /// Columns with what they must be, in the form in which conditions are stored.
    conditions: Vec<(String, String)>,
    sort: Option<(String, SortOrder)>,
}

impl ListView {
    /// The same with a condition: the id of a column and what it must be, numbers as `>1000.5`, days as ISO or from today.
    #[must_use]
    pub fn with(mut self, column: &str, must: impl Into<String>) -> Self {
        self.conditions.push((column.to_owned(), must.into()));
        self
    }

    /// The same sorted by the column with this id.
    #[must_use]
    pub fn sorted(mut self, column: &str, order: SortOrder) -> Self {
        self.sort = Some((column.to_owned(), order));
        self
    }

    fn from_names(names: &[String]) -> Self {
        let mut view = Self::default();
        for name in names {
            if let Some(sort) = name.strip_prefix(SORT) {
                view.sort = sort
                    .strip_suffix('+')
                    .map(|column| (column.to_owned(), SortOrder::Ascending))
                    .or_else(|| Some((sort.strip_suffix('-')?.to_owned(), SortOrder::Descending)));
            } else if let Some((column, must)) = name.split_once('=') {
                view = view.with(column, must);
            }
        }
        view
    }

    fn names(&self) -> Vec<String> {
        let sort = self.sort.iter().map(|(column, order)| {
            let sign = match order {
                SortOrder::Ascending => '+',
                SortOrder::Descending => '-',
            };
            format!("{SORT}{column}{sign}")
        });
        let conditions = self.conditions.iter().map(|(column, must)| format!("{column}={must}"));
        sort.chain(conditions).collect()
    }
}

impl<S: Source> List<S> {
    /// The same, which shows this whatever was remembered, and remembers nothing of it until the user changes it.
    pub fn viewed(mut self, view: ListView) -> Self {
        self.opened_as = Some(view);
        self
    }

    /// Shows other rows in another order, which is remembered.
    pub(super) fn show_view(&mut self, view: &ListView, cx: &mut Context) {
        self.apply_view(view, cx);
        self.remember_view(cx);
        self.reload(cx);
    }

    /// What was asked for when the list was opened, or else what was remembered of it.
    pub(super) fn restore_view(&mut self, cx: &Context) {
        let remembered = cx.arrangements.get(&self.view_key("")).map(|names| ListView::from_names(names));
        if let Some(view) = self.opened_as.take().or(remembered) {
            self.apply_view(&view, cx);
        }
    }

    /// What the columns of today do not know is left out.
    fn apply_view(&mut self, view: &ListView, cx: &Context) {
        let columns = self.source.columns();
        let column = |id: &str| columns.iter().find(|column| column.id.is(id));
        let reading = Reading { words: &cx.words, today: cx.session.today };
        let conditions = view.conditions.iter().filter_map(|(id, stored)| {
            let column = column(id)?;
            reading.condition(column, &reading.to_typed(column.filtering, stored)?)
        });
        self.query.conditions = conditions.collect();
        if let Some((id, order)) = &view.sort {
            let sort = column(id).and_then(Sort::by);
            self.query.sort = sort.map(|sort| if sort.order == *order { sort } else { sort.reversed() });
        }
    }

    /// What is shown now.
    fn view(&self, cx: &Context) -> ListView {
        let reading = Reading { words: &cx.words, today: cx.session.today };
        let columns = self.source.columns();
        let stored = |condition: &Condition<S::By>| {
            let column = columns.iter().find(|column| column.id == condition.column)?;
            let stored = reading.to_stored(column.filtering, &condition.typed)?;
            Some((name_of(column.id), stored))
        };
        ListView {
            conditions: self.query.conditions.iter().filter_map(stored).collect(),
            sort: self.query.sort.map(|sort| (name_of(sort.column), sort.order)),
        }
    }

    pub(super) fn remember_view(&self, cx: &mut Context) {
        if !self.name.is_empty() {
            store(self.view_key(""), &self.view(cx), cx);
        }
    }

    /// Saves what is shown under a name, where it is filtered or in an order that the list has not by itself. A name that
    /// something is saved under is forgotten where nothing is filtered.
    pub(super) fn save_view(&self, name: &str, cx: &mut Context) {
        if name.is_empty() {
            return;
        }
        let is_saved = cx.arrangements.contains_key(&self.view_key(name));
        let order = |sort: Option<Sort<S::By>>| sort.map(|sort| (sort.column, sort.order));
        let is_reordered = !is_saved && order(self.query.sort) != order(self.own_sort);
        let view = Some(self.view(cx)).filter(|view| !view.conditions.is_empty() || is_reordered);
        let (tone, key) = match (&view, is_saved) {
            (Some(_), _) => (Tone::Done, "tui-view-saved"),
            (None, true) => (Tone::Done, "tui-view-removed"),
            (None, false) => (Tone::Notice, "tui-view-empty"),
        };
        store(self.view_key(name), &view.unwrap_or_default(), cx);
        cx.report(tone, Message::new(key).text("name", name));
    }

    pub(super) fn saved_view(&self, name: &str, cx: &Context) -> ListView {
        let names = cx.arrangements.get(&self.view_key(name));
        names.map(|names| ListView::from_names(names)).unwrap_or_default()
    }

    /// The names under which something is saved, in their order.
    pub(super) fn saved_names(&self, cx: &Context) -> Vec<String> {
        let start = format!("{} ", self.view_key(""));
        cx.arrangements.keys().filter_map(|key| key.strip_prefix(&start)).map(str::to_owned).collect()
    }

    fn view_key(&self, name: &str) -> String {
        format!("{} view {name}", self.name).trim_end().to_owned()
    }
}

fn name_of(column: ColumnId) -> String {
    column.name().to_owned()
}

fn store(key: String, view: &ListView, cx: &mut Context) {
    if *view == ListView::default() {
        cx.arrangements.remove(&key);
    } else {
        cx.arrangements.insert(key, view.names());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_comes_back_as_it_was_stored() {
        let view = ListView::default()
            .with("over", ">120")
            .with("name", "a=b")
            .sorted("open", SortOrder::Descending);
        assert_eq!(view.names(), ["sort=open-", "over=>120", "name=a=b"]);
        assert_eq!(ListView::from_names(&view.names()), view);
        assert_eq!(ListView::from_names(&["sort=".to_owned(), "nothing".to_owned()]), ListView::default());
    }
}
