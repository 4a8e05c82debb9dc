//! The reader's own time, as far as it differs from UTC.

use std::fmt;

use chrono::{DateTime, NaiveDateTime, TimeDelta};

/// How far the clocks of a place are ahead of UTC, which depends on the season: `main` asks the machine.
#[derive(Clone, Copy)]
pub struct Zone {
    /// Seconds ahead of UTC at an instant in microseconds since 1970.
    ahead: fn(i64) -> i32,
}

impl Zone {
    /// UTC itself.
    pub const UTC: Self = Self { ahead: |_| 0 };

    /// A zone whose clocks are so many seconds ahead of UTC at an instant in microseconds since 1970.
    pub const fn new(ahead: fn(i64) -> i32) -> Self {
        Self { ahead }
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
