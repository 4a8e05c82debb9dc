-- Whom to call at a customer, and documents that stand for what happened before the desk had them.

ALTER TABLE customer ADD COLUMN contact TEXT;
ALTER TABLE customer ADD COLUMN phone TEXT;
ALTER TABLE customer ADD COLUMN email TEXT;

-- A receipt that a list of open items stands for: it settles, but when and in how many parts the customer paid is unknown.
ALTER TABLE item ADD COLUMN brought_forward INTEGER NOT NULL DEFAULT 0 CHECK (brought_forward IN (0, 1));
DROP INDEX item_customer;
CREATE INDEX item_customer ON item (customer_id, day, kind, amount, reversed_day, brought_forward);
