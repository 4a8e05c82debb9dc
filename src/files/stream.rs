//! Pipes and devices: waited for without end, unless the work is to stop.
//!
//! A signal does not wake a process that waits in `open`, `read` or `write`: handlers set a flag, and the system goes on
//! waiting. So nothing here waits longer than a moment without a look at the flag.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::Path;

use super::databases::refuse_open_database;
use crate::stop::StopFlag;

/// A file of any kind, opened to be read or to be written to from one end to the other.
#[derive(Debug)]
pub struct Stream {
    file: File,
    stop: StopFlag,
    /// None for a regular file, which is always ready.
    #[cfg(unix)]
    waits_for: Option<rustix::event::PollFlags>,
}

/// What ended the waiting.
#[derive(Debug, thiserror::Error)]
#[error("stopped on request")]
struct Stopped;

/// Whether a path leads to a pipe or a device, which may have to be waited for.
pub fn is_stream(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|metadata| !metadata.is_file() && !metadata.is_dir())
}

/// Whether an error is none of the file: the work was to stop.
pub fn is_stopped(error: &io::Error) -> bool {
    let Some(inner) = error.get_ref() else { return false };
    inner.is::<Stopped>()
}

impl Stream {
    /// Opens a file for reading, unless this process has it open as a database.
    pub fn read(path: &Path, stop: StopFlag) -> io::Result<Self> {
        refuse_open_database(path)?;
        Self::open(path, OpenOptions::new().read(true), Direction::In, stop)
    }

    /// Opens a pipe or a device for writing. Appended, because the stream may be a file that something was written to
    /// before.
    pub(super) fn append(path: &Path, stop: StopFlag) -> io::Result<Self> {
        Self::open(path, OpenOptions::new().append(true), Direction::Out, stop)
    }

    pub const fn file(&self) -> &File {
        &self.file
    }
}

/// Which way the bytes go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Direction {
    In,
    Out,
}

#[cfg(unix)]
mod waiting {
    use std::os::unix::fs::{FileTypeExt, OpenOptionsExt};
    use std::thread::sleep;
    use std::time::Duration;

    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use rustix::fs::OFlags;
    use rustix::io::Errno;

    use super::{Direction, File, OpenOptions, Path, StopFlag, Stopped, Stream, io};

    /// The time between two looks at the flag.
    const PAUSE: Duration = Duration::from_millis(50);
    const POLL_PAUSE: Timespec = Timespec { tv_sec: 0, tv_nsec: 50_000_000 };

    impl Stream {
        pub(super) fn open(
            path: &Path,
            options: &mut OpenOptions,
            direction: Direction,
            stop: StopFlag,
        ) -> io::Result<Self> {
            if !std::fs::metadata(path)?.file_type().is_fifo() {
                return Ok(Self { file: options.open(path)?, stop, waits_for: None });
            }
            let nonblocking = i32::try_from(OFlags::NONBLOCK.bits()).unwrap_or(0);
            let file = open_pipe(path, options.custom_flags(nonblocking), &stop)?;
            let flags = match direction {
                Direction::In => PollFlags::IN,
                Direction::Out => PollFlags::OUT,
            };
            Ok(Self { file, stop, waits_for: Some(flags) })
        }

        /// Does something with the file as soon as it is ready for it.
        pub(super) fn when_ready<T>(
            &mut self,
            mut act: impl FnMut(&mut File) -> io::Result<T>,
        ) -> io::Result<T> {
            let Some(flags) = self.waits_for else { return act(&mut self.file) };
            loop {
                check(&self.stop)?;
                match poll(&mut [PollFd::new(&self.file, flags)], Some(&POLL_PAUSE)) {
                    Ok(0) | Err(Errno::INTR) => continue,
                    Ok(_) => {}
                    Err(error) => return Err(error.into()),
                }
                match act(&mut self.file) {
                    Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                    done => return done,
                }
            }
        }
    }

    /// Opens a pipe. One to be written to cannot be opened before its reader is there.
    fn open_pipe(path: &Path, options: &OpenOptions, stop: &StopFlag) -> io::Result<File> {
        loop {
            check(stop)?;
            match options.open(path) {
                Err(error) if error.raw_os_error() == Some(Errno::NXIO.raw_os_error()) => sleep(PAUSE),
                opened => return opened,
            }
        }
    }

    fn check(stop: &StopFlag) -> io::Result<()> {
        if stop.is_set() { Err(io::Error::other(Stopped)) } else { Ok(()) }
    }
}

#[cfg(not(unix))]
impl Stream {
    fn open(path: &Path, options: &OpenOptions, _: Direction, stop: StopFlag) -> io::Result<Self> {
        Ok(Self { file: options.open(path)?, stop })
    }

    fn when_ready<T>(&mut self, mut act: impl FnMut(&mut File) -> io::Result<T>) -> io::Result<T> {
        if self.stop.is_set() { Err(io::Error::other(Stopped)) } else { act(&mut self.file) }
    }
}

impl Read for Stream {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.when_ready(|file| file.read(buffer))
    }
}

impl Write for Stream {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.when_ready(|file| file.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::path::PathBuf;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::thread;

    use super::*;

    fn pipe(folder: &tempfile::TempDir) -> PathBuf {
        let pipe = folder.path().join("pipe");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        pipe
    }

    #[test]
    fn a_pipe_carries_everything_however_late_its_ends_come() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = pipe(&folder);
        let text = "a row\n".repeat(100_000);
        thread::scope(|scope| {
            let reader = scope.spawn(|| {
                let mut read = String::new();
                Stream::read(&pipe, StopFlag::default()).unwrap().read_to_string(&mut read).unwrap();
                read
            });
            let mut writer = Stream::append(&pipe, StopFlag::default()).unwrap();
            writer.write_all(text.as_bytes()).unwrap();
            drop(writer);
            assert!(reader.join().unwrap() == text);
        });
    }

    #[test]
    fn waiting_for_the_other_end_or_for_its_bytes_stops_on_request() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = pipe(&folder);
        let flag = Arc::new(AtomicBool::new(false));
        let stop = StopFlag::of(Arc::clone(&flag));
        thread::scope(|scope| {
            let reading = scope.spawn(|| Stream::read(&pipe, stop.clone())?.read(&mut [0; 8]));
            let mut writer = Stream::append(&pipe, stop.clone()).unwrap();
            // The reader never reads: the pipe becomes full.
            let mut idle = Stream::read(&pipe, StopFlag::default()).unwrap();
            let writing = scope.spawn(move || writer.write_all(&vec![b'x'; 1_000_000]));
            flag.store(true, Ordering::Relaxed);
            assert!(is_stopped(&writing.join().unwrap().unwrap_err()));
            let _ = reading.join().unwrap();
            assert!(idle.read(&mut [0; 8]).is_ok());
        });
        assert!(is_stopped(&Stream::append(&pipe, stop.clone()).unwrap_err()));
        let unread = Stream::read(&pipe, stop).and_then(|mut stream| stream.read(&mut [0; 8]));
        assert!(is_stopped(&unread.unwrap_err()));
    }
}
