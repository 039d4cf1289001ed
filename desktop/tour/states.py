"""Pictures of what an offer or a list may lack, and of larger text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt

from desktop.tour.stage import Stage
from desktop.views.contents import ListContent
from desktop.views.panes_area import PanesArea, Part
from models.records.evidence import InformationState
from storage.paths import HomePaths

TEXT_SIZES = {"150": 18.0, "200": 24.0}  # percent of the design, and its em
MOST = 20  # suggestions looked through for an offer of a kind


def picture_kinds(stage: Stage, suffix: str) -> Iterator[Path]:
    """One that cannot be assessed, one where the tool hesitates; then without an explanation."""
    offers, offer = stage.program.offers.suggestions, stage.program.offer
    while offers.count < MOST and not offers.more.isHidden():
        stage.expect(offers.more.click, "more")
    sought = {"not-assessable", "hesitating"}
    for row in range(1, offers.count):
        stage.expect(partial(offers.offers.choose_row, row), "offer")
        content = offer.content
        kinds = {
            "not-assessable": content is not None and not content.level,
            "hesitating": bool(content and content.level and content.hesitation),
        }
        for kind in [name for name, is_so in kinds.items() if is_so and name in sought]:
            sought.remove(kind)
            yield stage.picture(f"{kind}-{suffix}")
    stage.expect(partial(offers.offers.choose_row, 0), "offer")
    if offer.content is not None:
        sentence = stage.program.say.format("explanation-unavailable")
        offer.show_offer(replace(offer.content, sentence=sentence, bars=(), others="", table=()))
        yield stage.picture(f"explanation-unavailable-{suffix}")


def picture_empty(stage: Stage, suffix: str) -> Iterator[Path]:
    """A list that the filters left empty."""
    say = stage.program.say.format
    stage.program.offer.clear()
    stage.program.answer.clear()
    nothing = ListContent((), (), say("list-footer", offers=2000), (), False, say("no-suggestion"))
    stage.program.offers.show_suggestions(nothing)
    yield stage.picture(f"no-offer-{suffix}")


def picture_text(
    paths: HomePaths, language: str, out: Path, is_dark: bool, suffix: str
) -> Iterator[Path]:
    """Every part at 150 and 200 % of text, in the window of the design."""
    for percent, em in TEXT_SIZES.items():
        stage = Stage(paths, language, out, is_dark=is_dark, em=em)
        try:
            yield from _parts(stage, f"text-{percent}-{suffix}")
        finally:
            stage.close()


def _parts(stage: Stage, suffix: str) -> Iterator[Path]:
    stage.open()
    stage.wait("ready")
    stage.key(Qt.Key.Key_Escape)
    came = stage.expect(partial(stage.program.controller.take, "DE-0003"), "notice", "offer")
    if came == "notice":
        yield stage.picture(f"to-say-{suffix}")
        stage.expect(partial(stage.program.window.said.emit, InformationState.AGREED), "offer")
    area = stage.program.window.findChild(PanesArea)
    assert isinstance(area, PanesArea)
    for part in Part:
        area.show_part(part)
        yield stage.picture(f"{part.value.replace('part-', '')}-{suffix}")
    for button in list(stage.program.answer.buttons.values())[-1:]:
        button.click()
        yield stage.picture(f"reasons-{suffix}")
