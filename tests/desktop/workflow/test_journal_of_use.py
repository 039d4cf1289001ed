"""What the use of the tool leaves in the journal: each gesture once, in order, sealed."""

from __future__ import annotations

import hashlib
from datetime import timedelta

import msgspec
import pytest

from desktop.workflow.session import STEP, Session
from models.errors import RefusedError
from models.records.evidence import InformationState, Verdict
from storage.journal import Journal, Kind
from tests.desktop.workflow.conftest import NADEGE, Clock


@pytest.fixture
def journal(session: Session) -> Journal:
    return session._store.journal


def _kinds(journal: Journal, since: int = 0) -> list[str]:
    return [e.entry.kind for e in journal.newest(1000) if e.entry.seq > since]


def _head(journal: Journal) -> int:
    return journal.newest(1)[0].entry.seq


def _last(journal: Journal, kind: Kind) -> tuple[dict[str, object], dict[str, object]]:
    (entry,) = journal.newest(1, kind=kind)
    assert entry.payload is not None
    return msgspec.json.decode(entry.entry.content), msgspec.json.decode(entry.payload)


def test_one_appointment_leaves_each_gesture_in_order(session: Session, journal: Journal) -> None:
    since = _head(journal)
    session.take(NADEGE)
    session.inform(InformationState.AGREED)
    first, second = (row.offer for row in session.suggestions(STEP).rows[:2])
    session.open(first)
    session.open(second)
    session.answer(second, Verdict.SET_ASIDE, "ECA2", "")
    session.undo(second)
    session.suspend(is_suspended=True)

    assert _kinds(journal, since) == [
        "access",
        "information",
        "explanation",
        "explanation",
        "slate",
        "answer",
        "undo",
        "suspension",
    ]
    assert journal.verify().problem is None


def test_an_explanation_says_what_was_shown_how_long_and_what_was_opened(
    session: Session, journal: Journal, clock: Clock
) -> None:
    session.inform(InformationState.AGREED)
    offer = session.suggestions(STEP).rows[0].offer
    opened = session.open(offer)
    session.sheet(offer)
    session.note_layer("table")
    session.note_layer("table")
    clock.now += timedelta(seconds=42)
    session.open(offer)  # the same one: still in view
    session.leave()

    content, said = _last(journal, Kind.EXPLANATION)
    words = hashlib.sha256(msgspec.json.encode(opened.offer)).hexdigest()
    assert content == {"v": 1, "model": session._workplace.bundle.digest}
    assert said == {
        "offer": offer,
        "digest": words,
        "layers": ["sheet", "table"],
        "seconds": 42,
        "language": "fr",
    }
    assert _kinds(journal).count("explanation") == 1


def test_the_beginning_and_the_end_are_written_and_the_day_is_signed_once(
    session: Session, journal: Journal, clock: Clock
) -> None:
    store = session._store
    assert "start" in _kinds(journal)
    signed = len(list(store.checkpoints.all()))
    session._workplace.begin_use("window")
    assert len(list(store.checkpoints.all())) == signed
    clock.now += timedelta(days=1)
    session._workplace.begin_use("window")
    assert len(list(store.checkpoints.all())) == signed + 1
    session._workplace.end_use()
    (end,) = journal.newest(1)
    assert end.entry.kind == "end"


def test_a_failure_leaves_its_code_alone(session: Session, journal: Journal) -> None:
    with pytest.raises(RefusedError) as refused:
        session.suggestions(STEP)
    session.note_failure(refused.value)

    (entry,) = journal.newest(1)
    assert msgspec.json.decode(entry.entry.content) == {"v": 1, "code": "not_informed"}
    assert (entry.entry.person, entry.payload) == (None, None)


def test_setting_the_clock_back_does_not_bring_the_time_to_undo_back(
    session: Session, clock: Clock
) -> None:
    session.inform(InformationState.AGREED)
    first, second = (row.offer for row in session.suggestions(STEP).rows[:2])
    session.answer(first, Verdict.SET_ASIDE, "ECA2", "")
    clock.now += timedelta(minutes=11)
    session.answer(second, Verdict.SET_ASIDE, "ECA2", "")
    clock.now -= timedelta(minutes=10)

    with pytest.raises(RefusedError, match="undo_too_late"):
        session.undo(first)
    (own,) = (one for one in session._store.answers.standing() if one.draft.offer == first)
    with pytest.raises(RefusedError, match="undo_too_late"):
        session.undo_own(own.draft.id)
