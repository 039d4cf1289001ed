"""Suggestions and their explanation, from the matcher to the screen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Band(StrEnum):
    """The word of a suggestion, from the bundle's calibration and the product's rules."""

    STRONG = "forte"
    MEDIUM = "moyenne"
    WEAK = "faible"
    NOT_ASSESSABLE = "non évaluable"


@dataclass(frozen=True, slots=True)
class FilterCount:
    """A hard filter and how many offers it removed; each counts for the first that removes it."""

    name: str
    removed: int


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An offer worth discussing. ``features`` follow the bundle's order; ``None`` is unknown."""

    offer: str
    rank: int  # from 1, duplicates share it; 0 for an offer that is no candidate
    score: float  # output of ONNX Runtime, as returned
    band: Band
    features: tuple[float | None, ...]
    duplicates: tuple[str, ...] = ()  # other announcements of the same post, best first
    cautions: tuple[str, ...] = ()  # as ``models.guards.cautions_of`` names them


@dataclass(frozen=True, slots=True)
class SampledCandidate:
    """A candidate that was not shown, drawn with a known inclusion probability."""

    offer: str
    probability: float
    score: float
    features: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Matching:
    """The outcome of one matching: what was removed, what remained, the best first."""

    model: str  # bundle digest, hex
    feature_names: tuple[str, ...]
    offers: int
    filters: tuple[FilterCount, ...]
    candidates: int
    suggestions: tuple[Suggestion, ...]
    indistinguishable: tuple[tuple[str, ...], ...] = ()  # groups of shown offers


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one feature adds to the margin. ``value`` is ``None`` when unknown."""

    feature: str
    concept: str
    value: float | None
    contribution: float


@dataclass(frozen=True, slots=True)
class ConceptContribution:
    """What the features of one concept add to the margin together."""

    concept: str
    contribution: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """Exact interventional SHAP values of one row, in margin units (float64).

    ``base_value`` + the sum of ``contributions`` = ``margin``; ``output`` is what ONNX Runtime
    returned when the row was scored; ``additivity_gap`` as ``explain.fidelity`` defines it.
    """

    model: str
    base_value: float
    margin: float
    output: float
    additivity_gap: float
    contributions: tuple[Contribution, ...]
    concepts: tuple[ConceptContribution, ...]  # largest magnitude first


# Structured words: codes and values that ``desktop.messages`` turns into a sentence.


@dataclass(frozen=True, slots=True)
class Phrase:
    """A message and its variables, ``("km", 9.0)``."""

    key: str
    params: tuple[tuple[str, str | float], ...] = ()


class Fit(StrEnum):
    """What comparing one line of the offer with the file gives."""

    FITS = "fits"
    UNKNOWN = "unknown"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class Reason:
    """What one concept says for (+1) or against (-1) the offer, by its weightiest known feature.

    ``is_contrary``: every known fact of it speaks the other way; the phrase then names none.
    ``feature`` is the one that tells, or the weightiest where none does. ``fit``: what comparing
    that same fact with the file gives; unknown where no topic states it.
    """

    concept: str
    sign: int
    contribution: float  # of the concept, margin units
    is_strong: bool
    phrase: Phrase
    is_contrary: bool = False
    feature: str = ""
    fit: Fit = Fit.UNKNOWN

    @property
    def is_odd(self) -> bool:
        """Whether the model counts for the offer what is a gap, or against it what fits."""
        return self.fit is (Fit.GAP if self.sign > 0 else Fit.FITS)


@dataclass(frozen=True, slots=True)
class Difference:
    """What one concept says for (+1) or against (-1) an offer rather than another.

    ``here`` and ``there`` are the facts of both, ``None`` where they do not explain the weight.
    ``is_unsaid``: what weighs is that one of the two does not say; that is no reason.
    """

    concept: str
    sign: int
    contribution: float  # of the concept to the difference of the margins
    is_strong: bool
    feature: str
    here: Phrase | None
    there: Phrase | None
    is_unsaid: bool = False


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """« L'offre demande / Le dossier dit », one topic. ``passage``: words read in the text."""

    topic: str
    demand: tuple[Phrase, ...]
    file: tuple[Phrase, ...]
    fit: Fit
    passage: str | None = None


@dataclass(frozen=True, slots=True)
class Counterfactual:
    """Things to check that, if all turn out well, give the suggestion another word.

    Each of ``changes`` names one thing that is not known or not done yet; scored, never guessed.
    """

    changes: tuple[Phrase, ...]
    present: Band
    reached: Band
