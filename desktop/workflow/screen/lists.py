"""The list of suggestions and of offers seen before, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from desktop.messages import Messages
from desktop.views.contents import FilterLine, ListContent, OfferRow
from desktop.workflow.screen.titles import sentence_case
from desktop.workflow.screen.words import Words
from models.records.evidence import RecordedAnswer, Verdict
from models.records.matching import Band, Matching, Suggestion
from models.records.offers import Offer

LEVELS = {Band.STRONG: 3, Band.MEDIUM: 2, Band.WEAK: 1, Band.NOT_ASSESSABLE: 0}


class ListScreen:
    """Rows of offers: no rank, no number of the model."""

    def __init__(self, messages: Messages) -> None:
        self._say = messages
        self._words = Words(messages)

    def suggestions(
        self,
        matching: Matching,
        offers: dict[str, Offer],
        answers: Sequence[RecordedAnswer],
        postponed: Mapping[str, date],
    ) -> ListContent:
        """The list; an answered row keeps its place, one left for later says until when."""
        answered = {answer.draft.offer: answer.draft.verdict for answer in answers}
        names = matching.feature_names
        shown = [s for s in matching.suggestions if s.offer in offers]
        return ListContent(
            rows=tuple(self._row(s, names, offers[s.offer], answered, postponed) for s in shown),
            notes=tuple(self._words.notes(matching, answered)),
            footer=self._say.format("list-footer", offers=matching.offers),
            filters=tuple(
                FilterLine(
                    self._say.format(f"filter-{count.name.replace('_', '-')}"),
                    self._say.number(count.removed),
                )
                for count in matching.filters
                if count.removed
            ),
            has_more=sum(1 + len(s.duplicates) for s in shown) < matching.candidates,
            empty=self._say.format("no-suggestion"),
            kept=self._say.format("list-kept", kept=matching.candidates, offers=matching.offers),
        )

    def seen(self, answers: Sequence[RecordedAnswer], offers: dict[str, Offer]) -> ListContent:
        """The offers answered before, the latest first."""
        rows = []
        for answer in reversed(answers):
            draft = answer.draft
            offer = offers.get(draft.offer)
            if offer is not None:
                word = self._words.answered(draft.verdict)
                rows.append(
                    OfferRow(
                        offer=draft.offer,
                        title=sentence_case(offer.title),
                        where=self._words.where(offer, 1),
                        terms=f"{self._words.date(answer.at)} · {self._words.time(answer.at)}",
                        word=word,
                        level=0,
                        answered=word,
                        spoken=f"{offer.title}. {word}",
                    )
                )
        empty = self._say.format("seen-none")
        return ListContent(tuple(rows), (), "", (), has_more=False, empty=empty)

    def _row(
        self,
        suggestion: Suggestion,
        names: Sequence[str],
        offer: Offer,
        answered: Mapping[str, Verdict],
        postponed: Mapping[str, date],
    ) -> OfferRow:
        values = dict(zip(names, suggestion.features, strict=True))
        word = self._say.band(suggestion.band)
        day = postponed.get(suggestion.offer)
        later = self._words.until(day) if day else ""
        verdict = answered.get(suggestion.offer)
        done = self._words.answered(verdict) if verdict else None
        where = self._words.where(offer, 1 + len(suggestion.duplicates))
        terms = self._terms(offer, values)
        mark = done or later or self._say.format("match-word", word=word)
        return OfferRow(
            offer=suggestion.offer,
            title=sentence_case(offer.title),
            where=where,
            terms=terms,
            word=later or word,
            level=0 if later else LEVELS[suggestion.band],
            answered=done,
            spoken=f"{offer.title}. {where}. {terms}. {mark}",
        )

    def _terms(self, offer: Offer, values: dict[str, float | None]) -> str:
        hours = offer.working_time.weekly_hours
        parts = [
            self._words.contract(offer),
            self._say.format("hours-short", hours=hours)
            if hours
            else self._say.format("hours-unsaid"),
            self._words.distance(values),
            self._words.age(values),
            offer.source and self._say.format(f"source-short-{offer.source.replace('_', '-')}"),
        ]
        return " · ".join(part for part in parts if part)
