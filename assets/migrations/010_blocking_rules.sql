-- Blocking rules and exclusions from them. A removed one stays: its id is not given again.
CREATE TABLE blocking_rule (
    id            INTEGER PRIMARY KEY,
    code          TEXT NOT NULL UNIQUE,
    type          TEXT NOT NULL,
    kind          TEXT NOT NULL,
    severity      TEXT NOT NULL,
    for_customer  TEXT,
    for_group     TEXT,
    risk_group    TEXT,
    most_days     INTEGER,
    amount        INTEGER,
    percent       INTEGER,
    codes         TEXT,
    releases      TEXT NOT NULL,
    checkpoints   TEXT,
    from_day      INTEGER,
    to_day        INTEGER,
    active        INTEGER NOT NULL,
    about         TEXT,
    removed       INTEGER NOT NULL,
    version       INTEGER NOT NULL DEFAULT 1
) STRICT;
