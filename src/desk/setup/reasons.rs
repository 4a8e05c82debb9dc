//! Reason codes of decisions (R4.2).

use crate::credit::{Message, Render};
use crate::desk::error::DeskError;
use crate::desk::input::checked_code;
use crate::desk::session::{DeskReader, DeskWriter, Recorder};
use crate::records::{Added, AuditBody};
use crate::sanitize::sanitize;
use crate::store::{DecisionRecord, EventKind, ReasonAction, ReasonRecord, Role};

/// The longest text of a reason code, in characters.
pub const LONGEST_REASON_TEXT: usize = 100;

impl ReasonAction {
    /// The decision of this name.
    pub fn named(name: &str) -> Result<Self, DeskError> {
        Self::from_code(name).ok_or_else(|| {
            let known = Self::all().map(Self::code).collect::<Vec<_>>().join(", ");
            DeskError::usage(Message::new("reason-action-unknown").text("action", name).text("known", known))
        })
    }
}

impl ReasonRecord {
    /// What it means: in the company's own words, else in those of the program, else its code.
    pub fn in_words(&self, words: &dyn Render) -> String {
        if self.text.is_empty() { word(self.action.code(), &self.code, words) } else { self.text.clone() }
    }
}

impl DecisionRecord {
    /// What its reason means, which is one of these where it is a code.
    pub fn reason_in_words(&self, reasons: &[ReasonRecord], words: &dyn Render) -> String {
        let action = self.kind.code();
        let known = reasons.iter().find(|known| known.action.code() == action && known.code == self.reason);
        known.map_or_else(|| word(action, &self.reason, words), |known| known.in_words(words))
    }
}

/// A reason of every new desk in the words of the program.
fn word(action: &str, code: &str, words: &dyn Render) -> String {
    words.word(&format!("reason-{action}"), code)
}

impl DeskWriter {
    /// Adds a reason code with its text; a new default takes the place of the old one. Only an administrator may.
    pub fn add_reason(&mut self, reason: &ReasonRecord) -> Result<(), DeskError> {
        let text = sanitize(&reason.text).trim().to_owned();
        if text.is_empty() || text.chars().count() > LONGEST_REASON_TEXT {
            let message = Message::new("reason-without-text").count("longest", LONGEST_REASON_TEXT);
            return Err(DeskError::usage(message));
        }
        let reason = ReasonRecord { code: checked_code(&reason.code)?.into_owned(), text, ..reason.clone() };
        self.carry_out(|tx, signature| {
            let recorder = Recorder::begin(tx, signature, EventKind::ReasonAdd, "")?;
            recorder.permit(Role::Administrator)?;
            let (action, code) = (reason.action.code(), reason.code.as_str());
            let mut reasons = tx.view().reasons()?.into_iter();
            if reasons.any(|known| known.action == reason.action && known.code == code) {
                return Err(DeskError::refused(
                    Message::new("reason-exists").text("action", action).text("code", code),
                ));
            }
            tx.add_reason(&reason)?;
            let default = if reason.is_default { "yes" } else { "no" }.to_owned();
            let added = [("default", default), ("text", reason.text.clone())];
            let added = added.map(|(name, value)| (name.to_owned(), Some(value))).into();
            let body = AuditBody::Added(Added { added });
            recorder.audit(("reason", &format!("{action}/{code}")), (None, None), &body)
        })
    }
}

impl DeskReader {
    /// All reason codes by action, the default of each first.
    pub fn reasons(&mut self) -> Result<Vec<ReasonRecord>, DeskError> {
        self.ask(|view| Ok(view.reasons()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::credit::VerdictKind;
    use crate::desk::testing::{TestDesk, key};
    use crate::words::{Language, Words};

    fn reason(action: ReasonAction, code: &str, text: &str) -> ReasonRecord {
        ReasonRecord { action, code: code.to_owned(), text: text.to_owned(), is_default: true }
    }

    #[test]
    fn a_new_default_takes_the_place_of_the_old_one() {
        let test = TestDesk::new();
        let new = reason(ReasonAction::Decision(VerdictKind::Release), "vip", "Good customer");
        test.writer().add_reason(&new).unwrap();
        let reasons = test.reader().reasons().unwrap();
        let defaults: Vec<_> = reasons
            .iter()
            .filter(|reason| {
                reason.action == ReasonAction::Decision(VerdictKind::Release) && reason.is_default
            })
            .collect();
        assert_eq!(defaults, [&new]);
        assert_eq!(new.in_words(&Words::new(Language::French)), "Good customer");
    }

    #[test]
    fn reasons_without_meaning_are_refused() {
        let test = TestDesk::new();
        let mut writer = test.writer();
        let mut add = |action, code, text| writer.add_reason(&reason(action, code, text));
        assert_eq!(key(add(ReasonAction::Decision(VerdictKind::Release), "x", " ")), "reason-without-text");
        assert_eq!(key(ReasonAction::named("ship")), "reason-action-unknown");
        assert_eq!(
            key(add(ReasonAction::Decision(VerdictKind::Release), "ok-to-ship", "X")),
            "reason-exists"
        );
        let mut clerk = test.writer_as("carl", "clerk");
        assert_eq!(
            key(clerk.add_reason(&reason(ReasonAction::Decision(VerdictKind::Keep), "x", "X"))),
            "role-needed"
        );
    }

    #[test]
    fn the_reasons_of_a_new_desk_have_words_in_every_language() {
        let reasons = TestDesk::new().reader().reasons().unwrap();
        for language in Language::ALL {
            let words = Words::new(language);
            for reason in &reasons {
                assert_ne!(reason.in_words(&words), reason.code, "{language:?}");
            }
        }
    }
}
