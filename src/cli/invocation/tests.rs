use std::ffi::OsString;

use super::*;
use crate::cli::Environment;
use crate::desk::{Moment, RunId};
use crate::words::{Language, Zone};

impl Invocation {
    /// A run of the program on a machine whose clock shows 31 December 1969.
    pub(in crate::cli) fn at_the_end_of_1969(line: &str) -> Self {
        let environment = Environment {
            arguments: line.split(' ').map(OsString::from).collect(),
            variable: &|_| None,
            paths: None,
            temporary: PathBuf::new(),
            host: "kiwi".to_owned(),
            process: 4711,
            account: None,
            now: || Moment { at: -1, today: "1969-12-31".parse().unwrap() },
            zone: Zone::UTC,
            run: Some(RunId(1)),
            terminal: Terminal { input: false, output: false, errors: false },
        };
        Self::read(&environment).unwrap()
    }
}

#[test]
fn with_a_wrong_clock_the_desk_opens_only_as_of_a_day_that_is_named_and_nothing_is_written() {
    let failure = Invocation::at_the_end_of_1969("creditdesk --desk d.db hold list").desk_file().unwrap_err();
    assert_eq!((failure.exit, failure.message.key.as_str()), (Exit::Failed, "clock-wrong"));
    let words = Words::new(Language::English);
    assert!(failure.text(&words).contains("31 Dec 1969 at 23:59"), "{}", failure.text(&words));

    let named = Invocation::at_the_end_of_1969("creditdesk --desk d.db --today 2026-06-30 hold list");
    assert!(named.desk_file().is_ok());
    assert_eq!(named.clock.now().today.to_string(), "2026-06-30");
    assert!(named.clock.moment_to_write().is_err());
}

#[test]
fn a_process_is_announced_by_its_command_without_the_arguments() {
    for (line, command) in [
        ("--desk d.db --as anna", "screens"),
        ("--json hold release SO-1 --note secret", "hold release"),
        ("import invoices secret.csv --dry-run", "import invoices"),
        ("validate --apply", "validate"),
    ] {
        let process = Invocation::at_the_end_of_1969(&format!("creditdesk {line}")).process;
        assert_eq!((process.host.as_str(), process.id, process.command.as_str()), ("kiwi", 4711, command));
    }
}
