### Ce que le programme dit des factures, des avoirs et des encaissements.

invoice-not-found = La facture { $code } n’existe pas.
    .hint = Cherchez son numéro dans la liste des pièces ouvertes.
receipt-not-found = L’encaissement ou l’avoir { $code } n’existe pas.
    .hint = Cherchez son numéro parmi les pièces du client.
receipt-is-credit-note = { $number } est un avoir, pas un encaissement : il ne peut pas revenir impayé.
    .hint = Pour reprendre sa dernière affectation : { $creditdesk } receipt undo { $number }
receipt-is-write-off = { $number } est un passage en perte, pas un encaissement : il ne peut pas revenir impayé.
    .hint = Pour l’annuler : { $creditdesk } writeoff undo { $number }
document-ambiguous = { $name } est le numéro de { $count } pièces : { $documents }.
    .hint = Écrivez le client devant le numéro, comme il est affiché ici.
document-candidate = { $name } ({ $day }, { $amount })
document-candidates = { $before } ; { $last }
write-off-not-found = Le passage en perte { $code } n’existe pas.
    .hint = Cherchez son numéro parmi les pièces du client.
refund-not-found = Le remboursement { $code } n’existe pas.
    .hint = Cherchez son numéro parmi les pièces du client.
instalment-not-found = La facture { $number } n’a pas d’échéance { $instalment }.
    .hint = La facture indique ses échéances et leurs numéros.
document-number-taken = Le numéro { $number } est déjà celui d’une autre pièce ; rien n’a été saisi.
    .hint = Vérifiez si la pièce a déjà été saisie, ou donnez-lui un autre numéro.

invoice-amount-zero = Le montant de { $number } est nul.
    .hint = Donnez un montant positif pour une facture, négatif pour un avoir.
invoice-due-before-day = La facture { $number } serait échue le { $due }, avant sa date du { $day }.
    .hint = Corrigez l’une des deux dates, ou confirmez avec --due-before-date.
instalments-do-not-add-up = Le total des échéances de la facture { $number } ne correspond pas à son montant.
    .hint = Chaque échéance doit être positive, et leur somme doit égaler le montant de la facture.
credit-note-with-instalments = L’avoir { $number } ne peut pas avoir d’échéances.
    .hint = Retirez les échéances, ou saisissez une facture.

invoice-customer-blocked = Le client { $customer } est bloqué ({ $reason }) : les factures directes sont refusées.
    .hint = Débloquez d’abord le client. Les avoirs, les encaissements et les marchandises déjà expédiées sont acceptés.
invoice-customer-closed = Le client { $customer } est fermé ({ $reason }) : les factures sont refusées.
    .hint = Rouvrez d’abord le client. Les encaissements et les avoirs qui soldent des factures ouvertes sont acceptés.
invoice-over-limit = La facture { $number } n’a pas été enregistrée : avec elle, l’encours du client { $customer } serait de { $measured } et dépasserait de { $margin } la limite de crédit de { $threshold }.
    .hint = { $beyond ->
        [unconfirmed] { $sale } ne sont pas couverts par la commande { $order } : { $cause }. Confirmez d’abord la commande, demandez un règlement au client ou relevez la limite.
        [future] { $sale } ne sont pas couverts par la commande { $order } : { $cause }. Enregistrez d’abord l’expédition, demandez un règlement au client ou relevez la limite.
        [approved] { $sale } ne sont pas couverts par la commande { $order } : { $cause }. Enregistrez d’abord l’expédition, demandez un règlement au client ou relevez la limite.
        [larger] { $sale } dépassent ce que couvre la commande { $order }. Saisissez moins, ou faites d’abord modifier et vérifier la commande.
       *[no] Demandez un règlement au client, ou relevez la limite. Le réglage limit_at_sale fixe ce qui se passe lors d’une vente au-delà de la limite.
    }
invoice-over-group-limit = La facture { $number } n’a pas été enregistrée : avec elle, l’encours du groupe { $detail } serait de { $measured } et dépasserait de { $margin } la limite du groupe de { $threshold }.
    .hint = { $beyond ->
        [unconfirmed] { $sale } ne sont pas couverts par la commande { $order } : { $cause }. Confirmez d’abord la commande, demandez un règlement au client ou relevez la limite.
        [future] { $sale } ne sont pas couverts par la commande { $order } : { $cause }. Enregistrez d’abord l’expédition, demandez un règlement au client ou relevez la limite.
        [approved] { $sale } ne sont pas couverts par la commande { $order } : { $cause }. Enregistrez d’abord l’expédition, demandez un règlement au client ou relevez la limite.
        [larger] { $sale } dépassent ce que couvre la commande { $order }. Saisissez moins, ou faites d’abord modifier et vérifier la commande.
       *[no] Demandez un règlement au client, ou relevez la limite du groupe. Le réglage limit_at_sale fixe ce qui se passe lors d’une vente au-delà de la limite.
    }
invoice-over-ship-to-limit = La facture { $number } n’a pas été enregistrée : avec elle, l’encours du destinataire { $detail } serait de { $measured } et dépasserait de { $margin } sa limite de { $threshold }.
    .hint = { $beyond ->
        [unconfirmed] { $sale } ne sont pas couverts par la commande { $order } : { $cause }. Confirmez d’abord la commande, demandez un règlement au client ou relevez la limite.
        [future] { $sale } ne sont pas couverts par la commande { $order } : { $cause }. Enregistrez d’abord l’expédition, demandez un règlement au client ou relevez la limite.
        [approved] { $sale } ne sont pas couverts par la commande { $order } : { $cause }. Enregistrez d’abord l’expédition, demandez un règlement au client ou relevez la limite.
        [larger] { $sale } dépassent ce que couvre la commande { $order }. Saisissez moins, ou faites d’abord modifier et vérifier la commande.
       *[no] Demandez un règlement au client, ou relevez la limite du destinataire. Le réglage limit_at_sale fixe ce qui se passe lors d’une vente au-delà de la limite.
    }
invoice-beyond-order = { $beyond ->
       *[larger] { $sale } de cette facture constituent une nouvelle vente : ils dépassent ce que couvre la commande { $order }.
        [unconfirmed] { $sale } de cette facture constituent une nouvelle vente, car la commande { $order } ne les couvre pas : { $cause }.
        [future] { $sale } de cette facture constituent une nouvelle vente, car la commande { $order } ne les couvre pas : { $cause }.
        [approved] { $sale } de cette facture constituent une nouvelle vente, car la commande { $order } ne les couvre pas : { $cause }.
    }
order-not-counted-unconfirmed = elle n’est pas confirmée, et les commandes non confirmées ne comptent pas dans l’encours
order-not-counted-future = son expédition est si lointaine qu’elle ne compte pas encore dans l’encours
order-not-counted-approved = les commandes approuvées ne comptent pas dans l’encours
invoice-transferred-already = { $who ->
        [known] La facture { $number } du client { $customer } a été transférée par { $user } le { $at }.
       *[unknown] La facture { $number } du client { $customer } est déjà transférée.
    }
    .hint = Il n’y a rien à faire : les factures importées sont déjà transférées.
transfer-of-credit-note = L’avoir { $number } n’est pas à transférer : il compte dès sa saisie.
    .hint = Seules les factures saisies dans ce dossier sont à transférer.
transfer-left-entered = La facture n’a pas été transférée.
## Le rapport de transfert

transfer-heading = Transfert du { $day } par { $user } : { $transferred ->
    [one] { $transferred } facture transférée
   *[other] { $transferred } factures transférées
}{ $left ->
    [0] .
    [one] , { $left } non transférée.
   *[other] , { $left } non transférées.
}
transfer-heading-rehearsed = Rien n’a été transféré. Au { $day }, ce transfert donnerait : { $transferred ->
    [one] { $transferred } facture transférée
   *[other] { $transferred } factures transférées
}{ $left ->
    [0] .
    [one] , { $left } non transférée.
   *[other] , { $left } non transférées.
}
transfer-done = transférée
transfer-would-be-done = serait transférée
transfer-left = non transférée
transfer-not-awaiting = pas à transférer
closed-customer-owes-less = Le client { $customer } est fermé et doit { $amount } de moins que ce que { $number } solderait.
    .hint = Ne saisissez pas plus que le total des factures ouvertes, ou rouvrez le client.

invoice-order-of-another = La commande { $order } n’est pas celle du client { $customer }.
    .hint = Vérifiez le numéro de la commande, ou facturez le client de la commande.
invoice-order-closed = La commande { $order } est clôturée sans avoir été expédiée : elle ne peut pas être facturée.
    .hint = Rouvrez d’abord la commande, ou saisissez la facture sans commande.
invoice-order-cancelled = La commande { $order } est annulée : elle ne peut pas être facturée.
    .hint = Saisissez la facture sans commande, ou sur une autre.
invoice-order-held = La commande { $order } est bloquée : elle ne peut pas être facturée avant d’être débloquée par le service crédit.
    .hint = Faites d’abord débloquer la commande.
invoice-order-rejected = La commande { $order } a été refusée par le service crédit : elle ne peut pas être facturée.
    .hint = Faites d’abord vérifier à nouveau la commande.
invoice-order-fails-check = La commande { $order } ne passe pas la vérification au transfert en facture.
    .hint = Faites réévaluer la commande, puis débloquer.
invoice-ship-to-differs = La commande { $order } n’est pas livrée au destinataire { $code }.
    .hint = N’indiquez pas de destinataire : la facture prend celui de sa commande.
credit-over-invoiced = Seuls { $invoiced } de la commande { $order } sont facturés : l’avoir dépasse ce montant.
    .hint = Saisissez un avoir plus petit, ou saisissez-le sans la commande.

invoice-disputed-already = { $who ->
        [known] La facture { $number } est déjà en litige : { $user } a ouvert le litige le { $at }.
       *[unknown] La facture { $number } est déjà en litige.
    }
    .hint = L’historique de la facture indique qui a ouvert le litige et pourquoi.
invoice-not-disputed = { $who ->
        [known] La facture { $number } n’est plus en litige : { $user } a clos le litige le { $at }.
       *[unknown] La facture { $number } n’est pas en litige.
    }
    .hint = Consultez l’historique de la facture : le litige a pu être clos entre-temps.

receipt-amount-not-positive = Le montant de l’encaissement { $number } doit être supérieur à zéro.
    .hint = Donnez un montant positif. Pour annuler un encaissement, contrepassez-le.
receipt-reversed-already = { $who ->
        [known] { $user } a contrepassé l’encaissement { $number } le { $at }, avec effet au { $day } ; rien n’a été modifié.
       *[unknown] L’encaissement { $number } a été contrepassé avec effet au { $day } ; rien n’a été modifié.
    }
    .hint = Saisissez le nouveau paiement comme un encaissement distinct.
receipt-other-currency = L’encaissement est en { $currency }, le compte du client { $customer } est tenu en { $account }.
    .hint = Saisissez le montant en { $account }, tel que la banque l’a crédité.
reversal-day = L’encaissement { $number } ne peut pas être contrepassé au { $day } : c’est possible du { $earliest } au { $latest }.
    .hint = Donnez le jour où la banque a rejeté le paiement.

application-of-another = La facture { $invoice } n’est pas celle du client { $customer }.
    .hint = Affectez l’encaissement à des factures du client qui a payé.
application-nothing-owed = La facture { $invoice } est déjà soldée.
    .hint = Retirez cette facture ; ce qui n’est affecté à aucune facture reste non affecté.
application-settled-later = { $receipt } du { $day } solde la facture { $invoice } : { $rest ->
        [none] d’ici là, il n’en reste rien à payer.
       *[some] d’ici là, il n’en reste que { $owes } à payer.
    }
    .hint = { $rest ->
            [none] Annulez d’abord cette affectation.
           *[some] Affectez { $owes } au plus, ou annulez d’abord l’affectation précédente.
        }
application-of-nothing = { $receipt } est entièrement affecté.
    .hint = Annulez d’abord une affectation, ou affectez un autre encaissement.
application-not-positive = Le montant à affecter à la facture { $invoice } doit être supérieur à zéro.
    .hint = Donnez un montant positif, ou aucun pour payer le plus possible.
write-off-of-another = La facture { $invoice } n’est pas celle du client { $customer }.
    .hint = Passez en perte les factures d’un seul client à la fois.
write-off-nothing-owed = La facture { $invoice } est déjà soldée.
    .hint = Retirez cette facture.
write-off-settled-later = { $receipt } du { $day } solde la facture { $invoice } : { $rest ->
        [none] d’ici là, il n’en reste rien à passer en perte.
       *[some] d’ici là, il n’en reste que { $owes } à passer en perte.
    }
    .hint = { $rest ->
            [none] Annulez d’abord cette affectation.
           *[some] Passez en perte { $owes } au plus, ou annulez d’abord l’affectation précédente.
        }
write-off-not-positive = Le montant à passer en perte de la facture { $invoice } doit être supérieur à zéro.
    .hint = Donnez un montant positif, ou aucun pour passer en perte tout ce qui reste.
write-off-over-invoice = Montant à passer en perte de la facture { $invoice } : { $amount }, mais elle ne doit que { $owes }.
    .hint = Passez en perte { $owes } au plus.
write-off-too-early = La facture { $number } porte la date du { $earliest } : on ne peut pas la passer en perte au { $day }.
    .hint = Passez-la en perte au { $earliest } ou plus tard.
application-over-invoice = Montant à affecter à la facture { $invoice } : { $amount }, mais elle ne doit que { $owes }.
    .hint = Affectez { $owes } au plus ; le solde reste non affecté.
application-over-receipt = Montant à affecter à la facture { $invoice } : { $amount }, mais il ne reste que { $left } de { $receipt }.
    .hint = Affectez { $left } au plus.
refund-not-positive = Le montant à rembourser n’est pas supérieur à zéro.
    .hint = Indiquez ce qui doit être remboursé.
refund-of-nothing = Le client { $customer } n’a rien de non affecté : il ne reste rien de ses encaissements ni de ses avoirs.
    .hint = Regardez les encaissements et les avoirs du client : ce qu’ils ont payé ne peut pas être remboursé.
refund-too-early = Rien n’est encore disponible au compte du client { $customer } : { $receipt } est daté du { $day }.
    .hint = Remboursez ce jour-là ou plus tard.
refund-over-credit = { $amount } devait être remboursé au client { $customer }, mais il ne reste que { $left } de ses encaissements et avoirs.
    .hint = Remboursez { $left } au plus.
adjustment-undone-already = { $who ->
        [known] { $user } a déjà annulé { $number } le { $at }. Rien n’a été modifié.
       *[unknown] La pièce { $number } a déjà été annulée. Rien n’a été modifié.
    }
    .hint = Consultez de nouveau la pièce.
adjustment-open-again = Une partie de la pièce { $number } est de nouveau ouverte, car un encaissement remboursé a été contrepassé : elle ne peut pas être annulée.
    .hint = Réglez le reste de la pièce { $number } comme celui d’une facture.
application-too-early = { $number } porte la date du { $earliest } : on ne peut pas l’affecter au { $day }.
    .hint = Affectez-le au { $earliest } ou plus tard. Saisissez d’abord un nouvel encaissement sans la facture, puis affectez-le : { $creditdesk } receipt apply ENCAISSEMENT FACTURE
application-nothing-to-take-back = { $number } n’a plus d’affectation ultérieure à annuler.
    .hint = Consultez la pièce : l’affectation a pu être annulée entre-temps. Ce qui a été affecté à la saisie s’annule en contrepassant l’encaissement.
application-not-the-last = { $who ->
        [known] L’affectation de { $number } que vous avez vue n’est plus la dernière : { $what } par { $user } le { $at }. Rien n’a été modifié.
       *[unknown] L’affectation de { $number } que vous avez vue n’est plus la dernière. Rien n’a été modifié.
    }
    .hint = Consultez de nouveau la pièce.
