//! The tabs of a customer: a line each, with its key and what it shows.

use super::listed::Listed;
use super::pane::Pane;
use super::{activity, ageing, documents, exposure, limits, notes, orders, parameters, payments, ship_tos};
use crate::credit::Day;
use crate::desk::AuditQuery;
use crate::tui::Command;
use crate::tui::command::commands;
use crate::tui::screens::audit::trail;
use crate::tui::verbs::Verb;
use crate::words::key;

commands! {
    /// The tabs in their order; the first key of each is shown before its name.
    pub(super) enum Tab {
        Parameters => Command::keyed("customer.parameters", key("customer-tab-parameters"), &["1"]).help_only().anywhere(),
        Exposure => Command::keyed("customer.exposure", key("customer-tab-exposure"), &["2"]).help_only().anywhere(),
        Documents => Command::keyed("customer.documents", key("customer-tab-documents"), &["3"]).help_only().anywhere(),
        Ageing => Command::keyed("customer.ageing", key("customer-tab-ageing"), &["4"]).help_only().anywhere(),
        Orders => Command::keyed("customer.orders", key("customer-tab-orders"), &["5"]).help_only().anywhere(),
        ShipTos => Command::keyed("customer.ship-tos", key("customer-tab-ship-tos"), &["6"]).help_only().anywhere(),
        Limits => Command::keyed("customer.limits", key("customer-tab-limits"), &["7"]).help_only().anywhere(),
        Payments => Command::keyed("customer.payments", key("customer-tab-payments"), &["8"]).help_only().anywhere(),
        Notes => Command::keyed("customer.notes", key("customer-tab-notes"), &["9"]).help_only().anywhere(),
        Activity => Command::keyed("customer.activity", key("customer-tab-activity"), &["0"]).help_only().anywhere(),
        Audit => Command::new("customer.audit", key("customer-tab-audit"), Verb::History).help_only().anywhere(),
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
