### Ce qui ne va pas dans les réglages du programme.

config-unreadable = Le fichier de réglages { $file } ne peut pas être lu : { $reason }.
    .hint = Vérifiez que le fichier existe et que vous avez le droit de le lire.
config-not-a-file = { $file } est un répertoire, un périphérique ou un tube, pas un fichier de réglages.
    .hint = Indiquez un fichier TOML avec --config ou CREDITDESK_CONFIG, ou n’en indiquez aucun.
config-too-large = { $file } est trop volumineux pour un fichier de réglages : le maximum est de { $kilobytes } ko.
    .hint = Vérifiez qu’il s’agit bien du fichier voulu.
config-not-text = { $file } n’est pas un fichier texte en UTF-8.
    .hint = Un fichier de réglages est un fichier TOML, comme config.example.toml.
config-not-toml = { $place } : ce n’est pas du TOML : { $reason }.
    .hint = Un réglage est une ligne telle que : theme = "dark"
config-unknown-name = { $place } : le réglage { $name } n’existe pas.
    .hint = Réglages connus : { $known }.
config-wrong-value = { $place } : { $name } doit être { $expected }.
    .hint = config.example.toml montre chaque réglage avec sa valeur par défaut.
config-wrong-choice = { $place } : { $name } doit être l’une des valeurs suivantes : { $known }.
    .hint = config.example.toml montre chaque réglage avec sa valeur par défaut.
config-environment = La variable d’environnement { $name } vaut { $value } ; valeurs possibles : { $known }.
    .hint = Donnez-lui l’une de ces valeurs ou supprimez-la.

config-expected-text = un texte entre guillemets
config-expected-yes-or-no = true ou false
config-expected-table = une table d’actions et de leurs touches
config-expected-key-names = une liste de noms de touches entre guillemets
