### De schermen van de kredietvalidatie: de lijst, achterstallige facturen, overgeslagen klanten, simulatie van criteria.

validation-title = Kredietvalidatie
    .also = periodieke taken, klanten blokkeren, blokkeringsregels
validation-outdated = verouderd ({ KEY("list.refresh") })

validation-command-tick = Aanvinken
validation-command-apply = Toepassen
validation-command-late = Achterst. facturen
validation-command-trial = Simulatie
validation-command-external = Externe code
validation-command-all = Alles in de kolom aanvinken
validation-command-none = Alles in de kolom uitvinken
validation-command-invert = De kolom omkeren
validation-command-suggested = Aanvinken zoals voorgesteld
validation-command-customer = Klant
validation-command-document = Factuur

validation-job-read = Klanten lezen
validation-job-list = Lijst opstellen
validation-job-trial = Criteria proberen
validation-job-save = Criteria opslaan
validation-job-apply = { $count ->
    [one] Status van { $count } klant wijzigen
   *[other] Status van { $count } klanten wijzigen
}

validation-column-external = Ext. code
validation-column-reason = Reden
validation-column-balance = Totaalsaldo
validation-column-days = Te laat
validation-column-late = Achterstallig
validation-column-percent = % limiet
validation-column-block = Blokkeren
validation-column-unblock = Deblokkeren
validation-column-change = Simulatie
validation-column-suggestion = Voorstel
validation-column-why = Waarom
validation-column-delay = Criterium 1
validation-column-limit = Criterium 2

customers-state-active = Actief
validation-origin-auto = auto
validation-origin-manual = handmatig
    .short = handm.

validation-tick-none = [ ]
validation-tick-block = [x] blokkeren
validation-tick-warn = [x] waarsch.
validation-tick-unblock = [x]
validation-by-hand-sign = *

validation-change-comes = + erbij
validation-change-goes = - eraf
validation-change-otherwise = ~ gewijzigd
validation-suggest-block = blokkeren
validation-suggest-warn = waarschuwen
validation-suggest-unblock = deblokkeren

validation-footer-external = externe code { $code }
validation-footer-block = Te blokkeren:
validation-footer-warn = Alleen te waarschuwen:
validation-footer-unblock = Te deblokkeren: volgens de criteria is niets meer achterstallig. Tot nu toe:
validation-footer-already = Heeft deze of een strengere status al. Er is geen voorstel:
validation-footer-by-hand = Handmatig geblokkeerd en voldoet aan geen criterium: deblokkeren wordt nooit voorgesteld. Tot nu toe:
validation-no-criterion = Er is geen criterium ingesteld: geen enkele klant wordt voorgesteld voor blokkering. Met “Simulatie” probeert u criteria en slaat u ze op.

validation-external-without = zonder externe code
validation-external-is = externe code { $code }
validation-external-all = alle externe codes
validation-external-effect = Geen enkele klant met een openstaand saldo heeft een externe code.
validation-external-effect-of = Gebruikte codes: { $codes }
validation-field-external = Externe code
validation-field-external-help = Leeg: klanten zonder code. Een code: klanten met die code. *: alle klanten.

validation-status-listed = { $count } in lijst
validation-status-listed-of = { $found } van { $count } in lijst
validation-status-block = blokkeren { $count }: { $late }
validation-status-warn = waarsch. { $count }: { $late }
validation-status-unblock = deblokkeren { $count }
validation-status-by-hand = * { $count } handmatig
validation-nothing-ticked = Er is niets aangevinkt.

validation-summary-title = { $count ->
    [one] De status van { $count } klant wijzigen?
   *[other] De status van { $count } klanten wijzigen?
}
validation-summary =
    Te blokkeren: { $block }, { $block_late } { $currency } achterstallig.
    Alleen te waarschuwen: { $warn }, { $warn_late } { $currency } achterstallig.
    Te deblokkeren: { $unblock }, { $unblock_late } { $currency } achterstallig.
    Handmatig aangevinkt, niet zoals voorgesteld: { $by_hand }.{ $hidden ->
        [0] {""}
       *[other] {" "}Aangevinkt maar verborgen door het filter: { $hidden }.
    }
    Intussen gewijzigde klanten blijven ongewijzigd. Het geheel kan ongedaan worden gemaakt.
validation-applied = Geblokkeerd: { $blocked }; gewaarschuwd: { $warned }; gedeblokkeerd: { $unblocked }.
validation-result-title = Kredietvalidatie toegepast
validation-result-undo = { KEY("undo") } maakt het geheel ongedaan.
validation-left-title = Overgeslagen klanten
validation-left-count = { $count ->
    [one] { $count } klant is overgeslagen:
   *[other] { $count } klanten zijn overgeslagen:
}

validation-late-title = Achterstallige facturen van

validation-trial-title = Simulatie
validation-command-save = Criteria opslaan
validation-command-compare = Vergelijken
validation-command-fields = Criteria invullen
validation-command-drop = Criteria verwerpen
validation-command-next-field = Volgend veld
validation-field-delay-days = Betalingsachterstand in dagen (1)
validation-field-delay-state = Blokkeerstatus (1)
validation-field-delay-reason = Reden van blokkering (1)
validation-field-respite-days = Respijt in dagen (2)
validation-field-minimum-balance = Minimaal saldo (2)
validation-field-limit-percent = Percentage van de limiet (2)
validation-field-limit-state = Blokkeerstatus (2)
validation-field-limit-reason = Reden van blokkering (2)
validation-field-day-basis = Dagen geteld vanaf
validation-trial-comes = { $count ->
    [one] + { $count } klant erbij, { $late } { $currency } achterstallig
   *[other] + { $count } klanten erbij, { $late } { $currency } achterstallig
}
validation-trial-goes = { $count ->
    [one] - { $count } klant eraf, { $late } { $currency } achterstallig
   *[other] - { $count } klanten eraf, { $late } { $currency } achterstallig
}
validation-trial-otherwise = { $count ->
    [one] ~ { $count } klant met een ander voorstel
   *[other] ~ { $count } klanten met een ander voorstel
}
validation-trial-saved = Opgeslagen
validation-trial-tried = Geprobeerd
validation-trial-matched = Klanten die voldoen
validation-trial-late = Achterstallig
validation-trial-balance = Totaalsaldo
validation-trial-block = Te blokkeren
validation-trial-warn = Alleen te waarschuwen
validation-trial-unblock = Te deblokkeren
validation-trial-none = Er is geen criterium ingesteld: alleen klanten die nu geblokkeerd zijn, staan dan in de lijst.
validation-trial-caught = { $count ->
    [0] Vandaag is dat geen enkele klant.
    [one] Vandaag is dat { $count } klant met { $late } { $currency } achterstallig.
   *[other] Vandaag zijn dat { $count } klanten met { $late } { $currency } achterstallig.
}
validation-trial-hint = Aanvinken en toepassen kan alleen met opgeslagen criteria: sla deze op of verwerp ze eerst. De zinnen tellen alle externe codes.
validation-save-title = De criteria opslaan?
validation-save-effect = { $sentences } Vandaag { $count ->
    [one] voldoet { $count } klant.
   *[other] voldoen { $count } klanten.
} Opslaan blokkeert niemand; de lijst doet daarna voorstellen volgens deze criteria.
validation-save-none = Er is dan geen criterium meer ingesteld: geen enkele klant wordt nog voorgesteld voor blokkering.
validation-saved = De criteria zijn opgeslagen.
