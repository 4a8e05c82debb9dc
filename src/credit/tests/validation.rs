//! Credit validation: the examples of R7, exceptions, states, limits and reasons.

use super::desk::{eur, limit, percent, today};
use crate::credit::{
    AgeingBasis, BlockingState, Currency, CustomerState, Judgement, LatePercent, Limit, Limited, Matched,
    Message, OpenInvoice, Own, Render, StateOrigin, ValidationAct, ValidationExceptions, ValidationFacts,
    ValidationPolicy,
};

const EUR: Currency = Currency::EUR;

const NEITHER: [u8; 0] = [];

/// A customer and its open invoices, as a test says.
struct Account {
    state: CustomerState,
    origin: Option<StateOrigin>,
    limit: Limit,
    currency: Currency,
    own: ValidationExceptions,
    invoices: Vec<OpenInvoice>,
}

/// Tells a message by its key and values, so that a test sees both.
struct Plain;

impl Render for Plain {
    fn render(&self, message: &Message) -> String {
        format!("{} {}", message.key, message.values.len())
    }

    fn has(&self, _: &str) -> bool {
        true
    }
}

fn account() -> Account {
    Account {
        state: CustomerState::Active,
        origin: None,
        limit: limit("10000.00"),
        currency: EUR,
        own: ValidationExceptions::default(),
        invoices: Vec::new(),
    }
}

impl Account {
    /// An invoice on terms of 30 days that fell due so many days ago.
    fn owes(mut self, amount: &str, days_over: i64) -> Self {
        let due = today() - days_over;
        self.invoices.push(OpenInvoice { day: due - 30, due, open: eur(amount), disputed: false });
        self
    }

    fn disputes(mut self) -> Self {
        for invoice in &mut self.invoices {
            invoice.disputed = true;
        }
        self
    }

    fn limit(self, text: &str) -> Self {
        Self { limit: limit(text), ..self }
    }

    fn own(self, own: ValidationExceptions) -> Self {
        Self { own, ..self }
    }

    fn state(self, state: CustomerState, origin: StateOrigin) -> Self {
        Self { state, origin: Some(origin), ..self }
    }

    fn judge(&self, policy: &ValidationPolicy) -> Option<Judgement> {
        let facts = ValidationFacts {
            state: self.state,
            origin: self.origin,
            limit: self.limit,
            currency: self.currency,
            exceptions: &self.own,
            invoices: &self.invoices,
        };
        policy.judge(&facts, today())
    }

    fn matched(&self, policy: &ValidationPolicy) -> &'static [u8] {
        self.judge(policy).map_or(&[], |judgement| judgement.matched.numbers())
    }

    fn suggestion(&self, policy: &ValidationPolicy) -> Option<ValidationAct> {
        self.judge(policy).and_then(|judgement| judgement.suggestion)
    }

    fn reason(&self, policy: &ValidationPolicy) -> String {
        let matched = self.judge(policy).map_or(Matched::Nothing, |judgement| judgement.matched);
        policy.reason(&self.own, (matched, self.limit), self.currency).render(|message| Plain.render(message))
    }
}

fn delay(days: u32) -> ValidationPolicy {
    ValidationPolicy { delay_days: Some(days), ..ValidationPolicy::off(EUR) }
}

fn minimum(respite: u32, amount: &str) -> ValidationPolicy {
    ValidationPolicy {
        respite_days: Some(respite),
        minimum_balance: Some(eur(amount)),
        ..ValidationPolicy::off(EUR)
    }
}

fn share(respite: u32, of_limit: &str) -> ValidationPolicy {
    ValidationPolicy {
        respite_days: Some(respite),
        limit_percent: Some(percent(of_limit)),
        ..ValidationPolicy::off(EUR)
    }
}

/// Limit 10 000, invoices 400 (45 days), 700 (31 days), 5 000 (30 days).
fn example() -> Account {
    account().owes("400.00", 45).owes("700.00", 31).owes("5000.00", 30)
}

#[test]
fn a_delay_of_60_days_matches_at_61_days_whatever_the_amount() {
    let policy = delay(60);
    for (days_over, matched) in [(59, false), (60, false), (61, true), (400, true)] {
        let late = account().owes("0.01", days_over);
        assert_eq!(!late.matched(&policy).is_empty(), matched, "{days_over} days");
    }
    let found = account().owes("0.01", 61).owes("9.00", 5).judge(&policy).unwrap();
    assert_eq!(found.matched, Matched::Delay);
    assert_eq!((found.days_over, found.late), (Some(61), eur("0.01")));
    assert_eq!(found.suggestion, Some(ValidationAct::Block));
}

#[test]
fn what_is_late_for_more_than_the_respite_is_compared_with_the_minimum_or_the_percentage() {
    let both = ValidationPolicy { limit_percent: Some(percent("20")), ..minimum(30, "1000.00") };
    for (policy, matches) in [
        (minimum(30, "1000.00"), true),
        (minimum(30, "1100.00"), false),
        (minimum(30, "1099.99"), true),
        (share(30, "10"), true),
        (share(30, "11"), false),
        (share(30, "10.9999"), true),
        (both, false),
    ] {
        assert_eq!(!example().matched(&policy).is_empty(), matches, "{policy:?}");
    }
    let found = example().judge(&minimum(30, "1000.00")).unwrap();
    assert_eq!((found.matched, found.late, found.days_over), (Matched::Limit, eur("1100.00"), Some(45)));
    assert_eq!(LatePercent::of(found.late, limit("10000.00")).plain().as_deref(), Some("11"));
}

#[test]
fn the_second_criterion_needs_a_limit_amount() {
    for (text, matches) in [("none", false), ("unlimited", false), ("0.00", true), ("10000.00", true)] {
        let account = example().limit(text);
        assert_eq!(account.matched(&minimum(30, "1000.00")), if matches { &[2][..] } else { &[] }, "{text}");
        assert_eq!(account.matched(&share(30, "10")), if matches { &[2][..] } else { &[] }, "{text}");
        assert_eq!(account.matched(&delay(44)), [1], "{text}");
    }
    let nothing_late = account().limit("0.00").owes("5000.00", 30);
    assert_eq!(nothing_late.matched(&share(30, "0")), NEITHER);
}

#[test]
fn either_criterion_suffices_and_both_give_the_stricter_state() {
    let policy = ValidationPolicy { delay_days: Some(40), ..minimum(30, "1000.00") };
    assert_eq!(example().matched(&policy), [1, 2]);
    let found = example().judge(&policy).unwrap();
    assert_eq!((found.late, found.days_over), (eur("1100.00"), Some(45)));
    for (delay_state, limit_state, act) in [
        (BlockingState::Warn, BlockingState::Warn, ValidationAct::Warn),
        (BlockingState::Warn, BlockingState::Block, ValidationAct::Block),
        (BlockingState::Block, BlockingState::Warn, ValidationAct::Block),
    ] {
        let policy = ValidationPolicy { delay_state, limit_state, ..policy.clone() };
        assert_eq!(example().suggestion(&policy), Some(act));
    }
    // Only the criterion that matches has a say.
    let policy = ValidationPolicy { limit_state: BlockingState::Warn, ..policy };
    assert_eq!(account().owes("5.00", 41).suggestion(&policy), Some(ValidationAct::Block));
    assert_eq!(account().owes("5.00", 41).judge(&policy).unwrap().late, eur("5.00"));
}

#[test]
fn days_are_counted_from_the_due_date_or_the_invoice_date() {
    let late = account().owes("5.00", 10);
    let by_invoice = |days| ValidationPolicy { day_basis: AgeingBasis::Invoice, ..delay(days) };
    assert_eq!(late.matched(&delay(9)), [1]);
    assert_eq!(late.matched(&delay(10)), NEITHER);
    assert_eq!(late.matched(&by_invoice(39)), [1]);
    assert_eq!(late.matched(&by_invoice(40)), NEITHER);
    assert_eq!(late.judge(&by_invoice(39)).unwrap().days_over, Some(40));
}

#[test]
fn disputed_invoices_count_where_the_company_says_so() {
    let late = account().owes("5.00", 10).disputes();
    assert_eq!(late.matched(&delay(5)), [1]);
    assert_eq!(late.matched(&ValidationPolicy { disputed: false, ..delay(5) }), NEITHER);
}

#[test]
fn an_own_value_takes_the_place_of_the_companys_and_off_is_no_criterion() {
    let both = ValidationPolicy { limit_percent: Some(percent("20")), ..minimum(30, "1000.00") };
    let none = ValidationExceptions::default;
    let own_minimum = |own| ValidationExceptions { minimum_balance: own, ..none() };
    let own_percent = |own| ValidationExceptions { limit_percent: own, ..none() };
    for (own, policy, matched) in [
        (ValidationExceptions { delay_days: Own::Is(44), ..none() }, delay(60), &[1][..]),
        (ValidationExceptions { delay_days: Own::Is(45), ..none() }, delay(20), &[]),
        (ValidationExceptions { delay_days: Own::Off, ..none() }, delay(20), &[]),
        (ValidationExceptions { delay_days: Own::Is(44), ..none() }, ValidationPolicy::off(EUR), &[1]),
        (ValidationExceptions { respite_days: Own::Off, ..none() }, minimum(30, "1.00"), &[]),
        (ValidationExceptions { respite_days: Own::Is(29), ..none() }, minimum(40, "5000.00"), &[2]),
        (ValidationExceptions { respite_days: Own::Is(45), ..none() }, minimum(30, "1.00"), &[]),
        // An own minimum replaces both, the company's percentage too; so does an own percentage.
        (own_minimum(Own::Is(eur("1000.00"))), both.clone(), &[2]),
        (own_minimum(Own::Is(eur("1000.00"))), share(30, "20"), &[2]),
        (own_percent(Own::Is(percent("10"))), both.clone(), &[2]),
        (own_percent(Own::Is(percent("11"))), minimum(30, "1.00"), &[]),
        (own_percent(Own::Off), minimum(30, "1.00"), &[]),
        (own_minimum(Own::Off), share(30, "1"), &[]),
    ] {
        assert_eq!(example().own(own.clone()).matched(&policy), matched, "{own:?} {policy:?}");
    }
    let own = ValidationExceptions {
        minimum_balance: Own::Is(eur("1000.00")),
        limit_percent: Own::Is(percent("20")),
        ..none()
    };
    assert_eq!(
        example().own(own.clone()).matched(&minimum(30, "1.00")),
        NEITHER,
        "the own percentage counts"
    );
    let own = ValidationExceptions { limit_percent: Own::Off, ..own };
    assert_eq!(example().own(own).matched(&both), [2], "the own minimum counts");
}

#[test]
fn the_companys_minimum_says_nothing_of_another_currency() {
    let foreign = Account { currency: "USD".parse().unwrap(), ..example() };
    assert_eq!(foreign.matched(&minimum(30, "1000.00")), NEITHER);
    assert_eq!(foreign.matched(&share(30, "10")), [2]);
    let own =
        ValidationExceptions { minimum_balance: Own::Is(eur("1000.00")), ..ValidationExceptions::default() };
    assert_eq!(foreign.own(own).matched(&minimum(30, "1000.00")), [2]);
}

#[test]
fn a_customer_in_the_suggested_or_a_stricter_state_gets_no_suggestion() {
    use CustomerState::{Active, Blocked, Closed, Warning};
    let (block, warn) = (delay(40), ValidationPolicy { delay_state: BlockingState::Warn, ..delay(40) });
    for origin in [StateOrigin::Auto, StateOrigin::Manual] {
        for (state, on_block, on_warn) in [
            (Active, Some(ValidationAct::Block), Some(ValidationAct::Warn)),
            (Warning, Some(ValidationAct::Block), None),
            (Blocked, None, None),
            (Closed, None, None),
        ] {
            let account = example().state(state, origin);
            assert!(account.judge(&block).is_some() && account.judge(&warn).is_some(), "listed");
            assert_eq!(account.suggestion(&block), on_block, "{state:?} {origin:?}");
            assert_eq!(account.suggestion(&warn), on_warn, "{state:?} {origin:?}");
        }
    }
}

#[test]
fn who_no_longer_matches_is_listed_and_only_an_automatic_block_is_suggested_for_unblocking() {
    use CustomerState::{Active, Blocked, Closed, Warning};
    let policy = delay(60);
    for state in [Warning, Blocked] {
        let automatic = example().state(state, StateOrigin::Auto);
        assert_eq!(automatic.suggestion(&policy), Some(ValidationAct::Unblock));
        let manual = example().state(state, StateOrigin::Manual);
        assert!(manual.judge(&policy).is_some_and(|found| found.suggestion.is_none()), "{state:?}");
        let unknown = Account { origin: None, ..manual };
        assert!(unknown.judge(&policy).is_some_and(|found| found.suggestion.is_none()), "{state:?}");
    }
    for state in [Active, Closed] {
        assert_eq!(example().state(state, StateOrigin::Auto).judge(&policy), None);
    }
    let below = example().state(Blocked, StateOrigin::Auto).judge(&minimum(30, "1100.00")).unwrap();
    assert_eq!((below.late, below.days_over), (eur("1100.00"), Some(45)), "what was found not too much");
}

#[test]
fn the_customers_own_state_and_reason_win() {
    let policy = ValidationPolicy {
        delay_days: Some(40),
        delay_reason: "Pays late".to_owned(),
        limit_reason: "Owes much".to_owned(),
        ..minimum(30, "1000.00")
    };
    assert_eq!(example().reason(&policy), "Pays late; Owes much");
    let own = ValidationExceptions {
        state: Some(BlockingState::Warn),
        reason: Some("Ask Anna".to_owned()),
        ..ValidationExceptions::default()
    };
    assert_eq!(example().own(own.clone()).reason(&policy), "Ask Anna");
    assert_eq!(example().own(own).suggestion(&policy), Some(ValidationAct::Warn));
}

#[test]
fn a_blank_reason_gets_a_plain_sentence_of_what_fired() {
    let policy =
        ValidationPolicy { delay_days: Some(40), delay_reason: " ".to_owned(), ..minimum(30, "1000.00") };
    assert_eq!(example().reason(&policy), "validation-reason-delay-due 1; validation-reason-minimum-due 3");
    let policy = ValidationPolicy { day_basis: AgeingBasis::Invoice, ..share(30, "10") };
    assert_eq!(example().reason(&policy), "validation-reason-percent-invoice 2");
    let policy = ValidationPolicy { limit_reason: "Owes much".to_owned(), ..minimum(30, "1000.00") };
    assert_eq!(example().reason(&policy), "Owes much");
}

#[test]
fn the_late_share_of_the_limit_is_rounded_and_nothing_has_no_share() {
    for (late, of, plain) in [
        ("1100.00", "10000.00", Some("11")),
        ("1.00", "3.00", Some("33.3333")),
        ("2.00", "3.00", Some("66.6667")),
        ("0.00", "0.00", Some("0")),
        ("1.00", "0.00", None),
        ("1.00", "none", None),
        ("1000000000000.00", "0.01", Some("10000000000000000")),
    ] {
        assert_eq!(LatePercent::of(eur(late), limit(of)).plain().as_deref(), plain, "{late} of {of}");
    }
    assert_eq!(LatePercent::of(eur("1.00"), limit("0.00")), LatePercent::OfNothing);
}

#[test]
fn what_will_hardly_be_meant_is_said() {
    let keys = |policy: &ValidationPolicy, limited| {
        policy.warnings(limited).into_iter().map(|warning| warning.key).collect::<Vec<_>>()
    };
    assert_eq!(keys(&share(30, "10"), Limited::AnyCustomer), Vec::<String>::new());
    assert_eq!(keys(&share(30, "10"), Limited::NoCustomer), ["validation-warning-no-limit"]);
    assert_eq!(keys(&delay(60), Limited::NoCustomer), Vec::<String>::new());
    let both = ValidationPolicy { limit_percent: Some(percent("20")), ..minimum(30, "1000.00") };
    assert_eq!(keys(&both, Limited::AnyCustomer), ["validation-warning-minimum-ignored"]);
    let without = ValidationPolicy { respite_days: None, ..minimum(30, "1000.00") };
    assert_eq!(keys(&without, Limited::AnyCustomer), ["validation-warning-no-respite"]);
    let alone = ValidationPolicy { respite_days: Some(30), ..ValidationPolicy::off(EUR) };
    assert_eq!(keys(&alone, Limited::NoCustomer), ["validation-warning-no-threshold"]);
}
