-- An order is bounded by what it says, not by what was credited of it (R2.3).

-- What the order amounted to when its goods left: so much of it counts until it is invoiced, whatever is amended later.
ALTER TABLE sales_order ADD COLUMN shipped_amount INTEGER;
UPDATE sales_order SET shipped_amount = amount WHERE shipped_day IS NOT NULL;

-- A credit note used to add to what remains of its order; only invoices count now.
UPDATE sales_order
SET invoiced = (
    SELECT coalesce(sum(item.amount), 0) FROM item WHERE item.order_id = sales_order.id AND item.kind = 1
)
WHERE id IN (SELECT order_id FROM item WHERE kind = 2 AND order_id IS NOT NULL);
