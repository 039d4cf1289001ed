# Ce qui empêche de lire un modèle ou d'expliquer une suggestion.

error-explanation-unavailable = L’explication n’est pas disponible : le calcul ne retrouve pas exactement le résultat du modèle. La suggestion et la comparaison avec le dossier restent valables ; décidez sans les raisons de l’outil, et signalez-le si cela se répète.
error-model-unsupported = Ce modèle ne peut pas être expliqué exactement, il n’est donc pas utilisé (cause : { $what }). Le modèle en place continue de servir : transmettez cette cause à la personne responsable du modèle.
error-model-too-large = Ce modèle est trop grand pour être expliqué sur un poste. Le modèle en place continue de servir : demandez à la personne responsable un modèle aux arbres moins profonds ou moins nombreux.
error-rows-wrong-width = Le modèle attend { $expected } éléments et en reçoit { $found }. Les fichiers du modèle ne vont pas ensemble : réinstallez le modèle, ou prévenez la personne qui en est responsable.
error-background-empty = Le modèle est livré sans exemples de comparaison. Sans eux aucune explication n’est possible : demandez un fichier complet à la personne responsable du modèle.
error-feature-without-concept = L’élément « { $feature } » du modèle n’appartient à aucun thème. Rien n’a été installé : prévenez la personne responsable du modèle.
error-tables-unusable = La préparation des explications gardée sur ce poste ne peut pas servir. Rien n’est perdu : elle est refaite à partir du modèle.
error-explanation-outside-training = L’explication n’est pas disponible : elle reposerait surtout sur des valeurs que le modèle n’a jamais rencontrées ({ $features }). La suggestion et la comparaison avec le dossier restent visibles ; vérifiez ces valeurs, et décidez sans les raisons de l’outil.
