### The command line: help texts, answers, and what is said about wrong usage.

## The program

cli-about = A credit desk for the terminal: orders checked, held, explained and released.
cli-after-help = Without a command the screens are opened. "creditdesk help COMMAND" tells more about one command.
cli-heading-usage = Usage
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-heading-general = Options of every command
cli-heading-decisions = Decisions
cli-usage-options = options
cli-usage-command = COMMAND

cli-global-desk = The desk file (also CREDITDESK_DESK); without it the desk in your data folder
cli-global-config = The settings file (also CREDITDESK_CONFIG)
cli-global-today = The day to work on, in place of today
cli-global-as = Who acts, in a desk with several users
cli-global-lang = The language (also CREDITDESK_LANG)
cli-global-json = Answer with one JSON document
cli-global-color = When the screens use colours
cli-global-verbose = Log more; twice: still more
cli-global-help = Show this help
cli-global-version = Show the version

## Commands

cli-init = Make a new, empty desk
cli-help = Tell more about a command
cli-completions = Write a script that completes commands in a shell
cli-man = Write the manual page

cli-order = Orders: enter, change, ship and check them
cli-order-enter = Enter an order; it is checked, and held where a rule says so
cli-order-show = Show an order, its check and its decisions
cli-order-list = List orders
cli-order-amend = Change the amount of an order; a grown one is checked again
cli-order-confirm = The customer confirms an order
cli-order-cancel = Cancel an order nothing of which was shipped or invoiced
cli-order-close = Close an order: what is not invoiced counts no more
cli-order-reopen = Open an order again; it is checked like a new one
cli-order-copy = Copy an order under a new number; the copy is checked
cli-order-ship = Release the goods of an order to the warehouse
cli-order-check = Check an order without saving anything

cli-hold = The hold queue and its decisions
cli-hold-list = List the orders on hold, the oldest hold first
cli-hold-show = Show why an order is on hold and what would free it
cli-hold-release = Release orders
cli-hold-reject = Reject orders
cli-hold-keep = Keep orders on hold
cli-hold-force = Put open orders on hold by hand
cli-hold-recheck = Check held orders again
cli-hold-terms = Change the terms of held orders; they are checked again
cli-hold-forward = Forward held orders to another user
cli-hold-undo = Take the last decision on an order back

## Arguments

cli-arg-command = The command
cli-arg-shell = The shell
cli-arg-new-desk = Where the new desk is to be
cli-arg-company-currency = Currency of the company (EUR)
cli-arg-company-language = Language of the company (en)
cli-arg-first-user = Login of the first user (your account)
cli-arg-customer = Code of the customer that is billed
cli-arg-of-customer = Only those of this customer
cli-arg-order = Number of the order
cli-arg-orders = Numbers of the orders
cli-arg-orders-or-all = Numbers of the orders; all in the queue without any
cli-arg-order-to-check = An order that is entered already, in place of customer and amount
cli-arg-number = Number of the new order
cli-arg-order-amount = Total including tax; negative for a return
cli-arg-order-date = Date of the order (today)
cli-arg-ship-on = Requested ship date
cli-arg-terms = Terms of payment (the customer's)
cli-arg-ship-to = Code of the ship-to or job
cli-arg-warehouse = Code of the warehouse
cli-arg-unconfirmed = The customer has not confirmed it yet
cli-arg-excluded = Leave it out of the credit checks
cli-arg-order-state = Only those in this state
cli-arg-all-holds = Decided ones too
cli-arg-limit = At most so many rows
cli-arg-after = Only rows after this key
cli-arg-up-to = The release covers the order up to this amount
cli-arg-until = Last day of the release
cli-arg-once = For the next checkpoint only
cli-arg-cancel = Cancel the orders as well
cli-arg-follow-up = When to look again
cli-arg-new-terms = The new terms of payment
cli-arg-collect = Amount to collect on delivery
cli-arg-forward-to = Login of whom it goes to
cli-arg-whole = Everything that was decided together with it
cli-arg-reason = Reason code (the company's default)
cli-arg-note = A note for the record

## Questions

cli-ask-currency = Currency of the company?
cli-ask-language = Language of the company (en, fr, nl)?
cli-ask-user = Login of the first user?

## Columns and labels

cli-column-amount = Amount
cli-column-assigned-to = Assigned to
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
cli-column-remaining = To invoice
cli-column-ship-on = Ship date
cli-column-ship-to = Ship-to
cli-column-shipped = Shipped
cli-column-state = State
cli-column-terms = Terms
cli-column-user = User
cli-column-warehouse = Warehouse
cli-taken-back = taken back

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
cli-undone = Order { $order }: taken back ({ $decision }).
cli-left-out = Order { $order } was left out: { $why }
cli-holds-shown = { $total ->
    [0] No order is on hold.
   *[other] { $shown } of { $total }
}
cli-note-migrated = The desk was brought to this version of the program; the file as it was is kept at { $copy }.

## The screens

cli-no-screens = The screens need a terminal; here use commands such as creditdesk hold list, creditdesk order enter or creditdesk help.
cli-terminal-unusable = The terminal cannot be used: { $reason }.
    .hint = Use the commands instead: creditdesk help

## Wrong usage

usage-unknown-command = There is no command { $name }.
    .hint = { $suggestion ->
            [none] creditdesk help lists the commands.
           *[other] Did you mean { $suggestion }?
        }
usage-missing-command = { $name } needs to be told what to do.
    .hint = One of: { $known }.
usage-no-help = There is no command { $name }.
    .hint = Known: { $known }.
usage-unknown-argument = There is no argument { $argument } here.
    .hint = { $suggestion ->
            [none] Add --help to see what the command takes.
           *[other] Did you mean { $suggestion }?
        }
usage-missing = Something is missing: { $arguments }.
    .hint = Add it, or add --help to see what the command takes.
usage-no-value = { $argument } needs a value behind it.
    .hint = Add --help to see what the command takes.
usage-choice = { $argument } cannot be { $value }.
    .hint = One of: { $known }.
usage-conflict = { $argument } and { $other } cannot stand together.
    .hint = Leave one of the two out.
usage-not-text = An argument is not sound text.
    .hint = Write it in UTF-8.
usage-unreadable = { $argument } cannot be read: { $value }.
    .hint = Add --help to see what the command takes.
usage-amount = { $argument }: { $value } is not an amount.
    .hint = Write it like { $plain } or { $example }.
usage-amount-decimals = { $argument }: { $value } has more decimals than the currency.
    .hint = Write it like { $plain } or { $example }.
usage-amount-range = { $argument }: { $value } is larger than the desk can keep.
    .hint = Write it like { $plain } or { $example }.
usage-day = { $argument }: { $value } is not a day.
    .hint = Write it like { $iso } or { $example }.
usage-count = { $argument }: { $value } is not a whole number.
    .hint = Write it in digits, such as 10.
usage-currency = { $argument }: { $value } is not a currency.
    .hint = Write a code of ISO 4217, such as EUR.
usage-several-currencies = { $argument } is one amount, and the orders are in several currencies.
    .hint = Decide on the orders of each currency by themselves.
usage-no-home = There is no data folder for your account, and no desk was named.
    .hint = Name the desk file with --desk.
