//! Where the files of the program are by default.

use std::path::PathBuf;

use directories::ProjectDirs;

/// The places of one user. Nothing is created here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// The settings, in the user's configuration folder.
    pub config_file: PathBuf,
    /// The desk, in the user's data folder.
    pub desk_file: PathBuf,
    /// The log, in the user's state folder; where the system has none, beside the desk.
    pub log_file: PathBuf,
    /// The columns of lists as they were arranged, beside the log.
    pub columns_file: PathBuf,
    /// The language that was chosen on the screens, beside the log.
    pub language_file: PathBuf,
}

impl Paths {
    /// The places of the user who runs the program; `None` for a user without a home folder.
    ///
    /// Asks the environment, so it is called from `main` only.
    pub fn of_user() -> Option<Self> {
        let folders = ProjectDirs::from("", "", "creditdesk")?;
        let state = folders.state_dir().unwrap_or(folders.data_local_dir());
        Some(Self {
            config_file: folders.config_dir().join("config.toml"),
            desk_file: folders.data_dir().join("creditdesk.db"),
            log_file: state.join("creditdesk.log"),
            columns_file: state.join("columns.toml"),
            language_file: state.join("language.toml"),
        })
    }
}
