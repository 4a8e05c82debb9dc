-- An order or hold whose state is no known word is read like an open one, so that it is an error and not passed over.
DROP INDEX order_open;
CREATE INDEX order_open ON sales_order (customer_id, ship_day, standing, confirmed, on_account, shipped_day, amount,
    invoiced, ship_to_id, state) WHERE state NOT IN ('closed', 'cancelled');
DROP INDEX hold_undecided;
CREATE UNIQUE INDEX hold_undecided ON hold (order_id) WHERE state NOT IN ('released', 'rejected', 'withdrawn');
DROP INDEX hold_queue;
CREATE INDEX hold_queue ON hold (id, order_id, customer_id, held_day, currency, excess, reasons, follow_up, state)
    WHERE state NOT IN ('released', 'rejected', 'withdrawn');
