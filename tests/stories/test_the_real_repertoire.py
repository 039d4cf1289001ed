"""The published repertoire, where it is present: every one of its occupations can be looked for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.workflow.workplace import Workplace
from storage.paths import HomePaths
from tests.arbitre import Arbitre
from tests.places import shared_folder

_SHARED = shared_folder()
PUBLISHED = sorted((_SHARED / "data" / "rome").glob("*.zip")) if _SHARED else []


@pytest.mark.parametrize("rome", PUBLISHED, ids=lambda path: path.stem)
def test_suggestions_work_with_any_occupation(demo: Arbitre, rome: Path) -> None:
    report = demo.read("import", "rome", rome)
    assert report["refused"] == []
    again = demo.read("import", "rome", rome)
    assert again["imported"] == again["updated"] == 0
    with Workplace.open(HomePaths(demo.home)) as workplace:
        person = workplace.store.people.get("DE-0001")
        assert person is not None
        occupations = workplace.repertoire.occupations
        assert len(occupations) == 1584
        for occupation in occupations:
            profile = replace(person.profile, target_occupations=(occupation.code,))
            matching = workplace.matcher.rank(profile, workplace.today).matching(5)
            removed = sum(count.removed for count in matching.filters)
            assert removed + matching.candidates == 2000
            for suggestion in matching.suggestions:
                workplace.explainer.explain(suggestion.features, suggestion.score)
