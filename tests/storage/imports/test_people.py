"""The people file: one line, one person; what is refused and why."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import InputError
from models.records.imports import Refusal
from models.records.offers import CredentialKind, Place
from models.records.people import (
    Appointment,
    Education,
    HeldCredential,
    HeldSkill,
    MeetingMode,
    PastOccupation,
    Person,
    Profile,
    ScheduleLimit,
    SearchCriteria,
    SpokenLanguage,
)
from storage.imports.people import iter_people

_WRITTEN: dict[str, Any] = {
    "reference": "DE-0001",
    "name": "Nadège Kervoal",
    "place": {
        "commune": "44109",
        "label": "Nantes",
        "postcode": "44000",
        "latitude": 47.2,
        "longitude": -1.55,
    },
    "target_occupations": ["N1103", "N1105", "N1103"],
    "past_occupations": [
        {"occupation": "N1103", "label": "préparatrice", "years": 1.2, "ended_on": "2026-05-31"}
    ],
    "skills": [
        {"code": "900001", "label": "Emballer un colis"},
        {"label": "Compter"},
        {"code": "900001", "label": "Emballer un colis"},  # said twice, kept once
    ],
    "education": {"level": 4, "domain": "Commerce", "recognised": False},
    "credentials": [
        {"kind": "licence", "label": "Permis B", "level": None, "valid_until": "2031-01-01"},
        {"kind": "habilitation", "label": "CACES 3"},
    ],
    "languages": [{"label": "Anglais", "level": "B1"}],
    "mobility": {"radius_km": 15, "car": True},
    "contracts": ["CDI", "CDD"],
    "working_time": ["full"],
    "monthly_salary_floor": 1900,
    "schedule_limits": ["night", "weekend"],
    "available_from": "2026-12-01",
    "appointment": {"at": "2026-11-23T09:10:00+01:00", "mode": "phone"},
    "agreed": ["target_occupations", "mobility"],
}
_READ = Person(
    reference="DE-0001",
    name="Nadège Kervoal",
    place=Place("Nantes", "44109", "44000", 47.2, -1.55),
    profile=Profile(
        latitude=47.2,
        longitude=-1.55,
        target_occupations=("N1103", "N1105"),
        past_occupations=(PastOccupation("N1103", "préparatrice", 1.2, date(2026, 5, 31)),),
        skills=(HeldSkill("900001", "Emballer un colis"), HeldSkill(None, "Compter")),
        education=Education(4, "Commerce", is_recognised=False),
        credentials=(
            HeldCredential(CredentialKind.LICENCE, "B", None, date(2031, 1, 1)),
            HeldCredential(CredentialKind.HABILITATION, "CACES R489", "3"),
        ),
        languages=(SpokenLanguage("Anglais", "B1"),),
        criteria=SearchCriteria(
            radius_km=15,
            has_car=True,
            contracts=("CDI", "CDD"),
            accepts_full_time=True,
            accepts_part_time=False,
            monthly_salary_floor=1900,
            schedule_limits=(ScheduleLimit.NIGHT, ScheduleLimit.WEEKEND),
            available_from=date(2026, 12, 1),
        ),
    ),
    appointment=Appointment(datetime(2026, 11, 23, 8, 10, tzinfo=UTC), MeetingMode.PHONE),
    agreed=("target_occupations", "mobility"),
)
_BARE = {"reference": "DE-0002", "name": "Ilyes Morand"}


def _write(folder: Path, *people: object) -> Path:
    path = folder / "people.jsonl"
    path.write_text("".join(json.dumps(person) + "\n" for person in people), encoding="utf-8")
    return path


def _one(folder: Path, **fields: object) -> Person | Refusal:
    [read] = iter_people(_write(folder, _BARE | fields))
    return read


def test_a_full_file_is_read(tmp_path: Path) -> None:
    assert list(iter_people(_write(tmp_path, _WRITTEN))) == [_READ]
    zipped = tmp_path / "people.jsonl.gz"
    zipped.write_bytes(gzip.compress(json.dumps(_WRITTEN).encode()))
    assert list(iter_people(zipped)) == [_READ]
    array = tmp_path / "people.json"
    array.write_text(json.dumps([_WRITTEN], indent=2))
    assert list(iter_people(array)) == [_READ]


def test_who_says_nothing_has_everything_unknown(tmp_path: Path) -> None:
    assert _one(tmp_path) == Person("DE-0002", "Ilyes Morand")
    nothing = dict.fromkeys(_WRITTEN) | _BARE
    assert _one(tmp_path, **nothing) == Person("DE-0002", "Ilyes Morand")


def test_saying_none_is_not_saying_nothing(tmp_path: Path) -> None:
    read = _one(tmp_path, credentials=[], languages=[])
    assert isinstance(read, Person)
    assert (read.profile.credentials, read.profile.languages) == ((), ())


def test_keys_that_the_layout_does_not_name_are_dropped(tmp_path: Path) -> None:
    read = _one(tmp_path, sex="F", nationality="x", birth="1990-01-01", nir="269054958815780")
    assert read == Person("DE-0002", "Ilyes Morand")


def test_a_name_is_one_line_and_steers_no_screen(tmp_path: Path) -> None:
    read = _one(tmp_path, name="Ilyes\n\u202eMorand\x1b[2J")
    assert isinstance(read, Person)
    assert read.name == "Ilyes Morand [2J"


def test_one_coordinate_or_none_is_no_point(tmp_path: Path) -> None:
    for place in ({"latitude": 47.2}, {"latitude": 0, "longitude": 0}):
        read = _one(tmp_path, place=place)
        assert isinstance(read, Person)
        assert (read.profile.latitude, read.profile.longitude) == (None, None)


@pytest.mark.parametrize(
    "fields",
    [
        {"name": "Ilyes 2 69 05 49 588 157 80"},
        {"reference": "269054958815780"},
        {"place": {"label": "n° 2690549588157"}},
        {"skills": [{"label": "269054958815780"}]},
        {"past_occupations": [{"label": "cariste (269 054 958 815 780)"}]},
    ],
)
def test_a_social_security_number_is_never_kept(tmp_path: Path, fields: dict[str, object]) -> None:
    read = _one(tmp_path, **fields)
    assert read == Refusal("people.jsonl", "line 1", "person_nir")


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "  "}, "name"),
        ({"name": 12}, "name"),
        ({"reference": ""}, "reference"),
        ({"appointment": {"at": "0001-01-01T00:00:00+14:00"}}, "appointment > at"),
        ({"appointment": {"at": "9999-12-31T23:59:59-12:00"}}, "appointment > at"),
        ({"appointment": {"at": "1999-12-31T10:00:00+01:00"}}, "appointment > at"),
        ({"appointment": {"at": "2101-01-01T10:00:00+01:00"}}, "appointment > at"),
        ({"mobility": {"radius_km": 0}}, "mobility > radius_km"),
        ({"mobility": {"radius_km": -5}}, "mobility > radius_km"),
        ({"mobility": {"radius_km": "15"}}, "mobility > radius_km"),
        ({"mobility": {"car": "yes"}}, "mobility > car"),
        ({"education": {"level": 9}}, "education > level"),
        ({"education": {"level": 1}}, "education > level"),
        ({"languages": [{"label": "Anglais", "level": "B3"}]}, "languages 1 > level"),
        ({"appointment": {"at": "2026-11-23T09:10:00Z", "mode": "fax"}}, "appointment > mode"),
        ({"appointment": {"at": "lundi"}}, "appointment > at"),
        ({"target_occupations": ["N1103", "cariste"]}, "target_occupations 2"),
        ({"past_occupations": [{"years": -1}]}, "past_occupations 1 > years"),
        ({"past_occupations": [{"ended_on": "2026-13-01"}]}, "past_occupations 1 > ended_on"),
        ({"credentials": [{"kind": "hobby", "label": "B"}]}, "credentials 1 > kind"),
        ({"working_time": ["some"]}, "working_time 1"),
        ({"schedule_limits": "night"}, "schedule_limits"),
        ({"monthly_salary_floor": 0}, "monthly_salary_floor"),
        ({"place": {"latitude": 99, "longitude": 1}}, "place > latitude"),
        ({"place": {"commune": "Nantes"}}, "place > commune"),
        ({"agreed": ["everything"]}, "agreed 1"),
    ],
)
def test_an_impossible_value_is_refused_with_its_path(
    tmp_path: Path, fields: dict[str, object], field: str
) -> None:
    assert _one(tmp_path, **fields) == Refusal(
        "people.jsonl", "line 1", "person_unreadable", (("field", field),)
    )


def test_what_misses_its_offset_or_its_reference_says_so(tmp_path: Path) -> None:
    assert _one(tmp_path, appointment={"at": "2026-11-23T09:10:00"}) == Refusal(
        "people.jsonl", "line 1", "person_time_naive", (("field", "appointment > at"),)
    )
    [read] = iter_people(_write(tmp_path, {"name": "Ilyes Morand"}))
    assert read == Refusal(
        "people.jsonl", "line 1", "person_field_missing", (("field", "reference"),)
    )
    assert _one(tmp_path, credentials=[{"kind": "licence"}]) == Refusal(
        "people.jsonl", "line 1", "person_field_missing", (("field", "credentials 1 > label"),)
    )


def test_one_bad_line_leaves_the_others(tmp_path: Path) -> None:
    path = _write(tmp_path, _WRITTEN, _BARE, _WRITTEN)
    path.write_text(path.read_text() + '{"reference": \n7\n', encoding="utf-8")
    assert list(iter_people(path)) == [
        _READ,
        Person("DE-0002", "Ilyes Morand"),
        Refusal("people.jsonl", "line 3", "person_twice"),
        Refusal("people.jsonl", "line 4", "line_broken"),
        Refusal("people.jsonl", "line 5", "person_unreadable", (("field", ""),)),
    ]


def test_a_refused_person_does_not_take_the_reference(tmp_path: Path) -> None:
    path = _write(tmp_path, _BARE | {"name": ""}, _BARE)
    refused, read = iter_people(path)
    assert isinstance(refused, Refusal)
    assert isinstance(read, Person)


def test_a_file_that_is_no_people_file_is_said(tmp_path: Path) -> None:
    path = tmp_path / "people.jsonl"
    path.write_text('{"resultats": []}\n')
    with pytest.raises(InputError, match="layout_unknown"):
        list(iter_people(path))
    path.write_bytes('{"reference": "1", "name": "Nadège"}\n'.encode("latin-1"))
    with pytest.raises(InputError, match="encoding_wrong"):
        list(iter_people(path))


_JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=8)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=2),
        st.dictionaries(st.sampled_from(["label", "level", "at", "kind", "radius_km"]), inner),
    ),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from(sorted(_WRITTEN)), _JSON))
def test_whatever_stands_in_a_line_it_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, fields: dict[str, object]
) -> None:
    read = _one(tmp_path_factory.getbasetemp(), **fields)
    assert isinstance(read, Person | Refusal)
