//! Screens that break down: the terminal is given back, and what was confirmed is saved.

use std::io::{Read, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use std::{env, fs, thread};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use ratatui::Frame;
use ratatui::layout::Rect;

use crate::credit::Message;
use crate::desk::DeskError;
use crate::tui::harness::session;
use crate::tui::{
    AltKeys, Arrangements, Bindings, Command, Context, Key, Mouse, Palette, RunError, Scope, Screen, Setup,
    Theme, run_screens,
};
use crate::words::{Language, Words, key};

/// A screen that asks for two writes, of which one is refused, and breaks down.
struct Breaking;

static BREAKING: Scope =
    Scope::new(Command::keyed("breaking", key("tui-loading"), &[]), &[]).starting(|_| Box::new(Breaking));

static SCOPES: &[&Scope] = &[&BREAKING];

impl Screen for Breaking {
    fn scope(&self) -> &'static Scope {
        &BREAKING
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, _cx: &Context) {
        frame.render_widget("ready to break down", area);
    }

    fn run(&mut self, _command: &Command, _cx: &mut Context) {}

    fn key(&mut self, _key: Key, cx: &mut Context) {
        let file = PathBuf::from(env::var("BREAKDOWN_FILE").unwrap());
        cx.write(
            saving("SO-1"),
            move |_, _| {
                thread::sleep(Duration::from_millis(300));
                fs::write(file, "saved").unwrap();
                Ok(())
            },
            |_, _| {},
        );
        cx.write(
            saving("SO-2"),
            |_, _| Err::<(), _>(DeskError::refused(Message::new("desk-locked"))),
            |_, _| {},
        );
        panic!("broken on purpose");
    }
}

fn saving(what: &str) -> Message {
    Message::new("settings-job-save").text("what", what)
}

/// Not a test of its own: the screens of the next test, which break down while something is being written.
#[test]
#[ignore = "run by the next test on a terminal of its own"]
fn screens_that_break_down_while_they_write() {
    let setup = Setup {
        words: Words::new(Language::English),
        theme: Theme { palette: Palette::Dark, ..Theme::default() },
        mouse: Mouse::Left,
        alt_keys: AltKeys::Auto,
        bindings: Bindings::new(),
        session: session(),
        services: Arc::default(),
        arrangements: Arrangements::new(),
        remember: Box::new(|_, _| {}),
    };
    let Err(RunError::BrokeDown { panic, unsaved }) = run_screens(setup, SCOPES) else {
        panic!("they did not break down");
    };
    assert_eq!(panic.downcast_ref(), Some(&"broken on purpose"));
    writeln!(std::io::stdout(), "{}", unsaved.join(" | ")).unwrap();
}

#[test]
fn screens_that_break_down_finish_what_was_confirmed() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("saved");
    let size = PtySize { rows: 24, cols: 200, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size).unwrap();
    let mut command = CommandBuilder::new(env::current_exe().unwrap());
    let name = "tui::tests::breaking::screens_that_break_down_while_they_write";
    command.args([name, "--exact", "--ignored", "--nocapture"]);
    command.env("TERM", "xterm-256color");
    command.env("BREAKDOWN_FILE", &file);
    let mut child = pair.slave.spawn_command(command).unwrap();
    let mut reader = pair.master.try_clone_reader().unwrap();
    let mut writer = pair.master.take_writer().unwrap();
    let (mut output, mut bytes) = (String::new(), [0; 4096]);
    let mut read_until = |text: &str| {
        while !output.contains(text) {
            let count = reader.read(&mut bytes).unwrap();
            output.push_str(&String::from_utf8_lossy(&bytes[..count]));
        }
        output.clone()
    };
    read_until("ready to break down");
    writer.write_all(b"x").unwrap();
    let output = read_until("test result: ");
    assert!(child.wait().unwrap().success(), "{output}");
    let (_, after_quitting) = output.split_once("\u{1b}[?1049l").unwrap();
    assert!(after_quitting.contains("Finishing 2 writes"), "{output}");
    assert!(after_quitting.contains("Not saved: Saving SO-2. Another program is writing"), "{output}");
    assert_eq!(fs::read_to_string(file).unwrap(), "saved");
}
