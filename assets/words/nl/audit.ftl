### Het controlespoor: wat er is gedaan, waaraan, en wat er is veranderd.

audit-title = Controlespoor
audit-command-open = Tonen
audit-command-ask = Selecteren
audit-command-verify = Controleren
audit-job-verify = Controlespoor wordt gecontroleerd
audit-column-time = Tijd (UTC)
audit-column-user = Door
audit-column-event = Gebeurtenis
audit-column-subject = Betreft
audit-column-customer = Klant
audit-column-changed = Wat is veranderd
audit-ask-effect = Alleen de regels die aan alles voldoen worden getoond. Esc in de lijst toont weer alles.
audit-field-customer = Klant
audit-field-customer-help = De code van de klant.
audit-field-order = Order
audit-field-order-help = Het nummer van de order.
audit-field-user = Gebruiker
audit-field-user-help = De aanmeldnaam van wie het deed.
audit-field-from = Vanaf
audit-field-from-help = De eerste dag.
audit-field-to = Tot en met
audit-field-to-help = De laatste dag.
audit-sound = { $records ->
    [one] { $records } regel, en die is gaaf: er is niets veranderd of weggenomen.
   *[other] { $records } regels, en alle zijn gaaf: er is niets veranderd of weggenomen.
}
audit-first-bad = Regel { $record } is niet meer wat hij was, of er ontbreekt een eerdere. Vertrouw het spoor vanaf daar niet.
audit-silent = { $events ->
    [one] { $events } gebeurtenis heeft geen regel: er is iets gedaan, en de regel is weggenomen.
   *[other] { $events } gebeurtenissen hebben geen regel: er is iets gedaan, en de regels zijn weggenomen.
}
audit-unread = Het spoor kon niet tot het einde worden gelezen: { $problem }. Wat daarna komt, is niet nagegaan.
audit-head = Elders genoteerd bewijst dit later dat er niets is afgeknipt: { $head }
audit-record = Regel { $record }
audit-value = { $name }: { $value }
audit-change = { $name }: { $old } -> { $new }

## Velden die geen kenmerken zijn

audit-name-amount = Bedrag
audit-name-applied = Toegewezen
audit-name-cancelled = Geannuleerd
audit-name-collect = Te innen
audit-name-customer = Klant
audit-name-day = Datum
audit-name-decision = Beslissing
audit-name-default = Standaard
audit-name-disputed = In geschil
audit-name-follow-up = Opvolgdatum
audit-name-instalment = Termijn
audit-name-instalments = Termijnen
audit-name-kind = Soort
audit-name-lasting = Duur
audit-name-messages = Meldingen
audit-name-not-invoiced = Niet gefactureerd
audit-name-of = Beslissing
audit-name-order = Order
audit-name-outcome = Uitkomst
audit-name-reason = Reden
audit-name-reasons = Redenen
audit-name-reasons-before = Redenen ervoor
audit-name-ship-to = Afleveradres
audit-name-text = Tekst
audit-name-to = Aan
audit-name-transferred = Overgeboekt
audit-name-until = Tot en met
audit-name-up-to = Tot
audit-name-user = Gebruiker
audit-name-blocked = Geblokkeerd
audit-name-warned = Gewaarschuwd
audit-name-unblocked = Gedeblokkeerd
audit-name-left-alone = Ongemoeid gelaten
audit-name-restored = Hersteld
audit-name-day-basis = Dagen geteld vanaf
audit-name-criteria = Criteria

## Wat er is gedaan; hoogstens 26 kolommen

event-init = desk ingericht
event-release = order vrijgegeven
event-reject = order afgewezen
event-keep = order aangehouden
event-terms = voorwaarden gewijzigd
event-forward = order doorgestuurd
event-force = handmatig geblokkeerd
event-undo = beslissing teruggedraaid
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
event-ship-to-add = afleveradres toegevoegd
event-ship-to-set = afleveradres gewijzigd
event-group-add = groep toegevoegd
event-group-set = groep gewijzigd
event-group-join = opgenomen in groep
event-group-leave = uit groep gehaald
event-warehouse-add = magazijn toegevoegd
event-warehouse-set = magazijn gewijzigd
event-terms-add = voorwaarden toegevoegd
event-reason-add = reden toegevoegd
event-user-add = gebruiker toegevoegd
event-user-set = gebruiker gewijzigd
event-settings-set = instellingen gewijzigd
event-days-to-pay = betaaldagen vastgelegd
event-days-to-pay-undo = betaaldagen teruggezet
event-days-to-pay-report = rapport betaaldagen
event-import = bestand ingelezen
event-invoice = factuur ingevoerd
event-credit-note = creditnota ingevoerd
event-invoice-transfer = facturen overgeboekt
event-dispute = geschil geopend
event-settle-dispute = geschil opgelost
event-receipt = ontvangst ingevoerd
event-apply = ontvangst toegewezen
event-validation-apply = validatie toegepast
event-validation-undo = validatie teruggedraaid
event-take-back = toewijzing teruggenomen
event-reverse-receipt = ontvangst tegengeboekt
event-note-add = notitie gemaakt
event-note-strike = notitie doorgestreept

## Soorten dingen

subject-customer = Klant
subject-ship-to = Afleveradres
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
subject-note = Notitie
subject-desk = Bureau
subject-import = Bestand
subject-report = Rapport
subject-validation = Kredietvalidatie
