"""Reads the people file: JSON lines in the layout of ``people_layout``, one person after the other.

Never keeps a key that the layout does not name, nor a person whose file holds a NIR.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import msgspec

from models.records.imports import Refusal
from models.records.offers import Place
from models.records.people import (
    Appointment,
    Education,
    HeldCredential,
    HeldSkill,
    PastOccupation,
    Person,
    Profile,
    SearchCriteria,
    SpokenLanguage,
)
from storage.imports.credentials import name_credentials
from storage.imports.json_items import Item, iter_items
from storage.imports.nir import has_nir
from storage.imports.people_layout import FileMobility, FilePerson, FilePlace
from storage.imports.places import coordinates
from storage.imports.refusals import field_of
from storage.imports.texts import clean_line, shown_name

APPOINTMENT_YEARS = range(2000, 2101)


def iter_people(path: Path) -> Iterator[Person | Refusal]:
    """Stream the people of a file; JSON lines or a bare array, plain or gzip, UTF-8.

    Refusals: ``line_broken``, ``person_unreadable`` (field), ``person_field_missing``,
    ``person_time_naive``, ``person_nir``, ``person_twice``. Raises ``InputError`` when the file
    as a whole cannot be read (see ``json_items``).
    """
    references: set[str] = set()
    file = shown_name(path)
    for item in iter_items(path, FilePerson.__struct_fields__):
        read = item if isinstance(item, Refusal) else _read(item, file)
        if isinstance(read, Person):
            if read.reference in references:
                read = Refusal(file, item.place, "person_twice")
            else:
                references.add(read.reference)
        yield read


def _read(item: Item, file: str) -> Person | Refusal:
    try:
        raw = msgspec.convert(_cleaned(item.value), FilePerson)
    except msgspec.ValidationError as error:
        field = field_of(error)
        code = "person_unreadable"
        if "missing required field" in str(error):
            code = "person_field_missing"
        elif "timezone" in str(error):
            code = "person_time_naive"
        return Refusal(file, item.place, code, (("field", field),))
    if any(has_nir(text) for text in _texts(msgspec.to_builtins(raw))):
        return Refusal(file, item.place, "person_nir")
    if raw.appointment and raw.appointment.at.year not in APPOINTMENT_YEARS:
        params = (("field", "appointment > at"),)
        return Refusal(file, item.place, "person_unreadable", params)
    return _person(raw)


def _person(raw: FilePerson) -> Person:
    place = _place(raw.place or FilePlace())
    return Person(
        reference=raw.reference,
        name=raw.name,
        place=place,
        profile=_profile(raw, place),
        appointment=Appointment(raw.appointment.at.astimezone(UTC), raw.appointment.mode)
        if raw.appointment
        else None,
        agreed=tuple(dict.fromkeys(raw.agreed or ())),
    )


def _profile(raw: FilePerson, place: Place) -> Profile:
    return Profile(
        latitude=place.latitude,
        longitude=place.longitude,
        target_occupations=tuple(dict.fromkeys(raw.target_occupations or ())),
        past_occupations=tuple(
            PastOccupation(past.occupation, past.label, past.years, past.ended_on)
            for past in raw.past_occupations or ()
        ),
        skills=tuple(dict.fromkeys(HeldSkill(s.code, s.label) for s in raw.skills or ())),
        education=Education(raw.education.level, raw.education.domain, raw.education.recognised)
        if raw.education
        else None,
        credentials=None
        if raw.credentials is None
        else tuple(
            HeldCredential(*named, credential.valid_until)
            for credential in raw.credentials
            for named in name_credentials(credential.kind, credential.label, credential.level)
        ),
        languages=None
        if raw.languages is None
        else tuple(SpokenLanguage(language.label, language.level) for language in raw.languages),
        criteria=_criteria(raw),
    )


def _criteria(raw: FilePerson) -> SearchCriteria:
    mobility = raw.mobility or FileMobility()
    return SearchCriteria(
        radius_km=mobility.radius_km,
        has_car=mobility.car,
        contracts=tuple(dict.fromkeys(raw.contracts or ())),
        accepts_full_time="full" in raw.working_time if raw.working_time else None,
        accepts_part_time="part" in raw.working_time if raw.working_time else None,
        monthly_salary_floor=raw.monthly_salary_floor,
        schedule_limits=tuple(dict.fromkeys(raw.schedule_limits or ())),
        available_from=raw.available_from,
    )


def _place(raw: FilePlace) -> Place:
    point = coordinates(raw.latitude, raw.longitude)
    return Place(raw.label, raw.commune, raw.postcode, *(point or (None, None)))


def _cleaned(value: object) -> object:
    """Clean every text, so that a blank name is no name and nothing unprintable is kept."""
    match value:
        case str():
            return clean_line(value)
        case list():
            return [_cleaned(item) for item in value]
        case dict():
            return {key: _cleaned(item) for key, item in value.items()}
        case _:
            return value


def _texts(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for item in value:
                yield from _texts(item)
        case dict():
            for item in value.values():
                yield from _texts(item)
