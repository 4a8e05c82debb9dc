//! The menus of a list: its order and its columns.

use super::{Arrangement, Column, List, Order, Remembered, Sort, Sorting, Source, Visibility};
use crate::tui::context::Context;
use crate::tui::dialog::{Item, Picker};
use crate::words::{MessageKey, key};

impl<S: Source> List<S> {
    pub(super) fn ask_sort(&self, cx: &mut Context) {
        let symbols = cx.theme.symbols();
        let items = self
            .sortable()
            .into_iter()
            .map(|column| Item {
                label: cx.text(column.header),
                hint: match self.query.sort {
                    Some(sort) if sort.column == column.id && sort.order == Order::Ascending => {
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

    /// Shows and hides columns; the menu stays open for more.
    pub(super) fn ask_columns(&self, current: usize, cx: &mut Context) {
        let menu = self.column_menu(key("tui-columns-title"), current, cx);
        cx.ask(self.address, menu, |list, index, cx| {
            list.arrange_column(index, Arrangement::toggle, cx);
            list.ask_columns(index, cx);
        });
    }

    /// Moves columns to the left; the menu stays open for more.
    pub(super) fn ask_move(&self, current: usize, cx: &mut Context) {
        let menu = self.column_menu(key("tui-move-column-title"), current, cx);
        cx.ask(self.address, menu, |list, index, cx| {
            list.arrange_column(index, Arrangement::move_left, cx);
            list.ask_move(index.saturating_sub(1), cx);
        });
    }

    /// Arranges the columns as they are remembered, when the list is first refreshed.
    pub(super) fn arrange(&mut self, cx: &Context) {
        if self.remembered == Remembered::Arranged {
            return;
        }
        self.remembered = Remembered::Arranged;
        if let Some(names) = cx.arrangements.get(self.name) {
            self.arrangement = Arrangement::from_names(names, self.source.columns());
        }
    }

    fn arrange_column(&mut self, index: usize, change: fn(&mut Arrangement, &str), cx: &mut Context) {
        let Some((id, _)) = self.arrangement.0.get(index).cloned() else { return };
        change(&mut self.arrangement, &id);
        if !self.name.is_empty() {
            cx.arrangements.insert(self.name.to_owned(), self.arrangement.names());
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

    fn column_menu(&self, title: MessageKey, current: usize, cx: &Context) -> Picker {
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
                        Visibility::Shown => cx.text(key("tui-column-shown")),
                        Visibility::Hidden => cx.text(key("tui-column-hidden")),
                    },
                }
            })
            .collect();
        Picker::menu(cx.text(title), items, current)
    }
}
