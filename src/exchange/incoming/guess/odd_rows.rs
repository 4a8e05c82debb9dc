//! What rows say that a mapping has to know of: that they are paid, that their numbers are none, that their terms are known ones.

use std::collections::HashMap;

use super::days::is_day;
use super::draft::Draft;
use super::grid::GridRow;
use crate::credit::Message;
use crate::exchange::incoming::fold::words;
use crate::exchange::incoming::listed::terms_of;
use crate::exchange::incoming::row_words::are_creditors;
use crate::exchange::incoming::types::decided_by;

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
/// What says that a document is not owed: paid, or cancelled, or not sent yet.
const PAID: [&str; 43] = [
    "paid",
    "paid in full",
    "fully paid",
    "settled",
    "closed",
    "cleared",
    "written off",
    "void",
    "voided",
    "cancelled",
    "canceled",
    "deleted",
    "draft",
    "paye",
    "payee",
    "regle",
    "reglee",
    "solde",
    "soldee",
    "annule",
    "annulee",
    "supprimee",
    "brouillon",
    "passee en perte",
    "betaald",
    "voldaan",
    "afgesloten",
    "afgeboekt",
    "geannuleerd",
    "verwijderd",
    "concept",
    "ontwerp",
    "bezahlt",
    "ausgeglichen",
    "erledigt",
    "ausgebucht",
    "storniert",
    "geloscht",
    "entwurf",
    "reversed",
    "credited",
    "gecrediteerd",
    "extournee",
];
/// What says that a document is paid in part.
const PAID_IN_PART: [&str; 20] = [
    "partially paid",
    "partly paid",
    "part paid",
    "partial",
    "partially",
    "partial payment",
    "partially settled",
    "partiellement paye",
    "partiellement payee",
    "partiellement regle",
    "partiellement reglee",
    "paye partiellement",
    "payee partiellement",
    "partiel",
    "partielle",
    "gedeeltelijk betaald",
    "deels betaald",
    "teilweise bezahlt",
    "teilbezahlt",
    "teilzahlung",
];
/// What a column says where its name asks whether something is paid, or still open.
const YES: [&str; 11] = ["yes", "y", "true", "oui", "o", "vrai", "ja", "j", "waar", "x", "wahr"];
const NO: [&str; 9] = ["no", "n", "false", "non", "faux", "nee", "onwaar", "nein", "falsch"];

/// Whether a value of a column by which rows are left out says that a document is not owed.
pub(in super::super) fn says_settled(value: &str) -> bool {
    let value = words(value);
    [&PAID[..], &YES, &NO].iter().any(|list| list.contains(&value.as_str()))
}

impl Draft<'_> {
    /// Documents that the file says are paid are not open; what was not looked at of it can have any word for that.
    pub(super) fn leave_out_paid(&mut self) {
        let headers = self.columns.headers;
        let means = |from: usize, column: &str| headers.means(from, &[column]);
        let is_state = |from: &usize| {
            headers.names.get(*from).is_some_and(|name| STATES.contains(&words(name).as_str()))
                || ["paid", "open"].iter().any(|column| means(*from, column))
        };
        let states: Vec<usize> = (0..headers.names.len())
            .filter(|from| is_state(from) && !self.columns.is_assigned(*from))
            .collect();
        for from in states {
            let (asks_paid, asks_open) = (means(from, "paid"), means(from, "open"));
            let is_paid = |value: &String| {
                let value = words(value);
                let value = value.as_str();
                PAID.contains(&value)
                    || (asks_paid && YES.contains(&value))
                    || (asks_open && NO.contains(&value))
            };
            let mut paid = self.columns.texts(from);
            paid.retain(is_paid);
            paid.sort();
            paid.dedup();
            let name = headers.reference(from);
            let is_known = ["open", "paid"].iter().any(|column| self.columns.from(column).is_some());
            let mut in_part = self.columns.texts(from);
            in_part.retain(|value| !is_known && PAID_IN_PART.contains(&words(value).as_str()));
            if let Some(value) = in_part.first() {
                let message = Message::new("guess-paid-in-part").count("count", in_part.len());
                self.warn(message.text("column", &name).text("value", value));
            }
            if !paid.is_empty() {
                self.warn(Message::new("guess-paid").text("column", &name).text("values", paid.join(", ")));
            }
            if self.is_part {
                let known: Vec<String> = paid.iter().map(|value| words(value)).collect();
                let others = PAID.iter().filter(|word| !known.iter().any(|known| known == *word));
                paid.extend(others.map(|word| (*word).to_owned()));
            }
            if !paid.is_empty() {
                self.mapping.skip.insert(name, paid);
            }
        }
    }

    /// What is owed to creditors is left out.
    pub(super) fn warn_of_creditors(&mut self) {
        let is_first = |row: &&GridRow| {
            let mut texts = (0..row.cells.len()).map(|at| row.text(at)).filter(|text| !text.is_empty());
            let first = texts.next().filter(|_| texts.next().is_none());
            first.is_some_and(|text| are_creditors(&words(&text)) == Some(true))
        };
        if let Some(row) = self.columns.rows.iter().find(is_first) {
            self.warn(Message::new("guess-creditors").text("line", row.line.to_string()));
        }
    }

    /// Numbers that several documents of a customer have are pages rather than numbers (A7).
    pub(super) fn tell_numbers_apart(&mut self) {
        let (Some(number), Some(date)) = (self.columns.from("number"), self.columns.from("date")) else {
            return;
        };
        let customer = self.columns.from("customer");
        let mut days: HashMap<(String, String), String> = HashMap::new();
        let is_other = |row: &GridRow| {
            if !is_day(row.cell(date), true) {
                // It can name the next customer, which is above its rows.
                days.clear();
                return false;
            }
            let key = (
                customer.map(|of| row.text(of).into_owned()).unwrap_or_default(),
                row.text(number).into_owned(),
            );
            let day = row.text(date).into_owned();
            !key.1.is_empty() && days.insert(key, day.clone()).is_some_and(|known| known != day)
        };
        if self.columns.rows.iter().any(is_other) {
            self.mapping.key =
                vec![self.columns.headers.reference(number), self.columns.headers.reference(date)];
        }
    }

    /// Words for types that mean several things are what the other words of their column make of them.
    pub(super) fn decide_types(&mut self) {
        let Some(from) = self.columns.from("type") else { return };
        let all = self.columns.texts(from);
        let decided = all.iter().filter_map(|word| Some((word.clone(), decided_by(word, &all)?.to_owned())));
        let decided: HashMap<String, String> = decided.collect();
        if !decided.is_empty() {
            self.mapping.values.insert("type".to_owned(), decided);
        }
    }

    /// Terms are those of the desk where they can only be such.
    pub(super) fn translate_terms(&mut self) {
        let Some(from) = self.columns.from("terms") else { return };
        let values = self.columns.texts(from);
        let translated: Option<HashMap<String, String>> =
            values.into_iter().map(|value| terms_of(&value).map(|terms| (value, terms))).collect();
        match translated {
            Some(terms) => {
                self.mapping.values.insert("terms".to_owned(), terms);
            }
            None => self.columns.assigned.retain(|assigned| assigned.column != "terms"),
        }
    }
}
