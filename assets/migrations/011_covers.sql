-- Guarantees and insurance of customers. None is deleted: it ends on a day.
CREATE TABLE cover (
    id                    INTEGER PRIMARY KEY,
    customer_id           INTEGER NOT NULL REFERENCES customer (id),
    code                  TEXT NOT NULL,
    kind                  TEXT NOT NULL,
    covered_by            TEXT,
    policy                TEXT,
    coverage_type         TEXT,
    value                 INTEGER NOT NULL,
    covered_percent       INTEGER NOT NULL,
    from_day              INTEGER,
    to_day                INTEGER,
    included_in_exposure  INTEGER NOT NULL,
    version               INTEGER NOT NULL DEFAULT 1,
    UNIQUE (customer_id, code)
) STRICT;
