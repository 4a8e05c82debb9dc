### La piste d’audit : ce qui a été fait, sur quoi, et ce qui a changé.

audit-title = Piste d’audit
    .also = journal, qui a modifié quoi
audit-command-open = Afficher
audit-command-ask = Sélectionner
audit-command-verify = Vérifier
audit-job-verify = Vérification de la piste d’audit
audit-column-time = Heure (UTC)
audit-column-user = Par
audit-column-event = Événement
audit-column-subject = Objet
audit-column-customer = Client
audit-column-changed = Ce qui a changé
audit-ask-effect = Seuls les enregistrements qui remplissent toutes ces conditions sont affichés. Échap dans la liste les affiche tous à nouveau.
audit-field-customer = Client
audit-field-customer-help = Le code du client.
audit-field-order = Commande
audit-field-order-help = Le numéro de la commande.
audit-field-user = Utilisateur
audit-field-user-help = L’identifiant de l’utilisateur qui a agi.
audit-field-from = Du
audit-field-from-help = Le premier jour.
audit-field-to = Au
audit-field-to-help = Le dernier jour.
audit-sound = { $records ->
    [one] { $records } enregistrement, intact : rien n’a été modifié ni retiré.
   *[other] { $records } enregistrements, tous intacts : rien n’a été modifié ni retiré.
}
audit-first-bad = L’enregistrement { $record } n’est plus ce qu’il était, ou un enregistrement antérieur manque. La piste n’est plus fiable à partir de là.
audit-silent = { $events ->
    [one] { $events } événement n’a pas d’enregistrement : quelque chose a été fait, et son enregistrement a été retiré.
   *[other] { $events } événements n’ont pas d’enregistrement : quelque chose a été fait, et les enregistrements ont été retirés.
}
audit-head = Noté ailleurs, ceci prouvera plus tard que rien n’a été supprimé : { $head }
audit-unread = La piste n’a pas pu être lue jusqu’au bout : { $problem }. Les enregistrements suivants n’ont pas été vérifiés.
audit-record = Enregistrement { $record }
audit-value = { $name } : { $value }
audit-change = { $name } : { $old } -> { $new }
audit-imported = { $inserted ->
    [one] { $inserted } nouvelle
   *[other] { $inserted } nouvelles
}, { $updated ->
    [0] {""}
    [one] { $updated } modifiée,{" "}
   *[other] { $updated } modifiées,{" "}
}{ $rejected ->
    [one] { $rejected } rejetée
   *[other] { $rejected } rejetées
}, { $read ->
    [one] { $read } ligne
   *[other] { $read } lignes
} { $kind ->
    [customers] de clients
    [ship-tos] de destinataires
    [groups] de groupes
    [invoices] de factures
    [receipts] d’encaissements
    [orders] de commandes
    [users] d’utilisateurs
   *[other] ({ $kind })
}

## Champs qui ne sont pas des paramètres

audit-name-amount = Montant
audit-name-applied = Affecté
audit-name-cancelled = Annulée
audit-name-collect = À encaisser
audit-name-customer = Client
audit-name-day = Date
audit-name-decision = Décision
audit-name-default = Par défaut
audit-name-disputed = En litige
audit-name-follow-up = Date de suivi
audit-name-instalment = Échéance
audit-name-instalments = Échéances
audit-name-kind = Type
audit-name-lasting = Valable pour
audit-name-messages = Avertissements
audit-name-not-invoiced = Non facturé
audit-name-of = Décision
audit-name-order = Commande
audit-name-outcome = Résultat
audit-name-reason = Motif
audit-name-reasons = Motifs
audit-name-reasons-before = Motifs précédents
audit-name-ship-to = Destinataire
audit-name-cover = Couverture
audit-name-text = Texte
audit-name-to = À
audit-name-transferred = Transférée
audit-name-until = Jusqu’au
audit-name-up-to = Jusqu’à
audit-name-user = Utilisateur
audit-name-blocked = Bloqués
audit-name-warned = Avertis
audit-name-unblocked = Débloqués
audit-name-left-alone = Ignorés
audit-name-restored = Rétablis
audit-name-undone = Annulé
audit-name-day-basis = Jours comptés depuis
audit-name-criteria = Critères

## Ce qui a été fait ; 26 colonnes au plus

event-init = dossier créé
event-release = commande débloquée
event-reject = commande refusée
event-keep = blocage maintenu
event-terms = conditions modifiées
event-forward = commande transmise
event-force = blocage manuel
event-undo = opération annulée
event-redo = opération refaite
event-recheck = commande réévaluée
event-recheck-customer = commandes du client réévaluées
event-order-enter = commande saisie
event-order-amend = commande modifiée
event-order-confirm = commande confirmée
event-order-reopen = commande rouverte
event-order-copy = commande copiée
event-order-ship = commande expédiée
event-order-close = commande clôturée
event-order-cancel = commande annulée
event-customer-add = client ajouté
event-customer-set = client modifié
event-customer-block = client bloqué
event-customer-unblock = client débloqué
event-customer-close = compte client clôturé
event-customer-reopen = compte client rouvert
event-customer-delete = client supprimé
event-ship-to-add = destinataire ajouté
event-ship-to-set = destinataire modifié
event-cover-add = couverture ajoutée
event-cover-set = couverture modifiée
event-cover-end = couverture terminée
event-group-add = groupe ajouté
event-group-set = groupe modifié
event-group-join = entrée dans un groupe
event-group-leave = sortie d’un groupe
event-warehouse-add = entrepôt ajouté
event-warehouse-set = entrepôt modifié
event-rule-add = règle de blocage ajoutée
event-rule-set = règle de blocage modifiée
event-rule-remove = règle de blocage supprimée
event-rule-import = jeu de règles importé
event-terms-add = conditions ajoutées
event-reason-add = motif ajouté
event-user-add = utilisateur ajouté
event-user-set = utilisateur modifié
event-settings-set = réglages modifiés
event-days-to-pay = moyenne retenue
event-days-to-pay-undo = moyenne rétablie
event-days-to-pay-report = rapport des délais
event-import = fichier importé
event-invoice = facture saisie
event-credit-note = avoir saisi
event-invoice-transfer = factures transférées
event-dispute = litige ouvert
event-settle-dispute = litige clos
event-receipt = encaissement saisi
event-apply = encaissement affecté
event-validation-apply = validation appliquée
event-validation-undo = validation annulée
event-take-back = affectation annulée
event-reverse-receipt = encaissement contrepassé
event-write-off = créance passée en perte
event-undo-write-off = passage en perte annulé
event-refund = solde remboursé
event-undo-refund = remboursement annulé
event-note-add = note rédigée
event-note-strike = note rayée

## Sortes d’objets

audit-lasting-sticks = toute la commande
audit-lasting-once = le prochain contrôle seulement
audit-lasting-spent = un contrôle, déjà passé
audit-item-invoice = facture
audit-item-credit = avoir
audit-item-receipt = encaissement
subject-customer = Client
subject-ship-to = Destinataire
subject-cover = Couverture
subject-group = Groupe
subject-warehouse = Entrepôt
subject-terms = Conditions
subject-reason = Motif
subject-user = Utilisateur
subject-setting = Réglage
subject-order = Commande
subject-invoice = Facture
subject-credit-note = Avoir
subject-receipt = Encaissement
subject-write-off = Passage en perte
subject-refund = Remboursement
subject-note = Note
subject-desk = Dossier
subject-import = Fichier
subject-report = Rapport
subject-validation = Validation du crédit
audit-command-event = Fait ensemble
audit-one-event = fait ensemble

# Les opérations par leur nom
act-field = { $further ->
        [0] { $field } de { $subject }, { $change }
        [one] { $field } de { $subject }, { $change } + 1 autre champ
       *[other] { $field } de { $subject }, { $change } + { $further } autres champs
    }
act-setting = { $further ->
        [0] { $field }, { $change }
        [one] { $field }, { $change } + 1 autre paramètre
       *[other] { $field }, { $change } + { $further } autres paramètres
    }
act-set-back = { $new } redevient { $old }
act-set = { $old } devient { $new }
act-value = { $value }
act-event = { $further ->
        [0] { $what } : { $subject }
       *[other] { $what } : { $subject } + { $further }
    }
act-amount = { $act }, { $amount }
act-sum = { $amount } { $currency }
act-sums = { $sums } + { $next }
act-import = { $further ->
        [0] fichier importé : { $file } ({ $rows })
       *[other] fichier importé : { $file } + { $further } ({ $rows })
    }
act-import-rows = { $updated ->
        [0] lignes nouvelles : { $inserted }
       *[other] lignes nouvelles : { $inserted }, modifiées : { $updated }
    }
act-and-subject = { $what } ({ $subject })
act-undone = Annulé : { $name }
act-redone = Refait : { $name }
act-undoable = peut être annulé
act-undoable-in-part = peut être annulé pour { $parts } sur { $of }
act-is-undone = annulé
acts-title = Ce qui a été fait
    .also = liste des opérations, liste des annulations, ce que j’ai fait, journal
acts-title-mine = Ce que j’ai fait
acts-title-everyones = Ce que chacun a fait
acts-column-act = Action
acts-column-state = Annulation
acts-command-undo = Annuler
acts-command-redo = Refaire
acts-command-records = Historique
acts-command-mine = Les miennes
acts-command-everyones = Toutes
acts-redoable = peut être refait
acts-is-redone = refait
acts-refused = non : { $why }
acts-undone-already = C’est déjà annulé. La ligne qui l’a annulé permet de le refaire.
acts-undo-title = Annuler ceci ?
acts-redo-title = Refaire ceci ?
acts-job-undo = Annulation en cours : { $name }
acts-job-redo = Rétablissement en cours : { $name }
acts-job-records = Lecture de l’historique
acts-no-customer = Aucun client n’est concerné.
acts-no-order = Aucune commande n’est concernée.
acts-job-later = Recherche des opérations ultérieures
acts-command-undo-all = Tout annuler
acts-later-title = Annuler d’abord les opérations ultérieures ?
acts-lines =
    { $above }
    { $next }
acts-later-effect = { $further ->
        [0] Des opérations ultérieures en dépendent. Elles sont annulées d’abord, dans cet ordre :
            { $acts }
            Ensuite : { $name }
        [one] Des opérations ultérieures en dépendent. Elles sont annulées d’abord, dans cet ordre :
            { $acts }
            … et une autre
            Ensuite : { $name }
       *[other] Des opérations ultérieures en dépendent. Elles sont annulées d’abord, dans cet ordre :
            { $acts }
            … et { $further } autres
            Ensuite : { $name }
    }
acts-undone-with = { $count ->
        [one] { $done } (avec une opération ultérieure)
       *[other] { $done } (avec { $count } opérations ultérieures)
    }
