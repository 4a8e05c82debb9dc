### Les notes sur un client, le fil de son compte et ses paiements.

## Notes

customer-tab-notes = Notes
    .also = commentaires, appels, promesses de payer
customer-command-write-note = Noter
    .also = commentaire, appel
customer-command-strike-note = Rayer
note-column-state = État
note-struck = rayée
note-struck-by = Rayée : { $who }
note-field-help = Ce qui a été convenu, promis ou constaté. Entrée commence une nouvelle ligne.
note-write-title = Note sur le client { $code }
note-write-effect = La note est enregistrée avec votre nom et l’heure. Elle peut ensuite être rayée, pas modifiée. { KEY("form.submit") } l’enregistre.
note-strike-title = Rayer cette note ?
note-strike-effect = Elle reste lisible, marquée comme rayée : { $note }
note-job = Enregistrement de la note sur le client { $code }
note-added = La note est enregistrée.
note-was-struck = La note est rayée.
note-empty = La note est vide.
    .hint = Écrivez quelques mots, ou renoncez.
note-too-long = Une note a au plus { $most } caractères.
    .hint = Raccourcissez-la, ou écrivez deux notes.
note-not-found = Le client { $code } n’a pas de note { $note }.
    .hint = Les notes du client indiquent leurs numéros.
note-struck-already = { $user } a rayé cette note le { $at } ; rien n’a été modifié.
    .hint = Relisez les notes.

## Ses paiements

customer-tab-payments = Paiements
    .also = historique des paiements, comportement de paiement
customer-column-paid = Payé le
payments-column-month = Mois
payments-column-paid = Payées
payments-column-to-pay = Délai
payments-column-late = Retard
payments-early = en avance
payments-late = en retard
payments-summary = { $count ->
    [one] { $count } facture soldée : délai { $pay } jours, retard { $late } ; { $number } en retard
   *[other] { $count } factures soldées : délai moyen { $pay } jours, retard { $late } ; { $number } en retard
}
payments-none = Aucune facture n’a encore été soldée.
payments-status = { KEY("customer.open") } affiche les factures d’un mois.
payments-month-title = { $code } : factures soldées en { $month }

## Ce qui s’est passé

customer-tab-activity = Activité
    .also = chronologie, historique
activity-column-what = Ce qui s’est passé
activity-column-entered = Saisi (UTC)
activity-invoice = Facture { $number }, échéance { $due }
activity-document = { $kind } { $number }
activity-applied = { $number } règle { $invoice }
activity-taken-back = { $number } ne règle plus { $invoice }
activity-order = Commande { $number } saisie
activity-hold = Commande { $number } bloquée : { $reasons }
