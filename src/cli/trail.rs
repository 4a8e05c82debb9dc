//! The trail of a decision: what became of each blocking rule, with what the rule says (R6.11).

use clap::Arg;
use serde_json::{Value, json};

use super::Failure;
use super::arguments::Arguments;
use super::build::Builder;
use super::cell::Cell;
use super::context::Context;
use super::json::measured;
use super::table::Table;
use crate::credit::{Assessment, Currency, FindingCode, Message, WhyNot};
use crate::desk::{OrderTrail, TrailRow, TrailScope};
use crate::words::{Words, key};

/// A trail that was asked for, with the currency of the account.
pub(super) struct Trail {
    trail: OrderTrail,
    currency: Currency,
}

/// Whether the trail is asked for, and of which rules.
pub(super) fn arguments(build: Builder<'_>) -> [Arg; 2] {
    [build.flag("trail", key("cli-arg-trail")), build.flag("all", key("cli-arg-trail-all")).requires("trail")]
}

/// The trail of an assessment; none where it is not asked for.
pub(super) fn read(
    cx: &mut Context<'_>,
    arguments: Arguments<'_>,
    assessment: &Assessment,
) -> Result<Option<Trail>, Failure> {
    if !arguments.flag("trail") {
        return Ok(None);
    }
    let scope = if arguments.flag("all") { TrailScope::All } else { TrailScope::OfCustomer };
    let trail = cx.reader()?.trail(assessment, scope)?;
    Ok(Some(Trail { trail, currency: assessment.currency }))
}

/// Adds it to the document of its assessment.
pub(super) fn add_to(document: &mut Value, trail: Option<&Trail>, words: &Words) {
    if let (Some(trail), Some(fields)) = (trail, document.as_object_mut()) {
        let rows = trail.trail.rows.iter();
        fields.insert("trail".to_owned(), rows.map(|row| trail.row_json(row, words)).collect());
        fields.insert("trail_left_out".to_owned(), trail.trail.left_out.into());
    }
}

/// As people read it, after the assessment.
pub(super) fn text(trail: Option<&Trail>, words: &Words) -> String {
    trail.map_or_else(String::new, |trail| format!("\n{}", trail.text(words)))
}

impl Trail {
    fn row_json(&self, row: &TrailRow, words: &Words) -> Value {
        let TrailRow { line, rule } = row;
        let code = (!rule.is_exclusion()).then(|| rule.rule_type().finding());
        json!({
            "step": "R6.1",
            "rule_id": line.rule,
            "code": code.map(FindingCode::code),
            "result": line.result.code(),
            "why": line.why.map(WhyNot::code),
            "by": line.by,
            "measured": measured(line.measured.as_ref(), self.currency),
            "threshold": measured(line.threshold.as_ref(), self.currency),
            "text": self.sentence(row, words),
        })
    }

    fn sentence(&self, row: &TrailRow, words: &Words) -> String {
        words.render(&row.rule.sentence(self.trail.currency))
    }

    fn text(&self, words: &Words) -> String {
        let headings = [
            key("cli-column-rule"),
            key("cli-column-trail-result"),
            key("hold-measure-value"),
            key("hold-measure-threshold"),
            key("cli-column-rule-sentence"),
        ];
        let OrderTrail { rows, left_out, .. } = &self.trail;
        let mut text = String::new();
        if rows.is_empty() {
            text.extend([&words.get(key("cli-trail-empty")), "\n"]);
        } else {
            let mut table = Table::with_headings(headings, words);
            for row in rows {
                let [measured, threshold] = [&row.line.measured, &row.line.threshold].map(|measure| {
                    let measure = measure.as_ref().map(|measure| words.measure(measure, self.currency));
                    Cell::text(measure)
                });
                let result = Cell::Text(words.render(&result(row)));
                let sentence = Cell::Text(self.sentence(row, words));
                table.cells([Cell::of(&row.line.rule), result, measured, threshold, sentence], words);
            }
            text += &table.render();
        }
        if *left_out > 0 {
            let left_out = Message::new("cli-trail-left-out").count("count", *left_out);
            text.extend([&words.render(&left_out), "\n"]);
        }
        text
    }
}

/// What became of a rule, and why or by which exclusion.
fn result(row: &TrailRow) -> Message {
    let line = &row.line;
    let result = Message::new(format!("trail-result-{}", line.result.code()));
    let why = match (line.why, &line.by) {
        (Some(why), _) => Message::new(format!("trail-why-{}", why.code())),
        (None, Some(by)) => Message::new("rule-value").text("value", by),
        (None, None) => return result,
    };
    Message::new("cli-trail-result").part("result", result).part("why", why)
}
