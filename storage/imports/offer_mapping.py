"""Makes the record of an offer out of its published fields.

Never fills in what an offer does not say: it stays unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

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
from storage.imports.contract import contract_conditions, contract_months
from storage.imports.credentials import merge_credentials, name_credentials, read_credentials
from storage.imports.education import education_level
from storage.imports.experience import experience_years, is_experience_required
from storage.imports.passages import ReadText
from storage.imports.places import read_place
from storage.imports.raw_offers import (
    RawCompany,
    RawContext,
    RawDemand,
    RawEducation,
    RawOffer,
    RawOrigin,
    RawPlace,
    RawSalary,
    flag,
    label,
    moment,
    number,
    prose,
    text,
)
from storage.imports.salary import read_salary
from storage.imports.working_time import read_working_time

_REQUIRED = "E"
_OCCUPATION = re.compile(r"[A-N]\d{4}")
_SOURCES = {"1": Source.FRANCE_TRAVAIL, "2": Source.PARTNER}


def make_offer(identifier: str, raw: RawOffer) -> Offer:
    """Normalise one offer; raises ``UnreadableField`` for a number or a date that is none."""
    title, description = label(raw.intitule) or "", prose(raw.description)
    read = ReadText(f"{title}\n{description}")
    contract, contract_label = text(raw.typeContrat), label(raw.typeContratLibelle)
    nature = text(raw.natureContrat)
    experience_code, experience_label = text(raw.experienceExige), label(raw.experienceLibelle)
    company, origin = raw.entreprise or RawCompany(), raw.origineOffre or RawOrigin()
    working_time = _working_time(raw, read)
    return Offer(
        id=identifier,
        title=title,
        description=description,
        created_at=moment(raw.dateCreation, "dateCreation"),
        updated_at=moment(raw.dateActualisation, "dateActualisation"),
        occupation=_occupation(raw),
        occupation_label=label(raw.romeLibelle),
        appellation=label(raw.appellationlibelle),
        employer=label(company.nom),
        place=_place(raw.lieuTravail or RawPlace()),
        contract=contract,
        contract_label=contract_label,
        contract_nature=nature,
        contract_months=contract_months(contract_label),
        conditions=contract_conditions(
            contract,
            nature,
            is_apprenticeship=flag(raw.alternance),
            is_adapted_company=flag(raw.entrepriseAdaptee) or flag(company.entrepriseAdaptee),
            folded_text=read.folded,
        ),
        experience_years=experience_years(experience_code, experience_label),
        is_experience_required=is_experience_required(experience_code, experience_label),
        experience_label=experience_label,
        education=_education(raw.formations),
        languages=tuple(
            LanguageDemand(label, required) for _, label, required in _demands(raw.langues)
        ),
        credentials=merge_credentials(
            _licences(raw), *_named_diplomas(raw), read_credentials(read)
        ),
        skills=tuple(SkillDemand(*demand) for demand in _demands(raw.competences)),
        salary=_salary(raw.salaire or RawSalary(), working_time),
        working_time=working_time,
        posts=_posts(raw),
        source=_SOURCES.get(text(origin.origine) or ""),
        url=_url(text(origin.urlOrigine)),
    )


def _occupation(raw: RawOffer) -> str | None:
    code = (text(raw.romeCode) or "").upper()
    return code if _OCCUPATION.fullmatch(code) else None


def _place(raw: RawPlace) -> Place:
    return read_place(
        label(raw.libelle),
        text(raw.commune),
        text(raw.codePostal),
        number(raw.latitude, "lieuTravail > latitude"),
        number(raw.longitude, "lieuTravail > longitude"),
    )


def _education(raw: Iterable[RawEducation | None] | None) -> tuple[EducationDemand, ...]:
    demands = (
        EducationDemand(
            education_level(text(item.niveauLibelle)),
            label(item.domaineLibelle),
            text(item.exigence) == _REQUIRED,
        )
        for item in raw or ()
        if item is not None
    )
    return tuple(demand for demand in demands if demand.level is not None or demand.domain)


def _licences(raw: RawOffer) -> Iterable[CredentialDemand]:
    """Licences of ``permis``."""
    for _, said, required in _demands(raw.permis):
        for kind, name, level in name_credentials(CredentialKind.LICENCE, said, None):
            yield CredentialDemand(kind, name, required, level)


def _named_diplomas(raw: RawOffer) -> Iterable[list[CredentialDemand]]:
    """Diplomas that the comments of ``formations`` name; ``exigence`` speaks for them."""
    for item in raw.formations or ():
        if item is not None and (comment := prose(item.commentaire)):
            required = text(item.exigence) == _REQUIRED
            yield [
                replace(demand, is_required=required, passage=None)
                for demand in read_credentials(ReadText(comment))
            ]


def _demands(
    raw: Iterable[RawDemand | None] | None,
) -> Iterable[tuple[str | None, str, bool]]:
    for item in raw or ():
        if item is not None and (name := label(item.libelle) or text(item.code)):
            yield text(item.code), name, text(item.exigence) == _REQUIRED


def _working_time(raw: RawOffer, read: ReadText) -> WorkingTime:
    schedules = (raw.contexteTravail or RawContext()).horaires or ()
    return read_working_time(
        text(raw.dureeTravailLibelle),
        text(raw.dureeTravailLibelleConverti),
        tuple(schedule for value in schedules if (schedule := text(value))),
        read,
    )


def _salary(raw: RawSalary, working_time: WorkingTime) -> Salary:
    return read_salary(
        *(label(part) for part in (raw.libelle, raw.commentaire, raw.complement1, raw.complement2)),
        weekly_hours=working_time.weekly_hours,
        is_full_time=working_time.is_full_time,
    )


def _posts(raw: RawOffer) -> int | None:
    posts = number(raw.nombrePostes, "nombrePostes")
    return int(posts) if posts is not None and posts >= 1 else None


def _url(address: str | None) -> str | None:
    """Keep a web address only: the person will open it."""
    return address if address and address.startswith(("https://", "http://")) else None
