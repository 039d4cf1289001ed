"""Exact Shapley values of any model by asking it for every coalition of players.

A player is one feature, or all features of one concept. Never samples: with more players than
``MAX_PLAYERS`` another way is taken (``explain.shap_audit.permuted``), which says its error.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import factorial

import numpy as np
from numpy.typing import NDArray

MAX_PLAYERS = 12
_CHUNK = 1 << 21  # numbers given to the model at once
Predict = Callable[[NDArray[np.float64]], NDArray[np.float64]]  # (n, features) to (n, outputs)


@dataclass(frozen=True, slots=True, eq=False)
class Game:
    """What coalitions are worth: the mean output when they come from the row, the rest not."""

    predict: Predict
    row: NDArray[np.float64]  # (features,)
    background: NDArray[np.float64]  # (m, features)
    players: Sequence[NDArray[np.intp]]  # columns of each

    def worth(
        self, coalitions: NDArray[np.bool_], tell: Callable[[int, int], None]
    ) -> NDArray[np.float64]:
        """Return the worth (n, outputs) of ``coalitions`` (n, players).

        ``tell`` hears how many are done, of how many.
        """
        is_in = np.zeros((len(coalitions), len(self.row)), dtype=np.bool_)
        for player, columns in enumerate(self.players):
            is_in[:, columns] = coalitions[:, [player]]
        step = max(1, _CHUNK // max(1, self.background.size))
        parts = []
        for start in range(0, len(is_in), step):
            part = is_in[start : start + step]
            mixed = np.where(part[:, None], self.row, self.background)
            said = self.predict(mixed.reshape(-1, len(self.row)))
            parts.append(said.reshape(len(part), len(self.background), -1).mean(axis=1))
            tell(min(start + step, len(is_in)), len(is_in))
        return np.concatenate(parts)


def exact_values(
    game: Game, tell: Callable[[int, int], None]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the base values (outputs,) and Shapley values (outputs, players) of a game.

    Source: Shapley 1953; a coalition is worth the mean output over the background.
    """
    count = len(game.players)
    if count > MAX_PLAYERS:
        raise ValueError(f"{count} players have too many coalitions")
    number = np.arange(1 << count)
    worth = game.worth((number[:, None] >> np.arange(count)) & 1 == 1, tell)
    weight = [factorial(s) * factorial(count - s - 1) / factorial(count) for s in range(count)]
    values = np.empty((worth.shape[1], count))
    for player in range(count):
        without = number[(number >> player) & 1 == 0]
        gained = worth[without | (1 << player)] - worth[without]
        values[:, player] = np.asarray(weight)[np.bitwise_count(without)] @ gained
    return worth[0], values


def players_of(names: Sequence[str]) -> tuple[tuple[str, ...], list[NDArray[np.intp]]]:
    """Return the distinct ``names`` of the columns, in order, and the columns of each."""
    distinct = tuple(dict.fromkeys(names))
    return distinct, [np.array([i for i, n in enumerate(names) if n == d]) for d in distinct]
