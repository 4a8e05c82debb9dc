### Le premier démarrage : comment arriver à un dossier, et le formulaire d’un nouveau.

start-title = Bienvenue
start-welcome = Il n’y a pas encore de dossier à l’emplacement { $path }. Un dossier est un fichier qui contient les clients, les commandes et les décisions d’une société. Comment voulez-vous commencer ?
start-new = Nouveau dossier
start-new-means = Vide, prêt pour vos clients.
start-demo = Démonstration
start-demo-means = Une petite société avec des clients, des commandes et des factures vraisemblables, pour découvrir le programme. Tout y est fictif.
start-import = Nouveau dossier à partir d’un fichier
start-import-means = Vide, puis rempli à partir de votre liste de postes ouverts ou de factures, en Excel ou en CSV.
start-make = Créer le dossier
start-make-import = Créer le dossier, puis choisir la liste
start-job-making = Création du dossier { $path }
start-ready = Le dossier { $path } est prêt.

users-title = Qui travaille ?
users-ask = Le dossier { $path } a plusieurs utilisateurs, et aucun ne s’appelle { $account } comme ce compte de l’ordinateur. Qui travaille ici ?
users-job = Ouverture du dossier

start-file = Fichier du dossier
start-file-help = L’emplacement du fichier du dossier. Le fichier ne doit pas encore exister ; son répertoire est créé s’il manque.
start-currency = Devise
start-currency-help = La devise de la société, en trois lettres, par exemple EUR. Elle ne change plus dès qu’il y a des clients.
start-not-a-currency = Ce n’est pas un code de devise ISO 4217 comme EUR.
start-language = Langue
start-language-help = La langue des écrans et des documents du dossier. Les flèches gauche et droite choisissent ; hors saisie, { KEY("go") } puis L change celle des écrans.
start-language-en = English
start-language-fr = Français
start-language-nl = Nederlands
start-login = Nom d’utilisateur
start-login-help = Le premier utilisateur du dossier, avec tous les droits. En général, le nom de votre compte sur cet ordinateur.
