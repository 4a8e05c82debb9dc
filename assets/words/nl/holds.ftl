### De blokkeringslijst, de beslissingen, en één order.

hold-title = Geblokkeerde orders
    .also = vrijgeven, blokkeringslijst, kredietblokkering, geblokkeerde orders
hold-command-approve = Vrijgeven
    .also = vrijgeven, deblokkeren
hold-command-approve-marked = Gemarkeerde vrijgeven
hold-command-reject = Afwijzen
hold-command-keep = Aanhouden
    .also = aanhouden, opvolgen
hold-command-terms = Voorwaarden
hold-command-forward = Doorsturen
hold-command-recheck = Herbeoordelen
hold-command-recheck-all = Alle geblokkeerde orders herbeoordelen
hold-command-focus = Scrollen
hold-command-order = Order
hold-command-customer = Klant
hold-command-history = Geschiedenis
hold-command-by-customer = Per klant
hold-command-force = Blokkeren
    .also = handmatige blokkering, order blokkeren
hold-command-assessment = Beoordeling van toen

## Kolommen; de koppen zijn niet breder dan hun kolom

hold-column-order = Order
hold-column-customer = Code
hold-column-name = Naam
hold-column-amount = Bedrag
hold-column-excess = Boven limiet
hold-column-reasons = Redenen
hold-column-days = Duur
hold-column-ship = Verz.datum
hold-column-overdue = Te laat
hold-column-follow-up = Opvolging
hold-column-assigned = Bij
hold-pane-follow-up = Opvolging { $day }
hold-pane-owner = Bij { $user }
hold-command-fold = Klant inklappen
hold-command-unfold = Klant uitklappen
hold-group = { $customer } { $name }: { $count ->
    [one] { $count } order
   *[other] { $count } orders
}, { $amount } { $currency }, { $fits }
hold-group-fits = { $fitting } van { $held } binnen de limiet
hold-group-no-limit = geen limiet
hold-column-ready = Gereed

## De beoordeling

hold-nothing-found = Niets houdt deze order tegen: { $outcome }.
invoice-nothing-found = Er is niets tegen deze factuur gevonden.
invoice-limit-not-tested = De limiet wordt bij de verkoop niet getoetst.
hold-measure-value = Waarde
hold-measure-threshold = Drempel
hold-measure-margin = Verschil
hold-days = { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
}
hold-exposure-heading = Kredietpositie ({ $currency })
hold-limits-heading = Limieten
hold-limit-temporary-until = Tijdelijk tot en met { $until }
hold-pane-more = { $below ->
    [0] einde, { $key }
   *[other] nog { $below }, { $key }
}
hold-fitting = { $fitting ->
    [0] { $held ->
        [one] De geblokkeerde order van deze klant past niet onder de limiet: zonder deze order zou er { $available } ruimte zijn.
       *[other] Geen van de { $held } geblokkeerde orders van deze klant past onder de limiet: zonder deze orders zou er { $available } ruimte zijn.
    }
   *[other] { $held ->
        [one] De geblokkeerde order van deze klant past onder de limiet: { $orders } ({ $amount } van { $available }).
       *[other] Van de { $held } geblokkeerde orders van deze klant { $fitting ->
            [one] past er { $fitting }
           *[other] passen er { $fitting }
        } onder de limiet, de langst geblokkeerde eerst: { $orders } ({ $amount } van { $available }).
    }
}{ $free ->
    [0] {""}
    [one] {" "}{ $free } andere order gebruikt geen krediet.
   *[other] {" "}{ $free } andere orders gebruiken geen krediet.
}
hold-fitting-no-credit = Geen enkele geblokkeerde order van deze klant gebruikt krediet.
hold-fitting-without-limit = Geblokkeerde orders van deze klant: { $held }. Er is geen limiet.

## Beslissingen: titels, gevolg, velden

hold-title-release = Vrijgeven
hold-title-reject = Afwijzen
hold-title-keep = Aanhouden
hold-title-terms = Voorwaarden wijzigen
hold-title-forward = Doorsturen
hold-title-force = Handmatig blokkeren
hold-effect-release = { $count ->
    [one] Order { $order } van { $name }, { $amount }, verlaat de blokkeringslijst en mag worden verzonden.
   *[other] { $shown } orders, in totaal { $amount }, verlaten de blokkeringslijst en mogen worden verzonden.
}
hold-effect-reject = { $count ->
    [one] Order { $order } van { $name }, { $amount }, krijgt geen krediet: de order verlaat de blokkeringslijst en telt niet meer mee.
   *[other] { $shown } orders, in totaal { $amount }, krijgen geen krediet: de orders verlaten de blokkeringslijst en tellen niet meer mee.
}
hold-effect-keep = { $count ->
    [one] Order { $order } van { $name }, { $amount }, blijft geblokkeerd tot over de order is beslist.
   *[other] { $shown } orders, in totaal { $amount }, blijven geblokkeerd tot over de orders is beslist.
}
hold-effect-terms = { $count ->
    [one] Order { $order } van { $name }, { $amount }, wordt met andere voorwaarden opnieuw gecontroleerd.
   *[other] { $shown } orders, in totaal { $amount }, worden met andere voorwaarden opnieuw gecontroleerd.
}
hold-effect-reasons = { $effect } Geblokkeerd wegens: { $reasons }.
hold-effect-reason = { $reason } ({ $shown })
hold-effect-outside = { $effect } Order { $order } onder de cursor is niet gemarkeerd en blijft ongewijzigd.
hold-effect-forward = { $count ->
    [one] Order { $order } van { $name }, { $amount }, blijft geblokkeerd; een collega beslist.
   *[other] { $shown } orders, in totaal { $amount }, blijven geblokkeerd; een collega beslist.
}
hold-effect-force = Order { $order } van { $name }, { $amount }, wordt geblokkeerd, wat de regels ook zeggen, tot een gebruiker de order vrijgeeft.
hold-effect-unknown = Dit betreft één order, waarvan de gegevens nog worden geladen.
hold-sum-unknown = som niet bekend
hold-no-one-to-forward-to = Deze administratie heeft geen andere gebruiker.
hold-reason-default = De standaardreden
hold-field-reason = Reden
hold-help-reason = Waarom dit wordt beslist. De redenen van het bedrijf; { KEY("form.look-up") } zoekt ze op.
hold-field-note = Notitie
hold-help-note = Wat collega’s moeten weten. De notitie blijft in de geschiedenis van de order.
hold-field-up-to = Tot een bedrag van
hold-help-up-to = De vrijgave dekt de order tot dit bedrag. Leeg: het huidige bedrag.
hold-field-until = Geldig tot en met
hold-help-until = De laatste dag van de vrijgave, een datum of +7. Leeg: zonder einddatum.
hold-field-once = Alleen volgende controle
hold-help-once = Ja: bij het controlepunt daarna wordt de order opnieuw gecontroleerd.
hold-field-cancel = Order annuleren
hold-help-cancel = Ja: de order vervalt. Nee: de order blijft en kan later worden hervat.
hold-field-follow-up = Opvolgdatum
hold-help-follow-up = Wanneer de order opnieuw wordt bekeken, een datum of +7. Leeg: ongewijzigd.
hold-field-terms = Voorwaarden
hold-help-terms = Hoe de order voortaan wordt betaald; { KEY("form.look-up") } zoekt de voorwaarden op.
hold-field-collect = Te innen bedrag
hold-help-collect = Wat bij aflevering moet worden geïnd. Niet van toepassing bij verkoop op rekening.
hold-field-to = Aan
hold-help-to = Wie beslist; { KEY("form.look-up") } zoekt de gebruikers op.
hold-up-to-too-low = Lager dan het orderbedrag: { $amount }.
hold-day-past = { $day } is voorbij.
decision-collect-negative = Het te innen bedrag voor order { $order } is negatief.
    .hint = Geef wat bij levering moet worden geïnd, of laat het weg.
hold-collect-negative = Het te innen bedrag kan niet negatief zijn.
hold-cancel-title = { $count ->
    [one] De order annuleren?
   *[other] De orders annuleren?
}
hold-cancel-effect = { $count ->
    [one] Order { $order } wordt afgewezen en geannuleerd: er wordt niets van verzonden of gefactureerd.
   *[other] { $shown } orders worden afgewezen en geannuleerd: er wordt niets van verzonden of gefactureerd.
}
hold-cancel-yes = Afwijzen en annuleren

## Beslissingen: wat er gebeurd is, wat ongedaan maken zou doen

hold-done-release = { $count ->
    [one] { $order } vrijgegeven
   *[other] { $shown } orders vrijgegeven
}
hold-done-reject = { $count ->
    [one] { $order } afgewezen
   *[other] { $shown } orders afgewezen
}
hold-done-keep = { $count ->
    [one] { $order } aangehouden
   *[other] { $shown } orders aangehouden
}
hold-done-terms = { $count ->
    [one] { $order }: andere voorwaarden
   *[other] { $shown } orders: andere voorwaarden
}
hold-done-forward = { $count ->
    [one] { $order } doorgestuurd
   *[other] { $shown } orders doorgestuurd
}
hold-done-force = { $count ->
    [one] { $order } geblokkeerd
   *[other] { $shown } orders geblokkeerd
}
hold-rechecked = Herbeoordeeld: { $count }; gereed voor vrijgave: { $ready }; vrijgegeven: { $released }
hold-problem-title = Niet uitgevoerd

hold-job-choices = Keuzes laden
hold-job-check = De geblokkeerde orders worden gecontroleerd
hold-job-assessment = Beoordeling laden
hold-job-order = Order laden
hold-job-orders = { $count ->
    [one] { $count } order
   *[other] { $count } orders
}
hold-job-release = { $orders } vrijgeven
hold-job-reject = { $orders } afwijzen
hold-job-keep = { $orders } aanhouden
hold-job-terms = Voorwaarden van { $orders } wijzigen
hold-job-forward = { $orders } doorsturen
hold-job-force = { $orders } blokkeren
hold-job-recheck = { $orders } herbeoordelen
hold-job-recheck-all = De hele blokkeringslijst herbeoordelen
hold-job-recheck-customer = Orders van { $code } herbeoordelen

## Geschiedenis en order

hold-history-title = Beslissingen over { $order }
hold-history-empty = Er is nog niets beslist.
hold-seen-title = { $order } zoals beoordeeld op { $day }
hold-decided-reversed = ongedaan gemaakt
hold-decided-reason = Reden: { $reason }
hold-decided-note = Notitie: { $note }
hold-order-title = Order { $order }
hold-order-customer = Klant
hold-order-standing = Status
hold-order-amount = Totaal
hold-order-invoiced = Gefactureerd
hold-order-day = Datum
hold-order-shipped = Verzonden op
hold-order-ended = Beëindigd op
hold-order-ship-to = Afleveradres
hold-order-warehouse = Magazijn
hold-order-approval = De vrijgave dekt
hold-approval-up-to = tot { $amount }
hold-approval-until = tot en met { $day }
hold-approval-once = alleen de volgende controle
hold-approval-spent = verbruikt
hold-order-decisions = Beslissingen
hold-order-assessment = Beoordeling van { $day }

## Als er niets te tonen is

hold-queue-empty = Er is geen order geblokkeerd. Orders worden bij invoer of import gecontroleerd; wat een beslissing vraagt, komt hier.
