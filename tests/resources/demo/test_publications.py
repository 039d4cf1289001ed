"""The demonstration's offers leave out what real ones leave out, and have their faults."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable

import pytest

from resources.demo.material import FIRST_RETIRED
from tests.resources.demo.conftest import Demo, Offer


def _share(offers: Iterable[Offer], says: Callable[[Offer], object]) -> float:
    told = [bool(says(offer)) for offer in offers]
    return sum(told) / len(told)


def _has_salary(offer: Offer) -> bool:
    return bool((offer.get("salaire") or {}).get("libelle"))


def test_what_offers_leave_out_follows_their_source(demo: Demo) -> None:
    own, partner = demo.of("1"), demo.of("2")
    near = pytest.approx
    assert len(demo.offers) == len(own) + len(partner) == 2000
    assert len(own) / 2000 == near(0.28, abs=0.03)
    assert _share(own, lambda o: o.get("competences")) == near(0.80, abs=0.05)
    assert _share(own, lambda o: o.get("dureeTravailLibelle")) == near(0.97, abs=0.02)
    assert _share(own, _has_salary) == near(0.72, abs=0.05)
    assert _share(own, lambda o: o.get("permis")) == near(0.20, abs=0.05)
    for absent in ("competences", "formations", "permis", "langues", "contact", "agence"):
        assert _share(partner, lambda o, key=absent: o.get(key)) == 0  # type: ignore[misc]
    assert _share(partner, lambda o: o.get("dureeTravailLibelle")) == near(0.09, abs=0.02)
    assert _share(partner, _has_salary) == near(0.29, abs=0.03)
    silent = _share(partner, lambda o: not _has_salary(o) and not o.get("dureeTravailLibelle"))
    assert silent == near(0.66, abs=0.03)
    assert _share(demo.offers, lambda o: o["description"]) == 1


def test_places_are_as_vague_as_real_ones(demo: Demo) -> None:
    places = [offer["lieuTravail"] for offer in demo.offers]
    vague = [place["libelle"] for place in places if "commune" not in place]
    assert len(vague) / len(places) == pytest.approx(0.12, abs=0.02)
    assert {"France", "73 - Savoie"} <= set(vague)
    assert _share(places, lambda p: "latitude" in p) == pytest.approx(0.82, abs=0.03)
    arrondissements = {"75111", "75119", "69383", "69387", "13208"}
    assert arrondissements & {place.get("commune") for place in places}


def test_the_faults_of_real_files_are_there(demo: Demo) -> None:
    offers = demo.offers
    copies = 1 - len({(o["intitule"], o["description"]) for o in offers}) / len(offers)
    assert copies == pytest.approx(0.14, abs=0.03)

    skills = [skill for offer in offers for skill in offer.get("competences", ())]
    gone = _share(skills, lambda s: int(s.get("code", 0)) in range(FIRST_RETIRED, 900000))
    assert gone == pytest.approx(0.15, abs=0.03)
    assert any("code" not in skill for skill in skills)

    salaries = [o["salaire"]["libelle"] for o in offers if _has_salary(o)]
    for notation in (r"Mensuel de \d+\.\d ", r"Annuel de \d+,\d\d ", r"Horaire de \d\d\.", r" à ",
                     r" sur 12\.0 mois$", r"Mensuel de \d{5}"):  # fmt: skip
        assert any(re.search(notation, text) for text in salaries), notation

    experiences = {offer["experienceLibelle"] for offer in offers}
    assert {"Débutant accepté", "1 An(s)", "1 an", "6 mois"} <= experiences
    assert any(label.startswith("Expérience exigée de") for label in experiences)

    assert any("langues" in o and o["langues"] is None for o in offers)
    assert any("salaire" in o and o["salaire"] is None for o in offers)
    assert any(o.get("nombrePostes") == "2" for o in offers)
    assert any("referenceInterne" in o for o in offers)
    assert any("contact" in o for o in offers)
    assert any("agence" in o for o in offers)


def test_special_conditions_are_there(demo: Demo) -> None:
    contracts = Counter(offer["typeContrat"] for offer in demo.offers)
    assert {"CDI", "CDD", "MIS", "SAI", "LIB", "FRA"} == set(contracts)
    natures = {offer["natureContrat"] for offer in demo.offers}
    assert {"Contrat apprentissage", "Emploi non salarié", "Insertion par l'activ.éco."} < natures
    assert any(offer["entrepriseAdaptee"] for offer in demo.offers)


def test_offers_are_at_most_sixty_days_old_and_never_from_tomorrow(demo: Demo) -> None:
    for offer in demo.offers:
        created, updated = offer["dateCreation"], offer["dateActualisation"]
        assert "2026-09-24" <= created <= updated <= "2026-11-23T06:05:00.000Z"
