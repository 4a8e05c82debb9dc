//! Many cases on all processors.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// What comes of all cases, in no particular order.
pub(crate) fn for_each<T: Sync, R: Send>(cases: &[T], attempt: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut outcomes = Vec::new();
        while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
            outcomes.push(attempt(case));
        }
        outcomes
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
