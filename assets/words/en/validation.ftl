### Credit validation: reasons, sentences about the criteria, the grid and its command.

## Reasons where nobody wrote one; they are kept with the customer in the language of the desk

validation-reason-delay-due = An invoice is overdue by more than { $days ->
    [one] { $days } day
   *[other] { $days } days
}
    .short = > { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
validation-reason-delay-invoice = An invoice is unpaid more than { $days ->
    [one] { $days } day
   *[other] { $days } days
} after its date
    .short = > { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
validation-reason-minimum-due = More than { $minimum } { $currency } is overdue by more than { $days ->
    [one] { $days } day
   *[other] { $days } days
}
    .short = > { $minimum } { $currency } late
validation-reason-minimum-invoice = More than { $minimum } { $currency } is unpaid more than { $days ->
    [one] { $days } day
   *[other] { $days } days
} after the invoice date
    .short = > { $minimum } { $currency } late
validation-reason-percent-due = More than { $percent } of the limit is overdue by more than { $days ->
    [one] { $days } day
   *[other] { $days } days
}
    .short = > { $percent } of limit
validation-reason-percent-invoice = More than { $percent } of the limit is unpaid more than { $days ->
    [one] { $days } day
   *[other] { $days } days
} after the invoice date
    .short = > { $percent } of limit
validation-reason-by-hand = Blocked in the credit validation

## What the criteria will do

validation-sentence-blocked = blocked
validation-sentence-warned = set to warning only
validation-sentence-delay-due = Customers with at least one invoice overdue by more than { $days ->
    [one] { $days } day
   *[other] { $days } days
}, whatever its amount, are to be { $state }.
validation-sentence-delay-invoice = Customers with at least one invoice unpaid more than { $days ->
    [one] { $days } day
   *[other] { $days } days
} after its date, whatever its amount, are to be { $state }.
validation-sentence-minimum-due = Customers with a credit limit whose invoices overdue by more than { $days ->
    [one] { $days } day
   *[other] { $days } days
} come to more than { $minimum } { $currency } are to be { $state }.
validation-sentence-minimum-invoice = Customers with a credit limit whose invoices unpaid more than { $days ->
    [one] { $days } day
   *[other] { $days } days
} after their date come to more than { $minimum } { $currency } are to be { $state }.
validation-sentence-percent-due = Customers with a credit limit whose invoices overdue by more than { $days ->
    [one] { $days } day
   *[other] { $days } days
} come to more than { $percent } of it are to be { $state }.
validation-sentence-percent-invoice = Customers with a credit limit whose invoices unpaid more than { $days ->
    [one] { $days } day
   *[other] { $days } days
} after their date come to more than { $percent } of it are to be { $state }.

validation-warning-no-respite = A minimum balance or a percentage is set without days of respite: the second criterion is off.
validation-warning-no-threshold = Days of respite are set with neither a minimum balance nor a percentage: the second criterion is off.
validation-warning-minimum-ignored = Both a minimum balance and a percentage are set: the percentage counts, the minimum is ignored.
validation-warning-no-limit = No customer has a credit limit: the second criterion matches no one.

## What was not done, and why

validation-not-listed = Customer { $code } is not listed by the validation: it matches no criterion and is neither blocked nor warned.
    .hint = Block it by hand: { $creditdesk } customer block { $code } --reason TEXT
validation-chosen-twice = Customer { $code } was named twice.
    .hint = Name each customer once.
validation-facts-changed = { $who ->
        [known] its data or the suggestion changed since the list was read (latest entry: { $what } by { $user } on { $at })
       *[unknown] its data or the suggestion changed since the list was read
    }
validation-state-changed-since = { $who ->
        [known] The state of customer { $number } was changed since: { $what } by { $user } on { $at }. Nothing was undone.
       *[unknown] The state of customer { $number } was changed since. Nothing was undone.
    }
    .reason = { $who ->
            [known] its state was changed since: { $what } by { $user } on { $at }
           *[unknown] its state was changed since
        }
validation-nothing-to-undo = There is no application of the validation to undo.
    .hint = An application that has been undone cannot be undone again.

## The command

cli-validate = Suggest which customers to block, warn or unblock, and apply the suggestions
cli-validate-undo = Undo the last application of the validation
cli-arg-external-code = Only customers with this external code; * lists every customer (default: those without one)
cli-arg-validate-all = Every customer, whatever its external code
cli-arg-validate-apply = Apply the suggestions, or only --block, --warn and --unblock where they are given
cli-arg-validate-block = Block these customers and no others
cli-arg-validate-warn = Set these customers to warning only
cli-arg-validate-unblock = Unblock these customers
cli-column-external-code = External code
cli-column-state-origin = Set by
cli-column-days-over = Days late
cli-column-late = Late amount
cli-column-limit = Limit
cli-column-late-percent = % limit
cli-column-suggestion = Suggestion
validation-act-block = block
validation-act-warn = warning only
validation-act-unblock = unblock
validation-no-credit = no credit
cli-validate-totals = { $listed ->
    [one] { $listed } customer listed
   *[other] { $listed } customers listed
}: { $block } to block, { $warn } to warn, { $unblock } to unblock; { $late } { $currency } late.
cli-validate-applied = Blocked: { $blocked }; warned: { $warned }; unblocked: { $unblocked }.
cli-validate-left-alone = Customer { $code } was skipped: { $why }.
cli-validate-undone = { $restored ->
    [one] { $restored } customer is as it was before.
   *[other] { $restored } customers are as they were before.
}
cli-progress-validation = Reading the customers: { $done }
cli-progress-applying = Changing states: { $done } of { $total }

## Criteria that cannot be

days-negative = { $name } cannot be { $value }: days cannot be negative.
    .hint = Write a whole number that is 0 or more, or off.
days-too-many = { $name } cannot be { $value }: that is more than a century.
    .hint = Write a whole number up to 36,500, or off.
percent-negative = { $name } cannot be { $value }: a percentage cannot be negative.
    .hint = Write a percentage from 0 to 1,000.
percent-too-large = { $name } cannot be { $value }: a percentage over 1,000 is not plausible.
    .hint = Write a percentage from 0 to 1,000.
amount-too-large = { $name } cannot be { $value }: that is more than the desk can store.
amount-negative = { $name } cannot be negative.
    .hint = Write an amount that is 0.00 or more.

## The tile of the workspace

workspace-validation = Credit validation
workspace-to-block = To block
workspace-to-warn = To warn
workspace-to-unblock = To unblock
workspace-last-applied = Last applied by { $user }
workspace-never-applied = Never applied
workspace-job-validation = Validating the customers
