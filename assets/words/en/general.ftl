### Words that stand everywhere.

yes = yes
no = no
none = none
not-available = n/a
# Stands for $reason where nobody gave one.
no-reason = no reason given

# A sentence with its details, and two such details.
what-and-details = { $what }: { $details }
detail-and-detail = { $detail }; { $next }
# A value that is not there.
nothing = none

# A day and a time within a sentence: "by anna on 21 Nov 2026 at 14:05".
day-and-time = { $day } at { $time }

# Units of amounts in narrow tiles, written right behind the digits.
