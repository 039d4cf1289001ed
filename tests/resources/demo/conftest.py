"""One demonstration for these tests, generated once and read with nothing but the library."""

from __future__ import annotations

import gzip
import json
from datetime import date
from typing import Any, NamedTuple

import pytest

from resources.demo.generate import DemoFiles, generate
from resources.demo.material import Material, load

DAY = date(2026, 11, 23)

Offer = dict[str, Any]


class Demo(NamedTuple):
    """The files and what they hold."""

    files: DemoFiles
    people: list[dict[str, Any]]
    first: list[Offer]
    second: list[Offer]

    @property
    def offers(self) -> list[Offer]:
        """Every offer once, in its latest state."""
        return list({offer["id"]: offer for offer in (*self.first, *self.second)}.values())

    def of(self, origin: str) -> list[Offer]:
        """The offers of one source."""
        return [o for o in self.offers if o["origineOffre"]["origine"] == origin]


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    files = generate(tmp_path_factory.mktemp("demo"), day=DAY)
    first, second = files.offers
    return Demo(
        files,
        read_lines(files.people.read_bytes()),
        json.loads(first.read_text(encoding="utf-8"))["resultats"],
        read_lines(gzip.decompress(second.read_bytes())),
    )


@pytest.fixture(scope="session")
def material() -> Material:
    return load()


def read_lines(content: bytes) -> list[dict[str, Any]]:
    """Every line of a JSON lines file."""
    return [json.loads(line) for line in content.decode("utf-8").splitlines()]
