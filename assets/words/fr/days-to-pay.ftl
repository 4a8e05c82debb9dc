# Le délai moyen de paiement : la boîte de dialogue, le rapport, et les deux en ligne de commande.

days-to-pay-title = Délai moyen de paiement
days-to-pay-from = Date de début de référence
    .help = Le premier jour de la période. Sont prises en compte les factures soldées par des encaissements un jour de la période.
days-to-pay-to = Date de fin de référence
    .help = Le dernier jour de la période, inclus.
days-to-pay-current = Délai moyen de paiement actuel
days-to-pay-new = Nouveau délai moyen de paiement
days-to-pay-current-payments = Nombre de paiements actuel
days-to-pay-new-payments = Nouveau nombre de paiements
days-to-pay-end-early = Ce jour précède la date de début
days-to-pay-calculate = Calculer
days-to-pay-ok = Valider
days-to-pay-cancel = Annuler
days-to-pay-not-calculated = non calculé
days-to-pay-no-basis = aucun
days-to-pay-question = Aucun enregistrement admissible
days-to-pay-continue = Aucun enregistrement admissible trouvé pour le calcul. Continuer la mise à jour ?
days-to-pay-continue-yes = Continuer
days-to-pay-job = Calcul du délai moyen de paiement
days-to-pay-job-store = Enregistrement du délai moyen de paiement du client { $code }
days-to-pay-stored = { $code } : délai moyen de paiement { $average } sur { $count ->
    [one] { $count } paiement
   *[other] { $count } paiements
}
days-to-pay-unchanged = { $code } : données de référence inchangées

# Ce qui est refusé
customers-reversed = Le premier client, { $from }, vient après le dernier, { $to }.
    .hint = Intervertissez les deux codes.
days-to-pay-none-found = Aucun enregistrement admissible trouvé pour le calcul : aucune facture du client { $customer } n’a été soldée pendant ces jours. Rien n’a été modifié.
    .hint = Choisissez d’autres jours, ou ajoutez --yes pour enregistrer une moyenne de 0 sur 0 paiement.
days-to-pay-changed = { $who ->
        [known] Des paiements du client { $customer } ont été saisis depuis le calcul (dernière opération : { $what } par { $user } le { $at }). Rien n’a été modifié.
       *[unknown] Des paiements du client { $customer } ont été saisis depuis le calcul. Rien n’a été modifié.
    }
    .hint = Calculez à nouveau.

# Le rapport
payment-report-title = Délais moyens de paiement
payment-report-command = Délais moyens de paiement (rapport)
payment-report-days = Factures soldées du { $from } au { $to }. Situation au { $today }.
payment-report-history = Factures soldées, historique complet. Situation au { $today }.
payment-report-customer = Client
payment-report-name = Nom
payment-report-payments = Paiements
payment-report-average = Délai moyen
payment-report-average-late = Retard moyen
payment-report-current-payments = Paiements réf.
payment-report-current-average = Délai de réf.
payment-report-remark = Remarque
payment-report-count = { $count }
payment-report-days-value = { $days }
payment-report-inactive = inactif
payment-report-no-records = Aucun paiement trouvé
payment-report-listed = { $listed ->
    [one] { $listed } client, rien n’a été mis à jour
   *[other] { $listed } clients, rien n’a été mis à jour
}
payment-report-updated = { $listed ->
    [one] { $listed } client
   *[other] { $listed } clients
}, { $updated ->
    [one] { $updated } fiche mise à jour
   *[other] { $updated } fiches mises à jour
}
payment-report-from-customer = Du client
    .help = Le premier code ; vide : à partir du premier client. { KEY("payment-report.look-up") } le cherche.
payment-report-to-customer = Au client
    .help = Le dernier code ; vide : jusqu’au dernier client. { KEY("payment-report.look-up") } le cherche.
payment-report-from-day = Date de début
    .help = Le premier jour ; les deux dates vides : tout l’historique.
payment-report-to-day = Date de fin
    .help = Le dernier jour, inclus.
payment-report-update = Mettre à jour les fiches clients
    .help = Oui : { KEY("payment-report.apply") } enregistre le résultat comme référence de chaque client affiché. Non : le rapport est seulement affiché.
payment-report-update-none = Mettre à jour en l’absence de transactions
    .help = Oui : les clients sans paiement pendant ces jours reçoivent une moyenne de 0 sur 0 paiement. Non : ils gardent leur référence.
payment-report-both-days = Indiquez les deux dates, ou aucune
payment-report-customer-early = Ce code précède le premier
payment-report-how = { KEY("payment-report.apply") } affiche le rapport ; l’affichage ne modifie rien.
payment-report-other-days = Autres dates
payment-report-show = Afficher
payment-report-store = Mettre à jour
payment-report-to-file = Fichier
payment-report-form = Critères
payment-report-job = Lecture des paiements
payment-report-job-store = Mise à jour des fiches clients
payment-report-job-file = Écriture du rapport
payment-report-confirm = Mettre à jour les fiches clients ?
payment-report-effect = { $updated ->
    [one] La référence de { $updated } client prend les valeurs du rapport.
   *[other] La référence de { $updated } clients prend les valeurs du rapport.
} { $none ->
    [0] Tous ont payé pendant ces jours.
    [one] { $none } client n’a aucun paiement pendant ces jours : { $rule }.
   *[other] { $none } clients n’ont aucun paiement pendant ces jours : { $rule }.
}
payment-report-none-reset = remise à 0
payment-report-none-left = référence inchangée
payment-report-file-title = Écrire le rapport dans un fichier
payment-report-file-effect = L’extension donne le format : .csv et .xlsx donnent des tableaux, toute autre le texte imprimé.
payment-report-file = Fichier
    .help = L’emplacement du rapport. S’il existe, une confirmation est demandée.
payment-report-file-name = delais-de-paiement
payment-report-written = Rapport écrit dans { $file }
payment-report-cancelled = Arrêté ; rien n’a été modifié

# La ligne de commande
cli-days-to-pay = Délai moyen de paiement d’un client sur une période
cli-report = Rapports
cli-report-days-to-pay = Délais moyens de paiement d’une plage de clients
cli-arg-days-from = Le premier jour (celui de la référence ; les deux ou aucun)
cli-arg-days-to = Le dernier jour, inclus
cli-arg-days-apply = Enregistrer le résultat comme référence du client
cli-arg-days-yes = L’enregistrer même si rien n’est trouvé
cli-arg-report-from = Le premier jour ; sans jours, tout l’historique
cli-arg-report-to = Le dernier jour ; sans jours, tout l’historique
cli-arg-report-customers = Codes de A à B inclus, chaque borne pouvant rester ouverte (par défaut : tous)
cli-arg-report-update = Enregistrer le résultat comme référence des clients
cli-arg-report-update-if-none = Avec --update : remettre à 0 les clients sans paiement
cli-arg-report-format = Format d’écriture (selon l’extension du fichier, sinon en texte)
cli-report-progress = Délais moyens de paiement, clients : { $done } sur { $total }
cli-days-none-found = Aucun enregistrement admissible trouvé pour le calcul.
cli-days-stored = Enregistré comme référence du client { $customer }.
