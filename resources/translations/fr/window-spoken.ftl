# Ce que dit un lecteur d'écran et que l'écran montre autrement.

answer-chosen = réponse choisie, touche { $letter }
answer-taken-back = Réponse annulée.
answer-undo-first = Déjà répondu : « Annuler » d'abord, pour répondre autrement.
answer-stands = Déjà répondu : les dix minutes pour annuler sont passées.
suggestions-arrived = { $count ->
    [one] { $count } suggestion
   *[other] { $count } suggestions
}
