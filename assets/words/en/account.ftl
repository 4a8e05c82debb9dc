### Notes on a customer, the timeline of its account, and how it has paid.

## Notes

customer-tab-notes = Notes
    .also = comments, telephone calls, promises to pay
customer-command-write-note = Write a note
    .also = comment, telephone call
customer-command-strike-note = Strike out
note-column-state = State
note-struck = struck out
note-struck-by = Struck out: { $who }
note-field-help = What was agreed, promised or noticed. Enter begins a new line.
note-write-title = Note on { $code }
note-write-effect = The note is saved with your name and the time. It can be struck out later but not changed. { KEY("form.submit") } saves it.
note-strike-title = Strike this note out?
note-strike-effect = It stays readable, marked as struck out: { $note }
note-job = Saving the note on { $code }
note-added = The note is saved.
note-was-struck = The note is struck out.
note-empty = The note is empty.
    .hint = Write a few words, or cancel.
note-too-long = A note can have at most { $most } characters.
    .hint = Make it shorter, or write two notes.
note-not-found = There is no note { $note } on customer { $code }.
    .hint = The list of the customer’s notes shows their numbers.
note-struck-already = { $user } struck this note out on { $at }; nothing was changed.
    .hint = Look at the notes again.

## How it has paid

customer-tab-payments = Payments
    .also = payment history, payment behaviour, days to pay
customer-column-paid = Paid on
payments-column-month = Month
payments-column-paid = Paid
payments-column-to-pay = Days to pay
payments-column-late = Days late
payments-early = early
payments-late = late
payments-summary = { $count ->
    [one] { $count } invoice paid: { $pay } days to pay, { $late } days late; { $number } paid after the due date
   *[other] { $count } invoices paid: on average { $pay } days to pay, { $late } days late; { $number } paid late
}
payments-none = No invoice has been paid in full yet.
payments-status = { KEY("customer.open") } shows the invoices of a month.
payments-month-title = { $code }: paid in { $month }

## What happened

customer-tab-activity = Activity
    .also = timeline, what happened
activity-column-what = What happened
activity-column-entered = Entered (UTC)
activity-invoice = Invoice { $number }, due { $due }
activity-document = { $kind } { $number }
activity-applied = { $number } pays { $invoice }
activity-taken-back = { $number } no longer pays { $invoice }
activity-order = Order { $number } entered
activity-hold = Order { $number } on hold: { $reasons }
