### La saisie des factures, et le transfert de ce qui est saisi.

invoice-entry-title = Saisie de facture
invoice-entry-number = Numéro de facture
invoice-entry-number-help = Le numéro de la facture, 40 caractères au plus. Aucune autre facture du client ne peut le porter.
invoice-entry-amount-help = Le total de la facture TTC, dans la devise du client. Négatif pour un avoir.
invoice-entry-day = Date de facture
invoice-entry-day-help = La date de la facture. Vide : aujourd’hui.
invoice-entry-due = Date d’échéance
invoice-entry-due-help = Le jour où la facture est due. Vide : selon les conditions de paiement.
invoice-entry-order = Commande
invoice-entry-order-help = La commande facturée ; son reste à facturer diminue du montant. Vide : facture sans commande. { KEY("form.look-up") } affiche les commandes en cours du client.
invoice-entry-order-offer = { $remaining } { $currency } à facturer, { $standing }
invoice-entry-ship-to-help = Le code du destinataire ou du chantier. Vide : celui de la commande, ou aucun. { KEY("form.look-up") } affiche ceux du client.
invoice-entry-second-due = 2e échéance : date
invoice-entry-second-amount = 2e échéance : montant
invoice-entry-third-due = 3e échéance : date
invoice-entry-third-amount = 3e échéance : montant
invoice-entry-later-due-help = Le jour où cette partie de la facture est due. Vide : pas de telle échéance.
invoice-entry-later-amount-help = Ce qui est dû ce jour-là. La première échéance, à la date d’échéance, est le montant moins les autres.
invoice-entry-half-instalment = Une échéance demande une date et un montant.

invoice-entry-job-check = Vérification de la facture
invoice-entry-job-save = Enregistrement de la facture { $number }

invoice-entry-waiting = Le client et le montant suffisent pour la vérification de la limite de crédit.
invoice-entry-due-on = Échéance le { $due }
invoice-entry-credit-note = C’est un avoir de { $amount }. Il est toujours accepté.
invoice-entry-can-be-saved = Cette facture peut être enregistrée.
invoice-entry-can-be-saved-with-message = Cette facture peut être enregistrée quand même, avec un avertissement.
invoice-entry-cannot-be-saved = Cette facture ne peut pas être enregistrée.
invoice-entry-last = Enregistré : { $number } du client { $customer }, { $amount } { $currency }
invoice-entry-awaits-transfer = Une facture saisie reste à transférer ; un avoir n’en a pas besoin.
invoice-entry-saved = { $number } est enregistré : { $amount } { $currency }.
invoice-entry-saved-with-message = { $number } est enregistré, avec un avertissement : { $reasons }.
invoice-entry-due-before-date = La facture { $number } est-elle échue avant sa date ?
invoice-entry-due-before-date-effect = Elle est datée du { $day }, mais serait échue dès le { $due } : elle est en retard dès le premier jour.
invoice-entry-due-before-date-yes = Enregistrer

## Ce qui reste à transférer

invoice-transfer-title = Transfert des factures
    .also = tâches périodiques, valider les factures
invoice-transfer-command-apply = Transférer
invoice-transfer-command-open = Afficher
invoice-transfer-column-over = Dépassement
invoice-transfer-column-message = Avertissement
invoice-transfer-blocked = Non transférée : { $limits }
invoice-transfer-job = { $count ->
    [one] Transfert de { $count } facture
   *[other] Transfert de { $count } factures
}
invoice-transfer-ask = { $count ->
    [one] Transférer { $count } facture ?
   *[other] Transférer { $count } factures ?
}
invoice-transfer-effect = { $count ->
    [one] { $count } facture, { $total } au total.
   *[other] { $count } factures, { $total } au total.
} { $messages ->
    [0] Aucune ne dépasse de limite.
    [one] { $messages } dépasse une limite : { $blocked ->
        [0] elle est transférée quand même, avec un avertissement.
       *[other] elle n’est pas transférée.
    }
   *[other] { $messages } dépassent une limite : { $blocked ->
        [0] elles sont transférées quand même, avec un avertissement.
       *[other] elles ne sont pas transférées.
    }
} Un transfert peut être annulé tant que rien n’en dépend.
invoice-transfer-done = { $transferred ->
    [one] { $transferred } facture transférée
   *[other] { $transferred } factures transférées
}{ $left ->
    [0] .
    [one] , { $left } non transférée.
   *[other] , { $left } non transférées.
}

## Le rapport

transfer-report-title = Rapport de transfert
transfer-report-command-save = Enregistrer dans un fichier
transfer-report-total = Transféré : { $amount } { $currency }
transfer-report-line = { $invoice }, { $customer } { $name }, { $amount } { $currency } : { $fate }
transfer-report-line-unknown = { $invoice } : { $fate }
transfer-report-file = Fichier
transfer-report-file-help = L’emplacement du rapport. Un nom en .csv, .json ou .xlsx donne un tableau ; tout autre, comme .txt, le texte tel qu’il est affiché.
transfer-report-file-name = transfert
transfer-report-save = Enregistrer le rapport
transfer-report-save-effect = .csv, .xlsx et .json donnent un tableau, tout autre nom le texte tel qu’il est affiché. S’il existe, une confirmation est demandée.
transfer-report-saved = Le rapport se trouve dans { $file }.
transfer-report-job = Enregistrement du fichier { $file }
