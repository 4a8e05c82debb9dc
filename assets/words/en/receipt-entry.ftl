### Entry of receipts, what they pay, and taking them back.

receipt-entry-title = Receipt entry
    .also = cash receipts, payments, lockbox
receipt-entry-customer = Customer
receipt-entry-customer-help = The code of the customer who paid. { KEY("form.look-up") } looks for it by code or name. A blocked customer may pay too.
receipt-entry-number = Receipt number
receipt-entry-number-help = The number of the receipt or of the payment, up to 40 characters. No other receipt of the customer may have it.
receipt-entry-day = Date
receipt-entry-day-help = The day on which the money came in; not after today. It counts for the days to pay.
receipt-entry-amount = Amount received
receipt-entry-amount-help = The amount in the customer’s currency, as the bank credited it. What pays no invoice stays on account.
receipt-entry-future = The money has not come in yet: today is { $today }.
receipt-entry-not-positive = The amount must be above zero.
receipt-entry-job-read = Reading the open items
receipt-entry-job-save = Saving receipt { $number }

receipt-entered-on-account = { $number }: { $amount } on account
receipt-entered-applied = { $number }: { $applied } to { $invoices ->
    [one] { $invoices } invoice
   *[other] { $invoices } invoices
}
receipt-entered-in-part = { $number }: { $applied } to { $invoices ->
    [one] { $invoices } invoice
   *[other] { $invoices } invoices
}, { $left } on account

## What a receipt pays

allocation-command-propose = Oldest first
allocation-command-toggle = Pay or not
allocation-command-clear = All on account
allocation-next = Next line
allocation-help = How much of the receipt this item gets. { KEY("allocation.toggle") } pays it in full or not at all, digits type an amount, Delete empties it; { KEY("allocation.propose") } pays the oldest due first, { KEY("allocation.clear") } leaves everything on account. What is in dispute or dated after the receipt is never proposed.
allocation-column-invoice = Invoice
allocation-column-date = Date
allocation-column-due = Due
allocation-column-over = Late
allocation-column-amount = Amount
allocation-column-open = Open
allocation-column-part = Pays
allocation-column-remark = Remark
allocation-disputed = disputed
allocation-later = dated later
allocation-settled-later = until { $day }
allocation-part-settled-later = partly { $day }
allocation-payable-until = { $left } until { $day }
allocation-nothing-open = There are no open items: the whole amount stays on account.
allocation-nothing-left = Nothing is left to allocate.
allocation-sums = Allocated { $given } { $separator } on account { $left } { $currency }
allocation-negative = The amount cannot be negative.
allocation-before-invoice = { $invoice } is dated { $invoiced }, after the payment of { $day }: leave that part on account.
allocation-over-item = Only { $open } is open of { $invoice }.
allocation-over-left = { $invoice } is settled on { $day }: only { $left } of it can still be paid.
allocation-over-receipt = { $over } more is allocated than the receipt has.

## What is left, applied later

receipt-apply-title-plain = Apply a receipt
receipt-apply-title = Apply: { $kind } { $number }
receipt-apply-day = Counts from
receipt-apply-day-help = The day from which the invoices are paid by it: today, or an earlier one, but not before the receipt or the invoice.
receipt-apply-too-early = Not before the receipt of { $day }.
receipt-apply-nothing = Nothing is allocated yet.
receipt-apply-job = Applying { $number }
receipt-applied = { $number }: { $applied } applied to { $invoices ->
    [one] { $invoices } invoice
   *[other] { $invoices } invoices
}

## A receipt that bounced

receipt-reverse-title = Reverse receipt { $number }
receipt-reverse-effect = { $amount } of customer { $customer } is reversed. Open again: { $invoices }. No longer on account: { $left }. The receipt no longer counts; enter a new payment as a new receipt.
receipt-reverse-effect-account = { $amount } of customer { $customer } is reversed; it paid no invoice. The receipt no longer counts; enter a new payment as a new receipt.
receipt-reverse-day = Reversed from
receipt-reverse-day-help = The day on which the bank took the payment back: the invoices are open again from that day on.
receipt-reverse-day-wrong = It must be from { $earliest } to { $latest }.
receipt-reverse-reason = Reason
receipt-reverse-reason-help = Why, in a few words: bounced, wrong customer, typing error. The audit trail stores it.
receipt-reverse-job = Reversing receipt { $number }
receipt-reversed = { $number } reversed from { $day }
receipt-reversed-open = { $number } reversed from { $day }: { $reopened } open again

## Writing off and refunding

write-off-yes = Write off
write-off-title = Write off { $number }
write-off-effect = { $left } is left of { $number }. What is written off is no longer owed by customer { $customer }; it does not count as a payment.
write-off-amount = Write off
write-off-job = Writing off { $number }
write-off-done = { $number } wrote off { $amount } of customer { $customer }
write-off-undo-effect = What { $number } wrote off is open again from today on.
refund-yes = Refund
refund-title = Refund to customer { $customer }
refund-effect = { $left } is left of { $number }. What is on account is paid back, the oldest first; customer { $customer } then owes as much more as is paid back.
refund-amount = Pay back
refund-job = Refunding what is left of { $number }
refund-done = { $number } refunded { $amount } to customer { $customer }
refund-undo-effect = What { $number } paid back is on account again from today on.
adjustment-amount-help = All that is left, or a part of it.
adjustment-amount-wrong = It must be above zero and at most { $left }.
adjustment-reason = Reason
adjustment-reason-help = Why, in a few words. The audit trail stores it.
adjustment-undo-title = Undo { $number }?
adjustment-undo-yes = Undo
adjustment-undo-job = Undoing { $number }
adjustment-undone = { $number } undone: { $amount } of customer { $customer }

receipt-entry-unallocated-title = Leave everything on account?
receipt-entry-unallocated-effect = { $customer } has { $open } { $currency } open, and { $number } would pay nothing of it.
receipt-entry-pay-oldest = Pay the oldest due first
receipt-entry-all-on-account = Leave everything on account
