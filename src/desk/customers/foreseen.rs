//! What a change of the rules that many customers share would do to the orders on hold, shown before it is saved (R1.10).

use super::CustomerRecheck;
use super::groups::set_group;
use super::recheck::foresee;
use crate::desk::error::DeskError;
use crate::desk::parameters::draft::Assignment;
use crate::desk::session::conflict::Expected;
use crate::desk::session::{DeskWriter, ProgressSink};
use crate::desk::setup::settings::set_settings;

impl DeskWriter {
    /// Tries [`Self::set_settings`] and a new check of every order on hold, and saves nothing.
    pub fn foresee_settings(
        &mut self,
        assignments: &[Assignment],
        progress: &dyn ProgressSink,
    ) -> Result<CustomerRecheck, DeskError> {
        self.attempt(|tx, signature| {
            foresee(tx, signature, progress, || set_settings(tx, signature, assignments).map(drop))
        })
    }

    /// Tries [`Self::set_group`] and a new check of every order on hold, and saves nothing.
    pub fn foresee_group(
        &mut self,
        code: &str,
        assignments: &[Assignment],
        expected: Expected,
        progress: &dyn ProgressSink,
    ) -> Result<CustomerRecheck, DeskError> {
        self.attempt(|tx, signature| {
            let change = || set_group(tx, signature, (code, assignments), expected).map(drop);
            foresee(tx, signature, progress, change)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::NoProgress;
    use crate::desk::testing::{TestDesk, pairs};

    /// An order on hold for its limit, one for a test that no limit loosens, and none else.
    fn desk() -> TestDesk {
        let desk = TestDesk::in_november();
        desk.with_customer("C1", "One", 10_000)
            .with_customer("C2", "Two", 10_000_000)
            .with_order("C1", "SO-1", 60_000)
            .with_order("C2", "SO-2", 60_000);
        desk
    }

    #[test]
    fn a_looser_setting_says_which_held_orders_it_frees_and_saves_nothing() {
        let desk = desk();
        let before = desk.dump();
        let foresee = |limit| {
            let pairs = pairs(&[("check.limit", limit)]);
            desk.writer().foresee_settings(&pairs, &NoProgress).unwrap()
        };
        assert_eq!(foresee("warn").ready, ["SO-1"]);
        assert_eq!(foresee("hold").unchanged, ["SO-1"]);
        assert_eq!(desk.dump(), before);
    }

    #[test]
    fn the_limit_of_a_policy_group_says_which_held_orders_it_frees() {
        let desk = desk();
        let mut writer = desk.writer();
        writer.add_group("GROUP", &pairs(&[("kind", "credit"), ("limit", "10")])).unwrap();
        writer.set_customer("C2", &pairs(&[("group", "GROUP")]), Expected::Whatever).unwrap();
        writer.recheck_customer("C2", crate::desk::Run::Real, &NoProgress).unwrap();
        let before = desk.dump();
        let mut foresee = |limit| {
            let pairs = pairs(&[("limit", limit)]);
            writer.foresee_group("GROUP", &pairs, Expected::Whatever, &NoProgress).unwrap()
        };
        assert_eq!(foresee("5000").ready, ["SO-2"]);
        assert_eq!(foresee("20").ready, Vec::<String>::new());
        assert_eq!(desk.dump(), before);
        // What is free by now is freed by no change.
        writer.set_group("GROUP", &pairs(&[("limit", "4000")]), Expected::Whatever).unwrap();
        let looser = pairs(&[("limit", "5000")]);
        let foreseen = writer.foresee_group("GROUP", &looser, Expected::Whatever, &NoProgress).unwrap();
        assert_eq!((foreseen.ready, foreseen.unchanged.len()), (Vec::new(), 2));
    }
}
