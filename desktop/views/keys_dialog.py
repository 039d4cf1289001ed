"""F1: every key and what it does. Shows; presses none."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.messages import Messages
from desktop.theme import Theme
from desktop.widgets.dialogs import ShowDialog, table

KEYS = (
    *("f1", "day", "arrows", "tab", "keep", "adjust", "set-aside", "digit", "escape"),
    *("report", "own", "pause", "suspend", "lock"),
)


def show_keys(theme: Theme, messages: Messages, parent: QWidget) -> None:
    """Open the list over ``parent``; Escape comes back."""
    say = messages.format
    letters = {name: say(f"panes-key-{name}") for name in ("keep", "adjust", "set-aside", "report")}
    rows = [(letters.get(name) or say(f"key-{name}"), say(f"key-{name}-does")) for name in KEYS]
    title = say("keys-title")
    shown = table(theme, title, (say("keys-key"), say("keys-does")), rows)
    ShowDialog(theme, title, shown, say("panes-close"), parent).open()
