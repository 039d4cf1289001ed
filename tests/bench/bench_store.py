"""The store's bars: an answer recorded, a store opened, a hundred thousand entries verified."""

from __future__ import annotations

import statistics
import time
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from random import Random

from models.records.evidence import AnswerDraft, Slate
from storage.events import Kind
from storage.paths import HomePaths
from storage.store import Store
from tests.bench import Context, median_seconds
from tests.storage.makers import create, draft, slate

ANSWERS = 300
OPENINGS = 20
ENTRIES = 100_000
PEOPLE = 200
SHOWN, UNSHOWN, FEATURES = 5, 20, 24  # what a display of the shipped model keeps


def run(context: Context) -> Mapping[str, object]:
    """Medians in ms, and seconds to verify ``ENTRIES`` entries of the sizes that use leaves."""
    paths = HomePaths(context.scratch / "home")
    figures: dict[str, object] = {}
    with create(paths) as store:
        durations = []
        for number in range(ANSWERS):
            shown = _slate(number)
            answer = _draft(shown, number)
            started = time.perf_counter()
            store.answers.record(answer, shown)
            durations.append(time.perf_counter() - started)
        figures["answer_ms"] = statistics.median(durations) * 1000
        figures["answer_worst_ms"] = max(durations) * 1000
    _fill(paths)
    figures["database_mb"] = paths.database.stat().st_size / 1e6
    figures["open_ms"] = median_seconds(lambda: _open(paths).close(), OPENINGS) * 1000
    with _open(paths) as store:
        started, worked = time.perf_counter(), time.process_time()
        report = store.journal.verify()
        figures["verify_s"] = time.perf_counter() - started
        figures["verify_cpu_s"] = time.process_time() - worked
        started = time.perf_counter()
        store._database.value("pragma cipher_integrity_check")
        figures["cipher_check_s"] = time.perf_counter() - started
    assert (report.problem, report.entries >= ENTRIES) == (None, True)
    return figures | {"entries": report.entries, "checkpoints": report.checkpoints}


def _fill(paths: HomePaths) -> None:
    """A month's mixture: a file opened, what it was shown, an explanation, an answer in four."""
    with _open(paths) as store, store._database.transaction():
        number = ANSWERS
        while store._database.head().seq < ENTRIES:
            number += 1
            shown = _slate(number)
            content: dict[str, str | int] = {"v": 1, "surface": "window"}
            store.journal.append(Kind.ACCESS, content, person=shown.person)
            store.slates.record(shown)
            store.answers.record(_draft(shown, number))


def _slate(number: int) -> Slate:
    from dataclasses import replace

    draw = Random(number)
    made = slate(number * 2, f"DE-{number % PEOPLE}", tuple(f"O{n:07d}" for n in range(SHOWN)))
    values = tuple(round(draw.uniform(0, 50), 3) for _ in range(FEATURES))
    return replace(
        made,
        feature_names=tuple(f"feature_number_{n}" for n in range(FEATURES)),
        shown=tuple(replace(one, features=values) for one in made.shown),
        unshown=tuple(replace(made.unshown[0], features=values) for _ in range(UNSHOWN)),
    )


def _draft(shown: Slate, number: int) -> AnswerDraft:
    from dataclasses import replace

    return replace(
        draft(shown, number * 2 + 1, "Trop loin l'hiver, sans voiture."),
        feature_names=shown.feature_names,
        features=shown.shown[0].features,
        attributions=tuple(number / 7 for number in range(FEATURES)),
    )


def _open(paths: HomePaths) -> Store:
    return Store.open(paths, clock=_Clock(), actor="A-07")


class _Clock:
    def __init__(self) -> None:
        self._now = datetime(2026, 12, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        self._now += timedelta(milliseconds=1)
        return self._now
