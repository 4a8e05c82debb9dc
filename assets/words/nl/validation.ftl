### Kredietvalidatie: redenen, zinnen over de criteria, de lijst en de opdracht.

## Redenen die de validatie zelf opstelt; ze worden bij de klant opgeslagen in de taal van de administratie

validation-reason-delay-due = Een factuur is meer dan { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
} vervallen
    .short = > { $days ->
        [one] { $days } dag
       *[other] { $days } dagen
    }
validation-reason-delay-invoice = Een factuur is meer dan { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
} na de factuurdatum nog onbetaald
    .short = > { $days ->
        [one] { $days } dag
       *[other] { $days } dagen
    }
validation-reason-minimum-due = Meer dan { $minimum } { $currency } is meer dan { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
} vervallen
    .short = > { $minimum } { $currency } te laat
validation-reason-minimum-invoice = Meer dan { $minimum } { $currency } is meer dan { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
} na de factuurdatum nog onbetaald
    .short = > { $minimum } { $currency } te laat
validation-reason-percent-due = Meer dan { $percent } van de limiet is meer dan { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
} vervallen
    .short = > { $percent } limiet
validation-reason-percent-invoice = Meer dan { $percent } van de limiet is meer dan { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
} na de factuurdatum nog onbetaald
    .short = > { $percent } limiet
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

validation-warning-no-respite = Een minimaal saldo of percentage is ingesteld zonder respijtdagen: het tweede criterium staat uit.
validation-warning-no-threshold = Respijtdagen zijn ingesteld zonder minimaal saldo of percentage: het tweede criterium staat uit.
validation-warning-minimum-ignored = Zowel een minimaal saldo als een percentage is ingesteld: het percentage telt, het minimum wordt genegeerd.
validation-warning-no-limit = Geen enkele klant heeft een kredietlimiet: geen enkele klant voldoet aan het tweede criterium.

## Wat niet gedaan is, en waarom

validation-not-listed = Klant { $code } staat niet in de validatie: geen enkel criterium is van toepassing en de klant is niet geblokkeerd.
    .hint = Blokkeer de klant handmatig: { $creditdesk } customer block { $code } --reason TEKST
validation-chosen-twice = Klant { $code } is twee keer genoemd.
    .hint = Noem elke klant één keer.
validation-facts-changed = { $who ->
        [known] de gegevens of het voorstel zijn sinds het lezen gewijzigd (laatste boeking: { $what } door { $user } op { $at })
       *[unknown] de gegevens of het voorstel zijn sinds het lezen gewijzigd
    }
validation-state-changed-since = { $who ->
        [known] De status van klant { $number } is sindsdien gewijzigd: { $what } door { $user } op { $at }. Er is niets ongedaan gemaakt.
       *[unknown] De status van klant { $number } is sindsdien gewijzigd. Er is niets ongedaan gemaakt.
    }
    .reason = { $who ->
            [known] de status is sindsdien gewijzigd: { $what } door { $user } op { $at }
           *[unknown] de status is sindsdien gewijzigd
        }
validation-nothing-to-undo = Er is geen toepassing van de validatie om ongedaan te maken.
    .hint = Alleen een toepassing die nog geldt, kan ongedaan worden gemaakt.

## De opdracht

cli-validate = Voorstellen welke klanten te blokkeren, te waarschuwen en te deblokkeren zijn, en dat toepassen
cli-validate-undo = De laatste toepassing van de validatie ongedaan maken
cli-arg-external-code = Alleen klanten met deze externe code; * toont alle klanten (standaard: die zonder code)
cli-arg-validate-all = Alle klanten, ongeacht hun externe code
cli-arg-validate-apply = De voorstellen toepassen, of wat voor de genoemde klanten is opgegeven
cli-arg-validate-block = Deze klanten blokkeren en geen andere
cli-arg-validate-warn = Deze klanten alleen met een waarschuwing blokkeren
cli-arg-validate-unblock = Deze klanten deblokkeren
cli-column-external-code = Externe code
cli-column-state-origin = Ingesteld door
cli-column-days-over = Te laat
cli-column-late = Achterstallig
cli-column-limit = Limiet
cli-column-late-percent = % limiet
cli-column-suggestion = Voorstel
validation-act-block = blokkeren
validation-act-warn = alleen waarschuwen
validation-act-unblock = deblokkeren
validation-no-credit = geen krediet
cli-validate-totals = { $listed ->
    [one] { $listed } klant in de lijst
   *[other] { $listed } klanten in de lijst
}: { $block } te blokkeren, { $warn } te waarschuwen, { $unblock } te deblokkeren; { $late } { $currency } achterstallig.
cli-validate-applied = Geblokkeerd: { $blocked }; gewaarschuwd: { $warned }; gedeblokkeerd: { $unblocked }.
cli-validate-left-alone = Klant { $code } is overgeslagen: { $why }.
cli-validate-undone = { $restored ->
    [one] { $restored } klant heeft weer de vorige status.
   *[other] { $restored } klanten hebben weer hun vorige status.
}
cli-progress-validation = Klanten lezen: { $done }
cli-progress-applying = Statussen wijzigen: { $done } van { $total }

## Criteria die niet kunnen

days-negative = { $name } kan niet { $value } zijn: een aantal dagen kan niet negatief zijn.
    .hint = Schrijf een geheel getal vanaf 0, of off.
days-too-many = { $name } kan niet { $value } zijn: dat is meer dan een eeuw.
    .hint = Schrijf een geheel getal tot 36.500, of off.
percent-negative = { $name } kan niet { $value } zijn: een percentage kan niet negatief zijn.
    .hint = Schrijf een percentage van 0 tot 1.000.
percent-too-large = { $name } kan niet { $value } zijn: een percentage boven 1.000 is nooit bedoeld.
    .hint = Schrijf een percentage van 0 tot 1.000.
amount-too-large = { $name } kan niet { $value } zijn: dat is meer dan er kan worden opgeslagen.
amount-negative = { $name } kan niet negatief zijn.
    .hint = Schrijf een bedrag vanaf 0,00.

## De tegel van het overzicht

workspace-validation = Kredietvalidatie
workspace-to-block = Te blokkeren
workspace-to-warn = Te waarschuwen
workspace-to-unblock = Te deblokkeren
workspace-last-applied = Laatst toegepast door { $user }
workspace-never-applied = Nooit toegepast
workspace-job-validation = Klanten valideren
