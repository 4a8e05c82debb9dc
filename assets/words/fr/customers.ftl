### La liste des clients, un client et ses pièces.

customers-title = Clients
customers-command-open = Ouvrir

## Colonnes ; les titres tiennent dans leurs colonnes

customers-column-code = Code
customers-column-name = Nom
customers-column-state = État
customers-column-limit = Limite
customers-column-exposure = Encours
customers-column-available = Disponible
customers-column-used = % util
customers-column-overdue = En retard
customers-column-days = Jours
customers-column-group = Groupe
customers-column-country = Pays
customers-column-manager = Responsable
customers-column-average = Délai
customers-column-policy = Politique
customers-column-currency = Dev.
customers-unlimited = Illimitée
customers-no-limit = Aucune
customers-state-blocked = Bloqué
customers-state-warning = Avertiss.
customers-state-closed = Fermé
customer-standing = Le client est { $state } : { $reason }.
customer-standing-manual = Le client est { $state } manuellement ({ $user }, { $since }) : { $reason }.
customer-standing-auto = Le client est { $state } par la validation du crédit ({ $user }, { $since }) : { $reason }.
customer-standing-head-manual = Manuellement, { $user }, { $since } : { $reason }
customer-standing-head-auto = Validation du crédit, { $user }, { $since } : { $reason }

## Un client

customer-title-plain = Client
customer-title = Client { $code }
customer-command-open = Afficher
customer-command-next-tab = Onglet suivant
customer-command-previous-tab = Onglet précédent
customer-command-block = Bloquer
customer-command-unblock = Débloquer
customer-command-close = Fermer
customer-command-reopen = Rouvrir
customer-command-all = Ouverts / tous
customer-command-as-of = Date, base
customer-tab-parameters = Crédit
customer-tab-exposure = Encours
customer-tab-documents = Pièces
customer-tab-ageing = Balance
customer-tab-orders = Commandes
customer-tab-ship-tos = Adresses
customer-tab-limits = Limites
customer-tab-audit = Audit
customer-head-limit = Limite
customer-head-exposure = Encours
customer-head-available = Disponible
customer-head-overdue = En retard
customer-lines-below = { $below ->
    [one] encore { $below } ligne
   *[other] encore { $below } lignes
}
customer-exposure-status = Entrée affiche les pièces d’un montant.
customer-exposure-elsewhere = Destinataires avec leur propre limite, non comptés ci-dessus
customer-exposure-ship-to = { $code } (limite { $limit })
customer-component-title = { $code } : { $component }
customer-documents-open = Pièces ouvertes
customer-documents-all = Toutes les pièces
customer-disputed = en litige
customer-reversed = annulé
customer-entered = saisie

customer-ageing-heading = Au { $day }, selon la { $basis }, en { $currency }
customer-ageing-by-due = date d’échéance
customer-ageing-by-invoice = date de facture
customer-ageing-as-of = Au
customer-ageing-as-of-help = N’importe quel jour : ce qui est daté après est ignoré. Une date ou +7.
customer-ageing-basis = Compté depuis
customer-ageing-basis-help = La date à partir de laquelle les pièces vieillissent.
customer-ageing-effect = Affiche la balance à une autre date ou selon l’autre base. Rien n’est modifié.
customer-ageing-month = { $back ->
    [0] Ce mois
    [one] il y a { $back } mois
   *[other] il y a { $back } mois
}
customer-ageing-months-older = il y a { $back } mois ou plus

customer-column-number = Numéro
customer-column-kind = Type
customer-column-date = Date
customer-column-due = Échéance
customer-column-due-or-ship = Échéance
customer-column-amount = Montant
customer-column-open = Ouvert
customer-column-counts = Compté
customer-column-remaining = Reste
customer-column-days-over = Retard
customer-column-remark = Remarque
customer-column-ship-date = Expédition
customer-column-ship-to = Destinat.
customer-column-state = État
customer-column-terms = Cond.
customer-column-hold-period = Retenue
customer-column-minimum = Min. cde
customer-column-maximum = Max. cde
customer-column-field = Quoi
customer-column-old = Avant
customer-column-new = Après
customer-column-note = Note

## État d’un client

customer-job-state = Changement d’état
customer-block-title = Bloquer { $code }
customer-block-effect = Les nouvelles commandes de { $name } sont refusées, et celles déjà approuvées sont retenues à l’expédition (en commande : { $orders } { $currency }). Avec avertissement seulement, elles passent et l’avertissement s’affiche.
customer-unblock-title = Débloquer { $code } ?
customer-unblock-effect = { $name } peut de nouveau acheter. Les commandes bloquées le restent jusqu’à leur prochaine vérification.
customer-close-title = Fermer { $code }
customer-close-effect = { $name } n’achète plus : commandes et factures sont refusées (en commande : { $orders } { $currency }). Les encaissements et avoirs qui soldent des factures ouvertes sont encore acceptés.
customer-reopen-title = Rouvrir { $code } ?
customer-reopen-effect = { $name } redevient un client actif.
customer-field-blocking = État
customer-field-blocking-help = Bloqué : les commandes sont refusées. Bloqué avec avertissement : elles passent avec un avertissement.
customer-field-reason = Raison
customer-field-reason-help = Les raisons de la société ; F4 les affiche.
customer-field-words = En d’autres mots
customer-field-words-help = Écrit ici, c’est la raison que tous liront.
customer-blocked = { $code } est bloqué
customer-warned = { $code } achète avec avertissement
customer-unblocked = { $code } est débloqué
customer-closed = { $code } est fermé
customer-reopened = { $code } est rouvert
customer-undo-block = le blocage de { $code }
customer-undo-unblock = le déblocage de { $code }
customer-undo-close = la fermeture de { $code }
customer-undo-reopen = la réouverture de { $code }

## Une pièce

document-title = Pièce
document-invoice = Facture
document-credit-note = Avoir
document-receipt = Encaissement
document-command-customer = Client
document-command-order = Commande
document-command-apply = Affecter
document-command-reverse = Contrepasser
document-customer = Client
document-date = Date
document-currency = Devise
document-amount = Montant
document-open = Ouvert
document-on-account = Non affecté
document-order = Commande
document-ship-to = Destinataire
document-paid = Soldée le
document-instalment = Échéance { $number } du { $due } : { $amount }, ouvert { $open }
document-overdue = { $days ->
    [one] en retard de { $days } jour
   *[other] en retard de { $days } jours
}
document-disputed = En litige
document-awaits-transfer = Saisie, pas encore transférée
document-reversed = Annulé : à partir du { $day }, comme s’il n’avait jamais existé.
document-applied = Affecté
document-nothing-applied = Rien n’a été affecté.
