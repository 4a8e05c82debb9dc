//! The layers of the program: every `crate::` and `super::` path is read and compared with the table.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::source::{SourceFile, files, program, src};

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
    ("desk", &["credit", "fields", "records", "store", "exchange", "files", "sanitize", "stop"]),
    ("tui", &["credit", "desk", "fields", "files", "words", "sanitize"]),
    ("cli", &["config", "credit", "desk", "exchange", "fields", "files", "words", "sanitize", "paths"]),
];

/// Crates that only one layer may know.
const BELONGS_TO: [(&str, &[&str]); 8] = [
    ("ratatui", &["tui"]),
    ("crossterm", &["tui"]),
    ("clap", &["cli"]),
    ("rust_xlsxwriter", &["exchange"]),
    ("calamine", &["exchange"]),
    ("quick_xml", &["exchange"]),
    ("zip", &["exchange"]),
    ("tempfile", &["files"]),
];

/// The module of the crate that a file below `src` belongs to; none for `lib.rs` and `main.rs`, which compose.
fn layer(path: &Path) -> Option<String> {
    let first = path.components().next().unwrap();
    let name = first.as_os_str().to_str().unwrap().trim_end_matches(".rs");
    (!["lib", "main"].contains(&name)).then(|| name.to_owned())
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

/// The files of the layers with the layer of each.
fn layered() -> Vec<(String, SourceFile)> {
    program().into_iter().filter_map(|file| Some((layer(&file.path)?, file))).collect()
}

#[test]
fn arrows_point_inward_only() {
    let table: BTreeMap<&str, &[&str]> = MAY_USE.into();
    let mut wrong = Vec::new();
    for (layer, named) in names_within("src") {
        let allowed = table.get(layer.as_str()).unwrap_or_else(|| panic!("{layer} is not in the table"));
        let modules = named.iter().filter(|name| table.contains_key(name.as_str()));
        let forbidden = modules.filter(|name| !allowed.contains(&name.as_str()));
        wrong.extend(forbidden.map(|name| format!("{layer} names {name}")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_arrow_of_the_table_is_used() {
    let used = names_within("src");
    for (layer, allowed) in MAY_USE {
        let used = used.get(layer).unwrap_or_else(|| panic!("{layer} is no module"));
        let unused: Vec<_> = allowed.iter().filter(|name| !used.contains(**name)).collect();
        assert!(unused.is_empty(), "{layer} does not use {unused:?}");
    }
}

#[test]
fn each_outside_crate_is_known_to_its_own_layer_only() {
    let mut wrong = Vec::new();
    for (layer, SourceFile { path, text }) in layered() {
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
    let mut found = ["src", "tests"].map(|folder| files(&root.join(folder), "rs")).concat();
    let may = ["src/store/engine/sqlite", "tests/raw", "tests/architecture.rs"].map(|path| root.join(path));
    let names = |path: &PathBuf| {
        let text = fs::read_to_string(path).unwrap();
        text.lines().any(|line| line.contains("rusqlite") && !line.trim_start().starts_with("//"))
    };
    found.retain(|path| !may.iter().any(|may| path.starts_with(may)) && names(path));
    assert!(found.is_empty(), "{found:#?}");
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
    let mut wrong = Vec::new();
    for (layer, SourceFile { path, text }) in layered() {
        if layer == "store" && !path.starts_with("store/engine") {
            let named = FUNCTIONS_OF_AN_ENGINE.iter().filter(|function| text.contains(*function));
            wrong.extend(named.map(|function| format!("{} calls {function}", path.display())));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_rules_know_no_floats_and_no_clock() {
    for (layer, SourceFile { path, text }) in layered() {
        if layer == "credit" {
            for word in ["f64", "f32", "::now()", "std::env", "std::fs", "std::io"] {
                assert!(!text.contains(word), "{} names {word}", path.display());
            }
        }
    }
}

/// The modules beside the drawing of the map, each with what the map says that it uses.
fn beside(map: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let (_, lines) = map.split_once("beside them").unwrap();
    let mut uses_of = BTreeMap::new();
    for line in lines.lines().skip(1) {
        let columns: Vec<&str> = line
            .trim_start_matches("//!")
            .split("  ")
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect();
        let (names, uses) = (columns.first().unwrap(), columns.last().unwrap());
        let uses: BTreeSet<&str> =
            if uses.ends_with(": leaves") { BTreeSet::new() } else { uses.split(", ").collect() };
        uses_of.extend(names.split(", ").map(|name| (name, uses.clone())));
    }
    uses_of
}

#[test]
fn the_map_has_every_module_of_the_crate_and_what_those_beside_the_drawing_use() {
    let lib = fs::read_to_string(src().join("lib.rs")).unwrap();
    let map = lib.split("//! ```").nth(1).unwrap();
    let (drawing, _) = map.split_once("beside them").unwrap();
    let drawn = drawing.split_whitespace().filter_map(|entry| entry.strip_suffix('/'));
    let drawn: BTreeSet<&str> = drawn.filter(|name| !name.is_empty()).collect();
    let beside = beside(map);
    let modules = &names_after(&lib, "\npub mod ") | &names_after(&lib, "\nmod ");
    let in_the_map = drawn.iter().chain(beside.keys()).map(|name| (*name).to_owned());
    assert_eq!(in_the_map.collect::<BTreeSet<_>>(), modules);
    let table: BTreeMap<&str, &[&str]> = MAY_USE.into();
    for (name, uses) in beside {
        assert_eq!(uses, table.get(name).unwrap().iter().copied().collect(), "{name}");
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
    let folder = folder.strip_prefix("src").unwrap().trim_start_matches('/');
    let mut names: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (_, SourceFile { path, text }) in layered() {
        let Some(path_below) = modules_below(&path, Path::new(folder)) else { continue };
        let found = names.entry(path_below.first().unwrap().clone()).or_default();
        found.extend(names_after(&text, &start));
        found.extend(names_after(&text, &"super::".repeat(path_below.len())));
    }
    for (module, named) in &mut names {
        named.remove(module);
    }
    names
}

#[test]
fn screens_do_not_name_each_other_in_circles() {
    let mut names = names_within("src/tui/screens");
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
fn a_room_of_the_desk_names_only_rooms_above_it_in_the_map() {
    let front = fs::read_to_string(src().join("desk/mod.rs")).unwrap();
    let map = front.split("//! ```").nth(1).unwrap();
    let rooms: Vec<&str> =
        map.lines().skip(1).filter_map(|line| line.strip_prefix("//! ")?.split(' ').next()).collect();
    let names = names_within("src/desk");
    assert_eq!(
        rooms.iter().map(|room| (*room).to_owned()).collect::<BTreeSet<_>>(),
        names.keys().cloned().collect()
    );
    for (room, named) in names {
        let above: Vec<&str> = rooms.iter().copied().take_while(|above| **above != room).collect();
        // What the front page re-exports would hide the room it comes from.
        let wrong: Vec<_> = named.iter().filter(|name| !above.contains(&name.as_str())).collect();
        assert!(wrong.is_empty(), "{room} names {wrong:?}");
    }
}
