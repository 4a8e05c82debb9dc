### La ligne de commande : textes d’aide, réponses, et ce qui est dit d’un mauvais usage.

## Le programme

cli-about = La gestion du crédit clients dans le terminal : commandes vérifiées, bloquées, expliquées et débloquées.
cli-after-help = Sans action, les écrans s’ouvrent. « creditdesk help ACTION » explique une action.
cli-heading-usage = Utilisation{"\u00A0"}
cli-heading-commands = Actions{"\u00A0"}
cli-heading-arguments = Arguments{"\u00A0"}
cli-heading-options = Options{"\u00A0"}
cli-heading-general = Options de toutes les actions{"\u00A0"}
cli-heading-decisions = Décisions
cli-usage-options = options
cli-usage-command = ACTION

cli-global-desk = Le fichier du dossier (aussi CREDITDESK_DESK) ; sinon celui de votre répertoire de données
cli-global-config = Le fichier de réglages (aussi CREDITDESK_CONFIG)
cli-global-today = Le jour de travail, à la place d’aujourd’hui
cli-global-as = L’utilisateur qui agit, dans un dossier à plusieurs utilisateurs
cli-global-lang = La langue (aussi CREDITDESK_LANG)
cli-global-json = Répondre par un document JSON
cli-global-color = Quand les écrans sont en couleur
cli-global-verbose = Journaliser davantage ; deux fois : encore plus
cli-global-help = Afficher cette aide
cli-global-version = Afficher la version

## Commandes

cli-init = Créer un dossier vide
cli-demo = Ouvrir une société de démonstration où chaque règle a son exemple
cli-import = Importer des fichiers ; les lignes rejetées reviennent avec la raison du rejet
cli-export = Exporter le contenu du dossier pour d’autres programmes
cli-find = Chercher par un numéro, un code ou une partie d’un nom
cli-help = Expliquer une action
cli-completions = Écrire un script qui complète la saisie dans un shell
cli-man = Écrire la page de manuel

cli-order = Commandes : les saisir, modifier, expédier et vérifier
cli-order-enter = Saisir une commande ; elle est vérifiée, et bloquée si une règle l’exige
cli-order-show = Afficher une commande, sa vérification et ses décisions
cli-order-list = Lister les commandes
cli-order-amend = Modifier le montant d’une commande ; s’il augmente, elle est vérifiée à nouveau
cli-order-confirm = Enregistrer la confirmation d’une commande par le client
cli-order-cancel = Annuler une commande dont rien n’est expédié ni facturé
cli-order-close = Clôturer une commande : ce qui n’est pas facturé ne compte plus
cli-order-reopen = Rouvrir une commande ; elle est vérifiée comme une nouvelle
cli-order-copy = Copier une commande sous un nouveau numéro ; la copie est vérifiée
cli-order-ship = Enregistrer l’expédition d’une commande
cli-order-check = Vérifier une commande sans rien enregistrer

cli-hold = La file des commandes bloquées et ses décisions
cli-hold-list = Lister les commandes bloquées, le plus ancien blocage d’abord
cli-hold-show = Afficher pourquoi une commande est bloquée et ce qui la débloquerait
cli-hold-release = Débloquer des commandes
cli-hold-reject = Refuser des commandes
cli-hold-keep = Maintenir le blocage de commandes
cli-hold-force = Bloquer manuellement des commandes en cours
cli-hold-recheck = Réévaluer des commandes bloquées, ou toutes celles d’un client
cli-hold-terms = Changer les conditions de commandes bloquées ; elles sont vérifiées à nouveau
cli-hold-forward = Transmettre des commandes bloquées à un autre utilisateur
cli-hold-undo = Annuler la dernière décision sur une commande

## Arguments

cli-arg-demo-size = small, ou large avec cent mille clients (par défaut : small)
cli-arg-demo-keep = Garder le dossier dans ce nouveau fichier ; sinon il disparaît ensuite
cli-arg-import-kind = customers, ship-tos, groups, invoices, receipts, orders ou users ; guess pour savoir comment une liste serait lue
cli-arg-guess = Déduire le format du fichier ; refusé si quelque chose est douteux
cli-arg-save-map = Enregistrer sous ce nom le modèle d’import déduit, à côté des réglages
cli-arg-guess-kind = Ce que sont les lignes
cli-arg-sheet = La feuille du classeur
cli-arg-import-as-of = Date de la liste, si le fichier ne la donne pas
cli-arg-closes-missing = Solder ce qui est ouvert et ne figure plus dans la liste, après l’avoir montré
cli-arg-import-terms = Jours entre la facture et son échéance, si ni le fichier ni le client ne le disent
cli-arg-import-files = Fichiers de ce genre : CSV, .xlsx, .xls, .ods ou JSON
cli-arg-map = Modèle d’import (fichier, ou nom d’un modèle enregistré), si les colonnes des fichiers ont d’autres noms
cli-arg-dry-run = Essayer sans rien modifier
cli-arg-rejects = Fichier des lignes rejetées (par défaut : NOM.rejects.csv dans ce répertoire)
cli-arg-strict = Toutes les lignes ou aucune
cli-arg-force-rejects = Remplacer un fichier de lignes rejetées qui existe
cli-arg-export-what = customers, ship-tos, groups, users, invoices, receipts, orders, holds, decisions, ageing, validation ou audit
cli-arg-format = Format d’écriture (par défaut : selon l’extension du fichier, sinon csv)
cli-arg-output = Le fichier ; à défaut la sortie standard
cli-arg-force = Remplacer un fichier qui existe ; jamais le dossier, les réglages, le journal ni un fichier lu
cli-arg-command = L’action
cli-arg-shell = Le shell
cli-arg-new-desk = Emplacement du nouveau dossier
cli-arg-company-currency = Devise de la société (par défaut : EUR)
cli-arg-company-language = Langue de la société (par défaut : en)
cli-arg-first-user = Identifiant du premier utilisateur (par défaut : votre compte)
cli-arg-customer = Code du client facturé
cli-arg-of-customer = Seulement celles de ce client
cli-arg-order = Numéro de la commande
cli-arg-orders = Numéros des commandes
cli-arg-orders-or-all = Numéros des commandes ; sans numéro, toute la file
cli-arg-recheck-customer = Toutes les commandes de ce client sans décision, même celles qui ne sont pas bloquées
cli-arg-recheck-dry-run = Avec --customer : essayer sans rien modifier
cli-recheck-unchanged = comme avant
cli-arg-order-to-check = Une commande déjà saisie, au lieu du client et du montant
cli-arg-not-invoiced = Clôturer bien que de la marchandise partie ne soit pas facturée ; pour les superviseurs, avec un motif
cli-arg-number = Numéro de la nouvelle commande
cli-arg-number-to-check = Numéro sous lequel la commande est vérifiée
cli-arg-order-amount = Total TTC ; négatif pour un retour
cli-arg-order-date = Date de la commande (par défaut : aujourd’hui)
cli-arg-ship-on = Date d’expédition demandée
cli-arg-terms = Conditions de paiement (par défaut : celles du client)
cli-arg-ship-to = Code du destinataire ou du chantier
cli-arg-warehouse = Code de l’entrepôt
cli-arg-unconfirmed = Le client ne l’a pas encore confirmée
cli-arg-excluded = L’exclure des vérifications de crédit
cli-arg-order-state = Seulement celles dans cet état
cli-arg-all-holds = Y compris celles qui sont décidées
cli-arg-ready-first = D’abord les commandes que plus rien ne bloque
cli-arg-limit = Nombre maximum de lignes
cli-arg-find-text = Ce qui est cherché : numéro, code, nom, numéro DUNS ou code externe
cli-arg-find-kind = Seulement ce qui est de ce type
cli-arg-after = Seulement les lignes après cette clé
cli-arg-up-to = Le déblocage couvre la commande jusqu’à ce montant
cli-arg-until = Dernier jour du déblocage
cli-arg-once = Pour le prochain point de contrôle seulement
cli-arg-cancel = Annuler aussi les commandes
cli-arg-follow-up = Date de suivi
cli-arg-new-terms = Les nouvelles conditions de paiement
cli-arg-collect = Montant à encaisser à la livraison
cli-arg-forward-to = Identifiant du collègue qui décidera
cli-arg-whole = Tout ce qui a été décidé en même temps
cli-arg-reason = Motif, par son code (par défaut : celui de la société)
cli-arg-note = Une note pour l’historique

## Questions

cli-ask-currency = Devise de la société ?
cli-ask-language = Langue de la société (en, fr, nl) ?
cli-ask-user = Identifiant du premier utilisateur ?

## Colonnes et libellés

cli-column-field = Colonne
cli-column-line = Ligne
cli-column-why = Raison du rejet
cli-column-reason-left = Raison
cli-column-amount = Montant
cli-column-assigned-to = Confiée à
cli-column-collect = À encaisser
cli-column-confirmed = Confirmée
cli-column-credit = Crédit
cli-column-currency = Devise
cli-column-customer = Client
cli-column-date = Date
cli-column-days-held = Jours de blocage
cli-column-desk = Dossier
cli-column-excess = Dépassement
cli-column-excluded = Exclue
cli-column-follow-up = Suivi
cli-column-forced = Blocage manuel
cli-column-held-at = Bloquée depuis (UTC)
cli-column-invoiced = Facturé
cli-column-language = Langue
cli-column-name = Nom
cli-column-order = Commande
cli-column-reasons = Motifs
cli-column-frees = Pour la débloquer
cli-column-held-for = Bloquée pour
cli-held-for = { $day } : { $what }
cli-column-remaining = À facturer
cli-column-ship-on = Expédition
cli-column-ship-to = Destinataire
cli-column-shipped = Expédiée
cli-column-ended-on = Terminée le
cli-column-ended-by = Terminée par
cli-column-state = État
cli-column-terms = Conditions
cli-column-user = Utilisateur
cli-column-warehouse = Entrepôt
cli-taken-back = décision annulée ensuite

standing-approved = approuvée
standing-held = bloquée
standing-rejected = refusée

## Réponses

cli-assessment = Commande { $order } du client { $customer } : { $outcome }
cli-assessment-of-customer = Commande du client { $customer } : { $outcome }
cli-order-was-held = La commande est enregistrée et bloquée : elle ne peut être ni expédiée ni facturée avant d’être débloquée.
cli-nothing-done = Rien n’a été fait.
cli-decided = Commande { $order } : { $decision }.
cli-rechecked = Commande { $order } : { $state }.
cli-undone = Commande { $order } : décision annulée ({ $decision }).
cli-left-out = La commande { $order } a été ignorée. { $why }
cli-holds-shown = { $total ->
    [0] Aucune commande n’est bloquée.
   *[other] { $shown } sur { $total }
}
cli-note-migrated = Le dossier a été mis à la version de ce programme ; le fichier précédent est conservé ici : { $copy }.
cli-waiting = { $holder ->
    [known] En attente : { $user }, sur { $host }, écrit dans le dossier depuis { $since } ({ $command }, processus { $process }).
   *[unknown] En attente : un autre programme écrit dans le dossier.
}

## Les écrans

cli-no-screens = Les écrans demandent un terminal ; ici, utilisez la ligne de commande, par exemple { $creditdesk } hold list, { $creditdesk } customer list ou creditdesk help.
cli-terminal-unusable = Le terminal est inutilisable : { $reason }.
cli-find-nothing = Aucun résultat pour « { $text } ».
    .hint = Utilisez plutôt la ligne de commande : creditdesk help

## Mauvais usage

usage-unknown-command = L’action « { $name } » n’existe pas.
    .hint = { $suggestion ->
            [none] creditdesk help donne la liste des actions.
           *[other] Vouliez-vous dire { $suggestion } ?
        }
usage-missing-command = { $name } demande une action.
    .hint = Au choix : { $known }.
usage-no-help = L’action « { $name } » n’existe pas.
    .hint = Actions connues : { $known }.
usage-unknown-argument = L’argument « { $argument } » n’existe pas ici.
    .hint = { $suggestion ->
            [none] Ajoutez --help pour l’aide de l’action.
           *[other] Vouliez-vous dire { $suggestion } ?
        }
usage-missing = Il manque : { $arguments }.
    .hint = Ajoutez-le, ou ajoutez --help pour l’aide de l’action.
usage-no-value = { $argument } demande une valeur à sa suite.
    .hint = Ajoutez --help pour l’aide de l’action.
usage-condition = « { $value } » n’est pas une condition.
    .hint = Exemples : available<0, overdue=100..500, state=blocked ou name=dup.
usage-choice = { $argument } ne peut pas être { $value }.
    .hint = Au choix : { $known }.
usage-conflict = { $argument } et { $other } ne vont pas ensemble.
    .hint = Retirez l’un des deux.
usage-not-text = Un argument n’est pas un texte valable.
    .hint = Écrivez-le en UTF-8.
usage-unreadable = { $argument } est illisible : { $value }.
    .hint = Ajoutez --help pour l’aide de l’action.
usage-amount = { $argument } : { $value } n’est pas un montant.
    .hint = Écrivez-le comme { $plain } ou { $example }.
usage-amount-decimals = { $argument } : { $value } a plus de décimales que la devise.
    .hint = Écrivez-le comme { $plain } ou { $example }.
usage-amount-range = { $argument } : { $value } est trop grand pour être enregistré.
    .hint = Écrivez-le comme { $plain } ou { $example }.
usage-day = { $argument } : { $value } n’est pas une date.
    .hint = Écrivez-la comme { $iso } ou { $example } ; les dates vont de 1900 à 9999.
usage-today-too-late = --today : le dossier ne peut pas être à la date du { $day }.
    .hint = Toute date jusqu’à la fin de l’année 2199 est possible.
usage-count = { $argument } : { $value } n’est pas un nombre entier.
    .hint = Écrivez-le en chiffres, par exemple 10.
usage-document-quote = { $name } ne désigne aucune pièce : un guillemet n’est pas fermé, ou il est suivi d’autre chose.
    .hint = Une pièce se désigne par [CLIENT:]NUMÉRO[#ÉCHÉANCE][=MONTANT] ; chaque partie peut être entre guillemets droits.
usage-document-number = { $name } ne contient pas de numéro de pièce.
    .hint = Une pièce se désigne par [CLIENT:]NUMÉRO[#ÉCHÉANCE][=MONTANT] ; chaque partie peut être entre guillemets droits.
usage-document-amount = Dans { $name }, il manque le montant après le signe égal.
    .hint = Un numéro qui se termine par un signe égal s’écrit entre guillemets droits.
usage-documents-of-several = Les factures sont de plusieurs clients.
    .hint = Passez-les en perte client par client.
usage-document-whole = { $name } désigne une partie d’une pièce, et cette commande porte sur la pièce entière.
    .hint = Un numéro qui contient # ou = s’écrit entre guillemets droits.
usage-instalment-differs = { $name } désigne l’échéance { $named }, et --instalment l’échéance { $given }.
    .hint = N’indiquez l’échéance qu’une fois.
usage-head = --head : { $value } ne désigne pas un enregistrement d’audit.
    .hint = Donnez les 64 chiffres (0-9, a-f) affichés par backup ou audit verify, ou au moins les huit premiers.
usage-currency = { $argument } : { $value } n’est pas une devise.
    .hint = Écrivez un code ISO 4217, par exemple EUR.
usage-several-currencies = { $argument } est un seul montant, et les commandes sont en plusieurs devises.
    .hint = Traitez séparément les commandes de chaque devise.
cli-no-random-numbers = Le système ne fournit pas de nombres aléatoires, nécessaires pour identifier les modifications de cette exécution.
    .hint = Rien n’a été modifié. Sous Linux, vérifiez que /dev/urandom existe.
usage-no-home = Votre compte n’a pas de répertoire de données, et aucun fichier n’est indiqué.
    .hint = Indiquez le fichier avec --desk.

## Clients et ce qui leur appartient

cli-customer = Clients, leurs paramètres et leur état
cli-customer-add = Ajouter un client
cli-customer-set = Modifier des paramètres d’un client, tous ou aucun
cli-customer-show = Afficher tous les paramètres d’un client
cli-customer-list = Lister les clients
cli-customer-block = Bloquer un client, ou le bloquer avec avertissement seulement
cli-customer-unblock = Débloquer un client
cli-customer-close = Clôturer le compte d’un client
cli-customer-reopen = Rouvrir le compte d’un client
cli-customer-delete = Supprimer un client sans pièces ni historique
cli-customer-note = Rédiger une note sur un client
cli-customer-notes = Lister les notes sur un client, la plus récente d’abord
cli-customer-strike-note = Rayer une note ; elle reste lisible
cli-arg-where = Seuls les clients qui remplissent cette condition (option répétable) : available<0, overdue>100, used=80..100, state=blocked, name=dup
cli-arg-sort-customers = Trier par cette colonne, comme exposure, overdue ou average_days
cli-arg-descending = Du plus grand au plus petit
cli-arg-note-text = Le texte de la note
cli-arg-note-number = Numéro de la note, tel que les notes l’indiquent
cli-column-note-number = N°
cli-column-event = N°
cli-column-struck-by = Rayée par
cli-note-added = La note { $note } est enregistrée.
cli-note-struck = La note { $note } est rayée.
cli-ship-to = Destinataires et chantiers des clients
cli-ship-to-add = Ajouter un destinataire ou un chantier
cli-ship-to-set = Modifier des paramètres d’un destinataire
cli-ship-to-show = Afficher tous les paramètres d’un destinataire
cli-ship-to-list = Lister les destinataires d’un client
cli-cover = Couvertures : garanties et assurances des clients
cli-cover-add = Ajouter une garantie ou une assurance
cli-cover-set = Modifier une couverture
cli-cover-end = Fixer le dernier jour d’une couverture ; aucune n’est supprimée
cli-cover-list = Lister les couvertures d’un client ou de tous
cli-arg-cover = Code de la couverture
cli-arg-cover-on = Son dernier jour ; par défaut, aujourd’hui
cli-column-cover = Couverture
cli-rule = Règles de blocage : ce qui bloque les commandes outre les limites
cli-rule-add = Ajouter une règle de blocage ou une exclusion
cli-rule-set = Modifier une règle
cli-rule-remove = Supprimer une règle ; son identifiant n’est pas réutilisé
cli-rule-show = Afficher une règle et ce qu’elle dit
cli-rule-list = Énumérer les règles et ce qu’elles disent
cli-rule-export = Écrire les règles dans un fichier TOML
cli-rule-import = Importer les règles d’un fichier TOML, toutes ou aucune
cli-arg-rule-set = Le fichier de règles
cli-arg-rules-merge = Ajouter et modifier les règles du fichier et garder les autres (par défaut)
cli-arg-rules-replace = Supprimer les règles absentes du fichier
cli-rules-exported = Les règles sont enregistrées dans { $file }.
cli-rules-rehearsed = Rien n’a été modifié. L’import donnerait :
cli-rules-added = Ajoutées
cli-rules-changed = Modifiées
cli-rules-removed = Supprimées
cli-rules-unchanged = Inchangées
cli-arg-rule = Identifiant de la règle
cli-column-rule = Règle
cli-column-rule-sentence = Effet
cli-rule-removed = Règle { $id } supprimée.
cli-arg-trail = Afficher ce que chaque règle de blocage a donné
cli-arg-trail-all = Avec --trail : aussi les règles destinées à d’autres clients
cli-column-trail-result = Résultat
cli-trail-result = { $result } ({ $why })
cli-trail-empty = Aucune règle de blocage n’a été appliquée.
cli-trail-left-out = { $count ->
    [one] { $count } règle concerne d’autres clients.
   *[other] { $count } règles concernent d’autres clients.
}
cli-warehouse = Entrepôts
cli-warehouse-add = Ajouter un entrepôt
cli-warehouse-set = Modifier des paramètres d’un entrepôt
cli-warehouse-list = Lister les entrepôts
cli-terms = Conditions de paiement
cli-terms-add = Ajouter des conditions de paiement
cli-terms-list = Lister les conditions de paiement
cli-group = Groupes de crédit et groupes de gestion des crédits
cli-group-add = Ajouter un groupe
cli-group-set = Modifier des paramètres d’un groupe
cli-group-show = Afficher un groupe et ses membres
cli-group-list = Lister les groupes
cli-group-join = Faire entrer des clients dans un groupe
cli-group-leave = Retirer des clients d’un groupe

cli-arg-pairs = Les paramètres et leurs valeurs, par exemple { $example }
cli-arg-customer-code = Code du client
cli-arg-reason-text = Pourquoi, en quelques mots
cli-arg-warn = Bloquer avec avertissement seulement : ses commandes passent
cli-arg-terms-code = Code des conditions
cli-arg-group = Code du groupe
cli-arg-members = Codes des clients

## Créances

cli-invoice = Factures et avoirs
cli-invoice-enter = Saisir une facture ; un montant négatif est un avoir
cli-invoice-show = Afficher une facture et ses échéances
cli-invoice-list = Lister factures et avoirs ; sans client, ceux qui sont ouverts
cli-invoice-dispute = Mettre une facture en litige, ou clore le litige
cli-invoice-transfer = Transférer des factures saisies et afficher le résultat pour chacune
cli-receipt = Encaissements
cli-receipt-enter = Saisir un encaissement ; ce qui ne paie aucune facture reste non affecté
cli-receipt-apply = Affecter à des factures ce qui reste d’un encaissement
cli-receipt-reverse = Contrepasser un encaissement ; ce qu’il payait est de nouveau ouvert
cli-receipt-undo = Annuler la dernière affectation d’un encaissement ; le montant redevient non affecté
cli-receipt-show = Afficher un encaissement et ce qu’il paie
cli-receipt-list = Lister les encaissements ; sans client, ceux qui ont un reste non affecté
cli-writeoff = Passer en perte ce qui reste de factures, en tout ou en partie
cli-writeoff-undo = Annuler un passage en perte ; ce qu’il soldait est de nouveau ouvert
cli-refund = Rembourser à un client un montant non affecté
cli-refund-undo = Annuler un remboursement ; le montant redevient non affecté
cli-exposure = Afficher l’encours d’un client et ses pièces
cli-ageing = Afficher la balance âgée

cli-arg-invoice = Numéro de la facture
cli-arg-invoices = Numéros des factures
cli-arg-awaiting = Seulement les factures saisies et non transférées, avec les avertissements qu’elles recevraient
cli-arg-transfer-all = Toutes les factures à transférer
cli-arg-transfer-customer = Toutes les factures de ce client à transférer
cli-arg-transfer-from = Seulement les factures datées de ce jour ou après
cli-arg-transfer-to = Seulement les factures datées de ce jour ou avant
cli-arg-transfer-dry-run = Afficher ce qui serait fait, sans rien transférer
cli-arg-transfer-report = Écrire aussi le rapport dans un fichier : .csv, .json ou .xlsx, sinon en texte
cli-transfer-progress = Factures : { $done } sur { $total }
cli-transfer-saved = Le rapport se trouve dans { $file }.
cli-arg-receipt = Numéro de l’encaissement
cli-arg-document-number = Numéro de la pièce
cli-arg-document-kind = Le type de pièce, si plusieurs portent ce numéro
cli-arg-invoice-amount = Total TTC ; négatif pour un avoir
cli-arg-invoice-date = Date de la facture
cli-arg-due = Date d’échéance ; à défaut, celle des conditions de paiement
cli-arg-due-before-date = Saisir la facture même si son échéance précède sa date
cli-arg-invoiced-order = Numéro de la commande facturée
cli-arg-instalments = Une échéance, par exemple 2026-12-31=500
cli-arg-one-instalment = Seulement cette échéance
cli-arg-settle = Le litige est clos
cli-arg-all-of-customer = Tout ce qui concerne ce client
cli-arg-open-only = Seulement ce qui est ouvert
cli-arg-payer = Code du client qui a payé
cli-arg-receipt-amount = Montant encaissé
cli-arg-receipt-currency = Devise du montant ; doit être celle du compte
cli-arg-receipt-date = Date de l’encaissement
cli-arg-apply = Une facture à payer, en entier ou pour ce montant
cli-arg-apply-date = Le jour à partir duquel cela compte (par défaut : aujourd’hui)
cli-arg-write-off = Une facture, ou une de ses échéances, à passer en perte en entier ou pour ce montant
cli-arg-write-off-number = Numéro du passage en perte
cli-arg-refund-amount = Montant à rembourser
cli-arg-refund-number = Numéro du remboursement
cli-written-off = { $number } a passé en perte { $amount } du client { $customer } :
cli-write-off-undone = Le passage en perte { $number } du client { $customer } a été annulé ; { $amount } est de nouveau ouvert :
cli-refunded = { $number } a remboursé { $amount } au client { $customer } :
cli-refund-undone = Le remboursement { $number } du client { $customer } a été annulé ; { $amount } redevient non affecté :
cli-arg-oldest-first = Payer avec le reste les factures ouvertes, les plus anciennes échéances d’abord ; sans celles en litige
cli-arg-pay-instalment = Ne payer que cette échéance
cli-arg-reversal-date = Le jour à partir duquel il est contrepassé (par défaut : aujourd’hui)
cli-arg-as-of = Le jour des soldes (par défaut : aujourd’hui)
cli-arg-basis = Date à partir de laquelle l’ancienneté des postes est comptée (par défaut : celle de la société)

cli-document-invoice = facture
cli-document-credit = avoir
cli-document-receipt = encaissement
cli-document-write-off = passage en perte
cli-document-refund = remboursement
cli-document-reversal = annulation

## La société et le fichier

cli-reason = Motifs des décisions
cli-reason-list = Lister les motifs
cli-reason-add = Ajouter un motif
cli-settings = Réglages de la société
cli-settings-list = Lister les réglages
cli-settings-get = Afficher un réglage
cli-settings-set = Modifier des réglages, tous ou aucun
cli-user = Utilisateurs du dossier
cli-user-add = Ajouter un utilisateur
cli-user-set = Modifier un utilisateur
cli-user-list = Lister les utilisateurs
cli-undo = Annuler ce qui a été fait, ou le refaire
cli-undo-list = Lister ce qui a été fait, le plus récent d’abord
cli-arg-undo-event = L’événement, tel que le montre « undo list » ; à défaut, votre dernière opération encore en vigueur
cli-arg-undo-all = Les opérations de tous, et pas seulement les vôtres
cli-arg-undo-limit = Nombre maximal d’opérations ; 50 à défaut
cli-column-act = Opération
cli-audit = La piste d’audit
cli-audit-list = Lister les enregistrements d’audit, les plus récents d’abord
cli-audit-verify = Vérifier que rien n’a été modifié ni retiré de la piste d’audit
cli-backup = Copier le dossier dans un nouveau fichier
cli-restore = Recréer un dossier à partir d’une copie
cli-doctor = Examiner le fichier du dossier

cli-arg-action = Décision concernée : release, reject, keep, terms, forward, force, block
cli-arg-reason-code = Le code du nouveau motif
cli-arg-reason-meaning = Sa signification
cli-arg-default-reason = Le prendre quand aucun motif n’est indiqué
cli-arg-setting = Nom du réglage
cli-arg-login = Identifiant, celui du compte sur l’ordinateur
cli-arg-of-order = Seulement ceux de cette commande
cli-arg-of-user = Seulement ceux de cet utilisateur
cli-arg-from = Premier jour
cli-arg-to = Dernier jour
cli-arg-head = Échouer si l’enregistrement noté, par exemple lors de la dernière sauvegarde, n’y est pas
cli-arg-backup = Emplacement de la copie
cli-arg-anyway = Copier même un dossier endommagé, autant qu’il est lisible, et indiquer les anomalies
cli-arg-restore-from = La copie
cli-arg-restore-to = Emplacement du dossier (par défaut : celui de --desk)

cli-column-action = Décision
cli-column-applied = Soldé par
cli-column-at = Date (UTC)
cli-column-component = Compte comme
cli-column-default = Par défaut
cli-column-disputed = En litige
cli-column-document = Pièce
cli-column-due = Échéance
cli-column-group = Groupe
cli-column-instalment = Échéance n°
cli-column-invoice = Facture
cli-column-awaits-transfer = Saisie, non transférée
cli-column-fate = Transfert
cli-column-message = Avertissement
cli-column-kind = Type
cli-column-meaning = Signification
cli-column-members = Membres
cli-column-note = Remarque
cli-column-on-account = Non affecté
cli-column-open = Ouvert
cli-column-left = Reste
cli-column-later-from = Dès le
cli-column-paid = Payée le
cli-column-period-1 = Tranche 1
cli-column-period-2 = Tranche 2
cli-column-period-3 = Tranche 3
cli-column-period-4 = Tranche 4
cli-column-period-5 = Tranche 5
cli-column-reason = Motif
cli-column-receipt = Encaissement
cli-column-record = N°
cli-column-reversed = Contrepassé le
cli-column-setting = Réglage
cli-column-text = Texte
cli-column-value = Valeur
cli-total = Total général

cli-changed-settings = réglages
cli-changed = Enregistré : { $code }.
cli-unchanged = Inchangé : { $code }.
cli-members = Membres : { $members }
cli-exposure-of = Encours du client { $customer } { $name }
cli-counted-elsewhere = Le destinataire { $ship_to } a sa propre limite ; ses { $amount } sont comptés à part.
cli-backed-up = Le dossier a été copié dans { $path }.
cli-restored = Le dossier est de nouveau dans { $path }.
cli-copied-head = Son dernier enregistrement d’audit est { $head }. Notez-le ailleurs : { $creditdesk } audit verify --head HASH indiquera plus tard s’il manque quelque chose.
cli-rescued = Copié tel quel dans { $path }.
cli-copied-anyway = Anomalies constatées :
cli-audit-sound = { $records ->
    [one] La piste d’audit est intacte : { $records } enregistrement.
   *[other] La piste d’audit est intacte : { $records } enregistrements.
}
cli-audit-head-missing = L’enregistrement { $head } n’existe pas : du travail présent dans le dossier quand il a été noté manque.
cli-doctor-desk = Dossier : { $file }
cli-doctor-sound = { $records ->
    [one] Le dossier est sain ; { $records } enregistrement d’audit vérifié.
   *[other] Le dossier est sain ; { $records } enregistrements d’audit vérifiés.
}
cli-doctor-integrity = Le fichier : { $problem }
cli-doctor-schema = { $fault ->
    [foreign] L’élément { $name } ({ $kind }) ne vient pas du programme.
    [changed] L’élément { $name } ({ $kind }) n’est pas tel que le programme l’a créé.
   *[missing] L’élément { $name } ({ $kind }) manque.
}
cli-doctor-look-alike = { $name } dans { $table } contient des caractères invisibles : on peut le confondre avec un autre code ou numéro.
cli-doctor-mode = { $file } est accessible à d’autres que son propriétaire (mode { $mode }). Pour y remédier : chmod 600 { $shell }
cli-doctor-names = { $file } porte { $names } noms (liens physiques) ; rien ne peut y être enregistré. Quittez le programme partout et supprimez les autres noms, ou créez un dossier distinct avec { $creditdesk } backup NOUVEAU-FICHIER
cli-doctor-network = { $file } se trouve sur un système de fichiers réseau ({ $system }) : les verrous peuvent y échouer, et deux utilisateurs qui enregistrent en même temps peuvent endommager le fichier. Déplacez-le sur un disque local de l’ordinateur où il est utilisé.
cli-doctor-unknowable = Le dernier enregistrement d’audit est { $head }. On ne peut pas voir d’ici si du travail plus récent s’est perdu avec un fichier voisin du dossier : comparez avec l’enregistrement indiqué par la dernière sauvegarde ({ $creditdesk } audit verify --head HASH).
cli-doctor-unreadable = Illisible : table { $table }, ligne { $row }, colonne { $column } : « { $value } »
cli-doctor-unreadable-more = { $more ->
    [one] { $more } autre valeur est illisible ; { $total } en tout.
   *[other] { $more } autres valeurs sont illisibles ; { $total } en tout.
}
cli-doctor-not-computable = { $subject }, { $what } : valeur enregistrée { $kept }, qui ne peut pas être recalculée.
cli-doctor-difference = { $subject }, { $what } : valeur enregistrée { $kept }, valeur calculée { $computed }.
cli-doctor-lost = { $count ->
    [one] { $count } décision n’a plus la vérification que le décideur a vue.
   *[other] { $count } décisions n’ont plus la vérification que le décideur a vue.
}
cli-doctor-setting = Le réglage { $name } est inconnu de ce programme.
cli-doctor-administrator = Plus aucun administrateur ne peut configurer le dossier.

usage-instalment = { $value } n’est pas une échéance.
    .hint = Écrivez-la comme une date et un montant : { $day }=500

## Fichiers lus et écrits, société de démonstration

cli-imported = { $read ->
    [one] { $read } ligne lue : nouvelles { $inserted }, modifiées { $updated }, inchangées { $unchanged }, rejetées { $rejected }.
   *[other] { $read } lignes lues : nouvelles { $inserted }, modifiées { $updated }, inchangées { $unchanged }, rejetées { $rejected }.
}
cli-import-headings = { $count ->
    [one] { $count } ligne nomme le client des lignes qui suivent.
   *[other] { $count } lignes nomment le client des lignes qui suivent.
}
cli-import-subtotals = { $count ->
    [one] { $count } ligne est un sous-total.
   *[other] { $count } lignes sont des sous-totaux.
}
cli-import-totals = { $count ->
    [one] { $count } ligne est un total.
   *[other] { $count } lignes sont des totaux.
}
cli-import-notes = { $count ->
    [one] { $count } ligne est un titre ou une remarque.
   *[other] { $count } lignes sont des titres ou des remarques.
}
cli-import-zeros = { $count ->
    [one] { $count } ligne a un montant nul.
   *[other] { $count } lignes ont un montant nul.
}
cli-import-filtered = { $count ->
    [one] { $count } ligne est écartée par le modèle d’import.
   *[other] { $count } lignes sont écartées par le modèle d’import.
}
cli-list-more = { $more ->
    [one] … et { $more } autre : --limit l’affiche.
   *[other] … et { $more } autres : --limit les affiche.
}
cli-import-more = { $more ->
    [one] … et { $more } autre.
   *[other] … et { $more } autres.
}
cli-import-of-blocked = { $count ->
    [one] { $count } nouvelle facture concerne un client bloqué.
   *[other] { $count } nouvelles factures concernent des clients bloqués.
}
cli-import-of-closed = { $count ->
    [one] { $count } nouvelle facture concerne un client fermé.
   *[other] { $count } nouvelles factures concernent des clients fermés.
}
cli-import-over-limit = { $count ->
    [one] { $count } nouvelle facture dépasse une limite de crédit.
   *[other] { $count } nouvelles factures dépassent une limite de crédit.
}
cli-import-warned = { $count ->
    [one] Une ligne a été importée, mais reste à vérifier :
   *[other] { $count } lignes ont été importées, mais restent à vérifier :
}
cli-import-on-account = { $count ->
    [one] { $count } encaissement est resté non affecté, en tout ou en partie :
   *[other] { $count } encaissements sont restés non affectés, en tout ou en partie :
}
cli-import-on-account-more = { $more ->
    [one] … et { $more } autre : { $creditdesk } receipt list --open affiche la liste complète.
   *[other] … et { $more } autres : { $creditdesk } receipt list --open affiche la liste complète.
}
cli-import-missing = { $count ->
    [one] Une pièce ouverte ne figure pas dans la liste. Elle reste ouverte ; --closes-missing la solde.
   *[other] { $count } pièces ouvertes ne figurent pas dans la liste. Elles restent ouvertes ; --closes-missing les solde.
}
cli-import-rejects = Les lignes rejetées sont dans { $file } : corrigez-les et importez ce fichier.
cli-import-rehearsed = Ce n’était qu’un essai : rien n’a été modifié.
cli-import-none-taken = Toutes les lignes ou aucune : rien n’a été modifié.
cli-import-unknown-columns = Colonnes non utilisées : { $columns }
cli-import-progress = Import en cours, lignes : { $done }
cli-mapping-saved = Le modèle d’import est dans { $file } : il servira désormais aux fichiers de cette forme.
cli-guess-file = { $file } est au format { $format }.
cli-guess-header = Les noms des colonnes sont à la ligne { $line }.
cli-guess-sheet = Les lignes sont sur la feuille { $sheet }.
cli-guess-column = Colonne
cli-guess-from = Dans le fichier
cli-guess-confidence = Certitude
cli-guess-rows = Lignes
cli-guess-count = Nombre
cli-guess-rejected = { $count ->
    [one] { $count } ligne est illisible :
   *[other] { $count } lignes sont illisibles :
}
cli-guess-questions = { $count ->
    [one] Une question reste ouverte :
   *[other] { $count } questions restent ouvertes :
}
cli-guess-clear = Rien n’est douteux : le fichier peut être importé avec --guess.
cli-guess-mapping = Le modèle d’import :
guess-confidence-certain = certain
guess-confidence-likely = probable
guess-confidence-asked = à préciser
cli-exported = { $rows ->
    [one] { $rows } ligne écrite dans { $file }.
   *[other] { $rows } lignes écrites dans { $file }.
}
export-not-carried-taken-back-applications = { $count ->
    [one] Absente du fichier : { $count } imputation annulée.
   *[other] Absentes du fichier : { $count } imputations annulées.
}
export-not-carried-reversed-applications = { $count ->
    [one] Absente du fichier : { $count } imputation d’un encaissement contrepassé, soldée depuis par un avoir.
   *[other] Absentes du fichier : { $count } imputations d’encaissements contrepassés, soldées depuis par des avoirs.
}
export-not-carried-dispute-reasons = { $count ->
    [one] Absent du fichier : le motif du litige d’une facture.
   *[other] Absents du fichier : les motifs des litiges de { $count } factures ou échéances.
}
export-not-carried-approvals = { $count ->
    [one] Absent du fichier : l’étendue et la date limite du déblocage d’une commande.
   *[other] Absent du fichier : l’étendue et la date limite du déblocage de { $count } commandes.
}
export-not-carried-follow-ups = { $count ->
    [one] Absent du fichier : la relance et le responsable d’une commande bloquée.
   *[other] Absent du fichier : les relances et les responsables de { $count } commandes bloquées.
}
export-not-carried-notes = { $count ->
    [one] Absent du fichier : une note sur un client.
   *[other] Absent du fichier : { $count } notes sur des clients.
}
export-not-carried-days-to-pay-bases = { $count ->
    [one] Dans le fichier, mais non lu à l’import : le délai moyen de paiement enregistré d’un client.
   *[other] Dans le fichier, mais non lu à l’import : le délai moyen de paiement enregistré de { $count } clients.
}
cli-export-spreadsheet = Un classeur ne s’affiche pas sur un terminal.
    .hint = Indiquez un fichier avec -o, par exemple : -o table.xlsx
cli-demo-made = Une société de démonstration se trouve dans { $path } (clients : { $customers }, commandes bloquées : { $holds }). Son administratrice est { $user } : travaillez sous ce nom avec --as { $user }.
cli-demo-progress = Création de la société, clients : { $done } sur { $total }
cli-demo-progress-days = Création de la société, jours : { $done } sur { $total }
cli-undo-progress = Annulation : { $done } sur { $total }
cli-copy-progress = Copie, pages : { $done } sur { $total }
cli-demo-nowhere = Il n’y a pas de terminal pour afficher la société de démonstration, et elle ne doit pas être gardée.
    .hint = Indiquez un nouveau fichier pour la garder : creditdesk demo --keep FICHIER
cli-progress-file = Examen du fichier
cli-progress-audit = Examen de la piste d’audit
cli-progress-tables = Examen des tables : { $done } sur { $total }
cli-progress-comparisons = Comparaison des valeurs enregistrées avec les faits : { $done } sur { $total }
cli-demo-no-folder = Il n’y a pas de place pour la société de démonstration : { $reason }.
    .hint = Gardez-la ailleurs avec --keep FICHIER.

## Ce que l’utilisation appelle les valeurs

cli-value-action = DÉCISION
cli-value-amount = MONTANT
cli-value-batch = IMPORT
cli-value-code = CODE
cli-value-column = COLONNE
cli-value-command = ACTION
cli-value-condition = CONDITION
cli-value-currency = DEVISE
cli-value-customer = CLIENT
cli-value-date = DATE
cli-value-event = ÉVÉNEMENT
cli-value-file = FICHIER
cli-value-group = GROUPE
cli-value-hash = EMPREINTE
cli-value-invoice = FACTURE
cli-value-key = CLÉ
cli-value-kind = GENRE
cli-value-login = IDENTIFIANT
cli-value-name = NOM
cli-value-number = NUMÉRO
cli-value-order = COMMANDE
cli-value-receipt = ENCAISSEMENT
cli-value-terms = CONDITIONS
cli-value-text = TEXTE
cli-value-user = UTILISATEUR
cli-value-value = VALEUR
cli-value-what = QUOI
cli-value-shell = SHELL

# Annuler un import
cli-import-guess = Deviner comment une liste serait lue ; rien n’est écrit
cli-import-list = Lister les fichiers importés, du plus récent au plus ancien
cli-import-undo = Annuler un import en entier, tant que rien n’en dépend
cli-arg-import-batch = Le numéro de l’import, tel que « import list » l’affiche
cli-arg-import-limit = Nombre maximal de fichiers ; 50 sans cette option
cli-arg-undo-later = Annuler d’abord les opérations ultérieures qui en dépendent
cli-import-undoing = Pour annuler cet import : { $creditdesk } import undo { $batch }
cli-import-undoable = Il est en vigueur et { $state }.
cli-import-in-force = Il est en vigueur. { $state }
cli-import-undone = Il a été annulé.
import-no-batch = L’import { $code } n’existe pas.
    .hint = { $creditdesk } import list montre les imports, avec leurs numéros.
batch-in-use = L’import { $batch } n’a pas été annulé. { $why }
    .hint = Pour annuler d’abord ce qui en dépend : { $creditdesk } import undo { $batch } --later
cli-column-batch = N°
cli-column-file = Fichier
cli-column-inserted = Nouvelles
cli-column-updated = Modifiées
cli-column-rejected = Rejetées
