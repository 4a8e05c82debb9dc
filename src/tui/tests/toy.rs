//! Two toy screens: a list of orders, and a form for one order.

use std::sync::atomic::{AtomicUsize, Ordering};

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::credit::{Currency, Message, Money};
use crate::desk::{DeskError, SortOrder};
use crate::tui::command::commands;
use crate::tui::dialog::{FormDialog, Gravity, Question};
use crate::tui::form::{Editor, Field, Form, FormAction, Value};
use crate::tui::list::{
    Align, AnyList, Cell, Column, Found, List, ListAction, Marking, Query, Room, Source, Total,
};
use crate::tui::{Address, Command, Context, Key, Progress, Role, RowFilter, Scope, Screen, Services, Tone};
use crate::words::{MessageKey, key};

/// How many cells were formatted, to see that only visible rows are.
pub(super) static FORMATTED: AtomicUsize = AtomicUsize::new(0);

pub(super) static SCREENS: &[&Scope] = &[&ORDERS, &ENTRY];
pub(super) static HUGE: &[&Scope] = &[&HUGE_ORDERS];

commands! {
    /// What can be done with the toy orders.
    pub(super) enum Action {
        /// Asks with a form.
        Approve => Command::keyed("toy.approve", key("tui-command-apply"), &["a"]),
        /// Asks a destructive question.
        Delete => Command::keyed("toy.delete", key("tui-discard-yes"), &["d"]),
        Open => Command::keyed("toy.open", key("tui-command-look-up"), &["enter"]),
        Secret => Command::keyed("toy.secret", key("tui-key-end"), &["x"]).needs(crate::desk::Role::Administrator),
    }
}

pub(super) static ORDERS: Scope = Scope::new(
    Command::keyed("toy.orders", key("tui-columns-title"), &["alt-7"]),
    &[Action::COMMANDS, ListAction::COMMANDS],
)
.starting(|_| Box::new(Orders::of(50)));
static HUGE_ORDERS: Scope = Scope::new(
    Command::keyed("toy.huge", key("tui-columns-title"), &[]),
    &[Action::COMMANDS, ListAction::COMMANDS],
)
.starting(|_| Box::new(Orders::of(100_000)));
static ENTRY: Scope =
    Scope::new(Command::keyed("toy.entry", key("tui-command-look-up"), &[]), &[FormAction::COMMANDS])
        .starting(|_| Box::new(Entry::new()));

struct Numbers(u32);

#[derive(Clone)]
struct Row {
    number: u32,
}

const NO_WORD: MessageKey = key("tui-command-mark");

static COLUMNS: [Column<Row, ()>; 3] = [
    Column::new("name", NO_WORD, Align::Left, Room(10, 20), 0, |row: &Row, _| {
        FORMATTED.fetch_add(1, Ordering::Relaxed);
        Cell::new(name(row.number))
    })
    .by(()),
    Column::new(
        "amount",
        key("tui-command-apply"),
        Align::Decimal(2),
        Room(12, 14),
        1,
        |row: &Row, words| {
            let amount = Money::from_minor(i64::from(row.number) * 1_000 + 50);
            Cell::of(Role::Warning, words.money(amount, Currency::EUR))
        },
    )
    .by(()),
    Column::new("wide", key("tui-key-home"), Align::Right, Room(60, 60), 2, |_, _| {
        Cell::new(format!("{:>70}", "wide"))
    }),
];

fn name(number: u32) -> String {
    format!("Order\u{202e} {number}")
}

impl Source for Numbers {
    type Key = u32;
    type Row = Row;
    type By = ();
    type Memory = ();

    fn columns(&self) -> &'static [Column<Row, ()>] {
        &COLUMNS
    }

    fn keys(
        &self,
        _: &Services,
        query: &Query<()>,
        (): &mut (),
        _: &Progress,
    ) -> Result<Vec<u32>, DeskError> {
        let mut filter = RowFilter::new(&query.filter);
        filter.extend((0..self.0).map(|number| (number, name(number))));
        let mut keys = filter.in_order();
        if query.sort.is_some_and(|sort| sort.order == SortOrder::Descending) {
            keys.reverse();
        }
        Ok(keys)
    }

    fn rows(&self, _: &Services, keys: &[u32], (): &(), _: &Progress) -> Result<Found<Self>, DeskError> {
        Ok(keys.iter().map(|number| (*number, Row { number: *number })).collect())
    }

    fn amount(&self) -> Option<fn(&Row) -> Total> {
        Some(|row| Some((Money::from_minor(i64::from(row.number) * 1_000 + 50), Currency::EUR)))
    }
}

pub(super) struct Orders {
    list: List<Numbers>,
}

/// The fields of the toy form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Input {
    Note,
    Amount,
    Kind,
}

impl Orders {
    fn of(count: u32) -> Self {
        let address = Address(|screen| Some(&mut screen.downcast::<Self>()?.list));
        Self { list: List::new(Numbers(count), Marking::Rows, address) }
    }
}

fn fields() -> Form<Input> {
    let help = key("tui-entry-required");
    let choices = vec!["red".to_owned(), "green".to_owned()];
    Form::new(vec![
        Field::new(Input::Note, key("tui-command-mark"), help, Editor::Text(20)).required(),
        Field::new(Input::Amount, key("tui-command-apply"), help, Editor::Money(Currency::EUR)).checked(
            |value| match value {
                Value::Money(amount) if amount.is_negative() => Some(Message::new("tui-entry-too-large")),
                _ => None,
            },
        ),
        Field::new(Input::Kind, key("tui-command-sort"), help, Editor::Choice(choices)),
    ])
}

impl Screen for Orders {
    fn scope(&self) -> &'static Scope {
        &ORDERS
    }

    fn list(&self) -> Option<&dyn AnyList> {
        Some(&self.list)
    }

    fn list_mut(&mut self) -> Option<&mut dyn AnyList> {
        Some(&mut self.list)
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        if self.list.run(command, cx) {
            return;
        }
        match Action::of(command) {
            Some(Action::Approve) => {
                let title = Message::new("tui-command-apply");
                let dialog =
                    FormDialog::new(title, Message::new("tui-loading"), fields(), key("tui-command-apply"));
                cx.ask(Address::HERE, dialog, |_: &mut Self, form, cx| approve(&form, cx));
            }
            Some(Action::Delete) => {
                let question = Question {
                    title: Message::new("tui-discard-title"),
                    effect: Message::new("tui-discard-effect"),
                    yes: key("tui-discard-yes"),
                    gravity: Gravity::Destructive,
                };
                cx.ask(Address::HERE, question, |_: &mut Self, (), cx| delete(cx));
            }
            Some(Action::Open) => cx.open(Box::new(Entry::new())),
            Some(Action::Secret) => cx.toast(Tone::Done, "secret"),
            None => {}
        }
    }

    fn is_enabled(&self, command: &Command) -> bool {
        self.list.is_enabled(command)
    }
}

fn approve(form: &Form<Input>, cx: &mut Context) {
    cx.toast(Tone::Done, format!("approved {} {:?}", form.text(Input::Note), form.choice(Input::Kind)));
}

fn delete(cx: &mut Context) {
    cx.write(
        key("tui-loading"),
        |_, _| Ok(42),
        |outcome, cx| cx.toast(Tone::Done, format!("deleted {outcome:?}")),
    );
}

/// A full screen with a form, which closes itself when the data change.
struct Entry(Form<Input>, Option<u64>);

impl Entry {
    fn new() -> Self {
        Self(fields(), None)
    }
}

impl Screen for Entry {
    fn scope(&self) -> &'static Scope {
        &ENTRY
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        self.0.draw(frame, area, cx);
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        match FormAction::of(command) {
            Some(FormAction::Submit) if self.0.validate(cx) => cx.close(),
            Some(FormAction::LookUp) => {
                self.0.look_up(Address(|screen| Some(&mut screen.downcast::<Self>()?.0)), cx);
            }
            Some(FormAction::Submit) | None => {}
        }
    }

    fn is_enabled(&self, command: &Command) -> bool {
        self.0.is_enabled(command)
    }

    fn is_typing(&self) -> bool {
        true
    }

    fn key(&mut self, key: Key, cx: &mut Context) {
        self.0.key(key, cx);
    }

    fn refresh(&mut self, cx: &mut Context) {
        self.0.translate(cx);
        if *self.1.get_or_insert(cx.data_version()) != cx.data_version() {
            cx.close();
        }
    }

    fn has_changes(&self) -> bool {
        self.0.has_changes()
    }

    fn help(&self) -> Option<MessageKey> {
        self.0.help()
    }
}
