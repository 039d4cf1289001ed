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
error-no-good-backup = Ce dossier n’a pas de bonne sauvegarde à reprendre. Rien n’a été changé : appelez l’assistance.
error-home-vanished = Le dossier d’Arbitre n’est plus là : le réseau est coupé, ou le dossier a été déplacé. Considérez que rien n’a été enregistré cette fois : rétablissez l’accès, puis recommencez.

repair-whole = Rien ne manque et rien n’est abîmé : { NUMBER($entries) } { $entries ->
        [one] entrée vérifiée
       *[other] entrées vérifiées
    }.
repair-changes-missing = Les réponses sont toutes là, mais { $changes ->
        [one] la dernière mise à jour des données manque
       *[other] les { $changes } dernières mises à jour des données manquent
    }.
repair-entries-missing = { $answers ->
        [0] Aucune réponse ne manque
        [one] Une réponse manque, celle du { $last }
       *[other] { $answers } réponses manquent, la dernière du { $last }
    } ({ $entries ->
        [one] un enregistrement du journal en tout
       *[other] { $entries } enregistrements du journal en tout
    }).
repair-head-missing = Le témoin qui dit jusqu’où allaient les enregistrements a disparu : personne ne peut dire s’il en manque à la fin.
repair-head-damaged = Le témoin qui dit jusqu’où allaient les enregistrements est abîmé : personne ne peut dire s’il en manque à la fin.
repair-journal-forked = Le journal n’est pas celui que ce dossier avait : ce qui a été enregistré depuis qu’ils se sont séparés manque, personne ne peut dire combien.
repair-journal-damaged = Le journal est abîmé ou modifié à partir de l’entrée { $seq }. Ce qui précède reste une preuve.
repair-journal-unguarded = Les protections du journal ont été modifiées : les réponses pourraient avoir été changées.
repair-database-damaged = { $pages ->
        [0] Le fichier de données est abîmé et ne s’ouvre pas.
        [one] Une page du fichier de données est abîmée.
       *[other] { $pages } pages du fichier de données sont abîmées.
    }
repair-key-wrong = La clé n’ouvre pas le fichier de données : son début est abîmé, ou ce n’est pas le sien.
repair-home-incomplete = Le fichier de données a disparu ou est vide.
repair-known = Le témoin connaissait { NUMBER($entries) } { $entries ->
        [one] enregistrement
       *[other] enregistrements
    }, dont { $answers ->
        [0] aucune réponse.
        [one] une réponse, du { $last }.
       *[other] { NUMBER($answers) } réponses, la dernière du { $last }.
    }
repair-backup = Dernière bonne sauvegarde : { $made }. { $answers ->
        [-1] Personne ne peut dire combien de réponses elle ne contient pas.
        [0] Elle contient toutes les réponses.
        [one] Il y manque une réponse, celle du { $last }.
       *[other] Il y manque { $answers } réponses, la dernière du { $last }.
    }
repair-no-backup = Ce dossier n’a pas de bonne sauvegarde.
repair-choose-restore = Pour reprendre la sauvegarde (ce dossier-ci est mis de côté, entier) : arbitre repair --restore
repair-choose-accept = Pour continuer avec ce qui reste (le journal le dira) : arbitre repair --accept-loss
repair-choose-nothing = N’y touchez pas et appelez l’assistance.
repair-accepted = Le travail continue avec ce qui reste ; le journal le dit. L’état trouvé est gardé dans « { $folder } ».
repair-restored = La sauvegarde est en place. Ce qui était là est gardé dans « { $folder } ».
