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
