### The audit trail: what was done, of what, and what changed.

audit-title = Audit trail
    .also = log, who changed what
audit-command-open = Show
audit-command-ask = Search
audit-command-verify = Verify
audit-job-verify = Verifying the audit trail
audit-column-time = Time (UTC)
audit-column-user = User
audit-column-event = What was done
audit-column-subject = On
audit-column-customer = Customer
audit-column-changed = What changed
audit-ask-effect = Only records that match all of these are shown. Esc in the list shows all again.
audit-field-customer = Customer
audit-field-customer-help = The code of the customer.
audit-field-order = Order
audit-field-order-help = The number of the order.
audit-field-user = User
audit-field-user-help = The login of the user who did it.
audit-field-from = From
audit-field-from-help = The first day.
audit-field-to = To
audit-field-to-help = The last day.
audit-sound = { $records ->
    [one] { $records } record verified: nothing was changed or removed.
   *[other] { $records } records verified: nothing was changed or removed.
}
audit-first-bad = Record { $record } was changed, or a record before it is missing. Do not rely on the trail from there on.
audit-silent = { $events ->
    [one] { $events } event has no record: something was done, and its record was removed.
   *[other] { $events } events have no record: something was done, and the records were removed.
}
audit-unread = The trail could not be read to its end: { $problem }. Records after that point were not checked.
audit-head = Store this hash somewhere else: it proves later that no record was removed from the end: { $head }
audit-record = Record { $record }
audit-value = { $name }: { $value }
audit-change = { $name }: { $old } -> { $new }
audit-imported = { $inserted } new, { $updated ->
    [0] {""}
   *[other] { $updated } changed,{" "}
}{ $rejected } rejected, { $read ->
    [one] { $read } row
   *[other] { $read } rows
} of { $kind }

## Fields that are no parameters

audit-name-amount = Amount
audit-name-applied = Applied
audit-name-cancelled = Cancelled
audit-name-collect = To collect
audit-name-customer = Customer
audit-name-day = Date
audit-name-decision = Decision
audit-name-default = Default
audit-name-disputed = In dispute
audit-name-follow-up = Follow-up date
audit-name-instalment = Instalment
audit-name-instalments = Instalments
audit-name-kind = Kind
audit-name-lasting = Valid for
audit-name-messages = Warnings
audit-name-not-invoiced = Not invoiced
audit-name-of = Decision
audit-name-order = Order
audit-name-outcome = Outcome
audit-name-reason = Reason
audit-name-reasons = Reasons
audit-name-reasons-before = Previous reasons
audit-name-ship-to = Ship-to
audit-name-cover = Cover
audit-name-text = Text
audit-name-to = To
audit-name-transferred = Transferred
audit-name-until = Until
audit-name-up-to = Up to
audit-name-user = User
audit-name-blocked = Blocked
audit-name-warned = Warned
audit-name-unblocked = Unblocked
audit-name-left-alone = Skipped
audit-name-restored = Restored
audit-name-undone = Undone
audit-name-day-basis = Days counted from
audit-name-criteria = Criteria

## What was done; at most 26 columns

event-init = desk set up
event-release = order released
event-reject = order rejected
event-keep = order kept on hold
event-terms = order terms changed
event-forward = order forwarded
event-force = order put on hold
event-undo = act undone
event-redo = act redone
event-recheck = order re-evaluated
event-recheck-customer = customer’s orders re-evaluated
event-order-enter = order entered
event-order-amend = order amended
event-order-confirm = order confirmed
event-order-reopen = order reopened
event-order-copy = order copied
event-order-ship = order shipped
event-order-close = order closed
event-order-cancel = order cancelled
event-customer-add = customer added
event-customer-set = customer changed
event-customer-block = customer blocked
event-customer-unblock = customer unblocked
event-customer-close = customer closed
event-customer-reopen = customer reopened
event-customer-delete = customer deleted
event-ship-to-add = ship-to added
event-ship-to-set = ship-to changed
event-cover-add = cover added
event-cover-set = cover changed
event-cover-end = cover ended
event-group-add = group added
event-group-set = group changed
event-group-join = joined a group
event-group-leave = left a group
event-warehouse-add = warehouse added
event-warehouse-set = warehouse changed
event-rule-add = blocking rule added
event-rule-set = blocking rule changed
event-rule-remove = blocking rule removed
event-rule-import = rule set imported
event-terms-add = terms added
event-reason-add = reason code added
event-user-add = user added
event-user-set = user changed
event-settings-set = settings changed
event-days-to-pay = average stored
event-days-to-pay-undo = average restored
event-days-to-pay-report = days-to-pay report
event-import = file imported
event-invoice = invoice entered
event-credit-note = credit note entered
event-invoice-transfer = invoices transferred
event-dispute = dispute raised
event-settle-dispute = dispute settled
event-receipt = receipt entered
event-apply = receipt applied
event-take-back = application undone
event-reverse-receipt = receipt reversed
event-write-off = debt written off
event-undo-write-off = write-off undone
event-refund = balance refunded
event-undo-refund = refund undone
event-validation-apply = validation applied
event-validation-undo = validation undone
event-note-add = note written
event-note-strike = note struck out

## Kinds of things

audit-lasting-sticks = the order
audit-lasting-once = the next check only
audit-lasting-spent = one check, which has passed
audit-item-invoice = invoice
audit-item-credit = credit note
audit-item-receipt = receipt
subject-customer = Customer
subject-ship-to = Ship-to
subject-cover = Cover
subject-group = Group
subject-warehouse = Warehouse
subject-terms = Terms
subject-reason = Reason code
subject-user = User
subject-setting = Setting
subject-order = Order
subject-invoice = Invoice
subject-credit-note = Credit note
subject-receipt = Receipt
subject-write-off = Write-off
subject-refund = Refund
subject-note = Note
subject-desk = Desk
subject-import = File
subject-report = Report
subject-validation = Credit validation
audit-command-event = Done together
audit-one-event = done together

# Acts by name
act-field = { $further ->
        [0] { $field } of { $subject }, { $change }
        [one] { $field } of { $subject }, { $change } + 1 further field
       *[other] { $field } of { $subject }, { $change } + { $further } further fields
    }
act-setting = { $further ->
        [0] { $field }, { $change }
        [one] { $field }, { $change } + 1 further setting
       *[other] { $field }, { $change } + { $further } further settings
    }
act-set-back = { $new } back to { $old }
act-set = { $old } to { $new }
act-value = { $value }
act-event = { $further ->
        [0] { $what }: { $subject }
       *[other] { $what }: { $subject } + { $further }
    }
act-amount = { $act }, { $amount }
act-sum = { $amount } { $currency }
act-sums = { $sums } + { $next }
act-import = { $further ->
        [0] file imported: { $file } ({ $rows })
       *[other] file imported: { $file } + { $further } ({ $rows })
    }
act-import-rows = { $updated ->
        [0] { $inserted } new
       *[other] { $inserted } new, { $updated } changed
    }
act-and-subject = { $what } ({ $subject })
act-undone = Undone: { $name }
act-redone = Done again: { $name }
act-undoable = can be undone
act-undoable-in-part = can be undone for { $parts } of { $of }
act-is-undone = undone
acts-title = What was done
    .also = undo list, list of acts, what I did, journal
acts-title-mine = What I did
acts-title-everyones = What everyone did
acts-column-act = What
acts-column-state = Undo
acts-command-undo = Undo
acts-command-redo = Do again
acts-command-records = Records
acts-command-mine = Mine
acts-command-everyones = Everyone’s
acts-redoable = can be done again
acts-is-redone = done again
acts-refused = no: { $why }
acts-undone-already = It is undone. The line that undid it can be done again.
acts-undo-title = Undo this?
acts-redo-title = Do this again?
acts-job-undo = Undoing: { $name }
acts-job-redo = Doing again: { $name }
acts-job-records = Reading the records
acts-no-customer = It is about no customer.
acts-no-order = It is about no order.
acts-job-later = Looking for later acts
acts-command-undo-all = Undo them all
acts-later-title = Undo later acts first?
acts-lines =
    { $above }
    { $next }
acts-later-effect = { $further ->
        [0] Later acts depend on this one. They are undone first, in this order:
            { $acts }
            Then: { $name }
       *[other] Later acts depend on this one. They are undone first, in this order:
            { $acts }
            … and { $further } more
            Then: { $name }
    }
acts-undone-with = { $count ->
        [one] { $done } (with a later act)
       *[other] { $done } (with { $count } later acts)
    }
