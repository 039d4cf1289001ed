"""``python -m tests.bench.appointments HOME``: person → five suggestions explained, as JSON."""

from __future__ import annotations

import json
import resource
import statistics
import sys
import time
from pathlib import Path

from desktop.workflow.appointment import Appointment
from desktop.workflow.workplace import Workplace
from models.records.evidence import InformationState
from storage.paths import HomePaths

PEOPLE, TOP = 21, 5  # the first person warms up and is not counted


def main(home: Path) -> None:
    """Time each person from the opened workplace to five explanations."""
    seconds, candidates = [], []
    with Workplace.open(HomePaths(home)) as workplace:
        everyone = [p for p in workplace.store.people.all() if p.profile.target_occupations]
        for person in everyone[:PEOPLE]:
            meeting = Appointment(workplace, person.reference, "fr")
            meeting.inform(InformationState.AGREED)
            started = time.perf_counter()
            matching = meeting.suggest(TOP)
            for suggestion in matching.suggestions:
                meeting.open(suggestion.offer)
            seconds.append(time.perf_counter() - started)
            candidates.append(matching.candidates)
            meeting.close()
        offers = len(workplace.index)
    counted = seconds[1:]
    print(
        json.dumps(
            {
                "offers": offers,
                "people": len(counted),
                "median_candidates": statistics.median(candidates[1:]),
                "suggest_and_explain_median_s": statistics.median(counted),
                "suggest_and_explain_worst_s": max(counted),
                "first_person_s": seconds[0],
                "process_peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            }
        )
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
