//! How the screens look, in three languages and two sizes.

use super::{desk, grid, services, sized};
use crate::desk::testing::TestDesk;
use crate::tui::harness::Harness;
use crate::tui::registry::SCREENS;
use crate::tui::screens::testing::sweep;
use crate::tui::{Event, Scope};
use crate::words::Language;

#[test]
fn the_grid_in_three_languages_and_two_sizes() {
    let desk = desk();
    for language in Language::ALL {
        for (width, height) in [(80, 24), (160, 50)] {
            let mut terminal = sized(&desk, language, width, height);
            terminal.send("space");
            insta::assert_snapshot!(format!("grid_{}_{width}", language.code()), terminal.text());
        }
    }
}

#[test]
fn the_trial_in_three_languages_and_two_sizes() {
    let desk = desk();
    for language in Language::ALL {
        for (width, height) in [(80, 24), (160, 50)] {
            let mut terminal = sized(&desk, language, width, height);
            terminal.send("T ctrl-u").write("100");
            insta::assert_snapshot!(format!("trial_{}_{width}", language.code()), terminal.text());
        }
    }
}

#[test]
fn the_summary_and_what_was_skipped() {
    let desk = desk();
    let mut terminal = sized(&desk, Language::French, 80, 24);
    terminal.send("f12");
    insta::assert_snapshot!("summary_fr", terminal.text());
    desk.with_receipt("A100", "R-1", 100);
    terminal.send("enter");
    insta::assert_snapshot!("skipped_fr", terminal.text());
    let mut terminal = sized(&desk, Language::Dutch, 80, 24);
    terminal.send("enter");
    insta::assert_snapshot!("late_nl", terminal.text());
}

#[test]
fn headers_are_never_cut() {
    let desk = desk();
    for language in Language::ALL {
        for (width, height) in [(80, 24), (120, 40), (160, 50)] {
            for keys in ["", "T"] {
                let mut terminal = sized(&desk, language, width, height);
                terminal.send(keys);
                let header = terminal.line(1);
                let header: String = header.split('│').next().unwrap().to_owned();
                assert!(!header.contains('…'), "{language:?} {width}: {header}");
            }
        }
    }
}

#[test]
fn everything_draws_in_every_language_and_size() {
    static GRID_FIRST: &[&Scope] = &[
        &super::super::SCOPE,
        &super::super::trial::SCOPE,
        &super::super::late::SCOPE,
        &super::super::skipped::SCOPE,
        &crate::tui::screens::customer::SCOPE,
        &crate::tui::screens::document::SCOPE,
    ];
    let keys = [
        "space", "right", "*", "f12", "esc", "enter", "enter", "esc", "esc", "T", "alt-k", "esc", "enter",
        "esc", "z", "v", "esc", "F", "esc", "m", "esc", "/", "a", "esc", "U",
    ];
    sweep(&desk(), GRID_FIRST, &keys);
    sweep(&TestDesk::in_november(), GRID_FIRST, &keys);
}

#[test]
#[expect(clippy::print_stdout, reason = "a failure must show the seed that leads to it")]
fn random_keys_break_nothing() {
    const KEYS: &str = "space left right up down j k g G * - i z T F c v d b U u m / s enter esc y n tab alt-k f12 f5 \
        ctrl-u 1 0 5 - % pagedown alt-v alt-c alt-o , L";
    let keys: Vec<&str> = KEYS.split_whitespace().collect();
    let seed = 20_261_122;
    println!("seed {seed}");
    let mut random = fastrand::Rng::with_seed(seed);
    let desk = desk();
    let mut terminal: Harness = grid(&desk);
    for step in 0..1_500 {
        let key = keys[random.usize(..keys.len())];
        terminal.app.handle(Event::Key(key.parse().unwrap()));
        if step % 5 == 0 {
            terminal.event(Event::Tick);
        }
        if terminal.app.ending().is_some() {
            terminal = Harness::sized(SCREENS, services(desk.desk.clone()), Language::English, 80, 24);
        }
    }
}
