### La ligne de commande : textes d'aide, réponses, et ce qui est dit d'un mauvais usage.

## Le programme

cli-about = Un poste crédit pour le terminal : commandes vérifiées, bloquées, expliquées et débloquées.
cli-after-help = Sans commande, les écrans s'ouvrent. « creditdesk help COMMANDE » en dit plus sur une commande.
cli-heading-usage = Utilisation
cli-heading-commands = Commandes
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-heading-general = Options de toutes les commandes
cli-heading-decisions = Décisions
cli-usage-options = options
cli-usage-command = COMMANDE

cli-global-desk = Le fichier du dossier (aussi CREDITDESK_DESK) ; sinon celui de votre dossier de données
cli-global-config = Le fichier de réglages (aussi CREDITDESK_CONFIG)
cli-global-today = Le jour de travail, à la place d'aujourd'hui
cli-global-as = Qui agit, dans un dossier à plusieurs utilisateurs
cli-global-lang = La langue (aussi CREDITDESK_LANG)
cli-global-json = Répondre par un document JSON
cli-global-color = Quand les écrans sont en couleur
cli-global-verbose = Journaliser davantage ; deux fois : encore plus
cli-global-help = Afficher cette aide
cli-global-version = Afficher la version

## Commandes

cli-init = Créer un dossier vide
cli-help = En dire plus sur une commande
cli-completions = Écrire un script qui complète les commandes dans un shell
cli-man = Écrire la page de manuel

cli-order = Commandes : les saisir, modifier, expédier et vérifier
cli-order-enter = Saisir une commande ; elle est vérifiée, et bloquée si une règle le veut
cli-order-show = Montrer une commande, sa vérification et ses décisions
cli-order-list = Lister les commandes
cli-order-amend = Modifier le montant d'une commande ; si elle augmente, elle est revérifiée
cli-order-confirm = Le client confirme une commande
cli-order-cancel = Annuler une commande dont rien n'est expédié ni facturé
cli-order-close = Solder une commande : ce qui n'est pas facturé ne compte plus
cli-order-reopen = Rouvrir une commande ; elle est vérifiée comme une nouvelle
cli-order-copy = Copier une commande sous un nouveau numéro ; la copie est vérifiée
cli-order-ship = Remettre les marchandises d'une commande à l'entrepôt
cli-order-check = Vérifier une commande sans rien enregistrer

cli-hold = La file des commandes bloquées et ses décisions
cli-hold-list = Lister les commandes bloquées, le plus ancien blocage d'abord
cli-hold-show = Montrer pourquoi une commande est bloquée et ce qui la libérerait
cli-hold-release = Débloquer des commandes
cli-hold-reject = Refuser des commandes
cli-hold-keep = Maintenir le blocage de commandes
cli-hold-force = Bloquer manuellement des commandes en cours
cli-hold-recheck = Revérifier des commandes bloquées
cli-hold-terms = Changer les conditions de commandes bloquées ; elles sont revérifiées
cli-hold-forward = Transmettre des commandes bloquées à un autre utilisateur
cli-hold-undo = Annuler la dernière décision sur une commande

## Arguments

cli-arg-command = La commande
cli-arg-shell = Le shell visé
cli-arg-new-desk = Où sera le nouveau dossier
cli-arg-company-currency = Devise de l'entreprise (EUR)
cli-arg-company-language = Langue de l'entreprise (en)
cli-arg-first-user = Identifiant du premier utilisateur (votre compte)
cli-arg-customer = Code du client facturé
cli-arg-of-customer = Seulement celles de ce client
cli-arg-order = Numéro de la commande
cli-arg-orders = Numéros des commandes
cli-arg-orders-or-all = Numéros des commandes ; sans aucun, toute la file
cli-arg-order-to-check = Une commande déjà saisie, au lieu du client et du montant
cli-arg-number = Numéro de la nouvelle commande
cli-arg-order-amount = Total taxes comprises ; négatif pour un retour
cli-arg-order-date = Date de la commande (aujourd'hui)
cli-arg-ship-on = Date d'expédition demandée
cli-arg-terms = Conditions de paiement (celles du client)
cli-arg-ship-to = Code du destinataire ou du chantier
cli-arg-warehouse = Code de l'entrepôt
cli-arg-unconfirmed = Le client ne l'a pas encore confirmée
cli-arg-excluded = L'exclure des vérifications de crédit
cli-arg-order-state = Seulement celles dans cet état
cli-arg-all-holds = Aussi celles qui sont décidées
cli-arg-limit = Au plus tant de lignes
cli-arg-after = Seulement les lignes après cette clé
cli-arg-up-to = Le déblocage couvre la commande jusqu'à ce montant
cli-arg-until = Dernier jour du déblocage
cli-arg-once = Pour le prochain point de contrôle seulement
cli-arg-cancel = Annuler aussi les commandes
cli-arg-follow-up = Quand regarder de nouveau
cli-arg-new-terms = Les nouvelles conditions de paiement
cli-arg-collect = Montant à encaisser à la livraison
cli-arg-forward-to = Identifiant du destinataire
cli-arg-whole = Tout ce qui a été décidé en même temps
cli-arg-reason = Code motif (celui par défaut de l'entreprise)
cli-arg-note = Une note pour l'historique

## Questions

cli-ask-currency = Devise de l'entreprise ?
cli-ask-language = Langue de l'entreprise (en, fr, nl) ?
cli-ask-user = Identifiant du premier utilisateur ?

## Colonnes et libellés

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
cli-column-state = État
cli-column-terms = Conditions
cli-column-user = Utilisateur
cli-column-warehouse = Entrepôt
cli-taken-back = décision annulée ensuite

standing-approved = approuvée
standing-held = bloquée
standing-rejected = refusée

## Réponses

cli-assessment = Commande { $order } du client { $customer } : { $outcome }
cli-assessment-of-customer = Commande du client { $customer } : { $outcome }
cli-order-was-held = La commande est enregistrée et bloquée : elle ne peut être ni expédiée ni facturée avant d'être débloquée.
cli-nothing-done = Cela n'a pas été fait.
cli-decided = Commande { $order } : { $decision }.
cli-rechecked = Commande { $order } : { $state }.
cli-undone = Commande { $order } : annulé ({ $decision }).
cli-left-out = La commande { $order } a été laissée de côté : { $why }
cli-holds-shown = { $total ->
    [0] Aucune commande n'est bloquée.
   *[other] { $shown } sur { $total }
}
cli-note-migrated = Le dossier a été mis à la version de ce programme ; le fichier d'avant est gardé ici : { $copy }.

## Les écrans

cli-no-screens = Les écrans demandent un terminal ; ici, utilisez des commandes telles que creditdesk hold list, creditdesk order enter ou creditdesk help.
cli-terminal-unusable = Le terminal est inutilisable : { $reason }.
    .hint = Utilisez plutôt les commandes : creditdesk help

## Mauvais usage

usage-unknown-command = Il n'y a pas de commande { $name }.
    .hint = { $suggestion ->
            [none] creditdesk help donne la liste des commandes.
           *[other] Vouliez-vous dire { $suggestion } ?
        }
usage-missing-command = Il faut dire à { $name } quoi faire.
    .hint = Au choix : { $known }.
usage-no-help = Il n'y a pas de commande { $name }.
    .hint = Connues : { $known }.
usage-unknown-argument = Il n'y a pas d'argument { $argument } ici.
    .hint = { $suggestion ->
            [none] Ajoutez --help pour voir ce que prend la commande.
           *[other] Vouliez-vous dire { $suggestion } ?
        }
usage-missing = Il manque : { $arguments }.
    .hint = Ajoutez-le, ou ajoutez --help pour voir ce que prend la commande.
usage-no-value = { $argument } demande une valeur à sa suite.
    .hint = Ajoutez --help pour voir ce que prend la commande.
usage-choice = { $argument } ne peut pas être { $value }.
    .hint = Au choix : { $known }.
usage-conflict = { $argument } et { $other } ne vont pas ensemble.
    .hint = Retirez l'un des deux.
usage-not-text = Un argument n'est pas un texte correct.
    .hint = Écrivez-le en UTF-8.
usage-unreadable = { $argument } est illisible : { $value }.
    .hint = Ajoutez --help pour voir ce que prend la commande.
usage-amount = { $argument } : { $value } n'est pas un montant.
    .hint = Écrivez-le comme { $plain } ou { $example }.
usage-amount-decimals = { $argument } : { $value } a plus de décimales que la devise.
    .hint = Écrivez-le comme { $plain } ou { $example }.
usage-amount-range = { $argument } : { $value } dépasse ce que le dossier peut garder.
    .hint = Écrivez-le comme { $plain } ou { $example }.
usage-day = { $argument } : { $value } n'est pas une date.
    .hint = Écrivez-la comme { $iso } ou { $example }.
usage-count = { $argument } : { $value } n'est pas un nombre entier.
    .hint = Écrivez-le en chiffres, par exemple 10.
usage-currency = { $argument } : { $value } n'est pas une devise.
    .hint = Écrivez un code ISO 4217, par exemple EUR.
usage-several-currencies = { $argument } est un seul montant, et les commandes sont en plusieurs devises.
    .hint = Décidez séparément des commandes de chaque devise.
usage-no-home = Votre compte n'a pas de dossier de données, et aucun fichier n'est indiqué.
    .hint = Indiquez le fichier avec --desk.
