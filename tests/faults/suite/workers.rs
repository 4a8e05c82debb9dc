//! Many cases on all processors.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::flaw::Finding;

/// What is found with all cases.
pub(crate) fn for_each<T: Sync>(cases: &[T], attempt: impl Fn(&T) -> Vec<Finding> + Sync) -> Vec<Finding> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut findings = Vec::new();
        while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
            findings.extend(attempt(case));
        }
        findings
    };
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    })
}

/// So many of the cases at most, evenly spread.
pub(crate) fn spread<T>(cases: Vec<T>, most: usize) -> Vec<T> {
    let all = cases.len();
    let chosen = cases.into_iter().enumerate().filter(|(at, _)| all <= most || at * most % all < most);
    chosen.map(|(_, case)| case).collect()
}
