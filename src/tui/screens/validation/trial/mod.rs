//! Other criteria tried on the facts that the grid shows: who would come and who would go, beside the criteria in force,
//! before they are saved or dropped.
//!
//! Nothing is ticked or applied here: that takes criteria that are saved, so that every state says under which ones it
//! was set.

use std::sync::Arc;

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Rect};

use super::listing::Listing;
use super::source::Grid;
use super::updating::Outdated;
use super::{columns, external_code, late};
use crate::credit::Message;
use crate::desk::{Assignment, Role};
use crate::tui::command::commands;
use crate::tui::form::Form;
use crate::tui::list::{AnyList, List, ListAction, Marking};
use crate::tui::screens::parameter_form::{ParameterForm, nothing_changed};
use crate::tui::screens::reading::ScrollView;
use crate::tui::verbs::Verb;
use crate::tui::{Address, Command, Context, Escape, Key, Pending, Route, Scope, Screen, Tone};
use crate::words::{MessageKey, key};
use outcome::Outcome;

mod criteria;
mod draw;
mod outcome;
mod panel;
mod saving;

commands! {
    pub enum TrialAction {
        /// Makes them the ones in force.
        Save => Command::keyed("validation-trial.save", key("validation-command-save"), &["f12", "ctrl-s"]).needs(Role::Administrator),
        /// Shows both configurations beside each other in place of the fields, or the fields again.
        Compare => Command::new("validation-trial.compare", key("validation-command-compare"), Verb::View).or(&["alt-k"]),
        Fields => Command::keyed("validation-trial.fields", key("validation-command-fields"), &["tab"]),
        /// Shows the late invoices behind the row.
        Late => Command::keyed("validation-trial.late", key("validation-command-late"), &["enter"]),
        Customer => Command::new("validation-trial.customer", key("validation-command-customer"), Verb::Customer),
        /// Leaves the criteria as they were.
        Drop => Command::new("validation-trial.drop", key("validation-command-drop"), Verb::Suggested).or(&["alt-x"]),
    }
}

pub static SCOPE: Scope = Scope::new(
    Command::keyed("validation-trial", key("validation-trial-title"), &[]),
    &[TrialAction::COMMANDS, ListAction::READING, ListAction::EXPORTING, ListAction::CHOOSING],
);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Focus {
    Fields,
    List,
}

/// What is shown beside or below the list where there is no room for everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Fields,
    Comparison,
}

pub struct Trial {
    /// The listing of the grid: its facts and the criteria in force.
    before: Arc<Listing>,
    /// Of the grid, for when criteria are saved.
    outdated: Outdated,
    list: List<Grid>,
    sheet: ParameterForm,
    form: Form<usize>,
    focus: Focus,
    side: Side,
    reading: ScrollView,
    /// What the outcome that is shown, or is being worked out, was asked for.
    asked: Option<Vec<Assignment>>,
    working: Pending,
    outcome: Option<Outcome>,
    /// Where list and panel were drawn.
    areas: (Rect, Rect),
}

impl Trial {
    /// Opens it on what the grid shows.
    pub(super) fn open(before: &Arc<Listing>, outdated: &Outdated, cx: &mut Context) {
        let sheet = criteria::sheet(&before.facts.settings, &cx.words);
        let form = sheet.form(cx);
        let address = Address(|screen| Some(&mut screen.downcast::<Self>()?.list));
        cx.open(Box::new(Self {
            before: Arc::clone(before),
            outdated: outdated.clone(),
            list: List::new(Grid::new(columns::TRIAL), Marking::None, address),
            sheet,
            form,
            focus: Focus::Fields,
            side: Side::Fields,
            reading: ScrollView::default(),
            asked: None,
            working: Pending::default(),
            outcome: None,
            areas: (Rect::default(), Rect::default()),
        }));
    }

    /// Works out what the fields say, once all of them can be read; until then the last outcome stays. A newer question
    /// wins.
    fn follow(&mut self, cx: &mut Context) {
        if self.form.first_problem().is_some() {
            return;
        }
        let settings = &self.before.facts.settings;
        let changes = criteria::changes((&self.sheet, &self.form), settings, cx);
        if self.asked.as_ref() != Some(&changes)
            && let Ok(settings) = settings.with(&changes)
        {
            self.asked = Some(changes);
            let (facts, filter) = (Arc::clone(&self.before.facts), self.before.filter.clone());
            self.working = cx.read(
                Address::HERE,
                key("validation-job-trial"),
                move |_, _| Ok::<_, Message>(Outcome::of(&facts, settings, filter)),
                |screen: &mut Self, outcome, cx| {
                    if let Ok(outcome) = outcome {
                        screen.show(outcome, cx);
                    }
                },
            );
        }
    }

    fn show(&mut self, outcome: Outcome, cx: &mut Context) {
        self.list.change(|grid| grid.show(Arc::clone(&outcome.listing)));
        self.outcome = Some(outcome);
        self.list.reload(cx);
    }

    fn save(&mut self, cx: &mut Context) {
        if !self.form.validate(cx) {
            self.focus = Focus::Fields;
            self.side = Side::Fields;
            return;
        }
        match (&self.outcome, &self.asked, self.working.is_pending()) {
            (Some(outcome), Some(changes), false) if !changes.is_empty() => {
                saving::ask(outcome, cx);
            }
            (_, Some(changes), _) if changes.is_empty() => {
                cx.report(Tone::Notice, nothing_changed());
            }
            // What is not worked out yet was not seen either.
            _ => {}
        }
    }

    const fn turn_side(&mut self) {
        self.side = match self.side {
            Side::Fields => Side::Comparison,
            Side::Comparison => Side::Fields,
        };
        self.reading.rewind();
    }

    fn act(&mut self, action: TrialAction, cx: &mut Context) {
        match action {
            TrialAction::Save => self.save(cx),
            TrialAction::Compare => self.turn_side(),
            TrialAction::Fields => {
                self.focus = Focus::Fields;
                self.side = Side::Fields;
            }
            TrialAction::Late => {
                if let (Some(row), Some(outcome)) = (self.list.current_row(), &self.outcome) {
                    let policy = &outcome.listing.policy;
                    late::open((&row.line.code, &row.line.name), policy, cx);
                }
            }
            TrialAction::Customer => {
                if let Some(row) = self.list.current_row() {
                    cx.visit(Route::Customer(&row.line.code));
                }
            }
            TrialAction::Drop => cx.close(),
        }
    }

    /// Whether the fields can be typed into.
    fn has_fields(&self) -> bool {
        self.focus == Focus::Fields && self.side == Side::Fields
    }

    fn is_wide(&self) -> bool {
        let (list, panel) = self.areas;
        list.y == panel.y
    }
}

impl Screen for Trial {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn title(&self, cx: &Context) -> String {
        let listed = cx.render(&external_code::title(&self.before.filter));
        let separator = format!(" {} ", cx.theme.symbols().separator);
        [cx.text(key("validation-trial-title")), listed].join(&separator)
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let [list, rule, panel] = draw::split(area, self.focus);
        self.areas = (list, panel);
        draw::rule(frame, rule, cx);
        // The cursor is in what has the keys, which is drawn last.
        if self.has_fields() {
            self.list.draw(frame, list, cx);
            self.draw_panel(frame, panel, cx);
        } else {
            self.draw_panel(frame, panel, cx);
            self.list.draw(frame, list, cx);
        }
    }

    fn is_enabled(&self, command: &Command) -> bool {
        match TrialAction::of(command) {
            Some(TrialAction::Save | TrialAction::Drop) => true,
            Some(TrialAction::Compare) => !self.is_wide(),
            Some(TrialAction::Fields) => !self.has_fields(),
            Some(TrialAction::Late | TrialAction::Customer) => {
                !self.has_fields() && self.list.current().is_some()
            }
            None => !self.has_fields() && self.list.is_enabled(command),
        }
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        match (TrialAction::of(command), ListAction::of(command)) {
            (Some(action), _) => self.act(action, cx),
            // What is tried is what the grid has read.
            (None, Some(ListAction::Refresh) | None) => {}
            (None, Some(_)) => {
                self.list.run(command, cx);
            }
        }
    }

    fn takes(&self, key: Key) -> bool {
        if self.has_fields() { self.form.takes(key) } else { self.list.is_typing() }
    }

    fn is_typing(&self) -> bool {
        self.has_fields() || self.list.is_typing()
    }

    fn key(&mut self, key: Key, cx: &mut Context) {
        if !self.has_fields() {
            self.list.key(key, cx);
        } else if !self.form.key(key, cx) && key.code == KeyCode::Enter {
            self.form.advance(cx);
        }
    }

    fn paste(&mut self, text: &str, cx: &mut Context) {
        if self.has_fields() {
            self.form.paste(text, cx);
        } else {
            self.list.paste(text, cx);
        }
    }

    fn mouse(&mut self, mouse: MouseEvent, _cx: &mut Context) {
        let at = Position::new(mouse.column, mouse.row);
        let (list, panel) = self.areas;
        if panel.contains(at) && self.reading.mouse(mouse) {
            return;
        }
        match mouse.kind {
            MouseEventKind::Down(_) if panel.contains(at) => {
                self.focus = Focus::Fields;
                self.form.mouse(mouse);
            }
            MouseEventKind::Down(_) if list.contains(at) => {
                self.focus = Focus::List;
                self.list.mouse(mouse);
            }
            _ => self.list.mouse(mouse),
        }
    }

    fn refresh(&mut self, cx: &mut Context) {
        self.form.translate(cx);
        self.follow(cx);
        if self.list.source().is_known() {
            self.list.refresh(cx);
        }
    }

    fn status(&self, cx: &Context) -> String {
        self.list.status(cx)
    }

    /// From the fields to the list, from there away.
    fn escape(&mut self, cx: &mut Context) -> Escape {
        if self.focus == Focus::Fields {
            self.focus = Focus::List;
            return Escape::Cleared;
        }
        self.list.escape(cx)
    }

    fn enter(&self) -> Option<MessageKey> {
        self.has_fields().then_some(key("validation-command-next-field"))
    }

    /// Criteria that are not saved would be lost.
    fn has_changes(&self) -> bool {
        self.form.has_changes()
    }

    fn help(&self) -> Option<MessageKey> {
        self.form.help()
    }
}
