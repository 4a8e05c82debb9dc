### What is wrong with the settings of the program.

config-unreadable = The settings file { $file } cannot be read: { $reason }.
    .hint = Check that the file exists and that you may read it.
config-not-a-file = { $file } is a folder, a device or a pipe, not a settings file.
    .hint = Name a TOML file with --config or CREDITDESK_CONFIG, or leave both out.
config-too-large = { $file } is too large for a settings file: { $kilobytes } kB at most.
    .hint = Check that this is the file that you mean.
config-not-text = { $file } is not a text file in UTF-8.
    .hint = A settings file is a TOML file, such as config.example.toml.
config-not-toml = { $place }: this is not TOML: { $reason }.
    .hint = A setting is a line such as: theme = "dark"
config-unknown-name = { $place }: there is no setting { $name }.
    .hint = Known settings: { $known }.
config-wrong-value = { $place }: { $name } must be { $expected }.
    .hint = config.example.toml shows every setting with its default.
config-wrong-choice = { $place }: { $name } must be one of: { $known }.
    .hint = config.example.toml shows every setting with its default.
config-environment = The environment variable { $name } is set to { $value }, which is none of: { $known }.
    .hint = Set it to one of these, or unset it.

config-expected-text = a text between quotes
config-expected-yes-or-no = true or false
config-expected-table = a table of commands and their keys
config-expected-key-names = a list of key names between quotes
