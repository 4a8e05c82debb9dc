//! How far long work is, on standard error; only a person at a terminal sees it, and it leaves nothing behind.

use std::cell::RefCell;

use super::Output;
use super::context::Context;
use crate::credit::Statement;
use crate::desk::{Go, StopFlag, Watch};
use crate::words::Words;

/// What is done between two looks, where it is not known how much there is in all.
const STEP: u64 = 2_500;
/// How many times it is told where that is known.
const TELLINGS: u64 = 100;

/// Tells how far the work is.
pub(super) struct Progress<'a> {
    words: &'a Words,
    /// The sentence, with `done` and `total` in it; `total` is 0 where it is not known.
    sentence: &'static str,
    line: Option<RefCell<Line<'a>>>,
    stop: StopFlag,
}

/// The line that is written over and over.
struct Line<'a> {
    output: &'a mut Output,
    told: u64,
}

impl<'a> Progress<'a> {
    /// Tells of the work of a command in this sentence.
    pub(super) fn new<'b: 'a>(cx: &'a mut Context<'b>, sentence: &'static str) -> Self {
        let stop = cx.stop_flag().clone();
        let line = cx.invocation.can_show_progress().then_some(Line { output: &mut cx.output, told: 0 });
        Self { words: cx.words, sentence, line: line.map(RefCell::new), stop }
    }
}

impl Watch for Progress<'_> {
    fn watch(&self, done: u64, total: Option<u64>) -> Go {
        if self.stop.is_set() {
            return Go::Stop;
        }
        let Some(Ok(mut line)) = self.line.as_ref().map(RefCell::try_borrow_mut) else {
            return Go::On;
        };
        let step = total.map_or(STEP, |total| total / TELLINGS).max(1);
        if done / step > line.told {
            line.told = done / step;
            let count = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
            let statement = Statement::new(self.sentence)
                .count("done", count(done))
                .count("total", count(total.unwrap_or(0)));
            let text = self.words.tell(&statement);
            line.output.progress(&text);
        }
        Go::On
    }

    fn stop_flag(&self) -> StopFlag {
        self.stop.clone()
    }
}

impl Drop for Progress<'_> {
    fn drop(&mut self) {
        if let Some(line) = self.line.take() {
            let line = line.into_inner();
            if line.told > 0 {
                line.output.progress("");
            }
        }
    }
}
