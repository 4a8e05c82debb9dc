### Wat de kredietbalie zegt over facturen, creditnota's en ontvangsten.

invoice-not-found = Factuur { $code } bestaat niet.
    .hint = Zoek het nummer op in de lijst van openstaande documenten.
receipt-not-found = Er is geen ontvangst of creditnota { $code }.
    .hint = Zoek het nummer op bij de documenten van de klant.
instalment-not-found = Factuur { $number } heeft geen termijn { $instalment }.
    .hint = De factuur toont haar termijnen met hun nummers.

document-number-length = “{ $number }” kan geen documentnummer zijn: het moet 1 tot 40 tekens hebben.
    .hint = Geef het nummer dat op het document staat.
document-number-taken = Het nummer { $number } is al van een ander document; er is niets ingevoerd.
    .hint = Ga na of het document al is ingevoerd, of geef het een ander nummer.

invoice-amount-zero = Het bedrag van { $number } is nul.
    .hint = Geef een bedrag boven nul voor een factuur, onder nul voor een creditnota.
invoice-due-before-day = Factuur { $number } zou vervallen op { $due }, vóór haar datum { $day }.
    .hint = Geef een vervaldatum op of na de factuurdatum.
instalments-do-not-add-up = De termijnen van factuur { $number } zijn samen niet gelijk aan haar bedrag.
    .hint = Elke termijn moet boven nul zijn, en samen moeten ze het factuurbedrag vormen.
credit-note-with-instalments = Creditnota { $number } kan geen termijnen hebben.
    .hint = Laat de termijnen weg, of voer een factuur in.

invoice-customer-blocked = Klant { $customer } is geblokkeerd ({ $reason }): directe facturen worden geweigerd.
    .hint = Deblokkeer eerst de klant. Creditnota’s, ontvangsten en al verzonden goederen worden aanvaard.
invoice-customer-closed = Klant { $customer } is afgesloten ({ $reason }): facturen worden geweigerd.
    .hint = Heropen eerst de klant. Ontvangsten en creditnota’s die openstaande facturen vereffenen, worden aanvaard.
invoice-over-limit = Factuur { $number } is niet opgeslagen: daarmee zou de kredietpositie van klant { $customer } { $measured } zijn; dat is { $margin } boven de kredietlimiet van { $threshold }.
    .hint = { $beyond ->
        [uncounted] { $sale } ervan is niet gedekt door order { $order }: { $cause }. Laat de order eerst bevestigen of verzenden, waarbij die wordt gecontroleerd, laat de klant betalen, of verhoog de limiet.
        [larger] { $sale } ervan is meer dan order { $order } dekt. Voer minder in, of laat de order eerst wijzigen en controleren.
       *[no] Laat de klant betalen, of verhoog de limiet. De instelling limit_at_sale bepaalt wat er bij een verkoop boven de limiet gebeurt.
    }
invoice-over-group-limit = Factuur { $number } is niet opgeslagen: daarmee zou de kredietpositie van groep { $detail } { $measured } zijn; dat is { $margin } boven de groepslimiet van { $threshold }.
    .hint = { $beyond ->
        [uncounted] { $sale } ervan is niet gedekt door order { $order }: { $cause }. Laat de order eerst bevestigen of verzenden, waarbij die wordt gecontroleerd, laat de klant betalen, of verhoog de limiet.
        [larger] { $sale } ervan is meer dan order { $order } dekt. Voer minder in, of laat de order eerst wijzigen en controleren.
       *[no] Laat de klant betalen, of verhoog de limiet van de groep. De instelling limit_at_sale bepaalt wat er bij een verkoop boven de limiet gebeurt.
    }
invoice-over-ship-to-limit = Factuur { $number } is niet opgeslagen: daarmee zou de kredietpositie van afleveradres { $detail } { $measured } zijn; dat is { $margin } boven de limiet van { $threshold }.
    .hint = { $beyond ->
        [uncounted] { $sale } ervan is niet gedekt door order { $order }: { $cause }. Laat de order eerst bevestigen of verzenden, waarbij die wordt gecontroleerd, laat de klant betalen, of verhoog de limiet.
        [larger] { $sale } ervan is meer dan order { $order } dekt. Voer minder in, of laat de order eerst wijzigen en controleren.
       *[no] Laat de klant betalen, of verhoog de limiet van het afleveradres. De instelling limit_at_sale bepaalt wat er bij een verkoop boven de limiet gebeurt.
    }
invoice-beyond-order = { $beyond ->
        [uncounted] { $sale } van deze factuur is een nieuwe verkoop, want order { $order } dekt dat niet: { $cause }.
       *[larger] { $sale } van deze factuur is een nieuwe verkoop: het is meer dan order { $order } dekt.
    }
order-not-counted-unconfirmed = die is niet bevestigd, en onbevestigde orders tellen niet mee in de kredietpositie
order-not-counted-future = de goederen gaan pas zo laat weg dat die nog niet meetelt in de kredietpositie
order-not-counted-approved = goedgekeurde orders tellen niet mee in de kredietpositie
invoice-transferred-already = { $who ->
        [known] Factuur { $number } van klant { $customer } is op { $at } overgeboekt door { $user }.
       *[unknown] Factuur { $number } van klant { $customer } is al overgeboekt.
    }
    .hint = Er hoeft niets te gebeuren: overboeken kan maar één keer, en geïmporteerde facturen zijn overgeboekt.
transfer-of-credit-note = Creditnota { $number } hoeft niet te worden overgeboekt: zij telt vanaf de invoer.
    .hint = Alleen facturen die hier zijn ingevoerd, worden overgeboekt.
transfer-left-entered = De factuur is niet overgeboekt.
## Het overboekingsverslag

transfer-heading = Overboeking van { $day } door { $user }: { $transferred ->
    [one] { $transferred } factuur overgeboekt
   *[other] { $transferred } facturen overgeboekt
}, { $left } niet overgeboekt.
transfer-heading-rehearsed = Er is niets overgeboekt. Op { $day } zou deze overboeking uitkomen op: { $transferred ->
    [one] { $transferred } factuur overgeboekt
   *[other] { $transferred } facturen overgeboekt
}, { $left } niet overgeboekt.
transfer-done = overgeboekt
transfer-would-be-done = zou worden overgeboekt
transfer-left = niet overgeboekt
transfer-not-awaiting = kan niet worden overgeboekt
closed-customer-owes-less = Klant { $customer } is afgesloten en is { $amount } minder schuldig dan { $number } zou vereffenen.
    .hint = Voer niet meer in dan het totaal van de openstaande facturen, of heropen de klant.

invoice-order-of-another = Order { $order } is niet van klant { $customer }.
    .hint = Controleer het ordernummer, of factureer aan de klant van de order.
invoice-order-closed = Order { $order } is afgesloten zonder te zijn verzonden: hij kan niet worden gefactureerd.
    .hint = Heropen eerst de order, of voer de factuur zonder order in.
invoice-order-cancelled = Order { $order } is geannuleerd: hij kan niet worden gefactureerd.
    .hint = Voer de factuur zonder order in, of op een andere order.
invoice-order-held = Order { $order } is geblokkeerd: hij kan pas worden gefactureerd als de kredietafdeling hem heeft vrijgegeven.
    .hint = Laat de order eerst vrijgeven in de lijst van geblokkeerde orders.
invoice-order-rejected = Order { $order } is afgewezen door de kredietafdeling: hij kan niet worden gefactureerd.
    .hint = Laat de order eerst opnieuw controleren.
invoice-order-fails-check = Order { $order } doorstaat de controle bij de overdracht naar facturering niet.
    .hint = Laat de order opnieuw controleren en vrijgeven.
invoice-ship-to-differs = Order { $order } gaat niet naar afleveradres { $code }.
    .hint = Laat het afleveradres weg: de factuur krijgt dat van haar order.
credit-over-invoiced = Van order { $order } is maar { $invoiced } gefactureerd: de creditnota is hoger.
    .hint = Voer een lagere creditnota in, of voer haar zonder de order in.

invoice-disputed-already = { $who ->
        [known] Factuur { $number } is al in geschil: { $user } heeft het op { $at } gemeld.
       *[unknown] Factuur { $number } is al in geschil.
    }
    .hint = De geschiedenis van de factuur toont wie het geschil heeft gemeld en waarom.
invoice-not-disputed = { $who ->
        [known] Factuur { $number } is niet meer in geschil: { $user } heeft het op { $at } opgelost.
       *[unknown] Factuur { $number } is niet in geschil.
    }
    .hint = Bekijk de geschiedenis van de factuur: het geschil kan intussen zijn opgelost.
receivables-reason-missing = Er ontbreekt een reden.
    .hint = Zeg in enkele woorden waarom; het controlespoor bewaart het.

receipt-amount-not-positive = Het bedrag van ontvangst { $number } is niet boven nul.
    .hint = Geef een bedrag boven nul. Om een ontvangst terug te nemen, boekt u haar tegen.
receipt-reversed-already = { $who ->
        [known] { $user } heeft ontvangst { $number } op { $at } tegengeboekt, per { $day }; er is niets gewijzigd.
       *[unknown] Ontvangst { $number } is per { $day } tegengeboekt; er is niets gewijzigd.
    }
    .hint = Voer de nieuwe betaling in als een eigen ontvangst.
receipt-other-currency = De ontvangst is in { $currency }, de rekening van klant { $customer } wordt gevoerd in { $account }.
    .hint = Voer het bedrag in { $account } in, zoals de bank het heeft bijgeschreven.
reversal-day = Ontvangst { $number } kan niet op { $day } worden tegengeboekt: dat kan van { $earliest } tot { $latest }.
    .hint = Geef de dag waarop de bank de betaling heeft teruggenomen.

application-of-another = Factuur { $invoice } is niet van klant { $customer }.
    .hint = Wijs toe aan facturen van de klant die heeft betaald.
application-nothing-owed = Van factuur { $invoice } staat niets meer open: ze is al betaald.
    .hint = Laat deze factuur weg; wat niet is toegewezen, blijft op rekening staan.
application-settled-later = { $receipt } van { $day } vereffent factuur { $invoice }: tot dan kan er nog { $owes } van worden betaald.
    .hint = Wijs hoogstens { $owes } toe, of maak de eerdere toewijzing eerst ongedaan.
application-of-nothing = Van { $receipt } is niets meer over: alles is toegewezen.
    .hint = Maak eerst een toewijzing ervan ongedaan, of wijs een andere ontvangst toe.
application-not-positive = Het bedrag dat aan factuur { $invoice } moet worden toegewezen, is niet boven nul.
    .hint = Geef een bedrag boven nul, of geen om zo veel mogelijk te betalen.
application-over-invoice = { $amount } zou worden toegewezen aan factuur { $invoice }, waarvan maar { $owes } openstaat.
    .hint = Wijs hoogstens { $owes } toe; de rest blijft op rekening staan.
application-over-receipt = { $amount } zou worden toegewezen aan factuur { $invoice }, maar van { $receipt } is nog maar { $left } over.
    .hint = Wijs hoogstens { $left } toe.
application-too-early = { $number } heeft als datum { $earliest }: toewijzen op { $day } kan niet.
    .hint = Wijs toe op { $earliest } of later. Voer een nieuwe ontvangst eerst in zonder de factuur, en wijs haar daarna toe: creditdesk receipt apply ONTVANGST FACTUUR
application-nothing-to-take-back = Van { $number } is er geen latere toewijzing meer om terug te nemen.
    .hint = Bekijk het document: de toewijzing kan intussen zijn teruggenomen. Wat bij de invoer is toegewezen, gaat mee met het tegenboeken van de ontvangst.
application-not-the-last = { $who ->
        [known] De toewijzing van { $number } die u zag, is niet meer de laatste: { $what } door { $user } op { $at }. Er is niets gewijzigd.
       *[unknown] De toewijzing van { $number } die u zag, is niet meer de laatste. Er is niets gewijzigd.
    }
    .hint = Bekijk het document opnieuw.
