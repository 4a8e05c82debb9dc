//! The commands by their words: their titles in the language of the user, and the synonyms of all languages.

use crate::credit::Message;
use crate::desk::folded;
use crate::fields::{CustomerRecord, FieldSpec};
use crate::tui::command::{Command, Scope};
use crate::tui::fuzzy::Fuzzy;
use crate::tui::screens::values::{Label, fields_of};
use crate::words::{MessageKey, Words, synonyms};

/// What a command does from here.
#[derive(Debug, Clone, Copy)]
pub enum Act {
    /// On the screen on top.
    Here(&'static Command),
    /// On another screen, which is opened first.
    In(&'static Scope, &'static Command),
    /// On the screens of what another screen lists, which is opened to choose from.
    Among(&'static Scope),
    /// In a customer, who is asked for.
    OfCustomer(CustomerAct),
}

impl Act {
    const fn command(self) -> Option<&'static Command> {
        match self {
            Self::Here(command) | Self::In(_, command) | Self::OfCustomer(CustomerAct::Run(command)) => {
                Some(command)
            }
            Self::Among(_) | Self::OfCustomer(CustomerAct::Field(_)) => None,
        }
    }
}

/// What can be gone to in a customer.
#[derive(Debug, Clone, Copy)]
pub enum CustomerAct {
    Run(&'static Command),
    /// A field of the credit parameters.
    Field(&'static dyn FieldSpec),
}

/// How a command matches what was typed, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum CommandMatch {
    /// Its title or a synonym is that.
    Whole,
    /// Words of its title or of a synonym begin so.
    Begins,
    /// Its title or a key contains it.
    Contained,
    /// Its title has the typed letters in their order.
    Similar,
}

/// A command with the words that it is found by.
pub(super) struct Entry {
    /// What it is called in a list of commands of all screens.
    pub(super) title: String,
    /// What it is called on its own screen.
    pub(super) name: String,
    /// Its keys as they are shown.
    pub(super) keys: String,
    /// Who may run it, where the user may not.
    pub(super) barred: Option<String>,
    pub(super) act: Act,
    phrases: Vec<String>,
    synonyms: Vec<&'static str>,
}

/// A command that matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Matching {
    pub(super) how: CommandMatch,
    /// Where [`Vocabulary::entry`] has the command.
    pub(super) at: usize,
    /// The synonym that it was found by.
    pub(super) synonym: Option<&'static str>,
}

/// All commands that can be found.
pub struct Vocabulary(Vec<Entry>);

impl Vocabulary {
    /// Of the commands that work here, each with what it is called and its keys, and those of other screens.
    pub fn new(
        here: impl Iterator<Item = (&'static Command, MessageKey, String)>,
        scopes: &[&'static Scope],
        words: &Words,
    ) -> Self {
        let mut all =
            Self(here.map(|(command, label, keys)| Entry::here(command, label, keys, words)).collect());
        for scope in scopes {
            all.add_scope(scope, words);
        }
        all
    }

    /// The same, where the user may not run every command: who may is said of those.
    pub fn barring(mut self, who_may: impl Fn(&Command) -> Option<String>) -> Self {
        for entry in &mut self.0 {
            entry.barred = entry.act.command().and_then(&who_may);
        }
        self
    }

    /// Adds the commands of a screen that can be run from everywhere, unless they work here.
    fn add_scope(&mut self, scope: &'static Scope, words: &Words) {
        let commands = scope.all().filter(|command| command.is_found_anywhere());
        for command in commands {
            let act = match scope.start {
                Some(_) => Act::In(scope, command),
                None => Act::OfCustomer(CustomerAct::Run(command)),
            };
            let is_here = |entry: &Entry| matches!(entry.act, Act::Here(own) if own.id == command.id);
            // In a customer, the commands that work here are those of this customer.
            if !self.0.iter().any(is_here) {
                self.0.push(Entry::elsewhere(act, command.title, words));
            }
        }
        for title in scope.serves {
            let is_here = |entry: &Entry| matches!(entry.act, Act::Here(own) if own.title == *title);
            if !self.0.iter().any(is_here) {
                self.0.push(Entry::elsewhere(Act::Among(scope), *title, words));
            }
        }
        if scope.is_of_customer() {
            self.0.extend(fields_of::<CustomerRecord>().map(|field| {
                Entry::elsewhere(Act::OfCustomer(CustomerAct::Field(field)), Label::of(field).text, words)
            }));
        }
    }

    pub(super) fn entry(&self, at: usize) -> Option<&Entry> {
        self.0.get(at)
    }

    /// The commands that work here, in their order.
    pub(super) fn here(&self) -> impl Iterator<Item = usize> {
        let entries = self.0.iter().enumerate();
        entries.filter(|(_, entry)| matches!(entry.act, Act::Here(_))).map(|(at, _)| at)
    }

    /// The commands that match what was typed, the best first.
    pub(super) fn matching(&self, typed: &str) -> Vec<Matching> {
        let typed = folded(typed);
        let words: Vec<&str> = typed.split_whitespace().collect();
        if words.is_empty() {
            return Vec::new();
        }
        let entries = self.0.iter().enumerate();
        let mut found: Vec<Matching> =
            entries.filter_map(|(at, entry)| entry.matching(at, &typed, &words)).collect();
        let titles = self.0.iter().map(|entry| entry.phrases.first().map_or("", String::as_str));
        let similar = Fuzzy::new(&typed).rank(titles);
        let is_new = |at: &usize| !found.iter().any(|known| known.at == *at);
        let similar: Vec<usize> = similar.into_iter().filter(is_new).collect();
        found.sort_by_key(|one| one.how);
        let how = CommandMatch::Similar;
        found.extend(similar.into_iter().map(|at| Matching { how, at, synonym: None }));
        found
    }

    /// What matches of that which can be gone to in a customer.
    pub(super) fn in_customer(&self, typed: &str) -> Vec<(Matching, CustomerAct)> {
        let found = self.matching(typed).into_iter();
        let in_customer = found.filter_map(|one| match self.entry(one.at)?.act {
            Act::OfCustomer(act) => Some((one, act)),
            Act::Here(command) if command.is_found_anywhere() => Some((one, CustomerAct::Run(command))),
            Act::Here(_) | Act::In(..) | Act::Among(_) => None,
        });
        in_customer.collect()
    }
}

impl Entry {
    /// A command that works here. Where it is called otherwise than elsewhere, it is found by the synonyms of both titles.
    fn here(command: &'static Command, label: MessageKey, keys: String, words: &Words) -> Self {
        let other = Some(command.title).filter(|title| *title != label);
        let synonyms = std::iter::once(label).chain(other).flat_map(synonyms).collect();
        let name = words.get(label);
        let phrases = vec![folded(&name)];
        Self { title: name.clone(), name, keys, barred: None, act: Act::Here(command), phrases, synonyms }
    }

    /// A command of another screen, whose title says so.
    fn elsewhere(act: Act, label: MessageKey, words: &Words) -> Self {
        let name = words.get(label);
        let title = match act {
            Act::Here(_) => name.clone(),
            Act::In(scope, _) | Act::Among(scope) => {
                let title = Message::new("find-in-screen").text("screen", words.get(scope.open.title));
                words.render(&title.text("what", &name))
            }
            Act::OfCustomer(_) => words.render(&Message::new("find-any-customer").text("what", &name)),
        };
        // The word for a customer is no name of a field: all of them would be found by it.
        let phrases = match act {
            Act::Here(_) | Act::OfCustomer(_) => vec![folded(&name)],
            Act::In(..) | Act::Among(_) => vec![folded(&name), folded(&title)],
        };
        let synonyms = synonyms(label).collect();
        Self { title, name, keys: String::new(), barred: None, act, phrases, synonyms }
    }

    fn matching(&self, at: usize, typed: &str, words: &[&str]) -> Option<Matching> {
        let found = |how, synonym| Some(Matching { how, at, synonym });
        let begins = |phrase: &str| words.iter().all(|word| has_word(phrase, word));
        let mut known = self.synonyms.iter().map(|synonym| (*synonym, folded(synonym)));
        if self.phrases.iter().any(|phrase| phrase == typed) {
            found(CommandMatch::Whole, None)
        } else if let Some((synonym, _)) = known.clone().find(|(_, phrase)| phrase == typed) {
            found(CommandMatch::Whole, Some(synonym))
        } else if self.phrases.iter().any(|phrase| begins(phrase)) {
            found(CommandMatch::Begins, None)
        } else if let Some((synonym, _)) = known.find(|(_, phrase)| begins(phrase)) {
            found(CommandMatch::Begins, Some(synonym))
        } else if words.iter().all(|word| self.contains(word)) {
            found(CommandMatch::Contained, None)
        } else {
            None
        }
    }

    /// Whether the title or a key contains a word.
    fn contains(&self, word: &str) -> bool {
        self.phrases.iter().any(|phrase| phrase.contains(word)) || folded(&self.keys).contains(word)
    }
}

/// Whether a word of the phrase begins so.
fn has_word(phrase: &str, start: &str) -> bool {
    phrase.split(|sign: char| !sign.is_alphanumeric()).any(|word| word.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::global::GlobalAction;
    use crate::tui::registry::SCREENS;
    use crate::words::Language;

    /// Everything that can be found anywhere, each screen's own commands among it.
    fn everything(language: Language) -> Vocabulary {
        let words = Words::new(language);
        let own = SCREENS.iter().flat_map(|scope| scope.all());
        let commands =
            GlobalAction::COMMANDS.iter().chain(SCREENS.iter().map(|scope| &scope.open)).chain(own);
        let here = commands.map(|command| (command, command.title, String::new()));
        Vocabulary::new(here, SCREENS, &words)
    }

    /// What typing this finds that is called so.
    fn found(vocabulary: &Vocabulary, typed: &str) -> Vec<String> {
        let called_so = vocabulary.matching(typed).into_iter().filter(|one| one.how <= CommandMatch::Begins);
        called_so.filter_map(|one| Some(id(&vocabulary.entry(one.at)?.act).to_owned())).collect()
    }

    fn id(act: &Act) -> &'static str {
        match act {
            Act::Here(command) | Act::In(_, command) | Act::OfCustomer(CustomerAct::Run(command)) => {
                command.id
            }
            Act::OfCustomer(CustomerAct::Field(field)) => field.name(),
            Act::Among(scope) => scope.open.id,
        }
    }

    #[test]
    fn the_words_of_the_source_systems_find_commands_in_every_language() {
        for language in Language::ALL {
            let vocabulary = everything(language);
            for (typed, expected) in [
                ("limit", "limit"),
                ("plafond", "limit"),
                ("kredietlimiet", "limit"),
                ("DNBi", "next_review"),
                ("find", "palette"),
                ("chercher", "palette"),
                ("zoeken", "list.filter"),
                ("block", "customer.change-state"),
                ("release", "hold.approve"),
                ("release", "hold"),
                ("hold", "hold"),
                ("dunning", "customers"),
                ("relance", "customers"),
                ("aging", "customer.ageing"),
                ("ageing", "customer.ageing"),
                ("credit management group", "settings.groups"),
                ("undo", "undo"),
                ("user", "settings.users"),
                ("customer parameters", "customer.parameters"),
                ("periodic tasks", "validation"),
                ("tâches périodiques", "invoice-transfer"),
            ] {
                let found = found(&vocabulary, typed);
                assert!(found.iter().any(|id| id == expected), "{language:?} {typed}: {found:?}");
            }
        }
    }

    #[test]
    fn what_is_called_exactly_so_comes_first_and_scattered_letters_last() {
        let vocabulary = everything(Language::English);
        let hows =
            |typed: &str| vocabulary.matching(typed).into_iter().map(|one| one.how).collect::<Vec<_>>();
        assert_eq!(id(&vocabulary.entry(vocabulary.matching("hold queue")[0].at).unwrap().act), "hold");
        assert!(hows("limit").is_sorted());
        assert_eq!(hows("hldqu")[0], CommandMatch::Similar);
        assert_eq!(hows("xqzxqz"), []);
        assert_eq!(hows(" "), []);
    }

    #[test]
    fn no_two_commands_are_listed_twice_where_they_work_here() {
        let vocabulary = everything(Language::English);
        let elsewhere = vocabulary.0.iter().filter(|entry| !matches!(entry.act, Act::Here(_)));
        let fields = fields_of::<CustomerRecord>().count();
        assert_eq!(elsewhere.count(), fields, "commands of all screens are here");
    }

    #[test]
    fn what_is_done_with_documents_and_lists_is_found_from_everywhere() {
        for (language, words) in [
            (Language::English, ["new customer", "write off", "refund", "export", "undo list"]),
            (
                Language::French,
                ["nouveau client", "passer en perte", "rembourser", "exporter", "annulations"],
            ),
            (Language::Dutch, ["nieuwe klant", "afboeken", "terugbetalen", "exporteren", "handelingen"]),
        ] {
            let opening = SCREENS.iter().filter(|scope| scope.start.is_some()).map(|scope| &scope.open);
            let here = opening.map(|command| (command, command.title, String::new()));
            let vocabulary = Vocabulary::new(here, SCREENS, &Words::new(language));
            for (typed, expected) in
                words.into_iter().zip(["customers.new", "invoices", "receipts", "customers", "acts"])
            {
                let found = found(&vocabulary, typed);
                assert!(found.iter().any(|id| id == expected), "{language:?} {typed}: {found:?}");
            }
        }
    }
}
