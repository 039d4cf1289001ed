# Les trois volets de l'entretien : les offres, l'offre et pourquoi, la réponse.

panes-suggestions = Suggestions ({ $count })
panes-asked = Offre de la personne
panes-seen = Déjà vues ({ $count })
panes-suggestions-name = Suggestions
panes-seen-name = Déjà vues
panes-tabs-name = Listes d'offres
panes-more = Voir 5 de plus
panes-filters = Ce que les filtres ont retiré
panes-filter = Filtre
panes-removed = Offres retirées
panes-close = Fermer

panes-asked-number = Numéro de l'offre
panes-asked-compare = Comparer
panes-asked-about = L'offre que la personne apporte se compare comme les autres. Si l'outil ne l'avait pas suggérée, il dit quel filtre l'écartait.

panes-no-offer = Aucune offre ouverte. Choisissez-en une dans la liste.
panes-offer-name = L'offre et pourquoi
panes-number = n° { $number }
panes-demand = L'offre demande
panes-file = Le dossier dit
panes-cell = { $head } : { $words }
panes-read = lu dans le texte
panes-read-show = Lu dans le texte : montrer le passage
panes-read-hide = Lu dans le texte : cacher le passage
panes-passage = « { $passage } »
panes-counted = Ce qui a compté
panes-against = ← contre
panes-for = pour →
panes-table = Tableau complet
panes-concept = Thème
panes-element = Élément
panes-side = Sens
panes-weight = Poids
panes-read-offer = Lire l'annonce
panes-follow = Voir en ligne
panes-same-post = { $count ->
    [one] Autre annonce de ce poste
   *[other] Autres annonces de ce poste ({ $count })…
}
address-title = Aucun navigateur : copier l'adresse
address-none = Ce poste n'a pas ouvert l'annonce. Voici son adresse.
address-name = Adresse de l'annonce
address-copy = Copier l'adresse
address-copied = Adresse copiée.

panes-notes-name = Ce qui reste à savoir
panes-unknown = Ce que l'outil ne sait pas
panes-checks = À vérifier avec la personne
panes-nothing-to-check = Rien de particulier à vérifier pour cette offre.

panes-key-keep = G
panes-key-adjust = A
panes-key-set-aside = E
panes-key-report = S
panes-answer-name = { $answer }, touche { $letter }
panes-answer-place = La réponse et sa raison
panes-before = Un chiffre enregistre ; rien avant.
panes-not-read = Ce que l'outil ne lit pas
panes-not-read-text = L'outil ne lit ni l'âge, ni le sexe, ni la nationalité, ni l'adresse. D'autres éléments (dates d'expérience, horaires, trajet) peuvent en porter la trace : c'est vérifié à chaque version, et jamais parfait.
panes-which-reason = { $answer } : pourquoi ?
panes-in-words = { $answer } : en quelques mots
panes-words-hint = Sans nom ni numéro, et rien sur la santé, la famille ou les opinions.
panes-back = Échap : revenir
panes-back-name = Revenir, touche Échap
panes-save = Enregistrer
panes-save-as-is = Enregistrer tels quels
panes-words-first = Écrivez d'abord quelques mots : cette raison ne dit rien sans eux.
screening-saw = « { $words } » touche { $subject }
screening-identifier = à l'identité d'une personne
screening-health = à la santé
screening-family = à la famille
screening-opinion = aux opinions
screening-origin = à l'origine
screening-union = à la vie syndicale
screening-religion = à la religion
screening-warning = Pas encore enregistré : { $seen }. Une réponse sur l'outil n'a pas à le dire, et ces mots sont gardés. Retirez-les, ou enregistrez tels quels : vous décidez.
panes-saving = Enregistrement en cours…
panes-not-saved = Pas enregistré. Réessayez.
panes-undo = Annuler
panes-undo-name = Annuler cette réponse
panes-next = Suggestion suivante
panes-add-words = Ajouter quelques mots…
panes-add-question = Quelques mots de plus sur cette réponse
