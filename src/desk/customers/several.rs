//! Several customers changed in one event: one that a rule refuses is skipped, and the others go on.

use super::state::{Blocking, StateChange, block_reason};
use crate::desk::error::DeskError;
use crate::desk::input::optional_reason;
use crate::desk::lookup;
use crate::desk::parameters::draft::Put;
use crate::desk::session::{Attempt, DeskWriter, ProgressSink, Recorder, Skipped};
use crate::fields::Settings;
use crate::store::EventKind;

/// What became of several customers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SeveralChanged {
    pub changed: usize,
    /// Those that a rule refuses, and why.
    pub skipped: Vec<Skipped>,
}

impl DeskWriter {
    /// Blocks customers, or lets them buy with a warning, for one reason; see [`DeskWriter::block_customer`].
    pub fn block_customers(
        &mut self,
        codes: &[String],
        blocking: Blocking,
        reason: &str,
        progress: &dyn ProgressSink,
    ) -> Result<SeveralChanged, DeskError> {
        let reason = block_reason(reason)?;
        self.change_states(codes, StateChange::Block(blocking), &reason, progress)
    }

    /// Lets blocked and warned customers buy again.
    pub fn unblock_customers(
        &mut self,
        codes: &[String],
        progress: &dyn ProgressSink,
    ) -> Result<SeveralChanged, DeskError> {
        self.change_states(codes, StateChange::Unblock, "", progress)
    }

    /// Writes the same note on customers.
    pub fn note_customers(
        &mut self,
        codes: &[String],
        text: &str,
        progress: &dyn ProgressSink,
    ) -> Result<SeveralChanged, DeskError> {
        let text = super::notes::checked(text)?;
        self.attempt(|tx, signature| {
            let recorder = Recorder::begin(tx, signature, EventKind::NoteAdd, "")?;
            let each = codes.iter().map(|code| (code.as_str(), code));
            let (noted, skipped) = recorder.each_of_several(each, progress, |code| {
                recorder.add_note(&lookup::customer(tx.view(), code)?, &text)
            })?;
            Ok(committed(noted.len(), skipped))
        })
    }

    /// Makes customers members of a group; see [`DeskWriter::join_group`].
    pub fn group_customers(
        &mut self,
        codes: &[String],
        group: &str,
        progress: &dyn ProgressSink,
    ) -> Result<SeveralChanged, DeskError> {
        self.attempt(|tx, signature| {
            let (settings, group) = (Settings::load(tx.view())?, lookup::group(tx.view(), group)?);
            let recorder = Recorder::begin(tx, signature, EventKind::GroupJoin, "")?;
            let each = codes.iter().map(|code| (code.as_str(), code));
            let (joined, skipped) =
                recorder.each_of_several(each, progress, |code| recorder.join(&settings, &group, code))?;
            Ok(committed(joined.into_iter().filter(|joined| *joined == Put::Changed).count(), skipped))
        })
    }

    fn change_states(
        &mut self,
        codes: &[String],
        act: StateChange,
        reason: &str,
        progress: &dyn ProgressSink,
    ) -> Result<SeveralChanged, DeskError> {
        let reason = optional_reason(reason)?;
        self.attempt(|tx, signature| {
            let recorder = Recorder::begin(tx, signature, act.event(), &reason)?;
            let each = codes.iter().map(|code| (code.as_str(), code));
            let (changed, skipped) = recorder.each_of_several(each, progress, |code| {
                let record = lookup::customer(tx.view(), code)?;
                match act.done_to(&record, &reason)? {
                    Some(after) => recorder.write_customer(&record, &after).map(|_| true),
                    None => Ok(false),
                }
            })?;
            Ok(committed(changed.into_iter().filter(|is_changed| *is_changed).count(), skipped))
        })
    }
}

/// Where nothing was changed, nothing is written either.
fn committed(changed: usize, skipped: Vec<Skipped>) -> Attempt<SeveralChanged> {
    let outcome = SeveralChanged { changed, skipped };
    if changed == 0 { Attempt::RollBack(outcome) } else { Attempt::Commit(outcome) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::NoProgress;
    use crate::desk::testing::{TestDesk, key, pairs};

    fn desk() -> TestDesk {
        let test = TestDesk::new();
        for code in ["C1", "C2", "C3"] {
            test.writer().add_customer(code, &[]).unwrap();
        }
        test.writer().close_customer("C3", "Moved").unwrap();
        test
    }

    fn codes(codes: &[&str]) -> Vec<String> {
        codes.iter().map(|code| (*code).to_owned()).collect()
    }

    fn states(test: &TestDesk) -> [String; 3] {
        ["C1", "C2", "C3"].map(|code| test.reader().customer_sheet(code).unwrap().state.code().to_owned())
    }

    #[test]
    fn several_are_blocked_in_one_event_and_closed_ones_are_skipped() {
        let test = desk();
        let before = test.count("event");
        let all = codes(&["C1", "C2", "C3"]);
        let done = test.writer().block_customers(&all, Blocking::WarnOnly, "late", &NoProgress).unwrap();
        assert_eq!((done.changed, done.skipped.len()), (2, 1));
        assert_eq!(done.skipped[0].code, "C3");
        assert_eq!(states(&test), ["warning", "warning", "closed"]);
        assert_eq!(test.count("event"), before + 1);
        let done = test.writer().unblock_customers(&codes(&["C1", "C2"]), &NoProgress).unwrap();
        assert_eq!(done, SeveralChanged { changed: 2, skipped: Vec::new() });
        assert_eq!(states(&test), ["active", "active", "closed"]);
        assert!(test.reader().verify_audit().unwrap().is_ok());
    }

    #[test]
    fn where_no_customer_changes_nothing_is_written() {
        let test = desk();
        let before = test.dump();
        let mut writer = test.writer();
        assert_eq!(
            key(writer.block_customers(&codes(&["C1"]), Blocking::Block, " ", &NoProgress)),
            "block-without-reason"
        );
        assert_eq!(key(writer.unblock_customers(&codes(&["C1", "C3"]), &NoProgress)), "customer-not-blocked");
        assert_eq!(key(writer.note_customers(&codes(&["C1"]), " ", &NoProgress)), "note-empty");
        assert_eq!(writer.unblock_customers(&[], &NoProgress).unwrap(), SeveralChanged::default());
        assert_eq!(test.dump(), before);
    }

    #[test]
    fn those_whom_a_group_does_not_take_are_skipped() {
        let test = desk();
        let mut writer = test.writer();
        writer.add_customer("CAD", &pairs(&[("currency", "CAD")])).unwrap();
        writer.add_group("G", &pairs(&[("limit", "100")])).unwrap();
        let all = codes(&["C1", "CAD", "C2"]);
        let done = writer.group_customers(&all, "G", &NoProgress).unwrap();
        assert_eq!((done.changed, done.skipped.len()), (2, 1));
        assert_eq!(
            (done.skipped[0].code.as_str(), done.skipped[0].why.key.as_str()),
            ("CAD", "group-other-currency")
        );
        let members = test.reader().group_sheet("G").unwrap().members;
        assert_eq!(members, ["C1", "C2"]);
        let done = writer.group_customers(&codes(&["C1", "C2"]), "G", &NoProgress).unwrap();
        assert_eq!(done, SeveralChanged::default(), "they are members already");
    }

    #[test]
    fn one_note_is_written_on_each() {
        let test = desk();
        let before = test.count("event");
        let done = test.writer().note_customers(&codes(&["C1", "C3"]), "Trade fair", &NoProgress).unwrap();
        assert_eq!(done.changed, 2);
        for code in ["C1", "C3"] {
            assert_eq!(test.reader().customer_notes(code).unwrap()[0].text, "Trade fair");
        }
        assert!(test.reader().customer_notes("C2").unwrap().is_empty());
        assert_eq!(test.count("event"), before + 1);
    }
}
