"""A bundle of any ONNX model over numeric columns: the file, a background, what its columns mean.

Every byte is verified before any is parsed. It explains; it is never used to match people.
"""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec
import numpy as np
from numpy.typing import NDArray

from models.bundle import BACKGROUND, MANIFEST, MODEL, read_declared
from models.errors import HomeError, InputError
from models.runner import Explained

FORMAT = 2
CARD, AUDIT = "card.md", "audit.json"
# What a column of the results is called: no feature may be.
RESERVED = ("base_value", "margin", "output", "output_index", "additivity_gap", "standard_error")
_MAX_FEATURES = 10_000


class Column(msgspec.Struct, frozen=True, omit_defaults=True):
    """A column of the model as the owner describes it; what is not said is derived."""

    name: str
    concept: str = ""  # its own
    unit: str = ""
    direction: int = 0
    low: float | None = None  # of the background
    high: float | None = None


class Statement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the bundle declares; its SHA-256 is the bundle's digest."""

    kind: Literal["any"]
    format: int
    name: str
    features: tuple[Column, ...]
    outputs: tuple[str, ...]  # one, or one for each column
    output_columns: tuple[int, ...]
    output_labels: tuple[str | int, ...]
    method: Literal["trees", "coalitions"]  # exact from the file, or by asking the model
    link: str  # from margin to output
    not_trees: str  # why it is not read as trees, empty when it is
    background_rows: int
    files: dict[str, str]  # file name → SHA-256, hex


@dataclass(frozen=True, slots=True)
class BroughtBundle:
    """A verified bundle. ``background`` is (rows, features) float64, NaN for unknown."""

    digest: str
    statement: Statement
    model: bytes
    background: NDArray[np.float64]

    @property
    def feature_names(self) -> tuple[str, ...]:
        """Names of the model's columns, in order."""
        return tuple(column.name for column in self.statement.features)

    @property
    def concepts(self) -> tuple[str, ...]:
        """Concept of each column, in order."""
        return tuple(column.concept for column in self.statement.features)

    @property
    def explained(self) -> Explained:
        """The explained output."""
        said = self.statement
        return Explained(said.outputs, said.output_columns, said.output_labels)


def read_columns(path: Path) -> tuple[Column, ...]:
    """Read ``features.json``, a list of ``{"name", …}``; a concept not said is the name.

    Raises ``InputError``: ``features_missing``, ``features_unreadable``, ``feature_twice``,
    ``feature_name_reserved``.
    """
    try:
        columns = msgspec.json.decode(path.read_bytes(), type=tuple[Column, ...])
    except OSError as error:
        raise InputError("features_missing", file=path.name) from error
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        raise InputError("features_unreadable", file=path.name) from error
    names = [column.name for column in columns]
    if not 0 < len(names) <= _MAX_FEATURES or not all(n == n.strip() != "" for n in names):
        raise InputError("features_unreadable", file=path.name)
    for name in names:
        if names.count(name) > 1:
            raise InputError("feature_twice", feature=name)
    for taken in (*names, *(c.concept for c in columns)):
        if taken in RESERVED:
            raise InputError("feature_name_reserved", feature=taken)
    return tuple(msgspec.structs.replace(c, concept=c.concept or c.name) for c in columns)


def open_brought(folder: Path) -> BroughtBundle:
    """Open a bundle of any model.

    Raises ``InputError``: ``bundle_not_found``, ``bundle_missing``, ``bundle_format``,
    ``bundle_edited`` (a file is not as the manifest declares it).
    """
    if not (folder / MANIFEST).is_file():
        raise InputError("bundle_not_found", folder=folder.name)
    statement, content = read_declared(folder, Statement)
    is_known = statement.format == FORMAT and {MODEL, BACKGROUND} <= statement.files.keys()
    if not is_known or not statement.features:
        raise InputError("bundle_format")
    try:
        background = np.load(io.BytesIO(content[BACKGROUND]), allow_pickle=False)
    except (EOFError, ValueError) as error:
        raise InputError("bundle_format") from error
    expected = (statement.background_rows, len(statement.features))
    if background.shape != expected or background.dtype != np.float64:
        raise InputError("bundle_format")
    digest = hashlib.sha256(content[MANIFEST]).hexdigest()
    return BroughtBundle(digest, statement, content[MODEL], background)


def write_brought(
    folder: Path, statement: Statement, files: dict[str, bytes], background: NDArray[np.float64]
) -> str:
    """Write a bundle, the manifest last, and return its digest. ``files`` digests are filled in.

    Raises ``HomeError`` ``file_not_written``.
    """
    buffer = io.BytesIO()
    np.save(buffer, background.astype(np.float64), allow_pickle=False)
    content = {**files, BACKGROUND: buffer.getvalue()}
    digests = {name: hashlib.sha256(data).hexdigest() for name, data in content.items()}
    complete = msgspec.structs.replace(statement, files=digests)
    said = msgspec.json.format(msgspec.json.encode(complete), indent=1)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / MANIFEST).unlink(missing_ok=True)  # a bundle half replaced is no bundle
        for name, data in content.items():
            (folder / name).write_bytes(data)
        (folder / MANIFEST).write_bytes(said)
    except OSError as error:
        raise HomeError("file_not_written", file=folder.name) from error
    return hashlib.sha256(said).hexdigest()
