"""Files into the home, file by file: one that cannot be read leaves nothing behind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.workflow.workplace import Workplace
from models.errors import InputError
from models.records.imports import ImportReport, Refusal
from models.records.offers import Offer
from models.records.people import Person


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
    return ImportOutcome(replace(report, notices=(*report.notices, *_lost_targets(workplace))))


def import_communes(workplace: Workplace, files: list[Path]) -> ImportOutcome:
    """Add or update communes. Raises ``InputError`` as ``read_communes``; nothing changes then."""
    from storage.imports.communes import read_communes

    workplace.progress("communes", 0, 1)
    communes, refused = read_communes(files)
    report = workplace.store.communes.write(communes, refused)
    workplace.refresh()
    return ImportOutcome(report)


def import_offers(workplace: Workplace, files: list[Path]) -> ImportOutcome:
    """Add or update offers, then build their columns."""
    from storage.imports.offers import iter_offers

    unknown = _UnknownSkills(workplace)

    def read(file: Path) -> Iterator[Offer | Refusal]:
        offers = iter_offers(file, lambda done, total: workplace.progress("offers", done, total))
        return unknown.watch(offers, lambda offer: ((s.code, s.label) for s in offer.skills))

    outcome = _each(files, lambda file: workplace.store.offers.write(read(file)))
    workplace.refresh()
    return unknown.add_to(outcome)


def import_people(workplace: Workplace, files: list[Path]) -> ImportOutcome:
    """Add or update people of the portfolio."""
    from storage.imports.people import iter_people

    workplace.progress("people", 0, 1)
    unknown = _UnknownSkills(workplace)

    def read(file: Path) -> Iterator[Person | Refusal]:
        people = iter_people(file)
        return unknown.watch(people, lambda p: ((s.code, s.label) for s in p.profile.skills))

    outcome = _each(files, lambda file: workplace.store.people.write(read(file)))
    outcome = unknown.add_to(outcome)
    lost = _lost_targets(workplace)
    return replace(
        outcome, report=replace(outcome.report, notices=(*outcome.report.notices, *lost))
    )


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
            error = InputError("values_impossible", file=file.name)
            if isinstance(caught, InputError):
                error = caught
            unreadable.append(error)
            params = tuple((name, str(value)) for name, value in error.params.items())
            refused.append(Refusal(file.name, "", error.code, params))
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


class _UnknownSkills:
    """Counts the skills that neither code nor label finds; they are kept as said."""

    def __init__(self, workplace: Workplace) -> None:
        known = workplace.store.repertoire.version() is not None
        self._repertoire = workplace.repertoire if known else None
        self._codes: dict[str, None] = {}
        self._count = 0

    def watch(
        self,
        records: Iterable[Offer | Refusal] | Iterable[Person | Refusal],
        skills_of: Callable[..., Iterable[tuple[str | None, str | None]]],
    ) -> Iterator:  # type: ignore[type-arg]
        """Pass the records on."""
        for record in records:
            if self._repertoire is not None and not isinstance(record, Refusal):
                for code, label in skills_of(record):
                    if self._repertoire.skill_index(code, label) < 0:
                        self._count += 1
                        self._codes.setdefault(code or label or "")
            yield record

    def add_to(self, outcome: ImportOutcome) -> ImportOutcome:
        """The outcome with one notice, when there is something to know."""
        if not self._count:
            return outcome
        first = ", ".join(list(self._codes)[:3])
        params = (("count", str(self._count)), ("examples", first))
        notice = Refusal("", "", "skills_not_in_repertoire", params)
        report = replace(outcome.report, notices=(*outcome.report.notices, notice))
        return replace(outcome, report=report)
