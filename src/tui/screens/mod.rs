//! The screens of the desk, and what several of them share.

use super::context::Context;
use super::dialog::MessageBox;
use super::jobs::{InWords, JobError, Outcome};
use super::toast::Tone;
use crate::credit::Message;
use crate::desk::{DeskError, Skipped};
use crate::words::key;

pub mod acts;
pub mod adjustment;
pub mod assessment;
pub mod audit;
pub mod call_list;
pub mod customer;
pub mod customer_look_up;
pub mod customers;
pub mod days_to_pay;
pub mod decision;
pub mod document;
mod entry;
pub mod fetched;
pub mod history;
pub mod hold_queue;
pub mod import;
pub mod invoice_entry;
pub mod invoice_transfer;
pub mod kinds;
mod list_page;
mod loosening;
pub mod new_desk;
pub mod order_entry;
pub mod order_sheet;
pub mod page;
pub mod parameter_form;
pub mod payment_report;
pub mod reading;
pub mod receipts;
mod rechecked;
pub mod records;
pub mod settings;
pub mod sheet_lines;
pub mod tabs;
pub mod users;
pub mod validation;
pub mod values;

pub mod start;
#[cfg(test)]
pub(crate) mod testing;
pub mod workspace;

/// Reports what the desk did not do, why, and what to do about it; what the user stopped is no news.
fn show_refusal(error: &DeskError, cx: &mut Context) {
    if error.is_stop() {
        return;
    }
    let problem = error.message();
    let said = unsaved(error, cx).into_iter().chain([cx.render(&problem)]).collect::<Vec<_>>().join("\n");
    show_paragraphs(&[paragraph(said, &problem, cx)], cx);
}

/// Which write it was: several may wait at once, and each has a box of its own.
fn unsaved(error: &DeskError, cx: &Context) -> Option<String> {
    let is_unknown = matches!(error, DeskError::Unsettled(_));
    let key = if is_unknown { "tui-unsaved-unknown" } else { "tui-unsaved" };
    let what = cx.written.as_ref()?;
    Some(cx.render(&Message::new(key).text("what", what)))
}

/// What came of a write, where it was done; a refusal is shown in a box.
pub(in crate::tui) fn ok_or_show<T>(outcome: Outcome<T, DeskError>, cx: &mut Context) -> Option<T> {
    match outcome {
        Ok(done) => Some(done),
        Err(JobError::Failed(error)) => {
            show_refusal(&error, cx);
            None
        }
        // The runtime reports both.
        Err(JobError::Cancelled | JobError::BrokeDown) => None,
    }
}

/// What was read; why it was not is shown as a toast.
fn ok_or_toast<T, E: InWords>(outcome: Outcome<T, E>, cx: &mut Context) -> Option<T> {
    match outcome.map_err(JobError::unreported) {
        Ok(read) => Some(read),
        Err(problem) => {
            if let Some(problem) = problem {
                cx.report(Tone::Problem, problem);
            }
            None
        }
    }
}

/// Reports what was not done, a paragraph each, with what to do about it.
pub(in crate::tui) fn show_problems(problems: &[Message], cx: &mut Context) {
    let paragraphs: Vec<String> =
        problems.iter().map(|problem| paragraph(cx.render(problem), problem, cx)).collect();
    show_paragraphs(&paragraphs, cx);
}

/// Reports what was skipped in what was done with the others, and why; its code comes first where the reason does not
/// name it.
pub(in crate::tui) fn show_skipped(skipped: &[Skipped], cx: &mut Context) {
    let said = |Skipped { code, why }: &Skipped| {
        let reason = cx.words.reason(why);
        if reason.contains(code) { reason } else { cx.words.with_details(code, &reason) }
    };
    let paragraphs: Vec<String> = skipped.iter().map(|left| paragraph(said(left), &left.why, cx)).collect();
    if !paragraphs.is_empty() {
        show_paragraphs(&paragraphs, cx);
    }
}

fn paragraph(said: String, problem: &Message, cx: &Context) -> String {
    std::iter::once(said).chain(cx.hint(problem)).collect::<Vec<_>>().join("\n")
}

fn show_paragraphs(paragraphs: &[String], cx: &mut Context) {
    let title = cx.text(key("hold-problem-title"));
    MessageBox::problem(cx, title, paragraphs.join("\n\n"));
}

#[cfg(test)]
mod tests;
