//! Without a command and without a terminal.

use super::{Desk, run};

#[test]
fn without_a_terminal_one_sentence_names_the_commands() {
    let desk = Desk::new();
    let reported = desk.run(&[]).exits(2);
    let call = format!("creditdesk --desk {} hold list", desk.file().display());
    assert!(reported.err.contains(&call), "{}", reported.err);
    assert_eq!(reported.err.trim().lines().count(), 1, "{}", reported.err);
    assert!(reported.out.is_empty(), "{}", reported.out);
    assert_eq!(desk.error(&[]), (2, "cli-no-screens".to_owned()));
}

#[test]
fn a_dumb_terminal_gets_the_same_sentence() {
    let desk = Desk::new();
    let reported = run(desk.command(&["--lang", "nl"]).env("TERM", "dumb")).exits(2);
    let call = format!("creditdesk --desk {} hold list", desk.file().display());
    assert!(reported.err.contains(&call), "{}", reported.err);
}
