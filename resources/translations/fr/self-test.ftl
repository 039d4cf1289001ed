# L'essai d'une installation : arbitre --self-test.

self-test-window = Entretien joué dans la fenêtre, sur une démonstration faite par le processus voisin : { $count } vues
self-test-matching = { NUMBER($count) } offres rapprochées d'une personne
self-test-answer = Réponse n° { $seq } retrouvée dans la base chiffrée
self-test-vault = Coffre de clés du système : { $name }
self-test-no-vault = Pas de coffre de clés sur ce système : une phrase de passe le remplace

error-self-test-no-answer = L'essai n'a pas retrouvé la réponse qu'il avait enregistrée : n'utilisez pas cette installation pour de vrais entretiens, et prévenez votre support.
