# Les fichiers que l'on importe : ce qui empêche de les lire, et ce qui en a été laissé de côté.

## Le fichier entier ; rien n'en a été gardé

error-file-missing = Le fichier « { $file } » est introuvable. Rien n'a été importé. Vérifiez son nom et son emplacement.
error-file-unreadable = Le fichier « { $file } » ne peut pas être ouvert. Rien n'en a été importé. Vérifiez que vous avez le droit de le lire et qu'il n'est pas protégé par un mot de passe.
error-file-empty = Le fichier « { $file } » est vide. Rien n'en a été importé. Demandez-le de nouveau à l'émetteur.
error-gzip-broken = Le fichier compressé « { $file } » est incomplet ou abîmé. Rien n'en a été importé. Téléchargez-le de nouveau.
error-gzip-bomb = Le fichier compressé « { $file } » se décompresse en plus de { $ratio } fois sa taille : ce n’est pas une livraison ordinaire. Rien n'en a été importé. Vérifiez sa provenance.
error-file-too-large = Le fichier « { $file } » dépasse { $limit } millions d'octets, bien plus que ce que l'on publie. Rien n'en a été importé. Vérifiez que c'est le bon fichier.
error-json-too-deep = Le fichier « { $file } » emboîte ses éléments sur plus de { $limit } niveaux : ce n'est pas une livraison ordinaire. Rien n'en a été importé. Vérifiez sa provenance.
error-item-too-long = Dans le fichier « { $file } », un élément dépasse { $limit } millions d'octets. Rien n'en a été importé. Vérifiez sa provenance.
error-zip-broken = L'archive « { $file } » est incomplète ou n'est pas un zip. Rien n'en a été importé. Téléchargez-la de nouveau.
error-encoding-wrong = Le fichier « { $file } » n'est pas en UTF-8 (ligne { $line }) : ses accents ne peuvent pas être lus. Rien n'en a été importé. Demandez-le en UTF-8.
error-json-broken = Le fichier « { $file } » n'est pas du JSON valable : la lecture s'arrête après l'élément n° { $items }. Rien n'en a été importé. Téléchargez-le de nouveau, il est sans doute incomplet.
error-layout-unknown = Le fichier « { $file } » est lisible, mais sa présentation n'est pas celle attendue. Rien n'en a été importé. Vérifiez que c'est le bon fichier.

error-rome-table-missing = Le répertoire ROME « { $file } » n'a pas la table « { $table } ». Rien n'en a été importé. Prenez l'archive complète publiée par France Travail.
error-rome-column-missing = Dans le répertoire ROME « { $file } », la table « { $table } » n'a pas la colonne « { $column } ». Rien n'en a été importé. Prenez l'archive publiée par France Travail, sans la modifier.
error-rome-table-broken = Dans le répertoire ROME « { $file } », la table « { $table } » est abîmée. Rien n'en a été importé. Téléchargez l'archive de nouveau.
error-rome-encoding-wrong = Dans le répertoire ROME « { $file } », la table « { $table } » n'est pas en UTF-8. Rien n'en a été importé. Prenez l'archive « utf8 » publiée par France Travail.
error-rome-empty = Le répertoire ROME « { $file } » ne contient aucun métier. Rien n'en a été importé. Téléchargez l'archive de nouveau.
error-rome-old = Le répertoire « { $file } » est un ancien ROME (version { $version }, { $occupations } métiers), que les offres n'emploient plus. Rien n'en a été importé. Prenez une version du ROME 4.0.
error-rome-version-unknown = La version du répertoire ROME « { $file } » n'est écrite nulle part. Rien n'en a été importé. Gardez aux fichiers de l'archive leur nom d'origine.

error-communes-layout-unknown = Le fichier « { $file } » n'est ni celui des codes postaux de La Poste, ni celui des populations de l'INSEE. Rien n'a été importé. Vérifiez que c'est le bon fichier.
error-communes-without-coordinates = Aucun des fichiers ne donne l'emplacement des communes. Rien n'a été importé. Ajoutez le fichier des codes postaux de La Poste.

## Une partie du fichier ; le reste a été importé

error-line-broken = Cette ligne n'est pas du JSON valable : elle a été laissée de côté. Faites-la corriger par l'émetteur si elle manque.
error-commune-without-coordinates = La commune « { $name } » n'a pas d'emplacement dans les fichiers : elle a été laissée de côté. Les distances vers elle resteront inconnues.
error-offer-without-id = Cette offre n'a pas de numéro : elle a été laissée de côté, car on ne pourrait pas la retrouver.
error-offer-unreadable = Cette offre a été laissée de côté : « { $field } » n'a pas la forme attendue. Signalez-le à l'émetteur du fichier.
error-line-too-long = Cette ligne dépasse { $limit } millions d'octets : elle a été laissée de côté. Vérifiez la provenance du fichier.
error-line-too-deep = Cette ligne emboîte ses éléments sur plus de { $limit } niveaux : elle a été laissée de côté. Vérifiez la provenance du fichier.
error-offer-id-too-long = Cette offre a un numéro de plus de { $limit } caractères : elle a été laissée de côté. Signalez-le à l'émetteur du fichier.
error-offer-field-unreadable = Offre gardée sans « { $field } », qui n'a pas la forme attendue : il reste inconnu. Signalez-le à l'émetteur du fichier.

error-person-unreadable = Ce dossier a été laissé de côté : « { $field } » n'a pas une valeur possible. Corrigez-le à la source, puis importez de nouveau.
error-person-field-missing = Ce dossier a été laissé de côté : « { $field } » manque. Complétez-le à la source, puis importez de nouveau.
error-person-time-naive = Ce dossier a été laissé de côté : l'heure du rendez-vous (« { $field } ») ne dit pas son fuseau horaire, par exemple « +01:00 ». Corrigez-la à la source, puis importez de nouveau.
error-person-nir = Ce dossier a été laissé de côté : il contient un numéro de sécurité sociale, qu'Arbitre ne garde jamais. Retirez-le à la source, puis importez de nouveau.
error-person-twice = Ce dossier a été laissé de côté : sa référence figure déjà plus haut dans le même fichier. Vérifiez lequel des deux est le bon.

error-places-not-located = { $count ->
    [one] { NUMBER($count) } lieu nomme une commune qui n'est pas importée ({ $examples }) : sa distance reste inconnue. Importez les communes de La Poste, ou faites vérifier ce code.
   *[other] { NUMBER($count) } lieux nomment une commune qui n'est pas importée (par exemple : { $examples }) : leur distance reste inconnue. Importez les communes de La Poste, ou faites vérifier ces codes.
}
error-columns-unwritten = Les offres sont importées, mais leur préparation n'a pas pu être écrite : le disque est plein, ou ne peut pas être écrit. Libérez de la place, puis recommencez : elle reprendra d'elle-même.
