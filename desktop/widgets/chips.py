"""A line of criteria; what does not fit folds into « + n ». Never cuts a criterion's words.

Each says, when it is pressed, where it comes from; none is changed here.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QWidget

from desktop.messages import Messages
from desktop.theme import Theme, mark
from desktop.views.contents import Chip
from desktop.widgets.buttons import MenuButton, PlainButton
from desktop.widgets.labels import line
from desktop.widgets.popover import Popover

_HEIGHT, _GAP = 24, 6  # px of the design


def fill_menu(
    menu: QMenu, chips: tuple[Chip, ...], messages: Messages, on_chosen: Callable[[Chip], None]
) -> None:
    """The criteria as a menu, agreed ones first; one that is chosen says where it comes from."""
    menu.clear()
    for is_agreed, key in ((True, "strip-agreed"), (False, "strip-in-file")):
        group = [chip for chip in chips if chip.is_agreed is is_agreed]
        if group:
            menu.addSection(messages.format(key))
        for chip in group:
            action = menu.addAction(chip.text.replace("&", "&&"))
            action.triggered.connect(partial(_call, on_chosen, chip))


def show_origin(theme: Theme, chip: Chip, about: QWidget) -> None:
    """Say where a criterion comes from, beside ``about``."""
    if chip.origin:
        Popover(theme, chip.text, chip.origin, about).show_below()


def _call(on_chosen: Callable[[Chip], None], chip: Chip, _checked: bool = False) -> None:
    on_chosen(chip)


class ChipFlow(QWidget):
    """« Convenu » and its chips, then « Au dossier » and its own, on one line."""

    def __init__(self, theme: Theme, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._messages = theme, messages
        self._chips: tuple[Chip, ...] = ()
        self._labels: list[PlainButton] = []
        self._captions: dict[bool, QLabel] = {}
        self._more = MenuButton(theme, parent=self)
        self._more.setMinimumHeight(theme.px(_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for is_agreed, key in ((True, "strip-agreed"), (False, "strip-in-file")):
            caption = line(messages.format(key), "muted")
            caption.setParent(self)
            self._captions[is_agreed] = caption
        self.show_chips(())

    def show_chips(self, chips: tuple[Chip, ...]) -> None:
        """Other criteria; the agreed ones stand first."""
        for label in self._labels:
            label.hide()
            label.deleteLater()
        self._chips = tuple(sorted(chips, key=lambda chip: not chip.is_agreed))
        self._labels = []
        for chip in self._chips:
            label = PlainButton(chip.text.replace("&", "&&"), parent=self)
            mark(label, kind="chip")
            label.setAccessibleName(chip.text)
            label.setAccessibleDescription(self._caption_of(chip))
            label.clicked.connect(partial(self._on_pressed, chip, label))
            self._labels.append(label)
        self._place()

    def sizeHint(self) -> QSize:
        """One line, as wide as it is given."""
        return QSize(0, self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """One line."""
        return self.sizeHint()

    @property
    def folded(self) -> tuple[Chip, ...]:
        """The criteria behind « + n »."""
        return tuple(
            chip for chip, label in zip(self._chips, self._labels, strict=True) if label.isHidden()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold and unfold."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        count = len(self._labels)
        while count and self._lay_out(count) > self.width():
            count -= 1
        self._lay_out(count)
        on_chosen = partial(show_origin, self._theme, about=self._more)
        fill_menu(self._more.menu(), self.folded, self._messages, on_chosen)

    def _on_pressed(self, chip: Chip, label: QWidget, _checked: bool = False) -> None:
        show_origin(self._theme, chip, label)

    def _caption_of(self, chip: Chip) -> str:
        return self._captions[chip.is_agreed].text()

    def _lay_out(self, count: int) -> int:
        """Show the first ``count`` and « + n » for the others; the width it takes."""
        left = 0
        captioned: set[bool] = set()
        for caption in self._captions.values():
            caption.hide()
        for at, (chip, label) in enumerate(zip(self._chips, self._labels, strict=True)):
            if at >= count:
                label.hide()
                continue
            if chip.is_agreed not in captioned:
                left += self._theme.px(_GAP) if captioned else 0
                captioned.add(chip.is_agreed)
                left = self._put(self._captions[chip.is_agreed], left) + self._theme.px(3)
            left = self._put(label, left)
        hidden = len(self._labels) - count
        self._more.setVisible(hidden > 0)
        if hidden:
            self._more.setText(self._messages.format("strip-more", count=hidden))
            name = self._messages.format("strip-more-name", count=hidden)
            self._more.setAccessibleName(name)
            left = self._put(self._more, left)
        return left - self._theme.px(_GAP)

    def _put(self, widget: QWidget, left: int) -> int:
        width, height = widget.sizeHint().width(), self._theme.px(_HEIGHT)
        widget.setGeometry(left, (self.height() - height) // 2, width, height)
        widget.show()
        return left + width + self._theme.px(_GAP)
