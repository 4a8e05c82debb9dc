//! The menus of a list: its order and its columns.

use super::{Arrangement, Column, List, Order, Remembered, Sort, Sorting, Source, Visibility};
use crate::tui::context::Context;
use crate::tui::dialog::{Item, Picker};
use crate::tui::form::Form;
use crate::tui::reply::Reply;
use crate::words::word;

/// Which menu is open.
#[derive(Default)]
pub(super) struct Asked {
    sort: Option<Reply<usize>>,
    columns: Option<Reply<usize>>,
    moving: Option<Reply<usize>>,
    pub(super) conditions: Option<Reply<Form<usize>>>,
}

impl<S: Source> List<S> {
    pub(super) fn ask_sort(&mut self, cx: &mut Context) {
        let signs = cx.theme.signs();
        let items = self
            .sortable()
            .into_iter()
            .map(|column| Item {
                label: cx.text(column.header),
                hint: match self.query.sort {
                    Some(sort) if sort.column == column.id && sort.order == Order::Ascending => {
                        signs.ascending
                    }
                    Some(sort) if sort.column == column.id => signs.descending,
                    _ => "",
                }
                .to_owned(),
            })
            .collect();
        let title = cx.text(word("tui-sort-title"));
        self.asked.sort = Some(Picker::menu(cx, title, items, 0));
    }

    pub(super) fn ask_columns(&mut self, cx: &mut Context) {
        let title = cx.text(word("tui-columns-title"));
        self.asked.columns = Some(self.column_menu(title, 0, cx));
    }

    pub(super) fn ask_move(&mut self, cx: &mut Context) {
        let title = cx.text(word("tui-move-column-title"));
        self.asked.moving = Some(self.column_menu(title, 0, cx));
    }

    /// Arranges the columns as they are remembered, when the list is first polled.
    pub(super) fn arrange(&mut self, cx: &Context) {
        if self.remembered == Remembered::Arranged {
            return;
        }
        self.remembered = Remembered::Arranged;
        if let Some(names) = cx.arrangements.get(self.name) {
            self.arrangement = Arrangement::from_names(names, self.source.columns());
        }
    }

    fn remember(&self, cx: &mut Context) {
        if !self.name.is_empty() {
            cx.arrangements.insert(self.name.to_owned(), self.arrangement.names());
        }
    }

    /// Acts on what was picked; the menus of columns stay open for more.
    pub(super) fn take_menus(&mut self, cx: &mut Context) {
        if let Some(index) = Reply::take(&mut self.asked.sort) {
            self.sort_by(index, cx);
        }
        if let Some(index) = Reply::take(&mut self.asked.columns) {
            if let Some((id, _)) = self.arrangement.0.get(index).cloned() {
                self.arrangement.toggle(&id);
                self.remember(cx);
            }
            let title = cx.text(word("tui-columns-title"));
            self.asked.columns = Some(self.column_menu(title, index, cx));
        }
        if let Some(index) = Reply::take(&mut self.asked.moving) {
            if let Some((id, _)) = self.arrangement.0.get(index).cloned() {
                self.arrangement.move_left(&id);
                self.remember(cx);
            }
            let title = cx.text(word("tui-move-column-title"));
            self.asked.moving = Some(self.column_menu(title, index.saturating_sub(1), cx));
        }
    }

    /// By this column; by the same again, the other way round.
    fn sort_by(&mut self, index: usize, cx: &mut Context) {
        let Some(column) = self.sortable().get(index).copied() else {
            return;
        };
        let order = match self.query.sort {
            Some(sort) if sort.column == column.id && sort.order == Order::Ascending => Order::Descending,
            Some(sort) if sort.column == column.id => Order::Ascending,
            _ if column.sorting == Sorting::LargestFirst => Order::Descending,
            _ => Order::Ascending,
        };
        let column = column.id;
        self.sort(Sort { column, order }, cx);
    }

    fn sortable(&self) -> Vec<&'static Column<S::Row>> {
        let columns = self.source.columns().iter();
        columns.filter(|column| column.sorting != Sorting::None).collect()
    }

    fn column_menu(&self, title: String, current: usize, cx: &mut Context) -> Reply<usize> {
        let columns = self.source.columns();
        let items = self
            .arrangement
            .0
            .iter()
            .map(|(id, visibility)| {
                let header = columns.iter().find(|column| column.id == id);
                Item {
                    label: header.map(|column| cx.text(column.header)).unwrap_or_default(),
                    hint: match visibility {
                        Visibility::Shown => cx.text(word("tui-column-shown")),
                        Visibility::Hidden => cx.text(word("tui-column-hidden")),
                    },
                }
            })
            .collect();
        Picker::menu(cx, title, items, current)
    }
}
