"""Publishes a post as an offer in the layout of the API « Offres d'emploi v2 ».

What an announcement says depends on its source, in the shares measured on real offers; it never
says anything that the post does not hold, but for the faults of real files.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any

from resources.demo.descriptions import spoken_duration
from resources.demo.details import own_details, partner_details
from resources.demo.material import Material
from resources.demo.posts import Post

OWN_SHARE = 0.28
_OLDEST_DAYS = 60
_CONTRACTS = {
    "CDI": ("CDI", "Contrat à durée indéterminée"),
    "CDD": ("CDD", "Contrat à durée déterminée"),
    "MIS": ("Intérim", "Mission intérimaire"),
    "SAI": ("Saisonnier", "Contrat travail saisonnier"),
    "LIB": ("Profession libérale", "Profession libérale"),
    "FRA": ("Franchise", "Franchise"),
}


@dataclass(frozen=True, slots=True)
class Issue:
    """When, under what number and by whom an offer is published."""

    number: int
    day: date
    is_own: bool


def publish(rng: Random, material: Material, post: Post, text: str, issue: Issue) -> dict[str, Any]:
    """One offer. Keys are absent, null or empty as in real deliveries."""
    created, updated = _dates(rng, issue.day)
    offer: dict[str, Any] = {
        "id": _id(issue),
        "intitule": _title(rng, post),
        "description": text,
        "dateCreation": created,
        "dateActualisation": updated,
        "lieuTravail": _place(rng, post),
        "romeCode": post.job.code,
        "romeLibelle": post.job.name,
        "appellationlibelle": post.title,
        "entreprise": _employer(rng, post, issue),
        **_contract(rng, post),
        **_experience(rng, post),
        **(own_details(rng, material, post) if issue.is_own else partner_details(rng, post)),
        "accessibleTH": post.condition == "adapted",
        "secteurActivite": post.sector.naf[:2],
        "secteurActiviteLibelle": post.sector.label,
        "origineOffre": _origin(rng, material, issue),
        "offresManqueCandidats": rng.random() < 0.1,
        "entrepriseAdaptee": post.condition == "adapted",
        "employeurHandiEngage": False,
    }
    if rng.random() < 0.08:
        offer["langues"] = None
    if rng.random() < 0.05:
        offer["referenceInterne"] = {"lot": issue.number % 17}  # a key that nobody announced
    return offer


def actualise(offer: dict[str, Any], day: date) -> dict[str, Any]:
    """Update an offer as a later delivery does: one post more, that morning."""
    updated = datetime.combine(day, time(6, 5), UTC)
    posts = int(offer.get("nombrePostes", 1)) + 1
    return {**offer, "dateActualisation": _stamp(updated), "nombrePostes": posts}


def _id(issue: Issue) -> str:
    """Numbers look random and never meet: both multipliers are prime to their modulus."""
    if not issue.is_own:
        return str(4_000_000 + issue.number * 104_729 % 5_000_000)
    rest, letters = issue.number * 104_729 % (100 * 26**4), ""
    for _ in range(4):
        rest, letter = divmod(rest, 26)
        letters += chr(ord("A") + letter)
    return f"{200 + rest % 100}{letters}"


def _dates(rng: Random, day: date) -> tuple[str, str]:
    morning = datetime.combine(day, time(6, 0), UTC)
    age = timedelta(minutes=int(_OLDEST_DAYS * 24 * 60 * rng.random() ** 1.7))
    created = morning - age
    return _stamp(created), _stamp(created + age * rng.choice((0, 0, rng.random())))


def _stamp(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%S}.000Z"


def _title(rng: Random, post: Post) -> str:
    title = f"{post.title}{rng.choice(('', '', ' (H/F)', ' (F/H/X)', f' {post.contract}'))}"
    return title.upper() if rng.random() < 0.06 else title


def _place(rng: Random, post: Post) -> dict[str, Any]:
    """12 % of offers name no commune, 82 % give coordinates (formats, measured on 3,000)."""
    town = post.town
    department = town.code[:2]
    draw = rng.random()
    if draw < 0.04:
        return {"libelle": "France"}
    if draw < 0.12:
        return {"libelle": f"{department} - {town.department}"}
    name = town.name if rng.random() < 0.6 else town.name.upper()
    place: dict[str, Any] = {"libelle": f"{department} - {name}"}
    if draw < 0.94:
        # Some give the commune's point, others the street's.
        shift = 0.02 if rng.random() < 0.5 else 0.0
        place["latitude"] = round(town.latitude + rng.uniform(-shift, shift), 6)
        place["longitude"] = round(town.longitude + rng.uniform(-shift, shift), 6)
    return place | {"codePostal": rng.choice(town.postcodes), "commune": town.code}


def _employer(rng: Random, post: Post, issue: Issue) -> dict[str, Any]:
    if rng.random() < (0.15 if issue.is_own else 0.35):
        return {"nom": None} if rng.random() < 0.3 else {}
    employer: dict[str, Any] = {"nom": post.agency or post.employer}
    if issue.is_own:
        employer["description"] = f"{post.about[0].upper()}{post.about[1:]}."
    return employer | {"entrepriseAdaptee": post.condition == "adapted"}


def _contract(rng: Random, post: Post) -> dict[str, Any]:
    label = rng.choice(_CONTRACTS[post.contract])
    if post.months:
        label += (
            f" - {post.months} Mois" if rng.random() < 0.85 else f" - {post.months * 30} Jour(s)"
        )
    nature = {
        "apprenticeship": "Contrat apprentissage",
        "insertion": "Insertion par l'activ.éco.",
        "self_employed": "Emploi non salarié",
    }.get(post.condition or "", "Contrat travail")
    return {
        "typeContrat": post.contract,
        "typeContratLibelle": label,
        "natureContrat": nature,
        "alternance": post.condition == "apprenticeship",
    }


def _experience(rng: Random, post: Post) -> dict[str, Any]:
    if post.years == 0:
        return {"experienceExige": "D", "experienceLibelle": "Débutant accepté"}
    if post.years < 1 or rng.random() < 0.5:
        label = spoken_duration(post.years)
    else:
        label = f"{post.years:g} An(s)"
        if post.is_experience_required and rng.random() < 0.3:
            label = f"Expérience exigée de {label}"
    exige = "E" if post.is_experience_required else "S"
    return {"experienceExige": exige, "experienceLibelle": label}


def _origin(rng: Random, material: Material, issue: Issue) -> dict[str, Any]:
    if issue.is_own:
        url = f"https://offres.demonstration.example/{_id(issue)}"
        return {"origine": "1", "urlOrigine": url, "partenaires": []}
    name = rng.choice(material.partners)
    url = f"https://partenaires.example/annonce/{_id(issue)}"
    partner = {"nom": name, "url": url, "logo": None}
    return {"origine": "2", "urlOrigine": url, "partenaires": [partner]}
