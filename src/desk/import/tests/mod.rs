mod bad_rows;
mod bench;
mod failures;
mod invoices;
mod orders;
mod real;
mod receipts;
