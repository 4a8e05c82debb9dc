//! Who sits at the desk, and as of which day.

use std::path::Path;

use crate::credit::{Currency, Day};
use crate::desk::Settings;

/// The user at the terminal and what the title bar says about the desk.
#[derive(Debug, Clone)]
pub struct Session {
    /// Name of the desk file.
    pub desk: String,
    /// Name of the company; empty where it has none.
    pub company: String,
    /// Name of the user.
    pub user: String,
    /// The day the desk works on.
    pub today: Day,
    /// Currency in which the desk adds up.
    pub currency: Currency,
}

impl Session {
    /// The name of a desk file: without its folder and ending.
    pub fn name_of(file: &Path) -> String {
        file.file_stem().unwrap_or(file.as_os_str()).to_string_lossy().into_owned()
    }

    /// Takes over what the settings say of the desk, now or since they were changed.
    pub fn follow(&mut self, settings: &Settings) {
        self.company.clone_from(&settings.company_name);
        self.currency = settings.currency();
    }

    /// What the title bar calls the desk: its company, or its file where the company has no name.
    pub fn title(&self) -> &str {
        if self.company.is_empty() { &self.desk } else { &self.company }
    }
}
