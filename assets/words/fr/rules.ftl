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
reason-name-rule-days-overdue = Jours de retard
    .short = Retard (jours)
reason-name-rule-account-status = Statut du compte
    .short = Statut compte
reason-name-rule-terms = Conditions de paiement
    .short = Conditions
reason-name-rule-limit-expired = Limite expirée
reason-name-rule-overdue-amount = Montant en retard
    .short = Mont. retard
reason-name-rule-order-amount = Montant de la commande
    .short = Mont. commande
reason-name-rule-limit-used = Limite utilisée
    .short = Lim. utilisée
reason-name-rule-terms-rank = Conditions plus longues
    .short = Cond. longues
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
finding-rule-days-overdue = { $measured ->
    [one] La plus ancienne facture a { $measured } jour de retard ; la règle { $detail } en admet { $threshold }.
   *[other] La plus ancienne facture a { $measured } jours de retard ; la règle { $detail } en admet { $threshold }.
}
finding-rule-account-status = Le statut du compte est { $measured }, visé par la règle { $detail }.
finding-rule-terms = Les conditions de paiement de la commande sont { $measured }, visées par la règle { $detail }.
finding-rule-limit-expired = { $measured ->
    [one] La limite de crédit a expiré depuis { $measured } jour ; la règle { $detail } en admet { $threshold }.
   *[other] La limite de crédit a expiré depuis { $measured } jours ; la règle { $detail } en admet { $threshold }.
}
finding-rule-overdue-amount = { $measured } sont en retard ; la règle { $detail } admet { $threshold }.
finding-rule-order-amount = La commande s’élève à { $measured } ; la règle { $detail } admet { $threshold }.
finding-rule-limit-used = Avec cette commande, { $measured } de la limite de crédit sont utilisés ; la règle { $detail } admet { $threshold }.
finding-rule-limit-nothing = La limite de crédit est nulle ou presque ; la règle { $detail } en admet l’utilisation à { $threshold }.
finding-rule-terms-rank = Les conditions de la commande, { $measured }, sont d’un rang supérieur à celles du client, { $threshold }.
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
cure-set-account-status = Modifier le statut du compte du client.

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
remedy-set-account-status = modifier le statut du compte

## Règles de blocage

rule-type-days-overdue = jours de retard
rule-type-account-status = statut du compte
rule-type-terms = conditions de paiement
rule-type-limit-expired = limite expirée
rule-type-overdue-amount = montant en retard
rule-type-order-amount = montant de la commande
rule-type-limit-used = utilisation de la limite

rule-release-no = non
rule-release-rules = malgré les règles de blocage
rule-release-all = malgré les limites et les règles

rule-level-customer = client
rule-level-group = groupe
rule-level-all = tous


rule-value-missing = Une règle du type « { $type } » doit indiquer : « { $value } ».
rule-value-either = Une règle du type « { $type } » doit indiquer : « { $value } » ou « { $other } ».
rule-value-foreign = Une règle du type « { $type } » n’admet pas : « { $value } ».
rule-values-both = Une règle du type « { $type } » indique soit « { $value } », soit « { $other } », pas les deux.
rule-values-many = { $most ->
    [one] Une règle du type « { $type } » énumère { $most } valeur au plus.
   *[other] Une règle du type « { $type } » énumère { $most } valeurs au plus.
}

## Ce qu’a donné chaque règle de blocage, et pourquoi l’une n’a pas été vérifiée

trail-result-fired = bloque
trail-result-warned = avertit
trail-result-struck-out = écartée
trail-result-no = ne s’applique pas
trail-result-applies = s’applique
trail-result-idle = sans effet
trail-result-released = laisse passer la commande
trail-result-not-tried = non vérifiée

trail-why-inactive = désactivée
trail-why-not-valid-yet = pas encore valable
trail-why-no-longer-valid = plus valable
trail-why-other-customer = pour un autre client
trail-why-other-group = pour un autre groupe
trail-why-other-risk-group = pour un autre groupe de risque
trail-why-not-scored = le client n’a pas de groupe de risque
trail-why-other-checkpoint = pour un autre point de contrôle
trail-why-other-currency = le compte est dans une autre devise
trail-why-not-on-account = la commande n’est pas à terme
trail-why-minimum-for-check = ne dépasse pas le minimum pour vérification de crédit
trail-why-no-limit = aucune limite à laquelle comparer
trail-why-future-order = commande future, qui ne compte pas encore
trail-why-approved = la commande a été débloquée
trail-why-excluded = exclue des vérifications de crédit
trail-why-released-by-rule = une autre règle laisse passer la commande

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

## Les règles de blocage en phrases

rule-sentence-hold = Bloquer { $who } { $when }.
rule-sentence-warn = Signaler { $who } { $when }.
rule-sentence-exclusion = Ne pas bloquer { $who } pour { $what } { $when }.
rule-sentence-past-rules = Laisser passer { $who } malgré les règles de blocage { $when }.
rule-sentence-past-all = Laisser passer { $who }, sans égard à la limite ni aux règles, { $when }.
rule-sentence-and = { $before } { $tail }
rule-every-all = toute commande
rule-every-customer = toute commande du client { $code }
rule-every-group = toute commande du groupe { $code }
rule-every-group-risk = toute commande du groupe { $code } de risque { $risk }
rule-every-risk = toute commande des clients de risque { $risk }
rule-orders-all = les commandes
rule-orders-customer = les commandes du client { $code }
rule-orders-group = les commandes du groupe { $code }
rule-orders-group-risk = les commandes du groupe { $code } de risque { $risk }
rule-orders-risk = les commandes des clients de risque { $risk }
rule-when-days-overdue-above = { $days ->
    [one] lorsqu’une facture a plus de { $days } jour de retard
   *[other] lorsqu’une facture a plus de { $days } jours de retard
}
rule-when-days-overdue-below = { $days ->
    [one] lorsqu’aucune facture n’a { $days } jour de retard ou plus
   *[other] lorsqu’aucune facture n’a { $days } jours de retard ou plus
}
rule-when-overdue-above = lorsque plus de { $amount } est en retard
rule-when-overdue-below = lorsque moins de { $amount } est en retard au total
rule-when-used-above = lorsque plus de { $percent } de la limite de crédit est utilisée
rule-when-used-below = lorsque moins de { $percent } de la limite de crédit est utilisée
rule-when-overdue-and-used-above = lorsque plus de { $amount } est en retard et que plus de { $percent } de la limite de crédit est utilisée
rule-when-overdue-and-used-below = lorsque moins de { $amount } est en retard et que moins de { $percent } de la limite de crédit est utilisée
rule-when-account-status = lorsque le statut du compte est { $values }
rule-when-terms = lorsque les conditions de paiement de la commande sont { $values }
rule-when-limit-expired-above = { $days ->
    [0] lorsque la limite de crédit a expiré
    [one] lorsque la limite de crédit a expiré depuis plus de { $days } jour
   *[other] lorsque la limite de crédit a expiré depuis plus de { $days } jours
}
rule-when-limit-expired-below = { $days ->
    [one] lorsque la limite de crédit est expirée depuis moins de { $days } jour ou ne l’est pas
   *[other] lorsque la limite de crédit est expirée depuis moins de { $days } jours ou ne l’est pas
}
rule-when-order-above = lorsque la commande dépasse { $amount }
rule-when-order-below = lorsque la commande est inférieure à { $amount }
rule-when-used-with-order-above = lorsque, avec cette commande, plus de { $percent } de la limite de crédit est utilisée
rule-when-used-with-order-below = lorsque, avec cette commande, moins de { $percent } de la limite de crédit est utilisée
rule-what-days-overdue = des jours de retard
rule-what-account-status = le statut du compte
rule-what-terms = les conditions de paiement
rule-what-limit-expired = une limite expirée
rule-what-overdue-amount = le montant en retard
rule-what-order-amount = le montant de la commande
rule-what-limit-used = l’utilisation de la limite
rule-value = { $value }
rule-list = { $first }, { $rest }
rule-or = { $first } ou { $rest }
rule-tail-between = Du { $from } au { $to }.
rule-tail-from = À partir du { $from }.
rule-tail-to = Jusqu’au { $to }.
rule-tail-at = Contrôle : { $places }.
rule-tail-inactive = (désactivée)
rule-id-wrong = { $id } ne peut pas identifier une règle.
    .hint = Écrivez 1 à 20 signes parmi a-z, 0-9 et - : late-61
rule-exists = La règle { $id } existe déjà.
rule-id-used = La règle { $id } a existé : son identifiant n’est pas réutilisé.
rule-not-found = La règle { $code } n’existe pas.
rule-days-reversed = La règle finirait avant de commencer.
rule-values-too-many = Une règle énumère au plus { $most } codes.
exclusion-idle = L’exclusion { $id } n’a aucun effet telle quelle.
    .hint = Donnez-lui release=rules, ou limitez-la à un groupe ou à un client : elle lève ce que trouvent des règles plus générales.

## Les champs des règles de blocage

rule-field-type = Type
    .help = Ce que la règle examine.
rule-field-kind = Genre
    .help = Si elle bloque des commandes ou les fait passer malgré d’autres règles.
rule-field-severity = Gravité
    .help = Si la commande est bloquée ou donne seulement un avertissement.
rule-field-customer = Client
    .help = Le seul client concerné. Vide : tous les clients, ou un groupe.
rule-field-group = Groupe de gestion du crédit
    .help = Le groupe dont les membres sont concernés. Vide : tous les clients.
rule-field-risk-group = Groupe de risque
    .help = Seulement les clients de ce groupe de risque.
rule-field-days = Jours
    .help = Plus de jours bloquent la commande ; une exclusion en laisse passer moins.
rule-field-amount = Montant
    .help = Un montant supérieur bloque la commande ; une exclusion laisse passer un montant inférieur.
rule-field-percent = Pourcentage de la limite
    .help = Une part supérieure de la limite bloque la commande ; une exclusion laisse passer une part inférieure.
rule-field-values = Codes
    .help = Statuts du compte ou conditions, séparés par des virgules.
rule-field-release = Libération
    .help = Jusqu’où une exclusion fait passer la commande : son propre type seulement, toutes les règles de blocage, ou aussi les limites.
rule-field-at = Contrôle
    .help = Où elle est appliquée : saisie, expédition, transfert. Vide : partout où les commandes sont contrôlées.
rule-field-from = Du
    .help = Le premier jour où elle est appliquée.
rule-field-to = Au
    .help = Le dernier jour où elle est appliquée.
rule-field-active = Active
    .help = Si elle est appliquée.
rule-field-text = Motif
    .help = Pourquoi la société a cette règle.

## Jeux de règles en fichiers

rule-set-unreadable = { $place } : { $cause }
    .hint = Rien n’a été modifié. Corrigez le fichier et recommencez l’import.
rule-set-as-a-whole = Impossible de lire le jeu de règles
rule-set-line = Ligne { $line }
rule-set-line-and-rule = Ligne { $line }, règle { $id }
rule-set-failed = { $cause }.
rule-set-not-a-file = c’est un répertoire, un périphérique ou un tube.
rule-set-too-large = il dépasse { $kilobytes } ko.
rule-set-not-text = ce n’est pas un fichier texte en UTF-8.
rule-set-syntax = Ce n’est pas du TOML valable : { $cause }
rule-set-format = Le fichier doit indiquer « format = 1 ».
rule-set-key = Un jeu de règles n’admet pas « { $name } ».
rule-set-value = La valeur de « { $name } » n’est pas du bon type : les montants et pourcentages se mettent entre guillemets, les codes dans une liste entre crochets.
rule-set-lacks = Il manque « { $name } » à la règle.
rule-set-twice = Cette règle figure deux fois dans le fichier.
rule-set-many = Un fichier contient au plus { $most } règles.

cover-percent-wrong = La quotité garantie va de 0 à 100, avec deux décimales au plus.
cover-type-foreign = Seule une assurance a un type de couverture.
cover-days-reversed = La couverture finirait avant de commencer.
cover-kind-insurance = assurance
cover-kind-guarantee = garantie
cover-field-kind = Genre
    .help = Si un assureur ou un garant couvre la créance.
cover-field-by = Assureur ou garant
    .help = Qui paie si le client ne paie pas.
cover-field-policy = Numéro de police
    .help = Le numéro de la police ou de la garantie.
cover-field-coverage-type = Type de couverture
    .help = Ce que l’assurance couvre. Une garantie n’en a pas.
cover-field-value = Montant
    .help = Le montant assuré ou garanti, dans la devise du compte.
cover-field-covered-percent = Quotité garantie
    .help = La part du montant payée en cas de sinistre. Elle s’ajoute à la limite du client.
cover-field-from = Du
    .help = Son premier jour. Vide : depuis toujours.
cover-field-to = Au
    .help = Son dernier jour. Vide : jusqu’à ce qu’on y mette fin.
cover-field-included-in-exposure = Comprise dans l’encours
    .help = Oui : elle ne change aucune limite et montre seulement l’encours non assuré.
