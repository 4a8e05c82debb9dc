### Een order invoeren: de velden, en wat de kredietcontrole er vooraf en achteraf van zegt.

order-entry-title = Order invoeren
order-entry-save = Opslaan
order-entry-next = Volgend veld

order-entry-customer = Klant
order-entry-customer-help = De code van de factuurklant. { KEY("form.look-up") } zoekt op code of naam.
order-entry-number = Ordernummer
order-entry-number-help = Het nummer van de order, hoogstens 40 tekens. Geen andere order mag dit nummer hebben.
order-entry-amount = Bedrag incl. btw
order-entry-amount-help = Het totaal van de order inclusief btw, in de valuta van de klant. Negatief voor een retour.
order-entry-day = Datum
order-entry-day-help = De datum van de order. Leeg voor vandaag.
order-entry-ship-day = Gewenste verzenddatum
order-entry-ship-day-help = De dag waarop de goederen moeten vertrekken. Leeg als dat zo snel mogelijk is; +7 is over een week.
order-entry-terms = Betalingsvoorwaarden
order-entry-terms-help = De betalingsvoorwaarden van deze order, zoals net30 of cod. Leeg voor die van de klant. { KEY("form.look-up") } toont alle voorwaarden.
order-entry-ship-to = Afleveradres of project
order-entry-ship-to-help = De code van het afleveradres of project van de klant. { KEY("form.look-up") } toont alle afleveradressen van deze klant.
order-entry-warehouse = Magazijn
order-entry-warehouse-help = De code van het magazijn; de tolerantie en het maximale orderbedrag ervan gelden. { KEY("form.look-up") } toont alle magazijnen.
order-entry-unconfirmed = Nog niet bevestigd
order-entry-unconfirmed-help = Ja zolang de klant de order niet heeft bevestigd. De spatiebalk verandert het antwoord.

order-entry-job-check = Order controleren
order-entry-job-save = Order { $number } opslaan
order-entry-job-look-up = Zoeken

order-entry-waiting = Klant en bedrag volstaan voor de kredietcontrole.
order-entry-would-be-approved = Deze order wordt goedgekeurd.
order-entry-would-be-warned = Deze order wordt goedgekeurd met een waarschuwing.
order-entry-would-be-held = Deze order wordt geblokkeerd.
order-entry-would-be-refused = Deze order wordt geweigerd.
order-entry-last = Opgeslagen: order { $number } van klant { $customer }
order-entry-is-approved = De order is goedgekeurd.
order-entry-is-warned = De order is goedgekeurd met een waarschuwing.
order-entry-is-held = De order is geblokkeerd tot kredietbeheer de order vrijgeeft.

order-entry-approved = Order { $number } is goedgekeurd.
order-entry-warned = Order { $number } is goedgekeurd met een waarschuwing: { $reasons }.
order-entry-held = Order { $number } is geblokkeerd: { $reasons }.
order-entry-refused = Order { $number } is geweigerd: { $reasons }.

## Een klant zoeken

customer-look-up-title = Een klant zoeken
customer-look-up-code = Klant
customer-look-up-name = Naam
customer-look-up-state = Status
customer-look-up-reason = Reden
