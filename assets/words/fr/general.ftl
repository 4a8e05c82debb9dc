### Les mots qui se trouvent partout.

yes = oui
no = non
