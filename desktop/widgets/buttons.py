"""Buttons with an icon, a key or a menu. None is ever a default button.

Enter alone presses only the button that has the focus.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QMenu,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from desktop.theme import BODY, SMALL, Theme, mark
from desktop.widgets.icons import GRID, icon, paint_icon

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CAP_WIDTH, _CAP_HEIGHT, _CAP_GAP = 20, 18, 8  # px of the design


def keycap_size(theme: Theme) -> QSize:
    """Room that a keycap takes."""
    return QSize(theme.px(_CAP_WIDTH), theme.px(_CAP_HEIGHT))


def paint_keycap(
    painter: QPainter, rect: QRectF, key: str, theme: Theme, *, is_on: bool = False
) -> None:
    """A keycap centred in ``rect``; ``is_on`` outlines it in blue."""
    size = keycap_size(theme)
    cap = QRectF(0, 0, size.width() - 1, size.height() - 1)
    cap.moveCenter(rect.center())
    cap.moveTo(round(cap.left()) + 0.5, round(cap.top()) + 0.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("blue" if is_on else "edge"), 1))
    painter.setBrush(theme.color("surface"))
    painter.drawRoundedRect(cap, theme.px(4), theme.px(4))
    painter.setPen(theme.color("ink"))
    painter.setFont(theme.font(SMALL))
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()


class Keycap(QWidget):
    """A key, drawn; the words beside it name it."""

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._key = theme, key
        self.setFixedSize(keycap_size(theme))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the key."""
        paint_keycap(QPainter(self), QRectF(self.rect()), self._key, self._theme)


class PlainButton(QPushButton):
    """Words that act: by a click, Space, or Enter while it has the focus."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as Space does."""
        if event.key() in ENTER and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)


class IconButton(PlainButton):
    """An icon, words and the key that does the same: « Pause F8 ».

    Without words, ``name`` is the accessible name and the tooltip.
    """

    def __init__(
        self,
        theme: Theme,
        icon_name: str,
        text: str = "",
        *,
        key: str = "",
        name: str = "",
        kind: str = "quiet",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._theme, self._icon_name = theme, icon_name
        mark(self, kind=kind)
        self.setIconSize(QSize(theme.px(GRID), theme.px(GRID)))
        self.setMinimumHeight(theme.px(28))
        self.show_words(icon_name, text, key=key, name=name)
        if not text:
            self.setFixedSize(theme.px(32), theme.px(32))
            self.setStyleSheet("QPushButton { text-align: center; }")

    def show_words(self, icon_name: str, text: str, *, key: str = "", name: str = "") -> None:
        """Change what the button says."""
        self._icon_name = icon_name
        self.setIcon(icon(icon_name, self._theme))
        self.setText("  ".join(filter(None, (text, key))))
        self.setAccessibleName(name or text)
        self.setAccessibleDescription(key)
        self.setToolTip("" if text else name)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again in the colours of now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setIcon(icon(self._icon_name, self._theme))


class DrawnButton(QPushButton):
    """A button whose frame the style draws and whose words it draws itself."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setAutoDefault(False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The frame, then the words."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        option.features &= ~QStyleOptionButton.ButtonFeature.HasMenu
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        self.paint_words(painter)

    def paint_words(self, painter: QPainter) -> None:
        """Draw what stands in the frame."""
        raise NotImplementedError


class KeyButton(DrawnButton):
    """Words behind the key that does the same.

    « boxed »: words in the middle, semi-bold (an answer); « line »: from the left, regular, on two
    lines at 0.92 em when one is too short (a reason). The chosen one is outlined, and says so in
    its description: it stays a button, since pressing it again takes nothing back.
    """

    def __init__(
        self,
        theme: Theme,
        key: str,
        text: str,
        *,
        kind: str = "boxed",
        name: str = "",
        chosen: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """``chosen``: what a screen reader adds once it is the chosen one."""
        super().__init__(theme, text, parent)
        self._key, self._is_boxed = key, kind == "boxed"
        self._chosen_words, self._is_chosen = chosen, False
        mark(self, kind=kind)
        self.setAccessibleName(name or text)
        self.setAccessibleDescription(key)
        self.setMinimumHeight(theme.px(44 if self._is_boxed else 30))

    def show_chosen(self, *, is_chosen: bool) -> None:
        """Show whether it is the chosen one."""
        if is_chosen == self._is_chosen:
            return
        self._is_chosen = is_chosen
        self.setAccessibleDescription(self._chosen_words if is_chosen else self._key)
        mark(self, chosen="yes" if is_chosen else "no")
        self.style().unpolish(self)
        self.style().polish(self)
        self.update()

    @property
    def is_chosen(self) -> bool:
        """Whether it is the chosen one."""
        return self._is_chosen

    @property
    def key(self) -> str:
        """The key on the cap."""
        return self._key

    def sizeHint(self) -> QSize:
        """Room for the key and the words on one line."""
        cap = keycap_size(self._theme).width() + self._theme.px(_CAP_GAP)
        width = self._words_width() + cap + (self._theme.px(20) if self._is_boxed else 4)
        return QSize(width, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """A boxed button never cuts its words; a line wraps them."""
        side = self._theme.px(16)
        width = self.sizeHint().width() - side if self._is_boxed else 0
        return QSize(width, self.minimumHeight())

    def paint_words(self, painter: QPainter) -> None:
        """The keycap and the words."""
        theme, room = self._theme, QRect(self.rect())
        cap, gap = keycap_size(theme).width(), theme.px(_CAP_GAP)
        start = (room.width() - cap - gap - self._words_width()) // 2 if self._is_boxed else 2
        start = max(start, 2)
        place = QRectF(start, 0, cap, room.height())
        paint_keycap(painter, place, self._key, theme, is_on=self._is_chosen)
        words = room.adjusted(start + cap + gap, 0, 0, 0)
        font = theme.font(BODY, is_bold=self._is_boxed)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        if QFontMetrics(font).horizontalAdvance(self.text()) > words.width():
            font = theme.font(SMALL, is_bold=self._is_boxed)
            flags |= int(Qt.TextFlag.TextWordWrap)
        painter.setFont(font)
        painter.setPen(theme.color("ink" if self.isEnabled() else "muted"))
        painter.drawText(words, flags, self.text())

    def _words_width(self) -> int:
        font = self._theme.font(BODY, is_bold=self._is_boxed)
        return QFontMetrics(font).horizontalAdvance(self.text()) + 1


class AnswerButton(KeyButton):
    """One of the three answers: Enter shows its reasons as Space does, and records nothing."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, once."""
        if event.key() not in ENTER:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()


class MenuButton(DrawnButton):
    """« Sur place ⌄ »: words that open a menu."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, text, parent)
        mark(self, kind="chip")
        self.setMenu(QMenu(self))
        self.setMinimumHeight(theme.px(28))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Down open the menu as Space does."""
        if event.key() in (*ENTER, Qt.Key.Key_Down):
            self.showMenu()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Room for the words and the arrow."""
        width = QFontMetrics(self._theme.font()).horizontalAdvance(self.text())
        return QSize(width + self._theme.px(8 + 4 + GRID + 6), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """The words are never cut."""
        return self.sizeHint()

    def paint_words(self, painter: QPainter) -> None:
        """The words and the arrow."""
        theme, room = self._theme, QRectF(self.rect())
        side = theme.px(GRID)
        words = room.adjusted(theme.px(8), 0, 0, 0)
        painter.setFont(theme.font())
        painter.setPen(theme.color("ink"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, flags, self.text())
        arrow = QRectF(room.right() - side - theme.px(5), 0, side, side)
        arrow.moveTop(room.center().y() - side / 2)
        paint_icon(painter, arrow, "down", theme)
