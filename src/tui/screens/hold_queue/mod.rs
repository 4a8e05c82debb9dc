//! The hold queue: every held order once, why it is held, what would cure it, and two keys to decide.

use ratatui::Frame;
use ratatui::crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Constraint, Layout, Rect};

use super::decision::{self, Decides, Deciding, KnownOrder, SeenHold, Subject, Targets};
use crate::desk::{HoldLine, VerdictKind};
use crate::tui::address::Address;
use crate::tui::command::{Command, Scope, commands};
use crate::tui::context::Context;
use crate::tui::key::Key;
use crate::tui::list::{AnyList, Fold, List, ListAction, ListView, Marking, Sort, shows_list};
use crate::tui::route::Route;
use crate::tui::screen::{Escape, Screen};
use crate::tui::verbs::Verb;
use crate::words::{MessageKey, key};

mod check;
mod columns;
mod group;
mod pane;
pub mod recheck;
mod source;

use check::QueueCheck;
use columns::HoldBy;
use pane::{Focus, Grouping, Pane};
use source::Held;

/// Columns from which on the assessment is beside the list, which then has room for the columns it has above it as well.
const WIDE: u16 = 156;
/// Lines of the list above the assessment at least.
const LEAST_LIST: u16 = 8;
/// Columns of the list that show everything, with room for names; what is left is the assessment's.
const WHOLE_LIST: u16 = 133;
/// Columns of the assessment at least and at most.
const PANE: (u16, u16) = (38, 64);

commands! {
    pub enum HoldAction {
        /// Lets the goods of the marked orders leave, or those of the current one.
        Approve => Command::new("hold.approve", key("hold-command-approve"), Verb::Approve),
        /// Lets the goods of all marked orders leave.
        ApproveMarked => Command::new("hold.approve-marked", key("hold-command-approve-marked"), Verb::ApproveMarked),
        /// Says no to the marked orders, or to the current one.
        Reject => Command::new("hold.reject", key("hold-command-reject"), Verb::Reject),
        /// Leaves orders on hold, to be looked at on a day.
        Keep => Command::new("hold.keep", key("hold-command-keep"), Verb::Wait),
        /// Gives the marked orders other terms, or the current one.
        Terms => Command::new("hold.terms", key("hold-command-terms"), Verb::Terms),
        /// Lets another user decide.
        Forward => Command::new("hold.forward", key("hold-command-forward"), Verb::Forward),
        Recheck => Command::new("hold.recheck", key("hold-command-recheck"), Verb::Again),
        /// Scrolls the assessment, or the list again.
        Focus => Command::keyed("hold.focus", key("hold-command-focus"), &["tab"]),
        Order => Command::new("hold.order", key("hold-command-order"), Verb::Order).or(&["enter"]),
        Customer => Command::new("hold.customer", key("hold-command-customer"), Verb::Customer),
        /// Shows what was decided on the order so far.
        History => Command::new("hold.history", key("hold-command-history"), Verb::History),
        /// Reads the queue customer by customer, or as before.
        ByCustomer => Command::new("hold.by-customer", key("hold-command-by-customer"), Verb::Group),
        /// Shows the heading of the customer alone.
        Fold => Command::keyed("hold.fold", key("hold-command-fold"), &["left"]).help_only(),
        /// Shows the orders below the heading again.
        Unfold => Command::keyed("hold.unfold", key("hold-command-unfold"), &["right"]).help_only(),
        /// Assesses every order of the queue again.
        RecheckAll => Command::new("hold.recheck-all", key("hold-command-recheck-all"), Verb::AgainAll).help_only(),
    }
}

/// What is found by name that is done with the list.
const SERVED: &[MessageKey] = &[ListAction::Export.command().title];

pub static SCOPE: Scope = Scope::new(
    Command::keyed("hold", key("hold-title"), &["f2", "alt-2", "alt-h"]),
    &[HoldAction::COMMANDS, ListAction::COMMANDS],
)
.starting(|_| Box::new(HoldQueue::new()))
.serving(SERVED);

/// The longest held first.
const OLDEST_FIRST: Option<Sort<HoldBy>> = Sort::by(&columns::DAYS_HELD);
/// One customer's orders together, each customer's longest held first.
const BY_CUSTOMER: Option<Sort<HoldBy>> = Sort::by(&columns::CUSTOMER);

pub struct HoldQueue {
    list: List<Held>,
    check: QueueCheck,
    pane: Pane,
    focus: Focus,
    deciding: Deciding,
    /// The order of the list before it was read by customer.
    ungrouped: Option<Sort<HoldBy>>,
}

impl HoldQueue {
    /// Every order that waits, the longest held first.
    pub fn new() -> Self {
        let address = Address(|screen| Some(&mut screen.downcast::<Self>()?.list));
        let list = List::new(Held::default(), Marking::Rows, address);
        Self {
            list: list.named("hold-queue").sorted(OLDEST_FIRST),
            check: QueueCheck::default(),
            pane: Pane::default(),
            focus: Focus::List,
            deciding: Deciding::default(),
            ungrouped: None,
        }
    }

    /// The same that shows these orders first.
    pub fn viewed(view: ListView) -> Self {
        let queue = Self::new();
        Self { list: queue.list.viewed(view), ..queue }
    }

    fn grouping(&self) -> Grouping {
        if self.list.query().sort == BY_CUSTOMER { Grouping::ByCustomer } else { Grouping::ByOrder }
    }

    fn toggle_grouping(&mut self, cx: &mut Context) {
        let sort = match self.grouping() {
            Grouping::ByOrder => {
                self.ungrouped = self.list.query().sort;
                BY_CUSTOMER
            }
            Grouping::ByCustomer => {
                self.list.change(Held::unfold_all);
                self.ungrouped.take().or(OLDEST_FIRST)
            }
        };
        self.list.sort(sort, cx);
    }

    /// Folds or unfolds the customer under the cursor.
    fn fold(&mut self, fold: fn(&mut Held, &str), cx: &mut Context) {
        let customer = self.list.current_row().map(|row| row.line.stored.customer.clone());
        if let Some(customer) = customer {
            self.list.change(|source| fold(source, &customer));
            self.list.reload(cx);
        }
    }

    /// Whether the cursor is on a heading whose orders are not shown: nothing is decided on what is not seen.
    fn is_on_folded(&self) -> bool {
        let group = self.list.current_row().and_then(|row| row.group.as_ref());
        group.is_some_and(|(group, _)| group.fold == Fold::Folded)
    }

    fn known(&self, key: SeenHold) -> Option<KnownOrder> {
        self.list.row(&key).map(|row| KnownOrder::from(&row.line.stored))
    }

    /// The order under the cursor, with the assessment that is shown beside it.
    fn current(&self) -> Subject {
        let key = self.list.current();
        let shown = |key: SeenHold| SeenHold {
            assessment: self.pane.seen(key.hold).unwrap_or(key.assessment),
            ..key
        };
        Subject {
            targets: Targets::Holds(key.map(shown).into_iter().collect()),
            sum: None,
            known: key.and_then(|key| self.known(key)),
            reasons: None,
            outside: None,
        }
    }

    /// The marked orders, with what was seen of each when it was marked.
    fn marked(&self) -> Subject {
        let marked = self.list.marked();
        let known = match marked.as_slice() {
            [only] => self.known(*only),
            _ => None,
        };
        let outside = self.list.current_row().filter(|row| {
            let current = row.line.stored.id;
            marked.iter().all(|marked| marked.hold != current)
        });
        let outside = outside.map(|row| row.line.stored.order.clone());
        Subject {
            targets: Targets::Holds(marked),
            sum: self.list.marked_sum(),
            known,
            reasons: None,
            outside,
        }
    }

    /// What a decision is about: the marked orders, or the current one where none is marked.
    fn marked_or_current(&self) -> Subject {
        if self.list.marked_count() == 0 { self.current() } else { self.marked() }
    }

    fn act(&mut self, action: HoldAction, cx: &mut Context) {
        let (kind, subject) = match action {
            HoldAction::Approve => (VerdictKind::Release, self.marked_or_current()),
            HoldAction::ApproveMarked => (VerdictKind::Release, self.marked()),
            HoldAction::Reject => (VerdictKind::Reject, self.marked_or_current()),
            HoldAction::Keep => (VerdictKind::Keep, self.marked_or_current()),
            HoldAction::Terms => (VerdictKind::Terms, self.marked_or_current()),
            HoldAction::Forward => (VerdictKind::Forward, self.marked_or_current()),
            HoldAction::Recheck => return recheck::these(&self.list.marked_or_current(), cx),
            HoldAction::RecheckAll => return recheck::all(cx),
            HoldAction::Focus => return self.turn_focus(),
            HoldAction::ByCustomer => return self.toggle_grouping(cx),
            HoldAction::Fold => return self.fold(Held::fold, cx),
            HoldAction::Unfold => return self.fold(Held::unfold, cx),
            HoldAction::Order => return self.show(cx, |line, cx| cx.visit(Route::Order(&line.order))),
            HoldAction::History => return self.show(cx, |line, cx| cx.visit(Route::History(&line.order))),
            HoldAction::Customer => {
                return self.show(cx, |line, cx| cx.visit(Route::Customer(&line.customer)));
            }
        };
        decision::ask(self, kind, subject, cx);
    }

    const fn turn_focus(&mut self) {
        self.focus = match self.focus {
            Focus::List => Focus::Assessment,
            Focus::Assessment => Focus::List,
        };
    }

    /// Opens what belongs to the current order.
    fn show(&self, cx: &mut Context, open: impl FnOnce(&HoldLine, &mut Context)) {
        if let Some(row) = self.list.current_row() {
            open(&row.line.stored, cx);
        }
    }
}

impl Decides for HoldQueue {
    fn deciding(&mut self) -> &mut Deciding {
        &mut self.deciding
    }

    fn hide(&mut self, decided: &[SeenHold]) {
        self.list.hide(decided);
    }

    fn unhide(&mut self, settled: &[SeenHold]) {
        self.list.unhide(settled);
    }
}

impl Screen for HoldQueue {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    shows_list!(list);

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let (list, pane) = split(area, self.list.count());
        self.list.draw(frame, list, cx);
        let key = cx.key_label(HoldAction::Focus.command());
        self.pane.draw(frame, pane, (self.focus, &key), cx);
    }

    fn is_enabled(&self, command: &Command) -> bool {
        match HoldAction::of(command) {
            Some(HoldAction::ApproveMarked) => self.list.marked_count() > 0,
            Some(HoldAction::RecheckAll | HoldAction::ByCustomer) => self.list.count() > 0,
            Some(HoldAction::Fold) => self.grouping() == Grouping::ByCustomer && !self.is_on_folded(),
            Some(HoldAction::Unfold) => self.is_on_folded(),
            Some(HoldAction::Customer | HoldAction::Focus) => self.list.current().is_some(),
            Some(_) => self.list.current().is_some() && !self.is_on_folded(),
            None => self.list.is_enabled(command) && !(self.list.source().has_folded() && marks(command)),
        }
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        match HoldAction::of(command) {
            Some(action) => self.act(action, cx),
            None => {
                self.list.run(command, cx);
            }
        }
    }

    fn key(&mut self, key: Key, cx: &mut Context) {
        if self.list.source().has_folded() && key.without_shift().1 && !self.list.is_typing() {
            return;
        }
        let scrolls = self.focus == Focus::Assessment && !self.list.is_typing();
        if !(scrolls && self.pane.key(key)) {
            self.list.key(key, cx);
        }
    }

    fn mouse(&mut self, mouse: MouseEvent, _cx: &mut Context) {
        let in_pane = self.pane.is_at(mouse.column, mouse.row);
        if in_pane && self.pane.mouse(mouse) {
            return;
        }
        if mouse.kind == MouseEventKind::Down(MouseButton::Left) {
            self.focus = if in_pane { Focus::Assessment } else { Focus::List };
        }
        self.list.mouse(mouse);
    }

    fn refresh(&mut self, cx: &mut Context) {
        self.deciding.refresh::<Self>(cx);
        self.list.refresh(cx);
        self.check.refresh(cx);
        self.pane.follow(self.list.current().map(|seen| seen.hold), self.grouping(), cx);
    }

    fn escape(&mut self, cx: &mut Context) -> Escape {
        if self.focus == Focus::Assessment {
            self.focus = Focus::List;
            return Escape::Cleared;
        }
        self.list.escape(cx)
    }
}

/// Whether a command marks rows, which would mark what is folded as well.
fn marks(command: &Command) -> bool {
    match ListAction::of(command) {
        Some(ListAction::Mark | ListAction::MarkAll | ListAction::Invert) => true,
        Some(
            ListAction::Filter
            | ListAction::Sort
            | ListAction::Refresh
            | ListAction::Export
            | ListAction::Copy
            | ListAction::Conditions
            | ListAction::Columns
            | ListAction::MoveColumn
            | ListAction::MarkNone,
        )
        | None => false,
    }
}

/// Room of the list and of the assessment: side by side, or one below the other, where a list of a few orders leaves the
/// rest to the assessment.
fn split(area: Rect, count: usize) -> (Rect, Rect) {
    if area.width >= WIDE {
        let (least, most) = PANE;
        let pane = area.width.saturating_sub(WHOLE_LIST + 1).clamp(least, most);
        let parts = [Constraint::Min(1), Constraint::Length(1), Constraint::Length(pane)];
        let [list, _, pane] = Layout::horizontal(parts).areas(area);
        return (list, pane);
    }
    let needed = u16::try_from(count).unwrap_or(u16::MAX).saturating_add(2).max(LEAST_LIST);
    let rows = (area.height * 5 / 8).min(needed);
    let [list, pane] = Layout::vertical([Constraint::Length(rows), Constraint::Min(1)]).areas(area);
    (Rect { width: list.width.min(WHOLE_LIST - 1), ..list }, pane)
}

#[cfg(test)]
mod tests;
