### Les listes de commandes, de factures, d’avoirs et d’encaissements.

orders-title = Commandes
invoices-title = Factures
credit-notes-title = Avoirs
receipts-title = Encaissements
records-command-open = Ouvrir
records-column-customer = Client
records-column-disputed = Litige
records-state-open = ouverte
records-state-overdue = échue
records-state-settled = soldée
records-state-on-account = non affecté
records-state-applied = affecté
