//! Entry of a receipt: a short form, and below it what the customer owes and what the receipt pays of it (R8.1).

use std::collections::VecDeque;

use ratatui::Frame;
use ratatui::crossterm::event::MouseEvent;
use ratatui::layout::Rect;

use super::about;
use super::fields::{AT_FAULT, Input, form};
use super::grid::{AllocationAction, Part, Receipt};
use super::sheet::Sheet;
use crate::credit::Message;
use crate::desk::{AppliedReceipt, DeskError, DeskReader, NewReceipt, PayerView, Rest, number_after};
use crate::tui::Route;
use crate::tui::dialog::Options;
use crate::tui::form::FormAction;
use crate::tui::screens::entry::look_up::customer;
use crate::tui::screens::page::Page;
use crate::tui::screens::{kinds, ok_or_toast};
use crate::tui::{
    Address, Command, Context, DeferredWrite, Escape, JobError, Key, Pending, Scope, Screen, Tone,
};
use crate::words::{MessageKey, key};

pub static SCOPE: Scope = Scope::new(
    Command::keyed("receipt-entry", key("receipt-entry-title"), &["f10", "alt-0", "alt-r"]),
    &[FormAction::SAVING, AllocationAction::COMMANDS],
)
.starting(|cx| Box::new(ReceiptEntry::new("", cx)))
.visited(|route, cx| {
    let Route::Receipt(customer) = route else { return None };
    Some(Box::new(ReceiptEntry::new(customer, cx)))
});

/// What has to be read for what is typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct PayerQuery {
    customer: String,
    number: String,
}

struct Found {
    asked: PayerQuery,
    payer: Option<PayerView>,
    is_free: bool,
}

pub struct ReceiptEntry {
    sheet: Sheet<Input>,
    asked: PayerQuery,
    asking: Pending,
    payer: Option<PayerView>,
    wrong: Vec<(Input, Message)>,
    ahead: VecDeque<Ahead>,
    seen_version: u64,
}

/// What was typed before the open items were there to be seen: done as soon as they are, so that a user who types
/// ahead gets what he or she asked for, and no receipt stays on account only because the user was fast.
#[derive(Debug)]
enum Ahead {
    Key(Key),
    /// The amount was left: the oldest due is proposed.
    Propose,
    Allocate(AllocationAction),
    Save(DeferredWrite),
}

/// What becomes of a receipt that would pay nothing although something is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unallocated {
    OldestFirst,
    OnAccount,
}

impl ReceiptEntry {
    /// With an empty form, or with the customer filled in.
    pub fn new(customer: &str, cx: &Context) -> Self {
        let receipt = Receipt { amount: None, day: cx.session.today, currency: cx.session.currency };
        Self {
            sheet: Sheet::new(form((customer, ""), cx.session.today, cx), receipt),
            asked: PayerQuery::default(),
            asking: Pending::default(),
            payer: None,
            wrong: Vec::new(),
            ahead: VecDeque::new(),
            seen_version: cx.data_version(),
        }
    }

    /// Reads again when another customer or number was typed, or when the desk is not as it was; the latest wins.
    fn ask(&mut self, cx: &mut Context) {
        let form = &self.sheet.form;
        let asked = PayerQuery {
            customer: form.text(Input::Customer).to_owned(),
            number: form.text(Input::Number).to_owned(),
        };
        if asked == self.asked && self.seen_version == cx.data_version() {
            return;
        }
        self.seen_version = cx.data_version();
        self.asked = asked.clone();
        self.asking = cx.read(
            Address::HERE,
            key("receipt-entry-job-read"),
            move |services, _| services.ask(|reader| find(reader, asked)),
            |screen: &mut Self, found, cx| {
                if let Some(found) = ok_or_toast(found, cx) {
                    screen.show(found, cx);
                }
            },
        );
    }

    /// Says what is wrong at its field, but not while that is being typed.
    fn complain_at_fields(&mut self) {
        if self.asking.is_pending() {
            return;
        }
        let focused = self.sheet.form.focused().filter(|_| self.sheet.is_in_form());
        for (field, problem) in &self.wrong {
            if focused != Some(*field) {
                self.sheet.form.complain(*field, problem.clone());
            }
        }
    }

    fn show(&mut self, found: Found, cx: &Context) {
        let PayerQuery { customer, number } = found.asked;
        let code = |payer: &Option<PayerView>| payer.as_ref().map(|payer| payer.customer.code.clone());
        if code(&self.payer) != code(&found.payer) {
            // What was given to the invoices of one customer says nothing about those of another.
            self.sheet.grid.empty();
        }
        self.wrong.clear();
        if found.payer.is_none() && !customer.is_empty() {
            let unknown = Message::new("customer-not-found").text("code", customer);
            self.wrong.push((Input::Customer, unknown));
        }
        if !found.is_free {
            let taken = Message::new("document-number-taken").text("number", number);
            self.wrong.push((Input::Number, taken));
        }
        if let Some(payer) = &found.payer {
            self.sheet.grid.receipt.currency = payer.customer.currency;
            self.sheet.form.set_currency(Input::Amount, payer.customer.currency, cx);
        }
        self.sheet.grid.show(found.payer.as_ref().map(|payer| payer.items.clone()));
        self.payer = found.payer;
    }

    /// Does it, or queues it until what it is about has been read.
    fn take(&mut self, act: Ahead, cx: &mut Context) {
        if self.asking.is_pending() {
            if matches!(act, Ahead::Allocate(_)) {
                self.sheet.go_to_grid();
            }
            self.ahead.push_back(act);
            return;
        }
        match act {
            Ahead::Key(key) => self.sheet.key(key, Input::Amount, cx),
            Ahead::Propose => {
                self.take_in_form(cx);
                self.sheet.grid.propose_unless_by_hand();
            }
            Ahead::Allocate(action) => self.sheet.run(action, cx),
            Ahead::Save(deferred) => {
                self.save(cx);
                drop(deferred);
            }
        }
    }

    /// Does what was typed ahead, now that nothing is awaited any more.
    fn catch_up(&mut self, cx: &mut Context) {
        while !self.asking.is_pending() {
            let Some(act) = self.ahead.pop_front() else { return };
            self.take(act, cx);
        }
    }

    fn saving(&self) -> Message {
        Message::new("receipt-entry-job-save").text("number", self.sheet.form.text(Input::Number))
    }

    /// Saves it, after a question where it would pay nothing although something is open.
    fn save(&mut self, cx: &mut Context) {
        let Some(parts) = self.sheet.checked(cx) else {
            return;
        };
        self.take_in_form(cx);
        if self.sheet.grid.leaves_open_items() {
            self.ask_what_to_pay(cx);
        } else {
            self.write(parts, cx);
        }
    }

    fn ask_what_to_pay(&self, cx: &mut Context) {
        let grid = &self.sheet.grid;
        let effect = Message::new("receipt-entry-unallocated-effect")
            .text("number", self.sheet.form.text(Input::Number))
            .text("customer", &self.asked.customer)
            .money("open", grid.open(), grid.receipt.currency)
            .text("currency", grid.receipt.currency.code());
        let ways = vec![
            (Unallocated::OldestFirst, key("receipt-entry-pay-oldest")),
            (Unallocated::OnAccount, key("receipt-entry-all-on-account")),
        ];
        let options = Options::new(key("receipt-entry-unallocated-title").into(), vec![effect], ways);
        cx.ask(Address::HERE, options, |screen: &mut Self, way, cx| {
            match way {
                Unallocated::OldestFirst => screen.sheet.grid.propose(),
                Unallocated::OnAccount => {}
            }
            screen.write(screen.sheet.grid.given(), cx);
        });
    }

    /// Reads amount and day of the form for the grid.
    fn take_in_form(&mut self, cx: &Context) {
        let form = &self.sheet.form;
        self.sheet.grid.receipt.amount = form.money(Input::Amount);
        self.sheet.grid.receipt.day = form.day(Input::Day).unwrap_or(cx.session.today);
    }

    fn amount_has_focus(&self) -> bool {
        self.sheet.is_in_form() && self.sheet.form.focused() == Some(Input::Amount)
    }

    /// Does something in the form, and proposes what is paid where the amount is left by it.
    fn in_form(&mut self, cx: &mut Context, act: impl FnOnce(&mut Sheet<Input>, &mut Context)) {
        let had_focus = self.amount_has_focus();
        act(&mut self.sheet, cx);
        if had_focus && !self.amount_has_focus() {
            self.take(Ahead::Propose, cx);
        }
    }

    fn write(&self, parts: Vec<Part>, cx: &mut Context) {
        let form = &self.sheet.form;
        let (Some(amount), Some(day)) = (form.money(Input::Amount), form.day(Input::Day)) else {
            return;
        };
        let asked = self.asked.clone();
        let currency = self.sheet.grid.receipt.currency;
        cx.save(
            Address::HERE,
            self.saving(),
            move |services, _| {
                let receipt = NewReceipt {
                    customer: &asked.customer,
                    number: &asked.number,
                    amount,
                    currency: Some(currency),
                    day,
                    apply: parts.iter().map(Part::apply).collect(),
                    rest: Rest::OnAccount,
                };
                services.act(|writer| writer.enter_receipt(&receipt))
            },
            |screen: Option<&mut Self>, entered, cx| match (entered.map_err(JobError::failure), screen) {
                (Ok(entered), screen) => {
                    report_entered(&entered, cx);
                    if let Some(screen) = screen {
                        screen.begin_next(&entered, cx);
                    }
                }
                (Err(Some(error)), Some(screen)) => screen.complain(&error),
                (Err(_), _) => {}
            },
        );
    }

    fn begin_next(&mut self, entered: &AppliedReceipt, cx: &Context) {
        let day = self.sheet.form.day(Input::Day).unwrap_or(cx.session.today);
        self.sheet.begin(form(("", &number_after(&entered.number)), day, cx));
        self.payer = None;
        self.wrong.clear();
    }

    fn complain(&mut self, error: &DeskError) {
        if let Some(field) = error.field_in(&AT_FAULT) {
            self.sheet.go_to_form();
            self.sheet.form.focus(field);
            self.sheet.form.complain(field, error.message());
        } else {
            self.sheet.go_to_grid();
            self.sheet.grid.complain(error);
        }
    }
}

/// Who pays, what there is to pay, and whether the number can be had; runs in a job.
fn find(reader: &mut DeskReader, asked: PayerQuery) -> Result<Found, DeskError> {
    let payer = if asked.customer.is_empty() { None } else { reader.payer(&asked.customer)? };
    let is_free = asked.number.is_empty() || reader.is_receipt_number_free(&asked.customer, &asked.number)?;
    Ok(Found { asked, payer, is_free })
}

/// Says what became of it.
fn report_entered(entered: &AppliedReceipt, cx: &mut Context) {
    let key = if entered.applied.is_empty() {
        "receipt-entered-on-account"
    } else if entered.on_account.is_zero() {
        "receipt-entered-applied"
    } else {
        "receipt-entered-in-part"
    };
    cx.report(Tone::Done, about(key, entered));
}

impl Screen for ReceiptEntry {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let mut page = Page::new(area.width, cx);
        if let Some(payer) = &self.payer {
            kinds::write_customer(&mut page, &payer.customer, cx);
        }
        self.sheet.draw(frame, area, page.into_lines(), cx);
    }

    fn is_enabled(&self, command: &Command) -> bool {
        match (FormAction::of(command), AllocationAction::of(command)) {
            (Some(FormAction::LookUp), _) => {
                self.sheet.is_in_form() && self.sheet.form.focused() == Some(Input::Customer)
            }
            (Some(FormAction::Submit), _) | (None, None) => true,
            (None, Some(action)) => self.sheet.is_enabled(action),
        }
    }

    fn enter(&self) -> Option<MessageKey> {
        Some(self.sheet.enter())
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        match (FormAction::of(command), AllocationAction::of(command)) {
            (Some(FormAction::Submit), _) => {
                let deferred = cx.defer_write(self.saving());
                self.take(Ahead::Save(deferred), cx);
            }
            (Some(FormAction::LookUp), _) => {
                let form = Address(|screen| Some(&mut screen.downcast::<Self>()?.sheet.form));
                customer(Input::Customer, &self.sheet.form, form, cx);
            }
            (None, Some(action)) => self.take(Ahead::Allocate(action), cx),
            (None, None) => {}
        }
    }

    fn takes(&self, key: Key) -> bool {
        self.sheet.takes(key)
    }

    fn is_typing(&self) -> bool {
        self.sheet.is_typing()
    }

    fn key(&mut self, key: Key, cx: &mut Context) {
        if self.sheet.is_in_form() {
            self.in_form(cx, |sheet, cx| sheet.key(key, Input::Amount, cx));
        } else {
            self.take(Ahead::Key(key), cx);
        }
    }

    fn paste(&mut self, text: &str, cx: &mut Context) {
        self.sheet.paste(text, cx);
    }

    fn mouse(&mut self, mouse: MouseEvent, cx: &mut Context) {
        self.in_form(cx, |sheet, cx| sheet.mouse(mouse, cx));
    }

    fn refresh(&mut self, cx: &mut Context) {
        self.sheet.form.translate(cx);
        self.ask(cx);
        self.complain_at_fields();
        self.take_in_form(cx);
        self.sheet.grid.awaits_items = self.asking.is_pending();
        self.catch_up(cx);
    }

    fn escape(&mut self, _cx: &mut Context) -> Escape {
        self.sheet.escape()
    }

    fn has_changes(&self) -> bool {
        self.sheet.has_changes()
    }

    fn help(&self) -> Option<MessageKey> {
        self.sheet.help()
    }
}
