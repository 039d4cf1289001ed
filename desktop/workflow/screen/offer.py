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
from desktop.workflow.screen.titles import sentence_case
from desktop.workflow.screen.words import Words, lower
from explain.reasons import FLOOR_SHARE, STRONG_SHARE
from models.comparison_terms import UNSAID
from models.records.matching import (
    Band,
    ComparisonRow,
    Contribution,
    Explanation,
    Fit,
    Reason,
)

BARS_A_SIDE = 3
ALWAYS_COMPARED = ("occupation", "salary")
FLOOR = 0.02  # of the largest theme: below, an element weighs next to nothing


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
        themes = len(opened.explanation.concepts) if opened.explanation else 0
        terms = (self._words.where(offer, 1), self._words.contract(offer))
        return OfferContent(
            offer=offer.id,
            title=sentence_case(offer.title),
            where=" · ".join(part for part in (*terms, self._words.published(values)) if part),
            where_on_paper=" · ".join(part for part in terms if part),
            published_on=self._words.published_on(offer),
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
            others=self._say.format("other-themes", count=themes - len(drawn)) if themes else "",
            table=tuple(self._table(opened)),
            unknown=tuple(self._unknown(opened.comparison)),
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
            lines.append(self._say.format("outside-short", filter=lower(name)))
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
            here=say("rather-here", title=sentence_case(compared.here.offer.title)),
            there=say("rather-there", title=sentence_case(compared.there.offer.title)),
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
        text = self._say.bar_of(reason)
        weight = self._say.format("counts-much" if is_strong else "counts-little")
        side = self._say.format("side-for" if reason.sign > 0 else "side-against")
        return Bar(text, share, weight, f"{side} : {text}, {weight}")

    def _table(self, opened: OpenedOffer) -> Iterable[TableLine]:
        """Theme by theme, weightiest first: a line that says what its bar says, then its parts."""
        explanation = opened.explanation
        if explanation is None:
            return
        weights = {
            c.concept: (c.contribution, _is_strong(c.contribution, explanation))
            for c in explanation.concepts
        } | alike(drawn_reasons(opened.reasons), opened.tied)
        for concept in explanation.concepts:
            theme = self._say.format(f"concept-{concept.concept}")
            weight, is_strong = weights[concept.concept]
            is_told = abs(weight) >= FLOOR_SHARE * _largest(explanation)
            yield self._line(
                theme,
                self._say.format("table-whole"),
                weight if is_told else 0.0,
                is_strong=is_strong,
            )
            members = [c for c in explanation.contributions if c.concept == concept.concept]
            for told in sorted(members, key=lambda c: -abs(c.contribution)):
                yield self._part(told, explanation)

    def _part(self, told: Contribution, explanation: Explanation) -> TableLine:
        element = self._say.format(f"element-{told.feature.replace('_', '-')}")
        if told.value is None:
            element = self._say.format("element-unknown", element=element)
        is_told = abs(told.contribution) >= FLOOR * _largest(explanation)
        return self._line(
            "",
            self._say.format("table-part", element=element),
            told.contribution if is_told else 0.0,
            is_strong=_is_strong(told.contribution, explanation),
        )

    def _line(self, theme: str, element: str, weight: float, *, is_strong: bool) -> TableLine:
        """A weight of zero stands for one that is next to nothing."""
        side = "neither" if not weight else ("for" if weight > 0 else "against")
        counts = "not" if not weight else ("much" if is_strong else "little")
        return TableLine(
            theme, element, self._say.format(f"side-{side}"), self._say.format(f"counts-{counts}")
        )

    def _unknown(self, comparison: Sequence[ComparisonRow]) -> Iterable[str]:
        """What the offer does not say, what the file does not, what is said of too little."""
        topics: dict[str, list[str]] = {"offer": [], "file": [], "both": []}
        for row in comparison:
            said = {phrase.key for phrase in row.demand}
            side = "both" if row.fit is Fit.UNKNOWN else ""
            side = "file" if UNSAID in row.file else side
            side = "offer" if UNSAID in row.demand or "occupation-core" in said else side
            topics.get(side, []).append(self._say.format(f"unknown-{row.topic}"))
        for side, names in topics.items():
            if names:
                yield self._say.format(f"unknown-of-{side}", topics=self._say.listed(names))


def _largest(explanation: Explanation) -> float:
    """The weight of the theme that counts most: what every line is measured by."""
    return max((abs(c.contribution) for c in explanation.concepts), default=0.0)


def _is_strong(contribution: float, explanation: Explanation) -> bool:
    return abs(contribution) >= STRONG_SHARE * _largest(explanation)


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
