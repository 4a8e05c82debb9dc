-- The findings of assessments as rows, so that reasons can be queried.

-- One row for each finding of an assessment, in the order of the body, which stays the whole record. What is measured
-- follows from the code (R3.13): amounts in minor units, days from 1970-01-01 or numbers of days; words have columns of
-- their own.
CREATE TABLE finding (
    assessment_id   INTEGER NOT NULL REFERENCES assessment (id),
    position        INTEGER NOT NULL,
    code            TEXT NOT NULL,
    severity        TEXT NOT NULL CHECK (severity IN ('warn', 'hold', 'refuse')),
    measured        INTEGER,
    measured_word   TEXT,
    threshold       INTEGER,
    threshold_word  TEXT,
    margin          INTEGER,
    PRIMARY KEY (assessment_id, position)
) STRICT, WITHOUT ROWID;

-- A body that cannot be read gives no rows: the doctor names it.
INSERT INTO finding (assessment_id, position, code, severity, measured, measured_word, threshold, threshold_word, margin)
SELECT assessment_id, position, code, severity,
       CASE typeof(measured) WHEN 'integer' THEN measured END,
       CASE typeof(measured_word) WHEN 'text' THEN measured_word END,
       CASE typeof(threshold) WHEN 'integer' THEN threshold END,
       CASE typeof(threshold_word) WHEN 'text' THEN threshold_word END,
       CASE typeof(margin) WHEN 'integer' THEN margin END
FROM (
    SELECT a.id AS assessment_id, f.key + 1 AS position, f.value ->> '$.code' AS code,
           f.value ->> '$.severity' AS severity,
           coalesce(f.value ->> '$.measured.money', f.value ->> '$.measured.days',
                    unixepoch(f.value ->> '$.measured.day') / 86400) AS measured,
           f.value ->> '$.measured.word' AS measured_word,
           coalesce(f.value ->> '$.threshold.money', f.value ->> '$.threshold.days',
                    unixepoch(f.value ->> '$.threshold.day') / 86400) AS threshold,
           f.value ->> '$.threshold.word' AS threshold_word,
           coalesce(f.value ->> '$.margin.money', f.value ->> '$.margin.days') AS margin
    FROM (SELECT id, iif(json_valid(body), body, '{}') AS body FROM assessment) a, json_each(a.body, '$.findings') f
    WHERE json_type(a.body, '$.findings') = 'array'
)
WHERE typeof(code) = 'text' AND severity IN ('warn', 'hold', 'refuse');

-- A decision gave a hold a newer assessment and left its excess as it was. It is the largest margin over a limit.
UPDATE hold SET excess = coalesce((
    SELECT max(f.margin) FROM finding f
    WHERE f.assessment_id = hold.assessment_id
      AND f.code IN ('limit-exceeded', 'group-limit-exceeded', 'ship-to-limit-exceeded')), 0)
WHERE state IN ('held', 'proposed', 'ready')
  AND EXISTS (SELECT 1 FROM assessment a WHERE a.id = hold.assessment_id AND json_valid(a.body));

-- The reasons of a hold are the findings of its assessment.
DROP INDEX hold_queue;
ALTER TABLE hold DROP COLUMN reasons;
CREATE INDEX hold_queue ON hold (id, order_id, customer_id, held_day, currency, excess, assessment_id, follow_up, state)
    WHERE state NOT IN ('released', 'rejected', 'withdrawn');
