# La clé de secours, et qui garde la clé.

error-key-is-demo = La clé d’une démonstration reste dans son fichier et ne protège rien. Rien n’a été changé : les vrais dossiers seuls ont une clé à protéger.
error-recovery-incomplete = Une clé de secours compte { $groups } groupes de { $length } signes. Rien n’a été changé : recopiez-la en entier, les tirets et les espaces sont libres.
error-recovery-mistyped = Le groupe { $group } de la clé de secours est mal recopié. Rien n’a été changé : relisez ce groupe, puis recommencez.
error-recovery-missing = Aucune clé de secours n’a été imprimée pour ce dossier. Rien n’a été changé : seule la phrase de passe ou le trousseau peut l’ouvrir.
error-recovery-wrong = Cette clé de secours est bien recopiée, mais elle n’ouvre pas ce dossier : elle vient d’un autre, ou une plus récente l’a remplacée. Rien n’a été changé : cherchez la dernière imprimée.
