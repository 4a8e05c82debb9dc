### Les écrans de la validation du crédit : la grille, les factures en retard, les clients ignorés, la simulation d’autres critères.

validation-title = Validation du crédit
    .also = tâches périodiques, bloquer les clients, règles de blocage
validation-outdated = périmée ({ KEY("list.refresh") })

validation-command-tick = Cocher
validation-command-apply = Appliquer
validation-command-late = Factures en retard
validation-command-trial = Simulation
validation-command-external = Code externe
validation-command-all = Tout cocher dans la colonne
validation-command-none = Tout décocher dans la colonne
validation-command-invert = Inverser la colonne
validation-command-suggested = Cocher comme suggéré
validation-command-customer = Client
validation-command-document = Facture

validation-job-read = Lecture des clients
validation-job-list = Établissement de la liste
validation-job-trial = Simulation des critères
validation-job-save = Enregistrement des critères
validation-job-apply = { $count ->
    [one] Changement de l’état de { $count } client
   *[other] Changement de l’état de { $count } clients
}

validation-column-external = Code ext.
validation-column-reason = Raison
validation-column-balance = Solde total
validation-column-days = Retard
validation-column-late = En retard
validation-column-percent = % limite
validation-column-block = À bloquer
validation-column-unblock = À débloquer
validation-column-change = Simulation
validation-column-suggestion = Suggestion
validation-column-why = Pourquoi
validation-column-delay = Critère 1
validation-column-limit = Critère 2

customers-state-active = Actif
validation-origin-auto = auto
validation-origin-manual = manuel

validation-tick-none = [ ]
validation-tick-block = [x] bloquer
validation-tick-warn = [x] avertir
validation-tick-unblock = [x]
validation-by-hand-sign = *

validation-change-comes = + ajouté
validation-change-goes = - retiré
validation-change-otherwise = ~ modifié
validation-suggest-block = bloquer
validation-suggest-warn = avertir
validation-suggest-unblock = débloquer

validation-footer-external = code externe { $code }
validation-footer-block = À bloquer :
validation-footer-warn = À bloquer avec avertissement seulement :
validation-footer-unblock = À débloquer : plus rien n’est en retard selon les critères. Raison actuelle :
validation-footer-already = Déjà dans cet état ou un état plus strict. Rien n’est suggéré :
validation-footer-by-hand = Bloqué par une personne et ne répond à aucun critère : le déblocage n’est jamais suggéré. Raison actuelle :
validation-no-criterion = Aucun critère n’est actif : aucun client n’est à bloquer. « Simulation » permet d’essayer des critères et de les enregistrer.

validation-external-without = sans code externe
validation-external-is = code externe { $code }
validation-external-all = tous les codes externes
validation-external-effect = Aucun client avec un solde ouvert n’a de code externe.
validation-external-effect-of = Codes utilisés : { $codes }
validation-field-external = Code externe
validation-field-external-help = Vide : les clients qui n’en ont pas. Un code : ceux qui l’ont. * : tous les clients.

validation-status-listed = { $count ->
    [one] { $count } affiché
   *[other] { $count } affichés
}
validation-status-listed-of = { $found } sur { $count } affichés
validation-status-block = bloquer { $count } : { $late }
validation-status-warn = avertir { $count } : { $late }
validation-status-unblock = débloquer { $count }
validation-status-by-hand = { $count ->
    [one] * { $count } manuel
   *[other] * { $count } manuels
}
validation-nothing-ticked = Rien n’est coché.

validation-summary-title = { $count ->
    [one] Changer l’état de { $count } client ?
   *[other] Changer l’état de { $count } clients ?
}
validation-summary =
    À bloquer : { $block }, { $block_late } { $currency } en retard.
    À bloquer avec avertissement : { $warn }, { $warn_late } { $currency } en retard.
    À débloquer : { $unblock }, { $unblock_late } { $currency } en retard.
    Modifiés à la main : { $by_hand }.{ $hidden ->
        [0] {""}
       *[other] {" "}Cochés mais masqués par le filtre : { $hidden }.
    }
    Les clients modifiés entre-temps sont ignorés. Le tout peut être annulé.
validation-applied = Bloqués : { $blocked } ; avertis : { $warned } ; débloqués : { $unblocked }.
validation-result-title = Validation du crédit appliquée
validation-result-undo = { KEY("undo") } annule le tout.
validation-left-title = Clients ignorés
validation-left-count = { $count ->
    [one] { $count } client a été ignoré :
   *[other] { $count } clients ont été ignorés :
}

validation-late-title = Factures en retard du client

validation-trial-title = Simulation
validation-command-save = Enregistrer les critères
validation-command-compare = Comparer
validation-command-fields = Critères
validation-command-drop = Abandonner les critères
validation-command-next-field = Champ suivant
validation-field-delay-days = Délai de paiement en jours (1)
validation-field-delay-state = État du blocage (1)
validation-field-delay-reason = Raison du blocage (1)
validation-field-respite-days = Sursis en jours (2)
validation-field-minimum-balance = Solde minimum (2)
validation-field-limit-percent = Pourcentage de la limite (2)
validation-field-limit-state = État du blocage (2)
validation-field-limit-reason = Raison du blocage (2)
validation-field-day-basis = Jours comptés depuis
validation-trial-comes = { $count ->
    [one] + { $count } client ajouté, { $late } { $currency } en retard
   *[other] + { $count } clients ajoutés, { $late } { $currency } en retard
}
validation-trial-goes = { $count ->
    [one] - { $count } client retiré, { $late } { $currency } en retard
   *[other] - { $count } clients retirés, { $late } { $currency } en retard
}
validation-trial-otherwise = { $count ->
    [one] ~ { $count } client avec une autre suggestion
   *[other] ~ { $count } clients avec une autre suggestion
}
validation-trial-saved = Enregistré
validation-trial-tried = Simulé
validation-trial-matched = Clients visés
validation-trial-late = En retard
validation-trial-balance = Solde total
validation-trial-block = À bloquer
validation-trial-warn = À avertir
validation-trial-unblock = À débloquer
validation-trial-none = Aucun critère n’est actif : seuls les clients déjà bloqués seraient affichés.
validation-trial-caught = { $count ->
    [0] Aucun client visé aujourd’hui.
    [one] { $count } client visé aujourd’hui, avec { $late } { $currency } en retard.
   *[other] { $count } clients visés aujourd’hui, avec { $late } { $currency } en retard.
}
validation-trial-hint = Il faut des critères enregistrés pour cocher et appliquer : enregistrez ceux-ci ou abandonnez-les d’abord. Les phrases comptent tous les codes externes.
validation-save-title = Enregistrer les critères ?
validation-save-effect = { $sentences } Aujourd’hui, { $count ->
    [one] { $count } client y répond.
   *[other] { $count } clients y répondent.
} L’enregistrement ne bloque aucun client ; la grille suggère ensuite selon ces critères.
validation-save-none = Plus aucun critère ne sera actif : aucun blocage ne sera suggéré.
validation-saved = Les critères sont enregistrés.
