### La ligne de commande : textes d'aide, réponses, et ce qui est dit d'un mauvais usage.

## Le programme

cli-about = Un poste crédit pour le terminal : commandes vérifiées, bloquées, expliquées et débloquées.
cli-after-help = Sans commande, les écrans s’ouvrent. « creditdesk help COMMANDE » en dit plus sur une commande.
cli-heading-usage = Utilisation
cli-heading-commands = Commandes
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-heading-general = Options de toutes les commandes
cli-heading-decisions = Décisions
cli-usage-options = options
cli-usage-command = COMMANDE

cli-global-desk = Le fichier du dossier (aussi CREDITDESK_DESK) ; sinon celui de votre dossier de données
cli-global-config = Le fichier de réglages (aussi CREDITDESK_CONFIG)
cli-global-today = Le jour de travail, à la place d’aujourd’hui
cli-global-as = Qui agit, dans un dossier à plusieurs utilisateurs
cli-global-lang = La langue (aussi CREDITDESK_LANG)
cli-global-json = Répondre par un document JSON
cli-global-color = Quand les écrans sont en couleur
cli-global-verbose = Journaliser davantage ; deux fois : encore plus
cli-global-help = Afficher cette aide
cli-global-version = Afficher la version

## Commandes

cli-init = Créer un dossier vide
cli-demo = Ouvrir une société de démonstration où chaque règle a son cas
cli-import = Importer des fichiers ; les lignes refusées reviennent avec le motif
cli-export = Exporter le contenu du bureau pour d’autres programmes
cli-help = En dire plus sur une commande
cli-completions = Écrire un script qui complète les commandes dans un shell
cli-man = Écrire la page de manuel

cli-order = Commandes : les saisir, modifier, expédier et vérifier
cli-order-enter = Saisir une commande ; elle est vérifiée, et bloquée si une règle le veut
cli-order-show = Montrer une commande, sa vérification et ses décisions
cli-order-list = Lister les commandes
cli-order-amend = Modifier le montant d’une commande ; si elle augmente, elle est revérifiée
cli-order-confirm = Le client confirme une commande
cli-order-cancel = Annuler une commande dont rien n’est expédié ni facturé
cli-order-close = Solder une commande : ce qui n’est pas facturé ne compte plus
cli-order-reopen = Rouvrir une commande ; elle est vérifiée comme une nouvelle
cli-order-copy = Copier une commande sous un nouveau numéro ; la copie est vérifiée
cli-order-ship = Remettre les marchandises d’une commande à l’entrepôt
cli-order-check = Vérifier une commande sans rien enregistrer

cli-hold = La file des commandes bloquées et ses décisions
cli-hold-list = Lister les commandes bloquées, le plus ancien blocage d’abord
cli-hold-show = Montrer pourquoi une commande est bloquée et ce qui la libérerait
cli-hold-release = Débloquer des commandes
cli-hold-reject = Refuser des commandes
cli-hold-keep = Maintenir le blocage de commandes
cli-hold-force = Bloquer manuellement des commandes en cours
cli-hold-recheck = Revérifier des commandes bloquées, ou toutes celles d’un client
cli-hold-terms = Changer les conditions de commandes bloquées ; elles sont revérifiées
cli-hold-forward = Transmettre des commandes bloquées à un autre utilisateur
cli-hold-undo = Annuler la dernière décision sur une commande

## Arguments

cli-arg-demo-size = small, ou large avec cent mille clients (small)
cli-arg-demo-keep = Garder le bureau dans ce nouveau fichier ; sinon il disparaît ensuite
cli-arg-import-kind = customers, ship-tos, groups, invoices, receipts, orders ou users
cli-arg-import-files = Fichiers CSV de ce genre
cli-arg-map = Comment les fichiers sont écrits, si leurs colonnes ont d’autres noms
cli-arg-dry-run = Essayer sans rien modifier
cli-arg-rejects = Où vont les lignes refusées (NOM.rejects.csv dans ce dossier)
cli-arg-strict = Toutes les lignes ou aucune
cli-arg-force-rejects = Remplacer un fichier de rejets qui existe
cli-arg-export-what = customers, ship-tos, groups, users, invoices, receipts, orders, holds, decisions, ageing, validation ou audit
cli-arg-format = Format d’écriture (selon l’extension du fichier, sinon csv)
cli-arg-output = Le fichier ; à défaut la sortie standard
cli-arg-force = Remplacer un fichier qui existe ; jamais le dossier, les réglages, le journal ni un fichier lu
cli-arg-command = La commande
cli-arg-shell = Le shell visé
cli-arg-new-desk = Où sera le nouveau dossier
cli-arg-company-currency = Devise de l’entreprise (EUR)
cli-arg-company-language = Langue de l’entreprise (en)
cli-arg-first-user = Identifiant du premier utilisateur (votre compte)
cli-arg-customer = Code du client facturé
cli-arg-of-customer = Seulement celles de ce client
cli-arg-order = Numéro de la commande
cli-arg-orders = Numéros des commandes
cli-arg-orders-or-all = Numéros des commandes ; sans aucun, toute la file
cli-arg-recheck-customer = Toutes les commandes de ce client que personne n’a décidées, les libres aussi
cli-recheck-unchanged = comme avant
cli-arg-order-to-check = Une commande déjà saisie, au lieu du client et du montant
cli-arg-not-invoiced = La clôture bien que de la marchandise partie ne soit pas facturée ; pour les superviseurs, avec un motif
cli-arg-number = Numéro de la nouvelle commande
cli-arg-order-amount = Total taxes comprises ; négatif pour un retour
cli-arg-order-date = Date de la commande (aujourd’hui)
cli-arg-ship-on = Date d’expédition demandée
cli-arg-terms = Conditions de paiement (celles du client)
cli-arg-ship-to = Code du destinataire ou du chantier
cli-arg-warehouse = Code de l’entrepôt
cli-arg-unconfirmed = Le client ne l’a pas encore confirmée
cli-arg-excluded = L’exclure des vérifications de crédit
cli-arg-order-state = Seulement celles dans cet état
cli-arg-all-holds = Aussi celles qui sont décidées
cli-arg-limit = Au plus tant de lignes
cli-arg-after = Seulement les lignes après cette clé
cli-arg-up-to = Le déblocage couvre la commande jusqu’à ce montant
cli-arg-until = Dernier jour du déblocage
cli-arg-once = Pour le prochain point de contrôle seulement
cli-arg-cancel = Annuler aussi les commandes
cli-arg-follow-up = Quand regarder de nouveau
cli-arg-new-terms = Les nouvelles conditions de paiement
cli-arg-collect = Montant à encaisser à la livraison
cli-arg-forward-to = Identifiant du destinataire
cli-arg-whole = Tout ce qui a été décidé en même temps
cli-arg-reason = Code motif (celui par défaut de l’entreprise)
cli-arg-note = Une note pour l’historique

## Questions

cli-ask-currency = Devise de l’entreprise ?
cli-ask-language = Langue de l’entreprise (en, fr, nl) ?
cli-ask-user = Identifiant du premier utilisateur ?

## Colonnes et libellés

cli-column-field = Colonne
cli-column-line = Ligne
cli-column-why = Motif du refus
cli-column-reason-left = Motif
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
cli-nothing-done = Cela n’a pas été fait.
cli-decided = Commande { $order } : { $decision }.
cli-rechecked = Commande { $order } : { $state }.
cli-undone = Commande { $order } : annulé ({ $decision }).
cli-left-out = La commande { $order } a été laissée de côté : { $why }
cli-holds-shown = { $total ->
    [0] Aucune commande n’est bloquée.
   *[other] { $shown } sur { $total }
}
cli-note-migrated = Le dossier a été mis à la version de ce programme ; le fichier d’avant est gardé ici : { $copy }.
cli-waiting = { $holder ->
    [known] En attente : { $user }, sur { $host }, écrit dans le dossier depuis { $since } ({ $command }, processus { $process }).
   *[unknown] En attente : un autre programme écrit dans le dossier.
}

## Les écrans

cli-no-screens = Les écrans demandent un terminal ; ici, utilisez des commandes telles que creditdesk hold list, creditdesk customer list ou creditdesk help.
cli-terminal-unusable = Le terminal est inutilisable : { $reason }.
    .hint = Utilisez plutôt les commandes : creditdesk help

## Mauvais usage

usage-unknown-command = Il n’y a pas de commande { $name }.
    .hint = { $suggestion ->
            [none] creditdesk help donne la liste des commandes.
           *[other] Vouliez-vous dire { $suggestion } ?
        }
usage-missing-command = Il faut dire à { $name } quoi faire.
    .hint = Au choix : { $known }.
usage-no-help = Il n’y a pas de commande { $name }.
    .hint = Connues : { $known }.
usage-unknown-argument = Il n’y a pas d’argument { $argument } ici.
    .hint = { $suggestion ->
            [none] Ajoutez --help pour voir ce que prend la commande.
           *[other] Vouliez-vous dire { $suggestion } ?
        }
usage-missing = Il manque : { $arguments }.
    .hint = Ajoutez-le, ou ajoutez --help pour voir ce que prend la commande.
usage-no-value = { $argument } demande une valeur à sa suite.
    .hint = Ajoutez --help pour voir ce que prend la commande.
usage-condition = « { $value } » n’est pas une condition.
    .hint = Comme available<0, overdue=100..500, state=blocked ou name=dup.
usage-choice = { $argument } ne peut pas être { $value }.
    .hint = Au choix : { $known }.
usage-conflict = { $argument } et { $other } ne vont pas ensemble.
    .hint = Retirez l’un des deux.
usage-not-text = Un argument n’est pas un texte correct.
    .hint = Écrivez-le en UTF-8.
usage-unreadable = { $argument } est illisible : { $value }.
    .hint = Ajoutez --help pour voir ce que prend la commande.
usage-amount = { $argument } : { $value } n’est pas un montant.
    .hint = Écrivez-le comme { $plain } ou { $example }.
usage-amount-decimals = { $argument } : { $value } a plus de décimales que la devise.
    .hint = Écrivez-le comme { $plain } ou { $example }.
usage-amount-range = { $argument } : { $value } dépasse ce que le dossier peut garder.
    .hint = Écrivez-le comme { $plain } ou { $example }.
usage-day = { $argument } : { $value } n’est pas une date.
    .hint = Écrivez-la comme { $iso } ou { $example } ; les dates vont de 1900 à 9999.
usage-today-too-late = --today : le bureau ne peut pas être à la date du { $day }.
    .hint = Toute date jusqu’à la fin de l’année 2199 est possible.
usage-count = { $argument } : { $value } n’est pas un nombre entier.
    .hint = Écrivez-le en chiffres, par exemple 10.
usage-head = --head : { $value } ne désigne pas un enregistrement d’audit.
    .hint = Donnez les 64 chiffres (0-9, a-f) affichés par backup ou audit verify, ou au moins les huit premiers.
usage-currency = { $argument } : { $value } n’est pas une devise.
    .hint = Écrivez un code ISO 4217, par exemple EUR.
usage-several-currencies = { $argument } est un seul montant, et les commandes sont en plusieurs devises.
    .hint = Décidez séparément des commandes de chaque devise.
cli-no-random-numbers = Le système ne fournit pas de nombres aléatoires, sans lesquels les écritures de cette exécution ne peuvent pas être distinguées des autres.
    .hint = Rien n’a été modifié. Sous Linux, vérifiez que /dev/urandom existe.
usage-no-home = Votre compte n’a pas de dossier de données, et aucun fichier n’est indiqué.
    .hint = Indiquez le fichier avec --desk.

## Clients et ce qui leur appartient

cli-customer = Clients, leurs paramètres et leur état
cli-customer-add = Ajouter un client
cli-customer-set = Modifier des paramètres d’un client, tous ou aucun
cli-customer-show = Montrer tous les paramètres d’un client
cli-customer-list = Lister les clients
cli-customer-block = Bloquer un client, ou le laisser acheter avec un avertissement
cli-customer-unblock = Débloquer un client
cli-customer-close = Fermer un client
cli-customer-reopen = Rouvrir un client fermé
cli-customer-note = Rédiger une note sur un client
cli-customer-notes = Lister les notes sur un client, la plus récente d’abord
cli-customer-strike-note = Rayer une note ; elle reste lisible
cli-arg-where = Seuls les clients qui remplissent cette condition, plusieurs fois pour plusieurs : available<0, overdue>100, used=80..100, state=blocked, name=dup
cli-arg-sort-customers = Trier par cette colonne, comme exposure, overdue ou average_days
cli-arg-descending = Du plus grand au plus petit
cli-arg-note-text = Ce qu’il faut noter
cli-arg-note-number = Numéro de la note, comme les notes le montrent
cli-column-note-number = N°
cli-column-struck-by = Rayée par
cli-note-added = La note { $note } est conservée.
cli-note-struck = La note { $note } est rayée.
cli-ship-to = Destinataires et chantiers des clients
cli-ship-to-add = Ajouter un destinataire ou un chantier
cli-ship-to-set = Modifier des paramètres d’un destinataire
cli-ship-to-show = Montrer tous les paramètres d’un destinataire
cli-ship-to-list = Lister les destinataires d’un client
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
cli-group-show = Montrer un groupe et ses membres
cli-group-list = Lister les groupes
cli-group-join = Faire entrer des clients dans un groupe
cli-group-leave = Retirer des clients d’un groupe

cli-arg-pairs = Ce qu’il faut fixer, par exemple limit=12500
cli-arg-customer-code = Code du client
cli-arg-reason-text = Pourquoi, en quelques mots
cli-arg-warn = Avertir seulement : ses commandes passent
cli-arg-terms-code = Code des conditions
cli-arg-group = Code du groupe
cli-arg-members = Codes des clients

## Créances

cli-invoice = Factures et avoirs
cli-invoice-enter = Saisir une facture ; un montant négatif est un avoir
cli-invoice-show = Montrer une facture et ses échéances
cli-invoice-list = Lister factures et avoirs ; sans client, ceux qui sont ouverts
cli-invoice-dispute = Mettre une facture en litige, ou clore le litige
cli-invoice-transfer = Transférer des factures saisies, à sens unique, et rapporter ce qui est dit de chacune
cli-receipt = Encaissements
cli-receipt-enter = Saisir un encaissement ; ce qui n’est pas affecté reste en acompte
cli-receipt-apply = Affecter à des factures ce qui reste d’un encaissement
cli-receipt-reverse = Contrepasser un encaissement ; ce qu’il payait est de nouveau ouvert
cli-receipt-undo = Reprendre la dernière affectation d’un encaissement ; le montant redevient un acompte
cli-receipt-show = Montrer un encaissement et ce qu’il paie
cli-receipt-list = Lister les encaissements ; sans client, ceux qui ont un reste
cli-exposure = Montrer l’encours d’un client et ses pièces
cli-ageing = Montrer la balance âgée

cli-arg-invoice = Numéro de la facture
cli-arg-awaiting = Seulement les factures saisies et pas encore transférées, avec ce qui en serait dit
cli-arg-transfer-all = Toutes les factures en attente de transfert
cli-arg-transfer-from = Seulement les factures datées de ce jour ou après
cli-arg-transfer-to = Seulement les factures datées de ce jour ou avant
cli-arg-transfer-dry-run = Rapporter ce qui serait fait, sans rien transférer
cli-arg-transfer-report = Écrire aussi le rapport dans un fichier : .csv, .json ou .xlsx, sinon en texte
cli-transfer-progress = { $done } factures sur { $total }
cli-transfer-saved = Le rapport se trouve dans { $file }.
cli-arg-receipt = Numéro de l’encaissement
cli-arg-document-number = Numéro de la pièce
cli-arg-invoice-amount = Total taxes comprises ; négatif pour un avoir
cli-arg-invoice-date = Date de la facture
cli-arg-due = Date d’échéance ; à défaut, celle des conditions de paiement
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
cli-arg-apply-date = Le jour à partir duquel cela compte (aujourd’hui)
cli-arg-oldest-first = Payer avec le reste les factures ouvertes, les plus anciennes échéances d’abord ; sans celles en litige
cli-arg-pay-instalment = Ne payer que cette échéance
cli-arg-reversal-date = Le jour à partir duquel il est contrepassé (aujourd’hui)
cli-arg-as-of = Le jour des soldes (aujourd’hui)
cli-arg-basis = À partir de quelle date les postes vieillissent (celle de l’entreprise)

cli-document-invoice = facture
cli-document-credit = avoir
cli-document-receipt = encaissement

## L'entreprise et le fichier

cli-reason = Codes motif des décisions
cli-reason-list = Lister les codes motif
cli-reason-add = Ajouter un code motif
cli-settings = Réglages de l’entreprise
cli-settings-list = Lister les réglages
cli-settings-get = Montrer un réglage
cli-settings-set = Modifier des réglages, tous ou aucun
cli-user = Utilisateurs du dossier
cli-user-add = Ajouter un utilisateur
cli-user-set = Modifier un utilisateur
cli-user-list = Lister les utilisateurs
cli-audit = La piste d’audit
cli-audit-list = Lister les enregistrements d’audit, les plus récents d’abord
cli-audit-verify = Vérifier que rien n’a été modifié ni retiré de la piste d’audit
cli-backup = Copier le dossier dans un nouveau fichier
cli-restore = Faire un dossier d’une copie
cli-doctor = Examiner le fichier du dossier

cli-arg-action = Décision concernée : release, reject, keep, terms, forward, force, block
cli-arg-reason-code = Le nouveau code
cli-arg-reason-meaning = Ce qu’il veut dire
cli-arg-default-reason = Le prendre quand aucun motif n’est donné
cli-arg-setting = Nom du réglage
cli-arg-login = Identifiant, le compte du système
cli-arg-of-order = Seulement ceux de cette commande
cli-arg-of-user = Seulement ceux de cet utilisateur
cli-arg-from = Premier jour
cli-arg-to = Dernier jour
cli-arg-head = Échouer si l’enregistrement noté, par exemple lors de la dernière sauvegarde, n’y est pas
cli-arg-backup = Où sera la copie
cli-arg-anyway = Copier même s’il est endommagé, autant qu’il est lisible, et dire ce qui ne va pas
cli-arg-restore-from = La copie
cli-arg-restore-to = Où sera le dossier (celui de --desk)

cli-column-action = Décision
cli-column-at = Quand (UTC)
cli-column-component = Compte comme
cli-column-default = Par défaut
cli-column-disputed = En litige
cli-column-document = Pièce
cli-column-due = Échéance
cli-column-event = Opération
cli-column-group = Groupe
cli-column-instalment = Échéance n°
cli-column-invoice = Facture
cli-column-awaits-transfer = Saisie, pas encore transférée
cli-column-fate = Transfert
cli-column-message = Message
cli-column-kind = Nature
cli-column-meaning = Signification
cli-column-members = Membres
cli-column-note = Remarque
cli-column-on-account = En acompte
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
cli-column-reversed = Annulé le
cli-column-setting = Réglage
cli-column-subject = Objet
cli-column-text = Texte
cli-column-value = Valeur
cli-total = Total général

cli-changed = { $code } est enregistré.
cli-unchanged = { $code } était déjà ainsi.
cli-members = Membres : { $members }
cli-exposure-of = Encours de { $customer } { $name }
cli-counted-elsewhere = Le destinataire { $ship_to } a sa propre limite ; ses { $amount } y comptent.
cli-backed-up = Le dossier a été copié dans { $path }.
cli-restored = Le dossier est de nouveau dans { $path }.
cli-copied-head = Son dernier enregistrement d’audit est { $head }. Notez-le ailleurs : creditdesk audit verify --head HASH montrera plus tard s’il manque quelque chose.
cli-copied-anyway = Il n’est pas sain :
cli-audit-sound = La piste d’audit est entière : { $records } enregistrements.
cli-audit-broken = La piste d’audit est rompue à l’enregistrement { $record } : il a été modifié, ou un précédent a été retiré.
cli-audit-silent = { $events } opérations n’ont pas d’enregistrement d’audit.
cli-audit-unread = La piste d’audit n’a pas pu être lue jusqu’au bout : { $problem }.
cli-audit-head-missing = Il n’y a pas d’enregistrement { $head } : du travail présent dans le dossier quand il a été noté manque.
cli-doctor-sound = Le dossier est sain ; { $records } enregistrements d’audit ont été vérifiés.
cli-doctor-integrity = Le fichier : { $problem }
cli-doctor-schema = { $fault ->
    [foreign] L’élément { $name } ({ $kind }) n’est pas du programme.
    [changed] L’élément { $name } ({ $kind }) n’est pas tel que le programme l’a fait.
   *[missing] L’élément { $name } ({ $kind }) manque.
}
cli-doctor-look-alike = { $name } dans { $table } contient des caractères invisibles : on peut le confondre avec un autre code ou numéro.
cli-doctor-mode = { $file } est ouvert à d’autres que son propriétaire (mode { $mode }) ; chmod 600 le ferme.
cli-doctor-names = { $file } porte { $names } noms (liens physiques) ; rien ne peut y être enregistré. Quittez le programme partout et supprimez les autres noms, ou faites un dossier à part avec creditdesk backup NOUVEAU-FICHIER
cli-doctor-unknowable = Le dernier enregistrement d’audit est { $head }. On ne peut pas voir d’ici si du travail plus récent s’est perdu avec un fichier voisin du dossier : comparez avec l’enregistrement indiqué par la dernière sauvegarde (creditdesk audit verify --head HASH).
cli-doctor-unreadable = Illisible : table { $table }, ligne { $row }, colonne { $column } : « { $value } »
cli-doctor-unreadable-more = { $more } autres valeurs sont illisibles ; { $total } en tout.
cli-doctor-difference = { $what } de { $subject } est gardé comme { $kept } ; les faits disent { $computed }.
cli-doctor-lost = { $count } décisions n’ont plus la vérification que le décideur a vue.
cli-doctor-setting = Le réglage { $name } est inconnu de ce programme.
cli-doctor-administrator = Plus personne ne peut régler le dossier.

usage-instalment = { $value } n’est pas une échéance.
    .hint = Écrivez-la comme une date et un montant : { $day }=500

## Fichiers lus et écrits, société de démonstration

cli-imported = { $read ->
    [one] { $read } ligne lue : nouvelles { $inserted }, modifiées { $updated }, inchangées { $unchanged }, refusées { $rejected }.
   *[other] { $read } lignes lues : nouvelles { $inserted }, modifiées { $updated }, inchangées { $unchanged }, refusées { $rejected }.
}
cli-import-more = … et { $more } autres.
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
cli-import-on-account = { $count ->
    [one] { $count } encaissement est resté en acompte, en tout ou en partie :
   *[other] { $count } encaissements sont restés en acompte, en tout ou en partie :
}
cli-import-on-account-more = … et { $more } de plus : creditdesk receipt list --open les montre tous.
cli-import-rejects = Les lignes refusées sont dans { $file } : corrigez-les et importez ce fichier.
cli-import-rehearsed = Ce n’était qu’un essai : rien n’a été modifié.
cli-import-none-taken = Toutes les lignes ou aucune : rien n’a été modifié.
cli-import-unknown-columns = Colonnes dont rien n’est lu : { $columns }
cli-import-progress = Import en cours : { $done } lignes
cli-exported = { $rows ->
    [one] { $rows } ligne est dans { $file }.
   *[other] { $rows } lignes sont dans { $file }.
}
cli-export-spreadsheet = Un classeur ne s’affiche pas sur un terminal.
    .hint = Indiquez un fichier avec -o, par exemple : -o table.xlsx
cli-demo-made = Une société de démonstration se trouve dans { $path } : { $customers } clients, { $holds } commandes bloquées. Son administratrice est { $user }.
cli-demo-progress = Création de la société : { $done } clients sur { $total }
cli-demo-progress-days = Création de la société : { $done } jours sur { $total }
cli-copy-progress = Copie : { $done } pages sur { $total }
cli-progress-file = Examen du fichier
cli-progress-audit = Examen de la piste d’audit
cli-progress-tables = Examen des tables : { $done } sur { $total }
cli-progress-comparisons = Comparaison des valeurs enregistrées avec les faits : { $done } sur { $total }
cli-demo-nowhere = Il n’y a pas de terminal pour montrer la société de démonstration, et elle ne doit pas être gardée.
    .hint = Indiquez un nouveau fichier où la garder : creditdesk demo --keep FICHIER
cli-demo-no-folder = Il n’y a pas de place pour la société de démonstration : { $reason }.
    .hint = Gardez-la ailleurs avec --keep FICHIER.
