# Ce que dit un lecteur d'écran et que l'écran montre autrement.

answer-chosen = réponse choisie, touche { $letter }
answer-taken-back = Réponse annulée.
suggestions-arrived = { $count ->
    [one] { $count } suggestion
   *[other] { $count } suggestions
}
