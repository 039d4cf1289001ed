# La clé de secours, et qui garde la clé.

error-key-is-demo = La clé d’une démonstration reste dans son fichier et ne protège rien. Rien n’a été changé : les vrais dossiers seuls ont une clé à protéger.
error-recovery-incomplete = Une clé de secours compte { $groups } groupes de { $length } signes. Rien n’a été changé : recopiez-la en entier, les tirets et les espaces sont libres.
error-recovery-mistyped = Le groupe { $group } de la clé de secours est mal recopié. Rien n’a été changé : relisez ce groupe, puis recommencez.
error-recovery-missing = Aucune clé de secours n’a été imprimée pour ce dossier. Rien n’a été changé : seule la phrase de passe ou le trousseau peut l’ouvrir.
error-recovery-wrong = Cette clé de secours est bien recopiée, mais elle n’ouvre pas ce dossier : elle vient d’un autre, ou une plus récente l’a remplacée. Rien n’a été changé : cherchez la dernière imprimée.

# Ce que l’organisation a décidé pour ce poste, et qui y travaille.

error-policy-unreadable = Les règles de ce poste ({ $path }) ne peuvent pas être lues. Arbitre ne travaille pas sans elles : demandez à l’assistance d’en rendre la lecture possible.
error-policy-unprotected = Les règles de ce poste ne sont pas protégées : d’autres que l’administrateur peuvent écrire dans { $path }. Arbitre ne les suit pas et n’ouvre rien : prévenez l’assistance.
error-policy-damaged = Les règles de ce poste ne peuvent pas être suivies ({ $detail }). Arbitre n’ouvre rien sans elles : prévenez l’assistance.
error-enrolment-missing = Il n’y a pas de fichier d’inscription à cet endroit ({ $file }). Rien n’a été changé : vérifiez l’emplacement.
error-enrolment-unreadable = Ce fichier n’est pas une inscription lisible. Rien n’a été changé : demandez-en un nouveau à votre organisation.
error-enrolment-foreign = Cette inscription n’est pas signée par votre organisation, ou elle a été modifiée. Elle ne donne aucun droit : demandez-en une nouvelle à votre organisation.
error-enrolment-expired = Cette inscription n’est plus valable : son dernier jour était le { $day }. Vos données sont intactes : demandez-en une nouvelle à votre organisation.
