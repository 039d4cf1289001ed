"""A small invented world for the tests of matching: six occupations, six skills. Never real."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import numpy as np

import resources
from models.bundle import Bundle, open_bundle
from models.catalog import DEFAULT_DIGEST
from models.features.matrix import feature_matrix
from models.features.view import ProfileView
from models.geography import Gazetteer
from models.offer_columns import ColumnWriter
from models.offer_index import OfferColumns, OfferIndex
from models.records.offers import Offer, Place, SkillDemand
from models.records.people import Profile
from models.records.repertoire import (
    Appellation,
    Commune,
    Mobility,
    Occupation,
    OccupationSkill,
    RepertoireTables,
    Skill,
)
from models.rome import Repertoire

TODAY = date(2026, 11, 23)
HERE = Place(latitude=47.0, longitude=-1.5)
NEAR = Place(latitude=47.1, longitude=-1.5)  # a tenth of a degree of meridian: 11.1 km
FAR = Place(latitude=47.5, longitude=-1.5)  # 55.6 km

PICK, COUNT, LIFT, DRIVE, CARE, TEAM = "101", "102", "103", "104", "105", "106"
_SKILLS = {
    PICK: "Préparer des commandes",
    COUNT: "Tenir un inventaire",
    LIFT: "Conduire un chariot élévateur",
    DRIVE: "Conduire un camion",
    CARE: "Aider à la toilette",
    TEAM: "Travailler en équipe",
}
_OCCUPATIONS = {  # code: label, core, other skills
    "N1103": ("Magasinier / Magasinière", (PICK, COUNT), (TEAM,)),
    "N1105": ("Manutentionnaire", (PICK,), (TEAM,)),
    "N1101": ("Cariste", (LIFT,), (PICK, TEAM)),
    "N4101": ("Conducteur / Conductrice de poids lourd", (DRIVE,), (TEAM,)),
    "J1501": ("Aide-soignant / Aide-soignante", (CARE,), (TEAM,)),
    "K1304": ("Aide à domicile", (CARE,), (TEAM,)),
}
OCCUPATIONS = tuple(_OCCUPATIONS)
_MOBILITIES = (
    ("N1103", "N1105", 1),
    ("N1103", "N4101", 2),
    ("N1105", "N1103", 3),
    ("K1304", "J1501", 1),
)


def tables() -> RepertoireTables:
    return RepertoireTables(
        version="test",
        occupations=tuple(
            Occupation(code, label, code[:3], is_regulated=code == "J1501")
            for code, (label, _, _) in _OCCUPATIONS.items()
        ),
        appellations=(
            Appellation("11001", "Agent de magasinage", "N1103"),
            Appellation("11002", "Auxiliaire de vie", "K1304"),
        ),
        skills=tuple(Skill(ogr, label) for ogr, label in _SKILLS.items()),
        occupation_skills=tuple(
            OccupationSkill(code, skill, is_core)
            for code, (_, core, others) in _OCCUPATIONS.items()
            for skills, is_core in ((core, True), (others, False))
            for skill in skills
        ),
        mobilities=tuple(Mobility(*link) for link in _MOBILITIES),
    )


def repertoire() -> Repertoire:
    return Repertoire(tables())


def gazetteer() -> Gazetteer:
    return Gazetteer(
        [
            Commune("44109", "Nantes", ("44000", "44100"), 47.22, -1.55, 325_000),
            Commune("44143", "Rezé", ("44400",), 47.19, -1.55, 43_000),
            Commune("44190", "Saint-Sébastien", ("44230", "44000"), 47.21, -1.50, 28_000),
        ]
    )


def offer(id: str = "O1", **said: Any) -> Offer:
    """An offer that says nothing but ``said``; its text is its own."""
    text: dict[str, Any] = {"title": f"Annonce {id}", "description": f"Texte de l'annonce {id}."}
    return Offer(id=id, **(text | said))


def skill(ogr: str, *, is_required: bool = True) -> SkillDemand:
    return SkillDemand(ogr, _SKILLS[ogr], is_required)


def profile(*targets: str, **said: Any) -> Profile:
    """A file that says nothing but its targets and ``said``."""
    return Profile(target_occupations=targets, **said)


def index_of(offers: Iterable[Offer]) -> OfferIndex:
    """The columns of offers, without a disk."""
    writer = ColumnWriter(repertoire(), gazetteer())
    for each in sorted(offers, key=lambda o: o.id):
        writer.add(each)
    return OfferIndex(OfferColumns(**writer.arrays()), writer.vocabularies())


def view_of(seen: Profile, known: Repertoire | None = None) -> ProfileView:
    return ProfileView(seen, known or repertoire(), TODAY)


def value_of(feature: str, asking: Offer, seen: Profile) -> float:
    """One feature of one pair."""
    rows = np.array([0])
    matrix = feature_matrix(view_of(seen), index_of([asking]), rows, [feature])
    return float(matrix[0, 0])


def shipped_bundle() -> Bundle:
    return open_bundle(resources.path("bundle"), DEFAULT_DIGEST)
