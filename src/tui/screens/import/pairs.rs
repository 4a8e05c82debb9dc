//! New customers that look like others, side by side, and what the user says of each pair.

use std::collections::BTreeSet;

use ratatui::text::{Line, Span};

use super::report::called;
use crate::desk::{LookAlike, NamedCustomer};
use crate::sanitize::sanitize;
use crate::tui::screens::page::Page;
use crate::tui::{Context, Role, text};
use crate::words::key;

/// The most pairs in sight.
const IN_SIGHT: usize = 6;
/// The columns before a pair, and between its customers.
const LEAD: u16 = 4;
const BETWEEN: u16 = 3;
/// The widest a customer is shown.
const WIDEST: u16 = 50;

/// Which pair is next, and which are two customers after all.
#[derive(Debug, Default)]
pub(super) struct Pairs {
    at: usize,
    different: BTreeSet<(String, String)>,
}

impl Pairs {
    /// The pair that is next.
    pub(super) fn current<'a>(&self, pairs: &'a [LookAlike]) -> Option<&'a LookAlike> {
        pairs.get(self.place(pairs))
    }

    fn place(&self, pairs: &[LookAlike]) -> usize {
        self.at.min(pairs.len().saturating_sub(1))
    }

    fn is_different(&self, pair: &LookAlike) -> bool {
        self.different.contains(&codes(pair))
    }

    /// How many of them nothing was said of.
    pub(super) fn open(&self, pairs: &[LookAlike]) -> usize {
        pairs.iter().filter(|pair| !self.is_different(pair)).count()
    }

    /// Goes to the pair below, after the last one to the first.
    pub(super) fn go_on(&mut self, pairs: &[LookAlike]) {
        let next = self.place(pairs) + 1;
        self.at = if next < pairs.len() { next } else { 0 };
    }

    /// Says that the current pair is two customers, or no longer; goes to the next pair that is open.
    pub(super) fn differ(&mut self, pairs: &[LookAlike]) {
        let Some(pair) = self.current(pairs).map(codes) else { return };
        if self.different.remove(&pair) {
            return;
        }
        self.different.insert(pair);
        let place = self.place(pairs);
        let open = |at: &usize| pairs.get(*at).is_some_and(|pair| !self.is_different(pair));
        self.at = (place..pairs.len()).chain(0..place).find(open).unwrap_or(place);
    }

    pub(super) fn write(&self, page: &mut Page<'_>, pairs: &[LookAlike], cx: &Context) {
        let symbols = cx.theme.symbols();
        if pairs.is_empty() {
            return;
        }
        let is_open = pairs.iter().any(|pair| !self.is_different(pair));
        let role = if is_open { Role::Warning } else { Role::Dim };
        page.sentence(role, 0, symbols.warning, &cx.text(key("import-screen-look-alikes")));
        let place = self.place(pairs);
        let first = (place + 1).saturating_sub(IN_SIGHT);
        let width = (page.width().saturating_sub(LEAD + BETWEEN) / 2).min(WIDEST);
        let customer = |customer: &NamedCustomer| {
            let shown = sanitize(&called(&customer.code, &customer.name)).into_owned();
            let shown = text::fit(&shown, width, symbols.ellipsis).into_owned();
            let gap = usize::from(width.saturating_sub(text::width(&shown)));
            format!("{shown}{:gap$}", "")
        };
        for (at, pair) in pairs.iter().enumerate().skip(first).take(IN_SIGHT) {
            let sign = if self.is_different(pair) { "#" } else { "?" };
            let cursor = if at == place { symbols.cursor } else { " " };
            let role = match (at == place, self.is_different(pair)) {
                (true, _) => Role::Selected,
                (false, true) => Role::Dim,
                (false, false) => Role::Text,
            };
            let (new, other) = (customer(&pair.new), customer(&pair.other));
            let line = format!("{cursor} {sign} {new} {} {other}", symbols.separator);
            page.add(Line::from(Span::styled(line, cx.theme.style(role))));
        }
        let more = pairs.len().saturating_sub(IN_SIGHT);
        if more > 0 {
            page.line(Role::Dim, &format!("    {} +{}", symbols.ellipsis, cx.count(more)));
        }
        page.gap();
    }
}

fn codes(pair: &LookAlike) -> (String, String) {
    (pair.new.code.clone(), pair.other.code.clone())
}
