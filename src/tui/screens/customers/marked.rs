//! What is done to the marked customers at once, or to the current one where none is marked: to their state, to their
//! group, and a note on each. How many they are and what they owe is shown first.

use std::collections::BTreeMap;

use crate::credit::{CustomerState, Message};
use crate::desk::{
    Blocking, CustomerKey, DeskError, DeskReader, DeskWriter, LONGEST_NOTE, LONGEST_REASON, ReasonAction,
    ReasonRecord, SeenCustomer, SeveralChanged, StateChange,
};
use crate::tui::dialog::{FormDialog, Options};
use crate::tui::form::{Editor, Field, Form, Value};
use crate::tui::list::{Adding, Total};
use crate::tui::screens::{ok_or_show, ok_or_toast, show_skipped};
use crate::tui::{Address, Context, Outcome, Pending, Progress, Screen, Services, Tone};
use crate::words::{MessageKey, key};

/// Rows that are read before it is looked whether they are still wanted.
const BATCH: usize = 200;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::tui::screens) enum MarkedAction {
    State,
    Group,
    Note,
}

/// The customers that it is about.
struct Chosen {
    /// As they are shown in the dialog.
    customers: Vec<SeenCustomer>,
    name: String,
    /// What they owe and have ordered, where that is one currency.
    exposure: Total,
    states: BTreeMap<CustomerState, usize>,
    /// The customer under the cursor, where others are marked.
    outside: Option<String>,
}

/// What is done to them, with what can be chosen for it.
enum Prepared {
    /// The reasons that a state can be changed for.
    State(Vec<ReasonRecord>),
    /// One of these, codes with their names.
    Group(Vec<(String, String)>),
    Note,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Input {
    Reason,
    Words,
    Group,
    Note,
}

/// What can be done to the state of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum StateAction {
    Block,
    Warn,
    Unblock,
}

/// Reads what is shown of the customers, and asks on the screen `S`.
pub(in crate::tui::screens) fn ask<S: Screen>(
    action: MarkedAction,
    keys: Vec<CustomerKey>,
    outside: Option<String>,
    cx: &mut Context,
) -> Pending {
    cx.read_to_ask(
        Address::<S>::HERE,
        key("customers-job-marked"),
        move |services, progress| {
            let prepared = services.ask(|reader| Prepared::read(action, reader))?;
            Ok((Chosen::read(&keys, outside, services, progress)?, prepared))
        },
        move |_, read: Outcome<(Chosen, Prepared), DeskError>, cx| {
            let Some((chosen, prepared)) = ok_or_toast(read, cx) else { return };
            match prepared {
                _ if chosen.customers.is_empty() => {}
                Prepared::State(reasons) => ask_state(chosen, &reasons, cx),
                Prepared::Group(groups) => ask_group(chosen, groups, cx),
                Prepared::Note => ask_note(chosen, cx),
            }
        },
    )
}

impl Chosen {
    fn read(
        keys: &[CustomerKey],
        outside: Option<String>,
        services: &Services,
        progress: &Progress,
    ) -> Result<Self, DeskError> {
        let mut chosen = Self {
            customers: Vec::with_capacity(keys.len()),
            name: String::new(),
            exposure: None,
            states: BTreeMap::new(),
            outside,
        };
        let mut exposure = Adding::default();
        for batch in progress.batches(keys, BATCH) {
            let batch = batch?;
            for row in services.ask(|reader| reader.customer_rows(batch))? {
                exposure.add(Some((row.exposure, row.line.currency)));
                *chosen.states.entry(row.line.state).or_default() += 1;
                chosen.name = row.line.name;
                chosen.customers.push(SeenCustomer {
                    code: row.line.code,
                    state: row.line.state,
                    reason: row.line.state_reason.unwrap_or_default(),
                });
            }
        }
        chosen.exposure = exposure.total();
        Ok(chosen)
    }

    fn codes(self) -> Vec<String> {
        self.customers.into_iter().map(|customer| customer.code).collect()
    }

    /// A message about them: who or how many they are, what they owe, and in which states they are.
    fn about(&self, text: &str, cx: &Context) -> Message {
        let count = self.customers.len();
        let states = self.states.iter().map(|(state, of_state)| {
            let state = match count {
                1 => Message::new(format!("customer-state-{}", state.code())),
                _ => Message::new(format!("customers-state-count-{}", state.code())),
            };
            cx.render(&state.count("count", *of_state))
        });
        let exposure = self.exposure.map_or_else(
            || cx.text(key("hold-sum-unknown")),
            |(sum, currency)| format!("{} {}", cx.words.money(sum, currency), currency.code()),
        );
        Message::new(text)
            .count("count", count)
            .text("shown", cx.count(count))
            .text("code", self.customers.first().map(|first| first.code.clone()).unwrap_or_default())
            .text("name", &self.name)
            .text("exposure", exposure)
            .text("states", states.collect::<Vec<_>>().join(", "))
    }

    /// What they are, then what will happen to them.
    fn effect(&self, what: MessageKey, cx: &Context) -> Message {
        let what = Message::new(what.key()).count("count", self.customers.len());
        let effect = self.about("customers-marked", cx).part("what", what);
        match &self.outside {
            Some(code) => Message::new("customers-marked-outside").part("effect", effect).text("code", code),
            None => effect,
        }
    }
}

impl Prepared {
    fn read(action: MarkedAction, reader: &mut DeskReader) -> Result<Self, DeskError> {
        Ok(match action {
            MarkedAction::Note => Self::Note,
            MarkedAction::State => {
                let reasons = reader.reasons()?.into_iter();
                Self::State(reasons.filter(|reason| reason.action == ReasonAction::Block).collect())
            }
            MarkedAction::Group => {
                let groups = reader.group_sheets()?.into_iter();
                let name = |sheet: &crate::desk::Sheet| sheet.value("name").unwrap_or_default();
                Self::Group(groups.map(|group| (group.sheet.code.clone(), name(&group.sheet))).collect())
            }
        })
    }
}

fn ask_state(chosen: Chosen, reasons: &[ReasonRecord], cx: &mut Context) {
    let reasons: Vec<String> = reasons.iter().map(|reason| reason.in_words(&*cx.words)).collect();
    let all = [
        (StateAction::Block, key("customer-command-block")),
        (StateAction::Warn, key("customers-command-warn")),
        (StateAction::Unblock, key("customer-command-unblock")),
    ];
    let counted = |state: CustomerState| chosen.states.get(&state).copied().unwrap_or_default();
    let to_unblock = counted(CustomerState::Blocked) + counted(CustomerState::Warning);
    let is_possible = |action| match action {
        StateAction::Block | StateAction::Warn => counted(CustomerState::Closed) < chosen.customers.len(),
        StateAction::Unblock => to_unblock > 0,
    };
    let ways: Vec<_> = all.into_iter().filter(|(action, _)| is_possible(*action)).collect();
    if ways.is_empty() {
        return cx.report(Tone::Notice, key("customers-all-closed"));
    }
    let title = chosen.about("customers-state-title", cx);
    let effect = chosen.effect(key("customers-state-effect"), cx);
    cx.ask_then(Options::new(title, vec![effect], ways), move |action, cx| match action {
        StateAction::Block => ask_reason(chosen, Blocking::Block, reasons, cx),
        StateAction::Warn => ask_reason(chosen, Blocking::WarnOnly, reasons, cx),
        StateAction::Unblock => {
            let (label, customers) = (label(&chosen, cx), chosen.customers);
            run(label, "customers-unblocked", cx, move |writer, progress| {
                writer.change_seen_states(&customers, StateChange::Unblock, "", progress)
            });
        }
    });
}

fn ask_reason(chosen: Chosen, blocking: Blocking, reasons: Vec<String>, cx: &mut Context) {
    let (words, help) = (key("customer-field-words"), key("customer-field-words-help"));
    let words = Field::new(Input::Words, words, help, Editor::Text(LONGEST_REASON));
    let fields = if reasons.is_empty() {
        vec![words.required()]
    } else {
        let (reason, help) = (key("customer-field-reason"), key("customer-field-reason-help"));
        vec![Field::new(Input::Reason, reason, help, Editor::Choice(reasons.clone())), words]
    };
    let (act, what, done) = match blocking {
        Blocking::Block => {
            (key("customer-command-block"), key("customers-block-effect"), "customers-blocked")
        }
        Blocking::WarnOnly => {
            (key("customers-command-warn"), key("customers-warn-effect"), "customers-warned")
        }
    };
    let title = chosen.about("customers-state-title", cx);
    let dialog = FormDialog::new(title, chosen.effect(what, cx), Form::new(fields), act);
    cx.ask_then(dialog, move |form, cx| {
        let listed = form.choice(Input::Reason).and_then(|index| reasons.get(index)).cloned();
        let words = Some(form.text(Input::Words).to_owned()).filter(|words| !words.is_empty());
        let reason = words.or(listed).unwrap_or_default();
        let (label, customers) = (label(&chosen, cx), chosen.customers);
        run(label, done, cx, move |writer, progress| {
            writer.change_seen_states(&customers, StateChange::Block(blocking), &reason, progress)
        });
    });
}

fn ask_group(chosen: Chosen, groups: Vec<(String, String)>, cx: &mut Context) {
    if groups.is_empty() {
        return cx.report(Tone::Notice, key("customers-no-groups"));
    }
    let texts = groups.iter().map(|(code, name)| format!("{code}  {name}")).collect();
    let (group, help) = (key("customers-field-group"), key("customers-field-group-help"));
    let group = Field::new(Input::Group, group, help, Editor::Choice(texts));
    let title = chosen.about("customers-group-title", cx);
    let effect = chosen.effect(key("customers-group-effect"), cx);
    let dialog = FormDialog::new(title, effect, Form::new(vec![group]), key("customer-command-save"));
    cx.ask_then(dialog, move |form, cx| {
        let group = form.choice(Input::Group).and_then(|index| groups.into_iter().nth(index));
        let Some((group, _)) = group else { return };
        let (label, codes) = (label(&chosen, cx), chosen.codes());
        run(label, "customers-joined", cx, move |writer, progress| {
            writer.group_customers(&codes, &group, progress)
        });
    });
}

fn ask_note(chosen: Chosen, cx: &mut Context) {
    let field = Field::new(Input::Note, key("customer-column-note"), key("note-field-help"), Editor::Note);
    let too_long = |value: &Value| match value {
        Value::Text(text) if text.chars().count() > LONGEST_NOTE => {
            Some(Message::new("note-too-long").count("most", LONGEST_NOTE))
        }
        _ => None,
    };
    let form = Form::new(vec![field.required().checked(too_long)]);
    let title = chosen.about("customers-note-title", cx);
    let effect = chosen.effect(key("note-write-effect"), cx);
    let dialog = FormDialog::new(title, effect, form, key("customer-command-save"));
    cx.ask_then(dialog, move |form, cx| {
        let text = form.text(Input::Note).to_owned();
        let (label, codes) = (label(&chosen, cx), chosen.codes());
        run(label, "customers-noted", cx, move |writer, progress| {
            writer.note_customers(&codes, &text, progress)
        });
    });
}

fn label(chosen: &Chosen, cx: &Context) -> Message {
    let count = chosen.customers.len();
    Message::new("customers-job-change").count("count", count).text("shown", cx.count(count))
}

/// Carries it out, and reports how many have changed and which were skipped.
fn run(
    label: Message,
    done: &'static str,
    cx: &mut Context,
    act: impl FnOnce(&mut DeskWriter, &Progress) -> Result<SeveralChanged, DeskError> + Send + 'static,
) {
    cx.write(
        label,
        move |services, progress| {
            let changed = services.act(|writer| act(writer, progress))?;
            progress.skip(changed.skipped.iter().map(|skipped| skipped.code.clone()));
            Ok(changed)
        },
        move |outcome, cx| {
            if let Some(SeveralChanged { changed, skipped }) = ok_or_show(outcome, cx) {
                let report = Message::new(done).count("count", changed).text("shown", cx.count(changed));
                cx.report(Tone::Done, report);
                show_skipped(&skipped, cx);
            }
        },
    );
}
