### Bestanden in en uit: waarom een regel, een bestand of een importmodel niet is geaccepteerd.

## Regels

import-field-count = { $found ->
    [one] De regel heeft { $found } veld en de kop heeft er { $expected }.
   *[other] De regel heeft { $found } velden en de kop heeft er { $expected }.
}
    .hint = Zet een tekst met een scheidingsteken erin tussen aanhalingstekens.
import-empty = De waarde ontbreekt.
import-formula = De uitkomst van deze formule staat niet in het bestand.
    .hint = Open het bestand in een spreadsheetprogramma en sla het op.
import-amount = Geen bedrag zoals dit bestand bedragen schrijft, bijvoorbeeld { $example }.
import-amount-decimals =
    { $decimals ->
        [0] Een bedrag in { $currency } heeft geen decimalen.
        [one] Een bedrag in { $currency } heeft hoogstens { $decimals } decimaal.
       *[other] Een bedrag in { $currency } heeft hoogstens { $decimals } decimalen.
    }
import-amount-range = Het bedrag is groter dan het grootste dat kan worden opgeslagen, { $most }.
import-not-positive = Het bedrag moet groter zijn dan nul.
import-day = Geen bestaande datum in de vorm { $pattern }.
import-currency = Geen valuta volgens ISO 4217, zoals EUR.
import-currency-sign = Het bedrag is in { $sign }, de regel in { $currency }.
    .hint = Noem de valuta in een kolom of in een importmodel.
import-open = Het openstaande bedrag is geen deel van het bedrag, { $amount }.
import-type = Deze soort is geen factuur, geen creditnota en geen betaling.
import-side = Noch debet, noch credit.
import-debited-receipt = Een betaling staat in de debetkolom: boek de ontvangst tegen van een betaling die werd teruggedraaid.
import-negative-credit = Een negatief bedrag in de creditkolom verlaagt wat er openstaat, of draait een creditering terug: geef aan welk van beide.
import-long = De tekst is langer dan { $most } tekens.
import-control-character = Er staat een onzichtbaar teken in de code.
import-quote = Hier begint een aanhalingsteken dat niet wordt gesloten.
    .hint = Sluit het vóór het volgende scheidingsteken, of schrijf het dubbel als het bij de tekst hoort.
import-bytes = Sommige bytes zijn ongeldig in { $encoding }.
    .hint = Noem de codering van het bestand in een importmodel: utf-8 of windows-1252.
import-json-keys = De rij heeft een sleutel die de eerste rij niet heeft, een dubbele sleutel of een lijst als waarde.
    .hint = Geef elke rij de sleutels van de eerste, met als waarde een tekst, een getal, true, false of null.
import-due-before-date = De vervaldag ligt vóór de factuurdatum, { $date }.
import-settled-before-date = De factuur is betaald vóór de factuurdatum, { $date }.
import-yes-no = Geen ja (yes) en geen nee (no).
import-rate = Geen koers: een getal groter dan 0 met hoogstens { $decimals } decimalen.
import-net-days = Geen aantal dagen van 0 tot { $most }.
import-apply = Geen lijst zoals INV-1=12.00 INV-2.
import-apply-early = De dag ligt vóór de datum van de ontvangst, { $date }.
import-apply-of-another = Alleen facturen van klant { $customer } kunnen hiermee worden betaald.
import-apply-of-invoice = Alleen creditnota’s en ontvangsten worden met facturen verrekend.
import-reversed-before-date = De tegenboeking ligt vóór de datum van de ontvangst, { $date }.
import-lines-none = De order heeft geen regels in { $file }.
import-lines-fault = Regel { $line } van { $file }, die bij de order hoort, heeft geen leesbare waarde.
import-key-twice = { $code } staat twee keer in het bestand, met verschillende waarden.
    .hint = Houd de juiste regel en verwijder de andere.
import-number-taken = { $number } bestaat al met een andere waarde in { $column }.
    .hint = Verwijder of verbeter de regel; bestaande gegevens wijzigt u in het programma.
import-rate-missing = Bij een bedrag in { $currency } hoort een koers: de rekening is in { $account }.
import-open-more = Van { $number } staat maar { $left } open.
    .hint = Is een betaling geannuleerd? Draai dan de ontvangst terug.
import-other-currency = Het bedrag is in { $currency }, de rekening in { $account }.
import-word = De waarde is geen van deze woorden: { $words }.
import-class = Een afboeking heeft een bedrag onder nul, een terugbetaling een bedrag boven nul.
import-order-held = De order is geblokkeerd: de controle laat hem niet door, en alleen een supervisor kan hem als goedgekeurd importeren.
import-shipped-when = De dag waarop de goederen zijn verzonden, ontbreekt.
import-negative = Het bedrag mag niet negatief zijn.
import-shipped-ahead = De dag van verzending ligt nog in de toekomst.
import-forced-is-held = Een handmatig geblokkeerde order is geblokkeerd.
import-state-differs = Klant { $code } heeft hier een andere status. Blokkeer, deblokkeer, sluit of heropen de klant.
import-settled-credit = Een creditnota wordt niet door een ontvangst vereffend.
import-instalment = Geen nummer van een termijn, van 1 tot { $most }.
control-sum = Op regel { $line } is het totaal in { $column } { $expected }, maar de som van de regels is { $found }.
import-missing-settled = { $count ->
    [one] Eén stuk staat niet meer op de lijst en is vereffend:
   *[other] { $count } stukken staan niet meer op de lijst en zijn vereffend:
}
import-missing-unread = { $count ->
    [one] Eén openstaand stuk staat niet op de lijst. Het is niet vereffend, omdat niet elke regel gelezen is.
   *[other] { $count } openstaande stukken staan niet op de lijst. Ze zijn niet vereffend, omdat niet elke regel gelezen is.
}

## Bestanden

import-file-missing = Er is geen bestand { $file }.
    .hint = Controleer de naam en de map.
import-file-folder = { $file } is een map.
    .hint = Noem een bestand in die map.
import-file-unreadable = { $file } kan niet worden gelezen: { $cause }.
    .hint = Controleer of u het mag lezen en of geen ander programma het vergrendelt.
import-file-empty = { $file } is leeg.
    .hint = Exporteer het opnieuw uit het programma waar het vandaan komt.
import-file-spreadsheet = { $file } is een archief, of een onleesbare werkmap.
    .hint = Open het en sla het op als .xlsx of CSV.
import-file-encrypted = { $file } is met een wachtwoord beveiligd.
    .hint = Open het, sla het op zonder wachtwoord en importeer dat bestand.
import-file-sheet-missing = { $file } heeft geen tabblad { $sheet }.
    .hint = De tabbladen zijn: { $found }.
import-file-no-sheets = { $file } is { $format } en heeft geen tabbladen.
    .hint = Laat --sheet weg.
    .screen = Het importmodel noemt een tabblad: laat die regel weg.
not-a-list = { $file } is geen lijst maar een { $format }-bestand, en die bestanden kunnen niet worden geïmporteerd.
    .hint = Exporteer de lijst van openstaande posten als CSV of .xlsx.
import-file-too-large = { $file } is te groot om als werkmap te lezen.
    .hint = Sla het op als CSV.
import-file-json = Regel { $line } van { $file } is onleesbaar: een JSON-bestand moet één lijst met rijen bevatten.
    .hint = Schrijf het zoals een export: een lijst met objecten, elk met de sleutels van het eerste.
import-file-binary = { $file } is geen tekstbestand.
    .hint = Sla het op als CSV.
import-file-header = De eerste regel van { $file } is niet te lezen als kolomnamen.
    .hint = Zoek een los aanhalingsteken, of noem de codering in een importmodel.
import-file-column-missing = { $file } heeft geen kolom { $column }. Op regel { $line } staat: { $found }.
    .hint = Een lijst van een ander programma leest u met --guess; noem anders de kolom in een importmodel.
    .screen = Controleer de inhoud en het importmodel, of laat de inhoud uit het bestand afleiden.
import-file-column-twice = { $file } heeft de kolom { $column } twee keer.
    .hint = Hernoem een van de twee.
import-file-line-long = Regel { $line } van { $file } is te lang.
    .hint = Controleer de regeleinden van het bestand.
import-file-order-line = Regel { $line } van { $file } hoort bij geen enkele order, zodat geen enkel ordertotaal zeker is.
    .hint = Verbeter de regel en importeer opnieuw.
import-rejects-of-several = De afgekeurde regels van deze bestanden kunnen niet samen in { $file }: hun kolommen of coderingen verschillen.
    .hint = Importeer de bestanden een voor een. Er is niets gewijzigd.
import-rejects-unplaced = De goede regels zijn geïmporteerd, maar de afgekeurde regels konden niet worden weggeschreven: { $cause }.
    .hint = Importeer hetzelfde bestand opnieuw met een andere plaats voor de afgekeurde regels; wat al geïmporteerd is, blijft ongewijzigd.
import-rejects-unplaced-idle = Er is niets geïmporteerd, en de afgekeurde regels konden niet worden weggeschreven: { $cause }.
    .hint = Importeer hetzelfde bestand opnieuw met een andere plaats voor de afgekeurde regels.

## Importmodellen

import-mapping-unreadable = Het importmodel { $file } kan niet worden gelezen: { $cause }.
    .hint = Controleer het pad; een importmodel is een TOML-bestand.
import-mapping-not-a-file = { $file } is een map, een apparaat of een pipe, geen importmodel.
    .hint = Controleer het pad; een importmodel is een TOML-bestand.
import-mapping-too-large = { $file } is te groot voor een importmodel: het maximum is { $kilobytes } kB.
    .hint = Controleer het pad: bij --map hoort het importmodel, niet de gegevens.
    .screen = Controleer het pad: het is dat van het importmodel, niet dat van de gegevens.
import-mapping-not-text = { $file } is geen tekstbestand in UTF-8.
    .hint = Controleer het pad; een importmodel is een TOML-bestand.
import-mapping-syntax = Het importmodel is geen geldig TOML-bestand: { $cause }
    .hint = Vergelijk het met een van de meegeleverde importmodellen.
import-mapping-setting = Het importmodel heeft een onbekende instelling: { $name }.
    .hint = Mogelijke instellingen: { $known }.
import-mapping-column = Het importmodel noemt een kolom { $name } die deze regels niet hebben.
    .hint = Mogelijke kolommen: { $known }.
import-mapping-value = De instelling { $setting } van het importmodel kan niet { $value } zijn.
    .hint = Mogelijke waarden: { $allowed }.
import-mapping-twice = Het importmodel geeft { $name } zowel als kolom als als constante op.
    .hint = Behoud een van de twee.
import-mapping-lacks = In het importmodel ontbreekt { $name } bij de orderregels.
    .hint = Verplicht zijn file, key, quantity en price; discount mag ontbreken.

## Bankontvangsten inlezen (lockbox)

lockbox-payer-unknown = De betaler is niet te bepalen: er is geen klant bekend, en “{ $named }” bevat geen factuurnummer.
    .hint = Vul de code van de klant in, of het nummer van een factuur.
lockbox-payers-several = “{ $named }” noemt facturen van verschillende klanten, en er is geen klant bekend.
    .hint = Vul de code in van de klant die heeft betaald.
lockbox-rest = Er is meer betaald dan op de genoemde facturen openstaat.
lockbox-none-named = Er is geen factuur genoemd, en er staat geen factuur open met precies dit bedrag.
lockbox-none-usable = “{ $named }” noemt geen openstaande factuur van de klant, en er staat geen factuur open met precies dit bedrag.
lockbox-several-fit = Er is geen openstaande factuur van de klant genoemd, en er staan meerdere facturen open met precies dit bedrag.

## Schrijven

export-folder = { $file } is een map.
    .hint = Noem een bestand in die map.
export-refused = { $file } kan niet worden geschreven: { $cause }.
    .hint = Kies een andere plaats. Wat er stond, is ongewijzigd.
export-broken = Het bestand kon niet tot het einde worden geschreven: { $cause }.
    .hint = Controleer of er ruimte is op de schijf. Wat er stond, is ongewijzigd.
export-too-many-rows = Een werkmap heeft hoogstens { $most } rijen.
    .hint = Exporteer als CSV, of beperk de selectie.
import-as-of-future = Een lijst kan niet van { $day } zijn: het is vandaag { $today }.
    .hint = Geef de datum van de lijst met --as-of.
    .screen = Met { KEY("import.as-of") } geeft u de datum van de lijst.
import-not-of-invoices = { $argument } geldt voor lijsten van facturen, niet voor { $kind }.
    .hint = Laat de optie weg.
import-lists-of-days = De lijsten zijn van { $first } en van { $other }: wat ontbreekt, kan alleen met lijsten van één dag worden vereffend.
import-listed-again = { $number } staat meer dan eens op de lijst, met andere bedragen.
import-older-list = De lijst is van { $day }, en wat openstaat is al bekend per { $newest }: er is niets gewijzigd.
    .hint = Importeer de nieuwste lijst, of geef de datum ervan met --as-of.
    .screen = Importeer de nieuwste lijst, of geef de datum van deze met { KEY("import.as-of") }.
import-note-title-lines = { $file }: { $count ->
    [one] één regel boven de kolomnamen is overgeslagen.
   *[other] { $count } regels boven de kolomnamen zijn overgeslagen.
}
import-note-title-day = De titel vermeldt { $day }, wat twee datums kan zijn: de lijst geldt per vandaag.
    .hint = Geef de datum ervan met --as-of.
    .screen = { KEY("import.as-of") } geeft de datum van de lijst.
import-note-delimiter = { $file } noemt zelf een ander scheidingsteken dan het importmodel; dat van het bestand is gebruikt.
import-note-terms = De betalingscondities { $terms } zijn hier niet bekend: nieuwe klanten krijgen de gebruikelijke.
import-note-limits = { $count ->
    [one] De kredietlimiet van { $customer }, { $value }, is onleesbaar en wordt niet overgenomen: { $reason }
   *[other] { $count } kredietlimieten zijn onleesbaar en worden niet overgenomen. De eerste is die van { $customer }, { $value }: { $reason }
}
import-note-no-rows = { $file } heeft wel kolomnamen, maar geen regels.

## Wat uit een bestand blijkt

guess-no-header = Geen regel noemt de kolommen.
    .hint = Zet de namen van de kolommen boven de regels, of schrijf een importmodel met header_row.
guess-unclear = Welke kolom is { $column }?
    .hint = Noem de kolom in een importmodel.
import-column-customer = de klant
import-column-code = de klant
import-column-number = het stuknummer
import-column-date = de datum
import-column-amount = het bedrag
import-column-open = wat er openstaat
open-column-unclear = “{ $column }”: is dat wat er nog openstaat?
    .hint = Schrijf open in het importmodel, onder [columns], of laat het weg, en importeer met --map.
due-column-unclear = “{ $column }”: is dat de vervaldag van de documenten?
    .hint = Schrijf due in het importmodel, onder [columns], of laat het weg, en importeer met --map.
date-order-unclear = { $value }: is dat { $day_first_in_words } of { $month_first_in_words }?
    .hint = date_format: sla het importmodel dat “import guess” toont op, pas het daar aan en importeer met --map.
decimal-mark-unclear = { $value }: staat het teken voor de decimalen of tussen de duizendtallen?
    .hint = decimal_mark: sla het importmodel dat “import guess” toont op, pas het daar aan en importeer met --map.
currency-unclear = Welke valuta is { $sign }?
    .hint = currency: sla het importmodel dat “import guess” toont op, pas het daar aan en importeer met --map.
zero-limit-unclear = Een limiet van nul: geen krediet, of geen limiet?
    .hint = Zet zero_limit in het importmodel: no-credit of not-set.
negative-amounts-unclear = Negatieve bedragen, zoals { $number } ({ $amount }): creditnota’s of ontvangsten?
    .hint = Zet negative_amounts in het importmodel: credit-notes of receipts.
guess-rejects = { $rejected } van de { $read } regels zijn onleesbaar, de eerste om deze reden: { $reason }
    .hint = Verbeter de kolommen en notaties in het importmodel.
guess-date-is-due = De lijst heeft geen factuurdatums: elk stuk krijgt zijn vervaldag.
guess-no-due = De lijst heeft geen vervaldagen: die volgen uit de betalingscondities van de klanten.
guess-paid = Regels met { $values } in { $column } zijn betaald en worden overgeslagen.
guess-currencies = De bedragen zijn in verschillende valuta’s ({ $signs }): die niet in de valuta van het programma zijn, worden afgekeurd.
guess-parts = { $count ->
    [one] In één regel zijn de ouderdomsdelen samen niet het openstaande bedrag.
   *[other] In { $count } regels zijn de ouderdomsdelen samen niet het openstaande bedrag.
}
guess-mixed-signs = Sommige creditnota’s of betalingen hebben een bedrag onder nul, andere erboven: elk wordt gelezen als een verlaging van wat openstaat.
guess-other-sheets = Alleen het tabblad “{ $sheet }” wordt gelezen, niet: { $others }.
guess-customer-above = Waar { $column } leeg is, hoort de regel bij de klant erboven.
guess-paid-in-part = { $count ->
    [one] Eén document heeft “{ $value }” in { $column }, en nergens staat hoeveel: het komt helemaal openstaand binnen.
   *[other] { $count } documenten hebben “{ $value }” in { $column }, en nergens staat hoeveel: ze komen helemaal openstaand binnen.
}
guess-creditors = De regels vanaf regel { $line } zijn van leveranciers en worden weggelaten.
sheet-unclear = Welk tabblad is het? Meerdere hebben dezelfde kolommen.
    .hint = Noem het met --sheet.
guess-part = Het bestand is groot: alleen het begin en het einde zijn bekeken.
guess-one-file = Er kan maar één bestand tegelijk worden bekeken.
    .hint = Noem één bestand.
guess-kind = Hoe een bestand met { $kind } is opgemaakt, kan niet worden afgeleid.
    .hint = Noem de kolommen zoals het programma ze noemt, of schrijf een importmodel.
guess-as-of = De lijst is van { $day }.
guess-saved = De indeling is bekend: het bestand wordt gelezen met het importmodel { $name }.
guess-sum = Het openstaande totaal is { $sum }.
row-class-header = kolomnamen
row-class-data = te importeren regels
row-class-heading = klanten boven hun regels
row-class-total = totalen
row-class-blank = leeg
row-class-note = titels en opmerkingen
row-class-zero = bedragen van nul
row-class-filtered = overgeslagen door het model
mapping-name = { $name } kan niet de naam van een importmodel zijn.
    .hint = Gebruik letters, cijfers, - en _.
mappings-no-folder = Er is geen map voor importmodellen.
    .hint = Noem de instellingen met --config: de modellen worden daarnaast opgeslagen.
    .screen = Importmodellen worden naast de instellingen opgeslagen, en het programma is zonder instellingen gestart.
guess-saved-unreadable = Het opgeslagen importmodel { $file } is onleesbaar: het bestand is zonder dit model bekeken.
io-too-many-files = er zijn meer dan { $most } bestanden
import-name-several = Er zijn meerdere klanten met de naam { $name }: { $codes }.
    .hint = Geef de code van de klant op.
