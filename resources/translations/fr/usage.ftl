# Ce que dit la ligne de commande quand on la tape de travers, et les phrases de passe.

usage = Utilisation : { $usage }
usage-help = Pour en savoir plus : { $command }
usage-missing = Il manque { $name }.
usage-bad-value = La valeur donnée à { $name } n'est pas possible.
usage-expected-choice = Valeurs possibles : { $values }.
usage-expected-range = Il faut un nombre entier de { $low } à { $high }.
usage-expected-day = Il faut une date, par exemple { $day }.
usage-no-such-option = L'option « { $name } » n'existe pas.
usage-no-such-command = La commande « { $name } » n'existe pas.
usage-option-misused = L'option « { $name } » n'est pas employée comme il faut : il lui manque une valeur, ou elle n'en prend pas.
usage-too-many = Il y a trop d'arguments : « { $said } ».
usage-not-understood = Cette commande n'est pas comprise telle quelle.
interrupted = Interrompu.

passphrase-why = Ce poste n'a pas de trousseau de clés sûr : une phrase de passe gardera ce dossier. Sans elle, rien ne pourra plus être lu.
passphrase-again = La même, encore une fois
answer-text = {"        "}« { $text } »

error-passphrase-to-choose = Ce poste n'a pas de trousseau de clés sûr, et personne ne peut répondre ici. Rien n'a été créé : donnez une phrase de passe dans la variable { $variable }, ou lancez la commande dans un terminal.
error-passphrases-differ = Les deux phrases de passe ne sont pas les mêmes. Rien n'a été créé : recommencez.
error-passphrase-undecodable = La phrase de passe de la variable { $variable } n'est pas en UTF-8. Rien n'a été ouvert ni créé : écrivez-la en UTF-8.
error-argument-undecodable = Un des mots de la commande n'est pas en UTF-8. Rien n'a été enregistré : écrivez-le autrement.
