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
customer-standing = Le client est { $state } : { $reason }.
customer-standing-manual = Le client est { $state } manuellement ({ $user }, { $since }) : { $reason }.
customer-standing-auto = Le client est { $state } par la validation du crédit ({ $user }, { $since }) : { $reason }.
customer-standing-head-manual = Manuellement, { $user }, { $since } : { $reason }
customer-standing-head-auto = Validation du crédit, { $user }, { $since } : { $reason }

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
customer-component-title = { $code } : { $component }
customer-documents-open = Pièces ouvertes
customer-documents-all = Toutes les pièces
customer-disputed = en litige
customer-reversed = annulé
customer-counts-from = dès { $day }
customer-entered = saisie

customer-ageing-heading = Au { $day }, selon la { $basis }, en { $currency }
customer-ageing-by-due = date d’échéance
customer-ageing-by-invoice = date de facture
customer-ageing-as-of = Au
customer-ageing-as-of-help = N’importe quel jour : ce qui est daté après est ignoré. Une date ou +7.
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

customer-job-state = Changement de l’état de { $code }
customer-block-title = Bloquer { $code }
customer-block-effect = Les nouvelles commandes de { $name } sont refusées, et celles déjà approuvées sont retenues à l’expédition (en commande : { $orders } { $currency }). Avec avertissement seulement, elles passent et l’avertissement s’affiche.
customer-unblock-title = Débloquer { $code } ?
customer-unblock-effect = { $name } peut de nouveau acheter. Les commandes bloquées le restent jusqu’à leur prochaine vérification.
customer-close-title = Fermer { $code }
customer-close-effect = { $name } n’achète plus : commandes et factures sont refusées (en commande : { $orders } { $currency }). Les encaissements et avoirs qui soldent des factures ouvertes sont encore acceptés.
customer-reopen-title = Rouvrir { $code } ?
customer-reopen-effect = { $name } redevient un client actif.
customer-field-blocking = État
customer-field-blocking-help = Bloqué : les commandes sont refusées. Bloqué avec avertissement : elles passent avec un avertissement.
customer-field-reason = Raison
customer-field-reason-help = Les raisons de la société ; F4 les affiche.
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

## Saisie des paramètres de crédit

customer-command-save = Enregistrer
customer-command-change = Modifier
customer-command-done = Terminer
customer-approval-date = Date retenu ou ouvert
customer-approval-date-help = La date des statuts retenu jusqu’au et ouvert jusqu’au, qui en demandent une. Retenu jusqu’au : les commandes sont bloquées avant ce jour. Ouvert jusqu’au : elles sont libres jusqu’à ce jour inclus.
customer-approval-date-missing = Les statuts retenu jusqu’au et ouvert jusqu’au demandent une date.
customer-hold-period-none = 0 aucune : pas de vérification
customer-hold-period = { $number } dès { $name }
customer-as-company = (comme la société)
customer-dnbi-note = L’interrogation de l’agence viendra avec son interface ; d’ici là, ces dates sont tenues à la main.
customer-edit-read-only = Cette valeur est tenue par le programme et ne se modifie pas ici.
customer-edit-changed = { $count ->
    [one] { $count } modification non enregistrée
   *[other] { $count } modifications non enregistrées
}
customer-edit-wrong-first = Pas enregistré : corrigez d’abord ceci.
customer-edit-overtaken = Ce client vient d’être modifié ailleurs. L’enregistrement montre quoi et n’écrase rien.
customer-edit-theirs = Entre-temps, quelqu’un a enregistré ici { $value }.
customer-job-save = Enregistrement du client { $code }
customer-job-check = Vérification des valeurs
customer-saved = { $code } est enregistré.
customer-save-title = Enregistrer { $code } ?
customer-save-and-recheck = Enregistrer et réévaluer les commandes maintenant
customer-drop-title = Abandonner les modifications ?
customer-drop-effect = Ces champs reprennent leur valeur enregistrée : { $fields }.
customer-drop-yes = Les abandonner
customer-conflict-title = { $code } a été modifié entre-temps
customer-conflict-fields = Différent à présent : { $fields }.
customer-conflict-keep = Recharger et garder mes modifications, pour les revoir
customer-conflict-drop = Recharger et abandonner mes modifications

## Réévaluation des commandes d'un client

customer-recheck-title = Réévaluer les commandes de { $code } ?
customer-recheck-foreseen = Réévaluation avec ces valeurs (ce qu’une personne a débloqué reste libre) :
customer-recheck-ready = { $count ->
    [one] { $count } commande bloquée serait prête à débloquer : { $orders }.
   *[other] { $count } commandes bloquées seraient prêtes à débloquer : { $orders }.
}
customer-recheck-released = { $count ->
    [one] { $count } commande bloquée serait débloquée : { $orders }.
   *[other] { $count } commandes bloquées seraient débloquées : { $orders }.
}
customer-recheck-held = { $count ->
    [one] { $count } commande serait bloquée : { $orders }.
   *[other] { $count } commandes seraient bloquées : { $orders }.
}
customer-recheck-unchanged = { $count ->
    [one] { $count } commande resterait telle quelle.
   *[other] { $count } commandes resteraient telles quelles.
}
customer-recheck-nothing = { $count ->
    [0] Il n’y a pas de commande à réévaluer.
    [one] La commande resterait telle quelle.
   *[other] Les { $count } commandes resteraient telles quelles.
}
customer-rechecked = Prêtes : { $ready }, débloquées : { $released }, bloquées : { $held }, inchangées : { $unchanged }

## Destinataires d'un client

customer-not-set = (non renseigné)
customer-add-ship-to-title = Ajouter un destinataire de { $customer }
customer-ship-to-effect = Avec sa propre limite, il est vérifié à part du client. F1 sur un champ dit comment.
customer-ship-to-limit-help = Aucune : la limite du client est vérifiée, soldes de ce destinataire compris. Un montant : seul ce que ce destinataire doit et a en commande y est comparé ; la limite et la période de retenue du client sont ignorées, et ces soldes ne comptent plus pour le client. 0,00 : aucun crédit.
customer-ship-to-hold-period-help = Lue sur les postes propres à ce destinataire, à la place de celle du client. Non renseignée : celle du client, ou aucune si le destinataire a sa propre limite.
customer-ship-tos-help =
    Avec quelle limite et quelle période de retenue une commande pour un destinataire est vérifiée :
    - Ni limite ni période de retenue propres : celles du client ; ses soldes comptent dans la vérification de la limite du client.
    - Période de retenue seulement : la limite du client, et sa propre période sur ses propres postes ; celle du client est ignorée ; ses soldes comptent dans la vérification de la limite du client.
    - Limite et période de retenue : les siennes, pour ses propres soldes ; celles du client sont ignorées et ses soldes n’y comptent pas.
    - Limite seulement : sa propre limite et aucune période de retenue ; ses soldes ne comptent pas dans la vérification de la limite du client.
    Une limite de 0,00 ne donne aucun crédit. La balance âgée, la validation, les statistiques et le groupe de crédit prennent toujours le compte entier.

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
document-instalment = Échéance { $number } du { $due } : { $amount }, ouvert { $open }
document-overdue = { $days ->
    [one] en retard de { $days } jour
   *[other] en retard de { $days } jours
}
document-disputed = En litige
document-awaits-transfer = Saisie, pas encore transférée
document-reversed = Annulé : à partir du { $day }, comme s’il n’avait jamais existé.
document-later = À partir du { $day }, { $left } restent ouverts : ce qui est daté plus tard compte alors.
document-applied = Affecté
document-nothing-applied = Rien n’a été affecté.
