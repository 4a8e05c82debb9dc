### Waarom iets niet is gedaan: wat mislukte en waarom; de hint zegt wat te doen.

## Het bestand van de administratie

desk-missing = Er is geen administratie op { $path }.
    .hint = Geef het pad van een administratie met --desk, of maak er een met: creditdesk init BESTAND
desk-not-a-desk = { $path } is geen administratie.
    .hint = Controleer het pad: een administratie is een bestand dat met creditdesk init BESTAND is gemaakt. Was dit bestand er een, dan is het beschadigd of vervangen: maak een nieuwe van de nieuwste kopie met creditdesk restore KOPIE NIEUW-BESTAND
desk-newer = De administratie heeft versie { $found }; dit programma kent versies tot en met { $known }.
    .hint = Gebruik een nieuwere versie van het programma.
desk-foreign-schema = De administratie is gewijzigd door iets anders dan dit programma en kan de regels omzeilen: { $parts }.
    .hint = { $creditdesk } doctor zegt wat elk daarvan is. Maak een nieuwe administratie van de nieuwste onbeschadigde kopie met creditdesk restore KOPIE NIEUW-BESTAND. Om deze als bewijs te bewaren: { $rescue } NIEUW-BESTAND
desk-replaced = Een ander bestand heeft de plaats van de administratie { $path } ingenomen, of die is verplaatst of verwijderd; er is niets geschreven.
    .hint = Sluit het programma af en start het opnieuw: dan opent het het bestand dat er nu staat.
desk-several-names = Het bestand { $path } heeft { $names } namen (harde koppelingen). Wat onder de ene naam wordt opgeslagen, gaat onder de andere verloren; er is niets geschreven.
    .hint = Sluit het programma overal af en verwijder de andere namen. Of maak een aparte administratie met { $creditdesk } backup NIEUW-BESTAND en werk daarmee.
desk-wal-unreadable = De nieuwste wijzigingen van { $path } staan in een bestand ernaast en zijn niet te lezen waar niets geschreven kan worden.
    .hint = Kopieer de administratie samen met de bestanden ernaast die op -wal en -shm eindigen naar een map waarin u mag schrijven, en open de administratie daar.
desk-locked = { $holder ->
    [known] { $user } op { $host } schrijft sinds { $since } in de administratie ({ $command }, proces { $process }) en was niet op tijd klaar; er is niets gewijzigd.
   *[unknown] Een ander programma schrijft in de administratie en was niet op tijd klaar; er is niets gewijzigd.
}
    .hint = Probeer het over enkele ogenblikken opnieuw. De instelling lock_wait bepaalt hoelang er wordt gewacht.
lock-holder-screens = de schermen
lock-holder-migration = de administratie bijwerken
desk-disk-full = De schijf is vol; er is niets gewijzigd.
    .hint = Maak ruimte op de schijf en probeer het opnieuw.
desk-read-only = In de administratie kan niet worden geschreven; er is niets gewijzigd.
    .hint = Controleer of u in het bestand en de map mag schrijven.
desk-old-read-only = De administratie { $path } is van een oudere versie ({ $found }; dit programma werkt met { $known }), en op deze plaats kan niets worden geschreven: bijwerken naar de nieuwe versie kan niet.
    .hint = Kopieer de administratie naar een map waarin u mag schrijven, en open die kopie: creditdesk restore { $shell } NIEUW-BESTAND
desk-damaged = Het bestand van de administratie is beschadigd: { $detail }.
    .hint = Maak een nieuwe administratie van de nieuwste kopie: creditdesk restore KOPIE NIEUW-BESTAND. Om te redden wat van deze nog leesbaar is: { $rescue } NIEUW-BESTAND
damage-most-is-missing = het grootste deel van het bestand ontbreekt
damage-cut-within-page = het einde ontbreekt
damage-copy-differs = de kopie wijkt af van de administratie
desk-nothing-left = Het bestand { $path } is leeg: er valt niets te redden.
    .hint = Maak een nieuwe administratie van de nieuwste kopie: creditdesk restore KOPIE NIEUW-BESTAND
desk-unreadable = Het bestand van de administratie kon niet worden gelezen of geschreven: { $detail }.
    .hint = Controleer de schijf, de verbinding ermee en uw rechten op het bestand.
desk-unsettled = Het is niet bekend of dit is opgeslagen; de schijf weigerde dienst tijdens het schrijven: { $detail }.
    .hint = Bekijk eerst de order of de klant, of de laatste regels van het auditspoor ({ $creditdesk } audit list), voordat u het opnieuw doet. { $creditdesk } doctor zegt of het bestand in orde is.
saved-unread = Dit is opgeslagen, maar de bijgewerkte gegevens konden niet opnieuw worden gelezen.
answer-lost-saved = Dit is opgeslagen, maar het antwoord kon niet naar de standaarduitvoer worden geschreven: { $cause }.
    .hint = Doe het niet opnieuw: bekijk eerst wat er is opgeslagen.
answer-lost = Het antwoord kon niet naar de standaarduitvoer worden geschreven: { $cause }.
    .hint = Controleer waar de standaarduitvoer naartoe gaat.
desk-value-unreadable = De administratie bevat een onleesbare waarde: tabel { $table }, rij { $row }, kolom { $column }: “{ $value }”. Er is niets gewijzigd.
    .reason = De administratie bevat een onleesbare waarde: tabel { $table }, rij { $row }, kolom { $column }: “{ $value }”.
    .short = Onleesbaar: tabel { $table }, rij { $row }, kolom { $column }: “{ $value }”
    .hint = Voer { $creditdesk } doctor uit: dat toont alle onleesbare waarden. Maak daarna een nieuwe administratie van de nieuwste onbeschadigde kopie: creditdesk restore KOPIE NIEUW-BESTAND. Om deze administratie te redden in de huidige staat: { $rescue } NIEUW-BESTAND
desk-meaningless = De administratie bevat een ongeldige waarde: { $detail }.
    .hint = Voer { $creditdesk } doctor uit. Misschien heeft een ander programma het bestand gewijzigd.
stopped = Gestopt op uw verzoek; er is niets gewijzigd.
    .hint = Start het opnieuw wanneer u wilt.
program-defect = Interne fout: { $detail }. Er is niets gewijzigd.
    .hint = Meld de fout, samen met het logbestand.
copy-not-sound = { $path } is beschadigd en is niet gekopieerd.
    .hint = Toch kopiëren: { $rescue } NIEUW-BESTAND. Een onbeschadigde administratie maakt u van een oudere kopie met creditdesk restore KOPIE NIEUW-BESTAND
copy-differs = De kopie wijkt af van de administratie; { $file } is niet geschreven.
    .hint = Controleer de schijf waarop de kopie komt en kopieer opnieuw.

## Te schrijven bestanden

file-exists = { $force ->
    [earlier] { $file } bestaat al, waarschijnlijk met de afgekeurde regels van een eerdere import; er is niets geïmporteerd.
   *[other] { $file } bestaat al; er is niets geschreven.
}
    .hint = { $force ->
        [yes] Kies een andere naam, of voeg --force toe om het bestand te vervangen.
        [earlier] Geef de nieuwe afgekeurde regels een andere naam met --rejects NAAM, of voeg --force toe om het bestand te vervangen.
       *[no] Kies een andere naam, of verplaats het bestand eerst.
    }
file-protected = { $purpose ->
    [desk] { $file } is de administratie of hoort erbij; dit bestand wordt nooit vervangen.
    [settings] { $file } is het instellingenbestand; dit bestand wordt nooit vervangen.
    [log] { $file } is het logbestand; dit bestand wordt nooit vervangen.
    [columns] { $file } onthoudt de kolommen van de lijsten; dit bestand wordt nooit vervangen.
    [mapping] { $file } is het importmodel; dit bestand wordt nooit vervangen.
   *[input] { $file } wordt door deze opdracht gelezen; dit bestand wordt nooit vervangen.
}
    .hint = Kies een andere naam.
file-companion = { $file } bestaat: het hoort bij een andere administratie met deze naam, die open is of niet goed is gesloten.
    .hint = Kies een andere naam. Heeft geen programma die administratie open, verplaats dit bestand dan eerst.
file-dangling-link = { $file } is een koppeling die nergens heen leidt; er is niets geschreven.
    .hint = Noem het bestand zelf, of verwijder de koppeling.
file-device = { $file } is een pipe of een apparaat; daar past geen administratie in.
    .hint = Noem een bestand.
file-unsynced = { $file } is geschreven, maar het systeem heeft niet bevestigd dat het veilig op de schijf staat: { $cause }.
    .hint = Controleer de schijf en schrijf het bestand opnieuw.
file-reserved = { $file } is een naam die dit programma aan onvoltooide bestanden geeft en weer verwijdert.
    .hint = Kies een andere naam.

## Wat het systeem zegt

io-folder-missing = de map bestaat niet
io-not-found = het bestaat niet
io-denied = toegang geweigerd
io-read-only = op deze schijf kan niet worden geschreven
io-full = de schijf is vol
io-too-large = het zou groter worden dan het systeem toestaat
io-not-a-folder = een deel van het pad is geen map
io-open-desk = het hoort bij een administratie die open is

## Wat werd gevraagd

amount-out-of-range = Het bedrag is groter dan kan worden opgeslagen.
    .hint = Controleer het aantal cijfers.
pair-malformed = { $value } is geen paar van een naam en een waarde.
    .hint = Schrijf het als naam=waarde, bijvoorbeeld limit=12500
code-malformed = { $code } kan geen code zijn.
    .hint = Een code heeft 1 tot 40 zichtbare tekens, zonder spaties aan het begin of einde.
reason-missing = Er ontbreekt een reden.
reason-too-long = Een reden heeft hoogstens { $longest } tekens.
    .hint = Geef in enkele woorden de reden; het auditspoor legt die vast.
parameter-unknown = De parameter { $name } bestaat niet.
    .hint = Bekende namen: { $known }.
parameter-unreadable = { $name } kan niet { $value } zijn.
    .hint = { $samples ->
            [one] Schrijf bijvoorbeeld { $example }.
           *[other] Schrijf de waarde zoals een van deze: { $example }.
        }
parameter-required = { $name } moet een waarde hebben.
    .hint = Laat de waarde staan of schrijf een andere.
parameter-duns-digits = Een DUNS-nummer heeft negen cijfers; { $value } heeft er { $digits }.
    .hint = Schrijf het als 123456789 of 12-345-6789.
parameter-too-long = { $name } is te lang: hoogstens { $longest } tekens.
    .hint = Maak het korter.
parameter-twice = { $name } is tweemaal opgegeven.
    .hint = Geef elke naam één keer op.
parameter-read-only = { $name } houdt het programma zelf bij; wijzigen kan niet.
    .hint = Laat deze parameter weg.
parameter-fixed = { $name } wordt één keer gekozen, bij het begin, en ligt dan vast.
    .hint = Voeg in plaats daarvan iets nieuws toe met een andere { $name }.
approval-without-date = Bij de goedkeuringsstatus { $value } hoort een datum.
    .hint = Schrijf de status met een datum, bijvoorbeeld { $value }:2026-12-01
temporary-limit-incomplete = Een tijdelijke limiet heeft een bedrag en twee datums; daarvan ontbreekt iets.
    .hint = Geef temporary_limit, temporary_from en temporary_to samen op, of maak ze alle drie leeg.
temporary-limit-reversed = De tijdelijke limiet zou op { $from } beginnen, na het einde op { $to }.
    .hint = Verwissel de twee dagen.
order-bounds-reversed = Het minimale orderbedrag, { $minimum }, is groter dan het maximale, { $maximum }.
    .hint = Verlaag het minimum of verhoog het maximum.
days-reversed = De eerste dag, { $from }, ligt na de laatste, { $to }.
    .hint = Verwissel de twee dagen.

## Wat er niet is

customer-not-found = Er is geen klant { $code }.
    .hint = { $creditdesk } customer list toont de klanten.
code-ambiguous = { $code } kan elk van deze codes zijn: { $codes }.
    .hint = Schrijf hoofdletters en kleine letters zoals ze zijn opgeslagen.
ship-to-not-found = Klant { $customer } heeft geen afleveradres { $code }.
    .hint = { $creditdesk } ship-to list { $customer } toont ze.
cover-not-found = Klant { $customer } heeft geen dekking { $code }.
    .hint = { $creditdesk } cover list { $customer } toont ze.
group-not-found = Er is geen groep { $code }.
    .hint = { $creditdesk } group list toont de groepen.
group-is-no-credit-group = { $code } is een kredietbeheergroep: de leden delen geen limiet.
    .hint = Geef de groep op als policy_group.
group-is-no-policy-group = { $code } is een kredietgroep, geen kredietbeheergroep.
    .hint = Geef de groep op als group.
warehouse-not-found = Er is geen magazijn { $code }.
    .hint = { $creditdesk } warehouse list toont de magazijnen.
terms-not-found = Er zijn geen voorwaarden { $code }.
    .hint = cash, prepaid, cod en elke netN tot en met net365 zijn bekend; { $creditdesk } terms add maakt andere.
order-not-found = Er is geen order { $code }.
    .hint = { $creditdesk } order list toont de orders.
user-not-found = Er is geen gebruiker { $code }.
    .hint = Bekende gebruikers: { $known }.
user-deactivated = { $code } is geen actieve gebruiker van deze administratie.
    .hint = Een beheerder kan dat wijzigen: { $creditdesk } user set { $code } active=yes
clock-wrong = De klok van deze computer staat op { $at }, wat niet kan kloppen; er is niets gewijzigd.
    .hint = Zet de klok goed. Tot dan bekijkt u de administratie met --today DATUM.
user-unclear = Het is niet duidelijk wie u bent: de administratie heeft meerdere gebruikers, en geen ervan heeft de naam van uw account.
    .hint = Zeg wie u bent met --as. Gebruikers: { $known }.
setting-unknown = Er is geen instelling { $name }.
    .hint = Bekende instellingen: { $known }.
setting-unreadable = De instelling { $name } kan niet { $value } zijn.
    .hint = { $samples ->
            [one] Schrijf bijvoorbeeld { $example }.
           *[other] Schrijf de waarde zoals een van deze: { $example }.
        }
reason-action-unknown = Er is geen beslissing { $action } waar een reden bij kan horen.
    .hint = Bekende beslissingen: { $known }.
reason-without-text = Een reden moet een tekst van 1 tot { $longest } tekens hebben.
    .hint = Schrijf wat de reden betekent, zoals andere gebruikers die moeten lezen.
block-without-reason = Een klant wordt niet zonder reden geblokkeerd.
    .hint = Geef die op met --reason.
terms-days-without-credit = Voorwaarden van de soort { $kind } hebben geen dagen: ze worden meteen betaald.
    .hint = Laat days weg, of kies net.

## Geweigerd door een regel

customer-exists = Er is al een klant { $code }.
    .hint = Kies een andere code, of wijzig die klant met { $creditdesk } customer set { $code } NAAM=WAARDE
customer-gone = Klant { $code } is er niet meer: het toevoegen is ongedaan gemaakt. Er is niets gewijzigd.
    .hint = Bekijk de lijst opnieuw.
customer-is-closed = Klant { $code } is afgesloten.
    .hint = Heropen de klant eerst: { $creditdesk } customer reopen { $code }
customer-not-blocked = Klant { $code } is niet geblokkeerd.
    .hint = Er hoeft niets te gebeuren.
customer-not-closed = Klant { $code } is niet afgesloten.
    .hint = Er hoeft niets te gebeuren.
ship-to-exists = Klant { $customer } heeft al een afleveradres { $code }.
    .hint = Kies een andere code, of wijzig het met { $creditdesk } ship-to set { $customer } { $code } NAAM=WAARDE
cover-exists = Klant { $customer } heeft al een dekking { $code }.
    .hint = Kies een andere code, of wijzig ze met { $creditdesk } cover set { $customer } { $code } NAAM=WAARDE
group-exists = Er is al een groep { $code }.
    .hint = Kies een andere code, of wijzig die groep met { $creditdesk } group set { $code } NAAM=WAARDE
group-not-a-member = Klant { $customer } is geen lid van groep { $code }.
    .hint = { $creditdesk } group show { $code } toont de leden.
group-other-currency = De limiet van groep { $code } is in { $currency }; een rekening in { $other } kan er niet aan worden getoetst.
    .hint = Laat de klant buiten de groep, of geef de klant een rekening in { $currency }.
warehouse-exists = Er is al een magazijn { $code }.
    .hint = Kies een andere code, of wijzig dat magazijn met { $creditdesk } warehouse set { $code } NAAM=WAARDE
terms-exist = De voorwaarden { $code } zijn al bekend.
    .hint = Kies een andere code.
reason-exists = De beslissing { $action } heeft al een reden { $code }.
    .hint = Kies een andere code.
user-exists = Er is al een gebruiker { $code }.
    .hint = Kies een andere aanmeldnaam, of wijzig die gebruiker met { $creditdesk } user set { $code } NAAM=WAARDE
last-administrator = { $user } is de laatste beheerder; zonder beheerder kan niemand de administratie inrichten.
    .hint = Maak eerst een andere gebruiker beheerder.
currency-fixed = De valuta van het bedrijf ligt vast: klanten, groepen of magazijnen hebben er bedragen in.
    .hint = Maak een nieuwe administratie voor een andere valuta.

## Anderen waren sneller, of alleen anderen mogen het

record-changed = { $code } is niet meer zoals u het zag: { $user } heeft het op { $at } gewijzigd. Uw wijziging is niet opgeslagen.
    .hint = Bekijk het opnieuw en beslis dan.
record-changed-unknown = { $code } is niet meer zoals u het zag. Uw wijziging is niet opgeslagen.
    .hint = Bekijk het opnieuw en beslis dan.
role-needed = { $user } mag dit niet: hiervoor is de rol “{ $role }” nodig.
    .hint = Vraag het een gebruiker met die rol.

## Waarschuwingen over limieten

limit-below-exposure = De limiet van { $limit } is lager dan de kredietpositie van vandaag, { $exposure }.
    .hint = Nieuwe orders worden geblokkeerd tot de kredietpositie lager is. Orders die al zijn goedgekeurd, blijven dat tot hun volgende controle.
limit-below-exposure-orders = De limiet van { $limit } is lager dan de kredietpositie van vandaag, { $exposure }. Deze orders zouden een nieuwe controle niet doorstaan: { $orders }.
    .hint = Hierdoor alleen wordt niets geblokkeerd: de limiet geldt bij hun volgende controle.
