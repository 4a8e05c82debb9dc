### Ontvangsten invoeren, toewijzen en tegenboeken.

receipt-entry-title = Ontvangst invoeren
    .also = ontvangsten, betalingen, lockbox
receipt-entry-customer = Klant
receipt-entry-customer-help = De code van de klant die heeft betaald. { KEY("form.look-up") } zoekt op code of naam. Ook een geblokkeerde klant mag betalen.
receipt-entry-number = Nummer ontvangst
receipt-entry-number-help = Het nummer van de ontvangst of van de betaling, hoogstens 40 tekens. Geen andere ontvangst van de klant mag dit nummer hebben.
receipt-entry-day = Datum
receipt-entry-day-help = De dag waarop het geld is binnengekomen; niet na vandaag. Deze dag telt voor de betaaldagen.
receipt-entry-amount = Ontvangen bedrag
receipt-entry-amount-help = Het bedrag in de valuta van de klant, zoals de bank het heeft bijgeschreven. Wat geen factuur betaalt, wordt niet toegewezen.
receipt-entry-future = Het geld is nog niet binnen: vandaag is het { $today }.
receipt-entry-not-positive = Het bedrag moet groter dan nul zijn.
receipt-entry-job-read = Openstaande posten lezen
receipt-entry-job-save = Ontvangst { $number } opslaan

receipt-entered-on-account = { $number }: { $amount } niet toegewezen
receipt-entered-applied = { $number }: { $applied } op { $invoices ->
    [one] { $invoices } factuur
   *[other] { $invoices } facturen
}
receipt-entered-in-part = { $number }: { $applied } op { $invoices ->
    [one] { $invoices } factuur
   *[other] { $invoices } facturen
}, { $left } niet toegewezen

## Wat een ontvangst betaalt

allocation-command-propose = Oudste eerst
allocation-command-toggle = Betalen of niet
allocation-command-clear = Niets toewijzen
allocation-next = Volgende regel
allocation-help = Wat deze post van de ontvangst krijgt. { KEY("allocation.toggle") } wijst alles of niets toe, cijfers typen een bedrag, Delete maakt het veld leeg; { KEY("allocation.propose") } betaalt de oudste vervaldag eerst, { KEY("allocation.clear") } wijst niets toe. Betwiste posten en posten met een latere datum dan de ontvangst worden nooit voorgesteld.
allocation-column-invoice = Factuur
allocation-column-date = Datum
allocation-column-due = Vervaldag
allocation-column-over = Te laat
allocation-column-amount = Bedrag
allocation-column-open = Open
allocation-column-part = Toegewezen
allocation-column-remark = Opmerking
allocation-disputed = betwist
allocation-later = later gedateerd
allocation-settled-later = tot { $day }
allocation-part-settled-later = deels { $day }
allocation-payable-until = { $left } tot { $day }
allocation-nothing-open = Er staat niets open: het hele bedrag wordt niet toegewezen.
allocation-nothing-left = Er is niets meer om toe te wijzen.
allocation-sums = Toegewezen { $given } { $separator } niet toegewezen { $left } { $currency }
allocation-negative = Een toewijzing kan niet negatief zijn.
allocation-before-invoice = { $invoice } is van { $invoiced }, na de betaling van { $day }: wijs dat deel niet toe.
allocation-over-item = Van { $invoice } staat maar { $open } open.
allocation-over-left = { $invoice } wordt vereffend op { $day }: er kan nog maar { $left } van worden betaald.
allocation-over-receipt = Er is { $over } meer toegewezen dan er is ontvangen.

## Wat overblijft, later toegewezen

receipt-apply-title-plain = Ontvangst toewijzen
receipt-apply-title = Toewijzen: { $kind } { $number }
receipt-apply-day = Telt vanaf
receipt-apply-day-help = De dag vanaf wanneer de facturen ermee betaald zijn: vandaag of eerder, maar niet vóór de ontvangst of de factuur.
receipt-apply-too-early = Niet vóór de ontvangst van { $day }.
receipt-apply-nothing = Er is nog niets toegewezen.
receipt-apply-job = { $number } toewijzen
receipt-applied = { $number }: { $applied } toegewezen aan { $invoices ->
    [one] { $invoices } factuur
   *[other] { $invoices } facturen
}

## Een onbetaald teruggekeerde betaling

receipt-reverse-title = Ontvangst { $number } tegenboeken
receipt-reverse-effect = { $amount } van klant { $customer } wordt tegengeboekt. Weer open: { $invoices }. Van het niet-toegewezen saldo vervalt: { $left }. De ontvangst telt niet meer mee; voer een nieuwe betaling in als een nieuwe ontvangst.
receipt-reverse-effect-account = { $amount } van klant { $customer } wordt tegengeboekt; er was geen factuur mee betaald. De ontvangst telt niet meer mee; voer een nieuwe betaling in als een nieuwe ontvangst.
receipt-reverse-day = Tegengeboekt vanaf
receipt-reverse-day-help = De dag waarop de bank de betaling heeft teruggeboekt: vanaf die dag staan de facturen weer open.
receipt-reverse-day-wrong = Van { $earliest } tot { $latest }.
receipt-reverse-reason = Reden
receipt-reverse-reason-help = Waarom, in enkele woorden: onbetaald teruggekeerd, verkeerde klant, typfout. Het auditspoor legt dit vast.
receipt-reverse-job = Ontvangst { $number } tegenboeken
receipt-reversed = { $number } tegengeboekt vanaf { $day }
receipt-reversed-open = { $number } tegengeboekt vanaf { $day }: { $reopened } weer open

## Afboeken en terugbetalen

write-off-yes = Afboeken
write-off-title = { $number } afboeken
write-off-effect = Van { $number } resteert { $left }. Wat wordt afgeboekt, is klant { $customer } niet meer verschuldigd; het telt niet als betaling.
write-off-amount = Afboeken
write-off-job = { $number } wordt afgeboekt
write-off-done = { $number } heeft { $amount } van klant { $customer } afgeboekt
write-off-undo-effect = Wat { $number } heeft afgeboekt, staat vanaf vandaag weer open.
refund-yes = Terugbetalen
refund-title = Terugbetalen aan klant { $customer }
refund-effect = Van { $number } resteert { $left }. Wat niet is toegewezen, wordt terugbetaald, het oudste eerst; klant { $customer } is daarna evenveel meer verschuldigd.
refund-amount = Terugbetalen
refund-job = Het restant van { $number } wordt terugbetaald
refund-done = { $number } heeft { $amount } aan klant { $customer } terugbetaald
refund-undo-effect = Wat { $number } heeft terugbetaald, is vanaf vandaag weer niet toegewezen.
adjustment-amount-help = Het hele restant, of een deel ervan.
adjustment-amount-wrong = Het moet groter dan nul zijn en hoogstens { $left }.
adjustment-reason = Reden
adjustment-reason-help = Waarom, in een paar woorden. Het auditspoor bewaart de reden.
adjustment-undo-title = { $number } ongedaan maken?
adjustment-undo-yes = Ongedaan maken
adjustment-undo-job = { $number } wordt ongedaan gemaakt
adjustment-undone = { $number } ongedaan gemaakt: { $amount } van klant { $customer }

receipt-entry-unallocated-title = Niets toewijzen?
receipt-entry-unallocated-effect = Van { $customer } staat { $open } { $currency } open; { $number } zou daar niets van betalen.
receipt-entry-pay-oldest = Eerst de oudste vervaldagen betalen
receipt-entry-all-on-account = Niets toewijzen
