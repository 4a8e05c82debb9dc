### Het kader van de schermen: toetsen, gemeenschappelijke opdrachten, dialogen, lijsten, formulieren.

tui-key-enter = Enter
tui-key-esc = Esc
tui-key-space = Spatie
tui-key-tab = Tab
tui-key-backtab = Shift+Tab
tui-key-backspace = Backspace
tui-key-delete = Del
tui-key-up = Omhoog
tui-key-down = Omlaag
tui-key-left = Links
tui-key-right = Rechts
tui-key-home = Home
tui-key-end = End
tui-key-pageup = PgUp
tui-key-pagedown = PgDn
tui-key-ctrl = Ctrl
tui-key-alt = Alt
tui-key-shift = Shift

tui-command-help = Hulp
tui-command-back = Terug
tui-command-undo = Ongedaan maken
    .also = ongedaan maken, terugdraaien
tui-command-palette = Zoeken
    .also = zoeken, vinden, opdrachten
tui-command-field-help = Hulp bij het veld
tui-command-menu = Menu
tui-command-go = Ga naar
tui-command-language = Volgende taal
tui-command-quit = Afsluiten
tui-command-quit-anywhere = Direct afsluiten
tui-command-redraw = Scherm opnieuw tekenen
tui-command-yes = Ja
tui-command-no = Nee
tui-command-apply = Toepassen
tui-form-new-line = Nieuwe regel
tui-command-look-up = Opzoeken
tui-command-choose = Kiezen
tui-command-close = Sluiten
tui-command-filter = Filteren
    .also = zoeken
tui-command-sort = Sorteren
tui-command-mark = Markeren
tui-command-mark-all = Alles markeren
tui-command-mark-none = Alle markeringen wissen
tui-command-invert = Markeringen omkeren
tui-command-refresh = Vernieuwen
tui-command-columns = Kolommen tonen en verbergen
tui-command-move-column = Kolom naar links verplaatsen

tui-help-title = Wat hier kan
tui-help-none = Hier is geen veld. { KEY("help") } toont wat hier kan.
tui-go-title = Ga naar
tui-filter-prompt = Filter:
tui-nothing-found = Niets gevonden.
tui-loading = Bezig met laden...
tui-sort-title = Sorteren op
tui-columns-title = Kolommen
tui-move-column-title = Naar links verplaatsen
tui-column-shown = zichtbaar
tui-column-hidden = verborgen

tui-discard-title = Sluiten zonder op te slaan?
tui-discard-effect = De invoer is niet opgeslagen en gaat dan verloren.
tui-discard-yes = Sluiten zonder op te slaan

tui-undo-hint = { $key } maakt ongedaan: { $what }
tui-undo-named = Ongedaan maken: { $what }
tui-cancelled = Geannuleerd.
tui-progress-cancel = Esc annuleert
tui-stopping = Wordt gestopt: { $job }
tui-waiting = { $holder ->
    [known] wacht op { $user } op { $host }, die schrijft sinds { $since } ({ $command }, proces { $process })
   *[unknown] wacht tot een ander programma klaar is met schrijven
}
tui-waiting-short = { $holder ->
    [known] wacht op { $user } op { $host }
   *[unknown] wacht op een ander programma
}
tui-finishing = { $count ->
    [one] Nog { $count } bewerking af te ronden
   *[other] Nog { $count } bewerkingen af te ronden
}
tui-stopping-writes = { $count ->
    [one] { $count } bewerking wordt gestopt
   *[other] { $count } bewerkingen worden gestopt
}
tui-finishing-job = { $what }: { $job }
tui-finishing-hint = nogmaals { $key }: meteen afsluiten
tui-migrated-title = Administratie bijgewerkt
tui-trouble = De laatste schrijfactie is mislukt. { $why } De volgende probeert het opnieuw.
tui-unsaved = Niet opgeslagen: { $what }.
tui-unsaved-why = Niet opgeslagen: { $what }. { $why }
tui-unsaved-unknown = Niet bekend of dit is opgeslagen: { $what }. Kijk het na voordat u het opnieuw doet.
tui-unsaved-left-out = { $more ->
    [0] Overgeslagen: { $names } ({ $what }).
   *[other] Overgeslagen: { $names } en nog { $more } ({ $what }).
}
tui-job-list = Lijst laden
tui-job-sum = Gemarkeerde regels optellen
tui-job-broke-down = “{ $job }” is mislukt; de details staan in het logboek. Probeer het opnieuw.
tui-list-failed = De lijst kon niet worden geladen. { KEY("list.refresh") } probeert het opnieuw.
tui-list-cancelled = Het laden is geannuleerd. { KEY("list.refresh") } probeert het opnieuw.
tui-unreadable-title = Onleesbare regel
tui-list-filtered = gefilterd op: { $filter }
tui-too-small = Dit venster heeft { $width } kolommen en { $height } regels. Er zijn minstens 80 kolommen en 24 regels nodig; het werk gaat verder zodra het groter is.

tui-entry-required = Moet worden ingevuld.
tui-entry-paste-too-long = De geplakte tekst is te lang: het veld neemt { $most } tekens op.
tui-entry-too-large = Te groot om op te slaan.
tui-entry-not-a-count = Geen geheel getal.
tui-entry-not-a-day = Geen datum. Bijvoorbeeld { $example }, 15/12, vandaag, maandag, +7 of +1m.
tui-entry-day-hint = 15/12, vandaag, ma, +7, +1m
tui-day-past = { $day }: voorbij
tui-day-far-title = Klopt de datum?
tui-day-far = { $label }: { $day } is { $days ->
    [one] { $shown } dag
   *[other] { $shown } dagen
} van vandaag verwijderd.
tui-day-far-yes = Ja, die klopt

tui-entry-not-an-amount = Geen bedrag. Bijvoorbeeld 1.234,50.
tui-entry-too-many-decimals = { $decimals ->
    [0] Deze valuta heeft geen decimalen.
    [one] Deze valuta heeft { $decimals } decimaal.
   *[other] Deze valuta heeft { $decimals } decimalen.
}
tui-list-rows = { $count ->
    [one] { $shown } regel
   *[other] { $shown } regels
}
tui-list-rows-of = { $count ->
    [one] { $found } van { $shown } regel
   *[other] { $found } van { $shown } regels
}
tui-list-unmarked = { $count ->
    [one] Het filter verbergt een gemarkeerde regel: die is niet meer gemarkeerd.
   *[other] Het filter verbergt { $shown } gemarkeerde regels: die zijn niet meer gemarkeerd.
}
tui-list-marked = { $count ->
   *[other] { $shown } gemarkeerd
}
tui-list-marked-sum = { $count ->
   *[other] { $shown } gemarkeerd: { $sum } { $currency }
}

tui-keys-unknown-command = De toetsinstellingen noemen een opdracht die niet bestaat: { $command }.
    .hint = Controleer de spelling; config.example.toml geeft de lijst van opdrachten.
tui-keys-unknown-key = De toetsinstellingen noemen een toets die niet bestaat: { $key }, voor { $command }.
    .hint = Toetsen heten a, A, space, f12, alt-1, ctrl-s, shift-down; Alt+1 is hetzelfde als alt-1.
tui-keys-renamed = Toetsinstellingen: { $former } heet nu { $present }.
    .hint = Zet de nieuwe naam in de instellingen.
tui-keys-reserved = De toets { $key } kan { $command } niet starten: deze toets beweegt in lijsten en velden.
    .hint = Kies een andere toets; j, k, g, G, Esc en de pijlen zijn bezet.
tui-keys-conflict = De toets { $key } zou zowel { $first } als { $second } starten.
    .hint = Geef een van beide opdrachten een andere toets in de instellingen.

tui-command-conditions = Filteren op kolommen
tui-command-copy = Kopiëren
tui-copy-text = { $rows ->
    [one] De regel als tekst
   *[other] { $rows } regels als tekst
}
tui-copy-csv = { $rows ->
    [one] De regel als CSV
   *[other] { $rows } regels als CSV
}
tui-copied = Naar het klembord gekopieerd
tui-copy-too-long = Dat is te veel voor het klembord van een terminal. { KEY("list.export") } schrijft het naar een bestand.
tui-command-export = Getoonde regels exporteren
    .also = exporteren, export, opslaan als bestand, csv, excel
tui-conditions-effect = Alleen de regels die aan alles hier voldoen, worden getoond. Getallen: >1000, <0, 100..500, =0. Teksten: een deel. Esc in de lijst toont weer alles.
tui-conditions-text-help = Een deel van de tekst; hoofdletters doen er niet toe.
tui-conditions-number-help = >1000, >=1000, <0, 100..500, ..30, of het getal alleen voor precies dat getal.
tui-conditions-choice-help = Alleen regels hiermee; de eerste keuze toont alles.
tui-conditions-any = alle
tui-conditions-unreadable = Geen voorwaarde. Bijvoorbeeld >{ $example } of 100..500.
tui-no-match = Niets gevonden. Geen regel voldoet aan het filter; Esc toont weer alles.
tui-list-first = alleen de eerste { $shown } worden getoond
tui-view-saved = Filter opgeslagen als { $name }
tui-view-removed = Opgeslagen filter { $name } verwijderd
tui-view-empty = Er is niets gefilterd of gesorteerd, dus { $name } is niet opgeslagen: vul eerst een voorwaarde in
tui-conditions-saved = Opgeslagen filter
tui-conditions-saved-help = Toont de lijst zoals die onder deze naam is opgeslagen; de andere velden tellen dan niet mee.
tui-conditions-none-saved = (geen)
tui-conditions-save-as = Opslaan als
tui-conditions-save-as-help = Slaat dit filter en de huidige volgorde op onder een naam. Zonder voorwaarde wordt de naam verwijderd.
tui-conditions-day-help = Een datum, of 01/11/2026..30/11/2026, >=01/11/2026, ..+0; +7 en -30 tellen dagen vanaf vandaag.
tui-conditions-no-days = Geen voorwaarde. Bijvoorbeeld >={ $example } of -30..+0.
tui-condition-contains = { $column } met “{ $value }”
tui-condition-is = { $column }: { $value }
tui-condition-between = { $column } van { $low } tot en met { $high }
tui-condition-above = { $column } boven { $value }
tui-condition-from = { $column } vanaf { $value }
tui-condition-below = { $column } onder { $value }
tui-condition-to = { $column } tot en met { $value }
tui-export-file = Bestand
tui-export-file-help = De extensie bepaalt het formaat: .xlsx een werkmap, .csv tekst. Zonder map komt het bestand waar het programma is gestart.
tui-export-effect = { $rows ->
    [one] Schrijft { $rows } regel, zoals gefilterd en gesorteerd, met de getoonde kolommen.
   *[other] Schrijft { $rows } regels, zoals gefilterd en gesorteerd, met de getoonde kolommen.
}
tui-exported = { $rows ->
    [one] { $rows } regel geschreven naar { $file }
   *[other] { $rows } regels geschreven naar { $file }
}
tui-job-export = Bestand schrijven
tui-replace = { $file } bestaat al.
tui-replace-effect = De huidige inhoud gaat verloren.
tui-replace-yes = Vervangen
listing-ending = { $file } eindigt niet op .csv of .xlsx.
    .hint = De extensie bepaalt het formaat: .xlsx een werkmap, .csv tekst.
tui-lines-below = { $count ->
    [one] PgDn: nog { $count } regel
   *[other] PgDn: nog { $count } regels
}

## Hoe de bestanden van lijsten heten

list-name-audit = auditspoor
list-name-customer-activity = klant-activiteit
list-name-customer-documents = klant-stukken
list-name-customer-limits = klant-limieten
list-name-customer-notes = klant-notities
list-name-customer-orders = klant-orders
list-name-customer-ship-tos = klant-afleveradressen
list-name-customers = klanten
list-name-call-list = bellijst
list-name-hold-queue = geblokkeerde-orders
list-name-list = lijst
tui-export-effect-marked = { $rows ->
    [one] De gemarkeerde regel van { $all } wordt naar een bestand geschreven.
   *[other] De { $rows } gemarkeerde regels van { $all } worden naar een bestand geschreven.
}
tui-role-needed = { $what }: daarvoor is de rol { $role } nodig ({ $who }).
list-name-customer-look-up = klanten
list-name-settings = instellingen
list-name-reasons = redenen
list-name-users = gebruikers
list-name-warehouses = magazijnen
list-name-groups = groepen
list-name-terms = voorwaarden
list-name-orders = orders
list-name-invoices = facturen
list-name-credit-notes = creditnotas
list-name-receipts = ontvangsten

## Finding data and commands

find-title = Zoeken
find-command-open = Openen
find-job = Zoeken
find-all = alles
find-commands = opdrachten
find-customers = klanten
find-documents = documenten
find-settings = instellingen
find-command = opdracht
find-searching = Bezig met zoeken...
find-type = Typ een nummer, een code, een naam of een opdracht.
find-nothing = Niets heet “{ $typed }”.
find-searched = Gezocht in: { $among }.
find-of-customer = { $customer }: { $what }
find-in-screen = { $screen }: { $what }
find-any-customer = Klant: { $what }
find-synonym = { $title } ({ $synonym })
find-more-in-list = meer, in de lijst
find-more = meer: typ verder
find-open = { $amount } open, vervalt { $due }
find-unapplied = { $amount } niet toegewezen
find-settled = voldaan
find-order = { $amount }, { $state }
