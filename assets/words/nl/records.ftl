### Lijsten van orders, facturen, creditnota’s en ontvangsten.

orders-title = Orders
invoices-title = Facturen
credit-notes-title = Creditnota’s
receipts-title = Ontvangsten
records-command-open = Openen
records-column-customer = Klant
records-column-disputed = Betwist
records-state-open = open
records-state-overdue = vervallen
records-state-settled = voldaan
records-state-on-account = niet toegewezen
records-state-applied = toegewezen
