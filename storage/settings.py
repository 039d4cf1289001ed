"""Small values of a home, by name.

Never holds anything about a person, nor a secret.
"""

from __future__ import annotations

from storage.database import Database


class Settings:
    """A table of names and texts."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, name: str) -> str | None:
        """Return the value of a name, ``None`` when it was never set."""
        found: str | None = self._database.value("select value from settings where key = ?", [name])
        return found

    def set(self, name: str, value: str) -> None:
        """Set the value of a name."""
        self._database.upsert("settings", [{"key": name, "value": value}], key="key")
