"""The communes: invented files in both published layouts, and the real ones where present."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from models.errors import InputError
from models.records.imports import Refusal
from models.records.repertoire import Commune
from storage.imports.communes import read_communes
from tests.storage.imports.shared_data import shared_files

_POSTCODES = """\
Code_commune_INSEE;Nom_commune;Code_postal;Libelle_acheminement;Ligne_5;coordonnees_gps
99001;ST ESSAI;99000;ST ESSAI;;47.20, -1.55
99001;ST ESSAI;99100;ST ESSAI;LE BOURG;
75103;PARIS 03;75003;PARIS;;48.863, 2.359
99002;ILE SANS CARTE;99200;ILE SANS CARTE;;
99003;ZERO;99300;ZERO;;0, 0
"""
_POPULATIONS = """REG;DEP;COM;Commune;PMUN;PCAP;PTOT
99;99;99001;Saint-Essai-la-Forêt;1 234;10;1244
99;99;99009;Neuve;50;0;50
"""


def _write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def test_postcodes_and_populations_are_merged_by_insee_code(tmp_path: Path) -> None:
    postcodes = tmp_path / "laposte.csv.gz"
    postcodes.write_bytes(gzip.compress(_POSTCODES.encode()))
    populations = _write(tmp_path / "insee.csv", _POPULATIONS)

    communes, refused = read_communes([postcodes, populations])

    assert communes == (
        Commune("75103", "PARIS 03", ("75003",), 48.863, 2.359),
        Commune("99001", "Saint-Essai-la-Forêt", ("99000", "99100"), 47.2, -1.55, 1234),
    )
    assert refused == (
        Refusal(
            "laposte.csv.gz", "line 5", "commune_without_coordinates", (("name", "ILE SANS CARTE"),)
        ),
        Refusal("laposte.csv.gz", "line 6", "commune_without_coordinates", (("name", "ZERO"),)),
        Refusal("insee.csv", "line 3", "commune_without_coordinates", (("name", "Neuve"),)),
    )
    assert read_communes([populations, postcodes])[0] == communes


def test_headers_as_published_in_other_years_are_known(tmp_path: Path) -> None:
    text = (
        "#Code_commune_INSEE;Nom_de_la_commune;Code_postal;Libellé_d_acheminement;Ligne_5;_geopoint\n"
        "99001;ST ESSAI;99000;ST ESSAI;;47.20,-1.55\n"
    )
    for encoding in ("utf-8", "utf-8-sig", "latin-1"):
        communes, refused = read_communes([_write(tmp_path / "c.csv", text, encoding)])
        assert communes == (Commune("99001", "ST ESSAI", ("99000",), 47.2, -1.55),)
        assert refused == ()


def test_populations_in_latin_1_keep_their_accents(tmp_path: Path) -> None:
    paths = [
        _write(tmp_path / "insee.csv", _POPULATIONS, "latin-1"),
        _write(tmp_path / "laposte.csv", _POSTCODES),
    ]
    assert read_communes(paths)[0][1].name == "Saint-Essai-la-Forêt"


def test_populations_alone_cannot_place_anything(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="communes_without_coordinates"):
        read_communes([_write(tmp_path / "insee.csv", _POPULATIONS)])


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("a;b\n1;2\n", "communes_layout_unknown"),
        ("Code_commune_INSEE;Nom_commune;Code_postal\n99001;X;99000\n", "communes_layout_unknown"),
        ("\n", "file_empty"),
        ("", "file_empty"),
    ],
)
def test_another_file_is_not_taken_for_communes(tmp_path: Path, content: str, code: str) -> None:
    with pytest.raises(InputError) as raised:
        read_communes([_write(tmp_path / "autre.csv", content)])
    assert raised.value.code == code
    assert raised.value.params == {"file": "autre.csv"}


def test_codes_are_one_commune_each_in_the_published_files_too(tmp_path: Path) -> None:
    invented = [_write(tmp_path / "laposte.csv", _POSTCODES)]
    published = shared_files("data/communes/*.csv.gz")
    for paths in filter(None, (invented, published)):
        communes, refused = read_communes(paths)
        codes = {commune.code for commune in communes}
        assert len(codes) == len(communes) >= len(refused)
        assert "75103" in codes
        assert all(commune.postcodes for commune in communes)
