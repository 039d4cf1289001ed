# Ce qui a compté : la même chose que les raisons, en quelques mots après le nom du thème.

bar-named = { $concept } : { $fact }
bar-gap = { $bar } (écart)
bar-fits = { $bar } (concorde)

bar-occupation-same-yes = celui recherché
bar-occupation-same-no = un autre que recherché
bar-occupation-mobility-order = { $value ->
    [0] celui recherché
    [1] voisin (1re mobilité)
    [20] sans lien au répertoire
   *[other] voisin ({ $value }ᵉ mobilité)
}
bar-occupation-same-domain-yes = même domaine
bar-occupation-same-domain-no = autre domaine
bar-occupation-wish-rank = { $value ->
    [1] premier souhait
    [6] aucun souhait rejoint
   *[other] souhait n° { $value }
}
bar-skills-held = { $held } sur { $asked }
bar-skills-held-core = { $held } sur { $asked } du métier
bar-skills-held-core-alone = { $held } sur { $asked } du métier
bar-experience-years = { $value ->
    [0] métier jamais exercé
   *[other] { $years } dans le métier
}
bar-experience-domain-years = { $value ->
    [0] domaine jamais exercé
   *[other] { $years } dans le domaine
}
bar-experience-above = { $value ->
    [0] juste ce qui est demandé
   *[other] { $years } de plus
}
bar-experience-below = { $years } de moins
bar-experience-recency = { $value ->
    [0] toute récente
   *[other] il y a { $years }
}
bar-education-above = { $value ->
    [0] au niveau demandé
   *[other] au-dessus du demandé
}
bar-education-below = sous le niveau demandé
bar-education-domain-same-yes = du domaine
bar-education-domain-same-no = d'un autre domaine
bar-distance-km = { $value ->
    [0] moins de 1 km
   *[other] { NUMBER($value, maximumFractionDigits: 0) } km
}
bar-radius-below = dans le rayon accepté
bar-radius-above = { $value ->
    [0] au bord du rayon accepté
   *[other] au-delà du rayon accepté
}
bar-distance-without-car-km = { $value ->
    [0] voiture disponible
   *[other] { NUMBER($value, maximumFractionDigits: 0) } km sans voiture
}
bar-contract-accepted-yes = contrat accepté
bar-contract-accepted-no = contrat non accepté
bar-contract-permanent-yes = durée indéterminée
bar-contract-permanent-no = durée déterminée
bar-working-time-accepted-yes = temps accepté
bar-working-time-accepted-no = temps non accepté
bar-weekly-hours = { NUMBER($value, maximumFractionDigits: 1) } h par semaine
bar-schedule-conflicts = { $value ->
    [0] dans les limites
   *[other] hors des limites
}
bar-salary-monthly = environ { NUMBER($value, maximumFractionDigits: 0) } € brut
bar-salary-above = { $value ->
    [0] au plancher convenu
   *[other] { NUMBER($value, style: "percent", maximumFractionDigits: 0) } au-dessus du plancher
}
bar-salary-below = { NUMBER($value, style: "percent", maximumFractionDigits: 0) } sous le plancher
bar-licences-missing = { $value ->
    [0] permis au dossier
    [0.5] permis souhaité absent
   *[other] permis demandé absent
}
bar-titles-missing = { $value ->
    [0] titre au dossier
    [0.5] titre souhaité absent
   *[other] titre demandé absent
}
bar-languages-missing = { $value ->
    [0] langue au dossier
    [0.5] langue souhaitée absente
   *[other] langue demandée absente
}
bar-offer-age-days = { $value ->
    [0] publiée aujourd'hui
    [1] publiée hier
   *[other] publiée il y a { NUMBER($value, maximumFractionDigits: 0) } jours
}
bar-offer-from-partner-yes = d'un partenaire
bar-offer-from-partner-no = de France Travail
bar-offer-posts = { $value ->
    [1] un seul poste
   *[other] { NUMBER($value, maximumFractionDigits: 0) } postes
}
bar-contrary = à côté des autres offres
