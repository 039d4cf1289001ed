"""What the window asks for: consent first, words only, an answer that stands or is taken back."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from desktop.workflow.session import STEP, Session
from models.errors import HomeError, RefusedError
from models.records.evidence import InformationState, Verdict
from models.records.people import MeetingMode
from storage.head import Head, HeadFile
from tests.desktop.workflow.conftest import NADEGE, Clock


def test_the_day_shows_everyone_and_computes_nothing(session: Session) -> None:
    day = session.day()
    assert day.title == "Lundi 23 novembre"
    assert len(day.rows) == 60
    assert [row.name for row in day.rows if row.is_current] == ["Nadège Kervoal"]
    with pytest.raises(RefusedError, match="not_informed"):
        session.suggestions(STEP)


def test_what_is_shown_holds_no_number_of_the_model(session: Session) -> None:
    session.inform(InformationState.AGREED)
    listed = session.suggestions(STEP)
    opened = session.open(listed.rows[0].offer)
    told = repr((listed, opened.offer.word, opened.offer.bars, opened.offer.table))
    for word in ("score", "SHAP", "feature", "probab", "log-odds", "décision"):
        assert word not in told
    shown = [listed.rows[0].word, opened.offer.sentence, *(b.weight for b in opened.offer.bars)]
    assert not re.search(r"\d[.,]\d{3,}", " ".join(shown))
    assert 1 <= len(opened.offer.bars) <= 6


def test_five_more_keep_the_first_five_in_their_place(session: Session) -> None:
    session.inform(InformationState.AGREED)
    five = session.suggestions(STEP)
    ten = session.suggestions(2 * STEP)
    assert ten.rows[:STEP] == five.rows
    assert len(ten.rows) == 2 * STEP


def test_an_answer_whose_acknowledgement_was_lost_is_given_again_once(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is on the disk, but whoever gave it was told that it is not."""
    session.inform(InformationState.AGREED)
    offer, other = (row.offer for row in session.suggestions(STEP).rows[:2])
    advance = HeadFile.advance
    for given, reason in ((offer, "GAR1"), (other, "GAR2")):
        known = len(session._store.answers.all())
        with monkeypatch.context() as patch:

            def refuse(file: HeadFile, head: Head, known: int = known) -> None:
                if head.answers > known:
                    raise HomeError("disk_full")
                advance(file, head)

            patch.setattr(HeadFile, "advance", refuse)
            with pytest.raises(HomeError, match="disk_full"):
                session.answer(given, Verdict.KEEP, "GAR1", "")
        assert session.answer(given, Verdict.KEEP, reason, "").recorded is not None
    standing = session._store.answers.standing(NADEGE)
    assert [answer.draft.reason for answer in standing] == ["GAR1", "GAR1", "GAR2"]
    assert standing[2].draft.revises == standing[1].draft.id
    with pytest.raises(RefusedError, match="already_answered"):
        session.answer(offer, Verdict.KEEP, "GAR1", "")


def test_an_answered_row_keeps_its_place_and_can_be_undone_for_ten_minutes(
    session: Session, clock: Clock
) -> None:
    session.inform(InformationState.AGREED)
    before = session.suggestions(STEP)
    offer = before.rows[1].offer
    done = session.answer(offer, Verdict.SET_ASIDE, "ECA2", "")
    assert done.suggestions is not None
    assert [row.offer for row in done.suggestions.rows] == [row.offer for row in before.rows]
    assert done.suggestions.rows[1].answered == "Écartée"
    assert done.recorded is not None
    assert done.recorded.can_undo
    with pytest.raises(RefusedError, match="already_answered"):
        session.answer(offer, Verdict.KEEP, "GAR1", "")

    clock.now += timedelta(minutes=9)
    undone = session.undo(offer)
    assert undone.recorded is None
    again = session.answer(offer, Verdict.KEEP, "GAR1", "")
    assert again.recorded is not None
    clock.now += timedelta(minutes=10)
    with pytest.raises(RefusedError, match="undo_too_late"):
        session.undo(offer)
    assert [row.answered for row in session.seen().rows] == ["Gardée"]


def test_the_answered_offer_does_not_come_back_next_time(session: Session) -> None:
    session.inform(InformationState.AGREED)
    offer = session.suggestions(STEP).rows[0].offer
    session.answer(offer, Verdict.KEEP, "GAR2", "")
    session.take(NADEGE)
    assert offer not in [row.offer for row in session.suggestions(STEP).rows]
    assert [row.offer for row in session.seen().rows] == [offer]


def test_declined_suspended_absent_show_nothing(session: Session) -> None:
    session.inform(InformationState.AGREED)
    session.suggestions(STEP)
    session.suspend(is_suspended=True)
    with pytest.raises(RefusedError, match="suspended"):
        session.suggestions(STEP)
    session.suspend(is_suspended=False)
    offer = session.suggestions(STEP).rows[0].offer
    session.meet(MeetingMode.ABSENT)
    with pytest.raises(RefusedError, match="exposes_nothing"):
        session.open(offer)
    session.meet(MeetingMode.PHONE)
    session.inform(InformationState.DECLINED)
    with pytest.raises(RefusedError, match="objected"):
        session.open(offer)
    with pytest.raises(RefusedError, match="objected"):
        session.answer(offer, Verdict.KEEP, "GAR1", "")
