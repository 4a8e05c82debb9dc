### L’écran de l’import : ce qui est demandé, ce que sont devenues les lignes.

import-screen-title = Import
    .also = charger, reprise des données
import-screen-import = Importer
import-screen-how = L’import est d’abord essayé : l’essai montre ce que deviendraient les lignes et ne change rien.

import-screen-finish = Terminer
import-screen-go-on = Continuer
import-screen-change = Modifier
import-screen-answer = Répondre
import-screen-another = Autre fichier
import-screen-step-file = Fichier
import-screen-step-table = Tableau
import-screen-step-columns = Colonnes
import-screen-step-look = Vérification
import-screen-step-done = Terminé
import-screen-kind-found = À déduire du fichier
import-screen-kind-needed = Choisissez ce que contiennent les lignes : le modèle ne l’indique pas.
import-screen-is-own = { $file } est dans la notation du programme : { $kind }.
import-screen-is-list = { $file } : { $format }, { $kind }.
import-screen-own = Dans la notation du programme : { $kind }
import-screen-on-sheet = feuille { $sheet }
import-screen-between = séparateur { $sign }
import-screen-rows = { $count ->
    [one] une ligne
   *[other] { $count } lignes
}
import-screen-of-customers = { $count ->
    [one] un client
   *[other] { $count } clients
}
import-screen-from-to = du { $from } au { $to }
import-screen-files-there = { $count ->
    [one] Un répertoire avec un fichier. { KEY("import.go-on") } l’examine.
   *[other] Un répertoire avec { $count } fichiers. { KEY("import.go-on") } cherche les listes.
}
import-screen-several = { $count ->
    [0] Il n’y a pas de liste ici.
    [one] Il y a une liste ici :
   *[other] { $count } listes, importées l’une après l’autre dans cet ordre :
}
import-screen-others = { $count ->
    [one] Un autre fichier n’est pas une liste et est ignoré.
   *[other] { $count } autres fichiers ne sont pas des listes et sont ignorés.
}
import-screen-further-files = { $count ->
    [one] Un fichier de plus n’a pas été examiné : la limite est de { $most } fichiers.
   *[other] { $count } fichiers de plus n’ont pas été examinés : la limite est de { $most } fichiers.
}
import-screen-no-lists = Il n’y a pas de liste ici : indiquez un autre répertoire ou un fichier.
import-screen-all-lists = Toutes les listes de ce répertoire
import-screen-next-file = Fichier suivant
import-screen-skip = Passer ce fichier
import-screen-skipped = { $count ->
    [one] Un fichier a été passé : { $files }
   *[other] { $count } fichiers ont été passés : { $files }
}
import-screen-done-skipped = Le dernier fichier a été passé : rien n’en a été importé.
import-screen-left-title = { $count ->
    [one] Il reste une liste : l’abandonner ?
   *[other] Il reste { $count } listes : les abandonner ?
}
import-screen-left-effect = Pas encore importé : { $files }. Ce qui est déjà importé reste.
import-screen-left-yes = Abandonner
import-screen-job-find = Examen du fichier

import-screen-nothing = Non lue
import-screen-read-from = colonne { $column }
import-screen-take-title = Lire { $column } dans { $from } ?
import-screen-take-effect = Pour { $column }, la colonne lue est { $holder }. À la place, ce sera { $from }.
import-screen-take-yes = Changer
import-screen-join = Joindre
import-screen-header = En-tête
import-screen-total = Total
import-screen-not-data = Pas une donnée
import-screen-strike = Pas une donnée, ou solder
import-screen-settings = Réglages
import-screen-to-rows = Lignes
import-screen-on-rows = { KEY("import.header") }, { KEY("import.total") } et { KEY("import.strike") } marquent une ligne : { KEY("import.settings") } passe aux lignes.
import-screen-on-header = Cette ligne porte les noms des colonnes : { KEY("import.header") } sur une autre ligne en fait l’en-tête.
import-screen-no-header = Marquez d’abord la ligne des noms de colonnes : { KEY("import.header") }.
import-screen-setting-help = La façon dont le fichier est écrit. Les flèches gauche et droite choisissent ; les lignes ci-dessous suivent aussitôt.
import-screen-sheet = Feuille
import-screen-delimiter = Séparateur
import-screen-encoding = Encodage
import-screen-day-order = Dates
import-screen-day-first = jour d’abord (31/12)
import-screen-month-first = mois d’abord (12/31)
import-screen-decimal-mark = Signe décimal
import-screen-mark = { $mark } précède les décimales
import-screen-sign-header = noms des colonnes
import-screen-sign-total = totaux
import-screen-sign-left-out = pas des données
import-screen-marked-by-line = Rien ne distingue cette ligne : marque valable pour ce fichier seul.
import-screen-as-read = Les premières lignes telles qu’elles sont lues
import-screen-same = Même client
import-screen-different = Clients différents
import-screen-next-pair = Paire suivante
import-screen-look-alikes = De nouveaux clients ont presque le nom d’un autre : { KEY("import.same") } n’en fait qu’un, { KEY("import.differ") } indique qu’il s’agit de deux clients.
import-screen-pairs-title = Les importer comme clients distincts ?
import-screen-pairs-effect = { $count ->
    [one] Un nouveau client a presque le nom d’un autre, et rien n’a été indiqué à leur sujet. Il est importé comme client distinct.
   *[other] { $count } nouveaux clients ont presque le nom d’un autre, et rien n’a été indiqué à leur sujet. Ils sont importés comme clients distincts.
}
import-screen-answer-first = Répondez d’abord à la question marquée.
import-screen-answers-saved = Les réponses sont enregistrées dans le modèle d’import { $name }.
import-screen-save-hint = { KEY("import.save-mapping") } enregistre la façon dont ce fichier est lu : le prochain du même genre sera importé sans question.
import-screen-as-of = Date de la liste
import-screen-as-of-set = Indiquer la date
import-screen-as-of-today = La liste n’indique pas sa date : celle d’aujourd’hui est prise, le { $day }.
import-screen-as-of-help = Le jour auquel ce que la liste indique restait dû. Il ne peut pas précéder celui de la dernière liste importée.
import-screen-as-of-effect = Ce qui reste dû d’après la liste l’était à cette date.
import-screen-settle-missing = Solder / laisser ouvert
import-screen-missing-open = { $count ->
    [one] Une pièce ouverte ne figure pas dans la liste. Elle reste ouverte.
   *[other] { $count } pièces ouvertes ne figurent pas dans la liste. Elles restent ouvertes.
}
import-screen-settle-unread = Rien n’est soldé : certaines lignes n’ont pas pu être lues.
import-screen-settle-following = Rien n’est encore soldé : d’autres listes de la même date suivent.
import-screen-settle-incomplete = Rien n’est soldé : une autre liste de la même date n’a pas été lue en entier ou pas importée.
import-screen-missing-following = { $count ->
    [one] Une pièce ouverte ne figure pas dans cette liste. D’autres listes de la même date suivent : ce qui ne figure dans aucune peut être soldé à la dernière.
   *[other] { $count } pièces ouvertes ne figurent pas dans cette liste. D’autres listes de la même date suivent : ce qui ne figure dans aucune peut être soldé à la dernière.
}
import-screen-missing-incomplete = { $count ->
    [one] Une pièce ouverte ne figure pas dans la liste. Elle reste ouverte : une autre liste de la même date n’a pas été lue en entier ou pas importée.
   *[other] { $count } pièces ouvertes ne figurent pas dans la liste. Elles restent ouvertes : une autre liste de la même date n’a pas été lue en entier ou pas importée.
}
import-screen-further-missing = Autres pièces qui ne figurent pas dans la liste
import-screen-missing = { $count ->
    [one] Une pièce ouverte ne figure pas dans la liste. Elle reste ouverte ; { KEY("import.strike") } la solde.
   *[other] { $count } pièces ouvertes ne figurent pas dans la liste. Elles restent ouvertes ; { KEY("import.strike") } les solde.
}
import-screen-save-mapping = Enregistrer comme modèle
import-screen-save-mapping-effect = Le prochain fichier avec ces colonnes sera lu de la même façon, sans question.
import-screen-mapping-name = Nom
import-screen-mapping-name-help = Un nom fait de lettres, de chiffres, de traits d’union et de tirets bas, par exemple le logiciel d’où vient la liste.
import-screen-mapping-letters = Utilisez des lettres, des chiffres, - et _.
import-screen-mapping-saved = Le modèle d’import { $name } est enregistré.
import-screen-zero-not-set = Aucune limite n’est fixée
import-screen-zero-no-credit = Aucun crédit
import-screen-negative-credit-notes = Des avoirs
import-screen-negative-receipts = Des encaissements
import-screen-no-column = Non : cette colonne n’est pas lue
import-screen-new-customers = Nouveaux clients
import-screen-new-invoices = Nouvelles factures
import-screen-new-credit-notes = Nouveaux avoirs
import-screen-new-receipts = Nouveaux encaissements
import-screen-paid-before = Déduit du reste dû
import-screen-settled = Soldées : absentes de la liste
import-screen-owed-before = Solde dû actuel
import-screen-owed-after = Solde dû après l’import
import-screen-customers-after = Soldes des clients après l’import
import-screen-customer-new = { $customer } (nouveau)
import-screen-balance-before = (avant : { $before })

import-screen-kind = Contenu
import-screen-kind-help = Ce que contiennent les lignes du fichier. Les flèches gauche et droite choisissent, { KEY("import.look-up") } affiche la liste.
import-screen-file = Fichier
import-screen-file-help = Le chemin d’une liste de postes ouverts, de factures ou de clients : un classeur Excel ou OpenDocument, un CSV ou un autre tableau en texte, quelle que soit sa présentation. { KEY("import.look-up") } affiche les fichiers d’un répertoire. Un répertoire, ou un nom avec *, désigne toutes ses listes.
import-screen-mapping = Modèle d’import
import-screen-mapping-help = Le chemin d’un fichier TOML qui indique à quoi correspond chaque colonne, si les noms ne sont pas ceux du programme. Vide : aucun modèle.
import-screen-all-or-none = Toutes les lignes ou aucune
import-screen-all-or-none-help = Oui : les lignes ne sont importées que si toutes sont bonnes. Non : chaque bonne ligne est importée et les autres sont écrites dans un fichier.
import-screen-rejects = Lignes rejetées
import-screen-rejects-help = Le chemin du fichier des lignes rejetées. Vide : à côté du fichier, avec l’extension .rejects.csv.
import-screen-replace = Lignes rejetées d’un import précédent
import-screen-replace-effect = { $file } contient les lignes rejetées d’un import précédent. Elles seront perdues si le fichier est remplacé. Échap permet de donner un autre nom au fichier des lignes rejetées.
import-screen-another-name = Contient les lignes rejetées d’un import précédent : donnez un autre nom.

import-screen-customers = Clients
import-screen-ship-tos = Destinataires et chantiers
import-screen-groups = Groupes
import-screen-invoices = Factures et avoirs
import-screen-receipts = Encaissements
import-screen-orders = Commandes
import-screen-users = Utilisateurs

import-screen-job-try = Essai de l’import
import-screen-job-import = Import du fichier { $file }
import-screen-job-folder = Lecture du répertoire

import-screen-tried = Essai terminé, rien n’est encore modifié. { KEY("import.go-on") } importe ces lignes.
import-screen-tried-nothing = Essai terminé : il n’y a rien à importer.
import-screen-tried-none = Essai terminé : toutes les lignes ne sont pas bonnes, aucune ne serait importée.
import-screen-done = Import terminé. { KEY("undo") } annule l’import en entier.
import-screen-done-before = Import terminé.
import-screen-done-undone = Import annulé : il n’en reste rien.
import-screen-news = { $taken ->
    [one] { $taken } ligne importée
   *[other] { $taken } lignes importées
}, { $rejected ->
    [one] { $rejected } rejetée
   *[other] { $rejected } rejetées
}.
import-screen-read = Lignes lues
import-screen-inserted = Nouvelles
import-screen-updated = Modifiées
import-screen-unchanged = Déjà présentes
import-screen-rejected = Rejetées
import-screen-warned = À vérifier
import-screen-unknown-columns = { $count ->
    [one] Une colonne n’a pas été lue : { $columns }
   *[other] { $count } colonnes n’ont pas été lues : { $columns }
}
import-screen-rejects-file = Les lignes rejetées sont dans { $file }, chacune avec la raison du rejet. Corrigez-les là et importez ce fichier.
import-screen-first-rejects = Les premières lignes rejetées
import-screen-first-warnings = Les premières lignes importées à vérifier
import-screen-reject = Ligne { $line } : { $field } « { $value } » : { $reason }
import-screen-reject-row = Ligne { $line } : { $reason }
import-screen-of-blocked = De clients bloqués
import-screen-of-closed = De clients fermés
import-screen-over-limit = Au-delà d’une limite de crédit
import-screen-on-account = Restés non affectés
import-screen-first-on-account = Les premiers encaissements restés non affectés, en tout ou en partie
import-screen-left = Ligne { $line } : { $left } de { $receipt }, client { $customer } : { $reason }

import-screen-files = Fichiers
import-screen-folder = répertoire
import-screen-folder-unreadable = Le répertoire { $folder } ne peut pas être lu : { $cause }.

## Les colonnes du programme

import-name-customer = Client
import-name-code = Client
import-name-name = Nom
import-name-number = Numéro
import-name-date = Date
import-name-due = Échéance
import-name-amount = Montant
import-name-open = Reste dû
import-name-paid = Réglé
import-name-settled = Soldé le
import-name-debit = Débit
import-name-credit = Crédit
import-name-side = Sens
import-name-type = Type
import-name-currency = Devise
import-name-phone = Téléphone
import-name-email = E-mail
import-name-contact = Interlocuteur
import-name-terms = Conditions
import-name-limit = Limite
import-name-country = Pays
import-name-apply = Affectation
