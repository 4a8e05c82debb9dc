### Orders en beslissingen: waarom iets niet is gedaan, wat is overgeslagen, wat is beslist.

## Orders

order-number-taken = Er is al een order { $number }.
    .hint = Geef de nieuwe order een ander nummer.
order-refused = De order is geweigerd.
order-not-open = Order { $number } is niet lopend (status: { $state }).
    .hint = Heropen eerst de order; een heropende order wordt als een nieuwe gecontroleerd.
order-open-already = Order { $number } is al lopend.
order-confirmed-already = De klant heeft order { $number } al bevestigd.
order-on-hold = Order { $number } is geblokkeerd: verzenden of factureren kan niet.
    .hint = Kredietbeheer moet de order eerst vrijgeven.
order-rejected = Order { $number } is afgewezen door kredietbeheer.
    .hint = Heropen de order: dan volgt een nieuwe controle.
order-unconfirmed = Order { $number } is niet bevestigd: de goederen mogen nog niet vertrekken.
    .hint = Bevestig de order eerst; daarbij wordt de order gecontroleerd: { $creditdesk } order confirm { $number }
order-shipped-already = De goederen van order { $number } zijn al vertrokken.
order-under-way = Order { $number } is gedeeltelijk verzonden of gefactureerd: annuleren kan niet meer.
    .hint = Sluit de order af: wat niet gefactureerd is, telt dan niet meer mee.
order-goods-left = Goederen van order { $number } zijn vertrokken en daarvan is { $amount } niet gefactureerd: afsluiten of annuleren kan nog niet.
    .hint = Voer de factuur in. Komt er geen, dan sluit een supervisor de order af: { $creditdesk } order close { $number } --not-invoiced --reason TEKST
order-below-goods-left = Van order { $number } is voor { $shipped } aan goederen vertrokken en nog niet alles gefactureerd: het orderbedrag kan niet lager worden dan dat.
    .hint = Voer de factuur in. Komt er geen, dan sluit een supervisor de order af: { $creditdesk } order close { $number } --not-invoiced --reason TEKST
order-terms-of-goods-left = Goederen van order { $number } zijn op rekening vertrokken en daarvan is { $amount } niet gefactureerd: wijzigen in contante voorwaarden kan niet meer.
    .hint = Voer de factuur in, en wat ervan is betaald.
order-changed = { $who ->
        [known] Order { $number } is intussen gewijzigd: { $what } door { $user } op { $at }.
       *[unknown] Order { $number } is intussen gewijzigd.
    }
    .hint = Bekijk de order opnieuw voordat u beslist.
order-ships-before-its-date = De verzenddatum { $ship_day } ligt vóór de orderdatum, { $day }.
number-unusable = “{ $number }” kan geen nummer zijn: een nummer heeft 1 tot { $longest } tekens.
    .hint = Geef het nummer dat op de order of het stuk staat.

## De blokkeringslijst

order-not-on-hold = Order { $number } is niet geblokkeerd.
order-left-the-queue = { $who ->
        [known] Order { $number } is niet meer geblokkeerd: { $what } door { $user } op { $at }.
       *[unknown] Order { $number } is niet meer geblokkeerd.
    }
    .hint = Bekijk de geschiedenis van de order.
order-decided-already = Order { $number } is niet meer geblokkeerd: { $decision } door { $user } op { $at }.
    .hint = Was dat een vergissing, maak die beslissing dan eerst ongedaan.
reason-not-found = Er is geen redencode { $code } voor deze beslissing.
    .hint = Bekende codes: { $known }.
no-order-named = Er is geen order opgegeven.
release-of-blocked-customer = Order { $number } kan niet worden vrijgegeven: klant { $customer } is geblokkeerd of afgesloten.
    .hint = Deblokkeer eerst de klant, of heropen een afgesloten klant.
decision-other-currency = Het bedrag is in { $currency }; de bedragen van order { $number } zijn in { $own }. Er is niets gewijzigd.
    .hint = Beslis per valuta over de orders.
release-below-amount = Een vrijgave tot { $up_to } dekt order { $number } van { $amount } niet.
    .hint = Geef minstens tot het orderbedrag vrij, of laat de order verlagen.
release-until-past = De vrijgave zou al op { $until } zijn geëindigd.
nothing-to-undo = Er is geen beslissing om ongedaan te maken.
undo-too-late = Order { $number } is sindsdien verzonden of gefactureerd: de beslissing kan niet meer ongedaan worden gemaakt.
undo-decided-since = { $who ->
        [known] Order { $number } is sinds die beslissing gewijzigd: { $what } door { $user } op { $at }.
       *[unknown] Order { $number } is sinds die beslissing gewijzigd.
    }
    .hint = { $who ->
            [known] Om dat eerst ongedaan te maken: { $creditdesk } undo { $event }
           *[unknown] Bekijk de geschiedenis ervan in het auditspoor.
        }
desk-none-open = Er is geen administratie geopend.
    .hint = Maak een nieuwe administratie of open er een.

decided-release = vrijgegeven
decided-reject = afgewezen
decided-keep = aangehouden
decided-terms = voorwaarden gewijzigd
decided-forward = doorgestuurd
decided-force = handmatig geblokkeerd
decided-undo = beslissing ongedaan gemaakt

## Wat bij een controle is overgeslagen

passed-checkpoint-off = De kredietcontrole staat op dit punt uit: alleen de status van de klant is getoetst.
passed-all-but-the-sale = De kredietcontrole staat op dit punt uit: alleen de status van de klant en de limiet bij de verkoop zijn getoetst.
passed-released = Een vrijgave dekt de order: alleen de status van de klant is getoetst.
passed-excluded = Uitgesloten van kredietcontrole.
passed-below-minimum-for-check = De order is niet groter dan het minimumbedrag voor kredietcontrole.
passed-paid-without-credit = De order wordt zonder krediet betaald: limiet en achterstand zijn niet getoetst.
passed-future-order = Een toekomstige order: de limiet wordt getoetst zodra de order binnen de horizon komt.
passed-past-rules = Een regel laat de order langs de blokkeringsregels: geen ervan is getoetst.
passed-released-by-rule = Een regel laat de order door: limieten en blokkeringsregels zijn niet getoetst.

## Een order afsluiten vanaf het orderscherm

order-command-close = Afsluiten
order-close-title = Order { $order } afsluiten?
order-close-effect = Van order { $order } van { $name } is { $remaining } { $currency } niet gefactureerd. Is de order afgesloten, dan telt dat niet meer mee.
order-close-effect-invoiced = Van order { $order } van { $name } valt niets meer te factureren: de order wordt afgesloten.
order-close-effect-left = Goederen van order { $order } van { $name } zijn vertrokken en daarvan is { $left } { $currency } niet gefactureerd. Komt er geen factuur, dan sluit een supervisor de order af met een reden; { $remaining } { $currency } telt dan niet meer mee.
order-close-yes = Order afsluiten
order-close-not-invoiced = Wordt niet gefactureerd
order-close-not-invoiced-help = Ja: de vertrokken goederen worden nooit gefactureerd en de order wordt toch afgesloten. Nee: voer eerst de factuur in.
order-close-goods-left = Voer eerst de factuur van { $left } in, of antwoord ja.
order-close-reason = Reden
order-close-reason-help = Waarom de vertrokken goederen niet gefactureerd worden. Het auditspoor legt dit vast.
order-closed = { $order } afgesloten
order-job-close = Order { $order } afsluiten
order-command-amend = Wijzigen
order-command-confirm = Bevestigen
order-command-ship = Verzenden
order-command-copy = Kopiëren
order-end-title = Order { $order } beëindigen?
order-end-close = Afsluiten: wat niet is gefactureerd, telt niet meer mee
order-end-cancel = Annuleren: er is niets van verzonden of gefactureerd
order-cancel-title = Order { $order } annuleren?
order-cancel-yes = De order annuleren
order-cancelled = { $order } geannuleerd
order-job-cancel = Order { $order } annuleren
order-amend-title = Order { $order } wijzigen
order-amend-effect = Order { $order } van { $name }: tot nu toe { $amount } { $currency }. Een hoger bedrag wordt als een nieuwe order gecontroleerd, tenzij de vrijgave het dekt.
order-amend-amount = Bedrag
order-amend-amount-help = Het nieuwe totaal, inclusief belasting.
order-amended = { $order }: voortaan { $amount }
order-amended-held = { $order }: voortaan { $amount }, geblokkeerd: { $reasons }
order-job-amend = Order { $order } wijzigen
order-change-refused = { $order } blijft ongewijzigd; geweigerd: { $reasons }
order-confirm-title = Order { $order } bevestigen?
order-confirm-effect = { $name } heeft order { $order } van { $amount } { $currency } bevestigd. De order wordt nu als een nieuwe order gecontroleerd.
order-confirmed = { $order } bevestigd
order-confirmed-held = { $order } bevestigd en geblokkeerd: { $reasons }
order-job-confirm = Order { $order } bevestigen
order-ship-title = Order { $order } verzenden?
order-ship-effect = Goederen van { $amount } { $currency } voor { $name } gaan naar het magazijn.
order-shipped = { $order } verzonden
order-not-shipped = { $order } niet verzonden: { $reasons }
order-job-ship = Order { $order } verzenden
order-copy-title = Order { $order } kopiëren
order-copy-effect = Nog een keer hetzelfde voor { $name }, { $amount } { $currency }, met de datum van vandaag en gecontroleerd als elke nieuwe order.
order-copy-number = Nummer van de kopie
order-copy-number-help = Een nummer dat nog geen order heeft.
order-copied = { $order } ingevoerd
order-copied-held = { $order } ingevoerd en geblokkeerd: { $reasons }
order-not-copied = { $order } niet ingevoerd; geweigerd: { $reasons }
order-job-copy = Order { $order } kopiëren

# Een handeling ongedaan maken
undo-nothing = U hebt niets om ongedaan te maken.
undo-not-alone = { $why } De lijst van handelingen toont wat eerst ongedaan gemaakt moet worden.
undo-no-event = Gebeurtenis { $code } bestaat niet.
    .hint = { $creditdesk } undo list --all toont wat er is gedaan, met de nummers.
undo-of-set-up = Hiermee is de administratie aangemaakt, en al het andere rust daarop: dit kan niet ongedaan worden gemaakt. Een ongewenste administratie is een bestand dat u kunt verwijderen.
    .short = alles rust erop
undo-too-old = Er is niets van vastgelegd dat ongedaan kan worden gemaakt: het veranderde niets, of is gedaan met een eerdere versie van het programma.
    .short = niets van vastgelegd
undo-done-already = { $who ->
        [known] Dit is al ongedaan gemaakt: { $what } door { $user } op { $at }.
       *[unknown] Dit is al ongedaan gemaakt.
    }
undo-done-again = Het werd ongedaan gemaakt en opnieuw gedaan: maak { $event } ongedaan.
undo-changed-since = { $who ->
        [known] { $number } is sindsdien gewijzigd: { $what } door { $user } op { $at }. Dit kan niet ongedaan worden gemaakt.
       *[unknown] { $number } is sindsdien gewijzigd. Dit kan niet ongedaan worden gemaakt.
    }
    .short = { $who ->
            [known] sindsdien gewijzigd: { $what }, { $user }
           *[unknown] sindsdien gewijzigd
        }
    .hint = { $who ->
            [known] Om dat eerst ongedaan te maken: { $creditdesk } undo { $event }
           *[unknown] Bekijk de geschiedenis ervan in het auditspoor.
        }
undo-in-use = { $who ->
        [known] Op { $number } is sindsdien iets gebaseerd: { $what } door { $user } op { $at }. Dit kan niet ongedaan worden gemaakt.
       *[unknown] Op { $number } is sindsdien iets gebaseerd. Dit kan niet ongedaan worden gemaakt.
    }
    .short = { $who ->
            [known] sindsdien gebruikt: { $what }, { $user }
           *[unknown] sindsdien gebruikt
        }
    .hint = { $who ->
            [known] Om dat eerst ongedaan te maken: { $creditdesk } undo { $event }
           *[unknown] Bekijk de geschiedenis ervan in het auditspoor.
        }
undo-order-refused = Order { $number } zou weer openstaan en de kredietcontrole weigert hem: dit kan niet ongedaan worden gemaakt.
redo-taken = { $number } kan niet worden hersteld: het nummer of de code is intussen opnieuw gebruikt, of waar het bij hoort bestaat niet meer.
redo-not-stored = Er is zoveel ongedaan gemaakt dat het niet is opgeslagen: doe het opnieuw, bijvoorbeeld door het bestand nog eens te importeren.
redo-new-findings = Order { $number } wordt nu ook om iets anders geblokkeerd: beslis er opnieuw over.
