//! The commands that work in every screen.

use super::command::{Command, commands};
use super::verbs::Verb;
use crate::words::key;

commands! {
    /// What can be done everywhere.
    pub enum GlobalAction {
        /// Shows all keys of this screen.
        Help => Command::new("help", key("tui-command-help"), Verb::Help),
        /// Goes back to the screen before.
        Back => Command::keyed("back", key("tui-command-back"), &["f3", "alt-3"]).help_only(),
        /// Undoes what was done last, or opens the list of acts where that is not known.
        Undo => Command::new("undo", key("tui-command-undo"), Verb::Undo).or(&["alt-u"]),
        /// Finds data and commands.
        Palette => Command::new("palette", key("tui-command-palette"), Verb::Find),
        /// Explains the focused field.
        FieldHelp => Command::keyed("field-help", key("tui-command-field-help"), &["f1", "alt-1"]).help_only(),
        /// What can be done with the current row.
        Menu => Command::new("menu", key("tui-command-menu"), Verb::Menu).help_only(),
        /// Opens a screen by one more letter.
        Go => Command::new("go", key("tui-command-go"), Verb::Go),
        /// Goes on in the next language.
        Language => Command::keyed("language", key("tui-command-language"), &[]).help_only(),
        /// Ends the program from a screen in which nothing is typed.
        Leave => Command::new("leave", key("tui-command-quit"), Verb::Quit),
        /// Ends the program from anywhere.
        Quit => Command::keyed("quit", key("tui-command-quit-anywhere"), &["ctrl-q", "ctrl-c"]).help_only(),
        /// Draws the whole screen again.
        Redraw => Command::keyed("redraw", key("tui-command-redraw"), &["ctrl-l"]).help_only(),
    }
}
