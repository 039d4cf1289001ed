# « L'offre demande / Le dossier dit ».

topic-occupation = Métier
topic-experience = Expérience
topic-skills = Compétences
topic-education = Formation
topic-credentials = Titre, permis
topic-languages = Langues
topic-contract = Contrat
topic-hours = Temps de travail
topic-schedule = Horaires
topic-place = Lieu
topic-salary = Salaire

fit-fits = concorde
fit-unknown = non précisé
fit-gap = écart

unsaid = non précisé
text = { $text }
text-wished = { $text } (souhaité)
or = ou
occupation-neighbour = métier voisin (n° { $order } des mobilités)
occupation-domain = même domaine
years = { $years }
duration-months = { $count } mois
duration-years = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
duration-years-and-a-half = { $count ->
    [one] { $count } an et demi
   *[other] { $count } ans et demi
}
beginners = débutant accepté
years-in-domain = { $years } dans ce domaine
no-years = pas d'expérience dans ce domaine
and-others = { $count ->
    [one] et une autre
   *[other] et { $count } autres
}
occupation-core = non listées ; { $count ->
    [one] la compétence principale du métier sert de repère
   *[other] les { $count } principales du métier servent de repère
}
skills-held = { $held } sur { $asked }
skills-held-core = { $held } sur { $asked }
skills-held-core-alone = { $held } sur { $asked } des principales du métier (celles de l'offre ne sont pas au répertoire)
skills-uncompared = { $count ->
    [one] une autre n'est pas au répertoire
   *[other] { $count } autres ne sont pas au répertoire
}
level = { $level ->
    [2] aucun diplôme demandé
    [3] CAP, BEP (niveau 3)
    [4] bac (niveau 4)
    [5] bac+2 (niveau 5)
    [6] bac+3, bac+4 (niveau 6)
    [7] bac+5 (niveau 7)
   *[other] doctorat (niveau 8)
}
level-wished = { $level ->
    [2] aucun diplôme demandé
   *[other] { level } souhaité
}
level-unrecognised = diplôme étranger non reconnu à ce jour
licence = permis { $label }
licence-wished = permis { $label } (souhaité)
credential-level = { $label }, catégorie { $level }
credential-level-wished = { $label }, catégorie { $level } (souhaité)
expired = { $label } : date de validité passée
expired-licence = permis { $label } : date de validité passée
none-held = aucun au dossier
contract = { contract-name }
contract-months = { contract-name } de { $months ->
    [one] { NUMBER($months, maximumFractionDigits: 1) } mois
   *[other] { NUMBER($months, maximumFractionDigits: 1) } mois
}
hours = { NUMBER($hours, maximumFractionDigits: 1) } h par semaine
full-time = temps plein
part-time = temps partiel
night-yes = travail de nuit
night-possible = travail de nuit possible, à préciser
night-no = pas de nuit
weekend-yes = travail le week-end
weekend-possible = travail le week-end possible, à préciser
weekend-no = pas de week-end
night-limit = pas de nuit
weekend-limit = pas de week-end
distance = { $km ->
    [0] moins de 1 km
   *[other] { NUMBER($km, maximumFractionDigits: 0) } km à vol d'oiseau
}
radius = jusqu'à { NUMBER($km, maximumFractionDigits: 0) } km
car = voiture
no-car = pas de voiture
salary = { NUMBER($amount, maximumFractionDigits: 0) } € brut par mois
salary-range = { NUMBER($low, maximumFractionDigits: 0) } à { NUMBER($high, maximumFractionDigits: 0) } € brut par mois
salary-said = « { $text } »
salary-rate = { $unit ->
    [hour] { NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) } €/h
    [month] { NUMBER($low, maximumFractionDigits: 0) } €/mois
   *[year] { NUMBER($low, maximumFractionDigits: 0) } €/an
}
salary-rate-range = { $unit ->
    [hour] { NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) } à { NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) } €/h
    [month] { NUMBER($low, maximumFractionDigits: 0) } à { NUMBER($high, maximumFractionDigits: 0) } €/mois
   *[year] { NUMBER($low, maximumFractionDigits: 0) } à { NUMBER($high, maximumFractionDigits: 0) } €/an
}
salary-equal = soit { NUMBER($amount, maximumFractionDigits: 0) } € brut/mois
salary-full-time = soit { NUMBER($amount, maximumFractionDigits: 0) } € brut/mois à temps plein
salary-equal-range = soit { NUMBER($low, maximumFractionDigits: 0) } à { NUMBER($high, maximumFractionDigits: 0) } € brut/mois
salary-full-time-range = soit { NUMBER($low, maximumFractionDigits: 0) } à { NUMBER($high, maximumFractionDigits: 0) } € brut/mois à temps plein
salary-floor = { NUMBER($amount, maximumFractionDigits: 0) } € brut et plus
salary-doubtful = à vérifier : « { $text } »
