### Fichiers lus et écrits : pourquoi une ligne, un fichier ou un modèle d’import n’a pas été accepté.

## Lignes

import-field-count = { $found ->
    [one] La ligne compte { $found } champ alors que l’en-tête en compte { $expected }.
   *[other] La ligne compte { $found } champs alors que l’en-tête en compte { $expected }.
}
    .hint = Un texte qui contient un séparateur doit être mis entre guillemets.
import-empty = La valeur manque.
import-formula = Le fichier ne contient pas le résultat de cette formule.
    .hint = Ouvrez-le dans un tableur et enregistrez-le.
import-amount = Ce n’est pas un montant dans la notation de ce fichier, par exemple { $example }.
import-amount-decimals =
    { $decimals ->
        [0] Un montant en { $currency } n’a pas de décimales.
        [one] Un montant en { $currency } a au plus { $decimals } décimale.
       *[other] Un montant en { $currency } a au plus { $decimals } décimales.
    }
import-amount-range = Le montant dépasse le maximum enregistrable, { $most }.
import-not-positive = Le montant doit être supérieur à zéro.
import-day = Ce n’est pas une date du calendrier écrite sous la forme { $pattern }.
import-currency = Ce n’est pas une devise ISO 4217, par exemple EUR.
import-currency-sign = Le montant est en { $sign }, la ligne en { $currency }.
    .hint = Indiquez la devise dans une colonne ou dans un modèle d’import.
import-open = Le reste dû n’est pas une partie du montant, { $amount }.
import-type = Ce type n’est ni celui d’une facture, ni celui d’un avoir, ni celui d’un règlement.
import-side = Ce n’est ni un débit ni un crédit.
import-debited-receipt = Un règlement se trouve dans la colonne des débits : un paiement rejeté se saisit en contrepassant son encaissement.
import-negative-credit = Un montant négatif dans la colonne des crédits réduit ce qui est dû, ou annule un crédit : indiquez lequel des deux.
import-long = Le texte dépasse { $most } caractères.
import-control-character = Le code contient un caractère invisible.
import-quote = Un guillemet s’ouvre ici et n’est pas refermé.
    .hint = Refermez-le avant le séparateur suivant, ou doublez-le s’il fait partie du texte.
import-bytes = Certains octets n’ont pas de sens en { $encoding }.
    .hint = Indiquez l’encodage du fichier dans un modèle d’import : utf-8 ou windows-1252.
import-json-keys = La ligne a une clé que la première n’a pas, une clé en double, ou une liste comme valeur.
    .hint = Donnez à chaque ligne les clés de la première, avec pour valeur un texte, un nombre, true, false ou null.
import-due-before-date = L’échéance précède la date de la facture, le { $date }.
import-settled-before-date = La facture est soldée avant sa date, le { $date }.
import-yes-no = Ce n’est ni oui (yes) ni non (no).
import-rate = Ce n’est pas un cours : un nombre supérieur à 0, avec au plus { $decimals } décimales.
import-net-days = Ce n’est pas un nombre de jours de 0 à { $most }.
import-apply = Ce n’est pas une liste comme INV-1=12.00 INV-2.
import-apply-early = La date précède celle de l’encaissement, le { $date }.
import-apply-of-another = Cet encaissement ne peut solder que des factures du client { $customer }.
import-apply-of-invoice = Seuls les avoirs et les encaissements s’imputent sur des factures.
import-reversed-before-date = La contrepassation précède la date de l’encaissement, le { $date }.
import-lines-none = La commande n’a aucune ligne dans { $file }.
import-lines-fault = La ligne { $line } du fichier { $file }, qui appartient à la commande, n’a pas de valeur lisible.
import-key-twice = { $code } figure deux fois dans le fichier, avec des valeurs différentes.
    .hint = Gardez la bonne ligne et supprimez l’autre.
import-number-taken = { $number } existe déjà avec une autre valeur dans { $column }.
    .hint = Retirez la ligne ou corrigez-la ; ce qui existe déjà se modifie dans le programme.
import-rate-missing = Un montant en { $currency } demande un cours : le compte est en { $account }.
import-open-more = Il ne reste que { $left } à payer sur { $number }.
    .hint = Si un paiement a été annulé, annulez son encaissement.
import-other-currency = Le montant est en { $currency }, le compte en { $account }.
import-word = La valeur n’est aucun de ces mots : { $words }.
import-class = Un passage en perte a un montant négatif, un remboursement un montant positif.
import-order-held = La commande a été bloquée : elle ne passe pas le contrôle, et seul un superviseur peut l’importer comme approuvée.
import-shipped-when = Il manque le jour de l’expédition des marchandises.
import-negative = Le montant ne peut pas être négatif.
import-shipped-ahead = Le jour de l’expédition est encore à venir.
import-forced-is-held = Une commande bloquée manuellement a le statut « bloquée ».
import-state-differs = Le client { $code } a un autre état ici. Bloquez, débloquez, clôturez ou rouvrez plutôt ce client.
import-settled-credit = Un avoir n’est pas soldé par un encaissement.
import-instalment = Ce n’est pas un numéro d’échéance, de 1 à { $most }.
control-sum = À la ligne { $line }, le total de la colonne { $column } est de { $expected }, mais la somme de ses lignes est de { $found }.
import-missing-settled = { $count ->
    [one] Une pièce ne figure plus dans la liste et est soldée :
   *[other] { $count } pièces ne figurent plus dans la liste et sont soldées :
}
import-missing-unread = { $count ->
    [one] Une pièce ouverte ne figure pas dans la liste. Elle n’est pas soldée, car certaines lignes n’ont pas été lues.
   *[other] { $count } pièces ouvertes ne figurent pas dans la liste. Elles ne sont pas soldées, car certaines lignes n’ont pas été lues.
}

## Fichiers

import-file-missing = Le fichier { $file } n’existe pas.
    .hint = Vérifiez le nom et le répertoire.
import-file-folder = { $file } est un répertoire.
    .hint = Indiquez un fichier qui s’y trouve.
import-file-unreadable = Impossible de lire { $file } : { $cause }.
    .hint = Vérifiez que vous avez le droit de le lire et qu’aucun autre programme ne le bloque.
import-file-empty = { $file } est vide.
    .hint = Exportez-le à nouveau depuis son programme d’origine.
import-file-spreadsheet = { $file } est une archive, ou un classeur illisible.
    .hint = Ouvrez-le et enregistrez-le au format .xlsx ou CSV.
import-file-encrypted = { $file } est protégé par un mot de passe.
    .hint = Ouvrez-le, enregistrez-le sans mot de passe, puis importez ce fichier.
import-file-sheet-missing = { $file } n’a pas de feuille { $sheet }.
    .hint = Ses feuilles : { $found }.
import-file-no-sheets = { $file } est au format { $format } et n’a pas de feuilles.
    .hint = Omettez --sheet.
    .screen = Le modèle d’import nomme une feuille : retirez cette ligne.
not-a-list = { $file } n’est pas une liste mais un fichier { $format }, et ces fichiers ne s’importent pas.
    .hint = Exportez la liste des postes ouverts au format CSV ou .xlsx.
import-file-too-large = { $file } est trop volumineux pour être lu comme classeur.
    .hint = Enregistrez-le au format CSV.
import-file-json = La ligne { $line } du fichier { $file } est illisible : un fichier JSON doit contenir une liste de lignes.
    .hint = Présentez-le comme un export : une liste d’objets, chacun avec les clés du premier.
import-file-binary = { $file } n’est pas un fichier texte.
    .hint = Enregistrez-le au format CSV.
import-file-header = La première ligne du fichier { $file } ne se lit pas comme une suite de noms de colonnes.
    .hint = Cherchez un guillemet isolé, ou indiquez l’encodage dans un modèle d’import.
import-file-column-missing = { $file } n’a pas de colonne { $column }. La ligne { $line } contient : { $found }.
    .hint = Une liste d’un autre programme se lit avec --guess ; sinon, indiquez la colonne dans un modèle d’import.
    .screen = Vérifiez le contenu et le modèle d’import, ou laissez déduire le contenu du fichier.
import-file-column-twice = { $file } a deux colonnes { $column }.
    .hint = Renommez l’une des deux.
import-file-line-long = La ligne { $line } du fichier { $file } est trop longue.
    .hint = Vérifiez comment le fichier termine ses lignes.
import-file-order-line = La ligne { $line } du fichier { $file } ne peut être attribuée à aucune commande : aucun total n’est donc certain.
    .hint = Corrigez la ligne, puis relancez l’import.
import-rejects-of-several = Les lignes rejetées de ces fichiers ne peuvent pas aller toutes dans { $file } : leurs colonnes ou leurs encodages diffèrent.
    .hint = Importez les fichiers un par un. Rien n’a été modifié.
import-rejects-unplaced = Les bonnes lignes sont importées, mais les lignes rejetées n’ont pas pu être écrites : { $cause }.
    .hint = Importez le même fichier à nouveau avec un autre emplacement pour les lignes rejetées ; ce qui est importé ne change pas.
import-rejects-unplaced-idle = Rien n’a été importé, et les lignes rejetées n’ont pas pu être écrites : { $cause }.
    .hint = Importez le même fichier à nouveau avec un autre emplacement pour les lignes rejetées.

## Modèles d’import

import-mapping-unreadable = Impossible de lire le modèle d’import { $file } : { $cause }.
    .hint = Vérifiez le chemin ; un modèle d’import est un fichier TOML.
import-mapping-not-a-file = { $file } est un répertoire, un périphérique ou un tube, pas un modèle d’import.
    .hint = Vérifiez le chemin ; un modèle d’import est un fichier TOML.
import-mapping-too-large = { $file } est trop volumineux pour un modèle d’import : le maximum est de { $kilobytes } ko.
    .hint = Vérifiez le chemin : --map attend le modèle d’import, pas les données.
    .screen = Vérifiez le chemin : c’est celui du modèle d’import, pas celui des données.
import-mapping-not-text = { $file } n’est pas un fichier texte en UTF-8.
    .hint = Vérifiez le chemin ; un modèle d’import est un fichier TOML.
import-mapping-syntax = Le modèle d’import n’est pas un fichier TOML valable : { $cause }
    .hint = Comparez-le à l’un des modèles livrés avec le programme.
import-mapping-setting = Le modèle d’import contient un paramètre inconnu : { $name }.
    .hint = Paramètres possibles : { $known }.
import-mapping-column = Le modèle d’import cite une colonne { $name } que ces lignes n’ont pas.
    .hint = Colonnes possibles : { $known }.
import-mapping-value = Le paramètre { $setting } du modèle d’import ne peut pas être { $value }.
    .hint = Valeurs possibles : { $allowed }.
import-mapping-twice = Le modèle d’import donne { $name } à la fois comme colonne et comme constante.
    .hint = Gardez l’une des deux.
import-mapping-lacks = Il manque { $name } à la section des lignes de commande du modèle d’import.
    .hint = Sont nécessaires : file, key, quantity et price ; discount est facultatif.

## Le relevé d’encaissements d’une banque (lockbox)

lockbox-payer-unknown = Le payeur n’est pas identifiable : aucun client connu, et « { $named } » ne désigne aucune facture.
    .hint = Indiquez le code du client, ou le numéro d’une facture.
lockbox-payers-several = « { $named } » désigne des factures de plusieurs clients, et aucun client n’est connu.
    .hint = Indiquez le code du client qui a payé.
lockbox-rest = Le paiement dépasse ce que doivent les factures désignées.
lockbox-none-named = Aucune facture n’est désignée, et aucune n’est ouverte pour exactement ce montant.
lockbox-none-usable = « { $named } » ne désigne aucune facture ouverte du client, et aucune n’est ouverte pour exactement ce montant.
lockbox-several-fit = Aucune facture ouverte du client n’est désignée, et plusieurs sont ouvertes pour exactement ce montant.

## Écriture

export-folder = { $file } est un répertoire.
    .hint = Indiquez un fichier qui s’y trouve.
export-refused = Impossible d’écrire { $file } : { $cause }.
    .hint = Choisissez un autre emplacement. Le fichier existant est inchangé.
export-broken = Le fichier n’a pas pu être écrit jusqu’au bout : { $cause }.
    .hint = Vérifiez qu’il reste de la place sur le disque. Le fichier existant est inchangé.
export-too-many-rows = Un classeur compte au plus { $most } lignes.
    .hint = Exportez en CSV, ou restreignez la sélection.
import-as-of-future = Une liste ne peut pas être du { $day } : nous sommes le { $today }.
    .hint = Indiquez la date de la liste avec --as-of.
    .screen = { KEY("import.as-of") } permet d’indiquer la date de la liste.
import-not-of-invoices = { $argument } vaut pour les listes de factures, pas pour { $kind }.
    .hint = Retirez cette option.
import-lists-of-days = Les listes sont du { $first } et du { $other } : seules des listes d’un même jour permettent de solder ce qui manque.
import-listed-again = { $number } figure plusieurs fois dans la liste, avec des montants différents.
import-older-list = La liste est du { $day }, alors que les soldes sont déjà connus au { $newest } : rien n’a été modifié.
    .hint = Importez la liste la plus récente, ou indiquez sa date avec --as-of.
    .screen = Importez la liste la plus récente, ou indiquez la date de celle-ci avec { KEY("import.as-of") }.
import-note-title-lines = { $file } : { $count ->
    [one] une ligne a été ignorée avant les noms des colonnes.
   *[other] { $count } lignes ont été ignorées avant les noms des colonnes.
}
import-note-title-day = Le titre porte la date { $day }, qui peut se lire de deux façons : la liste est prise à la date du jour.
    .hint = Indiquez sa date avec --as-of.
    .screen = { KEY("import.as-of") } indique la date de la liste.
import-note-delimiter = { $file } déclare un autre séparateur que son modèle d’import ; c’est celui du fichier qui a été utilisé.
import-note-terms = Les conditions { $terms } ne sont pas connues ici : les nouveaux clients ont les conditions habituelles.
import-note-limits = { $count ->
    [one] La limite de crédit du client { $customer }, { $value }, est illisible et n’est pas reprise : { $reason }
   *[other] { $count } limites de crédit sont illisibles et ne sont pas reprises. La première est celle du client { $customer }, { $value } : { $reason }
}
import-note-no-rows = { $file } contient une ligne d’en-tête, mais aucune ligne de données.

## Ce qui se déduit d’un fichier

guess-no-header = Aucune ligne ne nomme les colonnes.
    .hint = Écrivez les noms des colonnes au-dessus des lignes, ou un modèle d’import avec header_row.
guess-unclear = Quelle colonne est { $column } ?
    .hint = Indiquez-la dans un modèle d’import.
import-column-customer = le client
import-column-code = le client
import-column-number = le numéro de pièce
import-column-date = la date
import-column-amount = le montant
import-column-open = le reste dû
open-column-unclear = « { $column } » : est-ce le reste dû ?
    .hint = Écrivez open dans le modèle d’import, sous [columns], ou laissez-le de côté, puis importez avec --map.
due-column-unclear = « { $column } » : est-ce l’échéance des pièces ?
    .hint = Écrivez due dans le modèle d’import, sous [columns], ou laissez-le de côté, puis importez avec --map.
date-order-unclear = { $value } : est-ce le { $day_first_in_words } ou le { $month_first_in_words } ?
    .hint = date_format : enregistrez le modèle d’import affiché par « import guess », corrigez-le, puis importez avec --map.
decimal-mark-unclear = { $value } : le signe précède-t-il les décimales ou sépare-t-il les milliers ?
    .hint = decimal_mark : enregistrez le modèle d’import affiché par « import guess », corrigez-le, puis importez avec --map.
currency-unclear = Quelle devise est { $sign } ?
    .hint = currency : enregistrez le modèle d’import affiché par « import guess », corrigez-le, puis importez avec --map.
zero-limit-unclear = Une limite à zéro : aucun crédit, ou aucune limite ?
    .hint = Indiquez zero_limit dans le modèle d’import : no-credit ou not-set.
negative-amounts-unclear = Montants négatifs, comme { $number } ({ $amount }) : avoirs ou encaissements ?
    .hint = Indiquez negative_amounts dans le modèle d’import : credit-notes ou receipts.
guess-rejects = { $read ->
    [one] La seule ligne est illisible : { $reason }
   *[other] Lignes illisibles : { $rejected } sur { $read }. Motif de la première : { $reason }
}
    .hint = Corrigez les colonnes et les formats dans le modèle d’import.
guess-date-is-due = La liste n’a pas de dates de facture : chaque pièce prend la date de son échéance.
guess-no-due = La liste n’a pas d’échéances : elles découlent des conditions de paiement des clients.
guess-paid = Les lignes avec { $values } dans { $column } sont réglées et laissées de côté.
guess-currencies = Les montants sont en plusieurs devises ({ $signs }) : ceux qui ne sont pas dans la devise du programme sont rejetés.
guess-parts = { $count ->
    [one] Dans { $count } ligne, les tranches d’ancienneté ne font pas le reste dû.
   *[other] Dans { $count } lignes, les tranches d’ancienneté ne font pas le reste dû.
}
guess-mixed-signs = Des avoirs ou des règlements ont un montant négatif, d’autres un montant positif : tous sont lus comme réduisant ce qui est dû.
guess-other-sheets = Seule la feuille « { $sheet } » est lue, et non : { $others }.
guess-customer-above = Quand { $column } est vide, la ligne est celle du client au-dessus.
guess-paid-in-part = { $count ->
    [one] { $count } pièce porte « { $value } » dans { $column }, sans dire combien : elle est reprise en entier comme due.
   *[other] { $count } pièces portent « { $value } » dans { $column }, sans dire combien : elles sont reprises en entier comme dues.
}
guess-creditors = À partir de la ligne { $line }, il s’agit de fournisseurs : ces lignes sont laissées de côté.
sheet-unclear = Quelle feuille est la bonne ? Plusieurs ont les mêmes colonnes.
    .hint = Indiquez-la avec --sheet.
guess-part = Le fichier est volumineux : seuls son début et sa fin ont été examinés.
guess-one-file = Un seul fichier peut être examiné à la fois.
    .hint = Indiquez un seul fichier.
guess-kind = Le format d’un fichier { $kind } ne se déduit pas de son contenu.
    .hint = Nommez les colonnes comme le programme, ou écrivez un modèle d’import.
guess-as-of = La liste est arrêtée au { $day }.
guess-saved = La forme du fichier est connue : il est lu avec le modèle d’import { $name }.
guess-sum = Le total restant dû est de { $sum }.
row-class-header = noms de colonnes
row-class-data = lignes à importer
row-class-heading = clients au-dessus de leurs lignes
row-class-total = totaux
row-class-blank = vides
row-class-note = titres et remarques
row-class-zero = montants nuls
row-class-filtered = écartées par le modèle
mapping-name = { $name } ne peut pas être le nom d’un modèle d’import.
    .hint = Utilisez des lettres, des chiffres, - et _.
mappings-no-folder = Il n’y a pas de répertoire pour les modèles d’import.
    .hint = Indiquez les réglages avec --config : les modèles sont enregistrés à côté.
    .screen = Les modèles sont enregistrés à côté des réglages, et le programme a été lancé sans réglages.
guess-saved-unreadable = Le modèle d’import enregistré { $file } est illisible : le fichier est examiné sans lui.
io-too-many-files = il y a plus de { $most } fichiers
import-name-several = Plusieurs clients s’appellent { $name } : { $codes }.
    .hint = Indiquez le code du client.
