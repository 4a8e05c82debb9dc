//! What the import is to the runtime: how it is drawn, its commands and keys.

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, MouseEvent};
use ratatui::layout::{Constraint, Layout, Rect};

use super::columns::ColumnsView;
use super::fields::{Input, wanted};
use super::source::Source;
use super::step::Step;
use super::{Import, ImportAction, SCOPE, folder, saving};
use crate::credit::Message;
use crate::desk::{EventId, ImportKind, Role as UserRole, RowMark};
use crate::tui::dialog::{Gravity, Question};
use crate::tui::{Address, Command, Context, Escape, Key, Role, Scope, Screen};
use crate::words::{MessageKey, key};

impl Screen for Import {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let head = match self.step {
            Step::File => self.form.height(),
            Step::Columns => {
                let below = u16::try_from(self.page(area.width, cx).len()).unwrap_or(u16::MAX);
                let room = area.height.saturating_sub(below.saturating_add(2));
                self.guess().map_or(0, |guess| ColumnsView::height(guess, room))
            }
            Step::Table => area.height.saturating_sub(2),
            Step::Look | Step::Done => 0,
        };
        let rows =
            [Constraint::Length(1), Constraint::Length(head), Constraint::Length(1), Constraint::Min(0)];
        let [steps, head, rule, bottom] = Layout::vertical(rows).areas(area);
        self.step.draw(frame, steps, cx);
        self.draw_place(frame, steps, cx);
        let line = cx.theme.symbols().line.repeat(usize::from(rule.width));
        let border = cx.theme.style(Role::Border);
        frame.buffer_mut().set_stringn(rule.x, rule.y, line, usize::from(rule.width), border);
        self.draw_page(frame, bottom, cx);
        match self.step {
            Step::File => self.form.draw(frame, head, cx),
            Step::Columns => {
                if let Some(guess) = self.guess() {
                    self.columns.draw(guess, frame, head, cx);
                }
            }
            Step::Table => {
                if let Some(guess) = self.source.as_ref().and_then(Source::guess) {
                    self.table.draw((guess, &self.given), frame, head, cx);
                }
            }
            Step::Look | Step::Done => frame.set_cursor_position(steps.as_position()),
        }
    }

    fn is_enabled(&self, command: &Command) -> bool {
        let guess = self.guess();
        let on_row =
            guess.is_some_and(|guess| self.step == Step::Table && self.table.current(guess).is_some());
        let on_column =
            guess.is_some_and(|guess| self.step == Step::Columns && self.columns.current(guess).is_some());
        let is_marked = on_row && guess.is_some_and(|guess| !guess.names.is_empty());
        // Only a list of open items is compared with what is open.
        let compares =
            self.step == Step::Look && self.report.as_ref().is_some_and(|report| report.missing.is_some());
        match ImportAction::of(command) {
            Some(ImportAction::GoOn) => self.can_go_on(),
            Some(ImportAction::LookUp) => {
                let has_choices = [Input::Kind, Input::File, Input::Mapping];
                self.step == Step::File
                    && self.form.focused().is_some_and(|field| has_choices.contains(&field))
            }
            Some(ImportAction::Change) if self.working.is_pending() => false,
            Some(ImportAction::Change) => {
                guess.is_some_and(|guess| self.step == Step::Columns && self.columns.can_change(guess))
            }
            Some(ImportAction::NextPart) => {
                self.step == Step::Table || (self.step == Step::Look && self.pairs.count() > 1)
            }
            Some(ImportAction::Clear) => on_column,
            Some(ImportAction::Join) => on_column && guess.is_some_and(|guess| self.columns.can_join(guess)),
            Some(ImportAction::Header) => on_row,
            Some(ImportAction::Total) => is_marked,
            Some(ImportAction::End) => is_marked || (compares && self.has_missing()),
            Some(ImportAction::Table) => {
                guess.is_some() && (self.step == Step::Look || self.step == Step::Columns)
            }
            Some(ImportAction::Columns) => guess.is_some() && self.step == Step::Look,
            Some(ImportAction::AsOf) => compares || self.is_refused(),
            Some(ImportAction::Skip) => self.step != Step::Done && self.queue.current().is_some(),
            Some(ImportAction::Same | ImportAction::Differ) => {
                guess.is_some() && self.step == Step::Look && self.pairs.count() > 0
            }
            Some(ImportAction::Save) => {
                let is_new = guess.is_some_and(|guess| {
                    let is_same = guess.saved.is_some() && !self.given.has_answers();
                    !is_same && guess.questions.is_empty()
                });
                is_new && !self.is_saved && matches!(self.step, Step::Look | Step::Done)
            }
            None => true,
        }
    }

    fn least_role(&self, command: &Command) -> UserRole {
        match (ImportAction::of(command), wanted(&self.form).kind) {
            (Some(ImportAction::GoOn), Some(ImportKind::Users)) => UserRole::Administrator,
            _ => command.least,
        }
    }

    fn enter(&self) -> Option<MessageKey> {
        match self.step {
            Step::Done if self.queue.next().is_none() => Some(key("import-screen-finish")),
            Step::Done => Some(self.next_act()),
            // Room for the keys that say whether customers are the same.
            Step::Look if self.pairs.count() > 0 => None,
            Step::File | Step::Look => self.can_go_on().then(|| self.next_act()),
            Step::Table | Step::Columns => None,
        }
    }

    fn label(&self, command: &Command) -> MessageKey {
        match ImportAction::of(command) {
            Some(ImportAction::GoOn) => self.next_act(),
            Some(ImportAction::NextPart) if self.step == Step::Look => key("import-screen-next-pair"),
            Some(ImportAction::NextPart) if self.table.is_on_settings() => key("import-screen-to-rows"),
            Some(ImportAction::Change) if self.columns.is_on_question() => key("import-screen-answer"),
            Some(ImportAction::End) if self.step == Step::Look => key("import-screen-settle-missing"),
            Some(ImportAction::End) => key("import-screen-not-data"),
            _ => command.title,
        }
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        match (ImportAction::of(command), self.form.focused()) {
            (Some(ImportAction::GoOn), _) => self.go_on(cx),
            (Some(ImportAction::LookUp), Some(field @ (Input::File | Input::Mapping))) => {
                self.looking = folder::look(field, self.form.text(field), cx);
            }
            (Some(ImportAction::LookUp), _) => {
                let form = Address(|screen| Some(&mut screen.downcast::<Self>()?.form));
                self.form.look_up(form, cx);
            }
            (Some(ImportAction::Change), _) => self.change(cx),
            (Some(ImportAction::NextPart), _) if self.step == Step::Look => self.pairs.go_on(),
            (Some(ImportAction::NextPart), _) => self.table.turn_focus(),
            (Some(ImportAction::Clear), _) => {
                let (columns, guess) = (self.columns, self.guess().cloned());
                self.give(|given| guess.iter().for_each(|guess| columns.clear(guess, given)), cx);
            }
            (Some(ImportAction::Join), _) => {
                if let Some(guess) = self.guess() {
                    self.columns.join(guess, cx);
                }
            }
            (Some(ImportAction::Header), _) => self.name_columns(cx),
            (Some(action @ ImportAction::Total), _) => self.mark((action, RowMark::Total), cx),
            (Some(ImportAction::End), _) if self.step == Step::Look => self.turn_missing(cx),
            (Some(action @ ImportAction::End), _) => self.mark((action, RowMark::NotData), cx),
            (Some(ImportAction::Table), _) => self.turn_to(Step::Table),
            (Some(ImportAction::Columns), _) => self.turn_to(Step::Columns),
            (Some(ImportAction::Same), _) => self.make_same(cx),
            (Some(ImportAction::Differ), _) => self.make_different(cx),
            (Some(ImportAction::AsOf), _) => self.ask_day(cx),
            (Some(ImportAction::Skip), _) => self.skip(cx),
            (Some(ImportAction::Save), _) => {
                if let Some((guess, source)) = self.guess().zip(self.source.as_ref()) {
                    saving::ask(&source.wanted.file, guess.layout_mapping(), cx);
                }
            }
            (None, _) => {}
        }
    }

    fn takes(&self, key: Key) -> bool {
        self.step == Step::File && self.form.takes(key)
    }

    fn is_typing(&self) -> bool {
        self.step == Step::File
    }

    fn finds(&self, key: Key) -> bool {
        let guess = self.guess().filter(|_| self.step == Step::Columns && !self.working.is_pending());
        guess.is_some_and(|guess| self.columns.finds(key, guess))
    }

    fn key(&mut self, key: Key, cx: &mut Context) {
        if self.scroll.page_key(key) || self.refuses(key, cx) {
            return;
        }
        let is_taken = match self.step {
            Step::File => self.form.key(key, cx),
            Step::Columns => {
                let Some(guess) = self.source.as_ref().and_then(Source::guess) else { return };
                if self.columns.finds(key, guess) {
                    return self.columns.find(key, guess, cx);
                }
                self.columns.key(key, guess)
            }
            Step::Table if key.code == KeyCode::Enter => return self.name_columns(cx),
            Step::Table => return self.table_key(key, cx),
            Step::Look | Step::Done => self.scroll.key(key),
        };
        match (key.code, self.step) {
            (KeyCode::Enter, Step::Done) if self.queue.next().is_none() => cx.close(),
            (KeyCode::Enter, Step::File | Step::Look | Step::Done) if !is_taken => self.go_on(cx),
            _ => {}
        }
    }

    fn paste(&mut self, text: &str, cx: &mut Context) {
        if self.step == Step::File {
            self.form.paste(text, cx);
        }
    }

    fn mouse(&mut self, mouse: MouseEvent, _cx: &mut Context) {
        if !self.scroll.mouse(mouse) && self.step == Step::File {
            self.form.mouse(mouse);
        }
    }

    fn refresh(&mut self, cx: &mut Context) {
        self.form.translate(cx);
        self.describe(cx);
        self.follow_done(cx);
    }

    fn undoes(&self, next: Option<EventId>) -> bool {
        self.step == Step::Done && self.done.is(next)
    }

    fn status(&self, cx: &Context) -> String {
        self.scroll.status(cx)
    }

    fn escape(&mut self, _cx: &mut Context) -> Escape {
        let Some(step) = self.earlier.pop() else { return Escape::Leave };
        self.step = step;
        self.problem = None;
        self.leads_on = false;
        self.scroll.rewind();
        Escape::Cleared
    }

    fn has_changes(&self) -> bool {
        let is_open = match self.step {
            Step::Done => self.queue.next().is_some(),
            Step::File | Step::Table | Step::Columns | Step::Look => self.form.has_changes(),
        };
        self.working.is_pending() || is_open
    }

    fn discarding(&self) -> Question {
        let left = self.queue.left(self.step);
        if left.is_empty() {
            return Question::discarding();
        }
        let about = |key: &str| Message::new(key).count("count", left.len()).text("files", left.join(", "));
        Question {
            title: about("import-screen-left-title"),
            effect: about("import-screen-left-effect"),
            yes: key("import-screen-left-yes"),
            gravity: Gravity::Destructive,
        }
    }

    fn help(&self) -> Option<MessageKey> {
        (self.step == Step::File).then(|| self.form.help()).flatten()
    }
}
