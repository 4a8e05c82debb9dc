### Le cadre des écrans : touches, commandes communes, dialogues, listes, formulaires.

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
tui-command-palette = Commandes
tui-command-field-help = Aide sur le champ
tui-command-menu = Menu
tui-command-language = Langue suivante
tui-command-quit = Quitter
tui-command-quit-anywhere = Quitter immédiatement
tui-command-redraw = Redessiner l’écran
tui-command-yes = Oui
tui-command-no = Non
tui-command-apply = Appliquer
tui-command-look-up = Rechercher
tui-command-choose = Choisir
tui-command-close = Fermer
tui-command-filter = Filtrer
tui-command-sort = Trier
tui-command-mark = Marquer
tui-command-mark-all = Tout marquer
tui-command-mark-none = Tout démarquer
tui-command-invert = Inverser les marques
tui-command-refresh = Actualiser
tui-command-columns = Afficher et masquer les colonnes
tui-command-move-column = Déplacer une colonne vers la gauche

tui-help-title = Ce que l’on peut faire ici
tui-help-none = Il n’y a pas de champ ici. La touche ? montre ce que l’on peut faire.
tui-palette-title = Commandes
tui-filter-prompt = Filtre :
tui-nothing-found = Rien n’a été trouvé.
tui-loading = Chargement...
tui-sort-title = Trier par
tui-columns-title = Colonnes
tui-move-column-title = Déplacer vers la gauche
tui-column-shown = affichée
tui-column-hidden = masquée

tui-discard-title = Quitter sans enregistrer ?
tui-discard-effect = Ce qui a été saisi n’est pas enregistré et serait perdu.
tui-discard-yes = Quitter, l’abandonner

tui-undo-hint = { $key } annule : { $what }
tui-cancelled = Annulé.
tui-progress-cancel = Échap annule
tui-stopping = Tentative d’arrêt : { $job }
tui-waiting = { $holder ->
    [known] en attente : { $user }, sur { $host }, écrit depuis { $since } ({ $command }, processus { $process })
   *[unknown] en attente d’un autre programme qui écrit
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
tui-migrated-title = Bureau mis à jour
tui-trouble = La dernière écriture a échoué. { $why } La prochaine réessaiera.
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
tui-list-failed = La liste n’a pas pu être chargée. F5 réessaie.
tui-list-cancelled = Le chargement a été annulé. F5 réessaie.
tui-unreadable-title = Ligne illisible
tui-list-filtered = filtre : { $filter }
tui-too-small = Cette fenêtre a { $width } colonnes et { $height } lignes. Il en faut au moins 80 sur 24 ; le travail reprend dès qu’elle est plus grande.

tui-entry-required = À remplir.
tui-entry-too-large = Trop grand pour être enregistré.
tui-entry-not-a-count = Ce n’est pas un nombre entier.
tui-entry-not-a-day = Ce n’est pas une date. Comme { $example }, ou +7.

tui-entry-not-an-amount = Ce n’est pas un montant. Comme 1 234,50.
tui-entry-too-many-decimals = { $decimals ->
    [0] Cette devise n’a pas de décimales.
    [one] Cette devise a { $decimals } décimale.
   *[other] Cette devise a { $decimals } décimales.
}
tui-list-rows = { $count ->
    [one] { $shown } ligne
   *[other] { $shown } lignes
}
tui-list-marked = { $count ->
    [one] { $shown } marquée
   *[other] { $shown } marquées
}
tui-list-marked-sum = { $count ->
    [one] { $shown } marquée : { $sum } { $currency }
   *[other] { $shown } marquées : { $sum } { $currency }
}

tui-keys-unknown-command = Les réglages des touches nomment une commande qui n’existe pas : { $command }.
    .hint = Vérifiez l’orthographe ; le README donne la liste des commandes.
tui-keys-unknown-key = Les réglages des touches nomment une touche qui n’existe pas : { $key }, pour { $command }.
    .hint = Les touches se nomment a, A, space, f12, alt-1, ctrl-s, shift-down.
tui-keys-reserved = La touche { $key } ne peut pas lancer { $command } : elle sert à se déplacer.
    .hint = Choisissez une autre touche ; j, k, g, G, Échap et les flèches sont prises.
tui-keys-conflict = La touche { $key } lancerait à la fois { $first } et { $second }.
    .hint = Donnez une autre touche à l’une des deux commandes dans les réglages.

tui-command-conditions = Filtrer par colonnes
tui-command-export = Exporter ce qui est affiché
tui-conditions-effect = Seules les lignes qui remplissent tout ce qui est donné ici sont affichées. Nombres : >1000, <0, 100..500, =0. Textes : une partie. Échap dans la liste affiche tout.
tui-conditions-text-help = Une partie du texte ; les majuscules ne comptent pas.
tui-conditions-number-help = >1000, >=1000, <0, 100..500, ..30, ou le nombre seul pour exactement celui-ci.
tui-conditions-choice-help = Seules les lignes qui l’ont ; le premier choix affiche tout.
tui-conditions-any = tous
tui-conditions-unreadable = Ce n’est pas une condition. Comme >{ $example } ou 100..500.
tui-condition-contains = { $column } avec « { $value } »
tui-condition-is = { $column } : { $value }
tui-condition-between = { $column } de { $low } à { $high }
tui-condition-above = { $column } plus de { $value }
tui-condition-from = { $column } à partir de { $value }
tui-condition-below = { $column } moins de { $value }
tui-condition-to = { $column } jusqu’à { $value }
tui-export-file = Fichier
tui-export-file-help = L’extension dit ce qu’il devient : .xlsx un classeur, .csv du texte. Sans dossier, il est placé là où le programme a été lancé.
tui-export-effect = { $rows ->
    [one] Écrit { $rows } ligne, filtrée et triée comme à l’écran, avec les colonnes affichées.
   *[other] Écrit { $rows } lignes, filtrées et triées comme à l’écran, avec les colonnes affichées.
}
tui-exported = { $rows ->
    [one] { $rows } ligne écrite dans { $file }
   *[other] { $rows } lignes écrites dans { $file }
}
tui-job-export = Écriture du fichier
tui-replace = { $file } existe déjà.
tui-replace-effect = Ce qu’il contient maintenant sera perdu.
tui-replace-yes = Remplacer
listing-ending = { $file } ne se termine ni par .csv ni par .xlsx.
    .hint = L’extension dit ce qui est écrit : .xlsx un classeur, .csv du texte.
tui-lines-below = { $count ->
    [one] PgSuiv : encore { $count } ligne
   *[other] PgSuiv : encore { $count } lignes
}
