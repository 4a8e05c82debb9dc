//! A form in a dialog: the effect of what is about to be decided, fields, and one key to do it.

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, MouseEvent};
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;

use crate::credit::Statement;
use crate::tui::command::{Command, Scope};
use crate::tui::context::Context;
use crate::tui::form::{Form, FormAction};
use crate::tui::key::Key;
use crate::tui::reply::{Answer, Reply, question};
use crate::tui::screen::{Screen, Shape};
use crate::tui::text;
use crate::tui::theme::Role;
use crate::words::{Word, word};

/// Columns inside the border.
const WIDTH: u16 = 72;

pub(in crate::tui) static SCOPE: Scope = Scope {
    open: Command::new("dialog.form", word("tui-command-apply"), &[]),
    commands: &[FormAction::COMMANDS],
    start: None,
};

/// A dialog that answers the filled form.
pub struct FormDialog<F> {
    title: Statement,
    effect: Statement,
    /// What the effect is once more is known of it.
    better_effect: Option<Reply<Statement>>,
    form: Option<Form<F>>,
    then: Then<F>,
}

/// What becomes of the filled form.
enum Then<F> {
    /// It goes to the screen that asked.
    Answer(Answer<Form<F>>),
    /// This is done with it, also where that screen has closed.
    Act(Option<Act<F>>),
}

type Act<F> = Box<dyn FnOnce(&Form<F>, &mut Context)>;

impl<F: Copy + Eq + 'static> FormDialog<F> {
    /// Asks; the answer is a form whose fields are all valid.
    pub fn ask(cx: &mut Context, title: Statement, effect: Statement, form: Form<F>) -> Reply<Form<F>> {
        let (answer, reply) = question();
        Self { title, effect, better_effect: None, form: Some(form), then: Then::Answer(answer) }.open(cx);
        reply
    }

    /// Asks before everything is known of what will happen; the second side takes the effect as soon as it is.
    pub fn ask_meanwhile(
        cx: &mut Context,
        title: Statement,
        effect: Statement,
        form: Form<F>,
    ) -> (Reply<Form<F>>, Answer<Statement>) {
        let (answer, reply) = question();
        let (better, better_effect) = question();
        let (form, better_effect) = (Some(form), Some(better_effect));
        Self { title, effect, better_effect, form, then: Then::Answer(answer) }.open(cx);
        (reply, better)
    }

    /// Asks before something is done that belongs to no screen.
    pub fn before(
        cx: &mut Context,
        title: Statement,
        effect: Statement,
        form: Form<F>,
        act: impl FnOnce(&Form<F>, &mut Context) + 'static,
    ) {
        let then = Then::Act(Some(Box::new(act)));
        Self { title, effect, better_effect: None, form: Some(form), then }.open(cx);
    }

    fn open(self, cx: &mut Context) {
        cx.open(Box::new(self));
    }

    fn effect_lines(&self, cx: &Context) -> Vec<String> {
        text::wrap(&cx.tell(&self.effect), WIDTH)
    }

    fn submit(&mut self, cx: &mut Context) {
        if !self.form.as_mut().is_some_and(|form| form.validate(cx)) {
            return;
        }
        // Closed first: what the act opens is to stay.
        cx.close();
        let Some(form) = self.form.take() else { return };
        match &mut self.then {
            Then::Answer(answer) => answer.give(form),
            Then::Act(act) => {
                if let Some(act) = act.take() {
                    act(&form, cx);
                }
            }
        }
    }
}

impl<F: Copy + Eq + 'static> Screen for FormDialog<F> {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn title(&self, cx: &Context) -> String {
        cx.tell(&self.title)
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

    fn enter(&self) -> Option<Word> {
        Some(word("tui-command-apply"))
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        match (FormAction::of(command), &mut self.form) {
            (Some(FormAction::Submit), _) => self.submit(cx),
            (Some(FormAction::LookUp), Some(form)) => form.look_up(cx),
            (Some(FormAction::LookUp), None) | (None, _) => {}
        }
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

    fn poll(&mut self, cx: &mut Context) {
        if let Some(effect) = Reply::take(&mut self.better_effect) {
            self.effect = effect;
        }
        if let Some(form) = &mut self.form {
            form.poll(cx);
        }
    }

    fn has_changes(&self) -> bool {
        self.form.as_ref().is_some_and(Form::has_changes)
    }

    fn help(&self) -> Option<Word> {
        self.form.as_ref().and_then(Form::help)
    }
}
