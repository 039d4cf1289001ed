"""A model bundle on disk: every byte is verified before any is parsed. Never runs the model."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec
import numpy as np
from numpy.typing import NDArray

from models.errors import InputError
from models.features.catalogue import BY_NAME
from models.manifest import Manifest

FORMAT = 1
MANIFEST, MODEL, BACKGROUND = "manifest.json", "model.onnx", "background.npy"
Declared = TypeVar("Declared", bound=msgspec.Struct)


@dataclass(frozen=True, slots=True)
class Bundle:
    """A verified bundle. ``background`` is (rows, features) float32."""

    digest: str
    manifest: Manifest
    model: bytes
    background: NDArray[np.float32]

    @property
    def feature_names(self) -> tuple[str, ...]:
        """Names of the model's columns, in order."""
        return tuple(feature.name for feature in self.manifest.features)

    @property
    def concepts(self) -> tuple[str, ...]:
        """Concept of each column, in order."""
        return tuple(feature.concept for feature in self.manifest.features)

    @property
    def background_digest(self) -> str:
        """SHA-256 of the background's file, hex."""
        return self.manifest.files[BACKGROUND]


def digest_of(folder: Path) -> str:
    """Digest of the bundle in ``folder``: SHA-256 of its manifest, hex."""
    return hashlib.sha256(_read(folder / MANIFEST)).hexdigest()


def open_bundle(folder: Path, trusted_digest: str) -> Bundle:
    """Open the bundle that ``trusted_digest`` names.

    Raises ``InputError``: ``bundle_missing``, ``bundle_edited`` (any byte differs),
    ``bundle_format``, ``bundle_feature_unknown``.
    """
    manifest, content = read_declared(folder, Manifest, trusted_digest)
    if manifest.format != FORMAT or not {MODEL, BACKGROUND} <= manifest.files.keys():
        raise InputError("bundle_format")
    for feature in manifest.features:
        if feature.name not in BY_NAME:
            raise InputError("bundle_feature_unknown", feature=feature.name)
    try:
        background = np.load(io.BytesIO(content[BACKGROUND]), allow_pickle=False)
    except (EOFError, ValueError) as error:
        raise InputError("bundle_format") from error
    if background.shape != (manifest.background_rows, len(manifest.features)):
        raise InputError("bundle_format")
    return Bundle(trusted_digest, manifest, content[MODEL], background.astype(np.float32))


def read_declared(
    folder: Path, kind: type[Declared], trusted_digest: str | None = None
) -> tuple[Declared, dict[str, bytes]]:
    """Return the manifest of ``folder``, and the files it declares with itself among them.

    ``kind`` has ``files``: name → SHA-256. Every byte is compared before the caller parses any;
    without ``trusted_digest`` the manifest is believed. Raises ``InputError``:
    ``bundle_missing``, ``bundle_edited``, ``bundle_format``.
    """
    said = _read(folder / MANIFEST)
    if trusted_digest is not None and hashlib.sha256(said).hexdigest() != trusted_digest:
        raise InputError("bundle_edited", file=MANIFEST)
    try:
        manifest = msgspec.json.decode(said, type=kind)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise InputError("bundle_format") from error
    content = {MANIFEST: said}
    files: dict[str, str] = manifest.files  # type: ignore[attr-defined]
    for name, expected in files.items():
        content[name] = _read(folder / Path(name).name)
        if hashlib.sha256(content[name]).hexdigest() != expected:
            raise InputError("bundle_edited", file=name)
    return manifest, content


def write_bundle(
    folder: Path, manifest: Manifest, model: bytes, background: NDArray[np.float32]
) -> str:
    """Write a bundle's files, the manifest last, and return its digest. ``files`` is filled in."""
    folder.mkdir(parents=True, exist_ok=True)
    buffer = io.BytesIO()
    np.save(buffer, background.astype(np.float32), allow_pickle=False)
    content = {MODEL: model, BACKGROUND: buffer.getvalue()}
    digests = {name: hashlib.sha256(data).hexdigest() for name, data in content.items()}
    complete = msgspec.structs.replace(manifest, files=digests)
    statement = msgspec.json.format(msgspec.json.encode(complete), indent=1)
    for name, data in content.items():
        (folder / name).write_bytes(data)
    (folder / MANIFEST).write_bytes(statement)
    return hashlib.sha256(statement).hexdigest()


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError("bundle_missing", file=path.name) from error
