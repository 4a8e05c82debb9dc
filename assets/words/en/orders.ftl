### Orders and decisions on them: why something was not done, what was passed over, what was decided.

## Orders

order-number-taken = There is an order { $number } already.
    .hint = Give the new order another number.
order-refused = The order was not accepted.
order-not-open = Order { $number } is { $state }.
    .hint = Reopen it first; it is then checked like a new one.
order-open-already = Order { $number } is open.
order-confirmed-already = The customer has confirmed order { $number } already.
order-on-hold = Order { $number } is on hold: it can be neither shipped nor invoiced.
    .hint = The credit department has to release it first.
order-rejected = Order { $number } was rejected by the credit department.
    .hint = Reopen it; it is then checked like a new one.
order-unconfirmed = Order { $number } is not confirmed: its goods cannot leave yet.
    .hint = Confirm it first; it is checked then: { $creditdesk } order confirm { $number }
order-shipped-already = The goods of order { $number } have left already.
order-under-way = Order { $number } is shipped or invoiced in part: it cannot be cancelled.
    .hint = Close it: what is not invoiced then no longer counts.
order-goods-left = Goods of order { $number } have been shipped and { $amount } is not invoiced yet; the order cannot be closed or cancelled.
    .hint = Enter the invoice. If there will be none, a supervisor can close the order: { $creditdesk } order close { $number } --not-invoiced --reason TEXT
order-below-goods-left = Goods of order { $number } worth { $shipped } have been shipped and are not fully invoiced; the order cannot be reduced below that amount.
    .hint = Enter the invoice. If there will be none, a supervisor can close the order: { $creditdesk } order close { $number } --not-invoiced --reason TEXT
order-terms-of-goods-left = Goods of order { $number } have been shipped on account and { $amount } is not invoiced yet; the order cannot be changed to terms that are paid at once.
    .hint = Enter the invoice and what is paid of it.
order-changed = { $who ->
        [known] Order { $number } was changed meanwhile: { $what } by { $user } on { $at }.
       *[unknown] Order { $number } was changed meanwhile.
    }
    .hint = Look at it again before you decide.
order-ships-before-its-date = The ship date { $ship_day } is before the date of the order, { $day }.
number-unusable = "{ $number }" cannot be used as a number: it must have 1 to { $longest } characters.
    .hint = Give the number shown on the order or document.

## The queue

order-not-on-hold = Order { $number } is not on hold.
order-left-the-queue = { $who ->
        [known] Order { $number } is not on hold any more: { $what } by { $user } on { $at }.
       *[unknown] Order { $number } is not on hold any more.
    }
    .hint = Look at the history of the order.
order-decided-already = Order { $number } is not on hold any more: { $decision } by { $user } on { $at }.
    .hint = Undo that decision first if it was wrong.
reason-not-found = There is no reason code { $code } for this decision.
    .hint = Known codes: { $known }.
no-order-named = No order was named.
release-of-blocked-customer = Order { $number } cannot be released: customer { $customer } is blocked or closed.
    .hint = Unblock the customer first, or reopen a closed one.
decision-other-currency = The amount is in { $currency }; the amounts of order { $number } are in { $own }. Nothing was changed.
    .hint = Decide on the orders of one currency at a time.
release-below-amount = A release up to { $up_to } does not cover order { $number } of { $amount }.
    .hint = Release it up to at least its amount, or have the order reduced.
release-until-past = The release would have ended on { $until } already.
nothing-to-undo = There is no decision to undo.
undo-too-late = Order { $number } has been shipped or invoiced since: the decision cannot be undone.
undo-decided-since = { $who ->
        [known] Order { $number } was changed since that decision: { $what } by { $user } on { $at }.
       *[unknown] Order { $number } was changed since that decision.
    }
    .hint = { $who ->
            [known] To undo that first: { $creditdesk } undo { $event }
           *[unknown] Look at its history in the audit trail.
        }
desk-none-open = No desk is open.
    .hint = Create a new desk or open one first.

decided-release = released
decided-reject = rejected
decided-keep = kept on hold
decided-terms = terms changed
decided-forward = forwarded
decided-force = put on hold by hand
decided-undo = a decision was undone

## What was passed over in a check

passed-checkpoint-off = The credit check is switched off at this point: only the customer’s state was checked.
passed-all-but-the-sale = The credit check is switched off at this point: only the customer’s state and the limit at the sale were checked.
passed-released = A release covers the order: only the customer’s state was checked.
passed-excluded = Excluded from credit checks.
passed-below-minimum-for-check = The order is not above the minimum for credit check.
passed-paid-without-credit = The order uses no credit: limits and overdue amounts were not tested.
passed-future-order = A future order: its limit is tested when it comes within the horizon.
passed-past-rules = A rule lets the order past the blocking rules: none of them was tried.
passed-released-by-rule = A rule lets the order pass: neither limits nor blocking rules were tried.

## Closing an order from its sheet

order-command-close = Close
order-close-title = Close order { $order }?
order-close-effect = { $remaining } { $currency } of order { $order } of { $name } is not invoiced. Once the order is closed, that amount no longer counts.
order-close-effect-invoiced = Nothing of order { $order } of { $name } remains to be invoiced: it is closed.
order-close-effect-left = Goods of order { $order } of { $name } have left, and { $left } { $currency } of that is not invoiced. If it never will be, a supervisor closes the order with a reason; { $remaining } { $currency } then no longer counts.
order-close-yes = Close the order
order-close-not-invoiced = Will not be invoiced
order-close-not-invoiced-help = Yes: the goods that left will never be invoiced, and the order is closed all the same. No: enter the invoice first.
order-close-goods-left = Enter the invoice of { $left } first, or answer yes.
order-close-reason = Reason
order-close-reason-help = Why the goods that left will not be invoiced. The audit trail stores it.
order-closed = { $order } closed
order-job-close = Closing order { $order }
order-command-amend = Amend
order-command-confirm = Confirm
order-command-ship = Ship
order-command-copy = Copy
order-end-title = End order { $order }?
order-end-close = Close it: what is not invoiced no longer counts
order-end-cancel = Cancel it: nothing of it was shipped or invoiced
order-cancel-title = Cancel order { $order }?
order-cancel-yes = Cancel the order
order-cancelled = { $order } cancelled
order-job-cancel = Cancelling order { $order }
order-amend-title = Amend order { $order }
order-amend-effect = Order { $order } of { $name }: { $amount } { $currency } so far. A larger amount is checked like a new order, unless its release covers it.
order-amend-amount = Amount
order-amend-amount-help = The new total, tax included.
order-amended = { $order }: { $amount } from now on
order-amended-held = { $order }: { $amount } from now on, on hold: { $reasons }
order-job-amend = Amending order { $order }
order-change-refused = { $order } stays as it is; refused: { $reasons }
order-confirm-title = Confirm order { $order }?
order-confirm-effect = { $name } has confirmed order { $order } for { $amount } { $currency }. It is now checked like a new order.
order-confirmed = { $order } confirmed
order-confirmed-held = { $order } confirmed and on hold: { $reasons }
order-job-confirm = Confirming order { $order }
order-ship-title = Ship order { $order }?
order-ship-effect = Goods of { $amount } { $currency } for { $name } are released to the warehouse.
order-shipped = { $order } shipped
order-not-shipped = { $order } not shipped: { $reasons }
order-job-ship = Shipping order { $order }
order-copy-title = Copy order { $order }
order-copy-effect = The same again for { $name }, { $amount } { $currency }, dated today and checked like any new order.
order-copy-number = Number of the copy
order-copy-number-help = A number that no order has yet.
order-copied = { $order } entered
order-copied-held = { $order } entered and on hold: { $reasons }
order-not-copied = { $order } not entered; refused: { $reasons }
order-job-copy = Copying order { $order }

# Undoing any act
undo-nothing = There is nothing of yours to undo.
undo-not-alone = { $why } The list of what was done shows what else would have to be undone.
undo-no-event = There is no event { $code }.
    .hint = { $creditdesk } undo list --all shows what was done, with the numbers.
undo-of-set-up = This set up the desk, and everything else rests on it: it cannot be undone. A desk that is not wanted is a file to delete.
    .short = everything rests on it
undo-too-old = Nothing of it is recorded that could be undone: it changed nothing, or was done with an earlier version of the program.
    .short = nothing of it is recorded
undo-done-already = { $who ->
        [known] It was undone already: { $what } by { $user } on { $at }.
       *[unknown] It was undone already.
    }
undo-done-again = It was undone and done again: undo { $event } instead.
undo-changed-since = { $who ->
        [known] { $number } was changed since: { $what } by { $user } on { $at }. It cannot be undone.
       *[unknown] { $number } was changed since. It cannot be undone.
    }
    .short = { $who ->
            [known] changed since: { $what }, { $user }
           *[unknown] changed since
        }
    .hint = { $who ->
            [known] To undo that first: { $creditdesk } undo { $event }
           *[unknown] Look at its history in the audit trail.
        }
undo-in-use = { $who ->
        [known] Something was based on { $number } since: { $what } by { $user } on { $at }. It cannot be undone.
       *[unknown] Something was based on { $number } since. It cannot be undone.
    }
    .short = { $who ->
            [known] used since: { $what }, { $user }
           *[unknown] used since
        }
    .hint = { $who ->
            [known] To undo that first: { $creditdesk } undo { $event }
           *[unknown] Look at its history in the audit trail.
        }
undo-order-refused = Order { $number } would be open again, and the credit check refuses it: it cannot be undone.
redo-taken = { $number } cannot be restored: its number or code was given to something else since, or what it belongs to is gone.
redo-not-stored = So much was undone that it was not stored: do it again instead, for example by importing the file again.
redo-new-findings = Something else holds order { $number } now: decide on it again.
