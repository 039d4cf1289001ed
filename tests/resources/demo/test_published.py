"""The demonstration's repertoire and communes: published layouts, wordings of our own."""

from __future__ import annotations

import csv
import gzip
import io
import os
import re
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from resources.demo.material import FIRST_RETIRED, Material
from tests.resources.demo.conftest import Demo

SHARED = Path(os.environ.get("ARBITRE_SHARED", Path(__file__).parents[4] / "shared"))
REAL_REPERTOIRES = sorted(SHARED.glob("data/rome/RefRomeCsv_*.zip"))
REAL_COMMUNES = sorted(SHARED.glob("data/communes/laposte_*.csv.gz"))

# What a reader needs of the published repertoire.
COLUMNS = {
    "referentiel_code_rome": [
        "code_rome", "code_fiche_metier", "code_ogr", "libelle_rome", "transition_eco",
        "transition_num", "transition_demo", "emploi_reglemente", "emploi_cadre",
        "code_rome_parent",
    ],
    "item": ["code_ogr", "libelle", "code_rubrique"],
    "coherence_item": ["code_rome", "code_ogr", "coeur_metier"],
    "rubrique_mobilite": ["code_rome", "code_rome_cible", "numero_ordre"],
}  # fmt: skip


def _table(archive: Path, name: str) -> list[list[str]]:
    """Rows of the one table of this name, header first, whatever the version."""
    with zipfile.ZipFile(archive) as zipped:
        (member,) = (n for n in zipped.namelist() if re.fullmatch(rf"unix_{name}_v\d+_.*", n))
        text = io.TextIOWrapper(zipped.open(member), encoding="utf-8", newline="")
        return list(csv.reader(text))


def _column(archive: Path, name: str, column: str) -> list[str]:
    header, *rows = _table(archive, name)
    return [row[header.index(column)] for row in rows]


def _communes(path: Path) -> list[list[str]]:
    text = gzip.decompress(path.read_bytes()).decode("utf-8")
    return [line.split(";") for line in text.split("\r\n")[:-1]]


def test_tables_have_the_columns_of_the_published_ones(demo: Demo) -> None:
    with zipfile.ZipFile(demo.files.rome) as zipped:
        members = zipped.namelist()
    assert "version.txt" in members
    names = {n.removeprefix("unix_").split("_v400")[0] for n in members if n.endswith(".csv")}
    assert set(COLUMNS) < names
    for archive in (demo.files.rome, *REAL_REPERTOIRES):
        assert {name: _table(archive, name)[0] for name in COLUMNS} == COLUMNS
    for real in REAL_REPERTOIRES:
        for name in names:
            assert _table(demo.files.rome, name)[0] == _table(real, name)[0]


def test_codes_and_names_of_occupations_are_true(material: Material) -> None:
    for real in REAL_REPERTOIRES:
        header, *rows = _table(real, "referentiel_code_rome")
        published = {(r := dict(zip(header, row, strict=True)))["code_rome"]: r for row in rows}
        for job in material.jobs.values():
            true = published[job.code]
            assert (job.name, job.regulated) == (
                true["libelle_rome"],
                true["emploi_reglemente"] == "O",
            )
        domains = dict(_table(real, "domaine_professionnel")[1:])
        assert all(domains[code] == name for code, name, _ in material.domains)


def test_no_wording_of_the_published_repertoire_is_ours(material: Material) -> None:
    for real in REAL_REPERTOIRES:
        jobs = material.jobs.values()
        ours = {label.casefold() for job in jobs for label in (*job.items, job.retired)}
        theirs = {label.casefold() for label in _column(real, "item", "libelle")}
        assert len(theirs) > 10_000  # there is something to find
        assert not ours & theirs

        texts = "\n".join(_column(real, "texte", "libelle_texte")).casefold()
        assert len(texts) > 100_000
        sentences = [s for group in material.phrases.values() for s in group]
        assert not [s for s in sentences if s.casefold() in texts]

        codes = {int(code) for code in _column(real, "item", "code_ogr")}
        invented = {int(code) for code in material.skill_codes.values()}
        assert max(codes) < FIRST_RETIRED <= min(map(int, material.retired_codes.values()))
        assert not codes & invented


def test_communes_are_true_and_their_points_are_our_own(demo: Demo) -> None:
    header, *ours = _communes(demo.files.communes)
    # Two decimals: written from general knowledge, not taken from the published twelve.
    assert all(len(degrees.split(".")[1]) <= 2 for row in ours for degrees in row[5].split(", "))
    for real in REAL_COMMUNES:
        true_header, *theirs = _communes(real)
        assert header == true_header
        published = {(row[0], row[1], row[2]): row[5] for row in theirs}
        for row in ours:
            true = [float(degrees) for degrees in published[row[0], row[1], row[2]].split(", ")]
            # A tenth of a degree is about 10 km.
            assert [float(d) for d in row[5].split(", ")] == pytest.approx(true, abs=0.1)


def test_the_hand_written_sources_hold_together(material: Material) -> None:
    jobs = material.jobs
    assert len(jobs) == 60
    assert len(material.towns) == 40
    assert {job.code[:3] for job in jobs.values()} == {code for code, _, _ in material.domains}
    for job in jobs.values():
        assert set(job.near) <= set(jobs) - {job.code}
        assert 6 <= len(set(job.items)) == len(job.items) <= 14
        assert job.sector in material.sectors
        titles = {need.label for need in job.credentials if need.kind == "title"}
        licences = {need.label for need in job.credentials if need.kind == "licence"}
        assert titles <= set(material.titles)
        assert licences <= set(material.licences)
    shared = Counter(label for job in jobs.values() for label in job.items)
    assert sum(times > 1 for times in shared.values()) > 80  # trades have gestures in common
