# What a screen reader says and the screen shows otherwise.

answer-chosen = chosen answer, key { $letter }
answer-taken-back = Answer undone.
answer-undo-first = Already answered: “Undo” first, to answer otherwise.
answer-stands = Already answered: the ten minutes to undo are over.
suggestions-arrived = { $count ->
    [one] { $count } suggestion
   *[other] { $count } suggestions
}
