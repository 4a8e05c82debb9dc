### Words that stand everywhere.

yes = yes
no = no
