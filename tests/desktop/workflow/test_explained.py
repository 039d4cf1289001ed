"""What is said of an opened offer: to the adviser, to the person, and when nothing can be said."""

from __future__ import annotations

import re

import pytest

from desktop.messages import LANGUAGES, messages
from desktop.workflow.appointment import Appointment
from desktop.workflow.opened import OpenedOffer
from desktop.workflow.screen.checks import CHECKS_SHOWN, MOST_SHOWN, Checks
from desktop.workflow.screen.offer import alike
from desktop.workflow.screen.sentences import Sentences
from desktop.workflow.session import STEP, Session
from desktop.workflow.workplace import Workplace
from explain.explainer import Explainer
from explain.table_files import open_tables
from models.ensemble import read_ensemble
from models.errors import InputError, RefusedError
from models.features.reading import GROUPS
from models.records.evidence import InformationState
from models.records.matching import Band, Counterfactual, Phrase, Reason
from models.records.people import MeetingMode

PEOPLE = [f"DE-{number:04d}" for number in range(1, 9)]
OF_BAND = re.compile(r"passerait de (faible|moyenne) à (moyenne|forte)\.$")


def _opened(workplace: Workplace, language: str = "fr") -> list[tuple[Appointment, OpenedOffer]]:
    found = []
    for reference in PEOPLE:
        meeting = Appointment(workplace, reference, language)
        meeting.mode = MeetingMode.ON_SITE
        if not meeting.person.profile.target_occupations:
            continue
        meeting.inform(InformationState.AGREED)
        shown = meeting.suggest(4 * STEP).suggestions
        found += [(meeting, meeting.open(s.offer)) for s in shown]
        meeting.close()
    return found


def test_checks_that_would_change_the_word_lead_when_the_tool_hesitates(
    workplace: Workplace,
) -> None:
    checks, seen = Checks(messages("fr")), 0
    for meeting, opened in _opened(workplace):
        values = dict(zip(meeting.feature_names, opened.suggestion.features, strict=True))
        lines = checks.ordered(opened, values)
        plain = [check.text for check in checks.plain(opened, values)]
        moving = [OF_BAND.search(line) is not None for line in lines]
        assert len(lines) <= MOST_SHOWN
        assert sum(moving) <= CHECKS_SHOWN
        assert not any(OF_BAND.search(text) for text in plain)
        if not any(moving):
            continue
        seen += 1
        hesitates = "near_band_edge" in opened.suggestion.cautions
        assert moving == sorted(moving, reverse=hesitates), lines
        asked = {p for c in opened.counterfactuals for p in c.changes}
        licences = [dict(p.params)["label"] for p in asked if p.key == "check-if-licence"]
        assert not {f"Le permis {label} est-il en cours\u202f?" for label in licences} & set(lines)
    assert seen >= 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_person_is_told_in_two_sentences_at_most_and_never_of_a_check(
    workplace: Workplace, language: str
) -> None:
    you = {"fr": ("vous", "votre dossier"), "en": ("you", "your file")}[language]
    for _, opened in _opened(workplace, language):
        assert any(word in opened.to_person.lower() for word in you)
        assert 1 <= len(re.findall(r"[a-zé»)0-9]\.(?: |$)", opened.to_person)) <= 2
        assert "passerait" not in opened.to_person and "would move" not in opened.to_person
        assert "le dossier" not in opened.to_person and "the file" not in opened.to_person
        both = {r.sign for r in opened.reasons if not r.is_contrary}
        if both == {1, -1}:
            assert ("En revanche" in opened.to_person) or ("On the other" in opened.to_person)


def test_the_page_for_the_person_holds_no_check_of_the_adviser_s(session: Session) -> None:
    session.inform(InformationState.AGREED)
    for row in session.suggestions(4 * STEP).rows:
        content = session.open(row.offer).offer
        assert not [check for check in content.checks_of_person if OF_BAND.search(check)]
        assert "passerait" not in session.sheet(row.offer)
        assert content.file.startswith("dossier du ")
        assert content.sources.startswith("Sources\u00a0: dossier du ")
        assert [text.split("\u00a0:")[0] for text in content.unread] == [
            "Dans l'offre",
            "Dans le dossier",
        ]


def test_two_offers_are_compared_both_ways(session: Session) -> None:
    session.inform(InformationState.AGREED)
    first, second, *_ = [row.offer for row in session.suggestions(STEP).rows]
    content, back = session.contrast(first, second), session.contrast(second, first)
    assert content.here.endswith(back.there.split(" : ")[-1].split("\u00a0: ")[-1])
    assert {bar.text: round(bar.share, 9) for bar in content.bars} == {
        bar.text: round(-bar.share, 9) for bar in back.bars
    }
    with pytest.raises(InputError, match="offer_compared_with_itself"):
        session.contrast(first, first)
    session.suspend(is_suspended=True)
    with pytest.raises(RefusedError, match="suspended"):
        session.contrast(first, second)


def test_behind_a_closed_gate_there_are_no_bars_and_the_reason_is_plain(
    workplace: Workplace, session: Session
) -> None:
    bundle = workplace.bundle
    kept = (bundle.digest, bundle.background, workplace.paths.tables)
    names = bundle.feature_names
    workplace.__dict__["explainer"] = Explainer(
        open_tables(lambda: read_ensemble(bundle.model), *kept),
        names,
        dict(zip(names, bundle.concepts, strict=True)),
        bundle.digest,
        # Nothing was ever met in training.
        ranges=dict.fromkeys(names, (1e8, 1e9)),
    )
    session.inform(InformationState.AGREED)
    offers = [row.offer for row in session.suggestions(STEP).rows]
    content = session.open(offers[0]).offer
    assert (content.bars, content.table, content.others, content.to_person) == ((), (), "", "")
    assert content.sentence.startswith("Explication indisponible\u00a0: ")
    assert "«\u00a0Distance\u00a0»" in content.sentence and "_" not in content.sentence
    assert content.comparison
    assert "Ce qui a compté" not in session.sheet(offers[0])
    with pytest.raises(RefusedError, match="explanation_outside_training"):
        session.contrast(*offers[:2])


def test_what_cannot_be_told_apart_is_drawn_alike_and_said() -> None:
    def reason(concept: str, contribution: float) -> Reason:
        phrase = Phrase("reason-contract-accepted-yes")
        return Reason(concept, 1, contribution, contribution > 0.55, phrase)

    reasons = [reason("travel", 0.6), reason("skills", 0.5), reason("offer", 0.2)]
    tied = (("travel", "skills"), ("demands", "offer"))
    shown = alike(reasons, tied)
    for concept in ("travel", "skills"):
        weight, is_strong = shown[concept]
        assert weight == pytest.approx(0.55) and is_strong
    assert shown["offer"] == (0.2, False)
    said = list(Sentences(messages("fr")).ties(["travel", "skills", "offer"], tied))
    assert said == [
        "«\u00a0Trajet\u00a0» et «\u00a0Compétences\u00a0» comptent autant, selon l'outil."
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_group_every_reason_and_every_check_has_its_words(language: str) -> None:
    say = messages(language)
    for name in GROUPS:
        assert say.format(f"unread-{name}")
    sentences = Sentences(say)
    keys = {
        *("licence", "credential", "language", "diploma", "car", "radius", "skill"),
        *("beginners", "salary", "step", "step-licence"),
    }
    params = (("label", "B"), ("km", 18), ("radius", 15.0), ("amount", 1900.0))
    phrases = [Phrase(f"check-if-{key}", params) for key in sorted(keys)]
    for first in phrases:
        alone = sentences.check(Counterfactual((first,), Band.WEAK, Band.STRONG))
        assert alone[0].isupper() and alone.endswith(".")
        for second in phrases:
            pair = sentences.check(Counterfactual((first, second), Band.WEAK, Band.STRONG))
            # Both are told, whatever they are.
            for phrase in (first, second):
                assert say.phrase(phrase) in pair


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_reason_says_to_the_adviser_it_says_to_the_person(language: str) -> None:
    ids = messages(language)._bundle._messages  # every id that was read
    told = {stem: {k.removeprefix(stem) for k in ids if k.startswith(stem)} for stem in STEMS}
    person = told["person-"] - {"for", "near", "against", "only-against"}
    assert person == told["reason-"] - {"other"}  # of an answer, not of the model


STEMS = ("reason-", "person-")
