"""The fields of a published offer that are read, with the types they really come in.

Never names ``contact`` or ``agence``: what is not named here is dropped while decoding.
Source: France Travail, API "Offres d'emploi v2".
"""

from __future__ import annotations

import math
from datetime import UTC, datetime

import msgspec

from storage.imports.nir import mask_nir
from storage.imports.texts import clean, clean_line, mask_contacts

Scalar = str | int | float | bool | None


class RawPlace(msgspec.Struct):
    """``lieuTravail``."""

    libelle: Scalar = None
    latitude: Scalar = None
    longitude: Scalar = None
    codePostal: Scalar = None
    commune: Scalar = None


class RawCompany(msgspec.Struct):
    """``entreprise``."""

    nom: Scalar = None
    entrepriseAdaptee: Scalar = None


class RawDemand(msgspec.Struct):
    """An item of ``competences``, ``langues`` or ``permis``."""

    code: Scalar = None
    libelle: Scalar = None
    exigence: Scalar = None


class RawEducation(msgspec.Struct):
    """An item of ``formations``."""

    domaineLibelle: Scalar = None
    niveauLibelle: Scalar = None
    commentaire: Scalar = None
    exigence: Scalar = None


class RawSalary(msgspec.Struct):
    """``salaire``."""

    libelle: Scalar = None
    commentaire: Scalar = None
    complement1: Scalar = None
    complement2: Scalar = None


class RawOrigin(msgspec.Struct):
    """``origineOffre``."""

    origine: Scalar = None
    urlOrigine: Scalar = None


class RawContext(msgspec.Struct):
    """``contexteTravail``."""

    horaires: list[Scalar] | None = None


class RawOffer(msgspec.Struct):
    """An offer as published; every field may be missing, null or empty."""

    id: Scalar = None
    intitule: Scalar = None
    description: Scalar = None
    dateCreation: Scalar = None
    dateActualisation: Scalar = None
    lieuTravail: RawPlace | None = None
    romeCode: Scalar = None
    romeLibelle: Scalar = None
    appellationlibelle: Scalar = None
    entreprise: RawCompany | None = None
    entrepriseAdaptee: Scalar = None
    typeContrat: Scalar = None
    typeContratLibelle: Scalar = None
    natureContrat: Scalar = None
    alternance: Scalar = None
    experienceExige: Scalar = None
    experienceLibelle: Scalar = None
    formations: list[RawEducation | None] | None = None
    langues: list[RawDemand | None] | None = None
    permis: list[RawDemand | None] | None = None
    competences: list[RawDemand | None] | None = None
    salaire: RawSalary | None = None
    dureeTravailLibelle: Scalar = None
    dureeTravailLibelleConverti: Scalar = None
    contexteTravail: RawContext | None = None
    nombrePostes: Scalar = None
    origineOffre: RawOrigin | None = None


class UnreadableField(ValueError):
    """A field whose value cannot be what it should be; ``args[0]`` is its name."""


def text(value: Scalar) -> str | None:
    """Clean text on one line; ``None`` when empty. A number is its digits."""
    if value is None or isinstance(value, bool):
        return None
    return clean_line(str(value)) or None


def prose(value: Scalar) -> str:
    """Clean text over several lines, without the ways to reach or name somebody in it."""
    if value is None or isinstance(value, bool):
        return ""
    return mask_contacts(mask_nir(clean(str(value))))


def label(value: Scalar) -> str | None:
    """A clean label on one line, without the ways to reach or name somebody in it."""
    return mask_contacts(mask_nir(text(value) or "")) or None


def number(value: Scalar, field: str) -> float | None:
    """Read a finite number, also from text with a dot or a comma."""
    if value is None or value == "" or isinstance(value, bool):
        return None
    try:
        result = float(value.strip().replace(",", ".") if isinstance(value, str) else value)
    except (ValueError, OverflowError) as error:
        raise UnreadableField(field) from error
    if not math.isfinite(result):
        raise UnreadableField(field)
    return result


def moment(value: Scalar, field: str) -> datetime | None:
    """Read ISO 8601 into aware UTC; the API publishes UTC, so a time without zone is UTC."""
    if (written := text(value)) is None:
        return None
    try:
        read = datetime.fromisoformat(written)
    except ValueError as error:
        raise UnreadableField(field) from error
    aware = read if read.tzinfo is not None else read.replace(tzinfo=UTC)
    try:
        return aware.astimezone(UTC)
    except OverflowError as error:
        raise UnreadableField(field) from error


def flag(value: Scalar) -> bool:
    """Read true from ``true``, 1, ``"true"``, ``"O"``."""
    return value is True or str(value).strip().lower() in {"1", "true", "o", "oui"}
