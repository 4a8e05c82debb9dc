### The screen of the import: what is asked, what became of the rows.

import-screen-title = Import
    .also = load, upload, books
import-screen-import = Import
import-screen-how = The import is tried first: it shows what would become of the rows and changes nothing.

import-screen-finish = Finish
import-screen-go-on = Continue
import-screen-change = Change
import-screen-answer = Answer
import-screen-another = Another file
import-screen-step-file = File
import-screen-step-table = Table
import-screen-step-columns = Columns
import-screen-step-look = Check
import-screen-step-done = Done
import-screen-kind-found = Found out from the file
import-screen-kind-needed = A mapping file says nothing about what the rows are: choose it.
import-screen-is-own = { $file } is in the desk’s own format: { $kind }.
import-screen-is-list = { $file }: { $format }, { $kind }.
import-screen-own = In the desk’s own format: { $kind }
import-screen-on-sheet = sheet { $sheet }
import-screen-between = { $sign } between fields
import-screen-rows = { $count ->
    [one] one row
   *[other] { $count } rows
}
import-screen-of-customers = { $count ->
    [one] one customer
   *[other] { $count } customers
}
import-screen-from-to = from { $from } to { $to }
import-screen-files-there = { $count ->
    [one] A folder with one file. { KEY("import.go-on") } looks at it.
   *[other] A folder with { $count } files. { KEY("import.go-on") } looks which are lists.
}
import-screen-several = { $count ->
    [0] There is no list here.
    [one] There is one list here:
   *[other] { $count } lists, imported one after the other in this order:
}
import-screen-others = { $count ->
    [one] One other file is no list and is left out.
   *[other] { $count } other files are no lists and are left out.
}
import-screen-further-files = { $count ->
    [one] One further file was not looked at: the limit is { $most } files.
   *[other] { $count } further files were not looked at: the limit is { $most } files.
}
import-screen-no-lists = There is no list here: name another folder or file.
import-screen-all-lists = All lists of this folder
import-screen-next-file = Next file
import-screen-skip = Skip file
import-screen-skipped = { $count ->
    [one] One file was skipped: { $files }
   *[other] { $count } files were skipped: { $files }
}
import-screen-done-skipped = The last file was skipped: nothing was imported from it.
import-screen-left-title = { $count ->
    [one] One list is left: leave it out?
   *[other] { $count } lists are left: leave them out?
}
import-screen-left-effect = Not imported yet: { $files }. What was imported stays.
import-screen-left-yes = Leave out
import-screen-job-find = Examining the file

import-screen-nothing = Not read
import-screen-read-from = from { $column }
import-screen-take-title = Read { $column } from { $from }?
import-screen-take-effect = { $column } is read from { $holder } now. It will be read from { $from } instead.
import-screen-take-yes = Change
import-screen-join = Join
import-screen-header = Header
import-screen-total = Total
import-screen-not-data = Not data
import-screen-strike = Not data, or settle
import-screen-settings = Settings
import-screen-to-rows = Rows
import-screen-on-rows = { KEY("import.header") }, { KEY("import.total") } and { KEY("import.strike") } mark a row: { KEY("import.settings") } goes to the rows.
import-screen-on-header = This row names the columns: { KEY("import.header") } on another row makes that one the header.
import-screen-no-header = Mark the row with the column names first: { KEY("import.header") }.
import-screen-setting-help = How the file is written. Left and right choose; the rows below follow at once.
import-screen-sheet = Sheet
import-screen-delimiter = Between fields
import-screen-encoding = Characters
import-screen-day-order = Dates
import-screen-day-first = day first (31/12)
import-screen-month-first = month first (12/31)
import-screen-decimal-mark = Decimal mark
import-screen-mark = { $mark } precedes the decimals
import-screen-sign-header = column names
import-screen-sign-total = totals
import-screen-sign-left-out = not data
import-screen-marked-by-line = Nothing tells this row from the others: marked in this file only.
import-screen-as-read = The first rows as they are read
import-screen-same = The same customer
import-screen-different = Different
import-screen-next-pair = Next pair
import-screen-look-alikes = New customers with almost the name of another one: { KEY("import.same") } makes the two one, { KEY("import.differ") } says that they are two.
import-screen-pairs-title = Import them as customers of their own?
import-screen-pairs-effect = { $count ->
    [one] One new customer has almost the name of another one, and nothing was said of the two. It is imported as a customer of its own.
   *[other] { $count } new customers have almost the names of others, and nothing was said of them. They are imported as customers of their own.
}
import-screen-answer-first = Answer the marked question first.
import-screen-answers-saved = The answers are saved in the mapping { $name }.
import-screen-save-hint = { KEY("import.save-mapping") } saves how this file is read: the next one like it comes in without a question.
import-screen-as-of = Day of the list
import-screen-as-of-set = Set the day
import-screen-as-of-today = The list gives no day: today, { $day }, is taken.
import-screen-as-of-help = The day on which what the list says was open. It cannot be before the newest list that was imported.
import-screen-as-of-effect = What is open on the list was open on this day.
import-screen-settle-missing = Settle / leave open
import-screen-missing-open = { $count ->
    [one] One open document is not on the list. It stays open.
   *[other] { $count } open documents are not on the list. They stay open.
}
import-screen-settle-unread = Nothing is settled: not every row could be read.
import-screen-settle-following = Nothing is settled yet: other lists of the same day follow.
import-screen-settle-incomplete = Nothing is settled: another list of the same day was not read completely or not imported.
import-screen-missing-following = { $count ->
    [one] One open document is not on this list. Other lists of the same day follow: what is on none of them can be settled at the last one.
   *[other] { $count } open documents are not on this list. Other lists of the same day follow: what is on none of them can be settled at the last one.
}
import-screen-missing-incomplete = { $count ->
    [one] One open document is not on the list. It stays open: another list of the same day was not read completely or not imported.
   *[other] { $count } open documents are not on the list. They stay open: another list of the same day was not read completely or not imported.
}
import-screen-further-missing = Further documents that are not on the list
import-screen-missing = { $count ->
    [one] One open document is not on the list. It stays open; { KEY("import.strike") } settles it.
   *[other] { $count } open documents are not on the list. They stay open; { KEY("import.strike") } settles them.
}
import-screen-save-mapping = Save mapping
import-screen-save-mapping-effect = The next file with these columns is then read in the same way, without questions.
import-screen-mapping-name = Name
import-screen-mapping-name-help = A name of letters, digits, hyphens and underscores, such as the program that the list comes from.
import-screen-mapping-letters = Use letters, digits, - and _.
import-screen-mapping-saved = The mapping { $name } is saved.
import-screen-zero-not-set = No limit is set
import-screen-zero-no-credit = No credit
import-screen-negative-credit-notes = Credit notes
import-screen-negative-receipts = Receipts
import-screen-no-column = No: nothing is read from it
import-screen-new-customers = New customers
import-screen-new-invoices = New invoices
import-screen-new-credit-notes = New credit notes
import-screen-new-receipts = New receipts
import-screen-paid-before = Deducted from what is open
import-screen-settled = Settled: not on the list
import-screen-owed-before = Open in the desk now
import-screen-owed-after = Open after the import
import-screen-customers-after = Balances of the customers after the import
import-screen-customer-new = { $customer } (new)
import-screen-balance-before = (was { $before })

import-screen-kind = Content
import-screen-kind-help = What the rows of the file are. Left and right choose, { KEY("import.look-up") } shows all.
import-screen-file = File
import-screen-file-help = The path of a list of open items, invoices or customers: an Excel or OpenDocument workbook, CSV or another text table, in whatever layout. { KEY("import.look-up") } shows the files of a folder. A folder, or a name with *, means all of its lists.
import-screen-mapping = Mapping
import-screen-mapping-help = The path of a TOML mapping file, for files whose column names differ from those of the desk. Empty for none.
import-screen-all-or-none = All rows or none
import-screen-all-or-none-help = Yes: the rows are imported only if all of them are good. No: every good row is imported, and the others are written to a file.
import-screen-rejects = Rejected rows
import-screen-rejects-help = The path of the file for the rejected rows. Empty: NAME.rejects.csv beside the imported file.
import-screen-replace = Earlier rejected rows
import-screen-replace-effect = { $file } holds the rejected rows of an earlier import. They will be gone if it is replaced. Esc goes back to give another name for the rows rejected now.
import-screen-another-name = Holds rows of an earlier import: give another name.

import-screen-customers = Customers
import-screen-ship-tos = Ship-tos and jobs
import-screen-groups = Groups
import-screen-invoices = Invoices and credit notes
import-screen-receipts = Receipts
import-screen-orders = Orders
import-screen-users = Users

import-screen-job-try = Trying the import
import-screen-job-import = Importing { $file }
import-screen-job-folder = Reading the folder

import-screen-tried = Tried; nothing was changed yet. { KEY("import.go-on") } imports these rows.
import-screen-tried-nothing = Tried: there is nothing to import.
import-screen-tried-none = Tried: not every row is good, so none would be imported.
import-screen-done = Imported. { KEY("undo") } undoes the import as a whole.
import-screen-done-before = Imported.
import-screen-done-undone = Undone: nothing of this import is on the desk any more.
import-screen-news = { $taken ->
    [0] No rows imported
    [one] { $taken } row imported
   *[other] { $taken } rows imported
}{ $rejected ->
    [0] .
   *[other] , { $rejected } rejected.
}
import-screen-read = Rows read
import-screen-inserted = New
import-screen-updated = Changed
import-screen-unchanged = Unchanged
import-screen-rejected = Rejected
import-screen-warned = To be looked at
import-screen-unknown-columns = { $count ->
    [one] One column was not read: { $columns }
   *[other] { $count } columns were not read: { $columns }
}
import-screen-rejects-file = The rejected rows are in { $file }, each with its reason. Correct them there and import that file.
import-screen-first-rejects = The first rejected rows
import-screen-first-warnings = The first imported rows that should be looked at
import-screen-reject = Line { $line }: { $field } "{ $value }": { $reason }
import-screen-reject-row = Line { $line }: { $reason }
import-screen-of-blocked = Of blocked customers
import-screen-of-closed = Of closed customers
import-screen-over-limit = Over a credit limit
import-screen-on-account = Left on account
import-screen-first-on-account = The first receipts left on account, wholly or in part
import-screen-left = Line { $line }: { $left } of { $receipt }, customer { $customer }: { $reason }

import-screen-files = Files
import-screen-folder = folder
import-screen-folder-unreadable = The folder { $folder } cannot be read: { $cause }.

## Columns of the desk

import-name-customer = Customer
import-name-code = Customer
import-name-name = Name
import-name-number = Number
import-name-date = Date
import-name-due = Due
import-name-amount = Amount
import-name-open = Open
import-name-paid = Paid
import-name-settled = Settled on
import-name-debit = Debit
import-name-credit = Credit
import-name-side = Debit/credit
import-name-type = Kind
import-name-currency = Currency
import-name-phone = Phone
import-name-email = E-mail
import-name-contact = Contact
import-name-terms = Terms
import-name-limit = Limit
import-name-country = Country
import-name-apply = Pays
