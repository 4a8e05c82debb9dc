### Het scherm van de import: wat er gevraagd wordt, wat er van de regels is geworden.

import-screen-title = Importeren
import-screen-try = Proberen
import-screen-import = Importeren
import-screen-how = De import wordt eerst geprobeerd: hij toont wat er van de regels zou worden en wijzigt niets.

import-screen-kind = Wat
import-screen-kind-help = Wat de regels van het bestand zijn. Links en rechts kiezen, F4 toont alles.
import-screen-file = Bestand
import-screen-file-help = Het pad van een CSV-bestand waarvan de eerste regel de kolommen noemt. F4 toont de bestanden van een map.
import-screen-mapping = Koppeling
import-screen-mapping-help = Het pad van een TOML-bestand dat zegt welke kolom wat is, als de namen niet die van de desk zijn. Leeg als er geen is.
import-screen-all-or-none = Alle regels of geen
import-screen-all-or-none-help = Ja houdt de goede regels alleen als ze alle goed zijn. Nee houdt elke goede regel en schrijft de andere naar een bestand.
import-screen-rejects = Geweigerde regels
import-screen-rejects-help = Het pad van het bestand voor de regels die niet worden overgenomen. Leeg: naast het bestand, met .rejects.csv op het einde.
import-screen-replace = Eerder geweigerde regels
import-screen-replace-effect = { $file } bevat de geweigerde regels van een vorige import. Die gaan verloren als het bestand wordt vervangen. Met Esc geeft u een andere naam voor de regels die nu worden geweigerd.
import-screen-another-name = Bevat regels van een vorige import: geef een andere naam.

import-screen-customers = Klanten
import-screen-ship-tos = Afleveradressen en projecten
import-screen-groups = Groepen
import-screen-invoices = Facturen en creditnota’s
import-screen-receipts = Ontvangsten
import-screen-orders = Orders
import-screen-users = Gebruikers

import-screen-job-try = De import wordt geprobeerd
import-screen-job-import = { $file } importeren
import-screen-job-folder = De map wordt gelezen

import-screen-tried = Geprobeerd; er is nog niets gewijzigd. F12 importeert deze regels.
import-screen-tried-nothing = Geprobeerd: er is niets te importeren.
import-screen-tried-none = Geprobeerd: niet alle regels zijn goed, dus er zou geen enkele worden gehouden.
import-screen-done = Geïmporteerd.
import-screen-news = { $taken ->
    [one] { $taken } regel geïmporteerd
   *[other] { $taken } regels geïmporteerd
}, { $rejected } niet overgenomen.
import-screen-read = Gelezen regels
import-screen-inserted = Nieuw
import-screen-updated = Gewijzigd
import-screen-unchanged = Al aanwezig
import-screen-rejected = Niet overgenomen
import-screen-unknown-columns = Uit de kolommen { $columns } is niets gelezen.
import-screen-rejects-file = De niet overgenomen regels staan in { $file }, elk met de reden. Verbeter ze daar en importeer dat bestand.
import-screen-first-rejects = De eerste niet overgenomen regels
import-screen-reject = Regel { $line }: { $field } “{ $value }”: { $reason }
import-screen-of-blocked = Van geblokkeerde klanten
import-screen-of-closed = Van afgesloten klanten
import-screen-over-limit = Boven een kredietlimiet
import-screen-on-account = Op rekening gebleven
import-screen-first-on-account = De eerste ontvangsten die geheel of gedeeltelijk op rekening bleven
import-screen-left = Regel { $line }: { $left } van { $receipt }, klant { $customer }: { $reason }

import-screen-files = Bestanden
import-screen-folder = map
import-screen-folder-unreadable = De map { $folder } kan niet worden gelezen: { $cause }.
