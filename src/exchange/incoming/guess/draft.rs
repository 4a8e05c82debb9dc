//! A mapping in the making: what was found, and what has to be asked.

use std::collections::BTreeMap;

use super::columns::{Columns, Confidence, Wanted};
use super::found::Found;
use super::grid::text_of;
use super::headers::{Headers, Likeness};
use super::sample::Sample;
use super::{DayOrder, Given, GuessedColumn, ListKind, Question, Read, RowMark, Subject};
use crate::credit::{Currency, Message, Value};
use crate::exchange::incoming::documents::ReceiptRow;
use crate::exchange::incoming::error::FileError;
use crate::exchange::incoming::invoice_row::InvoiceRow;
use crate::exchange::incoming::mapping::{CustomerFrom, Mapping, MappingError, SavedMapping, SavedMappings};
use crate::exchange::incoming::parties::CustomerRow;
use crate::exchange::incoming::reader::FileRow;

/// A mapping in the making.
pub(super) struct Draft<'a> {
    pub(super) kind: ListKind,
    pub(super) given: &'a Given,
    pub(super) columns: Columns<'a>,
    pub(super) mapping: Mapping,
    pub(super) currency: Currency,
    pub(super) questions: Vec<Question>,
    pub(super) warnings: Vec<Message>,
    /// Saved mappings that cannot be read.
    pub(super) unreadable: Vec<Message>,
    /// Needed columns that were not found.
    missing: Vec<&'static str>,
    /// Whether the mapping is a saved one.
    pub(super) is_saved: bool,
    /// Whether something of the file was not looked at.
    pub(super) is_part: bool,
}

impl<'a> Draft<'a> {
    /// Finds out what there is.
    pub(super) fn new(
        (kind, given): (ListKind, &'a Given),
        headers: &'a Headers,
        found: &'a Found,
        currency: Currency,
    ) -> Self {
        let names: Vec<String> = (0..headers.names.len()).map(|column| headers.reference(column)).collect();
        let marked = |mark| {
            let mut marked = given.marked(mark);
            // Another header has other columns.
            marked.retain(|name, _| names.contains(name));
            marked
        };
        let mapping = Mapping {
            delimiter: found.delimiter,
            encoding: found.grid.encoding,
            sheet: found.sheet.clone(),
            currency: given.currency.or(headers.currency),
            header_line: given.header_line,
            skip: marked(RowMark::NotData),
            totals: marked(RowMark::Total),
            skip_lines: given.lines_marked(RowMark::NotData),
            total_lines: given.lines_marked(RowMark::Total),
            fingerprint: Some(headers.fingerprint(found.sheet.as_deref())),
            ..Mapping::default()
        };
        let mut columns = Columns::new(headers, &found.grid, given.currency.unwrap_or(currency));
        columns.take(given, kind);
        let (questions, warnings, missing) = (Vec::new(), Vec::new(), Vec::new());
        let mut draft = Self {
            kind,
            given,
            columns,
            mapping,
            currency,
            questions,
            warnings,
            unreadable: Vec::new(),
            missing,
            is_saved: false,
            is_part: found.is_part,
        };
        match kind {
            ListKind::Invoices => draft.find_documents(),
            ListKind::Customers => draft.find_customers(),
            ListKind::Receipts => draft.find_receipts(),
        }
        draft.ask_of_sheet(found);
        draft.name_columns();
        draft.find_notation();
        draft.translate();
        draft
    }

    /// Several sheets with the same columns can be parts of one list, or the same list of other days.
    fn ask_of_sheet(&mut self, found: &Found) {
        if let Some(sheet) = found.sheet.as_ref().filter(|_| !found.alike.is_empty()) {
            let choices = [vec![sheet.clone()], found.alike.clone()].concat();
            let message = Message::new("sheet-unclear");
            self.questions.push(Question { message, subject: Subject::Sheet, choices });
        }
    }

    /// Adds what a user says that values mean.
    fn translate(&mut self) {
        for (column, meanings) in &self.given.values {
            let values = self.mapping.values.entry(column.clone()).or_default();
            values.extend(meanings.clone());
        }
    }

    pub(super) const fn mapping(&self) -> &Mapping {
        &self.mapping
    }

    /// Which number of the days comes first, where numbers make them.
    pub(super) fn day_order(&self) -> Option<DayOrder> {
        DayOrder::of_patterns(self.mapping.formats.days.texts())
    }

    /// The decimal mark, where there are amounts.
    pub(super) fn decimal_mark(&self) -> Option<char> {
        let amounts = ["amount", "open", "debit", "limit"];
        let has_amounts = amounts.iter().any(|column| self.mapping.columns.contains_key(*column));
        has_amounts.then(|| self.mapping.formats.notation.decimal())
    }

    /// Whether every needed column was found.
    pub(super) fn is_readable(&self) -> bool {
        self.missing.is_empty()
    }

    pub(super) fn warn(&mut self, message: Message) {
        self.warnings.push(message);
    }

    /// Warns of mappings and sheets that were not read.
    pub(super) fn warn_of_what_is_not_read(&mut self, found: &Found) {
        if let Some(sheet) = found.sheet.as_deref().filter(|_| !found.others.is_empty()) {
            let others = found.others.join(", ");
            self.warn(Message::new("guess-other-sheets").text("sheet", sheet).text("others", others));
        }
        self.warnings.append(&mut self.unreadable);
    }

    /// Reads a sample as an import would.
    pub(super) fn read<T: FileRow>(&self, sample: &Sample, name: &str) -> Result<Read, FileError> {
        Read::by::<T>(&self.mapping, sample, (name, self.currency))
    }

    /// Takes the mapping that was saved for the layout in place of what was found: then nothing is open. Its name; none where
    /// there is none or it is one for other rows. Those that cannot be read are named.
    pub(super) fn takes_saved(&mut self, known: &SavedMappings) -> Option<String> {
        let (saved, mut unreadable) = known.of_layout(self.mapping.fingerprint.as_deref()?);
        let mut taken = None;
        if let Some(SavedMapping { name, path, text }) = saved {
            if self.takes(&text) {
                taken = Some(name);
            } else if ListKind::ALL.into_iter().all(|kind| kind.mapping(&text).is_err()) {
                unreadable.push(path);
            }
        }
        for path in unreadable {
            let file = path.display().to_string();
            self.unreadable.push(Message::new("guess-saved-unreadable").text("file", file));
        }
        taken
    }

    fn takes(&mut self, text: &str) -> bool {
        let Ok(saved) = self.kind.mapping(text) else { return false };
        (self.mapping, self.is_saved) = (saved, true);
        if let Some(are) = self.given.negative_amounts {
            self.mapping.formats.negative_amounts = Some(are);
        }
        self.translate();
        (self.questions, self.warnings, self.missing) = (Vec::new(), Vec::new(), Vec::new());
        true
    }

    /// The columns as they were found, and those that have to be asked.
    pub(super) fn columns(&self) -> Vec<GuessedColumn> {
        if self.is_saved {
            let columns = self.mapping.columns.iter().flat_map(|(column, from)| {
                from.iter().map(|from| GuessedColumn {
                    column: column.clone(),
                    from: Some(from.clone()),
                    confidence: Confidence::Certain,
                })
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
        self.ask_of_open();
        self.ask_of_likely(&["customer", "number", "date", "amount", "open"]);
        let differing = self.columns.differing_parts();
        if differing > 0 {
            self.warn(Message::new("guess-parts").count("count", differing));
        }
        self.decide_types();
        if self.columns.mixes_signs() {
            self.warn(Message::new("guess-mixed-signs"));
        }
        self.leave_out_paid();
        self.warn_of_creditors();
        self.ask_of_zero_limits();
        self.tell_numbers_apart();
        self.mapping.creates_customers = true;
    }

    /// A list of open items may have no day but the one they are due.
    fn find_days(&mut self) {
        if self.columns.from("date").is_none()
            && let Some(from) = self.columns.days_of_documents()
        {
            self.columns.assign("date", from, Confidence::Likely);
        }
        match (self.columns.from("date"), self.columns.from("due")) {
            (Some(_), Some(_)) => {}
            (Some(_), None) if self.ask_of_due() => {}
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
        if let Some(text) = self.columns.text_beside_headings() {
            // A text beside documents is what they are about.
            self.columns.assigned.retain(|assigned| assigned.from != text);
            self.columns.find("contact", Wanted::SomeValues);
        }
        if self.columns.has_headings() {
            // Where customers are above their rows, a column with one account is the one that all are booked on.
            let is_account = |from: &usize| {
                let texts = self.columns.texts(*from);
                let begins_with_digit =
                    |text: &String| text.starts_with(|letter: char| letter.is_ascii_digit());
                texts.iter().all(begins_with_digit) && self.columns.is_constant(*from)
            };
            let is_alone = self.columns.from("name").is_none();
            let same = self.columns.from("customer").filter(|from| is_alone && is_account(from));
            self.columns
                .assigned
                .retain(|assigned| assigned.column != "customer" || Some(assigned.from) != same);
        }
        match (self.columns.from("customer"), self.columns.from("name")) {
            (Some(customer), name) => {
                if self.columns.is_said_above(customer) {
                    self.mapping.customer_from = CustomerFrom::Above;
                    let name = self.columns.headers.reference(customer);
                    self.warn(Message::new("guess-customer-above").text("column", name));
                }
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
        self.questions.push(Question {
            message: self.which(column),
            subject: Subject::Column(self.canonical(column)),
            choices,
        });
    }

    /// The question which column of the file is a canonical one.
    fn which(&self, column: &'static str) -> Message {
        let text = self.canonical(column).to_owned();
        Message::new("guess-unclear").with("column", Value::Word { family: "import-column", text })
    }

    /// Needed columns of which only a part of the name says what they are.
    fn ask_of_likely(&mut self, needed: &[&'static str]) {
        for column in needed {
            let Some(from) = self.columns.from(column).filter(|_| !self.columns.is_given(column)) else {
                continue;
            };
            let meanings = self.columns.headers.meanings.get(from).into_iter().flatten();
            let meaning = meanings.clone().find(|meaning| meaning.column == *column);
            if meaning.is_some_and(|meaning| meaning.likeness == Likeness::Part) {
                let mut choices = vec![self.columns.headers.reference(from)];
                choices.extend(self.columns.choices(column));
                if *column == "number" && choices.len() == 1 {
                    continue;
                }
                let (message, subject) = (self.which(column), Subject::Column(self.canonical(column)));
                self.questions.push(Question { message, subject, choices });
            }
        }
    }

    /// A limit of nothing is no credit, or no limit: only a user can know.
    fn ask_of_zero_limits(&mut self) {
        if let Some(is_unset) = self.given.zero_is_unset {
            self.mapping.formats.zero_is_unset = is_unset;
            return;
        }
        let Some(from) = self.columns.from("limit") else { return };
        if self.columns.values(from).any(|value| is_zero_text(&text_of(value))) {
            self.ask_of_zero_limit();
        }
    }

    /// The same where limits are not in a column of their own but above the documents.
    pub(super) fn ask_of_read_limits(&mut self, zero_limits: u64) {
        let is_answered = self.is_saved || self.given.zero_is_unset.is_some();
        if zero_limits > 0 && !is_answered && self.columns.from("limit").is_none() {
            self.ask_of_zero_limit();
        }
    }

    fn ask_of_zero_limit(&mut self) {
        let choices = ["not-set", "no-credit"].map(str::to_owned).to_vec();
        let (message, subject) = (Message::new("zero-limit-unclear"), Subject::ZeroLimit);
        self.questions.push(Question { message, subject, choices });
    }

    /// Names the columns in the mapping.
    fn name_columns(&mut self) {
        let mut columns: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for assigned in &self.columns.assigned {
            let name = self.columns.headers.reference(assigned.from);
            columns.entry(self.canonical(assigned.column).to_owned()).or_default().push(name);
        }
        self.mapping.columns = columns;
        let are_places = self.mapping.columns.values().flatten().all(|name| name.starts_with('#'));
        if are_places {
            self.mapping.header_line = self.columns.header_line;
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
            self.questions.push(Question { message, subject: Subject::Rejects, choices: Vec::new() });
        }
    }
}

impl ListKind {
    /// Understands the text of a mapping for such rows.
    fn mapping(self, text: &str) -> Result<Mapping, MappingError> {
        match self {
            Self::Invoices => Mapping::parse::<InvoiceRow>(text),
            Self::Customers => Mapping::parse::<CustomerRow>(text),
            Self::Receipts => Mapping::parse::<ReceiptRow>(text),
        }
    }
}

/// Whether an amount is one of nothing.
pub(super) fn is_zero_text(text: &str) -> bool {
    text.contains('0') && !text.contains(|letter: char| ('1'..='9').contains(&letter))
}
