//! New customers whose names are almost those of others: often the same one, typed in two ways (A8).

use std::collections::HashMap;

use crate::sanitize::folded;
use crate::store::Balance;

/// The most pairs that are shown.
const MOST: usize = 50;
/// The most customers whose names are compared letter by letter.
const MOST_BY_LETTER: usize = 20_000;
/// Names shorter than this differ by a letter too easily.
const SHORTEST: usize = 5;
/// Legal forms, folded, which say nothing about which company it is.
const LEGAL_FORMS: [&str; 26] = [
    "sa", "sas", "sasu", "sarl", "srl", "eurl", "sprl", "snc", "sci", "scrl", "sc", "bv", "bvba", "nv",
    "vof", "cv", "gmbh", "ag", "kg", "ltd", "limited", "llc", "inc", "plc", "ets", "co",
];

/// What is written for `&`.
const CONNECTIVES: [&str; 5] = ["and", "et", "en", "und", "y"];

/// A customer of an import and another one with almost the same name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookAlike {
    pub new: NamedCustomer,
    pub other: NamedCustomer,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedCustomer {
    pub code: String,
    pub name: String,
}

/// The pairs of customers, one of them new, whose names differ by case, accents, legal form or one letter only. The new ones
/// are the last.
pub(super) fn look_alikes(customers: &[Balance], new: usize) -> Vec<LookAlike> {
    let first_new = customers.len().saturating_sub(new);
    let has_letters = customers.len() <= MOST_BY_LETTER;
    let mut by_form: HashMap<String, usize> = HashMap::new();
    let mut found: Vec<LookAlike> = Vec::new();
    for (at, customer) in customers.iter().enumerate() {
        let name = core_name(&customer.name);
        if name.is_empty() {
            continue;
        }
        let forms = if has_letters { forms_of(&name) } else { vec![name] };
        let other = forms.iter().filter_map(|form| by_form.get(form)).find_map(|other| customers.get(*other));
        if let Some(other) = other.filter(|_| at >= first_new)
            && found.len() < MOST
        {
            found.push(LookAlike { new: NamedCustomer::of(customer), other: NamedCustomer::of(other) });
        }
        for form in forms {
            by_form.entry(form).or_insert(at);
        }
    }
    found
}

impl NamedCustomer {
    fn of(customer: &Balance) -> Self {
        Self { code: customer.code.clone(), name: customer.name.clone() }
    }
}

/// A name without case, accents, punctuation, connectives and legal form.
fn core_name(name: &str) -> String {
    let plain: String = folded(name)
        .chars()
        .filter(|letter| *letter != '.')
        .map(|letter| if letter.is_alphanumeric() { letter } else { ' ' })
        .collect();
    let words =
        plain.split_whitespace().filter(|word| !LEGAL_FORMS.contains(word) && !CONNECTIVES.contains(word));
    words.collect::<Vec<_>>().concat()
}

/// The name, and the name without each of its letters: two that share one differ by a letter at most. Digits tell names apart.
fn forms_of(name: &str) -> Vec<String> {
    let letters: Vec<char> = name.chars().collect();
    let without = |at: usize| {
        letters.iter().enumerate().filter(move |(place, _)| *place != at).map(|(_, letter)| *letter).collect()
    };
    let is_left_out = |at: &usize| letters.get(*at).is_some_and(|letter| letter.is_alphabetic());
    let shorter = if letters.len() < SHORTEST { 0 } else { letters.len() };
    std::iter::once(name.to_owned()).chain((0..shorter).filter(is_left_out).map(without)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::credit::{Currency, Money};
    use crate::store::CustomerKey;

    fn alike(known: &str, new: &str) -> bool {
        let balance = |key: i64, name: &str| Balance {
            customer: CustomerKey(key),
            code: key.to_string(),
            name: name.to_owned(),
            currency: Currency::EUR,
            open: Money::ZERO,
        };
        !look_alikes(&[balance(1, known), balance(2, new)], 1).is_empty()
    }

    #[test]
    fn names_that_differ_by_case_accents_legal_form_or_one_letter_are_alike() {
        for (known, new) in [
            ("Dupont SA", "DUPONT"),
            ("Léger S.A.R.L.", "Leger"),
            ("Jansen BV", "Janssen B.V."),
            ("Acme Tools Ltd", "Acme-Tools Limited"),
            ("Meier", "Meyer"),
            ("De Vries & Zn", "De Vries en Zn."),
        ] {
            assert!(alike(known, new), "{known} {new}");
        }
        for (known, new) in [
            ("Dupont", "Durand"),
            ("Bois", "Boit"),
            ("Jansen Noord", "Jansen Zuid"),
            ("SA", "BV"),
            ("Customer 1", "Customer 2"),
        ] {
            assert!(!alike(known, new), "{known} {new}");
        }
    }
}
