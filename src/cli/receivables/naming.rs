//! Documents as they are named on the command line: `[CUSTOMER:]NUMBER[#INSTALMENT][=AMOUNT]`.

use clap::Arg;

use crate::cli::Failure;
use crate::cli::arguments::Arguments;
use crate::cli::build::Builder;
use crate::cli::context::Context;
use crate::credit::{AtDay, Currency, DocumentName, Grammar, ItemKind, Message, NameFault};
use crate::desk::{AdjustmentKind, ApplyTo, DocumentKey, FoundDocument};
use crate::words::key;

const TYPED: Grammar = Grammar { day: AtDay::No };

/// An invoice to be paid as it was named.
pub(super) struct Paid {
    name: DocumentName,
    instalment: Option<u32>,
    amount: Option<crate::credit::Money>,
}

impl Paid {
    pub(super) fn apply(&self) -> ApplyTo<'_> {
        ApplyTo { invoice: &self.name.number, instalment: self.instalment, amount: self.amount }
    }
}

/// `--kind`: which of the documents that share a number.
pub(super) fn kind_option(build: Builder<'_>, kinds: &[ItemKind]) -> Arg {
    let known: Vec<&'static str> = kinds.iter().map(|kind| kind.code()).collect();
    build.choice("kind", &known, key("cli-arg-document-kind"))
}

/// What a name can mean where nothing is said of an amount: first of all, the whole text is the number.
pub(super) fn readings(text: &str) -> Result<Vec<DocumentName>, Failure> {
    let mut readings = parse(text)?;
    if !text.trim_start().starts_with('"') {
        readings.insert(0, DocumentName::of_number(text.trim()));
    }
    Ok(readings)
}

/// The document that an argument names, whole; of the kind that `--kind` says, where it is given.
pub(super) fn find(
    cx: &mut Context<'_>,
    text: &str,
    (kinds, only): (&[ItemKind], Option<&str>),
) -> Result<DocumentKey, Failure> {
    let found = find_part(cx, text, (kinds, only))?;
    whole(found, text)
}

/// The write-off or refund that an argument names.
pub(super) fn find_adjustment(
    cx: &mut Context<'_>,
    text: &str,
    kind: AdjustmentKind,
) -> Result<DocumentKey, Failure> {
    let found = cx.reader()?.find_adjustment(kind, &readings(text)?)?;
    whole(found, text)
}

/// The document, unless only a part of it is named.
fn whole(found: FoundDocument, text: &str) -> Result<DocumentKey, Failure> {
    if found.name.instalment.is_some() || found.name.amount.is_some() {
        return Err(Failure::usage(Message::new("usage-document-whole").text("name", text)));
    }
    Ok(found.key)
}

/// The same with the instalment that is named.
pub(super) fn find_part(
    cx: &mut Context<'_>,
    text: &str,
    (kinds, only): (&[ItemKind], Option<&str>),
) -> Result<FoundDocument, Failure> {
    let kinds: Vec<ItemKind> =
        kinds.iter().copied().filter(|kind| only.is_none_or(|only| kind.code() == only)).collect();
    let found = cx.reader()?.find_document(&readings(text)?, &kinds)?;
    if found.name.amount.is_some() {
        return Err(Failure::usage(Message::new("usage-document-whole").text("name", text)));
    }
    Ok(found)
}

/// The invoices of a payer that `--apply` names, in their order.
pub(super) fn paid(
    cx: &mut Context<'_>,
    arguments: Arguments<'_>,
    (payer, currency): (&str, Currency),
    instalment: Option<u32>,
) -> Result<Vec<Paid>, Failure> {
    let mut paid = Vec::new();
    for text in arguments.texts("apply") {
        let readings = parse(text)?;
        let found = cx.reader()?.invoice_of_payer(payer, &readings)?;
        let Some(name) = found else { continue };
        let read = |amount: &str| arguments.read_money("apply", amount, currency);
        let amount = name.amount.as_deref().map(read).transpose()?;
        paid.push(Paid { instalment: agreed(text, name.instalment, instalment)?, amount, name });
    }
    Ok(paid)
}

/// The invoices that an argument names, all of one customer, and the code of it.
pub(super) fn of_one_customer(
    cx: &mut Context<'_>,
    arguments: Arguments<'_>,
    argument: &str,
) -> Result<(String, Vec<Paid>), Failure> {
    let mut reader = cx.reader()?;
    let found = arguments.texts(argument).into_iter().map(|text| {
        let readings = parse(text)?;
        Ok(reader.find_document(&readings, &[ItemKind::Invoice])?)
    });
    let found = found.collect::<Result<Vec<_>, Failure>>()?;
    let customer = found.first().map(|first| first.key.customer.clone()).unwrap_or_default();
    if found.iter().any(|other| other.key.customer != customer) {
        return Err(Failure::usage(Message::new("usage-documents-of-several")));
    }
    let currency = cx.currency_of(&customer)?;
    let mut parts = Vec::with_capacity(found.len());
    for FoundDocument { name, .. } in found {
        let read = |amount: &str| arguments.read_money(argument, amount, currency);
        let amount = name.amount.as_deref().map(read).transpose()?;
        parts.push(Paid { instalment: name.instalment, amount, name });
    }
    Ok((customer, parts))
}

/// The instalment that a name and `--instalment` agree on.
pub(super) fn agreed(text: &str, named: Option<u32>, given: Option<u32>) -> Result<Option<u32>, Failure> {
    match (named, given) {
        (Some(named), Some(given)) if named != given => Err(Failure::usage(
            Message::new("usage-instalment-differs")
                .text("name", text)
                .count("named", named)
                .count("given", given),
        )),
        (named, given) => Ok(named.or(given)),
    }
}

fn parse(text: &str) -> Result<Vec<DocumentName>, Failure> {
    DocumentName::readings(text, TYPED).map_err(|fault| {
        let key = match fault {
            NameFault::Quote => "usage-document-quote",
            NameFault::NoNumber => "usage-document-number",
            NameFault::NoAmount => "usage-document-amount",
        };
        Failure::usage(Message::new(key).text("name", text))
    })
}
