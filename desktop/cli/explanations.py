"""``explain --json``: the documents of ``resources/schemas/explanation.schema.json``.

Never leaves the adviser's workstation by itself: it names a person and an offer.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Literal

import msgspec

from desktop.messages import Messages
from desktop.workflow.opened import ComparedOffers, OpenedOffer
from desktop.workflow.screen.sentences import Sentences
from models.features.reading import READS, unread_fields
from models.records.matching import (
    Band,
    ConceptContribution,
    Contribution,
    Explanation,
    Phrase,
)

VERSION: Literal[1] = 1


class Document(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Part of the interface: a key that is not declared is refused."""


class Clause(Document, frozen=True):
    """A message of ``resources/translations`` and its variables."""

    key: str
    params: dict[str, str | float]


class ReasonSaid(Document, frozen=True):
    """What one concept says for (+1) or against (-1), by one feature and the fields it reads."""

    concept: str
    sign: Literal[-1, 1]
    contribution: float
    is_strong: bool
    is_contrary: bool  # every known fact of it speaks the other way
    feature: str
    fields: tuple[str, ...]  # ``offer.…`` and ``file.…``
    clause: Clause


class SourcesSaid(Document, frozen=True):
    """Days of what the told reasons rest on; topics that were read in the text."""

    file: date | None
    offer: date | None
    read_in_text: tuple[str, ...]


class CheckSaid(Document, frozen=True):
    """Changes that together give another word; scored. For the adviser alone."""

    changes: tuple[Clause, ...]
    present: Band
    reached: Band
    sentence: str


class Values(Document, frozen=True):
    """Exact values, margin units: ``base_value`` + all contributions = ``margin``.

    ``additivity_gap`` is that of the margin, through the link, against ``output``.
    """

    version: Literal[1]
    person: str
    offer: str
    model: str  # digest of the bundle
    base_value: float
    margin: float
    output: float
    additivity_gap: float
    contributions: tuple[Contribution, ...]
    concepts: tuple[ConceptContribution, ...]


class WhyDocument(Values, frozen=True):
    """``explain PERSON OFFER --json``."""

    word: Band
    hesitates: bool
    reasons: tuple[ReasonSaid, ...]
    tied: tuple[tuple[str, ...], ...]  # concepts whose order cannot be told
    sentence: str
    sentence_to_person: str
    sources: SourcesSaid
    counterfactuals: tuple[CheckSaid, ...]
    unread: tuple[str, ...]  # fields that the model does not read


class DifferenceSaid(Document, frozen=True):
    """What one concept says for one offer rather than the other, by facts of both."""

    concept: str
    sign: Literal[-1, 1]
    contribution: float
    is_strong: bool
    is_unsaid: bool  # one of the two does not say: no reason
    feature: str
    here: Clause | None
    there: Clause | None


class RatherDocument(Values, frozen=True):
    """``explain PERSON OFFER --against OFFER2 --json``; the base value is OFFER2's margin."""

    against: str
    differences: tuple[DifferenceSaid, ...]
    sentence: str


def schema() -> bytes:
    """The JSON Schema of both documents."""
    either, parts = msgspec.json.schema_components(
        (WhyDocument, RatherDocument), ref_template="#/$defs/{name}"
    )
    document = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "anyOf": either,
        "$defs": parts,
    }
    return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"


def explanation_document(
    messages: Messages, person: str, opened: OpenedOffer, feature_names: Sequence[str]
) -> WhyDocument:
    """Why an offer. Its explanation is there: a closed gate has no document."""
    assert opened.explanation is not None
    sentences, sources = Sentences(messages), opened.sources
    return WhyDocument(
        **_values(person, opened.offer.id, opened.explanation),
        word=opened.suggestion.band,
        hesitates="near_band_edge" in opened.suggestion.cautions,
        reasons=tuple(
            ReasonSaid(
                concept=reason.concept,
                sign=1 if reason.sign > 0 else -1,
                contribution=reason.contribution,
                is_strong=reason.is_strong,
                is_contrary=reason.is_contrary,
                feature=reason.feature,
                fields=READS[reason.feature],
                clause=_clause(reason.phrase),
            )
            for reason in opened.reasons
        ),
        tied=opened.tied,
        sentence=opened.sentence,
        sentence_to_person=opened.to_person,
        sources=SourcesSaid(sources.file, sources.offer, sources.read_in_text),
        counterfactuals=tuple(
            CheckSaid(
                changes=tuple(_clause(phrase) for phrase in found.changes),
                present=found.present,
                reached=found.reached,
                sentence=sentences.check(found),
            )
            for found in opened.counterfactuals
        ),
        unread=unread_fields(feature_names),
    )


def contrast_document(person: str, compared: ComparedOffers) -> RatherDocument:
    """Why one offer rather than another."""
    return RatherDocument(
        **_values(person, compared.here.offer.id, compared.explanation),
        against=compared.there.offer.id,
        differences=tuple(
            DifferenceSaid(
                concept=told.concept,
                sign=1 if told.sign > 0 else -1,
                contribution=told.contribution,
                is_strong=told.is_strong,
                is_unsaid=told.is_unsaid,
                feature=told.feature,
                here=_clause(told.here) if told.here else None,
                there=_clause(told.there) if told.there else None,
            )
            for told in compared.differences
        ),
        sentence=compared.sentence,
    )


def _values(person: str, offer: str, explanation: Explanation) -> dict[str, Any]:
    return {
        "version": VERSION,
        "person": person,
        "offer": offer,
        "model": explanation.model,
        "base_value": explanation.base_value,
        "margin": explanation.margin,
        "output": explanation.output,
        "additivity_gap": explanation.additivity_gap,
        "contributions": explanation.contributions,
        "concepts": explanation.concepts,
    }


def _clause(phrase: Phrase) -> Clause:
    return Clause(phrase.key, dict(phrase.params))
