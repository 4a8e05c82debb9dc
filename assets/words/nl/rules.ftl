### Wat de regels vaststellen, wat het verhelpt, en de woorden daarbij. Bedragen en dagen zijn al opgemaakt.

## Statussen

customer-state-active = actief
customer-state-blocked = geblokkeerd
customer-state-warning = alleen waarschuwen
customer-state-closed = afgesloten

outcome-approved = goedgekeurd
outcome-warned = goedgekeurd met waarschuwing
outcome-held = geblokkeerd
outcome-refused = geweigerd


hold-state-held = geblokkeerd
hold-state-proposed = voorgesteld
hold-state-ready = gereed voor vrijgave
hold-state-released = vrijgegeven
hold-state-rejected = afgewezen
hold-state-cancelled = geannuleerd

order-state-open = lopend
order-state-closed = afgesloten
order-state-cancelled = geannuleerd
order-state-shipped = verzonden

## Goedkeuringsstatus van orders en betalingsvoorwaarden

approval-yes = ja
approval-no = nee
approval-cash-only = alleen contant
approval-cod = onder rembours
approval-hold-until = geblokkeerd tot
approval-open-until = open tot en met
approval-hold-until-date = geblokkeerd tot { $date }
approval-open-until-date = open tot en met { $date }

terms-kind-net = op rekening
terms-kind-cash = contant
terms-kind-prepaid = vooruitbetaald
terms-kind-cod = onder rembours

## Redenen in lijstkolommen, hoogstens 14 kolommen breed

reason-name-customer-closed = Afgesloten
reason-name-customer-blocked = Geblokkeerd
reason-name-customer-warning = Waarschuwing
reason-name-limit-expired = Limiet verlopen
    .short = Einde limiet
reason-name-approval-no = Niet goedgekeurd
    .short = Niet goedgek.
reason-name-approval-cash-only = Alleen contant
reason-name-approval-cod = Rembours
reason-name-approval-hold-until = Geblokkeerd tot
    .short = Geblokk. tot
reason-name-approval-open-until = Goedkeuring verlopen
    .short = Einde goedk.
reason-name-limit-exceeded = Boven limiet
reason-name-group-limit-exceeded = Groepslimiet
reason-name-ship-to-limit-exceeded = Adreslimiet
reason-name-hold-period = Oude posten
reason-name-order-below-minimum = Onder minimum
reason-name-order-above-maximum = Boven maximum
reason-name-rule-days-overdue = Dagen te laat
reason-name-rule-account-status = Debiteurstatus
reason-name-rule-terms = Betalingsvoorwaarden
    .short = Voorwaarden
reason-name-rule-limit-expired = Verlopen limiet
    .short = Verl. limiet
reason-name-rule-overdue-amount = Achterstand
reason-name-rule-order-amount = Orderbedrag
reason-name-rule-limit-used = Limietgebruik
reason-name-rule-terms-rank = Ruimere voorwaarden
    .short = Ruimere voorw.
reason-name-forced = Handmatig geblokkeerd
    .short = Handmatig

## Bevindingen

finding-customer-closed = De klant is afgesloten: { $detail }.
finding-customer-blocked = De klant is geblokkeerd: { $detail }.
finding-customer-warning = De klant is alleen met waarschuwing geblokkeerd: { $detail }.
finding-limit-expired = { $margin ->
    [one] De kredietlimiet van { $detail } is vervallen op { $threshold }, { $margin } dag geleden.
   *[other] De kredietlimiet van { $detail } is vervallen op { $threshold }, { $margin } dagen geleden.
}
finding-approval-no = De goedkeuringsstatus orders van de klant is Nee: elke order wordt geblokkeerd.
finding-approval-cash-only = De klant koopt alleen contant, maar de voorwaarden van de order zijn: { $measured }.
finding-approval-cod = De klant koopt alleen onder rembours, maar de voorwaarden van de order zijn: { $measured }.
finding-approval-hold-until = Orders van de klant zijn geblokkeerd tot { $threshold }.
finding-approval-open-until = Orders van de klant waren goedgekeurd tot en met { $threshold }, niet daarna.
finding-limit-exceeded = De kredietpositie met deze order is { $measured }; dat is { $margin } boven de kredietlimiet van { $threshold }.
finding-group-limit-exceeded = De kredietpositie van groep { $detail } met deze order is { $measured }; dat is { $margin } boven de groepslimiet van { $threshold }.
finding-ship-to-limit-exceeded = De kredietpositie van afleveradres { $detail } met deze order is { $measured }; dat is { $margin } boven de limiet van { $threshold }.
finding-limit-exceeded-account = De kredietpositie is { $measured }; dat is { $margin } boven de kredietlimiet van { $threshold }.
finding-group-limit-exceeded-account = De kredietpositie van groep { $detail } is { $measured }; dat is { $margin } boven de groepslimiet van { $threshold }.
finding-ship-to-limit-exceeded-account = De kredietpositie van afleveradres { $detail } is { $measured }; dat is { $margin } boven de limiet van { $threshold }.
finding-hold-period = Er staat { $measured } open in ouderdomsklasse { $detail } of ouder.
finding-hold-period-due = { $days ->
    [0] Er staat { $measured } open op vervallen facturen.
    [one] Er staat { $measured } open op facturen die meer dan { $days } dag vervallen zijn.
   *[other] Er staat { $measured } open op facturen die meer dan { $days } dagen vervallen zijn.
}
finding-hold-period-invoice = { $days ->
    [0] Er staat { $measured } open op facturen van vóór vandaag.
    [one] Er staat { $measured } open op facturen van meer dan { $days } dag oud.
   *[other] Er staat { $measured } open op facturen van meer dan { $days } dagen oud.
}
finding-order-below-minimum = De order van { $measured } ligt { $margin } onder het minimale orderbedrag van { $threshold }.
finding-order-above-maximum = De order van { $measured } ligt { $margin } boven het maximale orderbedrag van { $threshold }.
finding-rule-days-overdue = { $measured ->
    [one] De oudste factuur is { $measured } dag te laat; regel { $detail } staat er { $threshold } toe.
   *[other] De oudste factuur is { $measured } dagen te laat; regel { $detail } staat er { $threshold } toe.
}
finding-rule-account-status = De debiteurstatus is { $measured }, die regel { $detail } noemt.
finding-rule-terms = De betalingsvoorwaarden van de order zijn { $measured }, die regel { $detail } noemt.
finding-rule-limit-expired = { $measured ->
    [one] De kredietlimiet is { $measured } dag geleden verlopen; regel { $detail } staat er { $threshold } toe.
   *[other] De kredietlimiet is { $measured } dagen geleden verlopen; regel { $detail } staat er { $threshold } toe.
}
finding-rule-overdue-amount = Er is { $measured } achterstallig; regel { $detail } staat { $threshold } toe.
finding-rule-order-amount = De order bedraagt { $measured }; regel { $detail } staat { $threshold } toe.
finding-rule-limit-used = Met deze order is { $measured } van de kredietlimiet gebruikt; regel { $detail } staat { $threshold } toe.
finding-rule-limit-nothing = De kredietlimiet is nihil of vrijwel nihil; regel { $detail } staat een gebruik van { $threshold } toe.
finding-rule-terms-rank = De voorwaarden van de order, { $measured }, zijn van een hogere rang dan die van de klant, { $threshold }.
finding-forced = De order is handmatig geblokkeerd: { $detail }.

## Oplossingen

cure-pay = { $more ->
    [0] Laat { $amount } betalen, oudste vervaldag eerst: { $invoices }.
   *[other] Laat { $amount } betalen, oudste vervaldag eerst: { $invoices } en nog { $more }.
}
cure-apply = Wijs { $amount } toe van de { $on_file } aan niet-toegewezen ontvangsten en creditnota’s.
cure-reduce-order = Verlaag de order met { $amount }.
cure-increase-order = Verhoog de order met { $amount }.
cure-raise-limit = Verhoog de kredietlimiet tot { $amount }.
cure-raise-temporary-limit = Verhoog de tijdelijke limiet tot { $amount }.
cure-raise-group-limit = Verhoog de limiet van groep { $detail } tot { $amount }.
cure-raise-ship-to-limit = Verhoog de limiet van afleveradres { $detail } tot { $amount }.
cure-raise-maximum = Verhoog het maximale orderbedrag tot { $amount }.
cure-wait-until = { $documents ->
    [0] Wacht tot { $date }.
    [one] Wacht tot { $date }, wanneer { $named } meetelt.
   *[other] Wacht tot { $date }, wanneer { $named } meetellen.
}
cure-change-terms = { $detail ->
    [cash] Laat de order contant betalen.
    [prepaid] Laat de order vooruitbetalen.
    [cod] Lever de order onder rembours.
   *[other] Wijzig de betalingsvoorwaarden van de order naar { $detail }.
}
cure-renew-limit = Verleng de kredietlimiet.
cure-unblock = { $detail ->
    [closed] Heropen de klant.
   *[other] Deblokkeer de klant.
}
cure-set-approval = Zet de goedkeuringsstatus orders van de klant op Ja.
cure-set-account-status = Wijzig de debiteurstatus van de klant.

## Wat een order vrijgeeft: delen van één regel

remedy-line = { $ways }.
remedy-list = { $first }, { $rest }
remedy-or = { $first }, of { $rest }
remedy-and = { $first } en { $second }
remedy-none = Zie de bevindingen: twee stappen zijn niet genoeg om de order vrij te geven.
remedy-pay = laat { $amount } betalen
remedy-apply = wijs { $amount } toe van wat nog niet is toegewezen
remedy-reduce-order = verlaag de order met { $amount }
remedy-increase-order = verhoog de order met { $amount }
remedy-raise-limit = verhoog de limiet tot { $amount }
remedy-raise-temporary-limit = verhoog de tijdelijke limiet tot { $amount }
remedy-raise-group-limit = verhoog de limiet van groep { $detail } tot { $amount }
remedy-raise-ship-to-limit = verhoog de limiet van afleveradres { $detail } tot { $amount }
remedy-raise-maximum = verhoog het maximale orderbedrag tot { $amount }
remedy-wait-until = wacht tot { $date }
remedy-change-terms = { $detail ->
    [cash] laat contant betalen
    [prepaid] laat vooruitbetalen
    [cod] lever onder rembours
   *[other] wijzig de betalingsvoorwaarden naar { $detail }
}
remedy-renew-limit = verleng de kredietlimiet
remedy-unblock = { $detail ->
    [closed] heropen de klant
   *[other] deblokkeer de klant
}
remedy-set-approval = zet de goedkeuringsstatus orders op Ja
remedy-set-account-status = wijzig de debiteurstatus

## Blokkeringsregels

rule-type-days-overdue = dagen te laat
rule-type-account-status = debiteurstatus
rule-type-terms = betalingsvoorwaarden
rule-type-limit-expired = verlopen limiet
rule-type-overdue-amount = achterstallig bedrag
rule-type-order-amount = orderbedrag
rule-type-limit-used = limietgebruik

rule-release-no = nee
rule-release-rules = langs de blokkeringsregels
rule-release-all = langs limieten en regels

rule-level-customer = klant
rule-level-group = groep
rule-level-all = iedereen


rule-value-missing = Een regel van het type “{ $type }” moet dit opgeven: “{ $value }”.
rule-value-either = Een regel van het type “{ $type }” moet dit opgeven: “{ $value }” of “{ $other }”.
rule-value-foreign = Een regel van het type “{ $type }” kent dit niet: “{ $value }”.
rule-values-both = Een regel van het type “{ $type }” heeft óf “{ $value }” óf “{ $other }”, niet allebei.
rule-values-many = Een regel van het type “{ $type }” noemt hoogstens { $most } waarden.

## Wat er van elke blokkeringsregel werd, en waarom er een niet is getoetst

trail-result-fired = blokkeert
trail-result-warned = waarschuwt
trail-result-struck-out = vervallen
trail-result-no = niet van toepassing
trail-result-applies = van toepassing
trail-result-idle = zonder gevolg
trail-result-released = laat de order door
trail-result-not-tried = niet getoetst

trail-why-inactive = uitgeschakeld
trail-why-not-valid-yet = nog niet geldig
trail-why-no-longer-valid = niet meer geldig
trail-why-other-customer = voor een andere klant
trail-why-other-group = voor een andere groep
trail-why-other-risk-group = voor een andere risicogroep
trail-why-not-scored = de klant heeft geen risicogroep
trail-why-other-checkpoint = voor een ander controlepunt
trail-why-other-currency = de rekening luidt in een andere valuta
trail-why-not-on-account = de order is niet op rekening
trail-why-minimum-for-check = niet groter dan het minimumbedrag voor kredietcontrole
trail-why-no-limit = er is geen limiet om mee te vergelijken
trail-why-future-order = een toekomstige order, die nog niet meetelt
trail-why-approved = de order is vrijgegeven
trail-why-excluded = uitgesloten van kredietcontrole
trail-why-released-by-rule = een andere regel laat de order door

## Wat het meest is veranderd sinds een order is geblokkeerd

since-excluded = sindsdien uitgesloten van de kredietcontrole
since-terms-changed = sindsdien andere voorwaarden
since-below-minimum = sindsdien onder het minimum voor de kredietcontrole
since-paid = sindsdien betaald
since-invoiced = sindsdien gefactureerd
since-limit-raised = limiet sindsdien verhoogd
since-limit-cut = limiet sindsdien verlaagd
since-order-changed = order sindsdien gewijzigd
since-other-orders = andere orders sindsdien gewijzigd

## What an order was held for

hold-not-checked = kan niet worden gecontroleerd
hold-held-for = Geblokkeerd op { $day } wegens { $what }.
hold-held-for-ready = Geblokkeerd op { $day } wegens { $what }: gereed voor vrijgave.
hold-held-for-since = Geblokkeerd op { $day } wegens { $what }; { $since }.
hold-held-for-since-ready = Geblokkeerd op { $day } wegens { $what }; { $since }: gereed voor vrijgave.
hold-what-excess = { $amount }
hold-what-nothing = een andere reden

## Kredietpositie

exposure-total = Kredietpositie
exposure-open-invoices = Openstaande facturen
exposure-open-credits = Openstaande creditnota’s
exposure-unapplied-receipts = Niet-toegewezen ontvangsten
exposure-approved-orders = Goedgekeurde orders
exposure-held-orders = Geblokkeerde orders
exposure-future-orders = Toekomstige orders
exposure-unconfirmed-orders = Onbevestigde orders
exposure-this-order = Deze order
exposure-this-invoice = Deze factuur

## Limieten

limit-own = Eigen limiet
limit-temporary = Tijdelijke limiet
limit-group = Groepslimiet
limit-policy-group = Limiet kredietbeheergroep
limit-ship-to = Limiet afleveradres
limit-insurance = Verzekering en borgstelling
limit-tolerance = Tolerantie
limit-effective = Effectieve limiet
limit-available = Kredietruimte
limit-unlimited = Onbeperkt krediet
limit-none = Geen limiet ingesteld

## Ouderdomsanalyse

ageing-not-due = Niet vervallen
ageing-period = { $from }-{ $to } dagen
ageing-over = { $days ->
    [one] Meer dan { $days } dag
   *[other] Meer dan { $days } dagen
}
ageing-unapplied = Niet toegewezen
ageing-balance = Saldo

## Blokkeringsregels als zin

rule-sentence-hold = Blokkeer { $who } { $when }.
rule-sentence-warn = Waarschuw bij { $who } { $when }.
rule-sentence-exclusion = Blokkeer { $who } niet wegens { $what } { $when }.
rule-sentence-past-rules = Laat { $who } langs alle blokkeringsregels { $when }.
rule-sentence-past-all = Laat { $who } door, ongeacht limiet en regels, { $when }.
rule-sentence-and = { $before } { $tail }
rule-every-all = elke order
rule-every-customer = elke order van klant { $code }
rule-every-group = elke order van groep { $code }
rule-every-group-risk = elke order van groep { $code } met risico { $risk }
rule-every-risk = elke order van klanten met risico { $risk }
rule-orders-all = orders
rule-orders-customer = orders van klant { $code }
rule-orders-group = orders van groep { $code }
rule-orders-group-risk = orders van groep { $code } met risico { $risk }
rule-orders-risk = orders van klanten met risico { $risk }
rule-when-days-overdue-above = { $days ->
    [one] wanneer een factuur meer dan { $days } dag te laat is
   *[other] wanneer een factuur meer dan { $days } dagen te laat is
}
rule-when-days-overdue-below = { $days ->
    [one] wanneer geen factuur { $days } dag of meer te laat is
   *[other] wanneer geen factuur { $days } dagen of meer te laat is
}
rule-when-overdue-above = wanneer meer dan { $amount } achterstallig is
rule-when-overdue-below = wanneer in totaal minder dan { $amount } achterstallig is
rule-when-used-above = wanneer meer dan { $percent } van de kredietlimiet gebruikt is
rule-when-used-below = wanneer minder dan { $percent } van de kredietlimiet gebruikt is
rule-when-overdue-and-used-above = wanneer meer dan { $amount } achterstallig is en meer dan { $percent } van de kredietlimiet gebruikt is
rule-when-overdue-and-used-below = wanneer minder dan { $amount } achterstallig is en minder dan { $percent } van de kredietlimiet gebruikt is
rule-when-account-status = wanneer de debiteurstatus { $values } is
rule-when-terms = wanneer de betalingsvoorwaarden van de order { $values } zijn
rule-when-limit-expired-above = { $days ->
    [0] wanneer de kredietlimiet is verlopen
    [one] wanneer de kredietlimiet meer dan { $days } dag geleden is verlopen
   *[other] wanneer de kredietlimiet meer dan { $days } dagen geleden is verlopen
}
rule-when-limit-expired-below = { $days ->
    [one] wanneer de kredietlimiet niet of minder dan { $days } dag geleden is verlopen
   *[other] wanneer de kredietlimiet niet of minder dan { $days } dagen geleden is verlopen
}
rule-when-order-above = wanneer de order hoger is dan { $amount }
rule-when-order-below = wanneer de order lager is dan { $amount }
rule-when-used-with-order-above = wanneer met deze order meer dan { $percent } van de kredietlimiet gebruikt is
rule-when-used-with-order-below = wanneer met deze order minder dan { $percent } van de kredietlimiet gebruikt is
rule-what-days-overdue = dagen te laat
rule-what-account-status = de debiteurstatus
rule-what-terms = de betalingsvoorwaarden
rule-what-limit-expired = een verlopen limiet
rule-what-overdue-amount = het achterstallige bedrag
rule-what-order-amount = het orderbedrag
rule-what-limit-used = het gebruik van de limiet
rule-value = { $value }
rule-list = { $first }, { $rest }
rule-or = { $first } of { $rest }
rule-tail-between = Van { $from } tot en met { $to }.
rule-tail-from = Vanaf { $from }.
rule-tail-to = Tot en met { $to }.
rule-tail-at = Bij: { $places }.
rule-tail-inactive = (uitgeschakeld)
rule-id-wrong = { $id } kan geen regel aanduiden.
    .hint = Schrijf 1 tot 20 tekens uit a-z, 0-9 en -: late-61
rule-exists = Er is al een regel { $id }.
rule-id-used = Er is een regel { $id } geweest: de aanduiding wordt niet opnieuw gegeven.
rule-not-found = Er is geen regel { $code }.
rule-days-reversed = De regel zou eindigen voor hij begint.
rule-values-too-many = Een regel noemt hoogstens { $most } codes.
exclusion-idle = De uitsluiting { $id } doet zo niets.
    .hint = Geef ze release=rules, of maak ze voor een groep of een klant: ze schrapt wat algemenere regels vinden.

## De velden van blokkeringsregels

rule-field-type = Soort
    .help = Waar de regel naar kijkt.
rule-field-kind = Aard
    .help = Of hij orders blokkeert of ze langs andere regels laat.
rule-field-severity = Ernst
    .help = Of de order wordt geblokkeerd, of er alleen wordt gewaarschuwd.
rule-field-customer = Klant
    .help = De enige klant waarvoor hij geldt. Leeg: alle klanten, of een groep.
rule-field-group = Kredietbeheergroep
    .help = De groep voor wier leden hij geldt. Leeg: alle klanten.
rule-field-risk-group = Risicogroep
    .help = Alleen klanten van deze risicogroep.
rule-field-days = Dagen
    .help = Meer dagen blokkeren de order; een uitsluiting laat minder door.
rule-field-amount = Bedrag
    .help = Meer dan dit blokkeert de order; een uitsluiting laat minder door.
rule-field-percent = Percentage van de limiet
    .help = Een groter deel van de limiet blokkeert de order; een uitsluiting laat een kleiner deel door.
rule-field-values = Codes
    .help = Debiteurstatussen of voorwaarden, gescheiden door komma’s.
rule-field-release = Vrijgave
    .help = Hoe ver een uitsluiting de order doorlaat: alleen langs de eigen soort, langs alle blokkeringsregels, of ook langs de limieten.
rule-field-at = Bij
    .help = Waar hij wordt toegepast: invoer, verzending, overdracht. Leeg: overal waar orders worden gecontroleerd.
rule-field-from = Van
    .help = De eerste dag waarop hij wordt toegepast.
rule-field-to = Tot en met
    .help = De laatste dag waarop hij wordt toegepast.
rule-field-active = Actief
    .help = Of hij wordt toegepast.
rule-field-text = Waarom
    .help = Waarom het bedrijf deze regel heeft.

## Regelsets als bestand

rule-set-unreadable = { $place }: { $cause }
    .hint = Er is niets gewijzigd. Verbeter het bestand en importeer het opnieuw.
rule-set-as-a-whole = De regelset kan niet worden gelezen
rule-set-line = Regel { $line } van het bestand
rule-set-line-and-rule = Regel { $line } van het bestand, blokkeringsregel { $id }
rule-set-failed = { $cause }.
rule-set-not-a-file = het is een map, een apparaat of een pipe.
rule-set-too-large = het bestand is groter dan { $kilobytes } kB.
rule-set-not-text = het is geen tekstbestand in UTF-8.
rule-set-syntax = Dit is geen geldige TOML: { $cause }
rule-set-format = In het bestand ontbreekt “format = 1”.
rule-set-key = Een regelset kent geen “{ $name }”.
rule-set-value = De waarde van “{ $name }” is van het verkeerde soort: bedragen en percentages staan tussen aanhalingstekens, codes in een lijst tussen rechte haken.
rule-set-lacks = In de blokkeringsregel ontbreekt “{ $name }”.
rule-set-twice = Deze blokkeringsregel staat twee keer in het bestand.
rule-set-many = Een bestand heeft hoogstens { $most } regels.

cover-percent-wrong = Het gedekte percentage gaat van 0 tot 100, met hoogstens twee decimalen.
cover-type-foreign = Alleen een verzekering heeft een dekkingstype.
cover-days-reversed = De dekking zou eindigen voor ze begint.
cover-kind-insurance = verzekering
cover-kind-guarantee = borgstelling
cover-field-kind = Aard
    .help = Of een verzekeraar of een borg de schuld dekt.
cover-field-by = Verzekeraar of borg
    .help = Wie betaalt als de klant niet betaalt.
cover-field-policy = Polisnummer
    .help = Het nummer van de polis of van de borgstelling.
cover-field-coverage-type = Dekkingstype
    .help = Wat de verzekering dekt. Een borgstelling heeft er geen.
cover-field-value = Bedrag
    .help = Het verzekerde of gewaarborgde bedrag, in de valuta van de rekening.
cover-field-covered-percent = Gedekt percentage
    .help = Het deel van het bedrag dat bij schade wordt uitbetaald. Het komt boven op de limiet van de klant.
cover-field-from = Van
    .help = De eerste dag. Leeg: sinds altijd.
cover-field-to = Tot en met
    .help = De laatste dag. Leeg: tot ze wordt beëindigd.
cover-field-included-in-exposure = Begrepen in de kredietpositie
    .help = Ja: ze verandert geen limiet, en toont alleen hoeveel van de positie niet verzekerd is.
