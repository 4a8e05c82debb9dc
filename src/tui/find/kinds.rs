//! What is looked for: everything, or things of some kinds only.

use crate::desk::FoundKind;
use crate::tui::screens::tabs::turned;
use crate::words::{MessageKey, key};

/// What is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kinds {
    All,
    Commands,
    Customers,
    Documents,
    Settings,
}

impl Kinds {
    pub(super) const ALL: [Self; 5] =
        [Self::All, Self::Commands, Self::Customers, Self::Documents, Self::Settings];

    pub(super) const fn name(self) -> MessageKey {
        match self {
            Self::All => key("find-all"),
            Self::Commands => key("find-commands"),
            Self::Customers => key("find-customers"),
            Self::Documents => key("find-documents"),
            Self::Settings => key("find-settings"),
        }
    }

    /// Those so many places further on.
    pub(super) fn turned(self, by: usize) -> Self {
        turned(&Self::ALL, self, by)
    }

    /// The kinds of records that are looked for; none is all of them.
    pub(super) const fn records(self) -> &'static [FoundKind] {
        match self {
            Self::All | Self::Commands => &[],
            Self::Customers => &[FoundKind::Customer, FoundKind::ShipTo],
            Self::Documents => &[FoundKind::Order, FoundKind::Invoice, FoundKind::Credit, FoundKind::Receipt],
            Self::Settings => &[
                FoundKind::Setting,
                FoundKind::Group,
                FoundKind::Reason,
                FoundKind::Warehouse,
                FoundKind::Terms,
                FoundKind::User,
            ],
        }
    }

    pub(super) const fn has_records(self) -> bool {
        match self {
            Self::Commands => false,
            Self::All | Self::Customers | Self::Documents | Self::Settings => true,
        }
    }

    pub(super) const fn has_commands(self) -> bool {
        match self {
            Self::All | Self::Commands => true,
            Self::Customers | Self::Documents | Self::Settings => false,
        }
    }
}
