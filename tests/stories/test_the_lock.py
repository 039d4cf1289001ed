"""An adviser goes for a coffee: the home is closed, and nothing of anyone is left in the window."""

from __future__ import annotations

import gc
import shutil
import weakref
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QDialog, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.idle_watch import IdleWatch
from desktop.lanes import Lane
from desktop.tour.stage import Stage
from desktop.views.main_window import MainWindow
from desktop.views.unlock_page import Gate
from desktop.workflow.access import find_access
from desktop.workflow.workplace import Workplace
from models.records.evidence import InformationState
from storage.key_file import DemoKey, read_key_file
from storage.keys import Argon2Cost, find_key, keep_under_passphrase
from storage.paths import HomePaths
from storage.policy import Role
from tests.desktop.framing import texts
from tests.storage.policies import enrolment, enrolment_file, manage, place

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "Keyboard event not accepted")

NADEGE = "DE-0001"
PASSPHRASE = "un rocher, trois phares"
QUICK = Argon2Cost(1, 1, 8192)


@pytest.fixture
def paths(demo_home: Path, tmp_path: Path) -> HomePaths:
    """The demonstration's people, in a real home under a passphrase."""
    made = HomePaths(Path(shutil.copytree(demo_home, tmp_path / "home")))
    assert isinstance(read_key_file(made), DemoKey)
    keep_under_passphrase(PASSPHRASE, QUICK)(made, find_key(made))
    made.demo_key.unlink()
    return made


@pytest.fixture
def stage(paths: HomePaths, tmp_path: Path, qtbot: QtBot) -> Iterator[Stage]:
    opened = Stage(paths, "fr", tmp_path / "pictures", place=place(tmp_path))
    yield opened
    opened.close()


def let_in(stage: Stage) -> None:
    """Start the window and give the passphrase."""
    stage.program.window.show()
    stage.expect(stage.program.controller.start, "gate")
    stage.program.window.gate.passphrase.setText(PASSPHRASE)
    stage.expect(stage.program.window.gate.act.click, "day")


def meet(stage: Stage) -> None:
    """Nadège is here, her suggestions are in view and one is open."""
    stage.expect(partial(stage.program.controller.take, NADEGE), "notice", "offer")
    stage.expect(partial(stage.program.window.said.emit, InformationState.AGREED), "offer")


def is_open(window: MainWindow) -> bool:
    """Whether the lock is gone; read anew each time."""
    return not window.is_locked


def let_the_lane_end(stage: Stage) -> None:
    """Wait until the lane of the home has done all that was given to it."""
    shown = stage.program.controller.shown
    stage.program.lanes.submit(Lane.HOME, str, lambda _: shown.emit("lane-ended"), print)
    stage.wait("lane-ended")
    stage.settle()


def everything_said(window: QWidget) -> str:
    """Every word that any widget, field or list of the window holds, shown or not."""
    words = [*texts(window, are_visible=False)]
    for held in window.findChildren(QObject):
        if isinstance(held, QLineEdit):
            words.append(held.text())
        if isinstance(held, QTextEdit):
            words.append(held.toPlainText())
        if isinstance(held, QAbstractItemView):
            model = held.model()
            for row in range(model.rowCount() if model is not None else 0):
                index = model.index(row, 0)
                roles = [*range(16), *range(256, 272)]
                words += [repr(model.data(index, role)) for role in roles]
    return "\n".join(words)


def test_the_passphrase_is_asked_on_the_screen_and_a_wrong_one_is_said_in_place(
    stage: Stage,
) -> None:
    window = stage.program.window
    window.show()
    stage.expect(stage.program.controller.start, "gate")
    assert window.is_locked
    gate = window.gate
    gate.passphrase.setText("autre chose")
    stage.expect(gate.act.click, "gate-problem")
    assert any("pas la bonne phrase" in text for text in texts(gate, are_visible=True))
    gate.passphrase.setText(PASSPHRASE)
    stage.expect(gate.act.click, "day")
    assert is_open(window)
    assert "Nadège" in everything_said(window)


def test_locking_leaves_no_word_of_anyone_and_unlocking_shows_the_day_not_the_person(
    stage: Stage,
) -> None:
    let_in(stage)
    meet(stage)
    window = stage.program.window
    window.open_own()
    window.close_own()
    stage.program.offer.table.click()
    stage.settle()
    before = everything_said(window)
    offer = stage.program.controller._offers.opened_content
    assert offer is not None
    shown = offer.offer
    planted = ["Nadège", NADEGE, shown.title, shown.where, shown.sentence, shown.offer]
    assert [word for word in planted if word not in before] == []  # they can be found
    dialog = stage.dialog(QDialog)  # the key is heard from where the focus is
    stage.expect(partial(QTest.keyClick, dialog, Qt.Key.Key_L, _CONTROL_SHIFT), "locked")
    stage.settle()
    assert window.is_locked and window.windowTitle() == "Arbitre"
    assert not [d for d in window.findChildren(QDialog) if d.isVisible()]
    after = everything_said(window)
    assert [word for word in planted if word in after] == []
    window.gate.passphrase.setText(PASSPHRASE)
    stage.expect(window.gate.act.click, "day")
    said = everything_said(window)
    assert "Nadège" in said  # in the drawer of the day
    assert offer.offer.title not in said
    assert stage.program.controller._reference is None


def test_locking_closes_the_database_and_drops_what_was_built_on_it(
    stage: Stage, paths: HomePaths
) -> None:
    let_in(stage)
    meet(stage)
    session = stage.program.controller._asker.session
    held: list[Callable[[], object]] = [
        weakref.ref(session),
        weakref.ref(session._workplace),
        weakref.ref(session._workplace.store),
        weakref.ref(session._workplace.store._database),
        weakref.ref(session._workplace.matcher),
    ]
    del session
    stage.expect(partial(stage.program.controller._lock.lock, "asked"), "locked")
    let_the_lane_end(stage)
    gc.collect()
    assert [ref() for ref in held] == [None] * len(held)
    assert not paths.database.with_name("arbitre.db-wal").exists()  # emptied: nobody has it open
    assert not stage.program.lanes._is_stopped


def test_what_was_answered_as_the_lock_fell_is_written(stage: Stage, paths: HomePaths) -> None:
    let_in(stage)
    meet(stage)
    opened = stage.program.controller._offers.opened_content
    assert opened is not None
    offer, title = opened.offer.offer, opened.offer.title
    assert title in everything_said(stage.program.window)
    stage.program.answer.answer_given.emit("garder", "GAR1", "")
    stage.expect(partial(stage.program.controller._lock.lock, "idle"), "locked")
    let_the_lane_end(stage)
    access = find_access(paths, place(paths.root.parent))
    with Workplace.open(paths, lambda: PASSPHRASE, access=access) as workplace:
        assert [a.draft.offer for a in workplace.store.answers.standing()] == [offer]
        rows = list(
            workplace.store.journal._database.rows(
                "select kind, content from journal order by seq desc limit 1"
            )
        )
    assert rows == [("lock", b'{"cause":"idle","v":1}')]
    said = everything_said(stage.program.window)  # the answer's answer came after the lock
    assert title not in said and offer not in said


def test_ten_minutes_without_a_gesture_lock_and_no_key_reaches_behind(
    paths: HomePaths, tmp_path: Path, qtbot: QtBot
) -> None:
    now = [0.0]
    watch = IdleWatch(clock=lambda: now[0], tick_ms=5)
    stage = Stage(paths, "fr", tmp_path, place=place(tmp_path), watch=watch)
    try:
        let_in(stage)
        meet(stage)
        now[0] += 601
        stage.wait("locked")
        window = stage.program.window
        assert window.is_locked
        for key, held in (
            (Qt.Key.Key_F8, _PLAIN),
            (Qt.Key.Key_F9, _PLAIN),
            (Qt.Key.Key_F4, _PLAIN),
            (Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier),
            (Qt.Key.Key_L, _CONTROL_SHIFT),
            (Qt.Key.Key_Escape, _PLAIN),
        ):
            QTest.keyClick(window, key, held)
            stage.settle()
            assert window.is_locked and not window.is_paused
        window.pause()
        window.open_day()
        window.open_own()
        assert window.is_locked
    finally:
        stage.close()


def test_a_lock_that_falls_while_the_model_loads_finds_nobody_to_tell(stage: Stage) -> None:
    let_in(stage)
    ready: list[str] = []
    stage.program.opener.ready.connect(lambda: ready.append("ready"))
    stage.program.opener._prepare(None)  # as when the tables of the model are there
    stage.expect(partial(stage.program.controller._lock.lock, "asked"), "locked")
    let_the_lane_end(stage)
    assert ready == []
    stage.program.window.gate.passphrase.setText(PASSPHRASE)
    stage.expect(stage.program.window.gate.act.click, "day")


def test_a_pause_becomes_a_lock(stage: Stage) -> None:
    let_in(stage)
    meet(stage)
    window = stage.program.window
    window.pause()
    stage.expect(partial(QTest.keyClick, window, Qt.Key.Key_L, _CONTROL_SHIFT), "locked")
    assert window.is_locked
    window.resume()
    assert window.is_locked
    assert "Nadège" not in everything_said(window)


def test_a_suspension_outlasts_the_lock(stage: Stage) -> None:
    let_in(stage)
    meet(stage)
    window = stage.program.window
    stage.expect(window.suspension_requested.emit, "state")
    stage.expect(window.lock_requested.emit, "locked")
    window.gate.passphrase.setText(PASSPHRASE)
    stage.expect(window.gate.act.click, "day")
    assert window.is_suspended
    let_the_lane_end(stage)
    assert stage.program.controller._asker.session._is_suspended  # not on the screen alone
    stage.expect(partial(stage.program.controller.take, NADEGE), "state")


def test_whoever_unlocks_must_still_be_enrolled(
    paths: HomePaths, tmp_path: Path, qtbot: QtBot
) -> None:
    paths.enrolment.write_bytes(enrolment_file(tmp_path, enrolment()).read_bytes())
    stage = Stage(paths, "fr", tmp_path, place=manage(tmp_path))
    try:
        let_in(stage)
        window = stage.program.window
        stage.expect(window.lock_requested.emit, "locked")
        other = enrolment_file(tmp_path, enrolment(Role.AUDITOR))
        paths.enrolment.write_bytes(other.read_bytes())
        window.gate.passphrase.setText(PASSPHRASE)
        stage.expect(window.gate.act.click, "gate-problem")
        assert any("rôle de conseiller" in text for text in texts(window.gate, are_visible=True))
        assert window.is_locked and "Nadège" not in everything_said(window)
    finally:
        stage.close()


def test_a_managed_workstation_without_keyring_asks_for_a_new_passphrase_twice(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    paths, where = HomePaths(tmp_path / "home"), manage(tmp_path)
    paths.make_folders()
    paths.enrolment.write_bytes(enrolment_file(tmp_path, enrolment()).read_bytes())
    stage = Stage(paths, "fr", tmp_path, place=where)
    try:
        window = stage.program.window
        window.show()
        stage.expect(stage.program.controller.start, "gate")
        assert window.gate._gate is Gate.NEW_PASSPHRASE
        window.gate.passphrase.setText("court")
        window.gate.again.setText("court")
        stage.expect(window.gate.act.click, "gate-problem")
        assert not paths.key_file.exists()
        window.gate.passphrase.setText(PASSPHRASE)
        window.gate.again.setText(PASSPHRASE)
        stage.expect(window.gate.act.click, "gate-problem", "day")  # no repertoire yet, it says
        assert find_key(paths, lambda: PASSPHRASE)
        assert not window.gate.makes_home  # the next start asks for it, not for another
        assert any("ROME" in text for text in texts(window.gate, are_visible=True))
    finally:
        stage.close()


def test_in_a_demonstration_a_chosen_role_sees_what_its_line_says(
    demo_home: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = HomePaths(Path(shutil.copytree(demo_home, tmp_path / "demo")))
    stage = Stage(paths, "fr", tmp_path, role=Role.AUDITOR)
    try:
        stage.program.window.show()
        stage.expect(stage.program.controller.start, "error")
        assert "Nadège" not in everything_said(stage.program.window)
    finally:
        stage.close()


@pytest.mark.parametrize("role", [None, *(role for role in Role if role is not Role.ADVISER)])
def test_the_window_shows_its_views_to_their_roles_alone(
    paths: HomePaths, tmp_path: Path, qtbot: QtBot, role: Role | None
) -> None:
    where = manage(tmp_path)
    if role is not None:
        file = enrolment_file(tmp_path, enrolment(role))
        paths.enrolment.write_bytes(file.read_bytes())
    stage = Stage(paths, "fr", tmp_path, place=where)
    try:
        window = stage.program.window
        window.show()
        stage.expect(stage.program.controller.start, "error")
        said = everything_said(window)
        expected = "réservé au rôle de conseiller" if role else "Personne n’est encore inscrit"
        assert expected in said and "Nadège" not in said
        for key in (Qt.Key.Key_F4, Qt.Key.Key_F9):
            QTest.keyClick(window, key)
            stage.settle()
        assert "Nadège" not in everything_said(window)
    finally:
        stage.close()


_PLAIN = Qt.KeyboardModifier.NoModifier
_CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
