### Valeurs des paramètres et réglages conservées sous forme de codes.

value-unlimited = illimité
limit-value-none = aucune
limit-value-unlimited = illimitée
value-off = désactivé
value-bypass = celle du membre
value-months = mois civils
value-hold = bloquer
value-warn = avertir
blocking-warn = bloqué avec avertissement
blocking-block = bloquer
value-sale-warn = Vente – Valider seulement
value-sale-block = Vente
value-transfer-warn = Transfert – Avertir
value-transfer-block = Transfert
value-due = date d’échéance
value-invoice = date de facture
value-entry = saisie de commande
value-shipping = expédition
value-transfer = transfert en facture
value-en = anglais
value-fr = français
value-nl = néerlandais
value-auto = validation du crédit
value-manual = une personne
value-ship-to = destinataire
value-job = chantier
value-credit = groupe de crédit
value-policy = groupe de gestion des crédits

# What can be found.
found-order = commande
found-invoice = facture
found-credit = avoir
found-receipt = encaissement
found-customer = client
found-ship-to = destinataire
found-group = groupe
found-setting = paramètre
found-reason = motif
found-warehouse = entrepôt
found-terms = conditions
found-user = utilisateur

## Ce qui se saisit pour les valeurs particulières et les dates, outre les mots ci-dessus : en minuscules, séparé par des virgules

typed-none = aucun, aucune, néant, sans limite
typed-unlimited = illimité, illimitée, illimités, illimitées
typed-off = désactivé, désactivée
typed-today = aujourd’hui
typed-weekdays = lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche
weekdays-short = lun., mar., mer., jeu., ven., sam., dim.
months = janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre
