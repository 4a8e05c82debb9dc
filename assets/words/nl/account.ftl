### Notities bij een klant, het verloop van de rekening en het betaalgedrag.

## Notities

customer-tab-notes = Notities
    .also = opmerkingen, telefoongesprekken, betalingsbeloften
customer-command-write-note = Noteren
    .also = opmerking, telefoongesprek
customer-command-strike-note = Doorstrepen
note-column-state = Status
note-struck = doorgestr.
note-struck-by = Doorgestreept: { $who }
note-field-help = Wat is afgesproken, beloofd of opgevallen. Enter begint een nieuwe regel.
note-write-title = Notitie bij { $code }
note-write-effect = De notitie wordt opgeslagen met uw naam en de tijd. Later doorstrepen kan, wijzigen niet. { KEY("form.submit") } slaat op.
note-strike-title = Deze notitie doorstrepen?
note-strike-effect = De notitie blijft leesbaar, als doorgestreept gemarkeerd: { $note }
note-job = Notitie bij { $code } opslaan
note-added = De notitie is opgeslagen.
note-was-struck = De notitie is doorgestreept.
note-empty = De notitie is leeg.
    .hint = Schrijf een paar woorden, of sluit de notitie.
note-too-long = Een notitie heeft hoogstens { $most } tekens.
    .hint = Maak de tekst korter, of schrijf twee notities.
note-not-found = Klant { $code } heeft geen notitie { $note }.
    .hint = De nummers staan bij de notities van de klant.
note-struck-already = { $user } heeft deze notitie op { $at } doorgestreept; er is niets gewijzigd.
    .hint = Bekijk de notities opnieuw.

## Betaalgedrag

customer-tab-payments = Betaalgedrag
    .also = betaalhistorie, betaaldagen
customer-column-paid = Betaald op
payments-column-month = Maand
payments-column-paid = Aantal
payments-column-to-pay = Betaaldagen
payments-column-late = Te laat
payments-early = te vroeg
payments-late = te laat
payments-summary = { $count ->
    [one] { $count } factuur voldaan: { $pay } betaaldagen, { $late } te laat; { $number } na de vervaldag
   *[other] { $count } facturen voldaan: gemiddeld { $pay } dagen, { $late } te laat; { $number } na de vervaldag
}
payments-none = Er is nog geen factuur volledig betaald.
payments-status = { KEY("customer.open") } toont de facturen van een maand.
payments-month-title = { $code }: voldaan in { $month }

## Wat er is gebeurd

customer-tab-activity = Verloop
    .also = tijdlijn, historie
activity-column-what = Gebeurtenis
activity-column-entered = Ingevoerd (UTC)
activity-invoice = Factuur { $number }, vervalt { $due }
activity-document = { $kind } { $number }
activity-applied = { $number } betaalt { $invoice }
activity-taken-back = { $number } betaalt { $invoice } niet meer
activity-order = Order { $number } ingevoerd
activity-hold = Order { $number } geblokkeerd: { $reasons }
