"""Titles read as sentences, and the drawer says where the day stands."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.workflow.screen.titles import sentence_case
from desktop.workflow.session import Session
from desktop.workflow.workplace import Workplace
from models.records.people import MeetingMode
from tests.desktop.workflow.conftest import NADEGE, Clock

NOT_MET = (MeetingMode.ABSENT, MeetingMode.POSTPONED)


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("MAÇON / MAÇONNE (H/F)", "Maçon / maçonne (H/F)"),
        ("CONDUCTEUR PL", "Conducteur PL"),
        ("Conducteur SPL, CDI", "Conducteur SPL, CDI"),
        ("", ""),
    ],
)
def test_a_title_all_in_capitals_reads_as_a_sentence(title: str, shown: str) -> None:
    assert sentence_case(title) == shown


def test_the_drawer_says_who_is_here_who_was_and_who_is_to_come(
    session: Session, workplace: Workplace, clock: Clock
) -> None:
    met = [p for p in workplace.store.people.all() if p.appointment]
    today = [p for p in met if p.appointment and p.appointment.mode not in NOT_MET]
    other = next(p for p in today if p.reference != NADEGE)
    assert other.appointment is not None
    clock.now = other.appointment.at - timedelta(minutes=1)

    def state(reference: str) -> str:
        return next(row.state for row in session.day().rows if row.reference == reference)

    assert (state(NADEGE), state(other.reference)) == ("En cours", "À venir")
    clock.now = other.appointment.at + timedelta(minutes=1)
    assert state(other.reference) == "Heure passée"
    session.take(other.reference)
    assert (state(NADEGE), state(other.reference)) == ("Terminé", "En cours")
    modes = {p.reference: p.appointment.mode for p in today if p.appointment}
    for row in session.day().rows:
        if row.reference in modes:
            assert (" · " in row.subtitle) is (modes[row.reference] is not MeetingMode.ON_SITE)
