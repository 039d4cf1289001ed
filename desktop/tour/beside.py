"""Pictures of what stands beside the answers: later, reports, sheet, help, one's own answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from desktop.tour.stage import Stage
from desktop.views.help_dialog import HelpDialog
from desktop.views.later_dialog import LaterDialog
from desktop.views.report_dialog import ReportDialog
from desktop.views.sheet_dialog import SheetDialog
from models.records.reports import Ground, ReportKind

DAYS_AHEAD = 11


def picture_beside(stage: Stage, suffix: str) -> Iterator[Path]:
    """Each dialog over the opened offer; leaves it put off, and one report."""
    ways, window = stage.program.answer.ways, stage.program.window
    stage.expect(ways.later_requested.emit, "asked")
    later = stage.dialog(LaterDialog)
    yield stage.picture(f"later-{suffix}", later)
    later.calendar.setSelectedDate(later.calendar.selectedDate().addDays(DAYS_AHEAD))
    yield stage.picture(f"later-chosen-{suffix}", later)
    stage.expect(later.act.click, "later")
    yield stage.picture(f"left-for-later-{suffix}")
    ways.report_requested.emit(ReportKind.OFFER)
    report = stage.dialog(ReportDialog)
    yield stage.picture(f"report-offer-{suffix}", report)
    report.reject()
    ways.report_requested.emit(ReportKind.FAIRNESS)
    report = stage.dialog(ReportDialog)
    report.grounds[Ground.MISSING].click()
    yield stage.picture(f"report-fairness-{suffix}", report)
    report.grounds[Ground.EXPLANATION].click()
    stage.expect(report.act.click, "reported")
    yield stage.picture(f"reported-{suffix}", report)
    report.reject()
    stage.expect(ways.sheet_requested.emit, "sheet")
    yield stage.picture(f"sheet-{suffix}", stage.dialog(SheetDialog))
    stage.dialog(SheetDialog).reject()
    stage.expect(window.help_requested.emit, "help")
    yield stage.picture(f"help-{suffix}", stage.dialog(HelpDialog))
    stage.dialog(HelpDialog).reject()
    stage.settle()


def picture_own(stage: Stage, suffix: str) -> Iterator[Path]:
    """« Pour moi », with the answer just given."""
    stage.expect(stage.program.window.open_own, "own")
    yield stage.picture(f"own-{suffix}")
    stage.program.window.close_own()
