# À côté des réponses : plus tard, signaler, fiche d'explication, « ça ne marche pas », « pour moi ».

day-month = { $day ->
    [1] 1er
   *[other] { $day }
} { month }

beside-later = Plus tard…
beside-offer = Signaler une offre suspecte…
beside-fairness = Signaler un doute d'équité…
beside-sheet = Fiche d'explication…
beside-report = Signaler une offre suspecte ou un doute d'équité
beside-report-short = Signaler…
beside-close = Fermer
beside-keep-question = Garder ces mots ? Ils ne sont pas enregistrés.
beside-keep = Garder ces mots
beside-drop = Fermer sans les garder

later-until = Pour le { day-month }
later-left = Laissée pour le { $day }. Vous pouvez y répondre quand vous voulez.
later-title = Plus tard
later-about = « { $offer } » attendra le jour choisi. Ce n'est pas une réponse : elle n'est comptée nulle part, et vous pouvez répondre quand vous voulez.
later-calendar = Le jour où y revenir
later-previous = Mois précédent
later-next = Mois suivant
later-no-day = Aucun jour choisi.
later-day = Pour le { $day }
later-act = Mettre de côté
later-failed = Pas enregistré. Réessayez.
error-day-not-ahead = Ce jour n'est pas dans l'année qui vient : rien n'est mis de côté. Choisissez un jour à partir de demain.

report-offer-title = Signaler une offre suspecte
report-fairness-title = Signaler un doute d'équité
report-about = Offre ouverte : « { $offer } »
report-question = Que signalez-vous ?
ground-scam = Une arnaque
ground-discrimination = Une mention discriminatoire
ground-misranked = Une offre mal classée
ground-missing = Une offre absente de la liste
ground-explanation = Une explication gênante
ground-other = Autre
report-words = En quelques mots
report-words-needed = En quelques mots (nécessaire ici)
report-words-missing = Dites laquelle : numéro ou intitulé (nécessaire ici)
report-hint = Sans nom ni numéro de personne, et rien sur la santé, la famille ou les opinions.
report-way = Ce signalement ne va pas à votre hiérarchie. Aujourd'hui il reste sur ce poste, chiffré ; il partira avec la première synchronisation, pour le référent éthique seulement.
report-act = Enregistrer le signalement
report-choose-first = Choisissez d'abord ce que vous signalez.
report-words-first = Écrivez d'abord quelques mots : ce motif ne suffit pas seul.
report-too-long = Plus de { NUMBER($limit) } caractères : raccourcissez un peu.
report-recorded = Signalement enregistré sur ce poste à { $time }. Réponse dans les { $days } jours après l'envoi ; pas encore envoyé : il partira à la première synchronisation.
report-failed = Pas enregistré. Votre texte est resté : réessayez.
error-report-without-words = Sans quelques mots, personne ne saura de quoi il s'agit : rien n'est enregistré. Écrivez-les, puis recommencez.

sheet-title = Fiche d'explication
sheet-what = Pourquoi un outil d'intelligence artificielle a rapproché cette offre de ce dossier. Il ne décide rien.
sheet-number = Offre { $number }
sheet-why = Pourquoi cette suggestion
sheet-for = Ce qui a compté pour
sheet-against = Ce qui a compté contre
sheet-bar = { $text } : { $weight }
sheet-origin = D'où vient cette fiche
sheet-model = Modèle { $model }, calculé sur ce poste. Fiche faite le { $day }.
sheet-digest = Empreinte du modèle : { $digest }
sheet-is-not = Cette fiche porte sur la suggestion de l'outil. Ce n'est ni une proposition d'offre raisonnable d'emploi, ni un refus de la personne.
sheet-save = Enregistrer en PDF…
sheet-print = Imprimer…
sheet-no-printer = Aucune imprimante sur ce poste : enregistrez la fiche en PDF.
sheet-file = Fiche d'explication { $number }.pdf
sheet-files = Documents PDF (*.pdf)
sheet-saved = Fiche enregistrée : { $file }
sheet-not-saved = La fiche n'a pas pu être écrite à cet endroit. Choisissez un autre dossier.
sheet-printed = Fiche envoyée à l'imprimante.

help-title = Ça ne marche pas comme prévu
help-now = Ce que vous pouvez faire tout de suite
help-goes-on = L'entretien continue sans l'outil : la recherche d'offres de vos outils habituels reste disponible, et aucune réponse n'est attendue.
help-suspend = Suspendre l'IA arrête tout calcul, sans raison à donner. Vous la reprenez quand vous voulez (F9).
help-suspended = L'IA est suspendue : rien n'est calculé. Vous la reprenez quand vous voulez (F9).
help-suspend-act = Suspendre l'IA
help-safe = Ce qui est affiché comme enregistré l'est, sur ce poste.
help-report = Rapport technique pour votre assistance : ni nom, ni contenu de dossier, ni offre.
help-report-name = Rapport technique
help-report-waits = Lecture en cours…
help-copy = Copier le rapport
help-copied = Rapport copié.
help-closed = La base n'est pas ouverte : cette note ne peut pas être gardée ici. Copiez le rapport et écrivez à votre assistance.
help-words = Ce qui s'est passé, si vous voulez le noter
help-words-first = Écrivez d'abord ce qui s'est passé.
help-act = Enregistrer cette note
malfunction-recorded = Noté à { $time }, chiffré sur ce poste. Rien ne part avant la première synchronisation : pour une aide tout de suite, transmettez le rapport à votre assistance.

top-mine = Mes réponses
top-private = Pour moi
top-help = Ça ne marche pas comme prévu
top-more = Plus

own-title = Pour moi : mes réponses
own-private = Cette page n'est que pour vous : ne la montrez pas et ne la partagez pas. Vos réponses sur ce poste, les plus récentes d'abord ; ni taux, ni rythme, ni comparaison avec qui que ce soit.
own-name = Mes réponses
own-column-when = Quand
own-column-person = Personne
own-column-offer = Offre
own-column-verdict = Réponse
own-column-reason = Raison
own-column-text = Vos mots
own-none = Aucune réponse enregistrée sur ce poste.
own-older = { $count ->
    [one] { NUMBER($count) } réponse plus ancienne est gardée sur ce poste.
   *[other] { NUMBER($count) } réponses plus anciennes sont gardées sur ce poste.
}
own-undo = Annuler cette réponse (jusqu'à { $time })
own-undo-none = Cette réponse ne s'annule plus ici : les dix minutes sont passées.
own-back = Retour (Échap)
