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

## Quand il n’y a rien à montrer

orders-empty = Il n’y a pas encore de commande. Saisissez-en une, ou importez un fichier.
invoices-empty = Il n’y a pas encore de facture. Saisissez-en une, ou importez les postes ouverts.
credit-notes-empty = Il n’y a pas encore d’avoir. Saisissez une facture négative, ou importez les postes ouverts.
receipts-empty = Il n’y a pas encore d’encaissement. Saisissez-en un, ou importez un fichier.
