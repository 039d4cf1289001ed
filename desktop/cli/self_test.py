"""``arbitre --self-test``: whether this installation works as a whole.

It touches no home but one of its own, which it takes away again.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import click

from desktop.messages import messages
from desktop.tour.play import play_tour
from desktop.workflow.appointment import Appointment
from desktop.workflow.workplace import Workplace
from models.errors import ArbitreError, HomeError
from storage.paths import HomePaths

TOP = 5


def self_test(language: str) -> int:
    """Try everything, one line each; 0 when all of it worked."""
    try:
        for sentence in try_everything(language):
            click.echo(f"✓ {sentence}")
    except ArbitreError as error:
        click.echo(f"≠ {messages(language).error(error)}", err=True)
        return 1
    return 0


def try_everything(language: str) -> Iterator[str]:
    """Play the tour, then look at what it left. Raises ``ArbitreError``."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory(prefix="arbitre-self-test-") as folder:
        paths = HomePaths(Path(folder) / "home")
        pictures = list(play_tour(paths, language, Path(folder) / "pictures"))
        yield messages(language).format("self-test-window", count=len(pictures))
        yield from examine(paths, language)
    yield _vault(language)


def examine(paths: HomePaths, language: str) -> Iterator[str]:
    """Match and explain again what was answered, and verify the evidence. Raises ArbitreError."""
    say = messages(language)
    with Workplace.open(paths) as workplace:
        answers = workplace.store.answers.standing()
        if not answers:
            raise HomeError("self_test_no_answer")
        answered = answers[-1].draft
        meeting = Appointment(workplace, answered.person, language)
        matching = meeting.suggest(TOP)
        yield say.format("self-test-matching", count=matching.candidates)
        opened = meeting.open(answered.offer)
        meeting.close()
        if opened.explanation is None:
            raise opened.unavailable or HomeError("explanation_unavailable")
        gap = f"{opened.explanation.additivity_gap:.1e}"
        yield say.format("doctor-explanation", gap=gap)
        yield say.format("self-test-answer", seq=answers[-1].seq)
        report = workplace.store.journal.verify()
        if report.problem is not None:
            raise HomeError("journal_damaged", seq=report.first_bad or 0)
        yield say.format("journal-whole", entries=report.entries, head=report.head[:16])


def _vault(language: str) -> str:
    """Whether a real home could give its key to this system; a bare server has no vault."""
    import keyring

    backend = keyring.get_keyring()
    if backend.priority < 1:
        return messages(language).format("self-test-no-vault")
    return messages(language).format("self-test-vault", name=backend.name)
