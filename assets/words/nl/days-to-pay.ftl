# Het gemiddeld aantal dagen tot betaling: het venster, het rapport, en beide op de opdrachtregel.

days-to-pay-title = Gemiddeld aantal dagen tot betaling
days-to-pay-from = Begin referentieperiode
    .help = De eerste dag van de periode. Facturen tellen mee die op een dag van de periode volledig door ontvangsten zijn betaald.
days-to-pay-to = Einde referentieperiode
    .help = De laatste dag van de periode, die zelf meetelt.
days-to-pay-current = Huidig gemiddeld aantal dagen
days-to-pay-new = Nieuw gemiddeld aantal dagen
days-to-pay-current-payments = Huidig aantal betalingen
days-to-pay-new-payments = Nieuw aantal betalingen
days-to-pay-end-early = Deze dag ligt vóór de begindatum
days-to-pay-calculate = Berekenen
days-to-pay-ok = Akkoord
days-to-pay-cancel = Annuleren
days-to-pay-not-calculated = niet berekend
days-to-pay-no-basis = geen
days-to-pay-question = Geen geschikte gegevens
days-to-pay-continue = Er zijn geen geschikte gegevens gevonden voor de berekening. Doorgaan met bijwerken?
days-to-pay-continue-yes = Doorgaan
days-to-pay-job = Dagen tot betaling berekenen
days-to-pay-job-store = Dagen tot betaling van { $code } vastleggen
days-to-pay-stored = { $code }: gemiddeld { $average } dagen tot betaling over { $count ->
    [one] { $count } betaling
   *[other] { $count } betalingen
}
days-to-pay-unchanged = { $code }: de vastgelegde referentie was al zo

# Wat geweigerd wordt
customers-reversed = De eerste klant, { $from }, komt na de laatste, { $to }.
    .hint = Verwissel de twee codes.
days-to-pay-none-found = Er zijn geen geschikte gegevens gevonden voor de berekening: geen factuur van { $customer } is op deze dagen volledig betaald. Er is niets gewijzigd.
    .hint = Kies andere dagen, of voeg --yes toe om een gemiddelde van 0 over 0 betalingen vast te leggen.
days-to-pay-changed = { $who ->
        [known] Sinds de berekening zijn betalingen van { $customer } geboekt (laatste boeking: { $what } door { $user } op { $at }). Er is niets gewijzigd.
       *[unknown] Sinds de berekening zijn betalingen van { $customer } geboekt. Er is niets gewijzigd.
    }
    .hint = Bereken opnieuw.

# Het rapport
payment-report-title = Gemiddelde dagen tot betaling
payment-report-command = Gemiddelde dagen tot betaling (rapport)
payment-report-days = Facturen volledig betaald van { $from } tot en met { $to }. Stand per { $today }.
payment-report-history = Facturen volledig betaald, hele historie. Stand per { $today }.
payment-report-customer = Klant
payment-report-name = Naam
payment-report-payments = Betalingen
payment-report-average = Gem. dagen
payment-report-average-late = Gem. te laat
payment-report-current-payments = Ref. aantal
payment-report-current-average = Ref. dagen
payment-report-remark = Opmerking
payment-report-count = { $count }
payment-report-days-value = { $days }
payment-report-inactive = inactief
payment-report-no-records = Geen betalingen gevonden
payment-report-listed = { $listed ->
    [one] { $listed } klant, niets bijgewerkt
   *[other] { $listed } klanten, niets bijgewerkt
}
payment-report-updated = { $listed ->
    [one] { $listed } klant
   *[other] { $listed } klanten
}, { $updated ->
    [one] { $updated } kaart bijgewerkt
   *[other] { $updated } kaarten bijgewerkt
}
payment-report-from-customer = Vanaf klant
    .help = De eerste code; leeg vanaf de eerste klant. { KEY("payment-report.look-up") } zoekt er een.
payment-report-to-customer = Tot en met klant
    .help = De laatste code; leeg tot en met de laatste klant. { KEY("payment-report.look-up") } zoekt er een.
payment-report-from-day = Begindatum
    .help = De eerste dag; beide datums leeg staat voor de hele historie.
payment-report-to-day = Einddatum
    .help = De laatste dag, die zelf meetelt.
payment-report-update = Klantgegevens bijwerken
    .help = Ja: { KEY("payment-report.apply") } legt het resultaat vast als referentie van elke klant in de lijst. Nee: het rapport alleen bekijken.
payment-report-update-none = Bijwerken als er geen transacties zijn
    .help = Ja: klanten zonder betaling op deze dagen krijgen een gemiddelde van 0 over 0 betalingen. Nee: die klanten houden hun referentie.
payment-report-both-days = Vul beide datums in, of geen van beide
payment-report-customer-early = Deze code komt vóór de eerste
payment-report-how = { KEY("payment-report.apply") } toont het rapport; bekijken wijzigt niets.
payment-report-other-days = Andere dagen
payment-report-show = Tonen
payment-report-store = Bijwerken
payment-report-to-file = Naar bestand
payment-report-form = Selectie
payment-report-job = Betalingen lezen
payment-report-job-store = Klantgegevens bijwerken
payment-report-job-file = Rapport schrijven
payment-report-confirm = De klantgegevens bijwerken?
payment-report-effect = { $updated ->
    [one] De referentie van { $updated } klant wordt wat het rapport toont.
   *[other] De referentie van { $updated } klanten wordt wat het rapport toont.
} { $none ->
    [0] Er zijn geen klanten zonder betalingen op deze dagen.
    [one] { $none } klant heeft geen betalingen op deze dagen: { $rule }.
   *[other] { $none } klanten hebben geen betalingen op deze dagen: { $rule }.
}
payment-report-none-reset = referentie wordt op 0 gezet
payment-report-none-left = referentie blijft ongewijzigd
payment-report-file-title = Het rapport naar een bestand schrijven
payment-report-file-effect = De extensie bepaalt de vorm: .csv en .xlsx zijn tabellen, elke andere de tekst zoals afgedrukt.
payment-report-file = Bestand
    .help = Waar het bestand komt. Bestaat het al, dan wordt eerst gevraagd of het vervangen mag worden.
payment-report-file-name = betaaldagen
payment-report-written = Geschreven: { $file }
payment-report-cancelled = Gestopt; er is niets gewijzigd

# De opdrachtregel
cli-days-to-pay = Gemiddeld aantal dagen tot betaling van een klant over een periode
cli-report = Rapporten
cli-report-days-to-pay = Gemiddelde dagen tot betaling van een reeks klanten
cli-arg-days-from = De eerste dag (die van de referentie; beide of geen van beide)
cli-arg-days-to = De laatste dag, die zelf meetelt
cli-arg-days-apply = Het resultaat vastleggen als referentie van de klant
cli-arg-days-yes = Ook vastleggen als er geen gegevens zijn
cli-arg-report-from = De eerste dag; zonder dagen de hele historie
cli-arg-report-to = De laatste dag; zonder dagen de hele historie
cli-arg-report-customers = Codes van A tot en met B, elke grens mag ontbreken (standaard: alle)
cli-arg-report-update = Het resultaat vastleggen als referentie van de klanten
cli-arg-report-update-if-none = Met --update: klanten zonder betaling op 0 zetten
cli-arg-report-format = Formaat van het rapport (volgens de extensie, anders als tekst)
cli-report-progress = Dagen tot betaling: { $done } van { $total ->
    [one] { $total } klant
   *[other] { $total } klanten
}
cli-days-none-found = Er zijn geen geschikte gegevens gevonden voor de berekening.
cli-days-stored = Vastgelegd als referentie van { $customer }.
