//! Several files by one path: a folder, or a pattern in the place of the name (`lists/*.csv`).

use std::io;
use std::path::{Path, PathBuf};

use super::glob::ValuePattern;
use super::mapping::ENDING;
use super::reject::REJECTS_ENDING;
use crate::files::in_folder;

/// The files of a folder, or those whose names are as a pattern says, by name; none where the path is that of a file. Hidden
/// files, settings and rejects files, which are imported one by one once they are corrected, are left out. Too many are an
/// error: none of them is passed over.
pub fn files_of(path: &Path) -> io::Result<Option<Vec<PathBuf>>> {
    let pattern = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let pattern = pattern.filter(|name| name.contains(['*', '?']) && !path.exists());
    let (folder, pattern) = match pattern {
        Some(pattern) => (path.parent().unwrap_or(Path::new("")), Some([ValuePattern::of(&pattern)])),
        None if path.is_dir() => (path, None),
        None => return Ok(None),
    };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let files = in_folder(folder, |path, name| {
        let is_meant = pattern.as_ref().is_none_or(|pattern| ValuePattern::all_hold(pattern, name));
        let is_settings = path.extension().is_some_and(|ending| ending == ENDING);
        is_meant && !is_settings && !name.ends_with(REJECTS_ENDING) && path.is_file()
    });
    files.map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_and_a_pattern_are_several_files_and_a_file_is_one() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.csv", "a.CSV", "a.rejects.csv", ".hidden", "c.xlsx", "m.toml"] {
            std::fs::write(folder.path().join(name), "x").unwrap();
        }
        std::fs::create_dir(folder.path().join("in.csv")).unwrap();
        let names = |path: &str| {
            let files = files_of(&folder.path().join(path)).unwrap()?;
            let name = |file: &PathBuf| file.file_name().unwrap().to_string_lossy().into_owned();
            Some(files.iter().map(name).collect::<Vec<_>>())
        };
        assert_eq!(names("").unwrap(), ["a.CSV", "b.csv", "c.xlsx"]);
        assert_eq!(names("*.csv").unwrap(), ["a.CSV", "b.csv"]);
        assert_eq!((names("b.csv"), names("none.csv")), (None, None));
    }
}
