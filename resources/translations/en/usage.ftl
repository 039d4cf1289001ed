# What the command line says when it is mistyped, and passphrases.

usage = Usage: { $usage }
usage-help = To know more: { $command }
usage-missing = { $name } is missing.
usage-bad-value = The value given to { $name } is not possible.
usage-expected-choice = Possible values: { $values }.
usage-expected-range = It must be a whole number from { $low } to { $high }.
usage-expected-day = It must be a date, for instance { $day }.
usage-no-such-option = There is no option “{ $name }”.
usage-no-such-command = There is no command “{ $name }”.
usage-option-misused = The option “{ $name }” is not used as it should: a value is missing, or it takes none.
usage-too-many = There are too many arguments: “{ $said }”.
usage-not-understood = This command is not understood as it is.
interrupted = Interrupted.

passphrase-why = This workstation has no safe keyring: a passphrase will keep this folder. Without it, nothing can be read any more.
passphrase-again = The same, once more
answer-text = {"        "}“{ $text }”

error-passphrase-to-choose = This workstation has no safe keyring, and nobody can answer here. Nothing was made: give a passphrase in the variable { $variable }, or run the command in a terminal.
error-passphrases-differ = The two passphrases are not the same. Nothing was made: try again.
error-passphrase-undecodable = The passphrase in the variable { $variable } is not UTF-8. Nothing was opened or made: write it in UTF-8.
error-argument-undecodable = One of the words of the command is not UTF-8. Nothing was recorded: write it another way.
