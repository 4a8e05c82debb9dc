### Le premier démarrage : comment arriver à un bureau, et le formulaire d’un nouveau.

start-title = Bienvenue
start-welcome = Il n’y a pas encore de bureau dans { $path }. Un bureau est un fichier qui contient les clients, les commandes et les décisions d’une société. Comment voulez-vous commencer ?
start-new = Nouveau bureau
start-new-means = Vide, prêt pour vos clients.
start-demo = Démonstration
start-demo-means = Une petite société avec des clients, des commandes et des factures vraisemblables, pour découvrir le programme. Rien n’y est réel.
start-import = Nouveau bureau à partir d’un fichier
start-import-means = Vide, puis rempli de clients, de factures ou de commandes à partir de fichiers CSV.
start-make = Créer le bureau
start-job-making = Création du bureau { $path }
start-ready = Le bureau { $path } est prêt.

start-file = Fichier du bureau
start-file-help = L’endroit où se trouvera le fichier du bureau. Il ne doit pas encore exister ; son dossier est créé s’il manque.
start-currency = Devise
start-currency-help = La devise de la société par ses trois lettres, par exemple EUR. Elle ne change plus dès qu’il y a des clients.
start-not-a-currency = Ce n’est pas une devise ISO 4217 comme EUR.
start-language = Langue
start-language-help = La langue des écrans et des documents du bureau. Gauche et droite choisissent ; Alt+L change les écrans à tout moment.
start-language-en = English
start-language-fr = Français
start-language-nl = Nederlands
start-login = Nom d’utilisateur
start-login-help = La première personne à ce bureau, avec tous les droits. En général le nom de votre compte sur cet ordinateur.
