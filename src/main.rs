//! The program: opens the desk on the command line or on the screens.
//!
//! Everything from outside is asked for here and passed in: the environment, the clock, the account, the terminal.

use std::env;
use std::ffi::OsString;
use std::io::{IsTerminal, stderr, stdin, stdout};
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::process::{self, ExitCode};
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use chrono::{DateTime, Local, TimeZone};
use color_eyre::config::{HookBuilder, Theme as ReportTheme};
use creditdesk::cli::{
    DemoDesk, Environment, Exit, Failure, Invocation, Next, Signals, Terminal, survive_file_size_limit,
};
use creditdesk::config::{
    self, Columns, Config, LogLevel, remember_columns, remember_language, remembered_columns,
    remembered_language,
};
use creditdesk::credit::{Currency, Day, Message};
use creditdesk::desk::{Desk, Identity, Moment, RunId, StopFlag, UserRecord};
use creditdesk::log;
use creditdesk::paths::Paths;
use creditdesk::tui::{
    self, AltKeys, ColourDepth, DeskLocation, Glyphs, Mouse, Palette, RunError, Services, Session, Setup,
    Surface, Theme,
};
use creditdesk::words::{Language, Words, Zone};

/// The time zone of the machine.
const LOCAL: Zone = Zone::new(seconds_ahead_of_utc);

fn main() -> ExitCode {
    let paths = Paths::of_user();
    let environment = Environment {
        arguments: env::args_os().collect(),
        variable: &variable,
        paths: paths.clone(),
        temporary: env::temp_dir(),
        host: whoami::hostname().unwrap_or_else(|_| "localhost".to_owned()),
        process: process::id(),
        account: whoami::username().ok(),
        now,
        zone: LOCAL,
        run: run_id(),
        terminal: Terminal {
            input: stdin().is_terminal(),
            output: stdout().is_terminal(),
            errors: stderr().is_terminal(),
        },
    };
    let invocation = match Invocation::read(&environment) {
        Ok(invocation) => invocation,
        Err(exit) => return exit.into(),
    };
    start_log(&invocation, paths);
    survive_file_size_limit();
    log_panics();
    // A panic is reported once, in the language and format of the rest, and ends the program like any other failure.
    let ended = panic::catch_unwind(AssertUnwindSafe(|| {
        if invocation.asks_for_screens() {
            return open_screens(&invocation);
        }
        // The signals are released before the screens, which have handlers of their own.
        let next = invocation.carry_out(&Signals::install());
        match next {
            Next::End(exit) => exit.into(),
            Next::Screens(demo) => open_demo(&invocation, &demo),
        }
    }));
    ended.unwrap_or_else(|panic| report_panic(&invocation, &*panic))
}

/// The whole report of a panic goes to the log and nowhere else: the terminal may belong to the screens.
fn log_panics() {
    let hooks = HookBuilder::blank()
        .theme(ReportTheme::new())
        .panic_section(concat!("Version: ", env!("CARGO_PKG_VERSION")))
        .display_env_section(false)
        .add_default_filters();
    let (report, _) = hooks.into_hooks();
    panic::set_hook(Box::new(move |panic| {
        tracing::error!(report = %report.panic_report(panic), "the program broke down");
    }));
}

fn variable(name: &str) -> Option<OsString> {
    env::var_os(name)
}

/// The clock of the machine, right or wrong: with a wrong clock the desk writes nothing.
#[expect(clippy::disallowed_methods, reason = "the one place where the clock is read")]
fn now() -> Moment {
    let micros = |duration: Duration| i64::try_from(duration.as_micros()).unwrap_or(i64::MAX);
    let at = match SystemTime::now().duration_since(UNIX_EPOCH) {
        Ok(since) => micros(since),
        Err(before) => -micros(before.duration()),
    };
    Moment { at, today: LOCAL.day(at).unwrap_or(Day::FIRST) }
}

fn run_id() -> Option<RunId> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).ok()?;
    Some(RunId(u128::from_ne_bytes(bytes)))
}

/// How far the clocks of the machine are ahead of UTC at an instant in microseconds.
fn seconds_ahead_of_utc(micros: i64) -> i32 {
    let instant = DateTime::from_timestamp_micros(micros);
    instant.map_or(0, |instant| Local.offset_from_utc_datetime(&instant.naive_utc()).local_minus_utc())
}

fn start_log(invocation: &Invocation, paths: Option<Paths>) {
    let level = invocation.config.log_level;
    if let Some(paths) = paths.filter(|_| level != LogLevel::Off) {
        // Set once, before anything is traced; a second one cannot be.
        let _ = tracing::subscriber::set_global_default(log::subscriber(&paths.log_file, level));
    }
}

fn report_panic(invocation: &Invocation, panic: &(dyn std::any::Any + Send)) -> ExitCode {
    let detail = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or_default();
    let message = Message::new("program-defect").text("detail", detail);
    let exit: Exit = invocation.fail(&Failure::failed(message));
    exit.into()
}

/// Opens the screens on the desk; where they cannot be drawn, names the commands instead.
fn open_screens(invocation: &Invocation) -> ExitCode {
    if !invocation.can_open_screens() {
        let failure = Failure::usage(Message::new("cli-no-screens"));
        return invocation.fail(&failure).into();
    }
    match own_desk(invocation) {
        Ok(setup) => show(invocation, setup),
        Err(failure) => invocation.fail(&failure).into(),
    }
}

/// Opens the screens on a desk that was just made.
fn open_demo(invocation: &Invocation, demo: &DemoDesk) -> ExitCode {
    let login = demo.desk.user().login.clone();
    let place = DeskLocation {
        path: demo.desk.path().to_owned(),
        who: Identity { named: Some(login.clone()), account: None },
        clock: invocation.clock.clone(),
        account: login,
    };
    match setup(invocation, place, StartingDesk::Open(Box::new(demo.desk.clone()))) {
        Ok(setup) => show(invocation, setup),
        Err(failure) => invocation.fail(&failure).into(),
    }
}

/// Runs the screens until the user leaves.
fn show(invocation: &Invocation, setup: Setup) -> ExitCode {
    let language = setup.words.language();
    match tui::run(setup) {
        Ok(closed) => {
            for line in &closed.unsaved {
                invocation.note(line);
            }
            if closed.language != language {
                remember_chosen(closed.language, &invocation.config);
            }
            ExitCode::from(closed.exit_code())
        }
        Err(RunError::BrokeDown { panic, unsaved }) => {
            for line in &unsaved {
                invocation.note(line);
            }
            report_panic(invocation, &*panic)
        }
        Err(RunError::Keys(message)) => invocation.fail(&Failure::usage(message)).into(),
        Err(RunError::Terminal(error)) => {
            let message = Message::new("cli-terminal-unusable").text("reason", error.to_string());
            invocation.fail(&Failure::failed(message)).into()
        }
    }
}

/// Stores the columns of lists for the next start; losing them is no reason to fail.
fn remember(before: &Columns, after: &Columns) {
    let Some(paths) = Paths::of_user() else { return };
    if let Err(error) = remember_columns(&paths.columns_file, before, after) {
        tracing::warn!(%error, "the columns of lists could not be stored");
    }
}

/// Stores the language that was chosen for the next start; losing it is no reason to fail.
fn remember_chosen(language: Language, config: &Config) {
    let Some(paths) = Paths::of_user() else { return };
    if let Err(error) = remember_language(&paths.language_file, language, config.language) {
        tracing::warn!(%error, "the language could not be stored");
    }
}

/// The words of the screens: in the language that was chosen on them, unless one is named for this run.
fn words_of_screens(invocation: &Invocation, desk: &Path) -> Words {
    let (words, config) = (invocation.words_on(desk), &invocation.config);
    let paths = Paths::of_user().filter(|_| !config.is_language_named);
    let chosen = paths.and_then(|paths| remembered_language(&paths.language_file, config.language));
    chosen.map(|language| words.in_language(language)).unwrap_or(words)
}

/// A desk that does not exist yet is made on the first screen; one that cannot be opened is an error.
fn own_desk(invocation: &Invocation) -> Result<Setup, Failure> {
    let file = invocation.desk_file()?;
    let place = DeskLocation {
        // Shown as a whole, and right whatever folder is the current one later.
        path: std::path::absolute(file).unwrap_or_else(|_| file.clone()),
        who: invocation.who.clone(),
        clock: invocation.clock.clone(),
        account: invocation.who.account.clone().unwrap_or_default(),
    };
    if !file.exists() {
        return setup(invocation, place, StartingDesk::ToBeMade);
    }
    let desk = match invocation.open_desk_or_ask(StopFlag::default())? {
        Ok(desk) => StartingDesk::Open(Box::new(desk)),
        Err(users) => StartingDesk::OfOneOf(users),
    };
    setup(invocation, place, desk)
}

/// The desk with which the screens begin.
enum StartingDesk {
    Open(Box<Desk>),
    /// It is opened as soon as it is known which of these users is working.
    OfOneOf(Vec<UserRecord>),
    ToBeMade,
}

fn setup(invocation: &Invocation, place: DeskLocation, desk: StartingDesk) -> Result<Setup, Failure> {
    let config = &invocation.config;
    let mut session = Session {
        desk: Session::name_of(&place.path),
        company: String::new(),
        user: place.account.clone(),
        today: place.clock.now().today,
        currency: Currency::EUR,
    };
    let words = words_of_screens(invocation, &place.path);
    let protected = match desk {
        StartingDesk::Open(_) | StartingDesk::OfOneOf(_) => invocation.protected(),
        // The desk is still to be made, perhaps in the place of `--desk`.
        StartingDesk::ToBeMade => invocation.own_files().clone(),
    };
    let services = match desk {
        StartingDesk::Open(desk) => {
            session.user.clone_from(&desk.user().login);
            session.follow(&desk.reader()?.settings()?);
            Services::of(*desk, place)
        }
        StartingDesk::OfOneOf(users) => Services::before_user_is_known(place, users),
        StartingDesk::ToBeMade => Services::without_desk(place),
    };
    let services = services.protecting(protected).announcing(invocation.process.clone());
    Ok(Setup {
        words,
        theme: theme(config),
        mouse: if config.mouse { Mouse::Captured } else { Mouse::Left },
        alt_keys: match config.alt_keys {
            config::AltKeys::Auto => AltKeys::Auto,
            config::AltKeys::Escape => AltKeys::Escape,
        },
        bindings: config.keys.clone(),
        session,
        services: Arc::new(services),
        arrangements: Paths::of_user()
            .map_or_else(Columns::new, |paths| remembered_columns(&paths.columns_file)),
        remember: Box::new(remember),
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
        depth: match config.colour_depth {
            config::ColourDepth::Full => ColourDepth::Full,
            config::ColourDepth::Indexed => ColourDepth::Indexed,
            config::ColourDepth::Sixteen | config::ColourDepth::None => ColourDepth::Sixteen,
        },
        glyphs: match config.borders {
            config::Borders::Unicode => Glyphs::Unicode,
            config::Borders::Ascii => Glyphs::Ascii,
        },
        surface: Surface::Ground,
    }
}
