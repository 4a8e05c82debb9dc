//! Wrong usage, in three languages, as text and as JSON; and streams that break.

use std::process::{Command, Stdio};

use super::Desk;

#[test]
fn what_cannot_be_read_names_the_argument_and_shows_an_example() {
    let desk = Desk::with_customer();
    let check = ["order", "check", "--customer", "C100", "--amount", "twelve"];
    let run = desk.run(&check).exits(2);
    assert!(run.err.contains("--amount: twelve"), "{}", run.err);
    assert!(run.err.contains("1,234.50"), "{}", run.err);
    let dated = ["order", "check", "--customer", "C100", "--amount", "5", "--date", "31/02/2026"];
    let run = desk.run(&dated).exits(2);
    assert!(run.err.contains("--date: 31/02/2026"), "{}", run.err);
    assert!(run.err.contains("2026-06-30"), "{}", run.err);
    assert_eq!(desk.error(&["--today", "someday", "hold", "list"]).1, "usage-day");
    for (line, language, named) in [
        ("refund C100 twelve --reason x", "en", "AMOUNT: twelve"),
        ("refund C100 twelve --reason x", "fr", "MONTANT\u{a0}: twelve"),
        ("customer strike-note C100 first", "nl", "NUMMER: first"),
        ("undo last", "en", "EVENT: last"),
        ("order check --amount 5", "en", "Missing: --customer CUSTOMER."),
        ("order check --amount 5", "fr", "--customer CLIENT"),
        ("import guess", "nl", "Er ontbreekt: BESTAND.\n"),
        ("import undo", "fr", "IMPORT."),
        ("customer list --sort age", "en", "--sort cannot be age"),
        ("customer list --where =5", "en", "\"=5\" is not a condition"),
    ] {
        let line = ["--lang", language].into_iter().chain(line.split(' '));
        let run = desk.run(&line.collect::<Vec<_>>()).exits(2);
        assert!(run.err.contains(named), "{}", run.err);
    }
}

#[test]
fn a_new_desk_needs_a_user_with_a_name() {
    let desk = Desk::new();
    for login in ["", " ", "\u{200b}", "an\u{7}na\n", &"x".repeat(41)] {
        let file = desk.path("other.db");
        let line = ["init", file.to_str().unwrap(), "--currency", "EUR", "--user", login];
        desk.run(&line).exits(2);
        assert!(!file.exists(), "{login:?}");
    }
}

#[test]
fn days_are_read_in_the_short_form_of_the_language() {
    let desk = Desk::with_customer();
    let enter = |language, number, day| {
        desk.run(&[
            "--lang",
            language,
            "order",
            "enter",
            "--customer",
            "C100",
            "--number",
            number,
            "--amount",
            "5",
            "--date",
            day,
        ])
        .exits(0)
    };
    enter("fr", "SO-1", "05/06/2026");
    enter("nl", "SO-2", "5-6-2026");
    let list = desk.answer(&["order", "list"]);
    assert_eq!(list["orders"][0]["date"], "2026-06-05");
    assert_eq!(list["orders"][1]["date"], "2026-06-05");
}

#[test]
fn wrong_usage_has_codes_and_ends_with_two() {
    let desk = Desk::with_customer();
    for (arguments, code) in [
        (vec!["hodl"], "usage-unknown-command"),
        (vec!["hold", "lst"], "usage-unknown-command"),
        (vec!["hold"], "usage-missing-command"),
        (vec!["hold", "list", "--al"], "usage-unknown-argument"),
        (vec!["order", "enter"], "usage-missing"),
        (vec!["order", "list", "--customer"], "usage-no-value"),
        (vec!["order", "list", "--state", "lost"], "usage-choice"),
        (vec!["--lang", "de", "hold", "list"], "usage-choice"),
        (vec!["order", "show", "SO-1", "SO-2"], "usage-unknown-argument"),
        (vec!["order", "check", "SO-1", "--customer", "C100", "--amount", "5"], "usage-conflict"),
    ] {
        assert_eq!(desk.error(&arguments), (2, code.to_owned()), "{arguments:?}");
    }
}

#[test]
fn an_unknown_command_suggests_another() {
    let desk = Desk::new();
    let run = desk.run(&["ordre"]).exits(2);
    assert!(run.err.contains("Did you mean order?"), "{}", run.err);
}

#[test]
fn errors_speak_three_languages() {
    let desk = Desk::new();
    for (language, message, hint) in [
        ("en", "There is no customer C9.", "customer list"),
        ("fr", "Le client C9 n’existe pas", "customer list"),
        ("nl", "C9", "customer list"),
    ] {
        let run = desk.run(&["--lang", language, "customer", "show", "C9"]).exits(2);
        assert!(run.err.contains(message), "{}", run.err);
        assert!(run.err.contains(hint), "{}", run.err);
    }
    let mut said = Vec::new();
    for language in ["en", "fr", "nl"] {
        said.push(desk.run(&["--lang", language, "hold", "lst"]).exits(2).err);
    }
    assert!(said[0] != said[1] && said[1] != said[2] && said[0] != said[2], "{said:?}");
}

#[test]
fn with_json_errors_are_on_standard_output_alone() {
    let desk = Desk::new();
    for arguments in [
        vec!["--json", "customer", "show", "C9"],
        vec!["customer", "show", "C9", "--json"],
        vec!["--json", "hodl"],
    ] {
        let run = desk.run(&arguments).exits(2);
        let document: serde_json::Value = serde_json::from_str(&run.out).unwrap();
        for key in ["code", "message", "hint"] {
            assert!(document["error"][key].is_string(), "{arguments:?} {key}");
        }
        assert!(run.err.is_empty(), "{}", run.err);
    }
}

#[test]
fn flags_of_every_command_come_before_or_after_it() {
    let desk = Desk::new();
    let behind = desk.run(&["hold", "list", "--json", "--lang", "fr"]).exits(0);
    let before = desk.run(&["--json", "--lang", "fr", "hold", "list"]).exits(0);
    assert_eq!(behind.out, before.out);
}

#[test]
fn a_reader_that_went_away_is_no_failure() {
    let desk = Desk::with_customer();
    let program = env!("CARGO_BIN_EXE_creditdesk");
    let file = desk.file();
    let mut child = Command::new(program)
        .args(["--desk", file.to_str().unwrap(), "--json", "settings", "list"])
        .env("HOME", desk.folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty());
}

#[test]
fn names_cannot_steer_the_terminal() {
    let desk = Desk::with_customer();
    desk.run(&["customer", "set", "C100", "name=a\u{1b}[31mb"]).exits(0);
    let run = desk.run(&["customer", "list"]).exits(0);
    assert!(!run.out.contains('\u{1b}'), "{}", run.out);
}

#[test]
fn a_day_of_the_desk_that_cannot_be_is_named_with_those_that_can() {
    let desk = Desk::with_customer();
    let today = |day: &str| desk.error(&["--today", day, "hold", "list"]);
    assert_eq!(today("2926-06-30"), (2, "usage-today-too-late".into()));
    assert_eq!(today("2200-01-01"), (2, "usage-today-too-late".into()));
    for unreadable in ["1899-12-31", "10000-01-01", "0026-06-30"] {
        let run = desk.run(&["--today", unreadable, "hold", "list"]).exits(2);
        assert!(run.err.contains("the year is 1900 to 9999"), "{}", run.err);
    }
    // The past may be looked at, and the desk worked on as of it.
    for day in ["1900-01-01", "1998-05-06", "2199-12-31"] {
        desk.run(&["--today", day, "hold", "list"]).exits(0);
    }
}

#[test]
fn settings_and_mappings_are_read_from_files_alone_and_bounded() {
    let desk = Desk::with_customer();
    let huge = desk.path("huge.toml");
    std::fs::File::create(&huge).unwrap().set_len(1 << 40).unwrap();
    let pipe = desk.path("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    std::fs::write(desk.path("in.csv"), "code,name\nC1,One\n").unwrap();
    for (path, config, mapping) in [
        ("/dev/zero", "config-not-a-file", "import-mapping-not-a-file"),
        (desk.folder.path().to_str().unwrap(), "config-not-a-file", "import-mapping-not-a-file"),
        (pipe.to_str().unwrap(), "config-not-a-file", "import-mapping-not-a-file"),
        (huge.to_str().unwrap(), "config-too-large", "import-mapping-too-large"),
    ] {
        assert_eq!(desk.error(&["--config", path, "hold", "list"]), (2, config.into()), "{path}");
        let import = ["import", "customers", "in.csv", "--map", path];
        assert_eq!(desk.error(&import).1, mapping, "{path}");
        let run = super::run(desk.command(&["--json", "hold", "list"]).env("CREDITDESK_CONFIG", path));
        assert!(run.out.contains(config), "{path}: {}", run.out);
    }
}

#[test]
fn a_wrong_choice_is_reported_with_its_choices_once() {
    let run = Desk::new().run(&["order", "list", "--state", "lost"]).exits(2);
    assert!(run.err.contains("--state cannot be lost."), "{}", run.err);
    assert_eq!(run.err.matches("approved").count(), 1, "{}", run.err);
}

#[test]
fn every_help_of_pairs_has_an_example_that_its_command_can_read() {
    let desk = Desk::new();
    for command in [
        &["customer", "set", "X"][..],
        &["ship-to", "set", "X", "X"],
        &["group", "set", "X"],
        &["warehouse", "set", "X"],
        &["terms", "add", "X"],
        &["user", "set", "X"],
        &["settings", "set"],
    ] {
        let help = desk.run(&[&command[..2], &["--help"]].concat()).exits(0).out;
        let (_, rest) = help.split_once("such as ").unwrap();
        let example = rest.split_whitespace().next().unwrap();
        let run = desk.run(&[command, &[example]].concat());
        let is_unreadable = run.err.contains("no parameter") || run.err.contains("cannot be");
        assert!(example.contains('=') && !is_unreadable, "{example}: {}", run.err);
    }
}
