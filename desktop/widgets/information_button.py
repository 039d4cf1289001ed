"""What the person was told and said, as a button whose menu takes it back. Records nothing."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import BODY, SMALL, Theme
from desktop.widgets.buttons import MenuButton
from desktop.widgets.icons import paint_icon

_HEIGHT, _ICON, _ARROW, _SIDE, _GAP = 26, 16, 16, 6, 4  # px of the design
_SHARE = 0.6  # of the words on one line, where they stand on two


class InformationButton(MenuButton):
    """An icon, the words and an arrow; the words wrap where the row has no room for them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._icon_name, self._has_words = "warning", True
        self.setMinimumHeight(theme.px(_HEIGHT))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_state(self, icon_name: str, words: str, name: str) -> None:
        """What was said; ``name`` tells a screen reader what it is about."""
        self._icon_name = icon_name
        self.setText(words)
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def show_words(self, *, are_shown: bool) -> None:
        """The words, or the icon alone, which says them when asked."""
        self._has_words = are_shown
        self.setToolTip("" if are_shown else self.text())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The words on one line."""
        return QSize(self._words_width() + self._around(), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """The words on two lines."""
        width = round(self._words_width() * _SHARE) + self._around()
        return QSize(width, self.minimumHeight())

    def hasHeightForWidth(self) -> bool:
        """Words that wrap need two lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Its height at a width."""
        if width >= self.sizeHint().width():
            return self.minimumHeight()
        metrics = QFontMetrics(self._theme.font(SMALL))
        return max(self.minimumHeight(), 2 * metrics.height() + self._theme.px(4))

    def paint_words(self, painter: QPainter) -> None:
        """The icon, the words and the arrow."""
        theme, room = self._theme, QRectF(self.rect())
        side, gap = theme.px(_SIDE), theme.px(_GAP)
        icon = QRectF(side, 0, theme.px(_ICON), theme.px(_ICON))
        icon.moveTop(room.center().y() - icon.height() / 2)
        paint_icon(painter, icon, self._icon_name, theme)
        arrow = QRectF(icon)
        arrow.moveRight(room.right() - side)
        paint_icon(painter, arrow, "down", theme)
        is_wide = self.width() >= self.sizeHint().width()
        painter.setFont(theme.font(BODY if is_wide else SMALL))
        painter.setPen(theme.color("ink"))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        if not is_wide:
            flags |= int(Qt.TextFlag.TextWordWrap)
        words = QRectF(icon.right() + gap, 0, arrow.left() - icon.right() - 2 * gap, room.height())
        if self._has_words:
            painter.drawText(words, flags, self.text())

    def _words_width(self) -> int:
        if not self._has_words:
            return 0
        return QFontMetrics(self._theme.font()).horizontalAdvance(self.text()) + 2

    def _around(self) -> int:
        return self._theme.px(2 * _SIDE + _ICON + _ARROW + 2 * _GAP)
