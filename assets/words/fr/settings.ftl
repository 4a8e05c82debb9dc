### Ce que la société configure.

settings-title = Réglages
    .also = paramètres, configuration, réglages
settings-command-change = Modifier
settings-command-add = Ajouter
settings-job-save = Enregistrement : { $what }
settings-saved = Enregistré : { $what }
settings-nothing-changed = Rien n’a été modifié.
settings-change-title = Modifier { $what }

settings-tab-company = Société
    .also = règles de la société, paramètres de gestion des crédits
settings-tab-reasons = Motifs
    .also = motifs, codes de motif
settings-tab-users = Utilisateurs
    .also = utilisateurs, rôles, droits
settings-tab-warehouses = Entrepôts
    .also = entrepôts, sites
settings-tab-groups = Groupes
    .also = groupes de gestion des crédits, groupes de crédit client
settings-tab-terms = Conditions
settings-tab-rules = Règles
    .also = conditions de paiement

settings-add-reason = Ajouter un motif
settings-add-user = Ajouter un utilisateur
settings-add-warehouse = Ajouter un entrepôt
settings-add-group = Ajouter un groupe
settings-add-terms = Ajouter des conditions de paiement
settings-add-rule = Ajouter une règle de blocage
settings-effect-policy = La nouvelle valeur s’applique à tous dès la prochaine vérification. Dossier : { $path }
settings-effect-reason = Le motif est proposé pour chaque décision de ce type. Il ne peut pas être supprimé : des décisions s’y réfèrent.
settings-effect-user = Un utilisateur inactif ne peut plus agir ; ce qu’il a fait reste dans la piste d’audit.
settings-effect-warehouse = S’applique aux commandes de cet entrepôt dès leur prochaine vérification.
settings-effect-group = S’applique à tous les membres dès la prochaine vérification de leurs commandes.
settings-effect-terms = Les conditions sont utilisables aussitôt. Elles ne se modifient plus : des commandes s’y réfèrent.
settings-effect-rule = La règle est appliquée à la prochaine vérification de chaque commande qu’aucune personne n’a approuvée. Son identifiant n’est pas réutilisé.

settings-field-code = Code
settings-field-code-help = 40 caractères au plus, unique. Il ne se modifie plus.
settings-field-action = Pour
settings-field-action-help = Le type de décision pour lequel le motif est proposé.
settings-field-text = Texte
settings-field-text-help = La signification du motif, telle que les autres la liront.
settings-field-default = Par défaut
settings-field-default-help = Oui : il remplace le motif proposé en premier jusqu’ici.

settings-action-release = Déblocage
settings-action-reject = Refus
settings-action-keep = Maintien du blocage
settings-action-terms = Changement de conditions
settings-action-forward = Transmission
settings-action-force = Blocage manuel
settings-action-block = Blocage du client

settings-column-setting = Réglage
settings-column-value = Valeur
settings-column-code = Code
settings-column-login = Identifiant
settings-column-action = Pour
settings-column-text = Texte
settings-column-default = Par défaut
settings-column-tolerance = Tolérance
settings-column-expires = Fin
settings-column-members = Membres
settings-column-rank = Rang
