"""The columns of all offers, built at import and memory-mapped afterwards. Never about a person."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from filelock import FileLock, Timeout
from numpy.typing import ArrayLike, NDArray

from models.errors import HomeError
from models.geography import Gazetteer
from models.offer_columns import ColumnWriter, Vocabularies
from models.records.offers import Offer
from models.rome import Repertoire

FORMAT = 4
STATEMENT = "statement.json"
_BUILDING = ".building-"
Floats = NDArray[np.float32]
Ints = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Links:
    """Items of each offer: those of row i are ``items[starts[i]:starts[i + 1]]``, each once."""

    starts: NDArray[np.int64]  # (n + 1,)
    items: Ints  # (links,) index in a vocabulary
    required: NDArray[np.bool_]  # (links,)
    choice: Ints | None = None  # (links,) items of an offer that share one are alternatives

    def of(self, rows: NDArray[np.int64]) -> Demands:
        """The items of some offers alone: a person meets a few thousand of them, not all."""
        first = self.starts[rows]
        counts = self.starts[rows + 1] - first
        owner = np.repeat(np.arange(len(rows)), counts)
        before = np.cumsum(counts) - counts
        links = np.arange(len(owner)) + (first - before)[owner]
        choice = np.zeros(len(links), np.int32) if self.choice is None else self.choice[links]
        return Demands(len(rows), owner, self.items[links], self.required[links], choice)


@dataclass(frozen=True, slots=True)
class Demands:
    """Items that some offers ask for; ``owner`` (links,) numbers the offer from 0."""

    offers: int
    owner: NDArray[np.int64]
    items: Ints
    required: NDArray[np.bool_]
    choice: Ints  # from 1; 0 stands by itself

    def lacking(self, holdings: NDArray[np.float64]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """(links,) what is known to lack, and what may: one of several suffices, and counts once.

        ``holdings`` (links,): 1 held, 0 not, NaN unknown. The first of a choice speaks for it.
        """
        lacks, untold = holdings == 0, np.isnan(holdings)
        (chosen,) = np.nonzero(self.choice)
        if len(chosen):
            several = np.stack([self.owner[chosen], self.choice[chosen]])
            _, first, unit = np.unique(several, axis=1, return_index=True, return_inverse=True)
            unit = unit.reshape(-1)
            held = np.bincount(unit, ~(lacks | untold)[chosen]) > 0
            open_ = np.bincount(unit, untold[chosen]) > 0
            lacks[chosen] = untold[chosen] = False
            lacks[chosen[first]] = ~held & ~open_
            untold[chosen[first]] = ~held & open_
        return lacks, untold

    def sums(self, weights: ArrayLike) -> NDArray[np.float64]:
        """(offers,) sums of ``weights`` (links,); an offer's sum depends on its own items alone."""
        values = np.asarray(weights, dtype=np.float64)
        return np.asarray(np.bincount(self.owner, values, self.offers), dtype=np.float64)


@dataclass(frozen=True, slots=True)
class OfferColumns:
    """One value per offer (n,), ascending ids. NaN or -1 is unknown.

    Links: n + 1 ``starts``, and as many ``items`` and ``required`` as the last start says.
    """

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
    published_day: Floats  # whole days since 1970-01-01, UTC
    is_regulated: NDArray[np.bool_]  # a regulated occupation
    is_assessable: NDArray[np.bool_]  # says skills, diploma or title, salary or hours
    requires_education: NDArray[np.bool_]  # ``education_level`` is required, not wished for
    post_group: Ints  # offers that announce the same post share a number
    skill_starts: NDArray[np.int64]
    skill_items: Ints
    skill_required: NDArray[np.bool_]
    credential_starts: NDArray[np.int64]
    credential_items: Ints
    credential_required: NDArray[np.bool_]
    credential_choice: Ints  # 0: asked for by itself
    language_starts: NDArray[np.int64]
    language_items: Ints
    language_required: NDArray[np.bool_]


class _Statement(msgspec.Struct, frozen=True):
    """What stands beside the columns of a folder."""

    format: int
    vocabularies: Vocabularies


class OfferIndex:
    """All offers of a home as columns; rows are in ascending order of the offer's id."""

    def __init__(self, columns: OfferColumns, vocabularies: Vocabularies) -> None:
        self.columns = columns
        self.vocabularies = vocabularies
        self.skills = Links(columns.skill_starts, columns.skill_items, columns.skill_required)
        self.credentials = Links(
            columns.credential_starts,
            columns.credential_items,
            columns.credential_required,
            columns.credential_choice,
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

    def posts_of(self, offers: Iterable[str]) -> Ints:
        """Posts (``post_group``) that these offers announce; unknown ids are left out."""
        rows = [row for offer in offers if (row := self.row_of(offer)) is not None]
        return np.asarray(self.columns.post_group[np.array(rows, dtype=np.int64)])

    @classmethod
    def build(
        cls, offers: Iterable[Offer], repertoire: Repertoire, gazetteer: Gazetteer, folder: Path
    ) -> None:
        """Write the columns of ``offers`` as ``folder``, whole or not at all.

        ``offers`` come in ascending order of their ids: ``row_of`` relies on it. Where another
        program builds the same folder, waits until it has. Raises ``HomeError``
        ``columns_unwritten`` when the disk is full or may not be written.
        """
        try:
            folder.parent.mkdir(parents=True, exist_ok=True)
            with _turn(folder.parent) as has_waited:
                if not (has_waited and _is_sound(folder)):
                    cls._build(ColumnWriter(repertoire, gazetteer), offers, folder)
        except OSError as error:
            raise HomeError("columns_unwritten") from error

    @classmethod
    def _build(cls, writer: ColumnWriter, offers: Iterable[Offer], folder: Path) -> None:
        for stopped in folder.parent.glob(f"{_BUILDING}*"):
            shutil.rmtree(stopped, ignore_errors=True)
        for offer in offers:
            writer.add(offer)
        staging = Path(tempfile.mkdtemp(prefix=_BUILDING, dir=folder.parent))
        try:
            for name, values in writer.arrays().items():
                np.save(staging / f"{name}.npy", values, allow_pickle=False)
            statement = _Statement(FORMAT, writer.vocabularies())
            (staging / STATEMENT).write_bytes(msgspec.json.encode(statement))
            if folder.exists():
                shutil.rmtree(folder)
            staging.rename(folder)
        finally:
            shutil.rmtree(staging, ignore_errors=True)

    @classmethod
    def open(cls, folder: Path) -> OfferIndex:
        """Map the columns of ``folder``.

        Raises ``HomeError`` ``columns_unreadable`` when they are missing, cut short or foreign.
        """
        try:
            statement = msgspec.json.decode((folder / STATEMENT).read_bytes(), type=_Statement)
            arrays = {
                f.name: np.load(folder / f"{f.name}.npy", mmap_mode="r", allow_pickle=False)
                for f in fields(OfferColumns)
            }
        except (OSError, EOFError, ValueError) as error:
            raise HomeError("columns_unreadable", folder=folder.name) from error
        if statement.format != FORMAT or not _agree(arrays):
            raise HomeError("columns_unreadable", folder=folder.name)
        return cls(OfferColumns(**arrays), statement.vocabularies)


@contextmanager
def _turn(folder: Path) -> Iterator[bool]:
    """Hold the turn of building in ``folder``; tell whether another had to be waited for."""
    lock = FileLock(folder / ".turn", mode=0o600)
    try:
        lock.acquire(timeout=0)
        has_waited = False
    except Timeout:
        lock.acquire()
        has_waited = True
    try:
        yield has_waited
    finally:
        lock.release()


def _is_sound(folder: Path) -> bool:
    try:
        OfferIndex.open(folder)
    except HomeError:
        return False
    return True


def _agree(columns: Mapping[str, NDArray[Any]]) -> bool:
    """Whether there is one value per offer, and as many items as the links say."""
    offers = len(columns["ids"])
    for name, values in columns.items():
        kind, _, part = name.rpartition("_")
        expected = offers
        if part == "starts":
            expected += 1
        elif part in ("items", "required", "choice"):
            expected = int(columns[f"{kind}_starts"][-1])
        if len(values) != expected:
            return False
    return True
