//! The company's settings that decide: what counts, what holds, how items age.

use std::sync::Arc;

use super::code::coded;
use super::{AgeingPolicy, BlockingRule, Currency, Money, Percent, Severity};

coded! {
    /// What a rule that fires does (R3.12).
    #[derive(Default)]
    pub enum Response("value") {
        #[default]
        Hold = "hold",
        Warn = "warn",
        Off = "off",
    }
}

coded! {
    /// What exceeding a limit does at a sale, or at the transfer of an invoice: Maestro's method 1 (R5).
    #[derive(Default)]
    pub enum AtLimit("value") {
        /// Nothing of its own: the order check holds the order as ever.
        #[default]
        Off = "off",
        /// The same message, and the person may go on.
        Warn = "warn",
        /// It is an error: the sale is not saved, the invoice not transferred.
        Block = "block",
    }
}

coded! {
    /// Where an order is checked on its way.
    pub enum Checkpoint("value") {
        /// The order is entered, grown, re-opened or copied.
        Entry = "entry",
        /// The order is looked at again: in the queue, or by hand.
        Review = "review",
        /// The goods are released to the warehouse.
        Shipping = "shipping",
        /// The order becomes an invoice.
        Transfer = "transfer",
        /// Something is invoiced that no order stood for: a sale like the entry of an order (R5). Only the customer's state
        /// and the limit are looked at, as nothing of an invoice can be held.
        Invoice = "invoice",
    }
}

/// What counts in the exposure, one switch each (R2.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "the company's switches are independent of each other")]
pub struct ExposureSwitches {
    /// Receipts and payments on account that are applied to nothing yet.
    pub unapplied_receipts: bool,
    /// Orders that passed or were approved.
    pub approved_orders: bool,
    pub held_orders: bool,
    /// Orders to be shipped after the horizon.
    pub future_orders: bool,
    /// Orders the customer has not confirmed.
    pub unconfirmed_orders: bool,
    /// Invoices in dispute; governs the other rules that read open items too.
    pub disputed: bool,
    /// Days from today after which an order is a future order.
    pub horizon_days: u16,
}

/// Everything the company has set that the order check reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    pub exposure: ExposureSwitches,
    /// Widens every limit test (R1.5); a warehouse may have its own.
    pub tolerance: Percent,
    /// The currency of the company, of its own amounts and of those of its warehouses and groups.
    pub currency: Currency,
    /// Relieves the customer's maximum order amount (R3.7).
    pub order_maximum: Option<Money>,
    /// How far an approved order may grow (R4.3).
    pub growth_tolerance: Percent,
    /// What an exceeded limit does.
    pub limit: Response,
    /// What an open item in the hold period does.
    pub hold_period: Response,
    /// What an order below the minimum or above the maximum does.
    pub order_amount: Response,
    /// What terms that rank higher than the customer's own do (R6.6).
    pub terms_rank: Response,
    /// Checkpoints that are switched on.
    pub checkpoints: Vec<Checkpoint>,
    /// Checkpoints at which even an approved order is checked again (R4.3).
    pub recheck_at: Vec<Checkpoint>,
    /// Whether an order whose findings are gone is released at once (R4.4).
    pub auto_release: bool,
    /// How items age (R9).
    pub ageing: AgeingPolicy,
    /// What exceeding a limit does at a sale; where it is on, its answer takes the place of `limit` (R5).
    pub limit_at_sale: AtLimit,
    /// What exceeding a limit does when an entered invoice is transferred (R5).
    pub limit_at_transfer: AtLimit,
    /// The blocking rules that are not removed (R6).
    pub blocking: Arc<[BlockingRule]>,
}

impl Default for ExposureSwitches {
    fn default() -> Self {
        Self {
            unapplied_receipts: true,
            approved_orders: true,
            held_orders: true,
            future_orders: true,
            unconfirmed_orders: false,
            disputed: true,
            horizon_days: 30,
        }
    }
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            exposure: ExposureSwitches::default(),
            tolerance: Percent::ZERO,
            currency: Currency::EUR,
            order_maximum: None,
            growth_tolerance: Percent::ZERO,
            limit: Response::Hold,
            hold_period: Response::Hold,
            order_amount: Response::Hold,
            terms_rank: Response::Off,
            checkpoints: vec![Checkpoint::Entry],
            recheck_at: Vec::new(),
            auto_release: false,
            ageing: AgeingPolicy::default(),
            limit_at_sale: AtLimit::Off,
            limit_at_transfer: AtLimit::Off,
            blocking: Arc::default(),
        }
    }
}

impl Policy {
    /// The same with a checkpoint switched on, for an order whose limit test was put off until there (R2.2).
    pub fn checking_at(mut self, checkpoint: Checkpoint) -> Self {
        if !checkpoint.is_on(&self) {
            self.checkpoints.push(checkpoint);
        }
        self
    }

    /// How bad an exceeded limit is at a checkpoint; none where it is not tested (R3.12, R5).
    ///
    /// An existing order cannot be refused any more: where the sale is blocked, it is held as ever. An invoice over
    /// the limit is saved with a warning, but nothing is said of it where the transfer is to say it.
    pub const fn limit_severity(&self, checkpoint: Checkpoint) -> Option<Severity> {
        match (self.limit_at_sale, checkpoint, self.limit_at_transfer) {
            (AtLimit::Off, Checkpoint::Invoice, AtLimit::Warn | AtLimit::Block) => None,
            (AtLimit::Off, Checkpoint::Invoice, AtLimit::Off) | (AtLimit::Warn, _, _) => Some(Severity::Warn),
            (
                AtLimit::Off,
                Checkpoint::Entry | Checkpoint::Review | Checkpoint::Shipping | Checkpoint::Transfer,
                _,
            ) => self.limit.severity(),
            (AtLimit::Block, Checkpoint::Entry | Checkpoint::Invoice, _) => Some(Severity::Refuse),
            (AtLimit::Block, Checkpoint::Review | Checkpoint::Shipping | Checkpoint::Transfer, _) => {
                Some(Severity::Hold)
            }
        }
    }

    /// Whether a sale is tested against the limit at this checkpoint, whatever the checkpoints of the order check (R5).
    pub fn tests_sale_at(&self, checkpoint: Checkpoint) -> bool {
        checkpoint == Checkpoint::Entry && self.limit_at_sale != AtLimit::Off
    }
}

impl AtLimit {
    /// How bad an exceeded limit is; none where nothing is said of it.
    pub const fn severity(self) -> Option<Severity> {
        match self {
            Self::Off => None,
            Self::Warn => Some(Severity::Warn),
            Self::Block => Some(Severity::Refuse),
        }
    }
}

impl Response {
    /// The severity of a finding under it; none where the rule is off.
    pub const fn severity(self) -> Option<Severity> {
        match self {
            Self::Hold => Some(Severity::Hold),
            Self::Warn => Some(Severity::Warn),
            Self::Off => None,
        }
    }
}

impl Checkpoint {
    /// The words of those that the company can switch on, in the order in which an order passes them.
    pub const SWITCHED: &'static [&'static str] =
        &[Self::Entry.code(), Self::Shipping.code(), Self::Transfer.code()];

    /// Whether the rest of the check runs here; the customer's state is looked at everywhere (R3.1).
    pub fn is_on(self, policy: &Policy) -> bool {
        match self {
            Self::Review | Self::Invoice => true,
            Self::Entry | Self::Shipping | Self::Transfer => policy.checkpoints.contains(&self),
        }
    }
}
