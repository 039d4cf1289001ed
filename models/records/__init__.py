"""The records that cross floors: frozen, slotted, standard library only; no behaviour.

Units: money is monthly gross euros full time, distances are km, durations are in the name,
times are aware UTC. ``None`` is unknown: nobody said it. It never stands for zero or for « no ».
"""
