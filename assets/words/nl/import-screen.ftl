### Het scherm van de import: wat er gevraagd wordt, en het resultaat van de regels.

import-screen-title = Importeren
    .also = inlezen, bestanden laden
import-screen-import = Importeren
import-screen-how = De import wordt eerst geprobeerd: dat toont het resultaat van de regels en wijzigt niets.

import-screen-finish = Afronden
import-screen-go-on = Verder
import-screen-change = Wijzigen
import-screen-answer = Antwoorden
import-screen-another = Nog een bestand
import-screen-step-file = Bestand
import-screen-step-table = Tabel
import-screen-step-columns = Kolommen
import-screen-step-look = Controle
import-screen-step-done = Klaar
import-screen-kind-found = Afleiden uit het bestand
import-screen-kind-needed = Een importmodel zegt niet wat de regels zijn: kies het hier.
import-screen-is-own = { $file } is in de notatie van het programma: { $kind }.
import-screen-is-list = { $file }: { $format }, { $kind }.
import-screen-own = In de notatie van dit programma: { $kind }
import-screen-on-sheet = tabblad { $sheet }
import-screen-between = scheidingsteken { $sign }
import-screen-rows = { $count ->
    [one] één regel
   *[other] { $count } regels
}
import-screen-of-customers = { $count ->
    [one] één klant
   *[other] { $count } klanten
}
import-screen-from-to = van { $from } tot { $to }
import-screen-files-there = { $count ->
    [one] Een map met één bestand. { KEY("import.go-on") } bekijkt het.
   *[other] Een map met { $count } bestanden. { KEY("import.go-on") } zoekt de lijsten.
}
import-screen-several = { $count ->
    [0] Hier staat geen lijst.
    [one] Hier staat één lijst:
   *[other] { $count } lijsten, in deze volgorde na elkaar geïmporteerd:
}
import-screen-others = { $count ->
    [one] Eén ander bestand is geen lijst en wordt overgeslagen.
   *[other] { $count } andere bestanden zijn geen lijst en worden overgeslagen.
}
import-screen-further-files = { $count ->
    [one] Nog één bestand is niet bekeken: de grens is { $most } bestanden.
   *[other] Nog { $count } bestanden zijn niet bekeken: de grens is { $most } bestanden.
}
import-screen-no-lists = Hier staat geen lijst: noem een andere map of een bestand.
import-screen-all-lists = Alle lijsten van deze map
import-screen-next-file = Volgend bestand
import-screen-skip = Bestand overslaan
import-screen-skipped = { $count ->
    [one] Eén bestand is overgeslagen: { $files }
   *[other] { $count } bestanden zijn overgeslagen: { $files }
}
import-screen-done-skipped = Het laatste bestand is overgeslagen: daaruit is niets geïmporteerd.
import-screen-left-title = { $count ->
    [one] Er is nog één lijst: overslaan?
   *[other] Er zijn nog { $count } lijsten: overslaan?
}
import-screen-left-effect = Nog niet geïmporteerd: { $files }. Wat al geïmporteerd is, blijft.
import-screen-left-yes = Overslaan
import-screen-job-find = Bestand onderzoeken

import-screen-nothing = Niet gelezen
import-screen-read-from = kolom { $column }
import-screen-take-title = { $column } uit { $from } lezen?
import-screen-take-effect = { $column } komt nu uit de kolom { $holder }. In plaats daarvan komt het uit { $from }.
import-screen-take-yes = Wijzigen
import-screen-join = Samenvoegen
import-screen-header = Kolomnamen
import-screen-total = Totaal
import-screen-not-data = Geen gegevens
import-screen-strike = Geen gegevens, of vereffenen
import-screen-settings = Instellingen
import-screen-to-rows = Regels
import-screen-on-rows = { KEY("import.header") }, { KEY("import.total") } en { KEY("import.strike") } markeren een regel: { KEY("import.settings") } gaat naar de regels.
import-screen-on-header = Op deze regel staan de kolomnamen: { KEY("import.header") } op een andere regel neemt de kolomnamen van die regel.
import-screen-no-header = Markeer eerst de regel met de kolomnamen: { KEY("import.header") }.
import-screen-setting-help = Hoe het bestand geschreven is. Links en rechts kiezen; de regels hieronder volgen meteen.
import-screen-sheet = Tabblad
import-screen-delimiter = Scheidingsteken
import-screen-encoding = Tekencodering
import-screen-day-order = Datums
import-screen-day-first = dag eerst (31/12)
import-screen-month-first = maand eerst (12/31)
import-screen-decimal-mark = Decimaalteken
import-screen-mark = { $mark } staat voor de decimalen
import-screen-sign-header = kolomnamen
import-screen-sign-total = totalen
import-screen-sign-left-out = geen gegevens
import-screen-marked-by-line = Niets onderscheidt deze regel: de markering geldt alleen voor dit bestand.
import-screen-as-read = De eerste regels zoals ze gelezen worden
import-screen-same = Dezelfde klant
import-screen-different = Andere klant
import-screen-next-pair = Volgend paar
import-screen-look-alikes = Nieuwe klanten met bijna de naam van een andere: { KEY("import.same") } maakt er één van, { KEY("import.differ") } zegt dat het er twee zijn.
import-screen-pairs-title = Als aparte klanten importeren?
import-screen-pairs-effect = { $count ->
    [one] Eén nieuwe klant heeft bijna de naam van een andere, en over die twee is niets gezegd. Die wordt als aparte klant geïmporteerd.
   *[other] { $count } nieuwe klanten hebben bijna de naam van een andere, en daarover is niets gezegd. Ze worden als aparte klanten geïmporteerd.
}
import-screen-answer-first = Beantwoord eerst de gemarkeerde vraag.
import-screen-answers-saved = De antwoorden zijn opgeslagen in het importmodel { $name }.
import-screen-save-hint = { KEY("import.save-mapping") } slaat op hoe dit bestand wordt gelezen: het volgende komt zonder vraag binnen.
import-screen-as-of = Datum van de lijst
import-screen-as-of-set = Datum instellen
import-screen-as-of-today = De lijst vermeldt geen datum: die van vandaag geldt, { $day }.
import-screen-as-of-help = De dag waarop openstond wat de lijst vermeldt. Die kan niet vóór de nieuwste geïmporteerde lijst liggen.
import-screen-as-of-effect = Wat volgens de lijst openstaat, stond op deze dag open.
import-screen-settle-missing = Vereffenen / laten staan
import-screen-missing-open = { $count ->
    [one] Eén openstaand stuk staat niet op de lijst. Het blijft openstaan.
   *[other] { $count } openstaande stukken staan niet op de lijst. Ze blijven openstaan.
}
import-screen-settle-unread = Er wordt niets vereffend: niet elke regel is leesbaar.
import-screen-settle-following = Er wordt nog niets vereffend: er volgen lijsten van dezelfde dag.
import-screen-settle-incomplete = Er wordt niets vereffend: een andere lijst van dezelfde dag is niet volledig gelezen of niet geïmporteerd.
import-screen-missing-following = { $count ->
    [one] Eén openstaand stuk staat niet op deze lijst. Er volgen nog lijsten van dezelfde dag: wat op geen ervan staat, kan bij de laatste worden vereffend.
   *[other] { $count } openstaande stukken staan niet op deze lijst. Er volgen nog lijsten van dezelfde dag: wat op geen ervan staat, kan bij de laatste worden vereffend.
}
import-screen-missing-incomplete = { $count ->
    [one] Eén openstaand stuk staat niet op de lijst. Het blijft openstaan: een andere lijst van dezelfde dag is niet volledig gelezen of niet geïmporteerd.
   *[other] { $count } openstaande stukken staan niet op de lijst. Ze blijven openstaan: een andere lijst van dezelfde dag is niet volledig gelezen of niet geïmporteerd.
}
import-screen-further-missing = Andere stukken die niet op de lijst staan
import-screen-missing = { $count ->
    [one] Eén openstaand stuk staat niet op de lijst. Het blijft openstaan; { KEY("import.strike") } vereffent het.
   *[other] { $count } openstaande stukken staan niet op de lijst. Ze blijven openstaan; { KEY("import.strike") } vereffent ze.
}
import-screen-save-mapping = Opslaan als importmodel
import-screen-save-mapping-effect = Het volgende bestand met deze kolommen wordt dan zonder vragen op dezelfde manier gelezen.
import-screen-mapping-name = Naam
import-screen-mapping-name-help = Een naam van letters, cijfers, koppeltekens en lage streepjes, bijvoorbeeld het programma waar de lijst vandaan komt.
import-screen-mapping-letters = Gebruik letters, cijfers, - en _.
import-screen-mapping-saved = Het importmodel { $name } is opgeslagen.
import-screen-zero-not-set = Er is geen limiet vastgelegd
import-screen-zero-no-credit = Geen krediet
import-screen-negative-credit-notes = Creditnota’s
import-screen-negative-receipts = Ontvangsten
import-screen-no-column = Nee: deze kolom wordt niet gelezen
import-screen-new-customers = Nieuwe klanten
import-screen-new-invoices = Nieuwe facturen
import-screen-new-credit-notes = Nieuwe creditnota’s
import-screen-new-receipts = Nieuwe ontvangsten
import-screen-paid-before = Afgetrokken van wat openstaat
import-screen-settled = Vereffend: niet op de lijst
import-screen-owed-before = Nu openstaand
import-screen-owed-after = Openstaand na de import
import-screen-customers-after = Saldo’s van de klanten na de import
import-screen-customer-new = { $customer } (nieuw)
import-screen-balance-before = (was { $before })

import-screen-kind = Inhoud
import-screen-kind-help = Wat de regels van het bestand zijn. Links en rechts kiezen, { KEY("import.look-up") } toont alles.
import-screen-file = Bestand
import-screen-file-help = Het pad van een lijst met openstaande posten, facturen of klanten: een Excel- of OpenDocument-werkmap, CSV of een andere teksttabel, in welke indeling ook. { KEY("import.look-up") } toont de bestanden van een map. Een map, of een naam met *, betekent al haar lijsten.
import-screen-mapping = Importmodel
import-screen-mapping-help = Het pad van een TOML-bestand dat zegt welke kolom wat is, als de namen niet die van het programma zijn. Leeg als er geen is.
import-screen-all-or-none = Alle regels of geen
import-screen-all-or-none-help = Ja: de goede regels worden alleen geïmporteerd als ze alle goed zijn. Nee: elke goede regel wordt geïmporteerd, de andere komen in een bestand.
import-screen-rejects = Afgekeurde regels
import-screen-rejects-help = Het pad van het bestand voor de afgekeurde regels. Leeg: naast het bestand, met de extensie .rejects.csv.
import-screen-replace = Eerder afgekeurde regels
import-screen-replace-effect = { $file } bevat de afgekeurde regels van een vorige import. Die gaan verloren als het bestand wordt vervangen. Met Esc geeft u een andere naam voor de regels die nu worden afgekeurd.
import-screen-another-name = Bevat regels van een vorige import: geef een andere naam.

import-screen-customers = Klanten
import-screen-ship-tos = Afleveradressen en projecten
import-screen-groups = Groepen
import-screen-invoices = Facturen en creditnota’s
import-screen-receipts = Ontvangsten
import-screen-orders = Orders
import-screen-users = Gebruikers

import-screen-job-try = Import proberen
import-screen-job-import = { $file } importeren
import-screen-job-folder = Map lezen

import-screen-tried = Geprobeerd; er is nog niets gewijzigd. { KEY("import.go-on") } importeert deze regels.
import-screen-tried-nothing = Geprobeerd: er is niets te importeren.
import-screen-tried-none = Geprobeerd: niet alle regels zijn goed, dus zou geen enkele regel worden geïmporteerd.
import-screen-done = Geïmporteerd. { KEY("undo") } maakt de hele import ongedaan.
import-screen-done-before = Geïmporteerd.
import-screen-done-undone = Ongedaan gemaakt: van deze import is niets over.
import-screen-news = { $taken ->
    [one] { $taken } regel geïmporteerd
   *[other] { $taken } regels geïmporteerd
}{ $rejected ->
    [0] .
   *[other] , { $rejected } afgekeurd.
}
import-screen-read = Gelezen regels
import-screen-inserted = Nieuw
import-screen-updated = Gewijzigd
import-screen-unchanged = Al aanwezig
import-screen-rejected = Afgekeurd
import-screen-warned = Na te kijken
import-screen-unknown-columns = { $count ->
    [one] Eén kolom is niet gelezen: { $columns }
   *[other] { $count } kolommen zijn niet gelezen: { $columns }
}
import-screen-rejects-file = De afgekeurde regels staan in { $file }, elk met de reden. Verbeter ze daar en importeer dat bestand.
import-screen-first-rejects = De eerste afgekeurde regels
import-screen-first-warnings = De eerste geïmporteerde regels die moeten worden nagekeken
import-screen-reject = Regel { $line }: { $field } “{ $value }”: { $reason }
import-screen-reject-row = Regel { $line }: { $reason }
import-screen-of-blocked = Van geblokkeerde klanten
import-screen-of-closed = Van afgesloten klanten
import-screen-over-limit = Boven een kredietlimiet
import-screen-on-account = Niet toegewezen
import-screen-first-on-account = De eerste ontvangsten die geheel of gedeeltelijk niet zijn toegewezen
import-screen-left = Regel { $line }: { $left } van { $receipt }, klant { $customer }: { $reason }

import-screen-files = Bestanden
import-screen-folder = map
import-screen-folder-unreadable = De map { $folder } kan niet worden gelezen: { $cause }.

## De kolommen van het programma

import-name-customer = Klant
import-name-code = Klant
import-name-name = Naam
import-name-number = Nummer
import-name-date = Datum
import-name-due = Vervaldag
import-name-amount = Bedrag
import-name-open = Openstaand
import-name-paid = Betaald
import-name-settled = Voldaan op
import-name-debit = Debet
import-name-credit = Credit
import-name-side = Debet/credit
import-name-type = Soort
import-name-currency = Valuta
import-name-phone = Telefoon
import-name-email = E-mail
import-name-contact = Contactpersoon
import-name-terms = Betalingstermijn
import-name-limit = Limiet
import-name-country = Land
import-name-apply = Betaalt
