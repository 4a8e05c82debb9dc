//! What the company sets up: its policies, reason codes, users, warehouses, groups and terms.
//!
//! One list for each kind of record, one form for all of them: what differs is in `kind`.

use std::sync::Arc;

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, MouseEvent};
use ratatui::layout::{Constraint, Layout, Rect};

use super::loosening;
use super::parameter_form::{ParameterForm, nothing_changed};
use super::tabs::{self, TabPlaces};
use super::validation::meaning;
use crate::credit::Message;
use crate::desk::{Changed, DeskError, Reference, Role};
use crate::tui::command::commands;
use crate::tui::dialog::FormDialog;
use crate::tui::form::{Form, YesNo};
use crate::tui::list::table::Table;
use crate::tui::list::{List, ListAction, Marking, shows_list};
use crate::tui::verbs::Verb;
use crate::tui::{Address, Command, Context, Key, Outcome, Pending, Route, Scope, Screen, Tone};
use crate::words::key;
use kind::{SetupChange, SetupKind, Shown};
use record::{SetupRecord, SetupRows};

mod columns;
mod group_limit;
mod kind;
mod record;

commands! {
    pub enum SettingsAction {
        Change => Command::keyed("settings.change", key("settings-command-change"), &["enter"]),
        Add => Command::new("settings.add", key("settings-command-add"), Verb::New),
        NextTab => Command::keyed("settings.next-tab", key("customer-command-next-tab"), &["tab", "right"]),
        /// Goes to the kind before.
        PreviousTab => Command::keyed("settings.previous-tab", key("customer-command-previous-tab"), &["left"]).help_only(),
        Company => Command::keyed("settings.company", key("settings-tab-company"), &["1"]).help_only().anywhere(),
        Reasons => Command::keyed("settings.reasons", key("settings-tab-reasons"), &["2"]).help_only().anywhere(),
        Users => Command::keyed("settings.users", key("settings-tab-users"), &["3"]).help_only().anywhere(),
        Warehouses => Command::keyed("settings.warehouses", key("settings-tab-warehouses"), &["4"]).help_only().anywhere(),
        Groups => Command::keyed("settings.groups", key("settings-tab-groups"), &["5"]).help_only().anywhere(),
        Terms => Command::keyed("settings.terms", key("settings-tab-terms"), &["6"]).help_only().anywhere(),
        Rules => Command::keyed("settings.rules", key("settings-tab-rules"), &["7"]).help_only().anywhere(),
    }
}

pub static SCOPE: Scope = Scope::new(
    Command::keyed("settings", key("settings-title"), &["f8", "alt-8", "alt-s"]).help_only(),
    &[SettingsAction::COMMANDS, ListAction::COMMANDS],
)
.starting(|cx| Box::new(SettingsView::new(cx)))
.visited(|route, cx| {
    let Route::Setup(record) = route else { return None };
    Some(Box::new(SettingsView::at(record, cx)?))
});

pub struct SettingsView {
    tab_places: TabPlaces,
    kind: SetupKind,
    list: List<Table<SetupRows>>,
    /// What the criteria of the validation mean since one was changed.
    meaning: Pending,
}

/// A form and what it changes; nothing where something is added.
struct Filled {
    sheet: ParameterForm,
    subject: Option<SetupRecord>,
    form: Form<usize>,
}

impl SettingsView {
    pub fn new(cx: &Context) -> Self {
        Self {
            kind: SetupKind::Policy,
            list: list(SetupKind::Policy, cx),
            meaning: Pending::default(),
            tab_places: TabPlaces::default(),
        }
    }

    /// With the cursor on a record.
    fn at(record: &Reference, cx: &Context) -> Option<Self> {
        let mut view = Self::new(cx);
        view.show(SetupKind::of(record.kind)?, cx);
        view.list.begin_at(record::name(&record.owner, &record.code));
        Some(view)
    }

    fn show(&mut self, kind: SetupKind, cx: &Context) {
        if self.kind != kind {
            self.kind = kind;
            self.list = list(kind, cx);
        }
    }

    fn turn(&mut self, by: usize, cx: &Context) {
        self.show(tabs::turned(&SetupKind::ALL, self.kind, by), cx);
    }

    fn change(&self, cx: &mut Context) {
        let Some(record) = self.list.current_row().cloned() else {
            return;
        };
        let sheet = record.form(cx);
        let form = sheet.form(cx);
        self.ask(Filled { sheet, subject: Some(record), form }, cx);
    }

    fn add(&self, cx: &mut Context) {
        let sheet = self.kind.blank(cx);
        let form = sheet.form(cx);
        self.ask(Filled { sheet, subject: None, form }, cx);
    }

    fn ask(&self, filled: Filled, cx: &mut Context) {
        let Filled { sheet, subject, form } = filled;
        let title = match &subject {
            Some(record) => Message::new("settings-change-title").text("what", record.name(&cx.words)),
            None => Message::new(self.kind.add_title()),
        };
        let path = cx.place().map(|place| place.path.display().to_string());
        let effect = Message::new(self.kind.effect()).text("path", path.unwrap_or_default());
        let dialog = FormDialog::new(title, effect, form, key("customer-command-save"));
        cx.ask(Address::HERE, dialog, |screen: &mut Self, form, cx| {
            screen.save(Filled { sheet, subject, form }, cx);
        });
    }

    /// Saves what was filled in, after a question where it makes a check less strict.
    fn save(&self, filled: Filled, cx: &mut Context) {
        let loosening = filled.sheet.loosening(&filled.form, cx).filter(|_| filled.subject.is_some());
        match (loosening, self.change_of(&filled, cx)) {
            (Some(effect), Some(change)) => Self::foresee(filled, change, effect, cx),
            (_, change) => Self::write(filled, change, cx),
        }
    }

    /// Asks with what would be less strict, and which orders on hold that would free.
    fn foresee(filled: Filled, change: SetupChange, effect: Message, cx: &mut Context) {
        let tried = change.clone();
        cx.save(
            Address::HERE,
            Message::new("settings-job-save").text("what", change.code()),
            move |services, progress| services.act(|writer| tried.foresee(writer, progress)),
            |screen: Option<&mut Self>, foreseen, cx| match (screen, foreseen) {
                (Some(_), Ok(foreseen)) => {
                    let effect = loosening::with_orders(effect, &foreseen, cx);
                    Self::ask_whether(filled, change, effect, cx);
                }
                (Some(screen), Err(why)) => screen.saved(filled, Err(why), cx),
                (None, _) => {}
            },
        );
    }

    fn ask_whether(filled: Filled, change: SetupChange, effect: Message, cx: &mut Context) {
        cx.ask(Address::HERE, loosening::question(effect), |screen: &mut Self, answer, cx| match answer {
            YesNo::Yes => Self::write(filled, Some(change), cx),
            YesNo::No => screen.ask(filled, cx),
        });
    }

    /// What saving a form does; nothing where it changes nothing.
    fn change_of(&self, filled: &Filled, cx: &Context) -> Option<SetupChange> {
        let code = match &filled.subject {
            Some(record) => record.code.clone(),
            None => filled.sheet.filled("code", &filled.form, cx),
        };
        let changes = filled.sheet.changes(&filled.form, cx);
        if filled.subject.is_some() && changes.is_empty() {
            return None;
        }
        self.kind.change(code, filled.subject.as_ref(), &filled.sheet, &filled.form, changes, cx)
    }

    /// Writes it; without a change that is reported and nothing is written.
    fn write(filled: Filled, change: Option<SetupChange>, cx: &mut Context) {
        let Some(change) = change else {
            if filled.subject.is_some() {
                cx.report(Tone::Notice, nothing_changed());
            }
            return;
        };
        if change.is_to_be_tried() {
            Self::try_out(filled, change, cx);
        } else {
            Self::put(filled, change, Shown::No, cx);
        }
    }

    fn put(filled: Filled, change: SetupChange, shown: Shown, cx: &mut Context) {
        let code = change.code().to_owned();
        cx.save(
            Address::HERE,
            Message::new("settings-job-save").text("what", &code),
            move |services, _| services.act(|writer| change.perform(writer)),
            move |screen: Option<&mut Self>, outcome, cx| {
                let saved = outcome.map(|changed| report_saved(&code, changed, shown, cx));
                if let Some(screen) = screen {
                    screen.saved(filled, saved, cx);
                }
            },
        );
    }

    /// A form that was not saved is opened again as it was filled in: nothing typed is lost.
    fn saved(&mut self, filled: Filled, saved: Outcome<(), DeskError>, cx: &mut Context) {
        let Err(why) = saved else {
            if filled.subject.as_ref().is_some_and(SetupRecord::is_criterion) {
                self.meaning = meaning::render(Address::<Self>::HERE, cx);
            }
            return;
        };
        self.ask(filled, cx);
        why.unreported().into_iter().for_each(|why| super::show_problems(&[why], cx));
    }
}

fn list(kind: SetupKind, cx: &Context) -> List<Table<SetupRows>> {
    let address = Address(|screen| Some(&mut screen.downcast::<SettingsView>()?.list));
    let rows = SetupRows { kind, words: Arc::clone(&cx.words) };
    List::new(Table(rows), Marking::None, address).named(kind.list_name())
}

fn report_saved(code: &str, changed: Option<Changed>, shown: Shown, cx: &mut Context) {
    let text = cx.render(&Message::new("settings-saved").text("what", code));
    cx.toast(Tone::Done, text);
    let warnings = changed.map(|changed| changed.warnings()).unwrap_or_default();
    if shown == Shown::No && !warnings.is_empty() {
        super::show_problems(&warnings, cx);
    }
}

impl Screen for SettingsView {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    shows_list!(list);

    fn refresh(&mut self, cx: &mut Context) {
        let is_same = self.list.source().0.words.language() == cx.words.language();
        if !is_same {
            self.list.change(|table| table.0.words = Arc::clone(&cx.words));
            self.list.reload(cx);
        }
        self.list.refresh(cx);
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let [line, body] = Layout::vertical([Constraint::Length(1), Constraint::Min(0)]).areas(area);
        let kinds = (1..).zip(SetupKind::ALL);
        let tabs: Vec<tabs::Tab> = kinds
            .map(|(number, kind): (u8, _)| tabs::Tab::new(number.to_string(), cx.text(kind.tab())))
            .collect();
        let at = SetupKind::ALL.iter().position(|kind| *kind == self.kind).unwrap_or(0);
        self.tab_places = tabs::draw(&tabs, at, frame, line, cx);
        self.list.draw(frame, body, cx);
    }

    fn is_enabled(&self, command: &Command) -> bool {
        match SettingsAction::of(command) {
            Some(SettingsAction::Change) => self.kind.can_change() && self.list.current().is_some(),
            Some(SettingsAction::Add) => self.kind.can_add(),
            Some(
                SettingsAction::NextTab
                | SettingsAction::PreviousTab
                | SettingsAction::Company
                | SettingsAction::Reasons
                | SettingsAction::Users
                | SettingsAction::Warehouses
                | SettingsAction::Groups
                | SettingsAction::Terms
                | SettingsAction::Rules,
            ) => true,
            None => self.list.is_enabled(command),
        }
    }

    fn least_role(&self, command: &Command) -> Role {
        match SettingsAction::of(command) {
            Some(SettingsAction::Change | SettingsAction::Add) => self.kind.least_role(),
            Some(
                SettingsAction::NextTab
                | SettingsAction::PreviousTab
                | SettingsAction::Company
                | SettingsAction::Reasons
                | SettingsAction::Users
                | SettingsAction::Warehouses
                | SettingsAction::Groups
                | SettingsAction::Terms
                | SettingsAction::Rules,
            )
            | None => command.least,
        }
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        if self.list.run(command, cx) {
            return;
        }
        match SettingsAction::of(command) {
            Some(SettingsAction::Change) => self.change(cx),
            Some(SettingsAction::Add) => self.add(cx),
            Some(SettingsAction::NextTab) => self.turn(1, cx),
            Some(SettingsAction::PreviousTab) => self.turn(SetupKind::ALL.len() - 1, cx),
            Some(SettingsAction::Company) => self.show(SetupKind::Policy, cx),
            Some(SettingsAction::Reasons) => self.show(SetupKind::Reason, cx),
            Some(SettingsAction::Users) => self.show(SetupKind::User, cx),
            Some(SettingsAction::Warehouses) => self.show(SetupKind::Warehouse, cx),
            Some(SettingsAction::Groups) => self.show(SetupKind::Group, cx),
            Some(SettingsAction::Terms) => self.show(SetupKind::Terms, cx),
            Some(SettingsAction::Rules) => self.show(SetupKind::Rule, cx),
            None => {}
        }
    }

    fn key(&mut self, key: Key, cx: &mut Context) {
        // The key back through tabs moves back through fields as well: no command may sit on it.
        if key.code == KeyCode::BackTab && !self.is_typing() {
            self.turn(SetupKind::ALL.len() - 1, cx);
        } else {
            self.list.key(key, cx);
        }
    }

    fn mouse(&mut self, mouse: MouseEvent, cx: &mut Context) {
        let tab = self.tab_places.clicked(mouse).filter(|_| !self.is_typing());
        match tab.and_then(|tab| SetupKind::ALL.get(tab)) {
            Some(kind) => self.show(*kind, cx),
            None => self.list.mouse(mouse),
        }
    }

    /// What the current line is for.
    fn status(&self, cx: &Context) -> String {
        self.help().map_or_else(|| self.list.status(cx), |help| cx.text(help))
    }

    fn help(&self) -> Option<crate::words::MessageKey> {
        self.list.current_row().and_then(SetupRecord::help)
    }
}

#[cfg(test)]
mod tests;
