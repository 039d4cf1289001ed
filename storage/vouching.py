"""Vouches for folders that stand in clear beside the database: what they held when they were made.

Never stores a secret: a digest in the encrypted database is enough, for nobody without its key can
change both.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from storage.settings import Settings

_NAME = "vouched:"


def folder_digest(folder: Path) -> str | None:
    """Return SHA-256, hex, over the names and bytes of a folder's files; ``None``: unreadable."""
    digest = hashlib.sha256()
    try:
        for path in sorted(folder.iterdir()):
            with path.open("rb") as file:
                content = hashlib.file_digest(file, "sha256").digest()
            name = path.name.encode()
            digest.update(len(name).to_bytes(8, "big") + name + content)
    except OSError:
        return None
    return digest.hexdigest()


class Vouching:
    """What the folders of one place (``columns``, ``tables``) held when they were made."""

    def __init__(self, settings: Settings, place: Path) -> None:
        self._settings = settings
        self._place = place

    def vouch(self, name: str, digest: str | None = None) -> None:
        """Remember what the folder ``name`` holds now, or held when its ``digest`` was taken."""
        found = digest or folder_digest(self._place / name)
        if found is not None:
            self._settings.set(self._key(name), found)

    def is_vouched(self, name: str) -> bool:
        """Tell whether the folder holds, byte for byte, what it was vouched for."""
        known = self._settings.get(self._key(name))
        return known is not None and known == folder_digest(self._place / name)

    def _key(self, name: str) -> str:
        return f"{_NAME}{self._place.name}/{name}"
