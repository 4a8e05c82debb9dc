### Het auditspoor: wat er is gedaan, waaraan, en wat er is gewijzigd.

audit-title = Auditspoor
    .also = logboek, wie wat heeft gewijzigd
audit-command-open = Tonen
audit-command-ask = Selecteren
audit-command-verify = Controleren
audit-job-verify = Auditspoor controleren
audit-column-time = Tijd (UTC)
audit-column-user = Door
audit-column-event = Gebeurtenis
audit-column-subject = Betreft
audit-column-customer = Klant
audit-column-changed = Wat is gewijzigd
audit-ask-effect = Alleen de regels die aan alles voldoen worden getoond. Esc in de lijst toont weer alles.
audit-field-customer = Klant
audit-field-customer-help = De code van de klant.
audit-field-order = Order
audit-field-order-help = Het nummer van de order.
audit-field-user = Gebruiker
audit-field-user-help = De aanmeldnaam van de gebruiker.
audit-field-from = Vanaf
audit-field-from-help = De eerste dag.
audit-field-to = Tot en met
audit-field-to-help = De laatste dag.
audit-sound = { $records ->
    [0] Er zijn nog geen regels.
    [one] { $records } regel, en die is ongewijzigd: er is niets veranderd of verwijderd.
   *[other] { $records } regels, alle ongewijzigd: er is niets veranderd of verwijderd.
}
audit-first-bad = Regel { $record } is gewijzigd, of een eerdere regel ontbreekt. Vanaf daar is het auditspoor niet betrouwbaar.
audit-silent = { $events ->
    [one] { $events } gebeurtenis heeft geen regel: de handeling is verricht, maar de regel is verwijderd.
   *[other] { $events } gebeurtenissen hebben geen regel: de handelingen zijn verricht, maar de regels zijn verwijderd.
}
audit-head = Noteer dit elders: het bewijst later dat er geen regels ontbreken: { $head }
audit-unread = Het spoor kon niet tot het einde worden gelezen: { $problem }. De regels daarna zijn niet nagegaan.
audit-record = Regel { $record }
audit-value = { $name }: { $value }
audit-change = { $name }: { $old } -> { $new }
audit-imported = { $inserted } nieuw, { $updated ->
    [0] {""}
   *[other] { $updated } gewijzigd,{" "}
}{ $rejected } afgekeurd, { $read ->
    [one] { $read } regel
   *[other] { $read } regels
} { $kind ->
    [customers] klanten
    [ship-tos] afleveradressen
    [groups] groepen
    [invoices] facturen
    [receipts] ontvangsten
    [orders] orders
    [users] gebruikers
   *[other] ({ $kind })
}

## Velden die geen parameters zijn

audit-name-amount = Bedrag
audit-name-applied = Toegewezen
audit-name-cancelled = Geannuleerd
audit-name-collect = Te innen
audit-name-customer = Klant
audit-name-day = Datum
audit-name-decision = Beslissing
audit-name-default = Standaard
audit-name-disputed = Betwist
audit-name-follow-up = Opvolgdatum
audit-name-instalment = Termijn
audit-name-instalments = Termijnen
audit-name-kind = Soort
audit-name-lasting = Geldig voor
audit-name-messages = Waarschuwingen
audit-name-not-invoiced = Niet gefactureerd
audit-name-of = Beslissing
audit-name-order = Order
audit-name-outcome = Resultaat
audit-name-reason = Reden
audit-name-reasons = Redenen
audit-name-reasons-before = Vorige redenen
audit-name-ship-to = Afleveradres
audit-name-cover = Dekking
audit-name-text = Tekst
audit-name-to = Aan
audit-name-transferred = Doorgeboekt
audit-name-until = Tot en met
audit-name-up-to = Tot
audit-name-user = Gebruiker
audit-name-blocked = Geblokkeerd
audit-name-warned = Gewaarschuwd
audit-name-unblocked = Gedeblokkeerd
audit-name-left-alone = Overgeslagen
audit-name-restored = Hersteld
audit-name-undone = Ongedaan gemaakt
audit-name-day-basis = Dagen geteld vanaf
audit-name-criteria = Criteria

## Wat er is gedaan; hoogstens 26 kolommen

event-init = administratie aangemaakt
event-release = order vrijgegeven
event-reject = order afgewezen
event-keep = order aangehouden
event-terms = voorwaarden gewijzigd
event-forward = order doorgestuurd
event-force = handmatig geblokkeerd
event-undo = handeling ongedaan gemaakt
event-redo = handeling opnieuw uitgevoerd
event-recheck = order herbeoordeeld
event-recheck-customer = orders van de klant herbeoordeeld
event-order-enter = order ingevoerd
event-order-amend = order gewijzigd
event-order-confirm = order bevestigd
event-order-reopen = order heropend
event-order-copy = order gekopieerd
event-order-ship = order verzonden
event-order-close = order afgesloten
event-order-cancel = order geannuleerd
event-customer-add = klant toegevoegd
event-customer-set = klant gewijzigd
event-customer-block = klant geblokkeerd
event-customer-unblock = klant gedeblokkeerd
event-customer-close = klant afgesloten
event-customer-reopen = klant heropend
event-customer-delete = klant verwijderd
event-ship-to-add = afleveradres toegevoegd
event-ship-to-set = afleveradres gewijzigd
event-cover-add = dekking toegevoegd
event-cover-set = dekking gewijzigd
event-cover-end = dekking beëindigd
event-group-add = groep toegevoegd
event-group-set = groep gewijzigd
event-group-join = opgenomen in groep
event-group-leave = uit groep gehaald
event-warehouse-add = magazijn toegevoegd
event-warehouse-set = magazijn gewijzigd
event-rule-add = blokkeringsregel toegevoegd
event-rule-set = blokkeringsregel gewijzigd
event-rule-remove = blokkeringsregel verwijderd
event-rule-import = regelset geïmporteerd
event-terms-add = voorwaarden toegevoegd
event-reason-add = reden toegevoegd
event-user-add = gebruiker toegevoegd
event-user-set = gebruiker gewijzigd
event-settings-set = instellingen gewijzigd
event-days-to-pay = gemiddelde vastgelegd
event-days-to-pay-undo = gemiddelde hersteld
event-days-to-pay-report = rapport betaaldagen
event-import = bestand geïmporteerd
event-invoice = factuur ingevoerd
event-credit-note = creditnota ingevoerd
event-invoice-transfer = facturen doorgeboekt
event-dispute = factuur betwist
event-settle-dispute = betwisting opgelost
event-receipt = ontvangst ingevoerd
event-apply = ontvangst toegewezen
event-validation-apply = validatie toegepast
event-validation-undo = validatie ongedaan gemaakt
event-take-back = toewijzing ongedaan gemaakt
event-reverse-receipt = ontvangst tegengeboekt
event-write-off = schuld afgeboekt
event-undo-write-off = afboeking ongedaan gemaakt
event-refund = saldo terugbetaald
event-undo-refund = terugbetaling ongedaan gemaakt
event-note-add = notitie toegevoegd
event-note-strike = notitie doorgestreept

## Soorten onderwerpen

audit-lasting-sticks = de hele order
audit-lasting-once = alleen de volgende controle
audit-lasting-spent = één controle, al gebruikt
audit-item-invoice = factuur
audit-item-credit = creditnota
audit-item-receipt = ontvangst
subject-customer = Klant
subject-ship-to = Afleveradres
subject-cover = Dekking
subject-group = Groep
subject-warehouse = Magazijn
subject-terms = Voorwaarden
subject-reason = Redencode
subject-user = Gebruiker
subject-setting = Instelling
subject-order = Order
subject-invoice = Factuur
subject-credit-note = Creditnota
subject-receipt = Ontvangst
subject-write-off = Afboeking
subject-refund = Terugbetaling
subject-note = Notitie
subject-desk = Administratie
subject-import = Bestand
subject-report = Rapport
subject-validation = Kredietvalidatie
audit-command-event = Samen gedaan
audit-one-event = samen gedaan

# Handelingen bij hun naam
act-field = { $further ->
        [0] { $field } van { $subject }, { $change }
        [one] { $field } van { $subject }, { $change } + 1 ander veld
       *[other] { $field } van { $subject }, { $change } + { $further } andere velden
    }
act-setting = { $further ->
        [0] { $field }, { $change }
        [one] { $field }, { $change } + 1 andere instelling
       *[other] { $field }, { $change } + { $further } andere instellingen
    }
act-set-back = { $new } terug naar { $old }
act-set = { $old } wordt { $new }
act-value = { $value }
act-event = { $further ->
        [0] { $what }: { $subject }
       *[other] { $what }: { $subject } + { $further }
    }
act-amount = { $act }, { $amount }
act-sum = { $amount } { $currency }
act-sums = { $sums } + { $next }
act-import = { $further ->
        [0] bestand geïmporteerd: { $file } ({ $rows })
       *[other] bestand geïmporteerd: { $file } + { $further } ({ $rows })
    }
act-import-rows = { $updated ->
        [0] { $inserted } nieuw
       *[other] { $inserted } nieuw, { $updated } gewijzigd
    }
act-and-subject = { $what } ({ $subject })
act-undone = Ongedaan gemaakt: { $name }
act-redone = Opnieuw gedaan: { $name }
act-undoable = kan ongedaan worden gemaakt
act-undoable-in-part = kan ongedaan worden gemaakt voor { $parts } van { $of }
act-is-undone = ongedaan gemaakt
acts-title = Wat er gedaan is
    .also = lijst van handelingen, ongedaan maken, wat ik deed, logboek
acts-title-mine = Wat ik deed
acts-title-everyones = Wat iedereen deed
acts-column-act = Handeling
acts-column-state = Ongedaan maken
acts-command-undo = Ongedaan maken
acts-command-redo = Opnieuw doen
acts-command-records = Historie
acts-command-mine = Van mij
acts-command-everyones = Van iedereen
acts-redoable = kan opnieuw
acts-is-redone = opnieuw gedaan
acts-refused = nee: { $why }
acts-undone-already = Dit is al ongedaan gemaakt. Via de regel die het ongedaan maakte, kan het opnieuw.
acts-undo-title = Dit ongedaan maken?
acts-redo-title = Dit opnieuw doen?
acts-job-undo = Ongedaan maken: { $name }
acts-job-redo = Opnieuw doen: { $name }
acts-job-records = Historie lezen
acts-no-customer = Het gaat niet over een klant.
acts-no-order = Het gaat niet over een order.
acts-job-later = Latere handelingen zoeken
acts-command-undo-all = Alles ongedaan maken
acts-later-title = Eerst latere handelingen ongedaan maken?
acts-lines =
    { $above }
    { $next }
acts-later-effect = { $further ->
        [0] Latere handelingen hangen hiervan af. Die worden eerst ongedaan gemaakt, in deze volgorde:
            { $acts }
            Daarna: { $name }
       *[other] Latere handelingen hangen hiervan af. Die worden eerst ongedaan gemaakt, in deze volgorde:
            { $acts }
            … en nog { $further }
            Daarna: { $name }
    }
acts-undone-with = { $count ->
        [one] { $done } (met een latere handeling)
       *[other] { $done } (met { $count } latere handelingen)
    }
