//! The status line: what the screen says of itself, the newest message, and the job at work with whom it waits for.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::context::Context;
use super::jobs::Progress;
use super::text;
use super::theme::Role;
use super::toast::Tone;
use crate::credit::Message;
use crate::sanitize::sanitize;
use crate::words::key;

/// Columns of the bar of a running job.
const BAR: u64 = 20;

/// A message with its lines.
pub(super) type ToastLines = (Tone, Vec<String>);

/// The left part of the line, and at its right the newest message with the key that undoes the last decision.
pub(super) fn draw_status(
    status: &str,
    toast: Option<&ToastLines>,
    frame: &mut Frame<'_>,
    area: Rect,
    cx: &Context,
) {
    let symbols = cx.theme.symbols();
    let first = toast.and_then(|(_, lines)| lines.first());
    let taken = first.map_or(0, |text| text::width(text) + 2);
    let room = area.width.saturating_sub(taken);
    let trouble = cx.jobs.services().trouble().map(|why| trouble_line(&why, cx));
    let (status, role) = match &trouble {
        Some(trouble) => (trouble.as_str(), Role::Danger),
        None => (status, Role::Dim),
    };
    // Beside a message, half a part is worse than none: it is back when the message is gone.
    let status = if first.is_some() && trouble.is_none() {
        whole_parts(status, room, &format!(" {} ", symbols.separator))
    } else {
        status
    };
    let status = sanitize(status);
    let left = text::fit(&status, room, symbols.ellipsis);
    frame.render_widget(Line::styled(left, cx.theme.style(role)), area);
    if let Some((tone, lines)) = toast {
        let style = cx.theme.style(tone.role());
        for (line, row) in lines.iter().zip(area.rows()) {
            frame.render_widget(Line::from(Span::styled(line.as_str(), style)).right_aligned(), row);
        }
    }
}

/// As many of the parts from the left as have room whole.
fn whole_parts<'s>(status: &'s str, room: u16, separator: &str) -> &'s str {
    let ends = status.match_indices(separator).map(|(end, _)| end).chain([status.len()]);
    let parts = ends.filter_map(|end| status.get(..end));
    parts.take_while(|part| text::width(part) <= room).last().unwrap_or_default()
}

/// The newest message and the key that undoes it, where one does, in two lines where one has no room for it.
pub(super) fn toast(undo_key: Option<&str>, width: u16, cx: &Context) -> Option<ToastLines> {
    let symbols = cx.theme.symbols();
    let toast = cx.toasts.newest()?;
    let sign = match toast.tone {
        Tone::Done => symbols.good,
        Tone::Notice => symbols.warning,
        Tone::Problem => symbols.danger,
    };
    let done = format!("{sign} {}", toast.text);
    let undo = cx.undo_description().zip(undo_key).filter(|_| toast.tone == Tone::Done);
    let undo = undo.map(|(what, key)| Message::new("tui-undo-hint").text("key", key).text("what", what));
    let lines = match undo.map(|undo| cx.render(&undo)) {
        Some(undo) => {
            let line = format!("{done} {} {undo}", symbols.separator);
            if text::width(&line) <= width { vec![line] } else { vec![done, undo] }
        }
        None => in_two_lines(done, width),
    };
    let fit = |line: String| text::fit(&sanitize(&line), width, symbols.ellipsis).into_owned();
    Some((toast.tone, lines.into_iter().map(fit).collect()))
}

/// A message in one line where it fits, else in two.
fn in_two_lines(message: String, width: u16) -> Vec<String> {
    if text::width(&message) <= width {
        return vec![message];
    }
    let mut lines = text::wrap(&message, width);
    let rest = lines.split_off(lines.len().min(1)).join(" ");
    lines.push(rest);
    lines
}

/// What the last write failed of, until one succeeds.
fn trouble_line(why: &Message, cx: &Context) -> String {
    let symbols = cx.theme.symbols();
    let trouble = Message::new("tui-trouble").text("why", cx.render(why));
    format!("{} {}", symbols.danger, cx.render(&trouble))
}

/// The job that takes long enough to be shown.
pub(super) fn progress_line(width: u16, cx: &Context) -> Option<String> {
    let progress = cx.jobs.shown()?;
    let hint = cx.text(key("tui-progress-cancel"));
    // Where there is no room for both, what is done is cut, and not the key that ends it.
    let room = width.saturating_sub(text::width(&hint) + 2);
    let line = job_line(progress, room, cx);
    Some(format!("{}  {hint}", text::fit(&line, room, cx.theme.symbols().ellipsis)))
}

/// What the program still does before it ends.
pub(super) fn quitting_line(said: &Message, width: u16, cx: &Context) -> String {
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
    fn beside_a_message_only_whole_parts_of_the_status_are_shown() {
        let shown = |room| whole_parts("6 listed │ block 1: 970.50", room, " │ ");
        assert_eq!([26, 25, 8, 7].map(shown), ["6 listed │ block 1: 970.50", "6 listed", "6 listed", ""]);
    }

    #[test]
    fn a_long_label_hides_no_one_who_is_waited_for() {
        let job = Progress::new("Saving the parameters of Van den Broek Bouw en Onderhoud BV".to_owned());
        let [host, command, user] = ["kiwi", "import invoices", "carl"].map(str::to_owned);
        let process = WritingProcess { host, process: 4711, command, user, since: 0 };
        job.set_waiting(Some(LockHolder::Process(Box::new(process))));
        for (language, waiting) in [
            (Language::English, "waiting for carl on kiwi"),
            (Language::French, "carl, sur kiwi"),
            (Language::Dutch, "wacht op carl op kiwi"),
        ] {
            let keymap = Keymap::build(&[], &Bindings::new(), &Words::new(Language::English)).unwrap();
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
        let keymap = Keymap::build(&[], &Bindings::new(), &Words::new(Language::English)).unwrap();
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
