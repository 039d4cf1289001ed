"""The JSON Schema says what the reader does."""

from __future__ import annotations

import json

import resources
from storage.imports.people_layout import FilePerson, people_schema, people_schema_text


def test_the_written_schema_is_the_one_of_the_reader() -> None:
    path = resources.path("schemas", "people.schema.json")
    assert path.read_text(encoding="utf-8") == people_schema_text()


def test_the_schema_names_every_key_and_requires_two() -> None:
    person = people_schema()["$defs"]["FilePerson"]
    assert set(person["properties"]) == set(FilePerson.__struct_fields__)
    assert person["required"] == ["reference", "name"]


def test_the_schema_is_of_the_announced_draft_and_bounds_what_the_reader_bounds() -> None:
    text = json.dumps(people_schema())
    assert "https://json-schema.org/draft/2020-12/schema" in text
    definitions = people_schema()["$defs"]
    radius = definitions["FileMobility"]["properties"]["radius_km"]["anyOf"][0]
    level = definitions["FileEducation"]["properties"]["level"]["anyOf"][0]
    assert radius["exclusiveMinimum"] == 0
    assert (level["minimum"], level["maximum"]) == (2, 8)
    for never in ("nir", "sex", "gender", "nationality", "birth"):
        assert f'"{never}"' not in text
