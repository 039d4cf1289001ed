"""What stands beside the answers: later, report, explanation sheet. None of them is an answer."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QVBoxLayout, QWidget

from desktop.messages import Messages
from desktop.theme import Theme
from desktop.widgets.buttons import IconButton
from models.records.reports import ReportKind

_ROW, _ICON = 28, 22  # px of the design


class BesideLinks(QWidget):
    """A row for each way; where nothing is open, only what needs no offer can be pressed."""

    def __init__(self, theme: Theme, messages: Messages, *, has_later: bool) -> None:
        super().__init__()
        say = messages.format
        self.later = IconButton(theme, "later", say("beside-later"), kind="line")
        self.offer = IconButton(theme, "flag", say("beside-offer"), kind="line")
        self.fairness = IconButton(theme, "scales", say("beside-fairness"), kind="line")
        self.sheet = IconButton(theme, "printer", say("beside-sheet"), kind="line")
        self.later.setVisible(has_later)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for button in (self.later, self.offer, self.fairness, self.sheet):
            button.setFixedHeight(theme.px(_ROW))
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            column.addWidget(button)

    def allow(self, *, has_offer: bool) -> None:
        """Whether an offer is open."""
        for button in (self.later, self.offer, self.sheet):
            button.setEnabled(has_offer)


class ReportButton(IconButton):
    """A flag where there is no room for the rows: its menu holds both ways to report."""

    offer_chosen = Signal()
    fairness_chosen = Signal()

    def __init__(self, theme: Theme, messages: Messages) -> None:
        words = messages.format("beside-report-short")
        super().__init__(theme, "flag", words, name=messages.format("beside-report"), kind="icon")
        self.setMinimumHeight(theme.px(_ICON))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.choices = QMenu(self)
        self.choices.addAction(messages.format("beside-offer"), self.offer_chosen.emit)
        self.choices.addAction(messages.format("beside-fairness"), self.fairness_chosen.emit)
        self.clicked.connect(self.show_choices)

    def show_choices(self) -> None:
        """Open the menu, inside the window."""
        # Never ``exec``: the window goes on while the menu is open.
        room = self.window().width() - self.choices.sizeHint().width()
        left = min(self.mapTo(self.window(), QPoint(0, 0)).x(), room)
        top = self.mapTo(self.window(), QPoint(0, self.height())).y()
        self.choices.popup(self.window().mapToGlobal(QPoint(max(left, 0), top)))
        self.choices.setActiveAction(self.choices.actions()[0])


class BesideWays(QObject):
    """The same ways wherever they stand."""

    later_requested = Signal()
    report_requested = Signal(ReportKind)
    sheet_requested = Signal()

    def listen_to_links(self, *links: BesideLinks) -> None:
        """Rows of a page."""
        for rows in links:
            rows.later.clicked.connect(self.later_requested)
            rows.offer.clicked.connect(self._on_offer)
            rows.fairness.clicked.connect(self._on_fairness)
            rows.sheet.clicked.connect(self.sheet_requested)

    def listen_to_flags(self, *flags: ReportButton) -> None:
        """Flags of headings."""
        for flag in flags:
            flag.offer_chosen.connect(self._on_offer)
            flag.fairness_chosen.connect(self._on_fairness)

    def _on_offer(self) -> None:
        self.report_requested.emit(ReportKind.OFFER)

    def _on_fairness(self) -> None:
        self.report_requested.emit(ReportKind.FAIRNESS)
