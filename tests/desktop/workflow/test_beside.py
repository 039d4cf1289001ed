"""Beside the answers: put off, reported, explained on a page, one's own answers. None is one."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from desktop.workflow.session import STEP, Session
from desktop.workflow.workplace import Workplace
from models.errors import InputError, RefusedError
from models.records.evidence import InformationState, Verdict
from models.records.reports import Ground, ReportKind
from tests.desktop.workflow.conftest import NADEGE, Clock

DAY = date(2026, 12, 3)


@pytest.fixture
def offers(session: Session) -> list[str]:
    """The five suggestions, in view."""
    session.inform(InformationState.AGREED)
    return [row.offer for row in session.suggestions(STEP).rows]


# Later.


def test_an_offer_put_off_says_until_when_and_counts_as_no_answer(
    session: Session, offers: list[str], workplace: Workplace
) -> None:
    before = session.status()
    done = session.postpone(offers[1], DAY)
    assert done.suggestions is not None
    row = done.suggestions.rows[1]
    assert (row.offer, row.word, row.level, row.answered) == (
        offers[1],
        "Pour le 3 décembre",
        0,
        None,
    )
    assert row.spoken.endswith("Pour le 3 décembre")
    assert "3 décembre" in done.later and done.recorded is None
    assert session.open(offers[1]).later == done.later
    assert session.open(offers[0]).later == ""
    assert done.status == before and done.seen.rows == ()
    assert workplace.store.answers.all() == ()


def test_it_can_be_answered_any_time_and_waits_again_once_undone(
    session: Session, offers: list[str]
) -> None:
    session.postpone(offers[0], DAY)
    done = session.answer(offers[0], Verdict.KEEP, "GAR1", "")
    assert done.suggestions is not None
    assert done.suggestions.rows[0].answered == "Gardée"
    with pytest.raises(RefusedError, match="already_answered"):
        session.postpone(offers[0], DAY)
    undone = session.undo(offers[0])
    assert undone.suggestions is not None
    assert undone.suggestions.rows[0].word == "Pour le 3 décembre"


def test_the_offer_is_suggested_again_and_its_day_passes(
    session: Session, offers: list[str], clock: Clock
) -> None:
    session.postpone(offers[0], date(2026, 11, 24))
    session.take(NADEGE)
    assert session.suggestions(STEP).rows[0].word == "Pour le 24 novembre"
    clock.now += timedelta(days=2)
    assert session.open(offers[0]).later == ""
    assert session.suggestions(STEP).rows[0].level > 0


@pytest.mark.parametrize("day", [date(2026, 11, 23), date(2026, 11, 1), date(2028, 1, 1)])
def test_only_a_day_of_the_coming_year_is_written(
    session: Session, offers: list[str], day: date
) -> None:
    with pytest.raises(InputError, match="day_not_ahead"):
        session.postpone(offers[0], day)
    assert session.open(offers[0]).later == ""


def test_nothing_is_put_off_without_consent(session: Session, offers: list[str]) -> None:
    session.inform(InformationState.DECLINED)
    with pytest.raises(RefusedError, match="objected"):
        session.postpone(offers[0], DAY)


# Reports.


def test_a_report_is_kept_with_what_was_open_and_when_an_answer_is_due(
    session: Session, offers: list[str], workplace: Workplace
) -> None:
    said = session.report(ReportKind.OFFER, Ground.SCAM, " Demande un virement. ", offers[0])
    assert "30 jours après l'envoi" in said and "pas encore envoyé" in said
    assert "première synchronisation" in said
    (report,) = workplace.store.reports.all()
    draft = report.draft
    assert (draft.kind, draft.ground, draft.text) == (
        ReportKind.OFFER,
        Ground.SCAM,
        "Demande un virement.",
    )
    assert (draft.person, draft.offer) == (NADEGE, offers[0])
    assert draft.due == date(2026, 12, 23)
    assert draft.model == workplace.bundle.digest
    assert workplace.store.answers.all() == ()


def test_a_missing_offer_is_named_or_nothing_is_written(
    session: Session, workplace: Workplace
) -> None:
    with pytest.raises(InputError, match="report_without_words"):
        session.report(ReportKind.FAIRNESS, Ground.MISSING, "  ", None)
    assert workplace.store.reports.all() == ()


def test_a_malfunction_is_noted_with_nobody_open(workplace: Workplace) -> None:
    session = Session(workplace, "fr")
    said = session.report(ReportKind.MALFUNCTION, Ground.OTHER, "La liste ne vient pas.", None)
    (report,) = workplace.store.reports.all()
    assert report.draft.person is None and report.draft.due is None
    assert "Réponse" not in said
    session.close()


def test_the_technical_report_names_nobody(
    session: Session, offers: list[str], workplace: Workplace
) -> None:
    told = "\n".join(session.technical_report())
    assert workplace.bundle.digest in told
    assert "journal: whole" in told and "offers: 2000" in told
    assert session.person().name not in told and NADEGE not in told
    assert not any(offer in told for offer in offers)


# The sheet.


def test_the_sheet_says_what_the_screen_says_and_no_answer(
    session: Session, offers: list[str], workplace: Workplace
) -> None:
    opened = session.open(offers[0]).offer
    session.answer(offers[0], Verdict.SET_ASIDE, "AUT", "Mots à moi seul")
    page = re.sub(r"<[^>]+>", " ", session.sheet(offers[0]))
    for words in (opened.title, opened.to_person, workplace.bundle.digest, "23/11/2026"):
        assert words.replace("'", "&#x27;") in page
    assert all(row.fit_word in page and row.topic in page for row in opened.comparison)
    assert "ni un refus de la personne" in page
    assert "Mots à moi seul" not in page and "Écartée" not in page
    assert session.person().name not in page


# One's own answers.


def test_own_answers_are_listed_latest_first_and_taken_back_for_ten_minutes(
    session: Session, offers: list[str], clock: Clock
) -> None:
    session.answer(offers[0], Verdict.KEEP, "GAR1", "")
    clock.now += timedelta(minutes=6)
    session.answer(offers[1], Verdict.SET_ASIDE, "AUT", "Déjà vue ailleurs")
    first, second = session.own_answers().rows
    assert (first.verdict, first.text, first.person) == ("Écartée", "Déjà vue ailleurs", NADEGE)
    assert (second.verdict, second.reason) == ("Gardée", "Dans le projet et à sa portée")
    assert first.offer == session.open(offers[1]).offer.title
    assert first.undo and second.undo

    clock.now += timedelta(minutes=5)
    assert [bool(row.undo) for row in session.own_answers().rows] == [True, False]
    with pytest.raises(RefusedError, match="undo_too_late"):
        session.undo_own(second.answer)
    undone = session.undo_own(first.answer)
    assert [row.answer for row in undone.own.rows] == [second.answer]
    assert undone.answered is not None and undone.answered.offer == offers[1]
    with pytest.raises(InputError, match="nothing_to_undo"):
        session.undo_own(first.answer)


def test_an_answer_about_somebody_else_is_taken_back_too(
    session: Session, offers: list[str], workplace: Workplace
) -> None:
    session.answer(offers[0], Verdict.KEEP, "GAR1", "")
    session.take("DE-0002")
    (mine,) = session.own_answers().rows
    undone = session.undo_own(mine.answer)
    assert undone.answered is None and undone.own.rows == ()
    assert workplace.store.answers.standing() == ()
