"""Who works here: what the organisation signed, nothing else."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from models.errors import InputError
from models.signature import public_key_of, sign
from storage.enrolment import (
    keep_enrolment,
    kept_enrolment,
    read_enrolment,
    signed_enrolment,
)
from storage.paths import HomePaths
from storage.policy import Role
from tests.storage.policies import AUTHORITY, ELSEWHERE, enrolment, enrolment_file

PUBLIC = public_key_of(AUTHORITY)
TODAY = date(2026, 11, 22)


def test_an_enrolment_is_kept_and_read_again(paths: HomePaths, tmp_path: Path) -> None:
    made = enrolment(Role.ADVISER, Role.TEAM_LEAD)
    assert kept_enrolment(paths, PUBLIC, TODAY) is None
    assert keep_enrolment(paths, enrolment_file(tmp_path, made), PUBLIC, TODAY) == made
    assert kept_enrolment(paths, PUBLIC, TODAY) == made


def test_each_word_of_it_is_signed() -> None:
    document = json.loads(signed_enrolment(enrolment(), AUTHORITY))
    others = {
        "pseudonym": "C-08",
        "roles": ["auditor"],
        "agency": "Rezé",
        "hub": "https://hub.exemple.example",
        "valid_until": "2199-12-31",
    }
    assert others.keys() == document["enrolment"].keys()
    for name, other in others.items():
        changed = document | {"enrolment": document["enrolment"] | {name: other}}
        with pytest.raises(InputError, match="enrolment_foreign"):
            read_enrolment(json.dumps(changed).encode(), PUBLIC, TODAY)


def test_its_layout_is_free_but_nothing_is_added() -> None:
    document = json.loads(signed_enrolment(enrolment(), AUTHORITY))
    reordered = json.dumps(document, sort_keys=True, separators=(",", ":")).encode()
    assert read_enrolment(reordered, PUBLIC, TODAY) == enrolment()
    with pytest.raises(InputError, match="enrolment_unreadable"):
        read_enrolment(json.dumps(document | {"more": 1}).encode(), PUBLIC, TODAY)


def test_another_organisation_or_another_domain_does_not_enrol() -> None:
    with pytest.raises(InputError, match="enrolment_foreign"):
        read_enrolment(signed_enrolment(enrolment(), ELSEWHERE), PUBLIC, TODAY)
    document = json.loads(signed_enrolment(enrolment(), AUTHORITY))
    content = json.dumps(document["enrolment"], sort_keys=True, separators=(",", ":")).encode()
    import base64

    document["signature"] = base64.b64encode(sign(AUTHORITY, "arbitre/bundle/v1", content)).decode()
    with pytest.raises(InputError, match="enrolment_foreign"):
        read_enrolment(json.dumps(document).encode(), PUBLIC, TODAY)


def test_it_is_good_until_its_last_day_included() -> None:
    data = signed_enrolment(enrolment(until=TODAY), AUTHORITY)
    read_enrolment(data, PUBLIC, TODAY)
    with pytest.raises(InputError) as refused:
        read_enrolment(data, PUBLIC, date(2026, 11, 23))
    assert (refused.value.code, refused.value.params) == (
        "enrolment_expired",
        {"day": "2026-11-22"},
    )


@pytest.mark.parametrize("data", [b"", b"{}", b"\xff\xfe", b"[]", b"x" * (1 << 17)])
def test_what_is_no_enrolment_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="enrolment_unreadable"):
        read_enrolment(data, PUBLIC, TODAY)


def test_a_refused_file_leaves_the_one_that_is_kept(paths: HomePaths, tmp_path: Path) -> None:
    keep_enrolment(paths, enrolment_file(tmp_path, enrolment()), PUBLIC, TODAY)
    foreign = enrolment_file(tmp_path, enrolment(Role.AUDITOR), ELSEWHERE)
    with pytest.raises(InputError, match="enrolment_foreign"):
        keep_enrolment(paths, foreign, PUBLIC, TODAY)
    with pytest.raises(InputError, match="enrolment_missing"):
        keep_enrolment(paths, tmp_path / "nowhere.json", PUBLIC, TODAY)
    assert kept_enrolment(paths, PUBLIC, TODAY) == enrolment()


def test_one_that_is_edited_in_the_home_is_found(paths: HomePaths, tmp_path: Path) -> None:
    keep_enrolment(paths, enrolment_file(tmp_path, enrolment()), PUBLIC, TODAY)
    edited = paths.enrolment.read_text("utf-8").replace('"adviser"', '"auditor"')
    paths.enrolment.write_text(edited, "utf-8")
    with pytest.raises(InputError, match="enrolment_foreign"):
        kept_enrolment(paths, PUBLIC, TODAY)
