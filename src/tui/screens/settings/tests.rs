//! The settings on real desks: keys in, text out.

use crate::desk::testing::TestDesk;
use crate::tui::Scope;
use crate::tui::harness::Harness;
use crate::tui::screens::testing::{desk, sweep, terminal};
use crate::words::Language;

static SCREENS: &[&Scope] = &[&super::SCOPE];

fn english(desk: &TestDesk) -> Harness {
    terminal(desk, SCREENS, Language::English, (80, 24))
}

fn setting(desk: &TestDesk, name: &str) -> String {
    desk.reader().settings_sheet().unwrap().value(name).unwrap_or_default()
}

#[test]
fn the_policies_are_shown_with_their_values() {
    insta::assert_snapshot!(english(&desk()).text());
}

#[test]
fn every_kind_of_thing_has_its_list() {
    let desk = desk();
    for (tab, name, language) in [
        ("1", "policies_fr", Language::French),
        ("2", "reasons_nl", Language::Dutch),
        ("3", "users_fr", Language::French),
        ("4", "warehouses_nl", Language::Dutch),
        ("5", "groups_fr", Language::French),
        ("6", "terms_nl", Language::Dutch),
        ("7", "rules_fr", Language::French),
    ] {
        let mut terminal = terminal(&desk, SCREENS, language, (120, 40));
        terminal.send(tab);
        insta::assert_snapshot!(name, terminal.text());
    }
}

#[test]
fn a_blocking_rule_is_added_and_changed_and_read_as_a_sentence() {
    for size in [(80, 24), (160, 50)] {
        let desk = desk();
        let mut terminal = terminal(&desk, SCREENS, Language::English, size);
        terminal.send("7").sees("7 Rules").send("n").sees("Add a blocking rule").write("late-61");
        terminal.send("tab tab tab tab tab tab tab").write("61").send("f12");
        terminal.sees("Hold every order when some invoice is more than 61 days over");
        terminal.send("enter").sees("Change late-61").sees("Credit management group");
        terminal.send("tab tab tab tab ctrl-u").write("90").send("f12");
        terminal.sees("more than 90 days over");
    }
}

#[test]
fn a_setting_is_changed_in_a_field_of_its_kind() {
    let desk = desk();
    let mut terminal = english(&desk);
    terminal.send("/").write("tolerance").send("enter enter").sees("Change Tolerance in percent");
    terminal.write("2.5%").send("enter").sees("Tolerance in percent: 0%").sees("-> 2.5%");
    assert_eq!(setting(&desk, "tolerance_percent"), "0");
    terminal.send("n").sees("Change Tolerance in percent").sees("2.5%");
    terminal.send("enter enter").sees("Saved: tolerance_percent");
    assert_eq!(setting(&desk, "tolerance_percent"), "2.5");
    terminal.sees("2.5%");
}

#[test]
fn a_looser_setting_or_group_says_first_which_held_orders_it_frees() {
    for size in [(80, 24), (160, 50)] {
        let desk = desk();
        let mut terminal = terminal(&desk, SCREENS, Language::English, size);
        terminal.send("/").write("check.limit").send("enter enter").write("warn").send("enter");
        terminal.sees("less strict").sees("held order").sees("would be ready to release");
        assert_eq!(setting(&desk, "check.limit"), "hold");
        terminal.send("enter").sees("Saved: check.limit");
        assert_eq!(setting(&desk, "check.limit"), "warn");
        terminal.send("5 enter tab ctrl-u").write("90000").send("enter").sees("less strict").sees("as it is");
    }
}

#[test]
fn a_changed_criterion_of_the_validation_is_reported_as_a_sentence() {
    let desk = desk();
    let mut terminal = english(&desk);
    terminal.send("/").write("delay_days").send("enter enter ctrl-u").write("40").send("enter");
    terminal.sees("overdue by more than 40").sees("Today that is").send("enter");
    assert_eq!(setting(&desk, "validation.delay_days"), "40");
}

#[test]
fn a_value_that_the_rule_refuses_is_reported_at_the_field() {
    let desk = desk();
    let mut terminal = english(&desk);
    terminal.send("/").write("ageing.periods").send("enter enter");
    terminal.send("ctrl-u").write("30,30").send("enter").sees("✗");
    assert_eq!(setting(&desk, "ageing.periods"), "30,30,30,30");
    terminal.send("ctrl-u").write("15,30,30,60").send("enter");
    assert_eq!(setting(&desk, "ageing.periods"), "15,30,30,60");
}

#[test]
fn the_limit_at_the_sale_is_set_in_the_words_of_its_source() {
    let desk = desk();
    let mut terminal = terminal(&desk, SCREENS, Language::French, (80, 24));
    terminal.send("/").write("limit_at_sale").send("enter enter right").sees("< Vente – Valider seulement >");
    terminal.send("enter").sees("Vente – Valider seulement");
    assert_eq!(setting(&desk, "limit_at_sale"), "warn");
    terminal.send("enter right").sees("< Vente >").send("enter");
    assert_eq!(setting(&desk, "limit_at_sale"), "block");
}

#[test]
fn special_values_are_typed_in_the_own_language() {
    let desk = desk();
    let mut terminal = terminal(&desk, SCREENS, Language::Dutch, (80, 24));
    terminal.send("5 enter tab ctrl-u").write("Onbeperkte").send("enter");
    terminal.sees("Minder streng").sees("50.000,00 -> onbeperkt").send("enter");
    terminal.sees("Opgeslagen: NORTH");
    let sheet = desk.reader().group_sheet("NORTH").unwrap();
    assert_eq!(sheet.sheet.value("limit").as_deref(), Some("unlimited"));
}

#[test]
fn things_are_added_with_a_form() {
    let desk = desk();
    let mut terminal = english(&desk);
    terminal.send("3 n").write("carl").send("tab").write("Carl Peeters").send("tab right enter");
    terminal.sees("Saved: carl").sees("Carl Peeters").sees("supervisor");
    terminal.send("4 n").write("W2").send("tab").write("Second").send("enter").sees("Saved: W2");
    terminal.send("6 n").write("eom60").send("tab tab ctrl-u").write("60").send("enter").sees("Saved: eom60");
    terminal.send("2 n tab").write("vip").send("tab").write("Good customer").send("enter").sees("Saved: vip");
}

#[test]
fn what_the_desk_refuses_is_reported_and_the_form_comes_back_as_it_was() {
    let desk = desk();
    let mut terminal = english(&desk);
    terminal.send("4 n").write("W1").send("tab").write("Twice").send("enter");
    terminal.sees("There is a warehouse W1 already");
    terminal.send("enter").sees("Add a warehouse").sees("Twice");
}

#[test]
fn a_user_is_made_inactive_but_not_the_last_administrator() {
    let desk = desk();
    let mut terminal = english(&desk);
    terminal.send("3 enter").sees("Change ann").send("tab tab space enter");
    terminal.sees("last administrator");
}

#[test]
fn f1_explains_the_setting() {
    let desk = desk();
    english(&desk).send("enter f1").sees("The name of the company");
}

#[test]
fn everything_draws_in_every_language_and_size() {
    let keys =
        ["1", "enter", "esc", "2", "a", "esc", "3", "a", "esc", "4", "a", "esc", "5", "a", "esc", "6", "a"];
    sweep(&desk(), SCREENS, &keys);
    sweep(&TestDesk::in_november(), SCREENS, &keys);
}

#[test]
fn the_form_of_a_group_is_built_from_its_parameters() {
    let desk = desk();
    let mut terminal = terminal(&desk, SCREENS, Language::Dutch, (80, 24));
    terminal.send("5 enter");
    insta::assert_snapshot!(terminal.text());
}

#[test]
fn a_shared_limit_below_the_exposure_is_asked_about_before_it_is_saved() {
    let desk = desk();
    let limit = |desk: &TestDesk| desk.reader().group_sheet("NORTH").unwrap().sheet.value("limit");
    let mut terminal = english(&desk);
    terminal.send("5 enter tab ctrl-u").write("1000").send("enter");
    terminal.sees("Save NORTH?").sees("is below today’s exposure of");
    assert_eq!(limit(&desk).as_deref(), Some("50000.00"));
    terminal.send("n").sees("Change NORTH").sees("1000").send("enter").sees("Save NORTH?").send("y");
    terminal.sees("Saved: NORTH").sees_no("is below today’s exposure of");
    assert_eq!(limit(&desk).as_deref(), Some("1000.00"));
}

#[test]
fn settings_are_found_by_name_label_and_value_in_the_language_of_the_screen() {
    let desk = desk();
    let found = |language: Language, filter: &str, label: &str| {
        terminal(&desk, SCREENS, language, (100, 30)).send("/").write(filter).send("enter").sees(label);
    };
    found(Language::English, "tolerance_percent", "Tolerance in percent");
    found(Language::French, "olérance en pour", "Tolérance en pour cent");
    found(Language::English, "30, 30, 30", "30, 30, 30, 30");
    let mut terminal = terminal(&desk, SCREENS, Language::English, (100, 30));
    terminal.send("/").write("Tolérance en").send("enter").sees_no("Tolerance in percent");
    terminal.app.context().set_language(Language::French);
    terminal.event(crate::tui::Event::Resize).sees("Tolérance en pour cent");
}

#[test]
fn each_list_of_settings_remembers_how_it_was_arranged() {
    let desk = desk();
    desk.writer().add_warehouse("W2", &[]).unwrap();
    let mut first = english(&desk);
    first.send("4 s enter").sees("W2");
    first.send("s enter");
    assert!(first.place("W2").1 < first.place("W1").1);
    let arrangements = first.app.context().arrangements.clone();
    assert_eq!(arrangements.keys().collect::<Vec<_>>(), ["warehouses view"]);
    let mut second = english(&desk);
    assert!(second.send("4").place("W1").1 < second.place("W2").1);
    second.app.context().arrangements = arrangements;
    second.send("1 4");
    assert!(second.place("W2").1 < second.place("W1").1);
}

#[test]
fn the_title_follows_the_name_of_the_company_wherever_it_is_changed() {
    let desk = desk();
    let mut terminal = english(&desk);
    terminal.sees("Demo │ Settings").send("/").write("company_name").send("enter enter");
    terminal.write("Dupont SA").send("enter").sees("Dupont SA │ Settings");
    let renamed = [crate::desk::Assignment::new("company_name", "Dupont NV")];
    desk.writer().set_settings(&renamed).unwrap();
    terminal.send("f5").sees("Dupont NV │ Settings");
    desk.writer().set_settings(&[crate::desk::Assignment::new("company_name", "")]).unwrap();
    terminal.send("f5").sees("Demo │ Settings");
}

#[test]
fn the_form_of_a_setting_names_the_whole_path_of_the_desk() {
    let desk = desk();
    let mut terminal = terminal(&desk, SCREENS, Language::English, (160, 50));
    let path = desk.desk.path().display().to_string();
    terminal.send("enter").sees(&path);
}
