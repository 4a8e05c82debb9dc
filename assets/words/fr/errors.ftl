### Pourquoi le bureau n'a pas fait quelque chose : ce qui a échoué et pourquoi ; le conseil dit quoi faire.

## Le fichier du bureau

desk-missing = Il n’y a pas de bureau à l’emplacement { $path }.
    .hint = Indiquez le chemin d’un bureau avec --desk, ou créez-en un avec : creditdesk init FICHIER
desk-exists = { $path } existe déjà ; rien n’a été écrit.
    .hint = Choisissez un autre nom ou déplacez d’abord ce fichier.
desk-not-a-desk = { $path } n’est pas un bureau.
    .hint = Vérifiez le chemin : un bureau est un fichier créé par creditdesk init.
desk-newer = Le bureau a la version { $found } ; ce programme connaît les versions jusqu’à { $known }.
    .hint = Utilisez une version plus récente du programme.
desk-locked = Quelqu’un d’autre écrit dans le bureau et n’a pas terminé à temps ; rien n’a été modifié.
    .hint = Réessayez dans un instant. Le réglage lock_wait fixe le délai d’attente.
desk-disk-full = Le disque est plein ; rien n’a été modifié.
    .hint = Libérez de l’espace sur le disque et réessayez.
desk-read-only = Le bureau n’est pas accessible en écriture ; rien n’a été modifié.
    .hint = Vérifiez que vous pouvez écrire dans le fichier et dans son dossier.
desk-damaged = Le fichier du bureau est endommagé : { $detail }.
    .hint = Restaurez la dernière sauvegarde dans un nouveau fichier : creditdesk restore FICHIER
desk-unreadable = Le fichier du bureau n’a pas pu être lu ou écrit : { $detail }.
    .hint = Vérifiez le disque, sa connexion et vos droits sur le fichier.
desk-value-unreadable = Le bureau contient une valeur illisible : table { $table }, ligne { $row }, colonne { $column } : « { $value } ». Rien n’a été modifié.
    .hint = Lancez creditdesk doctor : il liste toutes les valeurs illisibles. Restaurez ensuite la dernière sauvegarde saine dans un nouveau fichier : creditdesk restore FICHIER
desk-meaningless = Le bureau contient une valeur qui n’a pas de sens : { $detail }.
    .hint = Lancez creditdesk doctor. Un autre programme a peut-être modifié le fichier.
stopped = Arrêté à votre demande ; rien n’a été modifié.
    .hint = Relancez l’opération quand vous voulez.
program-defect = Le programme a commis une erreur : { $detail }. Rien n’a été modifié.
    .hint = Signalez-le en joignant le fichier journal.
restore-from-damaged = { $path } est endommagé et n’a pas été copié : { $detail }.
    .hint = Restaurez une sauvegarde plus ancienne.

## Ce qui a été demandé

amount-out-of-range = Le montant est plus grand que ce que le bureau peut enregistrer.
    .hint = Vérifiez le nombre de chiffres.
pair-malformed = { $value } n’est pas une paire formée d’un nom et d’une valeur.
    .hint = Écrivez nom=valeur, par exemple limit=12500
code-malformed = { $code } ne peut pas servir de code.
    .hint = Un code a de 1 à 40 caractères visibles, sans espace au début ni à la fin.
parameter-unknown = Il n’y a pas de { $name } ici.
    .hint = Noms connus : { $known }.
parameter-unreadable = { $name } ne peut pas être { $value }.
    .hint = Écrivez-le comme l’un de ces exemples : { $example }.
parameter-required = { $name } : une valeur est obligatoire.
    .hint = Laissez-la telle quelle ou écrivez-en une autre.
parameter-duns-digits = Un numéro DUNS a neuf chiffres ; { $value } en a { $digits }.
    .hint = Écrivez-le comme 123456789 ou 12-345-6789.
parameter-too-long = { $name } est trop long : { $longest } caractères au plus.
    .hint = Raccourcissez-le.
parameter-twice = { $name } a été indiqué deux fois.
    .hint = Indiquez chaque nom une seule fois.
parameter-read-only = { $name } est tenu par le bureau lui-même et ne peut pas être modifié.
    .hint = Laissez-le de côté.
parameter-fixed = { $name } se choisit une fois, au début, et ne peut pas être modifié.
    .hint = Ajoutez plutôt un nouvel élément avec un autre { $name }.
approval-without-date = Le statut d’approbation { $value } demande une date.
    .hint = Écrivez-le avec sa date, par exemple { $value }:2026-12-01
temporary-limit-incomplete = Une limite temporaire a un montant et deux dates ; il en manque.
    .hint = Indiquez ensemble temporary_limit, temporary_from et temporary_to, ou videz les trois.
temporary-limit-reversed = La limite temporaire commencerait le { $from }, après sa fin le { $to }.
    .hint = Inversez les deux dates.
order-bounds-reversed = Le montant minimum de commande, { $minimum }, dépasse le maximum, { $maximum }.
    .hint = Diminuez le minimum ou augmentez le maximum.
days-reversed = Le premier jour, { $from }, vient après le dernier, { $to }.
    .hint = Inversez les deux dates.

## Ce qui n'existe pas

customer-not-found = Il n’y a pas de client { $code }.
    .hint = creditdesk customer list affiche les clients.
ship-to-not-found = Le client { $customer } n’a pas de destinataire { $code }.
    .hint = creditdesk ship-to list { $customer } les affiche.
group-not-found = Il n’y a pas de groupe { $code }.
    .hint = creditdesk group list affiche les groupes.
group-is-no-credit-group = { $code } est un groupe de gestion : ses membres ne partagent pas de limite.
    .hint = Indiquez-le plutôt comme policy_group.
group-is-no-policy-group = { $code } est un groupe de crédit, pas un groupe de gestion.
    .hint = Indiquez-le plutôt comme group.
warehouse-not-found = Il n’y a pas d’entrepôt { $code }.
    .hint = creditdesk warehouse list affiche les entrepôts.
terms-not-found = Il n’y a pas de conditions { $code }.
    .hint = cash, prepaid, cod et tout netN jusqu’à net365 sont connus ; creditdesk terms add en crée d’autres.
order-not-found = Il n’y a pas de commande { $code }.
    .hint = creditdesk order list affiche les commandes.
user-not-found = Il n’y a pas d’utilisateur { $code }.
    .hint = Utilisateurs connus : { $known }.
user-unclear = On ne sait pas qui vous êtes : le bureau a plusieurs utilisateurs et aucun ne porte le nom de votre compte.
    .hint = Dites qui vous êtes avec --as. Utilisateurs : { $known }.
setting-unknown = Il n’y a pas de réglage { $name }.
    .hint = Réglages connus : { $known }.
setting-unreadable = Le réglage { $name } ne peut pas être { $value }.
    .hint = Écrivez-le comme l’un de ces exemples : { $example }.
reason-action-unknown = Il n’y a pas de décision { $action } à laquelle un motif puisse appartenir.
    .hint = Décisions connues : { $known }.
reason-without-text = Un motif demande un texte de 1 à 100 caractères.
    .hint = Écrivez ce que le motif veut dire, tel que les autres le liront.
block-without-reason = Un client n’est pas bloqué sans raison.
    .hint = Indiquez-la avec --reason.
terms-days-without-credit = Les conditions de type { $kind } n’ont pas de jours : elles se paient tout de suite.
    .hint = Laissez days de côté ou choisissez net.

## Refusé par une règle

customer-exists = Le client { $code } existe déjà.
    .hint = Choisissez un autre code ou modifiez ce client avec customer set.
customer-is-closed = Le client { $code } est fermé.
    .hint = Rouvrez d’abord le client : creditdesk customer reopen { $code }
customer-not-blocked = Le client { $code } n’est pas bloqué.
    .hint = Il n’y a rien à faire.
customer-not-closed = Le client { $code } n’est pas fermé.
    .hint = Il n’y a rien à faire.
ship-to-exists = Le client { $customer } a déjà un destinataire { $code }.
    .hint = Choisissez un autre code ou modifiez-le avec ship-to set.
group-exists = Le groupe { $code } existe déjà.
    .hint = Choisissez un autre code ou modifiez ce groupe avec group set.
group-not-a-member = Le client { $customer } n’est pas membre du groupe { $code }.
    .hint = creditdesk group show { $code } affiche ses membres.
group-other-currency = La limite du groupe { $code } est en { $currency } ; un compte en { $other } ne peut pas lui être comparé.
    .hint = Laissez le client hors du groupe ou ouvrez-lui un compte en { $currency }.
warehouse-exists = L’entrepôt { $code } existe déjà.
    .hint = Choisissez un autre code ou modifiez cet entrepôt avec warehouse set.
terms-exist = Les conditions { $code } sont déjà connues.
    .hint = Choisissez un autre code.
reason-exists = La décision { $action } a déjà un motif { $code }.
    .hint = Choisissez un autre code.
user-exists = L’utilisateur { $code } existe déjà.
    .hint = Choisissez un autre identifiant ou modifiez cet utilisateur avec user set.
last-administrator = { $user } est le dernier administrateur ; sans lui, personne ne pourrait configurer le bureau.
    .hint = Nommez d’abord un autre administrateur.
currency-fixed = La devise de la société ne change plus : des clients, des groupes ou des entrepôts ont des montants dans cette devise.
    .hint = Créez un nouveau bureau pour une autre devise.

## D'autres ont été plus rapides, ou en ont seuls le droit

record-changed = { $code } n’est plus comme vous l’avez vu : { $user } l’a modifié le { $day } à { $time } UTC. Rien n’a été modifié.
    .hint = Regardez-le à nouveau et décidez ensuite.
record-changed-unknown = { $code } n’est plus comme vous l’avez vu. Rien n’a été modifié.
    .hint = Regardez-le à nouveau et décidez ensuite.
role-needed = { $user } n’en a pas le droit : il faut le rôle de { $role }.
    .hint = Demandez à quelqu’un qui a ce rôle.

## Avertissements sur les limites

limit-below-exposure = La limite de { $limit } est inférieure à l’encours d’aujourd’hui, { $exposure }.
    .hint = Les nouvelles commandes seront bloquées tant que l’encours n’aura pas baissé. Les commandes déjà approuvées le restent jusqu’à leur prochaine vérification.
limit-below-exposure-orders = La limite de { $limit } est inférieure à l’encours d’aujourd’hui, { $exposure }. Ces commandes ne passeraient pas une nouvelle vérification : { $orders }.
    .hint = Rien n’est bloqué pour autant : la limite s’applique à leur prochaine vérification.
