//! What the README shows is what there is: the picture of the hold queue and the table of keys.
//!
//! With `UPDATE_README=1` both are written anew; look at them before they are committed.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first thing that is not there"
)]

use creditdesk::desk::Destination;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{env, fs};

use creditdesk::desk::{Clock, Identity, NoProgress, demo};
use creditdesk::tui::{
    AltKeys, App, Bindings, Command, DeskLocation, Event, GlobalAction, Key, Mouse, Palette, Rights,
    Services, Session, Setup, Theme, VERBS, registry,
};
use creditdesk::words::{Language, Words};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, Cell};
use ratatui::crossterm::event::{Event as Input, KeyCode, KeyEvent, KeyModifiers};
use ratatui::style::{Color, Modifier};

const COLUMNS: u16 = 150;
const ROWS: u16 = 36;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Compares, or writes anew where that is asked for.
fn holds(path: &Path, text: &str) {
    if env::var_os("UPDATE_README").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let stored = fs::read_to_string(path).unwrap_or_default();
    assert!(
        stored == text,
        "{} is not what the program shows; UPDATE_README=1 writes it anew",
        path.display()
    );
}

/// The hold queue of the demo desk.
fn hold_queue() -> Buffer {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.db");
    let clock = Clock::fixed("2026-11-20".parse().unwrap());
    let desk = demo::small(&Destination::new_file(&path), clock.clone(), "en", &NoProgress).unwrap();
    let session = Session {
        desk: "Demo".to_owned(),
        user: desk.user().login.clone(),
        today: desk.today(),
        currency: creditdesk::credit::Currency::EUR,
        rights: Rights::All,
    };
    let place = DeskLocation { path, who: Identity::default(), clock, account: "anna".to_owned() };
    let setup = Setup {
        words: Words::new(Language::English),
        theme: Theme { palette: Palette::Dark, ..Theme::default() },
        mouse: Mouse::Left,
        alt_keys: AltKeys::Auto,
        bindings: Bindings::default(),
        session,
        services: Arc::new(Services::of(desk, place)),
        arrangements: creditdesk::tui::Arrangements::new(),
    };
    let mut app = App::in_place(setup, registry::SCREENS).unwrap();
    let mut terminal = Terminal::new(TestBackend::new(COLUMNS, ROWS)).unwrap();
    let down = (KeyCode::Down, KeyModifiers::NONE);
    for (code, modifiers) in [(KeyCode::Char('h'), KeyModifiers::ALT), down, down, down] {
        app.draw(&mut terminal).unwrap();
        app.handle(Event::from_terminal(Input::Key(KeyEvent::new(code, modifiers))).unwrap());
    }
    app.draw(&mut terminal).unwrap();
    terminal.backend().buffer().clone()
}

#[test]
fn the_picture_is_the_hold_queue() {
    holds(&root().join("assets/screenshots/hold-queue.svg"), &svg(&hold_queue()));
}

/// A picture of the cells: one rectangle for each run of a background, one text for each run of a look.
fn svg(buffer: &Buffer) -> String {
    const WIDTH: f32 = 8.4;
    const HEIGHT: f32 = 18.0;
    let (columns, rows) = (f32::from(buffer.area.width), f32::from(buffer.area.height));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" font-family=\"monospace\" font-size=\"14\">\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#16181d\"/>\n",
        columns * WIDTH,
        rows * HEIGHT,
    );
    for y in 0..buffer.area.height {
        let cells: Vec<&Cell> = (0..buffer.area.width).map(|x| buffer.cell((x, y)).unwrap()).collect();
        let mut at = 0;
        for run in cells.chunk_by(|a, b| look(a) == look(b)) {
            let (fill, background, bold) = look(run[0]);
            let text: String = run.iter().map(|cell| cell.symbol()).collect();
            let left = f32::from(u16::try_from(at).unwrap()) * WIDTH;
            let top = f32::from(y) * HEIGHT;
            let width = f32::from(u16::try_from(run.len()).unwrap()) * WIDTH;
            if let Some(background) = background {
                writeln!(
                    svg,
                    "<rect x=\"{left:.1}\" y=\"{top}\" width=\"{width:.1}\" height=\"{HEIGHT}\" fill=\"{background}\"/>"
                )
                .unwrap();
            }
            if !text.trim().is_empty() {
                let weight = if bold { " font-weight=\"bold\"" } else { "" };
                let text = text.trim_end().replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
                let long = text.chars().count();
                let length = f32::from(u16::try_from(long).unwrap()) * WIDTH;
                writeln!(
                    svg,
                    "<text x=\"{left:.1}\" y=\"{}\" fill=\"{fill}\"{weight} xml:space=\"preserve\" \
                     textLength=\"{length:.1}\">{text}</text>",
                    top + 13.5
                )
                .unwrap();
            }
            at += run.len();
        }
    }
    svg + "</svg>\n"
}

/// Colour of the text, colour behind it, and whether it is bold.
fn look(cell: &Cell) -> (String, Option<String>, bool) {
    let (mut front, mut back) = (colour(cell.fg), colour(cell.bg));
    if cell.modifier.contains(Modifier::REVERSED) {
        (front, back) = (back.or(Some("#16181d".to_owned())), front.or(Some("#d8dee9".to_owned())));
    }
    (front.unwrap_or_else(|| "#d8dee9".to_owned()), back, cell.modifier.contains(Modifier::BOLD))
}

fn colour(colour: Color) -> Option<String> {
    match colour {
        Color::Rgb(red, green, blue) => Some(format!("#{red:02x}{green:02x}{blue:02x}")),
        _ => None,
    }
}

#[test]
fn the_key_table_is_the_keymap() {
    let path = root().join("README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let (before, rest) = readme.split_once("<!-- keys: held to the program by a test -->\n").unwrap();
    let (_, after) = rest.split_once("<!-- end of keys -->").unwrap();
    let table = key_table();
    let text =
        format!("{before}<!-- keys: held to the program by a test -->\n{table}<!-- end of keys -->{after}");
    holds(&path, &text);
}

/// The keys that open the screens, and those of the screens a clerk works in.
fn key_table() -> String {
    let words = Words::new(Language::English);
    let mut table = String::from("| where | key | what |\n|---|---|---|\n");
    let mut row = |place: &str, command: &Command| {
        let keys: Vec<String> = command.keys().map(|key| label(key, &words)).collect();
        if keys.is_empty() {
            return;
        }
        let cell = |text: &str| text.replace('|', "\\|");
        writeln!(table, "| {} | {} | {} |", cell(place), keys.join(", "), cell(&words.get(command.title)))
            .unwrap();
    };
    for scope in registry::SCREENS {
        row("everywhere", &scope.open);
    }
    for command in GlobalAction::COMMANDS {
        row("everywhere", command);
    }
    let commands = |id: &str| registry::SCREENS.iter().find(|scope| scope.open.id == id).unwrap().all();
    let (of_lists, of_queue): (Vec<_>, Vec<_>) =
        commands("hold").partition(|command| command.id.starts_with("list."));
    let of_queue = of_queue.into_iter().map(|command| ("hold queue", command));
    let of_order = commands("order").map(|command| ("order", command));
    let of_lists = of_lists.into_iter().map(|command| ("lists", command));
    for (place, command) in of_queue.chain(of_order).chain(of_lists) {
        row(place, command);
    }
    table
}

/// All keys, by what they mean and by screen.
fn keys_page() -> String {
    let words = Words::new(Language::English);
    let mut page = String::from(
        "# Keys\n\nA letter means the same in every screen; a screen has it or has not. The letters of screens that are \
         still to come are taken already.\nSmall letters act on the row or on the marked rows, capital ones are the \
         heavier or rarer act. Digits are the views of a screen: tabs, tiles.\nIn dialogs and menus letters are answers.\n\n\
         ## What a key means\n\n| key | meaning | commands |\n|---|---|---|\n",
    );
    let everywhere =
        || GlobalAction::COMMANDS.iter().chain(registry::SCREENS.iter().map(|scope| &scope.open));
    for (verb, keys, meaning) in VERBS {
        let own = registry::SCREENS.iter().flat_map(|scope| scope.all()).chain(everywhere());
        let titles: BTreeSet<String> = own
            .filter(|command| command.verb == Some(*verb))
            .map(|command| words.get(command.title))
            .collect();
        let keys: Vec<String> = keys.iter().map(|key| label(key, &words)).collect();
        let titles: Vec<String> = titles.into_iter().collect();
        writeln!(page, "| {} | {meaning} | {} |", keys.join(", "), titles.join("; ")).unwrap();
    }
    page.push_str("\nArrows, `j`, `k`, `g`, `G`, Home, End, PgUp and PgDn move; `Esc` goes back.\n");
    let mut section = |title: &str, commands: &mut dyn Iterator<Item = &'static Command>| {
        let rows: Vec<String> = commands.filter_map(|command| key_row(command, &words)).collect();
        if !rows.is_empty() {
            write!(page, "\n## {title}\n\n| key | what |\n|---|---|\n{}", rows.concat()).unwrap();
        }
    };
    section("Everywhere", &mut everywhere());
    for scope in registry::SCREENS {
        section(&words.get(scope.open.title), &mut scope.all());
    }
    page
}

fn key_row(command: &Command, words: &Words) -> Option<String> {
    let keys: Vec<String> = command.keys().map(|key| label(key, words)).collect();
    (!keys.is_empty()).then(|| format!("| {} | {} |\n", keys.join(", "), words.get(command.title)))
}

#[test]
fn the_page_of_keys_is_the_keymap() {
    holds(&root().join("docs/keys.md"), &keys_page());
}

fn label(key: &str, words: &Words) -> String {
    let key: Key = key.parse().unwrap();
    format!("`{}`", key.label(words).replace('`', "\\`"))
}
