//! Which key runs which command: the defaults of the command tables and the user's own.

use std::collections::BTreeMap;

use super::command::{Command, Scope};
use super::dialog;
use super::global::GlobalAction;
use super::key::Key;
use crate::credit::Message;

/// The user's own keys: command ids and names of keys.
pub type Bindings = BTreeMap<String, Vec<String>>;

/// The keys that move in every list and field: no command sits on them.
const RESERVED: [&str; 12] =
    ["j", "k", "g", "G", "esc", "up", "down", "pageup", "pagedown", "home", "end", "shift-tab"];

#[derive(Debug)]
pub struct Keymap(BTreeMap<&'static str, Vec<Key>>);

impl Keymap {
    /// From the registry of screens and the user's keys; the message says what is wrong with those.
    pub fn build(scopes: &[&'static Scope], bindings: &Bindings) -> Result<Self, Message> {
        let mut keymap = Self(BTreeMap::new());
        for command in every_command(scopes) {
            let own = bindings.get(command.id);
            let names: Vec<&str> =
                own.map_or_else(|| command.keys.to_vec(), |own| own.iter().map(String::as_str).collect());
            keymap.0.insert(command.id, keys_named(command.id, &names)?);
        }
        if let Some(id) = bindings.keys().find(|id| !keymap.0.contains_key(id.as_str())) {
            return Err(Message::new("tui-keys-unknown-command").text("command", id));
        }
        for scope in scopes.iter().copied().chain(dialog::SCOPES.iter().copied()) {
            keymap.check(scope, scopes)?;
        }
        Ok(keymap)
    }

    /// The keys of a command; the first is the one to show.
    pub fn keys(&self, command: &Command) -> &[Key] {
        self.0.get(command.id).map_or(&[], Vec::as_slice)
    }

    pub fn runs(&self, key: Key, command: &Command) -> bool {
        self.keys(command).contains(&key)
    }

    fn check(&self, scope: &Scope, scopes: &[&'static Scope]) -> Result<(), Message> {
        let mut taken: Vec<(Key, &str)> = Vec::new();
        let opening = scopes.iter().map(|scope| &scope.open);
        for command in scope.all().chain(GlobalAction::COMMANDS).chain(opening) {
            for key in self.keys(command) {
                if let Some((_, other)) = taken.iter().find(|(taken, _)| taken == key) {
                    return Err(Message::new("tui-keys-conflict")
                        .text("key", key.to_string())
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
        if RESERVED.contains(name) {
            return Err(Message::new("tui-keys-reserved").text("key", *name).text("command", command));
        }
        let key = name
            .parse()
            .map_err(|_| Message::new("tui-keys-unknown-key").text("key", *name).text("command", command))?;
        keys.push(key);
    }
    Ok(keys)
}
