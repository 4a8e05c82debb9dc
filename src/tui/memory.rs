//! Stores how lists are arranged, and their filters, while the screens run: whatever ends the program, the last half second
//! of it is all that can be lost.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};

use super::Arrangements;

/// Stores what has changed between two states of the arrangements.
pub type Remember = Box<dyn Fn(&Arrangements, &Arrangements) + Send>;

/// What is stored of the arrangements, and the thread that stores the rest.
pub(super) struct Memory {
    stored: Arrangements,
    changed: Option<Sender<Arrangements>>,
    writer: Option<JoinHandle<()>>,
}

impl Memory {
    /// Begins with what is stored already.
    pub(super) fn new(stored: Arrangements, remember: Remember) -> Self {
        let (changed, received) = channel();
        let before = stored.clone();
        let writer = thread::Builder::new().name("memory".to_owned());
        let writer = writer.spawn(move || store_all(before, &received, &remember)).ok();
        Self { stored, changed: Some(changed), writer }
    }

    /// Has stored what is different now.
    pub(super) fn note(&mut self, now: &Arrangements) {
        if *now == self.stored {
            return;
        }
        self.stored.clone_from(now);
        if let Some(changed) = &self.changed {
            // Without the thread nothing is remembered.
            let _ = changed.send(now.clone());
        }
    }
}

impl Drop for Memory {
    /// Waits until the last change is stored.
    fn drop(&mut self) {
        self.changed = None;
        if let Some(writer) = self.writer.take() {
            let _ = writer.join();
        }
    }
}

fn store_all(mut before: Arrangements, received: &Receiver<Arrangements>, remember: &Remember) {
    while let Ok(first) = received.recv() {
        let after = received.try_iter().last().unwrap_or(first);
        remember(&before, &after);
        before = after;
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;

    fn arranged(names: &[&str]) -> Arrangements {
        names.iter().map(|name| ((*name).to_owned(), vec!["code".to_owned()])).collect()
    }

    #[test]
    fn each_change_is_stored_once_and_the_last_one_before_the_end() {
        let stored = Arc::new(Mutex::new(Vec::new()));
        let remember = {
            let stored = Arc::clone(&stored);
            Box::new(move |before: &Arrangements, after: &Arrangements| {
                stored.lock().unwrap().push((before.clone(), after.clone()));
            })
        };
        let mut memory = Memory::new(arranged(&["a"]), remember);
        memory.note(&arranged(&["a"]));
        memory.note(&arranged(&["a", "b"]));
        memory.note(&arranged(&["b"]));
        memory.note(&arranged(&["b"]));
        drop(memory);
        let stored = stored.lock().unwrap();
        assert_eq!(stored.first().unwrap().0, arranged(&["a"]));
        assert_eq!(stored.last().unwrap().1, arranged(&["b"]));
        assert!(stored.windows(2).all(|pair| pair[0].1 == pair[1].0) && stored.len() <= 2, "{stored:?}");
    }
}
