### De eerste start: een administratie kiezen, en het formulier van een nieuwe.

start-title = Welkom
start-welcome = Er is nog geen administratie in { $path }. Een administratie is één bestand met de klanten, orders en beslissingen van één bedrijf. Hoe wilt u beginnen?
start-new = Nieuwe administratie
start-new-means = Leeg, klaar voor uw klanten.
start-demo = Voorbeeldbedrijf
start-demo-means = Een klein bedrijf met geloofwaardige klanten, orders en facturen, om te leren werken. Alle gegevens zijn fictief.
start-import = Nieuwe administratie uit een bestand
start-import-means = Leeg, en dan gevuld uit uw lijst met openstaande posten of facturen, in Excel of als CSV.
start-make = Administratie aanmaken
start-make-import = Administratie aanmaken, daarna de lijst kiezen
start-job-making = Administratie { $path } aanmaken
start-ready = De administratie { $path } is klaar.

users-title = Wie werkt er?
users-ask = De administratie { $path } heeft meer gebruikers en geen van hen heet { $account }, zoals dit account van de computer. Wie werkt hier?
users-job = Administratie openen

start-file = Bestand
start-file-help = Waar het bestand van de administratie komt te staan. Het mag nog niet bestaan; een ontbrekende map wordt aangemaakt.
start-currency = Valuta
start-currency-help = De valuta van het bedrijf met drie letters, zoals EUR. Deze ligt vast zodra er klanten zijn.
start-not-a-currency = Geen valuta van ISO 4217, zoals EUR.
start-language = Taal
start-language-help = De taal van de schermen en van de documenten van de administratie. Links en rechts kiezen; buiten invoervelden wisselen { KEY("go") } en L die van de schermen.
start-language-en = English
start-language-fr = Français
start-language-nl = Nederlands
start-login = Aanmeldnaam
start-login-help = De eerste gebruiker, met alle rechten. Meestal de naam van uw account op deze computer.
