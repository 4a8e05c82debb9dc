### Waarom de desk iets niet heeft gedaan: wat mislukte en waarom; de hint zegt wat te doen.

## Het bestand van de desk

desk-missing = Er is geen desk op { $path }.
    .hint = Geef het pad van een desk met --desk, of maak er een met: creditdesk init BESTAND
desk-exists = { $path } bestaat al; er is niets geschreven.
    .hint = Kies een andere naam, of verplaats dat bestand eerst.
desk-not-a-desk = { $path } is geen desk.
    .hint = Controleer het pad: een desk is een bestand dat met creditdesk init is gemaakt.
desk-newer = De desk heeft versie { $found }; dit programma kent versies tot en met { $known }.
    .hint = Gebruik een nieuwere versie van het programma.
desk-locked = Iemand anders schrijft naar de desk en was niet op tijd klaar; er is niets gewijzigd.
    .hint = Probeer het zo meteen opnieuw. De instelling lock_wait bepaalt hoelang er wordt gewacht.
desk-disk-full = De schijf is vol; er is niets gewijzigd.
    .hint = Maak ruimte op de schijf en probeer het opnieuw.
desk-read-only = Naar de desk kan niet worden geschreven; er is niets gewijzigd.
    .hint = Controleer of u naar het bestand en de map mag schrijven.
desk-damaged = Het bestand van de desk is beschadigd: { $detail }.
    .hint = Zet de nieuwste back-up terug in een nieuw bestand: creditdesk restore BESTAND
desk-unreadable = Het bestand van de desk kon niet worden gelezen of geschreven: { $detail }.
    .hint = Controleer de schijf, de verbinding ermee en uw rechten op het bestand.
desk-value-unreadable = De desk bevat een onleesbare waarde: tabel { $table }, rij { $row }, kolom { $column }: “{ $value }”. Er is niets gewijzigd.
    .hint = Voer creditdesk doctor uit: dat toont alle onleesbare waarden. Zet daarna de nieuwste goede back-up terug in een nieuw bestand: creditdesk restore BESTAND
desk-meaningless = De desk bevat een waarde die niets betekent: { $detail }.
    .hint = Voer creditdesk doctor uit. Misschien heeft iets anders dan dit programma het bestand gewijzigd.
stopped = Gestopt zoals u vroeg; er is niets gewijzigd.
    .hint = Start het opnieuw wanneer u wilt.
program-defect = Het programma heeft een fout gemaakt: { $detail }. Er is niets gewijzigd.
    .hint = Meld het, samen met het logbestand.
restore-from-damaged = { $path } is beschadigd en is niet gekopieerd: { $detail }.
    .hint = Zet een oudere back-up terug.

## Wat werd gevraagd

amount-out-of-range = Het bedrag is groter dan de desk kan bewaren.
    .hint = Controleer het aantal cijfers.
pair-malformed = { $value } is geen paar van een naam en een waarde.
    .hint = Schrijf het als naam=waarde, bijvoorbeeld limit=12500
code-malformed = { $code } kan geen code zijn.
    .hint = Een code heeft 1 tot 40 zichtbare tekens, zonder spaties aan het begin of einde.
parameter-unknown = Er is hier geen { $name }.
    .hint = Bekende namen: { $known }.
parameter-unreadable = { $name } kan niet { $value } zijn.
    .hint = Schrijf het zoals een van deze: { $example }.
parameter-required = { $name } moet een waarde hebben.
    .hint = Laat de waarde staan of schrijf een andere.
parameter-duns-digits = Een DUNS-nummer heeft negen cijfers; { $value } heeft er { $digits }.
    .hint = Schrijf het als 123456789 of 12-345-6789.
parameter-too-long = { $name } is te lang: hoogstens { $longest } tekens.
    .hint = Maak het korter.
parameter-twice = { $name } is tweemaal opgegeven.
    .hint = Geef elke naam één keer op.
parameter-read-only = { $name } houdt de desk zelf bij en kan niet worden gewijzigd.
    .hint = Laat het weg.
parameter-fixed = { $name } wordt één keer gekozen, aan het begin, en kan niet worden gewijzigd.
    .hint = Voeg in plaats daarvan iets nieuws toe met een andere { $name }.
approval-without-date = De goedkeuringsstatus { $value } heeft een datum nodig.
    .hint = Schrijf hem met zijn datum, bijvoorbeeld { $value }:2026-12-01
temporary-limit-incomplete = Een tijdelijke limiet heeft een bedrag en twee dagen; daarvan ontbreekt iets.
    .hint = Geef temporary_limit, temporary_from en temporary_to samen op, of maak ze alle drie leeg.
temporary-limit-reversed = De tijdelijke limiet zou op { $from } beginnen, na het einde op { $to }.
    .hint = Verwissel de twee dagen.
order-bounds-reversed = Het minimale orderbedrag, { $minimum }, is groter dan het maximale, { $maximum }.
    .hint = Verlaag het minimum of verhoog het maximum.
days-reversed = De eerste dag, { $from }, ligt na de laatste, { $to }.
    .hint = Verwissel de twee dagen.

## Wat er niet is

customer-not-found = Er is geen klant { $code }.
    .hint = creditdesk customer list toont de klanten.
ship-to-not-found = Klant { $customer } heeft geen afleveradres { $code }.
    .hint = creditdesk ship-to list { $customer } toont ze.
group-not-found = Er is geen groep { $code }.
    .hint = creditdesk group list toont de groepen.
group-is-no-credit-group = { $code } is een kredietbeheergroep: de leden delen geen limiet.
    .hint = Geef hem op als policy_group.
group-is-no-policy-group = { $code } is een kredietgroep, geen kredietbeheergroep.
    .hint = Geef hem op als group.
warehouse-not-found = Er is geen magazijn { $code }.
    .hint = creditdesk warehouse list toont de magazijnen.
terms-not-found = Er zijn geen voorwaarden { $code }.
    .hint = cash, prepaid, cod en elke netN tot en met net365 zijn bekend; creditdesk terms add maakt andere.
order-not-found = Er is geen order { $code }.
    .hint = creditdesk order list toont de orders.
user-not-found = Er is geen gebruiker { $code }.
    .hint = Bekende gebruikers: { $known }.
user-unclear = Het is niet duidelijk wie u bent: de desk heeft meer gebruikers en geen ervan heeft de naam van uw account.
    .hint = Zeg wie u bent met --as. Gebruikers: { $known }.
setting-unknown = Er is geen instelling { $name }.
    .hint = Bekende instellingen: { $known }.
setting-unreadable = De instelling { $name } kan niet { $value } zijn.
    .hint = Schrijf het zoals een van deze: { $example }.
reason-action-unknown = Er is geen beslissing { $action } waar een reden bij kan horen.
    .hint = Bekende beslissingen: { $known }.
reason-without-text = Een reden heeft een tekst van 1 tot 100 tekens nodig.
    .hint = Schrijf wat de reden betekent, zoals anderen die moeten lezen.
block-without-reason = Een klant wordt niet zonder reden geblokkeerd.
    .hint = Geef die op met --reason.
terms-days-without-credit = Voorwaarden van de soort { $kind } hebben geen dagen: ze worden meteen betaald.
    .hint = Laat days weg, of kies net.

## Geweigerd door een regel

customer-exists = Er is al een klant { $code }.
    .hint = Kies een andere code, of wijzig die klant met customer set.
customer-is-closed = Klant { $code } is afgesloten.
    .hint = Heropen de klant eerst: creditdesk customer reopen { $code }
customer-not-blocked = Klant { $code } is niet geblokkeerd.
    .hint = Er hoeft niets te gebeuren.
customer-not-closed = Klant { $code } is niet afgesloten.
    .hint = Er hoeft niets te gebeuren.
ship-to-exists = Klant { $customer } heeft al een afleveradres { $code }.
    .hint = Kies een andere code, of wijzig het met ship-to set.
group-exists = Er is al een groep { $code }.
    .hint = Kies een andere code, of wijzig die groep met group set.
group-not-a-member = Klant { $customer } is geen lid van groep { $code }.
    .hint = creditdesk group show { $code } toont de leden.
group-other-currency = De limiet van groep { $code } is in { $currency }; een rekening in { $other } kan er niet aan worden getoetst.
    .hint = Laat de klant buiten de groep, of geef hem een rekening in { $currency }.
warehouse-exists = Er is al een magazijn { $code }.
    .hint = Kies een andere code, of wijzig dat magazijn met warehouse set.
terms-exist = De voorwaarden { $code } zijn al bekend.
    .hint = Kies een andere code.
reason-exists = De beslissing { $action } heeft al een reden { $code }.
    .hint = Kies een andere code.
user-exists = Er is al een gebruiker { $code }.
    .hint = Kies een andere aanmeldnaam, of wijzig die gebruiker met user set.
last-administrator = { $user } is de laatste beheerder; zonder beheerder kan niemand de desk inrichten.
    .hint = Maak eerst iemand anders beheerder.
currency-fixed = De valuta van het bedrijf ligt vast: klanten, groepen of magazijnen hebben er bedragen in.
    .hint = Maak een nieuwe desk voor een andere valuta.

## Anderen waren sneller, of alleen anderen mogen het

record-changed = { $code } is niet meer zoals u het zag: { $user } heeft het op { $day } om { $time } UTC gewijzigd. Er is niets gewijzigd.
    .hint = Bekijk het opnieuw en beslis dan.
record-changed-unknown = { $code } is niet meer zoals u het zag. Er is niets gewijzigd.
    .hint = Bekijk het opnieuw en beslis dan.
role-needed = { $user } mag dit niet: hiervoor is de rol van { $role } nodig.
    .hint = Vraag het iemand met die rol.

## Waarschuwingen over limieten

limit-below-exposure = De limiet van { $limit } is lager dan de kredietpositie van vandaag, { $exposure }.
    .hint = Nieuwe orders worden geblokkeerd tot de kredietpositie lager is. Orders die al zijn goedgekeurd, blijven dat tot hun volgende controle.
limit-below-exposure-orders = De limiet van { $limit } is lager dan de kredietpositie van vandaag, { $exposure }. Deze orders zouden een nieuwe controle niet doorstaan: { $orders }.
    .hint = Hierdoor alleen wordt niets geblokkeerd: de limiet geldt bij hun volgende controle.
