//! How far long work is, on standard error; only a person at a terminal sees it, and it leaves nothing behind.

use std::cell::{RefCell, RefMut};
use std::ops::ControlFlow;

use super::Output;
use super::context::Context;
use crate::credit::Message;
use crate::desk::{ProgressSink, Stage, StopFlag};
use crate::words::Words;

/// How much is done between two updates of the line, where the total is not known.
const STEP: u64 = 2_500;
/// How many times the line is updated where the total is known.
const UPDATES: u64 = 100;

/// Shows how far the work is.
pub(super) struct Progress<'a> {
    words: &'a Words,
    line: Option<RefCell<Line<'a>>>,
    stop: StopFlag,
}

/// The line that is overwritten again and again.
struct Line<'a> {
    output: &'a mut Output,
    /// The sentence, with `done` and `total` in it; `total` is 0 where it is not known.
    sentence: &'static str,
    updates: u64,
    is_shown: bool,
}

impl<'a> Progress<'a> {
    /// Does some work of a command with its progress shown in this sentence.
    pub(super) fn during<T>(
        cx: &mut Context<'_>,
        sentence: &'static str,
        work: impl FnOnce(&Progress<'_>) -> T,
    ) -> T {
        work(&Progress::new(cx, sentence))
    }

    /// The progress of the work of a command, shown in this sentence.
    pub(super) fn new<'b: 'a>(cx: &'a mut Context<'b>, sentence: &'static str) -> Self {
        let stop = cx.stop_flag().clone();
        let can_show = cx.invocation.can_show_progress();
        let line = can_show.then_some(Line { output: &mut cx.output, sentence, updates: 0, is_shown: false });
        Self { words: cx.words, line: line.map(RefCell::new), stop }
    }

    fn line(&self) -> Option<RefMut<'_, Line<'a>>> {
        self.line.as_ref()?.try_borrow_mut().ok()
    }
}

impl Line<'_> {
    fn show(&mut self, words: &Words, done: u64, total: Option<u64>) {
        let message = Message::new(self.sentence).count("done", done).count("total", total.unwrap_or(0));
        self.output.progress(&words.render(&message));
        self.is_shown = true;
    }
}

impl ProgressSink for Progress<'_> {
    fn begin(&self, stage: Stage) {
        let Some(mut line) = self.line() else { return };
        (line.sentence, line.updates) = (sentence_of(stage), 0);
        match stage {
            Stage::File | Stage::Audit => line.show(self.words, 0, None),
            // They are shown as soon as the total is known.
            Stage::Tables | Stage::Comparisons | Stage::Copying => {}
        }
    }

    fn report(&self, done: u64, total: Option<u64>) -> ControlFlow<()> {
        if self.stop.is_set() {
            return ControlFlow::Break(());
        }
        let Some(mut line) = self.line() else { return ControlFlow::Continue(()) };
        let step = total.map_or(STEP, |total| total / UPDATES).max(1);
        if done / step > line.updates {
            line.updates = done / step;
            line.show(self.words, done, total);
        }
        ControlFlow::Continue(())
    }

    fn stop_flag(&self) -> StopFlag {
        self.stop.clone()
    }
}

const fn sentence_of(stage: Stage) -> &'static str {
    match stage {
        Stage::File => "cli-progress-file",
        Stage::Audit => "cli-progress-audit",
        Stage::Tables => "cli-progress-tables",
        Stage::Comparisons => "cli-progress-comparisons",
        Stage::Copying => "cli-copy-progress",
    }
}

impl Drop for Progress<'_> {
    fn drop(&mut self) {
        if let Some(line) = self.line.take() {
            let line = line.into_inner();
            if line.is_shown {
                line.output.progress("");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{self, Write};
    use std::rc::Rc;

    use super::*;
    use crate::cli::Format;

    /// What was written, which can be read while an output has it.
    #[derive(Clone, Default)]
    struct Written(Rc<RefCell<Vec<u8>>>);

    impl Write for Written {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.borrow_mut().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn each_stage_has_its_own_line_and_nothing_is_left_of_the_last_one() {
        let written = Written::default();
        let mut output = Output::new(Format::Text, io::sink(), written.clone());
        let line = Line { output: &mut output, sentence: "cli-copy-progress", updates: 0, is_shown: false };
        let words = Words::new(crate::words::Language::English);
        let progress = Progress { words: &words, line: Some(RefCell::new(line)), stop: StopFlag::default() };
        progress.begin(Stage::File);
        progress.begin(Stage::Tables);
        progress.proceed(1, Some(21)).unwrap();
        progress.proceed(2, Some(21)).unwrap();
        progress.begin(Stage::Comparisons);
        progress.proceed(1, Some(17)).unwrap();
        drop(progress);
        let written = String::from_utf8(written.0.take()).unwrap();
        let lines: Vec<&str> = written.split('\r').map(|line| line.trim_end_matches("\u{1b}[K")).collect();
        let expected = [
            "",
            "Examining the file",
            "Examining the tables: 1 of 21",
            "Examining the tables: 2 of 21",
            "Recalculating stored values: 1 of 17",
            "",
        ];
        assert_eq!(lines, expected);
    }
}
