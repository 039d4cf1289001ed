# Les mêmes raisons, dites à la personne : courtes, en « vous ».

person-for = L'outil a rapproché cette offre de votre dossier surtout parce que { $for }.
person-near = Ce qui rapproche cette offre de votre dossier : { $for }.
person-against = En revanche, { $against }.
person-only-against = L'outil la rapproche peu de votre dossier : { $against }.

person-occupation-same-yes = le métier est celui que vous recherchez
person-occupation-same-no = le métier n'est pas celui que vous recherchez
person-occupation-mobility-order = { $value ->
    [0] le métier est celui que vous recherchez
    [20] le métier n'est pas relié à celui que vous recherchez
   *[other] le métier est proche de celui que vous recherchez
}
person-occupation-same-domain-yes = le domaine professionnel est celui de votre projet
person-occupation-same-domain-no = le domaine professionnel n'est pas celui de votre projet
person-occupation-wish-rank = { $value ->
    [1] le métier rejoint votre premier souhait
    [6] le métier ne rejoint aucun de vos souhaits
   *[other] le métier rejoint votre souhait n° { $value }
}
person-skills-held = { $part ->
    [none] { $asked ->
        [one] votre dossier ne porte pas la compétence demandée
       *[other] votre dossier ne porte aucune des { $asked } compétences demandées
    }
    [all] { $asked ->
        [one] votre dossier porte la compétence demandée
       *[other] votre dossier porte les { $asked } compétences demandées
    }
   *[some] votre dossier porte { $held } des { $asked } compétences demandées
}
person-skills-held-core = { $part ->
    [none] { $asked ->
        [one] votre dossier ne porte pas la compétence principale du métier
       *[other] votre dossier ne porte aucune des { $asked } compétences principales du métier
    }
    [all] { $asked ->
        [one] votre dossier porte la compétence principale du métier
       *[other] votre dossier porte les { $asked } compétences principales du métier
    }
   *[some] votre dossier porte { $held } des { $asked } compétences principales du métier
}
person-skills-held-core-alone = { $part ->
    [none] { $asked ->
        [one] votre dossier ne porte pas la compétence principale du métier
       *[other] votre dossier ne porte aucune des { $asked } compétences principales du métier
    }
    [all] { $asked ->
        [one] votre dossier porte la compétence principale du métier
       *[other] votre dossier porte les { $asked } compétences principales du métier
    }
   *[some] votre dossier porte { $held } des { $asked } compétences principales du métier
}
person-experience-years = { $value ->
    [0] votre dossier ne porte pas d'expérience dans ce métier
   *[other] vous avez { $years } d'expérience dans ce métier
}
person-experience-domain-years = { $value ->
    [0] votre dossier ne porte pas d'expérience dans ce domaine
   *[other] vous avez { $years } d'expérience dans ce domaine
}
person-experience-above = { $value ->
    [0] vous avez juste l'expérience demandée
   *[other] vous avez { $years } d'expérience de plus que demandé
}
person-experience-below = votre dossier porte { $years } d'expérience de moins que demandé
person-experience-recency = { $value ->
    [0] votre dernière expérience du domaine est toute récente
   *[other] votre dernière expérience du domaine remonte à { $years }
}
person-education-above = { $value ->
    [0] votre niveau de formation est celui demandé
   *[other] votre niveau de formation dépasse celui demandé
}
person-education-below = { $value ->
    [one] votre niveau de formation est d'un niveau sous celui demandé
   *[other] votre niveau de formation est de { NUMBER($value, maximumFractionDigits: 0) } niveaux sous celui demandé
}
person-education-domain-same-yes = votre formation est du domaine demandé
person-education-domain-same-no = votre formation est d'un autre domaine que celui demandé
person-distance-km = { $value ->
    [0] le lieu de travail est à moins d'un kilomètre de chez vous
   *[other] le lieu de travail est à { NUMBER($value, maximumFractionDigits: 0) } km de chez vous à vol d'oiseau
}
person-radius-below = le lieu de travail est dans le rayon que vous acceptez
person-radius-above = { $value ->
    [0] le lieu de travail est au bord du rayon que vous acceptez
   *[other] le lieu de travail est au-delà du rayon que vous acceptez
}
person-distance-without-car-km = { $value ->
    [0] vous avez une voiture pour ce trajet
   *[other] le trajet de { NUMBER($value, maximumFractionDigits: 0) } km est à faire sans voiture
}
person-contract-accepted-yes = le contrat est de ceux que vous acceptez
person-contract-accepted-no = le contrat n'est pas de ceux que vous acceptez
person-contract-permanent-yes = { reason-contract-permanent-yes }
person-contract-permanent-no = { reason-contract-permanent-no }
person-working-time-accepted-yes = le temps de travail est de ceux que vous acceptez
person-working-time-accepted-no = le temps de travail n'est pas celui que vous acceptez
person-weekly-hours = { reason-weekly-hours }
person-schedule-conflicts = { $value ->
    [0] les horaires annoncés respectent les limites que vous avez dites
   *[other] les horaires annoncés sortent des limites que vous avez dites
}
person-salary-monthly = { reason-salary-monthly }
person-salary-above = { $value ->
    [0] le salaire est au niveau du minimum que vous avez dit
   *[other] le salaire dépasse de { NUMBER($value, style: "percent", maximumFractionDigits: 0) } le minimum que vous avez dit
}
person-salary-below = le salaire est de { NUMBER($value, style: "percent", maximumFractionDigits: 0) } sous le minimum que vous avez dit
person-licences-missing = { $value ->
    [0] les permis demandés sont dans votre dossier
    [0.5] le permis souhaité n'est pas dans votre dossier
    [1] le permis demandé n'est pas dans votre dossier
   *[other] plusieurs permis demandés ne sont pas dans votre dossier
}
person-titles-missing = { $value ->
    [0] les titres et habilitations demandés sont dans votre dossier
    [0.5] le titre ou l'habilitation que l'offre souhaite n'est pas dans votre dossier
    [1] le titre ou l'habilitation que l'offre demande n'est pas dans votre dossier
   *[other] plusieurs titres ou habilitations que l'offre demande ne sont pas dans votre dossier
}
person-languages-missing = { $value ->
    [0] les langues demandées sont dans votre dossier
    [0.5] la langue souhaitée n'est pas dans votre dossier
    [1] la langue demandée n'est pas dans votre dossier
   *[other] plusieurs langues demandées ne sont pas dans votre dossier
}
person-offer-age-days = { reason-offer-age-days }
person-offer-from-partner-yes = { reason-offer-from-partner-yes }
person-offer-from-partner-no = { reason-offer-from-partner-no }
person-offer-posts = { reason-offer-posts }
person-contrary = { reason-contrary }
