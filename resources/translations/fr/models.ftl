# Erreurs du rapprochement, du modèle et de l'entretien.

error-columns-unreadable = Les colonnes des offres ne se lisent pas ({ $folder }) : aucune suggestion n'est possible. Réimportez les offres ; les réponses ne sont pas touchées.
error-bundle-missing = Le modèle est incomplet ({ $file } manque) : aucune suggestion n'est possible. Réinstallez le programme ou relancez « arbitre train ».
error-bundle-edited = Le fichier { $file } du modèle a été modifié : il n'est pas utilisé. Réinstallez le modèle d'origine ; rien d'autre n'a changé.
error-bundle-format = Le modèle est d'un format que cette version ne lit pas. Installez un modèle prévu pour elle.
error-bundle-feature-unknown = Le modèle attend l'élément « { $feature } », que cette version ne calcule pas. Installez un modèle prévu pour elle.
error-model-unreadable = Le fichier ONNX du modèle ne s'ouvre pas : aucune suggestion n'est possible. Réinstallez le modèle.
error-export-differs = Le modèle exporté ne rend pas les mêmes résultats que sa source (écart { $gap }) : il n'est pas gardé.
error-population-too-small = Il y a trop peu de dossiers et d'offres pour apprendre un modèle ({ $pairs } rapprochements). Le modèle en place reste utilisé : recommencez avec davantage de données.
error-feature-never-known = L'élément « { $feature } » n'est connu dans aucun rapprochement : aucun modèle ne peut l'apprendre. Le modèle en place reste utilisé : complétez les données, puis recommencez.
error-training-missing = L'apprentissage demande des modules qui ne sont pas installés (extra « train »). Le modèle en place reste utilisé.

error-rome-not-imported = Aucun répertoire ROME n'est importé : sans lui, rien ne se compare. Lancez « arbitre import rome FICHIER ».
error-offers-not-imported = Aucune offre n'est importée. Lancez « arbitre import offers FICHIER ».
in-window-rome-not-imported = Prévenez votre assistance : répertoire des métiers non chargé. Sans lui, rien ne se compare ; l'entretien continue sans l'outil.
in-window-offers-not-imported = Prévenez votre assistance : offres non chargées. L'entretien continue sans l'outil.
in-window-bundle-missing = Prévenez votre assistance : le modèle est incomplet, aucune suggestion n'est possible. L'entretien continue sans l'outil.
error-person-unknown = Personne ne porte la référence { $person } dans ce portefeuille. « arbitre people » donne la liste.
error-offer-unknown = Aucune offre ne porte le numéro { $offer } ici : vérifiez le numéro ou importez les offres du jour.
error-person-without-target = Le dossier { $person } n'indique aucun métier recherché : ajoutez-en un au dossier, puis réimportez-le.
error-target-unknown = Les métiers recherchés du dossier { $person } ({ $codes }) ne sont pas dans le répertoire importé : corrigez le dossier ou importez le répertoire à jour.
error-target-not-in-repertoire = Dossier { $person } : métier recherché absent du répertoire ({ $codes }). Il est gardé, mais ne sert pas au rapprochement.
error-skills-not-in-repertoire = { $count ->
    [one] { NUMBER($count) } compétence n'est pas dans le répertoire importé ({ $examples }). Elle est gardée telle quelle, mais ne se compare pas.
   *[other] { NUMBER($count) } compétences ne sont pas dans le répertoire importé (par exemple : { $examples }). Elles sont gardées telles quelles, mais ne se comparent pas.
}
error-not-informed = La personne { $person } n'a pas encore été informée de l'outil : rien n'est calculé. Dites le texte d'information, puis « arbitre inform { $person } agreed » ou « declined ».
error-objected = La personne { $person } ne souhaite pas l'outil : il n'est pas utilisé pour cette personne. La recherche d'offres reste disponible.
error-exposes-nothing = L'entretien de { $person } est noté absent ou reporté : rien n'est montré.
error-reason-unknown = « { $code } » n'est pas une raison de la liste : GAR1 à GAR4, AJU1 à AJU4, ECA1 à ECA8 ou AUT.
error-reason-text-missing = La raison « Autre » demande quelques mots : ajoutez --text "…".
error-reason-text-too-long = Le texte dépasse { $limit } caractères : rien n'est enregistré, raccourcissez-le.
error-reason-of-another = La raison { $code } appartient à une autre réponse : rien n'est enregistré.
error-passphrase-missing = Cette base demande une phrase de passe et personne n'est là pour la saisir : lancez la commande dans un terminal, ou donnez-la dans { $variable }.

error-values-impossible = Le fichier « { $file } » contient une valeur impossible (une date hors du calendrier, un texte abîmé) : rien de ce fichier n'a été importé. Faites-le corriger par l'émetteur.
error-number-endless = Le fichier « { $file } » contient un nombre démesuré, vers la ligne { $line } : rien de ce fichier n'a été importé. Faites-le corriger par l'émetteur.
error-nobody-to-meet = Aucun dossier de cette base n'indique de métier recherché : importez des dossiers avec « arbitre import people FICHIER ».
