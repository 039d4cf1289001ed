"""What the views show: words and marks ready for the screen. Never a widget, never a rule.

``desktop.workflow.screen`` makes them from records; views only lay them out.
"""

from __future__ import annotations

from dataclasses import dataclass

from models.records.evidence import InformationState, Verdict
from models.records.matching import Fit
from models.records.people import MeetingMode


@dataclass(frozen=True, slots=True)
class DayRow:
    """A person of the drawer: « 10 h 30 », name, occupation looked for, « À venir »."""

    reference: str
    time: str
    name: str
    subtitle: str
    state: str
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class DayContent:
    """The drawer: the day in words and its people, appointments first."""

    title: str
    rows: tuple[DayRow, ...]


@dataclass(frozen=True, slots=True)
class Chip:
    """A criterion, « 15 km autour de Nantes »; ``is_agreed``: laid down in the contract."""

    key: str
    text: str
    is_agreed: bool
    origin: str = ""  # where it comes from and where it is corrected


@dataclass(frozen=True, slots=True)
class PersonContent:
    """The strip of one person."""

    reference: str
    name: str
    mode: MeetingMode
    chips: tuple[Chip, ...]
    information: InformationState
    information_text: str  # « Dit à 10 h 32 · d'accord »
    is_allowed: bool = True  # the tool may be used: what they said, on the policy's ground


@dataclass(frozen=True, slots=True)
class OfferRow:
    """A row of the list. ``level`` 3 strong, 2 medium, 1 weak, 0: no glyph (not assessable).

    ``answered`` takes the place of the word once an answer is recorded: « Écartée ».
    """

    offer: str
    title: str
    where: str
    terms: str
    word: str
    level: int
    answered: str | None = None
    spoken: str = ""  # the whole row as a screen reader says it


@dataclass(frozen=True, slots=True)
class FilterLine:
    """What one filter removed."""

    name: str
    removed: str


@dataclass(frozen=True, slots=True)
class ListContent:
    """The list of suggestions, or of offers seen before. ``empty``: the sentence when no row."""

    rows: tuple[OfferRow, ...]
    notes: tuple[str, ...]  # « Ces 2 offres ne se distinguent pas »
    footer: str  # « 31 204 offres lues. Distances à vol d'oiseau. »
    filters: tuple[FilterLine, ...]
    has_more: bool
    empty: str = ""
    kept: str = ""  # « 90 offres gardées sur 2 000 »


@dataclass(frozen=True, slots=True)
class ComparisonLine:
    """« L'offre demande / Le dossier dit », one topic. ``passage``: what was read in the text."""

    topic: str
    demand: str
    file: str
    fit: Fit
    fit_word: str
    passage: str | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """One reason. ``share`` -1 to 1 of the largest; negative is against."""

    text: str
    share: float
    weight: str  # « compte beaucoup »
    spoken: str


@dataclass(frozen=True, slots=True)
class TableLine:
    """A line of the full table: concept, element, its value in words, side and weight in words."""

    concept: str
    element: str
    side: str
    weight: str


@dataclass(frozen=True, slots=True)
class OfferContent:
    """One opened offer and why. Without ``bars``, ``sentence`` says why there are none."""

    offer: str
    title: str
    where: str  # « Entrepôts Loirélan, Carquefou · CDI, 35 h · publiée il y a 2 jours »
    word: str  # « Correspondance moyenne, selon l'outil »
    level: int
    hesitation: str  # « l'outil hésite, proche de « forte » », or empty
    comparison: tuple[ComparisonLine, ...]
    sentence: str
    bars: tuple[Bar, ...]
    others: str  # « et 5 autres thèmes »
    table: tuple[TableLine, ...]
    unknown: tuple[str, ...]  # what the tool does not know
    checks: tuple[str, ...]  # to check with the person; some are for the adviser alone
    description: str
    url: str | None = None
    file: str = ""  # « dossier du 12 mars »
    sources: str = ""  # « Sources : dossier du 12 mars, annonce du 20 novembre. »
    to_person: str = ""  # the sentence, shorter and in « vous »
    checks_of_person: tuple[str, ...] = ()  # those of the checks that a page for them may hold
    same_post: tuple[tuple[str, str], ...] = ()  # its other announcements: number and words
    where_on_paper: str = ""  # without « hier », which a page outlives
    published_on: str = ""  # « Annonce du 20 novembre 2026. »
    unread: tuple[str, ...] = ()  # what the tool does not read, one paragraph a side


@dataclass(frozen=True, slots=True)
class ContrastContent:
    """Why one offer rather than another: a sentence, and bars by concept."""

    here: str
    there: str
    sentence: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class ReasonLine:
    """A reason beside its digit."""

    code: str
    key: str
    text: str
    needs_text: bool = False


@dataclass(frozen=True, slots=True)
class RecordedContent:
    """An answer on the disk. ``can_undo`` until ``undo_until`` (« 10 h 51 »)."""

    verdict: Verdict
    title: str  # « Écartée »
    reason: str
    saved: str  # « Enregistré sur ce poste à 10 h 41 »
    note: str  # « Rien ne part avant 10 h 51. »
    can_undo: bool
    offer: str = ""  # its title
    words: str = ""  # what was added to the reason


@dataclass(frozen=True, slots=True)
class StatusContent:
    """The line at the foot, left to right."""

    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OwnAnswer:
    """One of the adviser's own answers, for them alone. ``undo`` names its way back, if any."""

    answer: str  # its id
    when: str  # « 23 novembre, 10 h 41 »
    person: str  # reference
    offer: str
    verdict: str  # « Écartée »
    reason: str
    text: str
    undo: str = ""  # « Annuler, jusqu'à 10 h 51 »


@dataclass(frozen=True, slots=True)
class OwnAnswers:
    """« Pour moi »: the latest first; ``more`` says how many older ones are not listed, if any."""

    rows: tuple[OwnAnswer, ...]
    more: str = ""
