### De klantenlijst, één klant en zijn documenten.

customers-title = Klanten
customers-command-open = Openen

## Kolommen; de koppen passen in hun kolom

customers-column-code = Code
customers-column-name = Naam
customers-column-state = Status
customers-column-limit = Limiet
customers-column-exposure = Kredietpositie
customers-column-available = Ruimte
customers-column-used = % gebr
customers-column-overdue = Vervallen
customers-column-days = Dagen
customers-column-group = Groep
customers-column-country = Land
customers-column-manager = Beheerder
customers-column-average = Gem.d.
customers-column-policy = Beleid
customers-column-currency = Val.
customers-unlimited = Onbeperkt
customers-no-limit = Geen
customers-state-blocked = Geblokk.
customers-state-warning = Waarsch.
customers-state-closed = Afgesl.
customer-standing = De klant staat op { $state }: { $reason }.
customer-standing-manual = De klant staat handmatig op { $state } ({ $user }, { $since }): { $reason }.
customer-standing-auto = De klant staat door de kredietvalidatie op { $state } ({ $user }, { $since }): { $reason }.
customer-standing-head-manual = Handmatig, { $user }, { $since }: { $reason }
customer-standing-head-auto = Kredietvalidatie, { $user }, { $since }: { $reason }

## Eén klant

customer-title-plain = Klant
customer-title = Klant { $code }
customer-command-open = Tonen
customer-command-next-tab = Volgend tabblad
customer-command-previous-tab = Vorig tabblad
customer-command-block = Blokkeren
customer-command-unblock = Deblokkeren
customer-command-close = Afsluiten
customer-command-reopen = Heropenen
customer-command-all = Open / alle
customer-command-as-of = Dag, basis
customer-tab-parameters = Krediet
customer-tab-exposure = Positie
customer-tab-documents = Posten
customer-tab-ageing = Ouderdom
customer-tab-orders = Orders
customer-tab-ship-tos = Adressen
customer-tab-limits = Limieten
customer-tab-audit = Spoor
customer-head-limit = Limiet
customer-head-exposure = Positie
customer-head-available = Ruimte
customer-head-overdue = Vervallen
customer-lines-below = { $below ->
    [one] nog { $below } regel
   *[other] nog { $below } regels
}
customer-exposure-status = Enter toont de documenten achter een bedrag.
customer-exposure-elsewhere = Afleveradressen met een eigen limiet, hierboven niet meegeteld
customer-exposure-ship-to = { $code } (limiet { $limit })
customer-component-title = Klant { $code }: { $component }
customer-documents-open = Openstaande posten
customer-documents-all = Alle posten
customer-disputed = geschil
customer-reversed = teruggedr.
customer-entered = ingevoerd

customer-ageing-heading = Per { $day }, op { $basis }, in { $currency }
customer-ageing-by-due = vervaldatum
customer-ageing-by-invoice = factuurdatum
customer-ageing-as-of = Per
customer-ageing-as-of-help = Elke dag: wat later gedateerd is, telt niet mee. Een datum of +7.
customer-ageing-basis = Geteld vanaf
customer-ageing-basis-help = De datum waarvan af documenten ouder worden.
customer-ageing-effect = Toont het saldo per een andere dag of vanaf de andere datum. Er verandert niets.
customer-ageing-month = { $back ->
    [0] Deze maand
    [one] { $back } maand terug
   *[other] { $back } maanden terug
}
customer-ageing-months-older = { $back } maanden terug of meer

customer-column-number = Nummer
customer-column-kind = Soort
customer-column-date = Datum
customer-column-due = Vervalt
customer-column-due-or-ship = Verval
customer-column-amount = Bedrag
customer-column-open = Open
customer-column-counts = Telt mee
customer-column-remaining = Restant
customer-column-days-over = Te laat
customer-column-remark = Let op
customer-column-ship-date = Levering
customer-column-ship-to = Adres
customer-column-state = Status
customer-column-terms = Voorw.
customer-column-hold-period = Blokkeert
customer-column-minimum = Min. order
customer-column-maximum = Max. order
customer-column-field = Wat
customer-column-old = Voorheen
customer-column-new = Daarna
customer-column-note = Notitie

## Status van een klant

customer-job-state = Status wijzigen
customer-block-title = { $code } blokkeren
customer-block-effect = Nieuwe orders van { $name } worden geweigerd, en goedgekeurde worden bij verzending tegengehouden (lopend: { $orders } { $currency }). Met alleen een waarschuwing gaan ze door en verschijnt de waarschuwing.
customer-unblock-title = { $code } deblokkeren?
customer-unblock-effect = { $name } mag weer kopen. Geblokkeerde orders blijven dat tot hun volgende controle.
customer-close-title = { $code } afsluiten
customer-close-effect = { $name } koopt niet meer: orders en facturen worden geweigerd (lopend: { $orders } { $currency }). Ontvangsten en creditnota’s die openstaande facturen vereffenen, worden nog aanvaard.
customer-reopen-title = { $code } heropenen?
customer-reopen-effect = { $name } is weer een actieve klant.
customer-field-blocking = Status
customer-field-blocking-help = Geblokkeerd: orders worden geweigerd. Alleen waarschuwen: ze gaan door met een waarschuwing.
customer-field-reason = Reden
customer-field-reason-help = De redenen van het bedrijf; F4 zoekt ze op.
customer-field-words = In eigen woorden
customer-field-words-help = Hier geschreven is het de reden die iedereen leest.
customer-blocked = { $code } is geblokkeerd
customer-warned = { $code } koopt met waarschuwing
customer-unblocked = { $code } is gedeblokkeerd
customer-closed = { $code } is afgesloten
customer-reopened = { $code } is heropend
customer-undo-block = de blokkering van { $code }
customer-undo-unblock = de deblokkering van { $code }
customer-undo-close = het afsluiten van { $code }
customer-undo-reopen = het heropenen van { $code }

## Eén document

document-title = Post
document-invoice = Factuur
document-credit-note = Creditnota
document-receipt = Ontvangst
document-command-customer = Klant
document-command-order = Order
document-command-apply = Toewijzen
document-command-reverse = Tegenboeken
document-customer = Klant
document-date = Datum
document-currency = Valuta
document-amount = Bedrag
document-open = Open
document-on-account = Niet toegewezen
document-order = Order
document-ship-to = Afleveradres
document-paid = Volledig betaald
document-instalment = Termijn { $number }, vervalt { $due }: { $amount }, open { $open }
document-overdue = { $days ->
    [one] { $days } dag te laat
   *[other] { $days } dagen te laat
}
document-disputed = In geschil
document-awaits-transfer = Ingevoerd, nog niet overgeboekt
document-reversed = Teruggedraaid: vanaf { $day } alsof hij er nooit was.
document-applied = Toegewezen
document-nothing-applied = Er is niets toegewezen.
