### Waarden van parameters en instellingen die als code worden opgeslagen.

value-unlimited = onbeperkt
limit-value-none = geen
limit-value-unlimited = onbeperkt
value-off = uit
value-bypass = volgens het lid
value-months = kalendermaanden
value-hold = blokkeren
value-warn = waarschuwen
blocking-warn = alleen waarschuwen
blocking-block = blokkeren
value-sale-warn = Verkoop, alleen valideren
value-sale-block = Verkoop (weigeren)
value-transfer-warn = Doorboeking, waarschuwen
value-transfer-block = Doorboeking (weigeren)
value-due = vervaldag
value-invoice = factuurdatum
value-entry = orderinvoer
value-shipping = verzending
value-transfer = facturering
value-en = Engels
value-fr = Frans
value-nl = Nederlands
value-auto = kredietvalidatie
value-manual = handmatig
value-ship-to = afleveradres
value-job = project
value-credit = kredietgroep
value-policy = kredietbeheergroep

# What can be found.
found-order = order
found-invoice = factuur
found-credit = creditnota
found-receipt = ontvangst
found-customer = klant
found-ship-to = afleveradres
found-group = groep
found-setting = instelling
found-reason = reden
found-warehouse = magazijn
found-terms = voorwaarden
found-user = gebruiker

## Wat voor bijzondere waarden en datums wordt getypt, naast de woorden hierboven: in kleine letters, gescheiden door komma’s

typed-none = geen, niets, geen limiet
typed-unlimited = onbeperkt, onbeperkte
typed-off = uit
typed-today = vandaag
typed-weekdays = maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag
weekdays-short = ma, di, wo, do, vr, za, zo
months = januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december
