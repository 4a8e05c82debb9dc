### What the rules find, what would cure it, and the words they use. Amounts and days come formatted.

## States

customer-state-active = active
customer-state-blocked = blocked
customer-state-warning = warning only
customer-state-closed = closed

outcome-approved = approved
outcome-warned = approved with warning
outcome-held = on hold
outcome-refused = refused


hold-state-held = on hold
hold-state-proposed = proposed
hold-state-ready = ready to release
hold-state-released = released
hold-state-rejected = rejected
hold-state-cancelled = cancelled

order-state-open = open
order-state-closed = closed
order-state-cancelled = cancelled
order-state-shipped = shipped

## Order approval status and terms

approval-yes = yes
approval-no = no
approval-cash-only = cash only
approval-cod = COD
approval-hold-until = hold until
approval-open-until = open until
approval-hold-until-date = hold until { $date }
approval-open-until-date = open until { $date }

terms-kind-net = net
terms-kind-cash = cash
terms-kind-prepaid = prepaid
terms-kind-cod = cash on delivery

## Reasons in list columns, at most 14 columns wide

reason-name-customer-closed = Closed
reason-name-customer-blocked = Blocked
reason-name-customer-warning = Warning
reason-name-limit-expired = Limit expired
reason-name-approval-no = Not approved
reason-name-approval-cash-only = Cash only
reason-name-approval-cod = COD only
reason-name-approval-hold-until = Hold until
reason-name-approval-open-until = Approval ended
reason-name-limit-exceeded = Over limit
reason-name-group-limit-exceeded = Group limit
reason-name-ship-to-limit-exceeded = Ship-to limit
reason-name-hold-period = Hold period
reason-name-order-below-minimum = Below minimum
reason-name-order-above-maximum = Above maximum
reason-name-rule-days-overdue = Days overdue
reason-name-rule-account-status = Account status
reason-name-rule-terms = Terms
reason-name-rule-limit-expired = Expired limit
reason-name-rule-overdue-amount = Overdue amount
reason-name-rule-order-amount = Order amount
reason-name-rule-limit-used = Limit used
reason-name-rule-terms-rank = Longer terms
reason-name-forced = Forced hold

## Findings

finding-customer-closed = The customer is closed: { $detail }.
finding-customer-blocked = The customer is blocked: { $detail }.
finding-customer-warning = The customer is set to warning only: { $detail }.
finding-limit-expired = { $margin ->
    [one] The credit limit of { $detail } expired on { $threshold }, { $margin } day ago.
   *[other] The credit limit of { $detail } expired on { $threshold }, { $margin } days ago.
}
finding-approval-no = The order approval status of the customer is No: every order is held.
finding-approval-cash-only = The customer buys for cash only, and the terms of the order are { $measured }.
finding-approval-cod = The customer buys cash on delivery only, and the terms of the order are { $measured }.
finding-approval-hold-until = Orders of the customer are held until { $threshold }.
finding-approval-open-until = Orders of the customer were approved until { $threshold } only.
finding-limit-exceeded = The exposure with this order is { $measured }, which is { $margin } over the credit limit of { $threshold }.
finding-group-limit-exceeded = The exposure of group { $detail } with this order is { $measured }, which is { $margin } over the group limit of { $threshold }.
finding-ship-to-limit-exceeded = The exposure of ship-to { $detail } with this order is { $measured }, which is { $margin } over its limit of { $threshold }.
finding-limit-exceeded-account = The exposure is { $measured }, which is { $margin } over the credit limit of { $threshold }.
finding-group-limit-exceeded-account = The exposure of group { $detail } is { $measured }, which is { $margin } over the group limit of { $threshold }.
finding-ship-to-limit-exceeded-account = The exposure of ship-to { $detail } is { $measured }, which is { $margin } over its limit of { $threshold }.
finding-hold-period = { $measured } is open in ageing period { $detail } or older.
finding-hold-period-due = { $days ->
    [0] { $measured } is overdue.
    [one] { $measured } is overdue by more than { $days } day.
   *[other] { $measured } is overdue by more than { $days } days.
}
finding-hold-period-invoice = { $days ->
    [0] { $measured } is open on invoices of earlier days.
    [one] { $measured } is open on invoices more than { $days } day old.
   *[other] { $measured } is open on invoices more than { $days } days old.
}
finding-order-below-minimum = The order of { $measured } is { $margin } below the minimum order amount of { $threshold }.
finding-order-above-maximum = The order of { $measured } is { $margin } above the maximum order amount of { $threshold }.
finding-rule-days-overdue = { $measured ->
    [one] The oldest invoice is { $measured } day overdue; rule { $detail } allows { $threshold }.
   *[other] The oldest invoice is { $measured } days overdue; rule { $detail } allows { $threshold }.
}
finding-rule-account-status = The account status is { $measured }, which rule { $detail } names.
finding-rule-terms = The terms of the order are { $measured }, which rule { $detail } names.
finding-rule-limit-expired = { $measured ->
    [one] The credit limit expired { $measured } day ago; rule { $detail } allows { $threshold }.
   *[other] The credit limit expired { $measured } days ago; rule { $detail } allows { $threshold }.
}
finding-rule-overdue-amount = { $measured } is overdue; rule { $detail } allows { $threshold }.
finding-rule-order-amount = The order comes to { $measured }; rule { $detail } allows { $threshold }.
finding-rule-limit-used = With this order { $measured } of the credit limit is used; rule { $detail } allows { $threshold }.
finding-rule-limit-nothing = The credit limit is 0.00 or next to nothing; rule { $detail } allows { $threshold } of it to be used.
finding-rule-terms-rank = The terms of the order, { $measured }, rank higher than the customer’s own, { $threshold }.
finding-forced = The order was put on hold by hand: { $detail }.

## Cures

cure-pay = { $more ->
    [0] Collect { $amount }, oldest due first: { $invoices }.
   *[other] Have { $amount } paid, oldest due first: { $invoices } and { $more } more.
}
cure-apply = Apply { $amount } of the { $on_file } in unapplied receipts and credit notes.
cure-reduce-order = Reduce the order by { $amount }.
cure-increase-order = Increase the order by { $amount }.
cure-raise-limit = Raise the credit limit to { $amount }.
cure-raise-temporary-limit = Raise the temporary limit to { $amount }.
cure-raise-group-limit = Raise the limit of group { $detail } to { $amount }.
cure-raise-ship-to-limit = Raise the limit of ship-to { $detail } to { $amount }.
cure-raise-maximum = Raise the maximum order amount to { $amount }.
cure-wait-until = { $documents ->
    [0] Wait until { $date }.
    [one] Wait until { $date }, when { $named } counts.
   *[other] Wait until { $date }, when { $named } count.
}
cure-change-terms = { $detail ->
    [cash] Change the terms of the order to { terms-kind-cash }.
    [prepaid] Change the terms of the order to { terms-kind-prepaid }.
    [cod] Change the terms of the order to { terms-kind-cod }.
   *[other] Change the terms of the order to { $detail }.
}
cure-renew-limit = Renew the credit limit.
cure-unblock = { $detail ->
    [closed] Reopen the customer.
   *[other] Unblock the customer.
}
cure-set-approval = Set the order approval status of the customer to Yes.
cure-set-account-status = Change the account status of the customer.

## What frees an order: parts of one line

remedy-line = { $ways }.
remedy-list = { $first }, { $rest }
remedy-or = { $first }, or { $rest }
remedy-and = { $first } and { $second }
remedy-none = See the findings: no two steps free it.
remedy-pay = pay { $amount }
remedy-apply = apply { $amount } on file
remedy-reduce-order = reduce the order by { $amount }
remedy-increase-order = increase the order by { $amount }
remedy-raise-limit = raise the limit to { $amount }
remedy-raise-temporary-limit = raise the temporary limit to { $amount }
remedy-raise-group-limit = raise the limit of group { $detail } to { $amount }
remedy-raise-ship-to-limit = raise the limit of ship-to { $detail } to { $amount }
remedy-raise-maximum = raise the maximum order amount to { $amount }
remedy-wait-until = wait until { $date }
remedy-change-terms = { $detail ->
    [cash] change the terms to { terms-kind-cash }
    [prepaid] change the terms to { terms-kind-prepaid }
    [cod] change the terms to { terms-kind-cod }
   *[other] change the terms to { $detail }
}
remedy-renew-limit = renew the credit limit
remedy-unblock = { $detail ->
    [closed] reopen the customer
   *[other] unblock the customer
}
remedy-set-approval = set the order approval status to Yes
remedy-set-account-status = change the account status

## Blocking rules

rule-type-days-overdue = days overdue
rule-type-account-status = account status
rule-type-terms = terms of payment
rule-type-limit-expired = expired limit
rule-type-overdue-amount = overdue amount
rule-type-order-amount = order amount
rule-type-limit-used = use of the limit

rule-release-no = no
rule-release-rules = past the blocking rules
rule-release-all = past limits and rules

rule-level-customer = customer
rule-level-group = group
rule-level-all = everyone


rule-value-missing = A rule of the type “{ $type }” needs “{ $value }”.
rule-value-either = A rule of the type “{ $type }” needs “{ $value }” or “{ $other }”.
rule-value-foreign = A rule of the type “{ $type }” has no “{ $value }”.
rule-values-both = A rule of the type “{ $type }” has either “{ $value }” or “{ $other }”, not both.
rule-values-many = A rule of the type “{ $type }” lists { $most } values at most.

## What became of each blocking rule, and why one was not tried

trail-result-fired = holds
trail-result-warned = warns
trail-result-struck-out = struck out
trail-result-no = does not apply
trail-result-applies = applies
trail-result-idle = applies to nothing
trail-result-released = lets the order pass
trail-result-not-tried = not tried

trail-why-inactive = switched off
trail-why-not-valid-yet = not valid yet
trail-why-no-longer-valid = no longer valid
trail-why-other-customer = for another customer
trail-why-other-group = for another group
trail-why-other-risk-group = for another risk group
trail-why-not-scored = the customer has no risk group
trail-why-other-checkpoint = for another checkpoint
trail-why-other-currency = the account is in another currency
trail-why-not-on-account = the order is not on account
trail-why-minimum-for-check = not above the minimum for credit check
trail-why-no-limit = there is no limit to measure with
trail-why-future-order = a future order, which does not count yet
trail-why-approved = the order was released
trail-why-excluded = excluded from credit checks
trail-why-released-by-rule = another rule lets the order pass

## What has changed most since an order was held

since-excluded = excluded from credit checks since
since-terms-changed = terms changed since
since-below-minimum = below the minimum for credit check since
since-paid = paid since
since-invoiced = invoiced since
since-limit-raised = limit raised since
since-limit-cut = limit cut since
since-order-changed = order changed since
since-other-orders = other orders changed since

## What an order was held for

hold-not-checked = cannot be checked
hold-held-for = Held on { $day } for { $what }.
hold-held-for-ready = Held on { $day } for { $what }: ready to release.
hold-held-for-since = Held on { $day } for { $what }; { $since }.
hold-held-for-since-ready = Held on { $day } for { $what }; { $since }: ready to release.
hold-what-excess = { $amount }
hold-what-nothing = another reason

## Exposure

exposure-total = Exposure
exposure-open-invoices = Open invoices
exposure-open-credits = Open credit notes
exposure-unapplied-receipts = Unapplied receipts
exposure-approved-orders = Approved orders
exposure-held-orders = Orders on hold
exposure-future-orders = Future orders
exposure-unconfirmed-orders = Unconfirmed orders
exposure-this-order = This order
exposure-this-invoice = This invoice

## Limits

limit-own = Own limit
limit-temporary = Temporary limit
limit-group = Group limit
limit-policy-group = Management group limit
limit-ship-to = Ship-to limit
limit-insurance = Insurance and guarantees
limit-tolerance = Tolerance
limit-effective = Effective limit
limit-available = Available credit
limit-unlimited = Unlimited
limit-none = No limit set

## Ageing

ageing-not-due = Not due
ageing-period = { $from }-{ $to } days
ageing-over = { $days ->
    [one] Over { $days } day
   *[other] Over { $days } days
}
ageing-unapplied = Unapplied
ageing-balance = Balance

## Blocking rules as sentences

rule-sentence-hold = Hold { $who } { $when }.
rule-sentence-warn = Warn about { $who } { $when }.
rule-sentence-exclusion = Do not hold { $who } for { $what } { $when }.
rule-sentence-past-rules = Let { $who } past all blocking rules { $when }.
rule-sentence-past-all = Let { $who } pass, limit and all rules aside, { $when }.
rule-sentence-and = { $before } { $tail }
rule-every-all = every order
rule-every-customer = every order of customer { $code }
rule-every-group = every order of group { $code }
rule-every-group-risk = every order of group { $code } with risk { $risk }
rule-every-risk = every order of customers with risk { $risk }
rule-orders-all = orders
rule-orders-customer = orders of customer { $code }
rule-orders-group = orders of group { $code }
rule-orders-group-risk = orders of group { $code } with risk { $risk }
rule-orders-risk = orders of customers with risk { $risk }
rule-when-days-overdue-above = { $days ->
    [one] when some invoice is more than { $days } day overdue
   *[other] when some invoice is more than { $days } days overdue
}
rule-when-days-overdue-below = { $days ->
    [one] when no invoice is { $days } day overdue or more
   *[other] when no invoice is { $days } days overdue or more
}
rule-when-overdue-above = when more than { $amount } is overdue
rule-when-overdue-below = when less than { $amount } is overdue in all
rule-when-used-above = when more than { $percent } of the credit limit is used
rule-when-used-below = when less than { $percent } of the credit limit is used
rule-when-overdue-and-used-above = when more than { $amount } is overdue and more than { $percent } of the credit limit is used
rule-when-overdue-and-used-below = when less than { $amount } is overdue and less than { $percent } of the credit limit is used
rule-when-account-status = when the account status is { $values }
rule-when-terms = when the terms of the order are { $values }
rule-when-limit-expired-above = { $days ->
    [0] when the credit limit has expired
    [one] when the credit limit expired more than { $days } day ago
   *[other] when the credit limit expired more than { $days } days ago
}
rule-when-limit-expired-below = { $days ->
    [one] when the credit limit expired less than { $days } day ago, if at all
   *[other] when the credit limit expired less than { $days } days ago, if at all
}
rule-when-order-above = when the order is over { $amount }
rule-when-order-below = when the order is under { $amount }
rule-when-used-with-order-above = when with this order more than { $percent } of the credit limit is used
rule-when-used-with-order-below = when with this order less than { $percent } of the credit limit is used
rule-what-days-overdue = overdue days
rule-what-account-status = the account status
rule-what-terms = the terms of payment
rule-what-limit-expired = an expired limit
rule-what-overdue-amount = the overdue amount
rule-what-order-amount = the order amount
rule-what-limit-used = the used share of the limit
rule-value = { $value }
rule-list = { $first }, { $rest }
rule-or = { $first } or { $rest }
rule-tail-between = From { $from } to { $to }.
rule-tail-from = From { $from } on.
rule-tail-to = Until { $to }.
rule-tail-at = At: { $places }.
rule-tail-inactive = (switched off)
rule-id-wrong = { $id } cannot be the id of a rule.
    .hint = Write 1 to 20 of a-z, 0-9 and -: late-61
rule-exists = There is a rule { $id } already.
rule-id-used = There was a rule { $id }: its id is not given again.
rule-not-found = There is no rule { $code }.
rule-days-reversed = The rule would end before it begins.
rule-values-too-many = A rule lists at most { $most } codes.
exclusion-idle = The exclusion { $id } does nothing as it is.
    .hint = Give it release=rules, or make it for a group or a customer: it strikes out what more general rules find.

## The fields of blocking rules

rule-field-type = Type
    .help = What the rule looks at.
rule-field-kind = Kind
    .help = Whether it holds orders, or takes them past other rules.
rule-field-severity = Severity
    .help = Whether the order is held, or only a warning is given.
rule-field-customer = Customer
    .help = The one customer it is for. Empty: every customer, or a group.
rule-field-group = Credit management group
    .help = The group whose members it is for. Empty: every customer.
rule-field-risk-group = Risk group
    .help = Only customers of this risk group.
rule-field-days = Days
    .help = More days than this hold an order; an exclusion lets fewer pass.
rule-field-amount = Amount
    .help = More than this holds an order; an exclusion lets less pass.
rule-field-percent = Percent of the limit
    .help = More than this share of the limit holds an order; an exclusion lets less pass.
rule-field-values = Codes
    .help = Account statuses or terms, separated by commas.
rule-field-release = Release
    .help = How far an exclusion takes an order: past its own type only, past all blocking rules, or past limits too.
rule-field-at = At
    .help = Where it is tried: entry, shipping, transfer. Empty: wherever orders are checked.
rule-field-from = From
    .help = The first day on which it is tried.
rule-field-to = To
    .help = The last day on which it is tried.
rule-field-active = Active
    .help = Whether it is tried at all.
rule-field-text = Why
    .help = Why the company has this rule.

## Rule sets as files

rule-set-unreadable = { $place }: { $cause }
    .hint = Nothing was changed. Correct the file and import it again.
rule-set-as-a-whole = The rule set cannot be read
rule-set-line = Line { $line }
rule-set-line-and-rule = Line { $line }, rule { $id }
rule-set-failed = { $cause }.
rule-set-not-a-file = it is a folder, a device or a pipe.
rule-set-too-large = it is larger than { $kilobytes } kB.
rule-set-not-text = it is not a text in UTF-8.
rule-set-syntax = This is not valid TOML: { $cause }
rule-set-format = The file needs “format = 1”.
rule-set-key = A rule set has no “{ $name }”.
rule-set-value = The value of “{ $name }” is of the wrong kind: amounts and percents stand in quotation marks, codes in a list of square brackets.
rule-set-lacks = The rule lacks “{ $name }”.
rule-set-twice = The file has this rule twice.
rule-set-many = A file has at most { $most } rules.

cover-percent-wrong = The covered percentage goes from 0 to 100, with two decimals at most.
cover-type-foreign = Only insurance has a coverage type.
cover-days-reversed = The cover would end before it begins.
cover-kind-insurance = insurance
cover-kind-guarantee = guarantee
cover-field-kind = Kind
    .help = Whether an insurer or a guarantor covers the debt.
cover-field-by = Insurer or guarantor
    .help = Who pays if the customer does not.
cover-field-policy = Policy number
    .help = The number of the policy or of the guarantee.
cover-field-coverage-type = Coverage type
    .help = What the insurance covers. Guarantees have none.
cover-field-value = Value
    .help = The insured or guaranteed amount, in the currency of the account.
cover-field-covered-percent = Covered %
    .help = The share of the value that is paid in case of loss. It is added to the customer’s limit.
cover-field-from = From
    .help = Its first day. Empty: from the beginning.
cover-field-to = To
    .help = Its last day. Empty: until it is ended.
cover-field-included-in-exposure = Included in exposure
    .help = Yes: it changes no limit, and only shows how much of the exposure is uninsured.
