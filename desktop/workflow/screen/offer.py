"""One opened offer and why, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop.messages import Messages
from desktop.views.contents import Bar, ComparisonLine, OfferContent, TableLine
from desktop.workflow.appointment import OpenedOffer
from desktop.workflow.screen.lists import LEVELS
from desktop.workflow.screen.words import Words
from models.comparison_terms import UNSAID
from models.features.catalogue import BY_NAME
from models.filters import REACH
from models.records.matching import Band, ComparisonRow, Contribution, Fit, Reason
from models.records.offers import CredentialDemand, CredentialKind, Offer
from models.wording import place_name

BARS_A_SIDE = 3
ALWAYS_COMPARED = ("occupation", "salary")
UNKNOWN_SHOWN, CHECKS_SHOWN = 4, 3


class OfferScreen:
    """The offer against the file, the sentence, the bars, what is not known."""

    def __init__(self, messages: Messages) -> None:
        self._say = messages
        self._words = Words(messages)

    def offer(self, opened: OpenedOffer, names: Sequence[str]) -> OfferContent:
        """One opened offer and why."""
        suggestion, offer = opened.suggestion, opened.offer
        values = dict(zip(names, suggestion.features, strict=True))
        drawn = self._drawn(opened.reasons)
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
            bars=self._bars(drawn),
            others=self._say.format("other-elements", count=told - len(drawn)) if told else "",
            table=tuple(self._table(opened)),
            unknown=tuple(self._unknown(opened.comparison))[:UNKNOWN_SHOWN],
            checks=tuple(self._checks(opened, values))[:CHECKS_SHOWN],
            description=offer.description,
            url=offer.url,
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

    def _drawn(self, reasons: Sequence[Reason]) -> list[Reason]:
        speaks_for = [r for r in reasons if r.sign > 0][:BARS_A_SIDE]
        return speaks_for + [r for r in reasons if r.sign < 0][:BARS_A_SIDE]

    def _bars(self, reasons: Sequence[Reason]) -> tuple[Bar, ...]:
        largest = max((abs(r.contribution) for r in reasons), default=1.0)
        return tuple(self._bar(reason, largest) for reason in reasons)

    def _bar(self, reason: Reason, largest: float) -> Bar:
        text = self._say.bar(reason.phrase)
        weight = self._say.format("counts-much" if reason.is_strong else "counts-little")
        side = self._say.format("side-for" if reason.sign > 0 else "side-against")
        return Bar(text, reason.contribution / largest, weight, f"{side} : {text}, {weight}")

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

    def _open_questions(self, offer: Offer) -> Iterable[str]:
        """One question a demand, or a choice, about at most two of them."""
        choices: dict[object, list[CredentialDemand]] = {}
        for place, demand in enumerate(c for c in offer.credentials if c.is_required):
            case = ("choice", demand.choice) if demand.choice else place
            choices.setdefault(case, []).append(demand)
        for choice in list(choices.values())[:2]:
            labels = [" ".join(part for part in (c.label, c.level) if part) for c in choice]
            joint = f" {self._say.format('or')} "
            kind = "licence" if choice[0].kind is CredentialKind.LICENCE else "credential"
            yield self._say.format(f"check-{kind}", label=joint.join(labels))

    def _checks(self, opened: OpenedOffer, values: dict[str, float | None]) -> Iterable[str]:
        """Questions for the person about what is unknown or near a limit; never a concession."""
        offer, cautions = opened.offer, opened.suggestion.cautions
        if "regulated" in cautions:
            yield self._say.format("caution-regulated")
        yield from self._say.cautions([c for c in cautions if c.startswith("lacks:")])
        open_credentials = any(
            row.topic == "credentials" and row.fit is Fit.UNKNOWN for row in opened.comparison
        )
        if open_credentials:
            yield from self._open_questions(offer)
        ratio = values["distance_to_radius"]
        if ratio is not None and 1.0 < ratio <= REACH:
            yield self._say.format("check-radius", place=place_name(offer.place.label) or "")
        car = values["distance_without_car_km"]
        if car is not None and car > 5.0:
            yield self._say.format("check-journey", place=place_name(offer.place.label) or "")
        if offer.salary.is_doubtful:
            yield self._say.format("check-salary")
        usual = [c for c in cautions if c.startswith("condition:")]
        yield from self._say.cautions(usual)
        if any(c.startswith("out_of_range") for c in cautions):
            yield from self._say.cautions([c for c in cautions if c.startswith("out_of_range")])
