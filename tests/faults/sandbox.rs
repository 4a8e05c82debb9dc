//! A folder that the real program works in, alone or with a fault.

use std::fmt;
use std::fs::{self, DirEntry};
use std::io;
use std::os::unix::process::ExitStatusExt;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use super::protocol::{AT, FAULT, FIRED, FOLDER, Fault, LOG};

/// The day on which every test works.
pub(crate) const TODAY: &str = "2026-06-30";

const SIGKILL: i32 = 9;

/// The files of a folder, by name.
pub(crate) struct Files(Vec<(String, Vec<u8>)>);

/// The folder of the command, and beside it, unwatched, the home of its user.
pub(crate) struct Sandbox {
    root: PathBuf,
    _temporary: TempDir,
}

/// How a command ended.
pub(crate) struct Ending {
    pub(crate) status: ExitStatus,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// A call that was watched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Call {
    pub(crate) name: String,
    /// Relative to the folder.
    pub(crate) files: Vec<String>,
}

/// What happens to a command, and at which of its calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mishap {
    pub(crate) fault: Fault,
    pub(crate) at: usize,
}

impl Sandbox {
    pub(crate) fn new() -> Self {
        let temporary = TempDir::new().unwrap();
        let root = temporary.path().canonicalize().unwrap();
        let sandbox = Self { root, _temporary: temporary };
        fs::create_dir(sandbox.folder()).unwrap();
        fs::create_dir(sandbox.home()).unwrap();
        sandbox
    }

    /// One with these files in its folder.
    pub(crate) fn with(files: &Files) -> Self {
        let sandbox = Self::new();
        sandbox.add(files);
        sandbox
    }

    /// Writes these files into the folder.
    pub(crate) fn add(&self, files: &Files) {
        for (name, bytes) in &files.0 {
            fs::write(self.path(name), bytes).unwrap();
        }
    }

    /// What is in the folder.
    pub(crate) fn files(&self) -> Files {
        let file = |entry: io::Result<DirEntry>| {
            let entry = entry.unwrap();
            (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap())
        };
        Files(fs::read_dir(self.folder()).unwrap().map(file).collect())
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.root.join("desk")
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder().join(name)
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    fn home(&self) -> PathBuf {
        self.root.join("home")
    }

    /// The program, answering with JSON, on `desk.db` of the folder.
    pub(crate) fn command(&self, arguments: &[String]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_creditdesk"));
        command
            .env_clear()
            .env("HOME", self.home())
            .env("TMPDIR", self.home())
            .env("LC_ALL", "C.UTF-8")
            .env("CREDITDESK_DESK", "desk.db")
            .current_dir(self.folder())
            .args(["--json", "--today", TODAY])
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// The same, watched: its calls go to the log of this name.
    pub(crate) fn watched(&self, arguments: &[String], log: &str, mishap: Option<Mishap>) -> Command {
        let mut command = self.command(arguments);
        command.env("LD_PRELOAD", shim()).env(FOLDER, self.folder()).env(LOG, self.root.join(log));
        if let Some(Mishap { fault, at }) = mishap {
            command.env(FAULT, fault.to_string()).env(AT, at.to_string());
        }
        command
    }

    /// Runs a command that has to succeed.
    #[track_caller]
    pub(crate) fn prepare(&self, arguments: &[&str]) {
        self.answer(arguments);
    }

    /// The answer of a command that has to succeed.
    #[track_caller]
    pub(crate) fn answer(&self, arguments: &[&str]) -> Value {
        let arguments: Vec<String> = arguments.iter().map(|&argument| argument.to_owned()).collect();
        let ending = Ending::of(self.command(&arguments).spawn().unwrap());
        assert!(ending.status.success(), "{arguments:?}: {ending}");
        ending.answer()
    }

    /// The calls of an undisturbed command.
    pub(crate) fn calls(&self, log: &str) -> Vec<Call> {
        self.log(log).lines().map(Call::read).collect()
    }

    /// Whether the fault of a watched command happened.
    pub(crate) fn has_fired(&self, log: &str) -> bool {
        self.log(log).lines().any(|line| line == FIRED)
    }

    fn log(&self, name: &str) -> String {
        fs::read_to_string(self.root.join(name)).unwrap_or_default()
    }
}

impl Call {
    fn read(line: &str) -> Self {
        let mut parts = line.split('\t').map(str::to_owned);
        Self { name: parts.next().unwrap(), files: parts.collect() }
    }
}

impl Ending {
    pub(crate) fn of(child: Child) -> Self {
        let output = child.wait_with_output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { status: output.status, out: text(output.stdout), err: text(output.stderr) }
    }

    /// The exit code; none if a signal ended it.
    pub(crate) fn exit(&self) -> Option<i32> {
        self.status.code()
    }

    pub(crate) fn was_killed(&self) -> bool {
        self.status.signal() == Some(SIGKILL)
    }

    /// The document that was answered; null if there is none.
    pub(crate) fn answer(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_default()
    }

    /// The code of the error that was answered.
    pub(crate) fn error(&self) -> String {
        self.answer()["error"]["code"].as_str().unwrap_or_default().to_owned()
    }
}

/// Where cargo put the shim: with the other things that the tests are built of.
fn shim() -> PathBuf {
    let shim = std::env::current_exe().unwrap().with_file_name("libcreditdesk_fault_shim.so");
    assert!(shim.exists(), "{} is missing", shim.display());
    shim
}

impl fmt::Display for Ending {
    /// The status and the beginning of the answer.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let answer = if self.out.is_empty() { &self.err } else { &self.out };
        write!(f, "{} and {:?}", self.status, answer.chars().take(300).collect::<String>())
    }
}
