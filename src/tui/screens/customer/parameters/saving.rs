//! Saving: tried first, the effect is shown, and only then it is written (R1.10).

use super::Parameters;
use super::draw::label;
use super::edited::Edited;
use super::loaded::Loaded;
use crate::credit::Message;
use crate::desk::{
    Assignment, CustomerChange, CustomerPreview, CustomerRecheck, DeskError, ErrorKind, Expected, Run,
};
use crate::tui::dialog::Options;
use crate::tui::screens::customer::pane::tab;
use crate::tui::screens::customer::recheck::{brief, foreseen, summary};
use crate::tui::screens::{ok_or_show, show_problems, show_refusal};
use crate::tui::{Address, Context, JobError, Outcome, Tone};
use crate::words::key;

/// What is to be written, as it was when saving began.
#[derive(Debug, Clone)]
struct Change {
    code: String,
    version: i64,
    assignments: Vec<Assignment>,
}

#[derive(Debug, Clone)]
pub(super) struct Saved {
    /// The version there is now.
    pub(super) version: i64,
    pub(super) assignments: Vec<Assignment>,
}

enum Tried {
    Fits(CustomerPreview),
    /// Another user was faster: who and when, and the customer as it is now.
    Overtaken(Message, Box<Loaded>),
}

/// Whether the orders are checked again afterwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Orders {
    Checked,
    Left,
}

impl Parameters {
    /// Tries to save what was changed.
    pub(super) fn begin_saving(edited: &Edited, cx: &mut Context) {
        let change = Change {
            code: edited.loaded.customer.sheet.code.clone(),
            version: edited.loaded.version(),
            assignments: edited.assignments(cx),
        };
        let Change { code, version, assignments } = change.clone();
        cx.save(
            Address(tab::<Self>),
            saving(&code),
            move |services, _| {
                let expected = Expected::Version(version);
                let tried = services.act(|writer| writer.preview_customer(&code, &assignments, expected));
                match tried {
                    Err(error) if error.kind() == ErrorKind::Conflict => {
                        let now = services.ask(|reader| Loaded::read(reader, &code))?;
                        Ok(Tried::Overtaken(error.message(), Box::new(now)))
                    }
                    tried => tried.map(Tried::Fits),
                }
            },
            |pane: Option<&mut Self>, tried, cx| {
                if let Some(pane) = pane {
                    pane.tried(change, tried, cx);
                }
            },
        );
    }

    /// Reports what was found out, asks where there is something to be known first, and writes what needs no question.
    fn tried(&mut self, change: Change, tried: Outcome<Tried, DeskError>, cx: &mut Context) {
        match tried.map_err(JobError::failure) {
            Ok(Tried::Fits(preview)) => {
                let about =
                    |edited: &Edited| [edited.form.far_day(cx), edited.loosening(&change.assignments, cx)];
                let to_know: Vec<Message> = self.edited.iter().flat_map(about).flatten().collect();
                let is_quiet = preview.change.warnings().is_empty() && !preview.recheck.moves_any();
                if is_quiet && to_know.is_empty() {
                    write(change, Orders::Left, cx);
                } else {
                    ask(change, &preview, to_know, cx);
                }
            }
            Ok(Tried::Overtaken(who, theirs)) => {
                if let Some(edited) = &self.edited {
                    ask_about(edited, who, theirs, cx);
                }
            }
            Err(error) => error.iter().for_each(|error| self.refuse(error, cx)),
        }
    }

    /// Shows a refusal at its field, or in a dialog where it has none.
    fn refuse(&mut self, error: &DeskError, cx: &mut Context) {
        let Some(edited) = &mut self.edited else { return };
        if edited.refuse(Some(error), cx) {
            self.go_to_problem(cx);
        } else {
            show_problems(&[error.message()], cx);
        }
    }

    /// Goes on from what another user has saved.
    fn follow(&mut self, theirs: Loaded, changes: Changes, cx: &Context) {
        let Some(edited) = &mut self.edited else { return };
        match changes {
            Changes::Reapplied => edited.go_on_from(theirs, cx),
            Changes::Dropped => *edited = Edited::new(theirs, cx),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Changes {
    Reapplied,
    Dropped,
}

fn saving(code: &str) -> Message {
    Message::new("customer-job-save").text("code", code)
}

/// Reports what is to be known of the change, the exposure above the limit and what would become of the orders, and asks how to go on.
fn ask(change: Change, preview: &CustomerPreview, to_know: Vec<Message>, cx: &mut Context) {
    let mut paragraphs = to_know;
    if let Ok(Some(warning)) = &preview.change.warning {
        paragraphs.push(brief(warning));
    }
    let mut ways = vec![(Orders::Left, key("customer-command-save"))];
    let checked = (Orders::Checked, key("customer-save-and-recheck"));
    if preview.recheck.moves_any() {
        ways.insert(0, checked);
    } else if preview.recheck.looked_at() > 0 {
        ways.push(checked);
    }
    if preview.recheck.looked_at() > 0 {
        paragraphs.extend(foreseen(&preview.recheck));
    }
    let title = Message::new("customer-save-title").text("code", &change.code);
    let dialog = Options::new(title, paragraphs, ways);
    cx.ask(Address(tab::<Parameters>), dialog, |_, orders, cx| write(change, orders, cx));
}

/// Reports who was faster and what differs now, and asks what becomes of what was changed here.
fn ask_about(edited: &Edited, who: Message, theirs: Box<Loaded>, cx: &mut Context) {
    let differing: Vec<&str> =
        edited.loaded.differences(&theirs).map(<dyn crate::fields::FieldSpec>::name).collect();
    let rows = edited.rows.iter().filter(|row| differing.contains(&row.name));
    let fields = rows.map(|row| {
        let theirs = edited.in_words(theirs.value(row.name), cx);
        cx.words.labelled(label(edited, row, cx), theirs)
    });
    let fields = fields.collect::<Vec<_>>().join("; ");
    let mut paragraphs = vec![who];
    if !fields.is_empty() {
        paragraphs.push(Message::new("customer-conflict-fields").text("fields", fields));
    }
    let title = Message::new("customer-conflict-title").text("code", &edited.loaded.customer.sheet.code);
    let ways = vec![
        (Changes::Reapplied, key("customer-conflict-keep")),
        (Changes::Dropped, key("customer-conflict-drop")),
    ];
    let dialog = Options::new(title, paragraphs, ways);
    cx.ask(Address(tab::<Parameters>), dialog, |pane, changes, cx| pane.follow(*theirs, changes, cx));
}

fn write(change: Change, orders: Orders, cx: &mut Context) {
    let Change { code, version, assignments } = change.clone();
    cx.save(
        Address(tab::<Parameters>),
        saving(&code),
        move |services, progress| {
            services.act(|writer| {
                let change = writer.set_customer(&code, &assignments, Expected::Version(version))?;
                let rechecked = match orders {
                    Orders::Checked => Some(writer.recheck_customer(&code, Run::Real, progress)),
                    Orders::Left => None,
                };
                Ok((change, rechecked))
            })
        },
        |pane: Option<&mut Parameters>, written, cx| {
            let version = report_written(written, cx);
            if let (Some(pane), Some(version)) = (pane, version) {
                pane.saved = Some(Saved { version, assignments: change.assignments });
            }
        },
    );
}

type Rechecked = Option<Result<CustomerRecheck, DeskError>>;

/// Says what was saved and what became of the orders; returns the version that there is now.
fn report_written(outcome: Outcome<(CustomerChange, Rechecked), DeskError>, cx: &mut Context) -> Option<i64> {
    let (change, rechecked) = ok_or_show(outcome, cx)?;
    let saved = Message::new("customer-saved").text("code", change.code);
    let mut text = cx.render(&saved);
    match rechecked {
        Some(Ok(rechecked)) => text = format!("{text} {}", cx.render(&summary(&rechecked))),
        Some(Err(error)) => show_refusal(&error, cx),
        None => {}
    }
    cx.toast(Tone::Done, text);
    Some(change.version)
}
