# Ce qui empêche d'ouvrir, de lire ou d'écrire le dossier d'Arbitre.

error-home-missing = Aucun dossier Arbitre à cet endroit. Vérifiez l’emplacement indiqué, ou créez d’abord un dossier.
error-home-exists = Il y a déjà un dossier Arbitre à cet endroit. Rien n’a été changé : ouvrez-le, ou choisissez un autre emplacement.
error-home-incomplete = Le dossier Arbitre n’est pas complet : sa création n’est pas allée au bout, ou son fichier de données a disparu. Si vous n’y aviez rien enregistré, supprimez-le et recommencez ; sinon, n’y touchez pas et appelez l’assistance.
error-home-not-a-folder = L’emplacement indiqué n’est pas un dossier. Rien n’a été écrit : choisissez un autre emplacement.
error-home-busy = Arbitre est occupé ailleurs sur ce poste, par un import ou une autre fenêtre. Rien n’a été enregistré cette fois : attendez la fin, puis recommencez.
error-home-read-only = Arbitre ne peut pas écrire dans son dossier. Rien n’a été enregistré cette fois : vérifiez que le dossier est sur ce poste et que vous avez le droit d’y écrire, puis recommencez.
error-disk-full = Le disque est plein. Rien n’a été enregistré cette fois, ce qui l’était déjà est intact : libérez de la place, puis recommencez.
error-disk-failed = Le disque n’a pas pu lire ou écrire les données. Considérez que rien n’a été enregistré cette fois : recommencez, et appelez l’assistance si cela se répète.
error-database-damaged = Le fichier de données d’Arbitre est abîmé. Il n’a pas été modifié : n’y touchez pas et appelez l’assistance, qui pourra reprendre la dernière sauvegarde.
error-database-plain = Le fichier de données n’est pas chiffré : Arbitre ne l’ouvre pas, car il devrait toujours l’être. N’y touchez pas et appelez l’assistance.
error-cipher-missing = Le chiffrement manque dans cette installation d’Arbitre. Rien n’a été ouvert ni écrit : réinstallez le programme.
error-schema-too-new = Ces données viennent d’une version plus récente d’Arbitre (format { $found }, ce programme connaît le { $known }). Elles n’ont pas été modifiées : mettez Arbitre à jour sur ce poste.
error-journal-unguarded = Les protections du journal ont été modifiées. Arbitre n’ouvre pas ces données, car les réponses pourraient avoir été changées : n’y touchez pas et appelez l’assistance.
error-journal-damaged = L’entrée { $seq } du journal ne peut plus être lue : elle a été modifiée ou abîmée. Les autres sont toujours là : appelez l’assistance avant de continuer.
error-head-missing = Le témoin qui dit jusqu’où allaient vos enregistrements a disparu du dossier. Rien n’a été modifié, mais Arbitre ne peut pas garantir qu’il ne manque rien : appelez l’assistance.
error-head-damaged = Le témoin qui dit jusqu’où allaient vos enregistrements est abîmé. Rien n’a été modifié, mais Arbitre ne peut pas garantir qu’il ne manque rien : appelez l’assistance.
error-entries-missing = { $answers ->
        [0] { $count ->
                [one] Un enregistrement manque à la fin du journal, mais aucune réponse
               *[other] { $count } enregistrements manquent à la fin du journal, mais aucune réponse
            }
        [one] Une réponse manque, celle du { $last }
       *[other] { $answers } réponses manquent, la dernière du { $last }
    } : le fichier de données a été abîmé ou remplacé par un plus ancien. Une copie de l’état trouvé est mise de côté : appelez l’assistance, ou voyez ce qui peut être repris (commande « arbitre repair »).
error-changes-missing = { $count ->
        [one] La dernière mise à jour des données manque
       *[other] Les { $count } dernières mises à jour des données manquent
    } ; vos réponses sont toutes là. Une copie de l’état trouvé est mise de côté : appelez l’assistance, ou voyez ce qui peut être repris (commande « arbitre repair »).
error-journal-forked = Le journal n’est plus celui de ce poste : l’entrée { $seq } n’est pas la bonne. Arbitre n’ouvre pas ces données : n’y touchez pas et appelez l’assistance.
error-key-wrong = La clé n’ouvre pas ce fichier de données : ce n’est pas la sienne, ou le fichier est abîmé. Rien n’a été modifié : vérifiez que vous ouvrez le bon dossier, sinon appelez l’assistance.
error-key-lost = La clé de ce dossier est introuvable sur ce poste. Les données sont intactes mais ne peuvent pas être lues : ouvrez la session qui a créé le dossier, ou appelez l’assistance.
error-key-file-damaged = Le fichier qui garde la clé est abîmé. Les données sont intactes mais ne peuvent pas être lues : n’y touchez pas et appelez l’assistance.
error-keyring-missing = Ce poste n’a pas de trousseau de clés sûr. Aucune clé n’a été écrite : choisissez une phrase de passe, ou ouvrez une session qui a un trousseau.
error-keyring-locked = Le trousseau de clés de ce poste est verrouillé. Déverrouillez-le, puis recommencez.
error-passphrase-needed = Ce dossier s’ouvre avec une phrase de passe. Donnez-la pour continuer.
error-passphrase-wrong = Ce n’est pas la bonne phrase de passe. Rien n’a été modifié : essayez de nouveau.
error-passphrase-empty = La phrase de passe est vide. Choisissez-en une que vous retiendrez : sans elle, les données ne pourront plus être lues.
error-rome-older = Ce répertoire ROME (version { $found }) est plus ancien que celui qui est installé (version { $installed }). Celui-ci est conservé : importez une version plus récente.
error-import-running = Un autre import du même genre est en cours sur ce poste. Rien n’a été importé cette fois : attendez sa fin, puis recommencez.
error-home-unreachable = Aucun dossier ne peut être créé ni ouvert à cet emplacement. Rien n’a été écrit : choisissez un autre emplacement.
