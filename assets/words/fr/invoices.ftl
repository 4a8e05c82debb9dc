### La saisie des factures, et le transfert de ce qui est saisi.

invoice-entry-title = Saisie de facture
invoice-entry-number = Numéro de facture
invoice-entry-number-help = Le numéro de la facture, 40 caractères au plus. Aucune autre facture, aucun avoir ne doit le porter.
invoice-entry-amount-help = Le total de la facture, taxes comprises, dans la devise du client. Négatif pour un avoir.
invoice-entry-day = Date de facture
invoice-entry-day-help = La date de la facture. Vide pour aujourd’hui.
invoice-entry-due = Date d’échéance
invoice-entry-due-help = Le jour où la facture est due. Vide pour celui qui découle des conditions de paiement.
invoice-entry-order = Commande
invoice-entry-order-help = La commande qui est facturée ; ce qui en reste diminue du montant. Vide pour une facture sans commande. F4 montre les commandes ouvertes du client.
invoice-entry-order-offer = { $remaining } { $currency } à facturer, { $standing }
invoice-entry-ship-to-help = Le code du destinataire ou du chantier. Vide pour celui de la commande, ou aucun. F4 les montre tous pour ce client.
invoice-entry-second-due = 2e échéance : date
invoice-entry-second-amount = 2e échéance : montant
invoice-entry-third-due = 3e échéance : date
invoice-entry-third-amount = 3e échéance : montant
invoice-entry-later-due-help = Le jour où cette partie de la facture est due. Vide s’il n’y a pas de telle échéance.
invoice-entry-later-amount-help = Ce qui est dû ce jour-là. La première échéance, à la date d’échéance, est ce que les autres laissent du montant.
invoice-entry-half-instalment = Une échéance a besoin d’une date et d’un montant.

invoice-entry-job-check = Vérification de la facture
invoice-entry-job-save = Enregistrement de la facture { $number }

invoice-entry-waiting = Le client et le montant suffisent pour voir ce que dit la limite de crédit.
invoice-entry-due-on = Échéance le { $due }
invoice-entry-credit-note = C’est un avoir de { $amount }. Il est toujours accepté.
invoice-entry-can-be-saved = Cette facture peut être enregistrée.
invoice-entry-can-be-saved-with-message = Cette facture peut être enregistrée quand même, avec un avertissement.
invoice-entry-cannot-be-saved = Cette facture ne peut pas être enregistrée.
invoice-entry-last = Enregistré : { $number } du client { $customer }, { $amount } { $currency }
invoice-entry-awaits-transfer = Une facture saisie attend son transfert ; un avoir n’en a pas besoin.
invoice-entry-saved = { $number } est enregistré : { $amount } { $currency }.
invoice-entry-saved-with-message = { $number } est enregistré, avec un avertissement : { $reasons }.

## Ce qui attend son transfert

invoice-transfer-title = Transfert des factures
invoice-transfer-command-apply = Transférer
invoice-transfer-command-open = Montrer
invoice-transfer-column-over = Dépassement
invoice-transfer-column-message = Avertissement
invoice-transfer-blocked = Reste saisie : { $limits }
invoice-transfer-job = { $count ->
    [one] Transfert de { $count } facture
   *[other] Transfert de { $count } factures
}
invoice-transfer-ask = { $count ->
    [one] Transférer { $count } facture ?
   *[other] Transférer { $count } factures ?
}
invoice-transfer-effect = { $count ->
    [one] { $count } facture, { $total } en tout.
   *[other] { $count } factures, { $total } en tout.
} { $messages ->
    [0] Aucune ne dépasse de limite.
    [one] { $messages } appartient à un compte au-delà de sa limite : { $blocked ->
        [0] elle est transférée quand même, avec l’avertissement.
       *[other] elle reste saisie.
    }
   *[other] { $messages } appartiennent à des comptes au-delà de leur limite : { $blocked ->
        [0] elles sont transférées quand même, avec l’avertissement.
       *[other] elles restent saisies.
    }
} Un transfert ne peut pas être annulé.
invoice-transfer-done = { $transferred ->
    [one] { $transferred } facture transférée
   *[other] { $transferred } factures transférées
}, { $left ->
    [one] { $left } non transférée
   *[other] { $left } non transférées
}.

## Le rapport

transfer-report-title = Rapport de transfert
transfer-report-command-save = Enregistrer en fichier
transfer-report-total = Transféré : { $amount } { $currency }
transfer-report-line = { $invoice }, { $customer } { $name }, { $amount } { $currency } : { $fate }
transfer-report-line-unknown = { $invoice } : { $fate }
transfer-report-file = Fichier
transfer-report-file-help = Où le rapport est écrit. Un nom en .csv, .json ou .xlsx donne un tableau ; tout autre, comme .txt, le texte tel qu’il est affiché.
transfer-report-file-name = transfert
transfer-report-save = Enregistrer le rapport
transfer-report-save-effect = .csv, .xlsx et .json donnent un tableau, tout autre nom le texte tel qu’il est affiché. Un fichier du même nom est remplacé.
transfer-report-saved = Le rapport se trouve dans { $file }.
transfer-report-job = Enregistrement de { $file }
