//! The reader's own time, as far as it differs from UTC.

use std::fmt;

use chrono::{DateTime, NaiveDateTime, TimeDelta};

use crate::credit::Day;

/// How far the clocks of a place are ahead of UTC, which depends on the season: `main` asks the machine.
#[derive(Clone, Copy)]
pub struct Zone {
    /// Seconds ahead of UTC at an instant in microseconds since 1970.
    ahead: fn(i64) -> i32,
}

impl Zone {
    /// UTC, without any offset.
    pub const UTC: Self = Self { ahead: |_| 0 };

    /// A zone whose clocks are so many seconds ahead of UTC at an instant in microseconds since 1970.
    pub const fn new(ahead: fn(i64) -> i32) -> Self {
        Self { ahead }
    }

    /// The day that it is in the place at an instant; none beyond the calendar of the desk.
    pub fn day(self, micros_utc: i64) -> Option<Day> {
        Day::try_from(self.local(micros_utc)?.date()).ok()
    }

    /// What the clocks of the place show at an instant; none beyond the calendar.
    pub(super) fn local(self, micros_utc: i64) -> Option<NaiveDateTime> {
        let utc = DateTime::from_timestamp_micros(micros_utc)?.naive_utc();
        utc.checked_add_signed(TimeDelta::seconds((self.ahead)(micros_utc).into()))
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Zone").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_day_is_that_of_the_place_and_none_beyond_the_calendar() {
        let (west, east) = (Zone::new(|_| -12 * 3_600), Zone::new(|_| 14 * 3_600));
        let noon = 1_795_269_600_000_000; // 2026-11-21T14:00Z
        assert_eq!(
            [west, Zone::UTC, east].map(|zone| zone.day(noon).unwrap().to_string()),
            ["2026-11-21", "2026-11-21", "2026-11-22"]
        );
        let before_1970 = -1;
        assert_eq!(Zone::UTC.day(before_1970).unwrap().to_string(), "1969-12-31");
        assert_eq!([i64::MIN, i64::MAX].map(|at| east.day(at)), [None, None]);
    }

    proptest! {
        #[test]
        fn no_instant_panics(at in any::<i64>()) {
            let _ = Zone::new(|_| 86_399).day(at);
            let _ = Zone::new(|_| -86_399).day(at);
        }
    }
}
