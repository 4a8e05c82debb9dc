### Notities bij een klant, het verloop van zijn rekening en zijn betalingen.

## Notities

customer-tab-notes = Notities
customer-command-write-note = Noteren
customer-command-strike-note = Doorstrepen
note-column-state = Status
note-struck = doorgestr.
note-struck-by = Doorgestreept: { $who }
note-field-help = Wat is afgesproken, beloofd of opgevallen. Enter begint een nieuwe regel.
note-write-title = Notitie bij { $code }
note-write-effect = De notitie wordt bewaard met uw naam en de tijd. Ze kan later worden doorgestreept, niet gewijzigd. { $key } bewaart haar.
note-strike-title = Deze notitie doorstrepen?
note-strike-effect = Ze blijft leesbaar, als doorgestreept gemerkt: { $note }
note-job = Notitie bij { $code } opslaan
note-added = De notitie is bewaard.
note-was-struck = De notitie is doorgestreept.
note-empty = De notitie is leeg.
    .hint = Schrijf een paar woorden, of laat het.
note-too-long = Een notitie heeft hoogstens { $most } tekens.
    .hint = Maak haar korter, of schrijf twee notities.
note-not-found = Bij klant { $code } is er geen notitie { $note }.
    .hint = De notities van de klant tonen hun nummers.
note-struck-already = { $user } heeft deze notitie op { $at } doorgestreept; er is niets gewijzigd.
    .hint = Bekijk de notities opnieuw.

## Hoe hij betaalt

customer-tab-payments = Betaalgedrag
customer-column-paid = Betaald op
payments-column-month = Maand
payments-column-paid = Aantal
payments-column-to-pay = Betaaldagen
payments-column-late = Dagen laat
payments-early = te vroeg
payments-late = te laat
payments-summary = { $count ->
    [one] { $count } factuur voldaan: { $pay } betaaldagen, { $late } te laat; { $number } na de vervaldag
   *[other] { $count } facturen voldaan: gemiddeld { $pay } dagen, { $late } te laat; { $number } na verval
}
payments-none = Er is nog geen factuur volledig betaald.
payments-status = Enter toont de facturen van een maand.
payments-month-title = { $code }: voldaan in { $month }

## Wat er is gebeurd

customer-tab-activity = Verloop
activity-column-what = Wat er is gebeurd
activity-column-entered = Ingevoerd (UTC)
activity-invoice = Factuur { $number }, vervalt { $due }
activity-document = { $kind } { $number }
activity-applied = { $kind } { $number } afgeboekt op factuur { $invoice }
activity-taken-back = { $kind } { $number } niet langer afgeboekt op factuur { $invoice }
activity-order = Order { $number } ingevoerd
activity-hold = Order { $number } geblokkeerd: { $reasons }
