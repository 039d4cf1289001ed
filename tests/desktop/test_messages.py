"""Every code has its sentence in both languages, and sentences read well."""

from __future__ import annotations

import pytest

from desktop.messages import Messages
from explain.reasons import reasons_of
from models.errors import InputError, RefusedError
from models.features.catalogue import BY_NAME, CATALOGUE
from models.records.matching import (
    ComparisonRow,
    ConceptContribution,
    Contribution,
    Explanation,
    Fit,
    Phrase,
    Reason,
)


@pytest.fixture(scope="module", params=["fr", "en"])
def messages(request: pytest.FixtureRequest) -> Messages:
    return Messages(str(request.param))


@pytest.mark.parametrize("value", [0.0, 0.4, 1.0, 2.0, 3.5, 20.0])
@pytest.mark.parametrize("sign", [-1, 1])
@pytest.mark.parametrize("feature", CATALOGUE, ids=lambda feature: str(feature.name))
def test_every_feature_has_its_words(
    messages: Messages, feature: object, value: float, sign: int
) -> None:
    reason = _reason(feature.name, feature.concept, value, sign)  # type: ignore[attr-defined]
    told = messages.phrase(reason.phrase)
    assert "{" not in told + messages.bar(reason.phrase)
    if messages.language == "fr":
        assert told[0].lower() not in "aeiouyéèêh", f"« parce que {told} » needs an elision"


def test_a_sentence_names_both_sides() -> None:
    reasons = (
        _reason("distance_km", "travel", 6.0, 1),
        _reason("salary_to_floor", "salary", 0.9, -1),
    )
    assert Messages("fr").sentence(reasons) == (
        "Suggérée surtout parce que le lieu de travail est à 6 km à vol d'oiseau\u202f; "
        "en revanche, le salaire est de 10\u00a0% sous le plancher convenu."
    )


def test_an_offer_that_was_not_suggested_is_not_called_so(messages: Messages) -> None:
    near = _reason("distance_km", "travel", 0.0, 1)
    poor = _reason("salary_to_floor", "salary", 0.9, -1)
    starts = {"fr": "Ce qui la rapproche du dossier\u00a0: ", "en": "What brings it closer"}
    for reasons in ((near, poor), (near,), (poor,)):
        told = messages.sentence(reasons, is_suggested=False)
        assert told.startswith(starts[messages.language])
    french = Messages("fr")
    assert french.sentence((near, poor), is_suggested=False) == (
        "Ce qui la rapproche du dossier\u00a0: "
        "le lieu de travail est à moins d'un kilomètre\u202f; "
        "ce qui l'en éloigne\u00a0: le salaire est de 10\u00a0% sous le plancher convenu."
    )


def test_a_favourable_fact_is_no_objection_in_a_sentence() -> None:
    near = _reason("distance_km", "travel", 6.0, 1)
    paid = _reason("salary_to_floor", "salary", 1.05, -0.5)
    french = Messages("fr")
    assert french.sentence((near, paid)) == french.sentence((near,))
    # Where there is nothing else it is said for what it is.
    alone = french.sentence((paid,))
    assert "le salaire joue plutôt contre" in alone
    assert "dépasse" not in alone


def test_what_speaks_for_comes_first_where_it_weighs_more_together() -> None:
    near = _reason("distance_km", "travel", 6.0, 0.6)
    same = _reason("occupation_same", "occupation", 1.0, 0.5)
    far = _reason("licences_missing", "demands", 1.0, -0.9)
    assert Messages("en").sentence((far, near, same)).startswith("Suggested mainly because")
    assert Messages("en").sentence((far, near)).startswith("Little speaks for it")


@pytest.mark.parametrize(
    ("years", "french", "english"),
    [
        (1 / 12, "1 mois", "1 month"),
        (0.5, "6 mois", "6 months"),
        (1.0, "1 an", "1 year"),
        (1.5, "18 mois", "18 months"),
        (2.0, "2 ans", "2 years"),
        (3.5, "3 ans et demi", "3½ years"),
        (12.04, "12 ans", "12 years"),
    ],
)
def test_years_are_told_as_people_say_them(years: float, french: str, english: str) -> None:
    assert (Messages("fr").duration(years), Messages("en").duration(years)) == (french, english)
    asked = Phrase("years", (("years", years),))
    assert Messages("fr").phrase(asked) == french


def test_none_all_and_next_door_are_no_numbers() -> None:
    french = Messages("fr")

    def told(feature: str, value: float, sign: int) -> str:
        reason = _reason(feature, str(BY_NAME[feature].concept), value, sign)
        return french.phrase(reason.phrase)

    assert told("distance_km", 0.0, 1) == told("distance_km", 0.9, 1)
    assert told("titles_missing", 0.5, -1) != told("titles_missing", 1.0, -1)


@pytest.mark.parametrize(
    ("held", "asked", "told"),
    [
        (0, 6, "le dossier ne porte aucune des 6 compétences demandées"),
        (0, 1, "le dossier ne porte pas la compétence demandée"),
        (2, 6, "le dossier porte 2 des 6 compétences demandées"),
        (6, 6, "le dossier porte les 6 compétences demandées"),
        (1, 1, "le dossier porte la compétence demandée"),
    ],
)
def test_skills_are_counted_in_words(held: int, asked: int, told: str) -> None:
    reason = _reason("skills_overlap", "skills", 0.5, 1 if held else -1, _skills(held, asked))
    assert Messages("fr").phrase(reason.phrase) == told


def test_what_the_model_counts_against_its_fact_is_said() -> None:
    french = Messages("fr")
    few = _reason("skills_overlap", "skills", 0.3, 1, _skills(2, 6, Fit.GAP))
    assert french.reason(few) == f"{french.phrase(few.phrase)} (un écart, mais compté pour)"
    assert french.bar_of(few) == "Compétences\u00a0: 2 sur 6 (écart)"
    most = _reason("skills_overlap", "skills", 0.3, -1, _skills(3, 6, Fit.FITS))
    assert french.reason(most).endswith("(concorde, mais compté contre)")
    assert french.bar_of(most) == "Compétences\u00a0: 3 sur 6 (concorde)"


def test_alternatives_stand_on_either_side_of_or() -> None:
    licences = [Phrase("licence", (("label", label),)) for label in ("C", "CE", "D")]
    either = (licences[0], Phrase("or"), licences[1], licences[2])
    assert Messages("fr").phrases(either) == "permis C ou permis CE · permis D"


def test_numbers_are_those_of_the_language() -> None:
    amount = Phrase("salary", (("amount", 12500.0),))
    assert Messages("fr").phrase(amount) == "12\u202f500 € brut par mois"
    assert Messages("en").phrase(amount) == "€12,500 gross a month"


def test_a_missing_message_is_our_bug() -> None:
    with pytest.raises((KeyError, LookupError)):
        Messages("fr").format("no-such-message")
    with pytest.raises(KeyError):
        Messages("fr").format("salary")


def _skills(held: int, asked: int, fit: Fit = Fit.UNKNOWN) -> ComparisonRow:
    counted = Phrase("skills-held", (("held", held), ("asked", asked)))
    return ComparisonRow("skills", (), (counted,), fit)


def _reason(
    feature: str, concept: str, value: float, sign: float, row: ComparisonRow | None = None
) -> Reason:
    explanation = Explanation(
        model="0",
        base_value=0.0,
        margin=float(sign),
        output=0.5,
        additivity_gap=0.0,
        contributions=(Contribution(feature, concept, value, float(sign)),),
        concepts=(ConceptContribution(concept, float(sign)),),
    )
    (reason,) = reasons_of(explanation, [row or _skills(2, 4)])
    return reason


def test_the_window_sends_nobody_to_a_command_line(messages: Messages) -> None:
    for code in ("offers_not_imported", "rome_not_imported", "bundle_missing"):
        error = InputError(code, file="model.onnx")
        assert "arbitre " in messages.error(error)
        assert "arbitre " not in messages.error_in_window(error)
    other = RefusedError("suspended")
    assert messages.error_in_window(other) == messages.error(other)
