"""Invented records for the tests of the store, and a clock that ticks. Never anything real."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from uuid import UUID

from models.records.evidence import AnswerDraft, ShownOffer, Slate, Verdict
from models.records.matching import Band, FilterCount, SampledCandidate
from models.records.offers import Offer, Place, SkillDemand, Source
from models.records.people import Appointment, MeetingMode, Person, Profile
from storage.keys import find_key, keep_in_demo_file
from storage.paths import HomePaths
from storage.store import Store

FEATURES = ("same_code", "distance_km", "has_licence")
MODEL = "c0" * 32


@dataclass(slots=True)
class Clock:
    """Gives one second more each time."""

    now: datetime = field(default=datetime(2026, 11, 23, 8, tzinfo=UTC))

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def create(paths: HomePaths, clock: Clock | None = None) -> Store:
    return Store.create(paths, keep_in_demo_file, clock=clock or Clock(), actor="A-07")


def reopen(paths: HomePaths) -> Store:
    return Store.open(paths, clock=Clock(), actor="A-07")


def open_at_once(paths: HomePaths) -> Store:
    """Another program over the same home, which would not wait for anybody."""
    return Store.open(paths, clock=Clock(), actor="A-07", busy_seconds=0.01)


def key_of(paths: HomePaths) -> bytes:
    return find_key(paths)


def person(
    reference: str = "DE-1", name: str = "Nadège Kervoal", at: datetime | None = None
) -> Person:
    return Person(
        reference=reference,
        name=name,
        profile=Profile(target_occupations=("N1103",)),
        appointment=None if at is None else Appointment(at, MeetingMode.PHONE),
    )


def offer(number: int = 1, title: str = "Magasinier", day: int | None = 1) -> Offer:
    return Offer(
        id=f"O{number:04d}",
        title=title,
        description="Réception et rangement des marchandises.",
        updated_at=None if day is None else datetime(2026, 11, day, tzinfo=UTC),
        occupation="N1103",
        place=Place("Nantes", "44109", "44000", 47.2, -1.55),
        skills=(SkillDemand("125527", "Préparer des commandes", True),),
        source=Source.PARTNER,
    )


def slate(number: int = 1, reference: str = "DE-1", offers: tuple[str, ...] = ("O0001",)) -> Slate:
    return Slate(
        id=str(UUID(int=number)),
        person=reference,
        mode=MeetingMode.ON_SITE,
        surface="list",
        model=MODEL,
        feature_names=FEATURES,
        filters=(FilterCount("radius", 12),),
        candidates=40,
        shown=tuple(
            ShownOffer(shown, rank, rank, Band.STRONG, 0.5, True, False, (1.0, 6.25, None))
            for rank, shown in enumerate(offers, start=1)
        ),
        unshown=(SampledCandidate("O0009", 0.05, 0.25, (0.0, None, 1.0)),),
        language="fr",
    )


def draft(answered: Slate, number: int = 1000, text: str | None = None) -> AnswerDraft:
    return AnswerDraft(
        id=str(UUID(int=number)),
        slate=answered.id,
        person=answered.person,
        offer=answered.shown[0].offer,
        verdict=Verdict.SET_ASIDE,
        reason="ECA2",
        reason_list="motifs-1",
        model=answered.model,
        feature_names=FEATURES,
        features=(1.0, 6.25, None),
        score=0.5,
        band=Band.STRONG,
        base_value=-0.75,
        attributions=(0.5, -0.25, 0.125),
        wording="Suggérée surtout parce que le métier est le même.",
        language="fr",
        text=text,
    )
