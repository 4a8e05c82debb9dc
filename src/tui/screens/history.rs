//! What was decided on an order: who, when, why - and what the decider saw.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::assessment;
use super::fetched::{Fetched, Placeholder};
use super::page::Page;
use super::reading::ScrollView;
use crate::credit::{Assessment, Message};
use crate::desk::{
    DecisionKind, DecisionRecord, DeskError, DeskReader, OrderSheet, ReasonRecord, VerdictKind,
};
use crate::sanitize::sanitize;
use crate::tui::Route;
use crate::tui::address::Address;
use crate::tui::command::{Command, Scope, commands};
use crate::tui::context::Context;
use crate::tui::cursor::Cursor;
use crate::tui::jobs::Pending;
use crate::tui::key::Key;
use crate::tui::screen::{Screen, Shape};
use crate::tui::text;
use crate::tui::theme::Role;
use crate::words::{MessageKey, key};

/// Columns inside the border.
const WIDTH: u16 = 74;
/// Lines inside the border.
const HEIGHT: u16 = 16;
/// Lines below the decisions for the note of the current one.
const NOTE_LINES: u16 = 4;

commands! {
    pub enum HistoryAction {
        /// Shows the assessment that the decider saw.
        Assessment => Command::keyed("history.assessment", key("hold-command-assessment"), &["enter"]),
    }
}

pub static SCOPE: Scope =
    Scope::new(Command::keyed("history", key("hold-command-history"), &[]), &[HistoryAction::COMMANDS])
        .visited(|route, _| {
            let Route::History(order) = route else { return None };
            Some(Box::new(History::new(order)))
        });

/// An assessment as a user saw it, in the registry.
pub static SEEN_SCOPE: Scope = Scope::new(Command::keyed("seen", key("hold-command-assessment"), &[]), &[]);

/// The decisions on an order with the reasons in the company's words.
pub(super) struct Decided {
    pub(super) sheet: OrderSheet,
    pub(super) reasons: Vec<ReasonRecord>,
}

impl Decided {
    /// Everything about an order and the reasons that its decisions name.
    pub(super) fn read(desk: &mut DeskReader, order: &str) -> Result<Self, DeskError> {
        Ok(Self { sheet: desk.order(order)?, reasons: desk.decision_choices()?.reasons })
    }
}

/// The dialog with the decisions on an order, the newest first.
pub struct History {
    order: String,
    decided: Fetched<Decided>,
    reading_assessment: Pending,
    cursor: Cursor,
}

impl History {
    fn new(order: &str) -> Self {
        Self {
            order: order.to_owned(),
            decided: Fetched::labelled(key("hold-job-order")),
            reading_assessment: Pending::default(),
            cursor: Cursor::default(),
        }
    }

    fn decisions(&self) -> &[DecisionRecord] {
        self.decided.value().map_or(&[], |decided| &decided.sheet.decisions)
    }

    fn current(&self) -> Option<&DecisionRecord> {
        self.decisions().get(self.cursor.at())
    }

    fn draw_decisions(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let sight = self.cursor.frame(area.height, self.decisions().len());
        let first = sight.start;
        let shown = self.decisions().get(sight).unwrap_or_default();
        for ((at, decision), row) in (first..).zip(shown).zip(area.rows()) {
            let current = at == self.cursor.at();
            let symbols = cx.theme.symbols();
            let (sign, role) = if current { (symbols.cursor, Role::Selected) } else { (" ", Role::Text) };
            let line = format!("{sign} {}", line_of(decision, cx));
            let line = text::fit(&line, row.width, symbols.ellipsis).into_owned();
            frame.buffer_mut().set_style(row, cx.theme.style(role));
            frame.render_widget(Line::styled(line, cx.theme.style(role)), row);
            if current {
                frame.set_cursor_position(row.as_position());
            }
        }
    }

    /// The reason and note of the current decision in full.
    fn draw_note(&self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let (Some(decision), Some(decided)) = (self.current(), self.decided.value()) else {
            return;
        };
        let mut page = Page::new(area.width, cx);
        write_why(&mut page, decision, &decided.reasons, cx);
        page.draw(frame, area);
    }
}

impl Screen for History {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn title(&self, cx: &Context) -> String {
        cx.render(&Message::new("hold-history-title").text("order", &self.order))
    }

    fn shape(&self, _cx: &Context) -> Shape {
        Shape::Dialog { width: WIDTH, height: HEIGHT }
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let list = Rect { height: area.height.saturating_sub(NOTE_LINES + 1), ..area };
        match self.decided.shown(cx) {
            Err(Placeholder { role, text }) => draw_text(role, &text, frame, list, cx),
            Ok(decided) if decided.sheet.decisions.is_empty() => {
                draw_text(Role::Dim, &cx.text(key("hold-history-empty")), frame, list, cx);
            }
            Ok(_) => self.draw_decisions(frame, list, cx),
        }
        let note = Rect { y: list.bottom().saturating_add(1), height: NOTE_LINES.min(area.height), ..area };
        self.draw_note(frame, note, cx);
    }

    fn is_enabled(&self, _command: &Command) -> bool {
        self.current().is_some_and(|decision| decision.assessment.is_some())
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        let Some(HistoryAction::Assessment) = HistoryAction::of(command) else {
            return;
        };
        if let Some(id) = self.current().and_then(|decision| decision.assessment) {
            self.reading_assessment = cx.read_to_ask(
                Address::HERE,
                key("hold-job-assessment"),
                move |services, _| services.ask(|desk| desk.assessment(id)),
                |_: &mut Self, found, cx| {
                    if let Ok(Some(assessment)) = found {
                        cx.open(Box::new(SeenAssessment { assessment, reading: ScrollView::default() }));
                    }
                },
            );
        }
    }

    fn key(&mut self, key: Key, _cx: &mut Context) {
        self.cursor.key(key, self.decisions().len());
    }

    fn refresh(&mut self, cx: &mut Context) {
        let order = self.order.clone();
        let address = Address(|screen| Some(&mut screen.downcast::<Self>()?.decided));
        self.decided.refresh(cx, address, move |desk| Decided::read(desk, &order));
    }
}

/// An assessment as it was when a user decided on it (R3.11).
struct SeenAssessment {
    assessment: Assessment,
    reading: ScrollView,
}

impl Screen for SeenAssessment {
    fn scope(&self) -> &'static Scope {
        &SEEN_SCOPE
    }

    fn title(&self, cx: &Context) -> String {
        let title = Message::new("hold-seen-title")
            .text("order", &self.assessment.order)
            .day("day", self.assessment.today);
        cx.render(&title)
    }

    fn shape(&self, _cx: &Context) -> Shape {
        Shape::Dialog { width: WIDTH, height: HEIGHT }
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let mut page = Page::new(area.width, cx);
        assessment::write(&mut page, &self.assessment, cx);
        self.reading.draw(&page.into_lines(), frame, area);
        frame.set_cursor_position(area.as_position());
    }

    fn run(&mut self, _command: &Command, _cx: &mut Context) {}

    fn key(&mut self, key: Key, _cx: &mut Context) {
        self.reading.key(key);
    }
}

/// When, who, what; and whether it was undone.
pub(super) fn line_of(decision: &DecisionRecord, cx: &Context) -> String {
    let what = cx.text(what(decision.kind));
    let login = sanitize(&decision.login).into_owned();
    let line = format!("{}  {login:<10}  {what}", cx.words.instant(decision.at));
    if decision.reversed { format!("{line} ({})", cx.text(key("hold-decided-reversed"))) } else { line }
}

pub(super) fn write_why(
    page: &mut Page<'_>,
    decision: &DecisionRecord,
    reasons: &[ReasonRecord],
    cx: &Context,
) {
    if !decision.reason.is_empty() {
        let text = decision.reason_in_words(reasons, &*cx.words);
        let why = Message::new("hold-decided-reason").text("reason", text);
        page.sentence(Role::Text, 2, cx.theme.symbols().bullet, &cx.render(&why));
    }
    if !decision.note.is_empty() {
        let note = Message::new("hold-decided-note").text("note", &decision.note);
        page.sentence(Role::Text, 2, cx.theme.symbols().bullet, &cx.render(&note));
    }
}

const fn what(kind: DecisionKind) -> MessageKey {
    match kind {
        DecisionKind::Verdict(VerdictKind::Release) => key("decided-release"),
        DecisionKind::Verdict(VerdictKind::Reject) => key("decided-reject"),
        DecisionKind::Verdict(VerdictKind::Keep) => key("decided-keep"),
        DecisionKind::Verdict(VerdictKind::Terms) => key("decided-terms"),
        DecisionKind::Verdict(VerdictKind::Forward) => key("decided-forward"),
        DecisionKind::Verdict(VerdictKind::Force) => key("decided-force"),
        DecisionKind::Undo => key("decided-undo"),
    }
}

fn draw_text(role: Role, line: &str, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
    let mut page = Page::new(area.width, cx);
    page.sentence(role, 0, "", line);
    page.draw(frame, area);
}
