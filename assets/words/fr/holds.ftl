### La file des commandes bloquées, les décisions, et une commande.

hold-title = Commandes bloquées
    .also = débloquer, déblocage, libérer, commandes bloquées, liste de blocage, retenue de crédit, suspension de crédit, mise en attente
hold-command-approve = Débloquer
    .also = débloquer, libérer
hold-command-approve-marked = Débloquer les marquées
hold-command-reject = Refuser
hold-command-keep = Maintenir
    .also = maintenir le blocage, suivi
hold-command-terms = Conditions
hold-command-forward = Transmettre
hold-command-recheck = Réévaluer
hold-command-recheck-all = Réévaluer toutes les commandes bloquées
hold-command-focus = Défiler
hold-command-order = Commande
hold-command-customer = Client
hold-command-history = Historique
hold-command-by-customer = Par client
hold-command-force = Bloquer
    .also = blocage manuel, blocage forcé, bloquer la commande
hold-command-assessment = Vérification à cette date

## Colonnes ; les titres ne dépassent pas leur largeur

hold-column-order = Commande
hold-column-customer = Code
hold-column-name = Nom
hold-column-amount = Montant
hold-column-excess = Dépassement
hold-column-reasons = Motifs
hold-column-days = Durée
hold-column-ship = Expédition
hold-column-overdue = Retard
hold-column-follow-up = Suivi
hold-column-assigned = Confié
hold-pane-follow-up = Suivi le { $day }
hold-pane-owner = Confié à { $user }
hold-command-fold = Replier le client
hold-command-unfold = Déplier le client
hold-group = { $customer } { $name } : { $count ->
    [one] { $count } commande
   *[other] { $count } commandes
}, { $amount } { $currency }, { $fits }
hold-group-fits = { $fitting } sur { $held } sous la limite
hold-group-no-limit = sans limite
hold-column-ready = Prête

## La vérification

hold-nothing-found = Rien ne bloque cette commande : { $outcome }.
invoice-nothing-found = Rien ne s’oppose à cette facture.
invoice-limit-not-tested = La limite n’est pas vérifiée à la vente.
hold-measure-value = Valeur
hold-measure-threshold = Seuil
hold-measure-margin = Écart
hold-days = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
hold-exposure-heading = Encours ({ $currency })
hold-limits-heading = Limites
hold-limit-temporary-until = Temporaire jusqu’au { $until }
hold-pane-more = { $below ->
    [0] fin, { $key }
   *[other] suite : { $below }, { $key }
}
hold-fitting = { $fitting ->
    [0] { $held ->
        [one] La commande bloquée de ce client ne tient pas sous la limite : sans elle, { $available } seraient disponibles.
       *[other] Aucune des { $held } commandes bloquées de ce client ne tient sous la limite : sans elles, { $available } seraient disponibles.
    }
   *[other] { $held ->
        [one] La commande bloquée de ce client tient sous la limite : { $orders } ({ $amount } sur { $available }).
       *[other] { $fitting ->
            [one] Sur { $held } commandes bloquées de ce client, { $fitting } tient sous la limite, la plus anciennement bloquée d’abord : { $orders } ({ $amount } sur { $available }).
           *[other] Sur { $held } commandes bloquées de ce client, { $fitting } tiennent sous la limite, les plus anciennement bloquées d’abord : { $orders } ({ $amount } sur { $available }).
        }
    }
}{ $free ->
    [0] {""}
    [one] {" "}{ $free } autre commande ne consomme pas de crédit.
   *[other] {" "}{ $free } autres commandes ne consomment pas de crédit.
}
hold-fitting-no-credit = Aucune commande bloquée de ce client ne consomme de crédit.
hold-fitting-without-limit = Commandes bloquées de ce client : { $held }. Aucune limite à respecter.

## Décisions : titres, effet, champs

hold-title-release = Débloquer
hold-title-reject = Refuser
hold-title-keep = Maintenir le blocage
hold-title-terms = Changer les conditions
hold-title-forward = Transmettre
hold-title-force = Bloquer manuellement
hold-effect-release = { $count ->
    [one] La commande { $order } du client { $name }, { $amount }, quitte la file et peut être expédiée.
   *[other] { $shown } commandes, { $amount } au total, quittent la file et peuvent être expédiées.
}
hold-effect-reject = { $count ->
    [one] La commande { $order } du client { $name }, { $amount }, est refusée : elle quitte la file et ne compte plus.
   *[other] { $shown } commandes, { $amount } au total, sont refusées : elles quittent la file et ne comptent plus.
}
hold-effect-keep = { $count ->
    [one] La commande { $order } du client { $name }, { $amount }, reste bloquée jusqu’à une décision.
   *[other] { $shown } commandes, { $amount } au total, restent bloquées jusqu’à une décision.
}
hold-effect-terms = { $count ->
    [one] La commande { $order } du client { $name }, { $amount }, est vérifiée à nouveau avec d’autres conditions.
   *[other] { $shown } commandes, { $amount } au total, sont vérifiées à nouveau avec d’autres conditions.
}
hold-effect-reasons = { $effect } Bloquées pour : { $reasons }.
hold-effect-reason = { $reason } ({ $shown })
hold-effect-outside = { $effect } La commande { $order } sous le curseur n’est pas marquée et reste inchangée.
hold-effect-forward = { $count ->
    [one] La commande { $order } du client { $name }, { $amount }, reste bloquée ; un collègue décide.
   *[other] { $shown } commandes, { $amount } au total, restent bloquées ; un collègue décide.
}
hold-effect-force = La commande { $order } du client { $name }, { $amount }, est bloquée, quelles que soient les règles, jusqu’à ce qu’un utilisateur la débloque.
hold-effect-unknown = Il s’agit d’une seule commande, dont la ligne est en cours de chargement.
hold-sum-unknown = montant inconnu
hold-no-one-to-forward-to = Ce dossier n’a pas d’autre utilisateur.
hold-reason-default = Le motif par défaut
hold-field-reason = Motif
hold-help-reason = Pourquoi cette décision. { KEY("form.look-up") } affiche les motifs de la société.
hold-field-note = Note
hold-help-note = Ce que les collègues doivent savoir. La note reste dans l’historique.
hold-field-up-to = Jusqu’à un montant de
hold-help-up-to = Le déblocage couvre la commande jusqu’à ce montant. Vide : son montant actuel.
hold-field-until = Valable jusqu’au
hold-help-until = Le dernier jour du déblocage, par une date ou +7. Vide : sans limite de durée.
hold-field-once = Pour un seul contrôle
hold-help-once = Oui : la commande est de nouveau vérifiée au contrôle suivant.
hold-field-cancel = Annuler la commande
hold-help-cancel = Oui : la commande est annulée. Non : elle reste et peut être reprise.
hold-field-follow-up = Date de suivi
hold-help-follow-up = Quand y revenir, par une date ou +7. Vide : inchangé.
hold-field-terms = Conditions
hold-help-terms = Comment la commande est payée désormais ; { KEY("form.look-up") } affiche la liste.
hold-field-collect = Montant à encaisser
hold-help-collect = Ce qui est à encaisser à la livraison. Sans objet pour un paiement à terme.
hold-field-to = À
hold-help-to = L’utilisateur qui décide ; { KEY("form.look-up") } affiche la liste.
hold-up-to-too-low = Montant inférieur à celui de la commande : { $amount }.
hold-day-past = Le { $day } est passé.
decision-collect-negative = Le montant à encaisser pour la commande { $order } est négatif.
    .hint = Donnez ce qui est à encaisser à la livraison, ou ne donnez rien.
hold-collect-negative = Le montant à encaisser ne peut pas être négatif.
hold-cancel-title = { $count ->
    [one] Annuler la commande ?
   *[other] Annuler les commandes ?
}
hold-cancel-effect = { $count ->
    [one] La commande { $order } est refusée et annulée : rien n’en sera expédié ni facturé.
   *[other] { $shown } commandes sont refusées et annulées : rien n’en sera expédié ni facturé.
}
hold-cancel-yes = Refuser et annuler

## Décisions : ce qui s’est passé, ce que « Annuler » ferait

hold-done-release = { $count ->
    [one] { $order } débloquée
   *[other] { $shown } commandes débloquées
}
hold-done-reject = { $count ->
    [one] { $order } refusée
   *[other] { $shown } commandes refusées
}
hold-done-keep = { $count ->
    [one] { $order } : blocage maintenu
   *[other] { $shown } commandes : blocage maintenu
}
hold-done-terms = { $count ->
    [one] { $order } : autres conditions
   *[other] { $shown } commandes : autres conditions
}
hold-done-forward = { $count ->
    [one] { $order } transmise
   *[other] { $shown } commandes transmises
}
hold-done-force = { $count ->
    [one] { $order } bloquée
   *[other] { $shown } commandes bloquées
}
hold-rechecked = Réévaluées : { $count } ; prêtes à débloquer : { $ready } ; débloquées : { $released }
hold-problem-title = Non exécuté

hold-job-choices = Chargement des choix
hold-job-check = Contrôle des commandes bloquées
hold-job-assessment = Chargement de la vérification
hold-job-order = Chargement de la commande
hold-job-orders = { $count ->
    [one] { $count } commande
   *[other] { $count } commandes
}
hold-job-release = Déblocage de { $orders }
hold-job-reject = Refus de { $orders }
hold-job-keep = Maintien du blocage de { $orders }
hold-job-terms = Changement des conditions de { $orders }
hold-job-forward = Transmission de { $orders }
hold-job-force = Blocage de { $orders }
hold-job-recheck = Réévaluation de { $orders }
hold-job-recheck-all = Réévaluation de toute la file
hold-job-recheck-customer = Réévaluation des commandes du client { $code }

## Historique et commande

hold-history-title = Décisions sur { $order }
hold-history-empty = Aucune décision n’a encore été prise.
hold-seen-title = { $order } : vérification du { $day }
hold-decided-reversed = décision annulée
hold-decided-reason = Motif : { $reason }
hold-decided-note = Note : { $note }
hold-order-title = Commande { $order }
hold-order-customer = Client
hold-order-standing = État
hold-order-amount = Total
hold-order-invoiced = Facturé
hold-order-day = Date
hold-order-shipped = Expédiée le
hold-order-ended = Terminée le
hold-order-ship-to = Destinataire
hold-order-warehouse = Entrepôt
hold-order-approval = Le déblocage couvre
hold-approval-up-to = jusqu’à { $amount }
hold-approval-until = jusqu’au { $day }
hold-approval-once = prochain contrôle seulement
hold-approval-spent = utilisé
hold-order-decisions = Décisions
hold-order-assessment = Vérification du { $day }

## Quand il n’y a rien à montrer

hold-queue-empty = Aucune commande n’est bloquée. Les commandes sont vérifiées à la saisie ou à l’import ; celles qui attendent une décision apparaissent ici.
