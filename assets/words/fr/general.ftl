### Les mots qui se trouvent partout.

yes = oui
no = non
none = aucune
not-available = n. d.
no-reason = sans motif indiqué

# Un jour et une heure dans une phrase : « par anna le 21/11/2026 à 14:05 ».
day-and-time = { $day } à { $time }

