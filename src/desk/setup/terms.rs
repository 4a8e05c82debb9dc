//! Terms of payment that need set-up, beside those that are known without it (R2.7).

use crate::credit::{Message, Terms};
use crate::desk::error::DeskError;
use crate::desk::input::checked_code;
use crate::desk::parameters::draft::{Assignment, Changed, Draft, Purpose};
use crate::desk::parameters::sheet::Sheet;
use crate::desk::session::record::added_body;
use crate::desk::session::{DeskReader, DeskWriter, Recorder};
use crate::fields::Settings;
use crate::store::{EventKind, Role, TermsRecord};

impl DeskWriter {
    /// Adds terms of payment; without `days` they are due at once. Only an administrator may.
    ///
    /// Codes that are known without set-up (`cash`, `prepaid`, `cod`, `netN`) are refused.
    pub fn add_terms(&mut self, code: &str, assignments: &[Assignment]) -> Result<Changed, DeskError> {
        self.carry_out(|tx, signature| {
            let (view, code): (_, &str) = (tx.view(), &checked_code(code)?);
            let recorder = Recorder::begin(tx, signature, EventKind::TermsAdd, "")?;
            recorder.permit(Role::Administrator)?;
            if view.terms(code)?.is_some() {
                return Err(DeskError::refused(Message::new("terms-exist").text("code", code)));
            }
            let mut draft = Draft::new(TermsRecord::new(code), Settings::load(view)?.currency());
            draft.apply(assignments, Purpose::Add)?;
            let Terms { kind, days, .. } = draft.after.terms;
            if days > 0 && !kind.is_on_account() {
                let refusal = Message::new("terms-days-without-credit").text("kind", kind.code());
                return Err(DeskError::usage(refusal));
            }
            tx.add_terms(&draft.after)?;
            let added = draft.values();
            recorder.audit(("terms", code), (None, None), &added_body(&added))?;
            Ok(Changed::new(code, added))
        })
    }
}

impl DeskReader {
    /// `cash`, `prepaid`, `cod`, and then the terms that were set up, in the order of the codes.
    pub fn terms_records(&mut self) -> Result<Vec<TermsRecord>, DeskError> {
        let own = self.ask(|view| Ok(view.own_terms()?))?;
        let known = ["cash", "prepaid", "cod"].into_iter().filter_map(Terms::well_known);
        Ok(known.map(|terms| TermsRecord { terms }).chain(own).collect())
    }

    /// The same as sheets.
    pub fn terms_sheets(&mut self) -> Result<Vec<Sheet>, DeskError> {
        let currency = self.settings()?.currency();
        let sheet = |record: TermsRecord| Sheet::of(&record, &record.terms.code, 0, currency);
        Ok(self.terms_records()?.into_iter().map(sheet).collect())
    }
}

#[cfg(test)]
mod tests {
    use crate::desk::testing::{TestDesk, key, pairs};

    #[test]
    fn terms_are_listed_after_those_that_need_no_set_up() {
        let test = TestDesk::new();
        let values = pairs(&[("days", "60"), ("rank", "3")]);
        test.writer().add_terms("eom60", &values).unwrap();
        let lines = test.reader().terms_records().unwrap();
        let codes: Vec<_> = lines.iter().map(|line| line.terms.code.as_str()).collect();
        assert_eq!(codes, ["cash", "prepaid", "cod", "eom60"]);
        assert_eq!((lines[3].terms.days, lines[3].terms.rank), (60, Some(3)));
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
