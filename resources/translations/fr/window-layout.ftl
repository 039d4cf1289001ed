# Ce que demande une fenêtre étroite.

answer-ways = Plus tard, signaler, fiche d'explication
part-checks-count = À vérifier ({ $count })
banner-simulated-short = Démonstration : à ne pas utiliser avec de vraies personnes.
list-kept = { $kept ->
    [one] { $kept } offre gardée sur { $offers }.
   *[other] { $kept } offres gardées sur { $offers }.
}
day-current = En cours
day-to-come = À venir
day-past = Heure passée
day-done = Terminé
day-subtitle = { $target } · { $mode }
reason-other = Autre
status-answer = { $answer } : { $title }
