"""The repertoire: an invented one in the published layout, and the real one where present."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from models.errors import InputError
from models.records.repertoire import Appellation, Mobility, Occupation, OccupationSkill, Skill
from storage.imports.rome import read_rome
from tests.storage.imports.shared_data import shared_files

# Occupations, titles, skills, links, mobilities, regulated, core: counted apart from our reader.
_COUNTS = {"RefRomeCsv_v460.zip": (1_584, 13_120, 33_671, 90_556, 14_912, 241, 18_900)}

_Rows = Sequence[Sequence[str]]
_TABLES: dict[str, _Rows] = {
    "referentiel_code_rome": (
        ("code_rome", "code_fiche_metier", "libelle_rome", "emploi_reglemente"),
        ("N1103", "1", "Préparateur / Préparatrice d''essai", "N"),
        ("J1506", "2", "Soignant\n\u202esur deux\x1blignes", "O"),
    ),
    "referentiel_appellation": (
        ("code_ogr", "libelle_appellation_long", "code_rome"),
        ("9001", "Préparateur / Préparatrice de nuit", "N1103"),
        ("9002", "Appellation d''un métier inconnu", "Z9999"),
    ),
    "item": (
        ("code_ogr", "libelle", "code_rubrique"),
        ("801", "Emballer un colis", "1"),
        ("802", "Faire preuve d''attention", "2"),
        ("803", "Règles d''hygiène", "3"),
        ("804", "En zone froide", ""),
    ),
    "coherence_item": (
        ("code_rome", "code_ogr", "coeur_metier"),
        ("N1103", "801", ""),
        ("N1103", "801", "Principale"),
        ("N1103", "801", "Émergente"),
        ("N1103", "803", "Émergente"),
        ("N1103", "804", "Principale"),
        ("Z9999", "801", "Principale"),
        ("J1506", "999", "Principale"),
    ),
    "rubrique_mobilite": (
        ("code_rome", "code_rome_cible", "numero_ordre"),
        ("N1103", "J1506", "2"),
        ("N1103", "J1506", "1"),
        ("N1103", "J1506", "3"),
        ("N1103", "N1103", "1"),
        ("N1103", "Z9999", "3"),
    ),
}


def _csv(rows: _Rows) -> bytes:
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
    return text.getvalue().encode("utf-8")


def _zip(path: Path, version: str = "_v460", **replaced: bytes) -> Path:
    return _zip_with(path, replaced, version)


def _zip_with(path: Path, replaced: Mapping[str, bytes | None], version: str = "_v460") -> Path:
    """Write the invented repertoire; a table given as ``None`` is left out."""
    with zipfile.ZipFile(path, "w") as archive:
        for table, rows in _TABLES.items():
            content = replaced.get(table, _csv(rows))
            if content is not None:
                archive.writestr(f"unix_{table}{version}_utf8.csv", content)
        archive.writestr(f"unix_texte{version}_utf8.csv", b"\xff\xfe broken and not needed")
        archive.writestr("version.txt", "Numero de version : 61")
    return path


def test_what_the_repertoire_says_is_read_and_tidied(tmp_path: Path) -> None:
    tables = read_rome(_zip(tmp_path / "rome.zip"))
    assert tables.version == "460"
    assert tables.occupations == (
        Occupation("N1103", "Préparateur / Préparatrice d'essai", "N11"),
        Occupation("J1506", "Soignant sur deux lignes", "J15", is_regulated=True),
    )
    assert tables.appellations == (
        Appellation("9001", "Préparateur / Préparatrice de nuit", "N1103"),
    )
    assert tables.skills == (
        Skill("801", "Emballer un colis"),
        Skill("802", "Faire preuve d'attention"),
        Skill("803", "Règles d'hygiène"),
    )
    assert tables.occupation_skills == (
        OccupationSkill("N1103", "801", is_core=True),
        OccupationSkill("N1103", "803", is_core=False),
    )
    assert tables.mobilities == (Mobility("N1103", "J1506", 1),)


def test_a_byte_order_mark_and_reordered_columns_change_nothing(tmp_path: Path) -> None:
    item = [(rubric, code, label) for code, label, rubric in _TABLES["item"]]
    moved = _zip(tmp_path / "moved.zip", item=b"\xef\xbb\xbf" + _csv(item))
    assert read_rome(moved) == read_rome(_zip(tmp_path / "rome.zip"))


def test_without_versions_in_the_names_version_txt_tells(tmp_path: Path) -> None:
    assert read_rome(_zip(tmp_path / "rome.zip", version="")).version == "461"


def test_an_old_repertoire_is_recognised_by_version_or_by_size(tmp_path: Path) -> None:
    with pytest.raises(InputError) as raised:
        read_rome(_zip(tmp_path / "RefRomeCsv.zip", version="_v331"))
    assert raised.value.code == "rome_old"
    assert raised.value.params["version"] == "331"

    header = _TABLES["referentiel_code_rome"][0]
    rows = [header, *((f"A{n:04d}", "1", f"Métier {n}", "") for n in range(531))]
    old = _zip(tmp_path / "renamed.zip", referentiel_code_rome=_csv(rows))
    with pytest.raises(InputError) as raised:
        read_rome(old)
    assert raised.value.params == {"file": "renamed.zip", "version": "460", "occupations": 531}


@pytest.mark.parametrize("table", _TABLES)
def test_a_missing_table_is_named(tmp_path: Path, table: str) -> None:
    with pytest.raises(InputError) as raised:
        read_rome(_zip_with(tmp_path / "rome.zip", {table: None}))
    assert raised.value.code == "rome_table_missing"
    assert raised.value.params == {"file": "rome.zip", "table": table}


@pytest.mark.parametrize("table", _TABLES)
def test_a_missing_column_is_named(tmp_path: Path, table: str) -> None:
    rows = [row[:-1] for row in _TABLES[table]]
    with pytest.raises(InputError) as raised:
        read_rome(_zip_with(tmp_path / "rome.zip", {table: _csv(rows)}))
    assert raised.value.code == "rome_column_missing"
    assert raised.value.params["column"] == _TABLES[table][0][-1]


@pytest.mark.parametrize("table", _TABLES)
def test_a_needed_table_must_be_utf8(tmp_path: Path, table: str) -> None:
    content = _csv(_TABLES[table]) + b'"\xe9\xe8"\n'
    with pytest.raises(InputError) as raised:
        read_rome(_zip_with(tmp_path / "rome.zip", {table: content}))
    assert raised.value.code == "rome_encoding_wrong"
    assert raised.value.params["table"] == table


def test_short_rows_and_orders_that_are_no_numbers_break_a_table(tmp_path: Path) -> None:
    short = _zip(tmp_path / "short.zip", item=_csv([*_TABLES["item"], ("805",)]))
    words = _csv([*_TABLES["rubrique_mobilite"], ("N1103", "J1506", "first")])
    for path in (short, _zip(tmp_path / "words.zip", rubrique_mobilite=words)):
        with pytest.raises(InputError, match="rome_table_broken"):
            read_rome(path)


def test_an_empty_repertoire_is_not_an_import(tmp_path: Path) -> None:
    empty = _csv(_TABLES["referentiel_code_rome"][:1])
    with pytest.raises(InputError, match="rome_empty"):
        read_rome(_zip(tmp_path / "rome.zip", referentiel_code_rome=empty))


def test_a_truncated_zip_and_what_is_no_zip_are_refused(tmp_path: Path) -> None:
    whole = _zip(tmp_path / "rome.zip").read_bytes()
    for name, content in (("cut.zip", whole[: len(whole) // 2]), ("text.zip", b"code;libelle")):
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(InputError) as raised:
            read_rome(path)
        assert raised.value.code == "zip_broken"
        assert raised.value.params == {"file": name}


def test_a_flipped_byte_inside_a_table_is_noticed(tmp_path: Path) -> None:
    path = _zip(tmp_path / "rome.zip")
    content = bytearray(path.read_bytes())
    content[content.index(b"Emballer")] ^= 1
    path.write_bytes(content)
    with pytest.raises(InputError, match="zip_broken"):
        read_rome(path)


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="file_missing"):
        read_rome(tmp_path / "absent.zip")


def test_a_repertoire_is_consistent_the_published_one_too(tmp_path: Path) -> None:
    for path in (_zip(tmp_path / "rome.zip"), *shared_files("data/rome/*.zip")):
        tables = read_rome(path)
        occupations = {occupation.code for occupation in tables.occupations}
        skills = {skill.ogr for skill in tables.skills}
        links = {(link.occupation, link.skill) for link in tables.occupation_skills}
        moves = {(move.origin, move.target) for move in tables.mobilities}
        assert len(links) == len(tables.occupation_skills)
        assert len(moves) == len(tables.mobilities)
        assert {code for code, _ in links} | {
            code for move in moves for code in move
        } <= occupations
        assert {skill for _, skill in links} <= skills
        assert _COUNTS.get(path.name) in (
            None,
            (
                len(occupations),
                len(tables.appellations),
                len(skills),
                len(links),
                len(moves),
                sum(occupation.is_regulated for occupation in tables.occupations),
                sum(link.is_core for link in tables.occupation_skills),
            ),
        )


def test_a_table_that_unzips_without_end_is_refused(tmp_path: Path) -> None:
    path = _zip_with(tmp_path / "rome.zip", {"item": None})
    with (
        zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open("unix_item_v460_utf8.csv", "w", force_zip64=True) as member,
    ):
        for _ in range(51):
            member.write(bytes(10_000_000))
    with pytest.raises(InputError, match="file_too_large"):
        read_rome(path)
