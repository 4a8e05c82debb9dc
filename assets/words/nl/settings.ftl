### De instellingen van het bedrijf.

settings-title = Instellingen
    .also = parameters, inrichting, configuratie
settings-command-change = Wijzigen
settings-command-add = Toevoegen
settings-job-save = { $what } opslaan
settings-saved = Opgeslagen: { $what }
settings-nothing-changed = Er is niets gewijzigd.
settings-change-title = { $what } wijzigen

settings-tab-company = Bedrijf
    .also = bedrijfsbeleid, parameters voor kredietbeheer
settings-tab-reasons = Redenen
    .also = redencodes, redenen voor blokkering
settings-tab-users = Gebruikers
    .also = gebruikers, rollen, rechten
settings-tab-warehouses = Magazijnen
    .also = magazijnen, vestigingen
settings-tab-groups = Groepen
    .also = kredietbeheergroepen, kredietgroepen
settings-tab-terms = Voorwaarden
settings-tab-rules = Regels
    .also = betalingsvoorwaarden

settings-add-reason = Redencode toevoegen
settings-add-user = Gebruiker toevoegen
settings-add-warehouse = Magazijn toevoegen
settings-add-group = Groep toevoegen
settings-add-terms = Betalingsvoorwaarden toevoegen
settings-add-rule = Een blokkeringsregel toevoegen
settings-effect-policy = De nieuwe waarde geldt vanaf de volgende controle, voor iedereen. Administratie: { $path }
settings-effect-reason = De reden wordt bij elke beslissing van dat soort aangeboden. Verwijderen kan niet: beslissingen verwijzen ernaar.
settings-effect-user = Een gebruiker die niet actief is, kan niets meer wijzigen; wat is gedaan, blijft in het auditspoor.
settings-effect-warehouse = Geldt voor orders uit dit magazijn vanaf hun volgende controle.
settings-effect-group = Geldt voor alle leden vanaf de volgende controle van hun orders.
settings-effect-terms = De voorwaarden zijn meteen te gebruiken. Wijzigen kan niet: orders verwijzen ernaar.
settings-effect-rule = De regel geldt bij de volgende controle van elke order die niemand heeft goedgekeurd. De aanduiding wordt niet opnieuw gegeven.

settings-field-code = Code
settings-field-code-help = Hoogstens 40 tekens, uniek. De code kan later niet meer worden gewijzigd.
settings-field-action = Voor
settings-field-action-help = Het soort beslissing waarbij de reden wordt aangeboden.
settings-field-text = Tekst
settings-field-text-help = Wat de reden betekent, zoals andere gebruikers die lezen.
settings-field-default = Standaard
settings-field-default-help = Ja: deze reden vervangt de reden die tot nu toe eerst werd aangeboden.

settings-action-release = Vrijgeven
settings-action-reject = Afwijzen
settings-action-keep = Aanhouden
settings-action-terms = Voorwaarden wijzigen
settings-action-forward = Doorsturen
settings-action-force = Handmatig blokkeren
settings-action-block = Klant blokkeren

settings-column-setting = Instelling
settings-column-value = Waarde
settings-column-code = Code
settings-column-login = Aanmeldnaam
settings-column-action = Voor
settings-column-text = Tekst
settings-column-default = Standaard
settings-column-tolerance = Tolerantie
settings-column-expires = Einde
settings-column-members = Leden
settings-column-rank = Rang
