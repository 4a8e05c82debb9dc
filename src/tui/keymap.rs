//! Which key runs which command: the defaults of the command tables and the user's own.

use std::collections::BTreeMap;

use super::command::{Command, Scope};
use super::dialog;
use super::global::GlobalAction;
use super::key::Key;
use crate::credit::Message;
use crate::words::Words;

/// The user's own keys: command ids and names of keys.
pub type Bindings = BTreeMap<String, Vec<String>>;

/// The keys that move in every list and field: no command sits on them.
const RESERVED: [&str; 12] =
    ["j", "k", "g", "G", "esc", "up", "down", "pageup", "pagedown", "home", "end", "shift-tab"];

/// Former ids of commands, which settings may still name, and the present ones.
const RENAMED: [(&str, &str); 7] = [
    ("customer.add-ship-to", "customer.new"),
    ("customer.block", "customer.change-state"),
    ("customer.close", "customer.change-state"),
    ("customer.reopen", "customer.change-state"),
    ("customer.unblock", "customer.change-state"),
    ("validation.take-back", "acts"),
    ("validation.undo", "acts"),
];

/// The id under which a command is known now.
fn present_id(id: &str) -> &str {
    RENAMED.iter().find_map(|(former, present)| (*former == id).then_some(*present)).unwrap_or(id)
}

/// Says which command of the user's settings has another id now, where one has.
pub fn renamed(bindings: &Bindings) -> Option<Message> {
    let former = bindings.keys().find(|id| present_id(id) != id.as_str())?;
    Some(Message::new("tui-keys-renamed").text("former", former).text("present", present_id(former)))
}

#[derive(Debug)]
pub struct Keymap(BTreeMap<&'static str, Vec<Key>>);

impl Keymap {
    /// From the registry of screens and the user's keys; the message says what is wrong with those, and names keys as
    /// the screens do with these words.
    pub fn build(scopes: &[&'static Scope], bindings: &Bindings, words: &Words) -> Result<Self, Message> {
        let mut keymap = Self(BTreeMap::new());
        for command in every_command(scopes) {
            let own: Vec<&str> = bindings
                .iter()
                .filter(|(id, _)| present_id(id) == command.id)
                .flat_map(|(_, keys)| keys.iter().map(String::as_str))
                .collect();
            let is_bound = bindings.keys().any(|id| present_id(id) == command.id);
            let names = if is_bound { own } else { command.keys().collect() };
            keymap.0.insert(command.id, keys_named(command.id, &names)?);
        }
        if let Some(id) = bindings.keys().find(|id| !keymap.0.contains_key(present_id(id))) {
            return Err(Message::new("tui-keys-unknown-command").text("command", id));
        }
        for scope in scopes.iter().copied().chain(dialog::SCOPES.iter().copied()) {
            keymap.check(scope, scopes, words)?;
        }
        Ok(keymap)
    }

    /// The keys of a command; the first is the one to show.
    pub fn keys(&self, command: &Command) -> &[Key] {
        self.0.get(command.id).map_or(&[], Vec::as_slice)
    }

    /// The words, which then name the keys of commands as they are set here: `{ KEY("form.look-up") }`.
    pub fn named_in(&self, words: Words) -> Words {
        let label = |(id, keys): (&&'static str, &Vec<Key>)| Some((*id, keys.first()?.label(&words)));
        let labels = self.0.iter().filter_map(label).collect();
        words.with_keys(labels)
    }

    pub fn runs(&self, key: Key, command: &Command) -> bool {
        self.keys(command).contains(&key)
    }

    fn check(&self, scope: &Scope, scopes: &[&'static Scope], words: &Words) -> Result<(), Message> {
        let mut taken: Vec<(Key, &str)> = Vec::new();
        let opening = scopes.iter().map(|scope| &scope.open);
        for command in scope.all().chain(GlobalAction::COMMANDS).chain(opening) {
            for key in self.keys(command) {
                if let Some((_, other)) = taken.iter().find(|(taken, _)| taken == key) {
                    return Err(Message::new("tui-keys-conflict")
                        .text("key", key.label(words))
                        .text("first", *other)
                        .text("second", command.id));
                }
                taken.push((*key, command.id));
            }
        }
        Ok(())
    }
}

fn every_command(scopes: &[&'static Scope]) -> impl Iterator<Item = &'static Command> {
    scopes
        .iter()
        .copied()
        .chain(dialog::SCOPES.iter().copied())
        .flat_map(|scope| scope.all().chain(std::iter::once(&scope.open)))
        .chain(GlobalAction::COMMANDS)
}

fn keys_named(command: &str, names: &[&str]) -> Result<Vec<Key>, Message> {
    let mut keys = Vec::new();
    for name in names {
        let key: Key = name
            .parse()
            .map_err(|_| Message::new("tui-keys-unknown-key").text("key", *name).text("command", command))?;
        if RESERVED.contains(&key.to_string().as_str()) {
            return Err(Message::new("tui-keys-reserved").text("key", *name).text("command", command));
        }
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    Ok(keys)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::tui::registry::SCREENS;
    use crate::words::Language;

    /// Every command that keys can run, once: its id and its built-in keys.
    fn listed(scopes: &[&'static Scope]) -> Vec<&'static Command> {
        let has_use = |command: &&Command| {
            let opens = |scope: &&&Scope| scope.open.id == command.id;
            let scope = scopes.iter().chain(dialog::SCOPES).find(opens);
            scope.is_none_or(|scope| scope.start.is_some())
        };
        let mut ids = BTreeSet::new();
        every_command(scopes).filter(has_use).filter(|command| ids.insert(command.id)).collect()
    }

    /// The line of a command in the example: `# "hold.approve" = ["a"]  # Approve`.
    fn line(command: &Command, words: &Words) -> String {
        let keys: Vec<_> = command.keys().collect();
        format!("# {:?} = {keys:?}  # {}", command.id, words.get(command.title))
    }

    #[test]
    fn the_example_of_the_settings_lists_every_command_with_its_keys() {
        let words = Words::new(Language::English);
        let example = include_str!("../../config.example.toml");
        let (_, listed_there) = example.split_once("# The commands with their built-in keys:\n").unwrap();
        let lines: Vec<&str> = listed_there.lines().collect();
        let commands: Vec<String> =
            listed(SCREENS).into_iter().map(|command| line(command, &words)).collect();
        assert_eq!(lines, commands, "write these lines:\n{}", commands.join("\n"));
    }

    fn english() -> Words {
        Words::new(Language::English)
    }

    #[test]
    fn a_key_that_is_set_twice_for_one_command_is_no_conflict() {
        let keys = ["Ctrl+Y", "ctrl-y"].map(str::to_owned).to_vec();
        let bindings = Bindings::from([("hold.approve".to_owned(), keys)]);
        assert!(Keymap::build(SCREENS, &bindings, &english()).is_ok());
    }

    #[test]
    fn a_conflict_names_the_key_as_the_screens_do() {
        let key = || vec!["alt-delete".to_owned()];
        let bindings =
            Bindings::from([("hold.approve".to_owned(), key()), ("hold.reject".to_owned(), key())]);
        let words = Words::new(Language::French);
        let refused = words.render(&Keymap::build(SCREENS, &bindings, &words).unwrap_err());
        assert!(refused.contains("Alt+Suppr"), "{refused}");
    }

    #[test]
    fn settings_that_name_a_command_by_its_former_id_are_still_read() {
        let former = [("customer.block", "ctrl-b"), ("customer.close", "ctrl-x")];
        let bindings: Bindings =
            former.iter().map(|(id, key)| ((*id).to_owned(), vec![(*key).to_owned()])).collect();
        let keymap = Keymap::build(SCREENS, &bindings, &Words::new(Language::English)).unwrap();
        let change = every_command(SCREENS).find(|command| command.id == "customer.change-state").unwrap();
        let keys: Vec<String> = keymap.keys(change).iter().map(Key::to_string).collect();
        assert_eq!(keys, ["ctrl-b", "ctrl-x"]);
        let note = Words::new(Language::English).render(&renamed(&bindings).unwrap());
        assert_eq!(note, "Key settings: customer.block is now called customer.change-state.");
        assert!(renamed(&Bindings::new()).is_none());
        for (former, present) in RENAMED {
            let ids: Vec<&str> = every_command(SCREENS).map(|command| command.id).collect();
            assert!(ids.contains(&present) && !ids.contains(&former), "{former}");
        }
    }

    #[test]
    fn a_reserved_key_is_reserved_however_it_is_written() {
        let bindings = |key: &str| Bindings::from([("hold.approve".to_owned(), vec![key.to_owned()])]);
        for key in ["esc", "Esc", "PageUp", "Shift+Tab"] {
            let refused = Keymap::build(SCREENS, &bindings(key), &english()).unwrap_err();
            assert_eq!(refused.key, "tui-keys-reserved", "{key}");
        }
        assert!(Keymap::build(SCREENS, &bindings("Ctrl+Y"), &english()).is_ok());
    }

    #[test]
    fn texts_name_the_keys_as_they_are_set() {
        let bindings = Bindings::from([("workspace.refresh".to_owned(), vec!["Alt+g".to_owned()])]);
        let keymap = Keymap::build(SCREENS, &bindings, &english()).unwrap();
        let words = keymap.named_in(english());
        let text = words.get(crate::words::key("workspace-broken"));
        assert_eq!(text, "This figure could not be calculated. Alt+g tries again.");
    }
}
