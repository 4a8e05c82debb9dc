//! The log: a file beside the desk, never the terminal, which belongs to the screens.
//!
//! The file is created by its first line. What cannot be logged is lost silently: a full disk or a missing right
//! must not stop the desk. Past [`LARGEST`] a new file is begun and one old one remains (`creditdesk.log.old`).

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use tracing::Subscriber;
use tracing_subscriber::filter::LevelFilter;

use crate::config::LogLevel;
use crate::files::{append_to, create_folders};
use crate::sanitize::sanitize;

/// The size in bytes after which a new file is begun.
pub const LARGEST: u64 = 5 * 1024 * 1024;

/// Writes what the program traces to the file. For `main`, which makes it the global subscriber.
pub fn subscriber(file: &Path, level: LogLevel) -> impl Subscriber + Send + Sync + use<> {
    let writer = LogFile { path: file.to_owned(), open: None };
    tracing_subscriber::fmt()
        .with_max_level(filter(level))
        .with_ansi(false)
        // Otherwise a line that cannot be written would be reported on the terminal.
        .log_internal_errors(false)
        .with_writer(Mutex::new(writer))
        .finish()
}

const fn filter(level: LogLevel) -> LevelFilter {
    match level {
        LogLevel::Off => LevelFilter::OFF,
        LogLevel::Error => LevelFilter::ERROR,
        LogLevel::Warn => LevelFilter::WARN,
        LogLevel::Info => LevelFilter::INFO,
        LogLevel::Debug => LevelFilter::DEBUG,
        LogLevel::Trace => LevelFilter::TRACE,
    }
}

/// The file that lines are appended to, opened when the first one comes.
struct LogFile {
    path: PathBuf,
    open: Option<File>,
}

impl LogFile {
    fn append(&mut self, line: &str) -> io::Result<()> {
        let mut file = match self.open.take() {
            Some(file) => file,
            None => open(&self.path)?,
        };
        if file.metadata()?.len() >= LARGEST {
            // Another process may have moved it already: then the new one is below the size and is only opened.
            if fs::metadata(&self.path)?.len() >= LARGEST {
                fs::rename(&self.path, old(&self.path))?;
            }
            file = open(&self.path)?;
        }
        // One call for the line, so that two processes do not mix theirs.
        file.write_all(format!("{line}\n").as_bytes())?;
        self.open = Some(file);
        Ok(())
    }
}

impl Write for LogFile {
    /// Takes one whole line, as tracing hands it over; line breaks inside become spaces.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let text = String::from_utf8_lossy(bytes);
        // Failing to log is not fatal, and there is nowhere to report it.
        self.append(&sanitize(text.trim_end())).ok();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn open(path: &Path) -> io::Result<File> {
    if let Some(folder) = path.parent() {
        create_folders(folder)?;
    }
    append_to(path)
}

fn old(path: &Path) -> PathBuf {
    let mut name = path.to_owned().into_os_string();
    name.push(".old");
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log_to(file: &Path, level: LogLevel, act: impl FnOnce()) {
        tracing::subscriber::with_default(subscriber(file, level), act);
    }

    #[test]
    fn lines_are_appended_and_sanitized() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("state/creditdesk.log");
        log_to(&file, LogLevel::Warn, || tracing::warn!("one\n{}", "\u{202e}two"));
        log_to(&file, LogLevel::Warn, || tracing::warn!(rows = 3, "again"));
        let text = fs::read_to_string(&file).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), 2, "{text}");
        assert!(lines[0].ends_with("one two"), "{text}");
        assert!(lines[1].ends_with("again rows=3"), "{text}");
    }

    #[test]
    fn no_line_makes_no_file() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("creditdesk.log");
        log_to(&file, LogLevel::Warn, || tracing::info!("not important"));
        assert!(!file.exists());
    }

    #[test]
    fn a_large_file_is_put_aside() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("creditdesk.log");
        File::create(&file).unwrap().set_len(LARGEST).unwrap();
        log_to(&file, LogLevel::Error, || {
            tracing::error!("first");
            tracing::error!("second");
        });
        assert_eq!(fs::read_to_string(&file).unwrap().lines().count(), 2);
        assert_eq!(fs::metadata(old(&file)).unwrap().len(), LARGEST);
    }

    #[test]
    fn a_log_that_cannot_be_opened_is_no_failure() {
        let folder = tempfile::tempdir().unwrap();
        log_to(folder.path(), LogLevel::Error, || tracing::error!("lost"));
    }
}
