"""Where things stand in a home, and how a private file is written.

Never decides which home: the root is given. On Windows the modes mean nothing and the folder's
own access list protects it.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from models.errors import HomeError
from storage.failures import file_errors

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700


@dataclass(frozen=True, slots=True)
class HomePaths:
    """The places of one home."""

    root: Path

    @property
    def database(self) -> Path:
        """The encrypted database."""
        return self.root / "arbitre.db"

    @property
    def head(self) -> Path:
        """How far the database had come at its last commit."""
        return self.root / "head"

    @property
    def key_file(self) -> Path:
        """Who keeps the database key, and the key itself when it is wrapped by a passphrase."""
        return self.root / "key.json"

    @property
    def demo_key(self) -> Path:
        """The key of a demonstration home, in clear."""
        return self.root / "demo.key"

    @property
    def enrolment(self) -> Path:
        """Who works here and as what, signed by the organisation; in clear, no job seeker."""
        return self.root / "enrolment.json"

    @property
    def backups(self) -> Path:
        """The backups of the database, encrypted under its own key."""
        return self.root / "backups"

    @property
    def restoring(self) -> Path:
        """A backup on its way to the database's place."""
        return self.root / "restoring"

    @property
    def set_aside(self) -> tuple[Path, ...]:
        """The folders of stores that were put aside, untouched."""
        with file_errors():
            return tuple(sorted(p for p in self.root.glob("*-*") if _is_aside(p)))

    @property
    def columns(self) -> Path:
        """Offer columns, memory-mapped; in clear, nothing about a person."""
        return self.root / "columns"

    @property
    def bundles(self) -> Path:
        """Installed model bundles."""
        return self.root / "bundles"

    @property
    def tables(self) -> Path:
        """Explanation tables of the bundles; in clear, nothing about a person."""
        return self.root / "tables"

    def make_folders(self) -> None:
        """Make the folders that are missing, for their owner alone.

        Raises ``HomeError``: home_read_only, home_not_a_folder, disk_full, disk_failed.
        """
        with file_errors():
            for folder in (self.root, self.columns, self.bundles, self.tables):
                folder.mkdir(mode=PRIVATE_FOLDER, parents=folder == self.root, exist_ok=True)

    def remove_empty_folders(self) -> None:
        """Take back the folders of a home that could not be made, where nothing stands in them."""
        for folder in (self.columns, self.bundles, self.tables, self.root):
            with suppress(OSError):
                folder.rmdir()

    def close_to_others(self) -> None:
        """Take from everyone else the access that another program gave to the home's folder."""
        if os.name == "posix":
            with suppress(OSError):  # of another owner: opening the database will tell
                mode = self.root.stat().st_mode & 0o777
                if mode != mode & PRIVATE_FOLDER:
                    self.root.chmod(mode & PRIVATE_FOLDER)


def _is_aside(folder: Path) -> bool:
    return folder.name.startswith(("aside-", "damaged-")) and folder.is_dir()


def write_private(path: Path, content: bytes) -> None:
    """Write ``path`` whole or not at all, readable by its owner alone, on the disk at return.

    Raises ``HomeError``: home_read_only, disk_full, disk_failed.
    """
    with file_errors():
        draft = path.with_name(path.name + ".new")
        draft.unlink(missing_ok=True)
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
        sync_folder(path.parent)


def make_private(path: Path) -> None:
    """Make an empty file for its owner alone; SQLite gives its WAL the same mode.

    Raises ``HomeError``: home_exists, home_read_only, disk_full, disk_failed.
    """
    with file_errors():
        try:
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE))
        except FileExistsError as error:
            raise HomeError("home_exists") from error
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Put the names of a folder on the disk (POSIX; NTFS journals them itself)."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
