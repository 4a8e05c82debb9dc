### La validation du crédit : raisons, phrases sur les critères, la grille et sa commande.

## Raisons que personne n’a rédigées ; elles sont conservées avec le client dans la langue du dossier

validation-reason-delay-due = Une facture est en retard de plus de { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
    .short = > { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }
validation-reason-delay-invoice = Une facture reste impayée plus de { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} après sa date
    .short = > { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }
validation-reason-minimum-due = Plus de { $minimum } { $currency } en retard de plus de { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
    .short = > { $minimum } { $currency } en retard
validation-reason-minimum-invoice = Plus de { $minimum } { $currency } impayés plus de { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} après la date de facture
    .short = > { $minimum } { $currency } en retard
validation-reason-percent-due = Plus de { $percent } de la limite en retard de plus de { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
    .short = > { $percent } limite
validation-reason-percent-invoice = Plus de { $percent } de la limite impayés plus de { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} après la date de facture
    .short = > { $percent } limite
validation-reason-by-hand = Bloqué lors de la validation du crédit

## Ce que feront les critères

validation-sentence-blocked = à bloquer
validation-sentence-warned = à bloquer avec avertissement seulement
validation-sentence-delay-due = Les clients dont au moins une facture est en retard de plus de { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}, quel que soit son montant, sont { $state }.
validation-sentence-delay-invoice = Les clients dont au moins une facture reste impayée plus de { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} après sa date, quel que soit son montant, sont { $state }.
validation-sentence-minimum-due = Les clients avec limite de crédit dont les factures en retard de plus de { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} dépassent { $minimum } { $currency } sont { $state }.
validation-sentence-minimum-invoice = Les clients avec limite de crédit dont les factures impayées plus de { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} après leur date dépassent { $minimum } { $currency } sont { $state }.
validation-sentence-percent-due = Les clients avec limite de crédit dont les factures en retard de plus de { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} dépassent { $percent } de cette limite sont { $state }.
validation-sentence-percent-invoice = Les clients avec limite de crédit dont les factures impayées plus de { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} après leur date dépassent { $percent } de cette limite sont { $state }.

validation-warning-no-respite = Un solde minimum ou un pourcentage est fixé sans jours de sursis : le second critère est désactivé.
validation-warning-no-threshold = Des jours de sursis sont fixés sans solde minimum ni pourcentage : le second critère est désactivé.
validation-warning-minimum-ignored = Un solde minimum et un pourcentage sont fixés : le pourcentage l’emporte, le minimum est ignoré.
validation-warning-no-limit = Aucun client n’a de limite de crédit : le second critère ne vise aucun client.

## Ce qui n’a pas été fait, et pourquoi

validation-not-listed = Le client { $code } n’est pas dans la validation : il ne répond à aucun critère et n’est pas bloqué.
    .hint = Bloquez-le manuellement : { $creditdesk } customer block { $code } --reason TEXTE
validation-chosen-twice = Le client { $code } a été indiqué deux fois.
    .hint = Indiquez chaque client une seule fois.
validation-facts-changed = { $who ->
        [known] ses données ou la suggestion ont changé depuis la lecture (dernière opération : { $what } par { $user } le { $at })
       *[unknown] ses données ou la suggestion ont changé depuis la lecture
    }
validation-state-changed-since = { $who ->
        [known] L’état du client { $number } a été modifié depuis : { $what } par { $user } le { $at }. Rien n’a été annulé.
       *[unknown] L’état du client { $number } a été modifié depuis. Rien n’a été annulé.
    }
    .reason = { $who ->
            [known] son état a été modifié depuis : { $what } par { $user } le { $at }
           *[unknown] son état a été modifié depuis
        }
validation-nothing-to-undo = Aucune application de la validation ne peut être annulée.
    .hint = Seule une application encore en vigueur peut être annulée.

## La commande

cli-validate = Proposer quels clients bloquer, avertir et débloquer, et l’appliquer
cli-validate-undo = Annuler la dernière application de la validation
cli-arg-external-code = Seulement les clients avec ce code externe ; * pour tous (par défaut : ceux qui n’en ont pas)
cli-arg-validate-all = Tous les clients, quel que soit leur code externe
cli-arg-validate-apply = Appliquer les suggestions, ou ce qui est demandé pour les clients indiqués
cli-arg-validate-block = Bloquer ces clients et aucun autre
cli-arg-validate-warn = Bloquer ces clients avec avertissement seulement
cli-arg-validate-unblock = Débloquer ces clients
cli-column-external-code = Code externe
cli-column-state-origin = Fixé par
cli-column-days-over = Retard
cli-column-late = En retard
cli-column-limit = Limite
cli-column-late-percent = % limite
cli-column-suggestion = Suggestion
validation-act-block = bloquer
validation-act-warn = bloquer avec avertissement
validation-act-unblock = débloquer
validation-no-credit = sans crédit
cli-validate-totals = { $listed ->
    [one] { $listed } client affiché
   *[other] { $listed } clients affichés
} : { $block } à bloquer, { $warn } à avertir, { $unblock } à débloquer ; { $late } { $currency } en retard.
cli-validate-applied = Bloqués : { $blocked } ; avertis : { $warned } ; débloqués : { $unblocked }.
cli-validate-left-alone = Le client { $code } a été ignoré : { $why }.
cli-validate-undone = { $restored ->
    [one] { $restored } client est revenu à son état précédent.
   *[other] { $restored } clients sont revenus à leur état précédent.
}
cli-progress-validation = Lecture des clients : { $done }
cli-progress-applying = Changement des états : { $done } sur { $total }

## Critères impossibles

days-negative = { $name } ne peut pas être { $value } : un nombre de jours ne peut pas être négatif.
    .hint = Écrivez un nombre entier à partir de 0, ou off.
days-too-many = { $name } ne peut pas être { $value } : c’est plus d’un siècle.
    .hint = Écrivez un nombre entier jusqu’à 36 500, ou off.
percent-negative = { $name } ne peut pas être { $value } : un pourcentage ne peut pas être négatif.
    .hint = Écrivez un pourcentage de 0 à 1 000.
percent-too-large = { $name } ne peut pas être { $value } : un pourcentage supérieur à 1 000 n’a pas de sens.
    .hint = Écrivez un pourcentage de 0 à 1 000.
amount-too-large = { $name } : { $value } dépasse ce que le fichier peut enregistrer.
amount-negative = { $name } : un montant négatif n’est pas admis.
    .hint = Écrivez un montant à partir de 0,00.

## La tuile du tableau de bord

workspace-validation = Validation du crédit
workspace-to-block = À bloquer
workspace-to-warn = À avertir
workspace-to-unblock = À débloquer
workspace-last-applied = Dernière application par { $user }
workspace-never-applied = Jamais appliquée
workspace-job-validation = Validation des clients
