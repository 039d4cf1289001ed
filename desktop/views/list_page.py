"""One list of offers with what is to know about it. Never reorders, never hides a row."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.messages import Messages
from desktop.style_sheet import LINK_SIDE
from desktop.theme import Theme
from desktop.views.contents import FilterLine, ListContent, OfferRow
from desktop.widgets.dialogs import ShowDialog, table
from desktop.widgets.labels import paragraph
from desktop.widgets.links import LinkButton
from desktop.widgets.offer_list import OfferList
from desktop.widgets.scroll_pane import ScrollPane

_LOW = 260  # px of the design
_FOOT_SHARE = 0.3  # of the height, at most, for what is to know


class ListPage(QWidget):
    """Rows, notes, « Voir 5 de plus », « Ce que les filtres ont retiré », a last line."""

    more_requested = Signal()

    def __init__(self, theme: Theme, messages: Messages, name: str) -> None:
        super().__init__()
        self._theme, self._messages = theme, messages
        self.rows: tuple[OfferRow, ...] = ()
        self._filters: tuple[FilterLine, ...] = ()
        self._kept = ""
        self.offers = OfferList(theme, name)
        self.more = LinkButton(theme, messages.format("panes-more"))
        self.filters = LinkButton(theme, messages.format("panes-filters"))
        self._between = QWidget()
        self.empty = paragraph()
        self._notes = paragraph(kind="muted")
        self._footer = paragraph(kind="small")
        self._foot = self._make_foot()
        self.scroller = _Rows(theme, self.offers, name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.scroller)
        self._column.addWidget(self._foot)
        self._column.addStretch(1)
        self.more.clicked.connect(self.more_requested)
        self.filters.clicked.connect(self._on_filters_clicked)
        self.show_list(ListContent((), (), "", (), has_more=False))

    def show_list(self, content: ListContent) -> None:
        """Show the rows, or the sentence that says why there are none."""
        self.rows = content.rows
        self.offers.show_rows(content.rows)
        self.offers.setVisible(bool(content.rows))
        _show_text(self.empty, "" if content.rows else content.empty)
        _show_text(self._notes, "\n".join(content.notes))
        _show_text(self._footer, content.footer)
        self._filters, self._kept = content.filters, content.kept
        self.more.setVisible(content.has_more)
        self._between.setVisible(content.has_more)
        self.filters.setVisible(bool(content.filters))
        self._place_foot()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is to know stays in view; where there is little height, it follows the rows."""
        super().resizeEvent(event)
        self._place_foot()

    def _place_foot(self) -> None:
        foot = self._foot.heightForWidth(self.width())
        is_low = self.height() < self._theme.px(_LOW) or foot > self.height() * _FOOT_SHARE
        if is_low and self._foot.parentWidget() is self:
            self.scroller.take(self._foot)
        elif not is_low and self._foot.parentWidget() is not self:
            self._column.insertWidget(1, self._foot)

    @property
    def count(self) -> int:
        """How many offers there are."""
        return self.offers.model().rowCount()

    def _on_filters_clicked(self) -> None:
        say = self._messages.format
        title = say("panes-filters")
        headers = (say("panes-filter"), say("panes-removed"))
        rows = [(line.name, line.removed) for line in self._filters]
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(8))
        column.addWidget(shown := table(self._theme, title, headers, rows, figures=(1,)), 1)
        column.addWidget(paragraph(self._kept, "h3"))
        held.setFocusProxy(shown)
        ShowDialog(self._theme, title, held, say("panes-close"), self).open()

    def _make_foot(self) -> QWidget:
        px = self._theme.px
        links = QHBoxLayout()
        links.addWidget(self.more)
        links.addWidget(self._between, 1)
        links.addWidget(self.filters)
        links.addStretch(0)
        foot = QWidget()
        column = QVBoxLayout(foot)
        beside = px(LINK_SIDE)  # the words of the links stand under those of the rows
        column.setContentsMargins(px(16) - beside, px(10), px(16) - beside, px(8))
        column.setSpacing(px(4))
        for label in (self.empty, self._notes, self._footer):
            label.setContentsMargins(beside, 0, beside, 0)
        for label in (self.empty, self._notes):
            column.addWidget(label)
        column.addLayout(links)
        column.addWidget(self._footer)
        return foot


class _Rows(ScrollPane):
    """Scrolls what does not fit, and asks for no more than it takes."""

    def __init__(self, theme: Theme, offers: OfferList, name: str) -> None:
        held = QWidget()
        self._column = QVBoxLayout(held)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(offers)
        self._offers = offers
        super().__init__(theme, held, name, is_stop=False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._margin = theme.px(2)
        offers.selectionModel().currentChanged.connect(self._bring_into_view)
        # Rows that came are laid out later than one of them was chosen.
        self.verticalScrollBar().rangeChanged.connect(
            lambda: self._bring_into_view(self._offers.currentIndex())
        )

    def take(self, foot: QWidget) -> None:
        """Have ``foot`` scroll with the rows."""
        self._column.addWidget(foot)

    def sizeHint(self) -> QSize:
        """All that is held."""
        held, width = self._held, self.maximumViewportSize().width()
        height = held.heightForWidth(width) if held.hasHeightForWidth() else 0
        return QSize(super().sizeHint().width(), max(height, held.sizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        """One row."""
        has_rows = self._offers.model().rowCount() > 0
        return QSize(0, self._offers.sizeHintForRow(0) if has_rows else 0)

    def event(self, event: QEvent) -> bool:
        """Ask for another height when what is held does."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def _bring_into_view(self, current: QModelIndex) -> None:
        """Follow the arrows."""
        row = self._offers.visualRect(current)
        if row.isValid():
            middle = self._offers.y() + row.center().y()
            self.ensureVisible(0, middle, 0, row.height() // 2 + self._margin)


def _show_text(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
