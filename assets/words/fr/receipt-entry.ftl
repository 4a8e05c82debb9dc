### La saisie des encaissements, leur affectation et leur contrepassation.

receipt-entry-title = Saisie d’encaissement
    .also = encaissements, paiements, lockbox
receipt-entry-customer = Client
receipt-entry-customer-help = Le code du client qui a payé. { KEY("form.look-up") } le cherche par code ou par nom. Un client bloqué peut aussi payer.
receipt-entry-number = N° d’encaissement
receipt-entry-number-help = Le numéro de l’encaissement ou du paiement, 40 caractères au plus. Aucun autre encaissement du client ne peut le porter.
receipt-entry-day = Date
receipt-entry-day-help = Le jour où le paiement est arrivé, au plus tard aujourd’hui. Il compte pour le délai de paiement.
receipt-entry-amount = Montant encaissé
receipt-entry-amount-help = Le montant dans la devise du client, tel que la banque l’a crédité. Ce qui ne paie aucune facture reste non affecté.
receipt-entry-future = Le paiement n’est pas encore arrivé : nous sommes le { $today }.
receipt-entry-not-positive = Le montant doit être supérieur à zéro.
receipt-entry-job-read = Lecture des postes ouverts
receipt-entry-job-save = Enregistrement de l’encaissement { $number }

receipt-entered-on-account = { $number } : { $amount } non affectés
receipt-entered-applied = { $number } : { $applied } affectés à { $invoices ->
    [one] { $invoices } facture
   *[other] { $invoices } factures
}
receipt-entered-in-part = { $number } : { $applied } affectés à { $invoices ->
    [one] { $invoices } facture
   *[other] { $invoices } factures
}, { $left } non affectés

## Ce que paie un encaissement

allocation-command-propose = Plus anciennes
allocation-command-toggle = Payer ou non
allocation-command-clear = Ne rien affecter
allocation-next = Ligne suivante
allocation-help = Ce que ce poste reçoit de l’encaissement. { KEY("allocation.toggle") } le paie en entier ou pas du tout, les chiffres saisissent un montant, Suppr le vide ; { KEY("allocation.propose") } paie les plus anciennes échéances d’abord, { KEY("allocation.clear") } laisse tout non affecté. Ce qui est en litige ou daté après l’encaissement n’est jamais proposé.
allocation-column-invoice = Facture
allocation-column-date = Date
allocation-column-due = Échéance
allocation-column-over = Retard
allocation-column-amount = Montant
allocation-column-open = Ouvert
allocation-column-part = Affecté
allocation-column-remark = Remarque
allocation-disputed = en litige
allocation-later = postérieure
allocation-settled-later = soldée { $day }
allocation-part-settled-later = partie { $day }
allocation-payable-until = { $left } jusqu’au { $day }
allocation-nothing-open = Rien n’est ouvert : tout le montant reste non affecté.
allocation-nothing-left = Il ne reste rien à affecter.
allocation-sums = Affecté { $given } { $separator } non affecté { $left } { $currency }
allocation-negative = Le montant affecté à une facture ne peut pas être négatif.
allocation-before-invoice = { $invoice } est datée du { $invoiced }, après le paiement du { $day } : laissez ce montant non affecté.
allocation-over-item = { $invoice } : il ne reste que { $open } à payer.
allocation-over-left = { $invoice } est soldée le { $day } : il n’en reste que { $left } à payer.
allocation-over-receipt = L’affectation dépasse l’encaissement de { $over }.

## Ce qui reste, affecté plus tard

receipt-apply-title-plain = Affecter un encaissement
receipt-apply-title = Affecter : { $kind } { $number }
receipt-apply-day = Compte à partir du
receipt-apply-day-help = Le jour à partir duquel les factures sont payées : aujourd’hui ou avant, mais pas avant l’encaissement ni la facture.
receipt-apply-too-early = Pas avant l’encaissement du { $day }.
receipt-apply-nothing = Rien n’est encore affecté.
receipt-apply-job = Affectation de { $number }
receipt-applied = { $number } : { $applied } affectés à { $invoices ->
    [one] { $invoices } facture
   *[other] { $invoices } factures
}

## Un paiement rejeté

receipt-reverse-title = Contrepasser l’encaissement { $number }
receipt-reverse-effect = { $amount } du client { $customer } sont contrepassés. De nouveau ouvertes : { $invoices }. Retirés du non affecté : { $left }. L’encaissement ne compte plus nulle part ; un nouveau paiement est un encaissement distinct.
receipt-reverse-effect-account = { $amount } du client { $customer } sont contrepassés ; aucune facture n’en était payée. L’encaissement ne compte plus nulle part ; un nouveau paiement est un encaissement distinct.
receipt-reverse-day = Contrepassé à partir du
receipt-reverse-day-help = Le jour où la banque a rejeté le paiement : les factures sont de nouveau ouvertes à partir de ce jour.
receipt-reverse-day-wrong = Du { $earliest } au { $latest }.
receipt-reverse-reason = Motif
receipt-reverse-reason-help = Pourquoi, en quelques mots : rejet de paiement, mauvais client, faute de frappe. Le motif figure dans la piste d’audit.
receipt-reverse-job = Contrepassation de l’encaissement { $number }
receipt-reversed = { $number } contrepassé à partir du { $day }
receipt-reversed-open = { $number } contrepassé à partir du { $day } : { $reopened } de nouveau ouverts

## Passer en perte et rembourser

write-off-yes = Passer en perte
write-off-title = Passer en perte { $number }
write-off-effect = Il reste { $left } de { $number }. Ce qui est passé en perte n’est plus dû par le client { $customer } et ne compte pas comme un paiement.
write-off-amount = À passer en perte
write-off-job = Passage en perte de { $number }
write-off-done = { $number } a passé en perte { $amount } du client { $customer }
write-off-undo-effect = Ce que { $number } a passé en perte sera de nouveau ouvert à partir d’aujourd’hui.
refund-yes = Rembourser
refund-title = Rembourser le client { $customer }
refund-effect = Il reste { $left } de { $number }. Ce qui n’est pas affecté est remboursé, le plus ancien d’abord ; le client { $customer } doit alors d’autant plus.
refund-amount = À rembourser
refund-job = Remboursement du reste de { $number }
refund-done = { $number } a remboursé { $amount } au client { $customer }
refund-undo-effect = Ce que { $number } a remboursé redeviendra non affecté à partir d’aujourd’hui.
adjustment-amount-help = Tout ce qui reste, ou une partie.
adjustment-amount-wrong = Le montant doit être supérieur à zéro et ne pas dépasser { $left }.
adjustment-reason = Motif
adjustment-reason-help = Pourquoi, en quelques mots. La piste d’audit le conserve.
adjustment-undo-title = Annuler { $number } ?
adjustment-undo-yes = Annuler
adjustment-undo-job = Annulation de { $number }
adjustment-undone = Pièce { $number } annulée : { $amount } du client { $customer }

receipt-entry-unallocated-title = Ne rien affecter ?
receipt-entry-unallocated-effect = Le client { $customer } a { $open } { $currency } de postes ouverts, et { $number } n’en réglerait rien.
receipt-entry-pay-oldest = Régler d’abord les échéances les plus anciennes
receipt-entry-all-on-account = Ne rien affecter
