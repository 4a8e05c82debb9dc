//! The assessment of the current order beside the list.

use ratatui::Frame;
use ratatui::crossterm::event::MouseEvent;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::HoldQueue;
use crate::credit::Message;
use crate::desk::{AssessmentId, Fitting, HeldOrder, HoldId, HoldLine};
use crate::sanitize::sanitize;
use crate::tui::address::Address;
use crate::tui::context::Context;
use crate::tui::jobs::{JobError, Pending, Progress};
use crate::tui::key::Key;
use crate::tui::screens::assessment;
use crate::tui::screens::page::Page;
use crate::tui::screens::reading::ScrollView;
use crate::tui::services::Services;
use crate::tui::text;
use crate::tui::theme::Role;
use crate::words::key;

/// Lines of an assessment that can spare one for the name of the customer.
const TALL: u16 = 16;

/// Whether the queue is read customer by customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Grouping {
    ByOrder,
    ByCustomer,
}

/// Which part of the screen the keys scroll.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Focus {
    List,
    Assessment,
}

/// Follows the cursor of the list.
#[derive(Default)]
pub(super) struct Pane {
    wanted: Option<(HoldId, u64, Grouping)>,
    loading: Pending,
    shown: Option<(HeldOrder, Option<Fitting>)>,
    problem: Option<Message>,
    reading: ScrollView,
    area: Rect,
}

impl Pane {
    /// Asks for the current order where another one is shown.
    pub(super) fn follow(&mut self, key: Option<HoldId>, grouping: Grouping, cx: &mut Context) {
        let wanted = key.map(|key| (key, cx.data_version(), grouping));
        if self.wanted == wanted {
            return;
        }
        // One order's assessment must not be read beside another order's row.
        if key.is_none() || key != self.shown.as_ref().map(|(held, _)| held.line.stored.id) {
            self.shown = None;
            self.reading.rewind();
        }
        self.problem = None;
        self.wanted = wanted;
        self.loading = key.map(|key| load(key, grouping, cx)).unwrap_or_default();
    }

    /// The assessment that is on the screen for this order.
    pub(super) fn seen(&self, key: HoldId) -> Option<AssessmentId> {
        let (held, _) = self.shown.as_ref()?;
        (held.line.stored.id == key).then_some(held.seen)
    }

    pub(super) fn key(&mut self, key: Key) -> bool {
        self.reading.key(key)
    }

    /// Scrolls by the wheel; returns whether it was that.
    pub(super) fn mouse(&mut self, mouse: MouseEvent) -> bool {
        self.reading.mouse(mouse)
    }

    pub(super) fn is_at(&self, column: u16, row: u16) -> bool {
        self.area.contains(Position::new(column, row))
    }

    /// Draws a heading line and as much of the assessment as there is room for.
    pub(super) fn draw(
        &mut self,
        frame: &mut Frame<'_>,
        area: Rect,
        (focus, key): (Focus, &str),
        cx: &Context,
    ) {
        self.area = area;
        let body = Rect { y: area.y.saturating_add(1), height: area.height.saturating_sub(1), ..area };
        let mut page = Page::new(body.width, cx);
        let mut title = self.title(cx);
        let more_than_any = more(99, key, cx);
        if area.height >= TALL
            && text::width(&heading(&title, cx)) + text::width(&more_than_any) >= area.width
        {
            // Whose order it is has a line of its own, where there are lines enough.
            title.pop().into_iter().for_each(|whose| page.sentence(Role::Label, 0, "", &whose));
        }
        match (&self.shown, &self.problem) {
            (_, Some(problem)) => {
                page.sentence(Role::Danger, 0, cx.theme.symbols().danger, &cx.render(problem));
            }
            (Some((held, fitting)), None) => {
                if let Some(fitting) = fitting {
                    write_fitting(&mut page, fitting, cx);
                }
                for line in [held.line.frees(), held.held_for.clone()].into_iter().flatten() {
                    page.sentence(Role::Title, 0, cx.theme.symbols().separator, &cx.render(&line));
                    page.gap();
                }
                write_agreed(&mut page, &held.line.stored, cx);
                assessment::write_held(&mut page, &held.assessment, cx);
            }
            (None, None) => {}
        }
        let lines = page.into_lines();
        self.reading.draw(&lines, frame, body);
        self.draw_heading(&title, frame, Rect { height: 1, ..area }, (focus, key), cx);
        if focus == Focus::Assessment {
            frame.set_cursor_position(area.as_position());
        }
    }

    /// The order that is shown: its number, its amount, whose it is.
    fn title(&self, cx: &Context) -> Vec<String> {
        self.shown
            .iter()
            .map(|(held, _)| &held.line.stored)
            .flat_map(|line| {
                let amount = cx.words.money(line.amount, line.currency);
                [
                    line.order.clone(),
                    format!("{amount} {}", line.currency.code()),
                    format!("{} {}", line.customer, line.name),
                ]
            })
            .collect()
    }

    /// What is shown, at the right how much more there is to read.
    fn draw_heading(
        &self,
        title: &[String],
        frame: &mut Frame<'_>,
        area: Rect,
        (focus, key): (Focus, &str),
        cx: &Context,
    ) {
        let symbols = cx.theme.symbols();
        let role = match focus {
            Focus::List => Role::Border,
            Focus::Assessment => Role::Focus,
        };
        let more = if self.reading.scrolls() { more(self.reading.below(), key, cx) } else { String::new() };
        let room = area.width.saturating_sub(text::width(&more) + 1);
        let title = heading(title, cx);
        let title = text::fit(&title, room, symbols.ellipsis);
        let fill = area.width.saturating_sub(1 + text::width(&title) + text::width(&more));
        let spans = [
            Span::styled(symbols.line, cx.theme.style(Role::Border)),
            Span::styled(
                title.into_owned(),
                cx.theme.style(if focus == Focus::List { Role::Label } else { role }),
            ),
            Span::styled(symbols.line.repeat(usize::from(fill)), cx.theme.style(Role::Border)),
            Span::styled(more, cx.theme.style(Role::Dim)),
        ];
        frame.render_widget(Line::from_iter(spans), area);
    }
}

/// The parts of a title as one text.
fn heading(parts: &[String], cx: &Context) -> String {
    let title = parts.join(&format!(" {} ", cx.theme.symbols().separator));
    if title.is_empty() { title } else { format!(" {} ", sanitize(&title)) }
}

/// That so many lines more can be read, by which key.
fn more(below: usize, key: &str, cx: &Context) -> String {
    let message = Message::new("hold-pane-more").count("below", below);
    format!(" {} ", cx.render(&message.text("key", key)))
}

fn load(hold_id: HoldId, grouping: Grouping, cx: &mut Context) -> Pending {
    let work = move |services: &Services, _: &Progress| {
        services.ask(|desk| {
            let Some(held) = desk.held_order(hold_id)? else {
                return Ok(None);
            };
            let fitting = match grouping {
                Grouping::ByOrder => None,
                Grouping::ByCustomer => Some(desk.fitting(&held.line.stored.customer)?),
            };
            Ok(Some((held, fitting)))
        })
    };
    cx.read(
        Address(|screen| Some(&mut screen.downcast::<HoldQueue>()?.pane)),
        key("hold-job-assessment"),
        work,
        |pane, loaded, _| match loaded.map_err(JobError::unreported) {
            Ok(shown) => pane.shown = shown,
            Err(problem) => pane.problem = problem,
        },
    )
}

/// Until when it waits, and who decides.
fn write_agreed(page: &mut Page<'_>, line: &HoldLine, cx: &Context) {
    let day = line.follow_up.map(|day| Message::new("hold-pane-follow-up").day("day", day));
    let owner = line.assigned_to.as_ref().map(|user| Message::new("hold-pane-owner").text("user", user));
    let parts: Vec<String> = day.iter().chain(&owner).map(|part| cx.render(part)).collect();
    if !parts.is_empty() {
        page.line(Role::Text, &parts.join(&format!(" {} ", cx.theme.symbols().separator)));
        page.gap();
    }
}

/// How many of the customer's held orders fit under the limits together.
fn write_fitting(page: &mut Page<'_>, fitting: &Fitting, cx: &Context) {
    let symbols = cx.theme.symbols();
    let (sign, role) = if fitting.orders.is_empty() && fitting.held > 0 {
        (symbols.danger, Role::Danger)
    } else {
        (symbols.good, Role::Good)
    };
    let message = match fitting.available {
        None => {
            Message::new("hold-fitting-without-limit").count("held", fitting.held + fitting.without_credit)
        }
        Some(_) if fitting.held == 0 => Message::new("hold-fitting-no-credit"),
        Some(available) => Message::new("hold-fitting")
            .count("held", fitting.held)
            .count("free", fitting.without_credit)
            .count("fitting", fitting.orders.len())
            .money("amount", fitting.amount, fitting.currency)
            .money("available", available, fitting.currency)
            .text("orders", fitting.orders.join(", ")),
    };
    page.sentence(role, 0, sign, &cx.render(&message));
    page.gap();
}
