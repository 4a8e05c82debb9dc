### The screens of the credit validation: the grid, late invoices, what was left alone, other criteria tried.

validation-title = Credit validation
    .also = periodic tasks, block customers, blocking rules, stop list
validation-outdated = out of date ({ KEY("list.refresh") })

validation-command-tick = Tick
validation-command-apply = Apply
validation-command-late = Late invoices
validation-command-trial = What if
validation-command-external = External code
validation-command-all = Tick all in the column
validation-command-none = Untick all in the column
validation-command-invert = Invert the column
validation-command-suggested = Tick as suggested
validation-command-customer = Customer
validation-command-document = Invoice

validation-job-read = Reading the customers
validation-job-list = Listing the customers
validation-job-trial = Trying the criteria
validation-job-save = Saving the criteria
validation-job-apply = { $count ->
    [one] Changing the state of { $count } customer
   *[other] Changing the state of { $count } customers
}

validation-column-external = Ext. code
validation-column-reason = Reason
validation-column-balance = Total balance
validation-column-days = Late
validation-column-late = Late amount
validation-column-percent = % limit
validation-column-block = To block
validation-column-unblock = To unblock
validation-column-change = What if
validation-column-suggestion = Suggestion
validation-column-why = Why
validation-column-delay = Criterion 1
validation-column-limit = Criterion 2

customers-state-active = Active
validation-origin-auto = auto
validation-origin-manual = manual

validation-tick-none = [ ]
validation-tick-block = [x] block
validation-tick-warn = [x] warn
validation-tick-unblock = [x]
validation-by-hand-sign = *

validation-change-comes = + added
validation-change-goes = - removed
validation-change-otherwise = ~ changed
validation-suggest-block = block
validation-suggest-warn = warn only
validation-suggest-unblock = unblock

validation-footer-external = external code { $code }
validation-footer-block = To be blocked:
validation-footer-warn = To be warned only:
validation-footer-unblock = To be unblocked: by the criteria nothing is late any more. Present reason:
validation-footer-already = Already in this state or a stricter one; nothing is suggested:
validation-footer-by-hand = Blocked or warned by a person and matches no criterion: never suggested for unblocking. Present reason:
validation-no-criterion = No criterion is on, so no customer is suggested for blocking. “What if” lets you try criteria and save them.

validation-external-without = without external code
validation-external-is = external code { $code }
validation-external-all = all external codes
validation-external-effect = No customer with open items has an external code.
validation-external-effect-of = Codes in use: { $codes }
validation-field-external = External code
validation-field-external-help = Empty: customers without one. A code: customers with it. *: all customers.

validation-status-listed = { $count } listed
validation-status-listed-of = { $found } of { $count } listed
validation-status-block = block { $count }: { $late }
validation-status-warn = warn { $count }: { $late }
validation-status-unblock = unblock { $count }
validation-status-by-hand = * { $count } by hand
validation-nothing-ticked = Nothing is ticked.

validation-summary-title = { $count ->
    [one] Change the state of { $count } customer?
   *[other] Change the states of { $count } customers?
}
validation-summary =
    To block: { $block }, { $block_late } { $currency } late.
    To warn only: { $warn }, { $warn_late } { $currency } late.
    To unblock: { $unblock }, { $unblock_late } { $currency } late.
    Ticked by hand, against the suggestion: { $by_hand }.{ $hidden ->
        [0] {""}
       *[other] {" "}Hidden by the filter and ticked: { $hidden }.
    }
    Customers that changed since are skipped. The whole application can be undone.
validation-applied = Blocked: { $blocked }; warned: { $warned }; unblocked: { $unblocked }.
validation-result-title = Credit validation applied
validation-result-undo = { KEY("undo") } undoes all of it.
validation-left-title = Customers skipped
validation-left-count = { $count ->
    [one] { $count } customer was skipped:
   *[other] { $count } customers were skipped:
}

validation-late-title = Late invoices of

validation-trial-title = What if
validation-command-save = Save the criteria
validation-command-compare = Compare
validation-command-fields = Criteria
validation-command-drop = Discard the criteria
validation-command-next-field = Next field
validation-field-delay-days = Payment delay in days (1)
validation-field-delay-state = Blocking state (1)
validation-field-delay-reason = Blocking reason (1)
validation-field-respite-days = Respite in days (2)
validation-field-minimum-balance = Minimum balance (2)
validation-field-limit-percent = Percentage of the limit (2)
validation-field-limit-state = Blocking state (2)
validation-field-limit-reason = Blocking reason (2)
validation-field-day-basis = Days counted from
validation-trial-comes = { $count ->
    [one] + { $count } customer added, { $late } { $currency } late
   *[other] + { $count } customers added, { $late } { $currency } late
}
validation-trial-goes = { $count ->
    [one] - { $count } customer removed, { $late } { $currency } late
   *[other] - { $count } customers removed, { $late } { $currency } late
}
validation-trial-otherwise = { $count ->
    [one] ~ { $count } customer with another suggestion
   *[other] ~ { $count } customers with another suggestion
}
validation-trial-saved = Saved
validation-trial-tried = Tried
validation-trial-matched = Customers that match
validation-trial-late = Late amount
validation-trial-balance = Total balance
validation-trial-block = To block
validation-trial-warn = To warn only
validation-trial-unblock = To unblock
validation-trial-none = No criterion is on: only customers that are blocked or warned now would be listed.
validation-trial-caught = { $count ->
    [0] Today that is no customer.
    [one] Today that is { $count } customer with { $late } { $currency } late.
   *[other] Today that is { $count } customers with { $late } { $currency } late.
}
validation-trial-hint = You can tick and apply only under saved criteria: save these or discard them first. The sentences count customers with any external code.
validation-save-title = Save the criteria?
validation-save-effect = { $sentences } Today { $count ->
    [one] { $count } customer matches.
   *[other] { $count } customers match.
} Saving blocks no one; the grid then makes its suggestions by these criteria.
validation-save-none = No criterion will be on: no customer will be suggested for blocking any more.
validation-saved = The criteria are saved.
