### Pourquoi le programme n’a pas fait quelque chose : ce qui a échoué et pourquoi ; le conseil dit quoi faire.

## Le fichier du dossier

desk-missing = Il n’y a pas de dossier à l’emplacement { $path }.
    .hint = Indiquez le chemin d’un dossier avec --desk, ou créez-en un : creditdesk init FICHIER
desk-not-a-desk = { $path } n’est pas un dossier de creditdesk.
    .hint = Vérifiez le chemin : un dossier est un fichier créé par creditdesk init FICHIER. Si ce fichier en était un, il a été endommagé ou remplacé : créez-en un nouveau à partir de la copie la plus récente avec creditdesk restore COPIE NOUVEAU-FICHIER
desk-newer = Le dossier est en version { $found } ; ce programme connaît les versions jusqu’à la version { $known }.
    .hint = Utilisez une version plus récente du programme.
desk-foreign-schema = La structure du dossier a été modifiée par un autre programme et pourrait ne plus respecter les règles : { $parts }.
    .hint = { $creditdesk } doctor explique chacun de ces éléments. Créez un nouveau dossier à partir de la dernière copie saine avec creditdesk restore COPIE NOUVEAU-FICHIER. Pour garder celui-ci comme preuve : { $rescue } NOUVEAU-FICHIER
desk-replaced = Un autre fichier a pris la place du dossier { $path }, ou celui-ci a été déplacé ou supprimé ; rien n’a été écrit.
    .hint = Quittez le programme et relancez-le : il ouvrira le fichier qui s’y trouve maintenant.
desk-several-names = Le fichier { $path } porte { $names } noms (liens physiques). Ce qui est enregistré sous l’un d’eux est perdu sous les autres ; rien n’a été écrit.
    .hint = Quittez le programme partout et supprimez les autres noms. Ou créez un dossier distinct avec { $creditdesk } backup NOUVEAU-FICHIER et travaillez avec celui-là.
desk-wal-unreadable = Les dernières modifications du dossier { $path } se trouvent dans un fichier voisin, qui ne peut pas être lu sans droit d’écriture.
    .hint = Copiez le dossier et les fichiers voisins dont le nom finit par -wal et -shm dans un répertoire où vous pouvez écrire, et ouvrez-le là.
desk-locked = { $holder ->
    [known] { $user }, sur { $host }, écrit dans le dossier depuis { $since } ({ $command }, processus { $process }) et n’a pas terminé à temps ; rien n’a été modifié.
   *[unknown] Un autre programme écrit dans le dossier et n’a pas terminé à temps ; rien n’a été modifié.
}
    .hint = Réessayez dans un instant. Le réglage lock_wait fixe le délai d’attente.
lock-holder-screens = les écrans
lock-holder-migration = mise à niveau du dossier
desk-disk-full = Le disque est plein ; rien n’a été modifié.
    .hint = Libérez de l’espace sur le disque et réessayez.
desk-read-only = Le dossier n’est pas accessible en écriture ; rien n’a été modifié.
    .hint = Vérifiez que vous pouvez écrire dans le fichier et dans son répertoire.
desk-old-read-only = Le dossier { $path } est d’une version plus ancienne ({ $found } ; ce programme travaille avec la version { $known }) et se trouve là où rien ne peut être écrit : il ne peut pas être mis à la nouvelle version.
    .hint = Copiez-le dans un répertoire où vous pouvez écrire, et ouvrez cette copie : creditdesk restore { $shell } NOUVEAU-FICHIER
desk-damaged = Le fichier du dossier est endommagé : { $detail }.
    .hint = Créez un nouveau dossier à partir de la copie la plus récente : creditdesk restore COPIE NOUVEAU-FICHIER. Pour sauver ce qui reste lisible de celui-ci : { $rescue } NOUVEAU-FICHIER
damage-most-is-missing = la plus grande partie du fichier manque
damage-cut-within-page = la fin manque
damage-copy-differs = la copie diffère du dossier
desk-nothing-left = Le fichier { $path } est vide : il n’y a rien à sauver.
    .hint = Créez un nouveau dossier à partir de la copie la plus récente : creditdesk restore COPIE NOUVEAU-FICHIER
desk-unreadable = Le fichier du dossier n’a pas pu être lu ou écrit : { $detail }.
    .hint = Vérifiez le disque, sa connexion et vos droits sur le fichier.
desk-unsettled = On ne sait pas si la modification a été enregistrée ; le disque a fait défaut pendant l’écriture : { $detail }.
    .hint = Avant de recommencer, consultez la commande ou le client, ou les dernières lignes de la piste d’audit ({ $creditdesk } audit list). { $creditdesk } doctor indique si le fichier est sain.
saved-unread = C’est enregistré, mais l’enregistrement mis à jour n’a pas pu être relu.
answer-lost-saved = C’est enregistré, mais la réponse n’a pas pu être écrite sur la sortie standard : { $cause }.
    .hint = Ne recommencez pas : consultez d’abord ce qui est enregistré.
answer-lost = La réponse n’a pas pu être écrite sur la sortie standard : { $cause }.
    .hint = Vérifiez la destination de la sortie standard.
desk-value-unreadable = Le dossier contient une valeur illisible : table { $table }, ligne { $row }, colonne { $column } : « { $value } ». Rien n’a été modifié.
    .reason = Le dossier contient une valeur illisible : table { $table }, ligne { $row }, colonne { $column } : « { $value } ».
    .short = Illisible : table { $table }, ligne { $row }, colonne { $column } : « { $value } »
    .hint = Lancez { $creditdesk } doctor : il liste toutes les valeurs illisibles. Créez ensuite un nouveau dossier à partir de la dernière copie saine : creditdesk restore COPIE NOUVEAU-FICHIER. Pour sauver celui-ci tel quel : { $rescue } NOUVEAU-FICHIER
desk-meaningless = Le dossier contient une valeur qui n’a pas de sens : { $detail }.
    .hint = Lancez { $creditdesk } doctor. Un autre programme a peut-être modifié le fichier.
stopped = Arrêté à votre demande ; rien n’a été modifié.
    .hint = Relancez l’opération quand vous voulez.
program-defect = Erreur interne : { $detail }. Rien n’a été modifié.
    .hint = Signalez-la en joignant le fichier journal.
copy-not-sound = { $path } présente des anomalies et n’a pas été copié.
    .hint = Pour le copier tel quel : { $rescue } NOUVEAU-FICHIER. Pour obtenir un dossier sain, partez d’une copie plus ancienne : creditdesk restore COPIE NOUVEAU-FICHIER
copy-differs = La copie diffère du dossier ; { $file } n’a pas été écrit.
    .hint = Vérifiez le disque de destination et recommencez la copie.

## Fichiers à écrire

file-exists = { $force ->
    [earlier] { $file } existe déjà, sans doute avec les lignes rejetées d’un import précédent ; rien n’a été importé.
   *[other] { $file } existe déjà ; rien n’a été écrit.
}
    .hint = { $force ->
        [yes] Choisissez un autre nom, ou ajoutez --force pour remplacer le fichier.
        [earlier] Donnez un autre nom au fichier des lignes rejetées avec --rejects NOM, ou ajoutez --force pour remplacer le fichier.
       *[no] Choisissez un autre nom, ou déplacez d’abord le fichier.
    }
file-protected = { $purpose ->
    [desk] { $file } est le dossier ou en fait partie ; il n’est jamais remplacé.
    [settings] { $file } est le fichier de réglages ; il n’est jamais remplacé.
    [log] { $file } est le journal ; il n’est jamais remplacé.
    [columns] { $file } conserve les colonnes des listes ; il n’est jamais remplacé.
    [mapping] { $file } est le modèle d’import ; il n’est jamais remplacé.
   *[input] { $file } est lu par cette action ; il n’est jamais remplacé.
}
    .hint = Choisissez un autre nom.
file-companion = { $file } existe : il appartient à un autre dossier de ce nom, encore ouvert ou mal fermé.
    .hint = Choisissez un autre nom. Si aucun programme n’a ouvert ce dossier, déplacez d’abord ce fichier.
file-dangling-link = { $file } est un lien qui ne mène nulle part ; rien n’a été écrit.
    .hint = Indiquez le fichier lui-même, ou supprimez le lien.
file-device = { $file } est un tube ou un périphérique, qui ne peut pas contenir un dossier.
    .hint = Indiquez un fichier.
file-unsynced = { $file } est écrit, mais le système n’a pas confirmé qu’il est bien sur le disque : { $cause }.
    .hint = Vérifiez le disque et écrivez le fichier à nouveau.
file-reserved = { $file } est un nom réservé aux fichiers inachevés, que ce programme supprime ensuite.
    .hint = Choisissez un autre nom.

## Ce que dit le système

io-folder-missing = le répertoire n’existe pas
io-not-found = introuvable
io-denied = accès refusé
io-read-only = ce disque est en lecture seule
io-full = le disque est plein
io-too-large = il dépasserait la taille autorisée par le système
io-not-a-folder = un élément du chemin n’est pas un répertoire
io-open-desk = il fait partie d’un dossier ouvert

## Ce qui a été demandé

amount-out-of-range = Le montant est trop grand pour être enregistré.
    .hint = Vérifiez le nombre de chiffres.
pair-malformed = { $value } n’est pas une paire formée d’un nom et d’une valeur.
    .hint = Écrivez nom=valeur, par exemple limit=12500
code-malformed = { $code } ne peut pas servir de code.
    .hint = Un code compte de 1 à 40 caractères visibles, sans espace au début ni à la fin.
reason-missing = Il manque un motif.
reason-too-long = Un motif a au plus { $longest } caractères.
    .hint = Indiquez-le en quelques mots ; il figurera dans la piste d’audit.
parameter-unknown = Le paramètre « { $name } » n’existe pas.
    .hint = Noms connus : { $known }.
parameter-unreadable = { $name } ne peut pas être { $value }.
    .hint = { $samples ->
            [one] Écrivez-le comme { $example }.
           *[other] Écrivez-le comme l’un de ces exemples : { $example }.
        }
parameter-required = { $name } : une valeur est obligatoire.
    .hint = Laissez-la telle quelle ou écrivez-en une autre.
parameter-duns-digits = Un numéro DUNS a neuf chiffres ; { $value } en a { $digits }.
    .hint = Écrivez-le comme 123456789 ou 12-345-6789.
parameter-too-long = { $name } est trop long : { $longest } caractères au plus.
    .hint = Raccourcissez-le.
parameter-twice = { $name } a été indiqué deux fois.
    .hint = Indiquez chaque nom une seule fois.
parameter-read-only = { $name } est tenu à jour par le programme et ne se modifie pas.
    .hint = Ne l’indiquez pas.
parameter-fixed = { $name } se choisit une fois, au début, et ne se modifie plus.
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

## Ce qui n’existe pas

customer-not-found = Le client { $code } n’existe pas.
    .hint = { $creditdesk } customer list affiche les clients.
code-ambiguous = { $code } peut désigner plusieurs codes : { $codes }.
    .hint = Respectez les majuscules et les minuscules.
ship-to-not-found = Le client { $customer } n’a pas de destinataire { $code }.
    .hint = { $creditdesk } ship-to list { $customer } les affiche.
cover-not-found = Le client { $customer } n’a pas de couverture { $code }.
    .hint = { $creditdesk } cover list { $customer } les affiche.
group-not-found = Le groupe { $code } n’existe pas.
    .hint = { $creditdesk } group list affiche les groupes.
group-is-no-credit-group = { $code } est un groupe de gestion des crédits : ses membres ne partagent pas de limite.
    .hint = Indiquez-le plutôt comme policy_group.
group-is-no-policy-group = { $code } est un groupe de crédit, pas un groupe de gestion des crédits.
    .hint = Indiquez-le plutôt comme group.
warehouse-not-found = L’entrepôt { $code } n’existe pas.
    .hint = { $creditdesk } warehouse list affiche les entrepôts.
terms-not-found = Les conditions { $code } n’existent pas.
    .hint = cash, prepaid, cod et tout netN jusqu’à net365 existent déjà ; { $creditdesk } terms add en crée d’autres.
order-not-found = La commande { $code } n’existe pas.
    .hint = { $creditdesk } order list affiche les commandes.
user-not-found = L’utilisateur { $code } n’existe pas.
    .hint = Utilisateurs connus : { $known }.
user-deactivated = { $code } ne travaille plus dans ce dossier.
    .hint = Un administrateur peut le réactiver : { $creditdesk } user set { $code } active=yes
clock-wrong = L’horloge de cette machine indique { $at }, ce qui est impossible ; rien n’a été modifié.
    .hint = Réglez l’horloge. En attendant, le dossier peut être consulté à la date indiquée avec --today.
user-unclear = L’utilisateur n’est pas connu : le dossier en a plusieurs et aucun ne porte le nom de votre compte.
    .hint = Indiquez qui vous êtes avec --as. Utilisateurs : { $known }.
setting-unknown = Le réglage « { $name } » n’existe pas.
    .hint = Réglages connus : { $known }.
setting-unreadable = Le réglage { $name } ne peut pas être { $value }.
    .hint = { $samples ->
            [one] Écrivez-le comme { $example }.
           *[other] Écrivez-le comme l’un de ces exemples : { $example }.
        }
reason-action-unknown = La décision « { $action } » n’existe pas, ou n’a pas de motifs.
    .hint = Décisions connues : { $known }.
reason-without-text = Un motif demande un texte de 1 à { $longest } caractères.
    .hint = Écrivez la signification du motif, telle que les autres la liront.
block-without-reason = Un client n’est pas bloqué sans raison.
    .hint = Indiquez-la avec --reason.
terms-days-without-credit = Les conditions de type { $kind } n’ont pas de jours : elles se paient tout de suite.
    .hint = N’indiquez pas days, ou choisissez net.

## Refusé par une règle

customer-exists = Le client { $code } existe déjà.
    .hint = Choisissez un autre code ou modifiez ce client avec { $creditdesk } customer set { $code } NOM=VALEUR
customer-gone = Le client { $code } n’existe plus : son ajout a été annulé. Rien n’a été modifié.
    .hint = Regardez de nouveau la liste.
customer-is-closed = Le client { $code } est fermé.
    .hint = Rouvrez d’abord le compte : { $creditdesk } customer reopen { $code }
customer-not-blocked = Le client { $code } n’est pas bloqué.
    .hint = Il n’y a rien à faire.
customer-not-closed = Le client { $code } n’est pas fermé.
    .hint = Il n’y a rien à faire.
ship-to-exists = Le client { $customer } a déjà un destinataire { $code }.
    .hint = Choisissez un autre code ou modifiez-le avec { $creditdesk } ship-to set { $customer } { $code } NOM=VALEUR
cover-exists = Le client { $customer } a déjà une couverture { $code }.
    .hint = Choisissez un autre code ou modifiez-la avec { $creditdesk } cover set { $customer } { $code } NOM=VALEUR
group-exists = Le groupe { $code } existe déjà.
    .hint = Choisissez un autre code ou modifiez ce groupe avec { $creditdesk } group set { $code } NOM=VALEUR
group-not-a-member = Le client { $customer } n’est pas membre du groupe { $code }.
    .hint = { $creditdesk } group show { $code } affiche ses membres.
group-other-currency = La limite du groupe { $code } est en { $currency } ; un compte en { $other } ne peut pas lui être comparé.
    .hint = Laissez le client hors du groupe ou ouvrez-lui un compte en { $currency }.
warehouse-exists = L’entrepôt { $code } existe déjà.
    .hint = Choisissez un autre code ou modifiez cet entrepôt avec { $creditdesk } warehouse set { $code } NOM=VALEUR
terms-exist = Les conditions { $code } existent déjà.
    .hint = Choisissez un autre code.
reason-exists = La décision { $action } a déjà un motif { $code }.
    .hint = Choisissez un autre code.
user-exists = L’utilisateur { $code } existe déjà.
    .hint = Choisissez un autre identifiant ou modifiez cet utilisateur avec { $creditdesk } user set { $code } NOM=VALEUR
last-administrator = { $user } est le dernier administrateur ; sans administrateur, personne ne pourrait configurer le dossier.
    .hint = Nommez d’abord un autre administrateur.
currency-fixed = La devise de la société ne change plus : des clients, des groupes ou des entrepôts ont des montants dans cette devise.
    .hint = Créez un nouveau dossier pour une autre devise.

## D’autres ont été plus rapides, ou en ont seuls le droit

record-changed = { $code } n’est plus tel que vous l’avez vu : { $user } l’a modifié le { $at }. Rien n’a été modifié.
    .hint = Consultez-le à nouveau avant de décider.
record-changed-unknown = { $code } n’est plus tel que vous l’avez vu. Rien n’a été modifié.
    .hint = Consultez-le à nouveau avant de décider.
role-needed = { $user } n’en a pas le droit : il faut le rôle « { $role } ».
    .hint = Demandez à un utilisateur qui a ce rôle.

## Avertissements sur les limites

limit-below-exposure = La limite de { $limit } est inférieure à l’encours d’aujourd’hui, { $exposure }.
    .hint = Les nouvelles commandes seront bloquées tant que l’encours n’aura pas baissé. Les commandes déjà approuvées le restent jusqu’à leur prochaine vérification.
limit-below-exposure-orders = La limite de { $limit } est inférieure à l’encours d’aujourd’hui, { $exposure }. Ces commandes ne passeraient pas une nouvelle vérification : { $orders }.
    .hint = Rien n’est bloqué pour autant : la limite s’applique à leur prochaine vérification.
