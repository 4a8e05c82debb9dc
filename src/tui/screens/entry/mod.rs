//! Entering something for a customer: a short form, and beside it what the desk says before anything is saved.
//!
//! ```text
//! draft    what was typed so far, and the answer to it      layout   where form and answer are
//! look_up  F4 on a field
//! ```
//!
//! An [`Entry`] says what is entered; [`EntryScreen`] is the screen of every one of them.

use std::collections::VecDeque;

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, MouseEvent};
use ratatui::layout::Rect;

use crate::credit::{Currency, Day, Message, Money};
use crate::desk::{DeskError, DeskReader};
use crate::tui::dialog::Question;
use crate::tui::form::{Form, FormAction};
use crate::tui::screens::page::Page;
use crate::tui::screens::reading::ScrollView;
use crate::tui::screens::show_problems;
use crate::tui::{Address, Command, Context, JobError, Key, Outcome, Pending, Scope, Screen, Services};
use crate::words::{MessageKey, key};
use draft::{Answer, Preview, Typed};
use look_up::LookUp;

pub(super) mod draft;
mod layout;
pub(super) mod look_up;

/// Something that is entered for a customer: its form, what the desk says of it, and how it is saved.
pub(super) trait Entry: Sized + 'static {
    type Input: Copy + Eq + 'static;
    /// What was typed, once there are a customer and an amount.
    type Draft: Clone + Eq + Send + 'static;
    /// What the desk says of a draft.
    type Finding: Send + 'static;
    /// What became of a draft that was saved.
    type Entered: Send + 'static;

    const SCOPE: &'static Scope;
    const FIELDS: Fields<Self::Input>;
    /// What its jobs are called, and what is said while too little was typed.
    const WORDS: EntryWords;
    /// What can be looked up, for each field that has something.
    const LOOK_UPS: &'static [(Self::Input, LookUp<Self::Input>)] = &[];

    fn form(currency: Currency) -> Form<Self::Input>;

    /// The form for the next one of the same kind.
    fn next_form(
        _form: &Form<Self::Input>,
        _entered: &Self::Entered,
        currency: Currency,
    ) -> Form<Self::Input> {
        Self::form(currency)
    }

    fn draft(form: &Form<Self::Input>, amount: Money, today: Day) -> Self::Draft;

    /// What is missing beyond the fields that are needed always: at which field, and what is said there.
    fn missing(_form: &Form<Self::Input>) -> Option<(Self::Input, Message)> {
        None
    }

    /// Asks the desk, saving nothing; runs in a job.
    fn check(reader: &mut DeskReader, draft: &Self::Draft) -> Result<Self::Finding, DeskError>;

    fn write_finding(finding: &Self::Finding, currency: Currency, page: &mut Page<'_>, cx: &Context);

    /// What is asked before a draft is saved that looks like a slip.
    fn question(_draft: &Self::Draft) -> Option<Question> {
        None
    }

    fn saving(draft: &Self::Draft) -> Message;

    /// Saves it; runs in a job.
    fn enter(services: &Services, draft: &Self::Draft) -> Result<Self::Entered, DeskError>;

    fn render(entered: &Self::Entered, cx: &mut Context);

    /// Whether it is in the desk now, rather than refused by a rule.
    fn is_saved(_entered: &Self::Entered) -> bool {
        true
    }

    /// Writes what became of the one that was entered last.
    fn write_entered(entered: &Self::Entered, page: &mut Page<'_>, cx: &Context);

    /// The field that a refusal of the desk is about.
    fn field_of(error: &DeskError, form: &Form<Self::Input>) -> Option<Self::Input>;
}

pub(super) struct Fields<I: 'static> {
    pub(super) customer: I,
    /// The amount that there must be for an answer.
    pub(super) amount: I,
    /// All amounts in the currency of the customer.
    pub(super) amounts: &'static [I],
    /// The last field: Enter on it saves.
    pub(super) last: I,
}

pub(super) struct EntryWords {
    /// The job that asks the desk.
    pub(super) checking: MessageKey,
    /// While too little was typed.
    pub(super) waiting: MessageKey,
}

pub(super) struct EntryScreen<E: Entry> {
    form: Form<E::Input>,
    asked: Typed<E::Draft>,
    asking: Pending,
    preview: Preview<E::Finding>,
    entered: Option<E::Entered>,
    looking_up: Pending,
    reading: ScrollView,
    seen_version: u64,
}

impl<E: Entry> EntryScreen<E> {
    const FORM: Address<Form<E::Input>> = Address(|screen| Some(&mut screen.downcast::<Self>()?.form));

    pub(super) fn new(cx: &Context) -> Self {
        Self {
            form: E::form(cx.session.currency),
            asked: Typed::Nothing,
            asking: Pending::default(),
            preview: Preview::nothing(),
            entered: None,
            looking_up: Pending::default(),
            reading: ScrollView::default(),
            seen_version: cx.data_version(),
        }
    }

    /// What can be looked up for the focused field.
    fn look_up(&self) -> Option<(E::Input, &'static LookUp<E::Input>)> {
        let field = self.form.focused()?;
        E::LOOK_UPS.iter().find(|(known, _)| *known == field).map(|(_, look_up)| (field, look_up))
    }

    fn typed(&self, cx: &Context) -> Typed<E::Draft> {
        let customer = self.form.text(E::FIELDS.customer);
        if customer.is_empty() {
            return Typed::Nothing;
        }
        let customer = customer.to_owned();
        match self.form.money(E::FIELDS.amount) {
            Some(amount) => Typed::Draft(customer, E::draft(&self.form, amount, cx.session.today)),
            None => Typed::Customer(customer),
        }
    }

    /// Asks again when something else was typed, or when the desk is not as it was; the latest question wins.
    fn ask(&mut self, cx: &mut Context) {
        let typed = self.typed(cx);
        if typed == self.asked && self.seen_version == cx.data_version() {
            return;
        }
        self.seen_version = cx.data_version();
        self.asked = typed.clone();
        if typed == Typed::Nothing {
            self.asking.withdraw();
            self.preview = Preview::nothing();
            return;
        }
        self.entered = None;
        self.asking = cx.read(
            Address::HERE,
            E::WORDS.checking,
            move |services, _| services.ask(|reader| Preview::ask::<E>(reader, &typed)),
            |screen: &mut Self, preview, cx| screen.show(preview, cx),
        );
    }

    fn show(&mut self, preview: Outcome<Preview<E::Finding>, DeskError>, cx: &Context) {
        match preview.map_err(JobError::failure) {
            Ok(preview) => {
                if let Some(customer) = &preview.customer {
                    for amount in E::FIELDS.amounts {
                        self.form.set_currency(*amount, customer.currency, cx);
                    }
                }
                self.preview = preview;
                self.reading.rewind();
            }
            Err(Some(problem)) => self.preview.answer = Answer::Wrong(problem),
            Err(None) => {}
        }
    }

    /// Says what is wrong at the field, but not while it is being typed.
    fn complain_at_field(&mut self) {
        if let Answer::Wrong(error) = &self.preview.answer
            && let Some(field) = E::field_of(error, &self.form)
            && self.form.focused() != Some(field)
            && !self.asking.is_pending()
        {
            self.form.complain(field, error.message());
        }
    }

    fn save(&mut self, cx: &mut Context) {
        if !self.form.validate(cx) {
            return;
        }
        if let Some((field, problem)) = E::missing(&self.form) {
            self.form.focus(field);
            return self.form.complain(field, problem);
        }
        let Typed::Draft(_, draft) = self.typed(cx) else {
            return;
        };
        let questions = [self.form.question(cx), E::question(&draft)];
        Self::ask_and_save(questions.into_iter().flatten().collect(), draft, cx);
    }

    /// Saves it once every question was answered with a yes.
    fn ask_and_save(mut questions: VecDeque<Question>, draft: E::Draft, cx: &mut Context) {
        match questions.pop_front() {
            Some(question) => {
                cx.ask(Address::HERE, question, |_: &mut Self, (), cx| {
                    Self::ask_and_save(questions, draft, cx);
                });
            }
            None => Self::save_draft(draft, cx),
        }
    }

    fn save_draft(draft: E::Draft, cx: &mut Context) {
        cx.save(
            Address::HERE,
            E::saving(&draft),
            move |services, _| E::enter(services, &draft),
            |screen: Option<&mut Self>, entered, cx| {
                if let Ok(entered) = &entered {
                    E::render(entered, cx);
                }
                if let Some(screen) = screen {
                    screen.saved(entered.map_err(JobError::failure), cx);
                }
            },
        );
    }

    fn saved(&mut self, entered: Result<E::Entered, Option<DeskError>>, cx: &mut Context) {
        match entered {
            Ok(entered) if E::is_saved(&entered) => {
                self.form = E::next_form(&self.form, &entered, cx.session.currency);
                self.asked = Typed::Nothing;
                self.preview = Preview::nothing();
                self.entered = Some(entered);
                self.reading.rewind();
            }
            // The answer beside the form says why it is refused.
            Ok(_) | Err(None) => {}
            Err(Some(problem)) => self.complain(&problem, cx),
        }
    }

    fn complain(&mut self, error: &DeskError, cx: &mut Context) {
        if let Some(field) = E::field_of(error, &self.form) {
            self.form.focus(field);
            self.form.complain(field, error.message());
        } else {
            show_problems(&[error.message()], cx);
        }
    }

    fn draw_answer(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let mut page = Page::new(area.width, cx);
        match &self.entered {
            Some(entered) => E::write_entered(entered, &mut page, cx),
            None => self.preview.write::<E>(&mut page, cx),
        }
        self.reading.draw(&page.into_lines(), frame, area);
    }
}

impl<E: Entry> Screen for EntryScreen<E> {
    fn scope(&self) -> &'static Scope {
        E::SCOPE
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let parts = layout::divide(self.form.height(), frame, area, cx);
        self.draw_answer(frame, parts.answer, cx);
        self.form.draw(frame, parts.form, cx);
    }

    fn is_enabled(&self, command: &Command) -> bool {
        match FormAction::of(command) {
            Some(FormAction::LookUp) => self.look_up().is_some(),
            Some(FormAction::Submit) | None => true,
        }
    }

    fn enter(&self) -> Option<MessageKey> {
        let is_last = self.form.focused() == Some(E::FIELDS.last);
        Some(if is_last { key("order-entry-save") } else { key("order-entry-next") })
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        match FormAction::of(command) {
            Some(FormAction::Submit) => self.save(cx),
            Some(FormAction::LookUp) => {
                if let Some((field, look_up)) = self.look_up() {
                    self.looking_up = look_up.begin(field, &self.form, Self::FORM, cx);
                }
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
        if self.reading.page_key(key) || self.form.key(key, cx) {
            return;
        }
        if key.code == KeyCode::Enter && !self.form.advance(cx) {
            self.save(cx);
        }
    }

    fn paste(&mut self, text: &str, cx: &mut Context) {
        self.form.paste(text, cx);
    }

    fn mouse(&mut self, mouse: MouseEvent, _cx: &mut Context) {
        if !self.reading.mouse(mouse) {
            self.form.mouse(mouse);
        }
    }

    fn refresh(&mut self, cx: &mut Context) {
        self.form.translate(cx);
        self.ask(cx);
        self.complain_at_field();
    }

    fn status(&self, cx: &Context) -> String {
        self.reading.status(cx)
    }

    fn has_changes(&self) -> bool {
        self.form.has_changes()
    }

    fn help(&self) -> Option<MessageKey> {
        self.form.help()
    }
}
