//! Every screen of entry in every size and language, empty and typical: it draws, its footer fits, no word is missing.

use super::{location, services, typical};
use crate::desk::testing::TestDesk;
use crate::tui::Services;
use crate::tui::harness::Harness;
use crate::tui::registry::SCREENS;
use crate::words::Language;

/// Keys to each screen from the first one, with and without something typed.
const WITH_DESK: [&str; 17] = [
    "",
    "end",
    "f7",
    "f7 A C M E enter S O - 9 enter 1 0 0",
    "f7 C R A N enter 1 enter 1 enter enter 1 / 1 / 2 0 2 0 enter",
    "f7 f4",
    "alt-b",
    "alt-b A C M E enter I - 9 enter 9 0 0 0",
    "alt-b C R A N enter 1 enter - 1 enter enter enter f4",
    "alt-t",
    "f10",
    "f10 A C M E enter R - 9 enter enter 5 0 0 0 enter z j 9 9 9 9 enter",
    "alt-i",
    "alt-i x f12",
    "alt-v",
    "alt-v T",
    "alt-v F",
];
const WITHOUT_DESK: [&str; 4] = ["", "1", "2", "3"];

pub(super) const SIZES: [(u16, u16); 4] = [(80, 24), (120, 40), (160, 50), (40, 12)];

/// Types the keys and looks at the screen in every size. In English they are typed in every size as well.
fn is_sound(services: impl Fn() -> Services, keys: &str, language: Language) {
    let typed = if language == Language::English { &SIZES[..] } else { &SIZES[..1] };
    for (width, height) in typed {
        let mut terminal = Harness::sized(SCREENS, services(), language, *width, *height);
        terminal.send(keys);
        for (width, height) in SIZES {
            has_every_word(terminal.resize(width, height), keys, language);
        }
    }
}

pub(super) fn has_every_word(terminal: &Harness, keys: &str, language: Language) {
    let text = terminal.text();
    // The key of a word that is missing would be seen as such.
    for family in [
        "workspace-",
        "order-entry-",
        "invoice-",
        "transfer-",
        "receipt-entry-",
        "allocation-",
        "start-",
        "import-screen-",
        "customer-look-up-",
        "validation-",
        "tui-",
    ] {
        assert!(!text.contains(family), "{family} after {keys:?}, {language:?}\n{text}");
    }
}

#[test]
fn every_screen_draws_in_every_size_and_language() {
    let desks = [TestDesk::in_november(), typical()];
    for language in Language::ALL {
        for desk in &desks {
            for keys in WITH_DESK {
                is_sound(|| services(desk.desk.clone()), keys, language);
            }
        }
        for keys in WITHOUT_DESK {
            let services = || Services::without_desk(location("/data/creditdesk.db".as_ref()));
            is_sound(services, keys, language);
        }
    }
}

#[test]
fn every_footer_shows_help_first_and_what_enter_does() {
    let desk = typical();
    for language in Language::ALL {
        for keys in WITH_DESK {
            let mut terminal = Harness::sized(SCREENS, services(desk.desk.clone()), language, 80, 24);
            terminal.send(keys);
            let footer = terminal.line(-1);
            // F1 where a question mark is typed; the palette has no help.
            let starts = ["? ", "F1 ", "Ent"].iter().any(|start| footer.starts_with(start));
            assert!(starts, "{keys:?}: {footer}");
        }
    }
}

#[test]
fn no_screen_hands_hidden_characters_to_the_terminal() {
    let (turn, nothing) = ('\u{202e}', '\u{200b}');
    let (code, name) = (format!("D{nothing}IRT"), format!("Evil{turn}txt.exe"));
    let desk = TestDesk::in_november();
    // As an older program, or another one, may have written it.
    desk.with_customer(&code, &name, 10_000)
        .set_text(&code, "state_reason", &name)
        .with_user(&format!("bo{nothing}b"), &format!("{turn}Bob"))
        .with_invoice(&code, &format!("INV{turn}-1"), 420_000, 45)
        .with_receipt(&code, &format!("REC{nothing}-1"), 20_000)
        .with_order(&code, "SO-1", 700_000);
    let opened = [
        "f2",
        "f2 o",
        "f2 y",
        "f2 c",
        "f2 c right",
        "f2 a",
        "f2 f",
        "f3",
        "f3 enter",
        "f3 enter right right",
        "f4",
        "f5",
        "f6",
        "f8",
        "f9",
        "f11",
        "f12",
    ];
    for keys in WITH_DESK.into_iter().chain(opened) {
        let mut terminal = Harness::sized(SCREENS, services(desk.desk.clone()), Language::English, 120, 40);
        let text = terminal.send(keys).text();
        assert!(!text.contains([turn, nothing]), "{keys:?}\n{text}");
    }
    let mut queue = Harness::sized(SCREENS, services(desk.desk.clone()), Language::English, 120, 40);
    queue.send("f2").sees("DIRT").sees("Eviltxt.exe");
}
