### What the desk says of invoices, credit notes and receipts.

invoice-not-found = There is no invoice { $code }.
    .hint = Look the number up in the list of open documents.
receipt-not-found = There is no receipt or credit note { $code }.
    .hint = Look the number up in the customer’s documents.
receipt-is-credit-note = { $number } is a credit note, not a receipt: it cannot bounce.
    .hint = To take back what it was last applied to: { $creditdesk } receipt undo { $number }
receipt-is-write-off = { $number } is a write-off, not a receipt: it cannot bounce.
    .hint = To undo it: { $creditdesk } writeoff undo { $number }
document-ambiguous = { $name } is the number of { $count } documents: { $documents }.
    .hint = Write the customer before the number, as it is shown here.
document-candidate = { $name } ({ $day }, { $amount })
document-candidates = { $before }; { $last }
write-off-not-found = There is no write-off { $code }.
    .hint = Look the number up in the customer’s documents.
refund-not-found = There is no refund { $code }.
    .hint = Look the number up in the customer’s documents.
instalment-not-found = Invoice { $number } has no instalment { $instalment }.
    .hint = The invoice shows its instalments with their numbers.
document-number-taken = The number { $number } is taken by another document; nothing was entered.
    .hint = Check whether the document was entered before, or give it another number.

invoice-amount-zero = The amount of { $number } is zero.
    .hint = Give an amount above zero for an invoice, below zero for a credit note.
invoice-due-before-day = Invoice { $number } would be due on { $due }, before its date { $day }.
    .hint = Correct one of the two days, or confirm with --due-before-date.
instalments-do-not-add-up = The instalments of invoice { $number } do not add up to its amount.
    .hint = Each instalment must be above zero, and together they must come to the amount of the invoice.
credit-note-with-instalments = Credit note { $number } cannot have instalments.
    .hint = Leave the instalments out, or enter an invoice.

invoice-customer-blocked = Customer { $customer } is blocked ({ $reason }): invoices are refused, except for goods already shipped.
    .hint = Unblock the customer first. Credit notes, receipts and goods already shipped are accepted.
invoice-customer-closed = Customer { $customer } is closed ({ $reason }): invoices are refused.
    .hint = Reopen the customer first. Receipts and credit notes that settle open invoices are accepted.
invoice-over-limit = Invoice { $number } was not saved: with it the exposure of customer { $customer } would be { $measured }, which is { $margin } over the credit limit of { $threshold }.
    .hint = { $beyond ->
        [unconfirmed] { $sale } of it is not covered by order { $order }: { $cause }. Confirm the order first, collect a payment, or raise the limit.
        [future] { $sale } of it is not covered by order { $order }: { $cause }. Record the shipment first, have the customer pay, or raise the limit.
        [approved] { $sale } of it is not covered by order { $order }: { $cause }. Record the shipment first, have the customer pay, or raise the limit.
        [larger] { $sale } of it exceeds what is left of order { $order }. Enter less, or have the order amended and checked first.
       *[no] Collect a payment, or raise the limit. The setting limit_at_sale decides what happens at a sale above the limit.
    }
invoice-over-group-limit = Invoice { $number } was not saved: with it the exposure of group { $detail } would be { $measured }, which is { $margin } over the group limit of { $threshold }.
    .hint = { $beyond ->
        [unconfirmed] { $sale } of it is not covered by order { $order }: { $cause }. Confirm the order first, collect a payment, or raise the limit.
        [future] { $sale } of it is not covered by order { $order }: { $cause }. Record the shipment first, have the customer pay, or raise the limit.
        [approved] { $sale } of it is not covered by order { $order }: { $cause }. Record the shipment first, have the customer pay, or raise the limit.
        [larger] { $sale } of it exceeds what is left of order { $order }. Enter less, or have the order amended and checked first.
       *[no] Collect a payment, or raise the limit of the group. The setting limit_at_sale decides what happens at a sale above the limit.
    }
invoice-over-ship-to-limit = Invoice { $number } was not saved: with it the exposure of ship-to { $detail } would be { $measured }, which is { $margin } over its limit of { $threshold }.
    .hint = { $beyond ->
        [unconfirmed] { $sale } of it is not covered by order { $order }: { $cause }. Confirm the order first, collect a payment, or raise the limit.
        [future] { $sale } of it is not covered by order { $order }: { $cause }. Record the shipment first, have the customer pay, or raise the limit.
        [approved] { $sale } of it is not covered by order { $order }: { $cause }. Record the shipment first, have the customer pay, or raise the limit.
        [larger] { $sale } of it exceeds what is left of order { $order }. Enter less, or have the order amended and checked first.
       *[no] Collect a payment, or raise the limit of the ship-to. The setting limit_at_sale decides what happens at a sale above the limit.
    }
invoice-beyond-order = { $beyond ->
       *[larger] { $sale } of this invoice is a new sale: it exceeds what is left of order { $order }.
        [unconfirmed] { $sale } of this invoice is a new sale, because order { $order } does not cover it: { $cause }.
        [future] { $sale } of this invoice is a new sale, because order { $order } does not cover it: { $cause }.
        [approved] { $sale } of this invoice is a new sale, because order { $order } does not cover it: { $cause }.
    }
order-not-counted-unconfirmed = it is unconfirmed, and unconfirmed orders do not count in the exposure
order-not-counted-future = its ship date is too far ahead to count in the exposure
order-not-counted-approved = approved orders do not count in the exposure
invoice-transferred-already = { $who ->
        [known] Invoice { $number } of customer { $customer } was transferred by { $user } on { $at }.
       *[unknown] Invoice { $number } of customer { $customer } is transferred already.
    }
    .hint = Nothing needs to be done: imported invoices count as transferred.
transfer-of-credit-note = Credit note { $number } needs no transfer: it counts from its entry.
    .hint = Only invoices that were entered at this desk are transferred.
transfer-left-entered = The invoice was not transferred.
## The report of a transfer

transfer-heading = Transfer of { $day } by { $user }: { $transferred ->
    [0] no invoices transferred
    [one] { $transferred } invoice transferred
   *[other] { $transferred } invoices transferred
}{ $left ->
    [0] .
   *[other] , { $left } not transferred.
}
transfer-heading-rehearsed = Nothing was transferred. On { $day } this transfer would come to: { $transferred ->
    [0] no invoices transferred
    [one] { $transferred } invoice transferred
   *[other] { $transferred } invoices transferred
}{ $left ->
    [0] .
   *[other] , { $left } not transferred.
}
transfer-done = transferred
transfer-would-be-done = would be transferred
transfer-left = not transferred
transfer-not-awaiting = not transferred
closed-customer-owes-less = Customer { $customer } is closed, and { $number } is { $amount } more than the customer owes.
    .hint = Enter no more than the open invoices come to, or reopen the customer.

invoice-order-of-another = Order { $order } does not belong to customer { $customer }.
    .hint = Check the number of the order, or invoice the customer of the order.
invoice-order-closed = Order { $order } is closed and was not shipped: it cannot be invoiced.
    .hint = Reopen the order first, or enter the invoice without it.
invoice-order-cancelled = Order { $order } is cancelled: it cannot be invoiced.
    .hint = Enter the invoice without the order, or on another one.
invoice-order-held = Order { $order } is on hold: it cannot be invoiced until the credit department has released it.
    .hint = Have the order released from the hold queue first.
invoice-order-rejected = Order { $order } was rejected by the credit department: it cannot be invoiced.
    .hint = Have the order checked again first.
invoice-order-fails-check = Order { $order } does not pass the check at the transfer to invoice.
    .hint = Have the order re-evaluated, and released from the hold queue.
invoice-ship-to-differs = Order { $order } does not go to ship-to { $code }.
    .hint = Leave the ship-to out: the invoice has the one of its order.
credit-over-invoiced = Only { $invoiced } of order { $order } is invoiced: the credit note exceeds that.
    .hint = Enter a smaller credit note, or enter it without the order.

invoice-disputed-already = { $who ->
        [known] Invoice { $number } is in dispute already: { $user } raised it on { $at }.
       *[unknown] Invoice { $number } is in dispute already.
    }
    .hint = Look at the history of the invoice to see who raised it and why.
invoice-not-disputed = { $who ->
        [known] Invoice { $number } is not in dispute any more: { $user } settled it on { $at }.
       *[unknown] Invoice { $number } is not in dispute.
    }
    .hint = Look at the history of the invoice: the dispute may have been settled meanwhile.

receipt-amount-not-positive = The amount of receipt { $number } is not above zero.
    .hint = Give an amount above zero. To cancel a receipt, reverse it.
receipt-reversed-already = { $who ->
        [known] { $user } reversed receipt { $number } on { $at }, as of { $day }; nothing was changed.
       *[unknown] Receipt { $number } was reversed as of { $day }; nothing was changed.
    }
    .hint = Enter the new payment as a receipt of its own.
receipt-other-currency = The receipt is in { $currency }, the account of customer { $customer } is in { $account }.
    .hint = Enter the amount in { $account }, as the bank credited it.
reversal-day = Receipt { $number } cannot be reversed on { $day }: it is possible from { $earliest } to { $latest }.
    .hint = Give the day on which the bank took the payment back.

application-of-another = Invoice { $invoice } does not belong to customer { $customer }.
    .hint = Apply to invoices of the customer who paid.
application-nothing-owed = Nothing is open of invoice { $invoice }: it is settled already.
    .hint = Leave the invoice out; what is not applied stays on account.
application-settled-later = { $receipt } of { $day } settles invoice { $invoice }: { $rest ->
        [none] until then nothing of it can be paid.
       *[some] until then { $owes } of it can still be paid.
    }
    .hint = { $rest ->
            [none] Undo that application first.
           *[some] Apply { $owes } at most, or undo an earlier application.
        }
application-of-nothing = { $receipt } has nothing left to apply.
    .hint = Undo an application of it first, or apply another receipt.
application-not-positive = What is to be applied to invoice { $invoice } is not above zero.
    .hint = Give an amount above zero, or none to pay as much as possible.
write-off-of-another = Invoice { $invoice } does not belong to customer { $customer }.
    .hint = Write off the invoices of one customer at a time.
write-off-nothing-owed = Nothing is open of invoice { $invoice }: it is settled already.
    .hint = Leave the invoice out.
write-off-settled-later = { $receipt } of { $day } settles invoice { $invoice }: { $rest ->
        [none] until then nothing of it can be written off.
       *[some] until then { $owes } of it can still be written off.
    }
    .hint = { $rest ->
            [none] Undo that application first.
           *[some] Write off { $owes } at most, or undo an earlier application.
        }
write-off-not-positive = What is to be written off of invoice { $invoice } is not above zero.
    .hint = Give an amount above zero, or none to write off all that is left.
write-off-over-invoice = { $amount } was to be written off of invoice { $invoice }, which owes only { $owes }.
    .hint = Write off { $owes } at most.
write-off-too-early = Invoice { $number } is dated { $earliest }: it cannot be written off on { $day }.
    .hint = Write it off on { $earliest } or later.
application-over-invoice = { $amount } was to be applied to invoice { $invoice }, which owes only { $owes }.
    .hint = Apply { $owes } at most; the rest stays on account.
application-over-receipt = { $amount } was to be applied to invoice { $invoice }, but only { $left } is left of { $receipt }.
    .hint = Apply { $left } at most.
refund-not-positive = The amount to refund is not above zero.
    .hint = Give what is to be paid back.
refund-of-nothing = Customer { $customer } has nothing on account: no receipt or credit note has anything left.
    .hint = Look at the customer’s receipts and credit notes: what they paid cannot be refunded.
refund-too-early = There is nothing on account of customer { $customer } yet: { $receipt } is dated { $day }.
    .hint = Refund it on that day or later.
refund-over-credit = { $amount } was to be refunded to customer { $customer }, whose receipts and credit notes have only { $left } left.
    .hint = Refund { $left } at most.
adjustment-undone-already = { $who ->
        [known] { $number } was undone by { $user } on { $at }. Nothing was changed.
       *[unknown] { $number } has been undone already. Nothing was changed.
    }
    .hint = Look at the document again.
adjustment-open-again = Part of { $number } is open again, as a receipt that it paid back was reversed: it cannot be undone.
    .hint = Settle what is open of { $number } as you would an invoice.
application-too-early = { $number } is dated { $earliest }: it cannot be applied on { $day }.
    .hint = Apply it on { $earliest } or later. If the receipt is new, enter it without the invoice first, so that it is on account, then apply it: { $creditdesk } receipt apply RECEIPT INVOICE
application-nothing-to-take-back = { $number } has no application left to undo.
    .hint = Look at the document: it may have been undone meanwhile. What was applied at entry can only be undone by reversing the receipt.
application-not-the-last = { $who ->
        [known] The application of { $number } that you saw is no longer its last one: { $what } by { $user } on { $at }. Nothing was changed.
       *[unknown] The application of { $number } that you saw is no longer its last one. Nothing was changed.
    }
    .hint = Look at the document again.
