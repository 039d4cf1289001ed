"""Words added to an answer: written again beside it, taken back with it, never later."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.workflow.revisions import latest, same_answer
from desktop.workflow.session import STEP, Session
from desktop.workflow.workplace import Workplace
from models.errors import InputError, RefusedError
from models.records.evidence import InformationState, Verdict
from tests.desktop.workflow.conftest import Clock


@pytest.fixture
def offer(session: Session) -> str:
    """An offer that was set aside."""
    session.inform(InformationState.AGREED)
    number = session.suggestions(STEP).rows[0].offer
    session.answer(number, Verdict.SET_ASIDE, "ECA2", "")
    return number


def test_the_answer_is_written_again_with_its_words_and_both_are_kept(
    session: Session, offer: str, workplace: Workplace
) -> None:
    shown = session.add_words(offer, " Le bus s'arrête à 20 h. ")
    assert shown.recorded is not None and shown.recorded.words == "Le bus s'arrête à 20 h."
    session.add_words(offer, "Un vélo ?")
    answers = workplace.store.answers.all()
    assert [answer.draft.text for answer in answers] == [
        None,
        "Le bus s'arrête à 20 h.",
        "Le bus s'arrête à 20 h.\nUn vélo ?",
    ]
    assert [a.draft.revises for a in answers[1:]] == [a.draft.id for a in answers[:-1]]
    assert {(a.draft.verdict, a.draft.reason) for a in answers} == {(Verdict.SET_ASIDE, "ECA2")}
    assert workplace.store.journal.verify().problem is None


def test_it_stays_one_answer_on_every_screen(session: Session, offer: str) -> None:
    before = session.status()
    after = session.add_words(offer, "Le bus s'arrête à 20 h.")
    assert after.status == before
    assert [row.offer for row in after.seen.rows] == [offer]
    (own,) = session.own_answers().rows
    assert own.text == "Le bus s'arrête à 20 h."


@pytest.mark.parametrize("among_own", [False, True])
def test_it_is_taken_back_whole(
    session: Session, offer: str, workplace: Workplace, among_own: bool
) -> None:
    session.add_words(offer, "Le bus s'arrête à 20 h.")
    if among_own:
        session.undo_own(session.own_answers().rows[0].answer)
    else:
        session.undo(offer)
    assert workplace.store.answers.standing() == ()
    assert session.open(offer).recorded is None


def test_adding_words_gives_no_more_time_to_take_it_back(
    session: Session, offer: str, clock: Clock
) -> None:
    clock.now += timedelta(minutes=9)
    session.add_words(offer, "Le bus s'arrête à 20 h.")
    clock.now += timedelta(minutes=2)
    recorded = session.open(offer).recorded
    assert recorded is not None and not recorded.can_undo
    assert session.own_answers().rows[0].undo == ""
    with pytest.raises(RefusedError, match="undo_too_late"):
        session.undo(offer)


def test_words_need_an_answer(session: Session, offer: str) -> None:
    session.undo(offer)
    with pytest.raises(InputError, match="nothing_to_add_to"):
        session.add_words(offer, "Le bus s'arrête à 20 h.")


def test_another_answer_to_the_same_offer_is_not_more_words(
    session: Session, offer: str, workplace: Workplace
) -> None:
    session._current.answer(offer, "GAR1", "Autre regard", Verdict.KEEP)
    every = workplace.store.answers.standing()
    assert latest(every) == every[1:]
    assert same_answer(every, every[1]) == every[1:]
