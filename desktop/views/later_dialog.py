"""« Plus tard… »: a day to come back to a suggestion. No day is chosen beforehand."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QTableView, QToolButton, QWidget

from desktop.messages import Messages
from desktop.theme import Theme
from desktop.views.beside_dialog import BesideDialog
from desktop.widgets.icons import icon
from desktop.widgets.labels import line, paragraph
from models.records.reports import FURTHEST


class LaterDialog(BesideDialog):
    """A calendar that starts on today, which is no day to put off to; then « Mettre de côté »."""

    day_chosen = Signal(date)

    def __init__(
        self, theme: Theme, messages: Messages, offer: str, today: date, parent: QWidget
    ) -> None:
        super().__init__(theme, messages, messages.format("later-title"), parent, width=400)
        self._today = today
        self._is_tinted = False
        self.calendar = self._make_calendar()
        self._day = line(kind="h3")
        self.act = self.add_button("later-act")
        self.body.addWidget(paragraph(messages.format("later-about", offer=offer)))
        self.body.addWidget(self.calendar)
        self.body.addWidget(self._day)
        self.calendar.selectionChanged.connect(self._on_day_changed)
        self.act.clicked.connect(self._on_act)
        self._on_day_changed()
        self.calendar.setFocus()

    def show_failed(self, sentence: str) -> None:
        """It is not on the disk: the day stays chosen."""
        self.tell(sentence, is_problem=True)
        self._on_day_changed()

    @property
    def day(self) -> date | None:
        """The day chosen, if any."""
        told = self.calendar.selectedDate()
        day = date(told.year(), told.month(), told.day())
        return day if day > self._today else None

    def _on_day_changed(self) -> None:
        day, say = self.day, self._messages.format
        self.act.setEnabled(day is not None)
        words = say("later-no-day")
        if day is not None:
            name = say("day-title", weekday=day.isoweekday(), day=day.day, month=day.month)
            words = say("later-day", day=name)
        self._day.setText(words)
        if (day is not None) is not self._is_tinted:
            self._is_tinted = day is not None
            self.calendar.setStyleSheet(_style(self._theme, has_day=self._is_tinted))

    def _on_act(self) -> None:
        if self.day is not None:
            self.act.setEnabled(False)  # asked for once
            self.day_chosen.emit(self.day)

    def _make_calendar(self) -> QCalendarWidget:
        theme, last = self._theme, self._today + FURTHEST
        calendar = QCalendarWidget()
        calendar.setLocale(QLocale("fr_FR" if self._messages.language == "fr" else "en_GB"))
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setAccessibleName(self._messages.format("later-calendar"))
        days = calendar.findChild(QTableView)
        assert isinstance(days, QTableView)
        days.setAccessibleName(calendar.accessibleName())
        calendar.setMinimumDate(QDate(self._today.year, self._today.month, self._today.day))
        calendar.setMaximumDate(QDate(last.year, last.month, last.day))
        calendar.setSelectedDate(calendar.minimumDate())
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setDateEditEnabled(False)  # digits typed would open a field of its own
        calendar.setMinimumHeight(theme.px(220))
        plain, head = QTextCharFormat(), QTextCharFormat()
        plain.setForeground(theme.color("ink"))  # Qt's weekends are red
        head.setForeground(theme.color("muted"))
        head.setBackground(theme.color("surface"))
        for weekday in Qt.DayOfWeek:
            calendar.setWeekdayTextFormat(weekday, plain)
        calendar.setHeaderTextFormat(head)
        past = QTextCharFormat()
        past.setForeground(theme.color("edge"))
        for number in range(1, self._today.day):  # of this month: the others cannot be shown
            calendar.setDateTextFormat(QDate(self._today.year, self._today.month, number), past)
        calendar.setStyleSheet(_style(theme))
        # Qt's own buttons have black arrows and no name.
        for name, drawn, key in (
            ("qt_calendar_prevmonth", "back", "later-previous"),
            ("qt_calendar_nextmonth", "forward", "later-next"),
        ):
            button = calendar.findChild(QToolButton, name)
            assert isinstance(button, QToolButton)
            button.setIcon(icon(drawn, theme, "ink"))
            button.setAccessibleName(self._messages.format(key))
        return calendar


def _style(theme: Theme, *, has_day: bool = False) -> str:
    """No day is tinted before one is chosen."""

    def color(name: str) -> str:
        return theme.color(name).name()

    return f"""
QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {color("raised")}; }}
QCalendarWidget QToolButton {{ color: {color("ink")}; background: transparent; border: 0;
    padding: {theme.px(4)}px {theme.px(8)}px; border-radius: {theme.px(4)}px; }}
QCalendarWidget QToolButton::menu-indicator {{ image: none; }}
QCalendarWidget QToolButton:focus {{ border: 2px solid {color("blue")}; }}
QCalendarWidget QAbstractItemView {{ background: {color("surface")}; color: {color("ink")};
    selection-background-color: {color("selection" if has_day else "surface")};
    selection-color: {color("ink")};
    border: 1px solid {color("edge")}; outline: 0; }}
QCalendarWidget QAbstractItemView:focus {{ border: 2px solid {color("blue")}; }}
QCalendarWidget QAbstractItemView:disabled {{ color: {color("edge")}; }}
"""
