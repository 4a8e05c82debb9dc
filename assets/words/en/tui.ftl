### The frame of the screens: keys, commands of every screen, dialogs, lists, forms.

tui-key-enter = Enter
tui-key-esc = Esc
tui-key-space = Space
tui-key-tab = Tab
tui-key-backtab = Shift+Tab
tui-key-backspace = Backspace
tui-key-delete = Del
tui-key-up = Up
tui-key-down = Down
tui-key-left = Left
tui-key-right = Right
tui-key-home = Home
tui-key-end = End
tui-key-pageup = PgUp
tui-key-pagedown = PgDn
tui-key-ctrl = Ctrl
tui-key-alt = Alt
tui-key-shift = Shift

tui-command-help = Help
tui-command-back = Back
tui-command-undo = Undo
    .also = take back, revert, cancel
tui-command-palette = Find
    .also = search, look for, commands
tui-command-field-help = Help on the field
tui-command-menu = Menu
tui-command-go = Go to
tui-command-language = Next language
tui-command-quit = Quit
tui-command-quit-anywhere = Quit from anywhere
tui-command-redraw = Redraw the screen
tui-command-yes = Yes
tui-command-no = No
tui-command-apply = Apply
tui-form-new-line = New line
tui-command-look-up = Look up
tui-command-choose = Choose
tui-command-close = Close
tui-command-filter = Filter
    .also = find, search
tui-command-sort = Sort
tui-command-mark = Mark
tui-command-mark-all = Mark all
tui-command-mark-none = Unmark all
tui-command-invert = Invert the marks
tui-command-refresh = Refresh
tui-command-columns = Show and hide columns
tui-command-move-column = Move a column to the left

tui-help-title = What can be done here
tui-help-none = There is no field here. { KEY("help") } shows what can be done.
tui-go-title = Go to
tui-filter-prompt = Filter:
tui-nothing-found = Nothing found.
tui-loading = Loading...
tui-sort-title = Sort by
tui-columns-title = Columns
tui-move-column-title = Move to the left
tui-column-shown = shown
tui-column-hidden = hidden

tui-discard-title = Leave without saving?
tui-discard-effect = What was entered has not been saved and would be lost.
tui-discard-yes = Leave without saving

tui-undo-hint = { $key } undoes: { $what }
tui-undo-named = Undo: { $what }
tui-cancelled = Cancelled.
tui-progress-cancel = Esc cancels
tui-stopping = Trying to stop: { $job }
tui-waiting = { $holder ->
    [known] waiting for { $user } on { $host }, writing since { $since } ({ $command }, process { $process })
   *[unknown] waiting for another program to finish writing
}
tui-waiting-short = { $holder ->
    [known] waiting for { $user } on { $host }
   *[unknown] waiting for another program
}
tui-finishing = { $count ->
    [one] Finishing { $count } write
   *[other] Finishing { $count } writes
}
tui-stopping-writes = { $count ->
    [one] Stopping { $count } write
   *[other] Stopping { $count } writes
}
tui-finishing-job = { $what }: { $job }
tui-finishing-hint = { $key } again quits at once
tui-migrated-title = Desk upgraded
tui-trouble = The last write failed. { $why } The next one tries again.
tui-unsaved = Not saved: { $what }.
tui-unsaved-why = Not saved: { $what }. { $why }
tui-unsaved-unknown = Not known whether it was saved: { $what }. Look at it before you do it again.
tui-unsaved-left-out = { $more ->
    [0] Left out: { $names } ({ $what }).
   *[other] Left out: { $names } and { $more } more ({ $what }).
}
tui-job-list = Loading the list
tui-job-sum = Adding up the marked rows
tui-job-broke-down = “{ $job }” failed; the log has the details. Please try again.
tui-list-failed = The list could not be loaded. { KEY("list.refresh") } tries again.
tui-list-cancelled = Loading was cancelled. { KEY("list.refresh") } tries again.
tui-unreadable-title = A row that cannot be read
tui-list-filtered = filter: { $filter }
tui-too-small = This window has { $width } columns and { $height } lines. At least 80 by 24 are needed; the screens come back when it is larger.

tui-entry-required = Must be filled in.
tui-entry-paste-too-long = What was pasted is too long: the field takes { $most } characters.
tui-entry-too-large = Larger than the desk can store.
tui-entry-not-a-count = Not a whole number.
tui-entry-not-a-day = Not a date. Examples: { $example }, 15/12, today, monday, +7, +1m.
tui-entry-day-hint = 15/12, today, mon, +7, +1m
tui-day-past = { $day }: past
tui-day-far-title = Is the day right?
tui-day-far = { $label }: { $day } is { $days ->
    [one] { $shown } day
   *[other] { $shown } days
} from today.
tui-day-far-yes = It is right

tui-entry-not-an-amount = Not an amount. Example: 1,234.50.
tui-entry-too-many-decimals = { $decimals ->
    [0] This currency has no decimals.
    [one] This currency has { $decimals } decimal.
   *[other] This currency has { $decimals } decimals.
}
tui-list-rows = { $count ->
    [one] { $shown } row
   *[other] { $shown } rows
}
tui-list-rows-of = { $count ->
    [one] { $found } of { $shown } row
   *[other] { $found } of { $shown } rows
}
tui-list-unmarked = { $count ->
    [one] The filter hides a marked row: it is no longer marked.
   *[other] The filter hides { $shown } marked rows: they are no longer marked.
}
tui-list-marked = { $count ->
   *[other] { $shown } marked
}
tui-list-marked-sum = { $count ->
   *[other] { $shown } marked: { $sum } { $currency }
}

tui-keys-unknown-command = The key settings name a command that does not exist: { $command }.
    .hint = Check the spelling; config.example.toml lists the commands.
tui-keys-unknown-key = The key settings name a key that does not exist: { $key }, for { $command }.
    .hint = Keys are named like a, A, space, f12, alt-1, ctrl-s, shift-down; Alt+1 is the same as alt-1.
tui-keys-renamed = Key settings: { $former } is now called { $present }.
    .hint = Write the new name into the settings.
tui-keys-reserved = The key { $key } cannot run { $command }: it moves in lists and fields.
    .hint = Choose another key; j, k, g, G, Esc and the arrows are taken.
tui-keys-conflict = The key { $key } would run both { $first } and { $second }.
    .hint = Give one of the two commands another key in the settings.

tui-command-conditions = Filter by columns
tui-command-copy = Copy
tui-copy-text = { $rows ->
    [one] The row as text
   *[other] { $rows } rows as text
}
tui-copy-csv = { $rows ->
    [one] The row as CSV
   *[other] { $rows } rows as CSV
}
tui-copied = Copied to the clipboard
tui-copy-too-long = That is too much for the clipboard of a terminal. { KEY("list.export") } writes it to a file.
tui-command-export = Export what is shown
    .also = export, save as a file, csv, excel
tui-conditions-effect = Only rows that meet all of these conditions are shown. Numbers: >1000, <0, 100..500, =0. Text: any part of it. Esc in the list shows all again.
tui-conditions-text-help = A part of the text; capitals do not matter.
tui-conditions-number-help = >1000, >=1000, <0, 100..500, ..30, or a number alone for an exact match.
tui-conditions-choice-help = Only rows with this value; the first choice shows all.
tui-conditions-any = all
tui-conditions-unreadable = Not a condition. Examples: >{ $example }, 100..500.
tui-no-match = Nothing found. No row matches the filter; Esc shows all again.
tui-list-first = only the first { $shown } are listed
tui-view-saved = Filter saved as { $name }
tui-view-removed = Saved filter { $name } removed
tui-view-empty = Nothing is filtered or sorted, so { $name } is not saved: fill in a condition first
tui-conditions-saved = Saved filter
tui-conditions-saved-help = Shows the list as it was saved under this name; the other fields are ignored then.
tui-conditions-none-saved = (none)
tui-conditions-save-as = Save as
tui-conditions-save-as-help = Saves this filter and the present order under a name. Without any condition, the name is removed.
tui-conditions-day-help = A day, or 01/11/2026..30/11/2026, >=01/11/2026, ..+0; +7 and -30 count days from today.
tui-conditions-no-days = Not a condition. Examples: >={ $example }, -30..+0.
tui-condition-contains = { $column } with “{ $value }”
tui-condition-is = { $column } { $value }
tui-condition-between = { $column } { $low } to { $high }
tui-condition-above = { $column } over { $value }
tui-condition-from = { $column } from { $value }
tui-condition-below = { $column } under { $value }
tui-condition-to = { $column } up to { $value }
tui-export-file = File
tui-export-file-help = The file extension sets the format: .xlsx is a spreadsheet, .csv is text. Without a folder, it is written where the program was started.
tui-export-effect = { $rows ->
    [one] Writes { $rows } row as it is filtered and sorted, with the columns that are shown.
   *[other] Writes { $rows } rows as they are filtered and sorted, with the columns that are shown.
}
tui-exported = { $rows ->
    [one] { $rows } row written to { $file }
   *[other] { $rows } rows written to { $file }
}
tui-job-export = Writing the file
tui-replace = { $file } exists already.
tui-replace-effect = Its present content will be lost.
tui-replace-yes = Replace
listing-ending = { $file } ends in neither .csv nor .xlsx.
    .hint = The file extension sets the format: .xlsx is a spreadsheet, .csv is text.
tui-lines-below = { $count ->
    [one] PgDn: { $count } more line
   *[other] PgDn: { $count } more lines
}

## What the files of lists are called

list-name-audit = audit
list-name-customer-activity = customer-activity
list-name-customer-documents = customer-documents
list-name-customer-limits = customer-limits
list-name-customer-notes = customer-notes
list-name-customer-orders = customer-orders
list-name-customer-ship-tos = customer-ship-tos
list-name-customers = customers
list-name-call-list = whom-to-call
list-name-hold-queue = hold-queue
list-name-list = list
tui-export-effect-marked = { $rows ->
    [one] The marked row of { $all } is written to a file.
   *[other] The { $rows } marked rows of { $all } are written to a file.
}
tui-role-needed = { $what }: it requires the role { $role } ({ $who }).
list-name-customer-look-up = customers
list-name-settings = settings
list-name-reasons = reasons
list-name-users = users
list-name-warehouses = warehouses
list-name-groups = groups
list-name-terms = terms
list-name-orders = orders
list-name-invoices = invoices
list-name-credit-notes = credit-notes
list-name-receipts = receipts

## Finding data and commands

find-title = Find
find-command-open = Open
find-job = Searching
find-all = all
find-commands = commands
find-customers = customers
find-documents = documents
find-settings = settings
find-command = command
find-searching = Searching…
find-type = Type a number, a code, a name, or what is to be done.
find-nothing = Nothing is called “{ $typed }”.
find-searched = Searched: { $among }.
find-of-customer = { $customer }: { $what }
find-in-screen = { $screen }: { $what }
find-any-customer = Customer: { $what }
find-synonym = { $title } ({ $synonym })
find-more-in-list = more, in the list
find-more = more: go on typing
find-open = { $amount } open, due { $due }
find-unapplied = { $amount } on account
find-settled = settled
find-order = { $amount }, { $state }
