//! Blocking, unblocking, closing and reopening a customer: what will happen first, then the change.

use super::head::Overview;
use crate::credit::{CustomerState, Message};
use crate::desk::{Blocking, LONGEST_REASON, SeenCustomer, StateChange};
use crate::tui::dialog::{FormDialog, Gravity, Options, Question};
use crate::tui::form::{Editor, Field, Form};
use crate::tui::screens::fetched::Fetched;
use crate::tui::screens::ok_or_show;
use crate::tui::{Address, Context, Tone};
use crate::words::{MessageKey, key};

/// What can be done to the state of a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum StateAction {
    Block,
    Unblock,
    Close,
    Reopen,
}

impl StateAction {
    /// All of them, the gentle ones first.
    const ALL: [(Self, MessageKey); 4] = [
        (Self::Unblock, key("customer-command-unblock")),
        (Self::Block, key("customer-command-block")),
        (Self::Close, key("customer-command-close")),
        (Self::Reopen, key("customer-command-reopen")),
    ];

    /// Whether it can be done to a customer in this state.
    const fn is_possible(self, state: CustomerState) -> bool {
        match (self, state) {
            (Self::Reopen, CustomerState::Closed)
            | (
                Self::Block | Self::Close,
                CustomerState::Active | CustomerState::Warning | CustomerState::Blocked,
            )
            | (Self::Unblock, CustomerState::Warning | CustomerState::Blocked) => true,
            (Self::Block | Self::Unblock | Self::Close, CustomerState::Closed)
            | (Self::Unblock, CustomerState::Active)
            | (Self::Reopen, CustomerState::Active | CustomerState::Warning | CustomerState::Blocked) => {
                false
            }
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Input {
    Blocking,
    Reason,
    Words,
}

/// Who it is about, as seen when it was asked.
#[derive(Debug, Clone)]
struct Subject {
    seen: SeenCustomer,
    name: String,
}

/// Asks which of the possible changes it is to be, and then whether it is to be made.
pub(super) fn choose(overview: &Overview, address: Address<Fetched<Overview>>, cx: &mut Context) {
    let ways: Vec<(StateAction, MessageKey)> =
        StateAction::ALL.into_iter().filter(|(act, _)| act.is_possible(overview.sheet.state)).collect();
    if let [(only, _)] = ways[..] {
        return ask(only, overview, cx);
    }
    let state = Message::new(format!("customer-state-{}", overview.state.state.code()));
    let present = about("customer-change-state-effect", overview).text("state", cx.render(&state));
    let options = Options::new(about("customer-change-state-title", overview), vec![present], ways);
    cx.ask(address, options, |overview, act, cx| {
        if let Some(overview) = overview.value() {
            ask(act, overview, cx);
        }
    });
}

/// Asks; what will happen is shown first.
fn ask(act: StateAction, overview: &Overview, cx: &mut Context) {
    let (code, state) = (overview.code().to_owned(), overview.sheet.state);
    let seen = SeenCustomer { code, state, reason: overview.sheet.sheet.text("state_reason").to_owned() };
    let subject = Subject { seen, name: overview.name().to_owned() };
    match act {
        StateAction::Block => ask_to_block(subject, overview, cx),
        StateAction::Close => {
            let form = Form::new(vec![words_field().required()]);
            let title = about("customer-close-title", overview);
            let effect = with_orders("customer-close-effect", overview);
            let dialog = FormDialog::new(title, effect, form, key("customer-command-close"));
            cx.ask_then(dialog, |form, cx| {
                perform(subject, StateChange::Close, form.text(Input::Words).to_owned(), cx);
            });
        }
        StateAction::Unblock => {
            let question = Question {
                title: about("customer-unblock-title", overview),
                effect: about("customer-unblock-effect", overview),
                yes: key("customer-command-unblock"),
                gravity: Gravity::Plain,
            };
            cx.ask_then(question, |(), cx| perform(subject, StateChange::Unblock, String::new(), cx));
        }
        StateAction::Reopen => {
            let question = Question {
                title: about("customer-reopen-title", overview),
                effect: about("customer-reopen-effect", overview),
                yes: key("customer-command-reopen"),
                gravity: Gravity::Plain,
            };
            cx.ask_then(question, |(), cx| perform(subject, StateChange::Reopen, String::new(), cx));
        }
    }
}

fn ask_to_block(subject: Subject, overview: &Overview, cx: &mut Context) {
    let reasons = overview.reasons.iter();
    let reasons: Vec<String> = reasons.map(|reason| reason.in_words(&*cx.words)).collect();
    let title = about("customer-block-title", overview);
    let effect = with_orders("customer-block-effect", overview);
    let dialog = FormDialog::new(title, effect, block_form(&reasons, cx), key("customer-command-block"));
    cx.ask_then(dialog, move |form, cx| {
        let blocking = match form.choice(Input::Blocking) {
            Some(1) => Blocking::WarnOnly,
            Some(_) | None => Blocking::Block,
        };
        perform(subject, StateChange::Block(blocking), reason(&form, &reasons), cx);
    });
}

fn block_form(reasons: &[String], cx: &Context) -> Form<Input> {
    let kinds = vec![cx.text(key("customer-state-blocked")), cx.text(key("customer-state-warning"))];
    let mut fields = vec![Field::new(
        Input::Blocking,
        key("customer-field-blocking"),
        key("customer-field-blocking-help"),
        Editor::Choice(kinds),
    )];
    if reasons.is_empty() {
        fields.push(words_field().required());
    } else {
        fields.push(Field::new(
            Input::Reason,
            key("customer-field-reason"),
            key("customer-field-reason-help"),
            Editor::Choice(reasons.to_vec()),
        ));
        fields.push(words_field());
    }
    Form::new(fields)
}

/// What was written, else the reason that was chosen.
fn reason(form: &Form<Input>, reasons: &[String]) -> String {
    let written = form.text(Input::Words);
    if !written.is_empty() {
        return written.to_owned();
    }
    let chosen = form.choice(Input::Reason).and_then(|index| reasons.get(index));
    chosen.cloned().unwrap_or_default()
}

fn words_field() -> Field<Input> {
    Field::new(
        Input::Words,
        key("customer-field-words"),
        key("customer-field-words-help"),
        Editor::Text(LONGEST_REASON),
    )
}

fn about(key: &str, overview: &Overview) -> Message {
    Message::new(key).text("code", overview.code()).text("name", overview.name())
}

fn with_orders(key: &str, overview: &Overview) -> Message {
    about(key, overview)
        .money("orders", overview.exposure.exposure.orders(), overview.currency())
        .text("currency", overview.currency().code())
}

/// What is said once it is done.
const fn done(change: StateChange) -> &'static str {
    match change {
        StateChange::Block(Blocking::Block) => "customer-blocked",
        StateChange::Block(Blocking::WarnOnly) => "customer-warned",
        StateChange::Unblock => "customer-unblocked",
        StateChange::Close => "customer-closed",
        StateChange::Reopen => "customer-reopened",
    }
}

fn perform(subject: Subject, change: StateChange, reason: String, cx: &mut Context) {
    let Subject { seen, name } = subject;
    let code = seen.code.clone();
    cx.write(
        Message::new("customer-job-state").text("code", &code),
        move |services, _| services.act(|writer| writer.change_seen_state(&seen, change, &reason)),
        move |outcome, cx| {
            if ok_or_show(outcome, cx).is_some() {
                cx.report(Tone::Done, Message::new(done(change)).text("code", code).text("name", name));
            }
        },
    );
}
