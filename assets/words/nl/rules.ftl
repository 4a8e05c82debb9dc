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
