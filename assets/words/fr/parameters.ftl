### Libellés et aide des paramètres et des réglages, mots des motifs et des rôles.

## Sections de la vue des paramètres de crédit

section-general = Généralités
section-credit-information = Informations de crédit
section-history-and-settings = Historique et paramètres de crédit
section-credit-check = Vérification de la solvabilité
section-basis-payment = Données de référence des paiements
section-dnbi = DNBi
section-validation = Validation du crédit

## Généralités

parameter-name = Nom
    .help = Le nom tel qu’il figure sur les documents et dans les listes.
parameter-currency = Devise
    .help = La devise du compte. Elle est choisie à la création du client et ne change plus.
parameter-country = Pays
    .help = Les deux lettres du pays, par exemple BE ou CA.
parameter-language = Langue
    .help = La langue des courriers au client : anglais, français ou néerlandais.
parameter-contact = Contact
    .help = La personne à demander chez le client quand une facture est en retard.
parameter-phone = Téléphone
    .help = Le numéro à appeler.
parameter-email = E-mail
    .help = L’adresse pour les lettres et les relevés.
parameter-external-code = Code externe
    .help = Un code de votre choix, qui sert à sélectionner les clients dans la validation du crédit. Sans filtre, elle n’affiche que les clients qui n’en ont pas.
parameter-customer-since = Client depuis
    .help = Le jour du premier achat du client chez vous.
parameter-business-started = Début d’activité
    .help = Le jour où l’entreprise du client a commencé son activité.
parameter-account-status = Statut du compte
    .help = Un code de statut propre à votre société, auquel les règles de blocage peuvent se référer. Ce n’est pas l’état bloqué.
parameter-excluded = Exclu de la vérification de crédit
    .help = Les commandes de ce client ne font pas l’objet de la vérification de crédit. Seul un superviseur peut en décider.
parameter-terms = Conditions de paiement
    .help = Les conditions d’une commande qui n’en précise pas : cash, prepaid, cod, net30 ou celles de votre société.
parameter-state = État
    .help = Si le client peut acheter : actif, bloqué avec avertissement, bloqué ou fermé. Le blocage et la clôture du compte le modifient.
parameter-state-origin = Origine de l’état
    .help = Si l’état a été fixé par une personne ou par la validation du crédit.
parameter-state-reason = Raison du blocage
    .help = Pourquoi le client est bloqué, avec ou sans avertissement, ou fermé.

## Information sur le crédit

parameter-bank-name = Banque
    .help = La banque du client.
parameter-bank-account = Compte bancaire
    .help = Le compte du client dans cette banque.
parameter-bank-contact = Contact à la banque
    .help = La personne à contacter à la banque.
parameter-bank-phone = Téléphone de la banque
    .help = Le numéro de téléphone du contact à la banque.
parameter-credit-established = Crédit accordé le
    .help = Le jour où un crédit a été accordé au client pour la première fois.
parameter-credit-manager = Responsable du crédit
    .help = La personne qui décide du crédit du client.

## Historique et paramètres de crédit

parameter-limit = Limite de crédit
    .help = Ce qui peut être dû et commandé avant que les commandes soient bloquées. Aucune : pas de limite propre ; illimitée : jamais vérifiée ; 0,00 : aucun crédit.
    .also = limite, limite de crédit, plafond, encours autorisé
parameter-limit-expires = Date de fin de la limite
    .help = Le dernier jour de validité de la limite. Ensuite, la limite reste en vigueur, avec un avertissement.
parameter-temporary-limit = Limite de crédit temporaire
    .help = Remplace la limite de crédit entre deux dates. Le montant et les deux dates vont ensemble.
parameter-temporary-from = Limite temporaire du
    .help = Le premier jour de la limite temporaire.
parameter-temporary-to = Limite temporaire au
    .help = Le dernier jour de la limite temporaire.
parameter-group = Groupe de crédit
    .help = Le groupe de sociétés avec lequel le client partage une seule limite.
    .also = groupe de crédit, limite partagée
parameter-policy-group = Groupe de gestion des crédits
    .help = Le groupe dont les règles s’appliquent au client, et dont il a la limite s’il n’en a pas.
    .also = groupe de gestion des crédits
parameter-hold-period = Période de retenue
    .help = Les commandes sont bloquées si un solde est ouvert dans cette tranche d’ancienneté, de 1 à 5, ou dans une plus ancienne. 0 : pas de vérification.
    .also = période de retenue
parameter-minimum-for-check = Minimum pour vérification de crédit
    .help = Jusqu’à ce montant, une commande n’est pas comparée à la limite, aux retards ni aux montants de commande. 0,00 vérifie toutes les commandes.
parameter-approval = Statut d’approbation des commandes
    .help = Si les nouvelles commandes passent lorsque rien d’autre ne s’y oppose. Retenu jusqu’au : bloquées avant ce jour ; ouvert jusqu’au : libres jusqu’à ce jour inclus. Autre nom : Statut de la commande client.
    .also = statut de la commande client, retenu jusqu’au
parameter-order-minimum = Montant minimum de commande
    .help = Les commandes plus petites sont bloquées.
parameter-order-maximum = Montant maximum de commande
    .help = Les commandes plus importantes sont bloquées, sauf si l’entrepôt ou la société permet davantage.
parameter-last-payment = Date du dernier paiement
    .help = Le jour du dernier encaissement. Autre nom : Date dernier paiement.
parameter-payments = Nombre de paiements
    .help = Le nombre d’encaissements, y compris ceux qui ne sont pas affectés.
parameter-late-payments = Nombre de retards
    .help = Le nombre de factures soldées après leur échéance.
parameter-average-days = Délai moyen de paiement
    .help = Le nombre moyen de jours entre la facture et son paiement complet, sur toutes les factures soldées. Autre nom : Jours moyens pour payer.
parameter-highest-balance = Solde le plus élevé
    .help = Le solde le plus élevé à la fin d’une journée.

## Vérification de la solvabilité

parameter-duns = Numéro DUNS
    .help = Les neuf chiffres sous lesquels Dun & Bradstreet connaît le client.
    .also = numéro Duns
parameter-agency = Agence de renseignement commercial
    .help = L’agence qui a donné la cote. Autre nom : Service crédit.
parameter-rating = Cote de crédit
    .help = La dernière cote donnée par l’agence.
parameter-rating-date = Date de la dernière cote
    .help = Le jour où la cote a été donnée. Autre nom : Date dernière cote.
parameter-user-field-1 = Champ libre 1
    .help = Pour tout ce qui appuie la cote. Son libellé se choisit dans les réglages.
parameter-user-field-2 = Champ libre 2
    .help = Pour tout ce qui appuie la cote. Son libellé se choisit dans les réglages.

## Données de référence des paiements

parameter-basis-average = Délai moyen de paiement de référence
    .help = Le délai moyen de paiement de la période de référence. Le dialogue Délai moyen de paiement le recalcule. Autre nom : Jours moyens pour payer, dans Information sur paiements.
parameter-basis-payments = Nombre de paiements de référence
    .help = Le nombre de factures soldées sur lesquelles porte la moyenne de référence. Figure ailleurs sous Information sur paiements.
parameter-basis-from = Début de référence
    .help = Le premier jour de la période de référence.
parameter-basis-to = Fin de référence
    .help = Le dernier jour de la période de référence.

## DNBi

parameter-last-review = Dernière révision
    .help = Le jour de la dernière révision du crédit du client.
parameter-next-review = Prochaine révision
    .help = Le jour où le crédit du client doit être revu.
    .also = mettre à jour DNBi, révision du crédit
parameter-do-not-call = Ne pas interroger
    .help = Aucune donnée d’agence n’est demandée pour ce client.
    .also = ne pas appeler DNBi

## Exceptions de la validation

parameter-validation-delay-days = Délai de paiement en jours
    .help = Toute facture impayée depuis plus de ce nombre de jours est prise en compte. Vide : comme la société ; désactivé : pas pour ce client.
parameter-validation-respite-days = Sursis en jours
    .help = Les factures plus anciennes comptent comme en retard. Vide : comme la société ; désactivé : pas pour ce client.
parameter-validation-minimum-balance = Solde minimum en retard
    .help = Un montant en retard supérieur à celui-ci répond au critère. Vide : comme la société ; désactivé : pas pour ce client.
parameter-validation-limit-percent = Pourcentage de la limite
    .help = Un montant en retard supérieur à ce pourcentage de la limite répond au critère, et le solde minimum est ignoré. Vide : comme la société ; désactivé : pas pour ce client.
parameter-validation-state = État du blocage
    .help = Si la validation propose de bloquer le client ou seulement d’avertir. Vide : comme la société.
parameter-validation-reason = Raison proposée pour le blocage
    .help = La raison inscrite lorsque le client est bloqué. Vide : comme la société.

## Destinataires, groupes, entrepôts, conditions, utilisateurs

parameter-kind = Type
    .help = Destinataire ou chantier ; groupe de crédit, qui partage une limite, ou groupe de gestion des crédits ; mode de paiement des conditions.
parameter-tolerance-percent = Tolérance en pour cent
    .help = Élargit chaque limite de ce pourcentage pour les commandes de cet entrepôt. Vide : comme la société.
parameter-days = Jours
    .help = Le nombre de jours entre la facture et son échéance.
parameter-rank = Rang
    .help = Plus le rang est élevé, plus le paiement est tardif. Une commande dont les conditions dépassent celles du client peut être bloquée.
parameter-role = Rôle
    .help = Un gestionnaire crédit débloque les commandes ; un superviseur peut aussi bloquer en masse, confirmer et exclure ; un administrateur configure en outre le dossier.
parameter-active = Actif
    .help = Si l’utilisateur travaille encore dans ce dossier. Sinon, il ne peut plus agir.
role-clerk = gestionnaire crédit
role-supervisor = superviseur
role-administrator = administrateur

## Réglages de la société

setting-company-name = Nom de la société
    .help = Le nom de la société, pour les titres et les courriers.
setting-currency = Devise
    .help = La devise de la société. Elle ne change plus dès qu’il y a des clients.
setting-language = Langue
    .help = La langue des documents de la société : en, fr ou nl.
setting-exposure-unapplied-receipts = Encours : encaissements non affectés
    .help = Si les encaissements non affectés diminuent l’encours.
setting-exposure-approved-orders = Encours : commandes approuvées
    .help = Si les commandes approuvées comptent dans l’encours.
setting-exposure-held-orders = Encours : commandes bloquées
    .help = Si les commandes bloquées comptent dans l’encours.
setting-exposure-future-orders = Encours : commandes futures
    .help = Si les commandes à expédier après l’horizon comptent dans l’encours.
setting-exposure-unconfirmed-orders = Encours : commandes non confirmées
    .help = Si les commandes que le client n’a pas confirmées comptent dans l’encours.
setting-exposure-disputed = Compter les factures en litige
    .help = Si les factures en litige comptent : dans l’encours, la période de retenue, les règles de blocage et la validation.
setting-exposure-horizon-days = Encours : horizon en jours
    .help = Les commandes à expédier au-delà de ce nombre de jours sont des commandes futures.
setting-tolerance-percent = Tolérance en pour cent
    .help = Élargit chaque limite de ce pourcentage.
setting-order-maximum = Montant maximum de commande
    .help = Remplace le maximum du client lorsqu’il est plus élevé.
setting-growth-tolerance-percent = Tolérance de croissance en pour cent
    .help = De combien une commande débloquée peut augmenter avant d’être vérifiée à nouveau.
setting-check-limit = En cas de dépassement de limite
    .help = Si la commande est bloquée, passe avec un avertissement ou n’est pas vérifiée du tout.
setting-check-hold-period = En cas de solde dans la période de retenue
    .help = Si la commande est bloquée, passe avec un avertissement ou n’est pas vérifiée du tout.
setting-check-order-amount = En cas de montant de commande hors bornes
    .help = Si la commande est bloquée, passe avec un avertissement ou n’est pas vérifiée du tout.
setting-check-terms-rank = En cas de conditions d’un rang supérieur à celles du client
    .help = Si la commande est bloquée, passe avec un avertissement ou n’est pas vérifiée du tout.
setting-checkpoints = Points de contrôle
    .help = Où les commandes sont vérifiées : entry, shipping, transfer, séparés par des virgules.
setting-recheck-at = Nouvelle vérification à
    .help = Les points de contrôle où même les commandes débloquées sont vérifiées à nouveau.
setting-auto-release = Déblocage automatique
    .help = Si une commande est débloquée aussitôt qu’une nouvelle vérification ne trouve plus rien.
setting-ageing-periods = Tranches d’ancienneté
    .help = La durée des tranches 1 à 4 en jours, séparées par des virgules, ou months.
setting-ageing-basis = Base de l’ancienneté
    .help = Si l’ancienneté se compte depuis l’échéance ou depuis la date de facture.
setting-limit-at-sale = Gestion de la limite de crédit à la vente
    .help = Ce qui se passe quand une commande, ou une facture sans commande, dépasse la limite. Vente : c’est une erreur, rien n’est enregistré. Vente – Valider seulement : le même message, et l’enregistrement reste possible. Désactivé : la commande est bloquée, une facture est enregistrée avec un avertissement.
setting-limit-at-transfer = Gestion de la limite de crédit au transfert
    .help = Ce que devient au transfert une facture saisie dont le compte dépasse la limite. La vente n’affiche alors aucun message ; il figure sur le rapport de transfert. Transfert – Avertir : la facture est transférée quand même. Transfert : elle n’est pas transférée.
setting-validation-delay-days = Validation : délai de paiement en jours
    .help = Les clients dont une facture est impayée depuis plus de ce nombre de jours sont à bloquer. Désactivé : pas de critère.
setting-validation-respite-days = Validation : sursis en jours
    .help = Les factures plus anciennes comptent comme en retard pour le second critère. Désactivé : pas de critère.
setting-validation-minimum-balance = Validation : solde minimum en retard
    .help = Les clients dont le montant en retard dépasse celui-ci sont à bloquer.
setting-validation-limit-percent = Validation : pourcentage de la limite
    .help = Les clients dont le montant en retard dépasse ce pourcentage de leur limite sont à bloquer. Le solde minimum est alors ignoré.
setting-validation-delay-state = Validation : état pour un délai de paiement
    .help = Si les clients visés pour leur délai de paiement sont bloqués, ou bloqués avec avertissement seulement.
setting-validation-limit-state = Validation : état pour un solde en retard
    .help = Si les clients visés pour leur solde en retard sont bloqués, ou bloqués avec avertissement seulement.
setting-validation-delay-reason = Validation : raison pour un délai de paiement
    .help = La raison inscrite lorsqu’un client est bloqué pour son délai de paiement.
setting-validation-limit-reason = Validation : raison pour un solde en retard
    .help = La raison inscrite lorsqu’un client est bloqué pour son solde en retard.
setting-validation-day-basis = Validation : jours comptés depuis
    .help = Si les jours se comptent depuis l’échéance ou depuis la date de facture.
setting-lock-wait = Délai d’attente pour l’accès au fichier (s)
    .help = Combien de secondes attendre pendant qu’un autre utilisateur écrit dans le dossier.
setting-user-field-1-label = Libellé du champ libre 1
    .help = Le nom donné par la société au premier champ libre du client.
setting-user-field-2-label = Libellé du champ libre 2
    .help = Le nom donné par la société au second champ libre du client.

## Motifs d’un nouveau dossier

reason-release-ok-to-ship = Expédition autorisée
reason-release-payment-received = Paiement reçu
reason-release-payment-promised = Paiement promis
reason-release-within-policy = Conforme à la politique de crédit
reason-reject-credit-risk = Risque de crédit
reason-reject-customer-withdrew = Commande retirée par le client
reason-keep-awaiting-payment = En attente de paiement
reason-keep-awaiting-information = En attente d’informations
reason-keep-in-dispute = En litige
reason-terms-cash-instead = Comptant au lieu de crédit
reason-forward-beyond-authority = Au-delà de mes pouvoirs
reason-force-manual-hold = Blocage manuel
reason-force-suspected-fraud = Soupçon de fraude
reason-block-late-payment = Retard de paiement
reason-block-over-limit = Limite dépassée
reason-block-insolvency = Insolvabilité
