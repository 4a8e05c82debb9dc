### De opdrachtregel: hulpteksten, antwoorden, en meldingen over verkeerd gebruik.

## Het programma

cli-about = Kredietbeheer in de terminal: orders controleren, blokkeren, toelichten en vrijgeven.
cli-after-help = Zonder opdracht gaan de schermen open. “creditdesk help OPDRACHT” geeft meer uitleg over één opdracht.
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
cli-global-today = De werkdatum, in plaats van vandaag
cli-global-as = Als welke gebruiker, in een administratie met meerdere gebruikers
cli-global-lang = De taal (ook CREDITDESK_LANG)
cli-global-json = Antwoorden met één JSON-document
cli-global-color = Wanneer de schermen kleuren gebruiken
cli-global-verbose = Meer in het logboek; tweemaal: nog meer
cli-global-help = Deze hulp tonen
cli-global-version = De versie tonen

## Opdrachten

cli-init = Een nieuwe, lege administratie maken
cli-demo = Een voorbeeldbedrijf openen, met een voorbeeld van alles
cli-import = Bestanden importeren; afgekeurde regels komen terug met de reden
cli-export = De inhoud van de administratie exporteren voor andere programma’s
cli-find = Zoeken op een nummer, een code of een deel van een naam
cli-help = Uitleg over een opdracht
cli-completions = Een script schrijven dat opdrachten aanvult in een shell
cli-man = De handleiding schrijven

cli-order = Orders: invoeren, wijzigen, verzenden en controleren
cli-order-enter = Een order invoeren; de order wordt gecontroleerd en zo nodig geblokkeerd
cli-order-show = Een order tonen, met controle en beslissingen
cli-order-list = Orders opsommen
cli-order-amend = Het bedrag van een order wijzigen; een verhoogde order wordt opnieuw gecontroleerd
cli-order-confirm = De klant bevestigt een order
cli-order-cancel = Een order annuleren waarvan niets verzonden of gefactureerd is
cli-order-close = Een order afsluiten: wat niet gefactureerd is, telt niet meer mee
cli-order-reopen = Een order heropenen; de order wordt als een nieuwe gecontroleerd
cli-order-copy = Een order kopiëren onder een nieuw nummer; de kopie wordt gecontroleerd
cli-order-ship = Vastleggen dat een order is verzonden
cli-order-check = Een order controleren zonder iets op te slaan

cli-hold = De blokkeringslijst en de beslissingen
cli-hold-list = De geblokkeerde orders opsommen, de oudste blokkering eerst
cli-hold-show = Tonen waarom een order geblokkeerd is en hoe dat op te lossen is
cli-hold-release = Orders vrijgeven
cli-hold-reject = Orders afwijzen
cli-hold-keep = Orders aanhouden
cli-hold-force = Lopende orders handmatig blokkeren
cli-hold-recheck = Geblokkeerde orders herbeoordelen, of alle orders van een klant
cli-hold-terms = De voorwaarden van geblokkeerde orders wijzigen; de orders worden opnieuw gecontroleerd
cli-hold-forward = Geblokkeerde orders doorsturen naar een andere gebruiker
cli-hold-undo = De laatste beslissing over een order ongedaan maken

## Argumenten

cli-arg-demo-size = small, of large met honderdduizend klanten (standaard: small)
cli-arg-demo-keep = Het voorbeeldbedrijf in dit nieuwe bestand opslaan; anders wordt het daarna verwijderd
cli-arg-import-kind = customers, ship-tos, groups, invoices, receipts, orders of users; guess toont hoe een lijst zou worden gelezen
cli-arg-guess = Afleiden hoe het bestand is opgemaakt; geweigerd als iets onduidelijk is
cli-arg-save-map = Het afgeleide importmodel onder deze naam opslaan, naast de instellingen
cli-arg-guess-kind = Wat de regels zijn
cli-arg-sheet = Het tabblad van een werkmap
cli-arg-import-as-of = De datum van de lijst, als het bestand die niet noemt
cli-arg-closes-missing = Vereffenen wat openstaat en niet meer op de lijst staat; het wordt eerst getoond
cli-arg-import-terms = Dagen van factuur tot vervaldag, als bestand noch klant het zegt
cli-arg-import-files = Bestanden van deze soort: CSV, .xlsx, .xls, .ods of JSON
cli-arg-map = Het importmodel (een bestand, of de naam van een opgeslagen model), als de kolommen van de bestanden anders heten
cli-arg-dry-run = Proberen zonder iets te wijzigen
cli-arg-rejects = Bestand voor afgekeurde regels (standaard: NAAM.rejects.csv in deze map)
cli-arg-strict = Alle regels of geen enkele
cli-arg-force-rejects = Een bestaand bestand met afgekeurde regels vervangen
cli-arg-export-what = customers, ship-tos, groups, users, invoices, receipts, orders, holds, decisions, ageing, validation of audit
cli-arg-format = Het formaat (standaard: volgens de extensie van het bestand, anders csv)
cli-arg-output = Het bestand; zonder bestand de standaarduitvoer
cli-arg-force = Een bestaand bestand vervangen; nooit de administratie, de instellingen, het logbestand of een bestand dat gelezen wordt
cli-arg-command = De opdracht
cli-arg-shell = De gebruikte shell
cli-arg-new-desk = Waar de nieuwe administratie komt
cli-arg-company-currency = Valuta van het bedrijf (standaard: EUR)
cli-arg-company-language = Taal van het bedrijf (standaard: en)
cli-arg-first-user = Aanmeldnaam van de eerste gebruiker (standaard: uw account)
cli-arg-customer = Code van de klant die de factuur krijgt
cli-arg-of-customer = Alleen die van deze klant
cli-arg-order = Nummer van de order
cli-arg-orders = Nummers van de orders
cli-arg-orders-or-all = Nummers van de orders; zonder nummer de hele lijst
cli-arg-recheck-customer = Alle orders van deze klant waarover niemand heeft beslist, ook de vrije
cli-arg-recheck-dry-run = Met --customer: proberen zonder iets te wijzigen
cli-recheck-unchanged = ongewijzigd
cli-arg-order-to-check = Een al ingevoerde order, in plaats van klant en bedrag
cli-arg-not-invoiced = De order afsluiten hoewel vertrokken goederen niet zijn gefactureerd (supervisors, met --reason)
cli-arg-number = Nummer van de nieuwe order
cli-arg-number-to-check = Nummer waaronder de order wordt gecontroleerd
cli-arg-order-amount = Totaal inclusief btw; negatief voor een retour
cli-arg-order-date = Orderdatum (standaard: vandaag)
cli-arg-ship-on = Gevraagde verzenddatum
cli-arg-terms = Betalingsvoorwaarden (standaard: die van de klant)
cli-arg-ship-to = Code van het afleveradres of project
cli-arg-warehouse = Code van het magazijn
cli-arg-unconfirmed = De klant heeft de order nog niet bevestigd
cli-arg-excluded = De order uitsluiten van kredietcontrole
cli-arg-order-state = Alleen orders met deze status
cli-arg-all-holds = Ook orders waarover is beslist
cli-arg-ready-first = Eerst de orders die niets meer tegenhoudt
cli-arg-limit = Hoogstens dit aantal regels
cli-arg-find-text = Waarnaar wordt gezocht: nummer, code, naam, DUNS-nummer of externe code
cli-arg-find-kind = Alleen van deze soort
cli-arg-after = Alleen regels na deze sleutel
cli-arg-up-to = De vrijgave dekt de order tot dit bedrag
cli-arg-until = Laatste dag van de vrijgave
cli-arg-once = Alleen voor het volgende controlepunt
cli-arg-cancel = De orders ook annuleren
cli-arg-follow-up = Opvolgdatum
cli-arg-new-terms = De nieuwe betalingsvoorwaarden
cli-arg-collect = Bij aflevering te innen bedrag
cli-arg-forward-to = Aanmeldnaam van de gebruiker die beslist
cli-arg-whole = Ook alles wat tegelijk is beslist
cli-arg-reason = Redencode (standaard: die van het bedrijf)
cli-arg-note = Een notitie bij de beslissing

## Vragen

cli-ask-currency = Valuta van het bedrijf?
cli-ask-language = Taal van het bedrijf (en, fr, nl)?
cli-ask-user = Aanmeldnaam van de eerste gebruiker?

## Kolommen en labels

cli-column-field = Kolom
cli-column-line = Regel
cli-column-why = Reden
cli-column-reason-left = Reden
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
cli-column-frees = Wat de order vrijmaakt
cli-column-held-for = Geblokkeerd wegens
cli-held-for = { $day }: { $what }
cli-column-remaining = Te factureren
cli-column-ship-on = Verzenddatum
cli-column-ship-to = Afleveradres
cli-column-shipped = Verzonden
cli-column-ended-on = Beëindigd op
cli-column-ended-by = Beëindigd door
cli-column-state = Status
cli-column-terms = Voorwaarden
cli-column-user = Gebruiker
cli-column-warehouse = Magazijn
cli-taken-back = ongedaan gemaakt

standing-approved = goedgekeurd
standing-held = geblokkeerd
standing-rejected = afgewezen

## Antwoorden

cli-assessment = Order { $order } van klant { $customer }: { $outcome }
cli-assessment-of-customer = Order van klant { $customer }: { $outcome }
cli-order-was-held = De order is opgeslagen en geblokkeerd: verzenden of factureren kan pas na vrijgave.
cli-nothing-done = Er is niets uitgevoerd.
cli-decided = Order { $order }: { $decision }.
cli-rechecked = Order { $order }: { $state }.
cli-undone = Order { $order }: ongedaan gemaakt ({ $decision }).
cli-left-out = Order { $order } is overgeslagen. { $why }
cli-holds-shown = { $total ->
    [0] Geen order is geblokkeerd.
   *[other] { $shown } van { $total }
}
cli-note-migrated = De administratie is bijgewerkt naar deze versie van het programma; de vorige versie staat in { $copy }.
cli-waiting = { $holder ->
    [known] Wachten op { $user } op { $host }, die in de administratie schrijft sinds { $since } ({ $command }, proces { $process }).
   *[unknown] Wachten: een ander programma schrijft in de administratie.
}

## De schermen

cli-no-screens = De schermen hebben een terminal nodig; gebruik hier opdrachten zoals { $creditdesk } hold list, { $creditdesk } customer list of creditdesk help.
cli-terminal-unusable = De terminal is onbruikbaar: { $reason }.
cli-find-nothing = Niets gevonden voor “{ $text }”.
    .hint = Gebruik de opdrachten: creditdesk help

## Verkeerd gebruik

usage-unknown-command = Er is geen opdracht { $name }.
    .hint = { $suggestion ->
            [none] creditdesk help somt de opdrachten op.
           *[other] Bedoelde u { $suggestion }?
        }
usage-missing-command = Na { $name } moet een opdracht volgen.
    .hint = Een van: { $known }.
usage-no-help = Er is geen opdracht { $name }.
    .hint = Bekende opdrachten: { $known }.
usage-unknown-argument = Er is hier geen argument { $argument }.
    .hint = { $suggestion ->
            [none] Voeg --help toe om te zien welke argumenten de opdracht heeft.
           *[other] Bedoelde u { $suggestion }?
        }
usage-missing = Er ontbreekt: { $arguments }.
    .hint = Vul het aan, of voeg --help toe om te zien welke argumenten de opdracht heeft.
usage-no-value = Na { $argument } moet een waarde staan.
    .hint = Voeg --help toe om te zien welke argumenten de opdracht heeft.
usage-condition = “{ $value }” is geen voorwaarde.
    .hint = Bijvoorbeeld available<0, overdue=100..500, state=blocked of name=dup.
usage-choice = { $argument } kan niet { $value } zijn.
    .hint = Een van: { $known }.
usage-conflict = { $argument } en { $other } gaan niet samen.
    .hint = Laat een van de twee weg.
usage-not-text = Een argument is geen geldige tekst.
    .hint = Schrijf het in UTF-8.
usage-unreadable = { $argument } is onleesbaar: { $value }.
    .hint = Voeg --help toe om te zien welke argumenten de opdracht heeft.
usage-amount = { $argument }: { $value } is geen bedrag.
    .hint = Schrijf het zoals { $plain } of { $example }.
usage-amount-decimals = { $argument }: { $value } heeft meer decimalen dan de valuta.
    .hint = Schrijf het zoals { $plain } of { $example }.
usage-amount-range = { $argument }: { $value } is groter dan kan worden opgeslagen.
    .hint = Schrijf het zoals { $plain } of { $example }.
usage-day = { $argument }: { $value } is geen datum.
    .hint = Schrijf de datum zoals { $iso } of { $example }; datums lopen van 1900 tot en met 9999.
usage-today-too-late = --today: de werkdatum kan niet { $day } zijn.
    .hint = Elke datum tot en met het jaar 2199 is mogelijk.
usage-count = { $argument }: { $value } is geen geheel getal.
    .hint = Schrijf het in cijfers, bijvoorbeeld 10.
usage-document-quote = { $name } is geen naam van een stuk: een aanhalingsteken is niet gesloten, of er staat nog iets achter.
    .hint = Een stuk heet [KLANT:]NUMMER[#TERMIJN][=BEDRAG]; elk deel mag tussen dubbele aanhalingstekens staan.
usage-document-number = In { $name } staat geen nummer van een stuk.
    .hint = Een stuk heet [KLANT:]NUMMER[#TERMIJN][=BEDRAG]; elk deel mag tussen dubbele aanhalingstekens staan.
usage-document-amount = In { $name } ontbreekt het bedrag achter het isgelijkteken.
    .hint = Een nummer dat op een isgelijkteken eindigt, staat tussen dubbele aanhalingstekens.
usage-documents-of-several = De facturen zijn van meer dan één klant.
    .hint = Boek ze per klant af.
usage-document-whole = { $name } is een deel van een stuk, en deze opdracht geldt voor een heel stuk.
    .hint = Een nummer met # of = erin staat tussen dubbele aanhalingstekens.
usage-instalment-differs = { $name } is termijn { $named }, en --instalment is termijn { $given }.
    .hint = Noem de termijn één keer.
usage-head = --head: { $value } is geen auditregel.
    .hint = Geef de 64 cijfers (0-9, a-f) die backup of audit verify toonde, of ten minste de eerste acht.
usage-currency = { $argument }: { $value } is geen valuta.
    .hint = Schrijf een code volgens ISO 4217, bijvoorbeeld EUR.
usage-several-currencies = { $argument } is één bedrag, en de orders zijn in verschillende valuta’s.
    .hint = Beslis per valuta over de orders.
cli-no-random-numbers = Het systeem levert geen willekeurige getallen, die nodig zijn om de wijzigingen van deze uitvoering te herkennen.
    .hint = Er is niets gewijzigd. Controleer onder Linux of /dev/urandom bestaat.
usage-no-home = Uw account heeft geen gegevensmap, en er is geen administratie genoemd.
    .hint = Noem het bestand met --desk.

## Klanten en wat bij hen hoort

cli-customer = Klanten, hun parameters en hun status
cli-customer-add = Een klant toevoegen
cli-customer-set = Parameters van een klant wijzigen, alle of geen
cli-customer-show = Alle parameters van een klant tonen
cli-customer-list = De klanten opsommen
cli-customer-block = Een klant blokkeren, al dan niet alleen met waarschuwing
cli-customer-unblock = Een klant deblokkeren
cli-customer-close = Een klant afsluiten
cli-customer-reopen = Een afgesloten klant heropenen
cli-customer-delete = Een klant zonder stukken en geschiedenis verwijderen
cli-customer-note = Een notitie bij een klant maken
cli-customer-notes = De notities bij een klant opsommen, de nieuwste eerst
cli-customer-strike-note = Een notitie doorstrepen; de tekst blijft leesbaar
cli-arg-where = Alleen klanten die hieraan voldoen, herhaalbaar: available<0, overdue>100, used=80..100, state=blocked, name=dup
cli-arg-sort-customers = Sorteren op deze kolom, zoals exposure, overdue of average_days
cli-arg-descending = Van groot naar klein
cli-arg-note-text = De tekst van de notitie
cli-arg-note-number = Nummer van de notitie, zoals de notities het tonen
cli-column-note-number = Nr.
cli-column-event = Nr.
cli-column-struck-by = Doorgestreept door
cli-note-added = Notitie { $note } is opgeslagen.
cli-note-struck = Notitie { $note } is doorgestreept.
cli-ship-to = Afleveradressen en projecten van klanten
cli-ship-to-add = Een afleveradres of project toevoegen
cli-ship-to-set = Parameters van een afleveradres wijzigen
cli-ship-to-show = Alle parameters van een afleveradres tonen
cli-ship-to-list = De afleveradressen van een klant opsommen
cli-cover = Dekkingen: borgstellingen en verzekeringen van klanten
cli-cover-add = Een borgstelling of verzekering toevoegen
cli-cover-set = Een dekking wijzigen
cli-cover-end = De laatste dag van een dekking vastleggen; geen enkele wordt verwijderd
cli-cover-list = De dekkingen van een klant of van alle klanten opsommen
cli-arg-cover = Code van de dekking
cli-arg-cover-on = De laatste dag; zonder opgave vandaag
cli-column-cover = Dekking
cli-rule = Blokkeringsregels: wat orders blokkeert naast de limieten
cli-rule-add = Een blokkeringsregel of een uitsluiting toevoegen
cli-rule-set = Een regel wijzigen
cli-rule-remove = Een regel verwijderen; de aanduiding wordt niet opnieuw gegeven
cli-rule-show = Een regel tonen, en wat hij zegt
cli-rule-list = De regels opsommen met wat ze zeggen
cli-rule-export = De regels naar een TOML-bestand schrijven
cli-rule-import = De regels van een TOML-bestand overnemen, alle of geen
cli-arg-rule-set = Het bestand met regels
cli-arg-rules-merge = De regels van het bestand toevoegen en wijzigen, en de andere behouden (standaard)
cli-arg-rules-replace = De regels verwijderen die niet in het bestand staan
cli-rules-exported = De regels staan in { $file }.
cli-rules-rehearsed = Er is niets gewijzigd. De import zou dit opleveren:
cli-rules-added = Toegevoegd
cli-rules-changed = Gewijzigd
cli-rules-removed = Verwijderd
cli-rules-unchanged = Ongewijzigd
cli-arg-rule = Aanduiding van de regel
cli-column-rule = Regel
cli-column-rule-sentence = Werking
cli-rule-removed = Regel { $id } verwijderd.
cli-arg-trail = Tonen wat elke blokkeringsregel heeft opgeleverd
cli-arg-trail-all = Met --trail: ook de regels voor andere klanten
cli-column-trail-result = Uitkomst
cli-trail-result = { $result } ({ $why })
cli-trail-empty = Er is geen blokkeringsregel getoetst.
cli-trail-left-out = { $count ->
    [one] { $count } regel is voor andere klanten.
   *[other] { $count } regels zijn voor andere klanten.
}
cli-warehouse = Magazijnen
cli-warehouse-add = Een magazijn toevoegen
cli-warehouse-set = Parameters van een magazijn wijzigen
cli-warehouse-list = De magazijnen opsommen
cli-terms = Betalingsvoorwaarden
cli-terms-add = Betalingsvoorwaarden toevoegen
cli-terms-list = De betalingsvoorwaarden opsommen
cli-group = Kredietgroepen en kredietbeheergroepen
cli-group-add = Een groep toevoegen
cli-group-set = Parameters van een groep wijzigen
cli-group-show = Een groep en de leden tonen
cli-group-list = De groepen opsommen
cli-group-join = Klanten lid maken van een groep
cli-group-leave = Klanten uit een groep halen

cli-arg-pairs = Wat wordt ingesteld, bijvoorbeeld { $example }
cli-arg-customer-code = Code van de klant
cli-arg-reason-text = De reden, in een paar woorden
cli-arg-warn = Alleen waarschuwen: de orders gaan door
cli-arg-terms-code = Code van de voorwaarden
cli-arg-group = Code van de groep
cli-arg-members = Codes van de klanten

## Vorderingen

cli-invoice = Facturen en creditnota’s
cli-invoice-enter = Een factuur invoeren; een negatief bedrag is een creditnota
cli-invoice-show = Een factuur met de termijnen tonen
cli-invoice-list = Facturen en creditnota’s opsommen; zonder klant de openstaande
cli-invoice-dispute = Een factuur betwisten, of de betwisting oplossen
cli-invoice-transfer = Ingevoerde facturen doorboeken, met een verslag van elke factuur
cli-receipt = Ontvangsten
cli-receipt-enter = Een ontvangst invoeren; het restant wordt niet toegewezen
cli-receipt-apply = Het restant van een ontvangst aan facturen toewijzen
cli-receipt-reverse = Een ontvangst tegenboeken; wat ermee betaald was, staat weer open
cli-receipt-undo = De laatste toewijzing van een ontvangst ongedaan maken; het bedrag is weer niet toegewezen
cli-receipt-show = Een ontvangst tonen en wat ermee betaald is
cli-receipt-list = Ontvangsten opsommen; zonder klant die met een restant
cli-writeoff = Het restant van facturen geheel of gedeeltelijk afboeken
cli-writeoff-undo = Een afboeking ongedaan maken; wat was afgeboekt, staat weer open
cli-refund = Een niet toegewezen bedrag aan een klant terugbetalen
cli-refund-undo = Een terugbetaling ongedaan maken; het bedrag is weer niet toegewezen
cli-exposure = De kredietpositie van een klant met de stukken tonen
cli-ageing = De ouderdomsanalyse tonen

cli-arg-invoice = Nummer van de factuur
cli-arg-invoices = Nummers van de facturen
cli-arg-awaiting = Alleen ingevoerde facturen die nog niet zijn doorgeboekt, met de waarschuwing die ze zouden krijgen
cli-arg-transfer-all = Alle facturen die nog moeten worden doorgeboekt
cli-arg-transfer-customer = Alle facturen van deze klant die nog moeten worden doorgeboekt
cli-arg-transfer-from = Alleen facturen met deze datum of later
cli-arg-transfer-to = Alleen facturen met deze datum of eerder
cli-arg-transfer-dry-run = Tonen wat er zou gebeuren, zonder iets door te boeken
cli-arg-transfer-report = Het verslag ook in een bestand schrijven: .csv, .json of .xlsx, anders als tekst
cli-transfer-progress = { $done } van { $total ->
    [one] { $total } factuur
   *[other] { $total } facturen
}
cli-transfer-saved = Het verslag staat in { $file }.
cli-arg-receipt = Nummer van de ontvangst
cli-arg-document-number = Nummer van het stuk
cli-arg-document-kind = Welk soort stuk, als er meer het nummer hebben
cli-arg-invoice-amount = Totaal inclusief btw; negatief voor een creditnota
cli-arg-invoice-date = Factuurdatum
cli-arg-due = Vervaldag; weggelaten volgt deze uit de betalingsvoorwaarden
cli-arg-due-before-date = De factuur invoeren, ook al ligt de vervaldag vóór de factuurdatum
cli-arg-invoiced-order = Nummer van de gefactureerde order
cli-arg-instalments = Een termijn met eigen vervaldag, bijvoorbeeld 2026-12-31=500
cli-arg-one-instalment = Alleen deze termijn
cli-arg-settle = De betwisting is opgelost
cli-arg-all-of-customer = Alles van deze klant
cli-arg-open-only = Alleen wat openstaat
cli-arg-payer = Code van de klant die betaald heeft
cli-arg-receipt-amount = Ontvangen bedrag
cli-arg-receipt-currency = Valuta van het bedrag; moet gelijk zijn aan die van de rekening
cli-arg-receipt-date = Datum van de ontvangst
cli-arg-apply = Een te betalen factuur, geheel of voor dit bedrag
cli-arg-apply-date = De dag vanaf wanneer het telt (standaard: vandaag)
cli-arg-write-off = Een factuur, of een termijn ervan, om geheel of voor dit bedrag af te boeken
cli-arg-write-off-number = Nummer van de afboeking
cli-arg-refund-amount = Terug te betalen bedrag
cli-arg-refund-number = Nummer van de terugbetaling
cli-written-off = { $number } heeft { $amount } van klant { $customer } afgeboekt:
cli-write-off-undone = Afboeking { $number } van klant { $customer } is ongedaan gemaakt; { $amount } staat weer open:
cli-refunded = { $number } heeft { $amount } aan klant { $customer } terugbetaald:
cli-refund-undone = Terugbetaling { $number } van klant { $customer } is ongedaan gemaakt; { $amount } is weer niet toegewezen:
cli-arg-oldest-first = Met de rest openstaande facturen betalen, de oudste vervaldag eerst; zonder de betwiste
cli-arg-pay-instalment = Alleen deze termijn betalen
cli-arg-reversal-date = De dag vanaf wanneer de ontvangst is tegengeboekt (standaard: vandaag)
cli-arg-as-of = De dag van de saldi (standaard: vandaag)
cli-arg-basis = Vanaf welke datum de ouderdom telt (standaard: die van het bedrijf)

cli-document-invoice = factuur
cli-document-credit = creditnota
cli-document-receipt = ontvangst
cli-document-write-off = afboeking
cli-document-refund = terugbetaling
cli-document-reversal = tegenboeking

## Het bedrijf en het bestand

cli-reason = Redencodes van beslissingen
cli-reason-list = De redencodes opsommen
cli-reason-add = Een redencode toevoegen
cli-settings = Instellingen van het bedrijf
cli-settings-list = De instellingen opsommen
cli-settings-get = Eén instelling tonen
cli-settings-set = Instellingen wijzigen, alle of geen
cli-user = Gebruikers van de administratie
cli-user-add = Een gebruiker toevoegen
cli-user-set = Een gebruiker wijzigen
cli-user-list = De gebruikers opsommen
cli-undo = Ongedaan maken wat is gedaan, of het opnieuw doen
cli-undo-list = Opsommen wat is gedaan, het nieuwste eerst
cli-arg-undo-event = De gebeurtenis zoals “undo list” haar toont; zonder is het uw laatste handeling die nog geldt
cli-arg-undo-all = Handelingen van iedereen, niet alleen die van uzelf
cli-arg-undo-limit = Hoeveel handelingen hoogstens; zonder is het 50
cli-column-act = Handeling
cli-audit = Het auditspoor
cli-audit-list = Auditregels opsommen, de nieuwste eerst
cli-audit-verify = Nagaan of niets in het auditspoor gewijzigd of verwijderd is
cli-backup = De administratie naar een nieuw bestand kopiëren
cli-restore = Een administratie maken van een kopie
cli-doctor = Het bestand van de administratie onderzoeken

cli-arg-action = Beslissing waar de reden bij hoort: release, reject, keep, terms, forward, force, block
cli-arg-reason-code = De nieuwe code
cli-arg-reason-meaning = Wat de code betekent
cli-arg-default-reason = De standaardreden, als er geen is opgegeven
cli-arg-setting = Naam van de instelling
cli-arg-login = Aanmeldnaam, het account van het besturingssysteem
cli-arg-of-order = Alleen die van deze order
cli-arg-of-user = Alleen die van deze gebruiker
cli-arg-from = Eerste dag
cli-arg-to = Laatste dag
cli-arg-head = Mislukken als de genoteerde auditregel, bijvoorbeeld van de laatste back-up, ontbreekt
cli-arg-backup = Waar de kopie komt
cli-arg-anyway = Ook een beschadigde administratie kopiëren, voor zover leesbaar, en zeggen wat eraan mankeert
cli-arg-restore-from = De kopie
cli-arg-restore-to = Waar de administratie komt (standaard: die van --desk)

cli-column-action = Beslissing
cli-column-applied = Voldaan met
cli-column-at = Wanneer (UTC)
cli-column-component = Telt als
cli-column-default = Standaard
cli-column-disputed = Betwist
cli-column-document = Stuk
cli-column-due = Vervaldag
cli-column-group = Groep
cli-column-instalment = Termijn
cli-column-invoice = Factuur
cli-column-awaits-transfer = Ingevoerd, nog niet doorgeboekt
cli-column-fate = Doorboeking
cli-column-message = Waarschuwing
cli-column-kind = Soort
cli-column-meaning = Betekenis
cli-column-members = Leden
cli-column-note = Notitie
cli-column-on-account = Niet toegewezen
cli-column-open = Openstaand
cli-column-left = Restant
cli-column-later-from = Vanaf
cli-column-paid = Betaald
cli-column-period-1 = Klasse 1
cli-column-period-2 = Klasse 2
cli-column-period-3 = Klasse 3
cli-column-period-4 = Klasse 4
cli-column-period-5 = Klasse 5
cli-column-reason = Reden
cli-column-receipt = Ontvangst
cli-column-record = Nr.
cli-column-reversed = Tegengeboekt op
cli-column-setting = Instelling
cli-column-text = Tekst
cli-column-value = Waarde
cli-total = Totaal

cli-changed-settings = instellingen
cli-changed = Opgeslagen: { $code }
cli-unchanged = Ongewijzigd: { $code }.
cli-members = Leden: { $members }
cli-exposure-of = Kredietpositie van { $customer } { $name }
cli-counted-elsewhere = Afleveradres { $ship_to } heeft een eigen limiet; de { $amount } telt daar.
cli-backed-up = De administratie is gekopieerd naar { $path }.
cli-restored = De administratie staat weer in { $path }.
cli-copied-head = De laatste auditregel is { $head }. Noteer die elders: met { $creditdesk } audit verify --head HASH blijkt later of er iets ontbreekt.
cli-rescued = Gekopieerd naar { $path }, zoals het is.
cli-copied-anyway = Problemen van de kopie:
cli-audit-sound = { $records ->
    [one] Het auditspoor is volledig: { $records } regel.
   *[other] Het auditspoor is volledig: { $records } regels.
}
cli-audit-head-missing = Er is geen auditregel { $head }: werk dat in de administratie zat toen die werd genoteerd, ontbreekt.
cli-doctor-desk = Administratie: { $file }
cli-doctor-sound = { $records ->
    [one] Er is niets mis met de administratie; { $records } auditregel is nagegaan.
   *[other] Er is niets mis met de administratie; { $records } auditregels zijn nagegaan.
}
cli-doctor-integrity = Het bestand: { $problem }
cli-doctor-schema = { $fault ->
    [foreign] Het onderdeel { $name } ({ $kind }) is niet van het programma.
    [changed] Het onderdeel { $name } ({ $kind }) is niet zoals het programma het heeft gemaakt.
   *[missing] Het onderdeel { $name } ({ $kind }) ontbreekt.
}
cli-doctor-look-alike = { $name } in { $table } bevat onzichtbare tekens: het lijkt op een andere code of een ander nummer en kan ermee worden verward.
cli-doctor-mode = { $file } is leesbaar voor andere gebruikers (mode { $mode }). Verhelpen: chmod 600 { $shell }
cli-doctor-names = { $file } heeft { $names } namen (harde koppelingen); er kan niets in worden opgeslagen. Sluit het programma overal af en verwijder de andere namen, of maak een aparte administratie met { $creditdesk } backup NIEUW-BESTAND
cli-doctor-network = { $file } staat op een netwerkbestandssysteem ({ $system }), waar vergrendelingen kunnen falen en twee gebruikers die tegelijk opslaan het bestand kunnen beschadigen. Verplaats het naar een lokale schijf van de computer waarop het wordt gebruikt.
cli-doctor-unknowable = De laatste auditregel is { $head }. Of nieuwer werk verloren is gegaan met een bestand naast de administratie, is hier niet te zien: vergelijk met de auditregel die de laatste back-up gaf ({ $creditdesk } audit verify --head HASH).
cli-doctor-unreadable = Onleesbaar: tabel { $table }, rij { $row }, kolom { $column }: “{ $value }”
cli-doctor-unreadable-more = { $more ->
    [one] Nog { $more } waarde is onleesbaar; { $total } in totaal.
   *[other] Nog { $more } waarden zijn onleesbaar; { $total } in totaal.
}
cli-doctor-not-computable = { $what } van { $subject } is opgeslagen als { $kept }; herberekenen is niet mogelijk.
cli-doctor-difference = { $what } van { $subject } is opgeslagen als { $kept }; de gegevens geven { $computed }.
cli-doctor-lost = { $count ->
    [one] Bij { $count } beslissing ontbreekt de beoordeling waarop die was gebaseerd.
   *[other] Bij { $count } beslissingen ontbreekt de beoordeling waarop die waren gebaseerd.
}
cli-doctor-setting = De instelling { $name } is onbekend voor dit programma.
cli-doctor-administrator = Er is geen beheerder meer die de administratie kan inrichten.

usage-instalment = { $value } is geen termijn.
    .hint = Schrijf de termijn als datum en bedrag: { $day }=500

## Bestanden in en uit, het voorbeeldbedrijf

cli-imported = { $read ->
    [one] Eén regel gelezen: { $inserted } nieuw, { $updated } gewijzigd, { $unchanged } ongewijzigd, { $rejected } afgekeurd.
   *[other] { $read } regels gelezen: { $inserted } nieuw, { $updated } gewijzigd, { $unchanged } ongewijzigd, { $rejected } afgekeurd.
}
cli-import-headings = { $count ->
    [one] Eén regel noemt de klant van de regels eronder.
   *[other] { $count } regels noemen de klant van de regels eronder.
}
cli-import-subtotals = { $count ->
    [one] Eén regel is een subtotaal.
   *[other] { $count } regels zijn subtotalen.
}
cli-import-totals = { $count ->
    [one] Eén regel is het totaal.
   *[other] { $count } regels zijn totalen.
}
cli-import-notes = { $count ->
    [one] Eén regel is een titel of een opmerking.
   *[other] { $count } regels zijn titels of opmerkingen.
}
cli-import-zeros = { $count ->
    [one] Eén regel heeft een bedrag van nul.
   *[other] { $count } regels hebben een bedrag van nul.
}
cli-import-filtered = { $count ->
    [one] Eén regel wordt door het importmodel overgeslagen.
   *[other] { $count } regels worden door het importmodel overgeslagen.
}
cli-list-more = … en nog { $more }: --limit toont ze.
cli-import-more = … en nog { $more }.
cli-import-of-blocked = { $count ->
    [one] Eén nieuwe factuur is van een geblokkeerde klant.
   *[other] { $count } nieuwe facturen zijn van geblokkeerde klanten.
}
cli-import-of-closed = { $count ->
    [one] Eén nieuwe factuur is van een afgesloten klant.
   *[other] { $count } nieuwe facturen zijn van afgesloten klanten.
}
cli-import-over-limit = { $count ->
    [one] Eén nieuwe factuur overschrijdt een kredietlimiet.
   *[other] { $count } nieuwe facturen overschrijden een kredietlimiet.
}
cli-import-warned = { $count ->
    [one] Eén regel is geïmporteerd, maar moet worden nagekeken:
   *[other] { $count } regels zijn geïmporteerd, maar moeten worden nagekeken:
}
cli-import-on-account = { $count ->
    [one] Eén ontvangst is geheel of gedeeltelijk niet toegewezen:
   *[other] { $count } ontvangsten zijn geheel of gedeeltelijk niet toegewezen:
}
cli-import-on-account-more = … en nog { $more }: { $creditdesk } receipt list --open toont ze allemaal.
cli-import-missing = { $count ->
    [one] Eén openstaand stuk staat niet op de lijst. Het blijft openstaan; --closes-missing vereffent het.
   *[other] { $count } openstaande stukken staan niet op de lijst. Ze blijven openstaan; --closes-missing vereffent ze.
}
cli-import-rejects = De afgekeurde regels staan in { $file }: verbeter ze daar en importeer dat bestand.
cli-import-rehearsed = Dit was een proef: er is niets gewijzigd.
cli-import-none-taken = Alle regels of geen enkele: er is niets gewijzigd.
cli-import-unknown-columns = Niet gebruikte kolommen: { $columns }
cli-import-progress = { $done ->
    [one] Importeren: { $done } regel
   *[other] Importeren: { $done } regels
}
cli-mapping-saved = Het importmodel staat in { $file }: bestanden met deze indeling worden voortaan daarmee gelezen.
cli-guess-file = { $file } is { $format }.
cli-guess-header = De kolomnamen staan op regel { $line }.
cli-guess-sheet = De regels staan op het tabblad { $sheet }.
cli-guess-column = Kolom
cli-guess-from = In het bestand
cli-guess-confidence = Zekerheid
cli-guess-rows = Regels
cli-guess-count = Aantal
cli-guess-rejected = { $count ->
    [one] Eén regel is onleesbaar:
   *[other] { $count } regels zijn onleesbaar:
}
cli-guess-questions = { $count ->
    [one] Eén vraag staat open:
   *[other] { $count } vragen staan open:
}
cli-guess-clear = Er is niets onduidelijk: het bestand kan met --guess worden geïmporteerd.
cli-guess-mapping = Het importmodel:
guess-confidence-certain = zeker
guess-confidence-likely = waarschijnlijk
guess-confidence-asked = te vragen
cli-exported = { $rows ->
    [one] Eén regel staat in { $file }.
   *[other] { $rows } regels staan in { $file }.
}
export-not-carried-taken-back-applications = { $count ->
    [one] Niet in het bestand: één verrekening die ongedaan is gemaakt.
   *[other] Niet in het bestand: { $count } verrekeningen die ongedaan zijn gemaakt.
}
export-not-carried-reversed-applications = { $count ->
    [one] Niet in het bestand: wat één tegengeboekte ontvangst had betaald voordat een creditnota dat deed.
   *[other] Niet in het bestand: { $count } delen die tegengeboekte ontvangsten hadden betaald voordat creditnota’s dat deden.
}
export-not-carried-dispute-reasons = { $count ->
    [one] Niet in het bestand: de reden van de betwisting van één factuur.
   *[other] Niet in het bestand: de redenen van de betwistingen van { $count } facturen of termijnen.
}
export-not-carried-approvals = { $count ->
    [one] Niet in het bestand: hoe ver de vrijgave van één order gaat en tot wanneer.
   *[other] Niet in het bestand: hoe ver de vrijgaven van { $count } orders gaan en tot wanneer.
}
export-not-carried-follow-ups = { $count ->
    [one] Niet in het bestand: de opvolging en de behandelaar van één geblokkeerde order.
   *[other] Niet in het bestand: de opvolging en de behandelaars van { $count } geblokkeerde orders.
}
export-not-carried-notes = { $count ->
    [one] Niet in het bestand: één notitie bij een klant.
   *[other] Niet in het bestand: { $count } notities bij klanten.
}
export-not-carried-days-to-pay-bases = { $count ->
    [one] In het bestand, maar niet gelezen bij import: de opgeslagen betaaldagen van één klant.
   *[other] In het bestand, maar niet gelezen bij import: de opgeslagen betaaldagen van { $count } klanten.
}
cli-export-spreadsheet = Een werkmap kan niet op een terminal worden getoond.
    .hint = Noem een bestand met -o, bijvoorbeeld: -o tabel.xlsx
cli-demo-made = Er staat een voorbeeldbedrijf in { $path }: { $customers ->
    [one] { $customers } klant
   *[other] { $customers } klanten
}, { $holds ->
    [one] { $holds } geblokkeerde order
   *[other] { $holds } geblokkeerde orders
}. De beheerder is { $user }: werk onder deze naam met --as { $user }.
cli-demo-progress = Voorbeeldbedrijf maken: { $done } van { $total ->
    [one] { $total } klant
   *[other] { $total } klanten
}
cli-demo-progress-days = Voorbeeldbedrijf maken: { $done } van { $total ->
    [one] { $total } dag
   *[other] { $total } dagen
}
cli-undo-progress = Ongedaan maken: { $done } van { $total }
cli-copy-progress = Kopiëren: { $done } van { $total ->
    [one] { $total } pagina
   *[other] { $total } pagina’s
}
cli-demo-nowhere = Er is geen terminal om het voorbeeldbedrijf te tonen, en er is geen bestand opgegeven om het in op te slaan.
    .hint = Noem een nieuw bestand: creditdesk demo --keep BESTAND
cli-progress-file = Bestand onderzoeken
cli-progress-audit = Auditspoor onderzoeken
cli-progress-tables = Tabellen onderzoeken: { $done } van { $total }
cli-progress-comparisons = Opgeslagen waarden vergelijken met de feiten: { $done } van { $total }
cli-demo-no-folder = Er is geen plaats voor het voorbeeldbedrijf: { $reason }.
    .hint = Sla het elders op met --keep BESTAND.

## Hoe het gebruik de waarden noemt

cli-value-action = BESLISSING
cli-value-amount = BEDRAG
cli-value-batch = IMPORT
cli-value-code = CODE
cli-value-column = KOLOM
cli-value-command = OPDRACHT
cli-value-condition = VOORWAARDE
cli-value-currency = VALUTA
cli-value-customer = KLANT
cli-value-date = DATUM
cli-value-event = GEBEURTENIS
cli-value-file = BESTAND
cli-value-group = GROEP
cli-value-hash = HASH
cli-value-invoice = FACTUUR
cli-value-key = SLEUTEL
cli-value-kind = SOORT
cli-value-login = AANMELDNAAM
cli-value-name = NAAM
cli-value-number = NUMMER
cli-value-order = ORDER
cli-value-receipt = ONTVANGST
cli-value-terms = VOORWAARDEN
cli-value-text = TEKST
cli-value-user = GEBRUIKER
cli-value-value = WAARDE
cli-value-what = WAT
cli-value-shell = SHELL

# Een import ongedaan maken
cli-import-guess = Afleiden hoe een lijst gelezen zou worden; er wordt niets geschreven
cli-import-list = De geïmporteerde bestanden weergeven, de nieuwste eerst
cli-import-undo = Een import in zijn geheel ongedaan maken, zolang er niets op gebaseerd is
cli-arg-import-batch = Het nummer van de import, zoals “import list” het toont
cli-arg-import-limit = Hoeveel bestanden hoogstens; zonder deze optie 50
cli-arg-undo-later = Eerst latere handelingen ongedaan maken die ervan afhangen
cli-import-undoing = Om deze import ongedaan te maken: { $creditdesk } import undo { $batch }
cli-import-undoable = Is van kracht en { $state }.
cli-import-in-force = Is van kracht. { $state }
cli-import-undone = Is ongedaan gemaakt.
import-no-batch = Import { $code } bestaat niet.
    .hint = { $creditdesk } import list toont de imports, met hun nummers.
batch-in-use = Import { $batch } is niet ongedaan gemaakt. { $why }
    .hint = Om eerst ongedaan te maken wat ervan afhangt: { $creditdesk } import undo { $batch } --later
cli-column-batch = Nr.
cli-column-file = Bestand
cli-column-inserted = Nieuw
cli-column-updated = Gewijzigd
cli-column-rejected = Afgekeurd
