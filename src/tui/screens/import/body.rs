//! What each step says below its form or its columns, and which of several files it is.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::step::Step;
use super::{Import, guessed, report};
use crate::credit::Message;
use crate::desk::Given;
use crate::sanitize::sanitize;
use crate::tui::screens::page::Page;
use crate::tui::{Context, Role, text};
use crate::words::key;

/// Columns that the steps take at most.
const STEPS: u16 = 66;

impl Import {
    pub(super) fn write(&self, page: &mut Page<'_>, cx: &Context) {
        if let Some(problem) = &self.problem {
            return report::write_problem(page, problem, cx);
        }
        match (self.step, &self.source, &self.report) {
            (Step::Done, None, _) => {
                page.sentence(
                    Role::Text,
                    0,
                    cx.theme.symbols().cursor,
                    &cx.text(key("import-screen-done-skipped")),
                );
                self.write_skipped(page, cx);
            }
            (Step::File, _, _) | (_, None, _) => {
                self.described.write(page, cx);
                page.gap();
                page.sentence(Role::Dim, 0, cx.theme.symbols().bullet, &cx.text(key("import-screen-how")));
            }
            (Step::Columns, Some(source), _) => {
                source.guess().into_iter().for_each(|guess| guessed::write(page, guess, cx));
            }
            (Step::Look, Some(source), Some(report)) => {
                let tried = (Role::Marked, Message::new("import-screen-tried"));
                let nothing = self.nothing_to_do().filter(|_| !self.can_be_done(report));
                let role = if report.is_faulty() { Role::Danger } else { Role::Text };
                let (role, next) = nothing.map_or(tried, |nothing| (role, nothing));
                page.sentence(role, 0, cx.theme.symbols().cursor, &cx.render(&next));
                page.gap();
                self.pairs.write(page, cx);
                report::write(page, (source, self.step, self.coverage), report, cx);
            }
            (Step::Done, Some(source), Some(_)) if self.done.is_undone() => {
                let undone = cx.text(key("import-screen-done-undone"));
                page.sentence(Role::Warning, 0, cx.theme.symbols().cursor, &undone);
                self.write_skipped(page, cx);
                page.gap();
                report::write_source(page, source, cx);
            }
            (Step::Done, Some(source), Some(report)) => {
                let can_be_undone = self.done.is(cx.next_undo().map(|next| next.event));
                let done =
                    if can_be_undone { key("import-screen-done") } else { key("import-screen-done-before") };
                page.sentence(Role::Good, 0, cx.theme.symbols().cursor, &cx.text(done));
                self.write_saved(page, cx);
                self.write_skipped(page, cx);
                page.gap();
                report::write(page, (source, self.step, self.coverage), report, cx);
            }
            (Step::Table, Some(_), _) | (Step::Look | Step::Done, Some(_), None) => {}
        }
    }

    /// Draws which of several files it is, at the right of the steps.
    pub(super) fn draw_place(&self, frame: &mut Frame<'_>, line: Rect, cx: &Context) {
        let Some(((at, count), file)) = self.queue.place().zip(self.queue.current()) else { return };
        let name = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy();
        let place = format!("{at}/{count} {}", sanitize(&name));
        let room = line.width.saturating_sub(STEPS);
        let place = text::fit(&place, room, cx.theme.symbols().ellipsis).into_owned();
        let place = Line::styled(place, cx.theme.style(Role::Title)).right_aligned();
        frame.render_widget(place, Rect { x: line.x + line.width - room, width: room, ..line });
    }

    /// Writes which of several files were passed over.
    fn write_skipped(&self, page: &mut Page<'_>, cx: &Context) {
        let skipped = self.queue.skipped();
        if !skipped.is_empty() {
            let files = Message::new("import-screen-skipped").count("count", skipped.len());
            let files = cx.render(&files.text("files", skipped.join(", ")));
            page.sentence(Role::Text, 0, cx.theme.symbols().bullet, &files);
        }
    }

    /// Writes whether the next file will be read without a question.
    pub(super) fn write_saved(&self, page: &mut Page<'_>, cx: &Context) {
        let Some(guess) = self.guess() else { return };
        let bullet = cx.theme.symbols().bullet;
        match &guess.saved {
            Some(name) if self.is_saved => {
                let saved = Message::new("import-screen-answers-saved").text("name", name);
                page.sentence(Role::Dim, 0, bullet, &cx.render(&saved));
            }
            None if !self.is_saved && self.given != Given::default() => {
                page.sentence(Role::Text, 0, bullet, &cx.text(key("import-screen-save-hint")));
            }
            Some(_) | None => {}
        }
    }

    pub(super) fn page(&self, width: u16, cx: &Context) -> Vec<Line<'static>> {
        let mut page = Page::new(width, cx);
        self.write(&mut page, cx);
        page.into_lines()
    }

    pub(super) fn draw_page(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let lines = self.page(area.width, cx);
        self.scroll.draw(&lines, frame, area);
    }
}
