//! What the readers of a desk have found out about its holds: shared by all of them, written nowhere (R4.10).
//!
//! ```text
//! what is known                   dropped
//! the check of a hold             replaced by a newer one; removed when a pass over all holds no longer meets it
//! the shares of a credit group    replaced by newer ones
//! everything                      with the last reader of the desk
//! ```

use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::credit::{Day, FindingCode, Money, Remedy};
use crate::store::{CustomerKey, GroupId, HoldId, HoldStamp};

/// What holds an order at this moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CurrentCheck {
    /// Largest margin over a limit.
    pub excess: Money,
    /// What holds it; nothing where it is ready to be released.
    pub reasons: Vec<FindingCode>,
    /// What frees it whole.
    pub remedies: Vec<Remedy>,
}

/// The exposure of a credit group, and the share that each member has in it (R1.7).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupShares {
    pub total: Money,
    pub of: HashMap<CustomerKey, Money>,
}

/// What is known, of which revision and day.
#[derive(Debug)]
pub struct KnownChecks {
    holds: Mutex<Known<HoldId, CurrentCheck>>,
    groups: Mutex<Known<GroupId, GroupShares>>,
}

type Known<K, T> = HashMap<K, Dated<T>>;

#[derive(Debug)]
struct Dated<T> {
    revision: i64,
    day: Day,
    value: Arc<T>,
}

impl CurrentCheck {
    pub const fn is_ready(&self) -> bool {
        self.reasons.is_empty()
    }
}

impl GroupShares {
    /// The exposure of all other members.
    pub fn without(&self, member: CustomerKey) -> Money {
        self.total - self.of.get(&member).copied().unwrap_or_default()
    }
}

impl Default for KnownChecks {
    fn default() -> Self {
        Self { holds: Mutex::new(HashMap::new()), groups: Mutex::new(HashMap::new()) }
    }
}

impl KnownChecks {
    /// The check of a hold on a day, if nothing has changed since.
    pub fn fresh(&self, hold: &HoldStamp, day: Day) -> Option<Arc<CurrentCheck>> {
        fresh(&locked(&self.holds), &hold.id, (hold.newest, day))
    }

    /// The last check of a hold that is known, whether or not something has changed since.
    pub fn last(&self, hold: HoldId) -> Option<Arc<CurrentCheck>> {
        Some(Arc::clone(&locked(&self.holds).get(&hold)?.value))
    }

    /// The holds whose last check found nothing that holds them.
    pub fn ready(&self) -> HashSet<HoldId> {
        let holds = locked(&self.holds);
        holds.iter().filter(|(_, check)| check.value.is_ready()).map(|(hold, _)| *hold).collect()
    }

    pub fn learn(&self, hold: HoldId, at: (i64, Day), check: CurrentCheck) -> Arc<CurrentCheck> {
        learn(&mut locked(&self.holds), hold, at, check)
    }

    /// Forgets every hold that is not waiting for a decision any more.
    pub fn forget_others(&self, waiting: &[HoldStamp]) {
        let waiting: HashSet<HoldId> = waiting.iter().map(|hold| hold.id).collect();
        locked(&self.holds).retain(|hold, _| waiting.contains(hold));
    }

    /// The shares of a credit group that was changed last at this revision, if they are known for the day.
    pub fn shares(&self, group: GroupId, changed: (i64, Day)) -> Option<Arc<GroupShares>> {
        fresh(&locked(&self.groups), &group, changed)
    }

    pub fn learn_shares(&self, group: GroupId, at: (i64, Day), shares: GroupShares) -> Arc<GroupShares> {
        learn(&mut locked(&self.groups), group, at, shares)
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn fresh<K: Eq + Hash, T>(known: &Known<K, T>, key: &K, (changed, day): (i64, Day)) -> Option<Arc<T>> {
    let known = known.get(key).filter(|known| known.revision >= changed && known.day == day)?;
    Some(Arc::clone(&known.value))
}

/// What another reader knows of a later moment stays.
fn learn<K: Eq + Hash, T>(known: &mut Known<K, T>, key: K, (revision, day): (i64, Day), value: T) -> Arc<T> {
    let value = Arc::new(value);
    let is_later = known.get(&key).is_some_and(|known| known.day == day && known.revision > revision);
    if !is_later {
        known.insert(key, Dated { revision, day, value: Arc::clone(&value) });
    }
    value
}
