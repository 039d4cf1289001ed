# Ce qui empêche de lire un modèle ou d'expliquer une suggestion.

error-explanation-unavailable = L’explication n’est pas disponible : le calcul ne retrouve pas exactement le résultat du modèle. La suggestion et la comparaison avec le dossier restent valables ; décidez sans les raisons de l’outil, et signalez-le si cela se répète.
error-model-unsupported = Ce modèle ne peut pas être expliqué exactement, il n’est donc pas utilisé (cause : { $what }). Le modèle en place continue de servir : transmettez cette cause à la personne responsable du modèle.
error-model-too-large = Ce modèle est trop grand pour être expliqué sur un poste. Le modèle en place continue de servir : demandez à la personne responsable un modèle aux arbres moins profonds ou moins nombreux.
error-rows-wrong-width = Le modèle attend { $expected } éléments et en reçoit { $found }. Les fichiers du modèle ne vont pas ensemble : réinstallez le modèle, ou prévenez la personne qui en est responsable.
error-background-empty = Le modèle est livré sans exemples de comparaison. Sans eux aucune explication n’est possible : demandez un fichier complet à la personne responsable du modèle.
error-feature-without-concept = L’élément « { $feature } » du modèle n’appartient à aucun thème. Rien n’a été installé : prévenez la personne responsable du modèle.
error-tables-unusable = La préparation des explications gardée sur ce poste ne peut pas servir. Rien n’est perdu : elle est refaite à partir du modèle.
error-explanation-outside-training = L’explication n’est pas disponible : elle reposerait surtout sur des valeurs que le modèle n’a jamais rencontrées ({ $features }). La suggestion et la comparaison avec le dossier restent visibles ; vérifiez ces valeurs, et décidez sans les raisons de l’outil.
error-offer-compared-with-itself = Une offre ne se compare pas avec elle-même ({ $offer }). Donnez le numéro d’une autre offre.
explanation-outside = Explication indisponible : elle reposerait surtout sur des valeurs que l'outil n'a jamais rencontrées ({ $elements }). La comparaison reste valable : vérifiez ces valeurs.

sentence-tied = { $concepts } comptent autant, selon l'outil.
quoted = « { $text } »
sources = Sources : { $list }.
source-file = dossier du { $day }
source-offer = annonce du { $day }
source-read-licences = permis lu dans le texte
source-read-titles = titre ou habilitation lu dans le texte
source-read-hours = temps de travail lu dans le texte
source-read-schedule = horaires lus dans le texte
day-month-year = { day-month } { $year }

rather-for-against = Plutôt que « { $title } » : surtout parce que { $for } ; en revanche, { $against }.
rather-for = Plutôt que « { $title } » : surtout parce que { $for }.
rather-against = L'outil place celle-ci devant « { $title } » sans raison connue des deux côtés ; contre elle, { $against }.
rather-behind-against-for = L'outil placerait plutôt « { $title } » devant, car pour celle-ci { $against } ; en sa faveur, { $for }.
rather-behind-against = L'outil placerait plutôt « { $title } » devant, car pour celle-ci { $against }.
rather-behind-for = L'outil placerait plutôt « { $title } » devant, sans raison connue des deux côtés ; en faveur de celle-ci, { $for }.
rather-none = Entre cette offre et « { $title } », aucun fait connu des deux ne fait la différence.
rather-unsaid = { $count ->
    [one] { $concepts } compte aussi, mais l'une des deux offres ou le dossier n'en dit pas assez.
   *[other] { $concepts } comptent aussi, mais l'une des deux offres ou le dossier n'en dit pas assez.
}
rather-because = { $first }, et que { $last }
rather-and = { $first }, et { $last }
rather-both = { $here }, là où l'autre indique « { $there } »
rather-contrary = { $concept ->
    [occupation] le métier
    [skills] le niveau de compétences
    [experience] le niveau d'expérience
    [education] le niveau de formation
    [travel] le trajet
    [contract] le contrat
    [salary] le salaire
    [demands] le contenu des exigences
   *[offer] le détail de l'annonce
} { $side ->
    [for] joue plutôt pour elle
   *[against] joue plutôt contre elle
}, tout compté
rather-link = Comparer à…
rather-link-name = Comparer à une autre offre affichée
rather-title = Cette offre plutôt qu'une autre
rather-back = Retour à l'offre
rather-here = Celle-ci : { $title }
rather-there = L'autre : { $title }
rather-failed = La comparaison n'est pas disponible. { $why }
