//! Saving: tried first, what it would come to is told, and only then it is written (R1.10).

use super::draw::label;
use super::edited::Edited;
use super::loaded::Loaded;
use crate::credit::Statement;
use crate::desk::{
    Assignment, CustomerChange, CustomerPreview, CustomerRecheck, DeskError, Expected, Kind, LimitWarning,
    Run,
};
use crate::tui::dialog::Options;
use crate::tui::jobs::{JobError, Task};
use crate::tui::screens::customer::recheck::{foreseen, named, told};
use crate::tui::screens::{tell_problems, tell_refusal};
use crate::tui::{Context, Reply, Tone};
use crate::words::word;

/// Where saving has come to.
#[derive(Default)]
pub(super) enum Saving {
    #[default]
    Idle,
    Trying(Change, Option<Task<Tried>>),
    /// What each way to go on does with the orders.
    Asking(Change, Vec<Orders>, Option<Reply<usize>>),
    Overtaken(Box<Loaded>, Option<Reply<usize>>),
    Writing(Vec<Assignment>, Option<Task<Option<i64>>>),
}

/// What is to be written, as it stood when saving began.
#[derive(Debug, Clone)]
pub(super) struct Change {
    code: String,
    version: i64,
    assignments: Vec<Assignment>,
}

/// How saving ended.
pub(super) enum Ended {
    /// It was written.
    Saved(Saved),
    /// It was refused, which is told at a field.
    Refused,
}

/// What was written.
#[derive(Debug, Clone)]
pub(super) struct Saved {
    /// The version there is now.
    pub(super) version: i64,
    /// What was set.
    pub(super) assignments: Vec<Assignment>,
}

/// What trying it came to.
pub(super) enum Tried {
    Fits(CustomerPreview),
    Refused(Statement),
    /// Somebody else was faster: who and when, and the customer as it is now.
    Overtaken(Statement, Box<Loaded>),
    /// The job broke down, which has been told.
    Unknown,
}

/// Whether the orders are checked anew afterwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Orders {
    Checked,
    Left,
}

impl Saving {
    /// Tries to save what was changed.
    pub(super) fn begin(edited: &Edited, cx: &mut Context) -> Self {
        let change = Change {
            code: edited.loaded.customer.sheet.code.clone(),
            version: edited.loaded.version(),
            assignments: edited.assignments(cx),
        };
        let Change { code, version, assignments } = change.clone();
        let task = cx.save(
            saving(&code),
            move |services, _| {
                let expected = Expected::Version(version);
                let tried = services.act(|writer| writer.preview_customer(&code, &assignments, expected));
                match tried {
                    Err(error) if error.kind() == Kind::Conflict => {
                        let now = services.ask(|reader| Loaded::read(reader, &code))?;
                        Ok(Tried::Overtaken(error.statement(), Box::new(now)))
                    }
                    tried => tried.map(Tried::Fits),
                }
            },
            |outcome: Result<Result<Tried, DeskError>, JobError>, _| match outcome {
                Ok(Ok(tried)) => tried,
                Ok(Err(error)) => Tried::Refused(error.statement()),
                Err(_) => Tried::Unknown,
            },
        );
        Self::Trying(change, Some(task))
    }

    /// Takes it one step further; says how it ended, once it has.
    pub(super) fn poll(&mut self, edited: &mut Edited, cx: &mut Context) -> Option<Ended> {
        match self {
            Self::Idle => {}
            Self::Trying(change, slot) => {
                if let Some(tried) = Task::take(slot) {
                    let change = change.clone();
                    if let Ok(Tried::Refused(refusal)) = tried {
                        *self = Self::Idle;
                        return refuse(edited, refusal, cx);
                    }
                    *self = tried.map_or(Self::Idle, |tried| go_on(edited, change, tried, cx));
                }
            }
            Self::Asking(change, ways, slot) => match Reply::take(slot).map(|way| ways.get(way)) {
                Some(Some(orders)) => *self = write(change.clone(), *orders, cx),
                Some(None) => *self = Self::Idle,
                None if slot.is_none() => *self = Self::Idle,
                None => {}
            },
            Self::Overtaken(theirs, slot) => match Reply::take(slot) {
                Some(0) => {
                    edited.go_on_from((**theirs).clone(), cx);
                    *self = Self::Idle;
                }
                Some(_) => {
                    *edited = Edited::new((**theirs).clone(), cx);
                    *self = Self::Idle;
                }
                None if slot.is_none() => *self = Self::Idle,
                None => {}
            },
            Self::Writing(assignments, slot) => {
                if let Some(written) = Task::take(slot) {
                    let assignments = std::mem::take(assignments);
                    *self = Self::Idle;
                    let version = written.ok().flatten()?;
                    return Some(Ended::Saved(Saved { version, assignments }));
                }
            }
        }
        None
    }
}

/// What saving is called.
fn saving(code: &str) -> Statement {
    Statement::new("customer-job-save").text("code", code)
}

/// Tells what was found out, asks where there is something to be known first, and writes what needs no question.
fn go_on(edited: &Edited, change: Change, tried: Tried, cx: &mut Context) -> Saving {
    match tried {
        Tried::Fits(preview) if preview.change.warnings().is_empty() && !preview.recheck.moves_any() => {
            write(change, Orders::Left, cx)
        }
        Tried::Fits(preview) => ask(change, &preview, cx),
        Tried::Overtaken(who, theirs) => {
            let reply = ask_about(edited, who, &theirs, cx);
            Saving::Overtaken(theirs, Some(reply))
        }
        Tried::Refused(_) | Tried::Unknown => Saving::Idle,
    }
}

/// Tells a refusal at its field, or in a dialog where it has none.
fn refuse(edited: &mut Edited, refusal: Statement, cx: &mut Context) -> Option<Ended> {
    if edited.refuse(Some(refusal.clone()), cx) {
        return Some(Ended::Refused);
    }
    tell_problems(&[refusal], cx);
    None
}

/// Tells the exposure above the limit and what would become of the orders, and asks how to go on.
fn ask(change: Change, preview: &CustomerPreview, cx: &mut Context) -> Saving {
    let mut paragraphs = Vec::new();
    if let Ok(Some(warning)) = &preview.change.warning {
        let few = LimitWarning { orders: vec![named(&warning.orders)], ..warning.clone() };
        let few = if warning.orders.is_empty() { warning } else { &few };
        paragraphs.push(few.statement());
    }
    let mut ways = vec![(Orders::Left, word("customer-command-save"))];
    let checked = (Orders::Checked, word("customer-save-and-recheck"));
    if preview.recheck.moves_any() {
        ways.insert(0, checked);
    } else if preview.recheck.looked_at() > 0 {
        ways.push(checked);
    }
    if preview.recheck.looked_at() > 0 {
        paragraphs.extend(foreseen(&preview.recheck));
    }
    let (ways, options) = ways.into_iter().unzip();
    let title = Statement::new("customer-save-title").text("code", &change.code);
    Saving::Asking(change, ways, Some(Options::ask(cx, title, paragraphs, options)))
}

/// Tells who was faster and what differs now, and asks what becomes of what was changed here.
fn ask_about(edited: &Edited, who: Statement, theirs: &Loaded, cx: &mut Context) -> Reply<usize> {
    let differing: Vec<&str> =
        edited.loaded.differences(theirs).map(<dyn crate::fields::FieldSpec>::name).collect();
    let rows = edited.rows.iter().filter(|row| differing.contains(&row.name));
    let fields = rows.map(|row| {
        let theirs = edited.in_words(theirs.value(row.name), cx);
        format!("{}: {theirs}", label(edited, row, cx))
    });
    let fields = fields.collect::<Vec<_>>().join("; ");
    let mut paragraphs = vec![who];
    if !fields.is_empty() {
        paragraphs.push(Statement::new("customer-conflict-fields").text("fields", fields));
    }
    let title = Statement::new("customer-conflict-title").text("code", &edited.loaded.customer.sheet.code);
    Options::ask(cx, title, paragraphs, vec![word("customer-conflict-keep"), word("customer-conflict-drop")])
}

/// Writes what was changed, as it was seen.
fn write(change: Change, orders: Orders, cx: &mut Context) -> Saving {
    let Change { code, version, assignments } = change.clone();
    let task = cx.save(
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
        tell_written,
    );
    Saving::Writing(change.assignments, Some(task))
}

type Rechecked = Option<Result<CustomerRecheck, DeskError>>;

/// Says what was saved and what became of the orders; gives the version that there is now.
fn tell_written(
    outcome: Result<Result<(CustomerChange, Rechecked), DeskError>, JobError>,
    cx: &mut Context,
) -> Option<i64> {
    cx.data_changed();
    let (change, rechecked) = match outcome {
        Ok(Ok(written)) => written,
        Ok(Err(error)) => {
            tell_refusal(&error, cx);
            return None;
        }
        // The runtime has told of it.
        Err(JobError::Cancelled | JobError::Panicked) => return None,
    };
    let saved = Statement::new("customer-saved").text("code", change.code);
    let mut text = cx.tell(&saved);
    match rechecked {
        Some(Ok(rechecked)) => text = format!("{text} {}", cx.tell(&told(&rechecked))),
        Some(Err(error)) => tell_refusal(&error, cx),
        None => {}
    }
    cx.toast(Tone::Done, text);
    Some(change.version)
}
