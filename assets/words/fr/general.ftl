### Les mots qui se trouvent partout.

yes = oui
no = non
none = aucun
not-available = n. d.
no-reason = sans motif indiqué

# Une phrase avec ses détails, et deux de ces détails.
what-and-details = { $what } : { $details }
detail-and-detail = { $detail } ; { $next }
# Une valeur qui n’est pas là.
nothing = —

# Un jour et une heure dans une phrase : « par anna le 21/11/2026 à 14:05 ».
day-and-time = { $day } à { $time }

