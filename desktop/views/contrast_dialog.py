"""« Cette offre plutôt qu'une autre »: a sentence and bars by concept. Opens and answers none."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.messages import Messages
from desktop.theme import Theme
from desktop.views.contents import ContrastContent
from desktop.widgets.bar_list import BarList
from desktop.widgets.dialogs import ShowDialog
from desktop.widgets.labels import paragraph
from desktop.widgets.scroll_pane import ScrollPane


class ContrastDialog(ShowDialog):
    """The two titles, the sentence, the bars, « Retour à l'offre »."""

    def __init__(
        self, theme: Theme, messages: Messages, content: ContrastContent, parent: QWidget
    ) -> None:
        say = messages.format
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(*[theme.px(12)] * 4)
        column.setSpacing(theme.px(8))
        self.sentence = paragraph(content.sentence)
        self.bars = BarList(theme, messages)
        self.bars.show_bars(content.bars)
        self.bars.setVisible(bool(content.bars))
        for label in (paragraph(content.here, "h3"), paragraph(content.there, "muted")):
            column.addWidget(label)
        column.addWidget(self.sentence)
        column.addWidget(self.bars)
        column.addStretch(1)
        title = say("rather-title")
        shown = ScrollPane(theme, held, title)
        super().__init__(theme, title, shown, say("rather-back"), parent)
