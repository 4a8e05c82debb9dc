-- Which holds must be checked again: what a check reads carries the revision of its last change (R4.10).
ALTER TABLE ledger ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
-- Of the last change of a setting, of terms or of a warehouse.
ALTER TABLE ledger ADD COLUMN policy_revision INTEGER NOT NULL DEFAULT 0;

-- Of a group itself, of its membership, and of the account of every member that shares its limit.
ALTER TABLE credit_group ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;

-- Of a customer, its ship-tos, documents and orders; none that has not changed since. Not beside the customer, whose wide
-- row would be written anew with every document.
CREATE TABLE account_revision (
    customer_id  INTEGER PRIMARY KEY REFERENCES customer (id),
    revision     INTEGER NOT NULL
) STRICT;

-- At which revision and for which day a hold was last checked, and what frees the order; nothing where that is not known.
ALTER TABLE hold ADD COLUMN checked_revision INTEGER;
ALTER TABLE hold ADD COLUMN checked_day INTEGER;
ALTER TABLE hold ADD COLUMN frees TEXT;
