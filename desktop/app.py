"""The composition root of the window: builds everything once, closes it in order."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.controller import Controller
from desktop.crash import CrashGuard
from desktop.home_opener import HomeOpener, HomeSite
from desktop.idle_watch import IdleWatch
from desktop.lanes import Lanes
from desktop.messages import Messages, messages
from desktop.single_instance import SingleInstance
from desktop.theme import Theme
from desktop.theme_follower import ThemeFollower
from desktop.version import version
from desktop.views.answer_pane import AnswerPane
from desktop.views.main_window import MainWindow
from desktop.views.offer_pane import OfferPane
from desktop.views.offers_pane import OffersPane
from desktop.views.workspace import Panes
from desktop.worker import Worker
from desktop.workflow.reason_list import reason_list
from desktop.workflow.screen.answers import AnswerScreen


@dataclass(frozen=True, slots=True)
class Program:
    """What one window is made of."""

    say: Messages
    window: MainWindow
    offers: OffersPane
    offer: OfferPane
    answer: AnswerPane
    controller: Controller
    opener: HomeOpener
    lanes: Lanes
    worker: Worker

    def close(self) -> None:
        """End in order: what was answered is on the disk, then no thread and no process is left."""
        self.controller.stop()
        self.worker.stop()
        self.lanes.stop()
        self.window.close()


def compose(theme: Theme, say: Messages, site: HomeSite, watch: IdleWatch | None = None) -> Program:
    """Build the window over a home; nothing is read before ``controller.start``."""
    offers, offer = OffersPane(theme, say), OfferPane(theme, say)
    answer = AnswerPane(theme, say, AnswerScreen(say).reasons(reason_list()))
    panes = Panes(offers, offer, answer)
    window = MainWindow(theme, say, panes)
    lanes = Lanes()
    worker = Worker(lanes)
    opener = HomeOpener(lanes, worker, site, say.language, window)
    controller = Controller(window, panes, lanes, opener, theme, say, watch or IdleWatch(window))
    return Program(say, window, offers, offer, answer, controller, opener, lanes, worker)


def make_application(language: str) -> QApplication:
    """The application, with Qt's own words in the language."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Arbitre")
    application.setApplicationDisplayName("Arbitre")
    locale = QLocale(language)
    QLocale.setDefault(locale)
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(locale, "qtbase", "_", folder):
        application.installTranslator(translator)
    return application


def run_window(site: HomeSite, language: str) -> int:
    """Show the window of a home until it is closed; 0 also when it was open already."""
    application = make_application(language)
    theme, say = Theme.of_platform(), messages(language)
    theme.apply(application)
    ThemeFollower(theme, application)
    with CrashGuard(theme, say, version()) as guard:
        instance = SingleInstance(site.paths.root)
        if not instance.claim():
            print(say.format("window-is-open"))
            return 0
        program = compose(theme, say, site)
        program.lanes.crashed.connect(guard.tell)
        guard.quit_chosen.connect(application.quit)
        instance.start_repeated.connect(lambda: _come_forward(program.window))
        program.window.fit_screen()
        program.window.show()
        program.controller.start()
        try:
            return application.exec()
        finally:
            program.close()
            instance.release()


def _come_forward(window: MainWindow) -> None:
    window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
    window.raise_()
    window.activateWindow()
