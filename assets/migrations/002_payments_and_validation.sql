-- Days to pay, notes, the transfer of invoices, and the credit validation.

-- What people wrote down about a customer. A note is struck out, never changed.
CREATE TABLE customer_note (
    id            INTEGER PRIMARY KEY,
    customer_id   INTEGER NOT NULL REFERENCES customer (id),
    text          TEXT NOT NULL,
    event_id      INTEGER NOT NULL REFERENCES event (id),
    struck_event  INTEGER REFERENCES event (id)
) STRICT;
CREATE INDEX note_customer ON customer_note (customer_id, id);

-- On the first instalment of an invoice that was entered and is not yet transferred (R5). Invoices that were in the
-- desk before, and those of other systems, are transferred.
ALTER TABLE item ADD COLUMN awaits_transfer INTEGER NOT NULL DEFAULT 0 CHECK (awaits_transfer IN (0, 1));
CREATE INDEX item_awaiting ON item (id) WHERE awaits_transfer = 1;

-- How a customer has paid, without reading its documents (R8.1, R8.2): the invoices that receipts paid in full, by the
-- day on which they did; the instalments after the first, which are few; and the amounts of all documents by day.
CREATE INDEX item_paid ON item (customer_id, paid_day, day, due_day) WHERE paid_day IS NOT NULL;
CREATE INDEX item_further ON item (customer_id, number, due_day) WHERE instalment > 1;
DROP INDEX item_customer;
CREATE INDEX item_customer ON item (customer_id, day, kind, amount, reversed_day);

-- What one event changed, and the latest event of a kind: how an application is taken back whole (R7.6).
CREATE INDEX change_event ON change (event_id);
CREATE INDEX event_kind ON event (kind, id);
