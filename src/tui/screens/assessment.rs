//! An assessment as a page to read: what was found first, what would cure it next, then the sums behind it.

use super::page::Page;
use crate::credit::{
    Assessment, Checkpoint, Cure, CureKind, Currency, Finding, Limit, LimitStack, Message, Money, NamedLimit,
    Outcome, Severity, TemporaryLimit,
};
use crate::tui::context::Context;
use crate::tui::theme::Role;
use crate::words::{MessageKey, key};

/// Columns that half of the sums needs.
const HALF: u16 = 36;

/// The assessment of an order or invoice that is not on hold.
pub fn write(page: &mut Page<'_>, assessment: &Assessment, cx: &Context) {
    let nothing_found = match assessment.checkpoint {
        Checkpoint::Invoice => Message::new("invoice-nothing-found"),
        Checkpoint::Entry | Checkpoint::Review | Checkpoint::Shipping | Checkpoint::Transfer => {
            nothing_holds(&format!("outcome-{}", assessment.outcome.code()))
        }
    };
    write_with(page, assessment, &nothing_found, cx);
}

/// The same of an order that is on hold: where nothing holds it now, it still has to be released (R4.10).
pub fn write_held(page: &mut Page<'_>, assessment: &Assessment, cx: &Context) {
    write_with(page, assessment, &nothing_holds("hold-state-ready"), cx);
}

/// The same with another sentence where no rule has anything to report.
pub fn write_with(page: &mut Page<'_>, assessment: &Assessment, nothing_found: &Message, cx: &Context) {
    if assessment.findings.is_empty() {
        let sign = cx.theme.symbols().good;
        page.sentence(role_of(assessment.outcome), 0, sign, &cx.render(nothing_found));
    }
    for finding in &assessment.findings {
        write_finding(page, finding, assessment, cx);
    }
    for passed in &assessment.passed {
        let sentence = cx.render(&Message::new(format!("passed-{}", passed.code())));
        page.sentence(Role::Dim, 0, cx.theme.symbols().bullet, &sentence);
    }
    page.gap();
    page.halves(HALF, |page| write_exposure(page, assessment, cx), |page| write_limits(page, assessment, cx));
}

/// What it comes to, and in one line the two figures that everyone asks for; what led to them is further below.
pub fn write_outcome(page: &mut Page<'_>, outcome: MessageKey, checked: &Assessment, cx: &Context) {
    let symbols = cx.theme.symbols();
    let sign = match checked.outcome {
        Outcome::Approved => symbols.good,
        Outcome::Warned => symbols.warning,
        Outcome::Held | Outcome::Refused => symbols.danger,
    };
    page.sentence(role_of(checked.outcome), 0, sign, &cx.text(outcome));
    let figure = |label: MessageKey, amount: Money| {
        let amount = cx.words.money(amount, checked.currency);
        format!("{} {amount}", cx.text(label))
    };
    let exposure = figure(key("exposure-total"), checked.exposure.total());
    let line = match checked.available {
        Some(available) => {
            let available = figure(key("limit-available"), available);
            format!("{exposure} {} {available}", symbols.separator)
        }
        None => exposure,
    };
    page.sentence(Role::Text, 2, "", &line);
}

const fn role_of(outcome: Outcome) -> Role {
    match outcome {
        Outcome::Approved => Role::Good,
        Outcome::Warned => Role::Warning,
        Outcome::Held | Outcome::Refused => Role::Danger,
    }
}

fn nothing_holds(outcome: &str) -> Message {
    Message::new("hold-nothing-found").key("outcome", outcome)
}

/// The finding, what it measured, and its cures, the nearest at hand first and in front of the others.
fn write_finding(page: &mut Page<'_>, finding: &Finding, assessment: &Assessment, cx: &Context) {
    let currency = assessment.currency;
    let symbols = cx.theme.symbols();
    let (role, sign) = match finding.severity {
        Severity::Warn => (Role::Warning, symbols.warning),
        Severity::Hold | Severity::Refuse => (Role::Danger, symbols.danger),
    };
    page.sentence(role, 0, sign, &cx.render(&assessment.message(finding)));
    for (index, cure) in finding.cures.iter().enumerate() {
        let sentence = cx.render(&cure.message(currency));
        if index == 0 {
            page.sentence(role_of_best(cure), 2, symbols.cursor, &sentence);
        } else {
            page.sentence(Role::Text, 2, symbols.bullet, &sentence);
        }
    }
    write_measures(page, finding, currency, cx);
}

/// What is already on account stands out: no payment and no decision is needed for it.
const fn role_of_best(cure: &Cure) -> Role {
    match cure.kind {
        CureKind::Apply => Role::Marked,
        _ => Role::Text,
    }
}

/// Value, threshold and margin in one line where they fit, else a line each.
fn write_measures(page: &mut Page<'_>, finding: &Finding, currency: Currency, cx: &Context) {
    let measures = [
        (key("hold-measure-value"), &finding.measured),
        (key("hold-measure-threshold"), &finding.threshold),
        (key("hold-measure-margin"), &finding.margin),
    ];
    let said: Vec<(String, String)> = measures
        .into_iter()
        .filter_map(|(label, measure)| Some((cx.text(label), cx.words.measure(measure.as_ref()?, currency))))
        .collect();
    if said.is_empty() {
        return;
    }
    let separator = format!(" {} ", cx.theme.symbols().separator);
    let parts: Vec<String> = said.iter().map(|(label, value)| format!("{label} {value}")).collect();
    let line = format!("  {}", parts.join(&separator));
    if crate::tui::text::width(&line) <= page.width() {
        page.line(Role::Dim, &line);
        return;
    }
    for (label, value) in said {
        page.value(Role::Dim, &format!("  {label}"), &value);
    }
}

/// The exposure, component by component, adding up to the total; components of nothing are left out.
fn write_exposure(page: &mut Page<'_>, assessment: &Assessment, cx: &Context) {
    let exposure = &assessment.exposure;
    let components = [
        (key("exposure-open-invoices"), exposure.open_invoices),
        (key("exposure-open-credits"), -exposure.open_credits),
        (key("exposure-unapplied-receipts"), -exposure.unapplied_receipts),
        (key("exposure-approved-orders"), exposure.approved_orders),
        (key("exposure-held-orders"), exposure.held_orders),
        (key("exposure-future-orders"), exposure.future_orders),
        (key("exposure-unconfirmed-orders"), exposure.unconfirmed_orders),
    ];
    let money = |amount: Money| cx.words.money(amount, assessment.currency);
    let heading = Message::new("hold-exposure-heading").text("currency", assessment.currency.code());
    page.heading(&cx.render(&heading));
    for (label, amount) in components {
        if !amount.is_zero() {
            page.value(Role::Text, &cx.text(label), &money(amount));
        }
    }
    let this = match assessment.checkpoint {
        Checkpoint::Invoice => key("exposure-this-invoice"),
        Checkpoint::Entry | Checkpoint::Review | Checkpoint::Shipping | Checkpoint::Transfer => {
            key("exposure-this-order")
        }
    };
    page.value(Role::Text, &cx.text(this), &money(exposure.this_order));
    page.rule();
    let total = cx.text(key("exposure-total"));
    page.value(Role::Marked, &total, &money(exposure.total()));
}

fn write_limits(page: &mut Page<'_>, assessment: &Assessment, cx: &Context) {
    let money = |amount: Money| cx.words.money(amount, assessment.currency);
    let limit_text = |limit: Limit| match limit {
        Limit::NotSet => cx.text(key("limit-none")),
        Limit::Unlimited => cx.text(key("limit-unlimited")),
        Limit::Amount(amount) => money(amount),
    };
    let temporary = |limit: &TemporaryLimit| {
        cx.render(&Message::new("hold-limit-temporary-until").day("until", limit.to))
    };
    let (stack, available) = (&assessment.limit, assessment.available);
    LimitLines { stack, available, currency: assessment.currency, temporary: &temporary, limit: &limit_text }
        .write(page, cx);
}

/// The limits that play a part, the one that binds, and what is left of it.
pub struct LimitLines<'a> {
    pub stack: &'a LimitStack,
    pub available: Option<Money>,
    pub currency: Currency,
    /// The label of a temporary limit.
    pub temporary: &'a dyn Fn(&TemporaryLimit) -> String,
    /// A limit as a text.
    pub limit: &'a dyn Fn(Limit) -> String,
}

impl LimitLines<'_> {
    pub fn write(&self, page: &mut Page<'_>, cx: &Context) {
        let Self { stack, temporary, limit, .. } = self;
        let money = |amount: Money| cx.words.money(amount, self.currency);
        page.heading(&cx.text(key("hold-limits-heading")));
        page.value(Role::Text, &cx.text(key("limit-own")), &limit(stack.own));
        if let Some(set) = &stack.temporary {
            page.value(Role::Text, &temporary(set), &money(set.amount));
        }
        let named: [(MessageKey, &Option<NamedLimit>); 3] = [
            (key("limit-policy-group"), &stack.policy_group),
            (key("limit-group"), &stack.group),
            (key("limit-ship-to"), &stack.ship_to),
        ];
        for (label, named) in named {
            if let Some(named) = named {
                let label = format!("{} {}", cx.text(label), named.code);
                page.value(Role::Text, &label, &limit(named.limit));
            }
        }
        if !stack.insurance.is_zero() {
            page.value(Role::Text, &cx.text(key("limit-insurance")), &money(stack.insurance));
        }
        if stack.tolerance.units() != 0 {
            page.value(Role::Text, &cx.text(key("limit-tolerance")), &cx.words.percent(stack.tolerance));
        }
        page.rule();
        page.value(Role::Text, &cx.text(key("limit-effective")), &limit(stack.effective));
        if let Some(available) = self.available {
            let role = if available.is_negative() { Role::Danger } else { Role::Good };
            page.value(role, &cx.text(key("limit-available")), &money(available));
        }
    }
}
