//! Opening the screens: the desk, the person at it, and how it looks.

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use creditdesk::cli::{Exit, Failure, Invocation};
use creditdesk::config::{self, Config};
use creditdesk::credit::{Currency, Statement};
use creditdesk::desk::Desk;
use creditdesk::tui::{self, Glyphs, Mouse, Palette, Place, Rights, RunError, Services, Session, Setup, Theme};
use creditdesk::words::Words;

/// Opens the screens and stays until the person leaves; where they cannot be drawn, names the commands instead.
pub fn open(invocation: &Invocation, environment: &dyn Fn(&str) -> Option<OsString>) -> ExitCode {
    let dumb = environment("TERM").is_some_and(|terminal| terminal == "dumb");
    if dumb || !invocation.terminal.output || !invocation.terminal.input {
        let failure = Failure::usage(Statement::new("cli-no-screens"));
        return invocation.fail(&failure).into();
    }
    match setup(invocation) {
        Err(failure) => invocation.fail(&failure).into(),
        Ok(setup) => match tui::run(setup) {
            Ok(ending) => ExitCode::from(ending.exit_code()),
            Err(error) => invocation.fail(&failure(error)).into(),
        },
    }
}

fn setup(invocation: &Invocation) -> Result<Setup, Failure> {
    let file = invocation.desk_file()?;
    let account = invocation.who.account.clone().unwrap_or_default();
    let place = Place {
        path: file.clone(),
        who: invocation.who.clone(),
        clock: invocation.clock.clone(),
        account: account.clone(),
    };
    let config = &invocation.config;
    let mut session = Session {
        desk: name_of(file),
        user: account,
        today: invocation.clock.now().today,
        currency: Currency::EUR,
        rights: Rights::All,
    };
    // A desk that is not there yet is made on the first screen; one that cannot be opened is an error.
    let services = if file.exists() {
        let desk = Desk::open(file, &invocation.who, invocation.clock.clone())?;
        session.user.clone_from(&desk.user().login);
        session.currency = desk.reader()?.settings()?.currency;
        Services::of(desk, place)
    } else {
        Services::without_desk(place)
    };
    Ok(Setup {
        words: Words::new(config.language),
        theme: theme(config),
        mouse: if config.mouse { Mouse::Captured } else { Mouse::Left },
        bindings: config.keys.clone(),
        session,
        services: Arc::new(services),
    })
}

const fn theme(config: &Config) -> Theme {
    Theme {
        palette: match config.theme {
            config::Theme::Dark => Palette::Dark,
            config::Theme::Light => Palette::Light,
            config::Theme::Ansi16 => Palette::Ansi16,
            config::Theme::Mono => Palette::Mono,
        },
        glyphs: match config.borders {
            config::Borders::Unicode => Glyphs::Unicode,
            config::Borders::Ascii => Glyphs::Ascii,
        },
    }
}

fn name_of(file: &Path) -> String {
    file.file_stem()
        .unwrap_or(file.as_os_str())
        .to_string_lossy()
        .into_owned()
}

fn failure(error: RunError) -> Failure {
    match error {
        RunError::Keys(statement) => Failure {
            exit: Exit::Usage,
            statement,
        },
        RunError::Terminal(error) => {
            Failure::failed(Statement::new("cli-terminal-unusable").text("reason", error.to_string()))
        }
    }
}
