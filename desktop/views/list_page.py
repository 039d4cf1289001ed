"""One list of offers with what is to know about it. Never reorders, never hides a row."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.messages import Messages
from desktop.theme import Theme
from desktop.views.contents import FilterLine, ListContent
from desktop.widgets.dialogs import ShowDialog, table
from desktop.widgets.labels import paragraph
from desktop.widgets.links import LinkButton
from desktop.widgets.offer_list import OfferList


class ListPage(QWidget):
    """Rows, notes, « Voir 5 de plus », « Ce que les filtres ont retiré », a last line."""

    more_requested = Signal()

    def __init__(self, theme: Theme, messages: Messages, name: str) -> None:
        super().__init__()
        self._theme, self._messages = theme, messages
        self._filters: tuple[FilterLine, ...] = ()
        self.offers = OfferList(theme, name)
        self.more = LinkButton(theme, messages.format("panes-more"))
        self.filters = LinkButton(theme, messages.format("panes-filters"))
        self._between = QWidget()
        self.empty = paragraph()
        self._notes = paragraph(kind="muted")
        self._footer = paragraph(kind="small")
        self._lay_out()
        self.more.clicked.connect(self.more_requested)
        self.filters.clicked.connect(self._on_filters_clicked)
        self.show_list(ListContent((), (), "", (), has_more=False))

    def show_list(self, content: ListContent) -> None:
        """Show the rows, or the sentence that says why there are none."""
        self.offers.show_rows(content.rows)
        self.offers.setVisible(bool(content.rows))
        _show_text(self.empty, "" if content.rows else content.empty)
        _show_text(self._notes, "\n".join(content.notes))
        _show_text(self._footer, content.footer)
        self._filters = content.filters
        self.more.setVisible(content.has_more)
        self._between.setVisible(content.has_more)
        self.filters.setVisible(bool(content.filters))

    @property
    def count(self) -> int:
        """How many offers there are."""
        return self.offers.model().rowCount()

    def _on_filters_clicked(self) -> None:
        say = self._messages.format
        title = say("panes-filters")
        headers = (say("panes-filter"), say("panes-removed"))
        rows = [(line.name, line.removed) for line in self._filters]
        shown = table(self._theme, title, headers, rows)
        ShowDialog(self._theme, title, shown, say("panes-close"), self).open()

    def _lay_out(self) -> None:
        px = self._theme.px
        links = QHBoxLayout()
        links.addWidget(self.more)
        links.addWidget(self._between, 1)
        links.addWidget(self.filters)
        links.addStretch(0)
        foot = QVBoxLayout()
        foot.setContentsMargins(px(16), px(10), px(16), px(8))
        foot.setSpacing(px(4))
        for widget in (self.empty, self._notes):
            foot.addWidget(widget)
        foot.addLayout(links)
        foot.addWidget(self._footer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.offers)
        column.addLayout(foot)
        column.addStretch(1)


def _show_text(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
