//! What surrounds the screens: title bar, status line, keys, and the boxes of dialogs.

use ratatui::backend::Backend;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear};
use ratatui::{Frame, Terminal};

use super::app::{App, MIN_HEIGHT, MIN_WIDTH, Redraw, Room};
use super::clean::clean;
use super::command::{Command, Shown};
use super::context::Context;
use super::global::GlobalAction;
use super::jobs::Progress;
use super::screen::Shape;
use super::text;
use super::theme::Role;
use super::toast::Tone;
use crate::credit::Message;
use crate::sanitize::sanitize;
use crate::words::key;

/// Columns of the bar of a running job.
const BAR: u64 = 20;

impl App {
    /// Draws the state as it is.
    pub fn draw<B: Backend>(&mut self, terminal: &mut Terminal<B>) -> Result<(), B::Error> {
        if self.redraw == Redraw::Everything {
            terminal.clear()?;
        }
        terminal.draw(|frame| {
            self.draw_frame(frame);
            clean(frame.buffer_mut());
        })?;
        self.seen();
        // The screens know their size only now, and may need more rows for it.
        self.settle_after_drawing();
        Ok(())
    }

    fn draw_frame(&mut self, frame: &mut Frame<'_>) {
        let area = frame.area();
        frame.buffer_mut().set_style(area, self.cx.theme.style(Role::Text));
        self.room =
            if area.width < MIN_WIDTH || area.height < MIN_HEIGHT { Room::TooSmall } else { Room::Enough };
        if self.room == Room::TooSmall {
            return draw_too_small(frame, area, &self.cx);
        }
        let at_work = self.quitting_line().map_or_else(
            || progress_line(area.width, &self.cx),
            |said| Some(quitting_line(&said, area.width, &self.cx)),
        );
        let toast = toast(&self.undo_key(), area.width, &self.cx).filter(|_| at_work.is_none());
        let status_lines = toast.as_ref().map_or(1, |(_, lines)| lines.len());
        let status_lines = u16::try_from(status_lines).unwrap_or(1);
        let rows = [
            Constraint::Length(1),
            Constraint::Min(1),
            Constraint::Length(status_lines),
            Constraint::Length(1),
        ];
        let [title, body, status, keys] = Layout::vertical(rows).areas(area);
        frame.set_cursor_position(keys.as_position());
        let full =
            self.layers.iter().rposition(|layer| layer.screen.shape(&self.cx) == Shape::Full).unwrap_or(0);
        let footer = match self.quitting_line() {
            Some(_) => self.way_out(),
            None => self.footer(keys.width),
        };
        for (index, layer) in self.layers.iter_mut().enumerate().skip(full) {
            if index == full {
                draw_title(&layer.screen.title(&self.cx), frame, title, &self.cx);
            }
            match layer.screen.shape(&self.cx) {
                Shape::Full => layer.screen.draw(frame, body, &self.cx),
                Shape::Dialog { width, height } => {
                    let title = layer.screen.title(&self.cx);
                    let inside = draw_box(&title, width, height, frame, body, &self.cx);
                    layer.screen.draw(frame, inside, &self.cx);
                }
            }
            // Drawn after the screen, which knows only then how much of it is in sight.
            if index == full {
                match &at_work {
                    Some(line) => {
                        let style = self.cx.theme.style(Role::Bar);
                        frame.render_widget(Line::styled(line.as_str(), style), status);
                    }
                    None => {
                        draw_status(&layer.screen.status(&self.cx), toast.as_ref(), frame, status, &self.cx);
                    }
                }
            }
        }
        frame.render_widget(footer, keys);
    }

    /// The one key that works while the program ends, in the place of the others.
    fn way_out(&self) -> Line<'static> {
        let quit = GlobalAction::COMMANDS
            .iter()
            .find(|command| GlobalAction::of(command) == Some(GlobalAction::Quit))
            .filter(|_| self.can_leave_at_once());
        let hint = quit.map(|quit| {
            let hint = Message::new("tui-finishing-hint").text("key", self.cx.key_label(quit));
            Span::styled(self.cx.render(&hint), self.cx.theme.style(Role::KeyHint))
        });
        Line::from_iter(hint)
    }

    /// The keys that work here and now, as many as fit; how to see the others comes first of all.
    fn footer(&self, width: u16) -> Line<'static> {
        let typing = self.layers.last().is_some_and(|layer| layer.screen.is_typing());
        let escape = (!self.at_home() || typing).then(|| {
            let esc = self.cx.text(key("tui-key-esc"));
            (esc, self.cx.text(key("tui-command-back")))
        });
        let enter = self.layers.last().and_then(|layer| layer.screen.enter()).map(|title| {
            let key = self.cx.text(key("tui-key-enter"));
            (key, self.cx.text(title))
        });
        let shown = |command: &&&'static Command| command.shown == Shown::Footer;
        let active = self.active();
        let hint = |command: &&'static Command| {
            let keys = self.cx.keymap.keys(command).iter();
            let key = keys.copied().find(|key| !typing || !key.edits())?;
            Some((key.label(&self.cx.words), self.cx.text(command.title)))
        };
        let is_own = |command: &&&'static Command| self.is_of_top(command);
        let (own, others): (Vec<_>, Vec<_>) = active.iter().filter(shown).partition(is_own);
        let own = own.into_iter().filter_map(hint);
        let mut others: Vec<(String, String)> = others.into_iter().filter_map(hint).collect();
        let help = others.iter().position(|(key, _)| key == "?");
        let first = help.map(|at| others.remove(at));
        let mut spans = Vec::new();
        let mut used = 0;
        // What is done here all day stands before the way back, which everybody knows.
        let hints = first.into_iter().chain(enter).chain(own).chain(escape).chain(others);
        for (key, title) in hints {
            let needed = text::width(&key) + text::width(&title) + 3;
            if used + needed > width {
                break;
            }
            used += needed;
            spans.push(Span::styled(key, self.cx.theme.style(Role::KeyHint)));
            spans.push(Span::styled(format!(" {title}  "), self.cx.theme.style(Role::Text)));
        }
        Line::from(spans)
    }
}

impl App {
    /// The key that takes the last decision back here and now: a letter is text while something is typed.
    fn undo_key(&self) -> String {
        let typing = self.layers.last().is_some_and(|layer| layer.screen.is_typing());
        let undo = GlobalAction::COMMANDS
            .iter()
            .find(|command| GlobalAction::of(command) == Some(GlobalAction::Undo));
        let mut keys = undo.into_iter().flat_map(|undo| self.cx.keymap.keys(undo));
        let key = keys.find(|key| !typing || !key.edits());
        key.map(|key| key.label(&self.cx.words)).unwrap_or_default()
    }
}

fn draw_too_small(frame: &mut Frame<'_>, area: Rect, cx: &Context) {
    let message = Message::new("tui-too-small")
        .count("width", i64::from(area.width))
        .count("height", i64::from(area.height));
    let lines = text::wrap(&cx.render(&message), area.width);
    for (line, row) in lines.into_iter().zip(area.rows()) {
        frame.render_widget(Line::styled(line, cx.theme.style(Role::Warning)), row);
    }
    frame.set_cursor_position(area.as_position());
}

fn draw_title(title: &str, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
    let style = cx.theme.style(Role::Title);
    let symbols = cx.theme.symbols();
    let separator = format!(" {} ", symbols.separator);
    let right =
        [cx.words.day(cx.session.today), cx.session.user.clone(), cx.words.language().code().to_owned()]
            .join(&separator);
    let right = format!("{right} ");
    let left = format!(" {}{separator}{title}", cx.session.desk);
    let room = area.width.saturating_sub(text::width(&right)).saturating_sub(1);
    frame.buffer_mut().set_style(area, style);
    let left = text::fit(&left, room, symbols.ellipsis);
    frame.render_widget(Line::styled(left, style), area);
    frame.render_widget(Line::styled(right, style).right_aligned(), area);
}

/// A message with its lines.
type ToastLines = (Tone, Vec<String>);

/// The left part of the line, and at its right the newest message with the key that takes the last decision back.
fn draw_status(status: &str, toast: Option<&ToastLines>, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
    let symbols = cx.theme.symbols();
    let first = toast.and_then(|(_, lines)| lines.first());
    let taken = first.map_or(0, |text| text::width(text) + 2);
    let room = area.width.saturating_sub(taken);
    let trouble = cx.jobs.services().trouble().map(|why| trouble_line(&why, cx));
    let (status, role) = match &trouble {
        Some(trouble) => (trouble.as_str(), Role::Danger),
        None => (status, Role::Dim),
    };
    let status = sanitize(status);
    let left = text::fit(&status, room, symbols.ellipsis);
    frame.render_widget(Line::styled(left, cx.theme.style(role)), area);
    if let Some((tone, lines)) = toast {
        let style = cx.theme.style(tone.role());
        for (line, row) in lines.iter().zip(area.rows()) {
            frame.render_widget(Line::styled(line.as_str(), style).right_aligned(), row);
        }
    }
}

/// The newest message and the key that takes it back, in two lines where one has no room for both.
fn toast(undo_key: &str, width: u16, cx: &Context) -> Option<ToastLines> {
    let symbols = cx.theme.symbols();
    let toast = cx.toasts.newest()?;
    let sign = match toast.tone {
        Tone::Done => symbols.good,
        Tone::Notice => symbols.warning,
        Tone::Problem => symbols.danger,
    };
    let done = format!("{sign} {}", toast.text);
    let undo = cx.undo_description().filter(|_| toast.tone == Tone::Done);
    let undo = undo.map(|what| Message::new("tui-undo-hint").text("key", undo_key).text("what", what));
    let lines = match undo.map(|undo| cx.render(&undo)) {
        Some(undo) => {
            let line = format!("{done} {} {undo}", symbols.separator);
            if text::width(&line) <= width { vec![line] } else { vec![done, undo] }
        }
        None => vec![done],
    };
    let fit = |line: String| text::fit(&sanitize(&line), width, symbols.ellipsis).into_owned();
    Some((toast.tone, lines.into_iter().map(fit).collect()))
}

/// What the last write failed of, until one succeeds.
fn trouble_line(why: &Message, cx: &Context) -> String {
    let symbols = cx.theme.symbols();
    let trouble = Message::new("tui-trouble").text("why", cx.render(why));
    format!("{} {}", symbols.danger, cx.render(&trouble))
}

/// The job that takes long enough to be shown.
fn progress_line(width: u16, cx: &Context) -> Option<String> {
    let progress = cx.jobs.shown()?;
    let hint = cx.text(key("tui-progress-cancel"));
    // Where there is no room for both, what is done is cut, and not the key that ends it.
    let room = width.saturating_sub(text::width(&hint) + 2);
    let line = job_line(progress, room, cx);
    Some(format!("{}  {hint}", text::fit(&line, room, cx.theme.symbols().ellipsis)))
}

/// What the program still does before it ends.
fn quitting_line(said: &Message, width: u16, cx: &Context) -> String {
    let line = match cx.jobs.current_write() {
        Some(job) => {
            let line = |job| {
                cx.render(&Message::new("tui-finishing-job").text("what", cx.render(said)).text("job", job))
            };
            let room = width.saturating_sub(text::width(&line(String::new())));
            line(job_line(job, room, cx))
        }
        None => cx.render(said),
    };
    text::fit(&line, width, cx.theme.symbols().ellipsis).into_owned()
}

/// What a job does, how far it is, and whom it waits for: where there is no room for all of it, that has the most.
fn job_line(job: &Progress, room: u16, cx: &Context) -> String {
    let symbols = cx.theme.symbols();
    let (done, total) = job.steps();
    let label = job.label();
    if let Some(holder) = job.waits_for() {
        let waiting = |key| cx.render(&holder.named_in(Message::new(key)));
        return waiting_line(label, [waiting("tui-waiting"), waiting("tui-waiting-short")], room, cx);
    }
    if total == 0 {
        return format!("{label}{}", symbols.ellipsis);
    }
    let filled = usize::try_from(done.min(total) * BAR / total).unwrap_or(0);
    let rest = usize::try_from(BAR).unwrap_or(0).saturating_sub(filled);
    let percent = done.min(total) * 100 / total;
    let bar = symbols.bar.repeat(filled) + &symbols.rest.repeat(rest);
    format!("{label} {bar} {percent}%")
}

/// What waits and for whom. Where there is no room for both, the rest of whom goes first, then the middle of what: it ends
/// with the number of the order.
fn waiting_line(label: &str, [waiting, short]: [String; 2], room: u16, cx: &Context) -> String {
    let symbols = cx.theme.symbols();
    let beside = |waiting: &str| format!(" {} {waiting}", symbols.separator);
    let (long, short) = (beside(&waiting), beside(&short));
    let of_label = text::width(label);
    if of_label + text::width(&long) <= room
        || (of_label <= room / 3 && room > text::width(&short) + of_label)
    {
        return format!("{label}{long}");
    }
    let number = label.rsplit(' ').next().map_or(0, text::width);
    let needed = (2 * (number + 1)).min(room);
    let left = room.saturating_sub(text::width(&short)).max(room / 3).max(needed);
    format!("{}{short}", text::fit_ends(label, left, symbols.ellipsis))
}

/// An empty box in the middle with a title; gives the room inside.
fn draw_box(title: &str, width: u16, height: u16, frame: &mut Frame<'_>, area: Rect, cx: &Context) -> Rect {
    let width = width.saturating_add(4).min(area.width);
    let height = height.saturating_add(2).min(area.height);
    let place =
        Rect { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height };
    let title = sanitize(title);
    let title = text::fit(&title, width.saturating_sub(4), cx.theme.symbols().ellipsis);
    let block = Block::bordered()
        .border_set(cx.theme.border())
        .border_style(cx.theme.style(Role::Border))
        .style(cx.theme.style(Role::Text))
        .title(Line::styled(format!(" {title} "), cx.theme.style(Role::Label)));
    let inside = block.inner(place);
    frame.render_widget(Clear, place);
    frame.render_widget(block, place);
    Rect { x: inside.x.saturating_add(1), width: inside.width.saturating_sub(2), ..inside }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::desk::LockHolder;
    use crate::store::WritingProcess;
    use crate::tui::harness::session;
    use crate::tui::jobs::Jobs;
    use crate::tui::{Bindings, Keymap, Services, Theme};
    use crate::words::{Language, Words};

    #[test]
    fn a_long_label_hides_nobody_who_is_waited_for() {
        let job = Progress::new("Saving the parameters of Van den Broek Bouw en Onderhoud BV".to_owned());
        let [host, command, user] = ["kiwi", "import invoices", "carl"].map(str::to_owned);
        let process = WritingProcess { host, process: 4711, command, user, since: 0 };
        job.set_waiting(Some(LockHolder::Process(Box::new(process))));
        for (language, waiting) in [
            (Language::English, "waiting for carl on kiwi"),
            (Language::French, "carl, sur kiwi"),
            (Language::Dutch, "wacht op carl op kiwi"),
        ] {
            let keymap = Keymap::build(&[], &Bindings::new()).unwrap();
            let jobs = Jobs::inline(Arc::new(Services::default()));
            let cx = Context::new(
                Arc::new(Words::new(language)),
                Theme::default(),
                session(),
                (keymap, &[]),
                jobs,
            );
            let line = job_line(&job, 60, &cx);
            let shown = text::fit(&line, 60, "…");
            assert!(shown.starts_with("Saving the ") && shown.contains(waiting), "{shown}");
        }
    }

    #[test]
    fn the_order_that_waits_is_named_however_little_room_there_is() {
        let job = Progress::new("Déblocage de SO-5003".to_owned());
        job.set_waiting(Some(LockHolder::Unknown));
        let keymap = Keymap::build(&[], &Bindings::new()).unwrap();
        let jobs = Jobs::inline(Arc::new(Services::default()));
        let words = Arc::new(Words::new(Language::French));
        let cx = Context::new(words, Theme::default(), session(), (keymap, &[]), jobs);
        for room in 20..100 {
            let line = job_line(&job, room, &cx);
            let shown = text::fit(&line, room, "…");
            assert!(shown.contains("SO-5003"), "{room}: {shown}");
        }
        let line = job_line(&job, 54, &cx);
        assert_eq!(line, "Déblocage de SO-5003 │ en attente\u{a0}: un autre programme");
    }
}
