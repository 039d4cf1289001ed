"""Files into the home, file by file: one that cannot be read leaves nothing behind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.workflow.workplace import Workplace
from models.errors import InputError
from models.records.imports import ImportReport, Refusal
from models.records.offers import Offer, Place
from models.records.people import Person
from storage.imports.texts import shown_name

EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What became of an import: the records, and the files that could not be read at all."""

    report: ImportReport
    unreadable: tuple[InputError, ...] = ()


def import_rome(workplace: Workplace, file: Path) -> ImportOutcome:
    """Replace the repertoire. Raises ``InputError`` as ``read_rome``; nothing changes then."""
    from storage.imports.rome import read_rome

    workplace.progress("rome", 0, 1)
    report = workplace.store.repertoire.write(read_rome(file))
    workplace.refresh()
    return _told(ImportOutcome(report), *_lost_targets(workplace))


def import_communes(workplace: Workplace, files: list[Path]) -> ImportOutcome:
    """Add or update communes. Raises ``InputError`` as ``read_communes``; nothing changes then."""
    from storage.imports.communes import read_communes

    workplace.progress("communes", 0, 1)
    known = {commune.code: commune for commune in workplace.store.communes.all()}
    communes, refused = read_communes(files, known)
    report = workplace.store.communes.write(communes, refused)
    workplace.refresh()
    return ImportOutcome(report)


def import_offers(workplace: Workplace, files: list[Path]) -> ImportOutcome:
    """Add or update offers, then build their columns."""
    from storage.imports.offers import iter_offers

    skills, places = _UnknownSkills(workplace), _UnknownPlaces(workplace)

    def read(file: Path) -> Iterator[Offer | Refusal]:
        for record in iter_offers(file, lambda at, size: workplace.progress("offers", at, size)):
            if isinstance(record, Offer):
                skills.look((skill.code, skill.label) for skill in record.skills)
                places.look(record.place)
            yield record

    outcome = _each(files, lambda file: workplace.store.offers.write(read(file)))
    workplace.refresh()
    return _told(outcome, *skills.notices(), *places.notices())


def import_people(workplace: Workplace, files: list[Path]) -> ImportOutcome:
    """Add or update people of the portfolio."""
    from storage.imports.people import iter_people

    workplace.progress("people", 0, 1)
    skills, places = _UnknownSkills(workplace), _UnknownPlaces(workplace)

    def read(file: Path) -> Iterator[Person | Refusal]:
        for record in iter_people(file):
            if isinstance(record, Person):
                skills.look((skill.code, skill.label) for skill in record.profile.skills)
                places.look(record.place)
            yield record

    outcome = _each(files, lambda file: workplace.store.people.write(read(file)))
    return _told(outcome, *skills.notices(), *places.notices(), *_lost_targets(workplace))


def _told(outcome: ImportOutcome, *notices: Refusal) -> ImportOutcome:
    """The outcome with more to know."""
    report = replace(outcome.report, notices=(*outcome.report.notices, *notices))
    return replace(outcome, report=report)


def _each(files: list[Path], write: Callable[[Path], ImportReport]) -> ImportOutcome:
    """One transaction a file: an unreadable one is told, the others are imported."""
    reports: list[ImportReport] = []
    unreadable: list[InputError] = []
    refused: list[Refusal] = []
    for file in files:
        try:
            reports.append(write(file))
        except (InputError, OverflowError, RecursionError, UnicodeError) as caught:
            # A date beyond the calendar, nesting beyond measure, half a character.
            error = InputError("values_impossible", file=shown_name(file))
            if isinstance(caught, InputError):
                error = caught
            unreadable.append(error)
            params = tuple((name, str(value)) for name, value in error.params.items())
            refused.append(Refusal(shown_name(file), "", error.code, params))
    return ImportOutcome(
        ImportReport(
            read=sum(r.read for r in reports),
            imported=sum(r.imported for r in reports),
            updated=sum(r.updated for r in reports),
            unchanged=sum(r.unchanged for r in reports),
            refused=(*(x for r in reports for x in r.refused), *refused),
            notices=tuple(x for r in reports for x in r.notices),
        ),
        tuple(unreadable),
    )


def _lost_targets(workplace: Workplace) -> Iterator[Refusal]:
    """People whose target occupations the repertoire does not know."""
    if workplace.store.repertoire.version() is None:
        return
    for person in workplace.store.people.all():
        codes = person.profile.target_occupations
        lost = [code for code in codes if workplace.repertoire.occupation(code) is None]
        if lost:
            params = (("person", person.reference), ("codes", ", ".join(lost)))
            yield Refusal("", "", "target_not_in_repertoire", params)


class _Unknown:
    """Counts what a table of the home does not know, and keeps a few examples."""

    def __init__(self, code: str) -> None:
        self._code = code
        self._count = 0
        self._examples: dict[str, None] = {}

    def note(self, name: str) -> None:
        """One more."""
        self._count += 1
        if len(self._examples) < EXAMPLES:
            self._examples.setdefault(name)

    def notices(self) -> Iterator[Refusal]:
        """One notice, when there is something to know."""
        if self._count:
            params = (("count", str(self._count)), ("examples", ", ".join(self._examples)))
            yield Refusal("", "", self._code, params)


class _UnknownSkills(_Unknown):
    """Skills that neither code nor label finds; they are kept as said."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__("skills_not_in_repertoire")
        known = workplace.store.repertoire.version() is not None
        self._repertoire = workplace.repertoire if known else None

    def look(self, skills: Iterable[tuple[str | None, str | None]]) -> None:
        """Note those of a record."""
        if self._repertoire is not None:
            for code, label in skills:
                if self._repertoire.skill_index(code, label) < 0:
                    self.note(code or label or "")


class _UnknownPlaces(_Unknown):
    """Places whose commune is not imported: distances to them stay unknown."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__("places_not_located")
        communes = workplace.store.communes.all()
        self._codes = {commune.code for commune in communes}
        self._postcodes = {code for commune in communes for code in commune.postcodes}

    def look(self, place: Place) -> None:
        """Note that of a record."""
        if place.latitude is None and (place.commune or place.postcode):
            is_known = place.commune in self._codes or place.postcode in self._postcodes
            if not is_known:
                self.note(place.commune or place.postcode or "")
