//! The credit validation of the demo: its criteria, and a customer that it blocked and who has paid since.

use super::diary::{Diary, import};
use super::scenario::in_language;
use super::{CLERK, SUPERVISOR};
use crate::credit::{Message, Render, ValidationAct};
use crate::desk::import::ImportKind;
use crate::desk::parameters::draft::Assignment;
use crate::desk::session::NoProgress;

const OVERDUE: [&str; 3] = [
    "An invoice is half a year overdue",
    "Une facture a six mois de retard",
    "Een factuur is een half jaar achterstallig",
];
const TOO_MUCH_LATE: [&str; 3] = [
    "More than a fifth of the limit is overdue",
    "Plus d’un cinquième de la limite est en retard",
    "Meer dan een vijfde van de limiet is achterstallig",
];

/// The settings of the company.
pub(super) fn criteria(diary: &Diary) -> [Assignment; 6] {
    [
        ("validation.delay_days", "180"),
        ("validation.delay_reason", in_language(diary, OVERDUE)),
        ("validation.respite_days", "30"),
        ("validation.limit_percent", "20"),
        ("validation.limit_state", "warn"),
        ("validation.limit_reason", in_language(diary, TOO_MUCH_LATE)),
    ]
    .map(|(name, value)| Assignment::new(name, value))
}

/// A supervisor applies the suggestion for a customer, who then pays.
pub(super) fn enter(diary: &mut Diary) {
    let desk = diary.desk();
    diary.enter(diary.ago(7), SUPERVISOR, move |writer| {
        let mut reader = desk.reader()?;
        let snapshot = reader.validation_snapshot(&NoProgress)?;
        let choice = reader.validation_choice(&snapshot, "K131", ValidationAct::Block)?;
        writer.apply_validation(&[choice], &Keys, &NoProgress).map(drop)
    });
    let yesterday = diary.ago(1);
    let paid = format!("customer,number,date,amount,apply\nK131,PAY-K131-1,{yesterday},3100.00,K131-1\n");
    diary.enter(yesterday, CLERK, move |writer| {
        import(writer, ImportKind::Receipts, "branch-receipts.csv", &paid)
    });
}

/// The criteria of the demo have reasons of their own, so that no words of the program are needed.
struct Keys;

impl Render for Keys {
    fn render(&self, message: &Message) -> String {
        message.key.clone()
    }

    fn has(&self, _: &str) -> bool {
        true
    }
}
