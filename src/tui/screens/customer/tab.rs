//! The tabs of a customer: a line each, with its key and what it shows.

use super::listed::Listed;
use super::pane::Pane;
use super::{activity, ageing, documents, exposure, limits, notes, orders, parameters, payments, ship_tos};
use crate::credit::Day;
use crate::desk::AuditQuery;
use crate::tui::Command;
use crate::tui::command::commands;
use crate::tui::screens::audit::trail;
use crate::words::key;

commands! {
    /// The tabs in their order; the first key of each is shown before its name.
    pub(super) enum Tab {
        Parameters => Command::new("customer.parameters", key("customer-tab-parameters"), &["1", "p"]).help_only(),
        Exposure => Command::new("customer.exposure", key("customer-tab-exposure"), &["2", "e"]).help_only(),
        Documents => Command::new("customer.documents", key("customer-tab-documents"), &["3", "f"]).help_only(),
        Ageing => Command::new("customer.ageing", key("customer-tab-ageing"), &["4", "v"]).help_only(),
        Orders => Command::new("customer.orders", key("customer-tab-orders"), &["5", "o"]).help_only(),
        ShipTos => Command::new("customer.ship-tos", key("customer-tab-ship-tos"), &["6", "t"]).help_only(),
        Limits => Command::new("customer.limits", key("customer-tab-limits"), &["7", "l"]).help_only(),
        Payments => Command::new("customer.payments", key("customer-tab-payments"), &["8", "h"]).help_only(),
        Notes => Command::new("customer.notes", key("customer-tab-notes"), &["9", "N"]).help_only(),
        Activity => Command::new("customer.activity", key("customer-tab-activity"), &["0", "z"]).help_only(),
        Audit => Command::new("customer.audit", key("customer-tab-audit"), &["y"]).help_only(),
    }
}

impl Tab {
    pub(super) fn all() -> impl Iterator<Item = Self> {
        Self::COMMANDS.iter().filter_map(Self::of)
    }

    /// What it shows of a customer.
    pub(super) fn pane(self, code: &str, today: Day) -> Box<dyn Pane> {
        match self {
            Self::Parameters => Box::new(parameters::Parameters::of(code)),
            Self::Exposure => Box::new(exposure::ExposureSum::of(code)),
            Self::Documents => Box::new(documents::Documents::of(code, today)),
            Self::Ageing => Box::new(ageing::AgedBalance::of(code, today)),
            Self::Orders => Box::new(orders::of(code)),
            Self::ShipTos => Box::new(ship_tos::ShipTos::of(code)),
            Self::Limits => Box::new(limits::of(code)),
            Self::Payments => Box::new(payments::Payments::of(code)),
            Self::Notes => Box::new(notes::Notes::of(code)),
            Self::Activity => Box::new(activity::of(code)),
            Self::Audit => {
                let query = AuditQuery { customer: Some(code.to_owned()), ..AuditQuery::default() };
                Box::new(Listed::new(trail::list(query, Listed::TAB), trail::open))
            }
        }
    }
}
