"""Codes, reasons and phrases to sentences, in French or English. Never decides anything."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from fluent.runtime import FluentBundle, FluentResource

import resources
from models.errors import ArbitreError
from models.records.evidence import Verdict
from models.records.matching import Band, Phrase, Reason

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

    def refusal(self, code: str, params: Iterable[tuple[str, str]]) -> str:
        """Why a part of a file was not imported, or what to know of it."""
        return self.format(f"error-{code.replace('_', '-')}", **dict(params))

    def place(self, place: str) -> str:
        """Where in a file: ``line 12`` and ``item 3`` in words, anything else as it is."""
        kind, _, number = place.partition(" ")
        return self.format(f"place-{kind}", number=number) if kind in _PLACES else place

    def phrase(self, phrase: Phrase) -> str:
        """A phrase of the comparison or of a reason."""
        return self.format(phrase.key, **dict(phrase.params))

    def bar(self, phrase: Phrase) -> str:
        """A reason in a few words, beside a bar."""
        return self.format(phrase.key.replace("reason-", "bar-", 1), **dict(phrase.params))

    def phrases(self, phrases: Iterable[Phrase]) -> str:
        """Several phrases on one line."""
        return " · ".join(self.phrase(phrase) for phrase in phrases)

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

    def sentence(self, reasons: Iterable[Reason]) -> str:
        """« Suggérée surtout parce que … ; en revanche, … » from the strongest of each sign."""
        ranked = list(reasons)
        speaks_for = [self.phrase(r.phrase) for r in ranked if r.sign > 0][:FOR_SHOWN]
        against = [self.phrase(r.phrase) for r in ranked if r.sign < 0][:AGAINST_SHOWN]
        leads_for = bool(ranked) and ranked[0].sign > 0
        joint = "list-because" if leads_for else "list-and"
        params = {"for": self._listed(speaks_for, joint), "against": self._listed(against)}
        if speaks_for and against:
            return self.format("sentence-for-first" if leads_for else "sentence-both", **params)
        if speaks_for or against:
            return self.format("sentence-for" if speaks_for else "sentence-against", **params)
        return self.format("sentence-none")

    def _listed(self, clauses: list[str], joint: str = "list-and") -> str:
        if len(clauses) < 2:
            return "".join(clauses)
        return self.format(joint, first=", ".join(clauses[:-1]), last=clauses[-1])


def _fluent(params: Mapping[str, object]) -> dict[str, object]:
    return {name.replace("_", "-"): value for name, value in params.items()}


@cache
def messages(language: str) -> Messages:
    """The sentences of a language, read once."""
    return Messages(language)
