# The average days to pay: the dialog, the report, and both on the command line.

days-to-pay-title = Average days to pay
days-to-pay-from = Basis start date
    .help = The first day of the period. Invoices that were paid in full within the period are counted.
days-to-pay-to = Basis end date
    .help = The last day of the period (included).
days-to-pay-current = Current average days to pay
days-to-pay-new = New average days to pay
days-to-pay-current-payments = Current number of payments
days-to-pay-new-payments = New number of payments
days-to-pay-end-early = This day is before the start date
days-to-pay-calculate = Calculate
days-to-pay-ok = OK
days-to-pay-cancel = Cancel
days-to-pay-not-calculated = not calculated
days-to-pay-no-basis = none
days-to-pay-question = No eligible records found
days-to-pay-continue = No eligible records were found for the calculation. Continue the update?
days-to-pay-continue-yes = Continue
days-to-pay-job = Calculating the average days to pay
days-to-pay-job-store = Storing the average days to pay of { $code }
days-to-pay-stored = { $code }: average days to pay { $average } over { $count ->
    [one] { $count } payment
   *[other] { $count } payments
}
days-to-pay-unchanged = { $code }: the stored basis is already the same

# What is refused
customers-reversed = The first customer, { $from }, comes after the last, { $to }.
    .hint = Swap the two codes.
days-to-pay-none-found = No eligible records were found for the calculation: no invoice of { $customer } was paid in full in these days. Nothing was changed.
    .hint = Choose other days, or add --yes to store an average of 0 over 0 payments.
days-to-pay-changed = { $who ->
        [known] Payments of { $customer } were booked since it was calculated (latest entry: { $what } by { $user } on { $at }). Nothing was changed.
       *[unknown] Payments of { $customer } were booked since it was calculated. Nothing was changed.
    }
    .hint = Calculate again.

# The report
payment-report-title = Average days to pay
payment-report-command = Average days to pay (report)
payment-report-days = Invoices paid in full from { $from } to { $to }. As of { $today }.
payment-report-history = Invoices paid in full, whole history. As of { $today }.
payment-report-customer = Customer
payment-report-name = Name
payment-report-payments = Payments
payment-report-average = Average days
payment-report-average-late = Average late
payment-report-current-payments = Basis payments
payment-report-current-average = Basis average
payment-report-remark = Remark
payment-report-count = { $count }
payment-report-days-value = { $days }
payment-report-inactive = inactive
payment-report-no-records = No payment records found
payment-report-listed = { $listed ->
    [one] { $listed } customer, nothing updated
   *[other] { $listed } customers, nothing updated
}
payment-report-updated = { $listed ->
    [one] { $listed } customer
   *[other] { $listed } customers
}, { $updated ->
    [one] { $updated } record updated
   *[other] { $updated } records updated
}
payment-report-from-customer = From customer
    .help = The first code; empty for the first customer. { KEY("payment-report.look-up") } looks one up.
payment-report-to-customer = To customer
    .help = The last code; empty for the last customer. { KEY("payment-report.look-up") } looks one up.
payment-report-from-day = Start date
    .help = The first day; leave both dates empty for the whole history.
payment-report-to-day = End date
    .help = The last day (included).
payment-report-update = Update customer records
    .help = Yes: { KEY("payment-report.apply") } stores what is found as the basis of every customer listed. No: the report only shows it.
payment-report-update-none = Update if there are no transactions
    .help = Yes: customers without a payment in these days get an average of 0 over 0 payments. No: they keep their basis.
payment-report-both-days = Give both days, or neither
payment-report-customer-early = This code comes before the first
payment-report-how = { KEY("payment-report.apply") } shows the report without changing anything.
payment-report-other-days = Other days
payment-report-show = Show
payment-report-store = Update records
payment-report-to-file = To file
payment-report-form = Form
payment-report-job = Reading the payments
payment-report-job-store = Updating the customer records
payment-report-job-file = Writing the report
payment-report-confirm = Update the customer records?
payment-report-effect = { $updated ->
    [one] The basis of { $updated } customer becomes what the report shows.
   *[other] The basis of { $updated } customers becomes what the report shows.
} { $none ->
    [0] No customer is without payments in these days.
    [one] { $none } customer has no payments in these days: the basis { $rule }.
   *[other] { $none } customers have no payments in these days: their basis { $rule }.
}
payment-report-none-reset = is set to 0
payment-report-none-left = is not changed
payment-report-file-title = Write the report to a file
payment-report-file-effect = The file extension sets the format: .csv and .xlsx are tables, anything else is the printed text.
payment-report-file = File
    .help = Where to write it. If the file exists, you are asked before it is replaced.
payment-report-file-name = days-to-pay
payment-report-written = Written: { $file }
payment-report-cancelled = Stopped; nothing was changed

# The command line
cli-days-to-pay = Average days to pay of a customer over a period
cli-report = Reports
cli-report-days-to-pay = Average days to pay of a range of customers
cli-arg-days-from = First day (default: that of the stored basis; give both days or neither)
cli-arg-days-to = Last day (included)
cli-arg-days-apply = Store the result as the basis of the customer
cli-arg-days-yes = Store it even if nothing is found
cli-arg-report-from = First day (default: the whole history; give both days or neither)
cli-arg-report-to = Last day (default: the whole history; give both days or neither)
cli-arg-report-customers = Codes from A to B, both included; leave out A or B for an open range (default: all)
cli-arg-report-update = Store the results as the basis of each customer
cli-arg-report-update-if-none = With --update: reset those without payments to 0
cli-arg-report-format = Format (default: by the file extension, otherwise text)
cli-report-progress = Average days to pay: { $done } of { $total ->
    [one] { $total } customer
   *[other] { $total } customers
}
cli-days-none-found = No eligible records were found for the calculation.
cli-days-stored = Stored as the basis of { $customer }.
