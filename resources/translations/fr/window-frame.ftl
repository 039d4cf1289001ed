# Le cadre de la fenêtre : barre du haut, journée, bande de la personne, texte à dire, états, pause.

window-title = Arbitre
window-is-open = Arbitre est déjà ouvert : sa fenêtre vient au premier plan.

top-day = La journée, Ctrl+L
top-appointment = Entretien
top-notice = Suggestions d'une IA, vous décidez
top-suspend = Suspendre l'IA
top-resume = Reprendre l'IA
top-pause = Pause

drawer-title = La journée
drawer-fold = Replier
drawer-search = Chercher un nom
drawer-people = Personnes
drawer-row = { $time }, { $name }, { $subtitle }, { $state }
drawer-nobody = Personne n'est encore dans ce dossier.
drawer-no-match = Aucun nom ne correspond. Effacez quelques lettres pour revoir la liste.
drawer-private = Ce volet montre des noms : il se replie dès qu'un entretien est ouvert.

rail-search = Chercher une personne
rail-own-offer = Offre de la personne

strip-mode = Mode de l'entretien
strip-agreed = Convenu
strip-in-file = Au dossier
strip-information = Ce que la personne a dit de l'outil
strip-say = Dire le texte maintenant…
strip-declines = La personne ne souhaite pas l'outil
strip-no-more = La personne ne souhaite plus l'outil
strip-mistake = Annuler, erreur de saisie
strip-criteria = { $count ->
    [one] { $count } critère
   *[other] { $count } critères
}
strip-criteria-agreed = { $count ->
    [one] { $count } critère convenu
   *[other] { $count } critères convenus
}
strip-more = + { $count }
strip-more-name = { $count ->
    [one] { $count } autre critère
   *[other] { $count } autres critères
}

notice-title = À dire avant de commencer
notice-agreed = Dit, d'accord
notice-declined = Dit, ne souhaite pas
notice-not-yet = Pas encore dit
notice-nothing-before = Rien n'est calculé tant que ce texte n'est pas dit. Si la personne ne souhaite pas, l'outil n'est pas utilisé pour elle et l'entretien continue sans lui.

part-offers = Offres
part-comparison = Offre et dossier
part-why = Pourquoi
part-checks = À vérifier
state-name = Message
answer-column = Votre réponse
parts-name = Parties de l'entretien

status-name = État
status-saved = Enregistré
status-saved-dash = Enregistré —
status-undo = Annuler
status-undo-name = Annuler la dernière réponse

problem-name = Problème
problem-close = Fermer

pause-title = Pause
pause-text = L'écran est masqué. L'entretien reprendra là où il s'est arrêté.
pause-resume = Reprendre
