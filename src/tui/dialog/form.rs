//! A form in a dialog: the effect of what is about to be decided, fields, and one key to do it.

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, MouseEvent};
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;

use super::{Answer, Dialog};
use crate::credit::Message;
use crate::tui::address::Address;
use crate::tui::command::{Command, Scope};
use crate::tui::context::Context;
use crate::tui::form::{Form, FormAction};
use crate::tui::key::Key;
use crate::tui::screen::{Screen, Shape};
use crate::tui::text;
use crate::tui::theme::Role;
use crate::words::{MessageKey, key};

/// Columns inside the border.
const WIDTH: u16 = 72;

pub(in crate::tui) static SCOPE: Scope =
    Scope::new(Command::keyed("dialog.form", key("tui-command-apply"), &[]), &[FormAction::COMMANDS]);

pub struct FormDialog<F> {
    title: Message,
    effect: Message,
    /// What is done with what is filled in.
    act: MessageKey,
    form: Option<Form<F>>,
    answer: Option<Answer<Form<F>>>,
}

impl<F: Copy + Eq + 'static> FormDialog<F> {
    /// With this title, the effect of what is about to be decided, these fields, and the verb for what is done with them.
    pub const fn new(title: Message, effect: Message, form: Form<F>, act: MessageKey) -> Self {
        Self { title, effect, act, form: Some(form), answer: None }
    }

    /// Says the effect better, now that more is known of it.
    pub fn set_effect(&mut self, effect: Message) {
        self.effect = effect;
    }

    fn effect_lines(&self, cx: &Context) -> Vec<String> {
        text::wrap(&cx.render(&self.effect), WIDTH)
    }

    fn submit(&mut self, cx: &mut Context) {
        let Some(form) = &mut self.form else { return };
        if !form.validate(cx) {
            return;
        }
        match form.question(cx) {
            Some(question) => {
                cx.ask(Address::HERE, question, |dialog: &mut Self, (), cx| dialog.send(cx));
            }
            None => self.send(cx),
        }
    }

    fn send(&mut self, cx: &mut Context) {
        // Closed first: what the act opens is to stay.
        cx.close();
        if let (Some(form), Some(answer)) = (self.form.take(), self.answer.take()) {
            answer(form, cx);
        }
    }
}

impl<F: Copy + Eq + 'static> Dialog for FormDialog<F> {
    type Answer = Form<F>;

    fn answering(mut self, answer: Answer<Form<F>>) -> Box<dyn Screen> {
        self.answer = Some(answer);
        Box::new(self)
    }
}

impl<F: Copy + Eq + 'static> Screen for FormDialog<F> {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn title(&self, cx: &Context) -> String {
        cx.render(&self.title)
    }

    fn shape(&self, cx: &Context) -> Shape {
        let effect = u16::try_from(self.effect_lines(cx).len()).unwrap_or(u16::MAX);
        let form = self.form.as_ref().map_or(0, Form::height);
        Shape::Dialog { width: WIDTH, height: effect.saturating_add(1).saturating_add(form) }
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let lines = self.effect_lines(cx);
        let head = u16::try_from(lines.len() + 1).unwrap_or(u16::MAX);
        let [effect, body] = Layout::vertical([Constraint::Length(head), Constraint::Min(0)]).areas(area);
        for (line, row) in lines.into_iter().zip(effect.rows()) {
            frame.render_widget(Line::styled(line, cx.theme.style(Role::Text)), row);
        }
        if let Some(form) = &mut self.form {
            form.draw(frame, body, cx);
        }
    }

    fn is_enabled(&self, command: &Command) -> bool {
        self.form.as_ref().is_some_and(|form| form.is_enabled(command))
    }

    fn enter(&self) -> Option<MessageKey> {
        Some(self.act)
    }

    fn label(&self, command: &Command) -> MessageKey {
        match FormAction::of(command) {
            Some(FormAction::Submit) => self.act,
            Some(FormAction::LookUp) | None => command.title,
        }
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        match (FormAction::of(command), &mut self.form) {
            (Some(FormAction::Submit), _) => self.submit(cx),
            (Some(FormAction::LookUp), Some(form)) => {
                form.look_up(Address(|screen| screen.downcast::<Self>()?.form.as_mut()), cx);
            }
            (Some(FormAction::LookUp), None) | (None, _) => {}
        }
    }

    fn takes(&self, key: Key) -> bool {
        self.form.as_ref().is_some_and(|form| form.takes(key))
    }

    fn is_typing(&self) -> bool {
        true
    }

    fn key(&mut self, key: Key, cx: &mut Context) {
        let taken = self.form.as_mut().is_some_and(|form| form.key(key, cx));
        if !taken && key.code == KeyCode::Enter {
            self.submit(cx);
        }
    }

    fn paste(&mut self, text: &str, cx: &mut Context) {
        if let Some(form) = &mut self.form {
            form.paste(text, cx);
        }
    }

    fn mouse(&mut self, mouse: MouseEvent, _cx: &mut Context) {
        if let Some(form) = &mut self.form {
            form.mouse(mouse);
        }
    }

    fn refresh(&mut self, cx: &mut Context) {
        if let Some(form) = &mut self.form {
            form.translate(cx);
        }
    }

    fn has_changes(&self) -> bool {
        self.form.as_ref().is_some_and(Form::has_changes)
    }

    fn help(&self) -> Option<MessageKey> {
        self.form.as_ref().and_then(Form::help)
    }
}
