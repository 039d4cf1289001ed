"""An opened offer with everything that is said of it. Describes; never displays, never answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from desktop.messages import Messages
from desktop.workflow.screen.sentences import Sentences, told_in_sentence
from desktop.workflow.workplace import Workplace
from explain.contrast import differences_of
from explain.counterfactual import counterfactuals
from explain.reasons import reasons_of, skills_phrase
from models.comparison import compare
from models.errors import InputError, RefusedError
from models.features.reading import READS
from models.records.matching import (
    ComparisonRow,
    Counterfactual,
    Difference,
    Explanation,
    Reason,
    Suggestion,
)
from models.records.offers import CredentialKind, Offer
from models.records.people import Person, Profile


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the facts of the told reasons come from: days, and topics read in the offer's text."""

    file: date | None = None
    offer: date | None = None
    read_in_text: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenedOffer:
    """An offer with its reasons.

    ``explanation`` is ``None`` when its gate is closed, and ``unavailable`` says why. ``outside``
    names the filter that keeps the offer out of the suggestions, if any. ``tied`` groups concepts
    whose order cannot be told. ``counterfactuals`` are for the adviser alone: never on a page for
    the person (product.md).
    """

    offer: Offer
    suggestion: Suggestion
    outside: str | None
    explanation: Explanation | None
    unavailable: RefusedError | None
    reasons: tuple[Reason, ...]
    sentence: str
    comparison: tuple[ComparisonRow, ...]
    to_person: str = ""
    tied: tuple[tuple[str, ...], ...] = ()
    sources: Sources = field(default_factory=Sources)
    counterfactuals: tuple[Counterfactual, ...] = ()


@dataclass(frozen=True, slots=True)
class ComparedOffers:
    """Why one offer rather than another. The base value is the other one's margin."""

    here: OpenedOffer
    there: OpenedOffer
    explanation: Explanation
    differences: tuple[Difference, ...]
    sentence: str


class Describer:
    """Describes offers for one person, in one language."""

    def __init__(
        self, workplace: Workplace, profile: Profile, file_day: date | None, messages: Messages
    ) -> None:
        self._workplace = workplace
        self._profile = profile
        self._file_day = file_day
        self._sentences = Sentences(messages)

    def describe(
        self, offer: Offer, suggestion: Suggestion, outside: str | None, *, is_suggested: bool
    ) -> OpenedOffer:
        """Everything that is said of one offer."""
        workplace = self._workplace
        explanation, unavailable = None, None
        try:
            explanation = workplace.explainer.explain(suggestion.features, suggestion.score)
        except RefusedError as error:
            unavailable = error
        comparison = compare(
            offer,
            self._profile,
            workplace.repertoire,
            workplace.gazetteer_for(offer.place),
            workplace.today,
        )
        reasons = reasons_of(explanation, comparison) if explanation else ()
        tied = workplace.explainer.gate(explanation).tied if explanation else ()
        say = self._sentences
        return OpenedOffer(
            offer=offer,
            suggestion=suggestion,
            outside=outside,
            explanation=explanation,
            unavailable=unavailable,
            reasons=reasons,
            sentence=say.unavailable(unavailable)
            if unavailable
            else say.why(reasons, tied, comparison, is_suggested=is_suggested),
            comparison=comparison,
            to_person=""
            if unavailable
            else say.to_person(reasons, comparison, is_suggested=is_suggested),
            tied=tied,
            sources=self._sources(offer, told_in_sentence(reasons)),
            counterfactuals=counterfactuals(
                workplace.matcher, self._profile, offer, suggestion, workplace.today
            ),
        )

    def compare(self, here: OpenedOffer, there: OpenedOffer) -> ComparedOffers:
        """Why ``here`` rather than ``there``.

        Raises ``RefusedError`` when either explanation is unavailable, or their difference.
        """
        for opened in (here, there):
            if opened.unavailable is not None:
                raise opened.unavailable
        explanation = self._workplace.contraster.contrast(here.suggestion, there.suggestion)
        skills = skills_phrase(here.comparison), skills_phrase(there.comparison)
        differences = differences_of(explanation, there.suggestion.features, skills)
        sentence = self._sentences.rather(there.offer.title, differences)
        return ComparedOffers(here, there, explanation, differences, sentence)

    def _sources(self, offer: Offer, told: list[Reason]) -> Sources:
        sides = {path.split(".")[0] for reason in told for path in READS[reason.feature]}
        dated = offer.updated_at or offer.created_at
        topics = [_TOPICS.get(reason.feature, "") for reason in told]
        return Sources(
            file=self._file_day if "file" in sides else None,
            offer=dated.astimezone().date() if dated and "offer" in sides else None,
            read_in_text=tuple(dict.fromkeys(t for t in topics if t and _is_read(t, offer))),
        )


def located_profile(workplace: Workplace, person: Person) -> Profile:
    """The profile that features see: the place becomes a point, nothing else of it remains.

    Raises ``InputError``: person_without_target, target_unknown.
    """
    targets = person.profile.target_occupations
    if not targets:
        raise InputError("person_without_target", person=person.reference)
    if not any(workplace.repertoire.occupation(code) for code in targets):
        raise InputError("target_unknown", person=person.reference, codes=", ".join(targets))
    return workplace.gazetteer_for(person.place).located(person)


# What of the told reasons may have been read in the offer's text.
_TOPICS = {
    "licences_missing": "licences",
    "titles_missing": "titles",
    "weekly_hours": "hours",
    "working_time_accepted": "hours",
    "schedule_conflicts": "schedule",
}


def _is_read(topic: str, offer: Offer) -> bool:
    """Whether the fact carries the passage that it was read from."""
    time = offer.working_time
    if topic == "hours":
        return bool(time.hours_passage)
    if topic == "schedule":
        return bool(time.night_passage or time.weekend_passage)
    is_licence = topic == "licences"
    return any(
        c.passage and (c.kind is CredentialKind.LICENCE) == is_licence for c in offer.credentials
    )
