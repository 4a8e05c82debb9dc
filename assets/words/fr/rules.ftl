### Ce que les règles constatent, ce qui y remédie, et leurs mots. Montants et dates arrivent mis en forme.

## États

customer-state-active = actif
customer-state-blocked = bloqué
customer-state-warning = bloqué avec avertissement
customer-state-closed = fermé

outcome-approved = approuvée
outcome-warned = approuvée avec avertissement
outcome-held = bloquée
outcome-refused = refusée


hold-state-held = bloquée
hold-state-proposed = proposée
hold-state-ready = prête à débloquer
hold-state-released = débloquée
hold-state-rejected = refusée
hold-state-cancelled = annulée

order-state-open = en cours
order-state-closed = clôturée
order-state-cancelled = annulée
order-state-shipped = expédiée

## Statut d’approbation des commandes et conditions de paiement

approval-yes = oui
approval-no = non
approval-cash-only = comptant uniquement
approval-cod = contre remboursement (PSL)
approval-hold-until = retenu jusqu’au
approval-open-until = ouvert jusqu’au
approval-hold-until-date = retenu jusqu’au { $date }
approval-open-until-date = ouvert jusqu’au { $date }

terms-kind-net = à terme
terms-kind-cash = comptant
terms-kind-prepaid = payé d’avance
terms-kind-cod = contre remboursement

## Motifs dans les colonnes des listes, 14 colonnes au plus

reason-name-customer-closed = Fermé
reason-name-customer-blocked = Bloqué
reason-name-customer-warning = Avertissement
reason-name-limit-expired = Limite échue
reason-name-approval-no = Non approuvé
reason-name-approval-cash-only = Comptant uniquement
    .short = Comptant uniq.
reason-name-approval-cod = Contre remboursement
    .short = Contre remb.
reason-name-approval-hold-until = Retenue jusqu’au
    .short = Ret. jusqu’au
reason-name-approval-open-until = Accord échu
reason-name-limit-exceeded = Limite dépassée
    .short = Lim. dépassée
reason-name-group-limit-exceeded = Limite du groupe
    .short = Limite groupe
reason-name-ship-to-limit-exceeded = Limite du destinataire
    .short = Limite destin.
reason-name-hold-period = Impayé ancien
reason-name-order-below-minimum = Sous le minimum
    .short = Sous le min.
reason-name-order-above-maximum = Au-delà du maximum
    .short = Au-delà max.
reason-name-forced = Blocage manuel

## Constats

finding-customer-closed = Le client est fermé : { $detail }.
finding-customer-blocked = Le client est bloqué : { $detail }.
finding-customer-warning = Le client est bloqué avec avertissement seulement : { $detail }.
finding-limit-expired = { $margin ->
    [one] La limite de crédit de { $detail } a pris fin le { $threshold }, il y a { $margin } jour.
   *[other] La limite de crédit de { $detail } a pris fin le { $threshold }, il y a { $margin } jours.
}
finding-approval-no = Le statut d’approbation des commandes du client est « non » : toute commande est bloquée.
finding-approval-cash-only = Le client achète au comptant uniquement ; les conditions de la commande sont : { $measured }.
finding-approval-cod = Le client achète contre remboursement (PSL) uniquement ; les conditions de la commande sont : { $measured }.
finding-approval-hold-until = Les commandes du client sont retenues jusqu’au { $threshold }.
finding-approval-open-until = Les commandes du client n’étaient approuvées que jusqu’au { $threshold } inclus.
finding-limit-exceeded = L’encours, cette commande comprise, est de { $measured } et dépasse de { $margin } la limite de crédit de { $threshold }.
finding-group-limit-exceeded = L’encours du groupe { $detail }, cette commande comprise, est de { $measured } et dépasse de { $margin } la limite du groupe de { $threshold }.
finding-ship-to-limit-exceeded = L’encours du destinataire { $detail }, cette commande comprise, est de { $measured } et dépasse de { $margin } sa limite de { $threshold }.
finding-limit-exceeded-account = L’encours est de { $measured } et dépasse de { $margin } la limite de crédit de { $threshold }.
finding-group-limit-exceeded-account = L’encours du groupe { $detail } est de { $measured } et dépasse de { $margin } la limite du groupe de { $threshold }.
finding-ship-to-limit-exceeded-account = L’encours du destinataire { $detail } est de { $measured } et dépasse de { $margin } sa limite de { $threshold }.
finding-hold-period = { $measured } restent ouverts dans la tranche d’ancienneté { $detail } ou une plus ancienne.
finding-hold-period-due = { $days ->
    [0] { $measured } sont échus.
    [one] { $measured } sont échus depuis plus de { $days } jour.
   *[other] { $measured } sont échus depuis plus de { $days } jours.
}
finding-hold-period-invoice = { $days ->
    [0] { $measured } restent ouverts sur des factures antérieures à ce jour.
    [one] { $measured } restent ouverts sur des factures de plus de { $days } jour.
   *[other] { $measured } restent ouverts sur des factures de plus de { $days } jours.
}
finding-order-below-minimum = La commande de { $measured } est inférieure de { $margin } au montant minimum de commande de { $threshold }.
finding-order-above-maximum = La commande de { $measured } dépasse de { $margin } le montant maximum de commande de { $threshold }.
finding-forced = La commande a été bloquée manuellement : { $detail }.

## Remèdes

cure-pay = { $more ->
    [0] Obtenir un règlement de { $amount }, par ordre d’échéance : { $invoices }.
    [one] Obtenir un règlement de { $amount }, par ordre d’échéance : { $invoices } et { $more } autre.
   *[other] Obtenir un règlement de { $amount }, par ordre d’échéance : { $invoices } et { $more } autres.
}
cure-apply = Affecter { $amount } sur les { $on_file } d’encaissements et d’avoirs disponibles sur le compte.
cure-reduce-order = Réduire la commande de { $amount }.
cure-increase-order = Augmenter la commande de { $amount }.
cure-raise-limit = Porter la limite de crédit à { $amount }.
cure-raise-temporary-limit = Porter la limite temporaire à { $amount }.
cure-raise-group-limit = Porter la limite du groupe { $detail } à { $amount }.
cure-raise-ship-to-limit = Porter la limite du destinataire { $detail } à { $amount }.
cure-raise-maximum = Porter le montant maximum de commande à { $amount }.
cure-wait-until = { $documents ->
    [0] Attendre jusqu’au { $date }.
    [one] Attendre jusqu’au { $date }, date à laquelle { $named } compte.
   *[other] Attendre jusqu’au { $date }, date à laquelle { $named } comptent.
}
cure-change-terms = { $detail ->
    [cash] Passer la commande au comptant.
    [prepaid] Passer la commande en paiement d’avance.
    [cod] Passer la commande en contre remboursement.
   *[other] Passer la commande en { $detail }.
}
cure-renew-limit = Renouveler la limite de crédit.
cure-unblock = { $detail ->
    [closed] Rouvrir le compte du client.
   *[other] Débloquer le client.
}
cure-set-approval = Mettre le statut d’approbation des commandes du client à « oui ».

## Ce qui débloque une commande : éléments d’une seule ligne

remedy-line = { $ways }.
remedy-list = { $first }, { $rest }
remedy-or = { $first }, ou { $rest }
remedy-and = { $first } et { $second }
remedy-none = Voir les constats : deux mesures ne suffisent pas à débloquer la commande.
remedy-pay = obtenir un règlement de { $amount }
remedy-apply = affecter { $amount } disponibles sur le compte
remedy-reduce-order = réduire la commande de { $amount }
remedy-increase-order = augmenter la commande de { $amount }
remedy-raise-limit = porter la limite à { $amount }
remedy-raise-temporary-limit = porter la limite temporaire à { $amount }
remedy-raise-group-limit = porter la limite du groupe { $detail } à { $amount }
remedy-raise-ship-to-limit = porter la limite du destinataire { $detail } à { $amount }
remedy-raise-maximum = porter le montant maximum de commande à { $amount }
remedy-wait-until = attendre jusqu’au { $date }
remedy-change-terms = { $detail ->
    [cash] passer la commande au comptant
    [prepaid] passer la commande en paiement d’avance
    [cod] passer la commande en contre remboursement
   *[other] passer la commande en { $detail }
}
remedy-renew-limit = renouveler la limite de crédit
remedy-unblock = { $detail ->
    [closed] rouvrir le compte du client
   *[other] débloquer le client
}
remedy-set-approval = mettre le statut d’approbation des commandes à « oui »

## Ce qui a le plus changé depuis le blocage d’une commande

since-excluded = exclu de la vérification de crédit depuis
since-terms-changed = conditions modifiées depuis
since-below-minimum = sous le minimum de la vérification de crédit depuis
since-paid = réglé depuis
since-invoiced = facturé depuis
since-limit-raised = limite relevée depuis
since-limit-cut = limite abaissée depuis
since-order-changed = commande modifiée depuis
since-other-orders = autres commandes modifiées depuis

## What an order was held for

hold-not-checked = contrôle impossible
hold-held-for = Bloquée le { $day } pour { $what }.
hold-held-for-ready = Bloquée le { $day } pour { $what } : prête à débloquer.
hold-held-for-since = Bloquée le { $day } pour { $what } ; { $since }.
hold-held-for-since-ready = Bloquée le { $day } pour { $what } ; { $since } : prête à débloquer.
hold-what-excess = { $amount }
hold-what-nothing = un autre motif

## Encours

exposure-total = Encours
exposure-open-invoices = Factures ouvertes
exposure-open-credits = Avoirs ouverts
exposure-unapplied-receipts = Encaissements non affectés
exposure-approved-orders = Commandes approuvées
exposure-held-orders = Commandes bloquées
exposure-future-orders = Commandes futures
exposure-unconfirmed-orders = Commandes non confirmées
exposure-this-order = Cette commande
exposure-this-invoice = Cette facture

## Limites

limit-own = Limite propre
limit-temporary = Limite temporaire
limit-group = Limite du groupe
limit-policy-group = Limite du groupe de gestion
limit-ship-to = Limite du destinataire
limit-insurance = Assurances et garanties
limit-tolerance = Tolérance
limit-effective = Limite effective
limit-available = Crédit disponible
limit-unlimited = Crédit illimité
limit-none = Aucune limite fixée

## Balance âgée

ageing-not-due = Non échu
ageing-period = { $from } à { $to } jours
ageing-over = { $days ->
    [one] Plus de { $days } jour
   *[other] Plus de { $days } jours
}
ageing-unapplied = Non affecté
ageing-balance = Solde
