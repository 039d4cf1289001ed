"""Every sentence stands in both languages, and every error has one that its code can fill."""

from __future__ import annotations

from pathlib import Path

import pytest

from installer.checks.sentences import check_error_sentences, check_translations
from tests.installer.checks.conftest import Plant

FRENCH = "resources/translations/fr/store.ftl"
ENGLISH = "resources/translations/en/store.ftl"
WHOLE = "error-disk-full = Le disque est plein ({ $free } Mo).\n    .todo = Libérez de la place.\n"


def test_two_languages_that_say_the_same_are_whole(plant: Plant, tmp_path: Path) -> None:
    plant(FRENCH, WHOLE)
    plant(ENGLISH, "error-disk-full = Disk full ({ $free } MB).\n    .todo = Free some space.\n")

    assert check_translations(tmp_path) == []


@pytest.mark.parametrize(
    ("english", "finding"),
    [
        ("error-disk-full = Full ({ $free }).\n", "error-disk-full.todo missing"),
        ("error-disk-full = Full.\n    .todo = Free some.\n", "has variables free in fr, none in"),
        (WHOLE + "other = Other.\n", "fr/store.ftl: other missing"),
        (WHOLE + "broken { $\n", 'Expected token: "="'),
        (WHOLE + "error-disk-full = Again ({ $free }).\n", "stands in store.ftl too"),
    ],
    ids=["missing", "variables", "only one", "does not parse", "twice"],
)
def test_a_difference_between_languages_is_found(
    plant: Plant, tmp_path: Path, english: str, finding: str
) -> None:
    plant(FRENCH, WHOLE)
    plant(ENGLISH, english)

    (found,) = check_translations(tmp_path)

    assert finding in found


def test_a_file_missing_in_a_language_is_found(plant: Plant, tmp_path: Path) -> None:
    plant(FRENCH, WHOLE)

    assert check_translations(tmp_path) == ["en/store.ftl: missing"]


def test_a_variable_within_a_choice_counts(plant: Plant, tmp_path: Path) -> None:
    plant(FRENCH, "n = { $count ->\n    [one] Une offre\n   *[other] { $count } de { $file }\n }\n")
    plant(ENGLISH, "n = { $count ->\n    [one] One offer\n   *[other] { $count }\n }\n")

    assert check_translations(tmp_path) == [
        "store.ftl: n has variables count file in fr, count in en"
    ]


@pytest.mark.parametrize(
    ("code", "findings"),
    [
        ("raise HomeError('disk_full', free=3)", []),
        ("raise errors.HomeError('disk_full', **known)", []),
        ("raise HomeError('disk_full')", ["storage/a.py:1: error-disk-full wants free"]),
        ("raise InputError('no_such')", ["storage/a.py:1: no sentence error-no-such"]),
        ("Refusal(file, 'line 3', 'no_such')", ["storage/a.py:1: no sentence error-no-such"]),
        (
            "Refusal(file=f, place='', code='no_such')",
            ["storage/a.py:1: no sentence error-no-such"],
        ),
        ("Refusal(file, '', 'disk_full', (('free', '3'),))", []),
        ("Refusal(file, '', 'disk_full', params)", []),
        ("Refusal(file, '', 'disk_full')", ["storage/a.py:1: error-disk-full wants free"]),
        (
            "Refusal(file, '', 'disk_full', params=(('full', '3'),))",
            ["storage/a.py:1: error-disk-full wants free"],
        ),
        (
            "RefusedError('no_such' if early else 'disk_full', free=1)",
            ["storage/a.py:1: no sentence error-no-such"],
        ),
        ("raise ValueError('no_such')", []),
    ],
)
def test_an_error_without_its_sentence_is_found(
    plant: Plant, tmp_path: Path, code: str, findings: list[str]
) -> None:
    plant(FRENCH, WHOLE)
    plant("storage/a.py", code)

    assert check_error_sentences(tmp_path) == findings


def test_a_variable_of_two_words_is_passed_with_an_underscore(plant: Plant, tmp_path: Path) -> None:
    plant(FRENCH, "error-disk-full = Il reste { $free-space } Mo.\n")
    plant("storage/a.py", "raise HomeError('disk_full', free_space=3)")

    assert check_error_sentences(tmp_path) == []
