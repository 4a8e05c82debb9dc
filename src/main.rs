//! The program: opens the desk on the command line or on the screens.
//!
//! Everything from outside is asked for here and handed in: the environment, the clock, the account, the terminal.

mod screens;

use std::env;
use std::ffi::OsString;
use std::io::{IsTerminal, stdin, stdout};
use std::panic::{self, AssertUnwindSafe};
use std::process::{self, ExitCode};

use chrono::{Local, Utc};
use creditdesk::cli::{Exit, Failure, Invocation, Surroundings, Terminal};
use creditdesk::config::LogLevel;
use creditdesk::credit::{Day, Statement};
use creditdesk::desk::Moment;
use creditdesk::log;
use creditdesk::paths::Paths;

fn main() -> ExitCode {
    let paths = Paths::of_user();
    let surroundings = Surroundings {
        arguments: env::args_os().collect(),
        environment: &variable,
        paths: paths.clone(),
        account: whoami::username().ok(),
        now,
        process: process::id(),
        terminal: Terminal {
            input: stdin().is_terminal(),
            output: stdout().is_terminal(),
        },
    };
    let invocation = match Invocation::read(&surroundings) {
        Ok(invocation) => invocation,
        Err(exit) => return exit.into(),
    };
    keep_log(&invocation, paths);
    // A panic is told once, in the language and form of the rest, and ends the program like any other failure.
    panic::set_hook(Box::new(|panic| tracing::error!(%panic, "the program broke down")));
    let ended = panic::catch_unwind(AssertUnwindSafe(|| {
        if invocation.asks_for_screens() {
            screens::open(&invocation, &variable)
        } else {
            invocation.carry_out().into()
        }
    }));
    ended.unwrap_or_else(|panic| broke_down(&invocation, &*panic))
}

fn variable(name: &str) -> Option<OsString> {
    env::var_os(name)
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place where the clock is read"
)]
fn now() -> Moment {
    Moment {
        at: Utc::now().timestamp_micros(),
        today: Day::try_from(Local::now().date_naive()).unwrap_or(Day::FIRST),
    }
}

fn keep_log(invocation: &Invocation, paths: Option<Paths>) {
    let level = invocation.config.log_level;
    if let Some(paths) = paths.filter(|_| level != LogLevel::Off) {
        // Set once, before anything is traced; a second one cannot be.
        let _ = tracing::subscriber::set_global_default(log::subscriber(&paths.log_file, level));
    }
}

fn broke_down(invocation: &Invocation, panic: &(dyn std::any::Any + Send)) -> ExitCode {
    let detail = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or_default();
    let statement = Statement::new("program-defect").text("detail", detail);
    let exit: Exit = invocation.fail(&Failure::failed(statement));
    exit.into()
}
