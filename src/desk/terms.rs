//! Terms of payment that need set-up, beside those that everybody knows (R2.7).

use super::draft::{Assignment, Changed, Draft, Stage, added_body, checked_code, stored_text};
use super::parameters::Parameter;
use super::{DeskError, DeskReader, DeskWriter, Recorder, Settings};
use crate::credit::{Statement, Terms, TermsKind};
use crate::store::{Role, Stored};

/// Terms of payment with their rank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermsLine {
    /// The terms.
    pub terms: Terms,
    /// The higher, the later the money comes (R6.6); none where nobody has ranked them.
    pub rank: Option<i64>,
}

impl DeskWriter {
    /// Adds terms of payment; without `days` they are due at once. Only an administrator may.
    ///
    /// Codes that are known without set-up (`cash`, `prepaid`, `cod`, `netN`) are refused.
    pub fn add_terms(&mut self, code: &str, assignments: &[Assignment]) -> Result<Changed, DeskError> {
        self.carry_out(|tx, signature| {
            let (view, code) = (tx.view(), checked_code(code)?);
            let recorder = Recorder::begin(tx, signature, "terms-add", "")?;
            recorder.permit(Role::Administrator)?;
            if view.terms(code)?.is_some() {
                return Err(DeskError::Refused(Statement::new("terms-exist").text("code", code)));
            }
            let defaults = [("kind", stored_text("net")), ("days", Stored::Integer(0))];
            let currency = Settings::load(view)?.currency;
            let mut draft = Draft::new(Parameter::TERMS, currency, defaults);
            draft.apply(assignments, Stage::Adding)?;
            tx.add_terms(&drafted_terms(code, &draft)?, draft.number("rank"))?;
            let added = draft.values();
            recorder.audit(("terms", code), (None, None), &added_body(&added))?;
            Ok(Changed::new(code, added))
        })
    }
}

impl DeskReader {
    /// `cash`, `prepaid`, `cod`, and then the terms that were set up, in the order of the codes.
    pub fn terms_lines(&mut self) -> Result<Vec<TermsLine>, DeskError> {
        let own = self.ask(|view| Ok(view.own_terms()?))?;
        let known = ["cash", "prepaid", "cod"].into_iter().filter_map(Terms::well_known);
        let lines = known.map(|terms| (terms, None)).chain(own);
        Ok(lines.map(|(terms, rank)| TermsLine { terms, rank }).collect())
    }
}

/// Terms that are paid at once have no days.
fn drafted_terms(code: &str, draft: &Draft) -> Result<Terms, DeskError> {
    let kind = draft.text("kind").and_then(TermsKind::from_code).unwrap_or(TermsKind::Net);
    let days = draft.number("days").and_then(|days| u16::try_from(days).ok());
    let days = days.unwrap_or(0);
    if days > 0 && !kind.is_on_account() {
        return Err(DeskError::Usage(Statement::new("terms-days-without-credit").text("kind", kind.code())));
    }
    Ok(Terms { code: code.to_owned(), kind, days })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{TestDesk, key, pairs};

    #[test]
    fn terms_are_listed_after_those_that_everybody_knows() {
        let test = TestDesk::new();
        let values = pairs(&[("days", "60"), ("rank", "3")]);
        test.writer().add_terms("eom60", &values).unwrap();
        let lines = test.reader().terms_lines().unwrap();
        let codes: Vec<_> = lines.iter().map(|line| line.terms.code.as_str()).collect();
        assert_eq!(codes, ["cash", "prepaid", "cod", "eom60"]);
        assert_eq!((lines[3].terms.days, lines[3].rank), (60, Some(3)));
    }

    #[test]
    fn known_terms_and_days_without_credit_are_refused() {
        let test = TestDesk::new();
        let mut writer = test.writer();
        assert_eq!(key(writer.add_terms("net30", &[])), "terms-exist");
        let values = pairs(&[("kind", "cod"), ("days", "3")]);
        assert_eq!(key(writer.add_terms("cod3", &values)), "terms-days-without-credit");
        let mut clerk = test.writer_as("carl", "clerk");
        assert_eq!(key(clerk.add_terms("eom", &[])), "role-needed");
    }
}
