# What a screen reader says and the screen shows otherwise.

answer-chosen = chosen answer, key { $letter }
answer-taken-back = Answer undone.
suggestions-arrived = { $count ->
    [one] { $count } suggestion
   *[other] { $count } suggestions
}
