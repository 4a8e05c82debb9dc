//! What the README shows is what there is: the pictures of the screens, the first minutes and the table of keys.
//!
//! With `UPDATE_README=1` all of it is written anew; look at it before it is committed.

use creditdesk::desk::Destination;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::{env, fs};

use creditdesk::desk::{Clock, Desk, Identity, NoProgress, demo};
use creditdesk::tui::{
    AltKeys, App, Bindings, Command, DeskLocation, Event, GlobalAction, Key, Mouse, Palette, Services,
    Session, Setup, Theme, VERBS, registry,
};
use creditdesk::words::{Language, Words};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

mod first_minutes;

/// Columns and rows of a picture.
const SIZE: (u16, u16) = (120, 32);
/// The queue shows the assessment beside it only on a wider terminal.
const WIDE: (u16, u16) = (160, 36);

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

/// The demo desk in these colours.
struct Demo {
    app: App,
    terminal: Terminal<TestBackend>,
    _folder: tempfile::TempDir,
}

/// The file of the demo company.
static DEMO: OnceLock<Vec<u8>> = OnceLock::new();

fn made(clock: &Clock) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.db");
    drop(demo::small(&Destination::new_file(&path), clock.clone(), "en", &NoProgress).unwrap());
    fs::read(path).unwrap()
}

impl Demo {
    fn open(palette: Palette, size: (u16, u16)) -> Self {
        Self::open_in(Language::English, palette, size)
    }

    fn open_in(language: Language, palette: Palette, (columns, rows): (u16, u16)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("demo.db");
        let clock = Clock::fixed("2026-11-20".parse().unwrap());
        fs::write(&path, DEMO.get_or_init(|| made(&clock))).unwrap();
        let who = Identity { named: Some("nadia".to_owned()), account: None };
        let desk = Desk::open(&path, &who, clock.clone()).unwrap();
        let session = Session {
            desk: "Demo".to_owned(),
            company: String::new(),
            user: desk.user().login.clone(),
            today: desk.today(),
            currency: creditdesk::credit::Currency::EUR,
        };
        let place = DeskLocation { path, who, clock, account: "anna".to_owned() };
        let setup = Setup {
            words: Words::new(language),
            theme: Theme { palette, ..Theme::default() },
            mouse: Mouse::Left,
            alt_keys: AltKeys::Auto,
            bindings: Bindings::default(),
            session,
            services: Arc::new(Services::of(desk, place)),
            arrangements: creditdesk::tui::Arrangements::new(),
            remember: Box::new(|_, _| {}),
        };
        let app = App::in_place(setup, registry::SCREENS).unwrap();
        let terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
        let mut demo = Self { app, terminal, _folder: folder };
        demo.draw();
        demo
    }

    /// The screen after these keys.
    fn after(mut self, keys: &str) -> Buffer {
        for key in keys.split_whitespace() {
            self.press(key);
        }
        self.terminal.backend().buffer().clone()
    }

    fn press(&mut self, key: &str) {
        self.app.handle(Event::Key(key.parse().unwrap()));
        self.draw();
    }

    fn draw(&mut self) {
        for _ in 0..2 {
            self.app.draw(&mut self.terminal).unwrap();
        }
    }
}

/// What is shown, by its name: the size, and the keys that lead there.
const PICTURES: [(&str, (u16, u16), &str); 5] = [
    ("workspace", SIZE, ""),
    ("hold-queue", WIDE, "f2 down down down"),
    ("credit-parameters", SIZE, "f6 / K 1 1 9 enter enter"),
    ("validation", SIZE, "alt-v"),
    ("dialog", SIZE, "f2 down down a"),
];

#[test]
fn the_pictures_are_what_the_program_shows() {
    for (name, size, keys) in PICTURES {
        for palette in [Palette::Dark, Palette::Light] {
            let picture = svg(&Demo::open(palette, size).after(keys));
            let suffix = if palette == Palette::Light { "-light" } else { "" };
            holds(&root().join(format!("assets/screenshots/{name}{suffix}.svg")), &picture);
        }
    }
}

#[test]
fn the_readme_shows_every_picture_in_both_themes() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    for (name, ..) in PICTURES {
        for file in [format!("{name}.svg"), format!("{name}-light.svg")] {
            assert!(readme.contains(&format!("assets/screenshots/{file}")), "{file}");
        }
    }
}

#[test]
fn nothing_in_a_picture_is_beyond_its_edge() {
    let picture = svg(&Demo::open(Palette::Dark, SIZE).after("f2"));
    let number = |text: &str, name: &str| -> f32 {
        let (_, rest) = text.split_once(&format!(" {name}=\"")).unwrap();
        rest.split('"').next().unwrap().parse().unwrap()
    };
    let width = f32::from(SIZE.0) * CELL.0;
    let texts: Vec<&str> = picture.lines().filter(|line| line.starts_with("<text")).collect();
    assert!(texts.len() > 100);
    for text in texts {
        let (left, long) = (number(text, "x"), number(text, "textLength"));
        assert!(left + long <= width + 0.1, "{text}");
        let content = text.split_once('>').unwrap().1.trim_end_matches("</text>");
        let content = content.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        let cells = f32::from(u16::try_from(content.chars().count()).unwrap());
        assert!((cells * CELL.0 - long).abs() < 0.1, "each cell has its width: {text}");
    }
}

/// Width and height of a cell.
const CELL: (f32, f32) = (8.4, 18.0);

/// A picture of the cells: one rectangle for each run of a background, one text for each word of a look. Each has the width
/// of its cells, whatever font there is; lines and blocks are drawn as they would be in a terminal.
fn svg(buffer: &Buffer) -> String {
    let (width, height) = CELL;
    let (columns, rows) = (f32::from(buffer.area.width), f32::from(buffer.area.height));
    let (front, ground) = (look(&buffer[(0, 1)]).0, look(&buffer[(0, 1)]).1);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {:.1} {:.1}\" \
         font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"14\" fill=\"{front}\">\n\
         <rect width=\"100%\" height=\"100%\" fill=\"{ground}\"/>\n",
        columns * width,
        rows * height,
    );
    for y in 0..buffer.area.height {
        let cells: Vec<&Cell> = (0..buffer.area.width).map(|x| buffer.cell((x, y)).unwrap()).collect();
        let top = f32::from(y) * height;
        let mut at = 0;
        for run in cells.chunk_by(|a, b| look(a).1 == look(b).1) {
            let (_, background, _) = look(run[0]);
            if background != ground {
                let (left, wide) = (column(at) * width, column(run.len()) * width);
                writeln!(
                    svg,
                    "<rect x=\"{left:.1}\" y=\"{top}\" width=\"{wide:.1}\" height=\"{height}\" fill=\"{background}\"/>"
                )
                .unwrap();
            }
            at += run.len();
        }
        for (start, text, (fill, _, bold)) in words_of(&cells) {
            let weight = if bold { " font-weight=\"bold\"" } else { "" };
            let long = column(text.chars().count()) * width;
            let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            writeln!(
                svg,
                "<text x=\"{:.1}\" y=\"{}\" fill=\"{fill}\"{weight} textLength=\"{long:.1}\" \
                 lengthAdjust=\"spacingAndGlyphs\">{text}</text>",
                column(start) * width,
                top + 13.5
            )
            .unwrap();
        }
    }
    svg + "</svg>\n"
}

fn column(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap())
}

type Look = (String, String, bool);

/// The words of a line with the column they begin at, each of one look.
fn words_of(cells: &[&Cell]) -> Vec<(usize, String, Look)> {
    let mut words = Vec::new();
    let mut at = 0;
    for run in cells.chunk_by(|a, b| look(a) == look(b) && (a.symbol() == " ") == (b.symbol() == " ")) {
        let text: String = run.iter().map(|cell| cell.symbol()).collect();
        if !text.trim().is_empty() {
            words.push((at, text, look(run[0])));
        }
        at += run.len();
    }
    words
}

/// Colour of the text, colour behind it, and whether it is bold.
fn look(cell: &Cell) -> Look {
    let (front, back) = (colour(cell.fg), colour(cell.bg));
    (front, back, cell.modifier.contains(Modifier::BOLD))
}

/// Every cell has a colour of the theme.
fn colour(colour: Color) -> String {
    match colour {
        Color::Rgb(red, green, blue) => format!("#{red:02x}{green:02x}{blue:02x}"),
        other => panic!("{other:?} is a colour of the terminal"),
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
        "# Keys\n\nA letter means the same in every screen; a screen has it or has not. Only in the tables of the import some mean \
         something else, as the last line of the screen says. The letters of screens that are \
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
