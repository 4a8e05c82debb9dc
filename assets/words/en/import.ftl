### Files in and out: why a row was not taken, why a file or a mapping cannot be used, why a file could not be written.

## Rows

import-field-count = { $found ->
    [one] The row has { $found } field where the header has { $expected }.
   *[other] The row has { $found } fields where the header has { $expected }.
}
    .hint = A text with a separator in it needs quotation marks around it.
import-empty = The value is missing.
import-formula = The value of this formula is not in the file.
    .hint = Open the file in a spreadsheet program and save it.
import-amount = Not an amount in the format of this file, such as { $example }.
import-amount-decimals =
    { $decimals ->
        [0] An amount in { $currency } has no decimals.
        [one] An amount in { $currency } has at most { $decimals } decimal.
       *[other] An amount in { $currency } has at most { $decimals } decimals.
    }
import-amount-range = The amount is larger than the desk can store; the maximum is { $most }.
import-not-positive = The amount must be above zero.
import-day = Not a valid date in the format { $pattern }.
import-currency = Not an ISO 4217 currency code. Example: EUR.
import-currency-sign = The amount is in { $sign }, the row in { $currency }.
    .hint = Name the currency in a column or in a mapping.
import-open = What is open is not a part of the amount, { $amount }.
import-type = This is not known to be an invoice, a credit note or a payment.
import-side = Neither debit nor credit.
import-debited-receipt = A payment is in the debit column: enter what was returned as a reversal of its receipt.
import-negative-credit = An amount below zero in the credit column lowers what is owed, or takes a credit back: enter which.
import-long = The text is longer than { $most } characters.
import-control-character = The code has an invisible character in it.
import-quote = A quotation mark opens here and is not closed.
    .hint = Close it before the next separator, or write it twice where it is part of the text.
import-bytes = Some of the bytes are not valid { $encoding }.
    .hint = Name the file’s encoding in a mapping: utf-8 or windows-1252.
import-json-keys = The row has a key that the first row does not have, a key twice, or a list as a value.
    .hint = Give every row the keys of the first, each with one text, number, true, false or null.
import-due-before-date = The due date is before the date of the invoice, { $date }.
import-settled-before-date = The invoice is settled before its date, { $date }.
import-yes-no = Neither yes nor no.
import-rate = Not a rate: a number above 0, with at most { $decimals } decimals.
import-net-days = Not a number of days from 0 to { $most }.
import-apply = Not a list such as INV-1=12.00 INV-2.
import-apply-early = It is before the date of the receipt, { $date }.
import-apply-of-another = It pays invoices of customer { $customer } only.
import-apply-of-invoice = Only credit notes and receipts are applied to invoices.
import-reversed-before-date = It is before the date of the receipt, { $date }.
import-lines-none = The order has no lines in { $file }.
import-lines-fault = The order’s line { $line } in { $file } has no value that can be read.
import-key-twice = { $code } is in the file twice, with different values.
    .hint = Keep the row that is right and remove the other.
import-number-taken = { $number } is there already with another { $column }.
    .hint = Remove the row, or correct it; a document that is already there is changed in the program.
import-rate-missing = An amount in { $currency } needs a rate: the account is in { $account }.
import-open-more = Only { $left } is open of { $number } on the desk.
    .hint = If a payment was cancelled, reverse its receipt.
import-other-currency = The amount is in { $currency }, the account in { $account }.
import-word = Not one of these words: { $words }.
import-class = A write-off has an amount below zero, a refund one above zero.
import-order-held = The order was put on hold: the check does not let it pass, and only a supervisor can import it as approved.
import-shipped-when = The day on which the goods left is missing.
import-negative = The amount cannot be negative.
import-shipped-ahead = The goods left on a day that is still to come.
import-forced-is-held = An order that was forced on hold is held.
import-state-differs = Customer { $code } is in another state here. Block, unblock, close or reopen the customer instead.
import-settled-credit = A credit note is not settled by a receipt.
import-instalment = Not the number of an instalment, from 1 to { $most }.
control-sum = On line { $line } the total in { $column } is { $expected }, but the sum of its rows is { $found }.
import-missing-settled = { $count ->
    [one] One document is no longer on the list and is settled:
   *[other] { $count } documents are no longer on the list and are settled:
}
import-missing-unread = { $count ->
    [one] One open document is not on the list. It is not settled, because not every row was read.
   *[other] { $count } open documents are not on the list. They are not settled, because not every row was read.
}

## Files

import-file-missing = There is no file { $file }.
    .hint = Check the name and the folder.
import-file-folder = { $file } is a folder.
    .hint = Name a file in it.
import-file-unreadable = { $file } cannot be read: { $cause }.
    .hint = Check that you may read it and that no other program has it open.
import-file-empty = { $file } is empty.
    .hint = Export it again from where it comes from.
import-file-spreadsheet = { $file } is an archive, or a spreadsheet that cannot be read.
    .hint = Open it and save it as .xlsx or as CSV.
import-file-encrypted = { $file } is protected by a password.
    .hint = Open it, save it without a password, and import that file.
import-file-sheet-missing = { $file } has no sheet { $sheet }.
    .hint = Its sheets are: { $found }.
import-file-no-sheets = { $file } is { $format } and has no sheets.
    .hint = Leave out --sheet.
    .screen = The mapping names a sheet: leave that line out.
not-a-list = { $file } is not a list of rows but a { $format } file, and those cannot be imported.
    .hint = Export a list of open items as CSV or .xlsx.
import-file-too-large = { $file } is too large to be read as a spreadsheet.
    .hint = Save it as CSV.
import-file-json = Line { $line } of { $file } cannot be read: a JSON file needs one list of rows.
    .hint = Write it as the desk exports it: a list of objects, each with the keys of the first.
import-file-binary = { $file } is not a text file.
    .hint = Save it as CSV.
import-file-header = The first line of { $file } cannot be read as column names.
    .hint = Look for a stray quotation mark, or name the encoding in a mapping.
import-file-column-missing = { $file } has no column { $column }. Line { $line } has: { $found }.
    .hint = Let a list of another program be read with --guess; or name the column in a mapping.
    .screen = Check the content and the mapping; or let the content be found out from the file.
import-file-column-twice = { $file } has the column { $column } twice.
    .hint = Rename one of the two.
import-file-line-long = Line { $line } of { $file } is too long to be a row.
    .hint = Check how the file ends its lines.
import-file-order-line = Line { $line } of { $file } cannot be assigned to an order, so the total of no order is certain.
    .hint = Correct the line and import again.
import-rejects-of-several = The rejected rows of these files cannot share { $file }: their columns or their encodings differ.
    .hint = Import the files one by one. Nothing was changed.
import-rejects-unplaced = The good rows were imported, but the rejected rows could not be written: { $cause }.
    .hint = Import the same file again with another file for the rejected rows; rows that were imported are not changed.
import-rejects-unplaced-idle = Nothing was imported, and the rejected rows could not be written: { $cause }.
    .hint = Import the same file again with another file for the rejected rows.

## Mappings

import-mapping-unreadable = The mapping { $file } cannot be read: { $cause }.
    .hint = Check the path; a mapping is a TOML file.
import-mapping-not-a-file = { $file } is a folder, a device or a pipe, not a mapping.
    .hint = Check the path; a mapping is a TOML file.
import-mapping-too-large = { $file } is too large for a mapping: { $kilobytes } kB at most.
    .hint = Check the path: --map takes the mapping, not the data.
    .screen = Check the path: it is that of the mapping, not of the data.
import-mapping-not-text = { $file } is not a text file in UTF-8.
    .hint = Check the path; a mapping is a TOML file.
import-mapping-syntax = The mapping is not valid TOML: { $cause }
    .hint = Compare it with one of the mappings that come with the desk.
import-mapping-setting = The mapping has an unknown setting { $name }.
    .hint = The settings are: { $known }.
import-mapping-column = The mapping names a column { $name } that these rows do not have.
    .hint = The columns are: { $known }.
import-mapping-value = The mapping’s setting { $setting } cannot be { $value }.
    .hint = It takes { $allowed }.
import-mapping-twice = The mapping gives { $name } both as a column and as a constant.
    .hint = Keep one of the two.
import-mapping-lacks = The mapping’s section of order lines lacks { $name }.
    .hint = It needs file, key, quantity and price; discount may be left out.

## A bank's lockbox

lockbox-payer-unknown = The payer cannot be determined: no customer is known, and "{ $named }" names no invoice.
    .hint = Fill in the code of the customer, or the number of an invoice.
lockbox-payers-several = "{ $named }" names invoices of several customers, and no customer is known.
    .hint = Fill in the code of the customer who paid.
lockbox-rest = The payment is larger than what is open on the invoices named.
lockbox-none-named = No invoice is named, and none is open with exactly this amount.
lockbox-none-usable = "{ $named }" names no open invoice of the customer, and none is open with exactly this amount.
lockbox-several-fit = No open invoice of the customer is named, and several are open with exactly this amount.

## Writing

export-folder = { $file } is a folder.
    .hint = Name a file in it.
export-refused = { $file } cannot be written: { $cause }.
    .hint = Choose another place. What was there before is unchanged.
export-broken = The file could not be written completely: { $cause }.
    .hint = Check that there is room on the disk. What was there before is unchanged.
export-too-many-rows = A spreadsheet has at most { $most } rows.
    .hint = Export as CSV, or narrow the selection.
import-as-of-future = A list cannot be dated { $day }: today is { $today }.
    .hint = Give the day of the list with --as-of.
    .screen = { KEY("import.as-of") } gives the day of the list.
import-not-of-invoices = { $argument } is for lists of invoices, not of { $kind }.
    .hint = Leave it out.
import-lists-of-days = The lists are dated { $first } and { $other }: what is missing can be settled only by lists of one day.
import-listed-again = { $number } is on the list more than once, with other amounts.
import-older-list = The list is dated { $day }, and what is open is known as of { $newest } already: nothing was changed.
    .hint = Import the newest list, or give its day with --as-of.
    .screen = Import the newest list, or give the day of this one with { KEY("import.as-of") }.
import-note-title-lines = { $file }: { $count ->
    [one] one line before the column names was skipped.
   *[other] { $count } lines before the column names were skipped.
}
import-note-title-day = The title says { $day }, which can be two days: the list is taken as of today.
    .hint = Give its day with --as-of.
    .screen = { KEY("import.as-of") } gives the day of the list.
import-note-delimiter = { $file } declares another delimiter than its mapping; it was read with its own.
import-note-terms = The terms { $terms } are not known here: new customers have the usual ones.
import-note-limits = { $count ->
    [one] The credit limit of { $customer }, { $value }, cannot be read and is not set: { $reason }
   *[other] { $count } credit limits cannot be read and are not set, first that of { $customer }, { $value }: { $reason }
}
import-note-no-rows = { $file } has a header and no rows.

## What is found out about a file

guess-no-header = No line names the columns.
    .hint = Write the names of the columns above the rows, or a mapping with header_row.
guess-unclear = Which column is { $column }?
    .hint = Name it in a mapping.
import-column-customer = the customer
import-column-code = the customer
import-column-number = the number of the document
import-column-date = the date
import-column-amount = the amount
import-column-open = what is open
open-column-unclear = “{ $column }”: is it what is still open?
    .hint = Write open in the mapping, under [columns], or leave it out and import with --map.
due-column-unclear = “{ $column }”: is it when the documents are due?
    .hint = Write due in the mapping, under [columns], or leave it out and import with --map.
date-order-unclear = { $value }: is it { $day_first_in_words } or { $month_first_in_words }?
    .hint = date_format: save the mapping that “import guess” shows, correct it there, and import with --map.
decimal-mark-unclear = { $value }: is the mark before decimals or between thousands?
    .hint = decimal_mark: save the mapping that “import guess” shows, correct it there, and import with --map.
currency-unclear = Which currency is { $sign }?
    .hint = currency: save the mapping that “import guess” shows, correct it there, and import with --map.
zero-limit-unclear = Is a limit of zero no credit, or no limit?
    .hint = Write zero_limit in the mapping: no-credit or not-set.
negative-amounts-unclear = Negative amounts, such as { $number } ({ $amount }): credit notes or receipts?
    .hint = Write negative_amounts in the mapping: credit-notes or receipts.
guess-rejects = { $rejected } of { $read } rows cannot be read, the first for this reason: { $reason }
    .hint = Correct the columns and formats in the mapping.
guess-date-is-due = The list has no invoice dates: each document gets its due date.
guess-no-due = The list has no due dates: they follow from the terms of the customers.
guess-paid = Rows with { $values } in { $column } are paid and left out.
guess-currencies = The amounts are in several currencies ({ $signs }): those not in the currency of the desk are rejected.
guess-parts = { $count ->
    [one] In one row the ageing columns do not add up to what is open.
   *[other] In { $count } rows the ageing columns do not add up to what is open.
}
guess-mixed-signs = Some credit notes or payments have amounts below zero, others above: each is read as lowering what is owed.
guess-other-sheets = Only the sheet “{ $sheet }” is read, not: { $others }.
guess-customer-above = Where { $column } is blank, the row is of the customer above it.
guess-paid-in-part = { $count ->
    [one] One document says “{ $value }” in { $column }, and nothing says how much: all of it comes in as open.
   *[other] { $count } documents say “{ $value }” in { $column }, and nothing says how much: all of each comes in as open.
}
guess-creditors = The rows from line { $line } on are of suppliers and are left out.
sheet-unclear = Which sheet is meant? Several have the same columns.
    .hint = Name it with --sheet.
guess-part = The file is large: only its beginning and its end were looked at.
guess-one-file = Only one file at a time can be looked at.
    .hint = Name one file.
guess-kind = How a file of { $kind } is written cannot be detected.
    .hint = Write the columns as the desk names them, or a mapping.
guess-as-of = The list is dated { $day }.
guess-saved = The layout is known: it is read by the mapping { $name }.
guess-sum = The sum of what is open is { $sum }.
row-class-header = column names
row-class-data = rows to import
row-class-heading = customers above their rows
row-class-total = totals
row-class-blank = blank
row-class-note = titles and remarks
row-class-zero = amounts of zero
row-class-filtered = left out by the mapping
mapping-name = { $name } cannot be the name of a mapping.
    .hint = Use letters, digits, - and _.
mappings-no-folder = There is no folder for mappings.
    .hint = Name the settings with --config: mappings are saved beside them.
    .screen = Mappings are saved beside the settings, and this program was started without settings.
guess-saved-unreadable = The saved mapping { $file } cannot be read: the file is looked at without it.
io-too-many-files = there are more than { $most } files
import-name-several = Several customers are called { $name }: { $codes }.
    .hint = Give the code of the customer.
