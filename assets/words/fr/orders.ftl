### Les commandes et les décisions : pourquoi une chose n’a pas été faite, ce qui n’a pas été vérifié, ce qui a été décidé.

## Commandes

order-number-taken = Il y a déjà une commande { $number }.
    .hint = Donnez un autre numéro à la nouvelle commande.
order-refused = La commande n’a pas été acceptée.
order-not-open = La commande { $number } n’est pas en cours (état : { $state }).
    .hint = Rouvrez-la d’abord ; elle sera vérifiée comme une nouvelle.
order-open-already = La commande { $number } est en cours.
order-confirmed-already = Le client a déjà confirmé la commande { $number }.
order-on-hold = La commande { $number } est bloquée : elle ne peut être ni expédiée ni facturée.
    .hint = Le service crédit doit d’abord la débloquer.
order-rejected = La commande { $number } a été refusée par le service crédit.
    .hint = Rouvrez-la : elle sera vérifiée à nouveau.
order-unconfirmed = La commande { $number } n’est pas confirmée : la marchandise ne peut pas encore partir.
    .hint = Confirmez-la d’abord, ce qui la vérifie : { $creditdesk } order confirm { $number }
order-shipped-already = La marchandise de la commande { $number } est déjà partie.
order-under-way = La commande { $number } est expédiée ou facturée en partie : elle ne peut plus être annulée.
    .hint = Clôturez-la : ce qui n’est pas facturé ne comptera plus.
order-goods-left = De la marchandise de la commande { $number } est partie et { $amount } n’en sont pas facturés : la commande ne peut être ni clôturée ni annulée.
    .hint = Saisissez la facture. S’il ne doit pas y en avoir, un superviseur clôture la commande : { $creditdesk } order close { $number } --not-invoiced --reason TEXTE
order-below-goods-left = De la marchandise de la commande { $number } est partie pour { $shipped } et n’est pas entièrement facturée : la commande ne peut pas être réduite en dessous de ce montant.
    .hint = Saisissez la facture. S’il ne doit pas y en avoir, un superviseur clôture la commande : { $creditdesk } order close { $number } --not-invoiced --reason TEXTE
order-terms-of-goods-left = De la marchandise de la commande { $number } est partie à crédit et { $amount } n’en sont pas facturés : la commande ne peut plus passer à un paiement comptant.
    .hint = Saisissez la facture et ce qui en est payé.
order-changed = { $who ->
        [known] La commande { $number } a été modifiée entre-temps : { $what } par { $user } le { $at }.
       *[unknown] La commande { $number } a été modifiée entre-temps.
    }
    .hint = Consultez-la de nouveau avant de décider.
order-ships-before-its-date = La date d’expédition { $ship_day } précède la date de la commande, { $day }.
number-unusable = « { $number } » ne peut pas être un numéro : il faut de 1 à { $longest } caractères.
    .hint = Donnez le numéro qui figure sur la commande ou la pièce.

## La file d’attente

order-not-on-hold = La commande { $number } n’est pas bloquée.
order-left-the-queue = { $who ->
        [known] La commande { $number } n’est plus bloquée : { $what } par { $user } le { $at }.
       *[unknown] La commande { $number } n’est plus bloquée.
    }
    .hint = Consultez l’historique de la commande.
order-decided-already = La commande { $number } n’est plus bloquée : { $decision } par { $user } le { $at }.
    .hint = Si cette décision était une erreur, annulez-la d’abord.
reason-not-found = Le motif { $code } n’existe pas pour cette décision.
    .hint = Motifs connus : { $known }.
no-order-named = Aucune commande n’est indiquée.
release-of-blocked-customer = La commande { $number } ne peut pas être débloquée : le client { $customer } est bloqué ou fermé.
    .hint = Débloquez d’abord le client, ou rouvrez son compte s’il est fermé.
decision-other-currency = Le montant est en { $currency } ; les montants de la commande { $number } sont en { $own }. Rien n’a été modifié.
    .hint = Traitez les commandes d’une seule devise à la fois.
release-below-amount = Un déblocage jusqu’à { $up_to } ne couvre pas la commande { $number } de { $amount }.
    .hint = Débloquez-la au moins jusqu’à son montant, ou faites réduire la commande.
release-until-past = Le déblocage aurait déjà pris fin le { $until }.
nothing-to-undo = Il n’y a aucune décision à annuler.
undo-too-late = La commande { $number } a été expédiée ou facturée depuis : la décision ne peut plus être annulée.
undo-decided-since = { $who ->
        [known] La commande { $number } a été modifiée depuis cette décision : { $what } par { $user } le { $at }.
       *[unknown] La commande { $number } a été modifiée depuis cette décision.
    }
    .hint = { $who ->
            [known] Pour annuler d’abord cela : { $creditdesk } undo { $event }
           *[unknown] Consultez son historique dans la piste d’audit.
        }
desk-none-open = Aucun dossier n’est ouvert.
    .hint = Créez un nouveau dossier ou ouvrez-en un.

decided-release = débloquée
decided-reject = refusée
decided-keep = blocage maintenu
decided-terms = conditions modifiées
decided-forward = transmise
decided-force = bloquée manuellement
decided-undo = décision annulée

## Ce qu’une vérification n’a pas contrôlé

passed-checkpoint-off = La vérification de crédit est désactivée à ce point de contrôle : seul l’état du client a été vérifié.
passed-all-but-the-sale = La vérification de crédit est désactivée à ce point de contrôle : seuls l’état du client et la limite à la vente ont été vérifiés.
passed-released = Un déblocage couvre la commande : seul l’état du client a été vérifié.
passed-excluded = Exclue des vérifications de crédit.
passed-below-minimum-for-check = La commande ne dépasse pas le minimum pour vérification de crédit.
passed-paid-without-credit = La commande est payée sans crédit : aucun critère d’endettement n’a été vérifié.
passed-future-order = Commande future : la limite sera vérifiée quand elle entrera dans l’horizon.
passed-past-rules = Une règle laisse passer la commande malgré les règles de blocage : aucune n’a été vérifiée.
passed-released-by-rule = Une règle laisse passer la commande : ni les limites ni les règles de blocage n’ont été vérifiées.

## Clôturer une commande depuis sa fiche

order-command-close = Clôturer
order-close-title = Clôturer la commande { $order } ?
order-close-effect = { $remaining } { $currency } de la commande { $order } du client { $name } ne sont pas facturés. Une fois la commande clôturée, ce montant ne compte plus.
order-close-effect-invoiced = Il ne reste rien à facturer de la commande { $order } du client { $name } : elle est clôturée.
order-close-effect-left = De la marchandise de la commande { $order } du client { $name } est partie et { $left } { $currency } n’en sont pas facturés. Sans facture à venir, un superviseur clôture la commande avec un motif ; { $remaining } { $currency } ne comptent alors plus.
order-close-yes = Clôturer la commande
order-close-not-invoiced = Ne sera pas facturé
order-close-not-invoiced-help = Oui : la marchandise partie ne sera jamais facturée et la commande est clôturée quand même. Non : saisissez d’abord la facture.
order-close-goods-left = Saisissez d’abord la facture de { $left }, ou répondez oui.
order-close-reason = Motif
order-close-reason-help = Pourquoi la marchandise partie ne sera pas facturée. Le motif figure dans la piste d’audit.
order-closed = { $order } clôturée
order-job-close = Clôture de la commande { $order }
order-command-amend = Modifier
order-command-confirm = Confirmer
order-command-ship = Expédier
order-command-copy = Copier
order-end-title = Mettre fin à la commande { $order } ?
order-end-close = La clôturer : ce qui n’est pas facturé ne compte plus
order-end-cancel = L’annuler : rien n’en a été expédié ni facturé
order-cancel-title = Annuler la commande { $order } ?
order-cancel-yes = Annuler la commande
order-cancelled = { $order } annulée
order-job-cancel = Annulation de la commande { $order }
order-amend-title = Modifier la commande { $order }
order-amend-effect = Commande { $order } du client { $name } : { $amount } { $currency } jusqu’ici. Un montant plus élevé est vérifié comme une nouvelle commande, sauf si le déblocage le couvre.
order-amend-amount = Montant
order-amend-amount-help = Le nouveau total, taxes comprises.
order-amended = { $order } : { $amount } désormais
order-amended-held = { $order } : { $amount } désormais, bloquée : { $reasons }
order-job-amend = Modification de la commande { $order }
order-change-refused = { $order } reste inchangée ; refusé : { $reasons }
order-confirm-title = Confirmer la commande { $order } ?
order-confirm-effect = Le client { $name } a confirmé la commande { $order } de { $amount } { $currency }. Elle est alors vérifiée comme une nouvelle commande.
order-confirmed = { $order } confirmée
order-confirmed-held = { $order } confirmée et bloquée : { $reasons }
order-job-confirm = Confirmation de la commande { $order }
order-ship-title = Expédier la commande { $order } ?
order-ship-effect = Des marchandises de { $amount } { $currency } pour le client { $name } partent à l’entrepôt.
order-shipped = { $order } expédiée
order-not-shipped = { $order } non expédiée : { $reasons }
order-job-ship = Expédition de la commande { $order }
order-copy-title = Copier la commande { $order }
order-copy-effect = La même pour le client { $name }, { $amount } { $currency }, datée d’aujourd’hui et vérifiée comme toute nouvelle commande.
order-copy-number = Numéro de la copie
order-copy-number-help = Un numéro qu’aucune commande ne porte encore.
order-copied = { $order } saisie
order-copied-held = { $order } saisie et bloquée : { $reasons }
order-not-copied = { $order } non saisie ; refusé : { $reasons }
order-job-copy = Copie de la commande { $order }

# Annuler une opération
undo-nothing = Vous n’avez rien à annuler.
undo-not-alone = { $why } La liste des opérations montre ce qu’il faudrait annuler d’abord.
undo-no-event = L’événement { $code } n’existe pas.
    .hint = { $creditdesk } undo list --all montre ce qui a été fait, avec les numéros.
undo-of-set-up = C’est la création du dossier, sur laquelle tout le reste repose : elle ne peut pas être annulée. Un dossier dont on ne veut pas est un fichier à supprimer.
    .short = tout repose dessus
undo-too-old = Rien n’en est enregistré qui puisse être annulé : l’opération n’a rien changé, ou date d’une version antérieure du programme.
    .short = rien n’en est enregistré
undo-done-already = { $who ->
        [known] L’opération a déjà été annulée : { $what } par { $user }, le { $at }.
       *[unknown] L’opération a déjà été annulée.
    }
undo-done-again = Annulé puis rétabli : annulez plutôt le n° { $event }.
undo-changed-since = { $who ->
        [known] { $number } a été modifié depuis : { $what } par { $user }, le { $at }. L’opération ne peut pas être annulée.
       *[unknown] { $number } a été modifié depuis. L’opération ne peut pas être annulée.
    }
    .short = { $who ->
            [known] modifié depuis : { $what }, { $user }
           *[unknown] modifié depuis
        }
    .hint = { $who ->
            [known] Pour annuler d’abord cela : { $creditdesk } undo { $event }
           *[unknown] Consultez son historique dans la piste d’audit.
        }
undo-in-use = { $who ->
        [known] D’autres écritures reposent depuis sur { $number } : { $what } par { $user }, le { $at }. L’opération ne peut pas être annulée.
       *[unknown] D’autres écritures reposent depuis sur { $number }. L’opération ne peut pas être annulée.
    }
    .short = { $who ->
            [known] utilisé depuis : { $what }, { $user }
           *[unknown] utilisé depuis
        }
    .hint = { $who ->
            [known] Pour annuler d’abord cela : { $creditdesk } undo { $event }
           *[unknown] Consultez son historique dans la piste d’audit.
        }
undo-order-refused = La commande { $number } serait de nouveau ouverte, et le contrôle de crédit la refuse : l’opération ne peut pas être annulée.
redo-taken = { $number } ne peut pas être rétabli : son numéro ou son code a été attribué entre-temps, ou ce dont il dépend n’existe plus.
redo-not-stored = L’opération annulée était trop volumineuse pour être conservée : recommencez-la, par exemple en important de nouveau le fichier.
redo-new-findings = Un autre motif bloque désormais la commande { $number } : décidez-en de nouveau.
