//! The dialogs of decisions: what will happen in a sentence, and what can be said to it.

use super::carry_out::Prepared;
use super::{KnownOrder, ReasonCounts, Subject};
use crate::credit::{Amount, Currency, FindingCode, Lasting, Message, Money, Terms, TermsKind};
use crate::desk::{DecisionChoices, ReasonAction, ReasonRecord, Rejected, UserRecord, Verdict, VerdictKind};
use crate::tui::context::Context;
use crate::tui::form::{Editor, Field, Form, Tense, Value};
use crate::words::{MessageKey, Words, key};

const NOTE: usize = 200;
/// Terms that need no set-up and are offered, those without credit first.
const COMMON_TERMS: [&str; 6] = ["cod", "prepaid", "cash", "net7", "net14", "net30"];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Entry {
    Reason,
    Note,
    UpTo,
    Until,
    Once,
    Cancel,
    FollowUp,
    Terms,
    Collect,
    To,
}

pub(super) const fn title(kind: VerdictKind) -> MessageKey {
    match kind {
        VerdictKind::Release => key("hold-title-release"),
        VerdictKind::Reject => key("hold-title-reject"),
        VerdictKind::Keep => key("hold-title-keep"),
        VerdictKind::Terms => key("hold-title-terms"),
        VerdictKind::Forward => key("hold-title-forward"),
        VerdictKind::Force => key("hold-title-force"),
    }
}

/// What will have happened after Enter, to which orders, and what holds them where they are several.
pub(super) fn effect(kind: VerdictKind, subject: &Subject, cx: &Context) -> Message {
    let mut effect = effect_on(kind, subject, cx);
    if let Some(reasons) = &subject.reasons {
        effect =
            Message::new("hold-effect-reasons").part("effect", effect).text("reasons", listed(reasons, cx));
    }
    if let Some(order) = &subject.outside {
        effect = Message::new("hold-effect-outside").part("effect", effect).text("order", order);
    }
    effect
}

/// `Over limit (3), ready to release (1)`.
fn listed(reasons: &ReasonCounts, cx: &Context) -> String {
    let short = |code: &FindingCode| cx.render(&Message::new(format!("reason-name-{}", code.code())));
    let held = reasons.held.iter().map(|(code, count)| (short(code), *count));
    let ready = (cx.text(key("hold-state-ready")), reasons.ready);
    let counted = held.chain([ready]).filter(|(_, count)| *count > 0).map(|(reason, count)| {
        let counted = Message::new("hold-effect-reason").text("reason", reason);
        cx.render(&counted.text("shown", cx.count(count)))
    });
    counted.collect::<Vec<_>>().join(", ")
}

fn effect_on(kind: VerdictKind, subject: &Subject, cx: &Context) -> Message {
    let key = match kind {
        VerdictKind::Release => "hold-effect-release",
        VerdictKind::Reject => "hold-effect-reject",
        VerdictKind::Keep => "hold-effect-keep",
        VerdictKind::Terms => "hold-effect-terms",
        VerdictKind::Forward => "hold-effect-forward",
        VerdictKind::Force => "hold-effect-force",
    };
    let known = subject.known.as_ref();
    if subject.count() == 1 && known.is_none() {
        return Message::new("hold-effect-unknown");
    }
    let sum = known
        .map(|known| (known.amount, known.currency))
        .or(subject.sum)
        .map(|(amount, currency)| format!("{} {}", cx.words.money(amount, currency), currency.code()));
    let message = Message::new(key)
        .count("count", subject.count())
        .text("shown", cx.count(subject.count()))
        .text("order", known.map(|known| known.number.clone()).unwrap_or_default())
        .text("name", known.map(|known| known.name.clone()).unwrap_or_default());
    match sum {
        Some(sum) => message.text("amount", sum),
        None => message.key("amount", "hold-sum-unknown"),
    }
}

/// The currency in which amounts of the dialog are written: that of the orders, or the company's where they have several.
pub(super) fn currency_of(subject: &Subject, cx: &Context) -> Currency {
    let known = subject.known.as_ref().map(|known| known.currency);
    known.or(subject.sum.map(|(_, currency)| currency)).unwrap_or(cx.session.currency)
}

pub(super) fn form(
    kind: VerdictKind,
    subject: &Subject,
    choices: &DecisionChoices,
    cx: &Context,
) -> Form<Entry> {
    let known = subject.known.as_ref();
    let currency = currency_of(subject, cx);
    let mut fields = Vec::new();
    match kind {
        VerdictKind::Release | VerdictKind::Reject | VerdictKind::Force => {}
        VerdictKind::Keep => fields.push(follow_up(subject, cx)),
        VerdictKind::Terms => {
            let offered = offered_terms(choices).iter().map(|code| terms_text(code, &cx.words)).collect();
            fields.push(choice(Entry::Terms, key("hold-field-terms"), key("hold-help-terms"), offered));
            let collect = field(
                Entry::Collect,
                key("hold-field-collect"),
                key("hold-help-collect"),
                Editor::Money(currency),
            );
            let collect = collect.checked(not_negative);
            // What each of several collects is its own amount.
            fields.extend(match known {
                Some(known) if !known.amount.is_negative() => {
                    Some(collect.holding(Value::Money(known.amount)))
                }
                Some(_) | None => (subject.count() == 1).then_some(collect),
            });
        }
        VerdictKind::Forward => {
            let users = colleagues(choices, cx).map(user_text).collect();
            fields.push(choice(Entry::To, key("hold-field-to"), key("hold-help-to"), users));
        }
    }
    fields.push(reason(kind, choices, &cx.words));
    fields.push(field(Entry::Note, key("hold-field-note"), key("hold-help-note"), Editor::Text(NOTE)));
    match kind {
        VerdictKind::Release => fields.extend(bounds(known, Editor::Money(currency), cx)),
        VerdictKind::Reject => fields.push(field(
            Entry::Cancel,
            key("hold-field-cancel"),
            key("hold-help-cancel"),
            Editor::YesNo,
        )),
        VerdictKind::Keep | VerdictKind::Terms | VerdictKind::Forward | VerdictKind::Force => {}
    }
    Form::new(fields)
}

/// What was answered, ready to be carried out.
pub(super) fn prepare(
    (kind, currency): (VerdictKind, Currency),
    subject: Subject,
    form: &Form<Entry>,
    choices: &DecisionChoices,
    cx: &Context,
) -> Prepared {
    let amount = |entry| form.money(entry).map(|money| Amount::new(money, currency));
    let verdict = match kind {
        VerdictKind::Release => Verdict::Release {
            up_to: amount(Entry::UpTo),
            until: form.day(Entry::Until),
            lasting: if form.is_yes(Entry::Once) { Lasting::Once } else { Lasting::Sticks },
        },
        VerdictKind::Reject => Verdict::Reject {
            order: if form.is_yes(Entry::Cancel) { Rejected::Cancelled } else { Rejected::Stays },
        },
        VerdictKind::Keep => Verdict::Keep {
            follow_up: form.day(Entry::FollowUp).or(subject.known.as_ref().and_then(|known| known.follow_up)),
        },
        VerdictKind::Terms => {
            let terms = picked(form, Entry::Terms, offered_terms(choices)).unwrap_or_default();
            let on_credit = Terms::well_known(&terms).is_some_and(|terms| terms.kind == TermsKind::Net);
            let collect = amount(Entry::Collect).filter(|_| !on_credit);
            Verdict::Terms { terms, collect }
        }
        VerdictKind::Forward => {
            let logins = colleagues(choices, cx).map(|user| user.login.clone()).collect();
            Verdict::Forward { to: picked(form, Entry::To, logins).unwrap_or_default() }
        }
        VerdictKind::Force => Verdict::Force,
    };
    let codes = reasons(kind, choices).map(|reason| reason.code.clone()).collect();
    Prepared {
        subject,
        verdict,
        reason: picked(form, Entry::Reason, codes),
        note: form.text(Entry::Note).to_owned(),
    }
}

pub(super) fn colleagues<'a>(
    choices: &'a DecisionChoices,
    cx: &'a Context,
) -> impl Iterator<Item = &'a UserRecord> {
    let own = cx.session.user.as_str();
    choices.users.iter().filter(move |user| user.login != own && user.name != own)
}

/// The reason in the company's own words, or in those of the desk.
/// What terms are called: those of the trade by their names, the others by their codes.
pub(in crate::tui::screens) fn terms_text(code: &str, words: &Words) -> String {
    let key = format!("terms-kind-{code}");
    if words.has(&key) { words.render(&Message::new(key)) } else { code.to_owned() }
}

fn field(id: Entry, label: MessageKey, help: MessageKey, editor: Editor) -> Field<Entry> {
    Field::new(id, label, help, editor)
}

fn choice(id: Entry, label: MessageKey, help: MessageKey, choices: Vec<String>) -> Field<Entry> {
    field(id, label, help, Editor::Choice(choices))
}

fn picked(form: &Form<Entry>, id: Entry, offered: Vec<String>) -> Option<String> {
    offered.into_iter().nth(form.choice(id)?)
}

fn reasons(kind: VerdictKind, choices: &DecisionChoices) -> impl Iterator<Item = &ReasonRecord> {
    choices.reasons.iter().filter(move |reason| reason.action == ReasonAction::Decision(kind))
}

/// The company's reasons, the default first. The field is there before they are read as well, so that keys typed ahead
/// find the fields where they always are; without a reason the desk takes its default or says what is missing.
fn reason(kind: VerdictKind, choices: &DecisionChoices, words: &Words) -> Field<Entry> {
    let mut texts: Vec<String> = reasons(kind, choices).map(|reason| reason.in_words(words)).collect();
    let label = key("hold-field-reason");
    if texts.is_empty() {
        texts.push(words.get(key("hold-reason-default")));
    }
    choice(Entry::Reason, label, key("hold-help-reason"), texts)
}

/// When to look again. Left empty, one order keeps the day it has; several may have different ones, so a day is asked
/// for.
fn follow_up(subject: &Subject, cx: &Context) -> Field<Entry> {
    let today = cx.session.today;
    let label = key("hold-field-follow-up");
    let field = field(Entry::FollowUp, label, key("hold-help-follow-up"), Editor::Day(Tense::Future));
    let field = field.checked(move |value| match value {
        Value::Day(day) if *day < today => Some(Message::new("hold-day-past").day("day", *day)),
        _ => None,
    });
    if subject.count() > 1 { field.required() } else { field }
}

/// How far a release goes: an amount, a day, one checkpoint.
fn bounds(known: Option<&KnownOrder>, money: Editor, cx: &Context) -> [Field<Entry>; 3] {
    let (today, least) = (cx.session.today, known.map(|known| (known.amount, known.currency)));
    let up_to = field(Entry::UpTo, key("hold-field-up-to"), key("hold-help-up-to"), money);
    let until =
        field(Entry::Until, key("hold-field-until"), key("hold-help-until"), Editor::Day(Tense::Future));
    let once = field(Entry::Once, key("hold-field-once"), key("hold-help-once"), Editor::YesNo);
    let up_to = up_to.checked(move |value| match (value, least) {
        (Value::Money(up_to), Some((amount, currency))) if *up_to < amount => {
            Some(Message::new("hold-up-to-too-low").money("amount", amount, currency))
        }
        _ => None,
    });
    let until = until.checked(move |value| match value {
        Value::Day(day) if *day < today => Some(Message::new("hold-day-past").day("day", *day)),
        _ => None,
    });
    [up_to, until, once]
}

fn not_negative(value: &Value) -> Option<Message> {
    match value {
        Value::Money(amount) if *amount < Money::ZERO => Some(Message::new("hold-collect-negative")),
        _ => None,
    }
}

/// Codes of the terms to change to: those without credit, the company's own, a few on account.
fn offered_terms(choices: &DecisionChoices) -> Vec<String> {
    let (without_credit, on_account) = COMMON_TERMS.split_at(3);
    let own = choices.terms.iter().map(|terms| terms.code.as_str());
    let mut offered: Vec<String> = Vec::new();
    for code in without_credit.iter().copied().chain(own).chain(on_account.iter().copied()) {
        if !offered.iter().any(|known| known == code) {
            offered.push(code.to_owned());
        }
    }
    offered
}

fn user_text(user: &UserRecord) -> String {
    if user.name == user.login { user.login.clone() } else { format!("{} ({})", user.name, user.login) }
}
