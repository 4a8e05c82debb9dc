### Values of parameters and settings that are kept as codes.

value-unlimited = unlimited
limit-value-none = none
limit-value-unlimited = unlimited
value-off = off
value-bypass = the member’s own
value-months = calendar months
value-hold = hold
value-warn = warn
blocking-warn = warning only
blocking-block = block
value-sale-warn = Sale, validate only
value-sale-block = Sale (block)
value-transfer-warn = Transfer, warn
value-transfer-block = Transfer (block)
value-due = due date
value-invoice = invoice date
value-entry = order entry
value-shipping = shipping
value-transfer = transfer to invoice
value-en = English
value-fr = French
value-nl = Dutch
value-auto = credit validation
value-manual = a person
value-ship-to = ship-to
value-job = job
value-credit = credit group
value-policy = credit management group

# What can be found.
found-order = order
found-invoice = invoice
found-credit = credit note
found-receipt = receipt
found-customer = customer
found-ship-to = ship-to
found-group = group
found-setting = setting
found-reason = reason
found-warehouse = warehouse
found-terms = terms
found-user = user

## What is typed for special values and days, beside the words above: forms in small letters, divided by commas

typed-none = none, nothing, no limit
typed-unlimited = unlimited
typed-off = off
typed-today = today
typed-weekdays = monday, tuesday, wednesday, thursday, friday, saturday, sunday
weekdays-short = Mon, Tue, Wed, Thu, Fri, Sat, Sun
months = January, February, March, April, May, June, July, August, September, October, November, December
