"""Every code has its sentence in both languages, and sentences read well."""

from __future__ import annotations

import pytest

from desktop.messages import Messages
from explain.reasons import reasons_of
from models.features.catalogue import CATALOGUE
from models.records.matching import (
    ConceptContribution,
    Contribution,
    Explanation,
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


def test_numbers_are_those_of_the_language() -> None:
    amount = Phrase("salary", (("amount", 12500.0),))
    assert Messages("fr").phrase(amount) == "12\u202f500 € brut par mois"
    assert Messages("en").phrase(amount) == "€12,500 gross a month"


def test_a_missing_message_is_our_bug() -> None:
    with pytest.raises((KeyError, LookupError)):
        Messages("fr").format("no-such-message")
    with pytest.raises(KeyError):
        Messages("fr").format("salary")


def _reason(feature: str, concept: str, value: float, sign: int) -> Reason:
    explanation = Explanation(
        model="0",
        base_value=0.0,
        margin=float(sign),
        output=0.5,
        additivity_gap=0.0,
        contributions=(Contribution(feature, concept, value, float(sign)),),
        concepts=(ConceptContribution(concept, float(sign)),),
    )
    (reason,) = reasons_of(explanation)
    return reason
