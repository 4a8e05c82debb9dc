### The screens of the credit validation: the grid, late invoices, what was left alone, other criteria tried.

validation-title = Credit validation
validation-outdated = out of date (F5)

validation-command-tick = Tick
validation-command-apply = Apply
validation-command-late = Late invoices
validation-command-trial = What if
validation-command-external = External code
validation-command-all = Select all in the column
validation-command-none = Deselect all in the column
validation-command-invert = Invert the column
validation-command-suggested = Select as suggested
validation-command-customer = Customer
validation-command-document = Invoice
validation-command-take-back = Take back the last application

validation-job-read = Reading the customers
validation-job-list = Listing the customers
validation-job-trial = Trying the criteria
validation-job-save = Saving the criteria
validation-job-apply = { $count ->
    [one] Changing the state of { $count } customer
   *[other] Changing the state of { $count } customers
}
validation-job-take-back = Taking the application back

validation-column-external = Ext. code
validation-column-reason = Reason
validation-column-balance = Total balance
validation-column-days = Over
validation-column-late = Late
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

validation-change-comes = + comes
validation-change-goes = - goes
validation-change-otherwise = ~ otherwise
validation-suggest-block = block
validation-suggest-warn = warn only
validation-suggest-unblock = unblock

validation-foot-external = external code { $code }
validation-foot-block = To be blocked:
validation-foot-warn = To be warned only:
validation-foot-unblock = To be unblocked: nothing is late any more by the criteria. So far:
validation-foot-already = In this state or a stricter one already. Nothing is suggested:
validation-foot-by-hand = Blocked or warned by a person and matches no criterion: never suggested for unblocking. So far:
validation-no-criterion = No criterion is on: nobody is suggested for blocking. “What if” tries criteria and saves them.

validation-external-without = without external code
validation-external-is = external code { $code }
validation-external-all = all external codes
validation-external-effect = Nobody with something open has an external code.
validation-external-effect-of = Codes in use: { $codes }
validation-field-external = External code
validation-field-external-help = Empty: customers without one. A code: customers with it. *: all customers.

validation-status-listed = { $count } listed
validation-status-block = block { $count }: { $late }
validation-status-warn = warn { $count }: { $late }
validation-status-unblock = unblock { $count }: { $late }
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
    Ticked by hand, not as suggested: { $by_hand }.{ $hidden ->
        [0] {""}
       *[other] {" "}Hidden by the filter and ticked: { $hidden }.
    }
    Customers that changed since are skipped. It can be taken back whole.
validation-applied = Blocked: { $blocked }; warned: { $warned }; unblocked: { $unblocked }.
validation-result-title = Credit validation applied
validation-result-undo = u takes it back, whole.
validation-undo-description = the application of the validation
validation-undo-title = Take the application back?
validation-undo-effect = Customers blocked: { $blocked }; warned: { $warned }; unblocked: { $unblocked }. They return to the state that they had before. Those whose state was changed since are skipped.
validation-undo-effect-of = Applied on { $day } by { $user }. Customers blocked: { $blocked }; warned: { $warned }; unblocked: { $unblocked }. They return to the state that they had before. Those whose state was changed since are skipped.
validation-taken-back = { $restored ->
    [one] Taken back: { $restored } customer is as it was before.
   *[other] Taken back: { $restored } customers are as they were before.
}
validation-left-title = Customers left alone
validation-left-count = { $count ->
    [one] { $count } customer was left as it was:
   *[other] { $count } customers were left as they were:
}

validation-late-title = Late invoices of

validation-trial-title = What if
validation-command-save = Save the criteria
validation-command-compare = Compare
validation-command-fields = Criteria
validation-command-drop = Drop the criteria
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
    [one] + { $count } comes, { $late } { $currency } late
   *[other] + { $count } come, { $late } { $currency } late
}
validation-trial-goes = { $count ->
    [one] - { $count } goes, { $late } { $currency } late
   *[other] - { $count } go, { $late } { $currency } late
}
validation-trial-otherwise = { $count ->
    [one] ~ { $count } is suggested something else
   *[other] ~ { $count } are suggested something else
}
validation-trial-saved = Saved
validation-trial-tried = Tried
validation-trial-matched = Customers that match
validation-trial-late = Late
validation-trial-balance = Total balance
validation-trial-block = To block
validation-trial-warn = To warn only
validation-trial-unblock = To unblock
validation-trial-none = No criterion is on: nobody would be listed but those blocked or warned now.
validation-trial-caught = { $count ->
    [0] Today that is nobody.
    [one] Today that is { $count } customer with { $late } { $currency } late.
   *[other] Today that is { $count } customers with { $late } { $currency } late.
}
validation-trial-hint = Ticking and applying take saved criteria: save these or drop them first. Sentences count every external code.
validation-save-title = Save the criteria?
validation-save-effect = { $sentences } Today { $count ->
    [one] { $count } customer matches.
   *[other] { $count } customers match.
} Nobody is blocked by saving; the grid then suggests by these criteria.
validation-save-none = No criterion will be on: nobody is suggested for blocking any more.
validation-saved = The criteria are saved.
