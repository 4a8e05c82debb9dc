//! Monday morning: from the workspace to the list of whom to call, in French, with one key.

use std::process::Command;

use crate::terminal::harness::{Start, Terminal};

#[test]
fn one_key_leads_from_the_workspace_to_the_number_to_call() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("desk.db").to_str().unwrap().to_owned();
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_creditdesk"));
        command.args(arguments).env("HOME", home.path()).env("XDG_STATE_HOME", home.path());
        let output = command.output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {output:?}");
    };
    run(&["init", &file, "--user", "anna"]);
    let desk = |arguments: &[&str]| run(&[&["--desk", &file, "--today", "2026-06-30"], arguments].concat());
    desk(&["customer", "add", "C1", "name=Dupont SA", "contact=Claire Besson", "phone=03 20 00 00 01"]);
    let due = ["--number", "F-1", "--amount", "1250.00", "--date", "2026-05-01", "--due", "2026-05-31"];
    desk(&[&["invoice", "enter", "--customer", "C1"], &due[..]].concat());
    let mut terminal = Terminal::start(&Start {
        home: home.path(),
        arguments: &["--desk", &file, "--today", "2026-06-30", "--lang", "fr"],
        environment: &[],
        size: (24, 80),
    });
    terminal.wait_until("the overdue amount", |screen| screen.contains("1\u{202f}250,00"));
    terminal.send("2");
    terminal.wait_for("Clients à relancer");
    terminal.wait_for("03 20 00 00 01");
    terminal.wait_for("Claire Besson");
    terminal.send("\x11");
    assert_eq!(terminal.ended().0.exit_code(), 0);
}
