# Sauvegarder, reprendre, effacer, conserver : ce qui empêche de le faire.

error-backup-missing = Il n’y a pas de sauvegarde à cet endroit. Vérifiez le nom du fichier : « arbitre backup list » montre celles de ce poste.
error-backup-damaged = Cette sauvegarde est abîmée ou incomplète : Arbitre ne la reprend pas. Les données présentes n’ont pas été touchées : choisissez une autre sauvegarde.
error-backup-foreign = Cette sauvegarde est celle d’un autre dossier Arbitre : la clé d’ici ne l’ouvre pas. Les données présentes n’ont pas été touchées.
error-backup-not-verified = La sauvegarde ne s’est pas relue comme elle devait : elle n’est pas gardée. Vos données et les sauvegardes d’avant n’ont pas été touchées ; vérifiez le journal (« arbitre journal verify »), puis recommencez.
error-backup-folder = Arbitre ne peut pas écrire dans ce dossier. Aucune sauvegarde n’y a été laissée : choisissez-en un autre, ou libérez de la place.
error-nothing-held = Arbitre ne garde rien sur une personne de référence { $person }. Vérifiez la référence : « arbitre people » donne la liste.
