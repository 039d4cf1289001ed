"""Why an offer, in sentences: for the adviser, for the person, against another. Never a number.

Every sentence is made of structured reasons; none is kept that the gate did not let through.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop.messages import AGAINST_SHOWN, FOR_SHOWN, Messages
from explain.reasons import TOPICS, skills_phrase
from models.errors import RefusedError
from models.records.matching import (
    ComparisonRow,
    Counterfactual,
    Difference,
    Fit,
    Phrase,
    Reason,
)

OUTSIDE = "explanation_outside_training"
_EMPLOYER = frozenset({"check-if-beginners", "check-if-salary"})
_STEPS = frozenset({"check-if-step", "check-if-step-licence"})

Groups = tuple[tuple[str, ...], ...]


class Sentences:
    """Sentences in one language."""

    def __init__(self, messages: Messages) -> None:
        self._say = messages

    def why(
        self,
        reasons: Sequence[Reason],
        tied: Groups,
        comparison: Sequence[ComparisonRow] = (),
        *,
        is_suggested: bool,
    ) -> str:
        """The adviser's: what counts for and against, every other gap, and what counts alike."""
        main = self._say.sentence(reasons, is_suggested=is_suggested)
        told = told_in_sentence(reasons)
        gaps = [self._say.phrase(gap) for gap in untold_gaps(told, comparison)]
        noted = [self._say.format("sentence-noted", gaps=self._say.listed(gaps))] if gaps else []
        return " ".join([main, *noted, *self.ties([r.concept for r in told], tied)])

    def ties(self, told: Sequence[str], tied: Groups) -> Iterable[str]:
        """« Métier » et « Trajet » comptent autant, of concepts that are told."""
        for group in tied:
            names = [self._quoted(c) for c in group if c in told]
            if len(names) > 1:
                yield self._say.format("sentence-tied", concepts=self._say.listed(names))

    def to_person(
        self,
        reasons: Sequence[Reason],
        comparison: Sequence[ComparisonRow] = (),
        *,
        is_suggested: bool,
    ) -> str:
        """Two short sentences for the job seeker, in « vous »; one where there is one side.

        Where nothing told counts against, a gap of the comparison takes its place.
        """
        told = told_in_sentence(reasons)
        for_you = [self._to_person(r) for r in told if r.sign > 0]
        against = [self._to_person(r) for r in told if r.sign < 0][:1]
        if for_you and not against:
            gaps = untold_gaps(told, comparison)
            against = [self._say.phrase(Phrase(f"{g.key}-person", g.params)) for g in gaps[:1]]
        if not (for_you or against):
            return self._say.format("sentence-none")
        lines = []
        if for_you:
            key = "person-for" if is_suggested else "person-near"
            joint = "list-because" if is_suggested else "list-and"
            lines.append(self._say.format(key, **{"for": self._say.listed(for_you, joint)}))
        if against:
            key = "person-against" if for_you else "person-only-against"
            lines.append(self._say.format(key, against=against[0]))
        return " ".join(lines)

    def unavailable(self, error: RefusedError) -> str:
        """Explication indisponible, and why, in the adviser's words."""
        if error.code != OUTSIDE:
            return self._say.format("explanation-unavailable")
        elements = self.elements(str(error.params["features"]).split(", "))
        return self._say.format("explanation-outside", elements=elements)

    def elements(self, features: Iterable[str]) -> str:
        """« Distance », « Salaire »: names of what the model reads."""
        words = [self._say.format(f"element-{name.replace('_', '-')}") for name in features]
        return self._say.listed([self._say.format("quoted", text=word) for word in words])

    def check(self, found: Counterfactual) -> str:
        """« À vérifier : … ? Si oui, cette offre passerait de moyenne à forte »."""
        steps = [p for p in found.changes if p.key in _STEPS]
        asked = [p for p in found.changes if p.key not in _STEPS]
        of_employer = [p for p in asked if p.key in _EMPLOYER]
        of_person = [p for p in asked if p.key not in _EMPLOYER]
        bands = {"present": self._say.band(found.present), "reached": self._say.band(found.reached)}
        if len(of_employer) == len(of_person) == 1:
            parts = {"person": self._clause(of_person[0]), "employer": self._clause(of_employer[0])}
            return self._say.format("check-both-sides", **parts, **bands)
        if steps and asked:
            who = "employer" if of_employer else "person"
            question, step = self._clause(asked[0]), self._clause(steps[0])
            return self._say.format(f"check-{who}-and-step", question=question, step=step, **bands)
        clauses = self._say.listed([self._clause(phrase) for phrase in found.changes])
        who = "step" if steps else ("employer" if of_employer else "person")
        count = len(found.changes)
        return self._say.format(f"check-{who}", asked=clauses, count=count, **bands)

    def rather(self, title: str, differences: Sequence[Difference]) -> str:
        """« Plutôt que … : surtout parce que … ; en revanche, … », and what one does not say."""
        told = [d for d in differences if not d.is_unsaid]
        clear = [d for d in told if self._is_clear(d)] or told
        speaks_for = [self.clause(d) for d in clear if d.sign > 0][:FOR_SHOWN]
        against = [self.clause(d) for d in clear if d.sign < 0][:AGAINST_SHOWN]
        leads_for = sum(d.contribution for d in differences) >= 0
        because = "rather-because" if leads_for else "rather-and"
        sides = {
            "for": self._say.listed(speaks_for, because),
            "against": self._say.listed(against, "rather-and"),
        }
        said = {side: clauses for side, clauses in sides.items() if clauses}
        order = ["for", "against"] if leads_for else ["against", "for"]
        keys = "-".join(side for side in order if side in said) or "none"
        lead = "" if leads_for or keys == "none" else "behind-"
        main = self._say.format(f"rather-{lead}{keys}", title=title, **said)
        unsaid = [self._quoted(d.concept) for d in differences if d.is_unsaid]
        if not unsaid:
            return main
        concepts = self._say.listed(unsaid)
        return f"{main} {self._say.format('rather-unsaid', concepts=concepts, count=len(unsaid))}"

    def clause(self, told: Difference) -> str:
        """« le lieu de travail est à 6 km, là où l'autre indique « Distance : 22 km » »."""
        if told.here is None or told.there is None or not self._is_clear(told):
            side = "for" if told.sign > 0 else "against"
            return self._say.format("rather-contrary", concept=told.concept, side=side)
        here, there = self._say.phrase(told.here), self._say.bar(told.there)
        return self._say.format("rather-both", here=here, there=there)

    def _is_clear(self, told: Difference) -> bool:
        """Whether both facts are told, in words that differ."""
        if told.here is None or told.there is None:
            return False
        return self._say.phrase(told.here) != self._say.phrase(told.there)

    def _clause(self, phrase: Phrase) -> str:
        return self._say.phrase(phrase)

    def _to_person(self, reason: Reason) -> str:
        phrase = reason.phrase
        own = Phrase(phrase.key.replace("reason-", "person-", 1), phrase.params)
        said = self._say.phrase(own)
        if reason.is_contrary or not reason.is_odd:
            return said
        return self._say.format(f"odd-{reason.fit}-person", clause=said, concept=reason.concept)

    def _quoted(self, concept: str) -> str:
        return self._say.format("quoted", text=self._say.format(f"concept-{concept}"))


def told_in_sentence(reasons: Sequence[Reason]) -> list[Reason]:
    """Those that the sentence names, as ``Messages.sentence`` chooses them."""
    ranked = [r for r in reasons if not r.is_contrary] or list(reasons)
    speaks_for = [r for r in ranked if r.sign > 0][:FOR_SHOWN]
    return speaks_for + [r for r in ranked if r.sign < 0][:AGAINST_SHOWN]


def untold_gaps(told: Sequence[Reason], comparison: Sequence[ComparisonRow]) -> list[Phrase]:
    """Gaps of the comparison that none of the told reasons states, in its order."""
    stated = {TOPICS.get(r.feature) for r in told if not r.is_contrary}
    return [
        Phrase(f"gap-{row.topic}", _missing(comparison) if row.topic == "skills" else ())
        for row in comparison
        if row.fit is Fit.GAP and row.topic not in stated
    ]


def _missing(comparison: Sequence[ComparisonRow]) -> tuple[tuple[str, str | float], ...]:
    """Of the skills asked for, how many the file does not tell of."""
    counted = skills_phrase(comparison)
    assert counted is not None, "a gap of skills was counted"
    counts = dict(counted.params)
    held, asked = float(counts["held"]), float(counts["asked"])
    return (("missing", asked - held), ("asked", asked), ("part", "some" if held else "none"))
