"""A start of the program without its window: claims a home and prints what became of it.

Run as ``python -m tests.desktop.window_of_home HOME PATIENCE_MS``; ends with its standard input.
"""

from __future__ import annotations

import sys
import threading
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from desktop.single_instance import SingleInstance
from models.errors import HomeError


def say(word: str) -> None:
    print(word, flush=True)


def main(home: Path, patience_ms: int) -> int:
    application = QCoreApplication([])
    instance = SingleInstance(home, patience_ms=patience_ms)
    instance.start_repeated.connect(lambda: say("forward"))
    try:
        if not instance.claim():
            say("second")
            return 0
    except HomeError as error:
        say(error.code)
        return 1
    say("first")
    reader = threading.Thread(target=lambda: (sys.stdin.read(), application.quit()), daemon=True)
    QTimer.singleShot(0, reader.start)  # quitting before the loop runs would be lost
    application.exec()
    instance.release()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2])))
