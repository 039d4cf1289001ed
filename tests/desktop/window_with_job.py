"""A window, without its widgets, that has a heavy job done; it ends when it is killed.

Run as ``python -m tests.desktop.window_with_job FOLDER``; prints a line once the job runs.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from desktop.lanes import Lanes
from desktop.worker import Worker
from tests.desktop.jobs import never_end


def main(folder: Path) -> int:
    application = QCoreApplication([])
    Worker(Lanes(application)).run(
        never_end,
        (folder,),
        on_progress=lambda *_: print("running", flush=True),
        on_done=print,
        on_error=print,
    )
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
