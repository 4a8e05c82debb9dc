//! New customers that look like others, side by side, and what the user says of each pair.

use ratatui::text::{Line, Span};

use super::report::called;
use crate::desk::{Given, LookAlike, NamedCustomer};
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
/// The column that says whose a row is.
pub(super) const CUSTOMER: &str = "customer";

/// Whether the rows of a new customer are those of the other one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sameness {
    One,
    Two,
}

/// What the user says of two customers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    Same,
    Different,
}

#[derive(Debug)]
struct Pair {
    customers: LookAlike,
    answer: Option<Answer>,
}

/// The pairs in the order in which they were found, and which of them is next.
#[derive(Debug, Default)]
pub(super) struct Pairs {
    at: usize,
    pairs: Vec<Pair>,
}

impl Pairs {
    /// Takes note of the pairs that a trial found. Those that are the same customer by now are found no more, and stay in
    /// sight as long as that is said, to be parted again.
    pub(super) fn follow(&mut self, found: &[LookAlike], given: &Given) {
        let means = given.values.get(CUSTOMER);
        self.pairs.retain_mut(|pair| {
            let LookAlike { new, other } = &pair.customers;
            let is_same = means.and_then(|means| means.get(&new.code)) == Some(&other.code);
            pair.answer = pair.answer.filter(|answer| (*answer == Answer::Same) == is_same);
            pair.answer == Some(Answer::Same) || found.contains(&pair.customers)
        });
        let is_known = |found: &&LookAlike| self.pairs.iter().any(|pair| pair.customers == **found);
        let new: Vec<LookAlike> = found.iter().filter(|found| !is_known(found)).cloned().collect();
        self.pairs.extend(new.into_iter().map(|customers| Pair { customers, answer: None }));
        self.at = self.at.min(self.pairs.len().saturating_sub(1));
    }

    pub(super) const fn count(&self) -> usize {
        self.pairs.len()
    }

    /// How many of them nothing was said of.
    pub(super) fn open(&self) -> usize {
        self.pairs.iter().filter(|pair| pair.answer.is_none()).count()
    }

    /// Goes to the pair below, after the last one to the first.
    pub(super) const fn go_on(&mut self) {
        let next = self.at + 1;
        self.at = if next < self.pairs.len() { next } else { 0 };
    }

    /// Says that the current pair is one customer, or no longer; returns the two where their rows are to be read otherwise.
    pub(super) fn make_same(&mut self) -> Option<(LookAlike, Sameness)> {
        let pair = self.pairs.get_mut(self.at)?;
        let is_same = pair.answer != Some(Answer::Same);
        pair.answer = is_same.then_some(Answer::Same);
        let said = (pair.customers.clone(), if is_same { Sameness::One } else { Sameness::Two });
        if is_same {
            self.go_to_open();
        }
        Some(said)
    }

    /// Says that the current pair is two customers, or no longer; returns the two where they were one before.
    pub(super) fn make_different(&mut self) -> Option<(LookAlike, Sameness)> {
        let pair = self.pairs.get_mut(self.at)?;
        let before = pair.answer;
        pair.answer = (before != Some(Answer::Different)).then_some(Answer::Different);
        let parted = (before == Some(Answer::Same)).then(|| (pair.customers.clone(), Sameness::Two));
        if before.is_none() {
            self.go_to_open();
        }
        parted
    }

    /// Goes to the next pair of which nothing was said.
    fn go_to_open(&mut self) {
        let is_open = |at: &usize| self.pairs.get(*at).is_some_and(|pair| pair.answer.is_none());
        self.at = (self.at..self.pairs.len()).chain(0..self.at).find(is_open).unwrap_or(self.at);
    }

    pub(super) fn write(&self, page: &mut Page<'_>, cx: &Context) {
        let symbols = cx.theme.symbols();
        if self.pairs.is_empty() {
            return;
        }
        let role = if self.open() > 0 { Role::Warning } else { Role::Dim };
        page.sentence(role, 0, symbols.warning, &cx.text(key("import-screen-look-alikes")));
        let first = (self.at + 1).saturating_sub(IN_SIGHT);
        let width = (page.width().saturating_sub(LEAD + BETWEEN) / 2).min(WIDEST);
        let customer = |customer: &NamedCustomer| {
            let shown = sanitize(&called(&customer.code, &customer.name)).into_owned();
            let shown = text::fit(&shown, width, symbols.ellipsis).into_owned();
            let gap = usize::from(width.saturating_sub(text::width(&shown)));
            format!("{shown}{:gap$}", "")
        };
        for (at, Pair { customers, answer }) in self.pairs.iter().enumerate().skip(first).take(IN_SIGHT) {
            let sign = match answer {
                Some(Answer::Same) => "=",
                Some(Answer::Different) => "#",
                None => "?",
            };
            let cursor = if at == self.at { symbols.cursor } else { " " };
            let role = match (at == self.at, answer) {
                (true, _) => Role::Selected,
                (false, Some(_)) => Role::Dim,
                (false, None) => Role::Text,
            };
            let (new, other) = (customer(&customers.new), customer(&customers.other));
            let line = format!("{cursor} {sign} {new} {} {other}", symbols.separator);
            page.add(Line::from(Span::styled(line, cx.theme.style(role))));
        }
        let more = self.pairs.len().saturating_sub(IN_SIGHT);
        if more > 0 {
            page.line(Role::Dim, &format!("    {} +{}", symbols.ellipsis, cx.count(more)));
        }
        page.gap();
    }
}
