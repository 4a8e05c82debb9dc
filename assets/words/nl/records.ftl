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

## Als er niets te tonen is

orders-empty = Er is nog geen order. Voer er een in, of importeer een bestand.
invoices-empty = Er is nog geen factuur. Voer er een in, of importeer de openstaande posten.
credit-notes-empty = Er is nog geen creditnota. Voer een negatieve factuur in, of importeer de openstaande posten.
receipts-empty = Er is nog geen ontvangst. Voer er een in, of importeer een bestand.
