//! A mapping in the making: what was found, and what has to be asked.

use std::collections::{BTreeMap, HashMap};

use super::amounts::Amounts;
use super::columns::{Columns, Confidence};
use super::days::{Days, meanings};
use super::grid::text_of;
use super::headers::{Headers, Likeness};
use super::sample::Sample;
use super::{Found, GuessedColumn, ListKind, Question, Read};
use crate::credit::{Currency, Message, Terms, Value};
use crate::exchange::incoming::documents::{InvoiceRow, ReceiptRow};
use crate::exchange::incoming::error::FileError;
use crate::exchange::incoming::fold::words;
use crate::exchange::incoming::mapping::{CustomerFrom, Formats, Mapping};
use crate::exchange::incoming::parties::CustomerRow;
use crate::exchange::incoming::pattern::DayPatterns;
use crate::exchange::incoming::reader::FileRow;

/// What a column with the state of documents is called, folded, and what it says of those that are paid.
const STATES: [&str; 10] = [
    "status",
    "state",
    "payment status",
    "invoice status",
    "statut",
    "etat",
    "betaalstatus",
    "toestand",
    "zustand",
    "paid",
];
const PAID: [&str; 22] = [
    "paid",
    "paid in full",
    "fully paid",
    "settled",
    "closed",
    "cleared",
    "paye",
    "payee",
    "regle",
    "reglee",
    "solde",
    "soldee",
    "betaald",
    "voldaan",
    "afgesloten",
    "bezahlt",
    "ausgeglichen",
    "erledigt",
    "void",
    "voided",
    "annule",
    "storniert",
];

/// A mapping in the making.
pub(super) struct Draft<'a> {
    kind: ListKind,
    columns: Columns<'a>,
    mapping: Mapping,
    currency: Currency,
    pub(super) questions: Vec<Question>,
    pub(super) warnings: Vec<Message>,
    /// Needed columns that were not found.
    missing: Vec<&'static str>,
    /// Whether the mapping is a saved one.
    is_saved: bool,
}

impl<'a> Draft<'a> {
    /// Finds out what there is.
    pub(super) fn new(kind: ListKind, headers: &'a Headers, found: &'a Found, currency: Currency) -> Self {
        let mapping = Mapping {
            delimiter: found.delimiter,
            encoding: found.grid.encoding,
            sheet: found.sheet.clone(),
            currency: headers.currency,
            fingerprint: Some(headers.fingerprint(found.sheet.as_deref())),
            ..Mapping::default()
        };
        let columns = Columns::new(headers, &found.grid);
        let (questions, warnings, missing) = (Vec::new(), Vec::new(), Vec::new());
        let is_saved = false;
        let mut draft = Self { kind, columns, mapping, currency, questions, warnings, missing, is_saved };
        match kind {
            ListKind::Invoices => draft.find_documents(),
            ListKind::Customers => draft.find_customers(),
            ListKind::Receipts => draft.find_receipts(),
        }
        draft.name_columns();
        draft.find_notation();
        draft
    }

    pub(super) const fn mapping(&self) -> &Mapping {
        &self.mapping
    }

    /// Whether every needed column was found.
    pub(super) fn is_readable(&self) -> bool {
        self.missing.is_empty()
    }

    pub(super) fn warn(&mut self, message: Message) {
        self.warnings.push(message);
    }

    /// Reads a sample as an import would.
    pub(super) fn read<T: FileRow>(&self, sample: &Sample, name: &str) -> Result<Read, FileError> {
        Read::by::<T>(&self.mapping, sample, (name, self.currency))
    }

    /// Takes a saved mapping in place of what was found: then nothing is open. False where it is one for other rows.
    pub(super) fn takes_saved(&mut self, text: &str) -> bool {
        let saved = match self.kind {
            ListKind::Invoices => Mapping::parse::<InvoiceRow>(text),
            ListKind::Customers => Mapping::parse::<CustomerRow>(text),
            ListKind::Receipts => Mapping::parse::<ReceiptRow>(text),
        };
        let Ok(saved) = saved else { return false };
        (self.mapping, self.is_saved) = (saved, true);
        (self.questions, self.warnings, self.missing) = (Vec::new(), Vec::new(), Vec::new());
        true
    }

    /// The columns as they were found, and those that have to be asked.
    pub(super) fn columns(&self) -> Vec<GuessedColumn> {
        if self.is_saved {
            let columns = self.mapping.columns.iter().map(|(column, from)| GuessedColumn {
                column: column.clone(),
                from: Some(from.join(" + ")),
                confidence: Confidence::Certain,
            });
            return columns.collect();
        }
        let found = self.columns.assigned.iter().map(|assigned| GuessedColumn {
            column: self.canonical(assigned.column).to_owned(),
            from: Some(self.columns.headers.reference(assigned.from)),
            confidence: assigned.confidence,
        });
        let heading = (self.mapping.customer_from == CustomerFrom::Heading).then(|| GuessedColumn {
            column: "customer".to_owned(),
            from: Some("heading".to_owned()),
            confidence: Confidence::Certain,
        });
        let asked = self.missing.iter().map(|column| GuessedColumn {
            column: self.canonical(column).to_owned(),
            from: None,
            confidence: Confidence::Asked,
        });
        found.chain(heading).chain(asked).collect()
    }

    /// What the kind of row calls a column.
    fn canonical(&self, column: &'static str) -> &'static str {
        if self.kind == ListKind::Customers && column == "customer" { "code" } else { column }
    }

    fn find_documents(&mut self) {
        self.columns.assign_documents();
        if self.columns.from("number").is_none()
            && let Some(from) = self.columns.unnamed_numbers()
        {
            self.columns.assign("number", from, Confidence::Likely);
        }
        self.find_days();
        self.find_customer();
        if ["amount", "open", "debit"].iter().all(|column| self.columns.from(column).is_none()) {
            self.ask_for("amount");
        }
        if self.columns.from("number").is_none() {
            self.ask_for("number");
        }
        self.ask_of_likely(&["customer", "number", "date", "amount", "open"]);
        let differing = self.columns.differing_parts();
        if differing > 0 {
            self.warn(Message::new("guess-parts").count("count", differing));
        }
        self.leave_out_paid();
        self.tell_numbers_apart();
        self.mapping.creates_customers = true;
    }

    /// A list of open items may have no day but the one they are due.
    fn find_days(&mut self) {
        match (self.columns.from("date"), self.columns.from("due")) {
            (Some(_), Some(_)) => {}
            (Some(_), None) => self.warn(Message::new("guess-no-due")),
            (None, Some(due)) => {
                self.columns.assign("date", due, Confidence::Likely);
                self.warn(Message::new("guess-date-is-due"));
            }
            (None, None) => self.ask_for("date"),
        }
    }

    /// Whose a document is: by a code, by a name, or by a row above.
    fn find_customer(&mut self) {
        if self.columns.has_headings() {
            // Where customers are above their rows, a column with one account is the one that all are booked on.
            let same = self.columns.from("customer").filter(|from| self.columns.is_constant(*from));
            self.columns
                .assigned
                .retain(|assigned| assigned.column != "customer" || Some(assigned.from) != same);
        }
        match (self.columns.from("customer"), self.columns.from("name")) {
            (Some(customer), name) => {
                self.mapping.match_names = self.columns.are_names(customer);
                if self.mapping.match_names && name.is_none() {
                    self.columns.assign("name", customer, Confidence::Certain);
                }
            }
            (None, Some(name)) => {
                self.mapping.match_names = true;
                self.columns.assign("customer", name, Confidence::Certain);
            }
            (None, None) if self.columns.has_headings() => {
                self.mapping.match_names = true;
                self.mapping.customer_from = CustomerFrom::Heading;
            }
            (None, None) => self.ask_for("customer"),
        }
    }

    fn find_customers(&mut self) {
        self.columns.assign_customers();
        match (self.columns.from("customer"), self.columns.from("name")) {
            (Some(_), _) => {}
            (None, Some(name)) => self.columns.assign("customer", name, Confidence::Likely),
            (None, None) => self.ask_for("customer"),
        }
        self.ask_of_likely(&["customer"]);
        self.translate_terms();
        self.ask_of_zero_limits();
    }

    fn find_receipts(&mut self) {
        self.columns.assign_receipts();
        for column in ["customer", "number", "date", "amount"] {
            if self.columns.from(column).is_none() {
                self.ask_for(column);
            }
        }
        self.ask_of_likely(&["customer", "number", "date", "amount"]);
    }

    /// A needed column that was not found.
    fn ask_for(&mut self, column: &'static str) {
        self.missing.push(column);
        let choices = self.columns.choices(column);
        self.questions.push(Question { message: self.which(column), choices });
    }

    /// The question which column of the file is a canonical one.
    fn which(&self, column: &'static str) -> Message {
        let text = self.canonical(column).to_owned();
        Message::new("guess-unclear").with("column", Value::Word { family: "import-column", text })
    }

    /// Needed columns of which only a part of the name says what they are.
    fn ask_of_likely(&mut self, needed: &[&'static str]) {
        for column in needed {
            let Some(from) = self.columns.from(column) else { continue };
            let meanings = self.columns.headers.meanings.get(from).into_iter().flatten();
            let meaning = meanings.clone().find(|meaning| meaning.column == *column);
            if meaning.is_some_and(|meaning| meaning.likeness == Likeness::Part) {
                let mut choices = vec![self.columns.headers.reference(from)];
                choices.extend(self.columns.choices(column));
                self.questions.push(Question { message: self.which(column), choices });
            }
        }
    }

    /// Documents that the file says are paid are not open.
    fn leave_out_paid(&mut self) {
        let headers = self.columns.headers;
        let is_state = |from: &usize| {
            headers.names.get(*from).is_some_and(|name| STATES.contains(&words(name).as_str()))
        };
        let states: Vec<usize> = (0..headers.names.len())
            .filter(|from| is_state(from) && !self.columns.is_assigned(*from))
            .collect();
        for from in states {
            let values = self.columns.values(from).map(|value| text_of(value).into_owned());
            let mut paid: Vec<String> =
                values.filter(|value| PAID.contains(&words(value).as_str())).collect();
            paid.sort();
            paid.dedup();
            if !paid.is_empty() {
                let name = headers.reference(from);
                self.warn(Message::new("guess-paid").text("column", &name).text("values", paid.join(", ")));
                self.mapping.skip.insert(name, paid);
            }
        }
    }

    /// Numbers that several documents of a customer have are pages rather than numbers (A7).
    fn tell_numbers_apart(&mut self) {
        let (Some(number), Some(date)) = (self.columns.from("number"), self.columns.from("date")) else {
            return;
        };
        let customer = self.columns.from("customer");
        let mut days: HashMap<(String, String), String> = HashMap::new();
        let is_other = |row: &&super::grid::GridRow| {
            let key = (
                customer.map(|of| row.text(of).into_owned()).unwrap_or_default(),
                row.text(number).into_owned(),
            );
            let day = row.text(date).into_owned();
            !key.1.is_empty() && days.insert(key, day.clone()).is_some_and(|known| known != day)
        };
        // Above its rows, a customer is not in them.
        if customer.is_some() && self.columns.documents.iter().any(is_other) {
            self.mapping.key =
                vec![self.columns.headers.reference(date), self.columns.headers.reference(number)];
        }
    }

    /// Terms are those of the desk where they can only be such.
    fn translate_terms(&mut self) {
        let Some(from) = self.columns.from("terms") else { return };
        let values: Vec<String> =
            self.columns.values(from).map(|value| text_of(value).into_owned()).collect();
        let translated: Option<HashMap<String, String>> =
            values.into_iter().map(|value| terms_of(&value).map(|terms| (value, terms))).collect();
        match translated {
            Some(terms) => {
                self.mapping.values.insert("terms".to_owned(), terms);
            }
            None => self.columns.assigned.retain(|assigned| assigned.column != "terms"),
        }
    }

    /// A limit of nothing is no credit, or no limit: only a user can know.
    fn ask_of_zero_limits(&mut self) {
        let Some(from) = self.columns.from("limit") else { return };
        let is_zero =
            |text: &str| text.contains('0') && !text.contains(|letter: char| ('1'..='9').contains(&letter));
        if self.columns.values(from).any(|value| is_zero(&text_of(value))) {
            let choices = ["not-set", "no-credit"].map(str::to_owned).to_vec();
            self.questions.push(Question { message: Message::new("zero-limit-unclear"), choices });
        }
    }

    /// Names the columns in the mapping.
    fn name_columns(&mut self) {
        let names = self.columns.assigned.iter().map(|assigned| {
            let name = self.columns.headers.reference(assigned.from);
            (self.canonical(assigned.column).to_owned(), vec![name])
        });
        self.mapping.columns = names.collect::<BTreeMap<_, _>>();
        let are_places = self.mapping.columns.values().flatten().all(|name| name.starts_with('#'));
        if are_places {
            let row = self.columns.rows.first().map(|row| row.line - 1);
            self.mapping.header_line = row;
        }
    }

    fn find_notation(&mut self) {
        let mut days = Days::default();
        for column in ["date", "due", "settled"].into_iter().filter_map(|column| self.columns.from(column)) {
            self.columns.values(column).for_each(|value| days.add(value));
        }
        let mut amounts = Amounts::default();
        for column in ["amount", "open", "paid", "debit", "credit", "limit"] {
            let Some(column) = self.columns.from(column) else { continue };
            self.columns.values(column).for_each(|value| amounts.add(value));
        }
        let patterns = days.patterns();
        let patterns = DayPatterns::parse(patterns.iter().map(String::as_str), None);
        self.mapping.formats = Formats {
            days: patterns.unwrap_or_else(DayPatterns::iso),
            notation: amounts.notation(),
            ..Mapping::default().formats
        };
        if let Some(text) = days.unclear() {
            self.ask_of_days(text);
        }
        if let Some(text) = amounts.unclear() {
            let choices = [".", ","].map(str::to_owned).to_vec();
            self.questions.push(Question {
                message: Message::new("decimal-mark-unclear").text("value", text),
                choices,
            });
        }
        self.find_currency(&amounts);
    }

    fn ask_of_days(&mut self, text: &str) {
        let message = Message::new("date-order-unclear").text("value", text);
        let message = match meanings(text) {
            Some([day_first, month_first]) => {
                message.day("day_first", day_first).day("month_first", month_first)
            }
            None => message,
        };
        let own = self.mapping.formats.days.texts().next().unwrap_or_default().to_owned();
        let other: String = own
            .chars()
            .map(|letter| match letter {
                'd' => 'm',
                'm' => 'd',
                letter => letter,
            })
            .collect();
        self.questions.push(Question { message, choices: vec![own, other] });
    }

    /// The currency that the signs beside the amounts mean.
    fn find_currency(&mut self, amounts: &Amounts) {
        if amounts.signs().is_empty()
            || self.mapping.currency.is_some()
            || self.columns.from("currency").is_some()
        {
            return;
        }
        let currencies = amounts.currencies();
        match currencies.as_slice() {
            [] => self.warn(Message::new("guess-currencies").text("signs", amounts.signs().join(", "))),
            [currency] => self.mapping.currency = Some(*currency),
            several if several.contains(&self.currency) => {}
            several => {
                self.mapping.currency = several.first().copied();
                let choices = several.iter().map(|currency| currency.code().to_owned()).collect();
                let message = Message::new("currency-unclear").text("sign", amounts.signs().join(", "));
                self.questions.push(Question { message, choices });
            }
        }
    }

    /// Whether customers above their rows have codes after all: then these are what they are known by.
    pub(super) fn takes_codes(&mut self, with_codes: u64) -> bool {
        let takes = !self.is_saved && self.mapping.customer_from == CustomerFrom::Heading && with_codes > 0;
        self.mapping.match_names &= !takes;
        takes
    }

    /// More faults than rows: something was found wrongly.
    pub(super) fn ask_of_rejects(&mut self, rows: &Read) {
        let read = rows.classes.of(crate::exchange::incoming::RowClass::Data);
        if rows.rejected * 2 > read
            && let Some(first) = rows.rejects.first()
        {
            let message = Message::new("guess-rejects")
                .count("rejected", rows.rejected)
                .count("read", read)
                .part("reason", first.reason.clone());
            self.questions.push(Question { message, choices: Vec::new() });
        }
    }
}

/// The code of well-known terms that a text means: a number of days, or cash.
fn terms_of(text: &str) -> Option<String> {
    let words = words(text);
    let days: Vec<&str> =
        words.split(' ').filter(|word| word.bytes().all(|byte| byte.is_ascii_digit())).collect();
    let code = match days.as_slice() {
        [days] => format!("net{}", days.trim_start_matches('0')),
        [] if matches!(words.as_str(), "cash" | "comptant" | "contant" | "bar") => "cash".to_owned(),
        _ => words.replace(' ', ""),
    };
    let code = if code == "net" { "net0".to_owned() } else { code };
    Terms::well_known(&code).map(|terms| terms.code)
}
