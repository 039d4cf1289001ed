"""One page at a time in a place of one height; a page taller than its place scrolls."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from desktop.theme import Theme
from desktop.widgets.scroll_pane import ScrollPane


class PageStack(ScrollPane):
    """Asks for ``show_heights``'s usual height, and makes do with the least."""

    def __init__(self, theme: Theme, name: str) -> None:
        self._pages = _Pages()
        super().__init__(theme, self._pages, name)
        self._usual = self._least = 0
        self._grows = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def add_page(self, page: QWidget) -> None:
        """One more page."""
        self._pages.addWidget(page)

    def show_page(self, page: QWidget) -> None:
        """Bring a page forward, from its top."""
        self._pages.setCurrentWidget(page)
        self._pages.updateGeometry()
        self.updateGeometry()
        self.verticalScrollBar().setValue(0)

    def show_heights(self, usual: int, least: int, *, grows: bool = False) -> None:
        """The height of the place, and what it gives up to, in px.

        ``grows`` with a page that is taller, where what holds the place scrolls already.
        """
        self._usual, self._least, self._grows = usual, least, grows
        self.updateGeometry()

    @property
    def page(self) -> QWidget | None:
        """The page in front."""
        return self._pages.currentWidget()

    def sizeHint(self) -> QSize:
        """The usual height."""
        return QSize(super().sizeHint().width(), max(self._usual, self._needed()))

    def minimumSizeHint(self) -> QSize:
        """The least height."""
        return QSize(self._pages.minimumSizeHint().width(), max(self._least, self._needed()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The width decides the height of the page."""
        super().resizeEvent(event)
        if self._grows and event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def _needed(self) -> int:
        return self._pages.heightForWidth(self.maximumViewportSize().width()) if self._grows else 0


class _Pages(QStackedWidget):
    """As large as the page in front: the others do not make it scroll."""

    def sizeHint(self) -> QSize:
        return self._current().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._current().minimumSizeHint()

    def heightForWidth(self, width: int) -> int:
        page = self._current()
        return page.heightForWidth(width) if page.hasHeightForWidth() else page.sizeHint().height()

    def _current(self) -> QWidget:
        return self.currentWidget() or QWidget()
