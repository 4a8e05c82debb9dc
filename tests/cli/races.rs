//! Six processes that open a desk of an older version at once: one migrates it, the others wait and go on.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use super::Desk;

/// Rounds in the normal suite, where the fault suite has this race as well, and in the long form.
const FEW: usize = 1;
const MANY: usize = 100;

/// Starts the command so often at once, and waits for all.
fn at_once(desk: &Desk, line: &str, processes: usize) -> Vec<Output> {
    let start = |_| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_creditdesk"));
        command.env_clear().env("HOME", desk.folder.path()).current_dir(desk.folder.path());
        command.args(["--desk", "desk.db", "--json"]).args(line.split(' '));
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    };
    let started: Vec<_> = (0..processes).map(start).collect();
    started.into_iter().map(|process| process.wait_with_output().unwrap()).collect()
}

fn exits(outputs: &[Output]) -> Vec<i32> {
    let mut exits: Vec<i32> = outputs.iter().map(|output| output.status.code().unwrap()).collect();
    exits.sort_unstable();
    exits
}

/// A desk of an older version, with one user, who is the one that runs this.
fn old_desk(version: usize, journal: &str) -> Desk {
    let desk = Desk::without_file();
    let connection = crate::raw::open(desk.file());
    connection.pragma_update(None, "journal_mode", journal).unwrap();
    connection.pragma_update(None, "application_id", 0x4372_446b).unwrap();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/migrations");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(version < files.len(), "an older version");
    for file in &files[..version] {
        connection.execute_batch(&fs::read_to_string(file).unwrap()).unwrap();
    }
    connection.pragma_update(None, "user_version", i64::try_from(version).unwrap()).unwrap();
    connection
        .execute_batch(
            "INSERT INTO user (login, name, role) VALUES ('anna', 'Anna', 'administrator');
             INSERT INTO event (command_id, kind, user_id, at, day) VALUES ('x', 'init', 1, 0, 0);
             INSERT INTO setting (name, value, event_id) VALUES ('currency', 'EUR', 1), ('language', 'en', 1);",
        )
        .unwrap();
    desk
}

fn race_to_migrate(rounds: usize) {
    let newest = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/migrations")).unwrap().count();
    for _ in 0..rounds {
        for version in 1..newest {
            for journal in ["DELETE", "WAL"] {
                let desk = old_desk(version, journal);
                let outputs = at_once(&desk, "hold list", 6);
                assert_eq!(exits(&outputs), [0; 6], "{outputs:?}");
                let reported = |output: &&Output| !output.stderr.is_empty();
                assert_eq!(outputs.iter().filter(reported).count(), 1, "one migrated it: {outputs:?}");
                let copy = desk.path(&format!("desk.db.v{version}.backup"));
                let found = crate::raw::open(copy);
                let version_of_copy =
                    found.pragma_query_value(None, "user_version", |row| row.get::<_, u8>(0));
                assert_eq!(usize::from(version_of_copy.unwrap()), version);
            }
        }
    }
}

#[test]
fn of_six_processes_that_open_an_old_desk_at_once_one_migrates_it_and_all_go_on() {
    race_to_migrate(FEW);
}

#[test]
#[ignore = "takes minutes; the long form of the test above"]
fn a_hundred_rounds_of_the_race_to_migrate() {
    race_to_migrate(MANY);
}

#[test]
fn of_several_that_write_one_new_file_with_force_none_is_asked_for_force() {
    for round in 0..5 {
        let desk = Desk::with_customer();
        for line in ["export customers --force -o x.csv", "backup --force b.db"] {
            let outputs = at_once(&desk, line, 6);
            let said: Vec<_> =
                outputs.iter().map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).collect();
            assert_eq!(exits(&outputs), [0; 6], "{line}, round {round}: {said:?}");
        }
    }
}
