//! Measuring and printing: each figure beside its mark, as a ratio where there is a baseline in the same run.

use std::time::{Duration, Instant};

/// What was measured, for the table at the end.
#[derive(Default)]
pub(crate) struct Figures {
    rows: Vec<Row>,
}

struct Row {
    what: String,
    measured: String,
    mark: String,
    met: bool,
}

/// How long something took.
pub(crate) fn time<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let result = work();
    (result, start.elapsed())
}

/// The times of many runs, sorted.
pub(crate) fn times(runs: usize, mut work: impl FnMut(usize)) -> Vec<Duration> {
    let mut times: Vec<Duration> = (0..runs).map(|run| time(|| work(run)).1).collect();
    times.sort();
    times
}

/// The time that this share of the runs stayed under: 0.5 is the median.
pub(crate) fn percentile(times: &[Duration], share: f64) -> Duration {
    let at = ((times.len() as f64) * share) as usize;
    times[at.min(times.len() - 1)]
}

fn milliseconds(duration: Duration) -> String {
    let milliseconds = duration.as_secs_f64() * 1e3;
    if milliseconds >= 1000.0 {
        format!("{:.2} s", milliseconds / 1e3)
    } else {
        format!("{milliseconds:.3} ms")
    }
}

impl Figures {
    /// A figure with an absolute mark.
    pub(crate) fn absolute(&mut self, what: &str, measured: Duration, mark: Duration) {
        let row = Row {
            what: what.to_owned(),
            measured: milliseconds(measured),
            mark: format!("< {}", milliseconds(mark)),
            met: measured < mark,
        };
        self.add(row);
    }

    /// The median and the 99th percentile of sorted times, both with the same mark.
    pub(crate) fn keys(&mut self, what: &str, times: &[Duration], mark: Duration) {
        for (name, share) in [("median", 0.5), ("99th percentile", 0.99)] {
            self.absolute(&format!("{what}, {name}"), percentile(times, share), mark);
        }
    }

    /// A figure with a mark relative to a baseline of the same run.
    pub(crate) fn ratio(&mut self, what: &str, measured: Duration, baseline: Duration, mark: f64) {
        let ratio = measured.as_secs_f64() / baseline.as_secs_f64();
        let row = Row {
            what: what.to_owned(),
            measured: format!("{} / {} = {ratio:.2}x", milliseconds(measured), milliseconds(baseline)),
            mark: format!("<= {mark}x"),
            met: ratio <= mark,
        };
        self.add(row);
    }

    /// A size with a mark, in MB.
    pub(crate) fn size(&mut self, what: &str, megabytes: f64, mark: f64) {
        let row = Row {
            what: what.to_owned(),
            measured: format!("{megabytes:.1} MB"),
            mark: format!("< {mark} MB"),
            met: megabytes < mark,
        };
        self.add(row);
    }

    fn add(&mut self, row: Row) {
        eprintln!("  {}: {} ({})", row.what, row.measured, row.mark);
        self.rows.push(row);
    }

    pub(crate) fn print(&self) {
        println!("{:<58} {:>32} {:>14}", "figure", "measured", "mark");
        for row in &self.rows {
            let sign = if row.met { "" } else { "  MISSED" };
            println!("{:<58} {:>32} {:>14}{sign}", row.what, row.measured, row.mark);
        }
    }
}
