//! A new desk: where its file lies, its currency and language, and who sits down at it first.

use std::path::PathBuf;

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, MouseEvent};
use ratatui::layout::Rect;

use super::import;
use crate::credit::{Currency, Message};
use crate::desk::{Clock, Desk, DeskError, NewDesk, demo};
use crate::files::{Destination, create_folders};
use crate::tui::form::{Editor, Field, Form, FormAction, Value};
use crate::tui::{Address, Command, Context, JobError, Key, Progress, Scope, Screen, Session, Tone};
use crate::words::{Language, MessageKey, key};

const PATH: usize = 1_000;
const LOGIN: usize = 60;

pub static SCOPE: Scope = Scope::new(
    Command::keyed("new-desk", key("start-new"), &[]),
    &[&FormAction::submitting(key("start-make"))],
);

/// What the desk is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    Work,
    /// To look around in believable data.
    Demo,
    /// To import a file into it.
    Import,
}

impl Purpose {
    /// The label of Enter in the footer.
    const fn verb(self) -> MessageKey {
        match self {
            Self::Work | Self::Demo => key("start-make"),
            Self::Import => key("start-make-import"),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Input {
    File,
    Currency,
    Language,
    Login,
}

struct Wanted {
    path: PathBuf,
    currency: Currency,
    language: Language,
    login: String,
}

pub struct NewDeskForm {
    purpose: Purpose,
    form: Form<Input>,
}

impl NewDeskForm {
    /// Filled with what is usual.
    pub fn new(purpose: Purpose, cx: &Context) -> Self {
        let mut fields = vec![file_field(purpose, cx)];
        if purpose != Purpose::Demo {
            fields.push(currency_field());
        }
        fields.push(language_field(cx));
        if purpose != Purpose::Demo {
            fields.push(login_field(cx));
        }
        Self { purpose, form: Form::new(fields) }
    }

    fn wanted(&self) -> Wanted {
        let language = self.form.choice(Input::Language).unwrap_or(0);
        Wanted {
            path: PathBuf::from(self.form.text(Input::File)),
            currency: self.form.text(Input::Currency).parse().unwrap_or(Currency::EUR),
            language: Language::ALL.get(language).copied().unwrap_or_default(),
            login: self.form.text(Input::Login).to_owned(),
        }
    }

    fn make(&mut self, cx: &mut Context) {
        let clock = cx.place().map(|place| place.clock.clone());
        let Some(clock) = clock else { return };
        if !self.form.validate(cx) {
            return;
        }
        let (purpose, wanted) = (self.purpose, self.wanted());
        let label = Message::new("start-job-making").text("path", wanted.path.display().to_string());
        cx.save(
            Address::HERE,
            label,
            move |services, progress| {
                if let Some(folder) = wanted.path.parent() {
                    // Where it cannot be made, opening the file in it says why.
                    let _ = create_folders(folder);
                }
                // Nothing is read again once it is made: that could fail, and then it would be there all the same.
                let to = services.new_desk(&wanted.path);
                let desk = create(purpose, &wanted, &to, (clock, progress))?;
                services.use_desk(desk.clone());
                Ok((desk, wanted.currency, wanted.language))
            },
            move |screen: Option<&mut Self>, made, cx| match (made.map_err(JobError::unreported), screen) {
                (Ok((desk, currency, language)), _) => {
                    use_desk(&desk, currency, language, cx);
                    if purpose == Purpose::Import {
                        cx.go_to(&import::SCOPE);
                    }
                    cx.close();
                }
                (Err(Some(problem)), Some(screen)) => {
                    screen.form.focus(Input::File);
                    screen.form.complain(Input::File, problem);
                }
                (Err(_), _) => {}
            },
        );
    }
}

/// Makes the desk; runs in a job.
fn create(
    purpose: Purpose,
    wanted: &Wanted,
    to: &Destination,
    (clock, progress): (Clock, &Progress),
) -> Result<Desk, DeskError> {
    let language = wanted.language.code();
    match purpose {
        Purpose::Work | Purpose::Import => {
            let new = NewDesk { currency: wanted.currency, language, login: &wanted.login };
            Desk::create(to, &new, clock)
        }
        Purpose::Demo => demo::small(to, clock, language, progress),
    }
}

/// Goes on at the new desk, whose first user may do everything.
fn use_desk(desk: &Desk, currency: Currency, language: Language, cx: &mut Context) {
    cx.session = Session {
        desk: Session::name_of(desk.path()),
        company: String::new(),
        user: desk.user().name.clone(),
        today: desk.today(),
        currency,
    };
    cx.set_language(language);
    cx.report(Tone::Done, Message::new("start-ready").text("path", desk.path().display().to_string()));
    cx.go_home();
}

fn file_field(purpose: Purpose, cx: &Context) -> Field<Input> {
    let usual = cx.place().map(|place| match purpose {
        Purpose::Work | Purpose::Import => place.path.clone(),
        // The demo does not take the place of the real desk.
        Purpose::Demo => place.path.with_file_name("demo.db"),
    });
    Field::new(Input::File, key("start-file"), key("start-file-help"), Editor::Text(PATH))
        .required()
        .starting_with(usual.map(|path| Value::Text(path.display().to_string())))
}

fn currency_field() -> Field<Input> {
    Field::new(Input::Currency, key("start-currency"), key("start-currency-help"), Editor::Text(3))
        .required()
        .starting_with(Some(Value::Text(Currency::EUR.code().to_owned())))
        .checked(|value| match value {
            Value::Text(code) if code.parse::<Currency>().is_err() => {
                Some(Message::new("start-not-a-currency"))
            }
            _ => None,
        })
}

fn language_field(cx: &Context) -> Field<Input> {
    let names = [key("start-language-en"), key("start-language-fr"), key("start-language-nl")];
    let names = names.into_iter().map(|name| cx.text(name)).collect();
    let current = Language::ALL.iter().position(|language| *language == cx.words.language());
    Field::new(Input::Language, key("start-language"), key("start-language-help"), Editor::Choice(names))
        .starting_with(current.map(Value::Choice))
}

fn login_field(cx: &Context) -> Field<Input> {
    let account = cx.place().map(|place| Value::Text(place.account.clone()));
    Field::new(Input::Login, key("start-login"), key("start-login-help"), Editor::Text(LOGIN))
        .required()
        .starting_with(account)
}

impl Screen for NewDeskForm {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn title(&self, cx: &Context) -> String {
        cx.text(match self.purpose {
            Purpose::Work => key("start-new"),
            Purpose::Demo => key("start-demo"),
            Purpose::Import => key("start-import"),
        })
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let area = Rect {
            x: area.x + 1,
            y: area.y + 1,
            width: area.width.saturating_sub(2),
            height: area.height.saturating_sub(1),
        };
        self.form.draw(frame, area, cx);
    }

    fn is_enabled(&self, command: &Command) -> bool {
        self.form.is_enabled(command)
    }

    fn enter(&self) -> Option<MessageKey> {
        Some(self.purpose.verb())
    }

    fn label(&self, command: &Command) -> MessageKey {
        match FormAction::of(command) {
            Some(FormAction::Submit) => self.purpose.verb(),
            Some(FormAction::LookUp) | None => command.title,
        }
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        match FormAction::of(command) {
            Some(FormAction::Submit) => self.make(cx),
            Some(FormAction::LookUp) => {
                let form = Address(|screen| Some(&mut screen.downcast::<Self>()?.form));
                self.form.look_up(form, cx);
            }
            None => {}
        }
    }

    fn takes(&self, key: Key) -> bool {
        self.form.takes(key)
    }

    fn is_typing(&self) -> bool {
        true
    }

    fn key(&mut self, key: Key, cx: &mut Context) {
        if !self.form.key(key, cx) && key.code == KeyCode::Enter {
            self.make(cx);
        }
    }

    fn paste(&mut self, text: &str, cx: &mut Context) {
        self.form.paste(text, cx);
    }

    fn mouse(&mut self, mouse: MouseEvent, _cx: &mut Context) {
        self.form.mouse(mouse);
    }

    fn refresh(&mut self, cx: &mut Context) {
        self.form.translate(cx);
    }

    fn has_changes(&self) -> bool {
        self.form.has_changes()
    }

    fn help(&self) -> Option<MessageKey> {
        self.form.help()
    }
}
