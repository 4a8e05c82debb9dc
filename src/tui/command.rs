//! Commands as data: keymap, footer, help, palette and roles all read the same tables.

use super::context::Context;
use super::route::Visit;
use super::screen::Screen;
use super::verbs::Verb;
use crate::desk::Role;
use crate::words::MessageKey;

/// Makes a screen that needs no subject.
pub type Start = fn(&mut Context) -> Box<dyn Screen>;

/// Something a user can ask for by a key, from the palette or from a menu.
#[derive(Debug, Clone, Copy)]
pub struct Command {
    /// Stable name, as in the user's key settings: `hold.approve`.
    pub id: &'static str,
    /// What it is called, short enough for the footer.
    pub title: MessageKey,
    /// What it does in the terms of all screens; its letter comes from there.
    pub verb: Option<Verb>,
    /// Names of its keys besides: function keys, Enter, digits, keys with Alt or Ctrl.
    others: &'static [&'static str],
    /// The least role of those who may run it.
    pub least: Role,
    /// Where it is shown.
    pub shown: Shown,
    /// From where it can be found by its name.
    reach: Reach,
}

/// From where a command can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// Only on the screen that has it.
    Here,
    /// From every screen: its own is opened first, and the customer asked for where it needs one.
    Anywhere,
}

/// Where a command is shown besides help and palette.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// In the footer, as far as the width goes, in the order of its table.
    Footer,
    HelpOnly,
}

impl Command {
    /// A command that everyone may run, on the keys of its verb, shown in the footer.
    pub const fn new(id: &'static str, title: MessageKey, verb: Verb) -> Self {
        Self {
            id,
            title,
            verb: Some(verb),
            others: &[],
            least: Role::Clerk,
            shown: Shown::Footer,
            reach: Reach::Here,
        }
    }

    /// The same without a verb, on keys that are neither letters nor signs.
    pub const fn keyed(id: &'static str, title: MessageKey, keys: &'static [&'static str]) -> Self {
        Self {
            id,
            title,
            verb: None,
            others: keys,
            least: Role::Clerk,
            shown: Shown::Footer,
            reach: Reach::Here,
        }
    }

    /// The same on these keys as well, which are neither letters nor signs.
    pub const fn or(mut self, keys: &'static [&'static str]) -> Self {
        self.others = keys;
        self
    }

    /// The same, called so.
    pub const fn titled(mut self, title: MessageKey) -> Self {
        self.title = title;
        self
    }

    /// Names of its keys; the first is the one that is shown.
    pub fn keys(&self) -> impl Iterator<Item = &'static str> + use<> {
        let of_verb = self.verb.map_or(&[][..], Verb::keys);
        of_verb.iter().chain(self.others).copied()
    }

    /// The same for users of at least this role.
    pub const fn needs(mut self, least: Role) -> Self {
        self.least = least;
        self
    }

    /// The same, found from every screen.
    pub const fn anywhere(mut self) -> Self {
        self.reach = Reach::Anywhere;
        self
    }

    /// Whether it is found from every screen.
    pub fn is_found_anywhere(&self) -> bool {
        self.reach == Reach::Anywhere
    }

    /// The same, not in the footer.
    pub const fn help_only(mut self) -> Self {
        self.shown = Shown::HelpOnly;
        self
    }
}

/// The static part of a screen or dialog: what it is called, what can be done in it, how it is opened.
#[derive(Debug)]
pub struct Scope {
    /// The command that opens it; its title is the screen's, its id the scope's.
    pub open: Command,
    /// The command tables that work in it: its own first, then those of its widgets.
    pub commands: &'static [&'static [Command]],
    /// Opens it without a subject, from the palette or by a key; `None` when it needs one or is a dialog.
    pub start: Option<Start>,
    /// Opens it on its subject, from other screens.
    pub(super) visit: Option<Visit>,
    /// What is done on the screens of what it lists: found by name from everywhere, which opens the list.
    pub(super) serves: &'static [MessageKey],
}

impl Scope {
    /// A screen or dialog that others open.
    pub const fn new(open: Command, commands: &'static [&'static [Command]]) -> Self {
        Self { open, commands, start: None, visit: None, serves: &[] }
    }

    /// The same, opened without a subject as well.
    #[must_use]
    pub const fn starting(self, start: Start) -> Self {
        Self { start: Some(start), ..self }
    }

    /// The same, opened on its subject by name.
    #[must_use]
    pub(super) const fn visited(self, visit: Visit) -> Self {
        Self { visit: Some(visit), ..self }
    }

    /// The same, opened as well by the names of what is done with what it lists.
    #[must_use]
    pub(super) const fn serving(self, serves: &'static [MessageKey]) -> Self {
        Self { serves, ..self }
    }

    /// Whether it shows a customer, in whom its commands can be run from everywhere.
    pub(super) fn is_of_customer(&self) -> bool {
        self.start.is_none() && self.all().any(Command::is_found_anywhere)
    }

    /// All commands that work in it, the global ones aside.
    pub fn all(&self) -> impl Iterator<Item = &'static Command> + use<> {
        self.commands.iter().flat_map(|table| table.iter())
    }
}

/// Makes an enum of actions and the table of their commands, so that a screen matches exhaustively.
///
/// `commands! { /// Doc. pub enum Action { /// Doc. Approve => Command::new(...), } }` gives `Action::COMMANDS`,
/// `Action::of(command)` and `action.command()`.
macro_rules! commands {
    ($(#[$doc:meta])* $view:vis enum $name:ident { $($(#[$line:meta])* $variant:ident => $command:expr),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        $view enum $name { $($(#[$line])* $variant),* }

        impl $name {
            /// The commands of these actions, in the same order.
            $view const COMMANDS: &'static [$crate::tui::Command] = &[$($command),*];

            /// What it is called, its keys and who may run it.
            #[allow(dead_code, reason = "not every action is asked for its command")]
            $view const fn command(self) -> &'static $crate::tui::Command {
                match self { $(Self::$variant => &const { $command }),* }
            }

            /// The action of a command, if it is of this table.
            $view fn of(command: &$crate::tui::Command) -> Option<Self> {
                [$(Self::$variant),*]
                    .into_iter()
                    .zip(Self::COMMANDS)
                    .find_map(|(action, own)| (own.id == command.id).then_some(action))
            }
        }
    };
}
pub(crate) use commands;
