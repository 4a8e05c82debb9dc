### Woorden die overal voorkomen.

yes = ja
no = nee
none = geen
not-available = n.v.t.
no-reason = geen reden opgegeven

# Een zin met de details, en twee zulke details.
what-and-details = { $what }: { $details }
detail-and-detail = { $detail }; { $next }
# Een waarde die er niet is.
nothing = geen

# Een dag en een tijd in een zin: “door anna op 21/11/2026 om 14:05”.
day-and-time = { $day } om { $time }

