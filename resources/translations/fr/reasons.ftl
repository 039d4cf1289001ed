# Les raisons : chaque message est une proposition qui suit « parce que » (sans voyelle au début).

sentence-for-against = Suggérée surtout parce que { $for } ; en revanche, { $against }.
sentence-against-for = Peu de choses la recommandent selon l'outil : { $against } ; toutefois, { $for }.
sentence-for = Suggérée surtout parce que { $for }.
sentence-against = Peu de choses la recommandent selon l'outil : { $against }.
sentence-none = L'outil ne trouve dans l'offre et le dossier rien qui penche nettement d'un côté.
# Offre ouverte par son numéro, sans que l'outil l'ait suggérée.
sentence-near-for-against = Ce qui la rapproche du dossier : { $for } ; ce qui l'en éloigne : { $against }.
sentence-near-for = Ce qui la rapproche du dossier : { $for }.
sentence-near-against = Ce qui la rapproche du dossier : rien de net, selon l'outil ; ce qui l'en éloigne : { $against }.
list-because = { $first } et que { $last }
list-and = { $first } et { $last }

reason-occupation-same-yes = le métier est celui recherché
reason-occupation-same-no = le métier n'est pas celui recherché
reason-occupation-mobility-order = { $value ->
    [0] le métier est celui recherché
    [1] le métier est le plus proche de celui recherché (1re mobilité du répertoire)
    [20] le répertoire ne relie pas ce métier au projet
   *[other] le métier est proche de celui recherché ({ $value }ᵉ des mobilités du répertoire)
}
reason-occupation-same-domain-yes = le domaine professionnel est celui du projet
reason-occupation-same-domain-no = le domaine professionnel n'est pas celui du projet
reason-occupation-wish-rank = { $value ->
    [1] le métier rejoint le premier souhait
    [6] le métier ne rejoint aucun souhait
   *[other] le métier rejoint le souhait n° { $value }
}
reason-skills-held = { $part ->
    [none] { $asked ->
        [one] le dossier ne porte pas la compétence demandée
       *[other] le dossier ne porte aucune des { $asked } compétences demandées
    }
    [all] { $asked ->
        [one] le dossier porte la compétence demandée
       *[other] le dossier porte les { $asked } compétences demandées
    }
   *[some] le dossier porte { $held } des { $asked } compétences demandées
}
reason-skills-held-core = { $part ->
    [none] { $asked ->
        [one] le dossier ne porte pas la compétence principale du métier (l'offre n'en précise pas)
       *[other] le dossier ne porte aucune des { $asked } compétences principales du métier (l'offre n'en précise pas)
    }
    [all] { $asked ->
        [one] le dossier porte la compétence principale du métier (l'offre n'en précise pas)
       *[other] le dossier porte les { $asked } compétences principales du métier (l'offre n'en précise pas)
    }
   *[some] le dossier porte { $held } des { $asked } compétences principales du métier (l'offre n'en précise pas)
}
reason-skills-held-core-alone = { $part ->
    [none] { $asked ->
        [one] le dossier ne porte pas la compétence principale du métier (le répertoire ne connaît pas celles de l'offre)
       *[other] le dossier ne porte aucune des { $asked } compétences principales du métier (le répertoire ne connaît pas celles de l'offre)
    }
    [all] { $asked ->
        [one] le dossier porte la compétence principale du métier (le répertoire ne connaît pas celles de l'offre)
       *[other] le dossier porte les { $asked } compétences principales du métier (le répertoire ne connaît pas celles de l'offre)
    }
   *[some] le dossier porte { $held } des { $asked } compétences principales du métier (le répertoire ne connaît pas celles de l'offre)
}
reason-experience-years = { $value ->
    [0] le dossier ne porte pas d'expérience dans ce métier
   *[other] le dossier porte { $years } d'expérience dans ce métier
}
reason-experience-domain-years = { $value ->
    [0] le dossier ne porte pas d'expérience dans ce domaine
   *[other] le dossier porte { $years } d'expérience dans ce domaine
}
reason-experience-above = { $value ->
    [0] le dossier porte exactement l'expérience demandée
   *[other] le dossier porte { $years } d'expérience de plus que demandé
}
reason-experience-below = le dossier porte { $years } d'expérience de moins que demandé
reason-experience-recency = { $value ->
    [0] la dernière expérience du domaine est toute récente
   *[other] la dernière expérience du domaine remonte à { $years }
}
reason-education-above = { $value ->
    [0] le niveau de formation est celui demandé
    [one] le niveau de formation dépasse d'un niveau celui demandé
   *[other] le niveau de formation dépasse de { NUMBER($value, maximumFractionDigits: 0) } niveaux celui demandé
}
reason-education-below = { $value ->
    [one] le niveau de formation est d'un niveau sous celui demandé
   *[other] le niveau de formation est de { NUMBER($value, maximumFractionDigits: 0) } niveaux sous celui demandé
}
reason-education-domain-same-yes = la formation est du domaine demandé
reason-education-domain-same-no = la formation est d'un autre domaine que celui demandé
reason-distance-km = { $value ->
    [0] le lieu de travail est à moins d'un kilomètre
   *[other] le lieu de travail est à { NUMBER($value, maximumFractionDigits: 0) } km à vol d'oiseau
}
reason-radius-below = le lieu de travail est dans le rayon accepté
reason-radius-above = { $value ->
    [0] le lieu de travail est au bord du rayon accepté
   *[other] le lieu de travail est au-delà du rayon accepté
}
reason-distance-without-car-km = { $value ->
    [0] la voiture ne manque pas pour ce trajet
   *[other] le trajet de { NUMBER($value, maximumFractionDigits: 0) } km est à faire sans voiture
}
reason-contract-accepted-yes = le contrat est accepté
reason-contract-accepted-no = le contrat n'est pas de ceux acceptés
reason-contract-permanent-yes = le contrat est à durée indéterminée
reason-contract-permanent-no = le contrat n'est pas à durée indéterminée
reason-working-time-accepted-yes = le temps de travail est accepté
reason-working-time-accepted-no = le temps de travail n'est pas celui accepté
reason-weekly-hours = la semaine est de { NUMBER($value, maximumFractionDigits: 1) } h
reason-schedule-conflicts = { $value ->
    [0] les horaires annoncés respectent les limites dites
   *[other] les horaires annoncés sortent des limites dites
}
reason-salary-monthly = le salaire est d'environ { NUMBER($value, maximumFractionDigits: 0) } € brut par mois
reason-salary-above = { $value ->
    [0] le salaire est au plancher convenu
   *[other] le salaire dépasse de { NUMBER($value, style: "percent", maximumFractionDigits: 0) } le plancher convenu
}
reason-salary-below = le salaire est de { NUMBER($value, style: "percent", maximumFractionDigits: 0) } sous le plancher convenu
reason-licences-missing = { $value ->
    [0] les permis demandés sont au dossier
    [0.5] le permis souhaité n'est pas au dossier
    [1] le permis demandé n'est pas au dossier
   *[other] plusieurs permis demandés ne sont pas au dossier
}
reason-titles-missing = { $value ->
    [0] les titres et habilitations demandés sont au dossier
    [0.5] le titre ou l'habilitation que l'offre souhaite n'est pas au dossier
    [1] le titre ou l'habilitation que l'offre demande n'est pas au dossier
   *[other] plusieurs titres ou habilitations que l'offre demande ne sont pas au dossier
}
reason-languages-missing = { $value ->
    [0] les langues demandées sont au dossier
    [0.5] la langue souhaitée n'est pas au dossier
    [1] la langue demandée n'est pas au dossier
   *[other] plusieurs langues demandées ne sont pas au dossier
}
reason-offer-age-days = { $value ->
    [0] l'annonce est d'aujourd'hui
    [1] l'annonce date d'hier
   *[other] l'annonce date de { NUMBER($value, maximumFractionDigits: 0) } jours
}
reason-offer-from-partner-yes = l'annonce vient d'un site partenaire
reason-offer-from-partner-no = l'annonce vient de France Travail
reason-offer-posts = { $value ->
    [1] le poste à pourvoir est unique
   *[other] { NUMBER($value, maximumFractionDigits: 0) } postes sont à pourvoir
}
# Ce qui pèse d'un côté alors que ses faits disent l'inverse : dit seulement faute d'autre chose.
reason-contrary = { $concept ->
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
    [for] joue plutôt pour
   *[against] joue plutôt contre
}, comparé à celui des autres offres
# Un écart de la comparaison, que la phrase ne dirait pas autrement : pour le conseiller, puis pour la personne.
sentence-noted = À noter : { $gaps }.
odd-gap = { $clause } (un écart, mais compté pour)
odd-fits = { $clause } ({ $concept ->
    [experience] l'offre s'en contente, mais compté contre
   *[other] concorde, mais compté contre
})
odd-gap-person = { $clause } (un écart, mais compté en faveur de l'offre)
odd-fits-person = { $clause } ({ $concept ->
    [experience] l'offre s'en contente, mais compté contre elle
   *[other] concorde, mais compté contre l'offre
})
gap-occupation = le métier n'est pas celui recherché
gap-occupation-person = le métier n'est pas celui que vous recherchez
gap-experience = l'expérience au dossier est moindre que demandé
gap-experience-person = votre dossier porte moins d'expérience que demandé
gap-skills = { $part ->
    [none] { $asked ->
        [one] la compétence demandée n'est pas au dossier
       *[other] aucune des { $asked } compétences demandées n'est au dossier
    }
   *[some] { $missing } compétences demandées sur { $asked } ne sont pas au dossier
}
gap-skills-person = { $part ->
    [none] { $asked ->
        [one] la compétence demandée n'est pas dans votre dossier
       *[other] aucune des { $asked } compétences demandées n'est dans votre dossier
    }
   *[some] { $missing } compétences demandées sur { $asked } ne sont pas dans votre dossier
}
gap-education = le niveau de formation est sous celui demandé
gap-education-person = votre niveau de formation est sous celui demandé
gap-credentials = un titre ou un permis de l'offre n'est pas au dossier
gap-credentials-person = un titre ou un permis de l'offre n'est pas dans votre dossier
gap-languages = une langue de l'offre n'est pas au dossier
gap-languages-person = une langue de l'offre n'est pas dans votre dossier
gap-contract = le contrat n'est pas de ceux acceptés
gap-contract-person = le contrat n'est pas de ceux que vous acceptez
gap-hours = le temps de travail n'est pas celui accepté
gap-hours-person = le temps de travail n'est pas celui que vous acceptez
gap-schedule = les horaires annoncés sortent des limites dites
gap-schedule-person = les horaires annoncés sortent des limites que vous avez dites
gap-place = le lieu de travail est au-delà du rayon accepté
gap-place-person = le lieu de travail est au-delà du rayon que vous acceptez
gap-salary = le salaire est sous le plancher convenu
gap-salary-person = le salaire est sous le minimum que vous avez dit
