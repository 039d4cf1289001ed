# Apporter un modèle : construire, calculer, expliquer (« arbitre bundle … »).

bundle-built = Modèle prêt : { $features } colonnes, { $rows } lignes de comparaison. Empreinte :
bundle-method-trees =
    { $outputs ->
        [one] Explication exacte, lue dans les arbres du fichier.
       *[other] Explication exacte de { $outputs } résultats, lue dans les arbres du fichier.
    }
bundle-method-coalitions = Explication exacte, en interrogeant le modèle sur toutes les combinaisons de colonnes ; ses arbres ne sont pas lus (cause : { $why }). Résultats expliqués : { $outputs }.
bundle-method-permutations = Plus de 12 colonnes et des arbres qui ne sont pas lus (cause : { $why }) : les valeurs sont estimées, avec leur erreur. Avec --concepts, 12 thèmes au plus donnent des valeurs exactes. Résultats expliqués : { $outputs }.
bundle-audited = Résultat { $output } : vérifié par la bibliothèque shap sur { $rows } lignes, plus grand écart { $difference }.
bundle-audit-skipped = Résultat { $output } : non vérifié par la bibliothèque shap, { $why ->
    [too_large] le modèle est trop grand pour elle.
    [infinite] qui prend une valeur infinie pour une absence.
   *[double_thresholds] qui arrondit les seuils de ce modèle.
}
bundle-order-kept = Résultat { $output } : avec d'autres lignes de comparaison, les trois premiers thèmes gardent leur ordre { $share } fois sur 100.
bundle-order-skipped = Résultat { $output } : stabilité de l'ordre des thèmes non mesurée, { $why ->
    [one_row] il n'y a qu'une ligne de comparaison.
   *[too_large] le modèle est trop grand pour cette mesure.
}
bundle-card-title = Ce qu'Arbitre a vérifié
bundle-written =
    { $outputs ->
        [one] { $rows ->
            [one] 1 ligne écrite dans { $file }.
           *[other] { $rows } lignes écrites dans { $file }.
        }
       *[other] { $rows } lignes de { $outputs } résultats écrites dans { $file }.
    }
bundle-unused = { $file } : colonnes que le modèle ne lit pas, laissées de côté ({ $columns }).
progress-read = Lecture des fichiers
progress-audit = Vérification par la bibliothèque shap
progress-rows = Calcul des lignes

error-csv-missing = Le fichier « { $file } » n'existe pas : rien n'est écrit. Vérifiez son nom et son dossier.
error-csv-unreadable = Le fichier « { $file } » ne se lit pas comme un CSV en UTF-8 : rien n'est écrit. Enregistrez-le en « CSV UTF-8 », avec des virgules.
error-csv-empty = Le fichier « { $file } » ne contient aucune ligne de données : rien n'est écrit. Il faut une ligne de noms, puis au moins une ligne de nombres.
error-csv-column-missing = Le fichier « { $file } » n'a pas de colonne « { $column } » (il a : { $found }) : rien n'est écrit. Donnez à ses colonnes, séparées par des virgules, les noms que le modèle attend.
error-csv-column-twice = Le fichier « { $file } » a deux colonnes « { $column } » : rien n'est écrit. N'en gardez qu'une.
error-csv-ragged = Le fichier « { $file } », ligne { $line }, a { $found } cellules au lieu de { $expected } : rien n'est écrit. Corrigez cette ligne.
error-csv-not-a-number = Le fichier « { $file } », ligne { $line }, colonne « { $column } », contient « { $cell } », qui n'est pas un nombre : rien n'est écrit. Écrivez les nombres avec un point, et laissez vide ce qui est inconnu.
error-model-file-missing = Le fichier « { $file } » ne s'ouvre pas : rien n'est construit. Vérifiez son nom, son dossier et vos droits.
error-file-not-written = « { $file } » n'a pas pu être écrit : rien n'a changé. Vérifiez le dossier, la place qui reste et vos droits.
error-bundle-not-found = « { $folder } » n'est pas le dossier d'un modèle : rien n'est calculé. Donnez celui qu'a écrit « arbitre bundle build ».
error-features-missing = Le fichier des colonnes « { $file } » ne s'ouvre pas : rien n'est construit. Vérifiez son nom et son dossier.
error-features-unreadable = Le fichier des colonnes « { $file } » n'est pas une liste JSON de la forme [{"{"}"name": "…"{"}"}, …] : rien n'est construit. Corrigez-le.
error-feature-twice = La colonne « { $feature } » est décrite deux fois : rien n'est construit. N'en gardez qu'une.
error-feature-name-reserved = Une colonne ou un thème s'appelle « { $feature } », nom réservé aux résultats : rien n'est construit. Donnez-lui un autre nom.
error-model-file-unreadable = Le fichier du modèle n'est pas un ONNX que cette machine sait exécuter : rien n'est construit. Exportez-le de nouveau.
error-model-input-type = L'entrée « { $input } » du modèle attend { $type } : Arbitre n'explique que des modèles de colonnes de nombres. Exportez le modèle après le codage des textes et des catégories.
error-model-inputs = Les entrées du modèle ne forment pas des lignes de colonnes de nombres, dont les noms sont ceux du fichier des colonnes : rien n'est construit. Exportez-le avec une seule entrée (lignes, colonnes).
error-model-outputs = Le modèle ne rend aucun résultat en nombres (une étiquette seule ne s'explique pas), ou il en rend plus de 256 : rien n'est construit. Exportez-le avec ses scores ou ses probabilités.
error-model-run-failed = Le modèle s'arrête sur une erreur en calculant ces lignes : rien n'est écrit. Essayez-le avec son propre outil, puis exportez-le de nouveau.
error-model-not-pointwise = Le résultat d'une ligne change avec les autres lignes calculées en même temps : un tel modèle ne s'explique pas ligne à ligne. Rien n'est construit.
error-row-unexplained = La ligne { $row } ne s'explique pas exactement (écart { $gap } entre l'explication et le résultat du modèle) : rien n'est écrit, plutôt qu'une explication fausse. Cherchez-y une valeur infinie, démesurée, ou absente là où le modèle ne l'admet pas.
error-audit-failed = La bibliothèque shap ne retrouve pas les mêmes valeurs (écart { $difference }) : le modèle n'est pas gardé. Transmettez-le aux auteurs d'Arbitre.
error-against-several-rows = Le fichier « { $file } » a plusieurs lignes : on ne compare qu'avec une seule. Rien n'est écrit.
error-against-no-row = Il n'y a pas de ligne { $row } : le fichier en a { $rows }, comptées à partir de 0. Rien n'est écrit.
error-model-ends-process = Le processus qui essayait ce modèle s'est arrêté net (mémoire épuisée, ou arbres trop profonds pour le moteur de calcul) : rien n'est écrit. Fermez d'autres programmes, ou exportez un modèle aux arbres moins profonds ou moins nombreux.
error-model-outputs-apart = Le modèle rend ses nombres en plusieurs sorties ({ $outputs }), et rien ne dit laquelle expliquer : rien n'est construit. Exportez-le avec une seule sortie, « probabilities » par exemple.
