### Kredietvalidatie: redenen, zinnen over de criteria, het raster en de opdracht.

## Redenen die niemand geschreven heeft; ze worden bij de klant bewaard in de taal van de desk

validation-reason-delay-due = Een factuur is meer dan { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
} vervallen
validation-reason-delay-invoice = Een factuur is meer dan { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
} na de factuurdatum nog onbetaald
validation-reason-minimum-due = Meer dan { $minimum } { $currency } is meer dan { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
} vervallen
validation-reason-minimum-invoice = Meer dan { $minimum } { $currency } is meer dan { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
} na de factuurdatum nog onbetaald
validation-reason-percent-due = Meer dan { $percent } van de limiet is meer dan { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
} vervallen
validation-reason-percent-invoice = Meer dan { $percent } van de limiet is meer dan { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
} na de factuurdatum nog onbetaald
validation-reason-by-hand = Geblokkeerd bij de kredietvalidatie

## Wat de criteria zullen doen

validation-sentence-blocked = geblokkeerd
validation-sentence-warned = alleen met een waarschuwing geblokkeerd
validation-sentence-delay-due = Klanten met minstens één factuur die meer dan { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
} vervallen is, ongeacht het bedrag, worden { $state }.
validation-sentence-delay-invoice = Klanten met minstens één factuur die meer dan { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
} na de factuurdatum nog onbetaald is, ongeacht het bedrag, worden { $state }.
validation-sentence-minimum-due = Klanten met een kredietlimiet van wie de facturen die meer dan { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
} vervallen zijn samen meer dan { $minimum } { $currency } bedragen, worden { $state }.
validation-sentence-minimum-invoice = Klanten met een kredietlimiet van wie de facturen die meer dan { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
} na de factuurdatum nog onbetaald zijn samen meer dan { $minimum } { $currency } bedragen, worden { $state }.
validation-sentence-percent-due = Klanten met een kredietlimiet van wie de facturen die meer dan { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
} vervallen zijn samen meer dan { $percent } van die limiet bedragen, worden { $state }.
validation-sentence-percent-invoice = Klanten met een kredietlimiet van wie de facturen die meer dan { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
} na de factuurdatum nog onbetaald zijn samen meer dan { $percent } van die limiet bedragen, worden { $state }.

validation-warning-no-respite = Een minimumsaldo of percentage is ingesteld zonder respijtdagen: het tweede criterium staat uit.
validation-warning-no-threshold = Respijtdagen zijn ingesteld zonder minimumsaldo of percentage: het tweede criterium staat uit.
validation-warning-minimum-ignored = Zowel een minimumsaldo als een percentage is ingesteld: het percentage telt, het minimum wordt genegeerd.
validation-warning-no-limit = Geen enkele klant heeft een kredietlimiet: het tweede criterium treft niemand.

## Wat niet gedaan is, en waarom

validation-not-listed = Klant { $code } staat niet in de validatie: geen enkel criterium is van toepassing en de klant is niet geblokkeerd.
    .hint = Blokkeer de klant met de hand: creditdesk customer block { $code } --reason TEKST
validation-chosen-twice = Klant { $code } is twee keer genoemd.
    .hint = Noem elke klant één keer.
validation-facts-changed = de gegevens of het voorstel zijn sinds het lezen gewijzigd
validation-state-changed-since = de status is sindsdien gewijzigd
validation-nothing-to-undo = Er is geen toepassing van de validatie om terug te draaien.
    .hint = Alleen een toepassing die nog geldt kan worden teruggedraaid.
