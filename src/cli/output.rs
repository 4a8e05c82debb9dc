//! The two streams of a command; the only place that writes to them.

use std::io::{self, BufWriter, ErrorKind, Write};

use serde::Serialize;

use super::{Exit, Failure};
use crate::credit::Message;
use crate::files::cause_of;
use crate::sanitize::{json_text, sanitize, sanitize_lines};
use crate::words::Words;

/// The format of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Words and tables, for people.
    Text,
    /// One JSON document, for programs.
    Json,
}

/// What a command has done by the time its answer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// Something is saved, in the desk or in a file.
    Saved,
    /// Nothing remains of it but the answer.
    Nothing,
}

/// Standard output and standard error, locked.
///
/// A reader that went away (`creditdesk hold list | head`) is no failure: what is written after that is dropped. Any
/// other error of writing is remembered and decides the exit code in the end.
pub struct Output {
    format: Format,
    out: Box<dyn Write>,
    err: Box<dyn Write>,
    broken: Option<io::Error>,
}

impl Output {
    /// The streams of the process.
    pub fn standard(format: Format) -> Self {
        Self::new(format, BufWriter::new(io::stdout().lock()), BufWriter::new(io::stderr().lock()))
    }

    /// Streams of any kind.
    pub fn new(format: Format, out: impl Write + 'static, err: impl Write + 'static) -> Self {
        Self { format, out: Box::new(out), err: Box::new(err), broken: None }
    }

    /// The format of the answer.
    pub const fn format(&self) -> Format {
        self.format
    }

    /// Writes to standard output as it is.
    pub fn raw(&mut self, bytes: &[u8]) {
        if self.broken.is_none() {
            self.broken = self.out.write_all(bytes).err();
        }
    }

    /// Writes a text to standard output; nothing in it can steer a terminal.
    pub fn text(&mut self, text: &str) {
        self.raw(sanitize_lines(text).as_bytes());
    }

    /// Writes the JSON document of the answer; its texts are exact, and what could steer a terminal is escaped.
    pub fn json(&mut self, document: &impl Serialize) {
        match serde_json::to_value(document).and_then(|document| json_text(&document)) {
            Ok(text) => self.raw(format!("{text}\n").as_bytes()),
            Err(error) => self.broken = Some(error.into()),
        }
    }

    /// Writes a note to standard error; progress and notes never mix with the answer.
    pub fn note(&mut self, text: &str) {
        // Where standard error is gone there is nowhere to report it.
        let _ = writeln!(self.err, "{}", sanitize_lines(text));
        let _ = self.err.flush();
    }

    /// Overwrites the last line of standard error, which is a terminal, with the progress of the work or with nothing.
    pub fn progress(&mut self, text: &str) {
        // The line is written from its beginning, and the rest of the previous one is erased.
        let _ = write!(self.err, "\r{}\u{1b}[K", sanitize(text));
        let _ = self.err.flush();
    }

    /// Standard output for an answer that is too long to be put together first.
    pub fn stream() -> impl Write + Send + 'static {
        Stream(BufWriter::new(io::stdout()))
    }

    /// Reports a failure, in the format of the answer.
    pub fn failure(&mut self, failure: &Failure, words: &Words) -> Exit {
        match self.format {
            Format::Json => self.json(&failure.json(words)),
            Format::Text => self.report(failure, words),
        }
        failure.exit
    }

    /// Flushes the answer, and returns how the program ends: a full disk behind standard output is a failure. What was
    /// done before is not undone by it, and is reported on standard error.
    pub fn finish(mut self, exit: Exit, done: Done, words: &Words) -> Exit {
        let flushed = self.out.flush().err();
        match self.broken.take().or(flushed) {
            Some(error) if error.kind() != ErrorKind::BrokenPipe => {
                let key = match done {
                    Done::Saved => "answer-lost-saved",
                    Done::Nothing => "answer-lost",
                };
                let failure = Failure::failed(Message::new(key).with("cause", cause_of(&error)));
                self.report(&failure, words);
                if exit == Exit::Done { Exit::Failed } else { exit }
            }
            Some(_) | None => exit,
        }
    }

    /// Writes a failure to standard error.
    fn report(&mut self, failure: &Failure, words: &Words) {
        let _ = self.err.write_all(sanitize_lines(&failure.text(words)).as_bytes());
        let _ = self.err.flush();
    }
}

/// Standard output, where a reader that went away is no failure.
struct Stream<W: Write>(BufWriter<W>);

impl<W: Write> Write for Stream<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        unless_gone(self.0.write(bytes), bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        unless_gone(self.0.flush(), ())
    }
}

/// What is written after the reader went away is dropped.
fn unless_gone<T>(written: io::Result<T>, dropped: T) -> io::Result<T> {
    match written {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(dropped),
        written => written,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Broken(ErrorKind);

    impl Write for Broken {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_reader_that_went_away_is_no_failure() {
        let mut output = Output::new(Format::Text, Broken(ErrorKind::BrokenPipe), io::sink());
        output.text("a line\n");
        assert_eq!(output.finish(Exit::Done, Done::Nothing, &english()), Exit::Done);
    }

    #[test]
    fn a_stream_goes_on_without_its_reader_and_stops_on_a_full_disk() {
        let long = vec![b'x'; 100_000];
        let mut stream = Stream(BufWriter::new(Broken(ErrorKind::BrokenPipe)));
        assert!(stream.write_all(&long).and_then(|()| stream.flush()).is_ok());
        let mut stream = Stream(BufWriter::new(Broken(ErrorKind::StorageFull)));
        assert!(stream.write_all(&long).is_err());
    }

    /// Bytes that can be read while an output has them.
    #[derive(Clone, Default)]
    struct Shared(std::rc::Rc<std::cell::RefCell<Vec<u8>>>);

    impl Write for Shared {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.borrow_mut().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn nothing_that_is_printed_or_noted_can_steer_a_terminal_and_json_is_exact() {
        let dirty = "C\u{202e}1\u{1b}[2J\n";
        let (out, err) = (Shared::default(), Shared::default());
        let mut output = Output::new(Format::Text, out.clone(), err.clone());
        output.text(dirty);
        output.note(dirty);
        output.json(&serde_json::json!({ "code": "C\u{202e}1" }));
        output.finish(Exit::Done, Done::Nothing, &english());
        let (out, err) = (out.0.take(), err.0.take());
        assert_eq!(String::from_utf8(out).unwrap(), "C1[2J\n{\"code\":\"C\\u202e1\"}\n");
        assert_eq!(String::from_utf8(err).unwrap(), "C1[2J\n\n");
    }

    #[test]
    fn an_answer_that_could_not_be_written_is_a_failure() {
        let mut output = Output::new(Format::Text, Broken(ErrorKind::StorageFull), io::sink());
        output.text("a line\n");
        assert_eq!(output.finish(Exit::Done, Done::Nothing, &english()), Exit::Failed);
    }

    #[test]
    fn what_was_saved_before_its_answer_was_lost_is_reported_as_saved_on_standard_error_only() {
        for (format, done, saved) in [
            (Format::Text, Done::Saved, true),
            (Format::Json, Done::Saved, true),
            (Format::Text, Done::Nothing, false),
        ] {
            let err = Shared::default();
            let mut output = Output::new(format, Broken(ErrorKind::StorageFull), err.clone());
            output.raw(b"an answer\n");
            assert_eq!(output.finish(Exit::Done, done, &english()), Exit::Failed);
            let noted = String::from_utf8(err.0.take()).unwrap();
            assert!(noted.contains("the disk is full"), "{noted}");
            assert_eq!(noted.contains("is saved"), saved, "{noted}");
        }
    }

    fn english() -> Words {
        Words::new(crate::words::Language::English)
    }
}
