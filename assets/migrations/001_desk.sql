-- The desk: one file, one company.
--
-- Money is INTEGER minor units of the account's currency. A day is INTEGER days since 1970-01-01, so that days
-- subtract. An instant is INTEGER microseconds UTC. A yes/no is 0 or 1. Facts are added, never changed in place;
-- what is kept in step with them (open, settled_day, paid_day, invoiced, the columns of hold) is named as such and
-- recomputed by the doctor.

CREATE TABLE user (
    id      INTEGER PRIMARY KEY,
    login   TEXT NOT NULL UNIQUE,
    name    TEXT NOT NULL,
    role    TEXT NOT NULL CHECK (role IN ('clerk', 'supervisor', 'administrator')),
    active  INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

-- One use case = one transaction = one event.
CREATE TABLE event (
    id          INTEGER PRIMARY KEY,
    command_id  TEXT NOT NULL UNIQUE,
    kind        TEXT NOT NULL,
    user_id     INTEGER NOT NULL REFERENCES user (id),
    at          INTEGER NOT NULL,
    day         INTEGER NOT NULL,
    reverses    INTEGER REFERENCES event (id),
    note        TEXT NOT NULL DEFAULT ''
) STRICT;

-- One record for each thing that an event changed; every record carries the hash of the one before it.
CREATE TABLE audit (
    id              INTEGER PRIMARY KEY,
    event_id        INTEGER NOT NULL REFERENCES event (id),
    subject_kind    TEXT NOT NULL,
    subject         TEXT NOT NULL,
    customer_id     INTEGER REFERENCES customer (id),
    order_id        INTEGER REFERENCES sales_order (id),
    body            TEXT NOT NULL,
    schema_version  INTEGER NOT NULL,
    prev_hash       BLOB NOT NULL,
    hash            BLOB NOT NULL
) STRICT;
CREATE INDEX audit_customer ON audit (customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX audit_order ON audit (order_id) WHERE order_id IS NOT NULL;
CREATE INDEX audit_event ON audit (event_id);

-- The newest row of a name is in force.
CREATE TABLE setting (
    id        INTEGER PRIMARY KEY,
    name      TEXT NOT NULL,
    value     TEXT NOT NULL,
    event_id  INTEGER NOT NULL REFERENCES event (id)
) STRICT;
CREATE INDEX setting_name ON setting (name, id);

CREATE TABLE reason (
    id          INTEGER PRIMARY KEY,
    action      TEXT NOT NULL CHECK (action IN ('release', 'reject', 'keep', 'terms', 'forward', 'force', 'block')),
    code        TEXT NOT NULL,
    -- Empty for the reasons of a new desk: their text comes from the words files.
    text        TEXT NOT NULL,
    is_default  INTEGER NOT NULL DEFAULT 0 CHECK (is_default IN (0, 1)),
    UNIQUE (action, code)
) STRICT;

-- Terms that need set-up; cash, prepaid, cod and netN are known without.
CREATE TABLE terms (
    code  TEXT PRIMARY KEY,
    kind  TEXT NOT NULL CHECK (kind IN ('net', 'cash', 'prepaid', 'cod')),
    days  INTEGER NOT NULL,
    rank  INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE warehouse (
    id                 INTEGER PRIMARY KEY,
    code               TEXT NOT NULL UNIQUE,
    name               TEXT NOT NULL,
    tolerance_percent  INTEGER,
    order_maximum      INTEGER,
    version            INTEGER NOT NULL DEFAULT 1
) STRICT;

-- kind credit: members share the limit; kind policy: each member without an own limit has it.
CREATE TABLE credit_group (
    id             INTEGER PRIMARY KEY,
    code           TEXT NOT NULL UNIQUE,
    name           TEXT NOT NULL,
    kind           TEXT NOT NULL CHECK (kind IN ('credit', 'policy')),
    credit_limit   ANY CHECK (credit_limit IS NULL OR credit_limit = 'unlimited' OR typeof(credit_limit) = 'integer'),
    limit_expires  INTEGER,
    hold_period    INTEGER CHECK (hold_period BETWEEN 0 AND 5),
    version        INTEGER NOT NULL DEFAULT 1
) STRICT;

-- A limit is NULL (not set), 'unlimited' or an amount: three states, no magic zero.
CREATE TABLE customer (
    id                            INTEGER PRIMARY KEY,
    code                          TEXT NOT NULL UNIQUE,
    name                          TEXT NOT NULL,
    currency                      TEXT NOT NULL,
    country                       TEXT,
    language                      TEXT,
    external_code                 TEXT,
    customer_since                INTEGER,
    business_started              INTEGER,
    account_status                TEXT,
    excluded                      INTEGER NOT NULL DEFAULT 0 CHECK (excluded IN (0, 1)),
    terms                         TEXT NOT NULL DEFAULT 'net30',
    credit_limit                  ANY CHECK (credit_limit IS NULL OR credit_limit = 'unlimited' OR typeof(credit_limit) = 'integer'),
    limit_expires                 INTEGER,
    temporary_limit               INTEGER,
    temporary_from                INTEGER,
    temporary_to                  INTEGER,
    credit_group_id               INTEGER REFERENCES credit_group (id),
    policy_group_id               INTEGER REFERENCES credit_group (id),
    hold_period                   INTEGER NOT NULL DEFAULT 0 CHECK (hold_period BETWEEN 0 AND 5),
    minimum_for_check             INTEGER NOT NULL DEFAULT 0,
    order_minimum                 INTEGER,
    order_maximum                 INTEGER,
    approval                      TEXT NOT NULL DEFAULT 'yes',
    bank_name                     TEXT,
    bank_account                  TEXT,
    bank_contact                  TEXT,
    bank_phone                    TEXT,
    credit_established            INTEGER,
    credit_manager                TEXT,
    duns                          TEXT,
    agency                        TEXT,
    rating                        TEXT,
    rating_date                   INTEGER,
    user_field_1                  TEXT,
    user_field_2                  TEXT,
    last_review                   INTEGER,
    next_review                   INTEGER,
    do_not_call                   INTEGER NOT NULL DEFAULT 0 CHECK (do_not_call IN (0, 1)),
    validation_delay_days         TEXT,
    validation_respite_days       TEXT,
    validation_minimum_balance    TEXT,
    validation_limit_percent      TEXT,
    validation_state              TEXT,
    validation_reason             TEXT,
    state                         TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'warning', 'blocked', 'closed')),
    state_origin                  TEXT CHECK (state_origin IN ('auto', 'manual')),
    state_reason                  TEXT,
    basis_days                    INTEGER,
    basis_payments                INTEGER,
    basis_from                    INTEGER,
    basis_to                      INTEGER,
    -- What was received, where the name had to be made harmless.
    received_name                 TEXT,
    version                       INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX customer_credit_group ON customer (credit_group_id) WHERE credit_group_id IS NOT NULL;
CREATE INDEX customer_policy_group ON customer (policy_group_id) WHERE policy_group_id IS NOT NULL;

CREATE TABLE ship_to (
    id             INTEGER PRIMARY KEY,
    customer_id    INTEGER NOT NULL REFERENCES customer (id),
    code           TEXT NOT NULL,
    name           TEXT NOT NULL,
    kind           TEXT NOT NULL DEFAULT 'ship-to' CHECK (kind IN ('ship-to', 'job')),
    credit_limit   ANY CHECK (credit_limit IS NULL OR credit_limit = 'unlimited' OR typeof(credit_limit) = 'integer'),
    hold_period    INTEGER CHECK (hold_period BETWEEN 0 AND 5),
    duns           TEXT,
    order_minimum  INTEGER,
    order_maximum  INTEGER,
    version        INTEGER NOT NULL DEFAULT 1,
    UNIQUE (customer_id, code)
) STRICT;

-- The past of every parameter: limits, memberships, states, settings of a customer, ship-to, group, warehouse, order.
CREATE TABLE change (
    id            INTEGER PRIMARY KEY,
    subject_kind  TEXT NOT NULL,
    subject_id    INTEGER NOT NULL,
    field         TEXT NOT NULL,
    day           INTEGER NOT NULL,
    event_id      INTEGER NOT NULL REFERENCES event (id),
    old           TEXT,
    new           TEXT
) STRICT;
CREATE INDEX change_subject ON change (subject_kind, subject_id, field, id);

CREATE TABLE import_batch (
    id        INTEGER PRIMARY KEY,
    event_id  INTEGER NOT NULL REFERENCES event (id),
    kind      TEXT NOT NULL,
    file      TEXT NOT NULL,
    sha256    BLOB NOT NULL,
    read      INTEGER NOT NULL,
    inserted  INTEGER NOT NULL,
    updated   INTEGER NOT NULL,
    rejected  INTEGER NOT NULL
) STRICT;

-- The due items: an instalment of an invoice (kind 1), a credit note (2), a receipt (3). Amounts are positive; the
-- kind gives the sign. Kept in step: open, settled_day (day of the newest application: from it on, open is what it says),
-- paid_day (on instalment 1 of an invoice that receipts paid in full: the day of the newest of them).
-- A reversed receipt is as if it had never been from reversed_day on: nothing of it is open, it is settled that day.
CREATE TABLE item (
    id           INTEGER PRIMARY KEY,
    kind         INTEGER NOT NULL CHECK (kind IN (1, 2, 3)),
    number       TEXT NOT NULL,
    instalment   INTEGER NOT NULL DEFAULT 1,
    customer_id  INTEGER NOT NULL REFERENCES customer (id),
    ship_to_id   INTEGER REFERENCES ship_to (id),
    order_id     INTEGER REFERENCES sales_order (id),
    day          INTEGER NOT NULL,
    due_day      INTEGER NOT NULL,
    amount       INTEGER NOT NULL CHECK (amount >= 0),
    open         INTEGER NOT NULL CHECK (open BETWEEN 0 AND amount),
    settled_day  INTEGER,
    paid_day     INTEGER,
    disputed     INTEGER NOT NULL DEFAULT 0 CHECK (disputed IN (0, 1)),
    reversed_day INTEGER CHECK (reversed_day IS NULL OR (kind = 3 AND open = 0 AND settled_day = reversed_day)),
    event_id     INTEGER NOT NULL REFERENCES event (id),
    -- Of a document in another currency: its currency, its amount and the rate (account currency for one unit).
    currency     TEXT,
    amount_doc   INTEGER,
    rate         TEXT
) STRICT;
CREATE UNIQUE INDEX item_number ON item (kind, number, instalment);
CREATE INDEX item_customer ON item (customer_id, day);
CREATE INDEX item_open ON item (customer_id, due_day, day, kind, open, settled_day, ship_to_id, disputed) WHERE open <> 0;
CREATE INDEX item_settled ON item (customer_id, settled_day) WHERE open = 0;
CREATE INDEX item_order ON item (order_id) WHERE order_id IS NOT NULL;

-- A part of a receipt or credit note applied to an invoice; a reversal is a negative row, never dated before the row
-- that it takes back.
CREATE TABLE application (
    id           INTEGER PRIMARY KEY,
    debit_item   INTEGER NOT NULL REFERENCES item (id),
    credit_item  INTEGER NOT NULL REFERENCES item (id),
    day          INTEGER NOT NULL,
    amount       INTEGER NOT NULL,
    event_id     INTEGER NOT NULL REFERENCES event (id)
) STRICT;
CREATE INDEX application_debit ON application (debit_item);
CREATE INDEX application_credit ON application (credit_item);

-- One row: the latest day of any application, so that most questions need not look for relief yet to come.
CREATE TABLE ledger (
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    latest_day  INTEGER NOT NULL
) STRICT;
INSERT INTO ledger (id, latest_day) VALUES (1, -25567);

-- Kept in step: invoiced. standing: where the order stands with the credit department.
CREATE TABLE sales_order (
    id             INTEGER PRIMARY KEY,
    number         TEXT NOT NULL UNIQUE,
    customer_id    INTEGER NOT NULL REFERENCES customer (id),
    ship_to_id     INTEGER REFERENCES ship_to (id),
    warehouse_id   INTEGER REFERENCES warehouse (id),
    terms          TEXT NOT NULL,
    on_account     INTEGER NOT NULL CHECK (on_account IN (0, 1)),
    day            INTEGER NOT NULL,
    ship_day       INTEGER,
    amount         INTEGER NOT NULL,
    invoiced       INTEGER NOT NULL DEFAULT 0,
    collect        INTEGER,
    state          TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed', 'cancelled')),
    standing       TEXT NOT NULL DEFAULT 'approved' CHECK (standing IN ('approved', 'held', 'rejected')),
    confirmed      INTEGER NOT NULL DEFAULT 1 CHECK (confirmed IN (0, 1)),
    shipped_day    INTEGER,
    excluded       INTEGER NOT NULL DEFAULT 0 CHECK (excluded IN (0, 1)),
    forced         TEXT,
    approval       TEXT,
    assessment_id  INTEGER REFERENCES assessment (id),
    event_id       INTEGER NOT NULL REFERENCES event (id),
    version        INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX order_open ON sales_order (customer_id, ship_day, standing, confirmed, on_account, shipped_day, amount, invoiced, ship_to_id) WHERE state = 'open';
CREATE INDEX order_customer ON sales_order (customer_id, day);

-- What a decision saw, whole and language-free.
CREATE TABLE assessment (
    id        INTEGER PRIMARY KEY,
    order_id  INTEGER NOT NULL REFERENCES sales_order (id),
    event_id  INTEGER NOT NULL REFERENCES event (id),
    outcome   TEXT NOT NULL,
    body      TEXT NOT NULL
) STRICT;
CREATE INDEX assessment_order ON assessment (order_id);

-- One row each time that an order comes into the queue. Kept in step with the newest assessment: excess, reasons.
CREATE TABLE hold (
    id             INTEGER PRIMARY KEY,
    order_id       INTEGER NOT NULL REFERENCES sales_order (id),
    customer_id    INTEGER NOT NULL REFERENCES customer (id),
    held_at        INTEGER NOT NULL,
    held_day       INTEGER NOT NULL,
    -- The account's, which never changes: the queue is counted without looking at the customers.
    currency       TEXT NOT NULL,
    excess         INTEGER NOT NULL,
    reasons        TEXT NOT NULL,
    state          TEXT NOT NULL CHECK (state IN ('held', 'proposed', 'ready', 'released', 'rejected', 'withdrawn')),
    follow_up      INTEGER,
    assigned_to    INTEGER REFERENCES user (id),
    assessment_id  INTEGER NOT NULL REFERENCES assessment (id),
    event_id       INTEGER NOT NULL REFERENCES event (id),
    version        INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX hold_undecided ON hold (order_id) WHERE state IN ('held', 'proposed', 'ready');
CREATE INDEX hold_queue ON hold (id, order_id, customer_id, held_day, currency, excess, reasons, follow_up) WHERE state IN ('held', 'proposed', 'ready');
CREATE INDEX hold_order ON hold (order_id);

-- What a person decided; before: the fields it changed, as they were, so that it can be taken back.
CREATE TABLE decision (
    id             INTEGER PRIMARY KEY,
    hold_id        INTEGER NOT NULL REFERENCES hold (id),
    order_id       INTEGER NOT NULL REFERENCES sales_order (id),
    kind           TEXT NOT NULL CHECK (kind IN ('release', 'reject', 'keep', 'terms', 'forward', 'force', 'undo')),
    reason         TEXT NOT NULL,
    note           TEXT NOT NULL,
    assessment_id  INTEGER REFERENCES assessment (id),
    before         TEXT NOT NULL,
    event_id       INTEGER NOT NULL REFERENCES event (id),
    reverses       INTEGER UNIQUE REFERENCES decision (id)
) STRICT;
CREATE INDEX decision_order ON decision (order_id);
CREATE INDEX decision_event ON decision (event_id);
