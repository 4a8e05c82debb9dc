//! Commands that are stopped: by SIGINT, SIGTERM and SIGHUP with nothing half done, by SIGKILL with nothing in the way of the next.

use std::fs;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};

use rustix::process::{Pid, Signal, kill_process};

use super::{Desk, wait_for};

fn start(desk: &Desk, line: &str) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_creditdesk"));
    command.env_clear().env("HOME", desk.folder.path()).current_dir(desk.folder.path());
    command.args(["--desk", "desk.db"]).args(line.split(' '));
    command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

fn send(process: &Child, signal: Signal) {
    kill_process(Pid::from_child(process), signal).unwrap();
}

fn partial_files(desk: &Desk) -> Vec<PathBuf> {
    let entries = fs::read_dir(desk.folder.path()).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.filter(|path| path.extension().is_some_and(|ending| ending == "part")).collect()
}

/// The demo company of a hundred thousand customers, while it is made: it takes long enough to be stopped.
fn being_made(desk: &Desk) -> Child {
    let process = start(desk, "demo --size large --keep demo.db");
    let database =
        |folder: &PathBuf| fs::metadata(folder.join("desk.db-wal")).is_ok_and(|file| file.len() > 100_000);
    wait_for("the first customers", || partial_files(desk).iter().any(database));
    process
}

fn exit_of(status: ExitStatus) -> i32 {
    status.code().unwrap()
}

#[test]
fn a_signal_stops_a_long_command_and_leaves_nothing() {
    for (signal, exit) in [(Signal::INT, 130), (Signal::TERM, 143), (Signal::HUP, 129)] {
        let desk = Desk::without_file();
        let mut process = being_made(&desk);
        send(&process, signal);
        assert_eq!(exit_of(process.wait().unwrap()), exit);
        assert_eq!(partial_files(&desk), Vec::<PathBuf>::new());
        assert!(!desk.path("demo.db").exists());
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_command_under_nohup_goes_on_when_its_terminal_is_closed() {
    let desk = Desk::without_file();
    let mut command = Command::new("nohup");
    command.env("HOME", desk.folder.path()).current_dir(desk.folder.path());
    command.arg(env!("CARGO_BIN_EXE_creditdesk")).args(["demo", "--keep", "demo.db"]);
    let mut process =
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    wait_for("the first output", || !partial_files(&desk).is_empty() || desk.path("demo.db").exists());
    send(&process, Signal::HUP);
    assert_eq!(exit_of(process.wait().unwrap()), 0);
    assert!(desk.path("demo.db").exists());
}

#[test]
fn a_signal_stops_an_import_and_rolls_it_back() {
    let desk = Desk::with_customer();
    let mut rows = "customer,number,date,due,amount\nC100,bad,x,x,x\n".to_owned();
    for number in 0..400_000 {
        rows.push_str(&format!("C100,INV-{number},2026-05-01,2026-05-31,12.50\n"));
    }
    fs::write(desk.path("rows.csv"), rows).unwrap();
    let before = desk.dump();
    let mut process = start(&desk, "import invoices rows.csv");
    wait_for("the first reject", || !partial_files(&desk).is_empty());
    send(&process, Signal::TERM);
    assert_eq!(exit_of(process.wait().unwrap()), 143);
    assert_eq!(desk.dump(), before);
    assert!(!desk.path("rows.rejects.csv").exists());
    assert_eq!(partial_files(&desk), Vec::<PathBuf>::new());
}

#[test]
fn what_a_killed_process_left_is_removed_by_the_next_one_and_blocks_nothing() {
    let desk = Desk::without_file();
    let mut process = being_made(&desk);
    send(&process, Signal::KILL);
    process.wait().unwrap();
    assert_eq!(partial_files(&desk).len(), 1, "a killed process cannot tidy up");
    desk.run(&["demo", "--keep", "demo.db"]).exits(0);
    assert_eq!(partial_files(&desk), Vec::<PathBuf>::new());
}

#[test]
fn what_a_living_process_makes_is_left_to_it() {
    let desk = Desk::without_file();
    let mut process = being_made(&desk);
    desk.run(&["init", "new.db"]).exits(0);
    assert_eq!(partial_files(&desk).len(), 1);
    send(&process, Signal::TERM);
    assert_eq!(exit_of(process.wait().unwrap()), 143);
}

#[test]
fn a_second_signal_ends_the_program_at_once() {
    let desk = Desk::with_customer();
    // No one writes to it: a read that waits is not stopped by the first signal.
    let mut process = start(&desk, "import customers /dev/stdin");
    wait_for("the desk is open", || desk.path("desk.db-shm").exists());
    let mut ended = None;
    wait_for("the end", || {
        send(&process, Signal::INT);
        ended = process.try_wait().unwrap();
        ended.is_some()
    });
    assert_eq!(exit_of(ended.unwrap()), 130);
}

#[test]
fn one_signal_ends_a_command_that_waits_for_the_other_end_of_a_pipe() {
    for (line, has_writer) in [
        ("export users -o pipe", false),
        ("import customers pipe", false),
        ("import customers pipe", true),
        ("import orders orders.csv --map map.toml", false),
    ] {
        let desk = Desk::with_customer();
        assert!(Command::new("mkfifo").arg(desk.path("pipe")).status().unwrap().success());
        fs::write(desk.path("orders.csv"), "customer,number,date\nC100,SO-1,2026-06-01\n").unwrap();
        let map = "[lines]\nfile = \"pipe\"\nkey = \"key\"\nquantity = \"quantity\"\nprice = \"price\"\n";
        fs::write(desk.path("map.toml"), map).unwrap();
        let before = desk.dump();
        // A writer that writes nothing; opened for both directions it waits for no one itself.
        let pipe = || fs::File::options().read(true).write(true).open(desk.path("pipe")).unwrap();
        let _writer = has_writer.then(pipe);
        let mut process = start(&desk, line);
        wait_for("the desk is open", || desk.path("desk.db-shm").exists());
        send(&process, Signal::TERM);
        let mut ended = None;
        wait_for("the end", || {
            ended = process.try_wait().unwrap();
            ended.is_some()
        });
        assert_eq!(exit_of(ended.unwrap()), 143, "{line}");
        assert_eq!(desk.dump(), before, "{line}");
    }
}
