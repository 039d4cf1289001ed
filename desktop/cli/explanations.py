"""``explain --json``: the document of ``resources/schemas/explanation.schema.json``.

Never leaves the adviser's workstation by itself: it names a person and an offer.
"""

from __future__ import annotations

from collections.abc import Sequence

from desktop.messages import Messages
from desktop.workflow.opened import ComparedOffers, OpenedOffer
from desktop.workflow.screen.sentences import Sentences
from models.features.reading import READS, unread_fields
from models.records.matching import Explanation, Phrase, Reason

VERSION = 1
Document = dict[str, object]


def explanation_document(
    messages: Messages, person: str, opened: OpenedOffer, feature_names: Sequence[str]
) -> Document:
    """Why an offer: exact values in margin units, reasons, sentences, checks, what is not read."""
    assert opened.explanation is not None
    sentences = Sentences(messages)
    sources = opened.sources
    return {
        "version": VERSION,
        "person": person,
        "offer": opened.offer.id,
        "word": opened.suggestion.band,
        "hesitates": "near_band_edge" in opened.suggestion.cautions,
        **_values(opened.explanation),
        "reasons": [_reason(reason) for reason in opened.reasons],
        "tied": opened.tied,
        "sentence": opened.sentence,
        "sentence_to_person": opened.to_person,
        "sources": {
            "file": sources.file,
            "offer": sources.offer,
            "read_in_text": sources.read_in_text,
        },
        "counterfactuals": [
            {
                "changes": [_phrase(phrase) for phrase in found.changes],
                "present": found.present,
                "reached": found.reached,
                "sentence": sentences.check(found),
            }
            for found in opened.counterfactuals
        ],
        "unread": unread_fields(feature_names),
    }


def contrast_document(person: str, compared: ComparedOffers) -> Document:
    """Why one offer rather than another; ``base_value`` is the margin of the other."""
    return {
        "version": VERSION,
        "person": person,
        "offer": compared.here.offer.id,
        "against": compared.there.offer.id,
        **_values(compared.explanation),
        "differences": [
            {
                "concept": told.concept,
                "sign": told.sign,
                "contribution": told.contribution,
                "is_strong": told.is_strong,
                "feature": told.feature,
                "here": told.here and _phrase(told.here),
                "there": told.there and _phrase(told.there),
                "is_unsaid": told.is_unsaid,
            }
            for told in compared.differences
        ],
        "sentence": compared.sentence,
    }


def _values(explanation: Explanation) -> Document:
    return {
        "model": explanation.model,
        "base_value": explanation.base_value,
        "margin": explanation.margin,
        "output": explanation.output,
        "additivity_gap": explanation.additivity_gap,
        "contributions": explanation.contributions,
        "concepts": explanation.concepts,
    }


def _reason(reason: Reason) -> Document:
    return {
        "concept": reason.concept,
        "sign": reason.sign,
        "contribution": reason.contribution,
        "is_strong": reason.is_strong,
        "is_contrary": reason.is_contrary,
        "feature": reason.feature,
        "fields": READS[reason.feature],
        **_phrase(reason.phrase),
    }


def _phrase(phrase: Phrase) -> Document:
    return {"key": phrase.key, "params": dict(phrase.params)}
