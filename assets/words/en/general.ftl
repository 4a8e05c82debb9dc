### Words that stand everywhere.

yes = yes
no = no
none = none
not-available = n/a
# Stands for $reason where nobody gave one.
no-reason = no reason given

# Units of amounts in narrow tiles, written right behind the digits.
unit-thousand = k
unit-million = M
unit-billion = bn
