//! Who sits at the desk, and as of which day.

use crate::credit::{Currency, Day};

/// The user at the terminal and what the title bar says about the desk.
#[derive(Debug, Clone)]
pub struct Session {
    /// Name of the desk.
    pub desk: String,
    /// Name of the user.
    pub user: String,
    /// The day the desk works on.
    pub today: Day,
    /// Currency in which the desk adds up.
    pub currency: Currency,
}
