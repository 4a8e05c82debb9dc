//! What an answer shows, in which order: what was typed exactly, commands that are called so, data, other commands.

use super::asking::Answered;
use super::choice::{Choice, has_list};
use super::kinds::Kinds;
use super::vocabulary::{CommandMatch, CustomerAct, Matching, Vocabulary};
use crate::desk::{Found, FoundKind};

/// The most commands of one quality beside data.
const MOST_COMMANDS: usize = 8;
/// The most commands of a customer whose code was typed before them.
const MOST_OF_CUSTOMER: usize = 3;

/// One line of the answer.
#[derive(Debug, Clone)]
pub(super) enum Row {
    Record(Found),
    Command(Matching),
    /// A command or field of the customer that was typed before it.
    OfCustomer(Found, Matching, CustomerAct),
    /// There is more of a kind than is shown.
    More(FoundKind),
}

/// The rows are the same where they do the same.
impl PartialEq for Row {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Record(one), Self::Record(other)) => one.record == other.record,
            (Self::Command(one), Self::Command(other)) => one.at == other.at,
            (Self::OfCustomer(one, own, _), Self::OfCustomer(other, others, _)) => {
                (&one.record, own.at) == (&other.record, others.at)
            }
            (Self::More(one), Self::More(other)) => one == other,
            (Self::Record(_) | Self::Command(_) | Self::OfCustomer(..) | Self::More(_), _) => false,
        }
    }
}

impl Row {
    /// What choosing it does; none where there is nothing to open.
    pub(super) fn choice(&self, vocabulary: &Vocabulary, typed: &str) -> Option<Choice> {
        match self {
            Self::Record(found) => Some(Choice::Open(found.record.clone())),
            Self::Command(matching) => vocabulary.entry(matching.at).map(|entry| Choice::Run(entry.act)),
            Self::OfCustomer(customer, _, act) => {
                Some(Choice::InCustomer(customer.record.code.clone(), *act))
            }
            Self::More(kind) => has_list(*kind).then(|| Choice::List(*kind, typed.trim().to_owned())),
        }
    }
}

/// The rows of an answer, in the order in which they are shown, commands among the data.
pub(super) fn of(answered: &Answered, vocabulary: &Vocabulary, typed: &str, kinds: Kinds) -> Vec<Row> {
    let commands = if kinds.has_commands() { vocabulary.matching(typed) } else { Vec::new() };
    let (called_so, others): (Vec<_>, Vec<_>) =
        commands.into_iter().partition(|one| one.how <= CommandMatch::Begins);
    let most = if kinds == Kinds::Commands { usize::MAX } else { MOST_COMMANDS };
    let (named, found): (Vec<_>, Vec<_>) = answered.found.found.iter().cloned().partition(Found::is_named);
    let mut rows: Vec<Row> = named.into_iter().map(Row::Record).collect();
    rows.extend(of_customer(answered, vocabulary, typed));
    rows.extend(called_so.into_iter().take(most).map(Row::Command));
    rows.extend(with_more(found, &answered.found.more));
    rows.extend(others.into_iter().take(most).map(Row::Command));
    if typed.trim().is_empty() && kinds.has_commands() {
        let here = vocabulary.here().map(|at| Matching { how: CommandMatch::Whole, at, synonym: None });
        rows.extend(here.map(Row::Command));
    }
    rows
}

/// The commands of the customer whose code is the first word, called as the others: "c1008 limit".
fn of_customer<'a>(
    answered: &'a Answered,
    vocabulary: &Vocabulary,
    typed: &str,
) -> impl Iterator<Item = Row> + use<'a> {
    let rest = typed.trim().split_once(' ').map_or("", |(_, rest)| rest);
    let acts = if answered.subject.is_some() { vocabulary.in_customer(rest) } else { Vec::new() };
    let called_so = acts.into_iter().filter(|(one, _)| one.how <= CommandMatch::Begins);
    let rows = called_so.filter_map(|(one, act)| Some(Row::OfCustomer(answered.subject.clone()?, one, act)));
    rows.take(MOST_OF_CUSTOMER)
}

/// The records, and below those of a kind that there is more of it.
fn with_more(found: Vec<Found>, more: &[FoundKind]) -> Vec<Row> {
    let mut rows: Vec<Row> = found.into_iter().map(Row::Record).collect();
    for kind in more {
        let is_of_kind = |row: &Row| matches!(row, Row::Record(found) if found.record.kind == *kind);
        let below = rows.iter().rposition(is_of_kind).map_or(rows.len(), |at| at + 1);
        rows.insert(below, Row::More(*kind));
    }
    rows
}

/// Whether it is a command that is run.
pub(super) fn is_command(row: &Row) -> bool {
    match row {
        Row::Command(_) | Row::OfCustomer(..) => true,
        Row::Record(_) | Row::More(_) => false,
    }
}
