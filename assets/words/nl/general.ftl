### De woorden die overal staan.

yes = ja
no = nee
none = geen
not-available = n.v.t.
no-reason = geen reden opgegeven

unit-thousand = k
unit-million = {"\u00A0"}mln
unit-billion = {"\u00A0"}mld
