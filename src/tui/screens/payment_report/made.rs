//! Making the report, updating the records from it, and writing it to a file: the jobs.

use std::path::PathBuf;
use std::sync::Arc;

use super::PaymentReportScreen;
use super::fields::Wanted;
use crate::credit::Message;
use crate::desk::{DeskError, NoneFound, PaymentReport};
use crate::files::{IfExists, Output};
use crate::tui::dialog::{Gravity, Question};
use crate::tui::screens::{ok_or_show, show_problems};
use crate::tui::writing::{FileQuestion, Naming, NotWritten, place_of};
use crate::tui::{Address, Context, JobError, Outcome, Pending, Tone};
use crate::words::key;

/// Makes the report; nothing is changed.
pub(super) fn make(wanted: Wanted, cx: &mut Context) -> Pending {
    let query = wanted.query.clone();
    cx.read(
        Address::HERE,
        key("payment-report-job"),
        move |services, progress| services.ask(|reader| reader.payment_report(&query, progress)),
        |screen: &mut PaymentReportScreen, report, cx| match report.map_err(JobError::unreported) {
            Ok(report) => screen.show(wanted, report),
            Err(problem) => problem.into_iter().for_each(|problem| show_problems(&[problem], cx)),
        },
    )
}

/// The question whether the records are to be updated; it says what will happen.
pub(super) fn update_question(report: &PaymentReport, none_found: NoneFound) -> Question {
    let none = report.rows.iter().filter(|row| row.none_found()).count();
    let (updated, rule) = match none_found {
        NoneFound::Leave => (report.rows.len() - none, "payment-report-none-left"),
        NoneFound::Reset => (report.rows.len(), "payment-report-none-reset"),
    };
    let effect =
        Message::new("payment-report-effect").count("updated", updated).count("none", none).key("rule", rule);
    Question {
        title: Message::new("payment-report-confirm"),
        effect,
        yes: key("payment-report-store"),
        gravity: Gravity::Destructive,
    }
}

/// Makes the report again and updates the records from it, all or none.
pub(super) fn update(wanted: Wanted, none_found: NoneFound, cx: &mut Context) {
    let query = wanted.query.clone();
    cx.save(
        Address::HERE,
        key("payment-report-job-store"),
        move |services, progress| {
            services.act(|writer| writer.store_payment_report(&query, none_found, progress))
        },
        |screen: Option<&mut PaymentReportScreen>, outcome, cx| {
            let report = report_updated(outcome, cx);
            if let (Some(screen), Some(report)) = (screen, report) {
                screen.show(wanted, report);
            }
        },
    );
}

fn report_updated(outcome: Outcome<PaymentReport, DeskError>, cx: &mut Context) -> Option<PaymentReport> {
    if matches!(&outcome, Err(JobError::Failed(error)) if error.is_stop()) {
        cx.report(Tone::Notice, key("payment-report-cancelled"));
    }
    let report = ok_or_show(outcome, cx)?;
    cx.report(Tone::Done, report.outcome());
    Some(report)
}

/// How it is asked where the report is to be written.
pub(super) fn file_question(cx: &Context) -> FileQuestion {
    FileQuestion {
        title: Message::new("payment-report-file-title"),
        effect: Message::new("payment-report-file-effect"),
        label: key("payment-report-file"),
        help: key("payment-report-file.help"),
        name: format!("{}-{}.csv", cx.text(key("payment-report-file-name")), cx.session.today),
    }
}

/// Writes the report, or says why it could not be written.
pub(super) fn write(
    report: &Arc<PaymentReport>,
    (path, if_exists): (PathBuf, IfExists),
    naming: Naming<PaymentReportScreen>,
    cx: &mut Context,
) -> Pending {
    let (report, words) = (Arc::clone(report), Arc::clone(&cx.words));
    cx.read_to_ask(
        Address::HERE,
        key("payment-report-job-file"),
        move |services, _| {
            let output = Output::create(&services.destination(&path, if_exists)).map_err(DeskError::from)?;
            report.write_to(output, words.as_ref())?;
            Ok::<_, NotWritten>(path)
        },
        |_: &mut PaymentReportScreen, written, cx| match written {
            Ok(path) => {
                cx.report(
                    Tone::Done,
                    Message::new("payment-report-written").text("file", place_of(&path, cx)),
                );
            }
            Err(why) => naming.refused(why, cx),
        },
    )
}
