### Lists of orders, invoices, credit notes and receipts.

orders-title = Orders
invoices-title = Invoices
credit-notes-title = Credit notes
receipts-title = Receipts
records-command-open = Open
records-column-customer = Customer
records-column-disputed = Disputed
records-state-open = open
records-state-overdue = overdue
records-state-settled = settled
records-state-on-account = on account
records-state-applied = applied

## Where there is nothing to list

orders-empty = There is no order yet. Enter one, or import a file.
invoices-empty = There is no invoice yet. Enter one, or import the open items.
credit-notes-empty = There is no credit note yet. Enter one as a negative invoice, or import the open items.
receipts-empty = There is no receipt yet. Enter one, or import a file.
