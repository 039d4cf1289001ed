"""Tables kept on disk, memory-mapped, so that a model is prepared once.

Never trusts what it finds: a folder that is not the one asked for, or not as written, is rebuilt.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from explain.boxes import Conditions
from explain.tables import NarrowBoxes, Tables, WideBoxes, build_tables
from models.ensemble import Ensemble, Link, RowFormat
from models.errors import InputError

_FORMAT = 3  # raise it when the files, or the numbers in them, change
_INDEX = "index.json"
_DTYPES = {
    "base_value": np.float64,
    "cuts": np.float64,
    "starts": np.int64,
    "feature": np.int32,
    "low": np.int32,
    "high": np.int32,
    "missing": np.bool_,
    "conditions": np.int32,
    "table": np.float64,
    "box": np.int32,
    "pattern": np.int64,
    "weight": np.float64,
}


def open_tables(
    read_model: Callable[[], Ensemble], model_digest: str, background: ArrayLike, folder: Path
) -> Tables:
    """Return the tables of a model against a background (m, features), from ``folder`` or built.

    The model is read only to build; what is built is kept in ``folder`` for next time. Raises as
    ``read_model`` and ``build_tables``.
    """
    key = tables_key(model_digest, background)
    try:
        return load(folder / key, key)
    except InputError:
        tables = build_tables(read_model(), background)
    keep(tables, model_digest, background, folder)
    return tables


def keep(tables: Tables, model_digest: str, background: ArrayLike, folder: Path) -> None:
    """Keep tables for ``open_tables``; a full disk costs the next start, not this one."""
    key = tables_key(model_digest, background)
    with suppress(OSError):
        save(tables, folder / key, key)


def are_kept(model_digest: str, background: ArrayLike, folder: Path) -> bool:
    """Tell whether ``folder`` has tables of that name; opening them still checks every byte."""
    return (folder / tables_key(model_digest, background)).exists()


def tables_key(model_digest: str, background: ArrayLike) -> str:
    """Return the digest, hex, of all that decides the tables: model, background, format."""
    rows = np.asarray(background, dtype="<f8")
    digest = hashlib.sha256(f"{_FORMAT} {model_digest} {rows.shape} ".encode())
    digest.update(np.ascontiguousarray(rows).tobytes())
    return digest.hexdigest()


def save(tables: Tables, path: Path, key: str) -> None:
    """Write ``tables`` as the folder ``path``, whole or not at all. Raises ``OSError``."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=".tables-", dir=path.parent))
    try:
        arrays = _arrays(tables)
        for name, array in arrays.items():
            np.save(draft / f"{name}.npy", array, allow_pickle=False)
        index = {
            "format": _FORMAT,
            "key": key,
            "link": tables.link,
            "columns": tables.row_format.columns,
            "input_dtype": tables.row_format.input_dtype.name,
            "compare_dtype": tables.row_format.compare_dtype.name,
            "narrow": len(tables.narrow),
            "wide": len(tables.wide),
            "sha256": {name: _sha256(draft / f"{name}.npy") for name in arrays},
        }
        index["seal"] = _seal(index)
        (draft / _INDEX).write_text(json.dumps(index), encoding="utf-8")
        shutil.rmtree(path, ignore_errors=True)
        draft.rename(path)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def load(path: Path, key: str) -> Tables:
    """Return the tables kept at ``path``, memory-mapped.

    Raises ``InputError`` ``tables_unusable`` when they are absent, damaged or not those of
    ``key``: every byte is checked against its digest, then every array against the others.
    """
    try:
        index = json.loads((path / _INDEX).read_text(encoding="utf-8"))
        stated = index.pop("seal")
        if stated != _seal(index) or index["format"] != _FORMAT or index["key"] != key:
            raise InputError("tables_unusable")
        digests = index["sha256"]
        if any(_sha256(path / f"{name}.npy") != digest for name, digest in digests.items()):
            raise InputError("tables_unusable")
        return _tables({name: _map(path, name) for name in digests}, index)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise InputError("tables_unusable") from error


def _arrays(tables: Tables) -> dict[str, NDArray[Any]]:
    conditions = tables.conditions
    arrays: dict[str, NDArray[Any]] = {
        "base_value": np.array([tables.base_value]),
        "cuts": conditions.cuts,
        "starts": conditions.starts,
        "feature": conditions.feature,
        "low": conditions.low,
        "high": conditions.high,
        "missing": conditions.missing,
    }
    for i, narrow in enumerate(tables.narrow):
        arrays |= {f"narrow{i}-conditions": narrow.conditions, f"narrow{i}-table": narrow.table}
    for i, wide in enumerate(tables.wide):
        arrays |= {f"wide{i}-conditions": wide.conditions, f"wide{i}-box": wide.box}
        arrays |= {f"wide{i}-pattern": wide.pattern, f"wide{i}-weight": wide.weight}
    return arrays


def _map(path: Path, name: str) -> NDArray[Any]:
    array = np.load(path / f"{name}.npy", mmap_mode="r", allow_pickle=False)
    if array.dtype != _DTYPES[name.rpartition("-")[2]]:
        raise ValueError(name)
    return np.asarray(array)


def _tables(arrays: dict[str, NDArray[Any]], index: dict[str, Any]) -> Tables:
    (base_value,) = arrays["base_value"].tolist()
    conditions = Conditions(
        cuts=arrays["cuts"],
        starts=arrays["starts"],
        feature=arrays["feature"],
        low=arrays["low"],
        high=arrays["high"],
        missing=arrays["missing"],
    )
    tables = Tables(
        base_value=base_value,
        link=Link(index["link"]),
        row_format=RowFormat(
            columns=index["columns"],
            is_open=False,
            input_dtype=np.dtype(index["input_dtype"]),
            compare_dtype=np.dtype(index["compare_dtype"]),
        ),
        conditions=conditions,
        narrow=tuple(
            NarrowBoxes(
                conditions=arrays[f"narrow{i}-conditions"], table=arrays[f"narrow{i}-table"]
            )
            for i in range(index["narrow"])
        ),
        wide=tuple(
            WideBoxes(
                conditions=arrays[f"wide{i}-conditions"],
                box=arrays[f"wide{i}-box"],
                pattern=arrays[f"wide{i}-pattern"],
                weight=arrays[f"wide{i}-weight"],
            )
            for i in range(index["wide"])
        ),
    )
    _check_shapes(tables)
    return tables


def _check_shapes(tables: Tables) -> None:
    """Raise ``ValueError`` when an array would be looked up beyond its end."""
    of = tables.conditions
    sound = len(of.feature) == len(of.low) == len(of.high) == len(of.missing)
    sound &= int(of.feature.max(initial=-1)) < min(len(of.starts) - 1, tables.row_format.columns)
    for narrow in tables.narrow:
        boxes, size = narrow.conditions.shape
        sound &= narrow.table.shape == (boxes << size, size)
        sound &= int(narrow.conditions.max(initial=-1)) < len(of.feature)
    for wide in tables.wide:
        sound &= len(wide.box) == len(wide.pattern) == len(wide.weight)
        sound &= int(wide.box.max(initial=-1)) < len(wide.conditions)
        sound &= int(wide.conditions.max(initial=-1)) < len(of.feature)
    if not sound:
        raise ValueError("shapes")


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _seal(index: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(index, sort_keys=True).encode()).hexdigest()
