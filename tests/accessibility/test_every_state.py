"""Every state of the window that can be pictured names what acts in it."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import closing
from pathlib import Path

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.tour.screens import make_screens

LAST = "suggestions-text-150-fr-light"  # the words of the other language are compared elsewhere
ROLES = QAccessible.Role
# Roles that tell nothing. A place that scrolls or a text is focused to be read, and has a name.
VAGUE = {ROLES.NoRole, ROLES.Graphic, ROLES.Whitespace}


def test_whatever_acts_has_a_name_and_a_role_in_every_state(qtbot: QtBot, tmp_path: Path) -> None:
    states = 0
    pictures = make_screens(tmp_path)
    assert isinstance(pictures, Generator)
    with closing(pictures):
        for picture in pictures:
            # A cell of a table may be empty: its row and column say what is missing.
            acting = [n for n in _nodes() if _acts(n) and n.role() != ROLES.Cell]
            assert len(acting) > 0, picture.stem
            assert [_told(node) for node in acting if not _name(node)] == [], picture.stem
            assert [_told(node) for node in acting if node.role() in VAGUE] == [], picture.stem
            states += 1
            if picture.stem == LAST:
                break
    assert states > 15


def _nodes() -> Iterator[QAccessibleInterface]:
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            yield from _walk(QAccessible.queryAccessibleInterface(window))


def _walk(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for at in range(node.childCount()):
        child = node.child(at)
        # A row that was replaced stays behind as one that is not valid.
        if child is not None and child.isValid() and not child.state().invisible:
            yield child
            yield from _walk(child)


def _acts(node: QAccessibleInterface) -> bool:
    actions = node.actionInterface()
    return bool(node.state().focusable) or bool(actions and actions.actionNames())


def _name(node: QAccessibleInterface) -> str:
    return node.text(QAccessible.Text.Name).strip()


def _told(node: QAccessibleInterface) -> str:
    held = node.object()
    above = node.parent()
    inside = _name(above) if above else ""
    return f"{type(held).__name__} {node.role()} {_name(node)!r} in {inside!r}"
