//! `creditdesk rule ...`: blocking rules and the exclusions from them (R6).

use clap::Command;

use super::arguments::Arguments;
use super::build::Builder;
use super::cell::Cell;
use super::commands::CliCommand;
use super::context::Context;
use super::list::{self, Column, column, json_field};
use super::verb::verbs;
use super::{Exit, Failure, parameters};
use crate::credit::Message;
use crate::desk::{Assignment, DeskError, DeskWriter, Expected, RuleChanged, RuleSheet};
use crate::fields::RuleRecord;
use crate::words::{Words, key};

pub(super) const RULE: CliCommand = CliCommand { name: "rule", build, run };

verbs! {
    /// What can be done with blocking rules.
    enum RuleVerb { Add => "add", Set => "set", Remove => "remove", Show => "show", List => "list" }
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
            cx.report(
                &serde_json::json!({ "removed": id }),
                &Message::new("cli-rule-removed").text("id", id),
            );
            Ok(Exit::Done)
        }
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
