//! The layers of the house: every `crate::` path is read and held against the table.
#![expect(clippy::unwrap_used, reason = "a test stops at the first thing that is not there")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What each module of the crate may name of the others.
const MAY_USE: [(&str, &[&str]); 15] = [
    ("credit", &[]),
    ("sanitize", &[]),
    ("fields", &["credit", "sanitize"]),
    ("words", &["credit", "fields", "sanitize"]),
    ("paths", &[]),
    ("stop", &[]),
    ("files", &["credit", "stop"]),
    ("log", &["config", "files", "sanitize"]),
    ("config", &["credit", "files", "words"]),
    ("records", &["credit"]),
    ("store", &["credit", "fields", "files", "records", "stop"]),
    ("exchange", &["credit", "fields", "files", "sanitize", "stop"]),
    ("desk", &["credit", "fields", "records", "store", "exchange", "files", "sanitize"]),
    ("tui", &["credit", "desk", "fields", "files", "words", "sanitize"]),
    ("cli", &["config", "credit", "desk", "exchange", "fields", "files", "words", "sanitize", "paths"]),
];

/// Crates that only one layer may know.
const BELONGS_TO: [(&str, &[&str]); 5] = [
    ("ratatui", &["tui"]),
    ("crossterm", &["tui"]),
    ("clap", &["cli"]),
    ("rust_xlsxwriter", &["exchange"]),
    ("tempfile", &["files"]),
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The module of the crate that a file belongs to; none for `lib.rs` and `main.rs`, which compose.
fn layer(path: &Path, src: &Path) -> Option<String> {
    let first = path.strip_prefix(src).unwrap().components().next().unwrap();
    let name = first.as_os_str().to_str().unwrap().trim_end_matches(".rs");
    (!["lib", "main"].contains(&name)).then(|| name.to_owned())
}

/// What is compiled into the program: without comments and without the tests at the end of a file.
fn program_text(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let text = text.split("\nmod tests {").next().unwrap().to_owned();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn is_test(path: &Path) -> bool {
    path.components().any(|part| part.as_os_str() == "tests" || part.as_os_str() == "testing")
        || path
            .file_stem()
            .is_some_and(|stem| ["tests", "harness", "testing"].iter().any(|name| stem == *name))
}

/// The names that follow `start` in a text, alone or in braces.
fn names_after(text: &str, start: &str) -> BTreeSet<String> {
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let name = |path: &str| path.trim_start().split(|c| !is_name(c)).next().unwrap().to_owned();
    let names = |rest: &str| match rest.strip_prefix('{') {
        Some(rest) => outermost(rest).into_iter().map(name).collect(),
        None => vec![name(rest)],
    };
    text.match_indices(start).flat_map(|(at, _)| names(&text[at + start.len()..])).collect()
}

/// What is between commas up to the brace that closes; braces within are passed over.
fn outermost(list: &str) -> Vec<&str> {
    let (mut parts, mut start, mut depth) = (Vec::new(), 0, 0);
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            ',' | '}' if depth == 0 => {
                parts.push(&list[start..at]);
                start = at + 1;
                if c == '}' {
                    break;
                }
            }
            '}' => depth -= 1,
            _ => {}
        }
    }
    parts
}

/// Every file of the program with its layer and text.
fn program() -> Vec<(PathBuf, String, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&src, &mut files);
    files
        .retain(|path| !is_test(path.strip_prefix(&src).unwrap()) && !program_text(path).contains("#[test]"));
    let with_layer = |path: PathBuf| Some((layer(&path, &src)?, program_text(&path), path));
    files.into_iter().filter_map(with_layer).map(|(layer, text, path)| (path, layer, text)).collect()
}

#[test]
fn arrows_point_inward_only() {
    let table: BTreeMap<&str, &[&str]> = MAY_USE.into();
    let mut wrong = Vec::new();
    for (path, layer, text) in program() {
        let allowed = table.get(layer.as_str()).unwrap_or_else(|| panic!("{layer} is not in the table"));
        for name in names_after(&text, "crate::") {
            if name != layer && table.contains_key(name.as_str()) && !allowed.contains(&name.as_str()) {
                wrong.push(format!("{} names crate::{name}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_arrow_of_the_table_is_used() {
    let mut used: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (_, layer, text) in program() {
        used.entry(layer).or_default().extend(names_after(&text, "crate::"));
    }
    for (layer, allowed) in MAY_USE {
        let used = used.get(layer).unwrap_or_else(|| panic!("{layer} is no module"));
        let unused: Vec<_> = allowed.iter().filter(|name| !used.contains(**name)).collect();
        assert!(unused.is_empty(), "{layer} does not use {unused:?}");
    }
}

#[test]
fn each_outside_crate_is_known_to_its_own_layer_only() {
    let mut wrong = Vec::new();
    for (path, layer, text) in program() {
        for (name, layers) in BELONGS_TO {
            let named = text.contains(&format!("{name}::")) && !text.contains(&format!("_{name}::"));
            if named && !layers.contains(&layer.as_str()) {
                wrong.push(format!("{} names {name}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn only_the_engine_and_one_helper_of_the_tests_know_rusqlite() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for folder in ["src", "tests"] {
        sources(&root.join(folder), &mut files);
    }
    let may = ["src/store/engine/sqlite", "tests/raw", "tests/architecture.rs"].map(|path| root.join(path));
    let names = |path: &PathBuf| {
        let text = fs::read_to_string(path).unwrap();
        text.lines().any(|line| line.contains("rusqlite") && !line.trim_start().starts_with("//"))
    };
    files.retain(|path| !may.iter().any(|may| path.starts_with(may)) && names(path));
    assert!(files.is_empty(), "{files:#?}");
}

/// What engines have each in their own way, or not at all.
const FUNCTIONS_OF_AN_ENGINE: [&str; 10] = [
    "json_extract(",
    "json_valid(",
    "json_each(",
    "printf(",
    "instr(",
    "strftime(",
    "julianday(",
    "ifnull(",
    "group_concat(",
    "typeof(",
];

#[test]
fn the_statements_of_the_store_call_no_function_of_one_engine() {
    let engine = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store/engine");
    let mut wrong = Vec::new();
    for (path, layer, text) in program() {
        if layer == "store" && !path.starts_with(&engine) {
            let named = FUNCTIONS_OF_AN_ENGINE.iter().filter(|function| text.contains(*function));
            wrong.extend(named.map(|function| format!("{} calls {function}", path.display())));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_rules_know_no_floats_and_no_clock() {
    for (path, layer, text) in program() {
        if layer == "credit" {
            for word in ["f64", "f32", "::now()", "std::env", "std::fs", "std::io"] {
                assert!(!text.contains(word), "{} names {word}", path.display());
            }
        }
    }
}

#[test]
fn every_module_of_the_crate_stands_in_the_map() {
    let lib = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).unwrap();
    let (map, _) = lib.split_once("//! ```\n").unwrap();
    let modules = &names_after(&lib, "\npub mod ") | &names_after(&lib, "\nmod ");
    assert!(modules.len() > 12, "{modules:?}");
    for name in modules {
        assert!(map.contains(&name), "{name} is not in the map of lib.rs");
    }
}

/// The modules that a file is in, from a folder of modules down to the file; none for what is outside, and for the
/// front page of the folder.
fn modules_below(path: &Path, folder: &Path) -> Option<Vec<String>> {
    let below = path.strip_prefix(folder).ok()?.with_extension("");
    let parts = below.iter().map(|part| part.to_str().unwrap().to_owned());
    let modules: Vec<String> = parts.filter(|part| part != "mod").collect();
    (!modules.is_empty()).then_some(modules)
}

/// What each module of a folder names of the folder: the other modules, and what the front page re-exports.
fn names_within(folder: &str) -> BTreeMap<String, BTreeSet<String>> {
    let start = format!("{}::", folder.replace("src", "crate").replace('/', "::"));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut names: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (path, _, text) in program() {
        let Some(path_below) = modules_below(&path, &folder) else { continue };
        let found = names.entry(path_below.first().unwrap().clone()).or_default();
        found.extend(names_after(&text, &start));
        found.extend(names_after(&text, &"super::".repeat(path_below.len())));
    }
    for (module, named) in &mut names {
        named.remove(module);
    }
    names
}

/// Panics where modules of a folder name each other, directly or through others.
fn assert_no_circle(folder: &str) {
    let mut names = names_within(folder);
    let modules: BTreeSet<String> = names.keys().cloned().collect();
    for named in names.values_mut() {
        named.retain(|name| modules.contains(name));
    }
    assert!(names.len() > 15, "{names:#?}");
    // What names nothing that is left cannot be part of a circle.
    while let Some(free) = names.iter().find(|(_, named)| named.is_empty()).map(|(name, _)| name.clone()) {
        names.remove(&free);
        for named in names.values_mut() {
            named.remove(&free);
        }
    }
    assert!(names.is_empty(), "{names:#?}");
}

#[test]
fn screens_do_not_name_each_other_in_circles() {
    assert_no_circle("src/tui/screens");
}

#[test]
fn rooms_of_the_desk_do_not_name_each_other_in_circles() {
    assert_no_circle("src/desk");
}

#[test]
fn a_room_of_the_desk_names_only_rooms_above_it_in_the_map() {
    let front = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/desk/mod.rs")).unwrap();
    let map = front.split("//! ```").nth(1).unwrap();
    let rooms: Vec<&str> =
        map.lines().skip(1).filter_map(|line| line.strip_prefix("//! ")?.split(' ').next()).collect();
    let names = names_within("src/desk");
    assert_eq!(
        rooms.iter().map(|room| (*room).to_owned()).collect::<BTreeSet<_>>(),
        names.into_keys().collect()
    );
    for (room, named) in names_within("src/desk") {
        let above: Vec<&str> = rooms.iter().copied().take_while(|above| **above != room).collect();
        // What the front page re-exports would hide the room it comes from.
        let wrong: Vec<_> = named.iter().filter(|name| !above.contains(&name.as_str())).collect();
        assert!(wrong.is_empty(), "{room} names {wrong:?}");
    }
}
