//! Help, completions and the manual.

use super::Desk;

#[test]
fn help_speaks_three_languages_and_names_every_command() {
    let desk = Desk::without_file();
    for (language, usage) in [("en", "Usage:"), ("fr", "Utilisation\u{a0}:"), ("nl", "Gebruik:")] {
        for arguments in [["--lang", language, "--help"], ["--lang", language, "help"]] {
            let run = desk.run(&arguments).exits(0);
            assert!(run.out.contains(usage), "{}", run.out);
            for command in ["order", "hold", "customer", "receipt", "ageing", "doctor", "completions"] {
                assert!(run.out.contains(&format!("  {command} ")), "{command}: {}", run.out);
            }
            assert!(!run.out.contains("cli-"), "{}", run.out);
        }
    }
}

#[test]
fn one_command_is_explained() {
    let desk = Desk::without_file();
    let asked = desk.run(&["help", "hold", "release"]).exits(0);
    let flagged = desk.run(&["hold", "release", "--help"]).exits(0);
    for out in [asked.out, flagged.out] {
        assert!(out.contains("creditdesk hold release"), "{out}");
        assert!(out.contains("--up-to"), "{out}");
    }
    assert_eq!(desk.error(&["help", "nonsense"]), (2, "usage-no-help".to_owned()));
}

#[test]
fn help_and_version_are_documents_with_json() {
    let desk = Desk::without_file();
    assert!(desk.answer(&["--help"])["help"].is_string());
    assert!(desk.answer(&["--version"])["version"].is_string());
    let run = desk.run(&["-V"]).exits(0);
    assert_eq!(run.out.trim(), concat!("creditdesk ", env!("CARGO_PKG_VERSION")));
}

#[test]
fn scripts_and_the_manual_are_written() {
    let desk = Desk::without_file();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let run = desk.run(&["completions", shell]).exits(0);
        assert!(run.out.contains("creditdesk"), "{shell}");
    }
    let run = desk.run(&["man"]).exits(0);
    assert!(run.out.contains(".TH creditdesk"), "{}", run.out);
    assert!(run.out.contains("follow\\-up"), "the verbs are in it");
}

#[test]
fn what_is_not_there_yet_is_not_offered() {
    let desk = Desk::new();
    let unknown = (2, "usage-unknown-command".to_owned());
    assert_eq!(desk.error(&["hold", "confirm", "SO-1"]), unknown);
}

#[test]
fn no_heading_in_french_lacks_the_space_before_its_colon() {
    let desk = Desk::new();
    for command in [&["--lang", "fr", "--help"][..], &["--lang", "fr", "order", "enter", "--help"]] {
        let run = desk.run(command).exits(0);
        let headings = run.out.lines().filter(|line| line.contains(':') && !line.starts_with(' '));
        let (sound, bare): (Vec<_>, Vec<_>) = headings.partition(|line| line.contains("\u{a0}:"));
        assert!(sound.len() >= 3 && bare.is_empty(), "{bare:?}");
    }
}
