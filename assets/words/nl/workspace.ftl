### Het overzicht: de tegels en hun inhoud.

workspace-title = Overzicht
    .also = dashboard, overzicht, start
workspace-open = Lijst openen
workspace-empty = Hier is nog niets: { KEY("go") } i importeert klanten, daarna facturen en orders.
workspace-arrange = Tegel verplaatsen
workspace-arrange-title = Plaats van “{ $tile }”
workspace-below = { $count ->
    [one] Nog één tegel hieronder
   *[other] Nog { $count } tegels hieronder
}
workspace-broken = De telling is mislukt. { KEY("workspace.refresh") } probeert het opnieuw.
workspace-left-out = { $count ->
    [one] { $count } rekening in een andere valuta is niet meegeteld.
   *[other] { $count } rekeningen in een andere valuta zijn niet meegeteld.
}
workspace-more = en nog { $count }

workspace-job-holds = Geblokkeerde orders tellen
workspace-job-balances = Saldi optellen
workspace-job-trend = Verloop van de achterstand berekenen

workspace-on-hold = Geblokkeerd
workspace-held-orders = Orders
workspace-held-value = Waarde
workspace-follow-ups = Op te volgen

workspace-by-age = Geblokkeerd naar duur
workspace-age-fresh = Hoogstens 1 dag
workspace-age-week = 2-7 dagen
workspace-age-month = 8-30 dagen
workspace-age-older = Meer dan 30 dagen

workspace-by-reason = Geblokkeerd naar reden
workspace-nothing-held = Geen enkele order is geblokkeerd.
workspace-ready = Vrij te geven
workspace-not-checked = Niet te controleren

workspace-ageing = Ouderdomsanalyse
workspace-this-month = Deze maand
workspace-until = Tot { $day }

workspace-exposure = Kredietpositie
workspace-exposure-all = Alle rekeningen
workspace-exposure-limited = Met limiet
workspace-limits = Som van de limieten
workspace-apart = De lijst toont klanten zonder { $amount }, waarvoor limieten van hun afleveradressen gelden
workspace-excess-members = Een groep boven de limiet staat er met haar leden, een afleveradres bij zijn klant
workspace-used = { $percent }% benut

workspace-overdue = Achterstallig
workspace-nothing-open = Er staat niets open.
workspace-overdue-now = Vandaag
workspace-trend = Laatste 12 maanden
workspace-trend-highest = Hoogste, { $day }
workspace-trend-before = Op { $day }

workspace-excesses = Grootste overschrijdingen
workspace-no-excess = Geen enkele klant zit boven de limiet.
workspace-over = { $excess } boven limiet
workspace-group = Groep { $code }

workspace-expiries = Limieten en herzieningen, 30 dagen
workspace-no-expiry = Binnen 30 dagen loopt niets af.
workspace-expiry-limit = limiet
workspace-expiry-temporary = tijdelijke limiet
workspace-expiry-group = groepslimiet
workspace-expiry-review = herziening
