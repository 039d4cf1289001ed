# Quand le programme lui-même se trompe, et ce qui travaille à côté de la fenêtre.

crash-window = Arbitre
crash-title = Un problème est survenu dans Arbitre
crash-what = Ce n'est pas de votre fait : le programme s'est trompé, et ce que vous veniez de demander n'est peut-être pas fait.
crash-what-ending = Ce n'est pas de votre fait : le programme s'est trompé et ne peut pas continuer. Il va se fermer ; vous pourrez le rouvrir.
crash-safe = Les réponses déjà enregistrées sont sur ce poste, intactes. Si vous veniez de répondre, vérifiez que votre réponse est affichée comme enregistrée.
crash-report = Vous pouvez transmettre le rapport à votre assistance. Il dit où le programme s'est trompé ; il ne contient ni nom, ni contenu de dossier.
crash-report-name = Rapport du problème
crash-details = Voir le rapport
crash-details-close = Replier le rapport
crash-copy = Copier le rapport
crash-copied = Rapport copié
crash-continue = Continuer
crash-quit = Quitter

error-worker-died = Le travail de fond s'est arrêté avant la fin. Ce qui était déjà enregistré est intact : recommencez, après avoir fermé d'autres programmes si la mémoire manque. Appelez l'assistance si cela se répète.
error-window-not-answering = Arbitre est déjà ouvert avec ce dossier sur ce poste, mais ne répond pas. Rien n'a été changé : attendez un instant et recommencez, ou fermez la première fenêtre.
