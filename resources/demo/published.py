"""Writes the demonstration's repertoire and communes in the layouts that are published.

Layouts: France Travail, ROME 4.0 (zip of quoted CSV files); La Poste, base officielle des codes
postaux. Never holds a wording of theirs beyond the codes and names of occupations and domains.
"""

from __future__ import annotations

import csv
import gzip
import io
import unicodedata
import zipfile
from collections.abc import Iterable
from pathlib import Path

from resources.demo.material import FIRST_APPELLATION, FIRST_OCCUPATION, Job, Material, Town

VERSION = "400"
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest a zip can hold: same bytes whatever the clock
_KNOW_HOW, _KNOWLEDGE, _CONTEXT = "1", "3", ""
_CONTEXTS = (("930001", "Poste en horaires décalés"), ("930002", "Poste à l'extérieur"))
_ABOUT = """Numero de version : {version}

Titre/commentaire :  Répertoire de démonstration

Description : {size} métiers de démonstration. Les codes et les noms des métiers sont ceux du ROME ;
les appellations, compétences, savoirs et mobilités ont été inventés et ne valent pas référence.
"""
_TABLES = {
    "referentiel_code_rome": "code_rome code_fiche_metier code_ogr libelle_rome transition_eco "
    "transition_num transition_demo emploi_reglemente emploi_cadre code_rome_parent",
    "referentiel_appellation": "code_ogr libelle_appellation_long libelle_appellation_court "
    "code_rome transition_eco transition_num transition_demo emploi_reglemente emploi_cadre "
    "classification origine code_rome_parent peu_usite",
    "item": "code_ogr libelle code_rubrique",
    "referentiel_competence": "code_ogr nature libelle_competence definition code_ogr_macro_comp "
    "code_macro_comp cat_comp sous_cat_comp transition_eco transition_num libelle_heterogeneite "
    "libelle_origine",
    "referentiel_savoir": "code_ogr_savoir libelle_savoir categorie_savoir sous_categorie_savoir "
    "transition_eco transition_num",
    "coherence_item": "code_rome code_ogr coeur_metier",
    "rubrique_mobilite": "code_rome code_rome_cible numero_ordre",
    "cr_gd_dp": "code_rome libelle_rome code_grand_domaine libelle_grand_domaine "
    "code_domaine_professionel libelle_domaine_professionel",
    "domaine_professionnel": "code_domaine_professionnel libelle_domaine_professionnel",
    "grand_domaine": "code_grand_domaine libelle_grand_domaine",
    "descriptif_rubrique": "code_rubrique code_compo_bloc position_rubrique libelle_rubrique",
}
_COMMUNES = (
    "Code_commune_INSEE;Nom_commune;Code_postal;Libelle_acheminement;Ligne_5;coordonnees_gps"
)


def write_rome(folder: Path, material: Material) -> Path:
    """Write the repertoire as a zip named like the published one."""
    path = folder / f"RefRomeCsv_v{VERSION}.zip"
    rows = _rows(material)
    with zipfile.ZipFile(path, "w") as archive:
        for table in sorted(_TABLES):
            name = f"unix_{table}_v{VERSION}_utf8.csv"
            _add(archive, name, _csv([_TABLES[table].split(), *rows[table]]))
        _add(archive, "version.txt", _ABOUT.format(version=VERSION, size=len(material.jobs)))
    return path


def write_communes(folder: Path, material: Material) -> Path:
    """Write the communes as La Poste does: one line per postcode, capitals, CRLF, gzip."""
    path = folder / "communes.csv.gz"
    lines = [_COMMUNES]
    for town in material.towns:
        name = _postal_name(town)
        place = f"{town.latitude}, {town.longitude}"
        lines += (f"{town.code};{name};{code};{name};;{place}" for code in town.postcodes)
    text = "".join(f"{line}\r\n" for line in lines)
    path.write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))
    return path


def _rows(material: Material) -> dict[str, list[list[str]]]:
    jobs = material.jobs.values()
    domains = {code: (name, area) for code, name, area in material.domains}
    know_how = dict.fromkeys(label for job in jobs for label in job.tasks)
    knowledge = dict.fromkeys(label for job in jobs for label in job.knowledge)
    codes = material.skill_codes
    return {
        "referentiel_code_rome": [_occupation(job, i) for i, job in enumerate(jobs)],
        "referentiel_appellation": _appellations(jobs),
        "item": _doubled(
            [[codes[label], label, _KNOW_HOW] for label in know_how]
            + [[codes[label], label, _KNOWLEDGE] for label in knowledge]
            + [[code, label, _CONTEXT] for code, label in _CONTEXTS]
        ),
        "referentiel_competence": [
            [codes[s], "Compétence", s, "", "", "", "Savoir-faire", "Technique", "", "N", "", ""]
            for s in know_how
        ],
        "referentiel_savoir": [[codes[s], s, "Démonstration", "", "", "N"] for s in knowledge],
        "coherence_item": [
            [job.code, codes[label], "Principale" if label in job.core else ""]
            for job in jobs
            for label in job.items
        ]
        + [[job.code, _CONTEXTS[job.night < job.part][0], ""] for job in jobs],
        "rubrique_mobilite": [
            [job.code, target, str(order)]
            for job in jobs
            for order, target in enumerate(job.near, start=1)
        ],
        "cr_gd_dp": [
            [job.code, job.name, job.code[0], domains[job.code[:3]][1], job.code[:3],
             domains[job.code[:3]][0]]
            for job in jobs
        ],
        "domaine_professionnel": [[code, name] for code, (name, _) in domains.items()],
        "grand_domaine": [
            list(pair) for pair in dict.fromkeys((c[0], area) for c, (_, area) in domains.items())
        ],
        "descriptif_rubrique": [
            [_KNOW_HOW, "5", "1", "Savoir-faire"], [_KNOWLEDGE, "5", "3", "Savoirs"]
        ],
    }  # fmt: skip


def _occupation(job: Job, index: int) -> list[str]:
    regulated = "O" if job.regulated else "N"
    code = str(FIRST_OCCUPATION + index)
    return [job.code, str(index + 1), code, job.name, "", "", "", regulated, "N", job.code]


def _appellations(jobs: Iterable[Job]) -> list[list[str]]:
    rows: list[list[str]] = []
    for job in jobs:
        regulated = "O" if job.regulated else "N"
        for title in (job.name, *job.titles):
            kind = "PRINCIPALE" if title == job.name else "SYNONYME"
            code = str(FIRST_APPELLATION + len(rows))
            rows.append(
                [code, title, title, job.code, "", "", "", regulated, "N", kind, "", job.code, "N"]
            )
    return rows


def _doubled(rows: list[list[str]]) -> list[list[str]]:
    """Double the apostrophes of some rows, as deliveries of the real repertoire do."""
    return [
        [cell.replace("'", "''") for cell in row] if index % 3 == 0 else row
        for index, row in enumerate(rows)
    ]


def _csv(rows: list[list[str]]) -> str:
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
    return text.getvalue()


def _add(archive: zipfile.ZipFile, name: str, text: str) -> None:
    entry = zipfile.ZipInfo(name, date_time=_ZIP_DATE)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3  # Unix, on every machine: the byte is part of the file
    archive.writestr(entry, text.encode("utf-8"))


def _postal_name(town: Town) -> str:
    """``Saint-Martin-d'Hères`` → ``ST MARTIN D HERES``, ``Lyon 3e …`` → ``LYON 03``."""
    plain = unicodedata.normalize("NFD", town.name.removesuffix(" Arrondissement"))
    words = "".join(c for c in plain if not unicodedata.combining(c)).upper()
    words = words.replace("-", " ").replace("'", " ")
    short = [{"SAINT": "ST", "SAINTE": "STE"}.get(word, word) for word in words.split()]
    if short[-1][0].isdigit():
        short[-1] = f"{int(short[-1].removesuffix('E')):02}"
    return " ".join(short)
