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
    """Return SHA-256, hex, over names and bytes of a folder's files; ``None``: unreadable.

    Hidden ones are left out: what is being built, and whose turn it is to build.
    """
    digest = hashlib.sha256()
    try:
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder).as_posix()
            if name.startswith(".") or path.is_dir():
                continue
            with path.open("rb") as file:
                content = hashlib.file_digest(file, "sha256").digest()
            digest.update(len(name.encode()).to_bytes(8, "big") + name.encode() + content)
    except OSError:
        return None
    return digest.hexdigest()


class Vouching:
    """What the folders of a home that stand in clear held when they were made."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def vouch(self, folder: Path, digest: str | None = None) -> None:
        """Remember what ``folder`` holds now, or held when its ``digest`` was taken."""
        found = digest or folder_digest(folder)
        if found is not None:
            self._settings.set(_NAME + folder.name, found)

    def is_vouched(self, folder: Path) -> bool:
        """Tell whether ``folder`` holds, byte for byte, what it was vouched for."""
        known = self._settings.get(_NAME + folder.name)
        return known is not None and known == folder_digest(folder)
