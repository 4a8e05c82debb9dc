### Entering invoices, and transferring what was entered.

invoice-entry-title = Invoice entry
invoice-entry-number = Invoice number
invoice-entry-number-help = The number of the invoice, up to 40 characters. No other invoice of the customer may have it.
invoice-entry-amount-help = The total of the invoice with tax, in the currency of the customer. Negative for a credit note.
invoice-entry-day = Invoice date
invoice-entry-day-help = The date of the invoice. Empty for today.
invoice-entry-due = Due date
invoice-entry-due-help = The day on which the invoice is due. Empty for the day that follows from the terms of payment.
invoice-entry-order = Order
invoice-entry-order-help = The order that is invoiced; what is left to invoice of it is reduced by the amount. Empty for an invoice without an order. { KEY("form.look-up") } shows the open orders of the customer.
invoice-entry-order-offer = { $remaining } { $currency } to invoice, { $standing }
invoice-entry-ship-to-help = The code of the ship-to or job. Empty for the one of the order, or none. { KEY("form.look-up") } shows all ship-tos of this customer.
invoice-entry-second-due = 2nd instalment: due date
invoice-entry-second-amount = 2nd instalment: amount
invoice-entry-third-due = 3rd instalment: due date
invoice-entry-third-amount = 3rd instalment: amount
invoice-entry-later-due-help = The day on which this part of the invoice is due. Empty if there is no such instalment.
invoice-entry-later-amount-help = What is due on that day. The first instalment, due on the due date, is the rest of the amount.
invoice-entry-half-instalment = An instalment needs a due date and an amount.

invoice-entry-job-check = Checking the invoice
invoice-entry-job-save = Saving invoice { $number }

invoice-entry-waiting = Enter customer and amount to see the check against the credit limit.
invoice-entry-due-on = Due on { $due }
invoice-entry-credit-note = This is a credit note of { $amount }. It is always accepted.
invoice-entry-can-be-saved = This invoice can be saved.
invoice-entry-can-be-saved-with-message = This invoice can be saved all the same, with a warning.
invoice-entry-cannot-be-saved = This invoice cannot be saved.
invoice-entry-last = Saved: { $number } of customer { $customer }, { $amount } { $currency }
invoice-entry-awaits-transfer = An entered invoice still has to be transferred; a credit note does not.
invoice-entry-saved = { $number } is saved: { $amount } { $currency }.
invoice-entry-saved-with-message = { $number } is saved, with a warning: { $reasons }.
invoice-entry-due-before-date = Is invoice { $number } due before its date?
invoice-entry-due-before-date-effect = It is dated { $day } and would be due on { $due } already: it is overdue from the day it counts.
invoice-entry-due-before-date-yes = Save it

## What awaits its transfer

invoice-transfer-title = Invoice transfer
    .also = periodic tasks, post invoices
invoice-transfer-command-apply = Transfer
invoice-transfer-command-open = Show
invoice-transfer-column-over = Over by
invoice-transfer-column-message = Warning
invoice-transfer-blocked = Not transferred: { $limits }
invoice-transfer-job = { $count ->
    [one] Transferring { $count } invoice
   *[other] Transferring { $count } invoices
}
invoice-transfer-ask = { $count ->
    [one] Transfer { $count } invoice?
   *[other] Transfer { $count } invoices?
}
invoice-transfer-effect = { $count ->
    [one] { $count } invoice, { $total } in all.
   *[other] { $count } invoices, { $total } in all.
} { $messages ->
    [0] None exceeds a limit.
    [one] { $messages } exceeds a limit: { $blocked ->
        [0] it is transferred all the same, with a warning.
       *[other] it is not transferred.
    }
   *[other] { $messages } exceed a limit: { $blocked ->
        [0] they are transferred all the same, with a warning.
       *[other] they are not transferred.
    }
} A transfer can be undone while nothing is based on it.
invoice-transfer-done = { $transferred ->
    [0] No invoices transferred
    [one] { $transferred } invoice transferred
   *[other] { $transferred } invoices transferred
}{ $left ->
    [0] .
   *[other] , { $left } not transferred.
}

## The report

transfer-report-title = Transfer report
transfer-report-command-save = Save to a file
transfer-report-total = Transferred: { $amount } { $currency }
transfer-report-line = { $invoice }, { $customer } { $name }, { $amount } { $currency }: { $fate }
transfer-report-line-unknown = { $invoice }: { $fate }
transfer-report-file = File
transfer-report-file-help = Where the report is written. A name that ends in .csv, .json or .xlsx makes a table; any other, such as .txt, the text as it is shown.
transfer-report-file-name = transfer
transfer-report-save = Save the report
transfer-report-save-effect = .csv, .xlsx and .json make a table, anything else the text as it is shown. If the file exists, you are asked before it is replaced.
transfer-report-saved = The report is in { $file }.
transfer-report-job = Saving { $file }
