//! Every screen of the registry in every size and language: a new one is drawn here without being named.

use super::sweep::{SIZES, has_every_word};
use super::{services, typical};
use crate::credit::ItemKind;
use crate::desk::DocumentKey;
use crate::tui::harness::Harness;
use crate::tui::registry::SCREENS;
use crate::tui::{Context, Route, Scope, Screen};
use crate::words::Language;

/// The screen of this scope, where it is opened by name.
fn routed(scope: &'static Scope, cx: &mut Context) -> Option<Box<dyn Screen>> {
    let invoice = DocumentKey::new("ACME", ItemKind::Invoice, "INV-1");
    let receipt = DocumentKey::new("ACME", ItemKind::Receipt, "REC-1");
    let routes = [
        Route::Customer("ACME"),
        Route::Order("SO-1"),
        Route::History("SO-1"),
        Route::Document(&invoice),
        Route::Receipt("ACME"),
        Route::Application(&receipt),
    ];
    routes.iter().find_map(|route| scope.visit?(*route, cx))
}

/// Keys to the screens that are opened out of another one.
const KEYS: [(&str, &str); 3] = [
    ("component", "f6 enter right enter"),
    ("validation-trial", "alt-v T"),
    ("validation-late", "alt-v enter"),
];

/// Screens that another desk than a typical one opens; their own tests draw them.
pub(super) const OF_OTHER_DESKS: [&str; 8] =
    ["transfer-report", "seen", "paid-month", "days-to-pay", "validation-left", "start", "new-desk", "users"];

/// Opens a screen in the way in which it is opened.
pub(super) fn open(scope: &'static Scope, terminal: &mut Harness) {
    let cx = terminal.app.context();
    let keys = KEYS.iter().find(|(id, _)| *id == scope.open.id);
    match (routed(scope, cx).or_else(|| scope.start.map(|start| start(cx))), keys) {
        (Some(screen), _) => terminal.app.open(screen),
        (None, Some((_, keys))) => _ = terminal.send(keys),
        (None, None) => panic!("{} opens neither by itself, nor by name, nor by keys", scope.open.id),
    }
}

#[test]
fn every_screen_of_the_registry_draws_in_every_size_and_language() {
    let desk = typical();
    let is_of_this_desk = |scope: &&&'static Scope| !OF_OTHER_DESKS.contains(&scope.open.id);
    for language in Language::ALL {
        for scope in SCREENS.iter().filter(is_of_this_desk) {
            let mut terminal = Harness::sized(SCREENS, services(desk.desk.clone()), language, 80, 24);
            open(scope, &mut terminal);
            assert_eq!(terminal.app.top_id(), Some(scope.open.id), "{}", terminal.resize(80, 24).text());
            for (width, height) in SIZES {
                has_every_word(terminal.resize(width, height), scope.open.id, language);
            }
        }
    }
}

#[test]
fn the_screens_of_other_desks_are_screens_of_the_registry() {
    for id in OF_OTHER_DESKS {
        assert!(SCREENS.iter().any(|scope| scope.open.id == id), "{id}");
    }
}
