//! Each command, killed and failed at its file calls.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::scenario::{SCENARIOS, Scenario};
use super::trial::{Finding, Reference};

/// Tries the mishaps, two at a time as the machine has time for.
fn attempt_all(reference: &Reference, mishaps: &[super::sandbox::Mishap]) -> Vec<Finding> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut found = Vec::new();
        while let Some(mishap) = mishaps.get(next.fetch_add(1, Ordering::Relaxed)) {
            found.extend(reference.attempt(*mishap));
        }
        found
    };
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    })
}

#[test]
#[ignore = "try"]
fn look() {
    for scenario in SCENARIOS.iter().filter(|s| std::env::var("ONLY").is_ok_and(|o| s.name.contains(&o)) || std::env::var("ONLY").is_err()) {
        let begun = std::time::Instant::now();
        let reference = Reference::of(scenario);
        let mut some = reference.some_mishaps();
        if std::env::var("ALL").is_ok() { some = reference.every_mishap(); }
        let found = attempt_all(&reference, &some);
        println!("== {}: calls {} every {} some {} in {:?}", scenario.name, reference.calls.len(), reference.every_mishap().len(), some.len(), begun.elapsed());
        for (flaw, text) in found { println!("  {flaw}: {text}"); }
    }
}
