"""Two parts side by side, or the second below the first when the width does not hold both."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget


class WrapRow(QWidget):
    """``second`` goes to the right edge when ``is_spread``, else right after ``first``."""

    def __init__(
        self, first: QWidget, second: QWidget, *, gap: int, is_spread: bool = False
    ) -> None:
        super().__init__()
        self._first, self._second, self._gap = first, second, gap
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(gap)
        self._box.addWidget(first)
        if is_spread:
            self._box.addStretch(1)
        self._box.addWidget(second, 0 if is_spread else 1)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider part."""
        least = super().minimumSizeHint()
        width = max(part.minimumSizeHint().width() for part in (self._first, self._second))
        return QSize(width, least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side while both fit."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Choose again, after a part has changed."""
        shown = [part for part in (self._first, self._second) if not part.isHidden()]
        needed = sum(part.sizeHint().width() for part in shown) + self._gap * (len(shown) - 1)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        is_beside = needed <= self.width()
        self._box.setDirection(beside if is_beside else below)
        self._box.setSpacing(self._gap if is_beside else self._gap // 2)
