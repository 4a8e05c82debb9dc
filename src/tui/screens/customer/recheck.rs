//! Re-evaluating a customer's orders: what it would come to is told first (R1.10, R4.4).

use crate::credit::Statement;
use crate::desk::{CustomerRecheck, DeskError, Run};
use crate::tui::dialog::Options;
use crate::tui::jobs::{JobError, Task};
use crate::tui::screens::tell_refusal;
use crate::tui::{Context, Reply, Tone};
use crate::words::word;

/// Numbers of orders that are named at most; the others are counted.
const NAMED: usize = 12;

/// A re-evaluation on its way.
#[derive(Default)]
pub(super) struct Rechecking {
    code: String,
    why: Why,
    trying: Option<Task<Result<CustomerRecheck, DeskError>>>,
    asked: Option<Reply<usize>>,
}

/// Why it was begun.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Why {
    /// A person wants to know: that nothing would change is an answer as well.
    #[default]
    Asked,
    /// Something was saved that may decide: only what would change is worth a question.
    Offered,
}

impl Rechecking {
    /// Tries it and asks; where no order would stand elsewhere, it says so.
    pub(super) fn begin(&mut self, code: &str, cx: &mut Context) {
        self.rehearse(code, Why::Asked, cx);
    }

    /// The same after something was saved; where no order would stand elsewhere, nothing is said.
    pub(super) fn offer(&mut self, code: &str, cx: &mut Context) {
        self.rehearse(code, Why::Offered, cx);
    }

    fn rehearse(&mut self, code: &str, why: Why, cx: &mut Context) {
        self.why = why;
        code.clone_into(&mut self.code);
        let code = code.to_owned();
        self.trying = Some(cx.rehearse(label(&code), move |services, progress| {
            services.act(|writer| writer.recheck_customer(&code, Run::Rehearsal, progress))
        }));
    }

    /// Goes on with what was answered.
    pub(super) fn poll(&mut self, cx: &mut Context) {
        let rehearsed = Task::take(&mut self.trying).and_then(|rehearsed| known(rehearsed, cx));
        if let Some(rehearsed) = rehearsed {
            if rehearsed.moves_any() {
                let title = Statement::new("customer-recheck-title").text("code", &self.code);
                let options = vec![word("hold-command-recheck")];
                self.asked = Some(Options::ask(cx, title, foreseen(&rehearsed), options));
            } else if self.why == Why::Asked {
                let text = cx.tell(
                    &Statement::new("customer-recheck-nothing").count("count", count(rehearsed.looked_at())),
                );
                cx.toast(Tone::Notice, text);
            }
        }
        if Reply::take(&mut self.asked).is_some() {
            let code = self.code.clone();
            let done = |outcome, cx: &mut Context| {
                if let Some(rechecked) = known(outcome, cx) {
                    let text = cx.tell(&told(&rechecked));
                    cx.toast(Tone::Done, text);
                }
                cx.data_changed();
            };
            drop(cx.write(
                label(&code),
                move |services, progress| {
                    services.act(|writer| writer.recheck_customer(&code, Run::Real, progress))
                },
                done,
            ));
        }
    }
}

fn label(code: &str) -> Statement {
    Statement::new("hold-job-recheck-customer").text("code", code)
}

/// What came of it, where it came to something; a refusal is told.
fn known(
    outcome: Result<Result<CustomerRecheck, DeskError>, JobError>,
    cx: &mut Context,
) -> Option<CustomerRecheck> {
    match outcome {
        Ok(Ok(rechecked)) => Some(rechecked),
        Ok(Err(error)) => {
            tell_refusal(&error, cx);
            None
        }
        // The runtime has told of it.
        Err(JobError::Cancelled | JobError::Panicked) => None,
    }
}

/// What would happen to which orders.
pub(super) fn foreseen(rehearsed: &CustomerRecheck) -> Vec<Statement> {
    let free: Vec<String> = rehearsed.ready.iter().chain(&rehearsed.released).cloned().collect();
    let mut told = vec![Statement::new("customer-recheck-foreseen")];
    if !free.is_empty() {
        let key = if rehearsed.released.is_empty() {
            "customer-recheck-ready"
        } else {
            "customer-recheck-released"
        };
        told.push(Statement::new(key).count("count", count(free.len())).text("orders", named(&free)));
    }
    if !rehearsed.held.is_empty() {
        let held = Statement::new("customer-recheck-held").count("count", count(rehearsed.held.len()));
        told.push(held.text("orders", named(&rehearsed.held)));
    }
    if !rehearsed.unchanged.is_empty() {
        let stays = count(rehearsed.unchanged.len());
        told.push(Statement::new("customer-recheck-unchanged").count("count", stays));
    }
    told
}

/// What has happened, in one line.
pub(super) fn told(rechecked: &CustomerRecheck) -> Statement {
    Statement::new("customer-rechecked")
        .count("ready", count(rechecked.ready.len()))
        .count("released", count(rechecked.released.len()))
        .count("held", count(rechecked.held.len()))
        .count("unchanged", count(rechecked.unchanged.len()))
}

/// The numbers of orders, the first of them where there are many.
pub(super) fn named(orders: &[String]) -> String {
    let named = orders.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
    match orders.len().saturating_sub(NAMED) {
        0 => named,
        more => format!("{named} (+{more})"),
    }
}

fn count(orders: usize) -> i64 {
    i64::try_from(orders).unwrap_or(i64::MAX)
}
