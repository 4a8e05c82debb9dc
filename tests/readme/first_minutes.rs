//! The first minutes of the README, pressed on the screens of the demo: what comes of each line, and how many keys it takes.

use std::fs;

use creditdesk::tui::Palette;
use creditdesk::words::Language;
use ratatui::buffer::Cell;

use super::{Demo, root};

/// What the lines of the README are about, in their order: the most keys that each may take beside what is typed, and what
/// the screen shows then.
const STEPS: [(&str, usize, &str); 9] = [
    ("approve", 3, "SO-5105 released"),
    ("why", 1, "1,163.14 is overdue by more than"),
    ("pay", 0, "Pay 1,163.14"),
    ("follow-up", 4, "SO-4008 kept on hold"),
    ("reject", 3, "SO-4010 rejected"),
    ("undo", 1, "Undone: order rejected: SO-4010"),
    ("limit", 8, "Limit 10,000.00"),
    ("invoice", 6, "Invoice K119-1"),
    ("today", 2, "What I did"),
];

/// What a line of the README says to do.
enum Input<'a> {
    /// A key to press, by its name.
    Key(&'a str),
    Text(&'a str),
}

/// The keys and texts of a cell, `` `w` *+7* `Enter` ``.
fn inputs(cell: &str) -> Vec<Input<'_>> {
    let mut inputs = Vec::new();
    let mut rest = cell;
    while let Some(at) = rest.find(['`', '*']) {
        let (mark, after) = rest[at..].split_at(1);
        let (content, behind) = after.split_once(mark).unwrap();
        inputs.push(if mark == "`" { Input::Key(content) } else { Input::Text(content) });
        rest = behind;
    }
    inputs
}

impl Demo {
    /// Does what a line says; returns how many keys were pressed, not counting what was typed.
    fn follow(&mut self, inputs: &[Input<'_>]) -> usize {
        for input in inputs {
            match input {
                Input::Key(key) => self.press(key),
                Input::Text(text) => self.write(text),
            }
        }
        inputs.iter().filter(|input| matches!(input, Input::Key(_))).count()
    }

    fn write(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                ' ' => self.press("space"),
                other => self.press(&other.to_string()),
            }
        }
    }

    fn text(&self) -> String {
        let buffer = self.terminal.backend().buffer();
        let lines = buffer.content().chunks(usize::from(buffer.area.width));
        let line = |cells: &[Cell]| cells.iter().map(Cell::symbol).collect();
        lines.map(line).collect::<Vec<String>>().join("\n")
    }
}

#[test]
fn the_first_minutes_of_the_readme_do_what_they_say_with_few_keys() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let (_, table) = readme.split_once("<!-- first minutes: pressed and counted by a test -->\n").unwrap();
    let (table, _) = table.split_once("<!-- end of first minutes -->").unwrap();
    let lines: Vec<Vec<&str>> = table.lines().skip(2).map(|line| line.split(" | ").collect()).collect();
    assert_eq!(lines.len(), STEPS.len());
    for size in [(80, 24), (160, 50)] {
        let mut demo = Demo::open(Palette::Mono, size);
        for (line, (about, most, shown)) in lines.iter().zip(STEPS) {
            let [what, how] = line.as_slice() else { panic!("{line:?}") };
            assert!(what.contains(about), "{what}");
            let keys = demo.follow(&inputs(how));
            assert!(keys <= most, "{what}: {keys} keys");
            let text = demo.text();
            assert!(text.contains(shown), "{what} at {size:?}: no {shown:?} in\n{text}");
        }
        for done in ["limit", "kept on hold: SO-4008", "order released: SO-5105"] {
            assert!(demo.text().contains(done), "{done}\n{}", demo.text());
        }
    }
}

#[test]
fn the_credit_limit_is_found_by_its_word_in_every_language() {
    for (language, words, limit) in [
        (Language::English, &["limit", "credit limit"][..], "10,000.00"),
        (Language::French, &["limite", "limite de crédit"], "10\u{202f}000,00"),
        (Language::Dutch, &["limiet", "kredietlimiet"], "10.000,00"),
    ] {
        for (word, size) in words.iter().flat_map(|word| [(word, (80, 24)), (word, (160, 50))]) {
            let mut demo = Demo::open_in(language, Palette::Mono, size);
            let find = |what| [Input::Key(":"), Input::Text(what), Input::Key("Enter")];
            demo.follow(&find("K119"));
            demo.follow(&find(word));
            demo.follow(&[Input::Key("Enter"), Input::Text("10000"), Input::Key("F12"), Input::Key("Enter")]);
            assert!(demo.text().contains(limit), "{word} at {size:?}: no {limit} in\n{}", demo.text());
        }
    }
}
