//! The grid of open items: what each one gets of a receipt, proposed, by invoice, or typed.

use ratatui::layout::Rect;
use tui_input::Input;

use crate::credit::{Currency, Day, Message, Money};
use crate::desk::{ApplyTo, DeskError, InputField, OpenItem, OpenItems};
use crate::tui::command::commands;
use crate::tui::verbs::Verb;
use crate::tui::{Command, Context, Cursor, Tone};
use crate::words::key;

commands! {
    pub(super) enum AllocationAction {
        /// Pays the oldest due first.
        Propose => Command::new("allocation.propose", key("allocation-command-propose"), Verb::Suggested).or(&["alt-p"]),
        /// Pays the current item in full, or not at all.
        Toggle => Command::new("allocation.toggle", key("allocation-command-toggle"), Verb::Mark),
        /// Leaves everything on account.
        Clear => Command::new("allocation.clear", key("allocation-command-clear"), Verb::MarkNone).or(&["alt-x"]),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Receipt {
    /// How much; none while it is not known yet.
    pub(super) amount: Option<Money>,
    /// The day from which it would count.
    pub(super) day: Day,
    pub(super) currency: Currency,
}

/// A part of a receipt for an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    invoice: String,
    instalment: u32,
    amount: Money,
}

/// The amount that is being typed, and why it cannot be read.
pub(super) struct Typing {
    pub(super) input: Input,
    pub(super) problem: Option<Message>,
}

/// Who said what each item gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Allocation {
    /// No one, or the program: another amount is allocated anew.
    Proposed,
    /// The user has typed or taken away an amount: nothing is proposed over it.
    ByHand,
}

/// The open items, and what each one gets.
pub(super) struct Grid {
    pub(super) items: Option<OpenItems>,
    pub(super) parts: Vec<Money>,
    allocation: Allocation,
    pub(super) receipt: Receipt,
    pub(super) cursor: Cursor,
    pub(super) typing: Option<Typing>,
    pub(super) area: Rect,
    /// Other items are being read: what is asked for is meant for them.
    pub(super) awaits_items: bool,
    pub(super) refusal: Option<Message>,
}

impl Part {
    /// As the desk takes it.
    pub(super) fn apply(&self) -> ApplyTo<'_> {
        ApplyTo { invoice: &self.invoice, instalment: Some(self.instalment), amount: Some(self.amount) }
    }
}

impl Grid {
    pub(super) fn new(receipt: Receipt) -> Self {
        Self {
            items: None,
            parts: Vec::new(),
            allocation: Allocation::Proposed,
            receipt,
            cursor: Cursor::default(),
            typing: None,
            area: Rect::default(),
            awaits_items: false,
            refusal: None,
        }
    }

    /// Shows these items; the same items retain their parts, and so does the one whose part is being
    /// typed.
    pub(super) fn show(&mut self, items: Option<OpenItems>) {
        let given = self.given();
        let current = self.item(self.cursor.at()).map(|item| (item.number.to_owned(), item.instalment));
        let is_current = |item: OpenItem<'_>| {
            current
                .as_ref()
                .is_some_and(|(number, instalment)| item.number == number && item.instalment == *instalment)
        };
        self.parts = items.iter().flat_map(OpenItems::iter).map(|item| part_before(&given, item)).collect();
        match items.iter().flat_map(OpenItems::iter).position(is_current) {
            Some(at) => self.cursor.set(at),
            None => self.typing = None,
        }
        self.items = items;
    }

    /// Shows nothing, and forgets what was given.
    pub(super) fn empty(&mut self) {
        self.items = None;
        self.parts.clear();
        self.allocation = Allocation::Proposed;
        self.typing = None;
        self.refusal = None;
        self.cursor = Cursor::default();
    }

    pub(super) fn count(&self) -> usize {
        self.parts.len()
    }

    pub(super) fn item(&self, at: usize) -> Option<OpenItem<'_>> {
        self.items.as_ref()?.get(at)
    }

    pub(super) fn part(&self, at: usize) -> Money {
        self.parts.get(at).copied().unwrap_or_default()
    }

    /// What all items get.
    pub(super) fn given_total(&self) -> Money {
        self.parts.iter().copied().sum()
    }

    /// What is left to give; less than nothing where too much was given, nothing while the amount is not known.
    pub(super) fn left(&self) -> Money {
        self.receipt.amount.map_or(Money::ZERO, |amount| amount - self.given_total())
    }

    pub(super) fn has_parts(&self) -> bool {
        self.typing.is_some() || self.parts.iter().any(|part| !part.is_zero())
    }

    pub(super) const fn is_typing(&self) -> bool {
        self.typing.is_some()
    }

    /// What is wrong with what an item gets.
    pub(super) fn problem(&self, at: usize) -> Option<Message> {
        let (item, part) = (self.item(at)?, self.part(at));
        if part.is_zero() {
            return None;
        }
        if item.day > self.receipt.day {
            let early = Message::new("allocation-before-invoice").text("invoice", item.number);
            return Some(early.day("invoiced", item.day).day("day", self.receipt.day));
        }
        let currency = self.receipt.currency;
        (part > item.left()).then(|| match item.later {
            Some(later) => Message::new("allocation-over-left")
                .text("invoice", item.number)
                .day("day", later.day)
                .money("left", later.left, currency),
            None => Message::new("allocation-over-item")
                .text("invoice", item.number)
                .money("open", item.open, currency),
        })
    }

    /// What is to be said below the grid: of what is typed, of the current item, of any other, of the sum.
    pub(super) fn first_problem(&self) -> Option<Message> {
        let typed = self.typing.as_ref().and_then(|typing| typing.problem.clone());
        let over = || {
            (self.receipt.amount.is_some() && self.left().is_negative()).then(|| {
                Message::new("allocation-over-receipt").money("over", -self.left(), self.receipt.currency)
            })
        };
        let current = || self.problem(self.cursor.at());
        let any = || (0..self.count()).find_map(|at| self.problem(at));
        typed.or_else(|| self.refusal.clone()).or_else(current).or_else(any).or_else(over)
    }

    /// Says what the desk found wrong, and goes to the invoice it is about.
    pub(super) fn complain(&mut self, error: &DeskError) {
        if let Some(InputField::Invoice(number)) = error.field()
            && let Some(items) = &self.items
            && let Some(at) = items.iter().position(|item| item.number == *number)
        {
            self.cursor.set(at);
        }
        self.refusal = Some(error.message());
    }

    /// What is to be applied, or nothing while something is wrong; then the cursor goes there.
    pub(super) fn checked(&mut self, cx: &Context) -> Option<Vec<Part>> {
        if !self.take_typed(cx) {
            return None;
        }
        if let Some(wrong) = (0..self.count()).find(|at| self.problem(*at).is_some()) {
            self.cursor.set(wrong);
            return None;
        }
        (!self.left().is_negative()).then(|| self.given())
    }

    pub(super) fn given(&self) -> Vec<Part> {
        let items = self.items.iter().flat_map(OpenItems::iter).zip(&self.parts);
        let given = items.filter(|(_, part)| !part.is_zero());
        given
            .map(|(item, part)| Part {
                invoice: item.number.to_owned(),
                instalment: item.instalment,
                amount: *part,
            })
            .collect()
    }

    pub(super) fn is_enabled(&self, action: AllocationAction) -> bool {
        match action {
            _ if self.awaits_items => true,
            AllocationAction::Propose => self.count() > 0 && self.receipt.amount.is_some(),
            AllocationAction::Toggle => self.count() > 0,
            AllocationAction::Clear => self.has_parts(),
        }
    }

    pub(super) fn run(&mut self, action: AllocationAction, cx: &mut Context) {
        self.refusal = None;
        self.typing = None;
        match action {
            AllocationAction::Propose => self.propose(),
            AllocationAction::Toggle => self.toggle(cx),
            AllocationAction::Clear => {
                self.parts.fill(Money::ZERO);
                self.allocation = Allocation::ByHand;
            }
        }
    }

    /// Pays the oldest due first.
    pub(super) fn propose(&mut self) {
        if let Some(proposal) = self.proposal() {
            self.parts = proposal;
            self.allocation = Allocation::Proposed;
        }
    }

    /// The same, unless the user has said what to pay.
    pub(super) fn propose_unless_by_hand(&mut self) {
        if self.allocation == Allocation::Proposed {
            self.propose();
        }
    }

    /// Whether the receipt pays nothing although there is something that it could pay.
    pub(super) fn leaves_open_items(&self) -> bool {
        let could_pay = |proposal: Vec<Money>| proposal.iter().any(|part| !part.is_zero());
        self.given().is_empty() && self.proposal().is_some_and(could_pay)
    }

    /// What the oldest due items would get.
    fn proposal(&self) -> Option<Vec<Money>> {
        let items = self.items.as_ref()?;
        Some(items.proposal(self.receipt.amount?, self.receipt.day))
    }

    /// What is open of all items.
    pub(super) fn open(&self) -> Money {
        self.items.iter().flat_map(OpenItems::iter).map(|item| item.open).sum()
    }

    /// Gives the current item what can still be paid of it, or as much as is left; takes the part away where it has one.
    pub(super) fn toggle(&mut self, cx: &mut Context) {
        let at = self.cursor.at();
        let Some(owed) = self.item(at).map(|item| item.left()) else {
            return;
        };
        let gives = match self.receipt.amount {
            _ if !self.part(at).is_zero() => Money::ZERO,
            Some(_) => owed.min(self.left().or_zero()),
            None => owed,
        };
        if gives.is_zero() && self.part(at).is_zero() {
            cx.report(Tone::Notice, key("allocation-nothing-left"));
            return;
        }
        self.give(at, gives);
        self.cursor.set((at + 1).min(self.count().saturating_sub(1)));
    }

    pub(super) fn give(&mut self, at: usize, amount: Money) {
        self.allocation = Allocation::ByHand;
        if let Some(part) = self.parts.get_mut(at) {
            *part = amount;
        }
    }
}

fn part_before(given: &[Part], item: OpenItem<'_>) -> Money {
    let is_same = |part: &&Part| part.invoice == item.number && part.instalment == item.instalment;
    given.iter().find(is_same).map(|part| part.amount).unwrap_or_default()
}
