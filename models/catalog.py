"""The bundles of a home: the shipped one and those built here. Never trusts by location."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import resources
from models.bundle import Bundle, open_bundle

# The shipped bundle is trusted by this digest alone; `arbitre train --seed 7 --out` prints it.
DEFAULT_DIGEST = "b2b3c833d79a3f6afd24de4b28e6bf66a23891fc8c2ba667e5975922e578fddd"


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
