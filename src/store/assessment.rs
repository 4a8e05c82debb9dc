//! Assessments as they are stored: whole, and their findings once more as rows that can be queried (R3.11, R3.13).

use sha2::{Digest, Sha256};

use super::column::Column;
use super::comparison::{Difference, difference};
use super::engine::Value;
use super::engine::named_params;
use super::event::EventId;
use super::hex::hex;
use super::row::{stored_as_id, text};
use super::tables::{assessment, sales_order};
use super::{OrderId, StoreError, TracedTable, Tx, View};
use crate::credit::{Assessment, Coded, Finding, FindingCode, Measure, OutOfRange};
use crate::records::Record;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AssessmentId(pub i64);
stored_as_id![AssessmentId];

/// What holds the order of a hold `h`: the codes of its findings but warnings. By the primary key of finding.
pub(super) const REASONS_SQL: &str = "(SELECT string_agg(f.code, ',' ORDER BY f.position) FROM finding f \
                                  WHERE f.assessment_id = h.assessment_id AND f.severity <> 'warn') AS code";

/// How the result of [`REASONS_SQL`] is parsed.
pub(super) const REASONS: &Column<Vec<FindingCode>> = &Column::new("finding", "code", reasons);

/// The findings of an assessment `a` as the doctor compares them.
const FINDINGS_SQL: &str = "(SELECT string_agg(f.code || ' ' || f.severity || ' ' \
                            || coalesce(f.measured, f.measured_word, '-') || ' ' \
                            || coalesce(f.threshold, f.threshold_word, '-') || ' ' || coalesce(f.margin, '-'), \
                            ', ' ORDER BY f.position) FROM finding f WHERE f.assessment_id = a.id)";

/// A finding as a row: amounts in minor units, days from 1970-01-01, numbers of days; words in columns of their own.
struct FindingRow<'a> {
    finding: &'a Finding,
    measured: (Option<i64>, Option<&'a str>),
    threshold: (Option<i64>, Option<&'a str>),
    margin: (Option<i64>, Option<&'a str>),
}

impl<'a> FindingRow<'a> {
    fn of(finding: &'a Finding) -> Result<Self, OutOfRange> {
        Ok(Self {
            finding,
            measured: columns(finding.measured.as_ref())?,
            threshold: columns(finding.threshold.as_ref())?,
            margin: columns(finding.margin.as_ref())?,
        })
    }

    /// The measures joined into one text, as [`FINDINGS_SQL`] joins them.
    fn text(&self) -> String {
        let text = |(number, word): (Option<i64>, Option<&str>)| match (number, word) {
            (Some(number), _) => number.to_string(),
            (None, word) => word.unwrap_or("-").to_owned(),
        };
        let [measured, threshold, margin] = [self.measured, self.threshold, self.margin].map(text);
        format!(
            "{} {} {measured} {threshold} {margin}",
            self.finding.code.code(),
            self.finding.severity.code()
        )
    }
}

/// A measure as a number or a word.
fn columns(measure: Option<&Measure>) -> Result<(Option<i64>, Option<&str>), OutOfRange> {
    Ok(match measure {
        None => (None, None),
        Some(Measure::Money(amount)) => (Some(amount.to_minor()?), None),
        Some(Measure::Day(day)) => (Some(day.number()), None),
        Some(Measure::Days(number) | Measure::Count(number)) => (Some(*number), None),
        Some(Measure::Percent(percent)) => (Some(percent.units().into()), None),
        Some(Measure::Code(word)) => (None, Some(word)),
    })
}

/// The codes of what holds an order, as [`REASONS_SQL`] reads them.
fn reasons(value: Value<'_>) -> Option<Vec<FindingCode>> {
    match value {
        Value::Null => Some(Vec::new()),
        value => text(value)?.split(',').map(Coded::from_code).collect(),
    }
}

impl Tx<'_> {
    /// Stores an assessment whole, and its findings as rows.
    pub fn add_assessment(
        &self,
        order: OrderId,
        assessment: &Assessment,
        event: EventId,
    ) -> Result<AssessmentId, StoreError> {
        let sql =
            "INSERT INTO assessment (id, order_id, event_id, outcome, body) VALUES (?1, ?2, ?3, ?4, ?5)";
        let (id, body) = (self.new_id(TracedTable::Assessment)?, assessment.to_text()?);
        let id = self.insert(sql, (id, order, event, assessment.outcome.code(), body)).map(AssessmentId)?;
        self.add_findings(id, assessment)?;
        Ok(id)
    }

    /// Stores the findings of an assessment as rows.
    pub(super) fn add_findings(&self, id: AssessmentId, assessment: &Assessment) -> Result<(), StoreError> {
        for (position, finding) in (1..).zip(&assessment.findings) {
            self.add_finding(id, position, &FindingRow::of(finding)?)?;
        }
        Ok(())
    }

    fn add_finding(&self, of: AssessmentId, position: i64, row: &FindingRow<'_>) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO finding (assessment_id, position, code, severity, measured, measured_word, threshold,
                                  threshold_word, margin)
             VALUES (:assessment, :position, :code, :severity, :measured, :measured_word, :threshold,
                     :threshold_word, :margin)",
            named_params! {
                ":assessment": of, ":position": position, ":code": row.finding.code.code(),
                ":severity": row.finding.severity.code(), ":measured": row.measured.0,
                ":measured_word": row.measured.1, ":threshold": row.threshold.0,
                ":threshold_word": row.threshold.1, ":margin": row.margin.0,
            },
        )
        .map(|_| ())
    }
}

impl View<'_> {
    /// An assessment as it was stored.
    pub fn assessment(&self, id: AssessmentId) -> Result<Option<Assessment>, StoreError> {
        self.first("SELECT body, id FROM assessment WHERE id = ?1", [id], |row| {
            row.record(0, assessment::BODY)
        })
    }

    /// The same where it is one of this order; none where it is another order's.
    pub fn assessment_of_order(
        &self,
        id: AssessmentId,
        order: OrderId,
    ) -> Result<Option<Assessment>, StoreError> {
        let sql = "SELECT body, id FROM assessment WHERE id = ?1 AND order_id = ?2";
        self.first(sql, (id, order), |row| row.record(0, assessment::BODY))
    }

    /// Whether there is such an assessment of this order.
    pub fn has_assessment(&self, order: OrderId, id: AssessmentId) -> Result<bool, StoreError> {
        let sql = "SELECT 1 FROM assessment WHERE id = ?1 AND order_id = ?2";
        Ok(self.first(sql, (id, order), |_| Ok(()))?.is_some())
    }

    /// SHA-256 of an assessment as it is stored, hexadecimal: the chained audit record of a decision carries it.
    pub fn assessment_digest(&self, id: AssessmentId) -> Result<Option<String>, StoreError> {
        let body = self.first("SELECT body, id FROM assessment WHERE id = ?1", [id], |row| {
            row.get(0, assessment::BODY)
        })?;
        Ok(body.map(|body| hex(&Sha256::digest(body))))
    }

    /// An assessment is of the order that its body names, and its findings as rows are those of the body.
    pub(super) fn compare_assessments(&self) -> Result<Vec<Difference>, StoreError> {
        let sql = format!(
            "SELECT a.id, a.body, o.number, {FINDINGS_SQL}, o.id
             FROM assessment a JOIN sales_order o ON o.id = a.order_id ORDER BY a.id"
        );
        self.compare_rows(&sql, |row, found| {
            let assessment: Assessment = row.record(1, assessment::BODY)?;
            let rows = assessment.findings.iter().map(|finding| Ok(FindingRow::of(finding)?.text()));
            let computed = rows.collect::<Result<Vec<_>, OutOfRange>>()?.join(", ");
            let stored = row.computed::<Option<String>>(3)?.unwrap_or_default();
            let number = row.get(2, sales_order::NUMBER)?;
            if stored != computed {
                found.push(difference("finding", &number, stored, computed));
            }
            if assessment.order != number {
                let id = row.get(0, assessment::ID)?.0.to_string();
                found.push(difference("assessment.order_id", &id, number, assessment.order));
            }
            Ok(())
        })
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::*;
    use crate::store::testing::old_store;
    use crate::store::{Store, raw_file};

    const BODIES: &str = include_str!("../records/golden/assessment_v1.jsonl");

    /// A desk of an older version with an assessment that has every finding, and this body as its second one.
    fn assessed(folder: &Path, version: i64, second: &str) -> PathBuf {
        let path = old_store(folder, version);
        let desk = raw_file(&path);
        desk.execute_batch(
            "INSERT INTO event (id, command_id, kind, user_id, at, day) VALUES (1, 'x', 'order-enter', 1, 0, 0);
             INSERT INTO customer (id, code, name, currency) VALUES (1, 'C1', 'C1', 'EUR');
             INSERT INTO sales_order (id, number, customer_id, terms, on_account, day, amount, event_id)
             VALUES (1, 'SO-1', 1, 'net30', 1, 0, 100, 1)",
        )
        .unwrap();
        let sql = "INSERT INTO assessment (order_id, event_id, outcome, body) VALUES (1, 1, 'refused', ?1)";
        for body in [BODIES.lines().last().unwrap(), second] {
            desk.execute(sql, [body]).unwrap();
        }
        path
    }

    fn differences(path: &Path) -> Vec<Difference> {
        let mut reader = Store::open(path).unwrap().store.reader().unwrap();
        let mut found = reader.read::<_, StoreError>(|view| view.compare_assessments()).unwrap();
        found.retain(|difference| difference.what == "finding");
        found
    }

    fn findings(path: &Path, of: i64) -> i64 {
        let sql = "SELECT count(*) FROM finding WHERE assessment_id = ?1";
        raw_file(path).query_row(sql, [of], |row| row.get(0)).unwrap()
    }

    #[test]
    fn a_desk_of_an_earlier_version_gets_the_findings_of_its_assessments() {
        for version in [1, 2] {
            let folder = tempfile::tempdir().unwrap();
            let path = assessed(folder.path(), version, BODIES.lines().next().unwrap());
            assert_eq!(differences(&path), []);
            assert_eq!((findings(&path, 1), findings(&path, 2)), (16, 0));
        }
    }

    #[test]
    fn an_assessment_that_cannot_be_read_does_not_keep_a_desk_from_being_opened() {
        for body in
            ["garbage", "[]", r#"{"findings":{"a":1}}"#, r#"{"findings":[7,{"code":5,"severity":"x"}]}"#]
        {
            let folder = tempfile::tempdir().unwrap();
            let path = assessed(folder.path(), 2, body);
            assert_eq!(differences(&path), []);
            assert_eq!((findings(&path, 1), findings(&path, 2)), (16, 0), "{body}");
        }
    }

    #[test]
    fn a_finding_that_is_not_in_the_body_or_is_changed_is_a_difference() {
        for change in [
            "DELETE FROM finding WHERE position = 3",
            "UPDATE finding SET margin = margin + 1 WHERE code = 'limit-exceeded'",
            "UPDATE finding SET severity = 'warn' WHERE code = 'forced'",
            "UPDATE finding SET measured_word = 'active' WHERE code = 'customer-blocked'",
            "UPDATE finding SET threshold = threshold + 1 WHERE code = 'approval-hold-until'",
            "INSERT INTO finding (assessment_id, position, code, severity) VALUES (2, 1, 'forced', 'hold')",
        ] {
            let folder = tempfile::tempdir().unwrap();
            let path = assessed(folder.path(), 2, BODIES.lines().next().unwrap());
            assert_eq!(differences(&path), []);
            raw_file(&path).execute(change, []).unwrap();
            let found = differences(&path);
            assert_eq!(found.len(), 1, "{change}");
            assert_eq!((found[0].what, found[0].subject.as_str()), ("finding", "SO-1"));
        }
    }
}
