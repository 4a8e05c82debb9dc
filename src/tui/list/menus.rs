//! The menus of a list: its order and its columns.

use super::source::Sort;
use super::state::{SortedByHead, Stored};
use super::{Arrangement, Column, ColumnId, List, Source, Visibility};
use crate::desk::SortOrder;
use crate::tui::context::Context;
use crate::tui::dialog::{Item, Picker};
use crate::words::key;

impl<S: Source> List<S> {
    pub(super) fn ask_sort(&self, cx: &mut Context) {
        let symbols = cx.theme.symbols();
        let items = self
            .sortable()
            .into_iter()
            .map(|column| Item {
                label: cx.text(column.name),
                hint: match self.query.sort {
                    Some(sort) if sort.column == column.id && sort.order == SortOrder::Ascending => {
                        symbols.ascending
                    }
                    Some(sort) if sort.column == column.id => symbols.descending,
                    _ => "",
                }
                .to_owned(),
            })
            .collect();
        let title = cx.text(key("tui-sort-title"));
        cx.ask(self.address, Picker::menu(title, items, 0), Self::sort_by);
    }

    /// Shows and hides columns, or goes on to moving them; the menu stays open for more.
    pub(super) fn ask_columns(&self, current: usize, cx: &mut Context) {
        let mut items = self.column_items(cx);
        items.push(Item { label: cx.text(key("tui-command-move-column")), hint: String::new() });
        let menu = Picker::menu(cx.text(key("tui-columns-title")), items, current);
        cx.ask(self.address, menu, |list, index, cx| {
            if index == list.arrangement.0.len() {
                return list.ask_move(0, cx);
            }
            list.arrange_column(index, Arrangement::toggle, cx);
            list.ask_columns(index, cx);
        });
    }

    /// Moves columns to the left; the menu stays open for more.
    pub(super) fn ask_move(&self, current: usize, cx: &mut Context) {
        let menu = Picker::menu(cx.text(key("tui-move-column-title")), self.column_items(cx), current);
        cx.ask(self.address, menu, |list, index, cx| {
            list.arrange_column(index, Arrangement::move_left, cx);
            list.ask_move(index.saturating_sub(1), cx);
        });
    }

    /// Arranges the columns as they are remembered, when the list is first refreshed.
    pub(super) fn arrange(&mut self, cx: &Context) {
        if self.stored == Stored::Arranged {
            return;
        }
        self.stored = Stored::Arranged;
        if let Some(names) = cx.arrangements.get(self.name) {
            self.arrangement = Arrangement::from_names(names, self.source.columns());
        }
        self.restore_view(cx);
    }

    fn arrange_column(&mut self, index: usize, change: fn(&mut Arrangement, &str), cx: &mut Context) {
        let Some((id, _)) = self.arrangement.0.get(index).cloned() else { return };
        change(&mut self.arrangement, &id);
        if !self.name.is_empty() {
            cx.arrangements.insert(self.name.to_owned(), self.arrangement.names());
        }
    }

    /// Sorts by a column whose head was clicked, with the next refresh.
    pub(super) fn sort_by_head(&mut self, column: ColumnId) {
        let Some(column) = self.sortable().into_iter().find(|other| other.id == column) else { return };
        let present = self.query.sort.filter(|sort| sort.column == column.id);
        self.query.sort = present.map(Sort::reversed).or_else(|| Sort::by(column));
        self.seen_version = None;
        self.sorted_by_head = SortedByHead::Yes;
    }

    /// By this column; by the same again, the other way round.
    fn sort_by(&mut self, index: usize, cx: &mut Context) {
        let Some(column) = self.sortable().get(index).copied() else {
            return;
        };
        let present = self.query.sort.filter(|sort| sort.column == column.id);
        self.sort(present.map(Sort::reversed).or_else(|| Sort::by(column)), cx);
    }

    fn sortable(&self) -> Vec<&'static Column<S::Row, S::By>> {
        self.source.columns().iter().filter(|column| Sort::by(column).is_some()).collect()
    }

    fn column_items(&self, cx: &Context) -> Vec<Item> {
        let columns = self.source.columns();
        self.arrangement
            .0
            .iter()
            .map(|(id, visibility)| {
                let header = columns.iter().find(|column| column.id.is(id));
                Item {
                    label: header.map(|column| cx.text(column.name)).unwrap_or_default(),
                    hint: match visibility {
                        Visibility::Shown => cx.text(key("tui-column-shown")),
                        Visibility::Hidden => cx.text(key("tui-column-hidden")),
                    },
                }
            })
            .collect()
    }
}
