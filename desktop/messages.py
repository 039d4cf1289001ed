"""Codes, reasons and phrases to sentences, in French or English. Never decides anything."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from fluent.runtime import FluentBundle, FluentResource

import resources
from models.errors import ArbitreError
from models.records.evidence import Verdict
from models.records.matching import Band, Phrase, Reason
from storage.imports.texts import printable

# Spaces that must not break, as French typography sets them; sources are typed with plain ones.
_FRENCH_SPACES = re.compile(r" [;?!:»](?= |$|\W)|« ", re.MULTILINE)
_FRENCH_SPACE = {
    ";": "\u202f;",
    "?": "\u202f?",
    "!": "\u202f!",
    ":": "\u00a0:",
    "»": "\u00a0»",
    "«": "«\u00a0",
}
_PLACES = ("line", "item")
_UNUSUAL = "out-of-range"
LANGUAGES = {"fr": "fr-FR", "en": "en-GB"}
FOR_SHOWN = AGAINST_SHOWN = 2  # reasons that the sentence names


class Messages:
    """The sentences of one language (``resources/translations``, Project Fluent)."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._bundle = FluentBundle([LANGUAGES[language]], use_isolating=False)
        for file in sorted(resources.path("translations", language).glob("*.ftl")):
            source = file.read_text(encoding="utf-8")
            if language == "fr":
                source = _FRENCH_SPACES.sub(lambda found: _FRENCH_SPACE[found[0].strip()], source)
            self._bundle.add_resource(FluentResource(source))

    def format(self, key: str, **params: object) -> str:
        """The sentence of ``key``; ``KeyError``, our bug, when it or a variable is missing."""
        message = self._bundle.get_message(key)
        if message.value is None:
            raise KeyError(key)
        text, errors = self._bundle.format_pattern(message.value, _fluent(params))
        if errors or not isinstance(text, str):
            raise KeyError(f"{key}: {errors}")
        return text

    def error(self, error: ArbitreError) -> str:
        """What happened, what it means, what to do."""
        return self.format(f"error-{error.code.replace('_', '-')}", **error.params)

    def error_in_window(self, error: ArbitreError) -> str:
        """The same for an adviser, who has no command line: what support is told, where it is."""
        key = f"in-window-{error.code.replace('_', '-')}"
        return self.format(key) if self._bundle.has_message(key) else self.error(error)

    def refusal(self, code: str, params: Iterable[tuple[str, str]]) -> str:
        """Why a part of a file was not imported, or what to know of it."""
        counted = {name: int(said) if name == "count" else said for name, said in params}
        return self.format(f"error-{code.replace('_', '-')}", **counted)

    def place(self, place: str) -> str:
        """Where in a file: ``line 12`` and ``item 3`` in words, anything else as it is."""
        kind, _, number = place.partition(" ")
        return self.format(f"place-{kind}", number=number) if kind in _PLACES else place

    def phrase(self, phrase: Phrase) -> str:
        """A phrase of the comparison or of a reason."""
        return self.format(phrase.key, **self._params(phrase))

    def bar(self, phrase: Phrase) -> str:
        """The fact of a reason in a few words."""
        return self.format(phrase.key.replace("reason-", "bar-", 1), **self._params(phrase))

    def reason(self, reason: Reason) -> str:
        """The clause of a reason; one that the model counts against its fact says so."""
        said = self.phrase(reason.phrase)
        if reason.is_contrary or not reason.is_odd:
            return said
        return self.format(f"odd-{reason.fit}", clause=said, concept=reason.concept)

    def bar_of(self, reason: Reason) -> str:
        """« Compétences : 2 sur 6 (écart) »: theme, fact, and a fit that the side contradicts."""
        concept = self.format(f"concept-{reason.concept}")
        bar = self.format("bar-named", concept=concept, fact=self.bar(reason.phrase))
        return self.format(f"bar-{reason.fit}", bar=bar) if reason.is_odd else bar

    def duration(self, years: float) -> str:
        """« 6 mois », « 18 mois », « 3 ans et demi »: months below two years, then halves."""
        months = round(years * 12)
        if months < 24 and months != 12:
            return self.format("duration-months", count=months)
        halves = round(months / 6)
        key = "duration-years-and-a-half" if halves % 2 else "duration-years"
        return self.format(key, count=halves // 2)

    def _params(self, phrase: Phrase) -> dict[str, object]:
        """Variables of a phrase; « years » is a duration, in words."""
        params: dict[str, object] = dict(phrase.params)
        if "years" in params:
            params["years"] = self.duration(float(dict(phrase.params)["years"]))
        return params

    def phrases(self, phrases: Iterable[Phrase]) -> str:
        """Several phrases on one line; « or » stands between alternatives."""
        line, before = "", None
        for phrase in phrases:
            joint = " " if "or" in (phrase.key, before) else " · "
            line += f"{joint if line else ''}{self.phrase(phrase)}"
            before = phrase.key
        return line

    def band(self, band: Band) -> str:
        """The word of a suggestion."""
        return self.format(f"band-{band.name.lower().replace('_', '-')}")

    def verdict(self, verdict: Verdict) -> str:
        """The name of an answer."""
        return self.format(f"verdict-{verdict.name.lower().replace('_', '-')}")

    def cautions(self, cautions: Iterable[str]) -> list[str]:
        """What to say beside a suggestion; several features out of range make one sentence."""
        keys = [re.sub("[_:]", "-", caution) for caution in cautions]
        usual = [self.format(f"caution-{key}") for key in keys if not key.startswith(_UNUSUAL)]
        unusual = len(keys) - len(usual)
        return usual + ([self.format(f"caution-{_UNUSUAL}", count=unusual)] if unusual else [])

    def number(self, value: float) -> str:
        """A number as the language writes it."""
        return self.format("number", value=value)

    def sentence(self, reasons: Iterable[Reason], *, is_suggested: bool = True) -> str:
        """« Suggérée surtout parce que … ; en revanche, … » from the strongest of each sign.

        Of an offer that was opened by its number: what brings it near, what sets it apart. A
        reason whose facts say the contrary is told only where there is no other.
        """
        every = list(reasons)
        ranked = [r for r in every if not r.is_contrary] or every
        speaks_for = [self.reason(r) for r in ranked if r.sign > 0][:FOR_SHOWN]
        against = [self.reason(r) for r in ranked if r.sign < 0][:AGAINST_SHOWN]
        if not (speaks_for or against):
            return self.format("sentence-none")
        leads_for = bool(speaks_for) and sum(r.contribution for r in every) >= 0
        is_because = leads_for and is_suggested
        sides = {
            "for": self.listed(speaks_for, "list-because" if is_because else "list-and"),
            "against": self.listed(against),
        }
        said = {side: clauses for side, clauses in sides.items() if clauses}
        if is_suggested:
            order = ["for", "against"] if leads_for else ["against", "for"]
            return self.format(f"sentence-{'-'.join(s for s in order if s in said)}", **said)
        return self.format(f"sentence-near-{'-'.join(said)}", **said)

    def listed(self, clauses: Sequence[str], joint: str = "list-and") -> str:
        """« a, b et c »."""
        if len(clauses) < 2:
            return "".join(clauses)
        return self.format(joint, first=", ".join(clauses[:-1]), last=clauses[-1])


def _fluent(params: Mapping[str, object]) -> dict[str, object]:
    # A name from a file or the keyboard never steers a screen nor makes a second line.
    return {
        name.replace("_", "-"): printable(value) if isinstance(value, str) else value
        for name, value in params.items()
    }


@cache
def messages(language: str) -> Messages:
    """The sentences of a language, read once."""
    return Messages(language)
