"""What a screen reader needs of the system, and one case decided through it."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from installer.system import SCREEN_READER, missing
from tests.places import ROOT

PATIENCE_S = 120


class Node(msgspec.Struct, frozen=True):
    """One element as the reader sees it."""

    role: str
    name: str
    description: str
    states: tuple[str, ...]
    actions: tuple[str, ...]

    @property
    def is_interactive(self) -> bool:
        """Whether it takes the focus or can be acted upon."""
        return "focusable" in self.states or bool(self.actions)


class Page(msgspec.Struct, frozen=True):
    """Everything that shows at one moment, and what was announced before it."""

    title: str
    nodes: tuple[Node, ...]
    heard: tuple[str, ...]

    def named(self, starts: str) -> Node:
        """The first node whose name begins so."""
        return next(node for node in self.nodes if node.name.startswith(starts))

    def position(self, starts: str) -> int:
        """Where it stands in the order of reading."""
        return self.nodes.index(self.named(starts))


@dataclass(frozen=True, slots=True)
class Case:
    """What the reader met, page by page, and how it ended."""

    pages: dict[str, Page]
    code: int
    errors: str


def is_there() -> bool:
    """Whether this system has a screen reader's bus and a display to try it on."""
    return sys.platform == "linux" and not missing(SCREEN_READER)


def decide_case(home: Path) -> Case:
    """Run the program over a home under a display of its own, and decide one case."""
    display = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"]
    desk = [sys.executable, "-m", "tests.accessibility.desk", str(home)]
    done = subprocess.run(
        [*display, "dbus-run-session", "--", *desk],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    told: list[Any] = done.stdout.splitlines()
    pages = [msgspec.json.decode(line, type=Page) for line in told]
    return Case({page.title: page for page in pages}, done.returncode, done.stderr)
