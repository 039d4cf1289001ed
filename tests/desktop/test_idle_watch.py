"""Nobody there for a while is told; a gesture, whatever it is, puts it off."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.idle_watch import IdleWatch, seconds_with_sleep


class Clock:
    """Seconds that a test moves."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_ten_minutes_without_a_gesture_are_told_once(qtbot: QtBot) -> None:
    clock, told = Clock(), []
    watch = IdleWatch(clock=clock, tick_ms=1)
    watch.idle.connect(lambda: told.append(clock.now))
    watch.begin(10)
    clock.now += 599
    QTest.qWait(20)
    assert told == []
    with qtbot.waitSignal(watch.idle):
        clock.now += 1  # as after a night asleep: one tick is enough
    QTest.qWait(20)
    assert told == [700.0]


def test_a_key_or_a_pointer_puts_it_off(qtbot: QtBot) -> None:
    clock, told = Clock(), []
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    watch = IdleWatch(clock=clock, tick_ms=1)
    watch.idle.connect(lambda: told.append(clock.now))
    watch.begin(1)
    window = widget.windowHandle()
    gestures: list[Callable[[], object]] = [
        lambda: QTest.keyClick(window, Qt.Key.Key_A),
        lambda: QTest.mouseClick(window, Qt.MouseButton.LeftButton),
        lambda: QTest.mouseMove(window),
    ]
    for gesture in gestures:
        clock.now += 50
        gesture()
        QTest.qWait(10)
    assert told == []
    with qtbot.waitSignal(watch.idle):
        clock.now += 60
    watch.end()


def test_it_watches_only_from_the_opening_to_the_lock(qtbot: QtBot) -> None:
    clock, told = Clock(), []
    watch = IdleWatch(clock=clock, tick_ms=1)
    watch.idle.connect(lambda: told.append(clock.now))
    clock.now += 10_000
    QTest.qWait(10)
    watch.begin(1)
    watch.end()
    clock.now += 10_000
    QTest.qWait(10)
    assert told == []


def test_the_clock_goes_on_while_the_workstation_sleeps() -> None:
    import time

    counted = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)
    before = time.clock_gettime(counted)
    assert before <= seconds_with_sleep() <= time.clock_gettime(counted)
