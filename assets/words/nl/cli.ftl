### De opdrachtregel: hulpteksten, antwoorden, en wat er over verkeerd gebruik wordt gezegd.

## Het programma

cli-about = Kredietbeheer in de terminal: orders gecontroleerd, geblokkeerd, toegelicht en vrijgegeven.
cli-after-help = Zonder opdracht gaan de schermen open. "creditdesk help OPDRACHT" vertelt meer over één opdracht.
cli-heading-usage = Gebruik
cli-heading-commands = Opdrachten
cli-heading-arguments = Argumenten
cli-heading-options = Opties
cli-heading-general = Opties van elke opdracht
cli-heading-decisions = Beslissingen
cli-usage-options = opties
cli-usage-command = OPDRACHT

cli-global-desk = Het bestand van de administratie (ook CREDITDESK_DESK); anders die in uw gegevensmap
cli-global-config = Het instellingenbestand (ook CREDITDESK_CONFIG)
cli-global-today = De werkdag, in plaats van vandaag
cli-global-as = Wie handelt, in een administratie met meerdere gebruikers
cli-global-lang = De taal (ook CREDITDESK_LANG)
cli-global-json = Antwoorden met één JSON-document
cli-global-color = Wanneer de schermen kleuren gebruiken
cli-global-verbose = Meer in het logboek; tweemaal: nog meer
cli-global-help = Deze hulp tonen
cli-global-version = De versie tonen

## Opdrachten

cli-init = Een nieuwe, lege administratie maken
cli-help = Meer vertellen over een opdracht
cli-completions = Een script schrijven dat opdrachten aanvult in een shell
cli-man = De handleiding schrijven

cli-order = Orders: invoeren, wijzigen, verzenden en controleren
cli-order-enter = Een order invoeren; die wordt gecontroleerd, en geblokkeerd als een regel dat zegt
cli-order-show = Een order tonen, met controle en beslissingen
cli-order-list = Orders opsommen
cli-order-amend = Het bedrag van een order wijzigen; een verhoogde order wordt opnieuw gecontroleerd
cli-order-confirm = De klant bevestigt een order
cli-order-cancel = Een order annuleren waarvan niets verzonden of gefactureerd is
cli-order-close = Een order afsluiten: wat niet gefactureerd is, telt niet meer mee
cli-order-reopen = Een order heropenen; die wordt als een nieuwe gecontroleerd
cli-order-copy = Een order kopiëren onder een nieuw nummer; de kopie wordt gecontroleerd
cli-order-ship = De goederen van een order vrijgeven aan het magazijn
cli-order-check = Een order controleren zonder iets te bewaren

cli-hold = De blokkeringslijst en de beslissingen
cli-hold-list = De geblokkeerde orders opsommen, de oudste blokkering eerst
cli-hold-show = Tonen waarom een order geblokkeerd is en wat dat opheft
cli-hold-release = Orders vrijgeven
cli-hold-reject = Orders afwijzen
cli-hold-keep = Orders aanhouden
cli-hold-force = Lopende orders handmatig blokkeren
cli-hold-recheck = Geblokkeerde orders opnieuw controleren
cli-hold-terms = De voorwaarden van geblokkeerde orders wijzigen; ze worden opnieuw gecontroleerd
cli-hold-forward = Geblokkeerde orders doorsturen naar een andere gebruiker
cli-hold-undo = De laatste beslissing over een order terugdraaien

## Argumenten

cli-arg-command = De opdracht
cli-arg-shell = De gebruikte shell
cli-arg-new-desk = Waar de nieuwe administratie komt
cli-arg-company-currency = Valuta van het bedrijf (EUR)
cli-arg-company-language = Taal van het bedrijf (en)
cli-arg-first-user = Aanmeldnaam van de eerste gebruiker (uw account)
cli-arg-customer = Code van de klant die de factuur krijgt
cli-arg-of-customer = Alleen die van deze klant
cli-arg-order = Nummer van de order
cli-arg-orders = Nummers van de orders
cli-arg-orders-or-all = Nummers van de orders; zonder nummer de hele lijst
cli-arg-order-to-check = Een al ingevoerde order, in plaats van klant en bedrag
cli-arg-number = Nummer van de nieuwe order
cli-arg-order-amount = Totaal inclusief btw; negatief voor een retour
cli-arg-order-date = Orderdatum (vandaag)
cli-arg-ship-on = Gevraagde verzenddatum
cli-arg-terms = Betalingsvoorwaarden (die van de klant)
cli-arg-ship-to = Code van het afleveradres of project
cli-arg-warehouse = Code van het magazijn
cli-arg-unconfirmed = De klant heeft nog niet bevestigd
cli-arg-excluded = Uitsluiten van kredietcontrole
cli-arg-order-state = Alleen die met deze status
cli-arg-all-holds = Ook die waarover beslist is
cli-arg-limit = Hoogstens zoveel regels
cli-arg-after = Alleen regels na deze sleutel
cli-arg-up-to = De vrijgave dekt de order tot dit bedrag
cli-arg-until = Laatste dag van de vrijgave
cli-arg-once = Alleen voor het volgende controlepunt
cli-arg-cancel = De orders ook annuleren
cli-arg-follow-up = Wanneer opnieuw bekijken
cli-arg-new-terms = De nieuwe betalingsvoorwaarden
cli-arg-collect = Bij aflevering te innen bedrag
cli-arg-forward-to = Aanmeldnaam van wie het krijgt
cli-arg-whole = Alles wat tegelijk beslist is
cli-arg-reason = Redencode (de standaard van het bedrijf)
cli-arg-note = Een notitie voor het dossier

## Vragen

cli-ask-currency = Valuta van het bedrijf?
cli-ask-language = Taal van het bedrijf (en, fr, nl)?
cli-ask-user = Aanmeldnaam van de eerste gebruiker?

## Kolommen en labels

cli-column-amount = Bedrag
cli-column-assigned-to = Toegewezen aan
cli-column-collect = Te innen
cli-column-confirmed = Bevestigd
cli-column-credit = Krediet
cli-column-currency = Valuta
cli-column-customer = Klant
cli-column-date = Datum
cli-column-days-held = Dagen geblokkeerd
cli-column-desk = Administratie
cli-column-excess = Overschrijding
cli-column-excluded = Uitgesloten
cli-column-follow-up = Opvolging
cli-column-forced = Handmatige blokkering
cli-column-held-at = Geblokkeerd sinds (UTC)
cli-column-invoiced = Gefactureerd
cli-column-language = Taal
cli-column-name = Naam
cli-column-order = Order
cli-column-reasons = Redenen
cli-column-remaining = Te factureren
cli-column-ship-on = Verzenddatum
cli-column-ship-to = Afleveradres
cli-column-shipped = Verzonden
cli-column-state = Status
cli-column-terms = Voorwaarden
cli-column-user = Gebruiker
cli-column-warehouse = Magazijn
cli-taken-back = teruggedraaid

standing-approved = goedgekeurd
standing-held = geblokkeerd
standing-rejected = afgewezen

## Antwoorden

cli-assessment = Order { $order } van klant { $customer }: { $outcome }
cli-assessment-of-customer = Order van klant { $customer }: { $outcome }
cli-order-was-held = De order is bewaard en geblokkeerd: verzenden of factureren kan pas na vrijgave.
cli-nothing-done = Het is niet uitgevoerd.
cli-decided = Order { $order }: { $decision }.
cli-rechecked = Order { $order }: { $state }.
cli-undone = Order { $order }: teruggedraaid ({ $decision }).
cli-left-out = Order { $order } is overgeslagen: { $why }
cli-holds-shown = { $total ->
    [0] Geen order is geblokkeerd.
   *[other] { $shown } van { $total }
}
cli-note-migrated = De administratie is bijgewerkt naar deze versie van het programma; het oude bestand staat in { $copy }.

## De schermen

cli-no-screens = De schermen hebben een terminal nodig; gebruik hier opdrachten zoals creditdesk hold list, creditdesk order enter of creditdesk help.
cli-terminal-unusable = De terminal is onbruikbaar: { $reason }.
    .hint = Gebruik de opdrachten: creditdesk help

## Verkeerd gebruik

usage-unknown-command = Er is geen opdracht { $name }.
    .hint = { $suggestion ->
            [none] creditdesk help somt de opdrachten op.
           *[other] Bedoelde u { $suggestion }?
        }
usage-missing-command = Er moet bij { $name } staan wat er moet gebeuren.
    .hint = Eén van: { $known }.
usage-no-help = Er is geen opdracht { $name }.
    .hint = Bekend zijn: { $known }.
usage-unknown-argument = Er is hier geen argument { $argument }.
    .hint = { $suggestion ->
            [none] Voeg --help toe om te zien wat de opdracht aanneemt.
           *[other] Bedoelde u { $suggestion }?
        }
usage-missing = Er ontbreekt: { $arguments }.
    .hint = Vul het aan, of voeg --help toe om te zien wat de opdracht aanneemt.
usage-no-value = Achter { $argument } moet een waarde staan.
    .hint = Voeg --help toe om te zien wat de opdracht aanneemt.
usage-choice = { $argument } kan niet { $value } zijn.
    .hint = Eén van: { $known }.
usage-conflict = { $argument } en { $other } gaan niet samen.
    .hint = Laat een van de twee weg.
usage-not-text = Een argument is geen geldige tekst.
    .hint = Schrijf het in UTF-8.
usage-unreadable = { $argument } is onleesbaar: { $value }.
    .hint = Voeg --help toe om te zien wat de opdracht aanneemt.
usage-amount = { $argument }: { $value } is geen bedrag.
    .hint = Schrijf het zoals { $plain } of { $example }.
usage-amount-decimals = { $argument }: { $value } heeft meer decimalen dan de valuta.
    .hint = Schrijf het zoals { $plain } of { $example }.
usage-amount-range = { $argument }: { $value } is groter dan de administratie kan bewaren.
    .hint = Schrijf het zoals { $plain } of { $example }.
usage-day = { $argument }: { $value } is geen datum.
    .hint = Schrijf hem zoals { $iso } of { $example }.
usage-count = { $argument }: { $value } is geen geheel getal.
    .hint = Schrijf het in cijfers, bijvoorbeeld 10.
usage-currency = { $argument }: { $value } is geen valuta.
    .hint = Schrijf een code van ISO 4217, bijvoorbeeld EUR.
usage-several-currencies = { $argument } is één bedrag, en de orders zijn in verschillende valuta's.
    .hint = Beslis per valuta over de orders.
usage-no-home = Uw account heeft geen gegevensmap, en er is geen administratie genoemd.
    .hint = Noem het bestand met --desk.
