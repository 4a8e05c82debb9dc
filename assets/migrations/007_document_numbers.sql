-- Numbers of documents are unique per customer and kind, and a document knows what it is for and where it came from.

-- A write-off is a credit, a refund a debit, and what undoes either is the other: they count in every sum as such.
ALTER TABLE item ADD COLUMN class TEXT NOT NULL DEFAULT 'plain'
    CHECK (class = 'plain' OR (class IN ('write-off', 'reversal') AND kind = 2) OR (class IN ('refund', 'reversal') AND kind = 1));

-- Of an imported document: source, journal, entry, day, customer and ordinal; nothing where its customer, kind, number and
-- instalment are all that it is known by.
ALTER TABLE item ADD COLUMN source_key TEXT CHECK (source_key <> '');
CREATE UNIQUE INDEX item_source ON item (source_key) WHERE source_key IS NOT NULL;

-- By number first: documents are looked up by the number that people have.
DROP INDEX item_number;
CREATE UNIQUE INDEX item_number ON item (number, kind, customer_id, instalment);
