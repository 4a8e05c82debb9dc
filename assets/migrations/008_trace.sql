-- Every event leaves a trace of the rows that it added, changed or removed, by which it can be undone.

-- Rows are named by their ids, which are never given to another row. Of changed rows the columns that differ are stored as
-- JSON, of removed rows all of them; nothing where more rows were removed than are worth it. What is kept in step with the
-- facts is not traced.
CREATE TABLE trace (
    event_id    INTEGER NOT NULL REFERENCES event (id),
    position    INTEGER NOT NULL,
    table_name  TEXT NOT NULL,
    first_id    INTEGER NOT NULL,
    last_id     INTEGER NOT NULL,
    act         TEXT NOT NULL CHECK (act IN ('added', 'changed', 'removed')),
    before      TEXT,
    after       TEXT,
    PRIMARY KEY (event_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX trace_row ON trace (table_name, last_id, event_id);

-- Which event undid an event (old desks have several, order by order), and what a user did last.
CREATE INDEX event_reverses ON event (reverses) WHERE reverses IS NOT NULL;
CREATE INDEX event_user ON event (user_id, id);

-- The audit trail outlives what it is about: an undone entry is removed, its records stay.
CREATE TABLE audit_record (
    id              INTEGER PRIMARY KEY,
    event_id        INTEGER NOT NULL REFERENCES event (id),
    subject_kind    TEXT NOT NULL,
    subject         TEXT NOT NULL,
    customer_id     INTEGER,
    order_id        INTEGER,
    body            TEXT NOT NULL,
    schema_version  INTEGER NOT NULL,
    prev_hash       BLOB NOT NULL,
    hash            BLOB NOT NULL
) STRICT;
INSERT INTO audit_record SELECT * FROM audit ORDER BY id;
DROP TABLE audit;
ALTER TABLE audit_record RENAME TO audit;
CREATE INDEX audit_customer ON audit (customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX audit_order ON audit (order_id) WHERE order_id IS NOT NULL;
CREATE INDEX audit_event ON audit (event_id);

-- Terms have an id like everything else that is set up.
CREATE TABLE own_terms (
    id    INTEGER PRIMARY KEY,
    code  TEXT NOT NULL UNIQUE,
    kind  TEXT NOT NULL CHECK (kind IN ('net', 'cash', 'prepaid', 'cod')),
    days  INTEGER NOT NULL,
    rank  INTEGER
) STRICT;
INSERT INTO own_terms (code, kind, days, rank) SELECT code, kind, days, rank FROM terms ORDER BY code;
DROP TABLE terms;
ALTER TABLE own_terms RENAME TO terms;

-- What refers to an assessment or a hold, which are removed together with an order whose entry is undone.
CREATE INDEX order_assessment ON sales_order (assessment_id) WHERE assessment_id IS NOT NULL;
CREATE INDEX hold_assessment ON hold (assessment_id);
CREATE INDEX decision_assessment ON decision (assessment_id) WHERE assessment_id IS NOT NULL;
CREATE INDEX decision_hold ON decision (hold_id);
