### Facturen invoeren, en overboeken wat is ingevoerd.

invoice-entry-title = Factuur invoeren
invoice-entry-number = Factuurnummer
invoice-entry-number-help = Het nummer van de factuur, hoogstens 40 tekens. Geen andere factuur of creditnota mag het hebben.
invoice-entry-amount-help = Het totaal van de factuur inclusief btw, in de valuta van de klant. Negatief voor een creditnota.
invoice-entry-day = Factuurdatum
invoice-entry-day-help = De datum van de factuur. Leeg voor vandaag.
invoice-entry-due = Vervaldatum
invoice-entry-due-help = De dag waarop de factuur vervalt. Leeg voor de dag die uit de betalingsvoorwaarden volgt.
invoice-entry-order = Ordernummer
invoice-entry-order-help = De order die wordt gefactureerd; wat ervan over is, daalt met het bedrag. Leeg voor een factuur zonder order. F4 toont de openstaande orders van de klant.
invoice-entry-order-offer = nog { $remaining } { $currency } te factureren, { $standing }
invoice-entry-ship-to-help = De code van het afleveradres of project. Leeg voor dat van de order, of geen. F4 toont ze allemaal voor deze klant.
invoice-entry-second-due = 2e termijn: vervaldatum
invoice-entry-second-amount = 2e termijn: bedrag
invoice-entry-third-due = 3e termijn: vervaldatum
invoice-entry-third-amount = 3e termijn: bedrag
invoice-entry-later-due-help = De dag waarop dit deel van de factuur vervalt. Leeg als er geen zo’n termijn is.
invoice-entry-later-amount-help = Wat op die dag vervalt. De eerste termijn, op de vervaldatum, is wat de andere van het bedrag overlaten.
invoice-entry-half-instalment = Een termijn heeft een vervaldatum en een bedrag nodig.

invoice-entry-job-check = Factuur controleren
invoice-entry-job-save = Factuur { $number } opslaan

invoice-entry-waiting = Klant en bedrag zijn genoeg om te zien wat de kredietlimiet zegt.
invoice-entry-due-on = Vervalt op { $due }
invoice-entry-credit-note = Dit is een creditnota van { $amount }. Zij wordt altijd geaccepteerd.
invoice-entry-can-be-saved = Deze factuur kan worden opgeslagen.
invoice-entry-can-be-saved-with-message = Deze factuur kan toch worden opgeslagen, met een melding.
invoice-entry-cannot-be-saved = Deze factuur kan niet worden opgeslagen.
invoice-entry-last = Opgeslagen: { $number } van klant { $customer }, { $amount } { $currency }
invoice-entry-awaits-transfer = Een ingevoerde factuur moet nog worden overgeboekt; een creditnota niet.
invoice-entry-saved = { $number } is opgeslagen: { $amount } { $currency }.
invoice-entry-saved-with-message = { $number } is opgeslagen, met een melding: { $reasons }.

## Wat nog moet worden overgeboekt

invoice-transfer-title = Facturen overboeken
invoice-transfer-command-apply = Overboeken
invoice-transfer-command-open = Tonen
invoice-transfer-column-over = Boven limiet
invoice-transfer-column-message = Melding
invoice-transfer-blocked = Blijft staan: { $limits }
invoice-transfer-job = { $count ->
    [one] { $count } factuur overboeken
   *[other] { $count } facturen overboeken
}
invoice-transfer-ask = { $count ->
    [one] { $count } factuur overboeken?
   *[other] { $count } facturen overboeken?
}
invoice-transfer-effect = { $count ->
    [one] { $count } factuur, samen { $total }.
   *[other] { $count } facturen, samen { $total }.
} { $messages ->
    [0] Geen ervan is van een klant boven de limiet.
    [one] { $messages } is van een klant boven de limiet: { $blocked ->
        [0] zij wordt toch overgeboekt, met de melding.
       *[other] zij blijft staan.
    }
   *[other] { $messages } zijn van klanten boven hun limiet: { $blocked ->
        [0] zij worden toch overgeboekt, met de melding.
       *[other] zij blijven staan.
    }
} Een overboeking kan niet ongedaan worden gemaakt.
invoice-transfer-done = { $transferred ->
    [one] { $transferred } factuur overgeboekt
   *[other] { $transferred } facturen overgeboekt
}, { $left } niet overgeboekt.

## Het verslag

transfer-report-title = Overboekingsverslag
transfer-report-command-save = Opslaan als bestand
transfer-report-total = Overgeboekt: { $amount } { $currency }
transfer-report-line = { $invoice }, { $customer } { $name }, { $amount } { $currency }: { $fate }
transfer-report-line-unknown = { $invoice }: { $fate }
transfer-report-file = Bestand
transfer-report-file-help = Waar het verslag wordt geschreven. Een naam op .csv, .json of .xlsx maakt een tabel; elke andere, zoals .txt, de tekst zoals getoond.
transfer-report-file-name = overboeking
transfer-report-save = Verslag opslaan
transfer-report-save-effect = .csv, .xlsx en .json maken een tabel, elke andere naam de tekst zoals getoond. Een bestand met dezelfde naam wordt vervangen.
transfer-report-saved = Het verslag staat in { $file }.
transfer-report-job = { $file } opslaan
