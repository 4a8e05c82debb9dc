//! Orders and their invoices, on real desks.

mod goods_left;
mod invoiced_order;
