"""The drawer of the day. Shows names, so it folds away as soon as a person is chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.item_models.day_model import DayModel
from desktop.messages import Messages
from desktop.theme import Theme, mark
from desktop.views.contents import DayContent
from desktop.widgets.buttons import IconButton
from desktop.widgets.day_list import DayList
from desktop.widgets.labels import line, paragraph
from desktop.widgets.overlay import Overlay

WIDTH, _SHADOW = 340, 14  # px of the design
_CORRECTING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class DayDrawer(Overlay):
    """A panel of 340 px over the rest; a scrim beside it."""

    person_chosen = Signal(str)

    def __init__(self, theme: Theme, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._model = DayModel(messages, self)
        self._title = line(messages.format("drawer-title"), "h2")
        self._search = QLineEdit()
        self._search.setPlaceholderText(messages.format("drawer-search"))
        self._search.setAccessibleName(messages.format("drawer-search"))
        self._search.setMinimumHeight(theme.px(32))
        self._list = DayList(theme, self._model, messages.format("drawer-people"))
        self._nobody = paragraph(kind="muted")
        self._panel = self._build_panel(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._panel)
        row.addStretch(1)
        self._search.textChanged.connect(self._on_sought)
        self._search.returnPressed.connect(self._on_search_entered)
        self._search.installEventFilter(self)
        self._list.installEventFilter(self)
        self._list.chosen.connect(self._on_chosen)
        self.hide()
        self._show_whether_nobody()

    def show_day(self, content: DayContent) -> None:
        """The people of the day."""
        self._title.setText(content.title)
        self._model.show_rows(content.rows)
        self._show_whether_nobody()

    def unfold(self) -> None:
        """Come over the window, ready to look for a name."""
        self.show()
        self.raise_()
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def fold(self) -> None:
        """Go away, and keep nothing of what was sought."""
        self.hide()
        self._search.clear()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The scrim, and the shadow of the panel on it."""
        super().paintEvent(event)
        edge = self._panel.geometry().right() + 1
        shadow = QLinearGradient(edge, 0, edge + _SHADOW, 0)
        shadow.setColorAt(0, QColor(10, 14, 24, 60))
        shadow.setColorAt(1, QColor(10, 14, 24, 0))
        QPainter(self).fillRect(edge, 0, _SHADOW, self.height(), shadow)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the panel is no click on the scrim."""
        if self._panel.geometry().contains(event.position().toPoint()):
            event.accept()
        else:
            super().mousePressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the field into the list; what is typed in the list goes to the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self._search and event.key() == Qt.Key.Key_Down:
                self._go_to_list()
                return True
            if watched is self._list and self._is_for_search(event):
                self._search.setFocus(Qt.FocusReason.OtherFocusReason)
                if event.key() != Qt.Key.Key_Up:
                    QApplication.sendEvent(self._search, event.clone())
                return True
        return super().eventFilter(watched, event)

    def _is_for_search(self, event: QKeyEvent) -> bool:
        """Letters, what corrects them, and Up from the first row; Space opens the row."""
        if event.key() == Qt.Key.Key_Up:
            return self._list.currentIndex().row() <= 0
        if event.key() in _CORRECTING or event.matches(QKeySequence.StandardKey.SelectAll):
            return True
        return event.text().isprintable() and bool(event.text().strip())

    def _go_to_list(self) -> None:
        # The focus given to a list that is hidden would come into force once it is shown.
        if self._list.isVisible():
            self._list.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_sought(self, name: str) -> None:
        self._model.seek(name)
        self._show_whether_nobody()

    def _on_search_entered(self) -> None:
        """The one name that is left is opened; among several, the list is walked through."""
        only = self._model.only_found
        if only is None:
            self._go_to_list()
        else:
            self._on_chosen(only)

    def _on_chosen(self, reference: str) -> None:
        self.fold()
        self.person_chosen.emit(reference)

    def _show_whether_nobody(self) -> None:
        is_empty = self._model.rowCount() == 0
        key = "drawer-no-match" if self._model.has_people else "drawer-nobody"
        self._nobody.setText(self._messages.format(key))
        self._nobody.setVisible(is_empty)
        self._list.setVisible(not is_empty)

    def _build_panel(self, theme: Theme) -> QFrame:
        panel = QFrame()
        mark(panel, ground="surface", edge="right")
        panel.setFixedWidth(theme.px(WIDTH))
        fold = IconButton(theme, "close", self._messages.format("drawer-fold"))
        fold.clicked.connect(self.left)
        side = theme.px(16)
        heading = QHBoxLayout()
        heading.addWidget(self._title, stretch=1)
        heading.addWidget(fold)
        head = QVBoxLayout()
        head.setContentsMargins(side, theme.px(12), side, theme.px(8))
        head.setSpacing(theme.px(8))
        head.addLayout(heading)
        head.addWidget(self._search)
        head.addWidget(self._nobody)
        foot = QVBoxLayout()
        foot.setContentsMargins(side, theme.px(8), side, theme.px(12))
        foot.addWidget(paragraph(self._messages.format("drawer-private"), "small"))
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._list, stretch=1)
        column.addStretch(0)
        column.addLayout(foot)
        QWidget.setTabOrder(self._search, self._list)
        return panel
