//! Several customers changed in one event: one that a rule refuses is skipped, and the others go on.

use super::state::{SeenCustomer, StateChange, gone};
use crate::desk::error::DeskError;
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
                let customer = lookup::find_customer(tx.view(), code)?.ok_or_else(|| gone(code))?;
                recorder.add_note(&customer, &text)
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

    /// Does the same to the state of customers, for one reason. One that is no longer as it was seen is skipped.
    pub fn change_seen_states(
        &mut self,
        customers: &[SeenCustomer],
        act: StateChange,
        reason: &str,
        progress: &dyn ProgressSink,
    ) -> Result<SeveralChanged, DeskError> {
        let reason = act.given(reason)?;
        self.attempt(|tx, signature| {
            let recorder = Recorder::begin(tx, signature, act.event(), &reason)?;
            let each = customers.iter().map(|customer| (customer.code.as_str(), customer));
            let (changed, skipped) = recorder.each_of_several(each, progress, |customer| {
                let record = customer.found(tx.view())?;
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
    use super::super::state::Blocking;
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

    /// The customers as they are now.
    fn seen(test: &TestDesk, codes: &[&str]) -> Vec<SeenCustomer> {
        let seen = |code: &&str| {
            let now = test.reader().customer_sheet(code).unwrap();
            let reason = now.sheet.text("state_reason").to_owned();
            SeenCustomer { code: (*code).to_owned(), state: now.state, reason }
        };
        codes.iter().map(seen).collect()
    }

    fn states(test: &TestDesk) -> [String; 3] {
        ["C1", "C2", "C3"].map(|code| test.reader().customer_sheet(code).unwrap().state.code().to_owned())
    }

    #[test]
    fn several_are_blocked_in_one_event_and_closed_ones_are_skipped() {
        let test = desk();
        let before = test.count("event");
        let all = seen(&test, &["C1", "C2", "C3"]);
        let warn = StateChange::Block(Blocking::WarnOnly);
        let done = test.writer().change_seen_states(&all, warn, "late", &NoProgress).unwrap();
        assert_eq!((done.changed, done.skipped.len()), (2, 1));
        assert_eq!(done.skipped[0].code, "C3");
        assert_eq!(states(&test), ["warning", "warning", "closed"]);
        assert_eq!(test.count("event"), before + 1);
        let both = seen(&test, &["C1", "C2"]);
        let done = test.writer().change_seen_states(&both, StateChange::Unblock, "", &NoProgress).unwrap();
        assert_eq!(done, SeveralChanged { changed: 2, skipped: Vec::new() });
        assert_eq!(states(&test), ["active", "active", "closed"]);
        assert!(test.reader().verify_audit().unwrap().is_ok());
    }

    #[test]
    fn where_no_customer_changes_nothing_is_written() {
        let test = desk();
        let before = test.dump();
        let mut writer = test.writer();
        let (one, two) = (seen(&test, &["C1"]), seen(&test, &["C1", "C3"]));
        let block = StateChange::Block(Blocking::Block);
        assert_eq!(key(writer.change_seen_states(&one, block, " ", &NoProgress)), "block-without-reason");
        let unblocked = writer.change_seen_states(&two, StateChange::Unblock, "", &NoProgress);
        assert_eq!(key(unblocked), "customer-not-blocked");
        assert_eq!(key(writer.note_customers(&codes(&["C1"]), " ", &NoProgress)), "note-empty");
        let none = writer.change_seen_states(&[], StateChange::Unblock, "", &NoProgress).unwrap();
        assert_eq!(none, SeveralChanged::default());
        assert_eq!(test.dump(), before);
    }

    #[test]
    fn what_another_user_has_done_since_is_not_overwritten() {
        let test = desk();
        test.writer().add_customer("C4", &[]).unwrap();
        let added = test.writer().last_act().unwrap().unwrap();
        test.writer().block_customer("C2", Blocking::Block, "late").unwrap();
        let all = seen(&test, &["C1", "C2", "C4"]);
        test.writer().block_customer("C2", Blocking::Block, "insolvent").unwrap();
        test.writer().undo(added).unwrap();
        let warn = StateChange::Block(Blocking::WarnOnly);
        let done = test.writer().change_seen_states(&all, warn, "late", &NoProgress).unwrap();
        let skipped: Vec<_> =
            done.skipped.iter().map(|one| (one.code.as_str(), one.why.key.as_str())).collect();
        assert_eq!((done.changed, skipped), (1, vec![("C2", "record-changed"), ("C4", "customer-gone")]));
        let unblocked = test.writer().change_seen_state(&all[1], StateChange::Unblock, "");
        assert_eq!(key(unblocked), "record-changed");
        let noted = test.writer().note_customers(&codes(&["C4", "C2"]), "called", &NoProgress).unwrap();
        assert_eq!((noted.changed, noted.skipped[0].why.key.as_str()), (1, "customer-gone"));
        assert_eq!(test.reader().customer_state("C2").unwrap().reason, "insolvent");
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
