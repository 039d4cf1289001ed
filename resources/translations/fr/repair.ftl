# Ce que « arbitre repair » dit d’un dossier abîmé.

error-no-good-backup = Ce dossier n’a pas de bonne sauvegarde à reprendre. Rien n’a été changé : appelez l’assistance.

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

damage-title = Cette base est abîmée ou incomplète
damage-note = Avant tout changement, ce qui est là est mis de côté, entier. Le journal dira ce que vous aurez choisi.
damage-no-way = N’y touchez pas et appelez l’assistance.
damage-restore = Reprendre la sauvegarde
damage-accept = Continuer avec ce qui reste
