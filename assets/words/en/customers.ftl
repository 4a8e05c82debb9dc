### The list of customers, one customer, and its documents.

customers-title = Customers
    .also = accounts, debtors, dunning, collections, find a customer
customers-command-open = Open

## Columns; the headers are at most as wide as their columns

customers-column-code = Code
customers-column-name = Name
customers-column-state = State
customers-column-limit = Limit
customers-column-exposure = Exposure
customers-column-available = Available
customers-column-used = Used%
customers-column-overdue = Overdue
customers-column-days = Late
customers-column-group = Group
customers-column-country = Ctry
customers-column-manager = Manager
customers-column-average = Avg d.
customers-column-policy = Mgmt gr.
customers-column-currency = Cur.
customers-unlimited = Unlimited
customers-no-limit = None
customers-state-blocked = Blocked
customers-state-warning = Warning
customers-state-closed = Closed
customer-standing = The customer is { $state }: { $reason }.
customer-standing-manual = The customer is { $state } by hand ({ $user }, { $since }): { $reason }.
customer-standing-auto = The customer is { $state } by the credit validation ({ $user }, { $since }): { $reason }.
customer-standing-head-manual = By hand, { $user }, { $since }: { $reason }
customer-standing-head-auto = Credit validation, { $user }, { $since }: { $reason }

## One customer

customer-title-plain = Customer
customer-title = Customer { $code }
customer-command-open = Show
customer-command-next-tab = Next tab
customer-command-previous-tab = Previous tab
customer-command-state = State
    .also = block, unblock, stop, customer hold, close the account, account status, delete the customer, remove
customer-command-new = New
customers-command-new = New
    .also = new customer, add a customer, new account, open an account
customer-command-new-note = New note
customer-command-new-ship-to = New ship-to
customer-command-block = Block
customer-command-unblock = Unblock
customer-command-close = Close
customer-command-reopen = Reopen
customer-command-all = Open / all
customer-command-as-of = Day, basis
customer-tab-parameters = Credit
    .also = customer parameters, credit parameters, credit information, credit management
customer-tab-exposure = Exposure
    .also = balance, credit position
customer-tab-documents = Documents
    .also = open items, unpaid invoices, ledger
customer-tab-ageing = Ageing
    .also = aging, aged balance, aged debt
customer-tab-orders = Orders
    .also = sales orders
customer-tab-ship-tos = Ship-tos
    .also = delivery addresses, jobs
customer-tab-limits = Limits
    .also = limit history
customer-tab-audit = Audit
customer-head-limit = Limit
customer-head-exposure = Exposure
customer-head-available = Available
customer-head-overdue = Overdue
customer-lines-below = { $below ->
    [one] { $below } more line below
   *[other] { $below } more lines below
}
customer-exposure-status = { KEY("customer.open") } shows the documents of a figure.
customer-exposure-elsewhere = Ship-tos with a limit of their own, not counted above
customer-exposure-ship-to = { $code } (limit { $limit })
customer-component-title = { $code }: { $component }
customer-documents-open = Open documents
customer-documents-all = All documents
customer-disputed = disputed
customer-reversed = reversed
customer-counts-from = from { $day }
customer-entered = entered

customer-ageing-heading = As of { $day }, by { $basis }, in { $currency }
customer-ageing-by-due = due date
customer-ageing-by-invoice = invoice date
customer-ageing-as-of = As of
customer-ageing-as-of-help = A date, or +7 for a week from today. Later documents are left out.
customer-ageing-basis = Counted from
customer-ageing-basis-help = The date from which the age of a document is counted.
customer-ageing-effect = Shows the balance as of another day or counted from the other date. Nothing is changed.
customer-ageing-month = { $back ->
    [0] This month
    [one] { $back } month back
   *[other] { $back } months back
}
customer-ageing-months-older = { $back ->
    [one] { $back } or more month back
   *[other] { $back } or more months back
}

customer-column-number = Number
customer-column-kind = Kind
customer-column-date = Date
customer-column-due = Due
customer-column-due-or-ship = Due, ship
customer-column-amount = Amount
customer-column-open = Open
customer-column-counts = Counts
customer-column-remaining = Remaining
customer-column-days-over = Late
customer-column-remark = Remark
customer-column-ship-date = Ship date
customer-column-ship-to = Ship-to
customer-column-state = State
customer-column-terms = Terms
customer-column-hold-period = Hold from
customer-column-minimum = Min. order
customer-column-maximum = Max. order
customer-column-field = Field
customer-column-old = Before
customer-column-new = After
customer-column-note = Note

## State of a customer

customer-job-state = Changing the state of { $code }
customer-change-state-title = State of { $code }
customer-change-state-effect = { $name } is in this state now: { $state }.
customer-block-title = Block { $code }
customer-block-effect = New orders of { $name } are refused, and approved ones are held when they are to be shipped (on order: { $orders } { $currency }). With a warning only, they pass and the warning shows.
customer-unblock-title = Unblock { $code }?
customer-unblock-effect = { $name } may buy again. Orders that are on hold stay so until they are checked again.
customer-close-title = Close { $code }
customer-close-effect = { $name } can no longer buy: orders and invoices are refused (on order: { $orders } { $currency }). Receipts and credit notes that settle open invoices are still accepted.
customer-reopen-title = Reopen { $code }?
customer-reopen-effect = { $name } is an active customer again.
customer-field-blocking = State
customer-field-blocking-help = Blocked: orders are refused. Warning only: they pass with a warning.
customer-field-reason = Reason
customer-field-reason-help = The company’s reasons; { KEY("form.look-up") } looks them up.
customer-field-words = Own text
customer-field-words-help = A reason in your own words; it is shown instead of the listed one.
customer-blocked = { $code } is blocked
customer-warned = { $code } is set to warning only
customer-unblocked = { $code } is unblocked
customer-closed = { $code } is closed
customer-reopened = { $code } is open again

## Filling in the credit parameters

customer-command-save = Save
customer-command-change = Change
customer-command-done = Done
customer-approval-date = Hold or open date
customer-approval-date-help = The day of the statuses hold until and open until, which need one. Hold until: orders are held before this day. Open until: they are free up to and including this day.
customer-approval-date-missing = Hold until and open until need their date.
customer-hold-period-none = 0 none: no test
customer-hold-period = { $number } from { $name }
customer-as-company = (as the company)
customer-dnbi-note = The agency interface is not available yet; until it is, enter these dates by hand.
customer-edit-read-only = The program sets this value itself; it cannot be changed here.
customer-edit-changed = { $count ->
    [one] 1 change, not saved
   *[other] { $count } changes, not saved
}
customer-edit-wrong-first = Not saved: correct this first.
customer-edit-overtaken = Another user has changed this customer meanwhile. Saving shows what, and overwrites nothing.
customer-edit-theirs = Meanwhile another user saved { $value } here.
customer-job-save = Saving customer { $code }
customer-job-check = Checking the values
customer-saved = { $code } is saved.
customer-save-title = Save { $code }?
customer-save-and-recheck = Save and re-evaluate the orders now
customer-drop-title = Discard the changes?
customer-drop-effect = These fields go back to what was saved: { $fields }.
customer-drop-yes = Discard them
customer-conflict-title = { $code } was changed meanwhile
customer-conflict-fields = Different now: { $fields }.
customer-conflict-keep = Reload and keep my changes, to look at them again
customer-conflict-drop = Reload and discard my changes

## Re-evaluating a customer's orders

customer-recheck-title = Re-evaluate the orders of { $code }?
customer-recheck-foreseen = With these values (orders that a user has released stay released):
customer-recheck-ready = { $count ->
    [one] 1 held order would be ready to release: { $orders }.
   *[other] { $count } held orders would be ready to release: { $orders }.
}
customer-recheck-released = { $count ->
    [one] 1 held order would be released: { $orders }.
   *[other] { $count } held orders would be released: { $orders }.
}
customer-recheck-held = { $count ->
    [one] 1 order would be put on hold: { $orders }.
   *[other] { $count } orders would be put on hold: { $orders }.
}
customer-recheck-unchanged = { $count ->
    [one] 1 order would stay as it is.
   *[other] { $count } orders would stay as they are.
}
customer-recheck-nothing = { $count ->
    [0] There is no order to re-evaluate.
    [one] The order would stay as it is.
   *[other] All { $count } orders would stay as they are.
}
customer-rechecked = Ready: { $ready }, released: { $released }, on hold: { $held }, unchanged: { $unchanged }

## Ship-tos of a customer

customer-not-set = (not set)
customer-add-ship-to-title = Add a ship-to of { $customer }
customer-ship-to-effect = With a limit of its own, it is tested separately from the customer. { KEY("field-help") } on a field says how.
customer-ship-to-limit-help = None: the customer’s limit is tested, with this ship-to’s balances in it. An amount: only what this ship-to itself owes and has on order is compared with it; the customer’s limit and hold period are ignored, and these balances no longer count for the customer. 0.00: no credit.
customer-ship-to-hold-period-help = Tested on this ship-to’s own items, in place of the customer’s hold period. Not set: the customer’s hold period, or none where the ship-to has a limit of its own.
customer-ship-tos-help =
    Which limit and which hold period an order to a ship-to is tested with:
    - Neither limit nor hold period of its own: the customer’s limit and the customer’s hold period; its balances count in the customer’s limit test.
    - Hold period only: the customer’s limit, and its own hold period on its own items; the customer’s hold period is ignored; its balances count in the customer’s limit test.
    - Limit and hold period: both its own, against its own balances; the customer’s are ignored, and its balances do not count there.
    - Limit only: its own limit and no hold period; its balances do not count in the customer’s limit test.
    A limit of 0.00 gives no credit. Ageing, validation, statistics and the credit group always take the whole account.

## One document

document-title = Document
document-invoice = Invoice
document-credit-note = Credit note
document-receipt = Receipt
document-write-off = Write-off
document-refund = Refund
document-reversal = Reversal
document-command-customer = Customer
document-command-order = Order
document-command-apply = Apply
document-command-reverse = Reverse
document-command-write-off = Write off, refund
    .also = write off, write-off, refund, bad debt, pay back
document-date = Date
document-currency = Currency
document-amount = Amount
document-open = Open
document-on-account = On account
document-order = Order
document-ship-to = Ship-to
document-paid = Paid in full
document-instalment = Instalment { $number }, due { $due }: { $amount }, open { $open }
document-overdue = { $days ->
    [one] { $days } day overdue
   *[other] { $days } days overdue
}
document-disputed = In dispute
document-awaits-transfer = Entered, not yet transferred
document-reversed = Reversed: it no longer counts from { $day } on.
document-later = From { $day }, { $left } is open; later-dated payments count from that date.
document-applied = Applied
document-nothing-applied = Nothing was applied.

loosening-title = Less strict than before
loosening-effect = This makes the checks less strict: { $changes }.
loosening-effect-no-limit = This makes the checks less strict: { $changes }. Without a credit limit, no order of the customer is tested against one any more.
loosening-with-orders =
    { $effect }
    The orders on hold, checked again with that: { $orders }

customers-command-group = Group
customers-command-warn = Warn only
customers-job-marked = Reading the marked customers
customers-job-add = Adding customer { $code }
customers-job-change = { $count ->
    [one] Changing a customer
   *[other] Changing { $shown } customers
}
customers-marked = { $count ->
    [one] Customer { $code }, { $name }, exposure { $exposure }, { $states }. { $what }
   *[other] { $shown } customers, exposure { $exposure } in all: { $states }. { $what }
}
customers-marked-outside = { $effect } Customer { $code } under the cursor is not marked and stays as it is.
customers-state-count-active = { $count } active
customers-state-count-warning = { $count } warning only
customers-state-count-blocked = { $count } blocked
customers-state-count-closed = { $count } closed
customers-state-title = { $count ->
    [one] State of { $code }
   *[other] State of { $shown } customers
}
customers-state-effect = { $count ->
    [one] {""}
   *[other] Closed ones are skipped.
}
customers-block-effect = { $count ->
    [one] New orders are then on hold.
   *[other] New orders are then on hold. Closed customers are skipped.
}
customers-warn-effect = { $count ->
    [one] Orders then pass with a warning.
   *[other] Orders then pass with a warning. Closed customers are skipped.
}
customers-all-closed = Nothing can be done to the state of closed customers here.
customers-blocked = { $count ->
    [one] { $shown } customer blocked
   *[other] { $shown } customers blocked
}
customers-warned = { $count ->
    [one] { $shown } customer set to warning only
   *[other] { $shown } customers set to warning only
}
customers-unblocked = { $count ->
    [one] { $shown } customer unblocked
   *[other] { $shown } customers unblocked
}
customers-group-title = { $count ->
    [one] Group of { $code }
   *[other] Group of { $shown } customers
}
customers-group-effect = { $count ->
    [one] It leaves the group of the same kind that it is in.
   *[other] They leave the group of the same kind that they are in.
}
customers-field-group = Group
customers-field-group-help = The group that they join.
customers-no-groups = There are no groups yet: add one in the settings.
customers-joined = { $count ->
    [one] { $shown } customer joined the group
   *[other] { $shown } customers joined the group
}
customers-note-title = { $count ->
    [one] Note on { $code }
   *[other] Note on { $shown } customers
}
customers-noted = { $count ->
    [one] Note saved on { $shown } customer
   *[other] Note saved on { $shown } customers
}
customers-new-title = New customer
customers-new-effect = Everything else is filled in on the customer’s own screen, which opens next.
customers-added = { $code } added

## Whom to call

call-list-title = Whom to call
    .also = call list, calls, phone list, overdue customers, dunning, collections, worklist
call-list-group = { $currency }: { $count ->
    [one] { $count } customer
   *[other] { $count } customers
}, { $amount } overdue
call-list-column-note-day = Last note
call-list-column-paid-day = Last paid
call-list-column-paid = Paid
customer-command-contact = Contact
contact-title = Contact at { $code } { $name }
contact-effect = Whom to ask for, and how to reach them.
contact-job-read = Reading the customer { $code }

## Deleting a customer

customer-command-delete = Delete customer
customer-delete-title = Delete { $code }?
customer-delete-effect = { $name } is deleted. Only a customer without documents, orders, notes, ship-tos, group and review can be deleted; { KEY("undo") } brings it back.
customer-deleted = { $code } { $name } was deleted
customer-job-delete = Deleting { $code }
customer-close-instead = Close it instead: it stays with what it has, and takes no more orders.
customer-has-documents = { $code } has { $count ->
    [one] { $count } document
   *[other] { $count } documents
}: it cannot be deleted.
    .hint = { customer-close-instead }
customer-has-orders = { $code } has { $count ->
    [one] { $count } order
   *[other] { $count } orders
}: it cannot be deleted.
    .hint = { customer-close-instead }
customer-has-notes = { $code } has { $count ->
    [one] { $count } note
   *[other] { $count } notes
}: it cannot be deleted.
    .hint = { customer-close-instead }
customer-has-ship-tos = { $code } has { $count ->
    [one] { $count } ship-to
   *[other] { $count } ship-tos
}: it cannot be deleted.
    .hint = { customer-close-instead }
customer-has-covers = { $code } has { $count ->
    [one] { $count } cover
   *[other] { $count } covers
}: it cannot be deleted.
    .hint = { customer-close-instead }
customer-has-rules = { $count ->
    [one] { $count } blocking rule is for { $code } alone: it cannot be deleted.
   *[other] { $count } blocking rules are for { $code } alone: it cannot be deleted.
}
    .hint = Remove the rule first, or close the customer instead.
customer-has-group = { $code } is a member of the group { $group }: it cannot be deleted.
    .hint = Let it leave the group first.
customer-has-review = The credit of { $code } was reviewed on { $day }: it cannot be deleted.
    .hint = { customer-close-instead }

## Where there is nothing to list

customers-empty = There is no customer yet. Add one with New, or import a list of customers.
customer-notes-empty = There is no note yet. Write the first one with New note.
