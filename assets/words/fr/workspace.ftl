### Le tableau de bord : ses tuiles et ce qu’elles disent.

workspace-title = Tableau de bord
    .also = tableau de bord, accueil
workspace-open = Ouvrir la liste
workspace-empty = Rien ici : { KEY("go") } i importe les clients, puis les factures et les commandes.
workspace-arrange = Déplacer la vignette
workspace-arrange-title = Place de « { $tile } »
workspace-below = { $count ->
    [one] Encore une vignette plus bas
   *[other] Encore { $count } vignettes plus bas
}
workspace-broken = Le calcul n’a pas abouti. { KEY("workspace.refresh") } pour réessayer.
workspace-left-out = { $count ->
    [one] { $count } compte dans une autre devise n’est repris dans aucun total.
   *[other] { $count } comptes dans une autre devise ne sont repris dans aucun total.
}
workspace-more = et { $count } de plus

workspace-job-holds = Comptage des commandes bloquées
workspace-job-balances = Addition des soldes
workspace-job-trend = Suivi des montants en retard

workspace-on-hold = Blocages
workspace-held-orders = Commandes
workspace-held-value = Valeur
workspace-follow-ups = Suivis échus

workspace-by-age = Blocages par durée
workspace-age-fresh = 1 jour au plus
workspace-age-week = 2-7 jours
workspace-age-month = 8-30 jours
workspace-age-older = Plus de 30 jours

workspace-by-reason = Blocages par motif
workspace-nothing-held = Aucune commande n’est bloquée.
workspace-ready = Prêtes à débloquer
workspace-not-checked = Contrôle impossible

workspace-ageing = Balance âgée
workspace-this-month = Mois en cours
workspace-until = Au { $day }

workspace-exposure = Encours
workspace-exposure-all = Tous les comptes
workspace-exposure-limited = Avec limite
workspace-limits = Leurs limites
workspace-apart = La liste montre les clients sans { $amount } que couvrent les limites de leurs destinataires
workspace-excess-members = Un groupe au-delà de sa limite apparaît par ses membres, un destinataire sous son client
workspace-used = { $percent } % de la limite

workspace-overdue = En retard
workspace-nothing-open = Aucun poste n’est ouvert.
workspace-overdue-now = Aujourd’hui
workspace-trend = 12 derniers mois
workspace-trend-highest = Maximum, { $day }
workspace-trend-before = Au { $day }

workspace-excesses = Plus forts dépassements
workspace-no-excess = Aucun client ne dépasse sa limite.
workspace-over = dépassement { $excess }
workspace-group = Groupe { $code }

workspace-expiries = Limites et révisions, 30 jours
workspace-no-expiry = Rien n’arrive à échéance d’ici 30 jours.
workspace-expiry-limit = limite
workspace-expiry-temporary = limite temporaire
workspace-expiry-group = limite de groupe
workspace-expiry-review = révision
