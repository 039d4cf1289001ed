"""What the adviser reads: the sentence says whether the tool suggested the offer."""

from __future__ import annotations

import re

from desktop.workflow.session import STEP, Session
from models.records.evidence import InformationState, Verdict

KATIA = "DE-0004"  # her file lists what she holds; some offers require a licence beside it


def test_an_offer_opened_by_its_number_is_not_called_suggested(session: Session) -> None:
    session.inform(InformationState.AGREED)
    twenty = session.suggestions(4 * STEP)
    last = twenty.rows[-1].offer
    assert session.open(last).offer.sentence.startswith("Suggérée surtout parce que ")
    # The same offer, asked for by its number while the list shows five others.
    session.suggestions(STEP)
    assert session.open(last).offer.sentence.startswith("Ce qui la rapproche du dossier")
    # The first of the list is suggested, whatever is on the screen now.
    first = twenty.rows[0].offer
    assert session.open(first).offer.sentence.startswith("Suggérée surtout parce que ")


def test_the_distance_of_a_row_is_that_of_the_comparison(session: Session) -> None:
    session.inform(InformationState.AGREED)
    for row in session.suggestions(4 * STEP).rows:
        compared = session.open(row.offer).offer.comparison
        place = next((line.demand for line in compared if line.topic == "Lieu"), "")
        shown = [part for part in row.terms.split(" · ") if part.endswith("km")]
        assert all(part in place for part in shown), (row.terms, place)


def test_offers_that_cannot_be_told_apart_are_pointed_out(session: Session) -> None:
    session.inform(InformationState.AGREED)
    listed = session.suggestions(4 * STEP)
    notes = [note for note in listed.notes if "ne se distinguent pas" in note]
    assert notes
    # By the first, the last or the rank in the list: rows bear no number.
    place = re.compile(r"Les \d+ (premières|dernières) offres |Dans cette liste, la \d+r?e")
    assert all(place.match(note) for note in notes), notes


def test_an_answered_offer_is_no_more_to_be_told_apart(session: Session) -> None:
    session.inform(InformationState.AGREED)
    listed = session.suggestions(STEP)
    assert listed.notes == ("Les 2 dernières offres ne se distinguent pas, selon l'outil.",)
    offer = listed.rows[-1].offer
    session.open(offer)
    answered = session.answer(offer, Verdict.KEEP, "GAR1", "")
    assert answered.suggestions is not None and answered.suggestions.notes == ()


def test_an_offer_that_says_too_little_is_told_so_and_never_hesitated_about(
    session: Session,
) -> None:
    session.inform(InformationState.AGREED)
    silent = [row for row in session.suggestions(4 * STEP).rows if row.word == "non évaluable"]
    assert silent
    for row in silent:
        hesitation = session.open(row.offer).offer.hesitation
        assert "trop peu" in hesitation
        assert "hésite" not in hesitation


def test_a_licence_known_to_lack_is_said_beside_a_word_that_is_never_the_strongest(
    session: Session,
) -> None:
    session.take(KATIA)
    session.inform(InformationState.AGREED)
    said = "Sans lui, jamais «\u00a0forte\u00a0»."
    opened = [session.open(row.offer).offer for row in session.suggestions(4 * STEP).rows]
    lacking = [offer for offer in opened if any(check.endswith(said) for check in offer.checks)]
    assert lacking
    assert all(not offer.word.startswith("Correspondance forte") for offer in lacking)
