"""Short ways to a styled line of text. Text is plain: what a file says is never read as markup."""

from __future__ import annotations

import html

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel

from desktop.theme import mark


def line(text: str = "", kind: str = "body") -> QLabel:
    """One line of a type of the style sheet (h1, h2, h3, say, body, muted, small)."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    mark(label, type=kind)
    return label


def paragraph(text: str = "", kind: str = "body") -> QLabel:
    """A text that wraps."""
    label = line(text, kind)
    label.setWordWrap(True)
    return label


class YieldingLine(QLabel):
    """A line that wraps only when its row has no room for it."""

    def __init__(self, kind: str = "body") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        mark(self, type=kind)

    def sizeHint(self) -> QSize:
        """The whole text on one line."""
        self.ensurePolished()
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height())


class SpacedText(QLabel):
    """A text to read out, its lines well apart."""

    def __init__(self, kind: str, percent: int) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self._text = ""
        self.show_type(kind, percent)

    def show_type(self, kind: str, percent: int) -> None:
        """Set it in a type of the style sheet, at a line height in percent."""
        self._percent = percent
        mark(self, type=kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show_text(self._text)

    def show_text(self, text: str) -> None:
        """Show a plain text."""
        self._text = text
        style = f"line-height: {self._percent}%"
        self.setText(f'<p style="{style}">{html.escape(text)}</p>')
        self.setAccessibleName(text)
