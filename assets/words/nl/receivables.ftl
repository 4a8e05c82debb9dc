### Meldingen over facturen, creditnota’s en ontvangsten.

invoice-not-found = Er is geen factuur { $code }.
    .hint = Zoek het nummer op in de lijst van openstaande posten.
receipt-not-found = Er is geen ontvangst of creditnota { $code }.
    .hint = Zoek het nummer op bij de stukken van de klant.
receipt-is-credit-note = { $number } is een creditnota, geen ontvangst: die kan niet worden gestorneerd.
    .hint = Om de laatste toewijzing ongedaan te maken: { $creditdesk } receipt undo { $number }
receipt-is-write-off = { $number } is een afboeking, geen ontvangst: die kan niet worden gestorneerd.
    .hint = Om de afboeking ongedaan te maken: { $creditdesk } writeoff undo { $number }
document-ambiguous = { $name } is het nummer van { $count } stukken: { $documents }.
    .hint = Schrijf de klant voor het nummer, zoals het hier staat.
document-candidate = { $name } ({ $day }, { $amount })
document-candidates = { $before }; { $last }
write-off-not-found = Er is geen afboeking { $code }.
    .hint = Zoek het nummer op bij de stukken van de klant.
refund-not-found = Er is geen terugbetaling { $code }.
    .hint = Zoek het nummer op bij de stukken van de klant.
instalment-not-found = Factuur { $number } heeft geen termijn { $instalment }.
    .hint = De factuur toont de termijnen met hun nummers.
document-number-taken = Het nummer { $number } is al van een ander stuk; er is niets ingevoerd.
    .hint = Ga na of het stuk al is ingevoerd, of geef het een ander nummer.

invoice-amount-zero = Het bedrag van { $number } is nul.
    .hint = Geef een bedrag groter dan nul voor een factuur, kleiner dan nul voor een creditnota.
invoice-due-before-day = Factuur { $number } zou vervallen op { $due }, vóór de factuurdatum { $day }.
    .hint = Verbeter een van beide datums, of bevestig met --due-before-date.
instalments-do-not-add-up = De termijnen van factuur { $number } zijn samen niet gelijk aan het factuurbedrag.
    .hint = Elke termijn moet groter dan nul zijn, en samen moeten ze het factuurbedrag vormen.
credit-note-with-instalments = Creditnota { $number } kan geen termijnen hebben.
    .hint = Laat de termijnen weg, of voer een factuur in.

invoice-customer-blocked = Klant { $customer } is geblokkeerd ({ $reason }): directe facturen worden geweigerd.
    .hint = Deblokkeer eerst de klant. Creditnota’s, ontvangsten en al verzonden goederen worden geaccepteerd.
invoice-customer-closed = Klant { $customer } is afgesloten ({ $reason }): facturen worden geweigerd.
    .hint = Heropen eerst de klant. Ontvangsten, en creditnota’s die openstaande facturen vereffenen, worden geaccepteerd.
invoice-over-limit = Factuur { $number } is niet opgeslagen: daarmee zou de kredietpositie van klant { $customer } { $measured } zijn; dat is { $margin } boven de kredietlimiet van { $threshold }.
    .hint = { $beyond ->
        [unconfirmed] Daarvan is { $sale } niet gedekt door order { $order }: { $cause }. Bevestig eerst de order, laat de klant betalen, of verhoog de limiet.
        [future] Daarvan is { $sale } niet gedekt door order { $order }: { $cause }. Leg eerst de verzending vast, laat de klant betalen, of verhoog de limiet.
        [approved] Daarvan is { $sale } niet gedekt door order { $order }: { $cause }. Leg eerst de verzending vast, laat de klant betalen, of verhoog de limiet.
        [larger] Daarvan is { $sale } meer dan order { $order } dekt. Voer minder in, of laat de order eerst wijzigen en controleren.
       *[no] Laat de klant betalen, of verhoog de limiet. De instelling limit_at_sale bepaalt wat er bij een verkoop boven de limiet gebeurt.
    }
invoice-over-group-limit = Factuur { $number } is niet opgeslagen: daarmee zou de kredietpositie van groep { $detail } { $measured } zijn; dat is { $margin } boven de groepslimiet van { $threshold }.
    .hint = { $beyond ->
        [unconfirmed] Daarvan is { $sale } niet gedekt door order { $order }: { $cause }. Bevestig eerst de order, laat de klant betalen, of verhoog de limiet.
        [future] Daarvan is { $sale } niet gedekt door order { $order }: { $cause }. Leg eerst de verzending vast, laat de klant betalen, of verhoog de limiet.
        [approved] Daarvan is { $sale } niet gedekt door order { $order }: { $cause }. Leg eerst de verzending vast, laat de klant betalen, of verhoog de limiet.
        [larger] Daarvan is { $sale } meer dan order { $order } dekt. Voer minder in, of laat de order eerst wijzigen en controleren.
       *[no] Laat de klant betalen, of verhoog de limiet van de groep. De instelling limit_at_sale bepaalt wat er bij een verkoop boven de limiet gebeurt.
    }
invoice-over-ship-to-limit = Factuur { $number } is niet opgeslagen: daarmee zou de kredietpositie van afleveradres { $detail } { $measured } zijn; dat is { $margin } boven de limiet van { $threshold }.
    .hint = { $beyond ->
        [unconfirmed] Daarvan is { $sale } niet gedekt door order { $order }: { $cause }. Bevestig eerst de order, laat de klant betalen, of verhoog de limiet.
        [future] Daarvan is { $sale } niet gedekt door order { $order }: { $cause }. Leg eerst de verzending vast, laat de klant betalen, of verhoog de limiet.
        [approved] Daarvan is { $sale } niet gedekt door order { $order }: { $cause }. Leg eerst de verzending vast, laat de klant betalen, of verhoog de limiet.
        [larger] Daarvan is { $sale } meer dan order { $order } dekt. Voer minder in, of laat de order eerst wijzigen en controleren.
       *[no] Laat de klant betalen, of verhoog de limiet van het afleveradres. De instelling limit_at_sale bepaalt wat er bij een verkoop boven de limiet gebeurt.
    }
invoice-beyond-order = { $beyond ->
       *[larger] { $sale } van deze factuur is een nieuwe verkoop: het is meer dan order { $order } dekt.
        [unconfirmed] { $sale } van deze factuur is een nieuwe verkoop, want order { $order } dekt dat niet: { $cause }.
        [future] { $sale } van deze factuur is een nieuwe verkoop, want order { $order } dekt dat niet: { $cause }.
        [approved] { $sale } van deze factuur is een nieuwe verkoop, want order { $order } dekt dat niet: { $cause }.
    }
order-not-counted-unconfirmed = die is niet bevestigd, en onbevestigde orders tellen niet mee in de kredietpositie
order-not-counted-future = de goederen gaan pas zo laat weg dat die nog niet meetelt in de kredietpositie
order-not-counted-approved = goedgekeurde orders tellen niet mee in de kredietpositie
invoice-transferred-already = { $who ->
        [known] Factuur { $number } van klant { $customer } is op { $at } doorgeboekt door { $user }.
       *[unknown] Factuur { $number } van klant { $customer } is al doorgeboekt.
    }
    .hint = Er hoeft niets te gebeuren: geïmporteerde facturen zijn al doorgeboekt.
transfer-of-credit-note = Creditnota { $number } hoeft niet te worden doorgeboekt: een creditnota telt vanaf de invoer.
    .hint = Alleen facturen die hier zijn ingevoerd, worden doorgeboekt.
transfer-left-entered = De factuur is niet doorgeboekt.

## Het verwerkingsverslag

transfer-heading = Doorboeking van { $day } door { $user }: { $transferred ->
    [one] { $transferred } factuur doorgeboekt
   *[other] { $transferred } facturen doorgeboekt
}{ $left ->
    [0] .
   *[other] , { $left } niet doorgeboekt.
}
transfer-heading-rehearsed = Er is niets doorgeboekt. Op { $day } zou het resultaat zijn: { $transferred ->
    [one] { $transferred } factuur doorgeboekt
   *[other] { $transferred } facturen doorgeboekt
}{ $left ->
    [0] .
   *[other] , { $left } niet doorgeboekt.
}
transfer-done = doorgeboekt
transfer-would-be-done = zou worden doorgeboekt
transfer-left = niet doorgeboekt
transfer-not-awaiting = kan niet worden doorgeboekt
closed-customer-owes-less = Klant { $customer } is afgesloten en is { $amount } minder verschuldigd dan { $number } zou vereffenen.
    .hint = Voer niet meer in dan het totaal van de openstaande facturen, of heropen de klant.

invoice-order-of-another = Order { $order } is niet van klant { $customer }.
    .hint = Controleer het ordernummer, of factureer aan de klant van de order.
invoice-order-closed = Order { $order } is afgesloten zonder te zijn verzonden: factureren kan niet.
    .hint = Heropen eerst de order, of voer de factuur zonder order in.
invoice-order-cancelled = Order { $order } is geannuleerd: factureren kan niet.
    .hint = Voer de factuur zonder order in, of op een andere order.
invoice-order-held = Order { $order } is geblokkeerd: factureren kan pas als kredietbeheer de order heeft vrijgegeven.
    .hint = Laat de order eerst vrijgeven in de blokkeringslijst.
invoice-order-rejected = Order { $order } is afgewezen door kredietbeheer: factureren kan niet.
    .hint = Laat de order eerst opnieuw controleren.
invoice-order-fails-check = Order { $order } doorstaat de controle bij de facturering niet.
    .hint = Laat de order herbeoordelen en vrijgeven in de blokkeringslijst.
invoice-ship-to-differs = Order { $order } gaat niet naar afleveradres { $code }.
    .hint = Laat het afleveradres weg: de factuur krijgt dat van de order.
credit-over-invoiced = Van order { $order } is maar { $invoiced } gefactureerd: de creditnota is hoger.
    .hint = Voer een lagere creditnota in, of laat de order weg.

invoice-disputed-already = { $who ->
        [known] Factuur { $number } is al betwist: gemeld door { $user } op { $at }.
       *[unknown] Factuur { $number } is al betwist.
    }
    .hint = De geschiedenis van de factuur toont wie de betwisting heeft gemeld en waarom.
invoice-not-disputed = { $who ->
        [known] Factuur { $number } is niet meer betwist: { $user } heeft de betwisting op { $at } opgelost.
       *[unknown] Factuur { $number } is niet betwist.
    }
    .hint = Bekijk de geschiedenis van de factuur: de betwisting kan intussen zijn opgelost.

receipt-amount-not-positive = Het bedrag van ontvangst { $number } moet groter dan nul zijn.
    .hint = Geef een bedrag groter dan nul. Een ontvangst ongedaan maken gaat met tegenboeken.
receipt-reversed-already = { $who ->
        [known] { $user } heeft ontvangst { $number } op { $at } tegengeboekt, per { $day }; er is niets gewijzigd.
       *[unknown] Ontvangst { $number } is per { $day } tegengeboekt; er is niets gewijzigd.
    }
    .hint = Voer de nieuwe betaling in als een nieuwe ontvangst.
receipt-other-currency = De ontvangst is in { $currency }, de rekening van klant { $customer } wordt gevoerd in { $account }.
    .hint = Voer het bedrag in { $account } in, zoals de bank het heeft bijgeschreven.
reversal-day = Ontvangst { $number } kan niet op { $day } worden tegengeboekt: dat kan van { $earliest } tot en met { $latest }.
    .hint = Geef de dag waarop de bank de betaling heeft teruggeboekt.

application-of-another = Factuur { $invoice } is niet van klant { $customer }.
    .hint = Wijs toe aan facturen van de klant die heeft betaald.
application-nothing-owed = Van factuur { $invoice } staat niets meer open.
    .hint = Laat deze factuur weg; de rest van de ontvangst wordt niet toegewezen.
application-settled-later = { $receipt } van { $day } vereffent factuur { $invoice }: { $rest ->
        [none] tot dan kan er niets van worden betaald.
       *[some] tot dan kan er nog { $owes } van worden betaald.
    }
    .hint = { $rest ->
            [none] Maak eerst die toewijzing ongedaan.
           *[some] Wijs hoogstens { $owes } toe, of maak eerst de eerdere toewijzing ongedaan.
        }
application-of-nothing = Van { $receipt } is niets meer over: alles is toegewezen.
    .hint = Draai eerst een toewijzing ervan terug, of wijs een andere ontvangst toe.
application-not-positive = Het bedrag dat aan factuur { $invoice } moet worden toegewezen, moet groter dan nul zijn.
    .hint = Geef een bedrag groter dan nul, of geen om zo veel mogelijk te betalen.
write-off-of-another = Factuur { $invoice } is niet van klant { $customer }.
    .hint = Boek de facturen klant per klant af.
write-off-nothing-owed = Van factuur { $invoice } staat niets meer open.
    .hint = Laat deze factuur weg.
write-off-settled-later = { $receipt } van { $day } vereffent factuur { $invoice }: { $rest ->
        [none] tot dan kan er niets van worden afgeboekt.
       *[some] tot dan kan er nog { $owes } van worden afgeboekt.
    }
    .hint = { $rest ->
            [none] Maak eerst die toewijzing ongedaan.
           *[some] Boek hoogstens { $owes } af, of maak eerst de eerdere toewijzing ongedaan.
        }
write-off-not-positive = Het bedrag dat van factuur { $invoice } moet worden afgeboekt, moet groter dan nul zijn.
    .hint = Geef een bedrag groter dan nul, of geen om het hele restant af te boeken.
write-off-over-invoice = { $amount } zou worden afgeboekt van factuur { $invoice }, waarvan maar { $owes } openstaat.
    .hint = Boek hoogstens { $owes } af.
write-off-too-early = Factuur { $number } heeft als datum { $earliest }: afboeken op { $day } kan niet.
    .hint = Boek deze factuur af op { $earliest } of later.
application-over-invoice = { $amount } zou worden toegewezen aan factuur { $invoice }, waarvan maar { $owes } openstaat.
    .hint = Wijs hoogstens { $owes } toe; de rest wordt niet toegewezen.
application-over-receipt = { $amount } zou worden toegewezen aan factuur { $invoice }, maar van { $receipt } is nog maar { $left } over.
    .hint = Wijs hoogstens { $left } toe.
refund-not-positive = Het terug te betalen bedrag is niet groter dan nul.
    .hint = Geef op wat moet worden terugbetaald.
refund-of-nothing = Klant { $customer } heeft niets dat niet is toegewezen: van de ontvangsten en creditnota’s resteert niets.
    .hint = Bekijk de ontvangsten en creditnota’s van de klant: wat ze hebben betaald, kan niet worden terugbetaald.
refund-too-early = Klant { $customer } heeft nog niets tegoed: { $receipt } is van { $day }.
    .hint = Betaal op die dag of later terug.
refund-over-credit = { $amount } zou aan klant { $customer } worden terugbetaald, maar van de ontvangsten en creditnota’s resteert slechts { $left }.
    .hint = Betaal hoogstens { $left } terug.
adjustment-undone-already = { $who ->
        [known] { $user } heeft { $number } op { $at } al ongedaan gemaakt. Er is niets gewijzigd.
       *[unknown] { $number } is al ongedaan gemaakt. Er is niets gewijzigd.
    }
    .hint = Bekijk het stuk opnieuw.
adjustment-open-again = Een deel van { $number } staat weer open, omdat een terugbetaalde ontvangst is tegengeboekt: ongedaan maken kan niet.
    .hint = Vereffen wat openstaat van { $number } zoals een factuur.
application-too-early = { $number } heeft als datum { $earliest }: toewijzen op { $day } kan niet.
    .hint = Wijs toe op { $earliest } of later. Voer een nieuwe ontvangst eerst zonder factuur in en wijs deze daarna toe: { $creditdesk } receipt apply ONTVANGST FACTUUR
application-nothing-to-take-back = Van { $number } is er geen latere toewijzing om ongedaan te maken.
    .hint = Bekijk het stuk: de toewijzing kan intussen ongedaan zijn gemaakt. Een toewijzing bij de invoer vervalt met het tegenboeken van de ontvangst.
application-not-the-last = { $who ->
        [known] De toewijzing van { $number } die u zag, is niet meer de laatste: { $what } door { $user } op { $at }. Er is niets gewijzigd.
       *[unknown] De toewijzing van { $number } die u zag, is niet meer de laatste. Er is niets gewijzigd.
    }
    .hint = Bekijk het stuk opnieuw.
