### De eerste start: hoe men aan een desk komt, en het formulier van een nieuwe.

start-title = Welkom
start-welcome = Er is nog geen desk in { $path }. Een desk is één bestand met de klanten, orders en beslissingen van één bedrijf. Hoe wilt u beginnen?
start-new = Nieuwe desk
start-new-means = Leeg, klaar voor uw klanten.
start-demo = Demonstratie
start-demo-means = Een klein bedrijf met geloofwaardige klanten, orders en facturen, om rond te kijken. Niets ervan is echt.
start-import = Nieuwe desk uit een bestand
start-import-means = Leeg, en daarna gevuld met klanten, facturen of orders uit CSV-bestanden.
start-make = Desk aanmaken
start-job-making = Desk { $path } aanmaken
start-ready = De desk { $path } is klaar.

start-file = Bestand van de desk
start-file-help = Waar het bestand van de desk komt te staan. Het mag nog niet bestaan; de map wordt gemaakt als zij ontbreekt.
start-currency = Valuta
start-currency-help = De valuta van het bedrijf met drie letters, zoals EUR. Zij ligt vast zodra er klanten zijn.
start-not-a-currency = Geen valuta van ISO 4217, zoals EUR.
start-language = Taal
start-language-help = De taal van de schermen en van de documenten van de desk. Links en rechts kiezen; Alt+L wisselt de schermen op elk moment.
start-language-en = English
start-language-fr = Français
start-language-nl = Nederlands
start-login = Gebruikersnaam
start-login-help = Wie als eerste aan de desk zit, met alle rechten. Meestal de naam van uw account op deze computer.
