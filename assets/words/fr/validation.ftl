### La validation du crédit : raisons, phrases sur les critères, la grille et sa commande.

## Raisons que personne n’a rédigées ; elles sont conservées avec le client dans la langue du poste

validation-reason-delay-due = Une facture est en retard de plus de { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
validation-reason-delay-invoice = Une facture reste impayée plus de { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} après sa date
validation-reason-minimum-due = Plus de { $minimum } { $currency } en retard de plus de { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
validation-reason-minimum-invoice = Plus de { $minimum } { $currency } impayés plus de { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} après la date de facture
validation-reason-percent-due = Plus de { $percent } de la limite en retard de plus de { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
validation-reason-percent-invoice = Plus de { $percent } de la limite impayés plus de { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} après la date de facture
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

validation-warning-no-respite = Un solde minimum ou un pourcentage est fixé sans jours de sursis : le second critère est désactivé.
validation-warning-no-threshold = Des jours de sursis sont fixés sans solde minimum ni pourcentage : le second critère est désactivé.
validation-warning-minimum-ignored = Un solde minimum et un pourcentage sont fixés : le pourcentage l’emporte, le minimum est ignoré.
validation-warning-no-limit = Aucun client n’a de limite de crédit : le second critère ne vise personne.

## Ce qui n’a pas été fait, et pourquoi

validation-not-listed = Le client { $code } n’est pas dans la validation : il ne répond à aucun critère et n’est bloqué ni avec ni sans avertissement.
    .hint = Bloquez-le à la main : creditdesk customer block { $code } --reason TEXTE
validation-chosen-twice = Le client { $code } a été nommé deux fois.
    .hint = Nommez chaque client une seule fois.
validation-facts-changed = ses données ou la suggestion ont changé depuis la lecture
validation-state-changed-since = son état a été modifié depuis
validation-nothing-to-undo = Aucune application de la validation ne peut être annulée.
    .hint = Seule une application encore en vigueur peut être annulée.
