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
        Commune("75056", "PARIS", (), 48.863, 2.359),
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
    assert read_communes(paths)[0][2].name == "Saint-Essai-la-Forêt"


_WHOLE_CITIES = {"75056", "69123", "13055"}


def test_a_whole_city_stands_in_the_middle_of_its_arrondissements(tmp_path: Path) -> None:
    header = "Code_commune_INSEE;Nom_commune;Code_postal;Libelle_acheminement;Ligne_5;_geopoint\n"
    rows = (
        "69381;LYON 01;69001;LYON;;45.77, 4.83\n69382;LYON 02;69002;LYON;;45.75, 4.82\n"
        "13201;MARSEILLE 01;13001;MARSEILLE;;43.30, 5.38\n"
    )
    insee = "REG;DEP;COM;Commune;PMUN\n84;69;69123;Lyon;520 774\n"
    files = [_write(tmp_path / "a.csv", header + rows), _write(tmp_path / "b.csv", insee)]
    communes, refused = read_communes(files)
    by_code = {commune.code: commune for commune in communes}
    assert refused == ()
    assert by_code["69123"] == Commune("69123", "Lyon", (), 45.76, 4.825, 520_774)
    assert by_code["13055"] == Commune("13055", "MARSEILLE", (), 43.3, 5.38)
    assert "75056" not in by_code


def test_a_real_commune_without_coordinates_is_refused_once_however_many_its_rows(
    tmp_path: Path,
) -> None:
    header = "Code_commune_INSEE;Nom_commune;Code_postal;Libelle_acheminement;Ligne_5;_geopoint\n"
    rows = "97701;ST BARTHELEMY;97133;ST BARTHELEMY;;\n97701;ST BARTHELEMY;97098;CEDEX;;\n"
    rows += "44109;NANTES;44000;NANTES;;47.2, -1.55\n"
    insee = "REG;DEP;COM;Commune;PMUN\n;977;97701;Saint-Barthélemy;10 000\n"
    files = [_write(tmp_path / "a.csv", header + rows), _write(tmp_path / "b.csv", insee)]
    communes, refused = read_communes(files)
    assert [commune.code for commune in communes] == ["44109"]
    assert [(r.place, r.params) for r in refused] == [("line 2", (("name", "Saint-Barthélemy"),))]


def test_each_file_alone_completes_what_is_known(tmp_path: Path) -> None:
    """Populations after postcodes, then postcodes again: nothing of the other file is lost."""
    postcodes = _write(tmp_path / "laposte.csv", _POSTCODES)
    populations = _write(tmp_path / "insee.csv", _POPULATIONS)
    both = {commune.code: commune for commune in read_communes([postcodes, populations])[0]}

    known = {commune.code: commune for commune in read_communes([postcodes])[0]}
    after, refused = read_communes([populations], known)
    assert after == (both["99001"],)
    assert [dict(refusal.params)["name"] for refusal in refused] == ["Neuve"]
    again, _ = read_communes([postcodes], known | {c.code: c for c in after})
    assert {commune.code: commune for commune in again} == both


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
        assert {"75056"} <= {c.code for c in communes if not c.postcodes} <= _WHOLE_CITIES
