### De woorden die overal staan.

yes = ja
no = nee
