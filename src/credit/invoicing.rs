//! What an order covers when it is invoiced; what an invoice adds beyond it is a sale (R5.1).

use super::Money;

/// An order as far as it bounds its next invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct InvoicedOrder {
    /// What remains to be invoiced of an order that is paid without credit; 0.00 of one on account (R2.7).
    pub prepaid: Money,
    /// What remains of an order on account and counts in the exposure; 0.00 where its component is switched off.
    pub counted: Money,
    /// What of the goods that have left is not invoiced: they can always be invoiced (R3.1).
    pub left: Money,
    /// How much more may be invoiced under the release that covers it, growth included; 0.00 without one (R4.3).
    pub released: Money,
}

/// An invoice, split into what its order covers and the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvoiceParts {
    /// What the order covers and the exposure does not include yet.
    pub uncounted: Money,
    /// What exceeds the order: a sale of that amount.
    pub sale: Money,
}

impl InvoiceParts {
    /// What the exposure grows by.
    pub fn added(&self) -> Money {
        self.uncounted + self.sale
    }
}

impl InvoicedOrder {
    /// The most that an invoice may come to before it is a sale. What remains of an order that neither counts nor was
    /// released bounds nothing: its debt arises with the invoice, and is tested there.
    pub fn bound(&self) -> Money {
        self.prepaid.max(self.counted).max(self.left).max(self.released)
    }

    /// Splits an invoice of this amount.
    pub fn cut(&self, invoice: Money) -> InvoiceParts {
        let covered = invoice.min(self.bound());
        InvoiceParts { uncounted: covered - covered.min(self.counted), sale: invoice - covered }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cents(minor: i64) -> Money {
        Money::from_minor(minor)
    }

    #[test]
    fn a_cent_more_than_the_order_covers_is_a_sale_of_a_cent() {
        let nothing = InvoicedOrder::default();
        let table = [
            ("an order that counts", InvoicedOrder { counted: cents(200), ..nothing }, 200, 0),
            ("one that is paid without credit", InvoicedOrder { prepaid: cents(100), ..nothing }, 100, 100),
            (
                "released up to more than it is",
                InvoicedOrder { counted: cents(200), released: cents(300), ..nothing },
                300,
                100,
            ),
            ("released and counted nowhere", InvoicedOrder { released: cents(200), ..nothing }, 200, 200),
            (
                "goods that left of an order that grew since",
                InvoicedOrder { counted: cents(300), left: cents(200), ..nothing },
                300,
                0,
            ),
            ("goods that left of a closed order", InvoicedOrder { left: cents(200), ..nothing }, 200, 200),
            ("an order that is counted nowhere", nothing, 0, 0),
        ];
        for (what, order, bound, uncounted) in table {
            let parts = |minor| order.cut(cents(minor));
            assert_eq!(order.bound(), cents(bound), "{what}");
            assert_eq!(
                parts(bound),
                InvoiceParts { uncounted: cents(uncounted), sale: Money::ZERO },
                "{what}"
            );
            assert_eq!(
                parts(bound + 1),
                InvoiceParts { uncounted: cents(uncounted), sale: cents(1) },
                "{what}"
            );
            assert_eq!(parts(50_000).sale, cents(50_000 - bound), "{what}");
        }
    }

    #[test]
    fn an_invoice_of_a_part_takes_the_place_of_what_is_counted_first() {
        let order = InvoicedOrder { counted: cents(200), released: cents(300), ..InvoicedOrder::default() };
        for (invoice, uncounted) in [(1, 0), (199, 0), (200, 0), (201, 1), (300, 100), (301, 100)] {
            assert_eq!(order.cut(cents(invoice)).uncounted, cents(uncounted), "{invoice}");
        }
    }
}
