# Ce que demande une fenêtre étroite.

answer-ways = Plus tard, signaler, fiche d'explication
part-checks-count = À vérifier ({ $count })
banner-simulated-short = Démonstration : à ne pas utiliser avec de vraies personnes.
