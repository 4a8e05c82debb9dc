//! Files that no output may replace, whatever the user asks for and by whatever link the path leads there.

use std::path::{Path, PathBuf};

use super::FileId;

/// What SQLite has beside a database while it is open or after a crash. Taken away, or left beside another database,
/// they cost data.
pub const COMPANIONS: [&str; 3] = ["-wal", "-shm", "-journal"];

/// What the announcement of who writes to a desk has at the end of its name. No companion: nothing is lost without it.
pub(super) const WRITER: &str = ".writer";

/// What a protected file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The open desk, or a companion of it.
    Desk,
    /// The settings of the program.
    Settings,
    Log,
    /// The remembered columns of lists.
    Columns,
    /// The mapping of an import.
    Mapping,
    /// A file that the command reads.
    Input,
}

/// The files that the outputs of a command may not replace.
#[derive(Debug, Clone, Default)]
pub struct Protected {
    files: Vec<(Purpose, PathBuf)>,
}

impl Purpose {
    /// Its name, by which the words files know it.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Desk => "desk",
            Self::Settings => "settings",
            Self::Log => "log",
            Self::Columns => "columns",
            Self::Mapping => "mapping",
            Self::Input => "input",
        }
    }
}

impl Protected {
    /// The same with one file more. It need not exist: an output would be taken for it later.
    pub fn with(mut self, purpose: Purpose, file: impl Into<PathBuf>) -> Self {
        self.files.push((purpose, file.into()));
        self
    }

    /// The same with a desk and its companions.
    pub fn with_desk(self, desk: &Path) -> Self {
        self.with(Purpose::Desk, desk).with_companions(desk)
    }

    /// The same with the companions of a desk, and where it is announced who writes to it: beside the file and, where
    /// the path is a link, beside that too.
    pub fn with_companions(self, desk: &Path) -> Self {
        let endings = COMPANIONS.into_iter().chain([WRITER]);
        endings.fold(self, |all, ending| {
            let beside_file = all.with(Purpose::Desk, companion(desk, ending));
            beside_file.with(Purpose::Desk, with_ending(desk, ending))
        })
    }

    /// The files that are protected for this.
    pub fn files(&self, purpose: Purpose) -> impl Iterator<Item = &Path> {
        let of_purpose = self.files.iter().filter(move |(of, _)| *of == purpose);
        of_purpose.map(|(_, file)| file.as_path())
    }

    /// What the file at a path is protected for; none where it is not.
    pub(super) fn purpose_of(&self, path: &Path) -> Option<Purpose> {
        let (real, id) = (real_path(path), FileId::of(path).ok());
        let is_same = |file: &Path| {
            real_path(file) == real
                || id.as_ref().is_some_and(|id| FileId::of(file).ok().as_ref() == Some(id))
        };
        self.files.iter().find(|(_, file)| is_same(file)).map(|(purpose, _)| *purpose)
    }
}

/// The path of a companion. SQLite has it beside the file itself, where the path leads through links.
pub fn companion(database: &Path, ending: &str) -> PathBuf {
    with_ending(&real_path(database), ending)
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// The path without links; of a file that does not exist, its folder without links.
pub(super) fn real_path(path: &Path) -> PathBuf {
    if let Ok(real) = path.canonicalize() {
        return real;
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    match (folder.canonicalize(), path.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_desk_is_protected_with_companions_that_are_not_there_yet() {
        let folder = tempfile::tempdir().unwrap();
        let desk = folder.path().join("desk.db");
        let protected = Protected::default().with_desk(&desk);
        for name in [
            "desk.db",
            "desk.db-wal",
            "desk.db-shm",
            "desk.db-journal",
            "desk.db.writer",
            "./../x/desk.db-wal",
        ] {
            fs::create_dir_all(folder.path().join("x")).unwrap();
            let path = folder.path().join(name);
            let expected = (!name.contains("/x/")).then_some(Purpose::Desk);
            assert_eq!(protected.purpose_of(&path), expected, "{name}");
        }
        assert_eq!(protected.purpose_of(&folder.path().join("x/../desk.db-wal")), Some(Purpose::Desk));
        assert_eq!(protected.purpose_of(&folder.path().join("desk.db.csv")), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_desk_behind_a_link_is_protected_with_the_companions_beside_the_file_and_beside_the_link() {
        let folder = tempfile::tempdir().unwrap();
        let (real, link) = (folder.path().join("real/real.db"), folder.path().join("desk.db"));
        fs::create_dir(real.parent().unwrap()).unwrap();
        fs::write(&real, "").unwrap();
        std::os::unix::fs::symlink(&real, &link).unwrap();
        let protected = Protected::default().with_desk(&link);
        for name in ["real/real.db", "desk.db"] {
            for ending in ["", "-wal", "-shm", "-journal", ".writer"] {
                let path = folder.path().join(format!("{name}{ending}"));
                assert_eq!(protected.purpose_of(&path), Some(Purpose::Desk), "{name}{ending}");
            }
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_protected_file_is_recognised_through_links_and_hard_links() {
        let folder = tempfile::tempdir().unwrap();
        let (log, link, hard) =
            (folder.path().join("log"), folder.path().join("link"), folder.path().join("hard"));
        fs::write(&log, "one\n").unwrap();
        std::os::unix::fs::symlink(&log, &link).unwrap();
        fs::hard_link(&log, &hard).unwrap();
        let protected = Protected::default().with(Purpose::Log, &log);
        assert_eq!(protected.purpose_of(&link), Some(Purpose::Log));
        assert_eq!(protected.purpose_of(&hard), Some(Purpose::Log));
        assert_eq!(Protected::default().with(Purpose::Log, &link).purpose_of(&log), Some(Purpose::Log));
    }
}
