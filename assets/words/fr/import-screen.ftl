### L’écran de l’importation : ce qui est demandé, ce que sont devenues les lignes.

import-screen-title = Importation
import-screen-try = Essayer
import-screen-import = Importer
import-screen-how = L’importation est d’abord essayée : elle montre ce que deviendraient les lignes et ne change rien.

import-screen-kind = Contenu
import-screen-kind-help = Ce que sont les lignes du fichier. Gauche et droite choisissent, F4 montre tout.
import-screen-file = Fichier
import-screen-file-help = Le chemin d’un fichier CSV dont la première ligne nomme les colonnes. F4 montre les fichiers d’un dossier.
import-screen-mapping = Correspondance
import-screen-mapping-help = Le chemin d’un fichier TOML qui dit à quoi correspond chaque colonne, si les noms ne sont pas ceux du bureau. Vide s’il n’y en a pas.
import-screen-all-or-none = Toutes les lignes ou aucune
import-screen-all-or-none-help = Oui ne garde les bonnes lignes que si toutes le sont. Non garde chaque bonne ligne et écrit les autres dans un fichier.
import-screen-rejects = Lignes rejetées
import-screen-rejects-help = Le chemin du fichier pour les lignes qui ne sont pas reprises. Vide : à côté du fichier, avec la terminaison .rejects.csv.
import-screen-replace = Lignes rejetées antérieures
import-screen-replace-effect = { $file } contient les lignes rejetées d’un import précédent. Elles seront perdues si le fichier est remplacé. Échap permet de donner un autre nom pour les lignes rejetées cette fois.
import-screen-another-name = Contient les rejets d’un import précédent : donnez un autre nom.

import-screen-customers = Clients
import-screen-ship-tos = Destinataires et chantiers
import-screen-groups = Groupes
import-screen-invoices = Factures et avoirs
import-screen-receipts = Encaissements
import-screen-orders = Commandes
import-screen-users = Utilisateurs

import-screen-job-try = Essai de l’importation
import-screen-job-import = Importation de { $file }
import-screen-job-folder = Lecture du dossier

import-screen-tried = Essai terminé, rien n’est encore changé. F12 importe ces lignes.
import-screen-tried-nothing = Essai terminé : il n’y a rien à importer.
import-screen-tried-none = Essai terminé : toutes les lignes ne sont pas bonnes, aucune ne serait gardée.
import-screen-done = Importation terminée.
import-screen-news = { $taken ->
    [one] { $taken } ligne importée
   *[other] { $taken } lignes importées
}, { $rejected } non reprises.
import-screen-read = Lignes lues
import-screen-inserted = Nouvelles
import-screen-updated = Modifiées
import-screen-unchanged = Déjà présentes
import-screen-rejected = Non reprises
import-screen-unknown-columns = Rien n’a été lu dans les colonnes { $columns }.
import-screen-rejects-file = Les lignes non reprises sont dans { $file }, chacune avec son motif. Corrigez-les là et importez ce fichier.
import-screen-first-rejects = Les premières lignes non reprises
import-screen-reject = Ligne { $line } : { $field } « { $value } » : { $reason }
import-screen-of-blocked = De clients bloqués
import-screen-of-closed = De clients fermés
import-screen-over-limit = Au-delà d’une limite de crédit
import-screen-on-account = Restés en acompte
import-screen-first-on-account = Les premiers encaissements restés en acompte, en tout ou en partie
import-screen-left = Ligne { $line } : { $left } de { $receipt }, client { $customer } : { $reason }

import-screen-files = Fichiers
import-screen-folder = dossier
import-screen-folder-unreadable = Le dossier { $folder } ne peut pas être lu : { $cause }.
