"""What explanation is on the screen now, since when, and which of its parts were opened.

Written once, when it goes; a glance back at the same offer is part of the same viewing.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import datetime

import msgspec

from desktop.workflow.workplace import Workplace
from models.records.evidence import ShownExplanation


@dataclass(slots=True)
class _Shown:
    offer: str
    since: datetime
    digest: str
    layers: list[str] = field(default_factory=list)


class Viewing:
    """The explanation in view with one person (reference)."""

    def __init__(self, workplace: Workplace, person: str, language: str) -> None:
        self._workplace = workplace
        self._person = person
        self._language = language
        self._shown: _Shown | None = None

    def begin(self, offer: str, content: object) -> None:
        """Another offer's explanation is shown: ``content`` is all of it, whatever it is made of.

        Raises ``HomeError`` as writing the one before does.
        """
        digest = hashlib.sha256(msgspec.json.encode(content)).hexdigest()
        if self._shown is not None and self._shown.offer == offer:
            self._shown.digest = digest
            return
        self.end()
        self._shown = _Shown(offer, self._workplace.clock(), digest)

    def note_layer(self, layer: str) -> None:
        """A further part of it was opened."""
        if self._shown is not None and layer not in self._shown.layers:
            self._shown.layers.append(layer)

    def end(self) -> None:
        """It is no longer shown: written, on the disk at return. Raises as ``Use.explained``."""
        shown, self._shown = self._shown, None
        if shown is None:
            return
        seconds = (self._workplace.clock() - shown.since).total_seconds()
        self._workplace.store.use.explained(
            self._person,
            self._workplace.bundle.digest,
            ShownExplanation(
                offer=shown.offer,
                digest=shown.digest,
                layers=tuple(shown.layers),
                seconds=max(0, round(seconds)),  # a clock set back counts nothing
                language=self._language,
            ),
        )
