"""Without a display the tour plays one appointment through the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from desktop.workflow.workplace import Workplace
from storage.keys import keep_under_passphrase
from storage.paths import HomePaths
from tests.arbitre import Arbitre

PICTURES = [
    *("1-day", "2-to-say", "3-suggestion", "4-reasons"),
    *("5-recorded", "6-undone", "7-recorded-again"),
]


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_the_tour_leaves_pictures_and_one_answer_that_stands(
    demo: Arbitre, tmp_path: Path, qapp: object
) -> None:
    played = demo("tour", "--out", tmp_path / "pictures")
    assert played.code == 0, played.err
    assert sorted(p.stem for p in (tmp_path / "pictures").iterdir()) == PICTURES
    pictures = {name: QImage(str(tmp_path / "pictures" / f"{name}.png")) for name in PICTURES}
    assert all((p.width(), p.height()) == (1366, 688) for p in pictures.values())
    # Once undone, the screen is what it was before.
    assert len({bytes(p.constBits()) for p in pictures.values()}) >= len(PICTURES) - 1
    (answer,) = demo.read("answers")["answers"]
    assert (answer["answer"], answer["reason"]) == ("garder", "GAR1")
    verified = demo.read("journal", "verify")
    assert verified["is_whole"]


def test_the_tour_is_not_played_with_real_people(tmp_path: Path) -> None:
    home = HomePaths(tmp_path / "home")
    Workplace.create(home, keep_under_passphrase("secret")).close()
    arbitre = Arbitre(tmp_path / "home")
    sentence = arbitre.refuses("tour", "--out", tmp_path / "pictures", ARBITRE_PASSPHRASE="secret")
    assert "démonstration" in sentence
    assert not (tmp_path / "pictures").exists()
