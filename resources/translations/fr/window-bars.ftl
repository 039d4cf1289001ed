# Ce qui a compté : la même chose que les raisons, en quelques mots à côté d'une barre.

bar-occupation-same-yes = Métier recherché, le même
bar-occupation-same-no = Autre métier que recherché
bar-occupation-mobility-order = { $value ->
    [0] Métier recherché, le même
    [1] Métier voisin (1re mobilité)
    [20] Métier sans lien au répertoire
   *[other] Métier voisin ({ $value }ᵉ mobilité)
}
bar-occupation-same-domain-yes = Même domaine professionnel
bar-occupation-same-domain-no = Autre domaine professionnel
bar-occupation-wish-rank = { $value ->
    [1] Premier souhait
    [6] Aucun souhait rejoint
   *[other] Souhait n° { $value }
}
bar-skills-held-share = Compétences au dossier : { NUMBER($value, style: "percent", maximumFractionDigits: 0) }
bar-skills-held-share-core = Compétences du métier : { NUMBER($value, style: "percent", maximumFractionDigits: 0) }
bar-skills-held-share-core-alone = Compétences du métier : { NUMBER($value, style: "percent", maximumFractionDigits: 0) }
bar-skills-overlap = Compétences de l'offre : { NUMBER($value, style: "percent", maximumFractionDigits: 0) }
bar-skills-overlap-core = Compétences du métier : { NUMBER($value, style: "percent", maximumFractionDigits: 0) }
bar-skills-overlap-core-alone = Compétences du métier : { NUMBER($value, style: "percent", maximumFractionDigits: 0) }
bar-skills-missing = { $value ->
    [0] Aucune compétence manquante
    [1] Une compétence absente du dossier
   *[other] { NUMBER($value, maximumFractionDigits: 0) } compétences absentes
}
bar-skills-missing-core = { $value ->
    [0] Toutes les compétences du métier
    [1] Une compétence du métier absente
   *[other] { NUMBER($value, maximumFractionDigits: 0) } compétences du métier absentes
}
bar-skills-missing-core-alone = { $value ->
    [0] Toutes les compétences du métier
    [1] Une compétence du métier absente
   *[other] { NUMBER($value, maximumFractionDigits: 0) } compétences du métier absentes
}
bar-experience-years = { $value ->
    [0] Métier jamais exercé
   *[other] Métier exercé : { $years }
}
bar-experience-domain-years = { $value ->
    [0] Domaine jamais exercé
   *[other] Domaine exercé : { $years }
}
bar-experience-above = { $value ->
    [0] Expérience demandée, au plus juste
   *[other] Expérience : { $years } de plus
}
bar-experience-below = Expérience : { $years } de moins
bar-experience-recency = { $value ->
    [0] Expérience toute récente
   *[other] Expérience d'il y a { $years }
}
bar-education-above = { $value ->
    [0] Formation au niveau demandé
   *[other] Formation au-dessus du demandé
}
bar-education-below = Formation sous le niveau demandé
bar-education-domain-same-yes = Formation du domaine
bar-education-domain-same-no = Formation d'un autre domaine
bar-distance-km = { $value ->
    [0] Distance : moins de 1 km
   *[other] Distance : { NUMBER($value, maximumFractionDigits: 0) } km
}
bar-radius-below = Dans le rayon accepté
bar-radius-above = Au-delà du rayon accepté
bar-distance-without-car-km = { $value ->
    [0] Une voiture pour le trajet
   *[other] { NUMBER($value, maximumFractionDigits: 0) } km sans voiture
}
bar-contract-accepted-yes = Contrat accepté
bar-contract-accepted-no = Contrat non accepté
bar-contract-permanent-yes = Durée indéterminée
bar-contract-permanent-no = Durée déterminée
bar-working-time-accepted-yes = Temps de travail accepté
bar-working-time-accepted-no = Temps de travail non accepté
bar-weekly-hours = { NUMBER($value, maximumFractionDigits: 1) } h par semaine
bar-schedule-conflicts = { $value ->
    [0] Horaires dans les limites
   *[other] Horaires hors des limites
}
bar-salary-monthly = Environ { NUMBER($value, maximumFractionDigits: 0) } € brut
bar-salary-above = { $value ->
    [0] Salaire au plancher convenu
   *[other] Salaire { NUMBER($value, style: "percent", maximumFractionDigits: 0) } au-dessus
}
bar-salary-below = Salaire { NUMBER($value, style: "percent", maximumFractionDigits: 0) } sous le plancher
bar-licences-missing = { $value ->
    [0] Permis demandés au dossier
    [0.5] Permis souhaité absent du dossier
   *[other] Permis absent du dossier
}
bar-titles-missing = { $value ->
    [0] Titres demandés au dossier
    [0.5] Titre souhaité absent du dossier
   *[other] Titre absent du dossier
}
bar-languages-missing = { $value ->
    [0] Langues demandées au dossier
    [0.5] Langue souhaitée absente du dossier
   *[other] Langue absente du dossier
}
bar-offer-age-days = { $value ->
    [0] Publiée aujourd'hui
    [one] Publiée hier
   *[other] Publiée il y a { NUMBER($value, maximumFractionDigits: 0) } jours
}
bar-offer-from-partner-yes = Annonce d'un partenaire
bar-offer-from-partner-no = Annonce de France Travail
bar-offer-posts = { $value ->
    [one] Un seul poste
   *[other] { NUMBER($value, maximumFractionDigits: 0) } postes à pourvoir
}
bar-contrary = { $concept ->
    [occupation] Métier
    [skills] Compétences
    [experience] Expérience
    [education] Formation
    [travel] Trajet
    [contract] Contrat et horaires
    [salary] Salaire
    [demands] Exigences
   *[offer] Annonce
}, comparé aux autres offres
