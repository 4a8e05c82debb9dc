### De schermen van de kredietvalidatie: het raster, late facturen, ongemoeid gelaten klanten, andere criteria proberen.

validation-title = Kredietvalidatie
validation-outdated = verouderd (F5)

validation-command-tick = Aanvinken
validation-command-apply = Toepassen
validation-command-late = Late facturen
validation-command-trial = Wat als
validation-command-external = Externe code
validation-command-all = Alles in de kolom aanvinken
validation-command-none = Alles in de kolom uitvinken
validation-command-invert = De kolom omkeren
validation-command-suggested = Aanvinken zoals voorgesteld
validation-command-customer = Klant
validation-command-document = Factuur
validation-command-take-back = Laatste toepassing terugdraaien

validation-job-read = Klanten lezen
validation-job-list = Lijst opstellen
validation-job-trial = Criteria proberen
validation-job-save = Criteria opslaan
validation-job-apply = { $count ->
    [one] Status van { $count } klant wijzigen
   *[other] Status van { $count } klanten wijzigen
}
validation-job-take-back = Toepassing terugdraaien

validation-column-external = Ext. code
validation-column-reason = Reden
validation-column-balance = Totaalsaldo
validation-column-days = Dagen
validation-column-late = Te laat
validation-column-percent = % limiet
validation-column-block = Te blokkeren
validation-column-unblock = Te deblokkeren
validation-column-change = Wat als
validation-column-suggestion = Voorstel
validation-column-why = Waarom
validation-column-delay = Criterium 1
validation-column-limit = Criterium 2

customers-state-active = Actief
validation-origin-auto = auto
validation-origin-manual = hand

validation-tick-none = [ ]
validation-tick-block = [x] blokkeren
validation-tick-warn = [x] waarsch.
validation-tick-unblock = [x]
validation-by-hand-sign = *

validation-change-comes = + erbij
validation-change-goes = - eraf
validation-change-otherwise = ~ anders
validation-suggest-block = blokkeren
validation-suggest-warn = waarschuwen
validation-suggest-unblock = deblokkeren

validation-foot-external = externe code { $code }
validation-foot-block = Te blokkeren:
validation-foot-warn = Alleen te waarschuwen:
validation-foot-unblock = Te deblokkeren: volgens de criteria is niets meer te laat. Tot nu toe:
validation-foot-already = Heeft al deze of een strengere status. Er is geen voorstel:
validation-foot-by-hand = Door een persoon geblokkeerd en geen criterium van toepassing: deblokkeren wordt nooit voorgesteld. Tot nu toe:
validation-no-criterion = Geen enkel criterium staat aan: niemand wordt voorgesteld om te blokkeren. Met “Wat als” probeert en bewaart u criteria.

validation-external-without = zonder externe code
validation-external-is = externe code { $code }
validation-external-all = alle externe codes
validation-external-effect = Geen enkele klant met een open saldo heeft een externe code.
validation-external-effect-of = Gebruikte codes: { $codes }
validation-field-external = Externe code
validation-field-external-help = Leeg: klanten zonder code. Een code: klanten met die code. *: alle klanten.

validation-status-listed = { $count } in lijst
validation-status-block = blokkeren { $count }: { $late }
validation-status-warn = waarsch. { $count }: { $late }
validation-status-unblock = deblokkeren { $count }: { $late }
validation-status-by-hand = * { $count } met de hand
validation-nothing-ticked = Er is niets aangevinkt.

validation-summary-title = { $count ->
    [one] De status van { $count } klant wijzigen?
   *[other] De status van { $count } klanten wijzigen?
}
validation-summary =
    Te blokkeren: { $block }, { $block_late } { $currency } te laat.
    Alleen te waarschuwen: { $warn }, { $warn_late } { $currency } te laat.
    Te deblokkeren: { $unblock }, { $unblock_late } { $currency } te laat.
    Met de hand aangevinkt, niet zoals voorgesteld: { $by_hand }.{ $hidden ->
        [0] {""}
       *[other] {" "}Aangevinkt maar verborgen door het filter: { $hidden }.
    }
    Wie sindsdien wijzigde, blijft ongemoeid. Het geheel kan worden teruggedraaid.
validation-applied = Geblokkeerd: { $blocked }; gewaarschuwd: { $warned }; gedeblokkeerd: { $unblocked }.
validation-result-title = Kredietvalidatie toegepast
validation-result-undo = u draait het geheel terug.
validation-undo-description = de toepassing van de validatie
validation-undo-title = De toepassing terugdraaien?
validation-undo-effect = { $blocked } geblokkeerde, { $warned } gewaarschuwde en { $unblocked } gedeblokkeerde klanten krijgen hun vorige status terug. Wie sindsdien een andere status kreeg, blijft ongemoeid.
validation-undo-effect-of = Toegepast op { $day } door { $user }: { $blocked } geblokkeerde, { $warned } gewaarschuwde en { $unblocked } gedeblokkeerde klanten krijgen hun vorige status terug. Wie sindsdien een andere status kreeg, blijft ongemoeid.
validation-taken-back = { $restored ->
    [one] Teruggedraaid: { $restored } klant heeft weer de vorige status.
   *[other] Teruggedraaid: { $restored } klanten hebben weer hun vorige status.
}
validation-left-title = Ongemoeid gelaten klanten
validation-left-count = { $count ->
    [one] { $count } klant is ongemoeid gelaten:
   *[other] { $count } klanten zijn ongemoeid gelaten:
}

validation-late-title = Late facturen van

validation-trial-title = Wat als
validation-command-save = Criteria bewaren
validation-command-compare = Vergelijken
validation-command-fields = Criteria invullen
validation-command-drop = Criteria laten vallen
validation-command-next-field = Volgend veld
validation-field-delay-days = Betalingsachterstand in dagen (1)
validation-field-delay-state = Blokkeerstatus (1)
validation-field-delay-reason = Reden van blokkering (1)
validation-field-respite-days = Respijt in dagen (2)
validation-field-minimum-balance = Minimumsaldo (2)
validation-field-limit-percent = Percentage van de limiet (2)
validation-field-limit-state = Blokkeerstatus (2)
validation-field-limit-reason = Reden van blokkering (2)
validation-field-day-basis = Dagen geteld vanaf
validation-trial-comes = { $count ->
    [one] + { $count } erbij, { $late } { $currency } te laat
   *[other] + { $count } erbij, { $late } { $currency } te laat
}
validation-trial-goes = { $count ->
    [one] - { $count } eraf, { $late } { $currency } te laat
   *[other] - { $count } eraf, { $late } { $currency } te laat
}
validation-trial-otherwise = { $count ->
    [one] ~ { $count } met een ander voorstel
   *[other] ~ { $count } met een ander voorstel
}
validation-trial-saved = Bewaard
validation-trial-tried = Geprobeerd
validation-trial-matched = Klanten die voldoen
validation-trial-late = Te laat
validation-trial-balance = Totaalsaldo
validation-trial-block = Te blokkeren
validation-trial-warn = Alleen te waarschuwen
validation-trial-unblock = Te deblokkeren
validation-trial-none = Geen enkel criterium staat aan: alleen wie nu geblokkeerd is, staat dan in de lijst.
validation-trial-caught = { $count ->
    [0] Vandaag is dat niemand.
    [one] Vandaag is dat { $count } klant met { $late } { $currency } te laat.
   *[other] Vandaag zijn dat { $count } klanten met { $late } { $currency } te laat.
}
validation-trial-hint = Aanvinken en toepassen kan alleen met bewaarde criteria: bewaar deze of laat ze eerst vallen. De zinnen tellen alle externe codes.
validation-save-title = De criteria bewaren?
validation-save-effect = { $sentences } Vandaag { $count ->
    [one] voldoet { $count } klant.
   *[other] voldoen { $count } klanten.
} Bewaren blokkeert niemand; daarna stelt het raster voor volgens deze criteria.
validation-save-none = Er staat dan geen criterium meer aan: niemand wordt nog voorgesteld om te blokkeren.
validation-saved = De criteria zijn bewaard.
