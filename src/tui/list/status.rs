//! What the status line says of a list.

use super::state::State;
use super::{List, Source};
use crate::credit::Message;
use crate::tui::context::Context;

impl<S: Source> List<S> {
    /// Number of rows, marked rows with their sum, and the filter.
    pub fn status(&self, cx: &Context) -> String {
        let count = self.keys.len();
        // Rows that are about to leave are not counted among what a filter leaves out.
        let is_cut = count > 0 && self.source.most() == Some(count);
        let rows = match self.unfiltered.filter(|_| self.query.is_narrowed() || is_cut) {
            Some((_, all)) => counted("tui-list-rows-of", all, cx).text("found", cx.count(count)),
            None => counted("tui-list-rows", count, cx),
        };
        let mut parts = vec![cx.render(&rows)];
        // Without rows it is said in their place.
        if let State::Failed(problem) = &self.state
            && count > 0
        {
            parts.insert(0, format!("{} {}", cx.theme.symbols().danger, cx.render(problem)));
        }
        if is_cut {
            parts.push(cx.render(&Message::new("tui-list-first").text("shown", cx.count(count))));
        }
        let marked = self.marked_count();
        if marked > 0 {
            let text = match self.sum.amount {
                Some((amount, currency)) => counted("tui-list-marked-sum", marked, cx)
                    .money("sum", amount, currency)
                    .text("currency", currency.code()),
                None => counted("tui-list-marked", marked, cx),
            };
            parts.push(cx.render(&text));
        }
        parts.extend(self.filters(cx));
        parts.join(&format!(" {} ", cx.theme.symbols().separator))
    }

    /// What was typed into the filter and what columns must be, in words.
    pub fn filters(&self, cx: &Context) -> Vec<String> {
        let typed = Some(&self.query.filter).filter(|typed| !typed.is_empty());
        let typed = typed.map(|typed| cx.render(&Message::new("tui-list-filtered").text("filter", typed)));
        typed.into_iter().chain(self.condition_texts(cx)).collect()
    }
}

/// A count twice: to choose the plural form by, and in the language's format to show.
fn counted(key: &str, count: usize, cx: &Context) -> Message {
    Message::new(key).count("count", count).text("shown", cx.count(count))
}
