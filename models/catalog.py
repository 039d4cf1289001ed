"""The bundles of a home: the shipped one and those built here. Never trusts by location."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import resources
from models.bundle import Bundle, open_bundle

# The shipped bundle is trusted by this digest alone; `arbitre train --seed 7 --out` prints it.
DEFAULT_DIGEST = "26d1d0390e1738f94a74261ca617c8c3f33caab8efaf4fd75022973fed7a1574"


@dataclass(frozen=True, slots=True)
class Catalog:
    """Bundles under ``folder``, each in a folder named by the first digits of its digest."""

    folder: Path

    def place_of(self, digest: str) -> Path:
        """Where the bundle of a digest stands."""
        return self.folder / digest[:16]

    def open(self, digest: str | None) -> Bundle:
        """The bundle of a trusted digest, the shipped one when there is none.

        Raises ``InputError`` as ``models.bundle.open_bundle`` does.
        """
        if digest is None or digest == DEFAULT_DIGEST:
            return open_bundle(resources.path("bundle"), DEFAULT_DIGEST)
        return open_bundle(self.place_of(digest), digest)
