//! Who acts, when, and on which day of the desk: every event is signed.

use crate::desk::Moment;
use crate::store::{EventId, NewEvent, UserId};

/// Who acts, when, and by which command.
#[derive(Debug, Clone)]
pub struct Signature {
    pub user: UserId,
    pub login: String,
    pub moment: Moment,
    /// Unique for each command, so that nothing is done twice.
    pub command_id: String,
}

impl Signature {
    /// The event of the use case that was signed.
    pub fn event<'a>(&'a self, kind: &'a str, note: &'a str, reverses: Option<EventId>) -> NewEvent<'a> {
        NewEvent {
            command_id: &self.command_id,
            kind,
            user: self.user,
            at: self.moment.at,
            day: self.moment.today,
            reverses,
            note,
        }
    }
}
