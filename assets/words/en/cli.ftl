### The command line: help texts, answers, and what is said about wrong usage.

## The program

cli-about = A credit desk for the terminal: orders checked, held, explained and released.
cli-after-help = Without a command, the screens open. "creditdesk help COMMAND" shows the help of a command.
cli-heading-usage = Usage
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-heading-general = Options of every command
cli-heading-decisions = Decisions
cli-usage-options = options
cli-usage-command = COMMAND

cli-global-desk = The desk file (also CREDITDESK_DESK; default: the desk in your data folder)
cli-global-config = The settings file (also CREDITDESK_CONFIG)
cli-global-today = Work as if today were this date
cli-global-as = Act as this user, in a desk with several users
cli-global-lang = The language (also CREDITDESK_LANG)
cli-global-json = Answer with one JSON document
cli-global-color = When the screens use colours
cli-global-verbose = Log more (-vv: even more)
cli-global-help = Show this help
cli-global-version = Show the version

## Commands

cli-init = Create a new, empty desk
cli-demo = Open a demo company with an example of every rule
cli-import = Import files; rejected rows are written to a file with the reason
cli-export = Export data from the desk for other programs
cli-find = Find anything by a number, a code or a part of a name
cli-help = Show the help of a command
cli-completions = Print a shell completion script
cli-man = Print the manual page

cli-order = Orders: enter, change, ship and check them
cli-order-enter = Enter an order; it is checked, and held where a rule says so
cli-order-show = Show an order, its check and its decisions
cli-order-list = List orders
cli-order-amend = Change the amount of an order; if it grows, the order is checked again
cli-order-confirm = Record that the customer has confirmed an order
cli-order-cancel = Cancel an order that has not been shipped or invoiced at all
cli-order-close = Close an order: what is not invoiced no longer counts
cli-order-reopen = Reopen an order; it is checked like a new one
cli-order-copy = Copy an order under a new number; the copy is checked
cli-order-ship = Record that the goods of an order have been shipped
cli-order-check = Check an order without saving anything

cli-hold = The hold queue and its decisions
cli-hold-list = List the orders on hold, the oldest hold first
cli-hold-show = Show why an order is on hold and what would cure it
cli-hold-release = Release orders
cli-hold-reject = Reject orders
cli-hold-keep = Keep orders on hold
cli-hold-force = Put open orders on hold by hand
cli-hold-recheck = Re-evaluate held orders, or all orders of a customer
cli-hold-terms = Change the terms of held orders; they are checked again
cli-hold-forward = Forward held orders to another user
cli-hold-undo = Undo the last decision on an order

## Arguments

cli-arg-demo-size = small, or large with a hundred thousand customers (default: small)
cli-arg-demo-keep = Save the demo desk in this new file; otherwise it is deleted on exit
cli-arg-import-kind = customers, ship-tos, groups, invoices, receipts, orders or users; guess to find out how a list would be read
cli-arg-guess = Find out how the file is written; refused where something is unclear
cli-arg-save-map = Save the mapping that was found out under this name, beside the settings
cli-arg-guess-kind = What the rows are
cli-arg-sheet = The sheet of a workbook
cli-arg-import-as-of = The day of the list, where the file does not say it
cli-arg-closes-missing = Settle what is open and no longer on the list, listed first
cli-arg-import-terms = Days from an invoice to its due date, where neither the file nor the customer says it
cli-arg-import-files = Files of this kind: CSV, .xlsx, .xls, .ods or JSON
cli-arg-map = Mapping file, or the name of a saved mapping, for files with other column names or formats
cli-arg-dry-run = Show what would happen, and change nothing
cli-arg-rejects = File for the rejected rows (default: NAME.rejects.csv in the current folder)
cli-arg-strict = Import all rows or none
cli-arg-force-rejects = Replace a rejects file that exists
cli-arg-export-what = customers, ship-tos, groups, users, invoices, receipts, orders, holds, decisions, ageing, validation or audit
cli-arg-format = Format (default: by the file extension, otherwise csv)
cli-arg-output = Output file (default: standard output)
cli-arg-force = Replace a file that exists; never the desk, the settings, the log or a file that is read
cli-arg-command = The command
cli-arg-shell = The shell
cli-arg-new-desk = Path of the new desk
cli-arg-company-currency = Currency of the company (default: EUR)
cli-arg-company-language = Language of the company (default: en)
cli-arg-first-user = Login of the first user (default: your account)
cli-arg-customer = Code of the customer that is billed
cli-arg-of-customer = Only those of this customer
cli-arg-order = Number of the order
cli-arg-orders = Numbers of the orders
cli-arg-orders-or-all = Numbers of the orders (default: the whole queue)
cli-arg-recheck-customer = All orders of this customer on which no one has decided, including those not on hold
cli-arg-recheck-dry-run = With --customer: show what would happen, and change nothing
cli-recheck-unchanged = as before
cli-arg-order-to-check = An existing order, instead of --customer and --amount
cli-arg-not-invoiced = Close the order although shipped goods are not invoiced (supervisors, with --reason)
cli-arg-number = Number of the new order
cli-arg-number-to-check = Number to check the order under
cli-arg-order-amount = Total including tax; negative for a return
cli-arg-order-date = Date of the order (default: today)
cli-arg-ship-on = Requested ship date
cli-arg-terms = Terms of payment (default: the customer’s)
cli-arg-ship-to = Code of the ship-to or job
cli-arg-warehouse = Code of the warehouse
cli-arg-unconfirmed = The customer has not confirmed it yet
cli-arg-excluded = Leave it out of the credit checks
cli-arg-order-state = Only those in this state
cli-arg-all-holds = Include holds that are already decided
cli-arg-ready-first = Orders that nothing holds any more first
cli-arg-limit = Show at most this many rows
cli-arg-find-text = What to look for: a number, code, name, DUNS number or external code
cli-arg-find-kind = Only what is of this kind
cli-arg-after = Only rows after this key (the "key" of a row in --json)
cli-arg-up-to = The release covers the order up to this amount
cli-arg-until = Last day of the release
cli-arg-once = Release for the next checkpoint only
cli-arg-cancel = Cancel the orders as well
cli-arg-follow-up = Follow-up date
cli-arg-new-terms = The new terms of payment
cli-arg-collect = Amount to collect on delivery
cli-arg-forward-to = Login of the user to forward to
cli-arg-whole = Undo every decision that was made together with it
cli-arg-reason = Reason code (default: the company’s)
cli-arg-note = A note for the record

## Questions

cli-ask-currency = Currency of the company?
cli-ask-language = Language of the company (en, fr, nl)?
cli-ask-user = Login of the first user?

## Columns and labels

cli-column-field = Column
cli-column-line = Line
cli-column-why = Reason
cli-column-reason-left = Reason
cli-column-amount = Amount
cli-column-assigned-to = Owner
cli-column-collect = To collect
cli-column-confirmed = Confirmed
cli-column-credit = Credit
cli-column-currency = Currency
cli-column-customer = Customer
cli-column-date = Date
cli-column-days-held = Days held
cli-column-desk = Desk
cli-column-excess = Excess
cli-column-excluded = Excluded
cli-column-follow-up = Follow-up
cli-column-forced = Forced hold
cli-column-held-at = Held since (UTC)
cli-column-invoiced = Invoiced
cli-column-language = Language
cli-column-name = Name
cli-column-order = Order
cli-column-reasons = Reasons
cli-column-frees = What frees it
cli-column-held-for = Held for
cli-held-for = { $day }: { $what }
cli-column-remaining = To invoice
cli-column-ship-on = Ship date
cli-column-ship-to = Ship-to
cli-column-shipped = Shipped
cli-column-ended-on = Ended on
cli-column-ended-by = Ended by
cli-column-state = State
cli-column-terms = Terms
cli-column-user = User
cli-column-warehouse = Warehouse
cli-taken-back = undone

standing-approved = approved
standing-held = on hold
standing-rejected = rejected

## Answers

cli-assessment = Order { $order } of customer { $customer }: { $outcome }
cli-assessment-of-customer = Order of customer { $customer }: { $outcome }
cli-order-was-held = The order is saved and on hold: it can be neither shipped nor invoiced until it is released.
cli-nothing-done = It was not done.
cli-decided = Order { $order }: { $decision }.
cli-rechecked = Order { $order }: { $state }.
cli-undone = Order { $order }: decision undone ({ $decision }).
cli-left-out = Order { $order } was left out. { $why }
cli-holds-shown = { $total ->
    [0] No order is on hold.
   *[other] { $shown } of { $total }
}
cli-note-migrated = The desk was upgraded to this version of the program; a copy of the old file is at { $copy }.
cli-waiting = { $holder ->
    [known] Waiting for { $user } on { $host }, writing since { $since } ({ $command }, process { $process }).
   *[unknown] Waiting: another program is writing to the desk.
}

## The screens

cli-no-screens = The screens need a terminal; here use commands such as { $creditdesk } hold list, { $creditdesk } customer list or creditdesk help.
cli-terminal-unusable = The terminal cannot be used: { $reason }.
cli-find-nothing = Nothing was found for “{ $text }”.
    .hint = Use the commands instead: creditdesk help

## Wrong usage

usage-unknown-command = There is no command { $name }.
    .hint = { $suggestion ->
            [none] creditdesk help lists the commands.
           *[other] Did you mean { $suggestion }?
        }
usage-missing-command = { $name } needs a subcommand.
    .hint = One of: { $known }.
usage-no-help = There is no command { $name }.
    .hint = Known: { $known }.
usage-unknown-argument = There is no argument { $argument } here.
    .hint = { $suggestion ->
            [none] Add --help to see what the command takes.
           *[other] Did you mean { $suggestion }?
        }
usage-missing = Missing: { $arguments }.
    .hint = Add it, or add --help to see what the command takes.
usage-no-value = { $argument } needs a value.
    .hint = Add --help to see what the command takes.
usage-condition = "{ $value }" is not a condition.
    .hint = Examples: available<0, overdue=100..500, state=blocked, name=dup.
usage-choice = { $argument } cannot be { $value }.
    .hint = One of: { $known }.
usage-conflict = { $argument } and { $other } cannot be used together.
    .hint = Leave one of the two out.
usage-not-text = An argument is not valid UTF-8.
    .hint = Write it in UTF-8.
usage-unreadable = { $argument } cannot be read: { $value }.
    .hint = Add --help to see what the command takes.
usage-amount = { $argument }: { $value } is not an amount.
    .hint = Write it like { $plain } or { $example }.
usage-amount-decimals = { $argument }: { $value } has more decimals than the currency.
    .hint = Write it like { $plain } or { $example }.
usage-amount-range = { $argument }: { $value } is larger than the desk can store.
    .hint = Write it like { $plain } or { $example }.
usage-day = { $argument }: { $value } is not a date.
    .hint = Write it like { $iso } or { $example }; the year is 1900 to 9999.
usage-today-too-late = --today cannot be { $day }.
    .hint = The last date accepted is 2199-12-31.
usage-count = { $argument }: { $value } is not a whole number.
    .hint = Write it in digits, such as 10.
usage-document-quote = { $name } is not the name of a document: a quote is not closed, or something follows it.
    .hint = A document is named [CUSTOMER:]NUMBER[#INSTALMENT][=AMOUNT]; each part may be in double quotes.
usage-document-number = { $name } has no document number in it.
    .hint = A document is named [CUSTOMER:]NUMBER[#INSTALMENT][=AMOUNT]; each part may be in double quotes.
usage-document-amount = { $name } has no amount after the equals sign.
    .hint = A number that ends in an equals sign is written in double quotes.
usage-documents-of-several = The invoices are of more than one customer.
    .hint = Write them off customer by customer.
usage-document-whole = { $name } names a part of a document, and this command takes a document as a whole.
    .hint = A number that has # or = in it is written in double quotes.
usage-instalment-differs = { $name } names instalment { $named }, and --instalment names { $given }.
    .hint = Name the instalment in one place.
usage-head = --head: { $value } is not the hash of an audit record.
    .hint = Give the 64 digits (0-9, a-f) that backup or audit verify printed, or at least the first eight of them.
usage-currency = { $argument }: { $value } is not a currency.
    .hint = Write a code of ISO 4217, such as EUR.
usage-several-currencies = { $argument } is one amount, and the orders are in several currencies.
    .hint = Decide on the orders of each currency separately.
cli-no-random-numbers = The system provides no random numbers, which are needed to identify the changes of this run.
    .hint = Nothing was changed. On Linux, check that /dev/urandom is there.
usage-no-home = There is no data folder for your account, and no desk was named.
    .hint = Name the desk file with --desk.

## Customers and what belongs to them

cli-customer = Customers, their parameters and their state
cli-customer-add = Add a customer
cli-customer-set = Change parameters of a customer; if one is refused, none is changed
cli-customer-show = Show every parameter of a customer
cli-customer-list = List the customers
cli-customer-block = Block a customer, or let it buy with a warning
cli-customer-unblock = Let a blocked customer buy again
cli-customer-close = Close a customer
cli-customer-reopen = Open a closed customer again
cli-customer-delete = Delete a customer without documents and history
cli-customer-note = Write a note on a customer
cli-customer-notes = List the notes on a customer, the newest first
cli-customer-strike-note = Strike out a note; it stays readable
cli-arg-where = Only customers that meet this condition (repeatable): available<0, overdue>100, used=80..100, state=blocked, name=dup
cli-arg-sort-customers = Sort by this column, such as exposure, overdue or average_days
cli-arg-descending = Sort in descending order
cli-arg-note-text = Text of the note
cli-arg-note-number = Number of the note, as "customer notes" shows it
cli-column-note-number = No.
cli-column-event = No.
cli-column-struck-by = Struck out by
cli-note-added = Note { $note } is saved.
cli-note-struck = Note { $note } is struck out.
cli-ship-to = Ship-tos and jobs of customers
cli-ship-to-add = Add a ship-to or job
cli-ship-to-set = Change parameters of a ship-to
cli-ship-to-show = Show every parameter of a ship-to
cli-ship-to-list = List the ship-tos of a customer
cli-cover = Covers: guarantees and insurance of customers
cli-cover-add = Add a guarantee or an insurance policy
cli-cover-set = Change a cover
cli-cover-end = Set the last day of a cover; none is deleted
cli-cover-list = List the covers of a customer, or of all customers
cli-arg-cover = Code of the cover
cli-arg-cover-on = Its last day; without it, today
cli-column-cover = Cover
cli-rule = Blocking rules: what holds orders besides the limits
cli-rule-add = Add a blocking rule or an exclusion
cli-rule-set = Change a rule
cli-rule-remove = Remove a rule; its id is not given again
cli-rule-show = Show a rule, and what it says
cli-rule-list = List the rules with what they say
cli-rule-export = Write the rules as a TOML file
cli-rule-import = Take the rules of a TOML file, all or none
cli-arg-rule-set = The file of rules
cli-arg-rules-merge = Add and change the rules of the file, and keep the others (default)
cli-arg-rules-replace = Remove the rules that the file does not have
cli-rules-exported = The rules are written to { $file }.
cli-rules-rehearsed = Nothing was changed. The import would come to:
cli-rules-added = Added
cli-rules-changed = Changed
cli-rules-removed = Removed
cli-rules-unchanged = Unchanged
cli-arg-rule = Id of the rule
cli-column-rule = Rule
cli-column-rule-sentence = What it does
cli-rule-removed = Removed: rule { $id }.
cli-arg-trail = Show what became of each blocking rule
cli-arg-trail-all = With --trail: the rules for other customers too
cli-column-trail-result = What became of it
cli-trail-result = { $result } ({ $why })
cli-trail-empty = No blocking rule was tried.
cli-trail-left-out = { $count ->
    [one] { $count } rule is for other customers.
   *[other] { $count } rules are for other customers.
}
cli-warehouse = Warehouses
cli-warehouse-add = Add a warehouse
cli-warehouse-set = Change parameters of a warehouse
cli-warehouse-list = List the warehouses
cli-terms = Terms of payment
cli-terms-add = Add terms of payment
cli-terms-list = List the terms of payment
cli-group = Credit groups and credit management groups
cli-group-add = Add a group
cli-group-set = Change parameters of a group
cli-group-show = Show a group and its members
cli-group-list = List the groups
cli-group-join = Make customers members of a group
cli-group-leave = Take customers out of a group

cli-arg-pairs = Names with the values to set, such as { $example }
cli-arg-customer-code = Code of the customer
cli-arg-reason-text = Why, in a few words
cli-arg-warn = Warning only: orders pass with a warning
cli-arg-terms-code = Code of the terms
cli-arg-group = Code of the group
cli-arg-members = Codes of the customers

## Receivables

cli-invoice = Invoices and credit notes
cli-invoice-enter = Enter an invoice; a negative amount is a credit note
cli-invoice-show = Show an invoice with its instalments
cli-invoice-list = List invoices and credit notes; without --customer, only the open ones
cli-invoice-dispute = Put an invoice in dispute, or settle the dispute
cli-invoice-transfer = Transfer entered invoices and report the result of each
cli-receipt = Receipts
cli-receipt-enter = Enter a receipt; what is not applied stays on account
cli-receipt-apply = Apply what is left of a receipt to invoices
cli-receipt-reverse = Reverse a receipt; what it paid is open again
cli-receipt-undo = Undo the last application of a receipt; the amount is on account again
cli-receipt-show = Show a receipt and what it paid
cli-receipt-list = List receipts; without --customer, only those with an amount on account
cli-writeoff = Write off what is left of invoices, in full or in part
cli-writeoff-undo = Undo a write-off; what it wrote off is open again
cli-refund = Refund an amount that a customer has on account
cli-refund-undo = Undo a refund; the amount is on account again
cli-exposure = Show the exposure of a customer with its documents
cli-ageing = Show aged balances

cli-arg-invoice = Number of the invoice
cli-arg-invoices = Numbers of the invoices
cli-arg-awaiting = Only invoices entered but not yet transferred, with the warnings they would get
cli-arg-transfer-all = Every invoice that awaits its transfer
cli-arg-transfer-customer = Every invoice of this customer that awaits its transfer
cli-arg-transfer-from = Only invoices dated on this day or later
cli-arg-transfer-to = Only invoices dated on this day or before
cli-arg-transfer-dry-run = Report what would be done, and transfer nothing
cli-arg-transfer-report = Also write the report to a file: .csv, .json or .xlsx, otherwise text
cli-transfer-progress = { $done } of { $total ->
    [one] { $total } invoice
   *[other] { $total } invoices
}
cli-transfer-saved = The report is in { $file }.
cli-arg-receipt = Number of the receipt
cli-arg-document-number = Number of the document
cli-arg-document-kind = Which document, where several have the number
cli-arg-invoice-amount = Total including tax; negative for a credit note
cli-arg-invoice-date = Date of the invoice
cli-arg-due = Due date (default: from the terms)
cli-arg-due-before-date = Enter the invoice although it is due before its date
cli-arg-invoiced-order = Number of the order being invoiced
cli-arg-instalments = A part with its own due date, such as 2026-12-31=500
cli-arg-one-instalment = Only this instalment
cli-arg-settle = Settle the dispute
cli-arg-all-of-customer = All documents of this customer
cli-arg-open-only = Only what is open
cli-arg-payer = Code of the customer who paid
cli-arg-receipt-amount = Amount received
cli-arg-receipt-currency = Currency of the amount; must be that of the account
cli-arg-receipt-date = Date of the receipt
cli-arg-apply = An invoice to pay, in full or by this amount
cli-arg-apply-date = Date of the application (default: today)
cli-arg-write-off = An invoice, or an instalment of it, to write off in full or by this amount
cli-arg-write-off-number = Number of the write-off
cli-arg-refund-amount = Amount to pay back
cli-arg-refund-number = Number of the refund
cli-written-off = { $number } wrote off { $amount } of customer { $customer }:
cli-write-off-undone = Write-off { $number } of customer { $customer } was undone; { $amount } is open again:
cli-refunded = { $number } refunded { $amount } to customer { $customer }:
cli-refund-undone = Refund { $number } of customer { $customer } was undone; { $amount } is on account again:
cli-arg-oldest-first = Pay open invoices with what is left, the oldest due first; disputed ones are left out
cli-arg-pay-instalment = Pay only this instalment
cli-arg-reversal-date = Date of the reversal (default: today)
cli-arg-as-of = Date of the balances (default: today)
cli-arg-basis = Date from which age is counted (default: the company setting)

cli-document-invoice = invoice
cli-document-credit = credit note
cli-document-receipt = receipt
cli-document-write-off = write-off
cli-document-refund = refund
cli-document-reversal = reversal

## The company and the file

cli-reason = Reason codes of decisions
cli-reason-list = List the reason codes
cli-reason-add = Add a reason code
cli-settings = Settings of the company
cli-settings-list = List the settings
cli-settings-get = Show one setting
cli-settings-set = Change settings; if one is refused, none is changed
cli-user = Users of the desk
cli-user-add = Add a user
cli-user-set = Change a user
cli-user-list = List the users
cli-undo = Undo what was done, or do it again
cli-undo-list = List what was done, the newest first
cli-arg-undo-event = The event, as “undo list” shows it; the last act of your own that still stands without it
cli-arg-undo-all = Acts of everyone, not only your own
cli-arg-undo-limit = How many acts at most; 50 without it
cli-column-act = Act
cli-audit = The audit trail
cli-audit-list = List audit records, the newest first
cli-audit-verify = Verify that nothing in the audit trail was changed or removed
cli-backup = Copy the desk into a new file
cli-restore = Restore a desk from a copy
cli-doctor = Examine the desk file

cli-arg-action = Decision that it belongs to: release, reject, keep, terms, forward, force, block
cli-arg-reason-code = The new code
cli-arg-reason-meaning = What it means
cli-arg-default-reason = Use it when no reason is given
cli-arg-setting = Name of the setting
cli-arg-login = Login, the account of the operating system
cli-arg-of-order = Only those of this order
cli-arg-of-user = Only those of this user
cli-arg-from = First day
cli-arg-to = Last day
cli-arg-head = Fail if the record with this hash, printed by an earlier backup, is missing
cli-arg-backup = Path of the copy
cli-arg-anyway = Copy what can still be read of a damaged desk, and report what is wrong with it
cli-arg-restore-from = The copy
cli-arg-restore-to = Path of the restored desk (default: that of --desk)

cli-column-action = Decision
cli-column-applied = Settled by
cli-column-at = When (UTC)
cli-column-component = Counts as
cli-column-default = Default
cli-column-disputed = In dispute
cli-column-document = Document
cli-column-due = Due
cli-column-group = Group
cli-column-instalment = Instalment
cli-column-invoice = Invoice
cli-column-awaits-transfer = Entered, not yet transferred
cli-column-fate = Transfer
cli-column-message = Warning
cli-column-kind = Kind
cli-column-meaning = Meaning
cli-column-members = Members
cli-column-note = Note
cli-column-on-account = On account
cli-column-open = Open
cli-column-left = Left
cli-column-later-from = From
cli-column-paid = Paid
cli-column-period-1 = Period 1
cli-column-period-2 = Period 2
cli-column-period-3 = Period 3
cli-column-period-4 = Period 4
cli-column-period-5 = Period 5
cli-column-reason = Reason
cli-column-receipt = Receipt
cli-column-record = Record
cli-column-reversed = Reversed
cli-column-setting = Setting
cli-column-text = Text
cli-column-value = Value
cli-total = Total

cli-changed-settings = settings
cli-changed = Saved: { $code }.
cli-unchanged = Unchanged: { $code }.
cli-members = Members: { $members }
cli-exposure-of = Exposure of { $customer } { $name }
cli-counted-elsewhere = Ship-to { $ship_to } has its own limit; its { $amount } counts there.
cli-backed-up = The desk was copied to { $path }.
cli-restored = The desk is at { $path } again.
cli-copied-head = Last audit record: { $head }. Store it somewhere else: { $creditdesk } audit verify --head HASH shows later whether anything is missing.
cli-rescued = Copied as it is to { $path }.
cli-copied-anyway = The copy has these problems:
cli-audit-sound = { $records ->
    [one] The audit trail is intact: { $records } record.
   *[other] The audit trail is intact: { $records } records.
}
cli-audit-head-missing = There is no record { $head }: changes that were in the desk when this hash was printed are missing.
cli-doctor-desk = Desk: { $file }
cli-doctor-sound = { $records ->
    [one] Nothing is wrong with the desk; { $records } audit record was verified.
   *[other] Nothing is wrong with the desk; { $records } audit records were verified.
}
cli-doctor-integrity = The file: { $problem }
cli-doctor-schema = { $fault ->
    [foreign] The { $kind } { $name } is not the program’s.
    [changed] The { $kind } { $name } is not as the program made it.
   *[missing] The { $kind } { $name } is missing.
}
cli-doctor-look-alike = { $name } in { $table } contains invisible characters: it looks like another code or number, and may be mistaken for it.
cli-doctor-mode = { $file } can be read by other users (mode { $mode }). To change that: chmod 600 { $shell }
cli-doctor-names = { $file } has { $names } names (hard links); nothing can be saved in it. Quit the program everywhere and remove the other names, or create a separate desk with { $creditdesk } backup NEW-FILE
cli-doctor-network = { $file } is on a network file system ({ $system }), where locks may fail and two users writing at the same time can damage the desk. Move it to a local disk of the computer on which it is used.
cli-doctor-unknowable = The last audit record is { $head }. doctor cannot tell whether newer changes were lost with the -wal file: compare this hash with the one that the last backup printed ({ $creditdesk } audit verify --head HASH).
cli-doctor-unreadable = Cannot be read: table { $table }, row { $row }, column { $column }: "{ $value }"
cli-doctor-unreadable-more = { $more ->
    [one] { $more } more value cannot be read; { $total } in all.
   *[other] { $more } more values cannot be read; { $total } in all.
}
cli-doctor-not-computable = { $what } of { $subject } is stored as { $kept }; it cannot be recalculated.
cli-doctor-difference = { $what } of { $subject } is stored as { $kept }; recalculated, it is { $computed }.
cli-doctor-lost = { $count ->
    [one] { $count } decision no longer has the assessment on which it was based.
   *[other] { $count } decisions no longer have the assessments on which they were based.
}
cli-doctor-setting = The setting { $name } is unknown to this program.
cli-doctor-administrator = The desk has no active administrator.

usage-instalment = { $value } is not an instalment.
    .hint = Write it as a day and an amount: { $day }=500

## Files in and out, the demo company

cli-imported = { $read ->
    [one] One row read: { $inserted } new, { $updated } changed, { $unchanged } unchanged, { $rejected } rejected.
   *[other] { $read } rows read: { $inserted } new, { $updated } changed, { $unchanged } unchanged, { $rejected } rejected.
}
cli-import-headings = { $count ->
    [one] One row names the customer of the rows below it.
   *[other] { $count } rows name the customers of the rows below them.
}
cli-import-subtotals = { $count ->
    [one] One row is a subtotal.
   *[other] { $count } rows are subtotals.
}
cli-import-totals = { $count ->
    [one] One row is the total.
   *[other] { $count } rows are totals.
}
cli-import-notes = { $count ->
    [one] One line is a title or a remark.
   *[other] { $count } lines are titles or remarks.
}
cli-import-zeros = { $count ->
    [one] One row has an amount of zero.
   *[other] { $count } rows have an amount of zero.
}
cli-import-filtered = { $count ->
    [one] One row is left out by the mapping.
   *[other] { $count } rows are left out by the mapping.
}
cli-list-more = … and { $more } more: --limit shows them.
cli-import-more = … and { $more } more.
cli-import-of-blocked = { $count ->
    [one] One new invoice is for a blocked customer.
   *[other] { $count } new invoices are for blocked customers.
}
cli-import-of-closed = { $count ->
    [one] One new invoice is for a closed customer.
   *[other] { $count } new invoices are for closed customers.
}
cli-import-over-limit = { $count ->
    [one] One new invoice exceeds a credit limit.
   *[other] { $count } new invoices exceed a credit limit.
}
cli-import-warned = { $count ->
    [one] One row was imported and should be looked at:
   *[other] { $count } rows were imported and should be looked at:
}
cli-import-on-account = { $count ->
    [one] One receipt was left on account, wholly or in part:
   *[other] { $count } receipts were left on account, wholly or in part:
}
cli-import-on-account-more = … and { $more } more: { $creditdesk } receipt list --open shows them all.
cli-import-missing = { $count ->
    [one] One open document is not on the list. It stays open; --closes-missing settles it.
   *[other] { $count } open documents are not on the list. They stay open; --closes-missing settles them.
}
cli-import-rejects = The rejected rows are in { $file }: correct them there and import that file.
cli-import-rehearsed = Dry run: nothing was changed.
cli-import-none-taken = Not every row could be imported (--strict): nothing was changed.
cli-import-unknown-columns = Columns not used: { $columns }
cli-import-progress = { $done ->
    [one] Importing: { $done } row
   *[other] Importing: { $done } rows
}
cli-mapping-saved = The mapping is in { $file }: files of this layout are read by it from now on.
cli-guess-file = { $file } is { $format }.
cli-guess-header = The names of the columns are on line { $line }.
cli-guess-sheet = The rows are on the sheet { $sheet }.
cli-guess-column = Column
cli-guess-from = In the file
cli-guess-confidence = Certainty
cli-guess-rows = Rows
cli-guess-count = Number
cli-guess-rejected = { $count ->
    [one] One row cannot be read:
   *[other] { $count } rows cannot be read:
}
cli-guess-questions = { $count ->
    [one] One question is open:
   *[other] { $count } questions are open:
}
cli-guess-clear = Nothing is unclear: the file can be imported with --guess.
cli-guess-mapping = The mapping:
guess-confidence-certain = certain
guess-confidence-likely = likely
guess-confidence-asked = to be asked
cli-exported = { $rows ->
    [one] One row is in { $file }.
   *[other] { $rows } rows are in { $file }.
}
export-not-carried-taken-back-applications = { $count ->
    [one] Not in the file: one application that was taken back.
   *[other] Not in the file: { $count } applications that were taken back.
}
export-not-carried-reversed-applications = { $count ->
    [one] Not in the file: what one reversed receipt had paid before a credit note did.
   *[other] Not in the file: { $count } parts that reversed receipts had paid before credit notes did.
}
export-not-carried-dispute-reasons = { $count ->
    [one] Not in the file: the reason for the dispute of one invoice.
   *[other] Not in the file: the reasons for the disputes of { $count } invoices or instalments.
}
export-not-carried-approvals = { $count ->
    [one] Not in the file: how far the release of one order goes and until when.
   *[other] Not in the file: how far the releases of { $count } orders go and until when.
}
export-not-carried-follow-ups = { $count ->
    [one] Not in the file: the follow-up and the owner of one order on hold.
   *[other] Not in the file: the follow-ups and the owners of { $count } orders on hold.
}
export-not-carried-notes = { $count ->
    [one] Not in the file: one note on a customer.
   *[other] Not in the file: { $count } notes on customers.
}
export-not-carried-days-to-pay-bases = { $count ->
    [one] In the file, but not read by an import: the stored days to pay of one customer.
   *[other] In the file, but not read by an import: the stored days to pay of { $count } customers.
}
cli-export-spreadsheet = A spreadsheet cannot be shown on a terminal.
    .hint = Name a file with -o, for example: -o table.xlsx
cli-demo-made = A demo company is at { $path }: { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
}, { $holds ->
    [one] { $holds } order
   *[other] { $holds } orders
} on hold. Its administrator is { $user }: work as this user with --as { $user }.
cli-demo-progress = Creating the company: { $done } of { $total ->
    [one] { $total } customer
   *[other] { $total } customers
}
cli-demo-progress-days = Creating the company: { $done } of { $total ->
    [one] { $total } day
   *[other] { $total } days
}
cli-undo-progress = Undoing: { $done } of { $total }
cli-copy-progress = Copying: { $done } of { $total ->
    [one] { $total } page
   *[other] { $total } pages
}
cli-progress-file = Examining the file
cli-progress-audit = Examining the audit trail
cli-progress-tables = Examining the tables: { $done } of { $total }
cli-progress-comparisons = Recalculating stored values: { $done } of { $total }
cli-demo-nowhere = The demo company needs a terminal to run in, or a file to be saved in.
    .hint = Save it in a new file: creditdesk demo --keep FILE
cli-demo-no-folder = The demo company could not be created: { $reason }.
    .hint = Save it elsewhere with --keep FILE.

## What the usage lines call values

cli-value-action = ACTION
cli-value-amount = AMOUNT
cli-value-batch = BATCH
cli-value-code = CODE
cli-value-column = COLUMN
cli-value-command = COMMAND
cli-value-condition = CONDITION
cli-value-currency = CURRENCY
cli-value-customer = CUSTOMER
cli-value-date = DATE
cli-value-event = EVENT
cli-value-file = FILE
cli-value-group = GROUP
cli-value-hash = HASH
cli-value-invoice = INVOICE
cli-value-key = KEY
cli-value-kind = KIND
cli-value-login = LOGIN
cli-value-name = NAME
cli-value-number = NUMBER
cli-value-order = ORDER
cli-value-receipt = RECEIPT
cli-value-terms = TERMS
cli-value-text = TEXT
cli-value-user = USER
cli-value-value = VALUE
cli-value-what = WHAT
cli-value-shell = SHELL

# Undoing imports
cli-import-guess = Find out how a list would be read; nothing is written
cli-import-list = List the imported files, the newest first
cli-import-undo = Undo an import whole, while nothing later refers to it
cli-arg-import-batch = The number of the import, as “import list” shows it
cli-arg-import-limit = How many files at most; 50 without it
cli-arg-undo-later = Undo later acts that depend on it first
cli-import-undoing = To undo this import: { $creditdesk } import undo { $batch }
cli-import-undoable = It is in force and { $state }.
cli-import-in-force = It is in force. { $state }
cli-import-undone = It was undone.
import-no-batch = There is no import { $code }.
    .hint = { $creditdesk } import list shows the imports, with their numbers.
batch-in-use = Import { $batch } was not undone. { $why }
    .hint = To undo what depends on it first: { $creditdesk } import undo { $batch } --later
cli-column-batch = No.
cli-column-file = File
cli-column-inserted = New
cli-column-updated = Changed
cli-column-rejected = Rejected
