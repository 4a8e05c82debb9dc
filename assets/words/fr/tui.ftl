### Le cadre des écrans : touches, actions communes, dialogues, listes, formulaires.

tui-key-enter = Entrée
tui-key-esc = Échap
tui-key-space = Espace
tui-key-tab = Tab
tui-key-backtab = Maj+Tab
tui-key-backspace = Retour arr.
tui-key-delete = Suppr
tui-key-up = Haut
tui-key-down = Bas
tui-key-left = Gauche
tui-key-right = Droite
tui-key-home = Début
tui-key-end = Fin
tui-key-pageup = Pg préc.
tui-key-pagedown = Pg suiv.
tui-key-ctrl = Ctrl
tui-key-alt = Alt
tui-key-shift = Maj

tui-command-help = Aide
tui-command-back = Retour
tui-command-undo = Annuler
    .also = défaire, revenir en arrière
tui-command-palette = Chercher
    .also = chercher, rechercher, trouver
tui-command-field-help = Aide sur le champ
tui-command-menu = Menu
tui-command-go = Aller à
tui-command-language = Langue suivante
tui-command-quit = Quitter
tui-command-quit-anywhere = Quitter immédiatement
tui-command-redraw = Redessiner l’écran
tui-command-yes = Oui
tui-command-no = Non
tui-command-apply = Appliquer
tui-form-new-line = Nouvelle ligne
tui-command-look-up = Rechercher
tui-command-choose = Choisir
tui-command-close = Fermer
tui-command-filter = Filtrer
    .also = chercher, rechercher
tui-command-sort = Trier
tui-command-mark = Marquer
tui-command-mark-all = Tout marquer
tui-command-mark-none = Tout démarquer
tui-command-invert = Inverser les marques
tui-command-refresh = Actualiser
tui-command-columns = Afficher et masquer les colonnes
tui-command-move-column = Déplacer une colonne vers la gauche

tui-help-title = Actions possibles ici
tui-help-none = Il n’y a pas de champ ici. { KEY("help") } affiche les actions possibles.
tui-go-title = Aller à
tui-filter-prompt = Filtre :
tui-nothing-found = Aucun résultat.
tui-loading = Chargement…
tui-sort-title = Trier par
tui-columns-title = Colonnes
tui-move-column-title = Déplacer vers la gauche
tui-column-shown = affichée
tui-column-hidden = masquée

tui-discard-title = Quitter sans enregistrer ?
tui-discard-effect = La saisie n’est pas enregistrée et sera perdue.
tui-discard-yes = Quitter sans enregistrer

tui-undo-hint = { $key } annule : { $what }
tui-undo-named = Annuler : { $what }
tui-cancelled = Annulé.
tui-progress-cancel = Échap annule
tui-stopping = Arrêt demandé : { $job }
tui-waiting = { $holder ->
    [known] en attente : { $user }, sur { $host }, écrit depuis { $since } ({ $command }, processus { $process })
   *[unknown] en attente : un autre programme écrit dans le dossier
}
tui-waiting-short = { $holder ->
    [known] en attente : { $user }, sur { $host }
   *[unknown] en attente : un autre programme
}
tui-finishing = { $count ->
    [one] Fin de { $count } enregistrement
   *[other] Fin de { $count } enregistrements
}
tui-stopping-writes = { $count ->
    [one] Arrêt de { $count } enregistrement
   *[other] Arrêt de { $count } enregistrements
}
tui-finishing-job = { $what } : { $job }
tui-finishing-hint = { $key } à nouveau : quitter sans attendre
tui-migrated-title = Dossier mis à jour
tui-trouble = La dernière écriture a échoué. { $why } Un nouvel essai aura lieu à la prochaine.
tui-unsaved = Non enregistré : { $what }.
tui-unsaved-why = Non enregistré : { $what }. { $why }
tui-unsaved-unknown = On ne sait pas si c’est enregistré : { $what }. Vérifiez avant de recommencer.
tui-unsaved-left-out = { $more ->
    [0] À revoir : { $names } ({ $what }).
    [one] À revoir : { $names } et 1 autre ({ $what }).
   *[other] À revoir : { $names } et { $more } autres ({ $what }).
}
tui-job-list = Chargement de la liste
tui-job-sum = Addition des lignes marquées
tui-job-broke-down = « { $job } » a échoué ; le journal contient les détails. Veuillez réessayer.
tui-list-failed = La liste n’a pas pu être chargée. { KEY("list.refresh") } pour réessayer.
tui-list-cancelled = Le chargement a été annulé. { KEY("list.refresh") } pour réessayer.
tui-unreadable-title = Ligne illisible
tui-list-filtered = filtre : { $filter }
tui-too-small = Fenêtre trop petite ({ $width } sur { $height }). Il faut au moins 80 colonnes sur 24 lignes ; le travail reprend dès qu’elle est agrandie.

tui-entry-required = Champ obligatoire.
tui-entry-paste-too-long = Le texte collé est trop long : le champ prend { $most } caractères.
tui-entry-too-large = Montant trop grand pour être enregistré.
tui-entry-not-a-count = Ce n’est pas un nombre entier.
tui-entry-not-a-day = Ce n’est pas une date. Exemples : { $example }, 15/12, aujourd’hui, lundi, +7, +1m.
tui-entry-day-hint = 15/12, lun, +7, aujourd’hui
tui-day-past = { $day } : passée
tui-day-far-title = La date est-elle correcte ?
tui-day-far = { $label } : { $day } est à { $days ->
    [one] { $shown } jour
   *[other] { $shown } jours
} d’aujourd’hui.
tui-day-far-yes = Elle est correcte

tui-entry-not-an-amount = Ce n’est pas un montant. Exemple : 1 234,50.
tui-entry-too-many-decimals = { $decimals ->
    [0] Cette devise n’a pas de décimales.
    [one] Cette devise a { $decimals } décimale.
   *[other] Cette devise a { $decimals } décimales.
}
tui-list-rows = { $count ->
    [one] { $shown } ligne
   *[other] { $shown } lignes
}
tui-list-rows-of = { $count ->
    [one] { $found } sur { $shown } ligne
   *[other] { $found } sur { $shown } lignes
}
tui-list-unmarked = { $count ->
    [one] Le filtre masque une ligne marquée : elle n’est plus marquée.
   *[other] Le filtre masque { $shown } lignes marquées : elles ne sont plus marquées.
}
tui-list-marked = { $count ->
    [one] { $shown } marquée
   *[other] { $shown } marquées
}
tui-list-marked-sum = { $count ->
    [one] { $shown } marquée : { $sum } { $currency }
   *[other] { $shown } marquées : { $sum } { $currency }
}

tui-keys-unknown-command = Les réglages des touches citent une action qui n’existe pas : { $command }.
    .hint = Vérifiez l’orthographe ; config.example.toml donne la liste des actions.
tui-keys-unknown-key = Les réglages des touches citent une touche qui n’existe pas : { $key }, pour { $command }.
    .hint = Les touches s’écrivent a, A, space, f12, alt-1, ctrl-s, shift-down ; Alt+1 équivaut à alt-1.
tui-keys-renamed = Réglages des touches : { $former } s’appelle désormais { $present }.
    .hint = Écrivez le nouveau nom dans les réglages.
tui-keys-reserved = La touche { $key } ne peut pas lancer { $command } : elle sert à se déplacer.
    .hint = Choisissez une autre touche ; j, k, g, G, Échap et les flèches sont réservées.
tui-keys-conflict = La touche { $key } lancerait à la fois { $first } et { $second }.
    .hint = Donnez une autre touche à l’une des deux actions dans les réglages.

tui-command-conditions = Filtrer par colonne
tui-command-copy = Copier
tui-copy-text = { $rows ->
    [one] La ligne en texte
   *[other] { $rows } lignes en texte
}
tui-copy-csv = { $rows ->
    [one] La ligne en CSV
   *[other] { $rows } lignes en CSV
}
tui-copied = Copié dans le presse-papiers
tui-copy-too-long = C’est trop pour le presse-papiers d’un terminal. { KEY("list.export") } l’écrit dans un fichier.
tui-command-export = Exporter la liste affichée
    .also = exporter, export, enregistrer dans un fichier, csv, excel
tui-conditions-effect = Seules les lignes qui remplissent toutes ces conditions sont affichées. Nombres : >1000, <0, 100..500, =0. Textes : une partie du texte. Échap dans la liste affiche tout.
tui-conditions-text-help = Une partie du texte ; majuscules et minuscules se valent.
tui-conditions-number-help = >1000, >=1000, <0, 100..500, ..30, ou le nombre seul pour cette valeur exacte.
tui-conditions-choice-help = Seules les lignes qui ont cette valeur ; le premier choix affiche tout.
tui-conditions-any = tous
tui-conditions-unreadable = Ce n’est pas une condition. Exemples : >{ $example } ou 100..500.
tui-no-match = Aucun résultat. Aucune ligne ne correspond au filtre ; Échap affiche tout.
tui-list-first = seules les { $shown } premières sont affichées
tui-view-saved = Filtre enregistré sous le nom { $name }
tui-view-removed = Filtre enregistré { $name } supprimé
tui-view-empty = Rien n’est filtré ni trié, { $name } n’est donc pas enregistré : indiquez d’abord une condition
tui-conditions-saved = Filtre enregistré
tui-conditions-saved-help = Affiche la liste telle qu’elle a été enregistrée sous ce nom ; les autres champs sont alors ignorés.
tui-conditions-none-saved = (aucun)
tui-conditions-save-as = Enregistrer sous
tui-conditions-save-as-help = Enregistre ce filtre et l’ordre actuel sous un nom. Sans condition, le nom est supprimé.
tui-conditions-day-help = Une date, ou 01/11/2026..30/11/2026, >=01/11/2026, ..+0 ; +7 et -30 comptent les jours à partir d’aujourd’hui.
tui-conditions-no-days = Ce n’est pas une condition. Exemples : >={ $example } ou -30..+0.
tui-condition-contains = { $column } : contient « { $value } »
tui-condition-is = { $column } : { $value }
tui-condition-between = { $column } : de { $low } à { $high }
tui-condition-above = { $column } : plus de { $value }
tui-condition-from = { $column } : { $value } ou plus
tui-condition-below = { $column } : moins de { $value }
tui-condition-to = { $column } : { $value } au plus
tui-export-file = Fichier
tui-export-file-help = L’extension donne le format : .xlsx pour un classeur, .csv pour du texte. Sans répertoire, le fichier est placé là où le programme a été lancé.
tui-export-effect = { $rows ->
    [one] { $rows } ligne, filtrée et triée comme à l’écran, avec les colonnes affichées.
   *[other] { $rows } lignes, filtrées et triées comme à l’écran, avec les colonnes affichées.
}
tui-exported = { $rows ->
    [one] { $rows } ligne écrite dans { $file }
   *[other] { $rows } lignes écrites dans { $file }
}
tui-job-export = Écriture du fichier
tui-replace = { $file } existe déjà.
tui-replace-effect = Son contenu actuel sera perdu.
tui-replace-yes = Remplacer
listing-ending = { $file } ne se termine ni par .csv ni par .xlsx.
    .hint = L’extension donne le format : .xlsx pour un classeur, .csv pour du texte.
tui-lines-below = { $count ->
    [one] Pg suiv. : encore { $count } ligne
   *[other] Pg suiv. : encore { $count } lignes
}

## Le nom des fichiers des listes

list-name-audit = audit
list-name-customer-activity = activite-client
list-name-customer-documents = pieces-client
list-name-customer-limits = limites-client
list-name-customer-notes = notes-client
list-name-customer-orders = commandes-client
list-name-customer-ship-tos = destinataires-client
list-name-customers = clients
list-name-call-list = clients-a-relancer
list-name-hold-queue = commandes-bloquees
list-name-list = liste
tui-export-effect-marked = { $rows ->
    [one] La ligne marquée sur { $all } est écrite dans un fichier.
   *[other] Les { $rows } lignes marquées sur { $all } sont écrites dans un fichier.
}
tui-role-needed = { $what } : le rôle { $role } est requis ({ $who }).
list-name-customer-look-up = clients
list-name-settings = parametres
list-name-reasons = motifs
list-name-users = utilisateurs
list-name-warehouses = entrepots
list-name-groups = groupes
list-name-terms = conditions
list-name-orders = commandes
list-name-invoices = factures
list-name-credit-notes = avoirs
list-name-receipts = encaissements

## Finding data and commands

find-title = Chercher
find-command-open = Ouvrir
find-job = Recherche
find-all = tout
find-commands = actions
find-customers = clients
find-documents = pièces
find-settings = paramètres
find-command = action
find-searching = Recherche…
find-type = Saisissez un numéro, un code, un nom ou une action.
find-nothing = Rien ne s’appelle « { $typed } ».
find-searched = Recherché parmi : { $among }.
find-of-customer = { $customer } : { $what }
find-in-screen = { $screen } : { $what }
find-any-customer = Client : { $what }
find-synonym = { $title } ({ $synonym })
find-more-in-list = autres résultats, dans la liste
find-more = autres résultats : précisez la saisie
find-open = { $amount } ouvert, échéance { $due }
find-unapplied = { $amount } non affecté
find-settled = soldé
find-order = { $amount }, { $state }
