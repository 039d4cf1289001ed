# Ce qui est à vérifier : chaque « check-if-… » est une question sans son point d'interrogation.
# Jamais sur une page destinée à la personne.

check-if-licence = le permis { $label } est-il en cours
check-if-credential = « { $label } » est-il acquis et à jour
check-if-language = la langue demandée ({ $label }) est-elle parlée
check-if-diploma = le diplôme étranger a-t-il été reconnu depuis
check-if-car = une voiture est-elle disponible
check-if-radius = aller jusqu'à { NUMBER($km) } km serait-il possible (rayon dit : { NUMBER($radius, maximumFractionDigits: 0) } km)
check-if-skill = la compétence « { $label } » est-elle acquise
check-if-beginners = l'offre est-elle ouverte aux débutants
check-if-salary = le salaire est-il d'au moins { NUMBER($amount, maximumFractionDigits: 0) } € brut par mois
check-if-step = obtenir « { $label } »
check-if-step-licence = obtenir le permis { $label }

check-moves = cette offre passerait de { $present } à { $reached }
check-person = { $count ->
    [one] À vérifier : { $asked } ? Si oui, { check-moves }.
   *[other] À vérifier : { $asked } ? Si oui pour les deux, { check-moves }.
}
check-employer = { $count ->
    [one] À demander à l'employeur : { $asked } ? Si oui, { check-moves }.
   *[other] À demander à l'employeur : { $asked } ? Si oui pour les deux, { check-moves }.
}
check-both-sides = À vérifier : { $person } ? À demander à l'employeur : { $employer } ? Si oui pour les deux, { check-moves }.
check-step = { $count ->
    [one] Étape possible : { $asked }. Une fois faite, { check-moves }.
   *[other] Étapes possibles : { $asked }. Une fois les deux faites, { check-moves }.
}
check-person-and-step = À vérifier : { $question } ? Si oui, et après une étape ({ $step }), { check-moves }.
check-employer-and-step = À demander à l'employeur : { $question } ? Si oui, et après une étape ({ $step }), { check-moves }.

unread-title = Ce que l'outil ne lit pas
unread-list = La liste…
unread-list-name = La liste de ce que l'outil ne lit pas
unread-intro = Rien de ce qui suit n'entre dans le calcul, même quand l'offre ou le dossier le dit.
unread-offer = Dans l'offre : { $groups }.
unread-file = Dans le dossier : { $groups }.
unread-offer-text = le texte de l'annonce (sauf ce qui porte « lu dans le texte »)
unread-offer-title = l'intitulé exact du poste
unread-offer-employer = l'employeur
unread-offer-duration = la durée du contrat
unread-offer-conditions = les conditions particulières (alternance, insertion…)
unread-offer-experience-required = si l'expérience est exigée ou seulement souhaitée
unread-offer-occupation = le métier
unread-offer-skills = les compétences demandées
unread-offer-experience = l'expérience demandée
unread-offer-education = le niveau de formation demandé
unread-offer-education-domain = le domaine de formation demandé
unread-offer-credentials = les permis, titres et habilitations demandés
unread-offer-languages = les langues demandées
unread-offer-contract = le type de contrat
unread-offer-hours = les heures par semaine
unread-offer-working-time = le temps plein ou partiel
unread-offer-schedule = le travail de nuit ou de week-end
unread-offer-salary = le salaire
unread-offer-place = le lieu de travail
unread-offer-date = la date de l'annonce
unread-offer-source = le site d'où vient l'annonce
unread-offer-posts = le nombre de postes
unread-file-language-level = le niveau dans chaque langue
unread-file-available-from = la date de disponibilité
unread-file-wishes = les métiers recherchés
unread-file-skills = les compétences
unread-file-jobs = les métiers exercés
unread-file-job-years = la durée de chaque emploi
unread-file-job-ends = la date de fin de chaque emploi
unread-file-education = le niveau de formation
unread-file-education-domain = le domaine de formation
unread-file-credentials = les permis, titres et habilitations
unread-file-languages = les langues
unread-file-place = le lieu d'habitation
unread-file-radius = le rayon accepté
unread-file-car = la voiture
unread-file-contracts = les contrats acceptés
unread-file-working-time = le temps de travail accepté
unread-file-salary-floor = le plancher de salaire
unread-file-schedule = les limites d'horaires
