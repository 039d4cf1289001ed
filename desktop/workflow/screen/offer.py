"""One opened offer and why, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from desktop.messages import Messages
from desktop.views.contents import (
    Bar,
    ComparisonLine,
    ContrastContent,
    OfferContent,
    TableLine,
)
from desktop.workflow.opened import ComparedOffers, OpenedOffer
from desktop.workflow.screen.checks import CHECKS_SHOWN, Checks
from desktop.workflow.screen.lists import LEVELS
from desktop.workflow.screen.words import Words
from models.comparison_terms import UNSAID
from models.features.catalogue import BY_NAME
from models.records.matching import Band, ComparisonRow, Contribution, Reason

BARS_A_SIDE = 3
ALWAYS_COMPARED = ("occupation", "salary")
UNKNOWN_SHOWN = 4


class OfferScreen:
    """The offer against the file, the sentence, the bars, what is not known."""

    def __init__(self, messages: Messages) -> None:
        self._say = messages
        self._words = Words(messages)
        self._checks = Checks(messages)

    def offer(self, opened: OpenedOffer, names: Sequence[str], today: date) -> OfferContent:
        """One opened offer and why."""
        suggestion, offer = opened.suggestion, opened.offer
        values = dict(zip(names, suggestion.features, strict=True))
        drawn = drawn_reasons(opened.reasons)
        plain = self._checks.plain(opened, values)
        told = len(opened.explanation.contributions) if opened.explanation else 0
        return OfferContent(
            offer=offer.id,
            title=offer.title,
            where=" · ".join(
                part
                for part in (
                    self._words.where(offer, 1),
                    self._words.contract(offer),
                    self._words.age(values),
                )
                if part
            ),
            word=self._say.format("match-word", word=self._say.band(suggestion.band)),
            level=LEVELS[suggestion.band],
            hesitation=" · ".join(self._hesitation(opened)),
            comparison=tuple(
                self._comparison(row)
                for row in opened.comparison
                # What the offer does not mention stands among what the tool does not know.
                if row.topic in ALWAYS_COMPARED or row.demand != (UNSAID,)
            ),
            sentence=opened.sentence,
            bars=self._bars(drawn, opened.tied),
            others=self._say.format("other-elements", count=told - len(drawn)) if told else "",
            table=tuple(self._table(opened)),
            unknown=tuple(self._unknown(opened.comparison))[:UNKNOWN_SHOWN],
            checks=self._checks.ordered(opened, values),
            description=offer.description,
            url=offer.url,
            file=self._words.file_of(opened.sources, today),
            sources=self._words.sources(opened.sources, today),
            to_person=opened.to_person,
            checks_of_person=tuple(check.text for check in plain)[:CHECKS_SHOWN],
            unread=self._words.unread(names),
        )

    def _hesitation(self, opened: OpenedOffer) -> list[str]:
        cautions = opened.suggestion.cautions
        lines = [self._say.format("hesitates")] if "near_band_edge" in cautions else []
        if opened.suggestion.band is Band.NOT_ASSESSABLE:
            lines.append(self._say.format("not-assessable-short"))
        if opened.outside:
            name = self._say.format(f"filter-{opened.outside.replace('_', '-')}")
            lines.append(self._say.format("outside-short", filter=name))
        return lines

    def _comparison(self, row: ComparisonRow) -> ComparisonLine:
        return ComparisonLine(
            topic=self._say.format(f"topic-{row.topic}"),
            demand=self._say.phrases(row.demand),
            file=self._say.phrases(row.file),
            fit=row.fit,
            fit_word=self._say.format(f"fit-{row.fit}"),
            passage=row.passage,
        )

    def contrast(self, compared: ComparedOffers) -> ContrastContent:
        """Why one offer rather than another."""
        say = self._say.format
        largest = max((abs(d.contribution) for d in compared.differences), default=1.0)
        bars = []
        for told in (d for d in compared.differences if not d.is_unsaid):
            text = say(f"concept-{told.concept}")
            weight = say("counts-much" if told.is_strong else "counts-little")
            side = say("side-for" if told.sign > 0 else "side-against")
            spoken = f"{side} : {text}, {weight}"
            bars.append(Bar(text, told.contribution / largest, weight, spoken))
        return ContrastContent(
            here=say("rather-here", title=compared.here.offer.title),
            there=say("rather-there", title=compared.there.offer.title),
            sentence=compared.sentence,
            bars=tuple(bars),
        )

    def _bars(
        self, reasons: Sequence[Reason], tied: Sequence[Sequence[str]] = ()
    ) -> tuple[Bar, ...]:
        weights = alike(reasons, tied)
        largest = max((abs(weight) for weight, _ in weights.values()), default=1.0)
        return tuple(
            self._bar(r, weights[r.concept][0] / largest, is_strong=weights[r.concept][1])
            for r in reasons
        )

    def _bar(self, reason: Reason, share: float, *, is_strong: bool) -> Bar:
        text = self._say.bar(reason.phrase)
        weight = self._say.format("counts-much" if is_strong else "counts-little")
        side = self._say.format("side-for" if reason.sign > 0 else "side-against")
        return Bar(text, share, weight, f"{side} : {text}, {weight}")

    def _table(self, opened: OpenedOffer) -> Iterable[TableLine]:
        """Every element the model reads, concept by concept, weightiest first; words only."""
        explanation = opened.explanation
        if explanation is None:
            return
        largest = max((abs(c.contribution) for c in explanation.contributions), default=0.0)
        for concept in explanation.concepts:
            members = [c for c in explanation.contributions if c.concept == concept.concept]
            for told in sorted(members, key=lambda c: -abs(c.contribution)):
                yield self._table_line(told, largest)

    def _table_line(self, told: Contribution, largest: float) -> TableLine:
        share = abs(told.contribution) / largest if largest else 0.0
        if share < 0.02:
            side, weight = "side-neither", "counts-not"
        else:
            side = "side-for" if told.contribution > 0 else "side-against"
            weight = "counts-much" if share >= 0.5 else "counts-little"
        element = self._say.format(f"element-{told.feature.replace('_', '-')}")
        if told.value is None:
            element = self._say.format("element-unknown", element=element)
        return TableLine(
            concept=self._say.format(f"concept-{BY_NAME[told.feature].concept}"),
            element=element,
            side=self._say.format(side),
            weight=self._say.format(weight),
        )

    def _unknown(self, comparison: Sequence[ComparisonRow]) -> Iterable[str]:
        """What one side does not say, topic by topic."""
        for row in comparison:
            topic = self._say.format(f"unknown-{row.topic}")
            if any(phrase.key == "unsaid" for phrase in row.demand):
                yield self._say.format("offer-says-nothing", topic=topic)
            elif any(phrase.key == "unsaid" for phrase in row.file):
                yield self._say.format("file-says-nothing", topic=topic)


def drawn_reasons(reasons: Sequence[Reason]) -> list[Reason]:
    """Those that have a bar: at most three on each side, weightiest first."""
    speaks_for = [r for r in reasons if r.sign > 0][:BARS_A_SIDE]
    return speaks_for + [r for r in reasons if r.sign < 0][:BARS_A_SIDE]


def alike(
    reasons: Sequence[Reason], tied: Sequence[Sequence[str]]
) -> dict[str, tuple[float, bool]]:
    """Weight and strength to show, by concept: those that cannot be told apart have the same."""
    shown = {r.concept: (r.contribution, r.is_strong) for r in reasons}
    for group in tied:
        members = [r for r in reasons if r.concept in group]
        if len(members) > 1:
            mean = sum(abs(r.contribution) for r in members) / len(members)
            is_strong = any(r.is_strong for r in members)
            shown |= {r.concept: (r.sign * mean, is_strong) for r in members}
    return shown
