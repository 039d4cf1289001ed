# Mots que la fenêtre montre, faits à partir des enregistrements.

weekday = { $weekday ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[7] dimanche
}
month = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}
day-title = { weekday } { $day } { month }
date = { DATETIME($day, dateStyle: "short") }
time = { $hour } h { $minute }
target-unsaid = Aucun métier recherché
announcements = { $count } annonces pour ce poste
hours-short = { NUMBER($hours, maximumFractionDigits: 1) } h
contract-name = { $contract ->
    [MIS] intérim
    [SAI] saisonnier
    [DIN] CDI intérimaire
    [LIB] profession libérale
    [FRA] franchise
    [REP] reprise d'entreprise
    [CCE] profession commerciale
    [TTI] intérim d'insertion
    [DDI] CDD d'insertion
   *[other] { $contract }
}
contract-short = { $contract }, { NUMBER($months, maximumFractionDigits: 1) } mois
source-short-france-travail = France Travail
source-short-partner = partenaire
list-footer = { $offers ->
    [one] { NUMBER($offers) } offre lue
   *[other] { NUMBER($offers) } offres lues
}. Distances à vol d'oiseau.
seen-none = Aucune offre n'a encore reçu de réponse avec cette personne.

answered-keep = Gardée
answered-adjust = Ajustée
answered-set-aside = Écartée
answered-other = Répondue
saved-at = Enregistré sur ce poste à { $time }
leaves-after = Rien ne part avant { $time }.

hesitates = l'outil hésite, à la limite de deux mots
not-assessable-short = l'offre en dit trop peu
outside-short = pas suggérée : { $filter }
other-themes = { $count ->
    [0] aucun autre thème
    [one] et { $count } autre thème
   *[other] et { $count } autres thèmes
}
side-for = pour
side-against = contre
side-neither = neutre
counts-not = ne pèse presque pas
element-unknown = { $element } (inconnu)
table-whole = Ensemble
table-part = – { $element }

concept-occupation = Métier
concept-skills = Compétences
concept-experience = Expérience
concept-education = Formation
concept-travel = Trajet
concept-contract = Contrat et horaires
concept-salary = Salaire
concept-demands = Exigences
concept-offer = Annonce

element-occupation-same = Métier identique ou non
element-occupation-mobility-order = Proximité des métiers dans le répertoire
element-occupation-same-domain = Domaine identique ou non
element-occupation-wish-rank = Rang du souhait
element-skills-held-share = Part des compétences demandées
element-skills-overlap = Compétences partagées, les rares comptant davantage
element-skills-missing = Nombre de compétences absentes
element-experience-years = Années dans le métier
element-experience-domain-years = Années dans le domaine
element-experience-gap = Expérience au regard de la demande
element-experience-recency = Ancienneté de la dernière expérience
element-education-gap = Niveau de formation au regard de la demande
element-education-domain-same = Domaine de formation
element-distance-km = Distance
element-distance-to-radius = Distance au regard du rayon
element-distance-without-car-km = Distance sans voiture
element-contract-accepted = Contrat accepté ou non
element-contract-permanent = Durée indéterminée ou non
element-working-time-accepted = Temps de travail accepté ou non
element-weekly-hours = Heures par semaine
element-schedule-conflicts = Horaires et limites
element-salary-monthly = Salaire
element-salary-to-floor = Salaire au regard du plancher
element-licences-missing = Permis demandés
element-titles-missing = Titres et habilitations demandés
element-languages-missing = Langues demandées
element-offer-age-days = Ancienneté de l'annonce
element-offer-from-partner = Origine de l'annonce
element-offer-posts = Nombre de postes

unknown-of-offer = L'offre ne précise pas : { $topics }.
unknown-of-file = Le dossier ne dit rien de : { $topics }.
unknown-of-both = Ce qui est dit ne suffit pas pour comparer : { $topics }.
unknown-occupation = le métier
unknown-experience = l'expérience
unknown-skills = les compétences
unknown-education = la formation
unknown-credentials = les titres et permis
unknown-languages = les langues
unknown-contract = le contrat
unknown-hours = le temps de travail
unknown-schedule = les horaires
unknown-place = le lieu
unknown-salary = le salaire

check-licence = Le permis { $label } est-il en cours ?
check-credential = { $label } : la personne l'a-t-elle, et est-ce à jour ?
check-licence-wished = Permis { $label }, souhaité : la personne l'a-t-elle ?
check-credential-wished = { $label }, souhaité : la personne l'a-t-elle ?
check-lacks-licence = Permis { $label } : la personne l'a-t-elle ? Sans lui, jamais « forte ».
check-lacks-credential = { $label } : la personne l'a-t-elle ? Sans cela, jamais « forte ».
check-regulated-held = Métier réglementé : le titre inscrit au dossier est à voir.
check-radius = Aller à { $place }, un peu au-delà du rayon : est-ce possible ?
check-journey = Aller à { $place } sans voiture : par quel moyen ?
check-salary = Le salaire annoncé ne peut pas être exact : à demander à l'employeur.

chip-contracts = { $contracts }
chip-radius = Jusqu'à { NUMBER($km, maximumFractionDigits: 0) } km
chip-radius-place = { NUMBER($km, maximumFractionDigits: 0) } km autour de { $place }
origin-agreed = Convenu avec la personne, d'après { $day ->
    [unknown] son dossier
   *[other] son dossier lu le { $day }
}, qui ne dit pas depuis quand. Un critère convenu se corrige dans le système des dossiers, avec la personne ; Arbitre le relira.
origin-in-file = Inscrit au dossier, sans être convenu, d'après { $day ->
    [unknown] sa dernière lecture
   *[other] sa lecture du { $day }
}. Le dossier ne dit pas depuis quand. Il se corrige dans le système des dossiers ; Arbitre le relira.
either-time = temps plein ou partiel

information-not-yet = Pas encore dit
information-agreed = Dit à { $time } · d'accord
information-declined = Dit à { $time } · ne souhaite pas

status-offers = { $count ->
    [one] { NUMBER($count) } offre
   *[other] { NUMBER($count) } offres
}
status-model = Modèle de démonstration { $version }
status-waiting = { $count ->
    [0] Hors ligne · aucune réponse à envoyer
    [one] Hors ligne · { NUMBER($count) } réponse à envoyer
   *[other] Hors ligne · { NUMBER($count) } réponses à envoyer
}
error-suspended = L'IA est suspendue : rien n'est calculé. Reprenez avec F9 quand vous le voulez.
error-already-answered = Cette offre a déjà votre réponse : annulez-la d'abord pour en donner une autre.
error-nothing-to-undo = Il n'y a pas de réponse à annuler pour cette offre.
error-nothing-to-add-to = Cette offre n'a plus de réponse : rien n'est ajouté. Répondez d'abord.
error-undo-too-late = Les dix minutes sont passées : la réponse ne s'annule plus ici. Elle reste notée telle quelle.

share = { NUMBER($share, style: "percent", maximumFractionDigits: 0) }

state-making-title = Préparation de la démonstration
state-making-text = Première ouverture : Arbitre invente des personnes et des offres. Quelques secondes.
state-opening-title = Ouverture
state-opening-text = Arbitre ouvre la base de ce poste.
state-nobody-title = Aucun entretien ouvert
state-nobody-text = Choisissez une personne dans la journée. Rien n'est calculé avant qu'elle soit informée. F1 montre toutes les touches.
state-nobody-action = Ouvrir la journée
state-closed-title = La base ne s'est pas ouverte
state-closed-text = Le message ci-dessus dit pourquoi. Rien n'est perdu.
state-closed-action = Réessayer
state-not-here-title = Entretien sans la personne
state-not-here-text = Il est noté absent ou reporté : rien n'est montré ni calculé.
state-not-here-action = Revenir à la journée
state-suspended-title = L'IA est suspendue
state-suspended-text = Suspendue sur ce poste, pour toutes les personnes, jusqu'à ce que vous repreniez. Rien n'est calculé ni montré, et aucune raison n'est demandée.
state-suspended-action = Reprendre (F9)
state-declined-title = Outil non utilisé pour cette personne
state-declined-text = Elle ne le souhaite pas, et cela n'a aucune conséquence pour elle. La recherche d'offres reste disponible dans vos outils habituels.
state-declined-action = La personne a changé d'avis
state-not-yet-title = Pas encore dit
state-not-yet-text = Rien n'est calculé tant que la personne n'est pas informée. Vous pouvez y revenir à tout moment.
state-not-yet-action = Revenir au texte à dire

no-display = Aucun écran ici : la visite est jouée sans fenêtre et laisse des images.
tour-done = Visite terminée : une réponse est enregistrée, les images sont dans { $folder }.
error-tour-stuck = La visite attendait « { $step } » et rien n'est venu : elle s'arrête. Les réponses déjà enregistrées restent.
error-tour-nobody = Personne ne peut être ouvert dans cette base pour la visite : importez des dossiers avec un métier recherché.
error-tour-only-in-demonstration = La visite enregistre une réponse et montre des noms : elle ne se joue que dans une démonstration, et rien n'a été fait. Ouvrez la fenêtre sur un poste avec écran.
