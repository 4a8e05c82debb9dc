//! What the company sets up: its policies, reason codes, users, warehouses, groups and terms.
//!
//! One list for each kind of thing, one form for all of them: what differs stands in `thing`.

use ratatui::Frame;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::{Constraint, Layout, Rect};

use super::parameter_form::{ParameterForm, nothing_changed};
use super::tabs;
use super::validation::meaning;
use crate::credit::Message;
use crate::desk::{Assignment, Changed, DeskError};
use crate::tui::command::commands;
use crate::tui::dialog::FormDialog;
use crate::tui::form::Form;
use crate::tui::list::table::Table;
use crate::tui::list::{AnyList, List, ListAction, Marking};
use crate::tui::{Address, Command, Context, Key, Outcome, Pending, Scope, Screen, Start, Tone};
use crate::words::key;
use kept::{Kept, Things};
use thing::Thing;

mod columns;
mod kept;
mod thing;

commands! {
    /// What can be done with the settings.
    pub enum SettingsAction {
        /// Changes the current one.
        Change => Command::new("settings.change", key("settings-command-change"), &["enter"]),
        Add => Command::new("settings.add", key("settings-command-add"), &["a"]),
        /// Goes to the next kind.
        NextTab => Command::new("settings.next-tab", key("customer-command-next-tab"), &["tab", "right"]),
        /// Goes to the kind before.
        PreviousTab => Command::new("settings.previous-tab", key("customer-command-previous-tab"), &["left"]).help_only(),
        Company => Command::new("settings.company", key("settings-tab-company"), &["1", "p"]).help_only(),
        Reasons => Command::new("settings.reasons", key("settings-tab-reasons"), &["2", "r"]).help_only(),
        Users => Command::new("settings.users", key("settings-tab-users"), &["3", "e"]).help_only(),
        Warehouses => Command::new("settings.warehouses", key("settings-tab-warehouses"), &["4", "w"]).help_only(),
        Groups => Command::new("settings.groups", key("settings-tab-groups"), &["5", "o"]).help_only(),
        Terms => Command::new("settings.terms", key("settings-tab-terms"), &["6", "t"]).help_only(),
    }
}

/// How the settings open by themselves.
const START: Start = |_| Box::new(SettingsView::new());

/// The settings in the registry.
pub static SCOPE: Scope = Scope::new(
    Command::new("settings", key("settings-title"), &["f8", "alt-s"]).help_only(),
    &[SettingsAction::COMMANDS, ListAction::COMMANDS],
)
.starting(START);

pub struct SettingsView {
    thing: Thing,
    list: List<Table<Things>>,
    /// What the criteria of the validation mean since one was changed.
    meaning: Pending,
}

/// A form and what it changes; nothing where something is added.
struct Filled {
    sheet: ParameterForm,
    subject: Option<Kept>,
    form: Form<usize>,
}

impl SettingsView {
    /// The policies of the company.
    pub fn new() -> Self {
        Self { thing: Thing::Policy, list: list(Thing::Policy), meaning: Pending::default() }
    }

    fn show(&mut self, thing: Thing) {
        if self.thing != thing {
            self.thing = thing;
            self.list = list(thing);
        }
    }

    fn turn(&mut self, by: usize) {
        let at = Thing::ALL.iter().position(|thing| *thing == self.thing).unwrap_or(0);
        let next = Thing::ALL.get((at + by) % Thing::ALL.len());
        self.show(next.copied().unwrap_or(Thing::Policy));
    }

    fn change(&self, cx: &mut Context) {
        let Some(kept) = self.list.current_row().cloned() else {
            return;
        };
        let sheet = kept.form(cx);
        let form = sheet.form(cx);
        self.ask(Filled { sheet, subject: Some(kept), form }, cx);
    }

    fn add(&self, cx: &mut Context) {
        let sheet = self.thing.blank(cx);
        let form = sheet.form(cx);
        self.ask(Filled { sheet, subject: None, form }, cx);
    }

    fn ask(&self, filled: Filled, cx: &mut Context) {
        let Filled { sheet, subject, form } = filled;
        let title = match &subject {
            Some(kept) => Message::new("settings-change-title").text("what", kept.name(&cx.words)),
            None => Message::new(self.thing.add_title()),
        };
        let dialog = FormDialog::new(title, Message::new(self.thing.effect()), form);
        cx.ask(Address::HERE, dialog, |screen: &mut Self, form, cx| {
            screen.save(Filled { sheet, subject, form }, cx);
        });
    }

    /// Saves what was filled in; nothing changed is told and writes nothing.
    fn save(&self, filled: Filled, cx: &mut Context) {
        let code = match &filled.subject {
            Some(kept) => kept.code.clone(),
            None => filled.sheet.filled("code", &filled.form, cx),
        };
        let changes = filled.sheet.changes(&filled.form, cx);
        if filled.subject.is_some() && changes.is_empty() {
            let text = cx.render(&nothing_changed());
            cx.toast(Tone::Notice, text);
            return;
        }
        let deed =
            self.thing.deed(code.clone(), filled.subject.as_ref(), &filled.sheet, &filled.form, changes, cx);
        cx.save(
            Address::HERE,
            Message::new("settings-job-save").text("what", &code),
            move |services, _| services.act(|writer| deed.perform(writer)),
            move |screen: Option<&mut Self>, outcome, cx| {
                let saved = outcome.map(|changed| tell_saved(&code, changed, cx));
                if let Some(screen) = screen {
                    screen.saved(filled, saved, cx);
                }
            },
        );
    }

    /// A form that was not saved is opened again as it was filled in: nothing typed is lost.
    fn saved(&mut self, filled: Filled, saved: Outcome<(), DeskError>, cx: &mut Context) {
        let Err(why) = saved else {
            if filled.subject.as_ref().is_some_and(Kept::is_criterion) {
                self.meaning = meaning::render(Address::<Self>::HERE, cx);
            }
            return;
        };
        self.ask(filled, cx);
        why.untold().into_iter().for_each(|why| super::tell_problems(&[why], cx));
    }
}

impl Default for SettingsView {
    fn default() -> Self {
        Self::new()
    }
}

fn list(thing: Thing) -> List<Table<Things>> {
    let address = Address(|screen| Some(&mut screen.downcast::<SettingsView>()?.list));
    List::new(Table(Things { thing }), Marking::None, address)
}

/// Says that it was saved.
fn tell_saved(code: &str, changed: Option<Changed>, cx: &mut Context) {
    let text = cx.render(&Message::new("settings-saved").text("what", code));
    cx.data_changed();
    cx.toast(Tone::Done, text);
    let warnings = changed.map(|changed| changed.warnings()).unwrap_or_default();
    if !warnings.is_empty() {
        super::tell_problems(&warnings, cx);
    }
}

/// Pairs without those that leave a new thing as it would be anyway.
fn given(assignments: Vec<Assignment>) -> Vec<Assignment> {
    assignments.into_iter().filter(|pair| !pair.value.is_empty()).collect()
}

impl Screen for SettingsView {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn list(&self) -> Option<&dyn AnyList> {
        Some(&self.list)
    }

    fn list_mut(&mut self) -> Option<&mut dyn AnyList> {
        Some(&mut self.list)
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let [line, body] = Layout::vertical([Constraint::Length(1), Constraint::Min(0)]).areas(area);
        let things = (1..).zip(Thing::ALL);
        let names: Vec<String> =
            things.map(|(number, thing)| format!("{number} {}", cx.text(thing.tab()))).collect();
        let at = Thing::ALL.iter().position(|thing| *thing == self.thing).unwrap_or(0);
        tabs::draw(&names, at, frame, line, cx);
        self.list.draw(frame, body, cx);
    }

    fn is_enabled(&self, command: &Command) -> bool {
        match SettingsAction::of(command) {
            Some(SettingsAction::Change) => self.thing.can_change() && self.list.current().is_some(),
            Some(SettingsAction::Add) => self.thing.can_add(),
            Some(
                SettingsAction::NextTab
                | SettingsAction::PreviousTab
                | SettingsAction::Company
                | SettingsAction::Reasons
                | SettingsAction::Users
                | SettingsAction::Warehouses
                | SettingsAction::Groups
                | SettingsAction::Terms,
            ) => true,
            None => self.list.is_enabled(command),
        }
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        if self.list.run(command, cx) {
            return;
        }
        match SettingsAction::of(command) {
            Some(SettingsAction::Change) => self.change(cx),
            Some(SettingsAction::Add) => self.add(cx),
            Some(SettingsAction::NextTab) => self.turn(1),
            Some(SettingsAction::PreviousTab) => self.turn(Thing::ALL.len() - 1),
            Some(SettingsAction::Company) => self.show(Thing::Policy),
            Some(SettingsAction::Reasons) => self.show(Thing::Reason),
            Some(SettingsAction::Users) => self.show(Thing::User),
            Some(SettingsAction::Warehouses) => self.show(Thing::Warehouse),
            Some(SettingsAction::Groups) => self.show(Thing::Group),
            Some(SettingsAction::Terms) => self.show(Thing::Terms),
            None => {}
        }
    }

    fn key(&mut self, key: Key, cx: &mut Context) {
        // The key back through tabs moves back through fields as well: no command may sit on it.
        if key.code == KeyCode::BackTab && !self.is_typing() {
            self.turn(Thing::ALL.len() - 1);
        } else {
            self.list.key(key, cx);
        }
    }

    /// What the current line is for.
    fn status(&self, cx: &Context) -> String {
        let help = self.list.current_row().and_then(|kept| kept.help(&cx.words));
        match help {
            Some(help) => help,
            None => self.list.status(cx),
        }
    }

    fn help(&self) -> Option<crate::words::MessageKey> {
        self.list.current_row().and_then(Kept::help_word)
    }
}

#[cfg(test)]
mod tests;
