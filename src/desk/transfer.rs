//! The transfer of entered invoices: one way, with a report that says of each what is to be said (R5).

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use serde::Serialize;

use super::posting::{owner, with_number};
use super::sale::Sale;
use super::{Attempt, Case, DeskError, DeskReader, DeskWriter, Recorder, Run, Watch};
use crate::credit::{Currency, Day, Facts, Finding, ItemKind, Money, Severity, Statement, check_transfer};
use crate::exchange::{Cell, Export, Field, FieldKind, Format, Table, can_be_written, write_text};
use crate::store::{Awaiting, CustomerKey, CustomerRecord, StoreError, Subject, View};

/// Which invoices are to be transferred.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TransferScope {
    /// Those with these numbers.
    Numbers(Vec<String>),
    /// Every one that awaits it, of one customer and of a range of days where these are given.
    Awaiting(TransferFilter),
}

/// Which of the invoices that await their transfer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TransferFilter {
    /// Code of the customer; all where none is given.
    pub customer: Option<String>,
    /// The first day of an invoice.
    pub from: Option<Day>,
    /// The last day of an invoice.
    pub to: Option<Day>,
}

/// What became of an invoice, or would become of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It is transferred.
    Transferred,
    /// It stays entered: its account exceeds a limit, and the company wants that to block (R5).
    LeftEntered,
    /// There is nothing to transfer under this number, and why.
    NotAwaiting(Statement),
}

/// An invoice in the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransferLine {
    /// Number.
    pub invoice: String,
    /// The invoice, where there is one.
    pub known: Option<TransferredInvoice>,
    /// What is said of it: the limits that its account exceeds.
    pub messages: Vec<Finding>,
    /// What became of it.
    pub fate: Fate,
}

/// What a report tells of an invoice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransferredInvoice {
    /// Code of the customer.
    pub customer: String,
    /// Name of the customer.
    pub name: String,
    /// Currency of the amount.
    pub currency: Currency,
    /// Date.
    pub day: Day,
    /// Due date of its last instalment.
    pub due: Day,
    /// Amount.
    pub amount: Money,
}

/// What a transfer came to: every invoice that it was about, its message, transferred or not (R5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransferReport {
    /// The day of the desk.
    pub day: Day,
    /// Login of who transferred.
    pub user: String,
    /// Whether it was done, or only told what would be.
    pub run: Run,
    /// The invoices, in the order in which they were named or entered.
    pub lines: Vec<TransferLine>,
}

/// What the audit trail keeps of a transfer.
#[derive(Serialize)]
struct Entry<'a> {
    transferred: bool,
    messages: Vec<&'a str>,
}

impl TransferLine {
    fn nothing(invoice: String, why: Statement) -> Self {
        Self { invoice, known: None, messages: Vec::new(), fate: Fate::NotAwaiting(why) }
    }

    /// Why it was left out; none where it is transferred.
    pub fn left_out(&self) -> Option<Statement> {
        match &self.fate {
            Fate::Transferred => None,
            Fate::NotAwaiting(why) => Some(why.clone()),
            Fate::LeftEntered => {
                let mut messages = self.messages_told();
                Some(messages.next().unwrap_or_else(|| Statement::new("transfer-left-entered")))
            }
        }
    }

    /// The sentences of what is said of it.
    pub fn messages_told(&self) -> impl Iterator<Item = Statement> {
        let currency = self.known.as_ref().map_or(Currency::EUR, |known| known.currency);
        self.messages.iter().map(move |finding| finding.statement_of_account(currency))
    }

    /// What became of it, in words; a rehearsal says what would.
    pub fn fate(&self, run: Run) -> Statement {
        Statement::new(match (&self.fate, run) {
            (Fate::Transferred, Run::Real) => "transfer-done",
            (Fate::Transferred, Run::Rehearsal) => "transfer-would-be-done",
            (Fate::LeftEntered, _) => "transfer-left",
            (Fate::NotAwaiting(_), _) => "transfer-not-awaiting",
        })
    }

    /// Everything that is said of it, and why there was nothing to transfer.
    pub fn told(&self) -> Vec<Statement> {
        match &self.fate {
            Fate::NotAwaiting(why) => vec![why.clone()],
            Fate::Transferred | Fate::LeftEntered => self.messages_told().collect(),
        }
    }
}

impl TransferReport {
    /// How many were transferred.
    pub fn transferred(&self) -> usize {
        self.lines.iter().filter(|line| line.fate == Fate::Transferred).count()
    }

    /// How many were left out.
    pub fn left(&self) -> usize {
        self.lines.len() - self.transferred()
    }

    /// What it came to, in one sentence.
    pub fn heading(&self) -> Statement {
        let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let key = match self.run {
            Run::Real => "transfer-heading",
            Run::Rehearsal => "transfer-heading-rehearsed",
        };
        Statement::new(key)
            .day("day", self.day)
            .text("user", &self.user)
            .count("transferred", count(self.transferred()))
            .count("left", count(self.left()))
    }

    /// Whether a report can be written there; asked before a transfer, which cannot be taken back.
    pub fn can_be_saved(place: &Path) -> Result<(), DeskError> {
        Ok(can_be_written(place)?)
    }

    /// Writes it into a file: a table where its name ends in `.csv`, `.json` or `.xlsx`, else the text as people read
    /// it. `explain` puts a statement into words.
    pub fn save(
        &self,
        place: &Path,
        text: &str,
        explain: &dyn Fn(&Statement) -> String,
    ) -> Result<(), DeskError> {
        let Some(format) = Format::of_path(place) else {
            return Ok(write_text(place, text)?);
        };
        let mut table = Export::to_path(place, format, &self.table())?;
        for line in &self.lines {
            table.row(&cells(line, explain))?;
        }
        Ok(table.finish()?)
    }

    fn table(&self) -> Table {
        let fields = [
            ("invoice", FieldKind::Code),
            ("customer", FieldKind::Code),
            ("name", FieldKind::Text),
            ("date", FieldKind::Day),
            ("due", FieldKind::Day),
            ("amount", FieldKind::Amount),
            ("currency", FieldKind::Code),
            ("transferred", FieldKind::Number),
            ("message", FieldKind::Text),
        ];
        let fields = fields.into_iter().map(|(key, kind)| Field::new(key, kind)).collect();
        Table::new("invoices", fields).fact("day", self.day.into()).fact("user", self.user.as_str().into())
    }

    /// What was transferred, by currency.
    pub fn totals(&self) -> Vec<(Currency, Money)> {
        let mut totals: BTreeMap<&'static str, (Currency, Money)> = BTreeMap::new();
        let done = self.lines.iter().filter(|line| line.fate == Fate::Transferred);
        for known in done.filter_map(|line| line.known.as_ref()) {
            let total = totals.entry(known.currency.code()).or_insert((known.currency, Money::ZERO));
            total.1 += known.amount;
        }
        totals.into_values().collect()
    }
}

impl DeskReader {
    /// The invoices that await their transfer, each with what its transfer would come to now.
    pub fn awaiting_transfer(&mut self, filter: &TransferFilter) -> Result<Vec<TransferLine>, DeskError> {
        let today = self.today();
        self.ask(|view| {
            let mut desk = Transferring::open(view, today)?;
            let awaiting = filtered(view, filter)?;
            awaiting.iter().map(|invoice| desk.line(invoice)).collect()
        })
    }
}

impl DeskWriter {
    /// Transfers entered invoices, all in one transaction and one event: stopped half way, none of them is transferred.
    ///
    /// A single invoice that is named and has nothing to transfer is an error; of several, such a one is a line of the
    /// report. A rehearsal changes nothing, and neither does a transfer that leaves out every invoice.
    pub fn transfer_invoices(
        &mut self,
        scope: &TransferScope,
        run: Run,
        watch: &dyn Watch,
    ) -> Result<TransferReport, DeskError> {
        let user = self.user().login.clone();
        self.attempt(|tx, signature| {
            let view = tx.view();
            let mut desk = Transferring::open(view, signature.moment.today)?;
            let found = found(view, scope)?;
            let total = u64::try_from(found.len()).ok();
            let mut report = TransferReport { day: desk.case.today, user, run, lines: Vec::new() };
            let mut recorder = None;
            for (done, (number, found)) in (0..).zip(found) {
                watch.watch(done, total).or_stop()?;
                let invoice = match found {
                    Ok(invoice) => invoice,
                    Err(why) => {
                        report.lines.push(TransferLine::nothing(number, why));
                        continue;
                    }
                };
                let line = desk.line(&invoice)?;
                if line.fate == Fate::Transferred && run == Run::Real {
                    if recorder.is_none() {
                        recorder = Some(Recorder::begin(tx, signature, "invoice-transfer", "")?);
                    }
                    recorder.iter().try_for_each(|recorder| transfer(recorder, &invoice, &line.messages))?;
                }
                report.lines.push(line);
            }
            Ok(if recorder.is_some() { Attempt::Keep(report) } else { Attempt::Drop(report) })
        })
    }
}

fn cells(line: &TransferLine, explain: &dyn Fn(&Statement) -> String) -> Vec<Cell> {
    let known = line.known.as_ref();
    let told: Vec<String> = line.told().iter().map(explain).collect();
    vec![
        line.invoice.as_str().into(),
        known.map(|known| known.customer.as_str()).into(),
        known.map(|known| known.name.as_str()).into(),
        known.map(|known| known.day).into(),
        known.map(|known| known.due).into(),
        known.map(|known| (known.amount, known.currency)).into(),
        known.map(|known| known.currency.code()).into(),
        Cell::YesNo(line.fate == Fate::Transferred),
        told.join(" ").into(),
    ]
}

/// What stays the same while invoices are tested: the policy, and the facts of the accounts, which a transfer does not
/// change.
struct Transferring<'v> {
    view: View<'v>,
    case: Case,
    accounts: HashMap<CustomerKey, (CustomerRecord, Facts)>,
}

impl<'v> Transferring<'v> {
    fn open(view: View<'v>, today: Day) -> Result<Self, DeskError> {
        Ok(Self { view, case: Case::open(view, today)?, accounts: HashMap::new() })
    }

    fn line(&mut self, invoice: &Awaiting) -> Result<TransferLine, DeskError> {
        if !self.accounts.contains_key(&invoice.customer) {
            let lost = || StoreError::Meaningless(format!("{} has no customer", invoice.number));
            let customer = self.view.customer_by_key(invoice.customer)?.ok_or_else(lost)?;
            let facts = self.case.facts(self.view, &customer, None)?;
            self.accounts.insert(invoice.customer, (customer, facts));
        }
        let Some((customer, facts)) = self.accounts.get(&invoice.customer) else {
            return Err(StoreError::Meaningless(invoice.number.clone()).into());
        };
        let order = invoice.order.map(|id| self.view.order_by_id(id)).transpose()?.flatten();
        let sale = Sale {
            number: &invoice.number,
            amount: invoice.amount,
            day: invoice.day,
            due: invoice.due,
            ship_to: invoice.ship_to,
            order: order.as_ref(),
        };
        let messages =
            check_transfer(facts, &self.case.policy, &sale.as_order(self.view, customer)?, self.case.today);
        let is_blocked = messages.iter().any(|finding| finding.severity == Severity::Refuse);
        Ok(TransferLine {
            invoice: invoice.number.clone(),
            known: Some(TransferredInvoice {
                customer: customer.code.clone(),
                name: customer.name().to_owned(),
                currency: customer.currency,
                day: invoice.day,
                due: invoice.due,
                amount: invoice.amount,
            }),
            messages,
            fate: if is_blocked { Fate::LeftEntered } else { Fate::Transferred },
        })
    }
}

/// An invoice by the number it was looked for, or why there is nothing to transfer.
type Found = (String, Result<Awaiting, Statement>);

fn found(view: View<'_>, scope: &TransferScope) -> Result<Vec<Found>, DeskError> {
    let numbers = match scope {
        TransferScope::Awaiting(filter) => {
            let awaiting = filtered(view, filter)?.into_iter();
            return Ok(awaiting.map(|invoice| (invoice.number.clone(), Ok(invoice))).collect());
        }
        TransferScope::Numbers(numbers) => numbers,
    };
    let mut awaiting: HashMap<String, Awaiting> =
        view.awaiting_transfer()?.into_iter().map(|invoice| (invoice.number.clone(), invoice)).collect();
    let mut found = Vec::with_capacity(numbers.len());
    for number in numbers {
        let invoice = match awaiting.remove(number) {
            Some(invoice) => Ok(invoice),
            None if found.iter().any(|(named, _): &Found| named == number) => continue,
            None => {
                let why = not_awaiting(view, number)?;
                if numbers.len() == 1 {
                    return Err(why);
                }
                Err(why.statement())
            }
        };
        found.push((number.clone(), invoice));
    }
    Ok(found)
}

fn filtered(view: View<'_>, filter: &TransferFilter) -> Result<Vec<Awaiting>, DeskError> {
    if let (Some(from), Some(to)) = (filter.from, filter.to)
        && to < from
    {
        return Err(DeskError::Usage(Statement::new("days-reversed").day("from", from).day("to", to)));
    }
    let customer = filter
        .customer
        .as_deref()
        .map(|code| view.customer_key(code)?.ok_or_else(|| DeskError::not_found("customer-not-found", code)));
    let customer = customer.transpose()?;
    let mut awaiting = view.awaiting_transfer()?;
    awaiting.retain(|invoice| {
        customer.is_none_or(|key| invoice.customer == key)
            && filter.from.is_none_or(|from| from <= invoice.day)
            && filter.to.is_none_or(|to| invoice.day <= to)
    });
    Ok(awaiting)
}

/// Why nothing awaits its transfer under a number.
fn not_awaiting(view: View<'_>, number: &str) -> Result<DeskError, DeskError> {
    let documents = with_number(view, &[ItemKind::Invoice, ItemKind::Credit], number)?;
    let Some(document) = documents.first() else {
        return Ok(DeskError::not_found("invoice-not-found", number));
    };
    Ok(match document.kind {
        ItemKind::Invoice => DeskError::Conflict(
            Statement::new("invoice-transferred-already")
                .text("number", number)
                .text("customer", owner(view, document)?.code),
        ),
        ItemKind::Credit | ItemKind::Receipt => {
            DeskError::Refused(Statement::new("transfer-of-credit-note").text("number", number))
        }
    })
}

fn transfer(recorder: &Recorder<'_, '_>, invoice: &Awaiting, messages: &[Finding]) -> Result<(), DeskError> {
    recorder.tx.transfer(invoice)?;
    recorder.change(Subject::Item(invoice.id.0), "awaits_transfer", Some("yes"), Some("no"))?;
    let entry =
        Entry { transferred: true, messages: messages.iter().map(|finding| finding.code.code()).collect() };
    let about = (Some(invoice.customer), invoice.order);
    recorder.audit(("invoice", &invoice.number), about, &entry)
}
