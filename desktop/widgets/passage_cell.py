"""A cell of the comparison: words that wrap, and where they were read in the text, the passage.

The passage is plain text, never markup.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.messages import Messages
from desktop.theme import Theme
from desktop.widgets.fitted_text import advance
from desktop.widgets.labels import paragraph
from desktop.widgets.links import LinkButton

_LINE, _GAP, _PAD = 18, 0, 2  # px of the design


class PassageCell(QWidget):
    """« 2×8, dès 5 h · lu dans le texte »: the link shows the passage under the words."""

    def __init__(self, theme: Theme, messages: Messages, text: str, passage: str) -> None:
        super().__init__()
        self._theme = theme
        self._messages = messages
        self.words = paragraph(f"{text} ·")
        demand = messages.format("panes-demand")
        self.words.setAccessibleName(messages.format("panes-cell", head=demand, words=text))
        self.link = LinkButton(theme, messages.format("panes-read"))
        self.link.setMinimumHeight(0)
        self.link.setToolTip(f"<p>{escape(messages.format('panes-passage', passage=passage))}</p>")
        self.passage = paragraph(messages.format("panes-passage", passage=passage), "muted")
        for child in (self.words, self.link, self.passage):
            child.setParent(self)
        self.link.clicked.connect(self._on_clicked)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._show_passage(is_shown=False)

    def heightForWidth(self, width: int) -> int:
        """Words, the link beside or below them, the passage when it is shown."""
        return self._place(width)

    def sizeHint(self) -> QSize:
        """On one line."""
        width = self._one_line()
        return QSize(width, self._place(width))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the longest word or the link."""
        width = max(self.words.minimumSizeHint().width(), self.link.sizeHint().width())
        return QSize(width, self.link.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts in their place."""
        super().resizeEvent(event)
        self._place(self.width(), is_final=True)

    def _on_clicked(self) -> None:
        self._show_passage(is_shown=self.passage.isHidden())
        self._place(self.width(), is_final=True)

    def _show_passage(self, *, is_shown: bool) -> None:
        self.passage.setVisible(is_shown)
        key = "panes-read-hide" if is_shown else "panes-read-show"
        self.link.setAccessibleName(self._messages.format(key))
        self.updateGeometry()

    def _one_line(self) -> int:
        words = advance(self._theme, self.words.text()) + 2
        return words + self._theme.px(_GAP) + self.link.sizeHint().width()

    def _place(self, width: int, *, is_final: bool = False) -> int:
        """The height at ``width``; ``is_final`` moves the parts too."""
        line, gap = self._theme.px(_LINE), self._theme.px(_GAP)
        link_width = min(self.link.sizeHint().width(), width)
        is_beside = self._one_line() <= width
        words_width = advance(self._theme, self.words.text()) + 2 if is_beside else width
        words = max(_height(self.words, words_width), line if is_beside else 0)
        height = words if is_beside else words + line
        below = 0 if self.passage.isHidden() else _height(self.passage, width)
        total = height + below + 2 * self._theme.px(_PAD)
        if is_final:
            top = max(0, self.height() - total) // 2 + self._theme.px(_PAD)
            link = QPoint(words_width + gap, top) if is_beside else QPoint(0, top + words)
            self.words.setGeometry(0, top, words_width, words)
            self.link.setGeometry(QRect(link, QSize(link_width, line)))
            self.passage.setGeometry(0, top + height, width, below)
        return total


def _height(label: QLabel, width: int) -> int:
    return label.heightForWidth(width)
