### Why the desk did not do something: what failed and why; the hint says what to do.

## The desk file

desk-missing = There is no desk at { $path }.
    .hint = Give the path of a desk with --desk, or make one with: creditdesk init FILE
desk-not-a-desk = { $path } is not a desk.
    .hint = Check the path: a desk is a file made by creditdesk init FILE. If this file was a desk, it has been damaged or replaced: create a new one from the newest copy with creditdesk restore COPY NEW-FILE
desk-newer = The desk has version { $found }; this program knows versions up to { $known }.
    .hint = Use a newer version of the program.
desk-foreign-schema = The database schema was changed by another program and may bypass the rules: { $parts }.
    .hint = { $creditdesk } doctor lists each of them. Create a new desk from the newest intact copy with creditdesk restore COPY NEW-FILE. To keep this one as evidence: { $rescue } NEW-FILE
desk-replaced = Another file has taken the place of the desk { $path }, or it was moved or deleted; nothing was written.
    .hint = Quit the program and start it again: it then opens the file that is there now.
desk-several-names = The file { $path } has { $names } names (hard links). What is saved under one of them is lost under the others; nothing was written.
    .hint = Quit the program everywhere and remove the other names. Or create a separate desk with { $creditdesk } backup NEW-FILE and work with that one.
desk-wal-unreadable = The newest changes to { $path } are in a file beside it, which cannot be read without write permission.
    .hint = Copy the desk together with the files beside it whose names end in -wal and -shm to a folder that you may write to, and open it there.
desk-locked = { $holder ->
    [known] { $user } on { $host } has been writing to the desk since { $since } ({ $command }, process { $process }) and did not finish in time; nothing was changed.
   *[unknown] Another program is writing to the desk and did not finish in time; nothing was changed.
}
    .hint = Try again in a moment. The setting lock_wait sets how long to wait.
lock-holder-screens = the screens
lock-holder-migration = upgrading the desk
desk-disk-full = The disk is full; nothing was changed.
    .hint = Make room on the disk and try again.
desk-read-only = The desk cannot be written; nothing was changed.
    .hint = Check that you may write to the file and its folder.
desk-old-read-only = The desk { $path } is of an older version ({ $found }; this program works with { $known }), and it cannot be upgraded because nothing can be written where it is now.
    .hint = Copy it to a folder in which you may write, and open that copy: creditdesk restore { $shell } NEW-FILE
desk-damaged = The desk file is damaged: { $detail }.
    .hint = Create a new desk from the newest copy: creditdesk restore COPY NEW-FILE. To save what can still be read of this one: { $rescue } NEW-FILE
damage-most-is-missing = most of the file is missing
damage-cut-within-page = its end is missing
damage-copy-differs = the copy differs from the desk
desk-nothing-left = The file { $path } is empty: there is nothing in it to rescue.
    .hint = Create a new desk from the newest copy: creditdesk restore COPY NEW-FILE
desk-unreadable = The desk file could not be read or written: { $detail }.
    .hint = Check the disk, the connection to it and your rights to the file.
desk-unsettled = It is not known whether this was saved; the disk failed while it was being written: { $detail }.
    .hint = Before you do it again, look at the order or the customer, or at the last lines of the audit trail ({ $creditdesk } audit list). { $creditdesk } doctor reports whether the file is intact.
saved-unread = This was saved, but the updated record could not be read back.
answer-lost-saved = This is saved, but the answer could not be written to standard output: { $cause }.
    .hint = Do not do it again: look at what is saved first.
answer-lost = The answer could not be written to standard output: { $cause }.
    .hint = Check where standard output leads.
desk-value-unreadable = The desk holds a value that cannot be read: table { $table }, row { $row }, column { $column }: "{ $value }". Nothing was changed.
    .reason = The desk holds a value that cannot be read: table { $table }, row { $row }, column { $column }: "{ $value }".
    .short = Cannot be read: table { $table }, row { $row }, column { $column }: "{ $value }"
    .hint = Run { $creditdesk } doctor: it lists every such value. Then create a new desk from the newest intact copy: creditdesk restore COPY NEW-FILE. To save this one as it is: { $rescue } NEW-FILE
desk-meaningless = The desk contains an invalid value: { $detail }.
    .hint = Run { $creditdesk } doctor. Something other than this program may have changed the file.
stopped = Stopped, as you asked; nothing was changed.
    .hint = Start it again whenever you like.
program-defect = Internal error: { $detail }. Nothing was changed.
    .hint = Please report it, together with the log file.
copy-not-sound = { $path } is damaged and was not copied.
    .hint = To copy it as it is: { $rescue } NEW-FILE. To create an intact desk from an older copy: creditdesk restore COPY NEW-FILE
copy-differs = The copy differs from the desk; { $file } was not written.
    .hint = Check the disk that the copy goes to, and copy again.

## Files to be written

file-exists = { $force ->
    [earlier] { $file } exists already, probably with the rejects of an earlier import; nothing was imported.
   *[other] { $file } exists already; nothing was written.
}
    .hint = { $force ->
        [yes] Choose another name, or add --force to replace the file.
        [earlier] Choose another name for the new rejects with --rejects NAME, or add --force to replace the file.
       *[no] Choose another name, or move the file away first.
    }
file-protected = { $purpose ->
    [desk] { $file } is the desk or belongs to it; it is never replaced.
    [settings] { $file } is the settings file; it is never replaced.
    [log] { $file } is the log file; it is never replaced.
    [columns] { $file } stores the column layouts of the lists; it is never replaced.
    [mapping] { $file } is the mapping; it is never replaced.
   *[input] { $file } is read by this command; it is never replaced.
}
    .hint = Choose another name.
file-companion = { $file } exists: it belongs to another desk of this name, which is open or was not closed properly.
    .hint = Choose another name. If no program has that desk open, move this file away first.
file-dangling-link = { $file } is a link that leads nowhere; nothing was written.
    .hint = Name the file itself, or remove the link.
file-device = { $file } is a pipe or a device, which cannot hold a desk.
    .hint = Name a file.
file-unsynced = { $file } is written, but the system did not confirm that it is safe on the disk: { $cause }.
    .hint = Check the disk, and write the file again.
file-reserved = { $file } is a name that this program uses for unfinished files, which it removes.
    .hint = Choose another name.

## What the system says

io-folder-missing = the folder does not exist
io-not-found = it does not exist
io-denied = permission is denied
io-read-only = nothing can be written to this disk
io-full = the disk is full
io-too-large = it would become larger than the system allows
io-not-a-folder = part of the path is not a folder
io-open-desk = it belongs to a desk that is open

## What was asked for

amount-out-of-range = The amount is larger than the desk can store.
    .hint = Check the number of digits.
pair-malformed = { $value } is not a pair of a name and a value.
    .hint = Write it as name=value, for example limit=12500
code-malformed = { $code } cannot be a code.
    .hint = A code has 1 to 40 visible characters, without spaces at either end.
reason-missing = A reason is missing.
reason-too-long = A reason can have at most { $longest } characters.
    .hint = Say in a few words why; the audit trail stores it.
parameter-unknown = There is no parameter { $name }.
    .hint = Known names: { $known }.
parameter-unreadable = { $name } cannot be { $value }.
    .hint = { $samples ->
            [one] Write it like { $example }.
           *[other] Write it like one of these: { $example }.
        }
parameter-required = { $name } must have a value.
    .hint = Leave it as it was, or write another value.
parameter-duns-digits = A DUNS number has nine digits; { $value } has { $digits }.
    .hint = Write it like 123456789 or 12-345-6789.
parameter-too-long = { $name } is too long: it may have at most { $longest } characters.
    .hint = Write it shorter.
parameter-twice = { $name } was given twice.
    .hint = Give every name once.
parameter-read-only = { $name } is set by the program itself and cannot be changed.
    .hint = Leave it out.
parameter-fixed = { $name } is chosen when the entry is added and cannot be changed.
    .hint = Add a new one with another { $name } instead.
approval-without-date = The approval status { $value } needs a date.
    .hint = Write it with its date, for example { $value }:2026-12-01
temporary-limit-incomplete = A temporary limit has an amount and two days; some of them are missing.
    .hint = Give temporary_limit, temporary_from and temporary_to together, or empty all three.
temporary-limit-reversed = The temporary limit would begin on { $from }, after its end on { $to }.
    .hint = Swap the two dates.
order-bounds-reversed = The minimum order amount, { $minimum }, is larger than the maximum, { $maximum }.
    .hint = Lower the minimum or raise the maximum.
days-reversed = The first day, { $from }, is after the last, { $to }.
    .hint = Swap the two dates.

## What is not there

customer-not-found = There is no customer { $code }.
    .hint = { $creditdesk } customer list shows the customers.
code-ambiguous = { $code } could be any of these: { $codes }.
    .hint = Write capitals and small letters as they are stored.
ship-to-not-found = Customer { $customer } has no ship-to { $code }.
    .hint = { $creditdesk } ship-to list { $customer } shows them.
cover-not-found = Customer { $customer } has no cover { $code }.
    .hint = { $creditdesk } cover list { $customer } shows them.
group-not-found = There is no group { $code }.
    .hint = { $creditdesk } group list shows the groups.
group-is-no-credit-group = { $code } is a credit management group: its members do not share a limit.
    .hint = Name it as policy_group instead.
group-is-no-policy-group = { $code } is a credit group, not a credit management group.
    .hint = Name it as group instead.
warehouse-not-found = There is no warehouse { $code }.
    .hint = { $creditdesk } warehouse list shows the warehouses.
terms-not-found = There are no terms { $code }.
    .hint = cash, prepaid, cod and any netN up to net365 are known; { $creditdesk } terms add makes others.
order-not-found = There is no order { $code }.
    .hint = { $creditdesk } order list shows the orders.
user-not-found = There is no user { $code }.
    .hint = Known users: { $known }.
user-deactivated = { $code } is no longer an active user of this desk.
    .hint = An administrator can change that: { $creditdesk } user set { $code } active=yes
clock-wrong = The clock of this machine shows { $at }, which cannot be right; nothing was changed.
    .hint = Set the clock. Until then, read the desk with --today DATE.
user-unclear = It is not clear who you are: the desk has several users, and none has the name of your account.
    .hint = Say who you are with --as. Users: { $known }.
setting-unknown = There is no setting { $name }.
    .hint = Known settings: { $known }.
setting-unreadable = The setting { $name } cannot be { $value }.
    .hint = { $samples ->
            [one] Write it like { $example }.
           *[other] Write it like one of these: { $example }.
        }
reason-action-unknown = { $action } is not a kind of decision that has reasons.
    .hint = Known decisions: { $known }.
reason-without-text = A reason needs a text of 1 to { $longest } characters.
    .hint = Write what the reason means, as others should read it.
block-without-reason = Blocking a customer requires a reason.
    .hint = Give it with --reason.
terms-days-without-credit = Terms of the kind { $kind } have no days: they are paid at once.
    .hint = Leave days out, or choose the kind net.

## Refused by a rule

customer-exists = There is a customer { $code } already.
    .hint = Choose another code, or change that customer with { $creditdesk } customer set { $code } NAME=VALUE
customer-gone = Customer { $code } is no longer there: adding it was undone. Nothing was changed.
    .hint = Look at the list again.
customer-is-closed = Customer { $code } is closed.
    .hint = Reopen the customer first: { $creditdesk } customer reopen { $code }
customer-not-blocked = Customer { $code } is not blocked.
    .hint = Nothing needs to be done.
customer-not-closed = Customer { $code } is not closed.
    .hint = Nothing needs to be done.
ship-to-exists = Customer { $customer } has a ship-to { $code } already.
    .hint = Choose another code, or change it with { $creditdesk } ship-to set { $customer } { $code } NAME=VALUE
cover-exists = Customer { $customer } has a cover { $code } already.
    .hint = Choose another code, or change it with { $creditdesk } cover set { $customer } { $code } NAME=VALUE
group-exists = There is a group { $code } already.
    .hint = Choose another code, or change that group with { $creditdesk } group set { $code } NAME=VALUE
group-not-a-member = Customer { $customer } is not a member of group { $code }.
    .hint = { $creditdesk } group show { $code } lists its members.
group-other-currency = The limit of group { $code } is in { $currency }; an account in { $other } cannot be measured against it.
    .hint = Leave the customer out of the group, or give it an account in { $currency }.
warehouse-exists = There is a warehouse { $code } already.
    .hint = Choose another code, or change that warehouse with { $creditdesk } warehouse set { $code } NAME=VALUE
terms-exist = There are terms { $code } already.
    .hint = Choose another code.
reason-exists = The decision { $action } has a reason { $code } already.
    .hint = Choose another code.
user-exists = There is a user { $code } already.
    .hint = Choose another login, or change that user with { $creditdesk } user set { $code } NAME=VALUE
last-administrator = { $user } is the last administrator; without one, no one could change settings or users.
    .hint = Make another user an administrator first.
currency-fixed = The currency of the company is fixed: customers, groups or warehouses have amounts in it.
    .hint = Make a new desk for another currency.

## Others were faster, or only others may

record-changed = { $code } is no longer as you saw it: { $user } changed it on { $at }. Nothing was changed.
    .hint = Look at it again and decide anew.
record-changed-unknown = { $code } is no longer as you saw it. Nothing was changed.
    .hint = Look at it again and decide anew.
role-needed = { $user } may not do this: it requires the role { $role }.
    .hint = Ask a user who has that role.

## Warnings about limits

limit-below-exposure = The limit of { $limit } is below today’s exposure of { $exposure }.
    .hint = New orders will be held until the exposure is lower. Orders that are approved already stay so until their next check.
limit-below-exposure-orders = The limit of { $limit } is below today’s exposure of { $exposure }. These orders would fail a new check: { $orders }.
    .hint = Nothing is held by this alone: the limit applies at their next check.
