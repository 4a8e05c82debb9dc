### Les mots qui se trouvent partout.

yes = oui
no = non
none = aucun
not-available = n. d.
no-reason = sans motif indiqué

unit-thousand = {"\u202F"}k
unit-million = {"\u202F"}M
unit-billion = {"\u202F"}Md
