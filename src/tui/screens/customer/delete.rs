//! Deleting a customer that was added by mistake: asked first, refused with the reason where it has anything.

use super::CustomerView;
use super::head::Overview;
use super::state::about;
use crate::credit::Message;
use crate::desk::{CustomerChange, DeskError};
use crate::tui::dialog::{Gravity, Question};
use crate::tui::screens::ok_or_show;
use crate::tui::{Address, Context, Outcome, Tone};
use crate::words::key;

pub(super) fn ask(overview: &Overview, cx: &mut Context) {
    let question = Question {
        title: about("customer-delete-title", overview),
        effect: about("customer-delete-effect", overview),
        yes: key("customer-command-delete"),
        gravity: Gravity::Destructive,
    };
    let deleted = about("customer-deleted", overview);
    let code = overview.code().to_owned();
    cx.ask(Address::HERE, question, move |_: &mut CustomerView, (), cx| {
        cx.save(
            Address::<CustomerView>::HERE,
            Message::new("customer-job-delete").text("code", &code),
            move |services, _| services.act(|writer| writer.delete_customer(&code)),
            move |screen: Option<&mut CustomerView>, outcome: Outcome<CustomerChange, DeskError>, cx| {
                if ok_or_show(outcome, cx).is_some() {
                    cx.report(Tone::Done, deleted);
                    if screen.is_some() {
                        cx.close();
                    }
                }
            },
        );
    });
}
