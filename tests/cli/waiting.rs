//! A command that waits for another process to finish writing says for whom.

use std::fs::{self, OpenOptions};
use std::io::{BufRead, BufReader, Write as _};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use serde_json::Value;

use super::{Desk, wait_for};

const CHANGE: [&str; 4] = ["customer", "set", "C100", "limit=5"];

fn start(desk: &Desk, arguments: &[&str]) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_creditdesk"));
    command.env_clear().env("HOME", desk.folder.path()).env("TZ", "UTC").current_dir(desk.folder.path());
    command.args(["--desk", "desk.db"]).args(arguments);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap()
}

fn announcement(desk: &Desk) -> PathBuf {
    desk.path("desk.db.writer")
}

fn make_pipe(desk: &Desk, name: &str) {
    assert!(Command::new("mkfifo").arg(desk.path(name)).status().unwrap().success());
}

/// An import that holds the write lock until its rejects, a pipe, are read, and has announced that.
fn import_with_rejects(desk: &Desk) -> Child {
    make_pipe(desk, "rejects");
    fs::write(desk.path("rows.csv"), "code,name\nC200,Jansen BV\nC300,too,much\n").unwrap();
    let import = start(desk, &["import", "customers", "rows.csv", "--rejects", "rejects"]);
    wait_for("the announcement", || fs::metadata(announcement(desk)).is_ok_and(|file| file.len() > 0));
    import
}

/// Lets the import go on to its end.
fn read_rejects(desk: &Desk, import: &mut Child) {
    assert!(fs::read_to_string(desk.path("rejects")).unwrap().contains("code"));
    assert_eq!(import.wait().unwrap().code(), Some(6));
}

/// The line, with the time of day and what this machine and process are called taken out.
fn line(text: &str, process: &Child) -> String {
    let host = whoami::hostname().unwrap_or_else(|_| "localhost".to_owned());
    let text = text.replace(&format!(" {host}"), " HOST").replace(&process.id().to_string(), "PID");
    let words = text.trim_end().split(' ').map(|word| {
        let parts: Vec<&str> = word.trim_end_matches(',').split(':').collect();
        let is_time =
            parts.len() == 3 && parts.iter().all(|part| part.len() == 2 && part.parse::<u8>().is_ok());
        if is_time { "HH:MM:SS" } else { word }
    });
    words.collect::<Vec<_>>().join(" ")
}

#[test]
fn a_command_that_waits_says_for_whom_and_goes_on_afterwards() {
    let desk = Desk::with_customer();
    desk.run(&["settings", "set", "lock_wait=600"]).exits(0);
    let mut import = import_with_rejects(&desk);
    let mut change = start(&desk, &CHANGE);
    let mut noted = BufReader::new(change.stderr.take().unwrap()).lines();
    let note = noted.next().unwrap().unwrap();
    assert_eq!(
        line(&note, &import),
        "Waiting for anna on HOST, writing since HH:MM:SS (creditdesk import customers, process PID)."
    );
    read_rejects(&desk, &mut import);
    assert!(change.wait().unwrap().success());
    assert!(noted.next().is_none(), "one line");
    assert!(!announcement(&desk).exists());
}

#[test]
fn a_command_that_waited_in_vain_names_who_was_writing() {
    let desk = Desk::with_customer();
    desk.run(&["settings", "set", "lock_wait=0"]).exits(0);
    let mut import = import_with_rejects(&desk);
    let (exit, answer) = desk.json(&CHANGE);
    let error = &answer["error"];
    assert_eq!((exit, error["code"].as_str()), (1, Some("desk-locked")));
    assert_eq!(error["process"], import.id());
    assert_eq!((error["command"].as_str(), error["user"].as_str()), (Some("import customers"), Some("anna")));
    let since = error["since"].as_str().unwrap();
    assert!(since.starts_with("20") && since.ends_with('Z'), "{since}");
    for (language, sentence) in [
        (
            "en",
            "anna on HOST has been writing to the desk since HH:MM:SS (creditdesk import customers, process PID)",
        ),
        (
            "fr",
            "anna, sur HOST, écrit dans le dossier depuis HH:MM:SS (creditdesk import customers, processus PID)",
        ),
        (
            "nl",
            "anna op HOST schrijft sinds HH:MM:SS in de administratie (creditdesk import customers, proces PID)",
        ),
    ] {
        let run = desk.run(&[&["--lang", language], &CHANGE[..]].concat()).exits(1);
        let text = line(&run.err, &import);
        assert!(text.contains(sentence), "{text}");
    }
    read_rejects(&desk, &mut import);
    desk.run(&CHANGE).exits(0);
}

#[test]
fn what_a_killed_process_announced_is_believed_by_no_one_and_removed() {
    let desk = Desk::with_customer();
    let mut import = import_with_rejects(&desk);
    import.kill().unwrap();
    import.wait().unwrap();
    assert!(announcement(&desk).exists());
    desk.run(&["settings", "set", "lock_wait=0"]).exits(0);
    assert!(!announcement(&desk).exists());
}

#[test]
fn no_one_waits_for_the_pipe_that_another_reads() {
    let lines = "[lines]\nfile = \"pipe\"\nkey = \"key\"\nquantity = \"quantity\"\nprice = \"price\"\n";
    let imports: [(&[&str], &str, &str); 2] = [
        (&["customers", "pipe"], "code,name\n", "C200,Jansen BV\n"),
        (&["orders", "orders.csv", "--map", "map.toml"], "key,quantity,price\n", "SO-1,2,1.50\n"),
    ];
    for (arguments, first, rest) in imports {
        let desk = Desk::with_customer();
        desk.run(&["settings", "set", "lock_wait=0"]).exits(0);
        make_pipe(&desk, "pipe");
        fs::write(desk.path("orders.csv"), "customer,number,date\nC100,SO-1,2026-06-01\n").unwrap();
        fs::write(desk.path("map.toml"), lines).unwrap();
        let mut import = start(&desk, &[&["import"], arguments].concat());
        // Opened as soon as the import has opened its end, and left open while it waits for more.
        let mut pipe = OpenOptions::new().write(true).open(desk.path("pipe")).unwrap();
        pipe.write_all(first.as_bytes()).unwrap();
        desk.run(&CHANGE).exits(0);
        pipe.write_all(rest.as_bytes()).unwrap();
        drop(pipe);
        assert!(import.wait().unwrap().success(), "{arguments:?}");
    }
}

const LINES: &str = "[lines]\nfile = \"lines\"\nkey = \"key\"\nquantity = \"quantity\"\nprice = \"price\"\n";

fn exit_code(process: &mut Child) -> Option<i32> {
    let mut ended = None;
    wait_for("the end", || {
        ended = process.try_wait().unwrap();
        ended.is_some()
    });
    ended.unwrap().code()
}

#[test]
fn orders_and_their_lines_may_come_through_pipes_that_are_written_one_after_the_other() {
    let desk = Desk::with_customer();
    make_pipe(&desk, "orders");
    make_pipe(&desk, "lines");
    fs::write(desk.path("map.toml"), LINES).unwrap();
    let mut import = start(&desk, &["import", "orders", "orders", "--map", "map.toml"]);
    let (orders, lines) = (desk.path("orders"), desk.path("lines"));
    let writing = std::thread::spawn(move || {
        fs::write(orders, "customer,number,date\nC100,SO-1,2026-06-01\n").unwrap();
        fs::write(lines, "key,quantity,price\nSO-1,2,1.50\n").unwrap();
    });
    assert_eq!(exit_code(&mut import), Some(0));
    writing.join().unwrap();
    desk.run(&["order", "show", "SO-1"]).exits(0);
}

#[test]
fn an_import_that_is_refused_reads_nothing_of_its_pipe() {
    let desk = Desk::with_customer();
    make_pipe(&desk, "pipe");
    fs::write(desk.path("map.toml"), "[columns]\nheight = \"Height\"\n").unwrap();
    fs::write(desk.path("plain.toml"), "").unwrap();
    std::os::unix::fs::symlink("nowhere", desk.path("link")).unwrap();
    for (map, rejects) in [("map.toml", "rejects.csv"), ("plain.toml", "plain.toml"), ("plain.toml", "link")]
    {
        // No one writes into the pipe.
        let mut import = start(&desk, &["import", "customers", "pipe", "--map", map, "--rejects", rejects]);
        assert!(matches!(exit_code(&mut import), Some(1 | 2)), "{map} {rejects}");
    }
}

#[test]
fn another_program_that_writes_is_called_that() {
    let desk = Desk::with_customer();
    desk.run(&["settings", "set", "lock_wait=600"]).exits(0);
    let other = crate::raw::open(desk.file());
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    // Not announced by a living process.
    fs::write(announcement(&desk), "creditdesk {\"host\":\"x\"}\n").unwrap();
    let mut change = start(&desk, &CHANGE);
    let mut note = String::new();
    BufReader::new(change.stderr.take().unwrap()).read_line(&mut note).unwrap();
    assert_eq!(note, "Waiting: another program is writing to the desk.\n");
    other.execute_batch("ROLLBACK").unwrap();
    assert!(change.wait().unwrap().success());

    desk.run(&["settings", "set", "lock_wait=0"]).exits(0);
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let (_, answer) = desk.json(&CHANGE);
    for key in ["host", "process", "command", "user", "since"] {
        assert_eq!(answer["error"].get(key), Some(&Value::Null), "{key}");
    }
}
