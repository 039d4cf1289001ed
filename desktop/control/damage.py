"""A home that is damaged: what it lacks stands on a page, with the ways on. Never chooses one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from desktop.control.asker import Asker
from desktop.home_opener import DamagedHome, HomeOpener


class DamageControl(QObject):
    """The page of a damaged home; ``show_ways`` puts a state and its two ways on in the window."""

    def __init__(
        self,
        asker: Asker,
        opener: HomeOpener,
        show_ways: Callable[[tuple[str, str], list[tuple[str, Callable[[], None]]]], None],
    ) -> None:
        super().__init__(asker)
        self._asker, self._opener, self._show_ways = asker, opener, show_ways
        opener.damaged.connect(self._on_damaged)

    def _on_damaged(self, home: DamagedHome) -> None:
        say, window = self._asker.say.format, self._asker.window
        if window.is_locked:  # whoever gave the key reads what it could not open
            window.unlock()
        ways: list[tuple[str, Callable[[], None]]] = []
        if home.can_restore:
            restore = partial(self._opener.mend, home, is_restore=True)
            ways.append((say("damage-restore"), restore))
        if home.can_accept:
            accept = partial(self._opener.mend, home, is_restore=False)
            ways.append((say("damage-accept"), accept))
        ways.append((say("state-closed-action"), self._opener.start))
        note = say("damage-note") if home.can_restore or home.can_accept else say("damage-no-way")
        self._show_ways((say("damage-title"), "\n".join((*home.told, note))), ways[:2])
