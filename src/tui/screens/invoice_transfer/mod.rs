//! Invoice transfer: the entered invoices with what will be said of each, marked and transferred, one way (R5).

use crate::credit::Message;
use crate::desk::{DocumentKey, Run, TransferReport, TransferScope};
use crate::tui::command::commands;
use crate::tui::dialog::{Gravity, Question};
use crate::tui::list::table::Table;
use crate::tui::list::{List, ListAction, Marking, shows_list};
use crate::tui::screens::ok_or_show;
use crate::tui::verbs::Verb;
use crate::tui::{Address, Command, Context, Route, Scope, Screen, Tone};
use crate::words::key;

mod report;
mod rows;

use report::ReportView;
pub use report::SCOPE as REPORT_SCOPE;
use rows::{Awaiting, Chosen};

commands! {
    pub enum TransferAction {
        /// Transfers the marked ones, or all.
        Apply => Command::keyed("invoice-transfer.apply", key("invoice-transfer-command-apply"), &["f12", "ctrl-s"]),
        Open => Command::keyed("invoice-transfer.open", key("invoice-transfer-command-open"), &["enter"]),
        /// Shows the order that the invoice is for.
        Order => Command::new("invoice-transfer.order", key("document-command-order"), Verb::Order),
        Customer => Command::new("invoice-transfer.customer", key("document-command-customer"), Verb::Customer),
    }
}

pub static SCOPE: Scope = Scope::new(
    Command::keyed("invoice-transfer", key("invoice-transfer-title"), &["alt-t"]).help_only(),
    &[TransferAction::COMMANDS, ListAction::COMMANDS],
)
.starting(|_| Box::new(InvoiceTransfer::new()));

pub struct InvoiceTransfer {
    list: List<Table<Awaiting>>,
}

impl InvoiceTransfer {
    /// Every invoice that awaits its transfer, in the order of entry.
    pub fn new() -> Self {
        let address = Address(|screen| Some(&mut screen.downcast::<Self>()?.list));
        Self { list: List::new(Table(Awaiting), Marking::Rows, address) }
    }

    /// Says what a transfer would come to, and asks.
    fn ask(&self, cx: &mut Context) {
        if self.list.count() == 0 {
            return;
        }
        let chosen = Chosen::of(&self.list);
        let about = |key: &str| {
            Message::new(key)
                .count("count", chosen.invoices.len())
                .count("messages", chosen.with_message)
                .count("blocked", chosen.blocked)
        };
        let question = Question {
            title: about("invoice-transfer-ask"),
            effect: about("invoice-transfer-effect").text("total", chosen.total(cx)),
            yes: key("invoice-transfer-command-apply"),
            gravity: Gravity::Destructive,
        };
        cx.ask(Address::HERE, question, |_: &mut Self, (), cx| transfer(chosen.invoices, cx));
    }
}

fn transfer(invoices: Vec<DocumentKey>, cx: &mut Context) {
    let label = Message::new("invoice-transfer-job").count("count", invoices.len());
    let scope = TransferScope::Named(invoices.into_iter().map(|key| vec![key.into()]).collect());
    cx.save(
        Address::HERE,
        label,
        move |services, progress| {
            services.act(|writer| writer.transfer_invoices(&scope, Run::Real, progress))
        },
        |screen: Option<&mut InvoiceTransfer>, outcome, cx| {
            if let Some(report) = ok_or_show(outcome, cx) {
                report_transferred(&report, cx);
                if screen.is_some() {
                    ReportView::open(report, cx);
                }
            }
        },
    );
}

fn report_transferred(report: &TransferReport, cx: &mut Context) {
    cx.report(
        if report.left() == 0 { Tone::Done } else { Tone::Notice },
        Message { key: "invoice-transfer-done".to_owned(), ..report.heading() },
    );
}

impl Screen for InvoiceTransfer {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    shows_list!(list);

    fn is_enabled(&self, command: &Command) -> bool {
        match TransferAction::of(command) {
            Some(TransferAction::Apply) => self.list.count() > 0,
            Some(TransferAction::Open | TransferAction::Customer) => self.list.current().is_some(),
            Some(TransferAction::Order) => self.list.current_row().is_some_and(|row| row.order().is_some()),
            None => self.list.is_enabled(command),
        }
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        let row = self.list.current_row().cloned();
        match (TransferAction::of(command), row) {
            (Some(TransferAction::Apply), _) => self.ask(cx),
            (Some(TransferAction::Open), Some(row)) => {
                cx.visit(Route::Document(&row.key()));
            }
            (Some(TransferAction::Customer), Some(row)) => cx.visit(Route::Customer(row.customer())),
            (Some(TransferAction::Order), Some(row)) => {
                row.order().into_iter().for_each(|order| cx.visit(Route::Order(order)));
            }
            (Some(TransferAction::Open | TransferAction::Customer | TransferAction::Order), None) => {}
            (None, _) => {
                self.list.run(command, cx);
            }
        }
    }

    /// What is said of the current invoice follows the counts, whole where the width allows.
    fn status(&self, cx: &Context) -> String {
        let message = self.list.current_row().map(|row| row.line.all_messages()).unwrap_or_default();
        let message = message.iter().map(|message| cx.render(message));
        let parts: Vec<String> = std::iter::once(self.list.status(cx)).chain(message).collect();
        parts.join(&format!(" {} ", cx.theme.symbols().separator))
    }
}
