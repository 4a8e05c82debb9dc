//! The desk file: made, missing, foreign, newer, locked, copied and restored.

use std::fs;

use serde_json::json;

use super::Desk;

#[test]
fn a_new_desk_has_the_defaults_where_no_one_can_be_asked() {
    let desk = Desk::without_file();
    let file = desk.file();
    let made = desk.answer(&["init", file.to_str().unwrap()]);
    assert_eq!((&made["currency"], &made["language"]), (&json!("EUR"), &json!("en")));
    assert_eq!(desk.error(&["init", file.to_str().unwrap()]), (1, "file-exists".into()));
    let other = desk.path("other.db");
    let named = ["init", other.to_str().unwrap(), "--currency", "CAD", "--language", "fr", "--user", "zoé"];
    assert_eq!(desk.answer(&named)["user"], "zoé");
    assert_eq!(desk.error(&["init", "third.db", "--currency", "EURO"]), (2, "usage-currency".into()));
}

#[test]
fn a_missing_desk_is_reported_with_what_to_do() {
    let desk = Desk::without_file();
    let run = desk.run(&["hold", "list"]).exits(2);
    assert!(run.err.contains("creditdesk init"), "{}", run.err);
    assert!(run.out.is_empty(), "{}", run.out);
    assert_eq!(desk.error(&["hold", "list"]), (2, "desk-missing".into()));
}

#[test]
fn a_foreign_file_is_left_as_it_is() {
    let desk = Desk::without_file();
    fs::write(desk.file(), "a letter to my aunt, long enough to be no database").unwrap();
    assert_eq!(desk.error(&["hold", "list"]), (1, "desk-not-a-desk".into()));
    let text = fs::read_to_string(desk.file()).unwrap();
    assert!(text.starts_with("a letter"), "{text}");
}

#[test]
fn a_foreign_database_is_no_desk() {
    let desk = Desk::without_file();
    let connection = crate::raw::open(desk.file());
    connection.execute_batch("CREATE TABLE aunt (name TEXT)").unwrap();
    drop(connection);
    assert_eq!(desk.error(&["hold", "list"]), (1, "desk-not-a-desk".into()));
}

#[test]
fn a_desk_of_a_newer_program_is_refused() {
    let desk = Desk::new();
    let connection = crate::raw::open(desk.file());
    connection.pragma_update(None, "user_version", 999).unwrap();
    drop(connection);
    assert_eq!(desk.error(&["hold", "list"]), (1, "desk-newer".into()));
}

#[test]
fn a_desk_that_another_process_writes_is_a_failure_that_changes_nothing() {
    let desk = Desk::with_customer();
    desk.run(&["settings", "set", "lock_wait=0"]).exits(0);
    let connection = crate::raw::open(desk.file());
    connection.execute_batch("BEGIN IMMEDIATE").unwrap();
    let enter = ["order", "enter", "--customer", "C100", "--number", "SO-1", "--amount", "5"];
    assert_eq!(desk.error(&enter), (1, "desk-locked".into()));
    assert_eq!(desk.answer(&["order", "list"])["total"], 0);
    connection.execute_batch("ROLLBACK").unwrap();
    desk.run(&enter).exits(0);
}

#[test]
fn a_backup_is_restored_into_a_new_place() {
    let desk = Desk::with_held(&["SO-1"]);
    let copy = desk.path("copy.db");
    let copy = copy.to_str().unwrap();
    desk.run(&["backup", copy]).exits(0);
    assert_eq!(desk.error(&["backup", copy]), (1, "file-exists".into()));
    assert_eq!(desk.error(&["restore", copy]), (1, "file-exists".into()));
    let back = desk.path("back.db");
    let back = back.to_str().unwrap();
    desk.run(&["restore", copy, "--desk", back]).exits(0);
    assert_eq!(desk.answer(&["--desk", back, "hold", "list"])["total"], 1);
}

#[test]
fn flags_win_over_the_environment_and_it_over_the_file() {
    let desk = Desk::new();
    fs::create_dir_all(desk.path("config/creditdesk")).unwrap();
    fs::write(desk.path("config/creditdesk/config.toml"), "language = \"nl\"\n").unwrap();
    let reported = |arguments: &[&str], environment: Option<&str>| {
        let mut command = desk.command(arguments);
        if let Some(language) = environment {
            command.env("CREDITDESK_LANG", language);
        }
        super::run(&mut command).out
    };
    assert!(reported(&["hold", "list"], None).contains("Geen order"));
    assert!(reported(&["hold", "list"], Some("fr")).contains("Aucune commande"));
    assert!(reported(&["--lang", "en", "hold", "list"], Some("fr")).contains("No order"));
}

#[test]
fn a_broken_settings_file_is_reported_with_its_line() {
    let desk = Desk::new();
    let file = desk.path("mine.toml");
    fs::write(&file, "colour = 1\n").unwrap();
    let file = file.to_str().unwrap();
    assert_eq!(desk.error(&["--config", file, "hold", "list"]), (2, "config-unknown-name".into()));
    desk.run(&["--config", file, "--help"]).exits(0);
}
