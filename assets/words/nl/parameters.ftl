### Labels en hulp van parameters en instellingen, en de woorden van redenen en rollen.

## Secties van de weergave met kredietparameters

section-general = Algemeen
section-credit-information = Kredietgegevens
section-history-and-settings = Krediethistorie en -instellingen
section-credit-check = Kredietwaardigheid
section-basis-payment = Betaalgegevens referentieperiode
section-dnbi = DNBi
section-validation = Kredietvalidatie

## Algemeen

parameter-name = Naam
    .help = De naam zoals deze op documenten en in lijsten staat.
parameter-currency = Valuta
    .help = De valuta van de rekening. Deze wordt bij het toevoegen van de klant gekozen en ligt dan vast.
parameter-country = Land
    .help = De twee letters van het land, zoals BE of CA.
parameter-language = Taal
    .help = De taal van brieven aan de klant: Engels, Frans of Nederlands.
parameter-contact = Contactpersoon
    .help = Naar wie u vraagt bij de klant als een factuur te laat is.
parameter-phone = Telefoon
    .help = Het nummer dat u belt.
parameter-email = E-mail
    .help = Het adres voor brieven en overzichten.
parameter-external-code = Externe code
    .help = Een eigen code waarmee de kredietvalidatie klanten selecteert. Zonder filter toont deze alleen klanten zonder externe code.
parameter-customer-since = Klant sinds
    .help = De dag waarop de klant voor het eerst bij u kocht.
parameter-business-started = Startdatum onderneming
    .help = De dag waarop de onderneming van de klant begon.
parameter-account-status = Debiteurstatus
    .help = Een statuscode van uw bedrijf waarnaar blokkeringsregels kunnen verwijzen. Het is niet de geblokkeerde status.
parameter-excluded = Uitgesloten van kredietcontrole
    .help = Orders van deze klant worden niet op krediet gecontroleerd. Alleen een supervisor mag dit instellen.
parameter-terms = Betalingsvoorwaarden
    .help = De voorwaarden van een order die er zelf geen noemt: cash, prepaid, cod, net30 of voorwaarden van uw bedrijf.
parameter-state = Status
    .help = Of de klant mag kopen: actief, alleen waarschuwen, geblokkeerd of afgesloten. Blokkeren en afsluiten wijzigen dit.
parameter-state-origin = Herkomst van de status
    .help = Of een gebruiker de status heeft ingesteld of de kredietvalidatie.
parameter-state-reason = Reden van blokkering
    .help = Waarom de klant is geblokkeerd, alleen een waarschuwing krijgt of is afgesloten.

## Kredietgegevens

parameter-bank-name = Bank van de klant
    .help = De bank waar de klant rekeninghouder is.
parameter-bank-account = Bankrekening
    .help = De rekening van de klant bij die bank.
parameter-bank-contact = Contactpersoon bij de bank
    .help = De persoon die u bij de bank kunt aanspreken.
parameter-bank-phone = Telefoon van de bank
    .help = Het telefoonnummer van de contactpersoon bij de bank.
parameter-credit-established = Krediet sinds
    .help = De dag waarop de klant voor het eerst krediet kreeg.
parameter-credit-manager = Kredietbeheerder
    .help = Wie over het krediet van de klant beslist.

## Krediethistorie en -instellingen

parameter-limit = Kredietlimiet
    .help = Wat verschuldigd en in bestelling mag zijn voordat orders worden geblokkeerd. geen: geen eigen limiet; onbeperkt: nooit getoetst; 0,00: geen krediet.
    .also = limiet, kredietlimiet, kredietlijn
parameter-limit-expires = Einddatum limiet
    .help = De laatste dag waarop de limiet geldt. Daarna blijft de limiet gelden, met een waarschuwing.
parameter-temporary-limit = Tijdelijke kredietlimiet
    .help = Vervangt de kredietlimiet tussen twee dagen. Bedrag en beide dagen horen bij elkaar.
parameter-temporary-from = Tijdelijke limiet vanaf
    .help = De eerste dag van de tijdelijke limiet.
parameter-temporary-to = Tijdelijke limiet tot en met
    .help = De laatste dag van de tijdelijke limiet.
parameter-group = Kredietgroep
    .help = De groep bedrijven waarmee de klant één limiet deelt.
    .also = kredietgroep, gedeelde limiet
parameter-policy-group = Kredietbeheergroep
    .help = De groep waarvan de regels voor de klant gelden, en waarvan de limiet geldt als de klant er geen heeft.
    .also = kredietbeheergroep
parameter-hold-period = Blokkeren vanaf ouderdomsklasse
    .help = Orders worden geblokkeerd als er iets openstaat in deze ouderdomsklasse, 1 tot 5, of in een oudere. 0: geen toets.
    .also = blokkeerperiode
parameter-minimum-for-check = Minimumbedrag voor kredietcontrole
    .help = Orders tot dit bedrag worden niet getoetst op limiet, achterstand en orderbedrag. 0,00 controleert elke order.
parameter-approval = Goedkeuringsstatus orders
    .help = Of nieuwe orders doorgaan als er verder niets op tegen is. Geblokkeerd tot: geblokkeerd vóór die dag; open tot en met: vrij tot en met die dag.
    .also = goedkeuringsstatus, geblokkeerd tot
parameter-order-minimum = Minimaal orderbedrag
    .help = Kleinere orders worden geblokkeerd.
parameter-order-maximum = Maximaal orderbedrag
    .help = Grotere orders worden geblokkeerd, tenzij het magazijn of het bedrijf meer toestaat.
parameter-last-payment = Laatste betaling
    .help = De dag van de laatste ontvangst.
parameter-payments = Aantal betalingen
    .help = Hoeveel ontvangsten er waren, niet-toegewezen ontvangsten inbegrepen.
parameter-late-payments = Aantal te laat
    .help = Hoeveel facturen na de vervaldag volledig zijn betaald.
parameter-average-days = Gemiddeld aantal dagen tot betaling
    .help = Het gemiddelde aantal dagen van factuur tot volledige betaling, over alle betaalde facturen.
parameter-highest-balance = Hoogste saldo
    .help = Het hoogste saldo aan het einde van een dag.

## Kredietwaardigheid

parameter-duns = DUNS-nummer
    .help = De negen cijfers waaronder Dun & Bradstreet de klant kent.
    .also = DUNS-nummer
parameter-agency = Kredietinformatiebureau
    .help = Het bureau dat de rating heeft gegeven.
parameter-rating = Kredietrating
    .help = De laatste rating van het bureau.
parameter-rating-date = Datum laatste rating
    .help = De dag waarop de rating is gegeven.
parameter-user-field-1 = Vrij veld 1
    .help = Voor alles wat de rating onderbouwt. In de instellingen geeft u het een eigen label.
parameter-user-field-2 = Vrij veld 2
    .help = Voor alles wat de rating onderbouwt. In de instellingen geeft u het een eigen label.

## Betaalgegevens referentieperiode

parameter-basis-average = Gemiddeld aantal dagen referentieperiode
    .help = Het gemiddelde aantal dagen tot betaling in de referentieperiode. Het venster Gemiddeld aantal dagen tot betaling berekent dit opnieuw.
parameter-basis-payments = Aantal betalingen referentieperiode
    .help = Over hoeveel volledig betaalde facturen het gemiddelde van de referentieperiode gaat.
parameter-basis-from = Begin referentieperiode
    .help = De eerste dag van de referentieperiode.
parameter-basis-to = Einde referentieperiode
    .help = De laatste dag van de referentieperiode.

## DNBi

parameter-last-review = Laatste herziening
    .help = De dag waarop het krediet van de klant voor het laatst is herzien.
parameter-next-review = Volgende herziening
    .help = De dag waarop het krediet van de klant opnieuw moet worden herzien.
    .also = DNBi bijwerken, kredietherziening
parameter-do-not-call = Niet opvragen
    .help = Voor deze klant worden geen gegevens bij het bureau opgevraagd.
    .also = DNBi niet bevragen

## Uitzonderingen van de validatie

parameter-validation-delay-days = Betalingsachterstand in dagen
    .help = Alles wat langer dan dit aantal dagen onbetaald is, voldoet aan het criterium. Leeg: zoals het bedrijf; uit: niet voor deze klant.
parameter-validation-respite-days = Respijt in dagen
    .help = Posten die ouder zijn, gelden als achterstallig. Leeg: zoals het bedrijf; uit: niet voor deze klant.
parameter-validation-minimum-balance = Minimaal achterstallig saldo
    .help = Een achterstallig saldo boven dit bedrag voldoet aan het criterium. Leeg: zoals het bedrijf; uit: niet voor deze klant.
parameter-validation-limit-percent = Percentage van de limiet
    .help = Een achterstallig saldo boven dit percentage van de limiet voldoet aan het criterium; het minimale saldo vervalt dan. Leeg: zoals het bedrijf; uit: niet voor deze klant.
parameter-validation-state = Blokkeerstatus
    .help = Of de validatie voorstelt de klant te blokkeren of alleen te waarschuwen. Leeg: zoals het bedrijf.
parameter-validation-reason = Voorgestelde reden van blokkering
    .help = De reden die de klant krijgt bij een blokkering. Leeg: zoals het bedrijf.

## Afleveradressen, groepen, magazijnen, voorwaarden, gebruikers

parameter-kind = Soort
    .help = Afleveradres of project; kredietgroep, die een limiet deelt, of kredietbeheergroep; hoe de voorwaarden worden betaald.
parameter-tolerance-percent = Tolerantie in procent
    .help = Verruimt elke limiet met dit percentage voor orders uit dit magazijn. Leeg: zoals het bedrijf.
parameter-days = Dagen
    .help = Het aantal dagen van de factuur tot de vervaldag.
parameter-rank = Rang van de voorwaarden
    .help = Hoe hoger de rang, hoe later het geld komt. Orders met voorwaarden boven die van de klant kunnen worden geblokkeerd.
parameter-role = Rol
    .help = Een medewerker geeft orders vrij; een supervisor blokkeert ook in bulk, bevestigt en sluit uit; een beheerder richt ook de administratie in.
parameter-active = Actief
    .help = Of de gebruiker hier nog werkt. Een gebruiker die niet actief is, kan niets meer wijzigen.
role-clerk = medewerker
role-supervisor = supervisor
role-administrator = beheerder

## Instellingen van het bedrijf

setting-company-name = Bedrijfsnaam
    .help = De naam van het bedrijf, voor titels en brieven.
setting-currency = Valuta
    .help = De valuta van het bedrijf. Deze ligt vast zodra er klanten zijn.
setting-language = Taal
    .help = De taal van de documenten van het bedrijf: en, fr of nl.
setting-exposure-unapplied-receipts = Kredietpositie: niet-toegewezen ontvangsten
    .help = Of niet-toegewezen ontvangsten de kredietpositie verlagen.
setting-exposure-approved-orders = Kredietpositie: goedgekeurde orders
    .help = Of goedgekeurde orders meetellen in de kredietpositie.
setting-exposure-held-orders = Kredietpositie: geblokkeerde orders
    .help = Of geblokkeerde orders meetellen in de kredietpositie.
setting-exposure-future-orders = Kredietpositie: toekomstige orders
    .help = Of orders die na de horizon worden verzonden meetellen in de kredietpositie.
setting-exposure-unconfirmed-orders = Kredietpositie: onbevestigde orders
    .help = Of orders die de klant niet heeft bevestigd meetellen in de kredietpositie.
setting-exposure-disputed = Betwiste facturen meetellen
    .help = Of betwiste facturen meetellen: in de kredietpositie, de ouderdomsklassen, de blokkeringsregels en de validatie.
setting-exposure-horizon-days = Kredietpositie: horizon in dagen
    .help = Orders die later dan dit aantal dagen worden verzonden, zijn toekomstige orders.
setting-tolerance-percent = Tolerantie in procent
    .help = Verruimt elke limiet met dit percentage.
setting-order-maximum = Maximaal orderbedrag
    .help = Vervangt het maximum van de klant waar dit hoger is.
setting-growth-tolerance-percent = Groeitolerantie in procent
    .help = Hoeveel een vrijgegeven order mag groeien voordat deze opnieuw wordt gecontroleerd.
setting-check-limit = Bij overschrijding van de limiet
    .help = Of de order wordt geblokkeerd, alleen een waarschuwing krijgt of niet wordt getoetst.
setting-check-hold-period = Bij saldo in de ouderdomsklasse
    .help = Of de order wordt geblokkeerd, alleen een waarschuwing krijgt of niet wordt getoetst.
setting-check-order-amount = Bij orderbedrag buiten de grenzen
    .help = Of de order wordt geblokkeerd, alleen een waarschuwing krijgt of niet wordt getoetst.
setting-check-terms-rank = Bij voorwaarden van een hogere rang dan die van de klant
    .help = Of de order wordt geblokkeerd, alleen een waarschuwing krijgt of niet wordt getoetst.
setting-checkpoints = Controlepunten
    .help = Waar orders worden gecontroleerd: entry, shipping, transfer, gescheiden door komma’s.
setting-recheck-at = Opnieuw controleren bij
    .help = De controlepunten waar ook vrijgegeven orders opnieuw worden gecontroleerd.
setting-auto-release = Automatisch vrijgeven
    .help = Of een order meteen wordt vrijgegeven als een nieuwe controle niets meer vindt.
setting-ageing-periods = Ouderdomsklassen
    .help = De lengte van klasse 1 tot 4 in dagen, gescheiden door komma’s, of months.
setting-ageing-basis = Basis van de ouderdom
    .help = Of de ouderdom vanaf de vervaldag of vanaf de factuurdatum telt.
setting-limit-at-sale = Kredietlimiet bij de verkoop
    .help = Wat er gebeurt als een order, of een factuur zonder order, boven de limiet komt. Verkoop (weigeren): het is een fout en er wordt niets opgeslagen. Verkoop, alleen valideren: een waarschuwing, opslaan kan toch. Uit: de order wordt geblokkeerd, een factuur wordt met een waarschuwing opgeslagen.
setting-limit-at-transfer = Kredietlimiet bij het doorboeken
    .help = Wat er bij het doorboeken gebeurt met een ingevoerde factuur waarvan de klant boven de limiet zit. Bij de verkoop verschijnt dan niets; de waarschuwing staat in het verwerkingsverslag. Doorboeking, waarschuwen: de factuur wordt toch doorgeboekt. Doorboeking (weigeren): de factuur wordt niet doorgeboekt.
setting-validation-delay-days = Validatie: betalingsachterstand in dagen
    .help = Klanten met iets wat langer dan dit aantal dagen onbetaald is, worden voorgesteld voor blokkering. uit: geen criterium.
setting-validation-respite-days = Validatie: respijt in dagen
    .help = Posten die ouder zijn, gelden als achterstallig voor het tweede criterium. uit: geen criterium.
setting-validation-minimum-balance = Validatie: minimaal achterstallig saldo
    .help = Klanten met een achterstallig saldo boven dit bedrag worden voorgesteld voor blokkering.
setting-validation-limit-percent = Validatie: percentage van de limiet
    .help = Klanten met een achterstallig saldo boven dit percentage van hun limiet worden voorgesteld voor blokkering. Het minimale saldo vervalt dan.
setting-validation-delay-state = Validatie: status bij betalingsachterstand
    .help = Of klanten met een te lange betalingsachterstand worden geblokkeerd of alleen een waarschuwing krijgen.
setting-validation-limit-state = Validatie: status bij achterstallig saldo
    .help = Of klanten met een te hoog achterstallig saldo worden geblokkeerd of alleen een waarschuwing krijgen.
setting-validation-delay-reason = Validatie: reden bij betalingsachterstand
    .help = De reden die klanten krijgen als ze wegens een betalingsachterstand worden geblokkeerd.
setting-validation-limit-reason = Validatie: reden bij achterstallig saldo
    .help = De reden die klanten krijgen als ze wegens een achterstallig saldo worden geblokkeerd.
setting-validation-day-basis = Validatie: dagen geteld vanaf
    .help = Of de dagen vanaf de vervaldag of vanaf de factuurdatum tellen.
setting-lock-wait = Wachttijd voor andere gebruikers (s)
    .help = Hoeveel seconden het programma wacht terwijl een andere gebruiker in de administratie schrijft.
setting-user-field-1-label = Label van vrij veld 1
    .help = Hoe het eerste vrije veld van de klant hier heet.
setting-user-field-2-label = Label van vrij veld 2
    .help = Hoe het tweede vrije veld van de klant hier heet.

## Redenen van een nieuwe administratie

reason-release-ok-to-ship = Mag worden verzonden
reason-release-payment-received = Betaling ontvangen
reason-release-payment-promised = Betaling toegezegd
reason-release-within-policy = Binnen het kredietbeleid
reason-reject-credit-risk = Kredietrisico
reason-reject-customer-withdrew = Klant heeft de order ingetrokken
reason-keep-awaiting-payment = Wacht op betaling
reason-keep-awaiting-information = Wacht op informatie
reason-keep-in-dispute = Betwiste factuur
reason-terms-cash-instead = Contant in plaats van krediet
reason-forward-beyond-authority = Boven mijn bevoegdheid
reason-force-manual-hold = Handmatig geblokkeerd
reason-force-suspected-fraud = Vermoeden van fraude
reason-block-late-payment = Achterstallige betaling
reason-block-over-limit = Boven de limiet
reason-block-insolvency = Insolventie
