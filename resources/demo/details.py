"""Adds the details an announcement gives according to its source: skills, hours, salary and so on.

Shares measured on real offers by source; never gives a detail that the post does not hold, but
for the amounts people type in the wrong unit.
"""

from __future__ import annotations

from random import Random
from typing import Any

from resources.demo.descriptions import HOURS_A_MONTH, fiction_mail, fiction_phone
from resources.demo.material import Material
from resources.demo.posts import FULL_TIME_HOURS, Post

_LEVELS = {
    2: "Aucune formation scolaire",
    3: "CAP, BEP et équivalents",
    4: "Bac ou équivalent",
    5: "Bac+2 ou équivalents",
    6: "Bac+3, Bac+4 ou équivalents",
    7: "Bac+5 et plus ou équivalents",
}
_COMPLEMENTS = ("Titres restaurant / Prime de panier", "Mutuelle", "Primes", "Chèque repas")
_STAFF = ("1 ou 2 salariés", "10 à 19 salariés", "50 à 99 salariés", "200 à 249 salariés")


def own_details(rng: Random, material: Material, post: Post) -> dict[str, Any]:
    """Say what France Travail's own offers add: skills on 80 %, hours 97 %, salary 72 %."""
    said: dict[str, Any] = {
        "contact": _contact(rng, post),
        "nombrePostes": rng.choice((1, 1, 1, 2, 3, "2")),
        "qualificationCode": "6",
        "qualificationLibelle": "Employé qualifié",
        "codeNAF": post.sector.naf,
        "trancheEffectifEtab": rng.choice(_STAFF),
    }
    if rng.random() < 0.8:
        said["competences"] = _skills(rng, material, post)
    if rng.random() < 0.97:
        said |= _hours(rng, post)
    if rng.random() < 0.72:
        said["salaire"] = _salary(rng, post)
    elif rng.random() < 0.3:
        said["salaire"] = {"commentaire": "Selon expérience"}
    if rng.random() < 0.35:
        said["formations"] = [_education(rng, post)]
    licences = [
        {"libelle": material.licences[d.need.label], "exigence": "E" if d.is_required else "S"}
        for d in post.demands
        if d.need.kind == "licence"
    ]
    if licences:
        said["permis"] = licences
    if post.is_language_required is not None:
        said["langues"] = [
            {"libelle": "Anglais", "exigence": "E" if post.is_language_required else "S"}
        ]
    if rng.random() < 0.3:
        said["agence"] = {"courriel": fiction_mail(rng), "telephone": fiction_phone(rng)}
    if rng.random() < 0.3:
        said["qualitesProfessionnelles"] = [{"libelle": "Soin et régularité", "description": None}]
    return said


def partner_details(rng: Random, post: Post) -> dict[str, Any]:
    """Say what partner sites add: salary on 29 %, hours on 9 %, one of the two on 34 %."""
    said: dict[str, Any] = {}
    draw = rng.random()
    if draw < 0.29:
        said["salaire"] = _salary(rng, post)
    elif draw > 0.95:
        said["salaire"] = None
    if draw < 0.04 or 0.29 <= draw < 0.34:
        said |= _hours(rng, post)
    return said


def _contact(rng: Random, post: Post) -> dict[str, Any]:
    return {
        "nom": f"{post.employer} - Service du recrutement",
        "coordonnees1": "https://employeur.example/candidature",
        "telephone": fiction_phone(rng),
        "courriel": fiction_mail(rng),
    }


def _skills(rng: Random, material: Material, post: Post) -> list[dict[str, Any]]:
    """Skills of the occupation; 15 % bear a code that today's repertoire no longer has."""
    labels = rng.sample(post.job.items, k=rng.randint(2, min(6, len(post.job.items))))
    skills: list[dict[str, Any]] = []
    for label in dict.fromkeys([*post.tasks[:2], *labels]):
        exigence = "E" if label in post.job.core and rng.random() < 0.6 else "S"
        skill: dict[str, Any] = {"code": material.skill_codes[label], "libelle": label}
        if rng.random() < 0.15:
            skill = {"code": material.retired_codes[post.job.retired], "libelle": post.job.retired}
        elif rng.random() < 0.03:
            del skill["code"]
        skills.append(skill | {"exigence": exigence})
    return skills


def _hours(rng: Random, post: Post) -> dict[str, Any]:
    whole, minutes = int(post.weekly_hours), round(post.weekly_hours % 1 * 60)
    hours = f"{whole}H{minutes:02}" if minutes else f"{whole}H"
    if post.has_night:
        rhythm = "Travail de nuit"
    elif post.has_weekend:
        rhythm = rng.choice(("Travail samedi et dimanche", "Travail le samedi"))
    else:
        rhythm = rng.choice(("Travail en journée", "Horaires normaux", "Horaires variables"))
    label = f"{hours}{rng.choice((' ', '/semaine '))}{rhythm}"
    said: dict[str, Any] = {
        "dureeTravailLibelle": label,
        "dureeTravailLibelleConverti": "Temps plein" if post.is_full_time else "Temps partiel",
    }
    if rng.random() < 0.5:
        said["contexteTravail"] = {"horaires": [rhythm], "conditionsExercice": []}
    return said


def _education(rng: Random, post: Post) -> dict[str, Any]:
    exigence = "E" if post.job.regulated or rng.random() < 0.4 else "S"
    education = {"niveauLibelle": _LEVELS[post.job.education], "exigence": exigence}
    return {"domaineLibelle": post.job.field, **education} if rng.random() < 0.8 else education


def _salary(rng: Random, post: Post) -> dict[str, Any]:
    """Put a salary in words; 3 % of the amounts are of another unit, as people type them."""
    unit = rng.choices(("Mensuel", "Horaire", "Annuel"), (52, 30, 18))[0]
    amount_unit = rng.choice(("Mensuel", "Annuel")) if rng.random() < 0.04 else unit
    # Monthly and yearly pay are those of the post's own hours.
    share = min(1.0, post.weekly_hours / FULL_TIME_HOURS)
    factor = {"Mensuel": share, "Annuel": 12 * share, "Horaire": 1 / HOURS_A_MONTH}[amount_unit]
    notation = rng.choice(("{:.1f}", "{:.2f}", "{:.2f},"))
    text = f"{unit} de {_amount(notation, post.low * factor)} Euros"
    if post.high > post.low and rng.random() < 0.45:
        text += f" à {_amount(notation, post.high * factor)} Euros"
    if unit != "Horaire" and rng.random() < 0.6:
        text += rng.choice((" sur 12 mois", " sur 12.0 mois", " sur 13 mois"))
    said: dict[str, Any] = {"libelle": text}
    if rng.random() < 0.25:
        said["complement1"] = rng.choice(_COMPLEMENTS)
    return said


def _amount(notation: str, amount: float) -> str:
    """``1850.0``, ``1850.00`` or ``1850,00``."""
    if notation.endswith(","):
        return notation[:-1].format(amount).replace(".", ",")
    return notation.format(amount)
