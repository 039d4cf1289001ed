# La ligne de commande, et les mots partagés avec la fenêtre.

number = { NUMBER($value) }

band-strong = forte
band-medium = moyenne
band-weak = faible
band-not-assessable = non évaluable
match-word = Correspondance { $word }, selon l'outil

verdict-keep = Garder
verdict-adjust = Ajuster
verdict-set-aside = Écarter
verdict-other = Autre

mode-on-site = sur place
mode-phone = téléphone
mode-video = visio
mode-absent = absent
mode-postponed = reporté
mode-without-appointment = sans rendez-vous

source-france-travail = France Travail
source-partner = site partenaire
employer-unsaid = Employeur non précisé
contract-unsaid = contrat non dit
hours-unsaid = heures non dites
offer-number = n° { $id }
distance-short = { $km ->
    [0] moins de 1 km
   *[other] { NUMBER($km, maximumFractionDigits: 0) } km
}
age = { $days ->
    [0] aujourd'hui
    [1] hier
   *[other] { NUMBER($days, maximumFractionDigits: 0) } jours
}
published = { $days ->
    [0] publiée aujourd'hui
    [1] publiée hier
   *[other] publiée il y a { NUMBER($days, maximumFractionDigits: 0) } jours
}
published-on = Annonce du { $day }.
place-line = ligne { $number }
place-item = offre n° { $number } du fichier

caution-near-band-edge = L'outil hésite : ce rapprochement est à la limite de deux mots.
caution-regulated = Titre exigé : à vérifier (métier réglementé).
caution-lacks-licence = Permis exigé absent du dossier : la correspondance ne peut pas être forte.
caution-lacks-title = Titre exigé absent du dossier : la correspondance ne peut pas être forte.
caution-lacks-habilitation = Habilitation exigée absente du dossier : la correspondance ne peut pas être forte.
caution-lacks-education = Diplôme exigé plus élevé que celui du dossier : la correspondance ne peut pas être forte.
caution-condition-apprenticeship = Alternance : conditions à vérifier.
caution-condition-iae = Insertion par l'activité économique : conditions à vérifier.
caution-condition-adapted-company = Entreprise adaptée : conditions à vérifier.
caution-condition-self-employed = Emploi non salarié.
caution-condition-reserved = Offre réservée : conditions à vérifier.
caution-out-of-range = { $count ->
    [one] Un élément sort de ce que l'outil a appris : à lire avec prudence.
   *[other] { $count } éléments sortent de ce que l'outil a appris : à lire avec prudence.
}

filter-project = Sans lien avec le projet
filter-distance = Bien au-delà du rayon
filter-contract = Contrat non accepté
filter-working-time = Temps de travail non accepté
filter-salary = Salaire sous le plancher
filter-schedule = Horaires hors des limites
filter-self-employed = Emploi non salarié
filter-answered = Déjà vues

banner-simulated = Modèle de démonstration : appris sur des décisions inventées. À ne pas utiliser avec de vraies personnes.
notice-information = « Un outil d'intelligence artificielle rapproche votre dossier des offres. Il ne décide rien : c'est nous qui choisissons. Vous pouvez dire non, aujourd'hui ou plus tard, sans conséquence sur vos droits ni sur votre accompagnement. »
explanation-unavailable = Explication indisponible : le calcul ne rend pas exactement le résultat du modèle. La comparaison reste valable.

no-suggestion = Aucune offre : les filtres ont tout retiré. Le détail est ci-dessous.
same-post = {"   "}{ $count } annonces pour ce poste
indistinguishable-first = Les { $count } premières offres ne se distinguent pas, selon l'outil.
indistinguishable-last = Les { $count } dernières offres ne se distinguent pas, selon l'outil.
indistinguishable = Dans cette liste, { $places } offre ne se distinguent pas, selon l'outil.
place-ordinal = { $place ->
    [1] la 1re
   *[other] la { $place }e
}
indistinguishable-all = Ces { $count } offres ne se distinguent pas, selon l'outil.
not-assessable-note = Non évaluable : l'offre en dit trop peu pour qu'un mot soit donné. Elle garde son rang ; son texte est à lire.
offers-read = { NUMBER($offers) } offres lues, { NUMBER($candidates) } retenues par les filtres. Distances à vol d'oiseau. Ce que les filtres ont retiré :
outside-suggestions = L'outil ne l'avait pas suggérée : { $filter }.
comparison-header = {"                                  "}L'offre demande  |  Le dossier dit
read-in-text = lu dans le texte : « { $passage } »
bars-header = Ce qui a compté (← contre, pour →)
counts-much = compte beaucoup
counts-little = compte un peu

informed-agreed = Noté : dit, d'accord.
informed-declined = Noté : dit, ne souhaite pas. Outil non utilisé pour cette personne. La recherche d'offres reste disponible.
answer-recorded = Enregistré (n° { $seq }) : { $answer } – { $reason }.
answer-is-not = Cette réponse porte sur la suggestion de l'outil. Ce n'est ni une proposition d'offre raisonnable d'emploi, ni un refus de la personne.

import-done = { $read ->
    [one] { NUMBER($read) } lu
   *[other] { NUMBER($read) } lus
} : { $imported ->
    [one] { NUMBER($imported) } importé
   *[other] { NUMBER($imported) } importés
}, { NUMBER($updated) } mis à jour, { $unchanged ->
    [one] { NUMBER($unchanged) } inchangé
   *[other] { NUMBER($unchanged) } inchangés
}, { $refused ->
    [one] { NUMBER($refused) } refusé
   *[other] { NUMBER($refused) } refusés
}.
import-refused = – { $place } : { $message }
import-refused-more = { $count ->
    [one] – et { NUMBER($count) } autre (tous avec --json)
   *[other] – et { NUMBER($count) } autres (tous avec --json)
}

demo-made = Démonstration prête dans { $home } : { NUMBER($occupations) } métiers, { NUMBER($people) } personnes et { NUMBER($offers) } offres, toutes inventées. Sa clé ne protège rien. Commencez par : arbitre walk
trained = Modèle { $digest } appris sur { NUMBER($rows) } réponses inventées (aire sous la courbe sur des personnes mises de côté : { NUMBER($auc, maximumFractionDigits: 3) }).
journal-whole = Journal entier : { NUMBER($entries) } { $entries ->
    [one] entrée
   *[other] entrées
}, tête { $head }.
journal-damaged = Le journal est endommagé à partir de l'entrée n° { $seq } : ce qui précède reste une preuve. Ne supprimez rien et prévenez votre support.
passphrase-prompt = Phrase de passe

progress-demo = Invention des données
progress-rome = Lecture du répertoire ROME
progress-communes = Lecture des communes
progress-people = Lecture des dossiers
progress-offers = Lecture des offres
progress-columns = Préparation des offres
progress-tables = Préparation des explications
progress-pairs = Tirage des rapprochements
progress-fit = Apprentissage
progress-refit = Second apprentissage, pour mesurer le bruit
progress-export = Export et comparaison
progress-write = Étalonnage

doctor-store = Base ouverte et chiffrée : { $home }
doctor-repertoire = Répertoire { $name } : { NUMBER($count) } métiers
doctor-offers = { NUMBER($count) } offres prêtes
doctor-people = { NUMBER($count) } personnes
doctor-model = Modèle { $name } { $version }, vérifié octet par octet (origine des réponses : { $origin })
doctor-explanation = Explication exacte (écart { $gap }, borne 1e-5)
doctor-frugality = { NUMBER($cpu-seconds) } s de processeur, { NUMBER($peak-memory-mb) } Mo de mémoire au plus pour cette vérification

walk-demo-made = Première fois : une démonstration aux données inventées a été créée dans { $home }.
walk-inform = Dit, d'accord (o) · dit, ne souhaite pas (n) · pas encore dit (p)
walk-not-yet = Rien n'est calculé tant que la personne n'est pas informée.
walk-open = Quelle offre ouvrir ?
walk-answer = Votre réponse : garder (g), ajuster (a), écarter (e)
walk-reason = La raison
walk-text = En quelques mots
walk-left = Entretien quitté : aucune réponse de plus n'a été enregistrée.
