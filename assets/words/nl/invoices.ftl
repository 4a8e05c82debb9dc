### Facturen invoeren, en ingevoerde facturen doorboeken.

invoice-entry-title = Factuur invoeren
invoice-entry-number = Factuurnummer
invoice-entry-number-help = Het nummer van de factuur, hoogstens 40 tekens. Geen andere factuur van de klant mag dit nummer hebben.
invoice-entry-amount-help = Het totaal van de factuur inclusief btw, in de valuta van de klant. Negatief voor een creditnota.
invoice-entry-day = Factuurdatum
invoice-entry-day-help = De datum van de factuur. Leeg voor vandaag.
invoice-entry-due = Vervaldag
invoice-entry-due-help = De dag waarop de factuur vervalt. Leeg voor de dag die uit de betalingsvoorwaarden volgt.
invoice-entry-order = Ordernummer
invoice-entry-order-help = De order die wordt gefactureerd; het restant van de order daalt met het bedrag. Leeg voor een factuur zonder order. { KEY("form.look-up") } toont de lopende orders van de klant.
invoice-entry-order-offer = nog { $remaining } { $currency } te factureren, { $standing }
invoice-entry-ship-to-help = De code van het afleveradres of project. Leeg voor dat van de order, of geen. { KEY("form.look-up") } toont alle afleveradressen van deze klant.
invoice-entry-second-due = 2e termijn: vervaldag
invoice-entry-second-amount = 2e termijn: bedrag
invoice-entry-third-due = 3e termijn: vervaldag
invoice-entry-third-amount = 3e termijn: bedrag
invoice-entry-later-due-help = De dag waarop dit deel van de factuur vervalt. Leeg als deze termijn er niet is.
invoice-entry-later-amount-help = Wat op die dag vervalt. De eerste termijn, op de vervaldag, is het restant van het factuurbedrag.
invoice-entry-half-instalment = Bij een termijn horen een vervaldag en een bedrag.

invoice-entry-job-check = Factuur controleren
invoice-entry-job-save = Factuur { $number } opslaan

invoice-entry-waiting = Klant en bedrag volstaan om de kredietlimiet te toetsen.
invoice-entry-due-on = Vervalt op { $due }
invoice-entry-credit-note = Dit is een creditnota van { $amount }. Een creditnota wordt altijd geaccepteerd.
invoice-entry-can-be-saved = Deze factuur kan worden opgeslagen.
invoice-entry-can-be-saved-with-message = Deze factuur kan toch worden opgeslagen, met een waarschuwing.
invoice-entry-cannot-be-saved = Deze factuur kan niet worden opgeslagen.
invoice-entry-last = Opgeslagen: { $number } van klant { $customer }, { $amount } { $currency }
invoice-entry-awaits-transfer = Een ingevoerde factuur moet nog worden doorgeboekt; een creditnota niet.
invoice-entry-saved = { $number } is opgeslagen: { $amount } { $currency }.
invoice-entry-saved-with-message = { $number } is opgeslagen, met een waarschuwing: { $reasons }.
invoice-entry-due-before-date = Vervalt factuur { $number } vóór haar datum?
invoice-entry-due-before-date-effect = De factuurdatum is { $day }, maar de vervaldag zou al { $due } zijn: de factuur is vanaf de eerste dag te laat.
invoice-entry-due-before-date-yes = Opslaan

## Wat nog moet worden doorgeboekt

invoice-transfer-title = Facturen doorboeken
    .also = periodieke taken, facturen boeken
invoice-transfer-command-apply = Doorboeken
invoice-transfer-command-open = Tonen
invoice-transfer-column-over = Boven limiet
invoice-transfer-column-message = Waarschuwing
invoice-transfer-blocked = Wordt niet doorgeboekt: { $limits }
invoice-transfer-job = { $count ->
    [one] { $count } factuur doorboeken
   *[other] { $count } facturen doorboeken
}
invoice-transfer-ask = { $count ->
    [one] { $count } factuur doorboeken?
   *[other] { $count } facturen doorboeken?
}
invoice-transfer-effect = { $count ->
    [one] { $count } factuur, samen { $total }.
   *[other] { $count } facturen, samen { $total }.
} { $messages ->
    [0] Geen enkele overschrijdt een limiet.
    [one] { $messages } overschrijdt een limiet: { $blocked ->
        [0] deze wordt toch doorgeboekt, met een waarschuwing.
       *[other] deze wordt niet doorgeboekt.
    }
   *[other] { $messages } overschrijden een limiet: { $blocked ->
        [0] deze worden toch doorgeboekt, met een waarschuwing.
       *[other] deze worden niet doorgeboekt.
    }
} Doorboeken kan ongedaan worden gemaakt zolang er niets op gebaseerd is.
invoice-transfer-done = { $transferred ->
    [one] { $transferred } factuur doorgeboekt
   *[other] { $transferred } facturen doorgeboekt
}{ $left ->
    [0] .
   *[other] , { $left } niet doorgeboekt.
}

## Het verslag

transfer-report-title = Verwerkingsverslag
transfer-report-command-save = Opslaan als bestand
transfer-report-total = Doorgeboekt: { $amount } { $currency }
transfer-report-line = { $invoice }, { $customer } { $name }, { $amount } { $currency }: { $fate }
transfer-report-line-unknown = { $invoice }: { $fate }
transfer-report-file = Bestand
transfer-report-file-help = Waar het verslag wordt geschreven. Met de extensie .csv, .json of .xlsx wordt het een tabel; met elke andere, zoals .txt, de tekst zoals getoond.
transfer-report-file-name = verwerkingsverslag
transfer-report-save = Verslag opslaan
transfer-report-save-effect = .csv, .xlsx en .json maken een tabel, elke andere extensie de tekst zoals getoond. Bestaat het al, dan wordt eerst gevraagd of het vervangen mag worden.
transfer-report-saved = Het verslag staat in { $file }.
transfer-report-job = { $file } opslaan
