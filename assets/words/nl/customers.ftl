### De klantenlijst, één klant en de stukken van de klant.

customers-title = Klanten
    .also = debiteuren, aanmaning, incasso, klant zoeken
customers-command-open = Openen

## Kolommen; de koppen passen in hun kolom

customers-column-code = Code
customers-column-name = Naam
customers-column-state = Status
customers-column-limit = Limiet
customers-column-exposure = Kredietpositie
customers-column-available = Ruimte
customers-column-used = % gebr
customers-column-overdue = Achterstallig
customers-column-days = Te laat
customers-column-group = Groep
customers-column-country = Land
customers-column-manager = Beheerder
customers-column-average = Gem.d.
customers-column-policy = Beheergr.
customers-column-currency = Val.
customers-unlimited = Onbeperkt
customers-no-limit = Geen
customers-state-blocked = Geblokkeerd
    .short = Geblokk.
customers-state-warning = Waarschuwing
    .short = Waarsch.
customers-state-closed = Afgesloten
    .short = Afgesl.
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
customer-command-state = Status
    .also = blokkeren, deblokkeren, afsluiten, rekeningstatus, klant verwijderen
customer-command-new = Nieuw
customers-command-new = Nieuw
    .also = nieuwe klant, klant toevoegen, rekening openen
customer-command-new-note = Nieuwe notitie
customer-command-new-ship-to = Nieuw afleveradres
customer-command-block = Blokkeren
customer-command-unblock = Deblokkeren
customer-command-close = Afsluiten
customer-command-reopen = Heropenen
customer-command-all = Open / alle
customer-command-as-of = Peildatum
customer-tab-parameters = Krediet
    .also = klantparameters, kredietparameters, kredietgegevens
customer-tab-exposure = Positie
    .also = saldo, kredietpositie, opgenomen in risico
customer-tab-documents = Posten
    .also = openstaande posten, onbetaalde facturen
customer-tab-ageing = Ouderdom
    .also = ouderdomsanalyse, ouderdomsbalans, vervallen saldi
customer-tab-orders = Orders
    .also = verkooporders
customer-tab-ship-tos = Adressen
    .also = afleveradressen, leveringsadressen, projecten
customer-tab-limits = Limieten
    .also = verloop van de limiet
customer-tab-audit = Audit
customer-head-limit = Limiet
customer-head-exposure = Positie
customer-head-available = Ruimte
customer-head-overdue = Achterstallig
customer-lines-below = { $below ->
    [one] nog { $below } regel
   *[other] nog { $below } regels
}
customer-exposure-status = { KEY("customer.open") } toont de stukken achter een bedrag.
customer-exposure-elsewhere = Afleveradressen met een eigen limiet, hierboven niet meegeteld
customer-exposure-ship-to = { $code } (limiet { $limit })
customer-component-title = Klant { $code }: { $component }
customer-documents-open = Openstaande posten
customer-documents-all = Alle stukken
customer-disputed = betwist
customer-reversed = tegengeb.
customer-counts-from = vanaf { $day }
customer-entered = ingevoerd

customer-ageing-heading = Per { $day }, op { $basis }, in { $currency }
customer-ageing-by-due = vervaldag
customer-ageing-by-invoice = factuurdatum
customer-ageing-as-of = Per
customer-ageing-as-of-help = Elke dag: stukken met een latere datum tellen niet mee. Een datum of +7.
customer-ageing-basis = Geteld vanaf
customer-ageing-basis-help = De datum vanaf wanneer de ouderdom van een stuk telt.
customer-ageing-effect = Toont het saldo op een andere dag of geteld vanaf de andere datum. Er verandert niets.
customer-ageing-month = { $back ->
    [0] Deze maand
    [one] { $back } maand terug
   *[other] { $back } maanden terug
}
customer-ageing-months-older = { $back ->
    [one] { $back } maand terug of langer
   *[other] { $back } maanden terug of langer
}

customer-column-number = Nummer
customer-column-kind = Soort
customer-column-date = Datum
customer-column-due = Vervaldag
customer-column-due-or-ship = Verv/verz.
customer-column-amount = Bedrag
customer-column-open = Open
customer-column-counts = Telt mee
customer-column-remaining = Restant
customer-column-days-over = Te laat
customer-column-remark = Opmerking
customer-column-ship-date = Verz.datum
customer-column-ship-to = Adres
customer-column-state = Status
customer-column-terms = Voorw.
customer-column-hold-period = Blokkeert
customer-column-minimum = Min. order
customer-column-maximum = Max. order
customer-column-field = Veld
customer-column-old = Voorheen
customer-column-new = Daarna
customer-column-note = Notitie

## Status van een klant

customer-job-state = Status van { $code } wijzigen
customer-change-state-title = Status van { $code }
customer-change-state-effect = Huidige status van { $name }: { $state }.
customer-block-title = { $code } blokkeren
customer-block-effect = Nieuwe orders van { $name } worden geweigerd, en goedgekeurde orders worden bij verzending tegengehouden (lopend: { $orders } { $currency }). Met alleen een waarschuwing gaan ze door en verschijnt de waarschuwing.
customer-unblock-title = { $code } deblokkeren?
customer-unblock-effect = { $name } mag weer kopen. Geblokkeerde orders blijven geblokkeerd tot hun volgende controle.
customer-close-title = { $code } afsluiten
customer-close-effect = { $name } koopt niet meer: orders en facturen worden geweigerd (lopend: { $orders } { $currency }). Ontvangsten, en creditnota’s die openstaande facturen vereffenen, worden nog geaccepteerd.
customer-reopen-title = { $code } heropenen?
customer-reopen-effect = { $name } is weer een actieve klant.
customer-field-blocking = Status
customer-field-blocking-help = Geblokkeerd: orders worden geweigerd. Alleen waarschuwen: ze gaan door met een waarschuwing.
customer-field-reason = Reden
customer-field-reason-help = De redenen van het bedrijf; { KEY("form.look-up") } zoekt ze op.
customer-field-words = Eigen omschrijving
customer-field-words-help = Ingevuld vervangt de omschrijving de gekozen reden; iedereen ziet deze tekst.
customer-blocked = { $code } is geblokkeerd
customer-warned = { $code } is alleen met waarschuwing geblokkeerd
customer-unblocked = { $code } is gedeblokkeerd
customer-closed = { $code } is afgesloten
customer-reopened = { $code } is heropend

## De kredietgegevens invullen

customer-command-save = Opslaan
customer-command-change = Wijzigen
customer-command-done = Gereed
customer-approval-date = Datum geblokkeerd of open
customer-approval-date-help = De datum bij de statussen geblokkeerd tot en open tot en met; deze is daar verplicht. Geblokkeerd tot: orders worden vóór deze dag geblokkeerd. Open tot en met: orders zijn vrij tot en met deze dag.
customer-approval-date-missing = Bij geblokkeerd tot en open tot en met hoort een datum.
customer-hold-period-none = 0 geen: niet toetsen
customer-hold-period = { $number } vanaf { $name }
customer-as-company = (zoals het bedrijf)
customer-dnbi-note = Opvragen bij het bureau komt met de koppeling; tot dan worden deze datums handmatig bijgehouden.
customer-edit-read-only = Deze waarde houdt het programma zelf bij; hier wijzigen kan niet.
customer-edit-changed = { $count ->
    [one] 1 wijziging, niet opgeslagen
   *[other] { $count } wijzigingen, niet opgeslagen
}
customer-edit-wrong-first = Niet opgeslagen: verbeter dit eerst.
customer-edit-overtaken = Een andere gebruiker heeft deze klant intussen gewijzigd. Opslaan toont wat, en overschrijft niets.
customer-edit-theirs = Intussen heeft een andere gebruiker hier { $value } opgeslagen.
customer-job-save = Klant { $code } opslaan
customer-job-check = Waarden controleren
customer-saved = { $code } is opgeslagen.
customer-save-title = { $code } opslaan?
customer-save-and-recheck = Opslaan en de orders nu herbeoordelen
customer-drop-title = De wijzigingen verwerpen?
customer-drop-effect = Deze velden krijgen hun opgeslagen waarde terug: { $fields }.
customer-drop-yes = Verwerpen
customer-conflict-title = { $code } is intussen gewijzigd
customer-conflict-fields = Nu anders: { $fields }.
customer-conflict-keep = Opnieuw laden en mijn wijzigingen houden, om ze nog eens te bekijken
customer-conflict-drop = Opnieuw laden en mijn wijzigingen verwerpen

## De orders van een klant herbeoordelen

customer-recheck-title = De orders van { $code } herbeoordelen?
customer-recheck-foreseen = Resultaat met deze waarden (een order die een gebruiker heeft vrijgegeven, blijft vrij):
customer-recheck-ready = { $count ->
    [one] 1 geblokkeerde order zou gereed zijn voor vrijgave: { $orders }.
   *[other] { $count } geblokkeerde orders zouden gereed zijn voor vrijgave: { $orders }.
}
customer-recheck-released = { $count ->
    [one] 1 geblokkeerde order zou worden vrijgegeven: { $orders }.
   *[other] { $count } geblokkeerde orders zouden worden vrijgegeven: { $orders }.
}
customer-recheck-held = { $count ->
    [one] 1 order zou worden geblokkeerd: { $orders }.
   *[other] { $count } orders zouden worden geblokkeerd: { $orders }.
}
customer-recheck-unchanged = { $count ->
    [one] 1 order zou ongewijzigd blijven.
   *[other] { $count } orders zouden ongewijzigd blijven.
}
customer-recheck-nothing = { $count ->
    [0] Er is geen order om te herbeoordelen.
    [one] De order zou ongewijzigd blijven.
   *[other] Alle { $count } orders zouden ongewijzigd blijven.
}
customer-rechecked = Gereed: { $ready }, vrijgegeven: { $released }, geblokkeerd: { $held }, ongewijzigd: { $unchanged }

## Afleveradressen van een klant

customer-not-set = (niet ingevuld)
customer-add-ship-to-title = Afleveradres van { $customer } toevoegen
customer-ship-to-effect = Met een eigen limiet wordt het afleveradres los van de klant getoetst. { KEY("field-help") } op een veld legt uit hoe.
customer-ship-to-limit-help = Geen: de limiet van de klant wordt getoetst, de saldi van dit afleveradres inbegrepen. Een bedrag: alleen wat dit afleveradres zelf verschuldigd is en in bestelling heeft, wordt eraan getoetst; de limiet en de blokkeerklasse van de klant gelden hier niet, en deze saldi tellen niet meer mee bij de klant. 0,00: geen krediet.
customer-ship-to-hold-period-help = Getoetst op de eigen posten van dit afleveradres, in plaats van de klasse van de klant. Niet ingevuld: die van de klant, of geen als het afleveradres een eigen limiet heeft.
customer-ship-tos-help =
    Met welke limiet en vanaf welke ouderdomsklasse een order voor een afleveradres wordt getoetst:
    - Geen eigen limiet en geen eigen klasse: die van de klant; de saldi tellen mee bij de limiet van de klant.
    - Alleen een eigen klasse: de limiet van de klant, en de eigen klasse op de eigen posten; die van de klant telt niet; de saldi tellen mee bij de limiet van de klant.
    - Een eigen limiet en een eigen klasse: beide, op de eigen saldi; die van de klant tellen niet, en de saldi tellen daar niet mee.
    - Alleen een eigen limiet: de eigen limiet en geen ouderdomsklasse; de saldi tellen niet mee bij de limiet van de klant.
    Een limiet van 0,00 geeft geen krediet. Ouderdomsanalyse, validatie, statistieken en de kredietgroep nemen altijd de hele rekening.

## Eén stuk

document-title = Stuk
document-invoice = Factuur
document-credit-note = Creditnota
document-receipt = Ontvangst
document-write-off = Afboeking
document-refund = Terugbetaling
document-reversal = Tegenboeking
document-command-customer = Klant
document-command-order = Order
document-command-apply = Toewijzen
document-command-reverse = Tegenboeken
document-command-write-off = Afboeken, terugbetalen
    .also = afboeken, afboeking, terugbetalen, terugbetaling, oninbaar
document-date = Datum
document-currency = Valuta
document-amount = Bedrag
document-open = Open
document-on-account = Niet toegewezen
document-order = Order
document-ship-to = Afleveradres
document-paid = Volledig betaald
document-instalment = Termijn { $number }, vervaldag { $due }: { $amount }, open { $open }
document-overdue = { $days ->
    [one] { $days } dag te laat
   *[other] { $days } dagen te laat
}
document-disputed = Betwist
document-awaits-transfer = Ingevoerd, nog niet doorgeboekt
document-reversed = Tegengeboekt: telt vanaf { $day } niet meer mee.
document-later = Vanaf { $day } staat { $left } open: wat later gedateerd is, telt dan mee.
document-applied = Toegewezen
document-nothing-applied = Er is niets toegewezen.

loosening-title = Minder streng dan voorheen
loosening-effect = De controles worden hierdoor minder streng: { $changes }.
loosening-effect-no-limit = De controles worden hierdoor minder streng: { $changes }. Zonder kredietlimiet wordt geen enkele order van de klant nog aan een limiet getoetst.
loosening-with-orders =
    { $effect }
    De geblokkeerde orders, daarmee opnieuw gecontroleerd: { $orders }

customers-command-group = Groep
customers-command-warn = Alleen waarschuwen
customers-job-marked = De gemarkeerde klanten lezen
customers-job-add = Klant { $code } toevoegen
customers-job-change = { $count ->
    [one] Een klant wijzigen
   *[other] { $shown } klanten wijzigen
}
customers-marked = { $count ->
    [one] Klant { $code }, { $name }, kredietpositie { $exposure }, { $states }. { $what }
   *[other] { $shown } klanten, kredietpositie in totaal { $exposure }: { $states }. { $what }
}
customers-marked-outside = { $effect } Klant { $code } onder de cursor is niet gemarkeerd en blijft ongewijzigd.
customers-state-count-active = { $count } actief
customers-state-count-warning = { $count } alleen waarschuwen
customers-state-count-blocked = { $count } geblokkeerd
customers-state-count-closed = { $count } afgesloten
customers-state-title = { $count ->
    [one] Status van { $code }
   *[other] Status van { $shown } klanten
}
customers-state-effect = { $count ->
    [one] {""}
   *[other] Afgesloten klanten worden overgeslagen.
}
customers-block-effect = { $count ->
    [one] Nieuwe orders worden dan geblokkeerd.
   *[other] Nieuwe orders worden dan geblokkeerd. Afgesloten klanten worden overgeslagen.
}
customers-warn-effect = { $count ->
    [one] Orders gaan dan door met een waarschuwing.
   *[other] Orders gaan dan door met een waarschuwing. Afgesloten klanten worden overgeslagen.
}
customers-all-closed = De status van afgesloten klanten wordt hier niet gewijzigd.
customers-blocked = { $count ->
    [one] { $shown } klant geblokkeerd
   *[other] { $shown } klanten geblokkeerd
}
customers-warned = { $count ->
    [one] { $shown } klant op alleen waarschuwen gezet
   *[other] { $shown } klanten op alleen waarschuwen gezet
}
customers-unblocked = { $count ->
    [one] { $shown } klant gedeblokkeerd
   *[other] { $shown } klanten gedeblokkeerd
}
customers-group-title = { $count ->
    [one] Groep van { $code }
   *[other] Groep van { $shown } klanten
}
customers-group-effect = { $count ->
    [one] De klant verlaat de groep van dezelfde soort waarvan hij lid is.
   *[other] Ze verlaten de groep van dezelfde soort waarvan ze lid zijn.
}
customers-field-group = Groep
customers-field-group-help = De groep waarvan ze lid worden.
customers-no-groups = Er zijn nog geen groepen: voeg er een toe in de instellingen.
customers-joined = { $count ->
    [one] { $shown } klant toegevoegd aan de groep
   *[other] { $shown } klanten toegevoegd aan de groep
}
customers-note-title = { $count ->
    [one] Notitie bij { $code }
   *[other] Notitie bij { $shown } klanten
}
customers-noted = { $count ->
    [one] Notitie opgeslagen bij { $shown } klant
   *[other] Notitie opgeslagen bij { $shown } klanten
}
customers-new-title = Nieuwe klant
customers-new-effect = Al het andere wordt ingevuld op het scherm van de klant, dat daarna opent.
customers-added = { $code } toegevoegd

## De bellijst

call-list-title = Bellijst
    .also = wie bellen, nabellen, telefoonlijst, achterstallige klanten, aanmanen, incasso
call-list-group = { $currency }: { $count ->
    [one] { $count } klant
   *[other] { $count } klanten
}, { $amount } achterstallig
call-list-column-note-day = Notitie op
call-list-column-paid-day = Betaald op
call-list-column-paid = Betaald
customer-command-contact = Contactgegevens
contact-title = Contactgegevens van { $code } { $name }
contact-effect = Naar wie u vraagt, en hoe u die persoon bereikt.
contact-job-read = Klant { $code } lezen

## Een klant verwijderen

customer-command-delete = Klant verwijderen
customer-delete-title = { $code } verwijderen?
customer-delete-effect = { $name } verdwijnt. Alleen een klant zonder stukken, orders, notities, afleveradressen, groep en herziening kan worden verwijderd; { KEY("undo") } haalt de klant terug.
customer-deleted = { $code } { $name } is verwijderd
customer-job-delete = { $code } verwijderen
customer-close-instead = Sluit de klant in plaats daarvan af: alles blijft bestaan, en er komen geen orders meer bij.
customer-has-documents = { $code } heeft { $count ->
    [one] { $count } stuk
   *[other] { $count } stukken
}: verwijderen kan niet.
    .hint = { customer-close-instead }
customer-has-orders = { $code } heeft { $count ->
    [one] { $count } order
   *[other] { $count } orders
}: verwijderen kan niet.
    .hint = { customer-close-instead }
customer-has-notes = { $code } heeft { $count ->
    [one] { $count } notitie
   *[other] { $count } notities
}: verwijderen kan niet.
    .hint = { customer-close-instead }
customer-has-ship-tos = { $code } heeft { $count ->
    [one] { $count } afleveradres
   *[other] { $count } afleveradressen
}: verwijderen kan niet.
    .hint = { customer-close-instead }
customer-has-covers = { $code } heeft { $count ->
    [one] { $count } dekking
   *[other] { $count } dekkingen
}: verwijderen kan niet.
    .hint = { customer-close-instead }
customer-has-rules = { $count ->
    [one] { $count } blokkeringsregel geldt alleen voor { $code }: verwijderen kan niet.
   *[other] { $count } blokkeringsregels gelden alleen voor { $code }: verwijderen kan niet.
}
    .hint = Verwijder eerst de regel, of sluit de klant in plaats daarvan af.
customer-has-group = { $code } is lid van de groep { $group }: verwijderen kan niet.
    .hint = Haal de klant eerst uit de groep.
customer-has-review = Het krediet van { $code } is op { $day } herzien: verwijderen kan niet.
    .hint = { customer-close-instead }

## Als er niets te tonen is

customers-empty = Er is nog geen klant. Voeg er een toe met Nieuw, of importeer een klantenlijst.
customer-notes-empty = Er is nog geen notitie. Schrijf de eerste met Nieuwe notitie.
