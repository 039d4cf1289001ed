# Le journal tel qu’on le lit, et ce qui est dit d’un dossier abîmé.

entry-start = Début d’utilisation
entry-end = Fin d’utilisation
entry-access = Dossier ouvert
entry-information = Personne informée
entry-slate = Offres montrées
entry-explanation = Explication montrée
entry-answer = Réponse enregistrée
entry-undo = Réponse reprise
entry-later = Offre remise à plus tard
entry-report = Signalement
entry-suspension = IA suspendue ou reprise
entry-import = Données importées
entry-export = Données exportées
entry-model = Modèle changé
entry-setting = Réglage changé
entry-error = Erreur
entry-lock = Verrouillage
entry-unlock = Déverrouillage
entry-key = Gardien de la clé changé
entry-erasure = Personne effacée
entry-purge = Fin de conservation
entry-backup = Sauvegarde écrite
entry-restore = Sauvegarde reprise
entry-loss = Perte acceptée
entry-clock-moved = Horloge reculée
entry-erased = contenu effacé

journal-pages = { $pages ->
        [0] Toutes les pages du fichier sont intactes.
        [one] Une page du fichier est abîmée.
       *[other] { $pages } pages du fichier sont abîmées.
    }
journal-purged = { $count ->
        [one] L’entrée d’avant a été supprimée à la fin de sa durée de conservation ; un point signé en tient lieu.
       *[other] Les { $count } entrées d’avant ont été supprimées à la fin de leur durée de conservation ; un point signé en tient lieu.
    }
notice-unfinished-write = Une écriture n’était pas finie quand le programme s’est arrêté. Elle n’avait pas été confirmée : rien d’enregistré ne manque.
notice-head-slot-damaged = L’un des deux exemplaires du témoin est abîmé. L’autre est bon : rien d’enregistré ne manque.

error-loss-not-acceptable = Ce qui reste de ce dossier ne permet pas de continuer. Reprenez la dernière sauvegarde (arbitre repair --restore), ou appelez l’assistance.
error-home-vanished = Le dossier d’Arbitre n’est plus là : le réseau est coupé, ou le dossier a été déplacé. Considérez que rien n’a été enregistré cette fois : rétablissez l’accès, puis recommencez.
error-person-erased = Cette personne vient d’être effacée ({ $person }) : rien n’a été écrit sur elle. Revenez à la journée.
error-restore-unfinished = La reprise de la sauvegarde est commencée et n’a pas pu finir. Les deux états sont entiers : vérifiez que le disque n’est pas plein et que le dossier peut être écrit, puis rouvrez Arbitre ; elle se terminera d’elle-même.
