//! What receipts and credit notes are applied to, as an import reads it: `INV-1=100.00 "INV 2"#2=40.00@2026-05-31`.

use std::collections::BTreeMap;

use super::{Loss, Losses};
use crate::credit::{Day, DocumentName, ItemKind, Money};
use crate::desk::error::DeskError;
use crate::store::{Application, Corrupt, Document, ItemId, ListedDocument, StoreError, View};

/// What a receipt or credit note is applied to, one part after the other; nothing where it is on account.
///
/// Of a reversed receipt it is what it paid until then. What was taken back earlier is counted as lost, and so is what a
/// credit note pays since: an import reads credit notes first, and would find nothing left to pay.
pub(super) fn applied(
    view: View<'_>,
    listed: &ListedDocument,
    losses: &mut Losses,
) -> Result<Option<String>, DeskError> {
    let mut names = Vec::new();
    for Part { debit, day, amount } in in_force(view, listed, losses)? {
        let invoice = view.document(debit)?.ok_or_else(|| Corrupt::missing("item", debit.0))?;
        if listed.reversed.is_some() && !is_left_by_credit_notes(view, &invoice, amount)? {
            losses.add(Loss::Reversed, 1);
            continue;
        }
        let has_several = view.documents(invoice.customer, invoice.kind, &invoice.number)?.len() > 1;
        let name = DocumentName {
            customer: None,
            number: invoice.number,
            instalment: has_several.then_some(invoice.instalment),
            amount: Some(amount.plain(listed.currency)),
            day: Some(day).filter(|day| *day != listed.day),
        };
        names.push(name.write());
    }
    Ok((!names.is_empty()).then(|| names.join(" ")))
}

/// So much of an invoice, from a day on.
struct Part {
    debit: ItemId,
    day: Day,
    amount: Money,
}

/// The parts that count, or counted when the receipt was reversed: each invoice and day with its amount, in the order in
/// which they were applied.
fn in_force(view: View<'_>, listed: &ListedDocument, losses: &mut Losses) -> Result<Vec<Part>, StoreError> {
    let mut parts: Vec<Application> = Vec::new();
    for application in view.applications(listed.id)? {
        if application.amount.is_positive() {
            parts.push(application);
            continue;
        }
        let is_undone =
            |part: &Application| part.debit == application.debit && part.amount == -application.amount;
        let Some(at) = parts.iter().rposition(is_undone) else { continue };
        let applied = parts.get(at).map_or(application.day, |part| part.day);
        if listed.reversed.is_some_and(|reversed| application.day == reversed.max(applied)) {
            continue;
        }
        parts.remove(at);
        if application.day > applied {
            losses.add(Loss::TakenBack, 1);
        }
    }
    let mut places: BTreeMap<(ItemId, Day), usize> = BTreeMap::new();
    let mut sums: Vec<Part> = Vec::new();
    for Application { debit, day, amount, .. } in parts {
        let at = *places.entry((debit, day)).or_insert(sums.len());
        match sums.get_mut(at) {
            Some(sum) => sum.amount += amount,
            None => sums.push(Part { debit, day, amount }),
        }
    }
    Ok(sums)
}

/// Whether so much of an invoice is left when all its credit notes are applied.
fn is_left_by_credit_notes(view: View<'_>, invoice: &Document, amount: Money) -> Result<bool, StoreError> {
    let mut left = invoice.amount;
    for application in view.applications(invoice.id)? {
        let missing = || Corrupt::missing("item", application.credit.0);
        if view.document(application.credit)?.ok_or_else(missing)?.kind == ItemKind::Credit {
            left -= application.amount;
        }
    }
    Ok(amount <= left)
}
