"""Comparison, sentence, bars and table of an offer: one count, one weight, every gap named."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.messages import messages
from desktop.views.contents import OfferContent
from desktop.workflow.screen.sentences import untold_gaps
from desktop.workflow.session import STEP, Session
from desktop.workflow.workplace import Workplace
from models.records.evidence import InformationState
from models.records.matching import ComparisonRow, Fit, Phrase, Reason
from storage.paths import HomePaths
from tests.desktop.workflow.conftest import Clock

PEOPLE = ["DE-0001", "DE-0004", "DE-0006", "DE-0008", "DE-0012"]
THEMES = {
    "Trajet": ("lieu", "trajet"),
    "Métier": ("métier", "domaine", "souhait"),
    "Compétences": ("compétences",),
    "Expérience": ("expérience",),
    "Contrat et horaires": ("contrat", "temps", "semaine", "horaires"),
    "Salaire": ("salaire",),
    "Exigences": ("permis", "titre", "langue"),
    "Annonce": ("annonce", "poste"),
    "Formation": ("formation",),
}
TOPIC_OF = {
    "Métier": "métier",
    "Expérience": "expérience",
    "Compétences": "compétence",
    "Formation": "formation",
    "Titre, permis": ("titre", "permis"),
    "Contrat": "contrat",
    "Temps de travail": "temps de travail",
    "Horaires": "horaires",
    "Lieu": ("lieu", "rayon"),
    "Salaire": "salaire",
    "Langues": "langue",
}


@pytest.fixture(scope="module")
def opened(
    demo_home: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[list[OfferContent]]:
    """Read once: nothing here changes them."""
    home = Path(shutil.copytree(demo_home, tmp_path_factory.mktemp("story") / "home"))
    session = Session(Workplace.open(HomePaths(home), clock=Clock(), seed=1), "fr")
    found = []
    for reference in PEOPLE:
        session.take(reference)
        session.inform(InformationState.AGREED)
        found += [session.open(row.offer).offer for row in session.suggestions(2 * STEP).rows]
    yield found
    session.close()


def test_the_line_of_a_theme_says_what_its_bar_says(opened: list[OfferContent]) -> None:
    for offer in opened:
        lines = {line.concept: line for line in offer.table if line.concept}
        for bar in offer.bars:
            line = lines[bar.text.split("\u00a0:")[0]]
            assert line.weight == bar.weight
            assert line.side == ("pour" if bar.share > 0 else "contre")
        # What counts most is in the sentence.
        top = max(offer.bars, key=lambda bar: abs(bar.share))
        assert any(n in offer.sentence for n in THEMES[top.text.split("\u00a0:")[0]])
        assert offer.others.startswith(f"et {len(lines) - len(offer.bars)} autre")
        assert len(offer.table) == len(lines) + 29  # every element, once, under its theme


def test_skills_have_one_count(opened: list[OfferContent]) -> None:
    seen = 0
    for offer in opened:
        row = next((r for r in offer.comparison if r.topic == "Compétences"), None)
        bar = next((b for b in offer.bars if b.text.startswith("Compétences")), None)
        if row is None or bar is None or "à côté" in bar.text:
            continue
        held, asked = row.file.split(" · ")[0].split(" sur ")
        assert f"{held} sur {asked.split()[0]}" in bar.text
        seen += 1
        assert "%" not in bar.text + offer.sentence.split("compétences")[0]
    assert seen >= 10


def test_every_gap_is_named_in_the_sentence(opened: list[OfferContent]) -> None:
    gaps = [(offer, row) for offer in opened for row in offer.comparison if row.fit is Fit.GAP]
    assert len(gaps) >= 10
    for offer, row in gaps:
        names = TOPIC_OF[row.topic]
        assert any(n in offer.sentence for n in ([names] if isinstance(names, str) else names)), (
            row.topic,
            offer.sentence,
        )
    noted = [offer for offer in opened if "À noter" in offer.sentence]
    assert noted
    # On the page for the person a gap stands where nothing told speaks against.
    assert all("En revanche" in o.to_person or "écart" in o.to_person for o in noted)


def test_what_is_not_known_is_told_whole(opened: list[OfferContent]) -> None:
    for offer in opened:
        said = " ".join(offer.unknown)
        for row in offer.comparison:
            if row.fit is Fit.UNKNOWN:
                name = {"Titre, permis": "titres"}.get(row.topic, row.topic.lower())
                assert name in said, (row, offer.unknown)


def test_a_gap_that_a_told_reason_states_is_not_told_twice() -> None:
    rows = [
        ComparisonRow("experience", (), (), Fit.GAP),
        ComparisonRow("salary", (), (), Fit.GAP),
        ComparisonRow("contract", (), (), Fit.FITS),
    ]
    below = Phrase("reason-experience-below", (("value", 1.0), ("years", 1.0)))
    told = Reason("experience", -1, -0.5, True, below, feature="experience_gap")
    assert [gap.key for gap in untold_gaps([told], rows)] == ["gap-salary"]
    contrary = Reason("experience", 1, 0.5, True, below, True, "experience_gap")
    assert [gap.key for gap in untold_gaps([contrary], rows)] == ["gap-experience", "gap-salary"]
    for language in ("fr", "en"):
        for topic in TOPICS:
            assert messages(language).format(f"gap-{topic}", **COUNTS)
            assert messages(language).format(f"gap-{topic}-person", **COUNTS)


COUNTS = {"missing": 4, "asked": 6, "part": "some"}
TOPICS = [
    *("occupation", "experience", "skills", "education", "credentials", "languages"),
    *("contract", "hours", "schedule", "place", "salary"),
]
