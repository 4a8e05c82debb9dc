### Wat er niet klopt aan de instellingen van het programma.

config-unreadable = Het instellingenbestand { $file } kan niet worden gelezen: { $reason }.
    .hint = Controleer of het bestand bestaat en of u het mag lezen.
config-not-a-file = { $file } is een map, een apparaat of een pipe, geen instellingenbestand.
    .hint = Geef een TOML-bestand op met --config of CREDITDESK_CONFIG, of laat beide weg.
config-too-large = { $file } is te groot voor een instellingenbestand: het maximum is { $kilobytes } kB.
    .hint = Controleer of u dit bestand bedoelt.
config-not-text = { $file } is geen tekstbestand in UTF-8.
    .hint = Een instellingenbestand is een TOML-bestand, zoals config.example.toml.
config-not-toml = { $place }: dit is geen geldig TOML: { $reason }.
    .hint = Een instelling is een regel zoals: theme = "dark"
config-unknown-name = { $place }: er is geen instelling { $name }.
    .hint = Bekende instellingen: { $known }.
config-wrong-value = { $place }: { $name } moet { $expected } zijn.
    .hint = config.example.toml toont elke instelling met de standaardwaarde.
config-wrong-choice = { $place }: { $name } moet een van deze waarden zijn: { $known }.
    .hint = config.example.toml toont elke instelling met de standaardwaarde.
config-environment = De omgevingsvariabele { $name } heeft de waarde { $value }; mogelijk zijn: { $known }.
    .hint = Kies een van deze waarden, of verwijder de variabele.

config-expected-text = een tekst tussen aanhalingstekens
config-expected-yes-or-no = true of false
config-expected-table = een tabel van opdrachten met hun toetsen
config-expected-key-names = een lijst van toetsnamen tussen aanhalingstekens
