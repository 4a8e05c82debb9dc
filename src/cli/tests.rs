//! The commands that messages and hints name are commands of the program.

use std::any::TypeId;
use std::fs;
use std::path::{Path, PathBuf};

use clap::{Arg, Command};

use super::commands::tree;
use super::{build, usage};
use crate::credit::Value;
use crate::words::{Language, Words};

/// The lines of the words files of a language, as they are written.
fn lines(language: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/words").join(language);
    let files = fs::read_dir(folder).unwrap().map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
    let texts: Vec<String> = files.collect();
    let lines = texts.iter().flat_map(|text| text.lines()).filter(|line| !line.starts_with('#'));
    lines.map(str::to_owned).collect()
}

/// The commands that the words files of a language name, each from behind the name of the program on.
fn named(language: &str) -> Vec<String> {
    const CALL: &str = "creditdesk --desk DESK --as USER";
    let called = lines(language).into_iter().map(|line| {
        line.replace("{ $creditdesk }", CALL).replace("{ $rescue }", &format!("{CALL} backup --anyway"))
    });
    called.flat_map(|line| line.split("creditdesk ").skip(1).map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// The words of a command and of the sentence behind it; values that are filled in later are one word each.
fn parts(text: &str) -> Vec<String> {
    let end = text.find(['.', ',', ':', ';', '"', '(', ')', '\u{a0}']).unwrap_or(text.len());
    let filled = text[..end].split("{ $").enumerate().map(|(at, part)| match part.split_once(" }") {
        Some((_, rest)) if at > 0 => format!("X1{rest}"),
        Some(_) | None => part.to_owned(),
    });
    filled.collect::<String>().split_whitespace().map(str::to_owned).collect()
}

/// Whether a word can only be a part of a command: a flag, or what is to be filled in.
fn belongs_to_a_command(word: &str) -> bool {
    let is_capital = |letter: char| letter.is_uppercase() || ['-', '=', '1'].contains(&letter);
    word.starts_with("--") || (word.len() > 1 && word.chars().all(is_capital))
}

/// Every command of a tree that does something, with the words that it is called by.
fn leaves<'c>(command: &'c Command, path: &[&'c str], found: &mut Vec<(Vec<&'c str>, &'c Command)>) {
    let path = [path, &[command.get_name()]].concat();
    command.get_subcommands().for_each(|inner| leaves(inner, &path, found));
    if !command.is_subcommand_required_set() {
        found.push((path, command));
    }
}

#[test]
fn no_name_number_or_day_is_left_empty() {
    let words = Words::new(Language::English);
    let mut root = tree(&words);
    root.build();
    let mut commands = Vec::new();
    leaves(&root, &[], &mut commands);
    let mut tried = 0;
    for (path, command) in commands {
        let places: Vec<&Arg> = command.get_positionals().collect();
        for argument in command.get_arguments() {
            let value = argument.get_value_names().and_then(<[_]>::first).map_or("", |value| value.as_str());
            let is_file = argument.get_value_parser().type_id() == TypeId::of::<PathBuf>();
            if !argument.get_action().takes_values() || is_file || value == "TEXT" {
                continue;
            }
            let label = build::label(argument);
            let before = places.iter().take_while(|place| place.get_id() != argument.get_id());
            let before = before.map(|_| "customers".to_owned());
            let empty = argument.get_long().map(|long| format!("--{long}= \u{200b}"));
            let empty =
                empty.map_or_else(|| before.chain([" \u{200b}".to_owned()]).collect(), |option| vec![option]);
            let line = path.iter().map(|word| (*word).to_owned()).chain(empty);
            let message = usage::failure(&tree(&words).try_get_matches_from(line).unwrap_err()).message;
            let named = message.values.iter().any(|(_, value)| *value == Value::Text(label.clone()));
            assert!(message.key == "usage-no-value" && named, "{path:?} {label}: {message:?}");
            tried += 1;
        }
    }
    assert!(tried > 150, "{tried}");
}

#[test]
fn every_command_that_a_message_names_works_as_printed() {
    let mut wrong = Vec::new();
    let mut known = 0;
    for language in Language::ALL {
        let words = Words::new(language);
        for text in named(language.code()) {
            let parts = parts(&text);
            let is_command = |length: &usize| {
                let line = std::iter::once("creditdesk").chain(parts[..*length].iter().map(String::as_str));
                tree(&words).try_get_matches_from(line).is_ok()
            };
            let length = (1..=parts.len()).rev().find(is_command).unwrap_or(0);
            let is_whole = length > 0 && !parts.get(length).is_some_and(|next| belongs_to_a_command(next));
            known += 1;
            if !is_whole {
                wrong.push(format!("{}: {text}", language.code()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(known > 60, "only {known} were found");
}

#[test]
fn a_command_that_a_message_names_leads_to_the_desk_of_its_reader_or_needs_none() {
    for language in Language::ALL {
        for line in lines(language.code()) {
            for command in line.split("creditdesk ").skip(1).filter(|rest| !rest.starts_with('}')) {
                let name = command.split([' ', '.', '\u{a0}']).next().unwrap();
                assert!(["init", "restore", "help", "demo"].contains(&name), "{line}");
            }
        }
    }
}
