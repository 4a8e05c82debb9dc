//! The text of the program, for the tests that read it: the files of `src` without comments and without tests.

use std::fs;
use std::path::{Path, PathBuf};

/// A file of the program.
pub struct SourceFile {
    /// Relative to the folder `src`.
    pub path: PathBuf,
    /// Line by line as in the file, with the comments blank, up to the tests at its end.
    pub text: String,
}

/// The folder with the code of the program.
pub fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The files below a folder with this extension, in the order of their names.
pub fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|known| known == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Every file of the program. Panics where tests are in a file of their own that is not named as one.
pub fn program() -> Vec<SourceFile> {
    let src = src();
    let below = |path: PathBuf| path.strip_prefix(&src).unwrap().to_owned();
    let paths = files(&src, "rs").into_iter().map(below).filter(|path| !is_test(path));
    let found: Vec<SourceFile> =
        paths.map(|path| SourceFile { text: program_text(&src.join(&path)), path }).collect();
    let misplaced: Vec<_> =
        found.iter().filter(|file| file.text.contains("#[test]")).map(|file| &file.path).collect();
    assert!(
        misplaced.is_empty(),
        "tests belong at the end of a file or into a folder `tests`: {misplaced:?}"
    );
    assert!(found.len() > 300, "{}", found.len());
    found
}

/// Whether a file below `src` is compiled into the tests alone.
fn is_test(path: &Path) -> bool {
    let names = path.iter().filter_map(|part| part.to_str()).map(|part| part.trim_end_matches(".rs"));
    names.into_iter().any(|name| ["tests", "testing", "harness"].contains(&name))
}

fn program_text(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let program = text.split("\nmod tests {").next().unwrap();
    let lines = program.lines().map(|line| if line.trim_start().starts_with("//") { "" } else { line });
    lines.collect::<Vec<_>>().join("\n")
}
