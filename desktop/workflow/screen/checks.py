"""« À vérifier »: plain questions about what is open, and checks that would change the word.

Never a concession. The checks that would change the word are the adviser's alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop.messages import Messages
from desktop.workflow.opened import OpenedOffer
from desktop.workflow.screen.sentences import Sentences
from models.filters import REACH
from models.records.matching import ComparisonRow, Fit
from models.records.offers import CredentialDemand, CredentialKind, Offer
from models.wording import place_name

CHECKS_SHOWN = 3  # plain ones, beside as many that would change the word
MOST_SHOWN = 4  # of both

Values = Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class PlainCheck:
    """A question, and what it is about: phrases of counterfactuals that ask the same."""

    text: str
    topics: frozenset[tuple[str, str]] = frozenset()


class Checks:
    """What to check, in one language."""

    def __init__(self, messages: Messages) -> None:
        self._say = messages
        self._sentences = Sentences(messages)

    def ordered(self, opened: OpenedOffer, values: Values) -> tuple[str, ...]:
        """What would change the word leads when the tool hesitates, and else follows.

        It takes the place of the plain question about the same thing.
        """
        would_change = [self._sentences.check(found) for found in opened.counterfactuals]
        asked = {
            (phrase.key, str(dict(phrase.params).get("label", "")))
            for found in opened.counterfactuals
            for phrase in found.changes
        }
        plain = [
            check.text
            for check in self.plain(opened, values)
            if not check.topics or not check.topics <= asked
        ]
        if "near_band_edge" in opened.suggestion.cautions:
            return tuple(would_change + plain)[:MOST_SHOWN]
        return tuple(plain[:CHECKS_SHOWN] + would_change)[:MOST_SHOWN]

    def plain(self, opened: OpenedOffer, values: Values) -> list[PlainCheck]:
        """Questions for the person about what is unknown or near a limit."""
        return list(self._plain(opened, values))

    def _plain(self, opened: OpenedOffer, values: Values) -> Iterator[PlainCheck]:
        offer, cautions = opened.offer, opened.suggestion.cautions
        credentials = next((r for r in opened.comparison if r.topic == "credentials"), None)
        fit = credentials.fit if credentials else Fit.UNKNOWN
        if "regulated" in cautions and "lacks:title" not in cautions:
            is_held = fit is Fit.FITS
            key = "check-regulated-held" if is_held else "caution-regulated"
            yield PlainCheck(self._say.format(key))
        for caution in cautions:
            if caution.startswith("lacks:"):
                yield self._lacking(caution, offer, credentials)
        if fit is Fit.UNKNOWN:
            yield from self._open_questions(offer)
        place = place_name(offer.place.label) or ""
        ratio = values.get("distance_to_radius")
        if ratio is not None and 1.0 < ratio <= REACH:
            text = self._say.format("check-radius", place=place)
            yield PlainCheck(text, frozenset({("check-if-radius", "")}))
        car = values.get("distance_without_car_km")
        if car is not None and car > 5.0:
            yield PlainCheck(self._say.format("check-journey", place=place))
        if offer.salary.is_doubtful:
            yield PlainCheck(self._say.format("check-salary"))
        yield from self._cautions(c for c in cautions if c.startswith("condition:"))
        yield from self._cautions(c for c in cautions if c.startswith("out_of_range"))

    def _cautions(self, cautions: Iterable[str]) -> Iterator[PlainCheck]:
        yield from (PlainCheck(text) for text in self._say.cautions(cautions))

    def _open_questions(self, offer: Offer) -> Iterator[PlainCheck]:
        """One question a demand, or a choice, about at most two; what is wished for comes last."""
        choices: dict[object, list[CredentialDemand]] = {}
        for place, demand in enumerate(sorted(offer.credentials, key=lambda c: not c.is_required)):
            case = ("choice", demand.choice) if demand.choice else place
            choices.setdefault(case, []).append(demand)
        for choice in list(choices.values())[:2]:
            yield self._question(choice)

    def _question(self, choice: Sequence[CredentialDemand]) -> PlainCheck:
        wished = "" if any(c.is_required for c in choice) else "-wished"
        text = self._say.format(f"check-{_kind(choice[0])}{wished}", label=self._labels(choice))
        return PlainCheck(text, frozenset((f"check-if-{_kind(c)}", _label(c)) for c in choice))

    def _lacking(self, caution: str, offer: Offer, credentials: ComparisonRow | None) -> PlainCheck:
        """What is required and not in the file, as a question; its kind where it has no name."""
        kind = caution.partition(":")[2]
        held = self._say.phrases(credentials.file) if credentials else ""
        asked = [c for c in offer.credentials if c.is_required and c.kind == kind]
        lacking = [c for c in asked if _label(c) not in held]
        if not lacking:
            return PlainCheck(self._say.cautions([caution])[0])
        name = "licence" if kind == CredentialKind.LICENCE else "credential"
        return PlainCheck(self._say.format(f"check-lacks-{name}", label=self._labels(lacking)))

    def _labels(self, demands: Sequence[CredentialDemand]) -> str:
        """One or several, alternatives or not, as they are asked for."""
        names = list(dict.fromkeys(self._name(demand) for demand in demands))
        if all(demand.choice for demand in demands):
            return f" {self._say.format('or')} ".join(names)
        return self._say.listed(names)

    def _name(self, demand: CredentialDemand) -> str:
        if demand.level and demand.label.startswith("CACES"):
            return self._say.format("credential-level", label=demand.label, level=demand.level)
        return _label(demand)


def _label(demand: CredentialDemand) -> str:
    return " ".join(part for part in (demand.label, demand.level) if part)


def _kind(demand: CredentialDemand) -> str:
    return "licence" if demand.kind is CredentialKind.LICENCE else "credential"
