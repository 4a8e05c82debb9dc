//! Terms of payment: when an order is to be paid, and whether it is debt at all (R2.7).

use super::code::coded;

coded! {
    /// How an order is paid.
    pub enum TermsKind("terms-kind") {
        /// On account, so many days after the invoice.
        Net = "net",
        /// In cash when the order is placed or collected.
        Cash = "cash",
        /// Before the goods leave.
        Prepaid = "prepaid",
        Cod = "cod",
    }
}

/// Terms of payment of a customer or an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// The code people use: `net30`, `cod`.
    pub code: String,
    /// How it is paid.
    pub kind: TermsKind,
    /// Days from the invoice to its due date; 0 for everything but [`TermsKind::Net`].
    pub days: u16,
    /// The rank that the company gave them.
    pub rank: Option<u32>,
}

impl TermsKind {
    /// Whether an order on such terms becomes debt; the others count in no order component (R2.7).
    pub const fn is_on_account(self) -> bool {
        matches!(self, Self::Net)
    }
}

impl Terms {
    /// The higher, the later the money comes: the rank that was given, else the days, 0 of what is paid at once (R6.6).
    pub fn rank(&self) -> u32 {
        self.rank.unwrap_or(self.days.into())
    }

    /// The terms that need no set-up: `cash`, `prepaid`, `cod` and any `netN` up to 365 days.
    pub fn well_known(code: &str) -> Option<Self> {
        let (kind, days) = match (TermsKind::from_code(code), code.strip_prefix("net")) {
            (Some(TermsKind::Net), _) | (None, None) => return None,
            (Some(kind), _) => (kind, 0),
            (None, Some(digits)) => {
                let plain = digits == "0" || !digits.starts_with('0');
                let plain = plain && digits.bytes().all(|byte| byte.is_ascii_digit());
                let days = digits.parse().ok().filter(|days| plain && *days <= 365)?;
                (TermsKind::Net, days)
            }
        };
        Some(Self { code: code.to_owned(), kind, days, rank: None })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_number_of_net_days_is_known_and_odd_spellings_are_not() {
        assert_eq!(
            Terms::well_known("net45").map(|terms| (terms.kind, terms.days)),
            Some((TermsKind::Net, 45))
        );
        assert_eq!(Terms::well_known("cod").map(|terms| terms.kind), Some(TermsKind::Cod));
        for code in ["net", "net030", "net-1", "net366", "net3x", "", "NET30"] {
            assert_eq!(Terms::well_known(code), None, "{code}");
        }
    }
}
