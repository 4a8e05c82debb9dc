### Entering an order: its fields, and what the credit check says of it before and after.

order-entry-title = Order entry
order-entry-save = Save
order-entry-next = Next field

order-entry-customer = Customer
order-entry-customer-help = The code of the customer who is billed. { KEY("form.look-up") } looks for it by code or name.
order-entry-number = Order number
order-entry-number-help = The number of the order, up to 40 characters. No other order may have it.
order-entry-amount = Amount, tax included
order-entry-amount-help = The total of the order with tax, in the currency of the customer. Negative for a return.
order-entry-day = Date
order-entry-day-help = The date of the order. Empty for today.
order-entry-ship-day = Requested ship date
order-entry-ship-day-help = The day on which the goods are to leave. Empty if as soon as possible; +7 is a week from today.
order-entry-terms = Terms
order-entry-terms-help = The terms of payment of this order, such as net30 or cod. Empty for the terms of the customer. { KEY("form.look-up") } shows all.
order-entry-ship-to = Ship-to or job
order-entry-ship-to-help = The code of the ship-to or job of the customer. { KEY("form.look-up") } shows all ship-tos of this customer.
order-entry-warehouse = Warehouse
order-entry-warehouse-help = The code of the warehouse, whose tolerance and maximum order amount apply. { KEY("form.look-up") } shows all.
order-entry-unconfirmed = Not confirmed yet
order-entry-unconfirmed-help = Yes while the customer has not confirmed the order. The space bar changes it.

order-entry-job-check = Checking the order
order-entry-job-save = Saving order { $number }
order-entry-job-look-up = Looking up

order-entry-waiting = Enter customer and amount to see the credit check.
order-entry-would-be-approved = This order will be approved.
order-entry-would-be-warned = This order will be approved with a warning.
order-entry-would-be-held = This order will be put on hold.
order-entry-would-be-refused = This order will not be accepted.
order-entry-last = Saved: order { $number } of customer { $customer }
order-entry-is-approved = The order is approved.
order-entry-is-warned = The order is approved with a warning.
order-entry-is-held = The order is on hold until the credit department releases it.

order-entry-approved = Order { $number } is approved.
order-entry-warned = Order { $number } is approved with a warning: { $reasons }.
order-entry-held = Order { $number } is on hold: { $reasons }.
order-entry-refused = Order { $number } was not accepted: { $reasons }.

## Looking for a customer

customer-look-up-title = Look for a customer
customer-look-up-code = Customer
customer-look-up-name = Name
customer-look-up-state = State
customer-look-up-reason = Reason
