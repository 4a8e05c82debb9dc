//! Making the report, updating the records from it, and writing it to a file: the jobs.

use std::path::PathBuf;
use std::sync::Arc;

use super::fields::Wanted;
use crate::credit::Statement;
use crate::desk::{DeskError, NoneFound, PaymentReport};
use crate::files::{IfExists, Output};
use crate::tui::dialog::{Confirm, Gravity, Question};
use crate::tui::jobs::{JobError, Task};
use crate::tui::screens::tell_refusal;
use crate::tui::writing::{FileQuestion, NotWritten};
use crate::tui::{Context, Reply, Tone};
use crate::words::word;

/// What the file is called unless somebody says otherwise.
const USUAL_FILE: &str = "days-to-pay.csv";

/// A report, or why there is none.
pub(super) type Made = Result<PaymentReport, Statement>;

/// Makes the report; nothing is changed.
pub(super) fn make(wanted: &Wanted, cx: &mut Context) -> Task<Made> {
    let query = wanted.query.clone();
    cx.read(word("payment-report-job"), move |services, progress| {
        services.ask(|reader| reader.payment_report(&query, progress)).map_err(|error| error.statement())
    })
}

/// Asks whether the records are to be updated; what will happen stands in the question.
pub(super) fn ask_update(report: &PaymentReport, none_found: NoneFound, cx: &mut Context) -> Reply<bool> {
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let none = report.rows.iter().filter(|row| row.none_found()).count();
    let (updated, rule) = match none_found {
        NoneFound::Leave => (report.rows.len() - none, "payment-report-none-left"),
        NoneFound::Reset => (report.rows.len(), "payment-report-none-reset"),
    };
    let effect = Statement::new("payment-report-effect")
        .count("updated", count(updated))
        .count("none", count(none))
        .word("rule", rule);
    let question = Question {
        title: Statement::new("payment-report-confirm"),
        effect,
        yes: word("payment-report-store"),
        gravity: Gravity::Destructive,
    };
    Confirm::ask(cx, question)
}

/// Makes the report anew and updates the records from it, all or none.
pub(super) fn update(
    wanted: &Wanted,
    none_found: NoneFound,
    cx: &mut Context,
) -> Task<Option<PaymentReport>> {
    let query = wanted.query.clone();
    cx.save(
        word("payment-report-job-store"),
        move |services, progress| {
            services.act(|writer| writer.store_payment_report(&query, none_found, progress))
        },
        tell_updated,
    )
}

fn tell_updated(
    outcome: Result<Result<PaymentReport, DeskError>, JobError>,
    cx: &mut Context,
) -> Option<PaymentReport> {
    match outcome {
        Ok(Ok(report)) => {
            let news = cx.tell(&report.outcome());
            cx.toast(Tone::Done, news);
            cx.data_changed();
            Some(report)
        }
        Ok(Err(error)) if error.is_stop() => {
            let news = cx.text(word("payment-report-cancelled"));
            cx.toast(Tone::Notice, news);
            None
        }
        Ok(Err(error)) => {
            tell_refusal(&error, cx);
            None
        }
        // The person has been told.
        Err(_) => None,
    }
}

/// How it is asked where the report is to be written.
pub(super) fn file_question() -> FileQuestion {
    FileQuestion {
        title: Statement::new("payment-report-file-title"),
        effect: Statement::new("payment-report-file-effect"),
        label: word("payment-report-file"),
        help: word("payment-report-file.help"),
        name: USUAL_FILE.to_owned(),
    }
}

/// Writes the report; answers the file, or why it could not be written.
pub(super) fn write(
    report: &Arc<PaymentReport>,
    path: PathBuf,
    if_exists: IfExists,
    cx: &mut Context,
) -> Task<Result<PathBuf, NotWritten>> {
    let (report, words) = (Arc::clone(report), Arc::clone(&cx.words));
    cx.read(word("payment-report-job-file"), move |services, _| {
        let output = Output::create(&services.destination(&path, if_exists)).map_err(DeskError::from)?;
        report.write_to(output, words.as_ref())?;
        Ok(path)
    })
}
