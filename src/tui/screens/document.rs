//! One document: an invoice, credit note or receipt with what was applied to it or by it.

use ratatui::Frame;
use ratatui::crossterm::event::MouseEvent;
use ratatui::layout::Rect;

use super::adjustment::{self, Adjustable};
use super::customer::head::{self, Overview};
use super::fetched::Fetched;
use super::kinds::{document_word, kind_word};
use super::page::{GUTTER, Page};
use super::reading::ScrollView;
use super::receipts::reverse;
use crate::credit::{Currency, Day, DocumentClass, ItemKind, Later, Message};
use crate::desk::{AppliedPart, DocumentKey, InstalmentView, InvoiceView, ReceiptView, Role as UserRole};
use crate::tui::command::commands;
use crate::tui::verbs::Verb;
use crate::tui::{Address, Command, Context, Key, Role, Route, Scope, Screen};
use crate::words::key;

/// Columns of the widest page; a longer line is hard to read.
const WIDEST: u16 = 120;
/// Columns of a document and its customer with what was applied beside them: of both parts at least.
const PARTS: [u16; 2] = [48, 60];
/// Columns that half of a narrower page needs.
const HALF: u16 = 36;

commands! {
    pub enum DocumentAction {
        Customer => Command::new("document.customer", key("document-command-customer"), Verb::Customer),
        /// Shows the order that it invoices.
        Order => Command::new("document.order", key("document-command-order"), Verb::Order),
        /// Applies what is left of it to invoices.
        Apply => Command::new("document.apply", key("document-command-apply"), Verb::Apply),
        /// Reverses a receipt that bounced.
        Reverse => Command::new("document.reverse", key("document-command-reverse"), Verb::Reverse),
        /// Writes off or refunds what is left of it, or undoes that.
        WriteOff => Command::new("document.write-off", key("document-command-write-off"), Verb::WriteOff).needs(UserRole::Supervisor),
    }
}

pub static SCOPE: Scope =
    Scope::new(Command::keyed("document", key("document-title"), &[]), &[DocumentAction::COMMANDS]).visited(
        |route, cx| {
            let Route::Document(key) = route else { return None };
            Some(Box::new(DocumentView::new(key, cx.session.today)))
        },
    );

pub struct DocumentView {
    key: DocumentKey,
    /// The day it is looked at.
    today: Day,
    shown: Fetched<Shown>,
    reading: ScrollView,
}

/// A document and whose it is.
struct Shown {
    document: Document,
    /// Why it cannot be read, where it cannot: the document is shown all the same.
    customer: Result<Overview, Message>,
}

enum Document {
    Invoice(InvoiceView),
    Receipt(ReceiptView),
}

impl DocumentView {
    fn new(key: &DocumentKey, today: Day) -> Self {
        Self { key: key.clone(), today, shown: Fetched::default(), reading: ScrollView::default() }
    }

    fn order(&self) -> Option<&str> {
        match self.document() {
            Some(Document::Invoice(invoice)) => invoice.order.as_deref(),
            Some(Document::Receipt(_)) | None => None,
        }
    }

    /// Whether something is left of it that invoices can get.
    fn is_unapplied(&self) -> bool {
        match self.document() {
            Some(Document::Invoice(invoice)) => invoice.kind == ItemKind::Credit && !invoice.left().is_zero(),
            Some(Document::Receipt(receipt)) => !receipt.left().is_zero(),
            None => false,
        }
    }

    /// The receipt, where it can be reversed.
    fn reversible(&self) -> Option<&ReceiptView> {
        match self.document() {
            Some(Document::Receipt(receipt)) => Some(receipt).filter(|receipt| reverse::is_possible(receipt)),
            Some(Document::Invoice(_)) | None => None,
        }
    }

    /// What can be written off, refunded or undone.
    fn adjustable(&self) -> Option<Adjustable> {
        match self.document()? {
            Document::Invoice(invoice) => Adjustable::of_invoice(invoice, self.today),
            Document::Receipt(receipt) => Adjustable::of_receipt(receipt, self.today),
        }
    }

    fn document(&self) -> Option<&Document> {
        self.shown.value().map(|shown| &shown.document)
    }

    fn customer(&self) -> Option<&str> {
        self.document().map(Document::customer)
    }
}

impl Document {
    fn customer(&self) -> &str {
        match self {
            Self::Invoice(invoice) => &invoice.customer,
            Self::Receipt(receipt) => &receipt.customer,
        }
    }
}

impl Screen for DocumentView {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn title(&self, cx: &Context) -> String {
        let class = match self.document() {
            Some(Document::Invoice(invoice)) => invoice.class,
            Some(Document::Receipt(_)) | None => DocumentClass::Plain,
        };
        format!("{} {}", cx.text(document_word(self.key.kind, class)), self.key.number)
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let mut page = Page::new(area.width.min(WIDEST), cx);
        self.shown.write(&mut page, cx, |page, shown| write(page, shown, cx));
        self.reading.draw(&page.into_lines(), frame, area);
        frame.set_cursor_position(area.as_position());
    }

    fn is_enabled(&self, command: &Command) -> bool {
        match DocumentAction::of(command) {
            Some(DocumentAction::Order) => self.order().is_some(),
            Some(DocumentAction::Apply) => self.is_unapplied(),
            Some(DocumentAction::Reverse) => self.reversible().is_some(),
            Some(DocumentAction::WriteOff) => self.adjustable().is_some(),
            Some(DocumentAction::Customer) | None => self.customer().is_some(),
        }
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        match DocumentAction::of(command) {
            Some(DocumentAction::Customer) => {
                if let Some(code) = self.customer() {
                    cx.visit(Route::Customer(code));
                }
            }
            Some(DocumentAction::Order) => {
                if let Some(number) = self.order() {
                    cx.visit(Route::Order(number));
                }
            }
            Some(DocumentAction::Apply) => cx.visit(Route::Application(&self.key)),
            Some(DocumentAction::Reverse) => {
                if let Some(receipt) = self.reversible() {
                    reverse::ask(receipt, cx);
                }
            }
            Some(DocumentAction::WriteOff) => {
                if let Some(adjustable) = self.adjustable() {
                    adjustment::ask(adjustable, cx);
                }
            }
            None => {}
        }
    }

    fn key(&mut self, key: Key, _cx: &mut Context) {
        self.reading.key(key);
    }

    fn mouse(&mut self, mouse: MouseEvent, _cx: &mut Context) {
        self.reading.mouse(mouse);
    }

    fn refresh(&mut self, cx: &mut Context) {
        let key = self.key.clone();
        let address = Address(|screen| Some(&mut screen.downcast::<Self>()?.shown));
        self.shown.refresh(cx, address, move |reader| {
            let document = match key.kind {
                ItemKind::Invoice | ItemKind::Credit => reader.invoice(&key).map(Document::Invoice)?,
                ItemKind::Receipt => reader.receipt(&key).map(Document::Receipt)?,
            };
            let customer = Overview::read(reader, document.customer()).map_err(|error| error.message());
            Ok(Shown { document, customer })
        });
    }
}

/// The document, whose it is and what was applied: the last beside the others where the page is wide enough.
fn write(page: &mut Page<'_>, shown: &Shown, cx: &Context) {
    let Shown { document, customer } = shown;
    let [width, least] = PARTS;
    let other = page.width().saturating_sub(width + GUTTER);
    let customer = |page: &mut Page<'_>| match customer {
        Ok(overview) => head::write(page, overview, cx),
        Err(problem) => page.sentence(Role::Danger, 0, cx.theme.symbols().danger, &cx.render(problem)),
    };
    if other >= least {
        let left = |page: &mut Page<'_>| {
            write_facts(page, document, cx);
            page.gap();
            customer(page);
        };
        return page.beside([width, other], left, |page| write_parts(page, document, cx));
    }
    page.halves(HALF, |page| write_facts(page, document, cx), customer);
    page.gap();
    write_parts(page, document, cx);
}

fn write_facts(page: &mut Page<'_>, document: &Document, cx: &Context) {
    match document {
        Document::Invoice(invoice) => write_invoice(page, invoice, cx),
        Document::Receipt(receipt) => write_receipt(page, receipt, cx),
    }
}

/// The instalments of an invoice and what was applied to them, or what a receipt was applied to.
fn write_parts(page: &mut Page<'_>, document: &Document, cx: &Context) {
    match document {
        Document::Invoice(invoice) => {
            for instalment in &invoice.instalments {
                page.gap();
                write_instalment(page, instalment, invoice.currency, cx);
            }
        }
        Document::Receipt(receipt) => write_applied(page, &receipt.applied, receipt.currency, cx),
    }
}

fn write_invoice(page: &mut Page<'_>, invoice: &InvoiceView, cx: &Context) {
    let (words, currency) = (&cx.words, invoice.currency);
    page.value(Role::Text, &cx.text(key("document-date")), &words.day(invoice.day));
    page.value(Role::Text, &cx.text(key("document-currency")), currency.code());
    page.value(Role::Text, &cx.text(key("document-amount")), &words.money(invoice.amount, currency));
    page.value(Role::Text, &cx.text(key("document-open")), &words.money(invoice.open, currency));
    for (label, value) in [
        (key("document-order"), invoice.order.clone()),
        (key("document-ship-to"), invoice.ship_to.clone()),
        (key("document-paid"), invoice.paid.map(|day| words.day(day))),
    ] {
        if let Some(value) = value {
            page.value(Role::Text, &cx.text(label), &value);
        }
    }
    if invoice.awaits_transfer {
        let awaits = cx.text(key("document-awaits-transfer"));
        page.sentence(Role::Dim, 0, cx.theme.symbols().bullet, &awaits);
    }
}

fn write_instalment(page: &mut Page<'_>, instalment: &InstalmentView, currency: Currency, cx: &Context) {
    let heading = Message::new("document-instalment")
        .count("number", i64::from(instalment.instalment))
        .day("due", instalment.due)
        .money("amount", instalment.amount, currency)
        .money("open", instalment.open, currency);
    page.heading(&cx.render(&heading));
    let over = cx.session.today.since(instalment.due);
    if over > 0 && !instalment.open.is_zero() {
        let overdue = Message::new("document-overdue").count("days", over);
        page.sentence(Role::Warning, 2, cx.theme.symbols().warning, &cx.render(&overdue));
    }
    if let Some(later) = instalment.later {
        write_later(page, later, currency, cx);
    }
    if instalment.disputed {
        let disputed = cx.text(key("document-disputed"));
        page.sentence(Role::Warning, 2, cx.theme.symbols().warning, &disputed);
    }
    write_applied(page, &instalment.applied, currency, cx);
}

fn write_receipt(page: &mut Page<'_>, receipt: &ReceiptView, cx: &Context) {
    let (words, currency) = (&cx.words, receipt.currency);
    page.value(Role::Text, &cx.text(key("document-date")), &words.day(receipt.day));
    page.value(Role::Text, &cx.text(key("document-currency")), currency.code());
    page.value(Role::Text, &cx.text(key("document-amount")), &words.money(receipt.amount, currency));
    page.value(Role::Text, &cx.text(key("document-on-account")), &words.money(receipt.open, currency));
    if let Some(later) = receipt.later {
        write_later(page, later, currency, cx);
    }
    if let Some(day) = receipt.reversed {
        let reversed = cx.render(&Message::new("document-reversed").day("day", day));
        page.sentence(Role::Warning, 0, cx.theme.symbols().warning, &reversed);
    }
}

/// What is open of it from a later day on.
fn write_later(page: &mut Page<'_>, later: Later, currency: Currency, cx: &Context) {
    let later = Message::new("document-later").day("day", later.day).money("left", later.left, currency);
    page.sentence(Role::Text, 2, cx.theme.symbols().bullet, &cx.render(&later));
}

fn write_applied(page: &mut Page<'_>, applied: &[AppliedPart], currency: Currency, cx: &Context) {
    if applied.is_empty() {
        page.line(Role::Dim, &cx.text(key("document-nothing-applied")));
        return;
    }
    page.line(Role::Label, &cx.text(key("document-applied")));
    for part in applied {
        let kind = cx.text(kind_word(part.kind));
        let what = format!("{}  {kind} {}", cx.words.day(part.day), part.number);
        page.value(Role::Text, &what, &cx.words.money(part.amount, currency));
    }
}
