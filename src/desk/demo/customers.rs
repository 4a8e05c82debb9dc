//! The invented customers of the demo: names, countries and how they pay.

use fastrand::Rng;

/// How a customer pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Habit {
    /// On the due day or before it.
    Punctual,
    /// A week or two late.
    Late,
    /// A month late and more, and not always the whole.
    Slow,
}

/// A customer of the crowd.
#[derive(Debug, Clone)]
pub(super) struct Member {
    pub(super) code: String,
    pub(super) name: String,
    pub(super) country: &'static str,
    pub(super) language: &'static str,
    pub(super) net_days: i64,
    pub(super) habit: Habit,
    /// What it buys in a month, in euros.
    pub(super) volume: i64,
}

/// What a country's companies are called: trades, families or places, and what follows them.
struct Naming {
    country: &'static str,
    language: &'static str,
    firsts: &'static [&'static str],
    seconds: &'static [&'static str],
    forms: &'static [&'static str],
}

const NAMINGS: [Naming; 4] = [
    Naming {
        country: "FR",
        language: "fr",
        firsts: &[
            "Ateliers",
            "Boulangerie",
            "Comptoir",
            "Établissements",
            "Garage",
            "Imprimerie",
            "Maison",
            "Menuiserie",
            "Papeterie",
            "Quincaillerie",
        ],
        seconds: &[
            "Arnoult",
            "Bellecombe",
            "Chauvigny",
            "Delmas",
            "Évrard",
            "Fontenoy",
            "Grandpré",
            "Hébert-Lacour",
            "Lefèvre-Roux",
            "Maréchaux",
            "Noirel",
            "Œuvrard",
        ],
        forms: &["SA", "SARL", "SAS"],
    },
    Naming {
        country: "BE",
        language: "nl",
        firsts: &[
            "Bakkerij",
            "Bouwwerken",
            "Drukkerij",
            "Garage",
            "Houthandel",
            "Schrijnwerkerij",
            "Slagerij",
        ],
        seconds: &[
            "Claessens-Wuyts",
            "De Braekeleer",
            "Goossens",
            "Lambrechts",
            "Peeters-Vos",
            "Van Hoecke",
            "Verschueren",
        ],
        forms: &["BV", "NV", "CV"],
    },
    Naming {
        country: "BE",
        language: "fr",
        firsts: &["Brasserie", "Carrosserie", "Charpentes", "Pépinières", "Transports"],
        seconds: &["Dumoulin-Lacroix", "Henrard", "Piron-Delvaux", "Noël & Fils", "Warnant"],
        forms: &["SRL", "SA"],
    },
    Naming {
        country: "NL",
        language: "nl",
        firsts: &[
            "Aannemersbedrijf",
            "Groothandel",
            "Installatiebedrijf",
            "Kwekerij",
            "Scheepswerf",
            "Zuivel",
        ],
        seconds: &["De Boer-Hofstra", "Hoekema", "IJsselstein", "Van den Ouwelant", "Westerhuis", "Zijlmans"],
        forms: &["B.V.", "V.O.F."],
    },
];

const ENGLISH: [&str; 8] = [
    "Ashgrove Timber Ltd",
    "Blackwater Fittings Ltd",
    "Copperfield Marine Supplies",
    "Dunmore & Hale Ltd",
    "Eastgate Packaging Ltd",
    "Fairholm Brewing Company",
    "Greystone Tools Ltd",
    "Harrowby Textiles Ltd",
];

/// The crowd: so many customers, each with a name of its own.
pub(super) fn crowd(count: usize, random: &mut Rng) -> Vec<Member> {
    let mut names: Vec<(String, &'static str, &'static str)> = Vec::new();
    for naming in &NAMINGS {
        for first in naming.firsts {
            for second in naming.seconds {
                let form = random.choice(naming.forms).copied().unwrap_or_default();
                names.push((format!("{first} {second} {form}"), naming.country, naming.language));
            }
        }
    }
    random.shuffle(&mut names);
    let english = ENGLISH.iter().map(|name| ((*name).to_owned(), "NL", "en"));
    let names = english.chain(names).take(count).enumerate();
    names
        .map(|(index, (name, country, language))| Member {
            code: format!("C{}", 1001 + index),
            name,
            country,
            language,
            net_days: random.choice([14, 30, 30, 30, 45, 60]).unwrap_or(30),
            habit: match random.u8(0..10) {
                0..6 => Habit::Punctual,
                6..9 => Habit::Late,
                _ => Habit::Slow,
            },
            volume: random.i64(4..60) * 100,
        })
        .collect()
}

/// Whom one asks for, by the language of the customer.
const CONTACTS: [(&str, [&str; 4]); 3] = [
    ("fr", ["Claire Besson", "Mathieu Garcin", "Odile Ferrand", "Karim Benali"]),
    ("nl", ["Ilse Vermeer", "Joris Maes", "Anke Dijkstra", "Bram Peeters"]),
    ("en", ["Joan Pike", "Owen Marsh", "Ruth Calder", "Sam Whitlock"]),
];

impl Member {
    /// Whom one asks for there, and the number to call; its place in the crowd makes both its own.
    pub(super) fn contact(&self, index: usize) -> (&'static str, String) {
        let names = CONTACTS.into_iter().find(|(language, _)| *language == self.language);
        let name = names.and_then(|(_, names)| names.get(index % names.len()).copied()).unwrap_or_default();
        let digits = format!("{:02} {:02}", index % 100, (index * 37 + 11) % 100);
        // Numbers that no one has, as far as a country sets some aside.
        let phone = match self.country {
            "FR" => format!("01 99 00 {digits}"),
            "BE" => format!("02 555 {digits}"),
            _ => format!("020 555 {digits}"),
        };
        (name, phone)
    }

    /// A limit that business as usual fits under, in whole thousands of euros; a few have none or are unlimited.
    pub(super) fn limit(&self, random: &mut Rng) -> String {
        match random.u8(0..20) {
            0 => "none".to_owned(),
            1 => "unlimited".to_owned(),
            _ => {
                let months = 3 + self.net_days / 30;
                let thousands = (self.volume * months * 2).div_euclid(1000) + 2;
                format!("{}.00", thousands * 1000)
            }
        }
    }
}
