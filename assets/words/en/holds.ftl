### The hold queue, decisions on held orders, and one order.

hold-title = Hold queue
    .also = release, approve, credit hold, blocked orders, hold list
hold-command-approve = Approve
    .also = release, free an order
hold-command-approve-marked = Approve marked
hold-command-reject = Reject
hold-command-keep = Wait
    .also = keep on hold, follow up
hold-command-terms = Terms
hold-command-forward = Forward
hold-command-recheck = Re-evaluate
hold-command-recheck-all = Re-evaluate all held orders
hold-command-focus = Scroll
hold-command-order = Order
hold-command-customer = Customer
hold-command-history = History
hold-command-by-customer = By customer
hold-command-force = Put on hold
    .also = forced hold, block the order
hold-command-assessment = Assessment then

## Columns; the headers are at most as wide as their columns

hold-column-order = Order
hold-column-customer = Code
hold-column-name = Name
hold-column-amount = Amount
hold-column-excess = Excess
hold-column-reasons = Reasons
hold-column-days = Held
hold-column-ship = Ship date
hold-column-overdue = Late
hold-column-follow-up = Follow-up
hold-column-assigned = Owner
hold-pane-follow-up = Follow-up { $day }
hold-pane-owner = Owner { $user }
hold-command-fold = Fold the customer
hold-command-unfold = Unfold the customer
hold-group = { $customer } { $name }: { $count ->
    [one] { $count } order
   *[other] { $count } orders
}, { $amount } { $currency }, { $fits }
hold-group-fits = { $fitting } of { $held } fit under the limit
hold-group-no-limit = no limit
hold-column-ready = Ready

## The assessment

hold-nothing-found = Nothing holds this order: { $outcome }.
invoice-nothing-found = This invoice passes every check.
invoice-limit-not-tested = The limit is not checked at the sale.
hold-measure-value = Value
hold-measure-threshold = Threshold
hold-measure-margin = Difference
hold-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
hold-exposure-heading = Exposure ({ $currency })
hold-limits-heading = Limits
hold-limit-temporary-until = Temporary until { $until }
hold-pane-more = { $below ->
    [0] end, { $key }
   *[other] { $below } more, { $key }
}
hold-fitting = { $fitting ->
    [0] { $held ->
        [one] This customer’s held order does not fit under the limit: without it { $available } would be available.
       *[other] None of this customer’s { $held } held orders fits under the limit: without them { $available } would be available.
    }
   *[other] { $held ->
        [one] This customer’s held order fits under the limit: { $orders } ({ $amount } of { $available }).
       *[other] { $fitting ->
            [one] { $fitting } of this customer’s { $held } held orders fits under the limit, the longest held first: { $orders } ({ $amount } of { $available }).
           *[other] { $fitting } of this customer’s { $held } held orders fit under the limit, the longest held first: { $orders } ({ $amount } of { $available }).
        }
    }
}{ $free ->
    [0] {""}
    [one] {" "}{ $free } other order uses no credit.
   *[other] {" "}{ $free } other orders use no credit.
}
hold-fitting-no-credit = None of this customer’s held orders uses credit.
hold-fitting-without-limit = Held orders of this customer: { $held }. There is no limit to fit under.

## Decisions: titles, what will happen, fields

hold-title-release = Approve
hold-title-reject = Reject
hold-title-keep = Keep on hold
hold-title-terms = Change the terms
hold-title-forward = Forward
hold-title-force = Put on hold
hold-effect-release = { $count ->
    [one] Order { $order } of { $name }, { $amount }, leaves the queue and may be shipped.
   *[other] { $shown } orders, { $amount } in all, leave the queue and may be shipped.
}
hold-effect-reject = { $count ->
    [one] Order { $order } of { $name }, { $amount }, is refused credit: it leaves the queue and no longer counts.
   *[other] { $shown } orders, { $amount } in all, are refused credit: they leave the queue and no longer count.
}
hold-effect-keep = { $count ->
    [one] Order { $order } of { $name }, { $amount }, stays on hold until it is decided.
   *[other] { $shown } orders, { $amount } in all, stay on hold until they are decided.
}
hold-effect-terms = { $count ->
    [one] Order { $order } of { $name }, { $amount }, is checked again with other terms.
   *[other] { $shown } orders, { $amount } in all, are checked again with other terms.
}
hold-effect-reasons = { $effect } Held for: { $reasons }.
hold-effect-reason = { $reason } ({ $shown })
hold-effect-outside = { $effect } Order { $order } under the cursor is not marked and stays as it is.
hold-effect-forward = { $count ->
    [one] Order { $order } of { $name }, { $amount }, stays on hold; a colleague decides.
   *[other] { $shown } orders, { $amount } in all, stay on hold; a colleague decides.
}
hold-effect-force = Order { $order } of { $name }, { $amount }, is on hold, whatever the rules say, until a person releases it.
hold-effect-unknown = One order; its details are still being loaded.
hold-sum-unknown = total not known
hold-no-one-to-forward-to = There is no other user at this desk.
hold-reason-default = The default reason
hold-field-reason = Reason
hold-help-reason = The reason for the decision, from the company’s list; { KEY("form.look-up") } shows the list.
hold-field-note = Note
hold-help-note = What colleagues should know. It stays in the history of the order.
hold-field-up-to = Up to the amount
hold-help-up-to = The release covers the order up to this amount. Empty: its amount as it is now.
hold-field-until = Valid until
hold-help-until = The last day of the release, as a date or +7. Empty: no end date.
hold-field-once = Next checkpoint only
hold-help-once = Yes: the release is used up at the next checkpoint; at the one after that the order is checked again.
hold-field-cancel = Cancel the order
hold-help-cancel = Yes: the order is cancelled. No: it stays and can be reopened.
hold-field-follow-up = Follow-up date
hold-help-follow-up = When to look again, as a date or +7. Empty: as it is.
hold-field-terms = Terms
hold-help-terms = How the order is paid from now on; { KEY("form.look-up") } looks it up.
hold-field-collect = Amount to collect
hold-help-collect = What is to be collected with the order. Not used for terms on account.
hold-field-to = To
hold-help-to = The user who is to decide; { KEY("form.look-up") } shows the users.
hold-up-to-too-low = Less than the order: { $amount }.
hold-day-past = { $day } is past.
decision-collect-negative = The amount to collect for order { $order } is negative.
    .hint = Give what is to be collected on delivery, or leave it out.
hold-collect-negative = The amount to collect cannot be negative.
hold-cancel-title = { $count ->
    [one] Cancel the order?
   *[other] Cancel the orders?
}
hold-cancel-effect = { $count ->
    [one] Order { $order } is rejected and cancelled: nothing of it will be shipped or invoiced.
   *[other] { $shown } orders are rejected and cancelled: nothing of them will be shipped or invoiced.
}
hold-cancel-yes = Reject and cancel

## Decisions: what happened, what taking back would do

hold-done-release = { $count ->
    [one] { $order } released
   *[other] { $shown } orders released
}
hold-done-reject = { $count ->
    [one] { $order } rejected
   *[other] { $shown } orders rejected
}
hold-done-keep = { $count ->
    [one] { $order } kept on hold
   *[other] { $shown } orders kept on hold
}
hold-done-terms = { $count ->
    [one] { $order } has new terms
   *[other] { $shown } orders have new terms
}
hold-done-forward = { $count ->
    [one] { $order } forwarded
   *[other] { $shown } orders forwarded
}
hold-done-force = { $count ->
    [one] { $order } put on hold
   *[other] { $shown } orders put on hold
}
hold-rechecked = Re-evaluated: { $count }; ready to release: { $ready }; released: { $released }
hold-problem-title = Not done

hold-job-choices = Loading the choices
hold-job-check = Checking the held orders
hold-job-assessment = Loading the assessment
hold-job-order = Loading the order
hold-job-orders = { $count ->
    [one] { $count } order
   *[other] { $count } orders
}
hold-job-release = Approving { $orders }
hold-job-reject = Rejecting { $orders }
hold-job-keep = Keeping { $orders } on hold
hold-job-terms = Changing the terms of { $orders }
hold-job-forward = Forwarding { $orders }
hold-job-force = Putting { $orders } on hold
hold-job-recheck = Re-evaluating { $orders }
hold-job-recheck-all = Re-evaluating the whole queue
hold-job-recheck-customer = Re-evaluating the orders of { $code }

## History and order

hold-history-title = Decisions on { $order }
hold-history-empty = Nothing has been decided yet.
hold-seen-title = { $order }: assessment of { $day }
hold-decided-reversed = undone
hold-decided-reason = Reason: { $reason }
hold-decided-note = Note: { $note }
hold-order-title = Order { $order }
hold-order-customer = Customer
hold-order-standing = State
hold-order-amount = Total
hold-order-invoiced = Invoiced
hold-order-day = Date
hold-order-shipped = Shipped
hold-order-ended = Ended
hold-order-ship-to = Ship-to
hold-order-warehouse = Warehouse
hold-order-approval = Release covers
hold-approval-up-to = up to { $amount }
hold-approval-until = until { $day }
hold-approval-once = next checkpoint only
hold-approval-spent = used up
hold-order-decisions = Decisions
hold-order-assessment = Assessment of { $day }

## Where there is nothing to list

hold-queue-empty = No order is on hold. Orders are checked when they are entered or imported; those that need a decision come here.
