"""The long run of the fault harness: kills while answering, changed bytes, syncs per answer."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

from storage.paths import HomePaths
from tests.bench import Context
from tests.faults.flips import change_bytes, homes
from tests.faults.kills import kill_while_answering
from tests.faults.syncs import syncs_before_each_answer, tracer
from tests.storage.makers import create

KILLS = 500
CHANGES = 1000
SYNCED = 100
SEED = 7


def run(context: Context) -> Mapping[str, object]:
    """Counts; ``lost``, ``half``, ``unnoticed`` and ``unstated`` are to be 0."""
    killed = HomePaths(context.scratch / "home")
    create(killed).close()
    survival = kill_while_answering(killed, KILLS, Random(SEED))
    draw = Random(SEED)
    trials = change_bytes(homes(context.scratch, draw), CHANGES, draw, context.scratch)
    figures: dict[str, object] = {
        "kills": survival.kills,
        "acknowledged": survival.acknowledged,
        "lost": survival.lost,
        "half": survival.half,
        "unsaid": survival.unsaid,
        "problem": survival.problem,
        "changed_bytes": trials.count,
        "unnoticed": trials.missed,
        "unstated": trials.unstated,
        "noticed": {f"{file}, {who}": n for (file, who), n in sorted(trials.noticed.items())},
    }
    for strace in tracer():
        traced = HomePaths(context.scratch / "traced")
        create(traced).close()
        counts = syncs_before_each_answer(strace, traced, SYNCED, context.scratch)
        figures["fewest_syncs_per_answer"] = min(count.total() for count in counts)
        figures["mean_syncs_per_answer"] = sum(c.total() for c in counts) / len(counts)
    return figures
