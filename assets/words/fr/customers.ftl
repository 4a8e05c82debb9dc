### La liste des clients, un client et ses pièces.

customers-title = Clients
    .also = comptes, débiteurs, relance, recouvrement, chercher un client
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
customers-column-days = Retard
customers-column-group = Groupe
customers-column-country = Pays
customers-column-manager = Responsable
customers-column-average = Délai
customers-column-policy = Gr. gest.
customers-column-currency = Dev.
customers-unlimited = Illimitée
customers-no-limit = Aucune
customers-state-blocked = Bloqué
customers-state-warning = Avertissement
    .short = Avertiss.
customers-state-closed = Fermé
customer-standing = Le client est { $state } : { $reason }.
customer-standing-manual = Le client est { $state }, manuellement ({ $user }, { $since }) : { $reason }.
customer-standing-auto = Le client est { $state } par la validation du crédit ({ $user }, { $since }) : { $reason }.
customer-standing-head-manual = Manuellement, { $user }, { $since } : { $reason }
customer-standing-head-auto = Validation du crédit, { $user }, { $since } : { $reason }

## Un client

customer-title-plain = Client
customer-title = Client { $code }
customer-command-open = Afficher
customer-command-next-tab = Onglet suivant
customer-command-previous-tab = Onglet précédent
customer-command-state = État
    .also = bloquer, débloquer, blocage, suspendre, clôturer, statut du compte, supprimer le client
customer-command-new = Nouveau
customers-command-new = Nouveau
    .also = nouveau client, créer un client, ouvrir un compte
customer-command-new-note = Nouvelle note
customer-command-new-ship-to = Nouveau destinataire
customer-command-block = Bloquer
customer-command-unblock = Débloquer
customer-command-close = Clôturer le compte
customer-command-reopen = Rouvrir
customer-command-all = Ouverts / tous
customer-command-as-of = Date, base
customer-tab-parameters = Crédit
    .also = paramètres du client, paramètres de crédit, fiche de crédit
customer-tab-exposure = Encours
    .also = solde, position client, encours client
customer-tab-documents = Pièces
    .also = postes ouverts, factures impayées
customer-tab-ageing = Balance âgée
    .also = ancienneté, soldes échus, balance âgée
customer-tab-orders = Commandes
    .also = commandes client
customer-tab-ship-tos = Destinataires
    .also = adresses de livraison, chantiers
customer-tab-limits = Limites
    .also = historique des limites
customer-tab-audit = Audit
customer-head-limit = Limite
customer-head-exposure = Encours
customer-head-available = Disponible
customer-head-overdue = En retard
customer-lines-below = { $below ->
    [one] encore { $below } ligne
   *[other] encore { $below } lignes
}
customer-exposure-status = { KEY("customer.open") } affiche les pièces d’un montant.
customer-exposure-elsewhere = Destinataires avec leur propre limite, non comptés ci-dessus
customer-exposure-ship-to = { $code } (limite { $limit })
customer-component-title = { $code } : { $component }
customer-documents-open = Pièces ouvertes
customer-documents-all = Toutes les pièces
customer-disputed = en litige
customer-reversed = contrepassé
customer-counts-from = dès le { $day }
customer-entered = saisie

customer-ageing-heading = Au { $day }, selon la { $basis }, en { $currency }
customer-ageing-by-due = date d’échéance
customer-ageing-by-invoice = date de facture
customer-ageing-as-of = Au
customer-ageing-as-of-help = N’importe quel jour, par une date ou +7. Ce qui est daté après n’est pas pris en compte.
customer-ageing-basis = Compté depuis
customer-ageing-basis-help = La date à partir de laquelle l’ancienneté des pièces est comptée.
customer-ageing-effect = Affiche la balance âgée à une autre date ou selon l’autre base. Rien n’est modifié.
customer-ageing-month = { $back ->
    [0] ce mois
    [one] il y a { $back } mois
   *[other] il y a { $back } mois
}
customer-ageing-months-older = il y a { $back } mois ou plus

customer-column-number = Numéro
customer-column-kind = Type
customer-column-date = Date
customer-column-due = Échéance
customer-column-due-or-ship = Éch./exp.
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
customer-column-field = Champ
customer-column-old = Avant
customer-column-new = Après
customer-column-note = Note

## État d’un client

customer-job-state = Changement de l’état du client { $code }
customer-change-state-title = État du client { $code }
customer-change-state-effect = État actuel du client { $name } : { $state }.
customer-block-title = Bloquer { $code }
customer-block-effect = Les nouvelles commandes du client { $name } sont refusées, et celles déjà approuvées sont bloquées à l’expédition (en commande : { $orders } { $currency }). Avec avertissement seulement, elles passent et l’avertissement s’affiche.
customer-unblock-title = Débloquer { $code } ?
customer-unblock-effect = Le client { $name } peut de nouveau acheter. Les commandes bloquées le restent jusqu’à leur prochaine vérification.
customer-close-title = Clôturer le compte { $code }
customer-close-effect = Le client { $name } n’achète plus : commandes et factures sont refusées (en commande : { $orders } { $currency }). Les encaissements et avoirs qui soldent des factures ouvertes sont encore acceptés.
customer-reopen-title = Rouvrir le compte { $code } ?
customer-reopen-effect = Le client { $name } redevient actif.
customer-field-blocking = État
customer-field-blocking-help = Bloqué : les commandes sont refusées. Bloqué avec avertissement : elles passent avec un avertissement.
customer-field-reason = Raison type
customer-field-reason-help = Les raisons de la société ; { KEY("form.look-up") } affiche la liste.
customer-field-words = Raison
customer-field-words-help = Le texte que tous liront. Il l’emporte sur la raison type.
customer-blocked = { $code } est bloqué
customer-warned = { $code } est bloqué avec avertissement
customer-unblocked = { $code } est débloqué
customer-closed = Le compte { $code } est clôturé
customer-reopened = Le compte { $code } est rouvert

## Saisie des paramètres de crédit

customer-command-save = Enregistrer
customer-command-change = Modifier
customer-command-done = Terminer
customer-approval-date = Date retenu ou ouvert
customer-approval-date-help = La date des statuts « retenu jusqu’au » et « ouvert jusqu’au », qui en demandent une. Retenu jusqu’au : les commandes sont bloquées avant ce jour. Ouvert jusqu’au : elles sont libres jusqu’à ce jour inclus.
customer-approval-date-missing = Les statuts « retenu jusqu’au » et « ouvert jusqu’au » demandent une date.
customer-hold-period-none = 0 aucune : pas de vérification
customer-hold-period = { $number } dès { $name }
customer-as-company = (comme la société)
customer-dnbi-note = L’interrogation de l’agence viendra avec son interface ; d’ici là, ces dates se saisissent manuellement.
customer-edit-read-only = Cette valeur est tenue à jour par le programme et ne se modifie pas ici.
customer-edit-changed = { $count ->
    [one] { $count } modification non enregistrée
   *[other] { $count } modifications non enregistrées
}
customer-edit-wrong-first = Non enregistré : corrigez d’abord ceci.
customer-edit-overtaken = Ce client vient d’être modifié par un autre utilisateur. L’enregistrement montre les différences et n’écrase rien.
customer-edit-theirs = Valeur enregistrée entre-temps par un autre utilisateur : { $value }.
customer-job-save = Enregistrement du client { $code }
customer-job-check = Vérification des valeurs
customer-saved = { $code } est enregistré.
customer-save-title = Enregistrer { $code } ?
customer-save-and-recheck = Enregistrer et réévaluer les commandes maintenant
customer-drop-title = Abandonner les modifications ?
customer-drop-effect = Ces champs reprennent leur valeur enregistrée : { $fields }.
customer-drop-yes = Abandonner
customer-conflict-title = { $code } a été modifié entre-temps
customer-conflict-fields = Champs différents à présent : { $fields }.
customer-conflict-keep = Recharger et garder mes modifications, pour les revoir
customer-conflict-drop = Recharger et abandonner mes modifications

## Réévaluation des commandes d'un client

customer-recheck-title = Réévaluer les commandes du client { $code } ?
customer-recheck-foreseen = Réévaluation avec ces valeurs (les commandes débloquées par un utilisateur le restent) :
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
customer-add-ship-to-title = Ajouter un destinataire au client { $customer }
customer-ship-to-effect = Avec sa propre limite, il est vérifié séparément du client. { KEY("field-help") } sur un champ donne le détail.
customer-ship-to-limit-help = Aucune : la limite du client s’applique, soldes de ce destinataire compris. Un montant : seuls les soldes et les commandes de ce destinataire y sont comparés ; la limite et la période de retenue du client sont ignorées, et ces soldes ne comptent plus pour le client. 0,00 : aucun crédit.
customer-ship-to-hold-period-help = S’applique aux postes de ce destinataire, à la place de celle du client. Non renseignée : celle du client, ou aucune si le destinataire a sa propre limite.
customer-ship-tos-help =
    Limite et période de retenue appliquées à une commande pour un destinataire :
    - Ni limite ni période de retenue propres : celles du client ; ses soldes comptent dans la vérification de la limite du client.
    - Période de retenue seulement : la limite du client, et sa propre période sur ses propres postes ; celle du client est ignorée ; ses soldes comptent dans la vérification de la limite du client.
    - Limite et période de retenue : les siennes, pour ses propres soldes ; celles du client sont ignorées et ses soldes n’y comptent pas.
    - Limite seulement : sa propre limite et aucune période de retenue ; ses soldes ne comptent pas dans la vérification de la limite du client.
    Une limite de 0,00 ne donne aucun crédit. La balance âgée, la validation, les statistiques et le groupe de crédit portent toujours sur le compte entier.

## Une pièce

document-title = Pièce
document-invoice = Facture
document-credit-note = Avoir
document-receipt = Encaissement
document-write-off = Passage en perte
document-refund = Remboursement
document-reversal = Annulation
document-command-customer = Client
document-command-order = Commande
document-command-apply = Affecter
document-command-reverse = Contrepasser
document-command-write-off = Passer en perte, rembourser
    .also = passer en perte, passage en perte, perte, rembourser, remboursement, créance irrécouvrable
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
document-awaits-transfer = Saisie, non transférée
document-reversed = Contrepassé à partir du { $day } : dès ce jour, comme s’il n’avait jamais existé.
document-later = À partir du { $day }, { $left } restent ouverts : les paiements datés plus tard comptent alors.
document-applied = Affecté
document-nothing-applied = Rien n’a été affecté.

loosening-title = Moins strict qu’avant
loosening-effect = Les contrôles deviennent moins stricts : { $changes }.
loosening-effect-no-limit = Les contrôles deviennent moins stricts : { $changes }. Sans limite de crédit, aucune commande du client n’est plus contrôlée par rapport à une limite.
loosening-with-orders =
    { $effect }
    Les commandes bloquées, vérifiées de nouveau ainsi : { $orders }

customers-command-group = Groupe
customers-command-warn = Avertir seulement
customers-job-marked = Lecture des clients marqués
customers-job-add = Ajout du client { $code }
customers-job-change = { $count ->
    [one] Modification d’un client
   *[other] Modification de { $shown } clients
}
customers-marked = { $count ->
    [one] Client { $code }, { $name }, encours { $exposure }, { $states }. { $what }
   *[other] { $shown } clients, encours de { $exposure } au total : { $states }. { $what }
}
customers-marked-outside = { $effect } Le client { $code } sous le curseur n’est pas marqué et reste inchangé.
customers-state-count-active = { $count ->
    [one] { $count } actif
   *[other] { $count } actifs
}
customers-state-count-warning = { $count ->
    [one] { $count } bloqué avec avertissement
   *[other] { $count } bloqués avec avertissement
}
customers-state-count-blocked = { $count ->
    [one] { $count } bloqué
   *[other] { $count } bloqués
}
customers-state-count-closed = { $count ->
    [one] { $count } fermé
   *[other] { $count } fermés
}
customers-state-title = { $count ->
    [one] État du client { $code }
   *[other] État de { $shown } clients
}
customers-state-effect = { $count ->
    [one] {""}
   *[other] Les clients fermés sont ignorés.
}
customers-block-effect = { $count ->
    [one] Ses nouvelles commandes sont alors bloquées.
   *[other] Leurs nouvelles commandes sont alors bloquées. Les clients fermés sont ignorés.
}
customers-warn-effect = { $count ->
    [one] Ses commandes passent alors avec un avertissement.
   *[other] Leurs commandes passent alors avec un avertissement. Les clients fermés sont ignorés.
}
customers-all-closed = L’état de clients fermés ne se change pas ici.
customers-blocked = { $count ->
    [one] { $shown } client bloqué
   *[other] { $shown } clients bloqués
}
customers-warned = { $count ->
    [one] { $shown } client bloqué avec avertissement
   *[other] { $shown } clients bloqués avec avertissement
}
customers-unblocked = { $count ->
    [one] { $shown } client débloqué
   *[other] { $shown } clients débloqués
}
customers-group-title = { $count ->
    [one] Groupe du client { $code }
   *[other] Groupe de { $shown } clients
}
customers-group-effect = { $count ->
    [one] Il quitte le groupe du même type dont il est membre.
   *[other] Ils quittent le groupe du même type dont ils sont membres.
}
customers-field-group = Groupe
customers-field-group-help = Le groupe dont ils deviennent membres.
customers-no-groups = Il n’y a pas encore de groupe : ajoutez-en un dans les réglages.
customers-joined = { $count ->
    [one] { $shown } client ajouté au groupe
   *[other] { $shown } clients ajoutés au groupe
}
customers-note-title = { $count ->
    [one] Note sur le client { $code }
   *[other] Note sur { $shown } clients
}
customers-noted = { $count ->
    [one] Note enregistrée pour { $shown } client
   *[other] Note enregistrée pour { $shown } clients
}
customers-new-title = Nouveau client
customers-new-effect = Tout le reste se saisit dans l’écran du client, qui s’ouvre ensuite.
customers-added = { $code } ajouté

## Les clients à relancer

call-list-title = Clients à relancer
    .also = qui relancer, relances, liste d’appels, appels, clients en retard, impayés, recouvrement
call-list-group = { $currency } : { $count ->
    [one] { $count } client
   *[other] { $count } clients
}, { $amount } en retard
call-list-column-note-day = Noté le
call-list-column-paid-day = Payé le
call-list-column-paid = Montant payé
customer-command-contact = Coordonnées
contact-title = Coordonnées de { $code } { $name }
contact-effect = La personne à demander et comment la joindre.
contact-job-read = Lecture du client { $code }

## Suppression d’un client

customer-command-delete = Supprimer le client
customer-delete-title = Supprimer { $code } ?
customer-delete-effect = { $name } disparaît du fichier. Seul un client sans pièces, commandes, notes, destinataires, groupe ni révision peut être supprimé ; { KEY("undo") } le rétablit.
customer-deleted = { $code } { $name } est supprimé
customer-job-delete = Suppression de { $code }
customer-close-instead = Fermez plutôt le compte : il garde ce qu’il contient et n’accepte plus de commandes.
customer-has-documents = { $code } a { $count ->
    [one] { $count } pièce
   *[other] { $count } pièces
} : suppression impossible.
    .hint = { customer-close-instead }
customer-has-orders = { $code } a { $count ->
    [one] { $count } commande
   *[other] { $count } commandes
} : suppression impossible.
    .hint = { customer-close-instead }
customer-has-notes = { $code } a { $count ->
    [one] { $count } note
   *[other] { $count } notes
} : suppression impossible.
    .hint = { customer-close-instead }
customer-has-ship-tos = { $code } a { $count ->
    [one] { $count } destinataire
   *[other] { $count } destinataires
} : suppression impossible.
    .hint = { customer-close-instead }
customer-has-covers = { $code } a { $count ->
    [one] { $count } couverture
   *[other] { $count } couvertures
} : suppression impossible.
    .hint = { customer-close-instead }
customer-has-rules = { $count ->
    [one] { $count } règle de blocage ne vise que { $code } : suppression impossible.
   *[other] { $count } règles de blocage ne visent que { $code } : suppression impossible.
}
    .hint = Supprimez d’abord la règle, ou fermez plutôt le compte.
customer-has-group = { $code } fait partie du groupe { $group } : suppression impossible.
    .hint = Retirez d’abord le client du groupe.
customer-has-review = Le crédit de { $code } a été révisé le { $day } : suppression impossible.
    .hint = { customer-close-instead }

## Quand il n’y a rien à montrer

customers-empty = Il n’y a pas encore de client. Ajoutez-en un avec Nouveau, ou importez une liste de clients.
customer-notes-empty = Il n’y a pas encore de note. Écrivez la première avec Nouvelle note.
