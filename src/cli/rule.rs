//! `creditdesk rule ...`: blocking rules and the exclusions from them (R6).

use std::path::Path;

use clap::Command;
use serde_json::json;

use super::arguments::Arguments;
use super::build::Builder;
use super::cell::Cell;
use super::commands::CliCommand;
use super::context::Context;
use super::list::{self, Column, column, json_field};
use super::table::Table;
use super::verb::verbs;
use super::{Exit, Failure, Format, parameters};
use crate::credit::Message;
use crate::desk::{Assignment, DeskError, DeskWriter, Expected, Others, RuleChanged, RuleSheet, Run};
use crate::fields::RuleRecord;
use crate::words::{Words, key};

pub(super) const RULE: CliCommand = CliCommand { name: "rule", build, run };

verbs! {
    /// What can be done with blocking rules.
    enum RuleVerb {
        Add => "add",
        Set => "set",
        Remove => "remove",
        Show => "show",
        List => "list",
        Export => "export",
        Import => "import",
    }
}

/// A rule with its sentence in the language of the answer.
struct Row {
    rule: RuleSheet,
    sentence: String,
}

const COLUMNS: &[Column<Row>] = &[
    column("id", key("cli-column-rule"), |row| Cell::of(&row.rule.sheet.code)),
    json_field("type", |row| &row.rule.sheet),
    json_field("kind", |row| &row.rule.sheet),
    json_field("severity", |row| &row.rule.sheet),
    json_field("customer", |row| &row.rule.sheet),
    json_field("group", |row| &row.rule.sheet),
    json_field("risk_group", |row| &row.rule.sheet),
    json_field("days", |row| &row.rule.sheet),
    json_field("amount", |row| &row.rule.sheet),
    json_field("percent", |row| &row.rule.sheet),
    json_field("values", |row| &row.rule.sheet),
    json_field("release", |row| &row.rule.sheet),
    json_field("at", |row| &row.rule.sheet),
    json_field("from", |row| &row.rule.sheet),
    json_field("to", |row| &row.rule.sheet),
    json_field("active", |row| &row.rule.sheet),
    json_field("text", |row| &row.rule.sheet),
    column("sentence", key("cli-column-rule-sentence"), |row| Cell::of(&row.sentence)),
];

fn build(build: Builder<'_>) -> Command {
    let id = || build.place("id", "ID", key("cli-arg-rule"));
    let pairs = || parameters::pairs(build, "type=days-overdue days=61");
    build.group("rule", key("cli-rule"), |verb| match verb {
        RuleVerb::Add => build.verb(key("cli-rule-add"), [id(), pairs()]),
        RuleVerb::Set => build.verb(key("cli-rule-set"), [id(), pairs()]),
        RuleVerb::Remove => build.verb(key("cli-rule-remove"), [id()]),
        RuleVerb::Show => build.verb(key("cli-rule-show"), [id()]),
        RuleVerb::List => build.verb(key("cli-rule-list"), []),
        RuleVerb::Export => build.verb(
            key("cli-rule-export"),
            [
                build.file("output", key("cli-arg-output")).short('o'),
                build.flag("force", key("cli-arg-force")).requires("output"),
            ],
        ),
        RuleVerb::Import => build.verb(
            key("cli-rule-import"),
            [
                build.file_place("file", key("cli-arg-rule-set")),
                build.flag("merge", key("cli-arg-rules-merge")),
                build.flag("replace", key("cli-arg-rules-replace")).conflicts_with("merge"),
                build.flag("dry-run", key("cli-arg-dry-run")),
            ],
        ),
    })
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let (verb, arguments) = arguments.verb()?;
    match verb {
        RuleVerb::List => {
            let rules = cx.reader()?.rule_sheets()?;
            let rows: Vec<Row> = rules.into_iter().map(|rule| Row::of(rule, cx.words)).collect();
            Ok(list::answer(cx, "rules", COLUMNS, &rows))
        }
        RuleVerb::Show => show(cx, arguments.need("id")?),
        RuleVerb::Add => put(cx, arguments, DeskWriter::add_rule),
        RuleVerb::Set => {
            put(cx, arguments, |writer, id, assignments| writer.set_rule(id, assignments, Expected::Whatever))
        }
        RuleVerb::Remove => {
            let id = arguments.need("id")?;
            cx.writer()?.remove_rule(id)?;
            cx.report(&json!({ "removed": id }), &Message::new("cli-rule-removed").text("id", id));
            Ok(Exit::Done)
        }
        RuleVerb::Export => export(cx, arguments),
        RuleVerb::Import => import(cx, arguments),
    }
}

/// Adds or changes a rule, and answers with what it says now.
fn put(
    cx: &mut Context<'_>,
    arguments: Arguments<'_>,
    write: impl FnOnce(&mut DeskWriter, &str, &[Assignment]) -> Result<RuleChanged, DeskError>,
) -> Result<Exit, Failure> {
    let id = arguments.need("id")?;
    let currency = cx.reader()?.settings()?.currency();
    let assignments = parameters::assignments::<RuleRecord>(arguments, cx.words, currency)?;
    let RuleChanged { changed, warnings } = write(&mut cx.writer()?, id, &assignments)?;
    parameters::changed(cx, ("rule", id), &changed.changes, &warnings);
    Ok(Exit::Done)
}

/// Writes the rules as one file, or to standard output.
fn export(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let place = arguments.file("output").filter(|place| *place != Path::new("-"));
    let Some(place) = place else {
        if cx.format() == Format::Json {
            let conflict =
                Message::new("usage-conflict").text("argument", "--json").text("other", "rule export");
            return Err(Failure::usage(conflict));
        }
        let text = cx.reader()?.rule_set()?;
        cx.output.raw(text.as_bytes());
        return Ok(Exit::Done);
    };
    let to = cx.destination(place, arguments);
    cx.reader()?.export_rules(&to)?;
    cx.file_is_written();
    let path = place.display().to_string();
    cx.report(&json!({ "file": path }), &Message::new("cli-rules-exported").text("file", &path));
    Ok(Exit::Done)
}

/// Takes the rules of a file, and answers with what became of each.
fn import(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let file = arguments.need_file("file")?;
    let others = if arguments.flag("replace") { Others::Removed } else { Others::Stay };
    let run = if arguments.flag("dry-run") { Run::Rehearsal } else { Run::Real };
    let taken = cx.writer()?.import_rules(file, others, run)?;
    if run == Run::Rehearsal {
        cx.say(&Message::new("cli-rules-rehearsed"));
    }
    let json = |words: &Words| {
        let warnings = taken.warnings.iter().map(
            |(id, warning)| json!({ "code": warning.key, "rule_id": id, "message": words.reason(warning) }),
        );
        json!({
            "added": taken.added,
            "changed": taken.changed,
            "removed": taken.removed,
            "unchanged": taken.unchanged,
            "warnings": warnings.collect::<Vec<_>>(),
        })
    };
    let text = |words: &Words| {
        let lines = [
            (key("cli-rules-added"), taken.added.join(", ")),
            (key("cli-rules-changed"), taken.changed.join(", ")),
            (key("cli-rules-removed"), taken.removed.join(", ")),
            (key("cli-rules-unchanged"), taken.unchanged.to_string()),
        ];
        let mut table = Table::default();
        for (label, value) in lines.into_iter().filter(|(_, value)| !value.is_empty()) {
            table.cells([Cell::Text(words.get(label)), Cell::Text(value)], words);
        }
        table.render()
    };
    cx.answer(json, text);
    if cx.format() == Format::Text {
        let warnings: Vec<Message> = taken.warnings.into_iter().map(|(_, warning)| warning).collect();
        cx.warn(&warnings);
    }
    Ok(Exit::Done)
}

fn show(cx: &mut Context<'_>, id: &str) -> Result<Exit, Failure> {
    let row = Row::of(cx.reader()?.rule_sheet(id)?, cx.words);
    let sheet = &row.rule.sheet;
    let json = |words: &Words| match list::object(COLUMNS, &row, words) {
        serde_json::Value::Object(answer) => answer,
        _ => serde_json::Map::new(),
    };
    let text = |words: &Words| {
        format!("{}\n{}", row.sentence, parameters::lines(&sheet.lines, sheet.currency, words))
    };
    cx.answer(json, text);
    Ok(Exit::Done)
}

impl Row {
    fn of(rule: RuleSheet, words: &Words) -> Self {
        let sentence = words.render(&rule.rule.sentence(rule.sheet.currency));
        Self { rule, sentence }
    }
}
