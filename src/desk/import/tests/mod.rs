mod bad_rows;
mod bench;
mod failures;
mod invoices;
mod master;
mod orders;
mod real;
mod receipts;
