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
