//! The credit validation of the demo: its criteria, and a customer that it blocked and who has paid since.

use super::diary::{Diary, import};
use super::scenario::in_language;
use super::{CLERK, SUPERVISOR};
use crate::credit::{Message, Render, ValidationAct};
use crate::desk::import::ImportKind;
use crate::desk::parameters::draft::Assignment;
use crate::desk::session::NoProgress;

/// The reason that was stored.
const OVERDUE: [&str; 3] = [
    "An invoice is half a year overdue",
    "Une facture a six mois de retard",
    "Een factuur is een half jaar achterstallig",
];

/// The settings of the company. They have no reasons of their own: each reader has them in the language of the screens.
pub(super) fn criteria() -> [Assignment; 4] {
    [
        ("validation.delay_days", "180"),
        ("validation.respite_days", "30"),
        ("validation.limit_percent", "20"),
        ("validation.limit_state", "warn"),
    ]
    .map(|(name, value)| Assignment::new(name, value))
}

/// A supervisor applies the suggestion for a customer, who then pays.
pub(super) fn enter(diary: &mut Diary) {
    let desk = diary.desk();
    let overdue = InWords(in_language(diary, OVERDUE));
    diary.enter(diary.ago(7), SUPERVISOR, move |writer| {
        let mut reader = desk.reader()?;
        let snapshot = reader.validation_snapshot(&NoProgress)?;
        let choice = reader.validation_choice(&snapshot, "K131", ValidationAct::Block)?;
        writer.apply_validation(&[choice], &overdue, &NoProgress).map(drop)
    });
    let yesterday = diary.ago(1);
    let paid = format!("customer,number,date,amount,apply\nK131,PAY-K131-1,{yesterday},3100.00,K131-1\n");
    diary.enter(yesterday, CLERK, move |writer| {
        import(writer, ImportKind::Receipts, "branch-receipts.csv", &paid)
    });
}

/// The one message that is stored here, so that no words of the program are needed.
struct InWords(&'static str);

impl Render for InWords {
    fn render(&self, _: &Message) -> String {
        self.0.to_owned()
    }

    fn has(&self, _: &str) -> bool {
        true
    }
}
