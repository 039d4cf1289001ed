"""What the system lacks is told by name; nothing is installed when nothing is missing."""

from __future__ import annotations

import pytest

from installer.system import (
    LIBRARIES,
    missing,
    provide_system_packages,
    provide_wished_packages,
)


def test_what_is_not_there_is_missing_and_the_rest_is_not() -> None:
    asked = [
        "libc.so.6",
        "libarbitre-absent.so.9",
        "sh",
        "arbitre-absent",
        "/etc/pass*",
        "/etc/x*y",
    ]

    assert missing(asked) == ["libarbitre-absent.so.9", "arbitre-absent", "/etc/x*y"]


def test_nothing_is_said_or_done_when_nothing_is_missing() -> None:
    said: list[str] = []

    provide_system_packages({"libc.so.6": "libc6"}, needs_venv=False, say=said.append)

    assert said == []


def test_what_is_only_wished_for_stops_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    said: list[str] = []

    provide_wished_packages({"sh": "dash"}, use="rien", say=said.append)
    assert said == []

    provide_wished_packages({"arbitre-absent": "lecteur"}, use="rien n'est lu", say=said.append)
    assert said == ["Il manque lecteur : rien n'est lu."]


def test_each_library_is_asked_of_one_package() -> None:
    assert len(set(LIBRARIES.values())) == len(LIBRARIES)
    assert all(".so." in name for name in LIBRARIES)
