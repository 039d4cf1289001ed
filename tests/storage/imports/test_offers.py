"""Offers as published, from files to records."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import InputError
from models.records.imports import Refusal
from models.records.offers import (
    CredentialDemand,
    CredentialKind,
    EducationDemand,
    LanguageDemand,
    Offer,
    Place,
    Salary,
    SkillDemand,
    Source,
    WorkingTime,
)
from storage.imports.offers import iter_offers

_PUBLISHED: dict[str, Any] = {
    "id": "199ESSAI",
    "intitule": "Préparateur / Préparatrice de commandes (H/F)",
    "description": "Vous préparez les colis.\r\nCACES R489 1 souhaité. Tél. 02 40 11 22 33.",
    "dateCreation": "2026-11-02T08:15:00.000Z",
    "dateActualisation": "2026-11-20T10:00:00+01:00",
    "lieuTravail": {
        "libelle": "44 - NANTES",
        "latitude": 47.22,
        "longitude": -1.55,
        "codePostal": "44000",
        "commune": "44109",
    },
    "romeCode": "N1103",
    "romeLibelle": "Magasinage et préparation de commandes",
    "appellationlibelle": "Préparateur / Préparatrice de commandes",
    "entreprise": {"nom": "Entrepôts du Sillon", "entrepriseAdaptee": False},
    "typeContrat": "CDD",
    "typeContratLibelle": "Contrat à durée déterminée - 4 Mois",
    "natureContrat": "Contrat travail",
    "experienceExige": "E",
    "experienceLibelle": "6 mois",
    "formations": [
        {
            "domaineLibelle": "magasinage",
            "niveauLibelle": "CAP, BEP et équivalents",
            "commentaire": "titre professionnel préparateur de commandes",
            "exigence": "S",
        },
        {"niveauLibelle": None, "exigence": "E"},
        None,
    ],
    "langues": [{"libelle": "Anglais", "exigence": "S"}],
    "permis": [{"libelle": "B - Véhicule léger", "exigence": "E"}],
    "competences": [
        {"code": "900001", "libelle": "Emballer un colis", "exigence": "E"},
        {"libelle": "Compter un stock", "exigence": "S"},
        {"code": None, "libelle": "", "exigence": "S"},
    ],
    "salaire": {"libelle": "Mensuel de 1900.0 Euros à 2000.0 Euros sur 12 mois"},
    "dureeTravailLibelle": "35H Travail en journée",
    "dureeTravailLibelleConverti": "Temps plein",
    "alternance": False,
    "contact": {"nom": "Mme Invention", "courriel": "invention@entrepot.example"},
    "agence": {"courriel": "agence@service.example"},
    "nombrePostes": 2,
    "origineOffre": {"origine": "1", "urlOrigine": "https://offres.example/199ESSAI"},
    "contexteTravail": {"horaires": ["Travail le samedi"], "conditionsExercice": []},
    "uneCleDeDemain": {"inconnue": [1, 2]},
}
_READ = Offer(
    id="199ESSAI",
    title="Préparateur / Préparatrice de commandes (H/F)",
    description="Vous préparez les colis.\nCACES R489 1 souhaité. Tél. […].",
    created_at=datetime(2026, 11, 2, 8, 15, tzinfo=UTC),
    updated_at=datetime(2026, 11, 20, 9, 0, tzinfo=UTC),
    occupation="N1103",
    occupation_label="Magasinage et préparation de commandes",
    appellation="Préparateur / Préparatrice de commandes",
    employer="Entrepôts du Sillon",
    place=Place("44 - NANTES", "44109", "44000", 47.22, -1.55),
    contract="CDD",
    contract_label="Contrat à durée déterminée - 4 Mois",
    contract_nature="Contrat travail",
    contract_months=4,
    experience_years=0.5,
    is_experience_required=True,
    experience_label="6 mois",
    education=(EducationDemand(3, "magasinage", False),),
    languages=(LanguageDemand("Anglais", False),),
    credentials=(
        CredentialDemand(CredentialKind.LICENCE, "B", True),
        CredentialDemand(
            CredentialKind.TITLE, "Titre professionnel préparateur de commandes", False
        ),
        CredentialDemand(
            CredentialKind.HABILITATION, "CACES R489", False, "1", "CACES R489 1 souhaité"
        ),
    ),
    skills=(
        SkillDemand("900001", "Emballer un colis", True),
        SkillDemand(None, "Compter un stock", False),
    ),
    salary=Salary("Mensuel de 1900.0 Euros à 2000.0 Euros sur 12 mois", 1900, 2000),
    working_time=WorkingTime(35, True, False, True),
    posts=2,
    source=Source.FRANCE_TRAVAIL,
    url="https://offres.example/199ESSAI",
)


def _one(tmp_path: Path, **fields: object) -> Offer | Refusal:
    path = tmp_path / "offres.json"
    path.write_text(json.dumps([{"id": "1", **fields}]), encoding="utf-8")
    [read] = iter_offers(path)
    return read


def _offer(tmp_path: Path, **fields: object) -> Offer:
    read = _one(tmp_path, **fields)
    assert isinstance(read, Offer)
    return read


def test_an_offer_is_the_same_in_every_layout(tmp_path: Path) -> None:
    layouts = {
        "answer.json": json.dumps({"resultats": [_PUBLISHED], "filtresPossibles": []}),
        "array.json": json.dumps([_PUBLISHED], indent=1),
        "lines.jsonl": json.dumps(_PUBLISHED, ensure_ascii=False) + "\n",
    }
    for name, text in layouts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        (tmp_path / f"{name}.gz").write_bytes(gzip.compress(text.encode()))
        assert list(iter_offers(tmp_path / name)) == [_READ]
        assert list(iter_offers(tmp_path / f"{name}.gz")) == [_READ]


def test_contacts_and_agencies_never_leave_the_reader(tmp_path: Path) -> None:
    published = json.dumps(_PUBLISHED, ensure_ascii=False)
    [read] = iter_offers(_written(tmp_path, published))
    for private in ("Invention", "entrepot.example", "service.example", "11 22 33"):
        assert private in published
        assert private not in repr(read)


def test_an_offer_that_says_nothing_is_all_unknown(tmp_path: Path) -> None:
    assert _offer(tmp_path) == Offer("1", "", "")
    nothing = dict.fromkeys(_PUBLISHED) | {"id": "1"}
    assert _offer(tmp_path, **nothing) == Offer("1", "", "")
    assert _offer(
        tmp_path, romeCode="", lieuTravail={}, competences=[], entreprise={"nom": " "}, salaire={}
    ) == Offer("1", "", "")


def test_numbers_as_text_and_text_as_numbers_are_understood(tmp_path: Path) -> None:
    offer = _offer(
        tmp_path,
        id=12345,
        nombrePostes="3",
        lieuTravail={"latitude": "47,22", "longitude": "-1.55", "codePostal": 44000},
        competences=[{"code": 900001, "libelle": "Emballer", "exigence": "E"}],
        origineOffre={"origine": 2, "urlOrigine": "https://partenaire.example/1"},
        alternance="true",
    )
    assert offer.id == "12345"
    assert offer.posts == 3
    assert offer.place == Place(None, None, "44000", 47.22, -1.55)
    assert offer.skills[0].code == "900001"
    assert offer.source is Source.PARTNER
    assert offer.conditions == ("apprenticeship",)


def test_a_place_that_says_france_has_no_coordinates(tmp_path: Path) -> None:
    place = {"libelle": "France", "latitude": 46.6, "longitude": 1.9}
    assert _offer(tmp_path, lieuTravail=place).place == Place("France")


def test_a_salary_that_cannot_be_is_doubtful(tmp_path: Path) -> None:
    offer = _offer(tmp_path, salaire={"libelle": "Mensuel de 38000.0 Euros"})
    assert offer.salary == Salary("Mensuel de 38000.0 Euros", is_doubtful=True)


def test_part_time_hours_bring_the_salary_to_full_time(tmp_path: Path) -> None:
    offer = _offer(
        tmp_path,
        salaire={"libelle": "Mensuel de 950 Euros", "commentaire": "3000 € par mois"},
        dureeTravailLibelle="17H30 Travail en journée",
        dureeTravailLibelleConverti="Temps partiel",
    )
    assert offer.salary.monthly_low == 1900


def test_an_address_that_is_no_web_address_is_not_kept(tmp_path: Path) -> None:
    assert _offer(tmp_path, origineOffre={"urlOrigine": "javascript:alert(1)"}).url is None


def test_unknown_codes_stay_unknown(tmp_path: Path) -> None:
    offer = _offer(tmp_path, romeCode="M18", typeContrat="XYZ", origineOffre={"origine": "7"})
    assert (offer.occupation, offer.contract, offer.source) == (None, "XYZ", None)


@pytest.mark.parametrize(
    ("fields", "code", "params"),
    [
        ({"id": None}, "offer_without_id", ()),
        ({"id": "  "}, "offer_without_id", ()),
        ({"id": {"n": 1}}, "offer_unreadable", (("field", "id"),)),
        ({"id": "x" * 201}, "offer_id_too_long", (("limit", "200"),)),
        (
            {"competences": [{"code": []}] * 30},
            "offer_unreadable",
            (("field", "competences 21 > code"),),
        ),
    ],
)
def test_an_offer_that_cannot_be_read_is_refused_and_the_others_go_on(
    tmp_path: Path, fields: dict[str, object], code: str, params: tuple[tuple[str, str], ...]
) -> None:
    path = tmp_path / "offres.json"
    path.write_text(json.dumps([{"id": "1"}, {"id": "2", **fields}, 3, {"id": "4"}]))
    assert list(iter_offers(path)) == [
        Offer("1", "", ""),
        Refusal("offres.json", "item 2", code, params),
        Refusal("offres.json", "item 3", "offer_unreadable", (("field", ""),)),
        Offer("4", "", ""),
    ]


@pytest.mark.parametrize(
    ("fields", "left_out"),
    [
        ({"description": ["a"]}, "description"),
        ({"dateCreation": 7.5}, "dateCreation"),
        ({"salaire": "2000 euros"}, "salaire"),
        ({"lieuTravail": "Nantes"}, "lieuTravail"),
        ({"lieuTravail": {"latitude": "au nord", "longitude": 1}}, "lieuTravail > latitude"),
        ({"competences": [{"libelle": "a"}, {"libelle": []}]}, "competences 2 > libelle"),
        ({"competences": [{"libelle": "a"}, "b"]}, "competences 2"),
        ({"contexteTravail": {"horaires": ["a", {}]}}, "contexteTravail > horaires 2"),
        ({"competences": {"code": "1"}}, "competences"),
        ({"dateActualisation": "hier"}, "dateActualisation"),
        ({"nombrePostes": "plusieurs"}, "nombrePostes"),
        ({"nombrePostes": "inf"}, "nombrePostes"),
    ],
)
def test_a_part_that_cannot_be_read_is_unknown_and_said_and_its_offer_is_kept(
    tmp_path: Path, fields: dict[str, object], left_out: str
) -> None:
    path = tmp_path / "offres.json"
    path.write_text(json.dumps([{"id": "1", "intitule": "Essai", **fields}]))
    said, offer = iter_offers(path)
    params = (("field", left_out),)
    assert said == Refusal(
        "offres.json", "item 1", "offer_field_unreadable", params, is_record=False
    )
    assert isinstance(offer, Offer)
    assert (offer.id, offer.title) == ("1", "Essai")


def test_what_is_left_out_takes_nothing_else_along(tmp_path: Path) -> None:
    *said, offer = iter_offers(
        _written(
            tmp_path,
            json.dumps(
                [
                    {
                        "id": "1",
                        "lieuTravail": {"libelle": "44 - NANTES", "latitude": "au nord"},
                        "competences": [{"libelle": "a"}, 7],
                    }
                ]
            ),
        )
    )
    assert len(said) == 2
    assert isinstance(offer, Offer)
    assert offer.place.label == "44 - NANTES"
    assert [demand.label for demand in offer.skills] == ["a"]


def test_nothing_that_steers_a_screen_is_kept_and_a_label_is_one_line(tmp_path: Path) -> None:
    offer = _offer(
        tmp_path,
        intitule="Cariste\n2. Fausse offre\x1b[31m\u202egnaf",
        entreprise={"nom": "Dépôt\r\n\x9b2J Essai"},
        competences=[{"libelle": "Ranger\u2028des\u200b colis", "exigence": "E"}],
        description="Une ligne\ndeux lignes\x07",
    )
    assert offer.title == "Cariste 2. Fausse offre [31mgnaf"
    assert offer.employer == "Dépôt 2J Essai"
    assert offer.skills[0].label == "Ranger des colis"
    assert offer.description == "Une ligne\ndeux lignes"


def test_a_number_composed_like_a_nir_is_masked(tmp_path: Path) -> None:
    offer = _offer(tmp_path, description="Votre NIR 2 69 05 49 588 157 81 (clé fausse), merci")
    assert offer.description == "Votre NIR […] (clé fausse), merci"


def test_a_truncated_delivery_gives_its_offers_then_raises_for_the_caller_to_undo(
    tmp_path: Path,
) -> None:
    text = json.dumps({"resultats": [_PUBLISHED, _PUBLISHED]})[:-30]
    offers = iter_offers(_written(tmp_path, text))
    assert next(offers) == _READ
    with pytest.raises(InputError, match="json_broken"):
        list(offers)


def test_progress_reaches_the_end(tmp_path: Path) -> None:
    path = _written(tmp_path, json.dumps([{"id": str(n)} for n in range(50_000)]))
    seen: list[tuple[int, int]] = []
    assert sum(1 for _ in iter_offers(path, lambda *at: seen.append(at))) == 50_000
    assert len(seen) > 1
    assert seen[-1] == (path.stat().st_size,) * 2


_VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=30),
)
_NESTED = st.one_of(
    _VALUES,
    st.lists(
        st.dictionaries(st.sampled_from(["code", "libelle", "exigence"]), _VALUES), max_size=3
    ),
    st.dictionaries(st.sampled_from(["libelle", "latitude", "longitude", "commune"]), _VALUES),
)


@given(st.dictionaries(st.sampled_from(sorted(_PUBLISHED)), _NESTED))
def test_whatever_stands_in_an_offer_it_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, fields: dict[str, object]
) -> None:
    folder = tmp_path_factory.getbasetemp()
    [read] = iter_offers(_written(folder, json.dumps([fields])))
    if isinstance(read, Offer):
        assert read.id == str(fields["id"]).strip() or read.id
        assert read.place.latitude is None or abs(read.place.latitude) <= 90
    else:
        assert read.code in {"offer_without_id", "offer_unreadable"}


@given(
    st.text(min_size=1, max_size=20).filter(lambda text: text.strip().isalnum()),
    st.sampled_from(["N1103", "J1506", "A1101"]),
    st.floats(42, 51),
    st.floats(-4, 8),
    st.booleans(),
)
def test_an_offer_written_as_published_comes_back(
    tmp_path_factory: pytest.TempPathFactory,
    title: str,
    code: str,
    latitude: float,
    longitude: float,
    is_line: bool,
) -> None:
    place = {"commune": "44109", "latitude": latitude, "longitude": longitude}
    published = {"id": "7", "intitule": title, "romeCode": code, "lieuTravail": place}
    text = json.dumps(published) + "\n" if is_line else json.dumps({"resultats": [published]})
    [offer] = iter_offers(_written(tmp_path_factory.getbasetemp(), text))
    assert isinstance(offer, Offer)
    assert offer.occupation == code
    assert offer.place == Place(None, "44109", None, latitude, longitude)
    assert offer.title.casefold() == title.strip().casefold() or not title.isascii()


def _written(folder: Path, text: str) -> Path:
    path = folder / "offres.json"
    path.write_text(text, encoding="utf-8")
    return path
