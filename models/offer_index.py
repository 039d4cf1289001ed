"""The columns of all offers, built at import and memory-mapped afterwards. Never about a person."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.errors import HomeError
from models.geography import Gazetteer
from models.offer_columns import ColumnWriter
from models.records.offers import Offer
from models.rome import Repertoire

FORMAT = 1
Floats = NDArray[np.float32]
Ints = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Links:
    """Items of each offer: those of row i are ``items[starts[i]:starts[i + 1]]``, each once."""

    starts: NDArray[np.int64]  # (n + 1,)
    items: Ints  # (links,) index in a vocabulary
    required: NDArray[np.bool_]  # (links,)

    def sums(self, weights: NDArray[np.float64]) -> NDArray[np.float64]:
        """(n,) sums of ``weights`` (links,) over the items of each offer."""
        running = np.concatenate([[0.0], np.cumsum(weights)])
        return np.asarray(running[self.starts[1:]] - running[self.starts[:-1]])


@dataclass(frozen=True, slots=True)
class OfferColumns:
    """One value per offer (n,), in the order of ids. NaN or -1 is unknown."""

    ids: NDArray[np.str_]
    points: NDArray[np.float64]  # (n, 3) unit vectors
    occupation: Ints  # index in the repertoire
    contract: Ints  # index in the vocabulary of contracts
    conditions: Ints  # bits, see CONDITIONS
    experience_years: Floats
    education_level: Floats
    education_domain: Ints
    salary_low: Floats  # monthly gross euros full time
    salary_high: Floats
    weekly_hours: Floats
    full_time: Floats  # 1, 0
    night: Floats
    weekend: Floats
    posts: Floats
    partner: Floats  # 1: a partner site, 0: France Travail
    published_day: Floats  # days since 1970-01-01
    is_regulated: NDArray[np.bool_]  # a regulated occupation
    is_assessable: NDArray[np.bool_]  # says skills, diploma or title, salary or hours
    lists_skills: NDArray[np.bool_]  # False: the core of its occupation stands in
    post_group: Ints  # offers that announce the same post share a number
    skill_starts: NDArray[np.int64]
    skill_items: Ints
    skill_required: NDArray[np.bool_]
    credential_starts: NDArray[np.int64]
    credential_items: Ints
    credential_required: NDArray[np.bool_]
    language_starts: NDArray[np.int64]
    language_items: Ints
    language_required: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Vocabularies:
    """What the numbers of a column stand for."""

    contracts: tuple[str, ...]
    education_domains: tuple[str, ...]
    credentials: tuple[tuple[str, str, str], ...]  # kind, label, level or ""
    languages: tuple[str, ...]


class OfferIndex:
    """All offers of a home as columns; rows are in ascending order of the offer's id."""

    def __init__(self, columns: OfferColumns, vocabularies: Vocabularies) -> None:
        self.columns = columns
        self.vocabularies = vocabularies
        self.skills = Links(columns.skill_starts, columns.skill_items, columns.skill_required)
        self.credentials = Links(
            columns.credential_starts, columns.credential_items, columns.credential_required
        )
        self.languages = Links(
            columns.language_starts, columns.language_items, columns.language_required
        )

    def __len__(self) -> int:
        return len(self.columns.ids)

    def row_of(self, offer: str) -> int | None:
        """Row of an offer's id."""
        row = int(np.searchsorted(self.columns.ids, offer))
        return row if row < len(self) and self.columns.ids[row] == offer else None

    @classmethod
    def build(
        cls, offers: Iterable[Offer], repertoire: Repertoire, gazetteer: Gazetteer, folder: Path
    ) -> None:
        """Write the columns of ``offers`` (ascending ids) as ``folder``, whole or not at all."""
        writer = ColumnWriter(repertoire, gazetteer)
        for offer in offers:
            writer.add(offer)
        folder.parent.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=".building-", dir=folder.parent))
        try:
            for name, values in writer.arrays().items():
                np.save(staging / f"{name}.npy", values, allow_pickle=False)
            document = {"format": FORMAT, **writer.vocabularies()}
            (staging / "vocabularies.json").write_text(json.dumps(document), encoding="utf-8")
            if folder.exists():
                shutil.rmtree(folder)
            staging.rename(folder)
        finally:
            shutil.rmtree(staging, ignore_errors=True)

    @classmethod
    def open(cls, folder: Path) -> OfferIndex:
        """Map the columns of ``folder``. Raises ``HomeError`` when they are missing or foreign."""
        try:
            document = json.loads((folder / "vocabularies.json").read_text(encoding="utf-8"))
            if document.pop("format") != FORMAT:
                raise HomeError("columns_unreadable", folder=folder.name)
            arrays = {
                f.name: np.load(folder / f"{f.name}.npy", mmap_mode="r", allow_pickle=False)
                for f in fields(OfferColumns)
            }
            vocabularies = Vocabularies(
                contracts=tuple(document["contracts"]),
                education_domains=tuple(document["education_domains"]),
                credentials=tuple((k, label, lv) for k, label, lv in document["credentials"]),
                languages=tuple(document["languages"]),
            )
        except (OSError, ValueError, KeyError) as error:
            raise HomeError("columns_unreadable", folder=folder.name) from error
        return cls(OfferColumns(**arrays), vocabularies)
