### La saisie d’une commande : ses champs, et ce que la vérification de crédit en dit avant et après.

order-entry-title = Saisie de commande
order-entry-save = Enregistrer
order-entry-next = Champ suivant

order-entry-customer = Client
order-entry-customer-help = Le code du client facturé. { KEY("form.look-up") } le cherche par code ou par nom.
order-entry-number = Numéro de commande
order-entry-number-help = Le numéro de la commande, 40 caractères au plus. Aucune autre commande ne peut le porter.
order-entry-amount = Montant TTC
order-entry-amount-help = Le total de la commande TTC, dans la devise du client. Négatif pour un retour.
order-entry-day = Date
order-entry-day-help = La date de la commande. Vide : aujourd’hui.
order-entry-ship-day = Expédition demandée
order-entry-ship-day-help = Le jour où la marchandise doit partir. Vide : le plus tôt possible ; +7 : dans une semaine.
order-entry-terms = Conditions
order-entry-terms-help = Les conditions de paiement de cette commande, par exemple net30 ou cod. Vide : celles du client. { KEY("form.look-up") } affiche la liste.
order-entry-ship-to = Destinataire, chantier
order-entry-ship-to-help = Le code du destinataire ou du chantier du client. { KEY("form.look-up") } affiche la liste.
order-entry-warehouse = Entrepôt
order-entry-warehouse-help = Le code de l’entrepôt, dont la tolérance et le montant maximum de commande s’appliquent. { KEY("form.look-up") } affiche la liste.
order-entry-unconfirmed = Pas encore confirmée
order-entry-unconfirmed-help = Oui : le client n’a pas encore confirmé la commande. La barre d’espace change la réponse.

order-entry-job-check = Vérification de la commande
order-entry-job-save = Enregistrement de la commande { $number }
order-entry-job-look-up = Recherche

order-entry-waiting = Le client et le montant suffisent pour la vérification de crédit.
order-entry-would-be-approved = Cette commande sera approuvée.
order-entry-would-be-warned = Cette commande sera approuvée avec un avertissement.
order-entry-would-be-held = Cette commande sera bloquée.
order-entry-would-be-refused = Cette commande ne sera pas acceptée.
order-entry-last = Enregistrée : commande { $number } du client { $customer }
order-entry-is-approved = La commande est approuvée.
order-entry-is-warned = La commande est approuvée avec un avertissement.
order-entry-is-held = La commande est bloquée jusqu’à ce que le service crédit la débloque.

order-entry-approved = La commande { $number } est approuvée.
order-entry-warned = La commande { $number } est approuvée avec un avertissement : { $reasons }.
order-entry-held = La commande { $number } est bloquée : { $reasons }.
order-entry-refused = La commande { $number } n’a pas été acceptée : { $reasons }.

## La recherche d’un client

customer-look-up-title = Chercher un client
customer-look-up-code = Client
customer-look-up-name = Nom
customer-look-up-state = État
customer-look-up-reason = Raison
