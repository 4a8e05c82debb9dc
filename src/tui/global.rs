//! The commands that work in every screen.

use super::command::{Command, commands};
use crate::words::key;

commands! {
    /// What can be done everywhere.
    pub enum GlobalAction {
        /// Shows all keys of this screen.
        Help => Command::new("help", key("tui-command-help"), &["?"]),
        /// Goes back to the screen before.
        Back => Command::new("back", key("tui-command-back"), &["f3", "alt-3"]).help_only(),
        /// Undoes the last decision.
        Undo => Command::new("undo", key("tui-command-undo"), &["u", "alt-u"]),
        /// Shows all commands by name.
        Palette => Command::new("palette", key("tui-command-palette"), &[":", "ctrl-p"]),
        /// Explains the focused field.
        FieldHelp => Command::new("field-help", key("tui-command-field-help"), &["f1", "alt-1"]).help_only(),
        /// What can be done with the current row.
        Menu => Command::new("menu", key("tui-command-menu"), &["m"]).help_only(),
        /// Goes on in the next language.
        Language => Command::new("language", key("tui-command-language"), &["alt-l"]).help_only(),
        /// Ends the program from the first screen.
        Leave => Command::new("leave", key("tui-command-quit"), &["q"]),
        /// Ends the program from anywhere.
        Quit => Command::new("quit", key("tui-command-quit-anywhere"), &["ctrl-q", "ctrl-c"]).help_only(),
        /// Draws the whole screen again.
        Redraw => Command::new("redraw", key("tui-command-redraw"), &["ctrl-l"]).help_only(),
    }
}
