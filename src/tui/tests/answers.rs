//! Where answers go: to what asked, as long as it is there and wants them.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::toy;
use crate::credit::Message;
use crate::tui::command::commands;
use crate::tui::dialog::{Gravity, Question};
use crate::tui::form::YesNo;
use crate::tui::harness::Harness;
use crate::tui::{Address, Command, Context, Pending, Scope, Screen, Services, Tone};
use crate::words::key;

commands! {
    enum Action {
        Twice => Command::keyed("asker.twice", key("tui-command-apply"), &["t"]),
        Withdraw => Command::keyed("asker.withdraw", key("tui-command-apply"), &["w"]),
        ReadAndGo => Command::keyed("asker.read-and-go", key("tui-command-apply"), &["r"]),
        WriteAndGo => Command::keyed("asker.write-and-go", key("tui-command-apply"), &["x"]),
        Person => Command::keyed("asker.person", key("tui-command-apply"), &["p"]),
        Break => Command::keyed("asker.break", key("tui-command-apply"), &["b"]),
    }
}

static SCOPE: Scope = Scope::new(Command::keyed("asker", key("tui-loading"), &[]), &[Action::COMMANDS]);

static SCREENS: &[&Scope] = &[&toy::ORDERS, &SCOPE];

/// A screen that tells its answers.
#[derive(Default)]
struct Asker {
    reading: Pending,
    answers: Vec<String>,
}

impl Asker {
    fn read(&mut self, number: u8, cx: &mut Context) {
        self.reading = cx.read(
            Address::HERE,
            key("tui-loading"),
            move |_, _| Ok::<_, Message>(number),
            |asker: &mut Self, answer, _| asker.answers.push(format!("read {:?}", answer.ok())),
        );
    }

    fn write(cx: &mut Context) {
        cx.write_for(
            Address::HERE,
            key("tui-loading"),
            |_, _| Ok(()),
            |asker: Option<&mut Self>, outcome, cx| {
                let message = format!("written {}, asker {}", outcome.is_ok(), asker.is_some());
                cx.toast(Tone::Done, message);
            },
        );
    }

    fn ask(cx: &mut Context) {
        let question = Question {
            title: Message::new("tui-discard-title"),
            effect: Message::new("tui-discard-effect"),
            yes: key("tui-discard-yes"),
            gravity: Gravity::Plain,
        };
        cx.ask(Address::HERE, question.or_no(), |asker: &mut Self, answer, _| {
            asker.answers.push(if answer == YesNo::Yes { "yes" } else { "no" }.to_owned());
        });
    }
}

impl Screen for Asker {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, _cx: &Context) {
        let message = format!("answers: {:?} pending: {}", self.answers, self.reading.is_pending());
        frame.render_widget(message, area);
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        match Action::of(command) {
            Some(Action::Twice) => {
                self.read(1, cx);
                self.read(2, cx);
            }
            Some(Action::Withdraw) => {
                self.read(1, cx);
                self.reading.withdraw();
            }
            Some(Action::ReadAndGo) => {
                self.read(1, cx);
                cx.close();
            }
            Some(Action::WriteAndGo) => {
                Self::write(cx);
                cx.close();
            }
            Some(Action::Person) => Self::ask(cx),
            Some(Action::Break) => {
                self.reading = cx.read(
                    Address::HERE,
                    key("tui-loading"),
                    |_, _| -> Result<(), Message> { panic!("on purpose") },
                    |asker: &mut Self, answer, cx| {
                        let why = answer.map_err(crate::tui::JobError::message).unwrap_err();
                        asker.answers.push(cx.render(&why));
                    },
                );
            }
            None => {}
        }
    }
}

fn asker() -> Harness {
    let mut terminal = Harness::new(SCREENS, Services::default());
    terminal.app.open(Box::new(Asker::default()));
    terminal
}

#[test]
fn the_latest_question_wins_even_where_the_older_was_answered_first() {
    asker().send("t").sees(r#"answers: ["read Some(2)"] pending: false"#);
}

#[test]
fn a_question_that_was_withdrawn_gets_no_answer() {
    asker().send("w").sees("answers: [] pending: false");
}

#[test]
fn an_answer_finds_no_one_where_the_screen_has_gone() {
    asker().send("r").sees("50 rows").sees_no("answers");
}

#[test]
fn the_outcome_of_a_write_is_reported_though_the_screen_has_gone() {
    asker().send("x").sees("50 rows").sees("written true, asker false");
}

#[test]
fn every_write_lets_the_screens_read_again() {
    let mut terminal = asker();
    let before = terminal.app.context().data_version();
    terminal.send("x");
    assert_eq!(terminal.app.context().data_version(), before + 1);
}

#[test]
fn leaving_a_question_without_an_answer_is_a_no() {
    let mut terminal = asker();
    terminal.send("p y p n p esc").sees(r#"answers: ["yes", "no", "no"]"#);
}

#[test]
fn a_read_that_breaks_down_is_answered_with_what_is_shown_in_its_place() {
    asker().send("b").sees("The list could not be loaded").sees("” failed");
}
