//! The credit validation (R7.4-R7.6): whom to block, to warn and to unblock, ticked by the criteria and by hand, applied
//! together.
//!
//! ```text
//! facts     what is read of the desk          listing     the rows that criteria list, out of the facts
//! ticks     what is ticked                    source      both as the rows of a list; columns   footer
//! updating  facts and rows, kept up to date   applying    skipped   late   meaning
//! trial/    other criteria tried on the facts
//! ```

use std::sync::Arc;

use ratatui::Frame;
use ratatui::crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Constraint, Layout, Position, Rect};

use super::page::Page;
use crate::credit::{CustomerState, Message, ValidationAct};
use crate::desk::{EventId, ExternalCode, Role as UserRole};
use crate::tui::command::commands;
use crate::tui::list::{List, ListAction, Marking, shows_list};
use crate::tui::verbs::Verb;
use crate::tui::{Address, Command, Context, Role, Route, Scope, Screen, Tone};
use crate::words::key;
use listing::Listing;
use source::{Grid, Row};
use ticks::{Tally, TickColumn, Tickable, Ticks};
use trial::Trial;
use updating::{Freshness, Updating};

mod applying;
mod columns;
mod external_code;
mod facts;
mod footer;
pub mod late;
mod listing;
pub mod meaning;
pub mod skipped;
mod source;
mod ticks;
pub mod trial;
mod updating;

commands! {
    pub enum ValidationAction {
        /// Ticks the cell of the cursor, or takes its tick away.
        Tick => Command::new("validation.tick", key("validation-command-tick"), Verb::Mark),
        /// Applies what is ticked, after showing what will change.
        Apply => Command::keyed("validation.apply", key("validation-command-apply"), &["f12", "ctrl-s"]).needs(UserRole::Supervisor),
        /// Shows the late invoices behind the row.
        Late => Command::keyed("validation.late", key("validation-command-late"), &["enter"]),
        Trial => Command::new("validation.trial", key("validation-command-trial"), Verb::Try),
        /// Lists customers by their external code.
        ExternalCode => Command::new("validation.external-code", key("validation-command-external"), Verb::View),
        /// Ticks the whole column.
        All => Command::new("validation.all", key("validation-command-all"), Verb::MarkAll).help_only(),
        /// Takes all ticks of the column away.
        None => Command::new("validation.none", key("validation-command-none"), Verb::MarkNone).help_only(),
        /// Ticks what is not ticked in the column, and the other way round.
        Invert => Command::new("validation.invert", key("validation-command-invert"), Verb::Invert).help_only(),
        /// Ticks everything as suggested.
        Suggested => Command::new("validation.suggested", key("validation-command-suggested"), Verb::Suggested).help_only(),
        Customer => Command::new("validation.customer", key("validation-command-customer"), Verb::Customer),
    }
}

pub static SCOPE: Scope = Scope::new(
    Command::keyed("validation", key("validation-title"), &["alt-v"]).help_only(),
    &[ValidationAction::COMMANDS, ListAction::READING, ListAction::CHOOSING, ListAction::EXPORTING],
)
.starting(|_| Box::new(Validation::new()));

pub struct Validation {
    list: List<Grid>,
    updating: Updating,
    filter: ExternalCode,
}

impl Validation {
    /// The customers without an external code (R7.5).
    pub fn new() -> Self {
        let grid = Grid::new(columns::GRID);
        let address = Address(|screen| Some(&mut screen.downcast::<Self>()?.list));
        Self {
            list: List::new(grid, Marking::None, address).with_cells(columns::EDITED),
            updating: Updating::default(),
            filter: ExternalCode::Without,
        }
    }

    /// The customers with and without an external code: all that the workspace counts.
    pub fn of_all() -> Self {
        Self { filter: ExternalCode::All, ..Self::new() }
    }

    /// Ticks the cell of the cursor; what is impossible is reported.
    fn tick(&mut self, cx: &mut Context) {
        let (Some(row), Some(column)) = (self.list.current_row(), self.column()) else { return };
        let next = column.next(row.act);
        if let Some(why) = next.and_then(|act| why_not(row, act)) {
            cx.report(Tone::Notice, why);
        } else {
            let tickable = row.tickable;
            self.list.change(|grid| grid.ticks.put(&tickable, next));
        }
    }

    fn column(&self) -> Option<TickColumn> {
        self.list.cell().and_then(TickColumn::of)
    }

    /// Does something to the ticks of all rows that the list shows.
    fn tick_many(&mut self, many: Many) {
        let Some(column) = self.column() else { return };
        let rows = self.tickables().collect::<Vec<_>>().into_iter();
        self.list.change(|grid| match many {
            Many::All => grid.ticks.all(rows, column),
            Many::None => grid.ticks.none(rows, column),
            Many::Inverted => grid.ticks.invert(rows, column),
            Many::AsSuggested => grid.ticks.as_suggested(rows),
        });
    }

    /// What ticking needs to know of all rows that the list shows.
    fn tickables(&self) -> impl Iterator<Item = Tickable> {
        let listing = self.listing();
        self.list.keys().iter().filter_map(move |key| listing?.tickable(*key))
    }

    fn listing(&self) -> Option<&Arc<Listing>> {
        self.list.source().listing()
    }

    fn ticks(&self) -> &Ticks {
        &self.list.source().ticks
    }

    /// Ticked customers that the filter of the list hides.
    fn hidden(&self) -> u64 {
        let is_ticked = |row: &Tickable| self.ticks().act(row).is_some();
        let in_sight = u64::try_from(self.tickables().filter(is_ticked).count()).unwrap_or(u64::MAX);
        self.ticks().totals().customers().saturating_sub(in_sight)
    }

    fn ask_apply(&self, cx: &mut Context) {
        if let Some(listing) = self.listing() {
            applying::ask(listing, self.ticks(), self.hidden(), cx);
        }
    }

    fn try_criteria(&self, cx: &mut Context) {
        if let Some(listing) = self.listing() {
            Trial::open(listing, self.updating.outdated(), cx);
        }
    }

    fn show_late(&self, cx: &mut Context) {
        if let (Some(row), Some(listing)) = (self.list.current_row(), self.listing()) {
            late::open((&row.line.code, &row.line.name), &listing.policy, cx);
        }
    }

    fn act(&mut self, action: ValidationAction, cx: &mut Context) {
        match action {
            ValidationAction::Tick => self.tick(cx),
            ValidationAction::Apply => self.ask_apply(cx),
            ValidationAction::Late => self.show_late(cx),
            ValidationAction::Trial => self.try_criteria(cx),
            ValidationAction::ExternalCode => {
                let facts = self.listing().map(|listing| &*listing.facts);
                let question = external_code::question(&self.filter, facts);
                cx.ask(Address::HERE, question, |screen: &mut Self, form, cx| {
                    screen.filter = ExternalCode::from_text(form.text(()));
                    screen.list_anew(cx);
                });
            }
            ValidationAction::All => self.tick_many(Many::All),
            ValidationAction::None => self.tick_many(Many::None),
            ValidationAction::Invert => self.tick_many(Many::Inverted),
            ValidationAction::Suggested => self.tick_many(Many::AsSuggested),
            ValidationAction::Customer => {
                if let Some(row) = self.list.current_row() {
                    cx.visit(Route::Customer(&row.line.code));
                }
            }
        }
    }

    fn draw_footer(&self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let line = cx.theme.symbols().line.repeat(usize::from(area.width));
        let mut page = Page::new(area.width, cx);
        page.line(Role::Border, &line);
        let has_criteria = self.listing().is_some_and(|listing| {
            listing.policy.delay_sentence().or_else(|| listing.policy.limit_sentence()).is_some()
        });
        match self.list.current_row() {
            Some(row) => footer::write(&mut page, row, cx),
            None if has_criteria || self.listing().is_none() => {}
            None => footer::write_without_criteria(&mut page, cx),
        }
        page.draw(frame, area);
    }
}

/// What becomes of the ticks of many rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Many {
    All,
    None,
    Inverted,
    AsSuggested,
}

/// Why an act cannot be ticked.
fn why_not(row: &Row, act: ValidationAct) -> Option<Message> {
    if act.may_be_done(row.line.state) {
        return None;
    }
    let is_closed = row.line.state == CustomerState::Closed;
    let key = if is_closed { "customer-is-closed" } else { "customer-not-blocked" };
    Some(Message::new(key).text("code", row.line.code.clone()))
}

impl Screen for Validation {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    /// Which customers are listed, and whether what is shown is still so.
    fn title(&self, cx: &Context) -> String {
        let listed = external_code::title(&self.filter);
        let outdated = match self.updating.freshness() {
            Freshness::Current => None,
            Freshness::Outdated => Some(cx.text(key("validation-outdated"))),
        };
        let parts =
            [cx.text(key("validation-title"))].into_iter().chain(outdated).chain([cx.render(&listed)]);
        parts.collect::<Vec<_>>().join(&format!(" {} ", cx.theme.symbols().separator))
    }

    /// The last application: the list of acts opens with the cursor on it.
    fn event(&self) -> Option<EventId> {
        Some(self.listing()?.facts.last.as_ref()?.event)
    }

    shows_list!(list);

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        self.updating.drawn();
        let rows = [Constraint::Min(1), Constraint::Length(footer::LINES)];
        let [list, footer] = Layout::vertical(rows).areas(area);
        self.draw_footer(frame, footer, cx);
        self.list.draw(frame, list, cx);
    }

    fn is_enabled(&self, command: &Command) -> bool {
        match ValidationAction::of(command) {
            Some(ValidationAction::ExternalCode | ValidationAction::Apply) => true,
            Some(ValidationAction::Trial) => self.listing().is_some(),
            Some(ValidationAction::Late | ValidationAction::Customer) => self.list.current().is_some(),
            Some(
                ValidationAction::Tick
                | ValidationAction::All
                | ValidationAction::None
                | ValidationAction::Invert
                | ValidationAction::Suggested,
            ) => self.list.current().is_some() && self.list.cell().is_some(),
            None => self.list.is_enabled(command),
        }
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        match (ValidationAction::of(command), ListAction::of(command)) {
            (Some(action), _) => self.act(action, cx),
            (None, Some(ListAction::Refresh)) => self.read_anew(cx),
            (None, _) => {
                self.list.run(command, cx);
            }
        }
    }

    fn mouse(&mut self, mouse: MouseEvent, cx: &mut Context) {
        let cell = self.list.cell_at(Position::new(mouse.column, mouse.row));
        self.list.mouse(mouse);
        if mouse.kind == MouseEventKind::Down(MouseButton::Left) && cell.is_some() {
            self.tick(cx);
        }
    }

    fn refresh(&mut self, cx: &mut Context) {
        self.update(cx);
        if self.list.source().is_known() {
            self.list.refresh(cx);
        }
    }

    /// Listed customers, and what is ticked with what is late of it.
    fn status(&self, cx: &Context) -> String {
        let Some(listing) = self.listing() else {
            return String::new();
        };
        let (totals, by_hand) = (self.ticks().totals(), self.ticks().by_hand());
        let currency = listing.policy.currency;
        let filters = self.list.filters(cx);
        let listed =
            if filters.is_empty() { "validation-status-listed" } else { "validation-status-listed-of" };
        let listed = Message::new(listed).count("count", listing.count()).count("found", self.list.count());
        let listed = cx.render(&listed);
        let ticked = |key: &str, tally: Tally| {
            let ticked = Message::new(key).count("count", tally.customers);
            cx.render(&ticked.money("late", tally.late, currency))
        };
        let ticked = [
            ticked("validation-status-block", totals.block),
            ticked("validation-status-warn", totals.warn),
            ticked("validation-status-unblock", totals.unblock),
        ];
        let by_hand = (by_hand > 0)
            .then(|| cx.render(&Message::new("validation-status-by-hand").count("count", by_hand)));
        let parts = [listed].into_iter().chain(filters).chain(by_hand).chain(ticked);
        parts.collect::<Vec<_>>().join(&format!(" {} ", cx.theme.symbols().separator))
    }

    /// Ticks made by hand would be lost.
    fn has_changes(&self) -> bool {
        self.ticks().is_changed()
    }
}

#[cfg(test)]
mod tests;
